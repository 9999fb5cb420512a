"""What both halves of the policy by hand share: tables of days by weekday, and the questions about news."""

from datetime import date, timedelta
from typing import Final, TypeAlias

from interview_followup import PromiseKind, ReplyPromise, StepKind, StepStatus
from interview_followup.interview import Impression

Answer: TypeAlias = tuple[StepKind, str | None, date | None]
"""Kind, rule, and the day of the next change."""

_SPANS: Final = tuple(timedelta(days=days) for days in range(182))
DAYS_1, DAYS_2, DAYS_8, DAYS_9, DAYS_10, DAYS_11 = (_SPANS[days] for days in (1, 2, 8, 9, 10, 11))
DAYS_7, DAYS_14, DAYS_15, DAYS_30, DAYS_31, DAYS_89, DAYS_90, DAYS_180, DAYS_181 = (
    _SPANS[days] for days in (7, 14, 15, 30, 31, 89, 90, 180, 181)
)
FROM: Final = tuple(_SPANS[days] for days in (0, 0, 0, 0, 0, 2, 1))  # the first working day from a day, by its weekday
AFTER_1: Final = tuple(_SPANS[days] for days in (1, 1, 1, 1, 3, 2, 1))
AFTER_3: Final = tuple(_SPANS[days] for days in (3, 3, 5, 5, 5, 4, 3))
AFTER_5: Final = tuple(_SPANS[days] for days in (7, 7, 7, 7, 7, 6, 5))
FROM_2: Final = tuple(_SPANS[days] for days in (2, 2, 2, 4, 3, 2, 2))
FROM_5: Final = tuple(_SPANS[days] for days in (7, 6, 5, 5, 5, 5, 5))
FROM_7: Final = tuple(_SPANS[days] for days in (7, 7, 7, 7, 7, 9, 8))
FROM_30: Final = tuple(_SPANS[days] for days in (30, 30, 30, 32, 31, 30, 30))
UNTIL_60: Final = tuple(_SPANS[days] for days in (60, 59, 58, 60, 60, 60, 60))

CHECK_IN, FINAL = StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN
MATERIAL, REFERENCE, THANKS = StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE, StepKind.THANK_YOU
RIVAL, WAIT, MOVE_ON, TOUCH = StepKind.RIVAL_OFFER, StepKind.WAIT, StepKind.MOVE_ON, StepKind.KEEP_IN_TOUCH
DONE, INVITATION, VAGUE = StepStatus.DONE, PromiseKind.INVITATION, PromiseKind.VAGUE
POORLY: Final = Impression.POORLY


def over_from(opens: date, today: date, change: date | None, rule: str) -> Answer:
    """Treat the matter as over from a day on, whatever came before it in the order of the rules."""
    if opens <= today:
        return MOVE_ON, rule, change
    return WAIT, None, opens if change is None or opens < change else change


def question_due(
    promise: ReplyPromise | None, clock: date, asked: int, asked_last: date | None, contact: date | None, *, last: bool
) -> tuple[str, date]:
    """Find the one question that is next, or the end of asking, and its first day."""
    if promise is None:
        first = None
    else:
        first = promise.by
        if promise.kind is INVITATION:
            first = first + FROM[first.weekday()] if first > clock else clock + AFTER_1[clock.weekday()]
        elif promise.kind is VAGUE:
            first += AFTER_3[first.weekday()]
        else:
            first += AFTER_1[first.weekday()]
    if asked_last is not None:
        later = asked_last + FROM_7[asked_last.weekday()]
        if first is not None and first > later:
            later = first
        return "unanswered" if last or asked > 2 else "final_check_in" if asked > 1 else "next_check_in", later
    if promise is None:
        first = clock + AFTER_5[clock.weekday()]
        if contact is not None:
            quiet = contact + FROM_5[contact.weekday()]
            if quiet > first:
                first = quiet
        return "unpromised_check_in", first
    if promise.kind is INVITATION:
        return "invited_check_in", first  # type: ignore[return-value]
    if contact is not None:
        quiet = contact + FROM_2[contact.weekday()]
        if quiet > first:  # type: ignore[operator]
            first = quiet
    return "promised_check_in", first  # type: ignore[return-value]
