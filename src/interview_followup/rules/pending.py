"""
The rules for a matter that is open: P1, P2, P7 to P9, and N1.

The check-ins, P3 to P6 and P10 to P12, stand in ``check_ins``. Each function is one row of the policy's table.
"""

from typing import Final

from ..calendar import WorkCalendar, add_days
from ..interview import CHECK_INS, Impression, Interview, OutcomeStatus, StepKind
from ..timing import Timing
from .base import WhyNot, Window, window

NO_RIVAL_OFFER: Final = WhyNot("no_rival_offer", ("rival_offer",))
NOTHING_TO_DECIDE_BY: Final = WhyNot("no_day_to_decide_by", ("rival_offer.decide_by",))
RIVAL_OFFER_TOLD: Final = WhyNot("already_told", ("rival_offer.received_on", "steps"), settled=True)
THANKED: Final = WhyNot("already_thanked", ("steps",), settled=True)
PAST_THANKING: Final = WhyNot("already_wrote", ("steps",), settled=True)
NOT_POORLY: Final = WhyNot("did_not_go_poorly", ("went",))
REPAIRED: Final = WhyNot("already_repaired", ("steps",), settled=True)
NO_EVIDENCE: Final = WhyNot("no_evidence", ("evidence",))
EVIDENCE_FIRST: Final = WhyNot("evidence_at_hand", ("evidence",))
NO_REFEREE: Final = WhyNot("no_referee", ("referees",))
AGENCY_BETWEEN: Final = WhyNot("agency_between", ("agency",))
CONTACT_ALLOWED: Final = WhyNot("contact_is_welcome", ("no_contact",))
NEXT_INTERVIEW_KNOWN: Final = WhyNot("next_interview_known", ("outcome.next_interview_on",))

_THANK_YOU, _RIVAL_OFFER = StepKind.THANK_YOU, StepKind.RIVAL_OFFER
_REPAIRS: Final = frozenset({StepKind.SUPPORTING_MATERIAL, StepKind.REFERENCE})
_AFTER_THANKS: Final = CHECK_INS | _REPAIRS
_POORLY: Final = Impression.POORLY
_PENDING, _REJECTED, _ADVANCED = OutcomeStatus.PENDING, OutcomeStatus.REJECTED, OutcomeStatus.ADVANCED


def rival_offer(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P1: tell them of another offer at once, until its day to decide."""
    rival = interview.rival_offer
    if rival is None:
        return NO_RIVAL_OFFER
    if rival.decide_by is None:
        return NOTHING_TO_DECIDE_BY
    came = rival.received_on
    if interview.standing.settled_on(_RIVAL_OFFER, came) is not None:
        return RIVAL_OFFER_TOLD
    facts = (("rival_received_on", came), ("rival_decide_by", rival.decide_by))
    return window("rival_offer_open", facts, opens=came, due=came, closes=rival.decide_by)


def _unthanked(interview: Interview) -> WhyNot | None:
    """Say why no thank-you is owed: it was settled, or a later message carried it."""
    standing = interview.standing
    if standing.settled_on(_THANK_YOU) is not None:
        return THANKED
    return PAST_THANKING if standing.any_done(_AFTER_THANKS) else None


def thank_you(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P2: thank at once."""
    why_not = _unthanked(interview)
    if why_not is not None:
        return why_not
    held_on = interview.held_on
    due = add_days(held_on, timing.thank_you_due_days)
    return window("not_thanked", (("held_on", held_on),), opens=held_on, due=due, closes=due)


def late_thank_you(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P9: thank late rather than never."""
    why_not = _unthanked(interview)
    if why_not is not None:
        return why_not
    held_on = interview.held_on
    opens = add_days(held_on, timing.thank_you_due_days + 1)
    closes = add_days(held_on, timing.late_thank_you_days)
    return window("thanks_overdue", (("held_on", held_on),), opens=opens, due=opens, closes=closes)


def _no_repair(interview: Interview) -> WhyNot | None:
    """Say why nothing is to be repaired, or is already."""
    if interview.went is not _POORLY:
        return NOT_POORLY
    standing = interview.standing
    return REPAIRED if standing.any_settled(_REPAIRS) else None


def _repair_window(code: str, interview: Interview, timing: Timing) -> Window | WhyNot:
    """P7 and P8 share their days: from the day after the first thank-you that was sent."""
    held_on, thanked_on = interview.held_on, interview.standing.thanked_on
    opens = add_days(held_on if thanked_on is None else thanked_on, timing.repair_opens_days)
    return window(
        code,
        (("held_on", held_on), ("thanked_on", thanked_on), ("went", str(interview.went))),
        opens=opens,
        due=None if opens is None else add_days(opens, timing.repair_due_days),
        closes=add_days(held_on, timing.repair_closes_days),
    )


def supporting_material(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P7: complete a weak interview with evidence."""
    if not interview.evidence:
        return NO_EVIDENCE
    return _no_repair(interview) or _repair_window("weak_with_evidence", interview, timing)


def reference(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """P8: complete a weak interview with a referee, where there is no evidence and no agency."""
    if interview.evidence:
        return EVIDENCE_FIRST
    if not interview.referees:
        return NO_REFEREE
    if interview.agency is not None:
        return AGENCY_BETWEEN
    return _no_repair(interview) or _repair_window("weak_with_referee", interview, timing)


def no_contact(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """N1: where contact is not wanted, treat the matter as over after a while, or at once after a rejection."""
    if not interview.no_contact:
        return CONTACT_ALLOWED
    standing, outcome = interview.standing, interview.outcome
    if outcome.status is _REJECTED and outcome.known_on is not None:
        facts = (("no_contact", True), ("counted_from", outcome.known_on), ("rejected_on", outcome.known_on))
        return window("contact_not_wanted", facts, opens=outcome.known_on, due=outcome.known_on)
    if outcome.status is _ADVANCED and outcome.next_interview_on is not None:
        return NEXT_INTERVIEW_KNOWN
    start = standing.since
    if outcome.status is _PENDING and standing.promise is not None:
        start = standing.promise.by
    opens = add_days(start, timing.no_contact_move_on_days)
    return window("contact_not_wanted", (("no_contact", True), ("counted_from", start)), opens=opens, due=opens)
