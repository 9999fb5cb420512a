"""
The rules for asking when news is due: P3 to P6 and P10 to P12, also after an advance (A3) and on hold (H4).

``standing`` knows which promise is in force and which check-ins count since then; here are the days.
"""

from datetime import date
from typing import Final

from ..calendar import WorkCalendar, add_days
from ..interview import Interview, OutcomeStatus, PromiseKind, Standing
from ..timing import Timing
from .base import BEYOND, Facts, WhyNot, Window, WindowFunction, window
from .pending import NEXT_INTERVIEW_KNOWN

_ADVANCED, _ON_HOLD = OutcomeStatus.ADVANCED, OutcomeStatus.ON_HOLD
_INVITATION, _VAGUE = PromiseKind.INVITATION, PromiseKind.VAGUE

NO_PROMISE: Final = WhyNot("no_promise_in_force", ("promise", "heard_on"))
PROMISE_IN_FORCE: Final = WhyNot("promise_in_force", ("promise", "heard_on"))
NO_INVITATION: Final = WhyNot("no_invitation", ("promise.kind",))
INVITED: Final = WhyNot("invited_to_ask", ("promise.kind",))
ASKED: Final = WhyNot("already_asked", ("steps",), settled=True)
NOT_ASKED: Final = WhyNot("not_asked_yet", ("steps",))
ASKED_ENOUGH: Final = WhyNot("asked_as_often_as_allowed", ("steps",), settled=True)
MORE_TO_ASK: Final = WhyNot("may_ask_again", ("steps",))
NEXT_IS_LAST: Final = WhyNot("next_would_be_the_last", ("steps",))
NEXT_IS_NOT_LAST: Final = WhyNot("next_would_not_be_the_last", ("steps",))
ON_HOLD: Final = WhyNot("on_hold_without_a_promise", ("outcome.status", "promise"))
NEVER_STALE: Final = WhyNot("no_check_in_to_go_stale", ("steps",))


def _closed_to_asking(interview: Interview) -> WhyNot | None:
    """A2, H2: nothing is to be asked where the next interview's day is known, or on hold without a promise."""
    outcome = interview.outcome
    if outcome.status is _ADVANCED:
        return None if outcome.next_interview_on is None else NEXT_INTERVIEW_KNOWN
    if outcome.status is _ON_HOLD and interview.standing.promise is None:
        return ON_HOLD
    return None


def _earliest(standing: Standing, timing: Timing, calendar: WorkCalendar) -> date | None:
    """Find the first day on which the promise in force lets one ask; ``None``: beyond the calendar's end."""
    promise = standing.promise
    if promise is None:
        return date.min
    if promise.kind is _INVITATION:
        if promise.by > standing.clock_starts_on:
            return calendar.working_day_from(promise.by)
        return calendar.working_day_after(standing.clock_starts_on, 1)
    grace = timing.promise_grace_working_days
    if promise.kind is _VAGUE:
        grace += timing.vague_promise_extra_working_days
    return calendar.working_day_after(promise.by, grace)


def _working_day(calendar: WorkCalendar, day: date | None, days: int) -> date | None:
    """``R(day + days)``; ``date.min`` where there is no *day* to keep a distance from."""
    if day is None:
        return date.min
    later = add_days(day, days)
    return None if later is None else calendar.working_day_from(later)


def _check_in(
    code: str,
    facts: Facts,
    timing: Timing,
    calendar: WorkCalendar,
    *,
    opens: tuple[date | None, date | None],
    due_working_days: int,
) -> Window | WhyNot:
    """Open a check-in on the later of two days; it closes on a working day, so that it can still be sent then."""
    first, second = opens
    if first is None or second is None:
        return BEYOND
    start = max(first, second)
    end = add_days(start, timing.check_in_stale_days)
    return window(
        code,
        facts,
        opens=start,
        due=calendar.working_day_after(start, due_working_days),
        closes=None if end is None else calendar.working_day_until(end, start),
    )


def _promise_facts(standing: Standing) -> Facts:
    """Name the promise in force, in the words that its kind allows."""
    promise = standing.promise
    if promise is None:
        return ()
    return (("promised_on", promise.by), ("vague", promise.kind is _VAGUE))


def _asked_facts(standing: Standing) -> Facts:
    return (
        ("asked", standing.asked),
        ("last_asked_on", standing.last_asked_on),
        ("last_question_on", standing.last_question_on),
        *_promise_facts(standing),
    )


