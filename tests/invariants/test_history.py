"""
The history algebra (M1 to M16): what becomes of the answer when what happened is added to, taken from or changed.

Four of the sixteen look right and are false for every policy of this kind. They stand here in the strongest form that
is true, and beside each stands the case that breaks the simpler one.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import permutations
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    Evidence,
    FollowUpStep,
    Interview,
    InterviewError,
    Person,
    Playbook,
    PromiseKind,
    Referee,
    ReplyPromise,
    UnknownNameError,
    agenda,
    decide,
    next_action,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome, interviews

from . import mp_faults
from .mp_asking import ASKABLE, CHECK_INS, DAYS, NAMES, PLAYBOOKS, first_day, reachable, steps_on
from .mp_cases import some
from .mp_kinds import KINDS
from .mp_living import Way, live
from .mp_people import NAMES_OF_ALL, ROLES, Names, cast, not_renamed, one_more, reordered_documents, reordered_panel
from .mp_relations import (
    RELATIONS,
    beside_the_point,
    earlier_for_a_later_promise,
    is_stale,
    less_restrained,
    next_window,
    not_shared_with_others,
)

TAGS: Final = st.sampled_from(DEFAULT_TEMPLATES.tags)
THURSDAY: Final = date(2026, 11, 19)
DELAYS: Final = st.integers(0, 100).map(lambda days: timedelta(days=days))


def after(days: int) -> date:
    """Give the day so many days after the interview."""
    return THURSDAY + timedelta(days=days)


@given(interviews(), DAYS, NAMES)
def test_inv_m1_a_step_that_is_delivered_twice_is_one_step(interview: Interview, today: date, name: str) -> None:
    """M1: also by another channel, and skipped after it was done."""
    assert RELATIONS["M1"](interview, today, PLAYBOOKS[name]) == []


@given(interviews(), st.data())
def test_inv_m1_news_that_is_told_twice_is_told_once(interview: Interview, data: st.DataObject) -> None:
    """M1: a promise and an outcome replace, and do not add."""
    promise = ReplyPromise(by=after(data.draw(st.integers(20, 40))), given_on=after(data.draw(st.integers(0, 20))))
    once = interview.with_promise(promise).with_outcome(interview.outcome)
    assert once.with_promise(promise).with_outcome(interview.outcome) == once


@given(interviews(), DAYS, NAMES)
def test_inv_m2_the_order_of_the_steps_changes_nothing(interview: Interview, today: date, name: str) -> None:
    """M2: every rotation, forwards and backwards; steps of one day have no order."""
    assert RELATIONS["M2"](interview, today, PLAYBOOKS[name]) == []


@given(st.lists(st.integers(1, 30), min_size=1, max_size=4, unique=True), st.sampled_from(PromiseKind))
def test_inv_m2_promises_may_arrive_in_any_order(days: list[int], kind: PromiseKind) -> None:
    """M2: the one that was given last is in force, whichever was told last."""
    promises = [ReplyPromise(by=after(30 + number), given_on=after(day), kind=kind) for number, day in enumerate(days)]
    for order in permutations(promises):
        told = an_interview()
        for promise in order:
            told = told.with_promise(promise)
        assert told.promise == max(promises, key=lambda each: each.given_on or THURSDAY)


def test_inv_m2_of_two_promises_of_one_day_the_one_told_later_is_in_force() -> None:
    """M2: an interview holds one promise; only the telling says which of two of the same day is the newer."""
    one, two = (ReplyPromise(by=after(days), given_on=THURSDAY) for days in (4, 8))
    assert an_interview().with_promise(one).with_promise(two).promise == two
    assert an_interview().with_promise(two).with_promise(one).promise == one


@given(interviews(), DAYS, NAMES)
def test_inv_m3_what_is_beside_the_point_changes_nothing(interview: Interview, today: date, name: str) -> None:
    """M3: a skipped note, a skipped step that this outcome does not know; a note that was sent moves quiet days."""
    assert beside_the_point(interview, today, PLAYBOOKS[name]) == []


def test_inv_m3_a_message_of_the_hosts_own_is_a_message() -> None:
    """M3: it settles nothing, but nobody is asked on the day after it."""
    interview = an_interview(promise=a_promise(date(2026, 11, 23)))
    noted = interview.record(FollowUpStep(kind="acme:note", on=date(2026, 11, 23)))
    days = [first_day(each, THURSDAY, DEFAULT_PLAYBOOK) for each in (interview, noted)]
    assert days == [date(2026, 11, 24), date(2026, 11, 25)]


def restrained(interview: Interview, later: timedelta, kind_of: st.DataObject, playbook: Playbook) -> list[str]:
    """Draw a message no earlier than those before it, and ask what it brings forward."""
    on = max([step.on for step in interview.steps] + [interview.held_on]) + later
    if interview.outcome.status not in ASKABLE or is_stale(interview, on, playbook):
        return []
    return less_restrained(interview, kind_of.draw(steps_on(on)), playbook)


@given(interviews(days=30), DELAYS, st.data(), NAMES)
def test_inv_m4_a_further_message_never_brings_a_question_forward(
    interview: Interview, later: timedelta, data: st.DataObject, name: str
) -> None:
    """M4: as long as the time to ask has not passed unused."""
    assert restrained(attrs.evolve(interview, steps=interview.steps[:2]), later, data, PLAYBOOKS[name]) == []


@given(interviews(days=30), DELAYS, st.data(), NAMES)
def test_inv_m4_a_further_message_never_adds_a_question(
    interview: Interview, later: timedelta, data: st.DataObject, name: str
) -> None:
    """M4: whoever then does all that is advised asks no more often; a snooze beyond the time to ask set aside."""
    playbook = PLAYBOOKS[name]
    interview = attrs.evolve(interview, snoozed_until=None, steps=interview.steps[:2])
    on = max([step.on for step in interview.steps] + [interview.held_on]) + later
    if interview.outcome.status not in ASKABLE or is_stale(interview, on, playbook):
        return
    more = interview.record(data.draw(steps_on(on)))
    asked = [
        sum(kind in CHECK_INS for kind, _ in live(each, on, playbook, Way.OBEY).steps) for each in (interview, more)
    ]
    assert asked[1] <= asked[0]


def test_inv_m4_whoever_writes_after_the_time_to_ask_begins_anew() -> None:
    """M4, where the policy decides otherwise: P12 is over when a message moves the window that it counts from."""
    silent, on = an_interview(), date(2027, 2, 1)
    assert decide(silent, on).rule == "stale"
    asked = silent.record(a_step("check_in", on))
    assert next_window(silent, on, DEFAULT_PLAYBOOK) is None
    assert next_window(asked, on, DEFAULT_PLAYBOOK) == date(2027, 2, 8)


def test_inv_m4_a_first_question_out_of_turn_makes_the_spacing_count() -> None:
    """M4, where the policy decides otherwise: P6 counts from the last question, not from the silence of P10."""
    british = Playbook.for_market("GB")
    interview, friday = an_interview(heard_on=date(2026, 11, 25)), date(2026, 11, 26)
    assert next_window(interview, friday, british) == date(2026, 12, 4)
    assert next_window(interview.record(a_step("check_in", friday)), friday, british) == date(2026, 12, 3)


@given(interviews(), st.integers(1, 60), NAMES)
def test_inv_m5_a_later_promise_never_lets_one_ask_earlier(interview: Interview, days: int, name: str) -> None:
    """M5: of two promises that are both in force, or both spent."""
    assert earlier_for_a_later_promise(interview, days, PLAYBOOKS[name]) == []


def test_inv_m5_a_promise_that_outlives_a_word_from_the_employer_ends_sooner_than_the_silence_after_it() -> None:
    """M5, where the policy decides otherwise: a spent promise leaves five days of silence, one in force just one."""
    heard = an_interview(heard_on=date(2026, 11, 24))
    spent = attrs.evolve(heard, promise=a_promise(date(2026, 11, 23)))
    in_force = attrs.evolve(heard, promise=a_promise(date(2026, 11, 24)))
    days = [first_day(each, date(2026, 11, 24), DEFAULT_PLAYBOOK) for each in (spent, in_force)]
    assert days == [date(2026, 12, 1), date(2026, 11, 25)]


@given(interviews(), DAYS, NAMES)
def test_inv_m6_nobody_is_asked_on_the_day_on_which_they_were_in_touch(
    interview: Interview, today: date, name: str
) -> None:
    """M6: whatever they said, and whether or not the answer was to wait."""
    assert RELATIONS["M6"](interview, today, PLAYBOOKS[name]) == []


@given(interviews(days=40), DAYS, NAMES, st.sampled_from(["rejected", "withdrawn", "accepted", "declined"]))
def test_inv_m7_a_closed_matter_leaves_closing_words_alone(
    interview: Interview, today: date, name: str, status: str
) -> None:
    """M7: nothing is asked, repaired or thanked for again, and each step that is recorded leaves no more to do."""
    on = max(today, interview.held_on)
    closed = interview.with_outcome(an_outcome(status, on))
    assert RELATIONS["M7"](closed, on, PLAYBOOKS[name]) == []


def test_inv_m7_a_rejection_opens_what_only_a_rejection_asks_for() -> None:
    """M7, where the policy decides otherwise: R1 and R3 are closing words that nobody could reach before."""
    pending = an_interview()
    rejected = pending.with_outcome(an_outcome("rejected", THURSDAY))
    before, now = (reachable(each, THURSDAY, DEFAULT_PLAYBOOK) for each in (pending, rejected))
    assert now - before == {"rejection_reply", "keep_in_touch"}
    assert before - now == {"thank_you", "check_in", "final_check_in"}


@given(interviews(), DAYS, NAMES)
def test_inv_m8_taking_back_what_was_told_last_gives_the_earlier_answer(
    interview: Interview, today: date, name: str
) -> None:
    """M8: nothing is kept of what was told, nor of having been asked."""
    assert RELATIONS["M8"](interview, today, PLAYBOOKS[name]) == []


@given(interviews(), DAYS, NAMES)
def test_inv_m9_one_by_one_is_all_at_once(interview: Interview, today: date, name: str) -> None:
    """M9: facts that are told one by one, with a question after each, make an equal interview."""
    assert RELATIONS["M9"](interview, today, PLAYBOOKS[name]) == []


@given(st.lists(interviews(), min_size=2, max_size=3), DAYS, NAMES)
def test_inv_m10_other_interviews_change_nothing(several: list[Interview], today: date, name: str) -> None:
    """M10: an answer is the same before, between and after others; an agenda holds back, and changes no answer."""
    playbook = PLAYBOOKS[name]
    assert not_shared_with_others(several, today, playbook) == []
    found = agenda(several, today, playbook=playbook)
    listed = [*found.items, *found.waiting, *found.over]
    answers = [(item.interview, item.action) for item in listed]
    answers += [(item.interview, item.action) for item in found.held]
    assert len(answers) == len({*several})
    assert all(action == decide(each, today, playbook=playbook) for each, action in answers)


@given(interviews(), DAYS, NAMES_OF_ALL, NAMES_OF_ALL, TAGS, st.sampled_from(Channel))
def test_inv_m11_with_other_names_the_text_is_the_renamed_text(
    interview: Interview, today: date, before: Names, now: Names, tag: str, channel: Channel
) -> None:
    """M11: in every language and channel."""
    interview = attrs.evolve(interview, locale=tag, channel=channel)
    assert not_renamed(interview, today, DEFAULT_PLAYBOOK, before, now) == []


@given(interviews(), DAYS, NAMES)
def test_inv_m11_no_name_or_text_decides_anything(interview: Interview, today: date, name: str) -> None:
    """M11, M16: whatever the names, in whatever case and spacing."""
    assert RELATIONS["M11"](interview, today, PLAYBOOKS[name]) == []


@given(interviews(), DAYS, NAMES)
def test_inv_m12_a_language_changes_the_text_alone(interview: Interview, today: date, name: str) -> None:
    """M12: also one for which there are no texts."""
    assert RELATIONS["M12"](interview, today, PLAYBOOKS[name]) == []


@given(interviews(), DAYS)
def test_inv_m12_in_every_language_the_same_people_get_the_message(interview: Interview, today: date) -> None:
    """M12: the step, the days and the recipients."""
    actions = [next_action(attrs.evolve(interview, locale=tag), today) for tag in DEFAULT_TEMPLATES.tags]
    plain = [attrs.evolve(action, messages=(), hints=()) for action in actions]
    assert len({*plain}) == 1
    assert len({tuple((each.to, each.audience, each.key) for each in action.messages) for action in actions}) == 1


PEOPLE: Final = tuple(Person(name=name) for name in ("Ratna", "Hendra", "Wulan"))
EVIDENCE: Final = tuple(Evidence(title=title) for title in ("Dashboard", "Report", "Model"))
REFEREES: Final = tuple(Referee(name=name, consented=True) for name in ("Budi", "Dian"))


@given(interviews(), DAYS, NAMES, st.integers(1, 3))
def test_inv_m13_the_order_of_people_and_documents_decides_who_is_first(
    interview: Interview, today: date, name: str, count: int
) -> None:
    """M13: thank-yous go to the same people in the new order, everything else to the one who is first (G15)."""
    interview = attrs.evolve(
        interview,
        interviewers=PEOPLE[:count],
        evidence=EVIDENCE[: 3 * len(interview.evidence)],
        strengths=("patience", "five years of retail analytics"),
        referees=REFEREES[: 2 * len(interview.referees)],
    )
    assert reordered_panel(interview, today, PLAYBOOKS[name]) == []
    assert reordered_documents(interview, today, PLAYBOOKS[name]) == []


def test_inv_m13_the_first_interviewer_is_the_one_who_is_asked() -> None:
    """M13, where the policy decides otherwise: G15 names the first one, so the order decides who is written to."""
    interview = an_interview(interviewers=PEOPLE[:2])
    asked = [attrs.evolve(interview, interviewers=people) for people in (PEOPLE[:2], PEOPLE[1::-1])]
    assert [next_action(each, date(2026, 11, 30)).messages[0].to for each in asked] == [PEOPLE[0], PEOPLE[1]]


@given(interviews(), DAYS, NAMES)
def test_inv_m14_one_more_interviewer_is_one_more_thank_you(interview: Interview, today: date, name: str) -> None:
    """M14: and one less is one less; whoever is asked for news stays the same, and so does the day."""
    assert one_more(interview, Person(name="Newcomer"), today, PLAYBOOKS[name]) == []


@given(interviews(), DAYS)
def test_inv_m15_what_is_none_or_empty_is_what_was_never_said(interview: Interview, today: date) -> None:
    """M15: a default that is said makes an equal interview, and a list is as good as a tuple."""
    optional = [field for field in attrs.fields(Interview) if field.default is not attrs.NOTHING]
    facts: dict[str, Any] = {field.name: getattr(interview, field.name) for field in attrs.fields(Interview)}
    unsaid = {field.name for field in optional if facts[field.name] == field.default}
    short = Interview(**{name: value for name, value in facts.items() if name not in unsaid})
    listed: dict[str, Any] = {name: [*value] for name, value in facts.items() if isinstance(value, tuple)}
    lists = Interview(**facts | listed)
    assert short == lists == interview
    assert decide(short, today) == decide(lists, today) == decide(interview, today)


@pytest.mark.parametrize("field", ["addition", "company", "role"])
@pytest.mark.parametrize("empty", ["", "  "])
def test_inv_m15_an_empty_text_is_not_the_same_as_none(field: str, empty: str) -> None:
    """M15, where the design decides otherwise: a text holds something, and an empty one is refused, not guessed at."""
    facts: dict[str, Any] = {field: empty}
    with pytest.raises(InterviewError, match=f"{field} must "):
        an_interview(**facts)


@pytest.mark.parametrize(("build", "word"), KINDS, ids=[f"{at}-{word}" for at, (_, word) in enumerate(KINDS)])
def test_inv_m16_another_spelling_of_a_kind_is_refused(build: Callable[[str], object], word: str) -> None:
    """M16: kinds are spelled as they are; names, in whatever case, decide nothing (M11)."""
    build(word)
    for other in (
        word.upper(),
        word.title(),
        f" {word}",
        f"{word} ",
        f"{word}\n",
        word.replace("_", "-") + "-",
        "İ" + word,
    ):
        with pytest.raises(UnknownNameError):
            build(other)


class TestPlantedFaults:
    """A check that cannot fail is none: each is held against rules that are broken in one way."""

    @pytest.mark.parametrize("name", mp_faults.OF_RELATIONS)
    def test_a_broken_rule_breaks_the_relation(self, name: str) -> None:
        """And sound rules do not, on the very same interviews."""
        broken = mp_faults.OF_RELATIONS[name]()
        pairs = some(400)
        assert any(RELATIONS[name](interview, today, broken) for interview, today in pairs)
        assert not any(RELATIONS[name](interview, today, DEFAULT_PLAYBOOK) for interview, today in pairs[::5])

    def test_every_relation_is_held_against_a_fault(self) -> None:
        """None is forgotten."""
        assert mp_faults.OF_RELATIONS.keys() == RELATIONS.keys()

    def test_a_message_that_hurries_the_next_question_is_seen(self) -> None:
        """M4."""
        interview = an_interview(promise=a_promise(date(2026, 12, 4)))
        thanks = a_step("thank_you", date(2026, 11, 20))
        assert less_restrained(interview, thanks, DEFAULT_PLAYBOOK) == []
        assert less_restrained(interview, thanks, mp_faults.messages_hurry()) == [
            "thank_you on 2026-11-20 brings the next check-in from 2026-12-07 to 2026-11-20"
        ]

    def test_a_promise_that_hurries_because_it_is_far_is_seen(self) -> None:
        """M5."""
        interview = an_interview(promise=a_promise(date(2026, 11, 27)))
        assert earlier_for_a_later_promise(interview, 7, DEFAULT_PLAYBOOK) == []
        assert earlier_for_a_later_promise(interview, 7, mp_faults.far_promises_hurry()) == [
            "promised 7 days later, asked on 2026-11-20 and not on 2026-11-30"
        ]

    def test_an_answer_that_depends_on_what_was_asked_before_is_seen(self) -> None:
        """M10."""
        pair = [an_interview(company="Acme"), an_interview(company="Brio")]
        assert not_shared_with_others(pair, after(2), mp_faults.counts_its_calls()) != []

    def test_a_rule_that_looks_at_who_or_what_is_first_is_seen(self) -> None:
        """M13, M14: the first of a panel, its size, and the first of the documents."""
        broken = mp_faults.looks_at_the_first()
        interview = an_interview(interviewers=PEOPLE[1::-1], evidence=EVIDENCE[:2])
        for sound in (reordered_panel, reordered_documents):
            assert sound(interview, THURSDAY, DEFAULT_PLAYBOOK) == []
        assert "another step or day" in reordered_panel(interview, THURSDAY, broken)
        assert reordered_documents(interview, THURSDAY, broken) == ["another step, day or recipient"]
        assert one_more(interview, PEOPLE[2], THURSDAY, DEFAULT_PLAYBOOK) == []
        assert "another step or day" in one_more(interview, PEOPLE[2], THURSDAY, broken)

    def test_a_text_that_goes_by_a_name_is_seen(self) -> None:
        """M11: the cast is in the text, and a name that is not exchanged shows."""
        names = dict(zip(ROLES, (f"Q{letter * 8}" for letter in "bdfghjklmnprt"), strict=True))
        interview = cast(an_interview(interviewers=PEOPLE[:1]), names)
        message = next_action(interview, THURSDAY).message
        assert message is not None
        assert {role for role, name in names.items() if name in f"{message.subject}\n{message.body}"} >= {
            "candidate", "company", "role", "first", "topic",
        }  # fmt: skip
        forgotten = names | {"company": names["role"]}
        assert not_renamed(an_interview(), THURSDAY, DEFAULT_PLAYBOOK, names, names) == []
        assert not_renamed(an_interview(), THURSDAY, DEFAULT_PLAYBOOK, forgotten, names) != []
