"""
Deciding: holds a day against the windows. Nothing else in the library looks at ``today`` to choose a step.

G2 (nothing before the interview), G5 (snoozing) and G6 (contact not wanted) are applied here, so that they bind every
rule, a host's own too (G13).
"""

from datetime import date
from typing import Final

from ..calendar import WorkCalendar, add_days
from ..errors import PlaybookError, WrongTypeError
from ..interview import CHECK_INS, Interview, OutcomeStatus, StepKind
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..rules import FactValue, Reason, Rule, WhyNot, Window
from ..rules.base import made_reason
from .action import Action, made_action
from .keys import action_key

_WAIT, _MOVE_ON = StepKind.WAIT, StepKind.MOVE_ON
_OPEN: Final = frozenset({OutcomeStatus.PENDING, OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD})
"""The outcomes under which news is awaited."""

NOT_WANTED: Final = WhyNot("contact_not_wanted", ("no_contact",))
"""G6: the employer asked not to be contacted, and nobody waits for the candidate."""

SNOOZED_AWAY: Final = WhyNot("snoozed_past_its_end", ("snoozed_until",))
"""G5: a snooze moves the opening, never the closing."""

CLOSES_FIRST: Final = WhyNot("closes_before_it_opens", ("held_on", "steps"))
"""Section 3: a window whose opening lies beyond its closing does not exist."""


def decide(interview: Interview, today: date, *, playbook: Playbook = DEFAULT_PLAYBOOK) -> Action:
    """
    Decide what the candidate should do next, without wording it.

    Pure: the same arguments give the same answer; nothing is sent, stored or logged.

    Args:
        interview: Left unchanged.
        today: The candidate's calendar date. An action due today is returned.
        playbook: Rules in order of priority; the first with an open window decides.

    Returns:
        One action. ``wait`` carries the day on which the answer can change.

    Raises:
        WrongTypeError: If *today* is not a plain date (a ``datetime`` is refused), or another argument is not what
            it must be.
        PlaybookError: If a host's rule raises, or answers with anything but a window or a reason why not.

    Example:
        >>> from datetime import date
        >>> from interview_followup.testing import an_interview
        >>> decide(an_interview(held_on=date(2026, 11, 19)), date(2026, 11, 19)).kind
        <StepKind.THANK_YOU: 'thank_you'>
    """
    check_arguments(interview, today, playbook)
    # Not through `window_of`: only the days are wanted here, and a call and a window for every rule would cost as much.
    timing, calendar = playbook.timing, playbook.calendar
    held_on, snoozed_until, unwanted = interview.held_on, interview.snoozed_until, interview.no_contact
    change: date | None = None
    for rule in playbook.rules_for(interview.outcome.status):
        if unwanted and rule.contact and not rule.pressing:
            continue
        try:
            window = rule.window(interview, timing, calendar)
        except Exception as error:
            raise _raised(rule, error) from error
        if type(window) is WhyNot:
            continue
        if type(window) is not Window:
            raise _no_window(rule, window)
        opens_on: date | None = window.opens_on
        closes_on = window.closes_on
        if snoozed_until is not None or window.opens_on < held_on:
            opens_on = _counted_from(rule, window, held_on, snoozed_until, calendar)
        if opens_on is None or (closes_on is not None and opens_on > closes_on):
            continue
        if opens_on > today:
            change = opens_on if change is None or opens_on < change else change
        elif closes_on is None or closes_on >= today:
            return _recommend(interview, today, rule, window, opens_on, change, playbook)
    key = action_key(interview, _WAIT)
    why = _why_wait(interview, today, change, playbook)
    return made_action(_WAIT, None, None, None, None, None, change, why, (), (), key)


def check_arguments(interview: Interview, today: date, playbook: Playbook) -> None:
    """Refuse what is not what it must be, before anything is worked out with it."""
    if type(today) is not date or type(playbook) is not Playbook:
        check_day(today, playbook)
    if type(interview) is not Interview:
        raise WrongTypeError(f"interview must be an Interview, got {type(interview).__name__}")


def check_day(today: date, playbook: Playbook) -> None:
    """Refuse a day that is no plain date, and a playbook that is none."""
    if type(today) is not date:
        raise WrongTypeError(f"today must be a date, got {type(today).__name__}")
    check_playbook(playbook)


def check_playbook(playbook: Playbook) -> None:
    """Refuse a playbook that is none."""
    if type(playbook) is not Playbook:
        raise WrongTypeError(f"playbook must be a Playbook, got {type(playbook).__name__}")


