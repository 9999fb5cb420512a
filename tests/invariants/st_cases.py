"""
Interviews told by hand, one or more for each rule, and playbooks in which a rule is broken.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Evidence,
    FollowUpStep,
    Interview,
    OutcomeStatus,
    Person,
    Playbook,
    Referee,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)
from interview_followup.testing import a_step, an_interview, an_outcome

HELD_ON: Final = date(2026, 11, 19)
FRIDAY: Final = date(2026, 11, 27)
RATNA: Final = Person(name="Ratna Wijaya")
ASKED: Final = a_step("check_in", date(2026, 12, 1))
THANKED: Final = a_step("thank_you", HELD_ON)
PROMISED: Final = ReplyPromise(by=FRIDAY)
EVIDENCE: Final = (Evidence(title="Dashboard Zeta", shows="weekly sales"),)
REFEREE: Final = Referee(name="Budi Santoso", relation="my manager", contact="budi@example.com", consented=True)
RIVAL: Final = RivalOffer(received_on=date(2026, 11, 24), decide_by=date(2026, 12, 4))


def _on(status: str, **days: date) -> Interview:
    return an_interview(interviewers=(RATNA,), outcome=an_outcome(status, FRIDAY, **days))


STORIES: Final[dict[str, Interview]] = {
    "silence": an_interview(),
    "thanked": an_interview(steps=(THANKED,), interviewers=(RATNA, Person(name="Hendra"))),
    "promised": an_interview(promise=PROMISED, steps=(THANKED,), interviewers=(RATNA,)),
    "promised on a Friday, thanked on Monday": an_interview(
        promise=PROMISED, steps=(a_step("thank_you", date(2026, 11, 30)),)
    ),
    "promised for Monday, unthanked": an_interview(promise=ReplyPromise(by=date(2026, 11, 23))),
    "promised about Friday": an_interview(promise=attrs.evolve(PROMISED, kind="vague")),
    "invited": an_interview(promise=attrs.evolve(PROMISED, kind="invitation")),
    "invited for a Sunday": an_interview(promise=ReplyPromise(by=date(2026, 11, 22), kind="invitation")),
    "asked": an_interview(promise=PROMISED, steps=(THANKED, ASKED)),
    "asked twice": an_interview(promise=PROMISED, steps=(ASKED, a_step("final_check_in", date(2026, 12, 9)))),
    "asked, and put off": an_interview(
        steps=(ASKED,), promise=ReplyPromise(by=date(2026, 12, 11), given_on=date(2026, 12, 2))
    ),
    "still deciding": an_interview(promise=PROMISED, heard_on=date(2026, 11, 30)),
    "weak": an_interview(went="poorly", evidence=EVIDENCE, steps=(THANKED,)),
    "weak, and repaired": an_interview(
        went="poorly", evidence=EVIDENCE, steps=(THANKED, a_step("supporting_material", date(2026, 11, 20)))
    ),
    "weak, unthanked, a referee": an_interview(went="poorly", referees=(REFEREE,)),
    "weak, a referee not asked yet": an_interview(
        went="poorly", referees=(attrs.evolve(REFEREE, consented=False),), steps=(THANKED,)
    ),
    "another offer": an_interview(rival_offer=RIVAL, promise=PROMISED),
    "another offer, told of": an_interview(rival_offer=RIVAL, steps=(a_step("rival_offer", RIVAL.received_on),)),
    "no contact": an_interview(no_contact=True, promise=PROMISED),
    "snoozed": an_interview(snoozed_until=date(2026, 11, 28), promise=PROMISED),
    "offered": _on("offered", respond_by=date(2026, 12, 4)),
    "offered, with a promise": attrs.evolve(
        _on("offered"), promise=ReplyPromise(by=FRIDAY), steps=(a_step("offer_reply", FRIDAY),)
    ),
    "offered for today": _on("offered", respond_by=FRIDAY),
    "offered without a day, snoozed": attrs.evolve(_on("offered"), snoozed_until=date(2026, 12, 20)),
    "offered, no contact": attrs.evolve(_on("offered", respond_by=date(2026, 12, 4)), no_contact=True),
    "offered and thanked for": attrs.evolve(_on("offered"), steps=(a_step("offer_reply", FRIDAY),)),
    "offered and answered": attrs.evolve(_on("offered"), steps=(a_step("offer_answer", FRIDAY),)),
    "rejected": _on("rejected"),
    "rejected, feedback came": _on("rejected", feedback_on=date(2026, 12, 14)),
    "rejected and replied to": attrs.evolve(
        _on("rejected", feedback_on=date(2026, 12, 3)), steps=(a_step("rejection_reply", date(2026, 11, 28)),)
    ),
    "rejected with a promise": attrs.evolve(_on("rejected"), promise=ReplyPromise(by=date(2026, 12, 1))),
    "through": _on("advanced"),
    "through, the day is set": _on("advanced", next_interview_on=date(2026, 12, 8)),
    "through, with a promise": attrs.evolve(
        _on("advanced"), promise=ReplyPromise(by=date(2026, 12, 3), given_on=FRIDAY)
    ),
    "on hold": _on("on_hold"),
    "on hold, with a promise": attrs.evolve(
        _on("on_hold"), promise=ReplyPromise(by=date(2027, 1, 8), given_on=FRIDAY), rival_offer=RIVAL
    ),
    "withdrawn": attrs.evolve(_on("withdrawn"), promise=PROMISED, rival_offer=RIVAL),
    "withdrawn and told": attrs.evolve(_on("withdrawn"), steps=(a_step("withdrawal", FRIDAY),)),
    "accepted": _on("accepted"),
    "declined": _on("declined"),
}
"""Every rule decides in at least one of them; a test counts."""


@attrs.frozen
class Shifted:
    """A rule's function whose window opens, is due or closes so many days off."""

    rule: Rule
    opens: int = 0
    closes: int = 0
    due: int = 0

    def __call__(self, interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
        """Ask the sound rule, and shift what it says."""
        window = self.rule.window(interview, timing, calendar)
        if not isinstance(window, Window):
            return window
        closes_on = window.closes_on
        return attrs.evolve(
            window,
            opens_on=window.opens_on + timedelta(days=self.opens),
            due_on=window.due_on + timedelta(days=self.due),
            closes_on=None if closes_on is None else closes_on + timedelta(days=self.closes),
        )


@attrs.frozen
class Forgetful:
    """A rule's function that does not see some steps, or none at all."""

    rule: Rule
    kinds: tuple[StepKind, ...]

    def _forgets(self, step: FollowUpStep) -> bool:
        return not self.kinds or step.kind in self.kinds

    def __call__(self, interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
        """Ask the sound rule about an interview without these steps."""
        kept = tuple(step for step in interview.steps if not self._forgets(step))
        return self.rule.window(attrs.evolve(interview, steps=kept), timing, calendar)


Breaking = Callable[[Rule], Rule]


def broken(name: str, breaking: Breaking) -> Playbook:
    """Break one rule of the default playbook."""
    rules = tuple(breaking(rule) if rule.name == name else rule for rule in DEFAULT_PLAYBOOK.rules)
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)


def shifted(*, opens: int = 0, closes: int = 0, due: int = 0) -> Breaking:
    """Shift the edges of its window."""
    return lambda rule: attrs.evolve(rule, window=Shifted(rule, opens, closes, due))


def forgetful(*kinds: StepKind) -> Breaking:
    """Let it not see what was done or skipped: of some kinds, or anything."""
    return lambda rule: attrs.evolve(rule, window=Forgetful(rule, kinds))


def asked_under(*outcomes: OutcomeStatus) -> Breaking:
    """Let it be asked under other outcomes."""
    return partial(attrs.evolve, outcomes=outcomes)


def flagged(*, pressing: bool) -> Breaking:
    """Let it press, or not."""
    return partial(attrs.evolve, pressing=pressing)


def last(name: str) -> Playbook:
    """Move one rule of the default playbook to the end."""
    rules = DEFAULT_PLAYBOOK.rules
    return attrs.evolve(
        DEFAULT_PLAYBOOK, rules=(*(rule for rule in rules if rule.name != name), DEFAULT_PLAYBOOK.rule(name))
    )


def numbered(**numbers: int) -> Playbook:
    """Count with other numbers than the story is judged by."""
    return DEFAULT_PLAYBOOK.with_timing(**numbers)
