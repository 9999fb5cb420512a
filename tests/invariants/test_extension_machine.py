"""
X1 as a machine: whatever rules a host adds, and whatever happens to the candidate, the engine keeps its word.

The rules are drawn by an adversary: windows before the interview and beyond the calendar, junk, errors, flags that lie.
Every answer keeps what binds every rule (G2, G5, G6, G11), or the documented error names the rule.
"""

from contextlib import suppress
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    Interview,
    OutcomeStatus,
    Playbook,
    PlaybookError,
    Rule,
    StepKind,
    decide,
    explain,
    next_action,
    plan,
)
from interview_followup.testing import an_interview, an_outcome, interviews
from tests.invariants.cx_rules import Relative, late_check_in, own_rules, playbook_with, unguarded

DECIDED: Final = [status for status in OutcomeStatus if status is not OutcomeStatus.PENDING]
DEFAULT_FINGERPRINT: Final = DEFAULT_PLAYBOOK.fingerprint


def answered(interview: Interview, today: date, playbook: Playbook) -> bool:
    """Ask, and hold the answer against the guard; an error must be the documented one. Returns whether it is none."""
    asked = attrs.evolve(interview)
    try:
        action = decide(interview, today, playbook=playbook)
    except PlaybookError as error:
        said = str(error)
    else:
        said = ""
    if said:
        assert any(said.startswith(f"rule {each.name!r} ") for each in playbook.rules)
        assert "SENTINEL" not in said
        with pytest.raises(PlaybookError, match="^rule '"):
            next_action(interview, today, playbook=playbook)
        return False
    assert interview == asked, "the facts were changed"
    assert unguarded(action, interview, today, playbook) == []
    assert late_check_in(action, playbook) == []
    assert decide(interview, today, playbook=playbook) == action
    return True


class HostileRules(RuleBasedStateMachine):
    """A candidate's life under rules that nobody vetted."""

    def __init__(self) -> None:
        super().__init__()
        self.interview = an_interview()
        self.playbook = DEFAULT_PLAYBOOK
        self.own: list[Rule] = []
        self.today = self.interview.held_on

    @initialize(interview=interviews(days=60), before=st.integers(0, 40))
    def begin(self, interview: Interview, before: int) -> None:
        """Start with any interview, on a day that may lie before it."""
        self.interview = interview
        self.today = interview.held_on - timedelta(days=before)

    @rule(own=own_rules(), first=st.booleans())
    def add(self, own: Rule, first: bool) -> None:  # noqa: FBT001 - drawn
        """Add a rule of the host's."""
        if own.name not in {each.name for each in self.own}:
            self.own = [*self.own[-3:], own]
            self.playbook = playbook_with(self.own, first)

    @rule()
    def remove(self) -> None:
        """Take the newest one out again."""
        if self.own:
            self.playbook = self.playbook.without(self.own[-1].name)
            self.own = self.own[:-1]

    @rule(days=st.integers(0, 30))
    def wait(self, days: int) -> None:
        """Let days pass."""
        self.today += timedelta(days=days)

    @rule(days=st.none() | st.integers(-5, 40))
    def snooze(self, days: int | None) -> None:
        """Snooze, or stop snoozing."""
        until = None if days is None else self.today + timedelta(days=days)
        self.interview = attrs.evolve(self.interview, snoozed_until=until)

    @rule(wanted=st.booleans())
    def wish(self, wanted: bool) -> None:  # noqa: FBT001 - drawn
        """Hear that contact is not wanted, or is again."""
        self.interview = attrs.evolve(self.interview, no_contact=not wanted)

    @rule(status=st.sampled_from(DECIDED))
    def hear(self, status: OutcomeStatus) -> None:
        """Hear of an outcome."""
        if self.today >= self.interview.held_on:
            self.interview = self.interview.with_outcome(an_outcome(status, self.today))

    @rule()
    def obey(self) -> None:
        """Do what is recommended, and record it."""
        try:
            action = decide(self.interview, self.today, playbook=self.playbook)
        except PlaybookError:
            return
        if action.kind not in {StepKind.WAIT, StepKind.MOVE_ON}:
            self.interview = self.interview.record(action.as_step(self.today))

    @rule()
    def look_ahead(self) -> None:
        """Plan and explain: an answer, or the same error."""
        for look in (plan, explain):
            with suppress(PlaybookError):
                look(self.interview, self.today, playbook=self.playbook)

    @invariant()
    def guarded(self) -> None:
        """Every answer keeps the guard; the default playbook is what it was."""
        answered(self.interview, self.today, self.playbook)
        assert DEFAULT_PLAYBOOK.fingerprint == DEFAULT_FINGERPRINT
        assert DEFAULT_PLAYBOOK.rules == DEFAULT_RULES


HostileRules.TestCase.settings = settings(max_examples=100, stateful_step_count=30)
test_inv_x1_no_hosts_rule_breaks_the_guard = HostileRules.TestCase


CONTACT: Final = Rule(
    name="acme:early", step=StepKind.CHECK_IN, outcomes=tuple(OutcomeStatus), window=Relative(-9, 0, 60)
)
WISHES: Final = [
    pytest.param({}, -3, "G2", id="before the interview"),
    pytest.param({"snoozed_until": date(2026, 12, 20)}, 4, "G5", id="snoozed"),
    pytest.param({"no_contact": True}, 4, "G6", id="not wanted"),
]


@pytest.mark.parametrize(("facts", "after", "breach"), WISHES)
def test_inv_x1_the_guard_can_fail(facts: dict[str, object], after: int, breach: str) -> None:
    """An answer that heeds neither day nor wish breaks the guard, and is seen."""
    interview, playbook = an_interview(**facts), playbook_with([CONTACT])
    today = interview.held_on + timedelta(days=after)
    assert answered(interview, today, playbook)
    careless = attrs.evolve(interview, held_on=min(interview.held_on, today), snoozed_until=None, no_contact=False)
    problems = unguarded(decide(careless, today, playbook=playbook), interview, today, playbook)
    assert [each for each in problems if each.startswith(breach)]


def test_inv_x1_a_check_in_on_a_sunday_can_be_seen() -> None:
    """The look at the day to send is one that can fail."""
    interview, playbook = an_interview(), playbook_with([CONTACT])
    action = decide(interview, interview.held_on, playbook=playbook)
    assert late_check_in(action, playbook) == []
    assert late_check_in(attrs.evolve(action, send_on=date(2026, 11, 22)), playbook)
