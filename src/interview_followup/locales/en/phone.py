"""
The scripts for a call in English, for the caller's eyes: a minute of speech, and what to leave on a voicemail.

What stands in round brackets on a line of its own is not spoken. A call asks for a time, never for the verdict. The
last paragraph is the voicemail: 45 to 60 words with ordinary names, and the number twice.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from . import offers_spoken
from .parts import GREETING, IN_WRITING, MOMENT, TO_VOICEMAIL, hear, voicemail

_STILL_INTERESTED = (
    "${when_agency}${when_not_thanked}First of all, thank you for arranging my interview with $company for the $role "
    "role on $held_on. I'm still very interested.",
    "${when_agency}It's about my interview with $company for the $role role on $held_on. I'm still very interested.",
    "${when_not_thanked}First of all, thank you for your time at my interview for the $role role on $held_on. "
    "I'm still very interested.",
    "It's about the $role role. I interviewed for it on $held_on, and I'm still very interested.",
)
_CALLING = "Hello, this is $candidate_name. I interviewed for the $role role on $held_on"
_CALLING_AGENCY = (
    "${when_agency}Hello, this is $candidate_name. I interviewed with $company for the $role role on $held_on"
)
_GOOD_NEWS = (
    "Hello, this is $candidate_name. Thank you for the good news after my interview for the $role role on $held_on."
)
_GOOD_NEWS_AGENCY = (
    "${when_agency}Hello, this is $candidate_name. Thank you for the good news after my interview with $company for the "
    "$role role on $held_on."
)


def _leave(start: str, end: str, switch: str = "") -> tuple[str, ...]:
    """Say on a voicemail which interview it is about; the agency hears with which employer."""
    return (*voicemail(switch + _CALLING_AGENCY + start, end), *voicemail(switch + _CALLING + start, end))


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (
                "${when_agency}${when_advanced}It's about the next interview with $company for the $role role. "
                "I interviewed on $held_on, and I'm looking forward to the next round.",
                "${when_advanced}It's about the next interview for the $role role. I interviewed on $held_on, "
                "and I'm looking forward to the next round.",
                "${when_agency}${when_on_hold}It's about the $role role at $company. I interviewed for it on $held_on, "
                "before the search was put on hold, and I'm still very interested.",
                "${when_on_hold}It's about the $role role. I interviewed for it on $held_on, before the search was "
                "put on hold, and I'm still very interested.",
                *_STILL_INTERESTED,
            ),
            (
                *hear(
                    "I asked about the timing on $last_asked_on, and my understanding was that I might hear",
                    ". Is there an updated timeline?",
                ),
                "I asked about the timing on $last_asked_on, and I know these decisions can take a while. "
                "Is there an updated timeline?",
                *hear(
                    "${when_advanced}I understood that I might hear about the date",
                    ", and I know that schedules can change. Is there an updated timeline?",
                ),
                *hear(
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
            TO_VOICEMAIL,
            (
                *_leave(
                    ". I'm looking forward to the next round, and I'm calling to ask when it might be.",
                    " There's no hurry. Thank you, and goodbye.",
                    "${when_advanced}",
                ),
                *_leave(
                    ", and I'm calling to ask how the timing is looking.",
                    " There's no hurry, and a short message is fine too. Thank you, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (
                "${when_agency}${when_advanced}It's about the next interview with $company for the $role role. "
                "I interviewed on $held_on, and I'm still looking forward to the next round.",
                "${when_advanced}It's about the next interview for the $role role. I interviewed on $held_on, "
                "and I'm still looking forward to the next round.",
                "${when_agency}${when_on_hold}It's about the $role role at $company. I interviewed for it on $held_on, "
                "before the search was put on hold, and I'm still interested.",
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
                *hear(
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
            TO_VOICEMAIL,
            _leave(
                ", and I'm calling about the timeline.",
                " I won't take up more of your time after this. If the role has been filled, please let me know. "
                "Thank you.",
            ),
        ),
    ),
    **offers_spoken.PHONE,
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (
                "${when_agency}Thank you for the good news about the $role role at $company. I enjoyed the interview on "
                "$held_on, and I'm looking forward to the next round.",
                "Thank you for the good news about the $role role. I enjoyed the interview on $held_on, and I'm looking "
                "forward to the next round.",
            ),
            (
                "I'd like to confirm the interview on $next_interview_on. Is there anything I should prepare or bring?",
                "${when_agency}Which days would work for $company?",
                "Which days would work for you?",
            ),
            "(Wait for the answer, write down the day, the time and the place, and read them back.)",
            "Thank you, I look forward to it. Goodbye.",
            TO_VOICEMAIL,
            tuple(
                text
                for start in (_GOOD_NEWS_AGENCY, _GOOD_NEWS)
                for text in (
                    *voicemail(
                        start + " I'm happy to confirm the next interview on $next_interview_on.",
                        " Thank you very much, and goodbye.",
                    ),
                    *voicemail(
                        start + " I'd like to arrange the next interview.",
                        " Please let me know which days would work. Thank you very much, and goodbye.",
                    ),
                )
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            "It's about the $role role at $company. I interviewed for it on $held_on.",
            "I've decided to withdraw my application, and I wanted to tell you myself.",
            (
                "${when_agency}Thank you for putting me forward. Could you let $company know, and thank them for me?",
                "Thank you for your time and for considering me. I hope that the search goes well.",
            ),
            "(Give no reasons unless you want to. If they ask, one short sentence is enough.)",
            "All the best. Goodbye.",
            IN_WRITING,
            TO_VOICEMAIL,
            _leave(
                ". I'm calling to let you know that I've decided to withdraw my application.",
                " Thank you for your time. All the best, and goodbye.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (*_STILL_INTERESTED,),
            (
                "${when_rival_today}I have another offer and need to answer it today.",
                "I have another offer and need to answer by $rival_decide_by.",
                "I have another offer, and I wanted to tell you before I answer it.",
            ),
            (
                "${when_agency}Could you find out from $company where things stand?",
                "Could you tell me where things stand?",
            ),
            "(Wait for the answer. Do not name the other employer or any figures. If they cannot say, accept it.)",
            "Thank you, I appreciate it. Goodbye.",
            TO_VOICEMAIL,
            (
                *_leave(
                    ", and I'm still very interested. I have another offer and need to answer it today. Could you tell "
                    "me where things stand?",
                    " Thank you.",
                    "${when_rival_today}",
                ),
                *_leave(
                    ", and I'm still very interested. I have another offer and need to answer by $rival_decide_by. "
                    "Could you tell me where things stand?",
                    " Thank you.",
                ),
                *_leave(
                    ", and I'm still very interested. I have another offer. Could you tell me where things stand before "
                    "I answer it?",
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
        TO_VOICEMAIL,
        (
            *voicemail(
                "${when_consented}Hello, this is $candidate_name. Thank you for agreeing to serve as $a_referee for "
                "me. I interviewed for the $role role at $company on $held_on, and they may be in touch with you.",
                " Thank you again, and goodbye.",
            ),
            *voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role at $company on $held_on. I'm "
                "calling to ask if you would be willing to serve as $a_referee for me.",
                " If you'd rather not, that's fine. Thank you for considering it.",
            ),
        ),
    ),
)
