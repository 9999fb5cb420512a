"""Why not: the smallest change that would make a step the answer, tried out before it is told."""

from datetime import date, datetime, timedelta

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Change,
    ChangeKind,
    Evidence,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    PlaybookError,
    Reason,
    Referee,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    Timing,
    UnknownNameError,
    WhyNot,
    WhyNotYet,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    why_not,
)
from interview_followup.explaining.changes import changes
from interview_followup.rules import Facts, WindowFunction
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

from .test_facts import FULL, names_nobody

THURSDAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)

THANKS = (a_step("thank_you", THURSDAY),)
THANKED = an_interview(steps=THANKS)
MONDAYS = attrs.evolve(THANKED, promise=a_promise(MONDAY))
REJECTED = an_interview(outcome=an_outcome("rejected", FRIDAY), steps=(a_step("rejection_reply", SATURDAY),))


def with_rule(window: WindowFunction, *, step: str = "acme:own", outcomes: tuple[str, ...] = ("pending",)) -> Playbook:
    """Put a host's own rule first; it reaches nobody."""
    rule = Rule(name="acme:own", step=step, outcomes=outcomes, window=window, contact=False)
    templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:own", "en", "Ours.")
    return Playbook(templates=templates).with_rule(rule, before="rival_offer")


def always(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
    """Be right from the interview on, whatever is recorded."""
    return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("always"))


