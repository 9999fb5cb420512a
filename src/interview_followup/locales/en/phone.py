"""
The scripts for a call in English, for the caller's eyes: a minute of speech, and what to leave on a voicemail.

What stands in round brackets on a line of its own is not spoken. A call asks for a time, never for the verdict. The
last paragraph is the voicemail: 45 to 60 words with ordinary names, and the number twice.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_GREETING = (
    "Hello, this is $candidate_name. May I speak to $addressee, please?",
    "Hello, this is $candidate_name. May I speak to the person who looks after the $role role, please?",
)
_MOMENT = "(Once they are on the line, say your name again.)\nIs this a good moment? It will only take a minute."
_TO_VOICEMAIL = "(If you reach voicemail, leave this once:)"
_NUMBER = " My number is $candidate_phone. Once more, that is $candidate_phone."
_NO_NUMBER = " The number that I'm calling from is the best one to use."
_IN_WRITING = "(After the call, confirm what was said in a short message.)"


def _voicemail(start: str, end: str) -> tuple[str, str]:
    """Put the number, said twice, between the two; without one, point to the number of the call."""
    return start + _NUMBER + end, start + _NO_NUMBER + end


def _hear(start: str, end: str) -> tuple[str, str]:
    """Name the day that was mentioned, exact or vague."""
    return f"{start} by $promised_on{end}", f"{start} around $promised_around{end}"


_STILL_INTERESTED = (
    "${when_agency}${when_not_thanked}First of all, thank you for arranging my interview with $company for the $role "
    "role on $held_on. I'm still very interested.",
    "${when_agency}It's about my interview with $company for the $role role on $held_on. I'm still very interested.",
    "${when_not_thanked}First of all, thank you for your time at my interview for the $role role on $held_on. "
    "I'm still very interested.",
    "It's about the $role role. I interviewed for it on $held_on, and I'm still very interested.",
)
_VOICEMAIL_OFFER = "Hello, this is $candidate_name. I'm calling about the offer of the $role role at $company."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_advanced}It's about the next interview for the $role role. I had the first one on $held_on, "
                "and I'm looking forward to the next round.",
                "${when_on_hold}It's about the $role role. I interviewed for it on $held_on, before the search was "
                "put on hold, and I'm still very interested.",
                *_STILL_INTERESTED,
            ),
            (
                *_hear(
                    "I asked about the timing on $last_asked_on, and my understanding was that I might hear",
                    ". Is there an updated timeline?",
                ),
                "I asked about the timing on $last_asked_on, and I know these decisions can take a while. "
                "Is there an updated timeline?",
                *_hear(
                    "${when_advanced}I understood that I might hear about the date",
                    ", and I know that schedules can change. Is there an updated timeline?",
                ),
                *_hear(
                    "I understood that I might hear",
                    ", and I know that schedules can change. Is there an updated timeline?",
                ),
                "I was invited to check in around $invited_on. How is the timing looking?",
                "${when_advanced}Do you know yet when it's likely to be?",
                "Do you know yet when I might hear about the next steps?",
            ),
            "(Wait for the answer, and note any date.)",
            "(If they cannot say yet:)\nThat's no problem.",
            "Thank you for your time. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "${when_advanced}Hello, this is $candidate_name. I interviewed for the $role role on $held_on. "
                    "I'm looking forward to the next round, and I'm calling to ask when it might be.",
                    " There's no hurry. Thank you, and goodbye.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm calling to "
                    "ask how the timing is looking.",
                    " There's no hurry, and a short message is fine too. Thank you, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_advanced}It's about the next interview for the $role role. I had the first one on $held_on, "
                "and I'm still looking forward to the next round.",
                "${when_on_hold}It's about the $role role. I interviewed for it on $held_on, before the search was "
                "put on hold, and I'm still interested.",
                "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company for the $role "
                "role on $held_on. I'm still interested.",
                "${when_agency}It's about my interview with $company for the $role role on $held_on. I'm still "
                "interested.",
                "${when_not_thanked}Thank you for your time at my interview for the $role role on $held_on. "
                "I'm still interested.",
                "It's about the $role role. I interviewed for it on $held_on, and I'm still interested.",
            ),
            (
                *_hear(
                    "I understood that I might hear",
                    ", and I know that hiring takes time. Is there an updated timeline that you can share?",
                ),
                "I asked about the timing on $last_asked_on, and I know that hiring takes time. Is there a timeline "
                "that you can share?",
                "I know that hiring takes time. Is there a timeline that you can share?",
            ),
            "(Wait for the answer.)",
            "I won't take up more of your time after this. If the role has been filled, I'd appreciate a short "
            "message.\nThank you, and all the best. Goodbye.",
            _TO_VOICEMAIL,
            _voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm calling about "
                "the timeline.",
                " I won't take up more of your time after this. If the role has been filled, please let me know. "
                "Thank you.",
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}Thank you for passing on the offer of the $role role at $company, and for all your "
                "help. I was delighted to hear the news.",
                "Thank you very much for the offer of the $role role. I was delighted to hear the news.",
            ),
            (
                "I'd like to go over the details carefully, and I'll give you my answer by $respond_by.",
                "I'd like to go over the details carefully, and I'll get back to you with an answer soon.",
            ),
            "Is there anything you need from me before then?",
            "(Wait for the answer.)",
            "Thank you again. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you for the good news about the $role role. I'd like to go "
                    "over the offer carefully, and I'll give you my answer by $respond_by.",
                    " Please call if you need anything before then. Thank you again, and goodbye.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you for the good news about the $role role. I'd like to go "
                    "over the offer carefully, and I'll get back to you with an answer soon.",
                    " Please call if you need anything before then. Thank you again, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}It's about the offer of the $role role at $company. Thank you for passing it on.",
                "It's about the offer of the $role role at $company. Thank you very much for it.",
            ),
            (
                "${when_accepting}I'm very happy to accept it.",
                "${when_declining}I really appreciate it, but I've decided not to accept it.",
                "${when_agency}${when_needing_time}I'd like to think it over carefully. Could you ask $company for a "
                "few more days?",
                "${when_needing_time}I'd like to think it over carefully. Could I have a few more days?",
                "I have a few questions before I give you my answer. Do you have time for them now?",
            ),
            (
                "${when_agency}${when_accepting}What do you need from me, and what are the next steps?\n"
                "(Wait for the answer.)\nPlease thank $company for me as well.",
                "${when_accepting}What do you need from me, and what are the next steps?\n(Wait for the answer.)\n"
                "I look forward to working with you.",
                "${when_agency}${when_declining}Could you let $company know, and thank them for me? I appreciate all "
                "your help.",
                "${when_declining}Thank you for your time. I wish you and the team all the best.",
                "${when_needing_time}(Wait for the answer. If it is no, say:)\nThen I'll give you my answer by "
                "$respond_by.",
                "${when_needing_time}(Wait for the answer. If it is no, say:)\nThen when do you need my answer?",
                "(Have your questions in front of you. If now is not a good time, agree on one before $respond_by.)",
                "(Have your questions in front of you. If now is not a good time, agree on another.)",
            ),
            "Thank you for talking with me. Goodbye.",
            _IN_WRITING,
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "${when_accepting}"
                    + _VOICEMAIL_OFFER
                    + " I'm very happy to accept it, and I'd like to hear about the "
                    "next steps.",
                    " Please call me when it suits you. Thank you very much, and goodbye.",
                ),
                *_voicemail(
                    "${when_declining}"
                    + _VOICEMAIL_OFFER
                    + " I really appreciate it, but I've decided not to accept it.",
                    " If you'd like to talk, please call me. Thank you very much, and all the best.",
                ),
                *_voicemail(
                    "${when_needing_time}" + _VOICEMAIL_OFFER + " I'd like to think it over carefully, and I want to "
                    "ask for a few more days.",
                    " Please call me back. Thank you, and goodbye.",
                ),
                *_voicemail(
                    _VOICEMAIL_OFFER + " I have a few questions before I give you my answer.",
                    " Please call me when it suits you, or tell me when to call. Thank you very much, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "Thank you for the good news about the $role role. I enjoyed the interview on $held_on, and I'm looking "
            "forward to the next round.",
            (
                "I'd like to confirm the interview on $next_interview_on. Is there anything I should prepare or bring?",
                "${when_agency}Which days would work for $company?",
                "Which days would work for you?",
            ),
            "(Wait for the answer, write down the day, the time and the place, and read them back.)",
            "Thank you, I look forward to it. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you for the good news after my interview for the $role role "
                    "on $held_on. I'm happy to confirm the next interview on $next_interview_on.",
                    " Thank you very much, and goodbye.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you for the good news after my interview for the $role role "
                    "on $held_on. I'd like to arrange the next interview.",
                    " Please let me know which days would work. Thank you very much, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "It's about the $role role at $company. I interviewed for it on $held_on.",
            "I've decided to withdraw my application, and I wanted to tell you myself.",
            (
                "${when_agency}Thank you for putting me forward. Could you let $company know, and thank them for me?",
                "Thank you for your time and for considering me. I hope that the search goes well.",
            ),
            "(Give no reasons unless you want to. If they ask, one short sentence is enough.)",
            "All the best. Goodbye.",
            _IN_WRITING,
            _TO_VOICEMAIL,
            _voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role on $held_on. I'm calling to let you "
                "know that I've decided to withdraw my application.",
                " Thank you for your time. All the best, and goodbye.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (*_STILL_INTERESTED,),
            (
                "I have another offer and need to answer by $rival_decide_by.",
                "I have another offer, and I wanted to tell you before I answer it.",
            ),
            (
                "${when_agency}Could you find out from $company where things stand?",
                "Could you tell me where things stand?",
            ),
            "(Wait for the answer. Do not name the other employer or any figures. If they cannot say, accept it.)",
            "Thank you, I appreciate it. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm still very "
                    "interested. I have another offer and need to answer by $rival_decide_by. Could you tell me where "
                    "things stand?",
                    " Thank you.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm still very "
                    "interested. I have another offer. Could you tell me where things stand before I answer it?",
                    " Thank you.",
                ),
            ),
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    body=(
        (
            "Hello, this is $candidate_name. Am I speaking to $addressee?",
            "Hello, this is $candidate_name.",
        ),
        "(Greet each other as you always do.)\nIs this a good moment? It will only take a minute or two.",
        "I interviewed for the $role role at $company on $held_on.",
        (
            "${when_consented}Thank you for agreeing to serve as $a_referee for me. I'm giving them your name, so "
            "they may get in touch with you. Is that still all right?\n(Wait for the answer.)",
            "Would you be willing to serve as $a_referee for me, by phone or in a short letter?\n"
            "(Wait for the answer. If it is no, thank them, and leave it at that.)",
        ),
        "If it helps, here is what I'd like to stress: $strengths.",
        (
            "${when_consented}I really appreciate your support. Goodbye.",
            "I won't give them your name unless you agree. Thank you for considering it. Goodbye.",
        ),
        _TO_VOICEMAIL,
        (
            *_voicemail(
                "${when_consented}Hello, this is $candidate_name. Thank you for agreeing to serve as $a_referee for "
                "me. I interviewed for the $role role at $company on $held_on, and they may be in touch with you.",
                " Thank you again, and goodbye.",
            ),
            *_voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role at $company on $held_on. I'm "
                "calling to ask if you would be willing to serve as $a_referee for me.",
                " If you'd rather not, that's fine. Thank you for considering it.",
            ),
        ),
    ),
)
