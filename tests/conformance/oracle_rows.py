"""
The policy's table (its section 3) for the oracle, row for row: what applies when, opens, is due and closes.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from .oracle_words import LAST, NEVER, Story


class Row(NamedTuple):
    """One row of section 3: its columns are functions of the story, and of the opening where the table says so."""

    rule: str
    step: str
    when: Callable[[Story], bool]
    opens: Callable[[Story], int]
    due: Callable[[Story, int], int]
    closes: Callable[[Story, int], int]
    pressing: bool = False


def _over(rule: str, when: Callable[[Story], bool], opens: Callable[[Story], int]) -> Row:
    """Make a row that advises to move on: due when it opens, never closing."""
    return Row(rule, "move_on", when, opens, lambda _s, opens: opens, lambda _s, _opens: NEVER)


def _check_in(rule: str, step: str, when: Callable[[Story], bool], opens: Callable[[Story], int], due: str) -> Row:
    """Make a check-in's row: it closes on the last working day on or before opens+60D, never before it opens."""

    def closes(story: Story, opens: int) -> int:
        end = opens + story.n["check_in_stale_days"]
        return NEVER if end > LAST else story.work.last_within(opens, end)

    return Row(rule, step, when, opens, lambda s, opens: s.work.after(opens, s.n[due]), closes)


def _first(days: list[int], otherwise: int) -> int:
    """The first of the days, or the other where there are none."""
    return days[0] if days else otherwise


def _told(day: int | None, otherwise: int) -> int:
    """The day where the facts tell it, or the other."""
    return otherwise if day is None else day


# --- Pending -----------------------------------------------------------------------------------------------------

P1: Final = Row(
    rule="rival_offer",
    step="rival_offer",
    when=lambda s: s.rival_by is not None and not s.settled("rival_offer", since=s.rival_came),
    opens=lambda s: s.rival_came,
    due=lambda s, opens: opens,
    closes=lambda s, _: _told(s.rival_by, NEVER),
    pressing=True,
)
P2: Final = Row(
    rule="thank_you",
    step="thank_you",
    when=Story.thanks_are_due,
    opens=lambda s: s.h,
    due=lambda s, _: s.h + s.n["thank_you_due_days"],
    closes=lambda s, _: s.h + s.n["thank_you_due_days"],
)
P3: Final = _check_in(
    rule="invited_check_in",
    step="check_in",
    when=lambda s: s.p is not None and s.kind == "invitation" and not s.asked,
    opens=lambda s: s.earliest,
    due="check_in_due_working_days",
)
P4: Final = _check_in(
    rule="promised_check_in",
    step="check_in",
    when=lambda s: s.p is not None and s.kind != "invitation" and not s.asked,
    opens=lambda s: max(s.earliest, s.quiet("quiet_days")),
    due="check_in_due_working_days",
)
P5: Final = _check_in(
    rule="next_check_in",
    step="check_in",
    when=lambda s: s.may_ask_again() and s.check_ins_left >= 2,
    opens=lambda s: s.after_asking("check_in_spacing_days"),
    due="later_check_in_due_working_days",
)
P6: Final = _check_in(
    rule="final_check_in",
    step="final_check_in",
    when=lambda s: s.may_ask_again() and s.check_ins_left == 1,
    opens=lambda s: s.after_asking("check_in_spacing_days"),
    due="later_check_in_due_working_days",
)
P7: Final = Row(
    rule="supporting_material",
    step="supporting_material",
    when=lambda s: s.repair_is_due() and s.evidence,
    opens=lambda s: _first(s.thanked(), s.h) + s.n["repair_opens_days"],
    due=lambda s, opens: opens + s.n["repair_due_days"],
    closes=lambda s, _: s.h + s.n["repair_closes_days"],
)
P8: Final = P7._replace(
    rule="reference",
    step="reference",
    when=lambda s: s.repair_is_due() and not s.evidence and s.referee and not s.agency,
)
P9: Final = Row(
    rule="late_thank_you",
    step="thank_you",
    when=Story.thanks_are_due,
    opens=lambda s: s.h + s.n["thank_you_due_days"] + 1,
    due=lambda _, opens: opens,
    closes=lambda s, _: s.h + s.n["late_thank_you_days"],
)
P10: Final = _check_in(
    rule="unpromised_check_in",
    step="check_in",
    when=lambda s: s.p is None and not s.asked,
    opens=lambda s: max(
        s.work.after(max(s.start, s.heard or 0), s.n["no_promise_wait_working_days"]),
        s.quiet("unpromised_quiet_days"),
    ),
    due="later_check_in_due_working_days",
)
N1: Final = _over(
    rule="no_contact",
    when=lambda s: s.no_contact,
    opens=lambda s: {
        "pending": (s.h if s.p is None else s.p) + s.n["no_contact_move_on_days"],
        "advanced": s.k + s.n["no_contact_move_on_days"],
        "rejected": s.k,
    }[s.status],
)
P11: Final = _over("unanswered", when=Story.asked_enough, opens=lambda s: s.after_asking("move_on_after_days"))
P12: Final = _over(
    rule="stale",
    when=lambda s: any(row.when(s) for row in CHECK_INS),
    opens=lambda s: next(row.closes(s, row.opens(s)) for row in CHECK_INS if row.when(s)) + 1,
)
CHECK_INS: Final[tuple[Row, ...]] = (P3, P4, P5, P6, P10)

# --- Rejected ----------------------------------------------------------------------------------------------------

