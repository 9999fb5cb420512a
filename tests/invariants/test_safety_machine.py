"""
S1 to S8 and S12 to S15 as machines: whatever happens to a candidate, in whatever order, no answer breaks them.

One machine is one interview's life; the other a candidate's day over several, by the agenda.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Agenda,
    AgendaItem,
    Audience,
    Evidence,
    FollowUpStep,
    Impression,
    Interview,
    InterviewError,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    PromiseKind,
    ReplyPromise,
    RivalOffer,
    StepKind,
    StepStatus,
    agenda,
    decide,
)
from interview_followup.engine import wording
from interview_followup.testing import an_interview, an_outcome
from tests.invariants import st_portfolio
from tests.invariants.st_cases import EVIDENCE, HELD_ON, REFEREE, numbered
from tests.invariants.st_draws import HALF, PLAYBOOKS, decided, pending, playbooks
from tests.invariants.st_planted import BROKEN_RULES
from tests.invariants.st_safety import SAFETY, Check, s14, s14_stale
from tests.invariants.st_story import ANSWERS, ASKING, ONE_DAY, Story
from tests.invariants.st_texts import s13
from tests.invariants.st_time import span

DECIDED: Final = [str(status) for status in OutcomeStatus if status is not OutcomeStatus.PENDING]
RECORDABLE: Final = [kind for kind in StepKind if kind not in ANSWERS]
RATNA, HENDRA = Person(name="Ratna"), Person(name="Hendra")
PEOPLE: Final = (None, RATNA, HENDRA)
SOON: Final = st.integers(0, 12).map(lambda days: days * ONE_DAY)
PAUSES: Final = st.sampled_from([*range(8), 14, 30, 61, 400]).map(lambda days: days * ONE_DAY)


class Life(RuleBasedStateMachine):
    """
    One candidate's life after an interview, told to the library as a host would.

    The machine keeps its own book of what was promised, heard and decided, and of what it sent when it followed the
    advice.
    """

    answering: Playbook | None = None
    """The playbook that is asked, where it is not the one that the answer is judged by: a broken one."""

    checks: Mapping[str, Check] = SAFETY

    def __init__(self) -> None:
        super().__init__()
        self.interview = an_interview()
        self.playbook = DEFAULT_PLAYBOOK
        self.today = HELD_ON
        self.promises: list[ReplyPromise] = []
        self.sent: list[tuple[date, StepKind | str]] = []

    @initialize(
        name=playbooks(),
        went=st.sampled_from(Impression),
        evidence=st.sampled_from([(), EVIDENCE]),
        before=st.integers(0, 3),
        people=st.integers(0, 2),
        agency=st.sampled_from([None, Person(name="Maya")]),
    )
    def begin(
        self,
        name: str,
        went: Impression,
        evidence: tuple[Evidence, ...],
        before: int,
        people: int,
        agency: Person | None,
    ) -> None:
        """Start some days before the interview."""
        self.playbook = DEFAULT_PLAYBOOK if self.answering else PLAYBOOKS[name]
        self.today = HELD_ON - before * ONE_DAY
        self.interview = an_interview(
            went=went,
            evidence=evidence,
            referees=(REFEREE,),
            interviewers=(Person(name="Ratna"), Person(name="Hendra"))[:people],
            agency=agency,
        )

    def ask(self) -> Action:
        """Ask the library."""
        return decide(self.interview, self.today, playbook=self.answering or self.playbook)

    @rule(pause=PAUSES)
    def let_days_pass(self, pause: timedelta) -> None:
        """Let days pass unobserved: the server may be down for a year."""
        self.today += pause

    @rule(days=st.sampled_from([-1, 0, 1]))
    def sleep_until_it_changes(self, days: int) -> None:
        """Wake on the day on which the answer changes, the day before or the day after."""
        change = self.ask().next_change
        if change is not None:
            self.today = max(self.today, change + days * ONE_DAY)

    @rule()
    def follow(self) -> None:
        """Do what is recommended on the day it is to be sent, and record it."""
        action = self.ask()
        if action.send_on is not None:
            self.today = action.send_on
            self.interview = self.interview.record(action.as_step(self.today))
            self.sent.append((self.today, action.kind))

    @precondition(lambda self: self.today >= HELD_ON)
    @rule(kind=st.sampled_from(RECORDABLE), status=st.sampled_from(StepStatus))
    def do_something_else(self, kind: StepKind, status: StepStatus) -> None:
        """Do, or skip, something of one's own accord."""
        self.interview = self.interview.record(FollowUpStep(kind=kind, on=self.today, status=status))

    @rule(ahead=SOON, kind=st.sampled_from(PromiseKind), late=st.integers(0, 5))
    def hear_a_promise(self, ahead: timedelta, kind: PromiseKind, late: int) -> None:
        """Be promised a day; the host may tell of it some days late, after a newer one."""
        given_on = self.today - late * ONE_DAY
        promise = ReplyPromise(by=given_on + ahead, given_on=given_on, kind=kind)
        self.promises.append(promise)
        self.interview = self.interview.with_promise(promise)

    @rule()
    def hear_nothing_new(self) -> None:
        """Hear that they are still deciding."""
        self.interview = attrs.evolve(self.interview, heard_on=self.today)

    @precondition(lambda self: self.today >= HELD_ON)
    @rule(status=st.sampled_from(OutcomeStatus), ahead=st.none() | SOON, feedback=st.booleans())
    def hear_of_an_outcome(self, status: OutcomeStatus, ahead: timedelta | None, feedback: bool) -> None:  # noqa: FBT001 - drawn
        """Hear of an outcome, or that the matter is open again."""
        day = None if ahead is None else self.today + ahead
        outcome = Outcome()
        if status is not OutcomeStatus.PENDING:
            came = self.today if feedback else None
            outcome = an_outcome(status, self.today, respond_by=day, next_interview_on=day, feedback_on=came)
        self.interview = self.interview.with_outcome(outcome)

    @rule(ahead=st.none() | SOON)
    def get_another_offer(self, ahead: timedelta | None) -> None:
        """Get another employer's offer."""
        decide_by = None if ahead is None else self.today + ahead
        rival = RivalOffer(received_on=self.today, decide_by=decide_by)
        self.interview = attrs.evolve(self.interview, rival_offer=rival)

    @rule(wanted=st.sampled_from([True, True, True, False]))
    def hear_a_wish(self, wanted: bool) -> None:  # noqa: FBT001 - drawn
        """Hear that contact is not wanted, or is again."""
        self.interview = attrs.evolve(self.interview, no_contact=not wanted)

    @rule(ahead=st.none() | SOON)
    def snooze(self, ahead: timedelta | None) -> None:
        """Snooze, or stop snoozing."""
        until = None if ahead is None else self.today + ahead
        self.interview = attrs.evolve(self.interview, snoozed_until=until)

    @precondition(lambda self: self.sent)
    @rule(kind=st.sampled_from(RECORDABLE), status=st.sampled_from(["offered", "rejected", "advanced"]))
    def contradict(self, kind: StepKind, status: str) -> None:
        """S12: try to tell what cannot have been; it is refused, and nothing has changed."""
        told, before = self.interview, HELD_ON - ONE_DAY
        attempts: list[Callable[[], Interview]] = [
            lambda: told.record(FollowUpStep(kind=kind, on=before)),
            lambda: told.with_outcome(an_outcome(status, before)),
            lambda: told.with_promise(ReplyPromise(by=self.today)),
        ]
        for tell in attempts:
            with pytest.raises(InterviewError):
                tell()
        assert self.interview == told

    @invariant()
    def the_newest_promise_counts(self) -> None:
        """S1: of the promises heard of, in whatever order, the one that was given last is held to."""
        if not self.promises:
            assert self.interview.promise is None
            return
        newest = max(each.given_on for each in self.promises if each.given_on is not None)
        # Of two that were given on one day, the one that the host told last.
        assert self.interview.promise == [each for each in self.promises if each.given_on == newest][-1]

    @invariant()
    def nothing_is_recommended_that_must_not_be(self) -> None:
        """S1 to S8, on the day; and one question has one reader (S13)."""
        action = self.ask()
        story = Story(self.interview, self.playbook)
        for name, check in self.checks.items():
            assert list(check(story, self.today, action)) == [], name
        if self.playbook is DEFAULT_PLAYBOOK or action.kind in ASKING:
            assert list(s13(self.interview, self.today, self.playbook)) == []
        if self.today < HELD_ON:
            assert action.kind is StepKind.WAIT

    @invariant()
    def no_burst(self) -> None:
        """S14: whoever follows the advice asks once on a day at most, however long they slept."""
        asked = [day for day, kind in self.sent if kind in ASKING]
        assert len(asked) == len(set(asked)), self.sent


