"""
The e-mails in English.

Each does one thing, asks at most one question, and leaves out what it does not know. The words that differ between
the variants (``$favour``, ``$a_referee``) are the locale's own facts.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_LATE_THANKS = (
    "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company on $held_on.",
    "${when_not_thanked}Thank you for the time you gave me on $held_on to talk about the $role role.",
)
_READY = "If there is anything else you need from me, please let me know."

EMAILS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject="Thank you – $role interview",
        body=(
            "$salutation",
            (
                "${when_agency}Thank you for arranging my interview with $company for the $role role on $held_on. "
                "I was glad of the chance; please pass on my thanks to the people I met.",
                "${when_second}Thank you for your part in my interview for the $role role on $held_on. "
                "I came away with a clear picture of the work, and enjoyed talking it through with you.",
                "${when_third}I am grateful for the time you gave me on $held_on, when I interviewed for the $role "
                "role. I learned a lot about the work that no job advertisement could have told me.",
                "${when_late}Thank you for the time you gave me on $held_on to talk about the $role role. "
                "I have thought about our conversation since, and it has made me more interested in joining $company.",
                "Thank you for the time you gave me on $held_on to talk about the $role role. "
                "I enjoyed our conversation, and it made me more interested in joining $company.",
            ),
            "I especially valued what you said about $topic. It gave me a clearer idea of what the work asks for.",
            "I would bring $strengths to the role, and believe that this fits what you are looking for.",
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
                "${when_advanced}Thank you for the good news of $known_on about the next round for the $role role. "
                "I am looking forward to it.",
                "${when_on_hold}Thank you for letting me know on $known_on that the search for the $role role was "
                "on hold. I am still very interested in it.",
                "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company for the $role "
                "role on $held_on. I am still very interested in it.",
                "${when_agency}$company interviewed me for the $role role on $held_on, and I am still very "
                "interested in it.",
                "${when_not_thanked}Thank you for the time you gave me on $held_on to talk about the $role role. "
                "I am still very interested in it.",
                "I interviewed for the $role role on $held_on, and I am still very interested in it.",
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
            "If things are still open, I am happy to wait, and glad to send anything that would be useful.",
            "$closing",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject="$role role – a last question on timing",
        body=(
            "$salutation",
            _LATE_THANKS,
            (
                "${when_advanced}I asked on $last_asked_on about the next interview for the $role role at $company. "
                "I am still looking forward to it.",
                "I asked on $last_asked_on about the $role role at $company, for which I interviewed on $held_on. "
                "I am still interested in it.",
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
        subject="$role interview – some supporting documents",
        body=(
            "$salutation",
            (
                "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company on $held_on for the "
                "$role role. To complete it, I have attached:\n$evidence",
                "${when_agency}To complete my interview with $company on $held_on for the $role role, I have attached:\n"
                "$evidence",
                "${when_not_thanked}Thank you for the time you gave me on $held_on to talk about the $role role. "
                "To complete our conversation, I have attached:\n$evidence",
                "To complete our conversation on $held_on about the $role role, I have attached:\n$evidence",
            ),
            "${when_not_thanked}There is one thing I would like to add: $addition.",
            "I hope that this gives you a fuller picture of how I work on the kind of tasks the $role role brings. "
            "If you have any questions about it, I am happy to answer them.",
            "$closing",
        ),
    ),
    StepKind.REFERENCE: MessageTemplate(
        subject="$role interview – $a_referee",
        body=(
            "$salutation",
            (
                "${when_not_thanked}Thank you for the time you gave me on $held_on to talk about the $role role. "
                "To complete our conversation, I would like to suggest $a_referee who knows my work at first hand.",
                "To complete our conversation on $held_on about the $role role, I would like to suggest $a_referee "
                "who knows my work at first hand.",
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
            "Thank you for letting me know the decision on the $role role, and for the chance to interview. "
            "I had hoped for a different answer, but I respect the decision.",
            (
                "${when_feedback_came}Thank you as well for your feedback. It is useful to me, and I will put it to "
                "work.",
                "${when_asking_feedback}May I ask one small $favour? If you could share one or two points that I "
                "could do better next time, they would help me a great deal.",
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
            "Thank you for taking the time to give me feedback on my interview for the $role role. "
            "It is useful to me, and I will put it to work.",
            "I wish you and the team well.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject="Keeping in touch – $role role",
        body=(
            "$salutation",
            (
                "${when_on_hold}Thank you for letting me know on $known_on that the search for the $role role "
                "is on hold. There is no need to answer; I only wanted to say that I am still interested.",
                "In connection with the $role role, I interviewed with $company on $held_on. It did not work out "
                "that time, but I enjoyed the conversation and have kept an interest in $company.",
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
            "Thank you very much for the offer of the $role role at $company. I was very pleased to hear it.",
            (
                "I would like to go through the details with care, and will give you my answer by $respond_by.",
                "I would like to go through the details with care, and will give you my answer within the next few "
                "days.",
            ),
            _READY,
            "$closing",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        subject=("${when_accepting}Accepting the offer – $role role", "The offer – $role role"),
        body=(
            "$salutation",
            (
                "${when_accepting}Thank you for the offer. I am very happy to accept the $role role at $company.",
                "${when_agency}${when_declining}Thank you very much for the offer of the $role role at $company, and "
                "for your support. After careful thought, I have decided not to accept.",
                "${when_declining}Thank you very much for the offer of the $role role at $company, and for the time "
                "that you and your colleagues have given me. After careful thought, I have decided not to accept.",
                "${when_needing_time}Thank you for the offer of the $role role at $company. I am very interested, and "
                "would like to give an answer that I can stand by.",
                "Thank you for the offer of the $role role at $company. Before I give my answer, there are one or two "
                "points I would like to talk through.",
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
            "Thank you for the good news about the $role role. I am very glad to go on to the next round.",
            (
                "I confirm the interview on $next_interview_on, and look forward to it.",
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
            "Thank you for letting me know that the search for the $role role is on hold. "
            "I understand that plans change, and I appreciate the word.",
            "I am still interested, and would be glad to hear from you when it goes on. "
            "Until then I wish you and the team well.",
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject="Withdrawing my application – $role role",
        body=(
            "$salutation",
            (
                "${when_agency}Thank you for putting me forward for the $role role at $company, and for your support. "
                "After careful thought, I have decided to withdraw my application.",
                "Thank you for considering me for the $role role at $company, and for the time you have given me. "
                "After careful thought, I have decided to withdraw my application.",
            ),
            (
                "${when_agency}I wanted to tell you at once, so that $company can go on with the other candidates. "
                "Please pass on my thanks.",
                "I wanted to tell you at once, so that you can go on with the other candidates. "
                "I wish you and the team every success.",
            ),
            "$closing",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        subject="$role role – a change on my side",
        body=(
            "$salutation",
            _LATE_THANKS,
            (
                "I am writing because something has changed on my side: I have received another offer, and have been "
                "asked to decide by $rival_decide_by.",
                "I am writing because something has changed on my side: I have received another offer.",
            ),
            "I am still very interested in the $role role at $company, and wanted to tell you before I answer. "
            "Would it be possible to hear where things stand?",
            "If that cannot be done, I will understand.",
            "$closing",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    subject="A reference for the $role role at $company",
    body=(
        "$salutation",
        (
            "${when_consented}Thank you for agreeing to speak for me. I interviewed for the $role role at $company on "
            "$held_on, and am giving them your name, so they may get in touch with you.",
            "I interviewed for the $role role at $company on $held_on, and it would help me if somebody who knows my "
            "work could speak for me. Would you be willing to do so, in a short letter or on the phone?",
        ),
        "What matters most for the role: $strengths.",
        (
            "${when_consented}If anything has changed on your side, please just tell me.",
            "If it does not suit you, please just say so; I will understand. I will not give them your name without "
            "your consent.",
        ),
        "Thank you very much for your support.",
        "$closing",
    ),
)
