"""
The text messages in English: one running text each, in full words and in ASCII.

With ordinary names a text takes one part, 160 characters. The first sentence says who writes, and after which
interview; to an agency's recruiter it names the employer, too. What a candidate has to add may take a second part.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_FROM = "$salutation this is $candidate_name from the $role interview on $held_on."
_SHORT = "$salutation this is $candidate_name ($role interview, $held_on)."
_AGENCY = "${when_agency}$salutation this is $candidate_name ($role interview, $company, $held_on)."
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}$salutation this is $candidate_name ($role interview, $company, $held_on). "
    "Thank you for arranging it."
)
_THANKS = "${when_not_thanked}$salutation this is $candidate_name. Thank you for the $role interview on $held_on."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            (
                _AGENCY,
                "${when_second}$salutation this is $candidate_name. Many thanks for the $role interview on $held_on.",
                "${when_third}$salutation this is $candidate_name. I enjoyed the $role interview on $held_on.",
                "${when_late}$salutation this is $candidate_name. Belated thanks for the $role interview on $held_on.",
                "$salutation this is $candidate_name. Thank you for the $role interview on $held_on.",
            ),
            (
                "${when_agency}Thank you for arranging it.",
                "${when_second}It was good to talk about $topic.",
                "I enjoyed talking about $topic.",
                "I understand I may hear by $promised_ahead.",
                "I look forward to hearing from you.",
            ),
            "One thing to add: $addition.",
            ("${when_agency}Please thank the people I spoke with.", "Best wishes."),
        ),
        drop=(1, 2),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, "${when_advanced}" + _SHORT, "${when_on_hold}" + _SHORT, _THANKS, _SHORT),
            (
                "I asked about the timing on $last_asked_on. Is there an update?",
                "${when_advanced}I understood I might hear of the next round by $promised_on. Is there news?",
                "${when_advanced}I understood I might hear of the next round around $promised_around. Is there news?",
                "${when_advanced}I was invited to check in around $invited_on. When might the next round be?",
                "${when_advanced}When is the next round likely to be?",
                "${when_not_thanked}I understood I might hear by $promised_on. Is there news?",
                "${when_not_thanked}I thought I might hear around $promised_around. Is there news?",
                "I understood I might hear by $promised_on. Is there a new date?",
                "I understood I might hear around $promised_around. Is there a new date?",
                "I was invited to check in around $invited_on. How is the timing looking?",
                "May I ask when I might hear about the next steps?",
            ),
            "No hurry.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, _THANKS, _SHORT),
            (
                "May I ask again about timing? I understood I might hear by $promised_on.",
                "May I ask again about timing? I thought I might hear around $promised_around.",
                "${when_agency}I asked about timing on $last_asked_on. Is there news yet?",
                "I asked about timing on $last_asked_on. Is there a timeline you can share?",
                "Is there a timeline you can share?",
            ),
            "Thank you.",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (
                _AGENCY + " Thank you for letting me know.",
                _SHORT + " Thank you for letting me know your decision.",
            ),
            (
                "${when_feedback_came}Your feedback is really helpful.",
                "${when_asking_feedback}May I ask for one or two pointers?",
                "I wish you all the best.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            "$salutation this is $candidate_name. Thank you for your feedback on my $role interview on $held_on.",
            "It is helpful, and I will keep it in mind.",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (_AGENCY + " Thank you for passing on the offer.", _FROM + " Thank you very much for the offer."),
            ("I will answer it by $respond_by.", "I will give you an answer soon."),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            (_AGENCY + " Thank you for the news.", _FROM + " Thank you for the good news."),
            (
                "I can make the interview on $next_interview_on.",
                "${when_agency}Which days would work?",
                "Which days would work for you?",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            (_AGENCY, _SHORT),
            (
                "${when_agency}Thank you for the update. I am still interested.",
                "Thank you for telling me that the search is on hold. I am still interested.",
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            (_AGENCY, _SHORT),
            (
                "${when_agency}I have decided to withdraw. Could you let them know? Thank you.",
                "I have decided to withdraw my application. Thank you for your time and interest.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, _THANKS, _SHORT),
            (
                "${when_agency}I have an offer to answer by $rival_decide_by. Where do things stand?",
                "${when_not_thanked}I have an offer to answer by $rival_decide_by. Where do things stand?",
                "I have another offer and need to answer by $rival_decide_by. Where do things stand?",
                "I have another offer to answer. Where do things stand on your side?",
            ),
        ),
    ),
}
