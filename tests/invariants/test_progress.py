"""
Progress (P1 to P12): every question has an answer, the advice ends, every rule has its turn, every reason is honest.
"""

import sys
from collections import Counter
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Evidence,
    Interview,
    OutcomeStatus,
    Playbook,
    RivalOffer,
    StepKind,
    WhyNot,
    decide,
    describe,
    explain,
    next_action,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome, interviews

from . import mp_faults
from .mp_asking import CHECK_INS, DAYS, NAMES, PLAYBOOKS, first_day, reachable
from .mp_cases import cases, interviews_of, look, seen, some
from .mp_conditions import CONDITIONS
from .mp_golden import codes_in_source
from .mp_living import (
    Way,
    bursts,
    live,
    most_steps,
    most_steps_left,
    never_expires,
    out_of_bounds,
    repeats_itself,
    told_bounds,
)
from .mp_pairs import Pair, answer_of, differences, not_decided_by
from .mp_reasons import dishonest, does_not_follow, untrue

THURSDAY: Final = date(2026, 11, 19)
FRIDAY: Final = date(2026, 11, 27)
ANY_DAY: Final = st.dates() | st.sampled_from([date.min, date.max]) | DAYS
FEWER: Final = settings(max_examples=max(50, settings().max_examples // 3))
TAGS: Final = st.sampled_from(DEFAULT_TEMPLATES.tags)


class TestAnswers:
    """P1, P3."""

    @given(interviews(), ANY_DAY, NAMES)
    def test_inv_p1_every_interview_has_one_answer_on_every_day(
        self, interview: Interview, day: date, name: str
    ) -> None:
        """P1: from the calendar's first day to its last, and asked again it is the same."""
        action = decide(interview, day, playbook=PLAYBOOKS[name])
        assert type(action) is Action
        assert (action.rule is None) is (action.kind is StepKind.WAIT)
        assert decide(interview, day, playbook=PLAYBOOKS[name]) == action

    @given(interviews(), DAYS, NAMES)
    def test_inv_p3_every_wait_ends_in_another_answer(self, interview: Interview, today: date, name: str) -> None:
        """P3: the chain is finite, and no two answers in a row are equal."""
        assert repeats_itself(interview, today, PLAYBOOKS[name]) == []

    def test_inv_p3_only_at_the_end_of_the_calendar_is_a_wait_the_last_answer(self) -> None:
        """P3, as G10 and G14 have it: what lies beyond the last day is never, so there the waiting does not end."""
        thanked = an_interview(held_on=date.max, steps=(a_step("thank_you", date.max),))
        action = decide(thanked, date.max)
        assert (action.kind, action.next_change, action.reason.code) == (StepKind.WAIT, None, "nothing_left")


class TestLives:
    """P2, P4, P5, P7: what becomes of a candidate who obeys, ignores, skips or delays."""

    @pytest.mark.parametrize("way", Way)
    @FEWER
    @given(interviews(), DAYS, NAMES)
    def test_inv_p2_every_life_ends_within_its_bounds(
        self, way: Way, interview: Interview, today: date, name: str
    ) -> None:
        """P2, P4: within N steps and M days, both from the policy's numbers; each step that is recorded settles one."""
        assert out_of_bounds(interview, today, PLAYBOOKS[name], way) == []

    @pytest.mark.parametrize("status", OutcomeStatus)
    def test_inv_p2_the_bounds_hold_over_the_whole_scope(self, status: OutcomeStatus) -> None:
        """P2: every interview of the small scope, obeyed and delayed."""
        lives = [
            broken
            for interview in interviews_of(str(status))
            for way in (Way.OBEY, Way.DELAY)
            for broken in out_of_bounds(interview, interview.held_on, DEFAULT_PLAYBOOK, way)
        ]
        assert lives == []

    def test_inv_p2_the_bounds_are_those_of_the_policy(self, capsys: pytest.CaptureFixture[str]) -> None:
        """P2: with two questions, a rival offer, thanks and a repair; a number that changes moves them."""
        with capsys.disabled():
            sys.stdout.write("\n" + "\n".join(told_bounds()[: len(OutcomeStatus)]) + "\n")
        assert "default                  pending    N = 5; M = obey 48, ignore 108, skip 48, delay 168" in told_bounds()
        assert (
            "default                  rejected   N = 3; M = obey 181, ignore 181, skip 181, delay 181" in told_bounds()
        )

    def test_inv_p2_the_most_steps_are_reached(self) -> None:
        """P2: the bound is no larger than it must be."""
        full = an_interview(
            went="poorly",
            evidence=(Evidence(title="Dashboard"),),
            rival_offer=RivalOffer(received_on=date(2026, 11, 20), decide_by=date(2026, 12, 4)),
        )
        steps = live(full, THURSDAY, DEFAULT_PLAYBOOK, Way.OBEY).steps
        assert (
            len(steps) == most_steps(DEFAULT_PLAYBOOK, OutcomeStatus.PENDING) == most_steps_left(full, DEFAULT_PLAYBOOK)
        )

    @FEWER
    @given(interviews(), DAYS, NAMES)
    def test_inv_p4_all_advice_expires(self, interview: Interview, today: date, name: str) -> None:
        """P4: and what comes after its last day is something else."""
        assert never_expires(interview, today, PLAYBOOKS[name]) == []

    @FEWER
    @given(interviews(), DAYS, NAMES)
    def test_inv_p5_nothing_is_done_twice_on_a_day(self, interview: Interview, today: date, name: str) -> None:
        """P5: whoever does at once whatever comes does each thing once, asks once, and keeps the quiet days."""
        assert bursts(interview, today, PLAYBOOKS[name]) == []

    def test_inv_p5_thanks_and_an_invited_question_may_meet_on_a_day(self) -> None:
        """P5, where the policy decides otherwise: P3 is due on the day that they named, and has no quiet days."""
        interview = an_interview(promise=a_promise(date(2026, 11, 20), kind="invitation"))
        life = live(interview, date(2026, 11, 20), DEFAULT_PLAYBOOK, Way.OBEY)
        assert life.steps[:2] == (("thank_you", date(2026, 11, 20)), ("check_in", date(2026, 11, 20)))

    @FEWER
    @given(interviews(), NAMES)
    def test_inv_p7_silence_brings_so_many_questions_and_then_the_end(self, interview: Interview, name: str) -> None:
        """P7: as many as are allowed, the last of several a final one; then the matter is to be treated as over."""
        playbook = PLAYBOOKS[name]
        silent = attrs.evolve(
            interview, steps=(), no_contact=False, snoozed_until=None, rival_offer=None, outcome=an_interview().outcome
        )
        life = live(silent, silent.held_on, playbook, Way.OBEY)
        asked = [kind for kind, _ in life.steps if kind in CHECK_INS]
        most = playbook.timing.max_check_ins
        assert asked == ["check_in"] * max(1, most - 1) + ["final_check_in"] * (most > 1)
        assert (life.end.rule, life.end.next_change) == ("unanswered", None)

    @pytest.mark.parametrize("days", [0, 1, 30, 400])
    def test_inv_p7_a_late_word_opens_the_matter_again(self, days: int) -> None:
        """P7: a word, a new promise or a decision, however late."""
        life = live(an_interview(), THURSDAY, DEFAULT_PLAYBOOK, Way.OBEY)
        on = life.ended_on + timedelta(days=days)
        over = life.interview
        assert reachable(over, on, DEFAULT_PLAYBOOK) == {"move_on"}
        promise = a_promise(on + timedelta(days=7), given_on=on)
        for again in (attrs.evolve(over, heard_on=on), over.with_promise(promise)):
            assert decide(again, on).kind is StepKind.WAIT
            assert reachable(again, on, DEFAULT_PLAYBOOK) == {"wait", "check_in", "final_check_in", "move_on"}
            assert first_day(again, on, DEFAULT_PLAYBOOK) is not None
        assert decide(over.with_outcome(an_outcome("offered", on)), on).kind is StepKind.OFFER_REPLY


class TestRejection:
    """P6."""

    @FEWER
    @given(interviews(), st.integers(0, 60), NAMES)
    def test_inv_p6_a_rejection_asks_for_one_reply(self, interview: Interview, later: int, name: str) -> None:
        """P6: at most one each of the reply, thanks for feedback and a note months later; then the matter is over."""
        on = THURSDAY + timedelta(days=later)
        feedback = interview.outcome.feedback_on
        facts = {} if feedback is None or feedback < on else {"feedback_on": feedback}
        rejected = interview.with_outcome(an_outcome("rejected", on, **facts))
        life = live(rejected, on, PLAYBOOKS[name], Way.OBEY)
        counts = Counter(kind for kind, _ in life.steps)
        assert counts.keys() <= {"rejection_reply", "feedback_thanks", "keep_in_touch"}
        assert max(counts.values(), default=0) <= 1
        assert life.end.rule == ("no_contact" if interview.no_contact else "rejected")

    def test_inv_p6_after_the_reply_a_note_is_due_once(self) -> None:
        """P6, where the policy decides otherwise: R3 keeps in touch once, a month later, before R4 ends the matter."""
        rejected = an_interview(outcome=an_outcome("rejected", FRIDAY))
        life = live(rejected, FRIDAY, DEFAULT_PLAYBOOK, Way.OBEY)
        assert life.steps == (("rejection_reply", FRIDAY), ("keep_in_touch", date(2026, 12, 27)))
        assert (life.end.rule, life.ended_on) == ("rejected", date(2026, 12, 27))

    @pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
    def test_inv_p6_feedback_is_asked_for_once_and_not_where_it_came(self, tag: str) -> None:
        """P6: the reply asks, in a paragraph of its own, unless feedback is there or the candidate wants none."""
        plain = an_interview(outcome=an_outcome("rejected", FRIDAY), locale=tag)
        asking, unwanted, given_ = (
            _body(each)
            for each in (
                plain,
                attrs.evolve(plain, ask_feedback=False),
                attrs.evolve(plain, outcome=an_outcome("rejected", FRIDAY, feedback_on=FRIDAY)),
            )
        )
        request = [paragraph for paragraph in asking if paragraph not in unwanted]
        assert len(request) == 1
        assert [paragraph for paragraph in asking if paragraph != request[0]] == unwanted
        assert request[0] not in given_
        assert len([paragraph for paragraph in given_ if paragraph not in unwanted]) == 1


def _body(interview: Interview) -> list[str]:
    """Give the paragraphs of the reply."""
    message = next_action(interview, FRIDAY).message
    assert message is not None
    return message.body.split("\n\n")


class TestRules:
    """P8, P9."""

    def test_inv_p8_every_rule_decides_somewhere(self) -> None:
        """P8: in a scope of a few thousand interviews, through the public functions alone."""
        deciding = seen().deciding
        assert {rule.name: deciding[rule.name] for rule in DEFAULT_RULES if deciding[rule.name] < 20} == {}

    def test_inv_p8_every_reason_why_not_occurs(self) -> None:
        """P8: each that a rule of the package, or the engine, can give."""
        assert {code for _, code in seen().why_not} == codes_in_source("WhyNot", 0)

    def test_inv_p9_the_first_rule_whose_window_is_open_decides(self) -> None:
        """P9: where several are open their order decides, where none is there is nothing to do; and both happen."""
        found = seen()
        assert found.breaches == []
        assert found.deciding["wait"] > 0
        order = [rule.name for rule in DEFAULT_RULES]
        assert all(order.index(first) < order.index(second) for first, second in found.together)

    def test_a_rule_that_never_decides_is_seen(self) -> None:
        """P8: a copy behind the rule that it copies."""
        chosen = tuple(case for case in cases() if case.playbook == "default")[:200]
        broken = look(chosen, {"default": mp_faults.asked_twice()})
        assert broken.deciding["late_thank_you"] == 0
        assert look(chosen, PLAYBOOKS).deciding["late_thank_you"] > 0

    def test_an_answer_that_is_not_the_first_is_seen(self) -> None:
        """P9: here a rule whose window changes from one question to the next."""
        chosen = tuple(case for case in cases() if case.playbook == "default")[:20]
        assert look(chosen, {"default": mp_faults.counts_its_calls()}).breaches != []


ENGINES_OWN: Final = {
    "another_outcome", "contact_not_wanted", "snoozed_past_its_end", "closes_before_it_opens", "beyond_the_calendar",
}  # fmt: skip
"""Why a rule has no window that no condition of its own decides: G5, G6, G13, G14."""


class TestConditions:
    """P10: each condition of each rule decides by itself (MC/DC)."""

    @pytest.mark.parametrize("pair", CONDITIONS, ids=[f"{at}-{pair.rule}" for at, pair in enumerate(CONDITIONS)])
    def test_inv_p10_each_condition_decides_by_itself(self, pair: Pair) -> None:
        """P10: two interviews that differ in it alone, and other answers, which the table states."""
        assert not_decided_by(pair) == []

    def test_inv_p10_every_rule_and_every_reason_of_its_own_stands_in_the_table(self) -> None:
        """P10: whatever the small scope shows a rule to answer is the answer of some row."""
        told = {(pair.rule, answer) for pair in CONDITIONS for answer in (pair.when_it_holds, pair.when_it_fails)}
        missing = {pair for pair in seen().why_not if pair[1] not in ENGINES_OWN} - told
        assert missing == set()
        assert {pair.rule for pair in CONDITIONS} == {rule.name for rule in DEFAULT_RULES}

    def test_two_differences_are_seen(self) -> None:
        """P10: a row that changes two facts proves nothing of either."""
        pair = CONDITIONS[0]
        both = attrs.evolve(pair.fails, no_contact=True)
        assert differences(pair.holds, both) == [".rival_offer", ".no_contact"]
        assert "they differ in ['.rival_offer', '.no_contact']" in not_decided_by(pair._replace(fails=both))

    @pytest.mark.parametrize("rule", [rule.name for rule in DEFAULT_RULES if rule.name != "closed"])
    def test_a_rule_that_forgets_its_conditions_is_seen(self, rule: str) -> None:
        """P10: each rule in turn answers the same whatever it is asked about."""
        deaf = mp_faults.with_function(rule, lambda interview, timing, calendar: WhyNot("planted"))
        for pair in CONDITIONS:
            if pair.rule == rule:
                assert answer_of(rule, pair.holds, deaf) == "planted"
                assert len(not_decided_by(pair, deaf)) == 3


class TestReasons:
    """P11, P12."""

    @FEWER
    @given(interviews(), DAYS, NAMES)
    def test_inv_p11_the_facts_cited_suffice_and_each_is_needed(
        self, interview: Interview, today: date, name: str
    ) -> None:
        """P11: built anew from them alone, the interview gets the same answer."""
        paths = [path for path, _ in explain(interview, today, playbook=PLAYBOOKS[name]).facts]
        assert dishonest(interview, today, paths, PLAYBOOKS[name]) == []

    @given(interviews(), DAYS, NAMES, TAGS)
    def test_inv_p12_the_sentence_tells_the_days_of_the_action(
        self, interview: Interview, today: date, name: str, tag: str
    ) -> None:
        """P12: and no others, nor any number of the policy; where one of them moves, it says so."""
        action = decide(interview, today, playbook=PLAYBOOKS[name])
        assert untrue(action, tag, PLAYBOOKS[name]) == []
        assert does_not_follow(action, tag, PLAYBOOKS[name]) == []

    @pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
    def test_inv_p12_every_reason_tells_the_days_of_its_action(self, tag: str) -> None:
        """P12: each sentence that the small scope reaches, and each reaches one with a day."""
        playbook = PLAYBOOKS["hasty"]
        told = set()
        for interview, day in some(3000):
            action = decide(interview, day, playbook=playbook)
            assert untrue(action, tag, playbook) == []
            if any(sign.isdigit() for sign in describe(action, tag, playbook=playbook)):
                told.add(action.rule)
        assert told == {None, *(rule.name for rule in DEFAULT_RULES)}

    def test_a_fact_too_few_and_one_too_many_are_seen(self) -> None:
        """P11."""
        monday = an_interview(promise=a_promise(date(2026, 11, 23)), heard_on=date(2026, 11, 20))
        day = date(2026, 11, 24)
        assert dishonest(monday, day, ["held_on", "promise"], DEFAULT_PLAYBOOK) == []
        assert dishonest(monday, day, ["held_on"], DEFAULT_PLAYBOOK) == ["the facts do not suffice"]
        cited = ["held_on", "promise", "heard_on"]
        assert dishonest(monday, day, cited, DEFAULT_PLAYBOOK) == ["heard_on is not needed"]

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            pytest.param("Held on $held_on; send it within 24 hours.", "'24' is in", id="number"),
            pytest.param("Held on $held_on; send it within a day.", "'a day' is in", id="prose"),
            pytest.param("Held on 19 November 2026.", "'19' is in", id="day"),
        ],
    )
    def test_a_sentence_with_a_number_of_its_own_is_seen(self, text: str, words: str) -> None:
        """P12."""
        playbook = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_reason("thank_you", "en", text))
        assert untrue(decide(an_interview(), THURSDAY), "en", playbook)[0].startswith(words)

    def test_a_sentence_whose_day_does_not_move_is_seen(self) -> None:
        """P12: it is the right day by chance."""
        text = "It was no, on $known_on. Thank them by Sunday, November 29, 2026."
        playbook = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_reason("rejection_reply", "en", text))
        action = decide(an_interview(outcome=an_outcome("rejected", FRIDAY)), FRIDAY)
        assert untrue(action, "en", playbook) == []
        assert does_not_follow(action, "en", DEFAULT_PLAYBOOK) == []
        assert [each.split(",")[0] for each in does_not_follow(action, "en", playbook)] == ["due_on moved"]


