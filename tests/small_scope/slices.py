"""
The slices of the small scope: what is enumerated in every run of the gate, and what more on request.

A slice exists because rules read its facts together. *wide* adds days and a third step everywhere.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from .space import FEW, HELD_ON, ODD, REPAIRS, RIVALS, WEEK, Facts, Slice, Steps, Values, on, promises

K: Final = 12
"""The day of the news, counted from the interview: a Tuesday, 1 December."""

NUMBERS: Final = {
    "thank_you_due_days": 3, "late_thank_you_days": 12, "promise_grace_working_days": 2,
    "vague_promise_extra_working_days": 4, "no_promise_wait_working_days": 6, "quiet_days": 5,
    "unpromised_quiet_days": 8, "check_in_due_working_days": 7, "later_check_in_due_working_days": 9,
    "check_in_spacing_days": 10, "max_check_ins": 4, "check_in_stale_days": 50, "move_on_after_days": 13,
    "repair_opens_days": 14, "repair_due_days": 15, "repair_closes_days": 31, "rejection_reply_due_days": 16,
    "rejection_reply_closes_days": 17, "feedback_thanks_due_days": 18, "feedback_thanks_closes_days": 19,
    "keep_in_touch_opens_days": 20, "keep_in_touch_due_days": 45, "keep_in_touch_closes_days": 170,
    "offer_reply_due_days": 1, "offer_reply_closes_days": 21, "offer_answer_working_days": 22, "offer_open_days": 40,
    "next_round_reply_due_days": 23, "next_round_reply_closes_days": 24, "hold_reply_due_days": 25,
    "hold_reply_closes_days": 26, "hold_touch_days": 27, "hold_touch_due_days": 28, "hold_over_days": 85,
    "withdrawal_closes_days": 29, "no_contact_move_on_days": 33,
}  # fmt: skip
"""Every number of the policy with a value of its own: one taken for another shows."""

SHORT: Final = {
    "thank_you_due_days": 2, "late_thank_you_days": 3, "check_in_stale_days": 0, "repair_opens_days": 2,
    "repair_due_days": 2, "repair_closes_days": 2, "rejection_reply_due_days": 9, "rejection_reply_closes_days": 9,
    "feedback_thanks_due_days": 2, "feedback_thanks_closes_days": 2, "keep_in_touch_opens_days": 30,
    "keep_in_touch_due_days": 30, "keep_in_touch_closes_days": 30, "hold_reply_due_days": 9, "hold_reply_closes_days": 9,
}  # fmt: skip
"""Windows of a day, or due on their last: what is snoozed has nowhere to go."""

FLAGS: Final = [None, True]
SNOOZES: Final = [None, on(2), on(9), on(90)]
ASKS: Final = ("check_in", "final_check_in")
_TO_THE_END: Final = (date.max - HELD_ON).days // 7 * 7
"""Whole weeks, so that every weekday stays."""


def outcome(status: str, **varied: Iterable[Any]) -> list[Facts]:
    """List an outcome with every value of its further days."""
    found: list[Facts] = [{"outcome": {"status": status, "known_on": on(K)}}]
    for name, values in varied.items():
        found = [
            {"outcome": each["outcome"] if value is None else {**each["outcome"], name: value}}
            for each in found
            for value in values
        ]
    return found


def _days(*, wide: bool, few: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*few, *more})) if wide else few


def pending(*, wide: bool = False) -> list[Slice]:
    """P1 to P12 and N1."""
    three, few = (3, FEW) if wide else (2, FEW[:2])
    return [
        Slice(
            "promise, silence, wishes",
            {"promise": [None, *WEEK, *ODD], "heard_on": [None, on(0), on(4), on(5), on(11)], "no_contact": FLAGS,
             "snoozed_until": SNOOZES},
            Steps(("thank_you", *ASKS), _days(wide=wide, few=(0, 6), more=(1, 2, 5, 13)), 2 if wide else 1),
        ),
        Slice(
            "three steps",
            {"promise": [None, *WEEK, *ODD] if wide else [*FEW, ODD[0]],
             "heard_on": [None, on(6), on(12)] if wide else [None, on(6)]},
            Steps(("thank_you", *ASKS, "supporting_material"), _days(wide=wide, few=(0, 5, 12, 13), more=(6,)), 3),
        ),
        Slice(
            "repair",
            {"+repair": REPAIRS, "promise": few, "snoozed_until": SNOOZES[:3:2]},
            Steps(("thank_you", "supporting_material", "reference", "check_in"), _days(wide=wide, few=(0, 2, 9), more=(1, 10)), three),
        ),
        Slice(
            "rival offer",
            {"rival_offer": RIVALS, "promise": few, "no_contact": FLAGS, "snoozed_until": SNOOZES[:2]},
            Steps(("rival_offer", "thank_you"), _days(wide=wide, few=(0, 2, 3), more=(1, 6)), three),
        ),
    ]  # fmt: skip


def settled(*, wide: bool = False) -> list[Slice]:
    """R1 to R4, O1 to O3, W1, W2 and closed."""
    three = 3 if wide else 2
    wishes: dict[str, Values] = {"no_contact": FLAGS, "snoozed_until": [None, on(K + 2), on(K + 33)]}
    after = (K - 1, K, K + 1, K + 31)
    return [
        Slice(
            "rejected",
            {"+": outcome("rejected", feedback_on=[None, on(K), on(K + 1), on(K + 20)]), **wishes},
            Steps(
                ("rejection_reply", "feedback_thanks", "keep_in_touch"),
                _days(wide=wide, few=after, more=(K + 20, K + 30)),
                three,
            ),
        ),
        Slice(
            "offered",
            {"+": outcome("offered", respond_by=[None, *(on(K + n) for n in (0, 1, 2, 5, 7, 8, 9, 40))]), **wishes},
            Steps(
                ("offer_reply", "offer_answer"), _days(wide=wide, few=(K - 1, K, K + 6), more=(K + 1, K + 31)), three
            ),
        ),
        Slice(
            "offered, with what will be answered",
            {"+": outcome("offered", respond_by=[None, on(K + 5)], answer=[None, "accept", "decline", "more_time"])},
            Steps(("offer_answer",), (K, K + 3), 1),
        ),
        Slice(
            "withdrawn",
            {"+": outcome("withdrawn"), "promise": FEW, "rival_offer": RIVALS[:3], **wishes},
            Steps(("withdrawal", "check_in"), _days(wide=wide, few=(K - 1, K, K + 3), more=(K + 1, K + 8)), three),
        ),
        Slice(
            "accepted, declined",
            {"+": [*outcome("accepted"), *outcome("declined")], "promise": FEW, "rival_offer": RIVALS[:3], **wishes},
            Steps(("offer_answer", "check_in"), (K - 1, K, K + 3), 1),
        ),
    ]


def restarted(*, wide: bool = False) -> list[Slice]:
    """A1 to A3 and H1 to H4: an advance or a hold, after which the check-ins count anew."""
    said = [None, FEW[1], *promises(range(K + 1, K + 8), given=K), *promises([K + 9], given=K + 3),
            *promises([K], given=K)]  # fmt: skip
    some = [None, FEW[1], *promises([K + 4], given=K)]
    rivals = [None, {"received_on": on(K - 1), "decide_by": on(K + 3)}]
    next_on = [None, on(K), on(K + 1), on(K + 9)]
    wishes: dict[str, Values] = {"no_contact": FLAGS, "snoozed_until": [None, on(K + 2), on(K + 32)]}
    after = _days(wide=wide, few=(K, K + 1, K + 6), more=(K - 1, K + 13))
    three = 3 if wide else 2
    return [
        Slice(
            "advanced: promise, silence, wishes",
            {"+": outcome("advanced", next_interview_on=next_on[:2]), "promise": said,
             "heard_on": [None, on(K - 1), on(K + 5)], **wishes},
            Steps(("next_round_reply", *ASKS), after, three - 1),
        ),
        Slice(
            "advanced: steps",
            {"+": outcome("advanced", next_interview_on=next_on), "promise": some, "rival_offer": rivals},
            Steps(("next_round_reply", *ASKS, "rival_offer"), after, three),
        ),
        Slice(
            "on hold: promise, silence, wishes",
            {"+": outcome("on_hold"), "promise": said, "heard_on": [None, on(K - 1), on(K + 5)], **wishes},
            Steps(("hold_reply", "keep_in_touch", "check_in"), after, three - 1),
        ),
        Slice(
            "on hold: steps",
            {"+": outcome("on_hold"), "promise": some, "rival_offer": rivals},
            Steps(("hold_reply", "keep_in_touch", *ASKS), after, three),
        ),
    ]  # fmt: skip


_AFFORDABLE: Final = 8_000
"""Cases."""

CALENDARS: Final = {
    "Friday and Saturday off": {"weekend": [4, 5]},
    "Sunday off, holidays, a Saturday made up for": {
        "weekend": [6], "holidays": [on(n) for n in (1, 4, 5, 6, 7, 8, 30, 36, 37)], "extra_working_days": [on(7), on(10)],
    },
    "one working day a week": {"weekend": [0, 1, 2, 4, 5, 6]},
}  # fmt: skip


def settings(*, wide: bool = False) -> list[Slice]:
    """Other numbers, markets and calendars."""
    base: dict[str, Values] = {"promise": [None, *WEEK[::2]], "heard_on": [None, on(5)]}
    asks = Steps(("thank_you", *ASKS), (0, 5, 13), 2)
    found = [Slice(f"at most {most} check-ins", base, asks, {"timing": {"max_check_ins": most}}) for most in (1, 3)]
    markets = {"US": (1, 2, 5), "GB": (2, 3, 7), "AU": (2, 2, 7), "IN": (1, 3, 7), "ID": (2, 2, 7)}
    names = ("thank_you_due_days", "promise_grace_working_days", "no_promise_wait_working_days")
    for market, values in markets.items():
        found.append(
            Slice(f"market {market}", base, asks._replace(most=1), {"timing": dict(zip(names, values, strict=True))})
        )
    for name, calendar in CALENDARS.items():
        varied: dict[str, Values] = {"promise": [None, *WEEK], "heard_on": [None, on(5)], "snoozed_until": SNOOZES[:3]}
        found.append(Slice(name, varied, asks._replace(most=1), {"calendar": calendar}))
    forms = everything(pending, settled, restarted, wide=wide)
    found += [each._replace(name=f"short windows: {each.name}", settings={"timing": SHORT}) for each in forms]
    return [*found, *(_distinct(each, wide=wide) for each in forms)]


def everything(*groups: Any, wide: bool = False) -> list[Slice]:
    """A short form of each slice: one step (two in the large scope), fewer values."""
    return [
        each._replace(
            varied={name: values[::3] if len(values) > 4 else values for name, values in each.varied.items()},
            steps=each.steps._replace(most=2 if wide else 1),
        )
        for group in groups
        for each in group(wide=wide)
    ]


def _distinct(each: Slice, *, wide: bool) -> Slice:
    """Two steps wherever they are affordable: a number read after a first step shows after a second alone."""
    two = each._replace(steps=each.steps._replace(most=2))
    each = two if wide or two.size < _AFFORDABLE else each
    return each._replace(name=f"every number its own value: {each.name}", settings={"timing": NUMBERS})


def at_once() -> list[Slice]:
    """Whatever is decided is known on the day of the interview itself."""
    statuses = ("rejected", "offered", "withdrawn", "accepted", "declined", "advanced", "on_hold")
    kinds = ("rejection_reply", "offer_answer", "withdrawal", "next_round_reply", "hold_reply", "keep_in_touch")
    known: list[Facts] = [{"outcome": {"status": status, "known_on": on(0)}} for status in statuses]
    return [Slice("decided at once", {"+": known, "snoozed_until": [None, on(2)]}, Steps(kinds, (0, 1), 1))]


def ends(*, wide: bool = False) -> list[Slice]:
    """The short form again at both ends of the calendar (G14)."""
    short = [
        each._replace(varied={name: values[:3] for name, values in each.varied.items()})
        for each in everything(pending, settled, restarted, wide=wide)
    ]
    first = (date.min - HELD_ON).days
    asking = short[: len(pending())]
    found = [each._replace(name=f"the calendar's first days: {each.name}", shift=first // 7 * 7 + 14) for each in short]
    found += [
        each._replace(name=f"on the calendar's first day: {each.name}", shift=first) for each in (*asking, *at_once())
    ]
    # The news of an outcome comes 12 days after the interview: it does not fit into the last two weeks.
    for back, those in ((0, asking), (7, asking), (35, short), (98, short)):
        at = f"{back} days before the calendar's last weeks"
        found += [each._replace(name=f"{at}: {each.name}", shift=_TO_THE_END - back) for each in those]
    return found


def slices(*, wide: bool = False) -> list[Slice]:
    """List every slice."""
    return [
        *pending(wide=wide),
        *settled(wide=wide),
        *restarted(wide=wide),
        *at_once(),
        *settings(wide=wide),
        *ends(wide=wide),
    ]
