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
                "${when_third}$salutation this is $candidate_name. I am grateful for the $role interview on $held_on.",
                "${when_late}$salutation this is $candidate_name. Belated thanks for the $role interview on $held_on.",
                "$salutation this is $candidate_name. Thank you for the $role interview on $held_on.",
            ),
            (
                "${when_agency}Thank you for arranging it.",
                "${when_second}It was good to hear about $topic.",
                "I enjoyed hearing about $topic.",
                "I look forward to news by $promised_ahead.",
                "I look forward to hearing from you.",
            ),
            (
                "${when_agency}One thing to add: $addition. Please pass on my thanks.",
                "${when_agency}Please pass on my thanks.",
                "One thing to add: $addition. Best wishes.",
                "Best wishes.",
            ),
        ),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, "${when_advanced}" + _SHORT, "${when_on_hold}" + _SHORT, _THANKS, _SHORT),
            (
                "Is the timing clearer since I asked on $last_asked_on?",
                "${when_advanced}Is there a newer date for the next round than $promised_on?",
                "${when_advanced}Is there a newer date for the next round than around $promised_around?",
                "${when_advanced}It was suggested that I ask on $invited_on. When will the next round be?",
                "${when_advanced}Thank you for the good news. When is the next round likely to be?",
                "${when_not_thanked}Is there a newer date for news than $promised_on?",
                "${when_not_thanked}Is there a newer date for news than around $promised_around?",
                "I understood there might be news by $promised_on. Is there a new date?",
                "I understood there might be news around $promised_around. Is there a new date?",
                "It was suggested that I ask on $invited_on. How does the timing look?",
                "May I ask how the timing looks?",
            ),
            "No hurry.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, _THANKS, _SHORT),
            (
                "May I ask one last time about timing? News was expected by $promised_on.",
                "May I ask one last time about timing? News was expected around $promised_around.",
                "It was suggested that I ask on $invited_on. May I do so one last time?",
                "May I ask one last time about the timing, after my note of $last_asked_on?",
                "May I ask one last time about the timing?",
            ),
            "Thank you.",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (
                _AGENCY + " Thank you; I accept the result.",
                _SHORT + " Thank you for the news. I respect the decision.",
            ),
            (
                "${when_feedback_came}Your feedback is a real help.",
                "${when_agency}${when_asking_feedback}Could I have a pointer or two?",
                "${when_asking_feedback}May I ask for a pointer or two?",
                "I wish you all the best.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            "$salutation this is $candidate_name. Thank you for your feedback on my $role interview on $held_on.",
            "It helps, and I will put it to good use.",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (_AGENCY + " Thank you for the offer.", _FROM + " Thank you very much for the offer."),
            ("I will answer it by $respond_by.", "I will answer it in a few days."),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            (_AGENCY + " Thank you for the news.", _FROM + " Thank you for the good news."),
            ("I confirm the interview on $next_interview_on.", "Please tell me which day suits you."),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            (_AGENCY, _SHORT),
            (
                "${when_agency}Thank you for telling me of the pause. I am still interested.",
                "Thank you for telling me that the search is on hold. I am still interested.",
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            (_AGENCY, _SHORT),
            (
                "${when_agency}I have decided to withdraw, with thanks for your help.",
                "I have decided to withdraw my application. Thank you for your time and interest.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            (_THANKS_AGENCY, _AGENCY, _THANKS, _SHORT),
            (
                "${when_agency}I have an offer to answer by $rival_decide_by. How do things stand?",
                "${when_not_thanked}I have an offer to answer by $rival_decide_by. How do things stand?",
                "I have another offer to answer by $rival_decide_by. Before I do, how do things stand?",
                "I have another offer to answer. Before I do, how do things stand?",
            ),
        ),
    ),
}
