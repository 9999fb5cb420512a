"""
The facts of the fixed cases: case 17 is the same on every machine and for every version of the package.

Nothing of the package is imported here, so that a version that refuses a case can still be told what it refused. To
change a line here is to choose other cases: the digest must then be refreshed, and older versions are compared on the
new cases.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from .mixing import Mixer

Facts: TypeAlias = dict[str, Any]
"""Arguments of the package's classes, by name; dates are dates, parts are such dictionaries themselves."""

CASES: Final = 100_000

TEXT_EVERY: Final = 50
"""One case in so many is worded as well."""

PLAYBOOKS: Final = (
    *("default",) * 4, "GB", "ID", "one question", *("three questions",) * 2, "Friday and Saturday",
)  # fmt: skip
LOCALES: Final = ("en", "en-US", "en-GB", "en-AU", "en-IN", "id")
CHANNELS: Final = (None, "email", "letter", "chat", "sms", "phone")

_FIRST_DAY: Final = date(2024, 1, 1)
_SPAN: Final = 3287
"""Nine years of days, two leap days and a turn of the year in every one of them."""

_TURNING_DAYS: Final = (date(2024, 2, 29), date(2028, 2, 29), date(2025, 12, 31), date(2027, 1, 1), date(2025, 2, 28))

_STATUSES: Final = (
    *("pending",) * 8,
    *("advanced",) * 3, *("on_hold",) * 3, *("rejected",) * 2, *("offered",) * 2,
    "withdrawn", "accepted", "declined",
)  # fmt: skip
_STEPS: Final = (0, 0, 1, 1, 2, 2, 3, 4, 5, 6)
_FEW_STEPS: Final = (0, 0, 1, 1, 2)
"""How many; a case that is worded has fewer, so that more of them have something to send."""

_KINDS: Final = (
    *("thank_you",) * 4,
    *("check_in",) * 5,
    *("final_check_in",) * 2,
    "supporting_material", "reference", "rejection_reply", "feedback_thanks", "keep_in_touch", "offer_reply",
    "offer_answer", "next_round_reply", "hold_reply", "withdrawal", "rival_offer", "acme:call",
)  # fmt: skip

# One of them has a dotted capital I, which lower-cases otherwise in Turkey; one is written from right to left.
_CANDIDATES: Final[tuple[Facts, ...]] = (
    {"name": "Sari Dewi", "phone": "+62 812 0000 1234"},
    {"name": "İpek Işık", "email": "ipek@example.com", "place": "İzmir"},
    {"name": "Tom Ö. Reed", "phone": "+44 20 7946 0000", "email": "tom@example.com", "link": "https://example.com/tom"},
)
_COMPANIES: Final = ("Acme", "PT Maju Terus Tbk.", "Yahoo!", "İnci & Oğulları", "חברה")
_ROLES: Final = ("Data Analyst", "Analis Data", "the Head of R&D position", "Engineer (m/f/d)")
_PEOPLE: Final[tuple[Facts, ...]] = (
    {"name": "Ratna Wijaya", "honorific": "ibu", "topic": "rencana gudang data baru"},
    {"name": "John Smith", "salutation_name": "Smith", "honorific": "mr", "email": "smith@example.com"},
    {"name": "Kim Lee", "salutation_name": "Kim", "first_name_terms": True, "topic": "the new data warehouse"},
    {"name": "Ann Li", "title": "Dr."},
    {"name": "דוד"},
    {},
)
_EVIDENCE: Final[tuple[Facts, ...]] = (
    {"title": "Sales dashboard 2025", "shows": "weekly sales in 120 shops"},
    {"title": "Dasbor"},
)
_REFEREES: Final[tuple[Facts, ...]] = (
    {"name": "Budi Santoso", "relation": "my manager at PT Sinar", "contact": "budi@example.com", "consented": True},
    {"name": "Eva Grün"},
)
_STRENGTHS: Final = ("five years of retail analytics", "a head for figures")


