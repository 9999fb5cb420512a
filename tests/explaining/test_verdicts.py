"""Explaining: a verdict for every rule, in words, and the facts on which the answer rests."""

from datetime import date, datetime

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Explanation,
    Interview,
    Outcome,
    Playbook,
    PlaybookError,
    Reason,
    Referee,
    RivalOffer,
    Rule,
    RuleVerdict,
    StepStatus,
    Timing,
    UnknownNameError,
    Verdict,
    WhyNot,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    explain,
)
from interview_followup.engine import CLOSES_FIRST
from interview_followup.rules import WindowFunction
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

from .test_facts import FULL, names_nobody

THURSDAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)

MONDAYS = an_interview(promise=a_promise(MONDAY))
THANKED = attrs.evolve(MONDAYS, steps=(a_step("thank_you", THURSDAY),))
SENT_WORD = WhyNot("not_yet", ("candidate.name", "company", "held_on"))


def with_rule(window: WindowFunction, *, step: str = "move_on", contact: bool = False) -> Playbook:
    """Put a host's own rule first, ``acme:own``."""
    rule = Rule(name="acme:own", step=step, outcomes=("pending",), window=window, contact=contact, source="Acme 7")
    templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:own", "en", "Ours.")
    return Playbook(templates=templates).with_rule(rule, before="rival_offer")


