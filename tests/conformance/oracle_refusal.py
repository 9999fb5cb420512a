"""
What the policy calls impossible (the end of its section 3), for the oracle, each fault as ``<field> <what is wrong>``.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from .oracle_words import CHECK_IN_STEPS, DEFAULTS, Facts, working_days

STATUSES: Final = ("pending", "on_hold", "advanced", "offered", "rejected", "withdrawn", "accepted", "declined")
RECORDABLE: Final = (
    "thank_you",
    *CHECK_IN_STEPS,
    "supporting_material",
    "reference",
    "rejection_reply",
    "feedback_thanks",
    "keep_in_touch",
    "offer_reply",
    "offer_answer",
    "next_round_reply",
    "hold_reply",
    "withdrawal",
    "rival_offer",
)
# A field, and the words it may hold.
_WORDS: Final = (
    ("went", ("well", "poorly", "unknown")),
    ("promise.kind", ("exact", "vague", "invitation")),
    ("outcome.status", STATUSES),
)
_DAYS: Final = (
    "held_on",
    "heard_on",
    "snoozed_until",
    "promise.by",
    "promise.given_on",
    "rival_offer.received_on",
    "rival_offer.decide_by",
    "outcome.known_on",
    "outcome.respond_by",
    "outcome.next_interview_on",
    "outcome.feedback_on",
)
# What may not come before what.
_AFTER: Final = (
    ("promise.by", "promise.given_on"),
    ("rival_offer.decide_by", "rival_offer.received_on"),
    ("outcome.known_on", "held_on"),
    ("outcome.respond_by", "outcome.known_on"),
    ("outcome.next_interview_on", "outcome.known_on"),
    ("outcome.feedback_on", "outcome.known_on"),
)
_NEEDED: Final = ("held_on", "promise.by", "rival_offer.received_on")


def _flat(facts: Facts) -> dict[str, Any]:
    """Write nested facts as ``outcome.known_on``; those of steps as ``steps[0].on``."""
    flat: dict[str, Any] = {}
    for name, told in facts.items():
        if name == "steps":
            flat |= {f"steps[{place}].{field}": it for place, step in enumerate(told) for field, it in step.items()}
        elif isinstance(told, Mapping):
            flat[name] = told
            flat |= {f"{name}.{field}": it for field, it in told.items()}
        else:
            flat[name] = told
    return flat


def _is_day(told: object) -> bool:
    """A calendar date; an instant is none."""
    return isinstance(told, date) and not isinstance(told, datetime)


def refusal(facts: Facts, timing: Mapping[str, Any] = DEFAULTS, calendar: Facts | None = None) -> list[str]:
    """
    List all that is impossible about the facts and the settings, each as ``<field> <what is wrong>``.
    """
    flat = _flat(facts)
    found = [f"{name} missing" for name in _NEEDED if name not in flat and name.split(".")[0] in {*flat, "held_on"}]
    steps = [name for name in flat if name.startswith("steps[")]
    days = [*_DAYS, *(name for name in steps if name.endswith("].on"))]
    found += [f"{name} not a date" for name in days if name in flat and not _is_day(flat[name])]
    words = [*_WORDS, *((name, ("done", "skipped")) for name in steps if name.endswith("].status"))]
    found += [f"{name} unknown" for name, known in words if flat.get(name, known[0]) not in known]
    found += [fault for name in steps if name.endswith("].kind") for fault in _kind_faults(name, flat[name])]
    found += ["no_contact not a flag"] if not isinstance(flat.get("no_contact", False), bool) else []
    return found + _order_faults(flat) + _outcome_faults(flat) + _setting_faults(timing, calendar)


def _kind_faults(name: str, kind: object) -> list[str]:
    """A step's kind is known and can be recorded, or is a host's own with a prefix."""
    if kind in {"wait", "move_on"}:
        return [f"{name} not recordable"]
    own = isinstance(kind, str) and ":" in kind
    return [] if own or kind in RECORDABLE else [f"{name} unknown"]


def _order_faults(flat: Facts) -> list[str]:
    """Find the days that come before what they follow."""
    pairs = [*_AFTER, *((name, "held_on") for name in flat if name.startswith("steps[") and name.endswith("].on"))]
    if flat.get("outcome.status", "pending") == "pending":
        # The day that pending may not have is the day of no outcome, and so not of one before the interview.
        pairs.remove(("outcome.known_on", "held_on"))
    found = []
    for name, limit in pairs:
        # A promise's day of giving is the interview's where it is not said.
        bound = "held_on" if limit == "promise.given_on" and limit not in flat else limit
        if _is_day(flat.get(name)) and _is_day(flat.get(bound)) and flat[name] < flat[bound]:
            found.append(f"{name} before {bound}")
    return found


def _outcome_faults(flat: Facts) -> list[str]:
    """An outcome has its day, and pending has none."""
    status, dated = flat.get("outcome.status", "pending"), "outcome.known_on" in flat
    if status == "pending" and dated:
        return ["outcome.known_on with pending"]
    return ["outcome.known_on missing"] if status in STATUSES[1:] and not dated else []


def _setting_faults(timing: Mapping[str, Any], calendar: Facts | None) -> list[str]:
    """Every number is known, one check-in at least is allowed, and somebody works."""
    found = [f"timing.{name} unknown" for name in timing if name not in DEFAULTS]
    if timing.get("max_check_ins", 1) < 1:
        found.append("timing.max_check_ins below 1")
    return found if working_days(calendar).any() else [*found, "calendar without working days"]