def facts_of(number: int) -> Facts:
    """Give the facts of one case: an interview's, the day it is asked for, and by which playbook."""
    draw = Mixer(number)
    worded = number % TEXT_EVERY == 0
    held_on = draw.pick(_TURNING_DAYS) if draw.one_in(8) else _FIRST_DAY + timedelta(days=draw.below(_SPAN))
    outcome = _outcome(draw, held_on)
    facts: Facts = {
        "ref": f"case-{number}" if draw.below(4) else None,
        "held_on": held_on,
        "outcome": outcome,
        "promise": _promise(draw, held_on, outcome.get("known_on", held_on)) if draw.below(3) else None,
        "heard_on": _later(draw, held_on) if draw.one_in(5) else None,
        "went": draw.pick(("poorly", "poorly", "well", "unknown")),
        "rival_offer": _rival_offer(draw, held_on) if draw.one_in(8) else None,
        "no_contact": draw.one_in(8),
        "snoozed_until": _later(draw, held_on) if draw.one_in(8) else None,
        "steps": [_step(draw, held_on) for _ in range(draw.pick(_FEW_STEPS if worded else _STEPS))],
    }
    return {
        "number": number,
        "today": _today(draw, facts, worded=worded),
        "playbook": draw.pick(PLAYBOOKS),
        "interview": {**facts, **_words(draw, number)},
    }


def _today(draw: Mixer, facts: Facts, *, worded: bool) -> date:
    """Ask soon after something happened, when most is to be done; now and then on any day up to 400 days later."""
    spreads = (2, 9, 12) if worded else (4, 4, 12, 45, 120)
    held_on: date = facts["held_on"]
    promise = facts["promise"]
    since = [held_on, facts["outcome"].get("known_on"), facts["outcome"].get("feedback_on"), facts["heard_on"]]
    since += [None if promise is None else promise["by"], *(step["on"] for step in facts["steps"])]
    after: date = draw.pick([day for day in since if day is not None])
    days: int = (after - held_on).days + draw.below(draw.pick(spreads))
    if draw.one_in(8) and not worded:
        days = draw.below(403)
    return held_on + timedelta(days=min(max(days, 0), 402) - 2)


def _later(draw: Mixer, since: date, spreads: Sequence[int] = (1, 6, 15, 40, 40, 190)) -> date:
    """Choose a day from *since* on, a near one more often than a far one."""
    return since + timedelta(days=draw.below(draw.pick(spreads)))


def _outcome(draw: Mixer, held_on: date) -> Facts:
    status = draw.pick(_STATUSES)
    if status == "pending":
        return {}
    known_on = _later(draw, held_on, (1, 8, 30, 90))
    days = ("respond_by", "next_interview_on", "feedback_on")
    return {
        "status": status,
        "known_on": known_on,
        **{field: _later(draw, known_on) if draw.one_in(2) else None for field in days},
        "answer": draw.pick((None, "accept", "decline", "more_time")),
    }


def _promise(draw: Mixer, held_on: date, known_on: date) -> Facts:
    """Give the day at the interview, before or after it, or with the news; the promised day may lie before it too."""
    given_on = draw.pick((None, None, held_on - timedelta(days=draw.below(10)), _later(draw, held_on), known_on))
    return {
        "by": _later(draw, held_on if given_on is None else given_on, (1, 7, 16, 40)),
        "given_on": given_on,
        "kind": draw.pick(("exact", "exact", "vague", "invitation")),
    }


def _rival_offer(draw: Mixer, held_on: date) -> Facts:
    received_on = _later(draw, held_on - timedelta(days=7), (8, 30))
    return {"received_on": received_on, "decide_by": None if draw.one_in(5) else _later(draw, received_on, (1, 15, 40))}


def _step(draw: Mixer, held_on: date) -> Facts:
    return {
        "kind": draw.pick(_KINDS),
        "on": _later(draw, held_on),
        "status": draw.pick(("done", "done", "done", "skipped")),
        "channel": draw.pick((None, None, "email", "phone")),
    }


def _words(draw: Mixer, number: int) -> Facts:
    """Give what decides nothing and is only worded; locale and channel go round, so that each pair is met."""
    turn = number // TEXT_EVERY
    return {
        "candidate": draw.pick(_CANDIDATES),
        "company": draw.pick(_COMPANIES),
        "role": draw.pick(_ROLES),
        "interviewers": [draw.pick(_PEOPLE) for _ in range(draw.below(4))],
        "strengths": list(_STRENGTHS[: draw.below(3)]),
        "addition": "I should have named the second project." if draw.one_in(3) else None,
        "evidence": list(_EVIDENCE[: draw.pick((0, 0, 1, 2))]),
        "referees": list(_REFEREES[: draw.pick((0, 1, 2))]),
        "agency": {"name": "Maya Putri"} if draw.one_in(8) else None,
        "ask_feedback": not draw.one_in(4),
        "locale": LOCALES[turn % len(LOCALES)],
        "channel": CHANNELS[turn // len(LOCALES) % len(CHANNELS)],
    }