Life.TestCase.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=30)
test_inv_s1_to_s8_and_s12_to_s14_hold_of_a_life = Life.TestCase


FOUND_BY_LIVING: Final = [
    "asks on the promised day",
    "asks a day late",
    "asks a third time",
    "thanks again",
    "tells of a withdrawal again",
    "replies to a hold too late",
    "thanks from the second day",
]


@pytest.mark.parametrize("fault", FOUND_BY_LIVING)
def test_inv_s1_to_s8_a_life_finds_a_broken_rule(fault: str) -> None:
    """The machine can fail: it meets each of these faults within the examples that it is given."""
    check, broken = BROKEN_RULES[fault]

    class Broken(Life):
        answering = broken
        checks: Mapping[str, Check] = {check.__name__: check}

    plain = settings(max_examples=2000, stateful_step_count=30, phases=[Phase.generate], database=None)
    with pytest.raises(AssertionError, match=check.__name__):
        run_state_machine_as_test(Broken, settings=plain)


@HALF
@given(st.one_of(pending(), decided(*DECIDED)), st.integers(0, 500), playbooks())
def test_inv_s14_who_slept_meets_no_burst(interview: Interview, slept: int, playbook: str) -> None:
    """However long nobody looked, one question at most is due, and what is stale is dropped."""
    assert list(s14(interview, interview.held_on + slept * ONE_DAY, PLAYBOOKS[playbook])) == []
    assert list(s14_stale(interview, PLAYBOOKS[playbook])) == []


