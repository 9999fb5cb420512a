"""
The policy as a host would write it on top of evalidate so as to get what `decide` gives: kind, rule and next change.

A rule is data that the host can edit: its name, its kind, and three expressions over the facts of `flat_windows`, all
days as ordinals: whether the rule applies, on which day its window opens, and on which it closes, ``None``: never.
Numbers are those of `by_hand.PLAYBOOK`. The tests of an ``applies`` stand in the order in which they fail soonest on
the benchmark's cases.

What binds every rule is applied by the loop, as the library's engine does: nothing before the interview; a snooze moves
an opening, never a closing, and that of a check-in to a working day; where contact is not wanted, no rule is asked that
writes to somebody, but for a pressing one.

The peer is given every advantage that keeps a rule a rule of its own: a rule's three expressions are validated and
compiled as one, which is over at the first test that fails; it is run by ``eval``, the documented fast way; the rules
to ask are looked up by outcome and by whether contact is wanted; and only what decides becomes a date again.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from interview_followup import Interview, OutcomeStatus, StepKind

from .flat import TO_WORK
from .flat_windows import FACTS
from .hand_days import CHECK_IN, FINAL, MOVE_ON, WAIT, Answer

Decide: TypeAlias = Callable[[Interview, date], Answer]
Compiled: TypeAlias = tuple[Any, int, StepKind, str]
"""Code that gives opening and closing or ``None``, which start counts, kind and rule."""

FOREVER: Final = date.max.toordinal() + 1
"""When a window closes that does not, and when that changes which does not: beyond every day."""

AT_ONCE, AWAKE, AWAKE_AT_WORK = 0, 1, 2
"""The earliest day on which a rule's step is right: that of the interview, or the snooze's end, if that is later."""


class Rule(NamedTuple):
    """
    One rule.

    Attributes:
        name: What it is called.
        kind: The step that it recommends.
        applies: Whether there is a window, an expression; ``None``: always.
        opens: Its first day, an expression.
        closes: Its last day, an expression; ``None``: it never closes.
        pressing: Whether neither a snooze nor ``no_contact`` keeps it back.
        unwanted: Whether it is asked only where contact is not wanted.
    """

    name: str
    kind: str
    applies: str | None
    opens: str
    closes: str | None = None
    pressing: bool = False
    unwanted: bool = False


RIVAL_OFFER: Final = Rule(
    "rival_offer", "rival_offer", "decide_by and not told", "rival_on", "decide_by", pressing=True
)

PENDING: Final[tuple[Rule, ...]] = (
    RIVAL_OFFER,
    Rule("thank_you", "thank_you", "not thanked", "held_on", "held_on + 1"),
    Rule("invited_check_in", "check_in", "invited and not asked", "ask_on", "ask_until"),
    Rule("promised_check_in", "check_in", "promised_on and not asked and not invited", "ask_on", "ask_until"),
    Rule("next_check_in", "check_in", "asked == 1 and not asked_finally", "ask_on", "ask_until"),
    Rule("final_check_in", "final_check_in", "asked == 2 and not asked_finally", "ask_on", "ask_until"),
    Rule("supporting_material", "supporting_material",
         "poorly and evidence and not repaired", "(thanked_on or held_on) + 1", "held_on + 10"),
    Rule("reference", "reference", "poorly and referees and not evidence and not agency and not repaired",
         "(thanked_on or held_on) + 1", "held_on + 10"),
    Rule("late_thank_you", "thank_you", "not thanked", "held_on + 2", "held_on + 8"),
    Rule("unpromised_check_in", "check_in", "not promised_on and not asked", "ask_on", "ask_until"),
    Rule("no_contact", "move_on", None, "(promised_on or held_on) + 30", unwanted=True),
    Rule("unanswered", "move_on", "asked_finally or asked > 2", "ask_on"),
    Rule("stale", "move_on", "not asked_finally and asked < 3", "ask_until + 1"),
)  # fmt: skip

ADVANCED: Final[tuple[Rule, ...]] = (
    RIVAL_OFFER,
    Rule("next_round_reply", "next_round_reply",
         "not replied_on", "known_on", "next_on or known_on + 7", pressing=True),
    Rule("invited_check_in", "check_in", "invited and not next_on and not asked", "ask_on", "ask_until"),
    Rule("promised_check_in", "check_in",
         "promised and not next_on and not asked and not invited", "ask_on", "ask_until"),
    Rule("next_check_in", "check_in", "asked == 1 and not next_on and not asked_finally", "ask_on", "ask_until"),
    Rule("final_check_in", "final_check_in", "asked == 2 and not next_on and not asked_finally", "ask_on", "ask_until"),
    Rule("unpromised_check_in", "check_in", "not next_on and not promised and not asked", "ask_on", "ask_until"),
    Rule("no_contact", "move_on", "not next_on", "known_on + 30", unwanted=True),
    Rule("unanswered", "move_on", "(asked_finally or asked > 2) and not next_on", "ask_on"),
    Rule("stale", "move_on", "not next_on and not asked_finally and asked < 3", "ask_until + 1"),
    Rule("round_complete", "move_on", "next_on", "replied_on or next_on + 1"),
)  # fmt: skip

ON_HOLD: Final[tuple[Rule, ...]] = (
    RIVAL_OFFER,
    Rule("hold_reply", "hold_reply", "not replied", "known_on", "known_on + 14"),
    Rule("invited_check_in", "check_in", "invited and not asked", "ask_on", "ask_until"),
    Rule("promised_check_in", "check_in", "promised and not asked and not invited", "ask_on", "ask_until"),
    Rule("next_check_in", "check_in", "asked == 1 and promised and not asked_finally", "ask_on", "ask_until"),
    Rule("final_check_in", "final_check_in", "asked == 2 and promised and not asked_finally", "ask_on", "ask_until"),
    Rule("hold_touch", "keep_in_touch", "not promised and not touched", "touch_on", "known_on + 89"),
    Rule("unanswered", "move_on", "promised and (asked_finally or asked > 2)", "ask_on"),
    Rule("stale", "move_on", "promised and not asked_finally and asked < 3", "ask_until + 1"),
    Rule("hold_over", "move_on", "not promised", "known_on + 90"),
)

REJECTED: Final[tuple[Rule, ...]] = (
    Rule("rejection_reply", "rejection_reply", "not replied", "known_on", "known_on + 14"),
    Rule("feedback_thanks", "feedback_thanks", "feedback_on and not thanked", "feedback_on", "feedback_on + 14"),
    Rule("keep_in_touch", "keep_in_touch", "not touched_on", "known_on + 30", "known_on + 180"),
    Rule("no_contact", "move_on", None, "known_on", unwanted=True),
    Rule("rejected", "move_on", None, "touched_on or known_on + 181"),
)

OFFERED: Final[tuple[Rule, ...]] = (
    Rule("offer_reply", "offer_reply", "not answered_on and not replied and respond_by != known_on", "known_on",
         "respond_by - 1 if 0 < respond_by <= known_on + 7 else known_on + 7", pressing=True),
    Rule("offer_answer", "offer_answer", "not answered_on", "known_on", "respond_by or known_on + 30", pressing=True),
    Rule("offer_closed", "move_on", None, "answered_on or (respond_by or known_on + 30) + 1"),
)  # fmt: skip

WITHDRAWN: Final[tuple[Rule, ...]] = (
    Rule("withdrawal", "withdrawal", "not told_on", "known_on", "known_on + 7", pressing=True),
    Rule("withdrawn", "move_on", None, "told_on or known_on + 8"),
)

CLOSED: Final[tuple[Rule, ...]] = (Rule("closed", "move_on", None, "known_on"),)

RULES: Final[dict[OutcomeStatus, tuple[Rule, ...]]] = {
    OutcomeStatus.PENDING: PENDING,
    OutcomeStatus.ADVANCED: ADVANCED,
    OutcomeStatus.ON_HOLD: ON_HOLD,
    OutcomeStatus.REJECTED: REJECTED,
    OutcomeStatus.OFFERED: OFFERED,
    OutcomeStatus.WITHDRAWN: WITHDRAWN,
    OutcomeStatus.ACCEPTED: CLOSED,
    OutcomeStatus.DECLINED: CLOSED,
}
"""The rules by status, in order of priority."""


def window(rule: Rule) -> str:
    """Write a rule's three expressions as one, which gives both days or ``None``."""
    both = f"({rule.opens}, {FOREVER if rule.closes is None else rule.closes})"
    return both if rule.applies is None else f"{both} if ({rule.applies}) else None"