def invited_check_in(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P3: ask on the day on which they said to ask."""
    why_not = _closed_to_asking(interview)
    if why_not is not None:
        return why_not
    standing = interview.standing
    if standing.promise is None:
        return NO_PROMISE
    if standing.promise.kind is not _INVITATION:
        return NO_INVITATION
    if standing.asked:
        return ASKED
    earliest = _earliest(standing, timing, calendar)
    return _check_in(
        "invited_to_ask", _promise_facts(standing), timing, calendar,
        opens=(earliest, earliest), due_working_days=timing.check_in_due_working_days,
    )  # fmt: skip


def promised_check_in(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P4: ask when the promised day has passed in silence."""
    why_not = _closed_to_asking(interview)
    if why_not is not None:
        return why_not
    standing = interview.standing
    if standing.promise is None:
        return NO_PROMISE
    if standing.promise.kind is _INVITATION:
        return INVITED
    if standing.asked:
        return ASKED
    quiet = _working_day(calendar, standing.last_contact_on, timing.quiet_days)
    facts = (*_promise_facts(standing), ("last_contact_on", standing.last_contact_on))
    return _check_in(
        "promised_day_passed", facts, timing, calendar,
        opens=(_earliest(standing, timing, calendar), quiet), due_working_days=timing.check_in_due_working_days,
    )  # fmt: skip


def _not_again(standing: Standing, timing: Timing) -> WhyNot | None:
    """Say why there is no second or later check-in."""
    if not standing.asked:
        return NOT_ASKED
    if standing.asked_finally or standing.asked >= timing.max_check_ins:
        return ASKED_ENOUGH
    return None


def _ask_again(code: str, standing: Standing, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P5 and P6 share their days."""
    spaced = _working_day(calendar, standing.last_asked_on, timing.check_in_spacing_days)
    return _check_in(
        code, _asked_facts(standing), timing, calendar,
        opens=(spaced, _earliest(standing, timing, calendar)),
        due_working_days=timing.later_check_in_due_working_days,
    )  # fmt: skip


def next_check_in(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P5: ask again after a week, where that is not yet the last time allowed."""
    standing = interview.standing
    why_not = _closed_to_asking(interview) or _not_again(standing, timing)
    if why_not is not None:
        return why_not
    if standing.asked + 1 == timing.max_check_ins:
        return NEXT_IS_LAST
    return _ask_again("asked_before", standing, timing, calendar)


def final_check_in(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P6: ask for the last time after a week."""
    standing = interview.standing
    why_not = _closed_to_asking(interview) or _not_again(standing, timing)
    if why_not is not None:
        return why_not
    if standing.asked + 1 < timing.max_check_ins:
        return NEXT_IS_NOT_LAST
    return _ask_again("one_question_left", standing, timing, calendar)


def unpromised_check_in(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P10: ask after a week of silence where no day was promised, or the employer was in touch after it."""
    why_not = _closed_to_asking(interview)
    if why_not is not None:
        return why_not
    standing = interview.standing
    if standing.promise is not None:
        return PROMISE_IN_FORCE
    if standing.asked:
        return ASKED
    # With no promise in force the clock starts on the later of h (k for A3) and heard.
    start = standing.clock_starts_on
    facts = (("silent_since", start), ("last_contact_on", standing.last_contact_on))
    return _check_in(
        "silence_without_a_promise", facts, timing, calendar,
        opens=(
            calendar.working_day_after(start, timing.no_promise_wait_working_days),
            _working_day(calendar, standing.last_contact_on, timing.unpromised_quiet_days),
        ),
        due_working_days=timing.later_check_in_due_working_days,
    )  # fmt: skip


def unanswered(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P11: treat the matter as over a week after the last question."""
    why_not = _closed_to_asking(interview)
    if why_not is not None:
        return why_not
    standing = interview.standing
    if not standing.asked:
        return NOT_ASKED
    if not standing.asked_finally and standing.asked < timing.max_check_ins:
        return MORE_TO_ASK
    over = _working_day(calendar, standing.last_asked_on, timing.move_on_after_days)
    earliest = _earliest(standing, timing, calendar)
    opens = None if over is None or earliest is None else max(over, earliest)
    return window("questions_unanswered", _asked_facts(standing), opens=opens, due=opens)


def _question_left(standing: Standing, timing: Timing) -> WindowFunction | None:
    """Find the one question that can still be asked: P3 to P6 and P10 exclude each other."""
    if standing.asked:
        if _not_again(standing, timing) is not None:
            return None
        return next_check_in if standing.asked + 1 < timing.max_check_ins else final_check_in
    if standing.promise is None:
        return unpromised_check_in
    return invited_check_in if standing.promise.kind is _INVITATION else promised_check_in


def stale(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P12: treat the matter as over when the time to ask has passed unused."""
    question = _question_left(interview.standing, timing)
    unused = None if question is None else question(interview, timing, calendar)
    if type(unused) is not Window:
        return NEVER_STALE
    closed_on = unused.closes_on
    if closed_on is None:
        return BEYOND
    facts = (("closed_on", closed_on), ("opened_on", unused.opens_on), *unused.reason.facts)
    opens = add_days(closed_on, 1)
    return window("question_never_asked", facts, opens=opens, due=opens)