def window_of(rule: Rule, interview: Interview, playbook: Playbook, *, awake: bool = False) -> Window | WhyNot:
    """
    Ask a rule for its window, and apply what binds every rule: G2, G5 and G6.

    Args:
        rule: Whom to ask.
        interview: What it looks at.
        playbook: Whose numbers and calendar it looks at.
        awake: Leave out the snooze (G5).

    Returns:
        The window as it counts, its due day inside it; or the rule's or the engine's reason why there is none.

    Raises:
        PlaybookError: If the rule raises, or answers with anything but a window or a reason why not.
    """
    if interview.no_contact and rule.contact and not rule.pressing:
        return NOT_WANTED
    try:
        window = rule.window(interview, playbook.timing, playbook.calendar)
    except Exception as error:
        raise _raised(rule, error) from error
    if type(window) is not Window:
        if type(window) is WhyNot:
            return window
        raise _no_window(rule, window)
    snoozed_until = None if awake else interview.snoozed_until
    return _bound(rule, window, interview.held_on, snoozed_until, playbook.calendar)


def _raised(rule: Rule, error: Exception) -> PlaybookError:
    return PlaybookError(f"rule {rule.name!r} raised {type(error).__name__}")


def _no_window(rule: Rule, found: object) -> PlaybookError:
    return PlaybookError(f"rule {rule.name!r} must return a Window or a WhyNot, got {type(found).__name__}")


def _counted_from(
    rule: Rule, window: Window, held_on: date, snoozed_until: date | None, calendar: WorkCalendar
) -> date | None:
    """Give the day from which a window counts, by G2 and G5; ``None``: beyond the calendar's end."""
    opens_on = max(window.opens_on, held_on)
    if snoozed_until is None or rule.pressing or rule.step is _MOVE_ON:
        return opens_on
    awake_on = calendar.working_day_from(snoozed_until) if rule.step in CHECK_INS else snoozed_until
    return None if awake_on is None else max(opens_on, awake_on)


def _bound(
    rule: Rule, window: Window, held_on: date, snoozed_until: date | None, calendar: WorkCalendar
) -> Window | WhyNot:
    """Apply G2 and G5 to a window, and bring its due day inside it."""
    opens_on, due_on, closes_on = window.opens_on, window.due_on, window.closes_on
    if snoozed_until is not None or opens_on < held_on:
        counted_from = _counted_from(rule, window, held_on, snoozed_until, calendar)
        if counted_from is None or (closes_on is not None and counted_from > closes_on):
            closed = closes_on is not None and max(opens_on, held_on) > closes_on
            return CLOSES_FIRST if closed else SNOOZED_AWAY
        opens_on = counted_from
    if closes_on is not None:
        if opens_on > closes_on:
            return CLOSES_FIRST
        due_on = min(due_on, closes_on)
    due_on = max(due_on, opens_on)
    if opens_on == window.opens_on and due_on == window.due_on:
        return window
    return Window(opens_on=opens_on, due_on=due_on, closes_on=closes_on, reason=window.reason)


def _recommend(
    interview: Interview,
    today: date,
    rule: Rule,
    window: Window,
    opens_on: date,
    change: date | None,
    playbook: Playbook,
) -> Action:
    """Make the action of the rule that decides; *change* is when one before it opens."""
    due_on, closes_on = window.due_on, window.closes_on
    if closes_on is not None:
        over = add_days(closes_on, 1)
        if change is None or (over is not None and over < change):
            change = over
        due_on = min(due_on, closes_on)
    send_on = None
    if rule.contact:
        send_on = playbook.calendar.working_day_from(today) if rule.step in CHECK_INS else today
    due_on = max(due_on, opens_on)
    key = action_key(interview, rule.step)
    return made_action(
        rule.step, rule.name, opens_on, due_on, closes_on, send_on, change, window.reason, (), (), key
    )  # fmt: skip


def _is_kept_back(interview: Interview, today: date, change: date, playbook: Playbook) -> bool:
    """Whether the snooze lasts no longer than to *change*, and something could be done before it but for the snooze."""
    if interview.snoozed_until is None or change < interview.snoozed_until:
        return False
    rules = playbook.rules_for(interview.outcome.status)
    return any(
        type(window) is Window and window.opens_on < change and (window.closes_on is None or window.closes_on >= today)
        for window in (window_of(rule, interview, playbook, awake=True) for rule in rules)
    )


def _why_wait(interview: Interview, today: date, change: date | None, playbook: Playbook) -> Reason:
    """Say what is awaited, and until when."""
    standing = interview.standing
    promise = standing.promise
    status = interview.outcome.status
    code = "nothing_left" if change is None else "next_step_ahead"
    fact: tuple[str, FactValue] = ("decided", status not in _OPEN)
    if today < interview.held_on:
        code, fact = "before_the_interview", ("interview_on", interview.held_on)
    elif change is not None and status in _OPEN:
        # A promise or a question says what is awaited only while an answer can still come.
        if promise is not None and promise.by >= today:
            code, fact = "answer_promised", ("reply_by", promise.by)
        elif _is_kept_back(interview, today, change, playbook):
            code, fact = "snoozed", ("snoozed_until", interview.snoozed_until)
        elif interview.no_contact:
            code, fact = "contact_not_wanted", ("no_contact", True)
        elif standing.last_question_on is not None:
            code, fact = "question_asked", ("asked_last", standing.last_question_on)
    accepted = status is OutcomeStatus.ACCEPTED
    return made_reason(code, (fact, ("next_on", change), ("accepted", accepted)))
