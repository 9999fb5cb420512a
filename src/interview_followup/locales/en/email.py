"""
The e-mails in English.

Each does one thing, asks at most one question, and leaves out what it does not know. A date stands at the end of a
sentence or clause, since US usage puts a comma after one that does not. The words that differ between the variants
(``$favour``, ``$a_referee``) are the locale's own facts.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company for the $role role on "
    "$held_on."
)
_THANKS = (
    "${when_not_thanked}Thank you for taking the time to talk with me about the $role role at $company on $held_on."
)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject="Thank you – $role interview",
        body=(
            "$salutation",
            (
                "${when_agency}Thank you for arranging my interview with $company for the $role role on $held_on. "
                "I was glad of the chance; please pass on my thanks to the people I spoke with.",
                "${when_second}Thank you for your part in my interview for the $role role on $held_on. "
                "I came away with a clear picture of the work, and enjoyed talking it through with you.",
                "${when_third}I am grateful for the time you gave to my interview for the $role role on $held_on. "
                "I learned a lot about the work that no job advertisement could have told me.",
                "${when_late}I would like to thank you for our conversation about the $role role on $held_on. "
                "I have thought about it since, and it has made me more interested in joining $company.",
                "Thank you for taking the time to talk with me about the $role role on $held_on. "
                "I enjoyed our conversation, and it made me more interested in joining $company.",
            ),
            (
                "${when_second}What you said about $topic has stayed with me since.",
                "${when_third}Your thoughts on $topic were especially helpful, and I was glad to hear them.",
                "I especially valued what you said about $topic. It gave me a clearer idea of what the work asks for.",
            ),
            (
                "${when_second}With $strengths, I believe that I could be of real use in the role.",
                "${when_third}In the role I could offer $strengths, and would be glad of the chance to do so.",
                "I would bring $strengths to the role, and believe that this fits what you are looking for.",
            ),
            "There is one thing I would like to add: $addition.",
            (
                "I look forward to your news, which I understand may come by $promised_ahead. "
                "If anything else would help before then, I will gladly send it.",
                "I look forward to hearing from you. If anything else would help, I will gladly send it.",
            ),
            "$closing",
        ),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        subject=("${when_advanced}$role role – next interview", "$role interview – timing"),
        body=(
            "$salutation",
            (
                "${when_advanced}Thank you for the good news about the $role role, which reached me on $known_on. "
                "I am looking forward to the next round.",
                "${when_on_hold}Thank you for letting me know that the search for the $role role, for which I "
                "interviewed on $held_on, was on hold. I am still very interested in it.",
                _THANKS_AGENCY + " I am still very interested in it.",
                "${when_agency}$company interviewed me for the $role role on $held_on, and I am still very "
                "interested in it.",
                _THANKS + " I am still very interested in it.",
                "I interviewed for the $role role at $company on $held_on, and I am still very interested in it.",
            ),
            (
                "I asked about the timing on $last_asked_on, and understood earlier that there might be news by "
                "$promised_on. Other things may have come first, so may I ask whether there is an updated timeline?",
                "I asked about the timing on $last_asked_on, and understood earlier that there might be news around "
                "$promised_around. Other things may have come first, so may I ask whether there is an updated "
                "timeline?",
                "I asked about the timing on $last_asked_on, and I understand that other things may have come first. "
                "May I ask whether there is an updated timeline?",
                "I understood that there might be news by $promised_on. These things often take longer than planned, "
                "so may I ask whether there is an updated timeline?",
                "I understood that there might be news around $promised_around. These things often take longer than "
                "planned, so may I ask whether there is an updated timeline?",
                "It was kindly suggested that I get in touch around $invited_on, so may I ask how the timing looks?",
                "${when_advanced}May I ask when the next interview is likely to be?",
                "May I ask when you expect to be able to say more about the next steps?",
            ),
            (
                "${when_advanced}If the day is not settled yet, I am happy to wait, and glad to send anything that "
                "would be useful before then.",
                "If things are still open, I am happy to wait, and glad to send anything that would be useful.",
            ),
            "$closing",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject="$role role – a last question on timing",
        body=(
            "$salutation",
            (
                "${when_advanced}I am still looking forward to the next interview for the $role role at $company, "
                "about which I asked on $last_asked_on.",
                "${when_on_hold}I interviewed for the $role role at $company on $held_on, before the search was put on "
                "hold, and asked about the timing on $last_asked_on. I am still interested in it.",
                _THANKS_AGENCY + " I am still interested in it.",
                _THANKS + " I am still interested in it.",
                "I interviewed for the $role role at $company on $held_on, and asked about the timing on "
                "$last_asked_on. I am still interested in it.",
                "I interviewed for the $role role at $company on $held_on, and I am still interested in it.",
            ),
            (
                "I understood that news was hoped for by $promised_on. Is there an updated timeline you can share?",
                "I understood that news was hoped for around $promised_around. "
                "Is there an updated timeline you can share?",
                "It was kindly suggested that I get in touch around $invited_on. Is there a timeline you can share?",
                "Is there a timeline for the next steps that you can share?",
            ),
            "This is my last note about it. If plans have changed or the role has been filled, I would be glad to "
            "know, and I wish you and the team well either way.",
            "$closing",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        subject=(
            "${when_one_document}$role interview – a supporting document",
            "$role interview – some supporting documents",
        ),
        body=(
            "$salutation",
            (
                _THANKS_AGENCY + " To complete it, I have attached:\n$evidence",
                "${when_agency}To complete my interview with $company for the $role role on $held_on, I have "
                "attached:\n$evidence",
                _THANKS + " To complete our conversation, I have attached:\n$evidence",
                "To complete our conversation about the $role role at $company on $held_on, I have attached:\n"
                "$evidence",
            ),
            "${when_not_thanked}There is one thing I would like to add: $addition.",
            "I hope that this gives you a fuller picture of how I work on the kind of tasks that the role brings. "
            "If you have any questions about it, I am happy to answer them.",
            "$closing",
        ),
    ),
    StepKind.REFERENCE: MessageTemplate(
        subject="$role interview – $a_referee",
        body=(
            "$salutation",
            (
                _THANKS + " To complete our conversation, I would like to suggest $a_referee who knows my work at "
                "first hand.",
                "To complete our conversation about the $role role at $company on $held_on, I would like to suggest "
                "$a_referee who knows my work at first hand.",
            ),
            (
                "$referee_name, $referee_relation, has agreed to tell you about it and can be reached at "
                "$referee_contact.",
                "$referee_name has agreed to tell you about it and can be reached at $referee_contact.",
                "$referee_name, $referee_relation, has agreed to tell you about it; I am happy to put you in touch.",
                "$referee_name has agreed to tell you about it; I am happy to put you in touch.",
                "If that would help you, please let me know.",
            ),
            "Thank you for taking the time to consider it.",
            "$closing",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        subject="Thank you for letting me know – $role role",
        body=(
            "$salutation",
            "Thank you for letting me know the outcome for the $role role, and for the chance to interview on $held_on. "
            "I had hoped for a different answer, but I respect the decision.",
            (
                "${when_feedback_came}Thank you as well for your feedback, which I will put to good use.",
                "${when_asking_feedback}May I ask one small $favour? If you could share one or two points for me to "
                "work on, they would help me a great deal.",
            ),
            (
                "${when_agency}Please pass on my thanks to $company. I would be glad to hear from you when another "
                "suitable role comes up.",
                "I enjoyed getting to know $company, and would be glad to hear from you if another suitable role "
                "comes up.",
            ),
            "$closing",
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        subject="Thank you for the feedback – $role role",
        body=(
            "$salutation",
            "Thank you for taking the time to give me feedback on my interview for the $role role on $held_on. "
            "It helps to know how it came across, and I will put your advice to good use.",
            "I wish you and the team well.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject="Keeping in touch – $role role",
        body=(
            "$salutation",
            (
                "${when_on_hold}Thank you for letting me know that the search for the $role role, for which I "
                "interviewed on $held_on, had been put on hold. There is no need to answer; I only wanted to say that "
                "I am still interested.",
                "I interviewed for the $role role at $company on $held_on. It did not work out that time, but I "
                "enjoyed the conversation, and have remained interested in joining the company.",
            ),
            (
                "${when_on_hold}If it would help when things start moving again, I am happy to send anything you need.",
                "If something comes up where I could be useful, I would be glad to hear from you. "
                "Until then I wish you and the team well.",
            ),
            "$closing",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        subject="Thank you for the offer – $role role",
        body=(
            "$salutation",
            (
                "${when_agency}Thank you very much for the offer of the $role role at $company, and for arranging the "
                "interview on $held_on. I was very pleased to hear the news.",
                "Thank you very much for the offer of the $role role at $company. I enjoyed our conversation on "
                "$held_on, and was very pleased to hear the news.",
            ),
            (
                "I would like to go through the details with care, and will give you my answer by $respond_by.",
                "I would like to go through the details with care, and will give you my answer within the next few "
                "days.",
            ),
            "If there is anything else you need from me, please let me know.",
            "$closing",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        subject=(
            "${when_accepting}Accepting the offer – $role role",
            "${when_undecided}Talking through the offer – $role role",
            "The offer – $role role",
        ),
        body=(
            "$salutation",
            (
                "${when_accepting}Thank you for the offer of the $role role at $company, for which I interviewed on "
                "$held_on. I am very happy to accept it.",
                "${when_agency}${when_declining}Thank you very much for the offer of the $role role at $company, and "
                "for your support since the interview on $held_on. After careful thought, I have decided not to "
                "accept it.",
                "${when_declining}Thank you very much for the offer of the $role role at $company, and for the time "
                "you gave me at the interview on $held_on. After careful thought, I have decided not to accept it.",
                "${when_needing_time}Thank you for the offer of the $role role at $company, for which I interviewed "
                "on $held_on. I am very interested, and would like to give an answer that I can stand by.",
                "Thank you for the offer of the $role role at $company, for which I interviewed on $held_on. "
                "Before I give my answer, I would like to talk it through with you.",
            ),
            (
                "${when_agency}${when_accepting}Please let me know what the next steps are, and pass on my thanks to "
                "$company.",
                "${when_accepting}Please let me know what you need from me and what the next steps are. "
                "I look forward to working with you.",
                "${when_agency}${when_declining}It was not an easy decision. Please pass on my thanks to $company, with "
                "my good wishes.",
                "${when_declining}It was not an easy decision. I wish you and the team every success, and hope that "
                "our paths cross again.",
                "${when_needing_time}I understand that an answer is hoped for by $respond_by. "
                "Would it be possible to have a few more days?",
                "${when_needing_time}Would it be possible to have a few more days?",
                "I know that an answer is hoped for by $respond_by. May I call you about it, at a time that suits you?",
                "May I call you about it, at a time that suits you?",
            ),
            "$closing",
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        subject="Next interview – $role role",
        body=(
            "$salutation",
            "Thank you for the good news after my interview for the $role role on $held_on. "
            "I am very glad to go on to the next round.",
            (
                "I am happy to confirm the interview on $next_interview_on, and look forward to it.",
                "Please let me know which day suits you, and I will make the time.",
            ),
            "If there is anything I should prepare or bring, please tell me.",
            "$closing",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        subject="Thank you for the update – $role role",
        body=(
            "$salutation",
            "Thank you for letting me know that the search for the $role role, for which I interviewed on $held_on, "
            "is on hold. I understand that plans change, and I am grateful to know.",
            "I am still interested, and would be glad to hear from you when it starts again. "
            "Until then I wish you and the team well.",
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject="Withdrawing my application – $role role",
        body=(
            "$salutation",
            (
                "${when_agency}Thank you for putting me forward for the $role role at $company, and for arranging the "
                "interview on $held_on. After careful thought, I have decided to withdraw my application.",
                "Thank you for considering me for the $role role at $company, and for the time you gave me at the "
                "interview on $held_on. After careful thought, I have decided to withdraw my application.",
            ),
            (
                "${when_agency}I wanted to tell you at once, so that $company can carry on with the other candidates. "
                "Please pass on my thanks.",
                "I wanted to tell you at once, so that you can carry on with the other candidates. "
                "I wish you and the team every success.",
            ),
            "$closing",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        subject="$role role – a change on my side",
        body=(
            "$salutation",
            (
                _THANKS_AGENCY + " I am still very interested in it.",
                _THANKS + " I am still very interested in it.",
                "I interviewed for the $role role at $company on $held_on, and I am still very interested in it.",
            ),
            (
                "I am writing because something has changed on my side: I have received another offer, and have been "
                "asked to decide by $rival_decide_by. I wanted to tell you before I answer.",
                "I am writing because something has changed on my side: I have received another offer. "
                "I wanted to tell you before I answer.",
            ),
            "Would it be possible to hear where things stand? If it is too early to say, I will understand.",
            "$closing",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    subject="A reference – $role role at $company",
    body=(
        "$salutation",
        (
            "${when_consented}Thank you for agreeing to speak for me. I interviewed for the $role role at $company on "
            "$held_on, and am giving them your name, so they may get in touch with you.",
            "I interviewed for the $role role at $company on $held_on, and it would help me if somebody who knows my "
            "work could speak for me. Would you be willing to do so, in a short letter or on the phone?",
        ),
        "These are the points that matter most for the role: $strengths.",
        (
            "${when_consented}If anything has changed on your side, please just tell me.",
            "If it does not suit you, please just say so; I will understand. I will not give them your name without "
            "your consent.",
        ),
        "Thank you very much for your support.",
        "$closing",
    ),
)