R1: Final = Row(
    rule="rejection_reply",
    step="rejection_reply",
    when=lambda s: not s.settled("rejection_reply", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: s.k + s.n["rejection_reply_due_days"],
    closes=lambda s, _: s.k + s.n["rejection_reply_closes_days"],
)
R2: Final = Row(
    rule="feedback_thanks",
    step="feedback_thanks",
    when=lambda s: s.feedback is not None and not s.settled("feedback_thanks", "rejection_reply", since=s.feedback),
    opens=lambda s: _told(s.feedback, NEVER),
    due=lambda s, opens: opens + s.n["feedback_thanks_due_days"],
    closes=lambda s, _: _told(s.feedback, NEVER) + s.n["feedback_thanks_closes_days"],
)
R3: Final = Row(
    rule="keep_in_touch",
    step="keep_in_touch",
    when=lambda s: not s.settled("keep_in_touch", since=s.k),
    opens=lambda s: s.k + s.n["keep_in_touch_opens_days"],
    due=lambda s, _: s.k + s.n["keep_in_touch_due_days"],
    closes=lambda s, _: s.k + s.n["keep_in_touch_closes_days"],
)
R4: Final = _over(
    rule="rejected",
    when=lambda _: True,
    opens=lambda s: _first(s.settled("keep_in_touch", since=s.k), s.k + s.n["keep_in_touch_closes_days"] + 1),
)

# --- Offered -----------------------------------------------------------------------------------------------------

O1: Final = Row(
    rule="offer_reply",
    step="offer_reply",
    when=lambda s: s.by != s.k and not s.settled("offer_reply", "offer_answer", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: s.k + s.n["offer_reply_due_days"],
    closes=lambda s, _: min(s.k + s.n["offer_reply_closes_days"], NEVER if s.by is None else s.by - 1),
    pressing=True,
)
O2: Final = Row(
    rule="offer_answer",
    step="offer_answer",
    when=lambda s: not s.settled("offer_answer", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: _told(s.by, s.work.after(s.k, s.n["offer_answer_working_days"])),
    closes=lambda s, _: _told(s.by, s.k + s.n["offer_open_days"]),
    pressing=True,
)
O3: Final = _over(
    rule="offer_closed",
    when=lambda _: True,
    opens=lambda s: _first(s.settled("offer_answer", since=s.k), O2.closes(s, s.k) + 1),
)

# --- Advanced ----------------------------------------------------------------------------------------------------

A1: Final = Row(
    rule="next_round_reply",
    step="next_round_reply",
    when=lambda s: not s.settled("next_round_reply", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: s.k + s.n["next_round_reply_due_days"],
    closes=lambda s, _: _told(s.next_interview, s.k + s.n["next_round_reply_closes_days"]),
    pressing=True,
)
A2: Final = _over(
    rule="round_complete",
    when=lambda _: True,
    opens=lambda s: _first(s.settled("next_round_reply", since=s.k), A1.closes(s, s.k) + 1),
)

# --- On hold -----------------------------------------------------------------------------------------------------

H1: Final = Row(
    rule="hold_reply",
    step="hold_reply",
    when=lambda s: not s.settled("hold_reply", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: s.k + s.n["hold_reply_due_days"],
    closes=lambda s, _: s.k + s.n["hold_reply_closes_days"],
)
H2: Final = Row(
    rule="hold_touch",
    step="keep_in_touch",
    when=lambda s: not s.settled("keep_in_touch", since=s.k),
    opens=lambda s: s.work.from_(s.k + s.n["hold_touch_days"]),
    due=lambda s, opens: opens + s.n["hold_touch_due_days"],
    closes=lambda s, _: s.k + s.n["hold_over_days"] - 1,
)
H3: Final = _over("hold_over", when=lambda _: True, opens=lambda s: s.k + s.n["hold_over_days"])

# --- Withdrawn, accepted, declined -------------------------------------------------------------------------------

W1: Final = Row(
    rule="withdrawal",
    step="withdrawal",
    when=lambda s: not s.settled("withdrawal", since=s.k),
    opens=lambda s: s.k,
    due=lambda s, _: s.k,
    closes=lambda s, _: s.k + s.n["withdrawal_closes_days"],
    pressing=True,
)
W2: Final = _over(
    rule="withdrawn",
    when=lambda _: True,
    opens=lambda s: _first(s.settled("withdrawal", since=s.k), s.k + s.n["withdrawal_closes_days"] + 1),
)
CLOSED: Final = _over("closed", when=lambda _: True, opens=lambda s: s.k)

# Section 3, outcome by outcome; N1 stands after all contact rules and before the other rules that move on.
ORDER: Final[Mapping[str, tuple[Row, ...]]] = {
    "pending": (P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, N1, P11, P12),
    "advanced": (P1, A1, P3, P4, P5, P6, P10, N1, P11, P12),
    "advanced, next interview known": (P1, A1, A2),
    "on_hold": (P1, H1, H2, H3),
    "on_hold, promise in force": (P1, H1, P3, P4, P5, P6, P11, P12),
    "rejected": (R1, R2, R3, N1, R4),
    "offered": (O1, O2, O3),
    "withdrawn": (W1, W2),
    "accepted": (CLOSED,),
    "declined": (CLOSED,),
}


def rows_for(story: Story) -> tuple[Row, ...]:
    """Choose the rows that stand for this outcome."""
    if story.status == "advanced" and story.next_interview is not None:
        return ORDER["advanced, next interview known"]
    if story.status == "on_hold" and story.p is not None:
        return ORDER["on_hold, promise in force"]
    return ORDER[story.status]
