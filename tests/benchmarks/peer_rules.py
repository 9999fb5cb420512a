"""
The policy's rules as conditions over flat facts, written once, and given to every engine in its own words.

A rule is one or more rows; a row matches where all of its tests do, and the first row that matches decides. A test
holds one fact against a constant: a flag against true or false, a count against its lowest and its highest value, both
inclusive, ``None`` where there is no such end. A rule's "or" is two rows, since a decision table knows no other. The
tests of a row stand in the order in which they fail soonest on the benchmark's cases, which every engine gains by:
none looks further than the first that fails. Numbers are those of `by_hand.PLAYBOOK`.
"""

from typing import Final, TypeAlias

Range: TypeAlias = tuple[int | None, int | None]
Test: TypeAlias = tuple[str, bool | Range]
Row: TypeAlias = tuple[str, str, tuple[Test, ...]]
"""Rule, kind, and the tests that must all hold."""

CAME: Final[Range] = (0, None)  # of a day: it is today or past
LASTS: Final[Range] = (0, None)  # of a day: it is today or ahead
OVER: Final[Range] = (None, -1)  # of a day: it is past
AWAKE: Final[Range] = (None, 0)  # of a snooze: there is none, or it has ended
NEVER, ONCE, TWICE, THRICE = (0, 0), (1, 1), (2, 2), (3, None)
OFTEN_NOT: Final[Range] = (None, 2)


def row(rule: str, kind: str, **tests: bool | Range) -> Row:
    """Write one row; the order of the tests is kept."""
    return rule, kind, tuple(tests.items())


RIVAL_OFFER: Final = row(
    "rival_offer", "rival_offer", rival_left=LASTS, rival_since=CAME, told=False, held_since=CAME,
)  # fmt: skip

PENDING: Final[tuple[Row, ...]] = (
    RIVAL_OFFER,
    row("thank_you", "thank_you", held_since=(0, 1), thanked=False, no_contact=False, snoozed=AWAKE),
    row("invited_check_in", "check_in",
        invited=True, ask_since=CAME, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE),
    row("promised_check_in", "check_in",
        ask_since=CAME, promised=True, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE, invited=False),
    row("next_check_in", "check_in",
        asked=ONCE, ask_since=CAME, ask_left=LASTS, asked_finally=False, no_contact=False, ask_snoozed=AWAKE),
    row("final_check_in", "final_check_in",
        asked=TWICE, ask_since=CAME, asked_finally=False, ask_left=LASTS, no_contact=False, ask_snoozed=AWAKE),
    row("supporting_material", "supporting_material",
        held_since=(None, 10), evidence=True, poorly=True, repair_since=(1, None), repaired=False, snoozed=AWAKE,
        no_contact=False),
    row("reference", "reference",
        held_since=(None, 10), poorly=True, repair_since=(1, None), referee=True, evidence=False, repaired=False,
        no_contact=False, agency=False, snoozed=AWAKE),
    row("late_thank_you", "thank_you", held_since=(2, 8), thanked=False, no_contact=False, snoozed=AWAKE),
    row("unpromised_check_in", "check_in",
        ask_since=CAME, promised=False, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE),
    row("no_contact", "move_on", no_contact=True, quiet_since=(30, None)),
    row("unanswered", "move_on", asked_finally=True, ask_since=CAME),
    row("unanswered", "move_on", asked=THRICE, ask_since=CAME),
    row("stale", "move_on", ask_left=OVER, asked_finally=False, asked=OFTEN_NOT),
)  # fmt: skip

ADVANCED: Final[tuple[Row, ...]] = (
    RIVAL_OFFER,
    row("next_round_reply", "next_round_reply", known_since=(0, 7), next_known=False, replied=False),
    row("next_round_reply", "next_round_reply", next_left=LASTS, known_since=CAME, replied=False),
    row("invited_check_in", "check_in",
        invited=True, ask_since=CAME, ask_left=LASTS, no_contact=False, asked=NEVER, ask_snoozed=AWAKE,
        next_known=False),
    row("promised_check_in", "check_in",
        ask_since=CAME, promised=True, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE, invited=False,
        next_known=False),
    row("next_check_in", "check_in",
        ask_since=CAME, asked=ONCE, ask_left=LASTS, asked_finally=False, no_contact=False, ask_snoozed=AWAKE,
        next_known=False),
    row("final_check_in", "final_check_in",
        asked=TWICE, ask_since=CAME, ask_left=LASTS, asked_finally=False, no_contact=False, ask_snoozed=AWAKE,
        next_known=False),
    row("unpromised_check_in", "check_in",
        ask_since=CAME, promised=False, ask_left=LASTS, no_contact=False, asked=NEVER, ask_snoozed=AWAKE,
        next_known=False),
    row("no_contact", "move_on", no_contact=True, known_since=(30, None), next_known=False),
    row("unanswered", "move_on", asked_finally=True, ask_since=CAME, next_known=False),
    row("unanswered", "move_on", asked=THRICE, ask_since=CAME, next_known=False),
    row("stale", "move_on", ask_left=OVER, asked_finally=False, asked=OFTEN_NOT, next_known=False),
    row("round_complete", "move_on", reply_since=CAME, next_known=True),
    row("round_complete", "move_on", next_known=True, next_left=OVER, replied=False),
)  # fmt: skip

