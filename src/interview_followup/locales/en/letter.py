"""
The letters in English: one page each, more formal than the e-mails, with a date line and an inside address.

The address of an agency's recruiter leaves out the employer, who is somewhere else. Where documents are enclosed, the
note about them stands below the signature. What has to arrive within a day has no letter.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_DATE = "$letter_date"
_ADDRESS = (
    "${when_agency}$addressee",
    "${when_agency}Recruitment Team",
    "$addressee\n$company",
    "Hiring Team\n$company",
)
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}Thank you for arranging my interview for the $role role at $company on $held_on."
)
_THANKS = (
    "${when_not_thanked}Please accept my thanks for the time you gave to my interview for the $role role at $company "
    "on $held_on."
)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject="Interview for the $role role – with thanks",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                "${when_agency}I am writing to thank you for arranging my interview for the $role role at $company on "
                "$held_on. It was a welcome opportunity, and I would be grateful if you would pass on my thanks to "
                "everyone who took part.",
                "${when_second}I am grateful for your share in my interview for the $role role at $company on $held_on. "
                "It gave me a good sense of the work, and I was glad of your side of the conversation.",
                "${when_third}It was a pleasure to talk with you at my interview for the $role role at $company on "
                "$held_on. I appreciate the attention you gave to it.",
                "${when_late}Since we talked about the $role role at $company on $held_on, I have had time to think it "
                "over. Thank you for that conversation; my wish to do this work has only grown.",
                "I would like to thank you for our conversation about the $role role at $company on $held_on. "
                "It confirmed my impression that this is work I would very much like to do.",
            ),
            (
                "${when_second}I was glad to hear your view of $topic, which gave me a good deal to think about.",
                "${when_third}Our discussion of $topic was of particular interest to me.",
                "What you told me about $topic was particularly helpful, and let me see more clearly where I could "
                "be of use.",
            ),
            (
                "${when_second}If I were appointed, I would bring $strengths to the work.",
                "${when_third}I believe that $strengths would serve me well in this role.",
                "I would be glad to put $strengths to good use in the role.",
            ),
            "I would like to add one point to what I said then: $addition.",
            (
                "I understand that I may hear from you by $promised_ahead, and look forward to it. Should you need "
                "anything further before then, I would be glad to provide it.",
                "I look forward to hearing from you. Should you need anything further in the meantime, I would be "
                "glad to provide it.",
            ),
            "$closing",
        ),
        drop=(5, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        subject=("${when_advanced}$role role – the next interview", "$role role – timing of the next steps"),
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                "${when_advanced}I was very pleased to learn that I will go on to the next round for the $role role at "
                "$company. Thank you for the news, which reached me on $known_on.",
                "${when_on_hold}Thank you for informing me that the search for the $role role at $company, for which "
                "I interviewed on $held_on, had been put on hold. My interest in it has not changed.",
                _THANKS_AGENCY + " The role continues to interest me very much.",
                _THANKS + " The role continues to interest me very much.",
                "I am writing about the $role role at $company, for which I interviewed on $held_on. "
                "It continues to interest me very much.",
            ),
            (
                "When I asked about the timing on $last_asked_on, I had understood that news might come by "
                "$promised_on. Plans do shift, and I would be grateful to know which dates you now have in mind.",
                "When I asked about the timing on $last_asked_on, I had understood that news might come around "
                "$promised_around. Plans do shift, and I would be grateful to know which dates you now have in mind.",
                "I last asked about the timing on $last_asked_on, and appreciate that you will have had much else to "
                "attend to. I would be grateful to know which dates you have in mind.",
                "I had understood that news might come by $promised_on. Plans do shift, and I would be grateful to "
                "know which dates you now have in mind.",
                "I had understood that news might come around $promised_around. Plans do shift, and I would be "
                "grateful to know which dates you now have in mind.",
                "As it was suggested that I ask around $invited_on, I would be grateful to know which dates you have "
                "in mind for the next steps.",
                "${when_advanced}I would be grateful to know in which week the next interview is likely to fall.",
                "I would be grateful to know when you expect to be able to tell me more about the next steps.",
            ),
            "If nothing is settled yet, please do not feel pressed for an answer. Should any further information "
            "from me be useful in the meantime, I would be glad to send it.",
            "$closing",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject="$role role – a last note on timing",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                "${when_advanced}I am writing about the next interview for the $role role at $company. I asked about "
                "its date on $last_asked_on, and still look forward to it.",
                "${when_on_hold}I am writing about the $role role at $company, for which I interviewed on $held_on. "
                "I know that the search was put on hold, and asked about the timing on $last_asked_on.",
                _THANKS_AGENCY + " I remain interested in the role.",
                _THANKS + " I remain interested in the role.",
                "My interview for the $role role at $company took place on $held_on, and I asked about the timing on "
                "$last_asked_on. I remain interested in the role.",
                "My interview for the $role role at $company took place on $held_on. I remain interested in the role.",
            ),
            (
                "I had understood that news was expected by $promised_on. If there is another date in view, I would "
                "be glad to know it.",
                "I had understood that news was expected around $promised_around. If there is another date in view, "
                "I would be glad to know it.",
                "As it was suggested that I ask around $invited_on, I would be glad to know of any date that is now "
                "in view.",
                "If there is a date in view for the next steps, I would be glad to know it.",
            ),
            "This will be my last letter on the subject, and a line in reply is quite enough. If the role has been "
            "filled or the plans have changed, I would be just as glad to know that. I wish you and your colleagues "
            "well in any case.",
            "$closing",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        subject=(
            "${when_one_document}$role interview – document enclosed",
            "$role interview – documents enclosed",
        ),
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                _THANKS_AGENCY,
                _THANKS,
                "I am writing with regard to my interview for the $role role at $company on $held_on.",
            ),
            (
                "${when_one_document}To round off what was discussed that day, I enclose the following document:\n$evidence",
                "To round off what was discussed that day, I enclose the following $evidence_count documents:\n$evidence",
            ),
            "${when_not_thanked}To these papers I would add one point: $addition.",
            (
                "${when_one_document}I hope that it will help you to see how I go about this kind of work. "
                "Should it raise any questions, I would be pleased to answer them.",
                "I hope that they will help you to see how I go about this kind of work. "
                "Should they raise any questions, I would be pleased to answer them.",
            ),
            (
                "${when_one_document}$closing\n\nEnclosure: $evidence_titles",
                "$closing\n\nEnclosures: $evidence_titles",
                "$closing",
            ),
        ),
    ),
    StepKind.REFERENCE: MessageTemplate(
        subject="$role role – $a_referee",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                _THANKS + " In addition to what I could tell you then, I would like to offer $a_referee who has seen "
                "my work at close quarters.",
                "After my interview for the $role role at $company on $held_on, I would like to offer $a_referee who "
                "has seen my work at close quarters.",
            ),
            (
                "$referee_name, $referee_relation, is willing to answer your questions and can be reached at "
                "$referee_contact.",
                "$referee_name is willing to answer your questions and can be reached at $referee_contact.",
                "$referee_name, $referee_relation, is willing to answer your questions, and I would gladly put you in "
                "touch.",
                "$referee_name is willing to answer your questions, and I would gladly put you in touch.",
                "If it would be useful to hear from such a person, please let me know.",
            ),
            "Should another kind of information serve you better, I would be happy to send that instead. "
            "Thank you for considering this.",
            "$closing",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        subject="The $role role – with thanks for your reply",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            "Thank you for telling me what was decided about the $role role at $company, and for the opportunity to "
            "interview on $held_on. I am sorry that it was not to be, but I accept the decision.",
            (
                "${when_feedback_came}I am also grateful for your feedback, and will bear it in mind in my next "
                "interviews.",
                "${when_asking_feedback}If your time allows, I would value one or two points from the interview on "
                "which I could improve. They would help me to prepare better another time.",
            ),
            (
                "${when_agency}Please give my thanks to those I spoke with at $company. Should you have another role "
                "that might suit me, I would be pleased to hear of it.",
                "I was glad to learn more about $company, and would be pleased to be considered for another suitable "
                "role. I send my good wishes to you and your colleagues.",
            ),
            "$closing",
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        subject="Thank you for your feedback – $role role",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            "I am grateful to you for your feedback on my interview for the $role role at $company on $held_on. "
            "Such comments take thought and time, and I appreciate that you gave both.",
            "I will keep your points in mind as I prepare for other interviews. "
            "I wish you and your colleagues well in the work ahead.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject="$role role – keeping in touch",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                "${when_on_hold}You kindly informed me that the search for the $role role at $company, for which I "
                "interviewed on $held_on, had been put on hold. I would like you to know that it still interests me.",
                "You may remember our contact about the $role role at $company, for which I interviewed on $held_on. "
                "Although it did not lead further, I think back to the conversation with pleasure, and $company "
                "continues to interest me.",
            ),
            (
                "${when_on_hold}Please do not trouble to reply. When the search begins again, I would be glad to hear "
                "of it, and to send anything that might be useful.",
                "Should there be an opening in which I could be of use, I would be glad to hear of it. "
                "No reply is needed in the meantime; this letter comes simply with my good wishes.",
            ),
            "$closing",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        subject=(
            "${when_accepting}Acceptance of the offer – $role role",
            "${when_undecided}Offer of the $role role – before I answer",
            "Offer of the $role role",
        ),
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            (
                "${when_accepting}It is a great pleasure to accept the offer of the $role role at $company, for which "
                "I interviewed on $held_on. Thank you for the confidence that it shows in me.",
                "${when_agency}${when_declining}Thank you for the offer of the $role role at $company, which followed "
                "my interview on $held_on, and for all your help. I have considered it carefully, and have decided "
                "not to take it up.",
                "${when_declining}Thank you for the offer of the $role role at $company, which followed my interview "
                "on $held_on. I have considered it carefully, and have decided, with some regret, not to take it up.",
                "${when_needing_time}Thank you for the offer of the $role role at $company, which followed my "
                "interview on $held_on. It interests me greatly, and I want to give it the thought that it deserves.",
                "Thank you for the offer of the $role role at $company, which followed my interview on $held_on. "
                "It would help me to discuss it with you before I answer.",
            ),
            (
                "${when_agency}${when_accepting}I would be grateful if you would tell me which details are needed "
                "from me and what happens next. Please also convey my thanks to $company.",
                "${when_accepting}Please let me know which details you need from me and how you would like to "
                "proceed. I look forward to joining you.",
                "${when_agency}${when_declining}The choice was a difficult one, and I have not made it lightly. "
                "Please convey my thanks and good wishes to $company.",
                "${when_declining}The choice was a difficult one, and the time you gave me was much appreciated. "
                "I wish you and your colleagues every success.",
                "${when_needing_time}I understand that an answer is hoped for by $respond_by. "
                "If your plans allow for a few days more, I would be very grateful for them.",
                "${when_needing_time}If your plans allow for a few days more before I answer, I would be very "
                "grateful for them.",
                "I understand that an answer is hoped for by $respond_by. May I telephone you about it, at whatever "
                "time is convenient?",
                "May I telephone you about it, at whatever time is convenient? A short conversation would be enough.",
            ),
            "$closing",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        subject="$role role – thank you for your message",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            "Thank you for informing me that the search for the $role role at $company, for which I interviewed on "
            "$held_on, is on hold. It was considerate of you to tell me, and I quite understand that priorities change.",
            "The role still appeals to me, and I would be pleased to hear from you when the search begins again. "
            "In the meantime, I wish you and your colleagues well.",
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject="$role role – withdrawal of my application",
        body=(
            _DATE,
            _ADDRESS,
            "$salutation",
            "I am writing to withdraw my application for the $role role at $company, for which I interviewed on "
            "$held_on. This was not an easy decision, and I have thought it over with care.",
            (
                "${when_agency}Thank you for putting my name forward and for all your help. I would be grateful if you "
                "would let $company know, with my thanks and good wishes.",
                "Thank you for considering me, and for the time that the interview took. I hope that hearing "
                "this now makes your planning easier, and wish you and your colleagues every success.",
            ),
            "$closing",
        ),
    ),
}