def test_inv_s14_finds_a_burst() -> None:
    """A rule that does not see what was done on the day, and a step that never grows stale, are caught."""
    (_, again), told = BROKEN_RULES["thanks again"], an_interview()
    assert list(s14(told, HELD_ON, again)) == ["thank_you comes again on one day"]
    rejected = an_interview(outcome=an_outcome("rejected", HELD_ON))
    assert list(s14_stale(rejected, numbered(keep_in_touch_closes_days=700))) != []
    assert list(s14_stale(rejected, DEFAULT_PLAYBOOK)) == []


def test_inv_s13_finds_a_question_to_a_whole_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that asks every interviewer is caught."""
    panel = attrs.evolve(an_interview(), interviewers=(RATNA, HENDRA))
    day = next(day for day in span(panel) if decide(panel, day).kind in ASKING)
    assert list(s13(panel, day, DEFAULT_PLAYBOOK)) == []
    everybody = [(Audience.EMPLOYER, person) for person in panel.interviewers]
    monkeypatch.setattr(wording, "addressees", lambda interview, kind: everybody)
    assert list(s13(panel, day, DEFAULT_PLAYBOOK)) == ["a question must reach one person"]


class Portfolio(RuleBasedStateMachine):
    """A candidate's days over several interviews, at one company or two, with the same people or others."""

    def __init__(self) -> None:
        super().__init__()
        self.interviews: list[Interview] = []
        self.playbook = DEFAULT_PLAYBOOK
        self.today = HELD_ON
        self.limit: int | None = None

    @initialize(name=playbooks(), limit=st.none() | st.integers(1, 3))
    def begin(self, name: str, limit: int | None) -> None:
        """Choose how many actions a day takes."""
        self.playbook, self.limit = PLAYBOOKS[name], limit

    def agenda(self) -> Agenda:
        """Ask for the day."""
        return agenda(self.interviews, self.today, limit=self.limit, playbook=self.playbook)

    @precondition(lambda self: len(self.interviews) < 5)
    @rule(
        company=st.sampled_from(["Acme", "Beta"]),
        who=st.sampled_from(PEOPLE),
        agency=st.sampled_from([None, None, Person(name="Maya")]),
        ahead=st.none() | st.integers(0, 4),
        kind=st.sampled_from(PromiseKind),
    )
    def be_interviewed(
        self, company: str, who: Person | None, agency: Person | None, ahead: int | None, kind: PromiseKind
    ) -> None:
        """Have an interview today."""
        promise = None if ahead is None else ReplyPromise(by=self.today + ahead * ONE_DAY, kind=kind)
        people = () if who is None else (who,)
        role = f"Role {len(self.interviews)}"
        self.interviews.append(
            an_interview(
                held_on=self.today, company=company, role=role, interviewers=people, agency=agency, promise=promise
            )
        )

    @rule(pause=PAUSES)
    def let_days_pass(self, pause: timedelta) -> None:
        """Let days pass."""
        self.today += pause

    @precondition(lambda self: self.interviews)
    @rule(choice=st.integers(0, 9), count=st.integers(1, 3))
    def do_some(self, choice: int, count: int) -> None:
        """Do some of what is on the agenda, the agenda made anew after each."""
        for _ in range(count):
            items = self.agenda().items
            if items:
                item = items[choice % len(items)]
                at = self.interviews.index(item.interview)
                self.interviews[at] = item.interview.record(item.action.as_step(self.today))

    @precondition(lambda self: self.interviews)
    @rule(at=st.integers(0, 9), status=st.sampled_from(["offered", "rejected", "advanced", "on_hold"]))
    def hear(self, at: int, status: str) -> None:
        """Hear of an outcome."""
        at %= len(self.interviews)
        self.interviews[at] = self.interviews[at].with_outcome(an_outcome(status, self.today))

    @invariant()
    def nobody_is_crowded(self) -> None:
        """S13, S15: one question to one person, apart from every other message, and nothing lost."""
        found = self.agenda()
        assert list(st_portfolio.s13(found)) == []
        assert list(st_portfolio.s15(self.interviews, found, self.playbook)) == []


