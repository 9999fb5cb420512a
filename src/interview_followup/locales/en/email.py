"""
The e-mails in English.

Each does one thing, asks at most one question, and leaves out what it does not know. A date stands at the end of a
sentence or clause, since US usage puts a comma after one that does not. The words that differ between the variants
(``$favour``, ``$a_referee``) are the locale's own facts. An agency's recruiter gets sentences of their own: they were
not in the room, and they pass on what others decide.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from . import offers_written
from .parts import either, hear, mail, with_addition

_INTERVIEWED = "I interviewed for the $role role at $company on $held_on"
_THROUGH_AGENCY = "${when_agency}I interviewed with $company for the $role role on $held_on"
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company for the $role role on "
    "$held_on."
)
_THANKS = (
    "${when_not_thanked}Thank you for taking the time to talk with me about the $role role at $company on $held_on."
)
_STILL_INTERESTED = (
    _THANKS_AGENCY + " I am still very interested in the role.",
    _THROUGH_AGENCY + ", and I am still very interested.",
    *either(
        _THANKS,
        " I especially enjoyed talking about $topic, and I am still very interested in the role.",
        " I am still very interested in the role.",
    ),
    *either(
        _INTERVIEWED,
        ". I enjoyed our conversation about $topic, and I am still very interested in the role.",
        ", and I am still very interested.",
    ),
)
_WHAT_I_BRING = " what I would bring to the role. I would be happy to answer any questions."
_ATTACHED = " I have attached the following:\n$evidence"
_OFFERS_REFERENCE = " I would like to offer $a_referee."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: mail(
        "Thank you – $role interview",
        (
            "${when_agency}Thank you for arranging my interview with $company for the $role role on $held_on. "
            "I enjoyed the conversation. Please pass on my thanks to the people I spoke with.",
            "${when_second}Thank you for being part of my interview for the $role role at $company on $held_on. "
            "I enjoyed talking with you, and it made me even more interested in the role.",
            "${when_third}It was a pleasure to talk with you about the $role role at $company on $held_on. "
            "Thank you for your time and for the conversation.",
            "${when_late}I would like to thank you for our conversation about the $role role on $held_on. "
            "I have thought about it since, and I would very much like to join $company.",
            "Thank you for taking the time to talk with me about the $role role on $held_on. "
            "I enjoyed our conversation, and I would very much like to join $company.",
        ),
        (
            *with_addition(
                "I would also like to mention one thing: $addition.",
                "One thing that I would like to add: $addition.",
                "Let me also add one point: $addition.",
                "${when_agency}I am very interested in the role, to which I would bring $strengths.",
                "${when_agency}The interview made me even more interested in the role.",
                "${when_second}Our discussion of $topic was a highlight for me, and I could see myself putting "
                "$strengths to work in this role.",
                "${when_second}Our discussion of $topic was a highlight for me.",
                "${when_second}With $strengths, I think that I could be useful to the team.",
                "${when_third}I was glad that we talked about $topic, and I could see how $strengths would help "
                "me in the role.",
                "${when_third}I was glad that we talked about $topic.",
                "${when_third}I would be happy to bring $strengths to the team.",
                "I found our discussion of $topic especially interesting. I would bring $strengths to that work.",
                "I found our discussion of $topic especially interesting.",
                "I would bring $strengths to the role.",
            ),
            "${when_second}I would like to add one thing to our conversation: $addition.",
            "${when_third}Something that I would still like to mention: $addition.",
            "There is one point that I would like to add: $addition.",
        ),
        (
            "${when_agency}I understand that I may hear by $promised_ahead, and I look forward to it.",
            "${when_agency}If $company needs anything else from me, please let me know.",
            "${when_second}I understand that I may hear by $promised_ahead. In the meantime, I would be glad to send "
            "anything that would help.",
            "${when_second}Please let me know if I can send you anything that would help. I look forward to hearing "
            "about the next steps.",
            "${when_third}My understanding is that I may hear by $promised_ahead, and I would be happy to answer any "
            "questions before then.",
            "${when_third}If you have any further questions, I would be happy to answer them. I hope to hear from you.",
            "I understand that I may hear from you by $promised_ahead, and I look forward to it. "
            "If anything else would be useful to you, please let me know.",
            "If anything else would be useful to you, please let me know. I look forward to hearing from you.",
        ),
    ),
    StepKind.CHECK_IN: mail(
        ("${when_advanced}$role role – next interview", "$role interview – timing"),
        (
            "${when_advanced}" + _INTERVIEWED + ", and I am looking forward to the next round.",
            "${when_on_hold}" + _INTERVIEWED + ", before the search was put on hold. I am still very interested.",
            *_STILL_INTERESTED,
        ),
        (
            *hear(
                "I asked about the timing on $last_asked_on, and my understanding was that I might hear",
                ". I know that schedules can change. Could you tell me whether there is an updated timeline?",
            ),
            "I asked about the timing on $last_asked_on, and I know that these decisions can take a while. "
            "Could you tell me whether there is an updated timeline?",
            *hear(
                "${when_advanced}I understood that I might hear about the next interview",
                ". I know that schedules can change. Could you tell me whether there is an updated timeline?",
            ),
            *hear(
                "I understood that I might hear",
                ". I know that schedules can change. Could you tell me whether there is an updated timeline?",
            ),
            "I was invited to check in around $invited_on. Could you tell me how the timing looks?",
            "${when_advanced}Do you know yet when the next interview is likely to be?",
            "I know that these decisions can take a while. Could you tell me when I might hear about the next steps?",
        ),
        (
            "${when_agency}If there is no news from $company yet, I am happy to wait, and glad to send anything "
            "that would help in the meantime.",
            "If there is no news yet, I am happy to wait. In the meantime, please let me know if I can send "
            "anything useful.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: mail(
        "$role interview – next steps",
        (
            "${when_advanced}" + _INTERVIEWED + ", and I am still looking forward to the next round.",
            "${when_on_hold}" + _INTERVIEWED + ", before the search was put on hold. I am still interested.",
            _THANKS_AGENCY + " I am still interested in the role.",
            _THROUGH_AGENCY + ", and I am still interested.",
            _THANKS + " I am still interested in the role.",
            _INTERVIEWED + ", and I am still interested.",
        ),
        (
            *hear(
                "I understood that I might hear",
                ", and I asked about the timing on $last_asked_on. I know that hiring can take longer than expected. Is "
                "there an updated timeline that you can share?",
            ),
            "I asked about the timing on $last_asked_on, and I know that hiring can take longer than expected. Is there a "
            "timeline that you can share?",
            *hear(
                "I understood that I might hear",
                ". I know that hiring can take longer than expected. Is there an updated timeline that you can share?",
            ),
            "I know that hiring can take longer than expected. Is there a timeline that you can share?",
        ),
        (
            "${when_agency}If the role has been filled or plans have changed, a short note would be very welcome. "
            "Otherwise I will leave the timing to $company. Either way, thank you for your help with this role.",
            "${when_advanced}If plans have changed, a short note would be very welcome. Otherwise I will leave the timing "
            "to you. Thank you again for your consideration.",
            "If the role has been filled or plans have changed, a short note would be very welcome. "
            "Otherwise I will leave the timing to you. Thank you again for your consideration.",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: mail(
        (
            "${when_one_document}$role interview – a supporting document",
            "$role interview – supporting documents",
        ),
        (
            _THANKS_AGENCY + _ATTACHED,
            "${when_agency}Following my interview with $company for the $role role on $held_on," + _ATTACHED,
            _THANKS + _ATTACHED,
            "Following my interview for the $role role at $company on $held_on," + _ATTACHED,
        ),
        (
            "${when_agency}${when_one_document}Could you please pass it on to $company? I would be happy to answer any "
            "questions. Thank you for your help.",
            "${when_agency}Could you please pass them on to $company? I would be happy to answer any questions. "
            "Thank you for your help.",
            *either(
                "${when_one_document}",
                "With our conversation about $topic in mind, I hope that it shows" + _WHAT_I_BRING,
                "I hope that it shows" + _WHAT_I_BRING,
            ),
            "With our conversation about $topic in mind, I hope that they show" + _WHAT_I_BRING,
            "I hope that they show" + _WHAT_I_BRING,
        ),
        "${when_not_thanked}I would also like to mention one thing: $addition.",
    ),
    StepKind.REFERENCE: mail(
        "$role interview – $a_referee",
        (
            _THANKS_AGENCY + _OFFERS_REFERENCE,
            "${when_agency}Following my interview with $company for the $role role on $held_on," + _OFFERS_REFERENCE,
            _THANKS + _OFFERS_REFERENCE,
            "Following my interview for the $role role at $company on $held_on," + _OFFERS_REFERENCE,
        ),
        (
            "$referee_name, $referee_relation, has agreed to speak with you and can be reached at $referee_contact.",
            "$referee_name has agreed to speak with you and can be reached at $referee_contact.",
            "$referee_name, $referee_relation, has agreed to speak with you, and I would be happy to put you in touch.",
            "$referee_name has agreed to speak with you, and I would be happy to put you in touch.",
            "If that would be useful, I would be happy to arrange it.",
        ),
        (
            "${when_agency}Could you please let $company know? Thank you for your help.",
            "${when_consented}I hope that this is useful as you consider my application. Thank you for your time.",
            "Thank you for your time and consideration.",
        ),
    ),
    StepKind.REJECTION_REPLY: mail(
        "Thank you for letting me know – $role role",
        (
            "${when_agency}Thank you for letting me know the decision about the $role role at $company, and for "
            "arranging the interview on $held_on. I am sorry that it did not work out, but I was glad to have the "
            "chance.",
            *either(
                "Thank you for letting me know your decision about the $role role at $company, and for the interview "
                "on $held_on. I am sorry that it did not work out, but ",
                "I enjoyed our conversation about $topic.",
                "I enjoyed the conversation.",
            ),
        ),
        (
            "${when_feedback_came}Thank you as well for your feedback. I found it very helpful, and I appreciate that you "
            "took the time.",
            "${when_agency}${when_asking_feedback}May I ask a small $favour? If $company can share one or two "
            "things that I could work on, I would be grateful to hear them.",
            "${when_asking_feedback}May I ask a small $favour? If you can share one or two things that I could "
            "work on, I would really appreciate it.",
        ),
        (
            "${when_agency}If another role seems right for me, I would be glad to hear from you.",
            "I would be glad to be considered for other roles at $company, and I wish you and the team well.",
        ),
    ),
    StepKind.FEEDBACK_THANKS: mail(
        "Thank you for the feedback – $role role",
        (
            "${when_agency}Thank you for getting back to me with feedback on my interview with $company for the "
            "$role role on $held_on. I found it very helpful.",
            "Thank you for taking the time to give me feedback on my interview for the $role role at $company on "
            "$held_on. I found it very helpful.",
        ),
        (
            "${when_agency}I appreciate your help, and I wish you all the best.",
            "I wish you and the team well.",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: mail(
        "Keeping in touch – $role role",
        (
            "${when_agency}${when_on_hold}Thank you for arranging my interview with $company for the $role "
            "role on $held_on. I am still interested, and wanted to let you know before the search resumes.",
            "${when_agency}Thank you for arranging my interview with $company for the $role role on "
            "$held_on. It did not work out, but I would still be interested in a role like this one.",
            *either(
                "${when_on_hold}" + _INTERVIEWED + ", before the search was put on hold. ",
                "I enjoyed our conversation about $topic, and I am still very interested in the role.",
                "I am still very interested in the role, and wanted to let you know.",
            ),
            *either(
                _INTERVIEWED + ". It did not work out that time, but ",
                "I enjoyed our conversation about $topic, and I am still interested in joining the team.",
                "I enjoyed the conversation, and I am still interested in joining the team.",
            ),
        ),
        (
            "${when_on_hold}When the search resumes, I will be happy to send anything you need. "
            "There is no need to reply until then. I wish you and the team well.",
            "${when_agency}If you hear of one, I would be glad to talk. There is no need to reply otherwise.",
            "If a similar role opens up, I would be glad to be considered. There is no need to reply. I wish you and "
            "the team well.",
        ),
    ),
    **offers_written.EMAIL,
    StepKind.NEXT_ROUND_REPLY: mail(
        "Next interview – $role role",
        "Thank you for the good news about the $role role at $company. I enjoyed the interview on $held_on, and I am "
        "glad to be moving on to the next round.",
        (
            "I am happy to confirm the interview on $next_interview_on. If there is anything that I should prepare "
            "or bring, please let me know.",
            "${when_agency}Please let me know which days would work for $company, and whether there is anything that I "
            "should prepare or bring.",
            "Please let me know which days would work for you, and whether there is anything that I should prepare or "
            "bring.",
        ),
    ),
    StepKind.HOLD_REPLY: mail(
        "Thank you for the update – $role role",
        "Thank you for letting me know that the search for the $role role at $company is on hold. I enjoyed the "
        "interview on $held_on, and I am still interested in the role.",
        (
            "${when_agency}Please keep me in mind when the search resumes. I appreciate the update.",
            "Please keep me in mind when the search resumes. In the meantime, I wish you and the team well.",
        ),
    ),
    StepKind.WITHDRAWAL: mail(
        "Withdrawing my application – $role role",
        (
            "${when_agency}I have decided to withdraw my application for the $role role at $company. "
            "Thank you for putting me forward, and for arranging the interview on $held_on.",
            "I have decided to withdraw my application for the $role role at $company. "
            "Thank you for considering me, and for the interview on $held_on.",
        ),
        (
            "${when_agency}Could you please let $company know, and thank them for me? I appreciate all your help.",
            "I appreciated the conversation, and I wish you and the team success with the search.",
        ),
    ),
    StepKind.RIVAL_OFFER: mail(
        "$role role – a question about timing",
        _STILL_INTERESTED,
        (
            "${when_agency}${when_rival_today}I have received another offer and need to answer it today. "
            "Could you find out from $company where things stand?",
            "${when_agency}I have received another offer and need to answer by $rival_decide_by. "
            "Could you find out from $company before then where things stand?",
            "${when_agency}I have received another offer. Could you find out from $company where things stand "
            "before I answer it?",
            "${when_rival_today}I have received another offer and need to answer it today. "
            "Could you let me know where things stand?",
            "I have received another offer and need to answer by $rival_decide_by. "
            "Could you let me know before then where things stand?",
            "I have received another offer. Could you tell me where things stand before I answer it?",
        ),
        "I know that this is short notice. If it is too early to say, I completely understand.",
    ),
}

TO_REFEREE: Final = mail(
    ("${when_consented}Your reference – $role role at $company", "Reference request – $role role at $company"),
    (
        "${when_consented}Thank you for agreeing to serve as $a_referee for me. I interviewed for the $role role at "
        "$company on $held_on, and I am giving them your name, so they may get in touch with you.",
        _INTERVIEWED + ". Would you be willing to serve as $a_referee for me, by phone or in a short letter?",
    ),
    "If it helps, I would be glad if you mentioned $strengths. Please say whatever you think is right.",
    (
        "${when_consented}If anything has changed on your side, please let me know. I really appreciate your support.",
        "If you would rather not, I completely understand, and I will not pass on your name unless you say yes. "
        "Thank you for considering it.",
    ),
)