class TestVerdicts:
    """What became of each rule, and in which words."""

    @pytest.mark.parametrize(
        ("rule", "interview", "today", "verdict", "detail"),
        [
            ("promised_check_in", MONDAYS, TUESDAY, "decided", "open from 2026-11-24 to 2027-01-22"),
            (
                "unanswered",
                attrs.evolve(THANKED, steps=(*THANKED.steps, a_step("final_check_in", TUESDAY))),
                date(2026, 12, 4),
                "decided",
                "open from 2026-12-01",
            ),
            (
                "late_thank_you", MONDAYS, TUESDAY, "outranked",
                "by promised_check_in, open from 2026-11-21 to 2026-11-27",
            ),
            (
                "closed", an_interview(outcome=an_outcome("accepted", TUESDAY)), TUESDAY, "decided",
                "open from 2026-11-24",
            ),
            ("stale", MONDAYS, TUESDAY, "opens_later", "on 2027-01-23"),
            ("thank_you", MONDAYS, TUESDAY, "closed", "on 2026-11-20"),
            ("thank_you", THANKED, TUESDAY, "settled", "already_thanked (steps thank_you done 2026-11-19)"),
            (
                "rejection_reply",
                an_interview(outcome=an_outcome("rejected", FRIDAY), steps=(a_step("rejection_reply", FRIDAY),)),
                TUESDAY, "settled",
                "already_settled (outcome.known_on 2026-11-20, steps rejection_reply done 2026-11-20)",
            ),
            ("rejected", MONDAYS, TUESDAY, "does_not_apply", "another_outcome (outcome.status pending)"),
            (
                "unpromised_check_in", MONDAYS, TUESDAY, "does_not_apply",
                "promise_in_force (promise 2026-11-23, heard_on None)",
            ),
            (
                "promised_check_in", attrs.evolve(THANKED, no_contact=True), TUESDAY, "does_not_apply",
                "contact_not_wanted (no_contact True)",
            ),
            (
                "promised_check_in", attrs.evolve(THANKED, snoozed_until=date(2027, 3, 1)), TUESDAY, "does_not_apply",
                "snoozed_past_its_end (snoozed_until 2027-03-01)",
            ),
            (
                "supporting_material",
                an_interview(went="poorly", evidence=FULL.evidence, steps=(a_step("thank_you", date(2026, 12, 1)),)),
                TUESDAY, "does_not_apply",
                "closes_before_it_opens (opens_on 2026-12-02, closes_on 2026-11-29, held_on 2026-11-19, "
                "thanked_on 2026-12-01, went poorly)",
            ),
            (
                "rival_offer",
                an_interview(rival_offer=RivalOffer(received_on=date(2026, 11, 1), decide_by=date(2026, 11, 10))),
                TUESDAY, "does_not_apply",
                "closes_before_it_opens (opens_on 2026-11-19, closes_on 2026-11-10, rival_received_on 2026-11-01, "
                "rival_decide_by 2026-11-10)",
            ),
            (
                "rival_offer", attrs.evolve(MONDAYS, rival_offer=RivalOffer(received_on=MONDAY)), TUESDAY,
                "does_not_apply", "no_day_to_decide_by (rival_offer.decide_by None)",
            ),
            (
                "reference",
                an_interview(went="poorly", agency=FULL.agency, referees=FULL.referees),
                TUESDAY, "does_not_apply", "agency_between (agency True)",
            ),
        ],
        ids=[
            "decided", "decided for good", "outranked", "decided from today", "opens later", "closed", "settled",
            "settled since", "another outcome", "promise", "no contact", "snoozed", "closes first",
            "closes before the interview", "no day", "a person",
        ],
    )  # fmt: skip
    def test_in_words(self, rule: str, interview: Interview, today: date, verdict: str, detail: str) -> None:
        """Each verdict with its detail."""
        found = explain(interview, today).verdict(rule)
        assert (found.verdict, found.detail) == (verdict, detail)

    def test_an_outranked_rule_that_never_closes(self) -> None:
        """It has no last day to tell."""
        steps = (a_step("check_in", date(2026, 11, 25)), a_step("final_check_in", date(2026, 12, 2)))
        rival = RivalOffer(received_on=date(2026, 12, 10), decide_by=date(2026, 12, 14))
        interview = attrs.evolve(MONDAYS, steps=steps, rival_offer=rival)
        found = explain(interview, date(2026, 12, 10)).verdict("unanswered")
        assert (found.verdict, found.detail) == (Verdict.OUTRANKED, "by rival_offer, open from 2026-12-09")

    def test_as_data(self) -> None:
        """Everything that the words say, and more."""
        found = explain(THANKED, TUESDAY)
        facts = (("promised_on", MONDAY), ("vague", False), ("last_contact_on", THURSDAY))
        assert found.verdict("promised_check_in") == RuleVerdict(
            rule="promised_check_in",
            step="check_in",
            source="policy P4",
            verdict=Verdict.DECIDED,
            window=Window(
                opens_on=TUESDAY,
                due_on=date(2026, 11, 25),
                closes_on=date(2027, 1, 22),
                reason=Reason("promised_day_passed", facts),
            ),
            facts=facts,
        )
        assert found.verdict("thank_you") == RuleVerdict(
            rule="thank_you",
            step="thank_you",
            source="policy P2",
            verdict=Verdict.SETTLED,
            why=WhyNot("already_thanked", ("steps",), settled=True),
            facts=(("steps", "thank_you done 2026-11-19"),),
        )
        assert [each.rule for each in found.verdicts] == [rule.name for rule in DEFAULT_PLAYBOOK.rules]

    def test_a_window_is_told_as_it_counts(self) -> None:
        """The snooze is in it."""
        window = explain(attrs.evolve(THANKED, snoozed_until=date(2026, 11, 28)), TUESDAY).verdict("promised_check_in")
        assert (window.verdict, window.detail) == (Verdict.OPENS_LATER, "on 2026-11-30")

    def test_a_rule_that_looked_at_nothing(self) -> None:
        """Then there is but its word."""
        found = explain(MONDAYS, TUESDAY, playbook=with_rule(lambda *parts: WhyNot("not_in_may"))).verdict("acme:own")
        assert (found.detail, found.source) == ("not_in_may", "Acme 7")

    def test_a_rule_that_says_itself_that_it_closes_first(self) -> None:
        """It has no window to tell the days of, and names what it looked at."""
        why = WhyNot("closes_before_it_opens", ("held_on", "steps"))
        for found in (why, CLOSES_FIRST):
            playbook = with_rule(lambda *parts, found=found: found)
            verdict = explain(MONDAYS, TUESDAY, playbook=playbook).verdict("acme:own")
            assert verdict.detail == "closes_before_it_opens (held_on 2026-11-19, steps 0)"

    def test_one_that_is_built_by_hand_may_say_nothing(self) -> None:
        """Neither a window nor a reason."""
        bare = RuleVerdict(rule="acme:own", step="move_on", source="", verdict=Verdict.DOES_NOT_APPLY)
        assert bare.detail == ""


