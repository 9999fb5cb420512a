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


_VOICEMAIL_OFFER = (
    "Hello, this is $candidate_name. Thank you for the offer of the $role role, for which I interviewed on $held_on."
)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_advanced}Thank you for the good news about the $role role, which I heard on $known_on. I'm looking "
                "forward to the next round.",
                "${when_on_hold}It's about the $role role; I interviewed for it on $held_on, and heard later that the "
                "search was on hold.",
                "${when_agency}${when_not_thanked}First of all, thank you for arranging my interview with $company for "
                "the $role role on $held_on. I'm still very much interested.",
                "${when_agency}It's about my interview with $company for the $role role on $held_on. I'm still very "
                "much interested.",
                "${when_not_thanked}First of all, thank you for your time at my interview for the $role role on "
                "$held_on. I'm still very much interested.",
                "It's about the $role role; I interviewed for it on $held_on, and I'm still very much interested.",
            ),
            (
                "I asked about the timing on $last_asked_on, and had understood that there might be news by "
                "$promised_on. How does the timing look now?",
                "I asked about the timing on $last_asked_on, and had understood that there might be news around "
                "$promised_around. How does the timing look now?",
                "I asked about the timing on $last_asked_on, and know that it may have been too early to say. "
                "How does it look now?",
                "I'd understood that there might be news by $promised_on. Has the timing changed at all?",
                "I'd understood that there might be news around $promised_around. Has the timing changed at all?",
                "It was suggested that I get in touch around $invited_on. How does the timing look?",
                "${when_advanced}When is the next interview likely to be?",
                "When do you expect to know more about the next steps?",
            ),
            "If it's too early to say, I quite understand.",
            "(Wait for the answer, and note any date.)",
            "Thank you, it's good to know. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "${when_advanced}Hello, this is $candidate_name. Thank you for the good news about the $role role "
                    "after my interview on $held_on. I'm calling to ask when the next one might be.",
                    " There's no hurry. Thank you, and goodbye.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm calling to "
                    "ask how the timing looks.",
                    " There's no hurry, and a short message will do just as well. Thank you, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_advanced}It's about the next interview for the $role role. I asked about it on $last_asked_on, "
                "and still look forward to it.",
                "${when_agency}${when_not_thanked}Thank you for arranging my interview with $company for the $role role "
                "on $held_on. I'm still interested.",
                "${when_not_thanked}Thank you for your time at my interview for the $role role on $held_on. "
                "I'm still interested.",
                "It's about the $role role; I interviewed for it on $held_on, and asked about the timing on "
                "$last_asked_on. I'm still interested.",
                "I interviewed for the $role role at $company on $held_on, and I'm still interested.",
            ),
            (
                "I'd understood that news was hoped for by $promised_on. Is there a new date that you can tell me?",
                "I'd understood that news was hoped for around $promised_around. Is there a new date that you can tell "
                "me?",
                "It was suggested that I get in touch around $invited_on. Is there a date that you can tell me?",
                "Is there a date for the next steps that you can tell me?",
            ),
            "(Wait for the answer.)",
            "I'll leave it at this. If plans change or the role is filled, I'd be glad of a line to say so.\n"
            "Thank you for your time, and all the best. Goodbye.",
            _TO_VOICEMAIL,
            _voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm calling one last "
                "time about the timing.",
                " If the role has been filled, I'd be glad to know. Thank you, and all the best.",
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}I've received the offer of the $role role at $company, after the interview on $held_on. "
                "Thank you very much for all you have done.",
                "I've received your offer of the $role role, after the interview on $held_on. Thank you very much; "
                "I was very pleased.",
            ),
            (
                "I'd like to go through the details with care. You'll have my answer by $respond_by.",
                "I'd like to go through the details with care. You'll have my answer in the next few days.",
            ),
            "Is there anything else you need from me before then?",
            "(Wait for the answer.)",
            "Thank you again. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you very much for the offer of the $role role, after the "
                    "interview on $held_on. You'll have my answer by $respond_by.",
                    " Please call if there's anything you need. Thank you again.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. Thank you very much for the offer of the $role role, after the "
                    "interview on $held_on. You'll have my answer in a few days.",
                    " Please call if there's anything you need. Thank you again.",
                ),
            ),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "It's about the offer of the $role role at $company, for which I interviewed on $held_on.",
            (
                "${when_accepting}I'm very happy to accept it. Thank you.",
                "${when_declining}Thank you very much for it. I've thought about it carefully, and I've decided not to "
                "accept.",
                "${when_needing_time}Thank you for it. I'm very interested, and I know that an answer is hoped for by "
                "$respond_by. Could I take a few more days?",
                "${when_needing_time}Thank you for it. I'm very interested. Could I take a few more days?",
                "${when_undecided}Thank you for it. I know that an answer is hoped for by $respond_by. "
                "Could we talk it through first?",
                "Thank you for it. Before I give you my answer, could we talk it through?",
            ),
            (
                "${when_agency}${when_accepting}What do you need from me now, and what happens next?\n"
                "(Wait for the answer.)\nPlease give $company my thanks as well.",
                "${when_accepting}What do you need from me now, and what happens next?\n(Wait for the answer.)\n"
                "I look forward to working with you.",
                "${when_agency}${when_declining}It wasn't an easy decision. Thank you for your help; please give "
                "$company my thanks as well.",
                "${when_declining}It wasn't an easy decision, and I'm grateful for your time. I wish you and the team "
                "all the best.",
                "${when_needing_time}(Wait for the answer. If it is no, say when they will hear from you.)",
                "(Wait for the answer, and have your questions in front of you. If now is not the time, agree on one.)",
            ),
            "Thank you for talking with me. Goodbye.",
            _IN_WRITING,
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "${when_accepting}" + _VOICEMAIL_OFFER + " I'm very happy to accept it. Please call me about the "
                    "next steps.",
                    " Thank you, and goodbye.",
                ),
                *_voicemail(
                    "${when_declining}"
                    + _VOICEMAIL_OFFER
                    + " I've thought about it carefully, and have decided not to "
                    "accept it.",
                    " Thank you, and all the best.",
                ),
                *_voicemail(
                    "${when_needing_time}" + _VOICEMAIL_OFFER + " I'm very interested, and am calling to ask for a few "
                    "more days to decide.",
                    " Thank you, and goodbye.",
                ),
                *_voicemail(
                    _VOICEMAIL_OFFER + " I'd like to talk it over with you before I give my answer.",
                    " Thank you, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "Thank you for the good news after my interview for the $role role on $held_on. "
            "I'm very glad to go on to the next round.",
            (
                "I'd like to confirm the interview on $next_interview_on. Is there anything I should prepare?",
                "Which day would suit you? I'll make the time.",
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
                    "on $held_on. Please tell me which day suits you, and I'll make the time.",
                    " Thank you very much, and goodbye.",
                ),
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "It's about the $role role at $company, for which I interviewed on $held_on.",
            "I've thought about it carefully, and I've decided to withdraw my application. "
            "I wanted you to hear it from me at once.",
            (
                "${when_agency}Thank you for putting me forward. Please let $company know, and give them my thanks.",
                "Thank you for your time and your interest. I hope that you find the right person soon.",
            ),
            "(Give no reasons unless you want to. If they ask, one short sentence is enough.)",
            "All the best. Goodbye.",
            _IN_WRITING,
            _TO_VOICEMAIL,
            _voicemail(
                "Hello, this is $candidate_name. I'm calling about the $role role, for which I interviewed on $held_on. "
                "After careful thought, I've decided to withdraw my application.",
                " Thank you for your time, and all the best.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}${when_not_thanked}First of all, thank you for arranging my interview with $company for "
                "the $role role on $held_on. I'm still very interested.",
                "${when_agency}It's about my interview with $company for the $role role on $held_on. I'm still very "
                "interested.",
                "${when_not_thanked}First of all, thank you for your time at my interview for the $role role on "
                "$held_on. I'm still very interested.",
                "It's about the $role role; I interviewed for it on $held_on, and I'm still very interested.",
            ),
            (
                "Since then I've had another offer, and I'm asked to answer it by $rival_decide_by. "
                "I wanted to tell you first.",
                "Since then I've had another offer, and I wanted to tell you before I answer it.",
            ),
            "Could you tell me how the timing looks on your side?",
            "(Wait for the answer. Do not name the other employer or any figures. If they cannot say, accept it.)",
            "Thank you, I appreciate it. Goodbye.",
            _TO_VOICEMAIL,
            (
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm still very "
                    "interested. I have another offer to answer by $rival_decide_by, and would be glad to know how "
                    "things stand.",
                    " Thank you.",
                ),
                *_voicemail(
                    "Hello, this is $candidate_name. I interviewed for the $role role on $held_on, and I'm still very "
                    "interested. I now have another offer, and would be glad to know how things stand before I answer.",
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
            "${when_consented}Thank you for agreeing to speak for me. I'm giving them your name, so they may get in "
            "touch with you. Is that still all right?\n(Wait for the answer.)",
            "It would help me if somebody who knows my work could speak for me. Would you be willing to, in a short "
            "letter or on the phone?\n(Wait for the answer. If it is no, thank them, and leave it at that.)",
        ),
        "What I'd most like them to hear about is $strengths.",
        ("${when_consented}I'm very grateful for your support.", "I won't give them your name unless you agree."),
        "Thank you very much. Goodbye.",
        _TO_VOICEMAIL,
        (
            *_voicemail(
                "${when_consented}Hello, this is $candidate_name. Thank you for agreeing to speak for me. I interviewed "
                "for the $role role at $company on $held_on, and they may be in touch with you.",
                " Many thanks, and goodbye.",
            ),
            *_voicemail(
                "Hello, this is $candidate_name. I interviewed for the $role role at $company on $held_on, and would "
                "like to ask whether you might speak for me.",
                " It's no trouble if it doesn't suit you. Many thanks.",
            ),
        ),
    ),
)
