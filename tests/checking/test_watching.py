"""What a rule reads is noted, and what it is handed behaves as an interview does."""

from datetime import date

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Candidate,
    Interview,
    Outcome,
    OutcomeStatus,
    Rule,
    Standing,
    StepKind,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)
from interview_followup.checking.watching import reads_of, watched
from interview_followup.testing import a_promise, a_step, an_interview


def rule_of(window: object) -> Rule:
    """Make a rule of a function."""
    return Rule(name="acme:x", step="acme:x", outcomes=(OutcomeStatus.PENDING,), window=window)  # type: ignore[arg-type]


def test_a_watched_interview_is_still_one() -> None:
    """A host's rule may ask for its type, and call its methods."""
    seen: set[str] = set()
    interview = an_interview(promise=a_promise(date(2026, 11, 23)))
    copy = watched(interview, seen)
    assert isinstance(copy, Interview)
    assert isinstance(copy.standing, Standing)
    assert isinstance(copy.outcome, Outcome)
    assert isinstance(copy.candidate, Candidate)
    assert seen == set()
    assert copy.promise is interview.promise
    assert seen == {"promise"}


def test_parts_of_the_outcome_and_the_candidate_are_told_apart() -> None:
    """A rule that reads the link does not read the phone."""
    seen: set[str] = set()
    copy = watched(an_interview(), seen)
    assert copy.candidate.link is None
    assert copy.outcome.status is OutcomeStatus.PENDING
    assert seen == {"candidate.link", "outcome.status"}


def test_a_question_about_a_kind_is_noted() -> None:
    """By the name of the kind, done or not."""
    seen: set[str] = set()
    standing = watched(an_interview(steps=(a_step("thank_you", date(2026, 11, 19)),)), seen).standing
    assert standing.settled_on("thank_you") == date(2026, 11, 19)
    assert standing.done_on("acme:nudge", since=date(2026, 11, 19)) is None
    assert standing.times_settled("reference", date(2026, 11, 19)) == 0
    assert not standing.any_settled(frozenset({StepKind.HOLD_REPLY}))
    assert not standing.any_done(frozenset({StepKind.WITHDRAWAL, StepKind.OFFER_REPLY}))
    assert seen == {
        "step:thank_you", "step:acme:nudge", "step:reference", "step:hold_reply", "step:withdrawal", "step:offer_reply",
    }  # fmt: skip


def test_the_steps_themselves_stand_for_every_kind() -> None:
    """Whoever reads them may look for any."""
    seen: set[str] = set()
    assert watched(an_interview(), seen).steps == ()
    assert seen == {"step:*"}


def test_what_a_rule_read_until_it_raised_counts() -> None:
    """It is told elsewhere that it raises."""

    def raises(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
        raise ValueError(interview.evidence)

    assert reads_of(rule_of(raises), an_interview(), DEFAULT_PLAYBOOK) == {"evidence"}


def test_a_method_may_read_everything() -> None:
    """What it gives is not watched any more."""
    seen: set[str] = set()
    assert watched(an_interview(), seen).as_of(date(2026, 11, 19)).company == "Acme"
    assert {"promise", "step:*", "candidate.link", "outcome.feedback_on"} <= seen


def test_a_rule_that_works_on_nothing_but_an_interview_may_read_everything() -> None:
    """It refuses the one that is watched, and not the real one."""

    def strict(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
        if type(interview) is not Interview:
            raise TypeError
        return WhyNot("none")

    assert {"promise", "step:*"} <= reads_of(rule_of(strict), an_interview(), DEFAULT_PLAYBOOK)


def test_what_the_interpreter_asks_for_is_not_noted() -> None:
    """Such as its class."""
    seen: set[str] = set()
    copy = watched(an_interview(), seen)
    assert copy.__class__ is Interview
    assert copy.outcome.__class__ is Outcome
    assert seen == set()