class TestFacts:
    """On what the answer rests, and no more."""

    @pytest.mark.parametrize(
        ("interview", "today", "facts"),
        [
            (an_interview(), FRIDAY, (("held_on", THURSDAY),)),
            (THANKED, TUESDAY, (("held_on", THURSDAY), ("promise", MONDAY))),
            (
                an_interview(outcome=an_outcome("rejected", FRIDAY), promise=a_promise(MONDAY)),
                TUESDAY,
                (("held_on", THURSDAY), ("outcome", "rejected 2026-11-20")),
            ),
            (
                an_interview(went="poorly", referees=[Referee(name="Budi")], steps=(a_step("thank_you", FRIDAY),)),
                date(2026, 11, 21),
                (
                    ("held_on", THURSDAY),
                    ("went", "poorly"),
                    ("referees", 1),
                    ("steps[0]", "thank_you done 2026-11-20"),
                ),
            ),
        ],
        ids=["day", "promise", "outcome", "reference"],
    )
    def test_those_that_it_takes(self, interview: Interview, today: date, facts: object) -> None:
        """The day of the interview is always among them."""
        assert explain(interview, today).facts == facts

    def test_the_kind_of_reason_rests_on_them_too(self) -> None:
        """Without the promise the candidate would wait until the same day, but for nobody's answer."""
        skipped = an_interview(
            promise=a_promise(date(2026, 11, 25)), steps=(a_step("thank_you", THURSDAY, StepStatus.SKIPPED),)
        )
        found = explain(skipped, MONDAY)
        assert found.action.reason.code == "answer_promised"
        assert found.facts == (
            ("held_on", THURSDAY),
            ("promise", date(2026, 11, 25)),
            ("steps[0]", "thank_you skipped 2026-11-19"),
        )

    def test_one_that_another_cannot_be_without(self) -> None:
        """A promise for before the interview needs the day on which it was given, until both go."""
        promise = a_promise(date(2026, 11, 18), given_on=date(2026, 11, 9))
        assert explain(an_interview(promise=promise), FRIDAY).facts == (("held_on", THURSDAY),)

    def test_one_without_which_a_hosts_rule_fails(self) -> None:
        """It stays, since nobody knows what the answer would be."""

        def window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> WhyNot:
            if interview.promise is None:
                raise ValueError
            return WhyNot("promise_is_there")

        assert explain(MONDAYS, FRIDAY, playbook=with_rule(window)).facts == (
            ("held_on", THURSDAY),
            ("promise", MONDAY),
        )


