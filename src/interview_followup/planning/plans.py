"""
Seeing ahead: what follows if each step is done when it is due, and no news comes but what is given.

Everything here asks the engine for its answer on one day after the other, and jumps to the next day on which
something happens. Nothing here knows a rule.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

import attrs

from ..engine import Action, check_arguments, decide, next_action
from ..errors import Fault, InterviewError, PlaybookError, WrongTypeError, raise_faults
from ..interview import ANSWERS, CHECK_INS, FollowUpStep, Interview, Outcome, ReplyPromise, RivalOffer, StepKind
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..printing import columns

News: TypeAlias = Outcome | ReplyPromise | RivalOffer | FollowUpStep | date
"""Something that comes to be known on a day of its own; a plain date is a day on which the employer was in touch."""

MOST_STEPS: Final = 1000
"""A plan with more steps than this does not end; the default playbook's have at most 20."""


@attrs.frozen(kw_only=True)
class PlannedStep:
    """
    One step of a plan, or the answer with which it ends.

    Attributes:
        on: The day on which it is done: the due day, or the plan's first day where that has passed; for a check-in
            the first working day from then. For the answer at the end, the first day since the last step on
            which it is given.
        action: What the engine answers on that day, before the step is recorded.
    """

    on: date
    action: Action


@attrs.frozen(kw_only=True)
class Plan:
    """
    What follows, if each step is done when it is due.

    Attributes:
        today: The day from which the plan looks ahead.
        steps: In the order of their days; the last one is the answer with which it ends, ``move_on`` or a ``wait``
            without a ``next_change``; at the calendar's end also a step whose day lies beyond it.
        interview: The interview as it stands at the end, with the news and every step recorded.

    Example:
        >>> from interview_followup import plan
        >>> from interview_followup.testing import an_interview
        >>> print(plan(an_interview(), date(2026, 11, 19)))
        2026-11-20  thank_you       thank_you            open 2026-11-19 to 2026-11-20
        2026-11-30  check_in        unpromised_check_in  open 2026-11-26 to 2027-01-25
        2026-12-09  final_check_in  final_check_in       open 2026-12-07 to 2027-02-05
        2026-12-16  move_on         unanswered           open 2026-12-16
    """

    today: date
    steps: tuple[PlannedStep, ...]
    interview: Interview

    def __str__(self) -> str:
        """Write a line for each step: its day, kind, rule and window."""
        return columns(
            (str(step.on), str(step.action.kind), step.action.rule or "", _span(step.action)) for step in self.steps
        )


def _span(action: Action) -> str:
    if action.opens_on is None:
        return ""
    return f"open {action.opens_on}" + (f" to {action.closes_on}" if action.closes_on is not None else "")


