"""
The chat messages in English: one bubble each, that says first who writes and about which role.

They are shorter and lighter than the e-mails, and have neither subject nor signature. Documents come as files.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_HERE = "$salutation this is $candidate_name. "
_I_AM = _HERE + "I interviewed for the $role role at $company on $held_on"
_THANKS_AGENCY = (
    "${when_agency}${when_not_thanked}"
    + _HERE
    + "Thank you for setting up my interview with $company for the $role role on $held_on."
)
_THANKS = "${when_not_thanked}" + _HERE + "Thank you for our conversation about the $role role on $held_on."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            (
                "${when_agency}$salutation this is $candidate_name, about my $role interview with $company on $held_on.",
                "$salutation this is $candidate_name, about the $role interview on $held_on.",
            ),
            (
                "${when_agency}Thank you for setting it up. I was glad of the chance; please thank everyone I spoke with.",
                "${when_second}I was glad that you were part of it. Thank you for a good conversation.",
                "${when_third}I enjoyed talking with you and learned a good deal. Thank you for your time.",
                "${when_late}I have thought about our conversation since, and wanted to thank you for it.",
                "Thank you for talking with me. I enjoyed it, and would like to join $company.",
            ),
            (
                "${when_second}What you said about $topic gave me plenty to think about.",
                "${when_third}I was glad to hear your thoughts on $topic.",
                "It was especially helpful to hear about $topic.",
            ),
            "I think that $strengths would help in the role.",
            "One thing to add: $addition.",
            (
                "I look forward to news by $promised_ahead.",
                "I look forward to your news.",
            ),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            (
                "${when_advanced}" + _HERE + "Thank you for the good news about the $role role on $known_on. I am "
                "looking forward to the next round.",
                "${when_on_hold}" + _I_AM + ". Thank you for telling me that the search was on hold; I am still "
                "interested.",
                _THANKS_AGENCY + " I am still very interested.",
                "${when_agency}" + _HERE + "It is about my interview with $company for the $role role on $held_on. "
                "I am still very interested.",
                _THANKS + " I am still very interested.",
                _I_AM + ", and am still very interested.",
            ),
            (
                "When I asked on $last_asked_on, I had understood that there might be news by $promised_on. "
                "Do you have a new date in mind?",
                "When I asked on $last_asked_on, I had understood that there might be news around $promised_around. "
                "Do you have a new date in mind?",
                "I last asked about the timing on $last_asked_on, and know that there is a lot to arrange. "
                "Do you have a date in mind by now?",
                "I had understood that there might be news by $promised_on, and know that dates can move. "
                "Has the timing changed?",
                "I had understood that there might be news around $promised_around, and know that dates can move. "
                "Has the timing changed?",
                "It was suggested that I ask around $invited_on. How does the timing look?",
                "${when_advanced}Do you know yet in which week the next interview will be?",
                "Could you tell me roughly when there will be news about the next steps?",
            ),
            "If it is too early to say, that is quite all right.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            (
                "${when_advanced}" + _HERE + "I asked about the next interview for the $role role on $last_asked_on, "
                "and still look forward to it.",
                "${when_on_hold}" + _I_AM + ". I know that the search was on hold, and asked about the timing on "
                "$last_asked_on.",
                _THANKS_AGENCY + " I am still interested.",
                _THANKS + " I am still interested.",
                _I_AM + ", and asked about the timing on $last_asked_on. I am still interested.",
                _I_AM + ", and am still interested.",
            ),
            (
                "I had understood that news was likely by $promised_on. Is there another date by now?",
                "I had understood that news was likely around $promised_around. Is there another date by now?",
                "It was suggested that I ask around $invited_on. Is there a date by now?",
                "Is there a date for the next steps by now?",
            ),
            "I will leave it at this message. If the role has gone to someone else or plans have changed, I would be "
            "glad of a word. All the best in any case.",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        body=(
            (
                _THANKS_AGENCY,
                "${when_agency}" + _HERE + "It is about my interview with $company for the $role role on $held_on.",
                _THANKS,
                _HERE + "We talked about the $role role on $held_on.",
            ),
            (
                "${when_one_document}To add to what was said, I am sending one document with this message:\n$evidence",
                "To add to what was said, I am sending $evidence_count documents with this message:\n$evidence",
            ),
            "${when_not_thanked}And one more point: $addition.",
            (
                "${when_one_document}I hope that it gives you a fuller picture.",
                "I hope that they give you a fuller picture.",
            ),
            "If any question comes up, please just ask.",
        ),
        drop=(3, 2),
    ),
    StepKind.REFERENCE: MessageTemplate(
        body=(
            (
                _THANKS + " If it helps, I can name $a_referee who knows my work well.",
                _HERE + "To add to our conversation about the $role role on $held_on, I can name $a_referee who "
                "knows my work well.",
            ),
            (
                "$referee_name, $referee_relation, would be happy to answer your questions. Here is the "
                "contact: $referee_contact.",
                "$referee_name would be happy to answer your questions. Here is the contact: $referee_contact.",
                "$referee_name, $referee_relation, would be happy to answer your questions. Shall I put you in touch?",
                "$referee_name would be happy to answer your questions. Shall I put you in touch?",
                "Would that be useful to you?",
            ),
            "There is no hurry, and no need to reply if it would not help. Thank you for your time.",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            _HERE + "Thank you for telling me the outcome for the $role role, and for the interview on $held_on.",
            "I am sorry that it did not work out, but I respect the decision.",
            (
                "${when_feedback_came}Your feedback is a real help; thank you for that as well.",
                "${when_asking_feedback}If you have a moment, could you tell me one or two things to work on? "
                "It would help me next time.",
            ),
            (
                "${when_agency}Please say thank you to $company for me. If you have another role that might suit me, I "
                "would gladly hear of it.",
                "I would be glad to hear from you if another role at $company might suit me. All the best until then.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            _HERE + "Thank you for the feedback on my interview for the $role role on $held_on.",
            "It was kind of you to take the time. I will make good use of it, and wish you and your colleagues all the "
            "best.",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        body=(
            (
                "${when_on_hold}" + _I_AM + ", and know that the search was put on hold. I only wanted to say that I "
                "am still interested.",
                _I_AM + ". Nothing came of it that time, but I enjoyed the conversation, and am still interested.",
            ),
            (
                "${when_on_hold}Please do not feel that you have to answer. If I can send anything when things move again, "
                "just tell me.",
                "If you think of me when something suitable comes up, I would be glad to hear from you. "
                "No need to answer now, and all the best.",
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (
                "${when_agency}" + _HERE + "Thank you very much for the offer of the $role role at $company, and for "
                "everything you did to arrange the interview on $held_on. It is very good news.",
                _HERE + "Thank you very much for the offer of the $role role at $company. It is very good news, and I "
                "enjoyed our conversation on $held_on.",
            ),
            (
                "I will go through the details carefully, and you will have my answer by $respond_by.",
                "I will go through the details carefully, and you will have my answer in the next few days.",
            ),
            "If you need anything from me before then, just let me know.",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            (
                "${when_accepting}" + _HERE + "I am very happy to accept the offer of the $role role at $company, for "
                "which I interviewed on $held_on. Thank you.",
                "${when_agency}${when_declining}" + _HERE + "Thank you for the offer of the $role role at $company, "
                "and for all your help since the interview on $held_on. I have thought hard about it, and have "
                "decided not to accept.",
                "${when_declining}" + _HERE + "Thank you for the offer of the $role role at $company, and for our "
                "conversation on $held_on. I have thought hard about it, and have decided not to accept.",
                "${when_needing_time}" + _HERE + "Thank you for the offer of the $role role at $company, for which I "
                "interviewed on $held_on. I am very interested, and want to get my answer right.",
                _HERE + "Thank you for the offer of the $role role at $company, for which I interviewed on $held_on. "
                "I would like to talk about it before I answer.",
            ),
            (
                "${when_agency}${when_accepting}What do you need from me now? Please pass on my thanks to $company "
                "as well.",
                "${when_accepting}What do you need from me now? I look forward to working together.",
                "${when_agency}${when_declining}I am sorry if this is not the news you were hoping for. "
                "Please give my thanks and best wishes to $company.",
                "${when_declining}I am sorry if this is not the news you were hoping for. I wish you and the team all "
                "the best.",
                "${when_needing_time}I know that you would like to hear from me by $respond_by. Could I have a few "
                "more days? If that is difficult, please tell me, and I will answer in time.",
                "${when_needing_time}Could I have a few more days? If that is difficult, please tell me.",
                "${when_undecided}I know that you would like to hear from me by $respond_by. When would be a good time "
                "to call you? A quarter of an hour would be enough.",
                "When would be a good time to call you? A quarter of an hour would be enough.",
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _HERE
            + "Thank you; this is very good news after my interview for the $role role on $held_on. I look forward "
            "to the next round.",
            (
                "I can make the interview on $next_interview_on, and look forward to it.",
                "Which day would suit you? I will arrange things so that I am free.",
            ),
            "Please tell me if there is something to prepare or bring.",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            _HERE + "Thank you for telling me that the search for the $role role is on hold. I interviewed for it on "
            "$held_on, and it is good to know how things stand.",
            "These things happen. I am still interested, and would be glad to hear from you when things move again. "
            "All the best until then.",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _HERE + "I have decided to withdraw my application for the $role role at $company, for which I interviewed "
            "on $held_on.",
            (
                "${when_agency}It was not an easy decision. Thank you for all your help; could you tell $company for "
                "me, with my thanks?",
                "It was not an easy decision. Thank you for your time and your interest, and all the best to you and "
                "the team.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            (
                _THANKS_AGENCY + " The role still interests me very much.",
                _THANKS + " The role still interests me very much.",
                _I_AM + ", and the role still interests me very much.",
            ),
            (
                "I now have another offer, and am asked to answer it by $rival_decide_by. Before I do, may I ask how "
                "things look on your side?",
                "I now have another offer. Before I answer it, may I ask how things look on your side?",
            ),
            "If you cannot say yet, I will of course understand.",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    body=(
        _I_AM + ".",
        (
            "${when_consented}Thank you for agreeing to speak for me. I am giving them your name, so you may hear from "
            "them.",
            "It would help me if somebody who knows my work spoke for me. Would you be willing to, in a few lines or on "
            "the phone?",
        ),
        "What counts most for the role: $strengths.",
        (
            "${when_consented}If it no longer suits you, just tell me. Many thanks for your support.",
            "If you would rather not, just say so, and that is fine. I will not name you unless you agree. "
            "Many thanks either way.",
        ),
    ),
)