def _start(rule: Rule) -> int:
    if rule.pressing or rule.kind == MOVE_ON:
        return AT_ONCE
    return AWAKE_AT_WORK if rule.kind in {CHECK_IN, FINAL} else AWAKE


def _compiled(rules: Iterable[Rule]) -> tuple[Compiled, ...]:
    """Validate each expression, then compile a rule's as one: a pair is a node that is not in evalidate's own model."""
    from evalidate import base_eval_model  # noqa: PLC0415 - peers are not there in every environment

    model = base_eval_model.clone()
    model.nodes.append("Tuple")
    made = []
    for rule in rules:
        for text in (rule.applies, rule.opens, rule.closes):
            if text is not None:
                base_eval_model.expr(text)
        made.append((model.expr(window(rule)).code, _start(rule), StepKind(rule.kind), rule.name))
    return tuple(made)


def _starts(held: int, snooze: date) -> tuple[int, int, int]:
    """Give the earliest day by `AT_ONCE`, `AWAKE` and `AWAKE_AT_WORK`."""
    awake = snooze.toordinal()
    return held, max(held, awake), max(held, awake + TO_WORK[snooze.weekday()])


def evalidate_windows() -> Decide:
    """Make the rules ready, and give the loop that asks them in turn."""
    ready = {
        status: (
            FACTS[status],
            _compiled(rule for rule in rules if not rule.unwanted),
            _compiled(rule for rule in rules if rule.pressing or rule.kind == MOVE_ON),
        )
        for status, rules in RULES.items()
    }
    no_globals: dict[str, Any] = {"__builtins__": {}}
    day = date.fromordinal

    def decide(interview: Interview, today: date) -> Answer:
        facts_of, wanted, unwanted = ready[interview.outcome.status]
        facts, now, change = facts_of(interview), today.toordinal(), FOREVER
        held, snooze = interview.held_on.toordinal(), interview.snoozed_until
        starts = (held, held, held) if snooze is None else _starts(held, snooze)
        for code, start, kind, rule in unwanted if interview.no_contact else wanted:
            days = eval(code, no_globals, facts)  # noqa: S307 - validated
            if days is not None:
                opens, closes = days
                if closes >= now:
                    if opens < starts[start]:  # noqa: PLR1730 - for speed
                        opens = starts[start]
                    if opens <= now:
                        change = closes + 1 if closes < change else change
                        return kind, rule, None if change == FOREVER else day(change)
                    if opens <= closes and opens < change:
                        change = opens
        return WAIT, None, None if change == FOREVER else day(change)

    return decide
