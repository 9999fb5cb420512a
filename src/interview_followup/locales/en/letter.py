"""
The letters in English: one page each, more formal than the e-mails, with a date line and an inside address.

The address of an agency's recruiter leaves out the employer, who is somewhere else. Where documents are enclosed, the
note about them stands below the signature. What has to arrive within a day has no letter.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from . import offers_written
from .parts import either, hear, letter, with_addition

_ABOUT = "I am writing about my interview for the $role role at $company on $held_on."
_ABOUT_AGENCY = "${when_agency}I am writing about my interview with $company for the $role role on $held_on."
_ON_HOLD = (
    "${when_on_hold}I am writing about the $role role at $company. I interviewed on $held_on, before the search was "
    "put on hold,"
)
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}Thank you for arranging my interview for the $role role at $company on $held_on."
)
_THANKS = (
    "${when_not_thanked}Please accept my thanks for the time you gave to my interview for the $role role at $company "
    "on $held_on."
)
_AFTER = "Following my interview for the $role role at $company on $held_on,"


def _documents(start: str) -> tuple[str, str]:
    """List the documents, and say how many there are."""
    return (
        "${when_one_document}" + start + " I enclose the following document:\n$evidence",
        start + " I enclose the following $evidence_count documents:\n$evidence",
    )


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: letter(
        "Interview for the $role role – with thanks",
        (
            "${when_agency}I am writing to thank you for arranging my interview for the $role role at $company on "
            "$held_on. It was a pleasure, and I would be grateful if you would pass on my thanks to everyone I spoke "
            "with.",
            "${when_second}Thank you for taking part in my interview for the $role role at $company on $held_on. "
            "I valued the conversation, and it has added to my interest in the role.",
            "${when_third}It was a pleasure to discuss the $role role at $company with you on $held_on. "
            "I am grateful for your time and for the conversation.",
            "${when_late}I would like to thank you for talking with me about the $role role at $company on $held_on. "
            "I have thought about our conversation since then, and I would be very pleased to join the team.",
            "I would like to thank you for our conversation about the $role role at $company on $held_on. "
            "I enjoyed it very much, and I would be very pleased to join the team.",
        ),
        (
            *with_addition(
                "I would also like to mention one point: $addition.",
                "One point that I would like to add: $addition.",
                "I would also like to add this: $addition.",
                "${when_agency}I am very interested in the role, and I would bring $strengths to it.",
                "${when_agency}After the interview, I am even more interested in the role.",
                "${when_second}I found our discussion of $topic especially interesting, and I would be pleased to put "
                "$strengths to use in the role.",
                "${when_second}I found our discussion of $topic especially interesting.",
                "${when_second}I believe that I could support the team with $strengths.",
                "${when_third}I was glad to discuss $topic with you, and I believe that $strengths would serve me well "
                "in the role.",
                "${when_third}I was glad to discuss $topic with you.",
                "${when_third}I believe that $strengths would serve me well in the role.",
                "I particularly valued our discussion of $topic, and I could see how I would put $strengths to good "
                "use in the role.",
                "I particularly valued our discussion of $topic.",
                "I would be pleased to put $strengths to good use in the role.",
            ),
            "${when_second}I would like to add one point to our conversation: $addition.",
            "${when_third}There is one point that I would still like to mention: $addition.",
            "I would also like to mention one point: $addition.",
        ),
        (
            "${when_agency}I understand that I may hear by $promised_ahead, and I look forward to it. If $company "
            "needs anything further from me, I would be glad to provide it.",
            "${when_agency}I look forward to hearing from you. If $company needs anything further from me, I would be "
            "glad to provide it.",
            "${when_second}I understand that I may hear by $promised_ahead. In the meantime, I would be pleased to send "
            "any further information.",
            "${when_second}I would be pleased to send any further information, and I look forward to hearing about the "
            "next steps.",
            "${when_third}My understanding is that I may hear by $promised_ahead, and I would be pleased to answer any "
            "questions before then.",
            "${when_third}If you have any further questions, I would be pleased to answer them. I hope to hear from you.",
            "I understand that I may hear from you by $promised_ahead, and I look forward to it. If you need anything "
            "further before then, I would be glad to provide it.",
            "I look forward to hearing from you. If you need anything further from me, I would be glad to provide it.",
        ),
        drop=(4,),
    ),
    StepKind.CHECK_IN: letter(
        ("${when_advanced}$role role – the next interview", "$role role – timing of the next steps"),
        (
            "${when_advanced}" + _ABOUT + " I am looking forward to the next round.",
            _ON_HOLD + " and I remain very interested in the role.",
            _THANKS_AGENCY + " I remain very interested in the role.",
            _ABOUT_AGENCY + " I remain very interested in the role.",
            *either(
                _THANKS,
                " I particularly enjoyed our conversation about $topic, and I remain very interested in the role.",
                " I remain very interested in the role.",
            ),
            *either(
                _ABOUT,
                " I particularly enjoyed our conversation about $topic, and I remain very interested in the role.",
                " I remain very interested in the role.",
            ),
        ),
        (
            *hear(
                "I asked about the timing on $last_asked_on, and my understanding was that I might hear",
                ". I appreciate that schedules change, and I would be grateful to know of any new timeline.",
            ),
            "I asked about the timing on $last_asked_on, and I appreciate that decisions of this kind take time. "
            "I would be grateful to know of any new timeline.",
            *hear(
                "${when_advanced}My understanding was that I might hear about the next interview",
                ". I appreciate that schedules change, and I would be grateful to know of any new timeline.",
            ),
            *hear(
                "My understanding was that I might hear",
                ". I appreciate that schedules change, and I would be grateful to know of any new timeline.",
            ),
            "I was invited to get in touch around $invited_on, and I would be grateful to know how the timing looks.",
            "${when_advanced}I would be grateful to know when the next interview is likely to take place.",
            "I appreciate that decisions of this kind take time. I would be grateful to know when I might hear about "
            "the next steps.",
        ),
        (
            "${when_agency}If there is no news from $company yet, I am happy to wait. If any further information would "
            "be useful in the meantime, I would be glad to send it.",
            "If nothing has been decided yet, I am happy to wait. If any further information would be useful in the "
            "meantime, I would be glad to send it.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: letter(
        "$role role – next steps",
        (
            "${when_advanced}" + _ABOUT + " I am still looking forward to the next round.",
            _ON_HOLD + " and I remain interested in the role.",
            _THANKS_AGENCY + " I remain interested in the role.",
            _ABOUT_AGENCY + " I remain interested in the role.",
            _THANKS + " I remain interested in the role.",
            _ABOUT + " I remain interested in the role.",
        ),
        (
            *hear(
                "My understanding was that I might hear",
                ", and I appreciate that hiring can take longer than expected. If there is a new timeline, I would be "
                "glad to know it.",
            ),
            "I asked about the timing on $last_asked_on, and I appreciate that hiring can take longer than expected. "
            "If there is a timeline that you can share, I would be glad to know it.",
            "I appreciate that hiring can take longer than expected. If there is a timeline that you can share, I "
            "would be glad to know it.",
        ),
        (
            "${when_agency}I will not take up more of your time after this letter. If the role has been filled or "
            "plans have changed, I would be grateful for a short reply. I wish you all the best in either case.",
            "I will not take up more of your time after this letter. If the role has been filled or plans have "
            "changed, I would be grateful for a short reply. I wish you and your colleagues all the best in either "
            "case.",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: letter(
        ("${when_one_document}$role interview – document enclosed", "$role interview – documents enclosed"),
        (
            *_documents(_THANKS_AGENCY),
            *_documents("${when_agency}Following my interview with $company for the $role role on $held_on,"),
            *_documents(_THANKS),
            *_documents(_AFTER),
            _ABOUT,
        ),
        (
            "${when_agency}${when_one_document}I would be grateful if you would forward it to $company. It illustrates "
            "the kind of work that I would bring to the role.",
            "${when_agency}I would be grateful if you would forward them to $company. They illustrate the kind of work "
            "that I would bring to the role.",
            *either(
                "${when_one_document}",
                "After our conversation about $topic, I hope that it will be of interest. It illustrates the kind of "
                "work that I would bring to the role.",
                "It illustrates the kind of work that I would bring to the role.",
            ),
            *either(
                "",
                "After our conversation about $topic, I hope that they will be of interest. They illustrate the kind "
                "of work that I would bring to the role.",
                "They illustrate the kind of work that I would bring to the role.",
            ),
        ),
        "${when_not_thanked}I would also like to mention one point: $addition.",
        "I would be pleased to answer any questions.",
        ending=(
            "${when_one_document}$closing\n\nEnclosure: $evidence_titles",
            "$closing\n\nEnclosures: $evidence_titles",
            "$closing",
        ),
    ),
    StepKind.REFERENCE: letter(
        "$role role – $a_referee",
        (
            _THANKS_AGENCY + " I would like to offer $a_referee in support of my application.",
            "${when_agency}Following my interview with $company for the $role role on $held_on, I would like to offer "
            "$a_referee in support of my application.",
            _THANKS + " I would like to offer $a_referee in support of my application.",
            _AFTER + " I would like to offer $a_referee in support of my application.",
        ),
        (
            "$referee_name, $referee_relation, has kindly agreed to this and can be reached at $referee_contact.",
            "$referee_name has kindly agreed to this and can be reached at $referee_contact.",
            "$referee_name, $referee_relation, has kindly agreed to this, and I would be pleased to put you in touch.",
            "$referee_name has kindly agreed to this, and I would be pleased to put you in touch.",
            "If that would be useful, I would be pleased to arrange it.",
        ),
        (
            "${when_agency}I would be grateful if you would let $company know. A short conversation could tell them "
            "more about the work that I would bring to the role.",
            "A short conversation could tell you more about the work that I would bring to the role. "
            "Thank you for your time.",
        ),
    ),
    StepKind.REJECTION_REPLY: letter(
        "The $role role – with thanks for your reply",
        (
            "${when_agency}Thank you for informing me of the decision about the $role role at $company, and for "
            "arranging the interview on $held_on. I am sorry that it did not work out, but I was glad to have the "
            "opportunity.",
            *either(
                "Thank you for informing me of your decision about the $role role at $company, and for the opportunity "
                "to interview on $held_on. I am sorry that it did not work out, but I enjoyed ",
                "our conversation about $topic.",
                "the conversation.",
            ),
        ),
        (
            "${when_feedback_came}I am also grateful for your feedback, which is helpful and which I will keep in "
            "mind.",
            "${when_agency}${when_asking_feedback}If $company is able to share one or two points on which I could "
            "improve, I would be grateful to hear them.",
            "${when_asking_feedback}If you are able to share one or two points on which I could improve, I would be "
            "grateful to hear them.",
        ),
        (
            "${when_agency}If another role seems suitable, I would be pleased to hear from you. I appreciate your "
            "help.",
            "I would be pleased to be considered for other roles at $company. I send you and your colleagues my good "
            "wishes.",
        ),
    ),
    StepKind.FEEDBACK_THANKS: letter(
        "Thank you for your feedback – $role role",
        (
            "${when_agency}Thank you for sending me feedback on my interview with $company for the $role role on "
            "$held_on. It is helpful to have, and I appreciate the time that it took.",
            "I am grateful for your feedback on my interview for the $role role at $company on $held_on. "
            "It is helpful to have, and I appreciate the time that you gave to it.",
        ),
        (
            "${when_agency}I will keep it in mind. Thank you again for your help.",
            "I will keep it in mind, and I wish you and your colleagues all the best.",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: letter(
        "$role role – keeping in touch",
        (
            "${when_agency}${when_on_hold}Thank you for arranging my interview for the $role role at $company on "
            "$held_on. Although the search is on hold, I remain interested in the role.",
            "${when_agency}Thank you for arranging my interview for the $role role at $company on $held_on. "
            "Although it did not work out, I remain interested in roles of this kind.",
            *either(
                _ON_HOLD,
                " and I particularly enjoyed our conversation about $topic. I remain interested in the role.",
                " and I remain interested in the role.",
            ),
            *either(
                "You may remember my interview for the $role role at $company on $held_on. Although it did not work "
                "out, I enjoyed ",
                "our conversation about $topic, and I remain interested in joining the team.",
                "the conversation, and I remain interested in joining the team.",
            ),
        ),
        (
            "${when_on_hold}I would be pleased to hear from you when the search resumes, and to send anything that you "
            "may need. There is no need to reply before then.",
            "If a similar role becomes available, I would be pleased to be considered. There is no need to reply; this "
            "letter comes simply with my good wishes.",
        ),
    ),
    **offers_written.LETTER,
    StepKind.HOLD_REPLY: letter(
        "$role role – thank you for your message",
        "Thank you for informing me that the search for the $role role at $company is on hold. I enjoyed the interview "
        "on $held_on, and my interest in the role has not changed.",
        (
            "${when_agency}I appreciate the update, and I would be pleased to hear from you when the search resumes.",
            "I would be pleased to hear from you when the search resumes. In the meantime, I wish you and your "
            "colleagues all the best.",
        ),
    ),
    StepKind.WITHDRAWAL: letter(
        "$role role – withdrawal of my application",
        (
            "${when_agency}I am writing to withdraw my application for the $role role at $company. Thank you for "
            "putting my name forward, and for arranging the interview on $held_on.",
            "I am writing to withdraw my application for the $role role at $company. Thank you for considering me, and "
            "for the interview on $held_on.",
        ),
        (
            "${when_agency}I would be grateful if you would let $company know, with my thanks. I very much appreciate "
            "all your help.",
            "I am letting you know now to help with your planning, and I wish you and your colleagues all the best.",
        ),
    ),
}