class TestPrinting:
    """The answer, what it rests on, and a table."""

    def test_as_a_whole(self) -> None:
        """A line for each rule, in order of priority."""
        names = ["rival_offer", "rejection_reply", "thank_you", "promised_check_in", "late_thank_you", "stale"]
        others = (rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name not in names)
        playbook = DEFAULT_PLAYBOOK.without(*others)
        assert str(explain(MONDAYS, TUESDAY, playbook=playbook)) == (
            "2026-11-24: check_in by rule promised_check_in (policy P4); changes by itself on 2027-01-23\n"
            "because held_on 2026-11-19, promise 2026-11-23\n"
            "\n"
            "rival_offer        rival_offer      does_not_apply  no_rival_offer (rival_offer None)\n"
            "rejection_reply    rejection_reply  does_not_apply  another_outcome (outcome.status pending)\n"
            "thank_you          thank_you        closed          on 2026-11-20\n"
            "promised_check_in  check_in         decided         open from 2026-11-24 to 2027-01-22\n"
            "late_thank_you     thank_you        outranked       "
            "by promised_check_in, open from 2026-11-21 to 2026-11-27\n"
            "stale              move_on          opens_later     on 2027-01-23"
        )

    def test_a_wait_is_no_rules(self) -> None:
        """And may change on a day, or never."""
        first, *_ = str(explain(THANKED, MONDAY)).splitlines()
        assert first == "2026-11-23: wait; changes by itself on 2026-11-24"
        only_thanks = DEFAULT_PLAYBOOK.without(
            *(rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name != "thank_you")
        )
        first, second, *_ = str(explain(THANKED, MONDAY, playbook=only_thanks)).splitlines()
        assert first == "2026-11-23: wait; changes by itself never"
        # Before the thanks there would have been nothing either: it was too late for them.
        assert second == "because held_on 2026-11-19"

    @pytest.mark.parametrize("status", ["pending", "rejected", "offered", "advanced", "on_hold", "withdrawn"])
    @pytest.mark.parametrize("days", [-1, 0, 1, 5, 12, 40, 200])
    def test_nobody_is_named(self, status: str, days: int) -> None:
        """It goes into tickets and logs: no name, contact, company, role or text stands in it."""
        outcomes = {"pending": Outcome(), "rejected": FULL.outcome}
        interview = attrs.evolve(FULL, outcome=outcomes.get(status) or an_outcome(status, TUESDAY))
        for each in (interview, attrs.evolve(interview, no_contact=False, agency=None, rival_offer=None)):
            found = explain(each, date.fromordinal(THURSDAY.toordinal() + days))
            assert names_nobody(str(found))
            assert names_nobody(repr([found.facts, *(verdict.facts for verdict in found.verdicts)]))

    def test_nobody_is_named_by_a_hosts_rule(self) -> None:
        """Whatever it looked at."""
        found = explain(FULL.with_outcome(Outcome()), TUESDAY, playbook=with_rule(lambda *parts: SENT_WORD))
        assert found.verdict("acme:own").detail == "not_yet (candidate.name True, company True, held_on 2026-11-19)"


class TestArguments:
    """What is not what it must be is refused by name."""

    def test_an_unknown_rule(self) -> None:
        """The nearest name is suggested."""
        found = explain(MONDAYS, TUESDAY)
        with pytest.raises(UnknownNameError) as caught:
            found.verdict("promised_checkin")
        assert str(caught.value) == "unknown rule 'promised_checkin'; did you mean 'promised_check_in'?"

    @pytest.mark.parametrize(
        ("changed", "text"),
        [
            ({"today": datetime(2026, 11, 24)}, "today must be a date, got datetime"),  # noqa: DTZ001
            ({"interview": None}, "interview must be an Interview, got NoneType"),
            ({"playbook": "GB"}, "playbook must be a Playbook, got str"),
        ],
        ids=["today", "interview", "playbook"],
    )
    def test_refused(self, changed: dict[str, object], text: str) -> None:
        """With the whole text."""
        arguments: dict[str, object] = {"interview": MONDAYS, "today": TUESDAY, **changed}
        with pytest.raises(WrongTypeError) as caught:
            explain(**arguments)  # type: ignore[arg-type]
        assert str(caught.value) == text

    def test_a_rule_that_raises(self) -> None:
        """It is named, with its cause."""
        with pytest.raises(PlaybookError) as caught:
            explain(MONDAYS, TUESDAY, playbook=with_rule(lambda *parts: 1 / 0))  # type: ignore[arg-type]
        assert str(caught.value) == "rule 'acme:own' raised ZeroDivisionError"
        assert isinstance(caught.value.__cause__, ZeroDivisionError)

    def test_a_rule_whose_function_cannot_be_hashed(self) -> None:
        """`decide` answers, so an explanation does too."""

        @attrs.define
        class Nudge:
            days: int = 3

            def __call__(self, *parts: object) -> WhyNot:
                return WhyNot("not_yet")

        playbook = with_rule(Nudge())
        assert explain(MONDAYS, TUESDAY, playbook=playbook).action == decide(MONDAYS, TUESDAY, playbook=playbook)

    def test_nothing_is_changed(self) -> None:
        """The interview is as it was, and so is the answer."""
        interview = attrs.evolve(MONDAYS)
        found: Explanation = explain(interview, TUESDAY)
        assert interview == MONDAYS
        assert (found.today, found.action) == (TUESDAY, decide(MONDAYS, TUESDAY))