Portfolio.TestCase.settings = settings(max_examples=settings().max_examples // 3, stateful_step_count=30)
test_inv_s13_s15_hold_of_a_portfolio = Portfolio.TestCase


def _crowd() -> tuple[list[Interview], date]:
    """Tell of three roles at one company, all due to be asked about on one day, two of them to the same person."""
    promise = ReplyPromise(by=date(2026, 11, 23))
    thanked = (FollowUpStep(kind="thank_you", on=HELD_ON),)
    roles = [("Analyst", RATNA), ("Engineer", RATNA), ("Manager", HENDRA)]
    return [an_interview(role=role, interviewers=(who,), promise=promise, steps=thanked) for role, who in roles], date(
        2026, 11, 24
    )


def test_inv_s13_s15_find_a_crowded_agenda() -> None:
    """An agenda that holds nothing back is seen to crowd, and one that loses an interview to lose it."""
    crowd, today = _crowd()
    found = agenda(crowd, today)
    assert len(found.held) == 1
    freed = tuple(AgendaItem(interview=held.interview, action=held.action) for held in found.held)
    crowded = attrs.evolve(found, items=(*found.items, *freed), held=())
    assert list(st_portfolio.s13(crowded)) == ["one person is asked twice on a day"]
    assert list(st_portfolio.s15(crowd, attrs.evolve(found, held=()), DEFAULT_PLAYBOOK)) != []
    spoken = [crowd[0].record(FollowUpStep(kind="check_in", on=today)), *crowd[1:]]
    assert list(st_portfolio.s15(spoken, attrs.evolve(crowded, items=freed), DEFAULT_PLAYBOOK)) != []


def test_inv_s13_two_people_of_one_company_may_be_asked_on_a_day() -> None:
    """The agenda counts by person, not by company: another interviewer is asked about another role."""
    crowd, today = _crowd()
    assert [item.interview.role for item in agenda(crowd, today).items] == ["Analyst", "Manager"]


def test_inv_s15_thanks_for_two_roles_may_reach_one_person_on_a_day() -> None:
    """Only questions give way: what is thanked for, or presses, is not held back."""
    roles = [an_interview(role=role, interviewers=(Person(name="Ratna"),)) for role in ("Analyst", "Engineer")]
    assert [item.action.kind for item in agenda(roles, HELD_ON).items] == [StepKind.THANK_YOU, StepKind.THANK_YOU]