BROKEN_LIVES: Final[dict[str, tuple[Playbook, str]]] = {
    "asks without end": (mp_faults.forgets_that_it_asked(), "it never ends"),
    "never gives up": (mp_faults.never_gives_up(), "it ends in wait"),
    "thanks for ever": (mp_faults.thanks_for_ever(), "it ends in thank_you"),
}


class TestPlantedLives:
    """A check that cannot fail is none."""

    @pytest.mark.parametrize("name", BROKEN_LIVES)
    def test_a_life_that_does_not_end_is_seen(self, name: str) -> None:
        """P2, P4."""
        playbook, words = BROKEN_LIVES[name]
        found = [each for way in Way for each in out_of_bounds(an_interview(), THURSDAY, playbook, way)]
        assert words in found

    def test_advice_that_never_expires_is_seen(self) -> None:
        """P4."""
        assert never_expires(an_interview(), THURSDAY, mp_faults.thanks_for_ever()) == [
            "thank_you of 2026-11-19 never expires"
        ]

    def test_a_wait_without_an_end_is_seen(self) -> None:
        """P3."""
        broken = repeats_itself(an_interview(), THURSDAY, mp_faults.never_gives_up())
        assert broken == ["a wait without an end"]

    def test_a_question_on_the_day_after_a_message_is_seen(self) -> None:
        """P5."""
        thanked = an_interview(promise=a_promise(date(2026, 11, 20)), steps=(a_step("thank_you", date(2026, 11, 20)),))
        assert bursts(thanked, THURSDAY, DEFAULT_PLAYBOOK) == []
        assert bursts(thanked, THURSDAY, mp_faults.asks_the_day_after()) == [
            "promised_check_in opens on 2026-11-20, after a message on 2026-11-20"
        ]