def once(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Be right from the interview on, until it is recorded."""
    if any(step.kind == "acme:own" for step in interview.steps):
        return WhyNot("done", ("steps",), settled=True)
    return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("once"))


def without_a_rival(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Be right where nobody else made an offer."""
    if interview.rival_offer is not None:
        return WhyNot("rival_offer", ("rival_offer",))
    return always(interview, timing, calendar)


def with_an_agency(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Be right where an agency stands between."""
    return WhyNot("no_agency", ("agency",)) if interview.agency is None else always(interview, timing, calendar)


def tried(kind: str, interview: Interview, today: date, days: int) -> list[Facts]:
    """List what is tried of one kind, by so many days."""
    return [change.facts for change in changes(interview, today, days, DEFAULT_PLAYBOOK) if change.kind == kind]


class TestTried:
    """What is tried, whether it helps or not."""

    @pytest.mark.parametrize(
        ("days", "found"), [(0, [FRIDAY]), (1, [SATURDAY, THURSDAY]), (2, [date(2026, 11, 22)])], ids=str
    )
    def test_a_promise_added(self, days: int, found: list[date]) -> None:
        """For the day on which it is given at the earliest, of each kind."""
        kinds = ("exact", "vague", "invitation")
        assert tried("promise_added", THANKED, FRIDAY, days) == [
            (("promise.by", by), ("promise.kind", kind), ("promise.given_on", THURSDAY))
            for by in found
            for kind in kinds
        ]

    @pytest.mark.parametrize(
        ("kind", "others"),
        [
            ("exact", ["vague", "invitation"]),
            ("vague", ["exact", "invitation"]),
            ("invitation", ["exact", "vague"]),
        ],
    )
    def test_a_promise_of_another_kind(self, kind: str, others: list[str]) -> None:
        """Its day stays, and a day that moves leaves the kind."""
        interview = an_interview(promise=a_promise(MONDAY, kind=kind))
        assert tried("promise_moved", interview, FRIDAY, 0) == [(("promise.kind", other),) for other in others]
        assert tried("promise_moved", interview, FRIDAY, 1) == [
            (("promise.by", TUESDAY),), (("promise.by", date(2026, 11, 22)),),
        ]  # fmt: skip
        assert tried("promise_moved", THANKED, FRIDAY, 0) == []

    @pytest.mark.parametrize(
        ("until", "days", "found"),
        [
            (None, 0, []),
            (None, 2, [SATURDAY + timedelta(days=1)]),
            (MONDAY, 0, [None]),
            (MONDAY, 1, [TUESDAY, date(2026, 11, 22)]),
            (date.max, 1, [date.max - timedelta(days=1)]),
        ],
        ids=["none", "set", "removed", "moved", "not beyond the calendar"],
    )
    def test_a_snooze(self, until: date | None, days: int, found: list[date | None]) -> None:
        """Moved from where it is, later first; set counted from today."""
        interview = attrs.evolve(THANKED, snoozed_until=until)
        assert tried("snooze_changed", interview, FRIDAY, days) == [(("snoozed_until", day),) for day in found]

    def test_a_snooze_beyond_the_calendar(self) -> None:
        """There is no such day."""
        assert tried("snooze_changed", THANKED, date.max, 1) == []

    def test_an_agency(self) -> None:
        """Added where there is none, and removed."""
        assert (("agency", True),) in tried("flag_changed", THANKED, FRIDAY, 0)
        there = tried("flag_changed", attrs.evolve(THANKED, agency=Person(name="Maya")), FRIDAY, 0)
        assert [facts for facts in there if facts[0][0] == "agency"] == [(("agency", None),)]
        assert tried("flag_changed", THANKED, FRIDAY, 1) == []

    @pytest.mark.parametrize(
        ("outcome", "days", "found"),
        [
            (an_outcome("rejected", SATURDAY), 0, [("feedback_on", TUESDAY)]),
            (an_outcome("rejected", SATURDAY), 3, [("feedback_on", SATURDAY)]),
            (an_outcome("rejected", SATURDAY), 4, []),
            (an_outcome("rejected", SATURDAY, feedback_on=MONDAY), 0, [("feedback_on", None)]),
            (an_outcome("rejected", SATURDAY, feedback_on=MONDAY), 2, []),
            (an_outcome("offered", SATURDAY), 0, []),
            (an_outcome("offered", SATURDAY, respond_by=MONDAY), 0, [("respond_by", None)]),
            (an_outcome("offered", SATURDAY, respond_by=MONDAY), 1, []),
            (
                an_outcome("advanced", SATURDAY, respond_by=MONDAY, next_interview_on=TUESDAY, feedback_on=MONDAY), 0,
                [("respond_by", None), ("next_interview_on", None), ("feedback_on", None)],
            ),
            (Outcome(), 0, []),
            (Outcome(respond_by=MONDAY), 0, [("respond_by", None)]),
        ],
        ids=[
            "feedback", "at the news", "not before it", "feedback gone", "there already", "no rejection",
            "respond_by gone", "for no days", "each gone", "pending", "pending, gone",
        ],
    )  # fmt: skip
    def test_a_part_of_the_outcome(self, outcome: Outcome, days: int, found: list[tuple[str, date | None]]) -> None:
        """Feedback that comes, and each day that is there and goes; before the outcome as a whole."""
        facts = tried("outcome_changed", attrs.evolve(THANKED, outcome=outcome), TUESDAY, days)
        assert facts[: len(found)] == [((f"outcome.{part}", day),) for part, day in found]
        assert all(each[0][0] == "outcome.status" for each in facts[len(found) :])

    def test_only_the_part_is_otherwise(self) -> None:
        """The rest of the outcome stays."""
        outcome = an_outcome("rejected", SATURDAY, respond_by=MONDAY, answer="accept")
        first, second, *_ = (
            change.interview.outcome
            for change in changes(attrs.evolve(THANKED, outcome=outcome), TUESDAY, 0, DEFAULT_PLAYBOOK)
            if change.kind == "outcome_changed"
        )
        assert first == attrs.evolve(outcome, feedback_on=TUESDAY)
        assert second == attrs.evolve(outcome, respond_by=None)


class TestChanges:
    """One case for each kind of change, as the smallest that there is."""

    @pytest.mark.parametrize(
        ("step", "interview", "today", "text"),
        [
            ("check_in", MONDAYS, date(2026, 11, 22), "today_moved: today 2026-11-24"),
            ("thank_you", an_interview(), date(2026, 11, 18), "today_moved: today 2026-11-19"),
            (
                "check_in", THANKED, TUESDAY,
                "promise_added: promise.by 2026-11-24, promise.kind invitation, promise.given_on 2026-11-19",
            ),
            (
                "check_in", attrs.evolve(THANKED, promise=a_promise(SATURDAY, kind="invitation")), FRIDAY,
                "promise_moved: promise.by 2026-11-20",
            ),
            (
                "check_in", attrs.evolve(THANKED, promise=a_promise(TUESDAY)), TUESDAY,
                "promise_moved: promise.kind invitation",
            ),
            (
                "check_in", attrs.evolve(THANKED, promise=a_promise(date(2026, 12, 4))), date(2026, 11, 27),
                "promise_removed: promise gone",
            ),
            (
                "final_check_in", MONDAYS, date(2026, 12, 1),
                "step_added: step added check_in done 2026-11-24",
            ),
            ("wait", MONDAYS, TUESDAY, "promise_moved: promise.kind vague"),
            ("thank_you", THANKED, FRIDAY, "step_removed: step removed thank_you done 2026-11-19"),
            ("check_in", attrs.evolve(MONDAYS, no_contact=True), TUESDAY, "flag_changed: no_contact False"),
            (
                "supporting_material", attrs.evolve(THANKED, evidence=(Evidence(title="Dashboard"),)), SATURDAY,
                "flag_changed: went poorly",
            ),
            (
                "reference",
                attrs.evolve(
                    THANKED, went="poorly", referees=(Referee(name="Budi", consented=True),),
                    agency=Person(name="Maya"),
                ),
                SATURDAY, "flag_changed: agency gone",
            ),
            ("check_in", attrs.evolve(MONDAYS, heard_on=TUESDAY), TUESDAY, "flag_changed: heard_on gone"),
            ("supporting_material", attrs.evolve(THANKED, went="poorly"), SATURDAY, "evidence_changed: evidence 1"),
            (
                "reference",
                attrs.evolve(
                    THANKED, went="poorly", evidence=(Evidence(title="Dashboard"),),
                    referees=(Referee(name="Budi", consented=True),),
                ),
                SATURDAY, "evidence_changed: evidence 0",
            ),
            ("reference", attrs.evolve(THANKED, went="poorly"), SATURDAY, "referee_changed: referees 1"),
            (
                "rival_offer", THANKED, TUESDAY,
                "rival_offer_changed: rival_offer.received_on 2026-11-24, rival_offer.decide_by 2026-11-24",
            ),
            (
                "check_in", attrs.evolve(MONDAYS, snoozed_until=date(2026, 12, 10)), TUESDAY,
                "snooze_changed: snoozed_until gone",
            ),
            (
                "rejection_reply", MONDAYS, TUESDAY,
                "outcome_changed: outcome.status rejected, outcome.known_on 2026-11-24",
            ),
            (
                "check_in", attrs.evolve(MONDAYS, outcome=an_outcome("rejected", TUESDAY)), TUESDAY,
                "outcome_changed: outcome.status pending",
            ),
            (
                "offer_reply", an_interview(outcome=an_outcome("offered", FRIDAY, respond_by=TUESDAY)), TUESDAY,
                "outcome_changed: outcome.respond_by gone",
            ),
            ("feedback_thanks", REJECTED, date(2026, 12, 5), "outcome_changed: outcome.feedback_on 2026-12-05"),
        ],
        ids=[
            "later day", "before the interview", "promise added", "promise moved", "promise of another kind",
            "promise removed", "step added", "promise of another kind, to wait", "step removed", "no_contact",
            "went", "agency", "heard_on", "evidence added", "evidence removed",
            "referee", "rival offer", "snooze removed", "outcome", "outcome gone", "respond_by gone", "feedback",
        ],
    )  # fmt: skip
    def test_the_smallest(self, step: str, interview: Interview, today: date, text: str) -> None:
        """In words, and verified: the step is the answer with it, and nothing was changed."""
        before = attrs.evolve(interview)
        found = why_not(step, interview, today)
        assert found.change is not None
        assert str(found.change) == text
        result = decide(found.change.interview, found.change.today)
        assert (result.kind, found.result) == (step, result)
        assert (found.step, found.today, found.action) == (step, today, decide(interview, today))
        assert interview == before

    def test_a_rival_offer_that_goes(self) -> None:
        """Where a host's rule wants none; telling them of it would not do."""
        interview = attrs.evolve(THANKED, rival_offer=RivalOffer(received_on=FRIDAY))
        found = why_not("acme:own", interview, TUESDAY, playbook=with_rule(without_a_rival))
        assert str(found) == "acme:own would be the answer with rival_offer_changed: rival_offer gone"

    def test_a_snooze_that_is_set(self) -> None:
        """What nothing settles can only be put off."""
        playbook = with_rule(always, outcomes=tuple(OutcomeStatus))
        found = why_not("wait", THANKED, TUESDAY, playbook=playbook)
        assert found.change is not None
        assert (str(found.change), found.change.days) == ("snooze_changed: snoozed_until 2026-11-25", 1)

    def test_a_snooze_that_is_moved(self) -> None:
        """Another day would not do: what comes second is open on this one only."""

        def window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
            return Window(opens_on=TUESDAY, due_on=TUESDAY, closes_on=TUESDAY, reason=Reason("today"))

        second = Rule(name="acme:second", step="move_on", outcomes=("pending",), window=window)
        templates = with_rule(always).templates.with_reason("acme:second", "en", "Ours.")
        playbook = Playbook(rules=[with_rule(always).rule("acme:own"), second], templates=templates)
        found = why_not("move_on", attrs.evolve(THANKED, snoozed_until=TUESDAY), TUESDAY, playbook=playbook)
        assert found.change is not None
        assert (str(found.change), found.change.days) == ("snooze_changed: snoozed_until 2026-11-25", 1)

    def test_an_agency_that_is_added(self) -> None:
        """Where a host's rule wants one."""
        found = why_not("acme:own", THANKED, TUESDAY, playbook=with_rule(with_an_agency))
        assert str(found) == "acme:own would be the answer with flag_changed: agency True"

    def test_of_two_days_equally_far_the_one_to_come(self) -> None:
        """The answer is to wait the day before, and the day after."""

        def window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
            return Window(opens_on=TUESDAY, due_on=TUESDAY, closes_on=TUESDAY, reason=Reason("today"))

        templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:own", "en", "Ours.")
        rule = Rule(
            name="acme:own", step="acme:own", outcomes=tuple(OutcomeStatus), window=window, contact=False, pressing=True
        )
        playbook = Playbook(rules=[rule], templates=templates)
        found = why_not("wait", THANKED, TUESDAY, playbook=playbook)
        assert str(found.change) == "today_moved: today 2026-11-25"

    def test_feedback_that_comes_with_an_outcome(self) -> None:
        """Both on one day."""
        playbook = DEFAULT_PLAYBOOK.without("rejection_reply")
        found = why_not("feedback_thanks", MONDAYS, TUESDAY, playbook=playbook)
        assert str(found) == (
            "feedback_thanks would be the answer with outcome_changed: outcome.status rejected, "
            "outcome.known_on 2026-11-24, outcome.feedback_on 2026-11-24"
        )

    def test_all_copies_of_a_step_go(self) -> None:
        """A store delivered it twice; by letter or by e-mail it is the same step."""
        twice = (*THANKS, attrs.evolve(THANKS[0], channel="letter"))
        found = why_not("thank_you", an_interview(steps=twice), FRIDAY)
        assert found.change is not None
        assert found.change.interview.steps == ()

    def test_feedback_is_counted_from_today(self) -> None:
        """It comes today: by no days."""
        found = why_not("feedback_thanks", REJECTED, date(2026, 12, 5))
        assert found.change is not None
        assert (found.change.days, found.change.interview.outcome) == (
            0, an_outcome("rejected", FRIDAY, feedback_on=date(2026, 12, 5)),
        )  # fmt: skip

    def test_as_data(self) -> None:
        """What is otherwise, by how many days, and the interview with it."""
        found = why_not("final_check_in", MONDAYS, date(2026, 12, 1))
        assert found == WhyNotYet(
            step=StepKind.FINAL_CHECK_IN,
            today=date(2026, 12, 1),
            action=decide(MONDAYS, date(2026, 12, 1)),
            change=Change(
                kind=ChangeKind.STEP_ADDED,
                days=7,
                facts=(("step added", "check_in done 2026-11-24"),),
                interview=MONDAYS.record(a_step("check_in", TUESDAY)),
                today=date(2026, 12, 1),
            ),
            result=decide(MONDAYS.record(a_step("check_in", TUESDAY)), date(2026, 12, 1)),
            on=None,
        )

    def test_a_promise_that_is_added_is_given_at_the_advance(self) -> None:
        """One of before is not in force any more."""
        advanced = attrs.evolve(
            THANKED,
            outcome=an_outcome("advanced", MONDAY),
            steps=(*THANKS, a_step("next_round_reply", MONDAY)),
        )
        found = why_not("check_in", advanced, date(2026, 11, 26))
        assert found.change is not None
        assert found.change.interview.promise == ReplyPromise(by=date(2026, 11, 26), given_on=MONDAY, kind="invitation")

    def test_the_nearest_day_of_a_window(self) -> None:
        """Its first one from before, its last one from after."""
        playbook = DEFAULT_PLAYBOOK.without(
            *(rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name != "rival_offer")
        )
        interview = an_interview(rival_offer=RivalOffer(received_on=MONDAY, decide_by=date(2026, 11, 25)))
        found = why_not("rival_offer", interview, date(2026, 11, 22), playbook=playbook)
        assert str(found.change) == "today_moved: today 2026-11-23"
        found = why_not("rival_offer", interview, date(2026, 11, 26), playbook=playbook)
        assert str(found.change) == "today_moved: today 2026-11-25"


class TestToday:
    """Moving today, and the day on which it comes by itself."""

    def test_it_is_moved_as_far_as_it_takes(self) -> None:
        """Over four hundred days, where nothing else does it."""
        playbook = DEFAULT_PLAYBOOK.without(*(rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name != "thank_you"))
        found = why_not("thank_you", an_interview(), date(2025, 1, 1), playbook=playbook)
        assert found.change is not None
        assert (found.change.days, found.change.today, found.on) == (687, THURSDAY, THURSDAY)
        assert str(found) == "thank_you would be the answer with today_moved: today 2026-11-19"

    def test_back_where_it_is_too_late(self) -> None:
        """The thanks were due on Friday, and would have been possible until the 27th."""
        found = why_not("thank_you", an_interview(), date(2026, 11, 28))
        assert found.change is not None
        assert (str(found.change), found.change.days, found.on) == ("today_moved: today 2026-11-27", 1, None)

    def test_by_itself(self) -> None:
        """The first later day, told beside a change of another kind."""
        found = why_not("check_in", THANKED, TUESDAY)
        assert found.on == date(2026, 11, 26)
        assert str(found) == (
            "check_in would be the answer with promise_added: promise.by 2026-11-24, promise.kind invitation, "
            "promise.given_on 2026-11-19; by itself on 2026-11-26"
        )

    def test_a_step_that_is_the_answer_is_so_tomorrow_too(self) -> None:
        """As long as its window is open; on its last day no more."""
        assert why_not("check_in", MONDAYS, TUESDAY).on == date(2026, 11, 25)
        assert why_not("check_in", MONDAYS, date(2027, 1, 22)).on is None

    def test_a_window_that_closes_with_the_calendar(self) -> None:
        """There is no day after it."""

        def window(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
            return Window(opens_on=MONDAY, due_on=MONDAY, closes_on=date.max, reason=Reason("for_ever"))

        found = why_not("acme:own", THANKED, FRIDAY, playbook=with_rule(window))
        assert (found.on, str(found.change)) == (MONDAY, "today_moved: today 2026-11-23")

    @pytest.mark.parametrize(("today", "on"), [(date.min, THURSDAY), (date.max, None)], ids=["first", "last"])
    def test_at_the_ends_of_the_calendar(self, today: date, on: date | None) -> None:
        """What would lie beyond is not tried."""
        found = why_not("thank_you", an_interview(), today)
        assert found.change is not None
        assert found.on == on
        nearest = THURSDAY if today == date.min else date(2026, 11, 27)
        assert (found.change.kind, found.change.today) == (ChangeKind.TODAY_MOVED, nearest)


class TestNone:
    """Where there is nothing to change, or nothing helps."""

    def test_it_is_the_answer(self) -> None:
        """No change is looked for."""
        found = why_not("check_in", MONDAYS, TUESDAY)
        assert (found.is_answer, found.change, found.result) == (True, None, None)
        assert str(found) == "check_in is the answer on 2026-11-24"

    def test_no_single_change(self) -> None:
        """Feedback is thanked for only after a rejection that was replied to."""
        found = why_not("feedback_thanks", MONDAYS, TUESDAY)
        assert (found.is_answer, found.change, found.result, found.on) == (False, None, None, None)
        assert str(found) == "no single change makes feedback_thanks the answer on 2026-11-24"


class TestOwnKinds:
    """A host's own kind of step is asked about, and tried, like any other."""

    def test_asked_about(self) -> None:
        """By its name."""
        found = why_not("acme:own", THANKED, date(2026, 11, 16), playbook=with_rule(once))
        assert str(found) == "acme:own would be the answer with today_moved: today 2026-11-19"
        assert why_not("acme:own", THANKED, TUESDAY, playbook=with_rule(once)).is_answer

    def test_tried(self) -> None:
        """Recording it makes room for another."""
        found = why_not("check_in", MONDAYS, TUESDAY, playbook=with_rule(once))
        # A done step keeps the employer quiet on its day; a skipped one does not.
        assert str(found.change) == "step_added: step added acme:own skipped 2026-11-24"


class TestArguments:
    """What is not what it must be is refused by name, and nothing is changed."""

    @pytest.mark.parametrize(
        ("step", "text"),
        [
            ("checkin", "unknown step 'checkin'; did you mean 'check_in'?"),
            ("acme:own", "unknown step 'acme:own'; there are "),
            ("Ratna Wijaya", "unknown step; there are "),
            (None, "unknown step, got NoneType; there are "),
        ],
        ids=["near", "own", "a name", "none"],
    )
    def test_an_unknown_step(self, step: str, text: str) -> None:
        """With the nearest name, or all there are."""
        known = (
            "check_in, feedback_thanks, final_check_in, hold_reply, keep_in_touch, move_on, next_round_reply, "
            "offer_answer, offer_reply, reference, rejection_reply, rival_offer, supporting_material, thank_you, "
            "wait, withdrawal"
        )
        with pytest.raises(UnknownNameError) as caught:
            why_not(step, MONDAYS, TUESDAY)
        assert str(caught.value) == (text + known if text.endswith("are ") else text)

    def test_a_step_that_no_rule_recommends(self) -> None:
        """It is a step, but not this playbook's."""
        with pytest.raises(UnknownNameError, match="^unknown step 'withdrawal'; there are "):
            why_not("withdrawal", MONDAYS, TUESDAY, playbook=DEFAULT_PLAYBOOK.without("withdrawal"))

    def test_a_step_that_cannot_be_hashed(self) -> None:
        """It is unknown like any other."""
        with pytest.raises(UnknownNameError, match="^unknown step, got list; there are "):
            why_not([], MONDAYS, TUESDAY)  # type: ignore[arg-type]

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
        arguments: dict[str, object] = {"step": "check_in", "interview": MONDAYS, "today": TUESDAY, **changed}
        with pytest.raises(WrongTypeError) as caught:
            why_not(**arguments)  # type: ignore[arg-type]
        assert str(caught.value) == text

    def test_a_rule_that_raises(self) -> None:
        """It is named."""
        with pytest.raises(PlaybookError) as caught:
            why_not("check_in", MONDAYS, TUESDAY, playbook=with_rule(lambda *parts: 1 / 0))  # type: ignore[arg-type]
        assert str(caught.value) == "rule 'acme:own' raised ZeroDivisionError"


@pytest.mark.parametrize("step", [*StepKind])
@pytest.mark.parametrize("days", [1, 5, 20])
def test_nobody_is_named(step: StepKind, days: int) -> None:
    """It goes into tickets: no name, contact, company, role or text stands in it."""
    for outcome in (FULL.outcome, Outcome()):
        found = why_not(step, attrs.evolve(FULL, outcome=outcome), THURSDAY + timedelta(days=days))
        assert names_nobody(str(found))
        assert found.change is None or names_nobody(repr(found.change.facts))