ON_HOLD: Final[tuple[Row, ...]] = (
    RIVAL_OFFER,
    row("hold_reply", "hold_reply", known_since=(0, 14), no_contact=False, snoozed=AWAKE, replied=False),
    row("invited_check_in", "check_in",
        invited=True, ask_since=CAME, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE),
    row("promised_check_in", "check_in",
        ask_since=CAME, ask_left=LASTS, asked=NEVER, no_contact=False, ask_snoozed=AWAKE, promised=True, invited=False),
    row("next_check_in", "check_in",
        ask_since=CAME, ask_left=LASTS, asked=ONCE, asked_finally=False, ask_snoozed=AWAKE, no_contact=False,
        promised=True),
    row("final_check_in", "final_check_in",
        asked=TWICE, ask_since=CAME, asked_finally=False, no_contact=False, ask_snoozed=AWAKE, ask_left=LASTS,
        promised=True),
    row("hold_touch", "keep_in_touch",
        touch_since=CAME, known_since=(None, 89), promised=False, no_contact=False, touched=False, snoozed=AWAKE),
    row("unanswered", "move_on", ask_since=CAME, asked_finally=True, promised=True),
    row("unanswered", "move_on", asked=THRICE, ask_since=CAME, promised=True),
    row("stale", "move_on", ask_left=OVER, promised=True, asked_finally=False, asked=OFTEN_NOT),
    row("hold_over", "move_on", known_since=(90, None), promised=False),
)  # fmt: skip

REJECTED: Final[tuple[Row, ...]] = (
    row("rejection_reply", "rejection_reply", known_since=(0, 14), no_contact=False, snoozed=AWAKE, replied=False),
    row("feedback_thanks", "feedback_thanks", feedback_since=(0, 14), no_contact=False, thanked=False, snoozed=AWAKE),
    row("keep_in_touch", "keep_in_touch", known_since=(30, 180), no_contact=False, touched=False, snoozed=AWAKE),
    row("no_contact", "move_on", no_contact=True, known_since=CAME),
    row("rejected", "move_on", touch_since=CAME),
    row("rejected", "move_on", known_since=(181, None), touched=False),
)  # fmt: skip

OFFERED: Final[tuple[Row, ...]] = (
    row("offer_reply", "offer_reply", known_since=(0, 7), by_known=False, replied=False, answered=False),
    row("offer_reply", "offer_reply", known_since=(0, 7), by_left=(1, None), answered=False, replied=False),
    row("offer_answer", "offer_answer", known_since=(0, 30), by_known=False, answered=False),
    row("offer_answer", "offer_answer", by_left=LASTS, known_since=CAME, answered=False),
    row("offer_closed", "move_on", answer_since=CAME),
    row("offer_closed", "move_on", known_since=(31, None), by_known=False, answered=False),
    row("offer_closed", "move_on", by_known=True, by_left=OVER, answered=False),
)  # fmt: skip

WITHDRAWN: Final[tuple[Row, ...]] = (
    row("withdrawal", "withdrawal", known_since=(0, 7), told=False),
    row("withdrawn", "move_on", told_since=CAME),
    row("withdrawn", "move_on", known_since=(8, None), told=False),
)  # fmt: skip

CLOSED: Final[tuple[Row, ...]] = (row("closed", "move_on", known_since=CAME),)

ROWS: Final[dict[str, tuple[Row, ...]]] = {
    "pending": PENDING,
    "advanced": ADVANCED,
    "on_hold": ON_HOLD,
    "rejected": REJECTED,
    "offered": OFFERED,
    "withdrawn": WITHDRAWN,
    "closed": CLOSED,
}
"""The rows by status: no engine goes through rules that are not asked under that outcome."""
