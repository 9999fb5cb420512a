"""
The chat messages in English: one bubble each, that says first who writes and about which role.

They are shorter and lighter than the e-mails, with contractions, and have neither subject nor signature. Documents come
as files.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from . import offers_spoken
from .parts import HERE, either, hear

_I_AM = HERE + "I interviewed for the $role role at $company on $held_on"
_THROUGH_AGENCY = "${when_agency}" + HERE + "I interviewed with $company for the $role role on $held_on"
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}"
    + HERE
    + "Thank you for setting up my interview with $company for the $role role on $held_on."
)
_THANKS = "${when_not_thanked}" + HERE + "Thank you for talking with me about the $role role at $company on $held_on."


def _documents(start: str) -> tuple[str, str]:
    """List the documents, and say how many there are."""
    return (
        "${when_one_document}" + start + " I'm sending one document:\n$evidence",
        start + " I'm sending $evidence_count documents:\n$evidence",
    )


_STILL_INTERESTED = (
    _THANKS_AGENCY + " I'm still very interested.",
    _THROUGH_AGENCY + ", and I'm still very interested.",
    *either(
        _THANKS,
        " I really enjoyed talking about $topic, and I'm still very interested.",
        " I'm still very interested.",
    ),
    *either(
        _I_AM,
        ". I really enjoyed talking about $topic, and I'm still very interested.",
        ", and I'm still very interested.",
    ),
)
_WHAT_I_BRING = " what I'd bring to the role."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            (
                "${when_agency}" + HERE + "Thank you for setting up my interview with $company for the $role role on "
                "$held_on. I really enjoyed it. Please thank everyone I spoke with.",
                "${when_second}" + HERE + "Thank you for being part of my interview for the $role role on $held_on. "
                "It was good to talk with you.",
                "${when_third}" + HERE + "It was a pleasure to talk with you about the $role role on $held_on. "
                "Thank you for your time.",
                "${when_late}" + HERE + "I'd like to thank you for our conversation about the $role role on "
                "$held_on. I've thought about it since, and I'm very interested in joining $company.",
                HERE + "Thank you for talking with me about the $role role on $held_on. "
                "I really enjoyed it, and I'm very interested in joining $company.",
            ),
            (
                "${when_second}I liked our discussion of $topic.",
                "${when_third}Our talk about $topic was a highlight for me.",
                "The discussion of $topic was especially interesting.",
            ),
            (
                "${when_agency}I'm very interested, and I'd bring $strengths to the role.",
                "${when_second}With $strengths, I think I could help the team.",
                "${when_third}I'd be happy to bring $strengths to the team.",
                "I'd bring $strengths to the role.",
            ),
            (
                "${when_second}One thing to add to our conversation: $addition.",
                "${when_third}Something I'd still like to mention: $addition.",
                "One thing I'd add: $addition.",
            ),
            (
                "${when_agency}I understand I may hear by $promised_ahead, and I look forward to it.",
                "${when_agency}If $company needs anything else from me, just let me know.",
                "${when_second}I understand I may hear by $promised_ahead. If I can send anything before then, just let "
                "me know.",
                "${when_second}If I can send you anything else, just let me know. I look forward to the next steps.",
                "${when_third}My understanding is that I may hear by $promised_ahead. I'm happy to answer any questions before then.",
                "${when_third}If you have any more questions, I'm happy to answer them. I hope to hear from you.",
                "I understand I may hear by $promised_ahead, and I look forward to it.",
                "I'm happy to send anything else you need. I look forward to hearing from you.",
            ),
        ),
        drop=(2, 1, 3),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            (
                "${when_advanced}" + _I_AM + ", and I'm looking forward to the next round.",
                "${when_on_hold}" + _I_AM + ", before the search was put on hold. I'm still very interested.",
                *_STILL_INTERESTED,
            ),
            (
                *hear(
                    "I asked about the timing on $last_asked_on, and my understanding was that I might hear",
                    ". I know dates can shift. Do you have an update on the timeline?",
                ),
                "I asked about the timing on $last_asked_on, and I know decisions can take a while. "
                "Do you have an update on the timeline?",
                *hear(
                    "${when_advanced}I understood I might hear about the next interview",
                    ", and I know dates can shift. Do you have an update on the timeline?",
                ),
                *hear(
                    "I understood I might hear",
                    ", and I know dates can shift. Do you have an update on the timeline?",
                ),
                "I was invited to check in around $invited_on. Do you have an update on the timing?",
                "${when_advanced}Do you have a rough idea of when the next interview will be?",
                "I know decisions can take a while. Do you have a rough idea of when I might hear about the next "
                "steps?",
            ),
            (
                "${when_agency}If there's no news from $company yet, that's no problem. In the meantime, I'm happy to "
                "send anything useful.",
                "If it's too early to say, that's no problem. In the meantime, I'm happy to send anything useful.",
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            (
                "${when_advanced}" + _I_AM + ", and I'm still looking forward to the next round.",
                "${when_on_hold}" + _I_AM + ", before the search was put on hold. I'm still interested.",
                _THANKS_AGENCY + " I'm still interested.",
                _THROUGH_AGENCY + ", and I'm still interested.",
                _THANKS + " I'm still interested.",
                _I_AM + ", and I'm still interested.",
            ),
            (
                *hear(
                    "I understood I might hear",
                    ", and I asked about the timing on $last_asked_on. I know hiring takes time. Is there an updated "
                    "timeline?",
                ),
                "I asked about the timing on $last_asked_on, and I know hiring takes time. Is there a timeline you can "
                "share?",
                *hear("I understood I might hear", ". I know hiring takes time. Is there an updated timeline?"),
                "I know hiring takes time. Is there a timeline you can share?",
            ),
            (
                "${when_agency}If the role has been filled, a quick note would be very welcome. Otherwise I'll leave the "
                "timing to $company. Thank you for your help with this role.",
                "${when_advanced}If plans have changed, a quick note would be very welcome. Otherwise I'll leave the "
                "timing to you. Thank you again for your consideration.",
                "If the role has been filled, a quick note would be very welcome. Otherwise I'll leave the timing to "
                "you. Thank you again for your consideration.",
            ),
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        body=(
            (
                *_documents(_THANKS_AGENCY),
                *_documents(
                    "${when_agency}" + HERE + "Following my interview with $company for the $role role on $held_on,"
                ),
                *_documents(_THANKS),
                *_documents(HERE + "Following my interview for the $role role at $company on $held_on,"),
                _I_AM + ".",
            ),
            (
                "${when_agency}${when_one_document}Could you please pass it on to $company? Thank you for your help.",
                "${when_agency}Could you please pass them on to $company? Thank you for your help.",
                *either(
                    "${when_one_document}",
                    "With our talk about $topic in mind, I hope it shows" + _WHAT_I_BRING,
                    "I hope it shows" + _WHAT_I_BRING,
                ),
                "With our talk about $topic in mind, I hope they show" + _WHAT_I_BRING,
                "I hope they show" + _WHAT_I_BRING,
            ),
            "${when_not_thanked}One thing I'd add: $addition.",
            "I'm happy to answer any questions.",
        ),
        drop=(2,),
    ),
    StepKind.REFERENCE: MessageTemplate(
        body=(
            (
                _THANKS_AGENCY + " I'd like to offer $a_referee.",
                "${when_agency}" + HERE + "Following my interview with $company for the $role role on $held_on, I'd "
                "like to offer $a_referee.",
                _THANKS + " I'd like to offer $a_referee.",
                HERE + "Following my interview for the $role role at $company on $held_on, I'd like to offer "
                "$a_referee.",
            ),
            (
                "$referee_name, $referee_relation, has agreed to speak with you and can be reached at $referee_contact.",
                "$referee_name has agreed to speak with you and can be reached at $referee_contact.",
                "$referee_name, $referee_relation, has agreed to speak with you. I'm happy to put you in touch.",
                "$referee_name has agreed to speak with you. I'm happy to put you in touch.",
                "If that would be useful, I'm happy to arrange it.",
            ),
            (
                "${when_agency}Could you please let $company know? Thank you for your help.",
                "${when_consented}I hope that's useful as you consider my application. Thank you for your time.",
                "Thank you for your time and consideration.",
            ),
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (
                "${when_agency}" + HERE + "Thank you for letting me know about the decision on the $role role at "
                "$company, and for setting up the interview on $held_on. I'm sorry it didn't work out.",
                *either(
                    HERE + "Thank you for letting me know about your decision on the $role role at $company, and for "
                    "the interview on $held_on. I'm sorry it didn't work out, but I enjoyed ",
                    "talking about $topic.",
                    "the conversation.",
                ),
            ),
            (
                "${when_feedback_came}Thank you for the feedback too. It's really useful.",
                "${when_agency}${when_asking_feedback}If $company can share one or two things I could work on, that would really "
                "help me.",
                "${when_asking_feedback}If you can share one or two things I could work on, I'd really appreciate it.",
                "${when_agency}Thank you for your help along the way.",
                "I appreciate the time you took.",
            ),
            (
                "${when_agency}And please keep me in mind for other roles. All the best.",
                "I'd be glad to be considered for other roles at $company. All the best to you and the team.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            (
                "${when_agency}" + HERE + "Thank you for the feedback on my interview with $company for the $role "
                "role on $held_on. It's really useful, and I'm grateful for it.",
                HERE + "Thank you for the feedback on my interview for the $role role at $company on $held_on. "
                "It's really useful, and I'm grateful for it.",
            ),
            (
                "${when_agency}I appreciate your help. All the best.",
                "I appreciate the time you took. All the best to you and the team.",
            ),
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        body=(
            (
                "${when_agency}${when_on_hold}" + HERE + "Thank you for setting up my interview with $company "
                "for the $role role on $held_on. I'm still interested, and I wanted you to know before the search "
                "resumes.",
                "${when_agency}" + HERE + "Thank you for setting up my interview with $company for the $role "
                "role on $held_on. It didn't work out, but I'd still be interested in a role like it.",
                *either(
                    "${when_on_hold}" + _I_AM + ", before the search was put on hold. ",
                    "I really enjoyed talking about $topic, and I'm still very interested.",
                    "I wanted you to know that I'm still very interested.",
                ),
                *either(
                    _I_AM + ". It didn't work out that time, but I enjoyed ",
                    "talking about $topic, and I'm still interested in joining the team.",
                    "the conversation, and I'm still interested in joining the team.",
                ),
            ),
            (
                "${when_on_hold}When the search resumes, I'll be happy to send anything you need. No need to reply until "
                "then.",
                "${when_agency}If you hear of one, I'd be glad to talk. No need to reply otherwise.",
                "If a similar role opens up, I'd be glad to hear about it. There's no need to reply. All the best "
                "to you and the team.",
            ),
        ),
    ),
    **offers_spoken.CHAT,
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            HERE + "Thank you for the good news about the $role role at $company. I enjoyed the interview on "
            "$held_on, and I'm looking forward to the next round.",
            (
                "I'm happy to confirm the interview on $next_interview_on. Is there anything I should prepare or bring?",
                "${when_agency}Which days would work for $company? If there's anything I should prepare or bring, "
                "please let me know.",
                "Which days would work for you? If there's anything I should prepare or bring, please let me know.",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            HERE + "Thank you for letting me know that the search for the $role role at $company is on hold. "
            "I enjoyed the interview on $held_on, and I'm still interested.",
            (
                "${when_agency}I appreciate the update. Please keep me in mind when the search resumes.",
                "Please keep me in mind when the search resumes. In the meantime, all the best to you and the team.",
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            (
                "${when_agency}" + HERE + "I've decided to withdraw my application for the $role role at $company. "
                "Thank you for putting me forward, and for setting up the interview on $held_on.",
                HERE + "I've decided to withdraw my application for the $role role at $company. Thank you for "
                "considering me, and for the interview on $held_on.",
            ),
            (
                "${when_agency}Could you please let $company know, and thank them for me? I really appreciate your "
                "help.",
                "I enjoyed our conversation. All the best to you and the team.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _STILL_INTERESTED,
            (
                "${when_agency}${when_rival_today}I have another offer and need to answer it today. Could you find out "
                "from $company where things stand?",
                "${when_agency}I have another offer and need to answer by $rival_decide_by. Could you find out from "
                "$company before then where things stand?",
                "${when_agency}I have another offer. Could you find out from $company where things stand before I "
                "answer it?",
                "${when_rival_today}I have another offer and need to answer it today. Could you let me know where "
                "things stand?",
                "I have another offer and need to answer by $rival_decide_by. Could you let me know before then where "
                "things stand?",
                "I have another offer. Could you tell me where things stand before I answer it?",
            ),
            "If it's too early to say, I completely understand.",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    body=(
        (
            "${when_consented}" + HERE + "Thank you for agreeing to serve as $a_referee for me. I interviewed for the "
            "$role role at $company on $held_on, and I'm giving them your name, so you may hear from them.",
            _I_AM + ". Would you be willing to serve as $a_referee for me, by phone or in a few lines?",
        ),
        (
            "If it helps, I'd be glad if you mentioned $strengths. Please say whatever you think is right.",
            "I'm happy to tell you more about the role if that helps.",
        ),
        (
            "${when_consented}If anything has changed on your side, just let me know. I really appreciate your "
            "support.",
            "If you'd rather not, that's completely fine, and I won't give them your name unless you agree. "
            "Thank you for considering it.",
        ),
    ),
)