def plan(
    interview: Interview,
    today: date,
    *,
    news: Sequence[News] = (),
    texts: bool = False,
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> Plan:
    """
    Look ahead: every step that follows, each done on the day it is due, until nothing is left to do.

    It is what living through the days one by one would give, and asks the engine only on days on which something
    happens. Nothing is recorded in *interview*.

    Args:
        interview: Left unchanged.
        today: The candidate's calendar date, from which to look ahead.
        news: What comes to be known, each on its own day: an `Outcome` on its ``known_on``, and its feedback, if
            that came later, on its ``feedback_on``; a `ReplyPromise` on its ``given_on``, a `RivalOffer` on its
            ``received_on``, a `FollowUpStep` on its ``on``, and a plain date, on which the employer was in touch and
            settled nothing. In any order; what is dated *today* or before is known from the start. On one day a
            later one in the list replaces an earlier one. A promise or an outcome changes nothing where the
            interview by then has one that was given, or known, on a later day.
        texts: Whether to word each step, as `next_action` does; the reasons are there in any case.
        playbook: Rules in order of priority.

    Returns:
        The steps ahead, and the answer with which they end.

    Raises:
        WrongTypeError: If *today* is not a plain date, or *news* holds anything else than is said above.
        InterviewError: If news cannot be (a promise without its day, an outcome before the interview).
        UnknownNameError: With *texts*, if the playbook does not serve the interview's locale.
        PlaybookError: If a host's rule raises, or asks for its step again after it was recorded, without end.

    Example:
        >>> from interview_followup import Outcome
        >>> from interview_followup.testing import an_interview
        >>> rejected = Outcome(status="rejected", known_on=date(2026, 11, 24))
        >>> [str(step.action.kind) for step in plan(an_interview(), date(2026, 11, 19), news=[rejected]).steps]
        ['thank_you', 'rejection_reply', 'keep_in_touch', 'move_on']
    """
    found = list(ahead(interview, today, news=news, texts=texts, playbook=playbook))
    return Plan(today=today, steps=tuple(step for step, _ in found), interview=found[-1][1])


def ahead(
    interview: Interview,
    today: date,
    *,
    news: Sequence[News] = (),
    texts: bool = False,
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> Iterator[tuple[PlannedStep, Interview]]:
    """
    Give the steps of a plan one by one, each with the interview as it stands after it; see `plan`.

    Whoever looks only some weeks ahead stops asking.
    """
    check_arguments(interview, today, playbook)
    ask = next_action if texts else decide
    coming = _in_order(news)
    last: PlannedStep | None = None
    taken = 0
    given_since: tuple[StepKind | str, str | None, date] | None = None
    day: date | None = today
    while day is not None:
        while coming and coming[0][0] <= day:
            interview = _told(interview, coming.pop(0)[1])
        action = ask(interview, day, playbook=playbook)
        if given_since is None or given_since[:2] != (action.kind, action.rule):
            given_since = (action.kind, action.rule, day)
        done_on = _done_on(action, day, playbook)
        wake = min((each for each in (action.next_change, coming[0][0] if coming else None) if each), default=None)
        if done_on is not None and (wake is None or done_on < wake):
            if done_on > day:
                action = ask(interview, done_on, playbook=playbook)
            _check_that_it_ends(last, taken, done_on, action)
            last, taken = PlannedStep(on=done_on, action=action), taken + 1
            interview, day, given_since = interview.record(action.as_step(done_on)), done_on, None
            yield last, interview
            continue
        if wake is None:
            # At the calendar's end a step may be left that never comes: its day is none.
            yield PlannedStep(on=given_since[2], action=action), interview
        day = wake


def _check_that_it_ends(last: PlannedStep | None, taken: int, on: date, action: Action) -> None:
    """Refuse a step that recording does not settle (G10), and a chain that goes on for ever."""
    again = last is not None and last.on == on and last.action.rule == action.rule
    if again or taken == MOST_STEPS:
        raise PlaybookError(f"rule {action.rule!r} asks for its step again after it was recorded: the plan never ends")


def _done_on(action: Action, day: date, playbook: Playbook) -> date | None:
    """Give the day on which the step is done, from *day* on; ``None``: there is no step, or never."""
    if action.kind in ANSWERS or action.due_on is None:
        return None
    due_on = max(day, action.due_on)
    return playbook.calendar.working_day_from(due_on) if action.kind in CHECK_INS else due_on


def _in_order(news: Sequence[News]) -> list[tuple[date, News]]:
    """Sort news by the day on which each comes to be known; what comes on one day stays in the given order."""
    if type(news) not in {tuple, list}:
        raise WrongTypeError(f"news must be a tuple or a list, got {type(news).__name__}")
    faults: list[Fault] = []
    dated: list[tuple[date, News]] = []
    for index, each in enumerate(news):
        day = _known_on(each, f"news[{index}]", faults)
        if day is not None:
            dated += _parts(day, each)
    raise_faults(faults, InterviewError)
    return sorted(dated, key=lambda pair: pair[0])


def _known_on(news: News, field: str, faults: list[Fault]) -> date | None:
    """Tell when it comes to be known, or note why that cannot be told."""
    day: date | None = None
    if type(news) is Outcome:
        # While the outcome is pending, only its feedback can have a day.
        day = news.known_on or news.feedback_on
    elif type(news) is ReplyPromise:
        day = news.given_on
    elif type(news) is RivalOffer:
        day = news.received_on
    elif type(news) is FollowUpStep:
        day = news.on
    elif type(news) is date:
        day = news
    else:
        kinds = "an Outcome, a ReplyPromise, a RivalOffer, a FollowUpStep or a date"
        faults.append(Fault(field, "wrong_type", f"must be {kinds}, got {type(news).__name__}"))
        return None
    if day is None:
        faults.append(Fault(field, "missing", "must say on which day it comes to be known"))
    return day


def _parts(day: date, news: News) -> list[tuple[date, News]]:
    """Tell an outcome whose feedback came later twice: without the feedback, and on the day of the feedback with it."""
    if isinstance(news, Outcome) and news.feedback_on is not None and news.feedback_on > day:
        return [(day, attrs.evolve(news, feedback_on=None)), (news.feedback_on, news)]
    return [(day, news)]


def _told(interview: Interview, news: News) -> Interview:
    """Put news into the interview; an outcome that is older than the one that is there changes nothing."""
    if isinstance(news, Outcome):
        known_on, told = interview.outcome.known_on, interview.with_outcome(news)
        older = known_on is not None and news.known_on is not None and news.known_on < known_on
        return interview if older else told
    if isinstance(news, ReplyPromise):
        return interview.with_promise(news)
    if isinstance(news, RivalOffer):
        return attrs.evolve(interview, rival_offer=news)
    if isinstance(news, FollowUpStep):
        return interview.record(news)
    heard_on = interview.heard_on
    return attrs.evolve(interview, heard_on=news if heard_on is None else max(news, heard_on))
