"""
The text messages in English: one running text each, in full words and in ASCII.

With ordinary names a text takes one part, 160 characters. The first sentence says who writes, and after which
interview; to an agency's recruiter it names the employer, too. What a candidate has to add, or else why they fit, may
take a second part; the topic goes first where even that is too little.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from . import offers_spoken
from .parts import TEXT, TEXT_AGENCY, TEXT_FROM

_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}$salutation this is $candidate_name ($role interview, $company, $held_on). "
    "Thank you for arranging it."
)
_THANKS = "${when_not_thanked}$salutation this is $candidate_name. Thank you for the $role interview on $held_on."

_NO_RUSH = " I understand if it is too early to say."
"""Where the text takes a second part anyway, there is room for it."""


def _where_things_stand(switch: str, question: str, end: str = "") -> tuple[str, ...]:
    return (
        switch + "${when_rival_today}I need to answer another offer today. " + question + end,
        switch + "I need to answer another offer by $rival_decide_by. " + question + end,
        switch + "I have another offer to answer. " + question + end,
    )


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            (
                TEXT_AGENCY + " Thank you for arranging it. Please pass on my thanks.",
                "${when_second}$salutation this is $candidate_name. Many thanks for the $role interview on $held_on.",
                "${when_third}$salutation this is $candidate_name. Thank you for your time in the $role interview on "
                "$held_on.",
                "${when_late}$salutation this is $candidate_name. Belated thanks for the $role interview on $held_on.",
                "$salutation this is $candidate_name. Thank you for the $role interview on $held_on.",
            ),
            (
                "${when_second}It was good to talk about $topic.",
                "${when_third}I was glad to discuss $topic.",
                "I enjoyed discussing $topic.",
            ),
            (
                "${when_second}To add to our conversation: $addition.",
                "${when_third}I would also mention: $addition.",
                "Also: $addition.",
                "${when_second}I could help the team with $strengths.",
                "${when_third}I would be happy to bring $strengths to the team.",
                "I would bring $strengths to the role.",
            ),
            (
                "${when_second}I look forward to news by $promised_ahead.",
                "${when_second}I look forward to hearing more.",
                "${when_third}I understand I may hear by $promised_ahead.",
                "${when_third}I would be glad to hear from you.",
                "I hope to hear by $promised_ahead.",
                "I hope to hear from you.",
            ),
        ),
        drop=(1, 2),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            (
                _THANKS_AGENCY,
                TEXT_AGENCY,
                "${when_advanced}" + TEXT,
                "${when_on_hold}" + TEXT,
                _THANKS,
                TEXT,
            ),
            (
                "I asked about the timing on $last_asked_on. Is there a new timeline?",
                "${when_advanced}I understood I might hear of the next round by $promised_on. Is there a new date?",
                "${when_advanced}I understood I might hear of the next round around $promised_around. Is there a new date?",
                "${when_advanced}I was invited to check in around $invited_on. When might the next round be?",
                "${when_advanced}When is the next round likely to be?",
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
            (_THANKS_AGENCY, TEXT_AGENCY, _THANKS, TEXT),
            (
                "May I ask about the timing? I understood I might hear by $promised_on.",
                "May I ask about the timing? I thought I might hear around $promised_around.",
                "I asked about timing on $last_asked_on. Is there a timeline you can share?",
                "Is there a timeline you can share?",
            ),
            "No hurry.",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (
                TEXT_AGENCY + " Thank you for letting me know.",
                TEXT + " Thank you for letting me know your decision.",
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
    **offers_spoken.SMS,
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            (TEXT_AGENCY + " Thank you for the news.", TEXT_FROM + " Thank you for the good news."),
            (
                "I can make the interview on $next_interview_on.",
                "${when_agency}Which days would work?",
                "Which days would work for you?",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            (TEXT_AGENCY, TEXT),
            (
                "${when_agency}Thank you for the update. I am still interested.",
                "Thank you for telling me that the search is on hold. I am still interested.",
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            (TEXT_AGENCY, TEXT),
            (
                "${when_agency}I have decided to withdraw. Could you let them know? Thank you.",
                "I have decided to withdraw my application. Thank you for your time and interest.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            (_THANKS_AGENCY, TEXT_AGENCY, _THANKS, TEXT),
            (
                *_where_things_stand("${when_agency}", "Could you find out where things stand?", _NO_RUSH),
                *_where_things_stand("${when_not_thanked}", "May I ask where things stand?", _NO_RUSH),
                *_where_things_stand("", "May I ask where things stand?"),
            ),
        ),
    ),
}
