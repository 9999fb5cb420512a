"""
One fault each, and the check that is named for it.
"""

from typing import Final

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    StepKind,
)
from tests.invariants.st_cases import asked_under, broken, flagged, forgetful, last, numbered, shifted
from tests.invariants.st_safety import Check, s1, s2, s3, s4, s5, s6, s7, s8
from tests.invariants.st_texts import DOCUMENT, NOT_ASKED, TextCheck, s9, s10, s11

REJECTED, WITHDRAWN = OutcomeStatus.REJECTED, OutcomeStatus.WITHDRAWN
PENDING, OFFERED = OutcomeStatus.PENDING, OutcomeStatus.OFFERED
BROKEN_RULES: Final[dict[str, tuple[Check, Playbook]]] = {
    "asks on the promised day": (s1, broken("promised_check_in", shifted(opens=-3))),
    "asks a day late": (s1, broken("promised_check_in", shifted(opens=1))),
    "asks on the invited day, but a day early": (s1, broken("invited_check_in", shifted(opens=-1))),
    "is due a day late": (s1, broken("promised_check_in", shifted(due=1))),
    "stops asking a week early": (s1, broken("unpromised_check_in", shifted(closes=-7))),
    "another grace": (s1, numbered(promise_grace_working_days=2)),
    "forgets what was promised about": (s1, numbered(vague_promise_extra_working_days=0)),
    "thanks before it asks": (s1, last("promised_check_in")),
    "asks after a rejection": (s2, broken("promised_check_in", asked_under(PENDING, REJECTED))),
    "replies to a rejection a day too long": (s2, broken("rejection_reply", shifted(closes=1))),
    "keeps in touch before it replies": (s2, broken("keep_in_touch", shifted(opens=-30))),
    "never replies to a rejection": (s2, DEFAULT_PLAYBOOK.without("rejection_reply")),
    "asks a third time": (s3, numbered(max_check_ins=3)),
    "asks again after six days": (s3, broken("final_check_in", shifted(opens=-1))),
    "asks the day after the thanks": (s3, numbered(quiet_days=0)),
    "thanks again": (s4, broken("thank_you", forgetful())),
    "repairs again": (s4, broken("supporting_material", forgetful())),
    "replies to an offer again": (s4, broken("offer_reply", forgetful())),
    "tells of another offer again": (s4, broken("rival_offer", forgetful(StepKind.RIVAL_OFFER))),
    "tells of a withdrawal again": (s5, broken("withdrawal", forgetful())),
    "keeps in touch after a withdrawal": (s5, broken("keep_in_touch", asked_under(REJECTED, WITHDRAWN))),
    "asks where no contact is wanted": (s5, broken("promised_check_in", flagged(pressing=True))),
    "an offer waits for the snooze": (s6, broken("offer_answer", flagged(pressing=False))),
    "an offer closes a day early": (s6, broken("offer_answer", shifted(closes=-1))),
    "an offer is thanked for on its last day": (s6, broken("offer_reply", shifted(closes=1))),
    "thanks come before the other offer": (s6, last("rival_offer")),
    "asks before it replies": (s7, last("next_round_reply")),
    "asks an employer who has offered": (s7, broken("promised_check_in", asked_under(PENDING, OFFERED))),
    "replies to a hold too late": (s7, broken("hold_reply", shifted(opens=1))),
    "thanks a day too long": (s8, broken("late_thank_you", shifted(closes=1))),
    "thanks from the second day": (s8, broken("thank_you", shifted(opens=1))),
    "thanks stop a day early": (s8, broken("late_thank_you", shifted(closes=-1))),
    "thanks after the news": (s8, broken("thank_you", asked_under(*OutcomeStatus))),
}


def _says(kind: StepKind, text: str) -> Playbook:
    """Let every e-mail of a kind say something more."""
    template = MessageTemplate(subject="$role", body=("$salutation", text, "Where do things stand?", "$closing"))
    return DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.with_template(kind, Channel.EMAIL, "en", template))


BROKEN_TEXTS: Final[dict[str, tuple[TextCheck, Playbook]]] = {
    "a question tells of the other offer": (s9, _says(StepKind.CHECK_IN, "I must answer others by $rival_decide_by.")),
    "names whom nobody asked": (s10, _says(StepKind.REFERENCE, f"{NOT_ASKED.name} will write to you.")),
    "promises a referee": (s10, _says(StepKind.REFERENCE, "My manager has agreed to write to you.")),
    "names a document that is not listed": (s10, _says(StepKind.THANK_YOU, f"Attached: {DOCUMENT.title}.")),
    "names a day that nobody promised": (s11, _says(StepKind.CHECK_IN, "You hoped to write by Monday, November 30.")),
    "claims a promise": (s11, _says(StepKind.CHECK_IN, "I understood that I might hear by now.")),
    "thanks for an offer": (s11, _says(StepKind.THANK_YOU, "Thank you for the offer.")),
}
