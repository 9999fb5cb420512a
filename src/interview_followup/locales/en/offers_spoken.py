"""
The chat and text messages and the calls about an offer in English, as `offers_written` has the e-mails and letters.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from .parts import (
    GREETING,
    HERE,
    IN_WRITING,
    MOMENT,
    OFFER,
    PASSED_ON,
    TEXT_AGENCY,
    TEXT_FROM,
    TO_VOICEMAIL,
    answered,
    voicemail,
)

_OFFER = HERE + OFFER
_OFFER_AGENCY = "${when_agency}" + HERE + PASSED_ON
_AGAIN = "${when_acknowledged}" + HERE + "Thank you again for the offer of the $role role at $company."

CHAT: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (
                "${when_declining}" + _OFFER_AGENCY + " Please thank them for me.",
                _OFFER_AGENCY + " That's wonderful news. Please thank them for me.",
                "${when_declining}" + _OFFER + " I really appreciate it.",
                _OFFER + " That's wonderful news.",
            ),
            (
                *answered("I'll get back to you with my answer by $respond_by."),
                *answered(
                    "I'll get back to you with my answer soon. If there's a date you need it by, just let me know."
                ),
                "${when_needing_time}I'll go over the details carefully and get back to you by $respond_by.",
                "I'll go over the details carefully and get back to you with an answer by $respond_by.",
                "I'd like to go over the details carefully. Is there a date you'd like my answer by?",
            ),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            (
                "${when_accepting}" + _OFFER_AGENCY + " I'm very happy to accept it.",
                "${when_accepting}${when_acknowledged}"
                + HERE
                + "I'm very happy to accept your offer of the $role role "
                "at $company. Thank you again.",
                "${when_accepting}" + HERE + "I'm very happy to accept your offer of the $role role at $company. "
                "Thank you very much.",
                "${when_declining}" + _OFFER_AGENCY + " I really appreciate it, but I've decided not to accept it.",
                "${when_declining}" + _OFFER + " I really appreciate it, but I've decided not to accept it.",
                "${when_needing_time}" + _OFFER_AGENCY + " I'm very pleased, and I want to give an answer I'm sure of.",
                "${when_needing_time}" + _AGAIN + " I'm very pleased, and I want to give you an answer I'm sure of.",
                "${when_needing_time}" + _OFFER + " I'm very pleased, and I want to give you an answer I'm sure of.",
                _OFFER_AGENCY + " That's wonderful news.",
                _AGAIN + " I'm very pleased to have it.",
                _OFFER + " I'm very pleased to have it.",
            ),
            (
                "${when_agency}${when_accepting}Could you let $company know, with my thanks, and tell me about the next "
                "steps?",
                "${when_accepting}Please let me know about the next steps, and what you need from me. I look forward to "
                "working with you.",
                "${when_agency}${when_declining}Could you let $company know, and thank them for me? Thank you for all "
                "your help.",
                "${when_declining}Thank you for your time, and all the best to you and the team.",
                "${when_agency}${when_needing_time}${when_answer_today}I know my answer is due today. Could you ask "
                "$company for a few more days? If that isn't possible, just let me know, and you'll have my answer today.",
                "${when_agency}${when_needing_time}Could you ask $company for a few more days? If that isn't possible, "
                "I'll answer by $respond_by.",
                "${when_agency}${when_needing_time}Could you ask $company for a few more days? If that isn't possible, "
                "please tell me when they need my answer.",
                "${when_needing_time}${when_answer_today}I know my answer is due today. Could I have a few more days? "
                "If not, just let me know, and you'll have my answer today.",
                "${when_needing_time}Could I have a few days beyond $respond_by? If not, you'll have my answer by then.",
                "${when_needing_time}Could I have a few more days? If that isn't possible, please tell me when you "
                "need my answer.",
                "${when_answer_today}I know my answer is due today. Before I give it, I'd like to talk through a few "
                "details. Could we have a short call today?",
                "Before I answer, I'd like to talk through a few details. Could we set up a short call before "
                "$respond_by?",
                "Before I answer, I'd like to talk through a few details. Could we set up a short call?",
            ),
        ),
    ),
}

SMS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (
                TEXT_AGENCY + " Thank you for passing on the offer.",
                TEXT_FROM + " Thank you very much for the offer.",
            ),
            (
                "${when_needing_time}I will get back to you by $respond_by.",
                "${when_needing_time}I will get back to you soon.",
                "I will answer it by $respond_by.",
                "I will give you an answer soon.",
            ),
        ),
    ),
}

_ANYTHING = " Please call if you need anything before then. Thank you again, and goodbye."
_GOOD_NEWS = "Hello, this is $candidate_name. Thank you for the good news about the $role role."
_GOOD_NEWS_AGENCY = (
    "${when_agency}Hello, this is $candidate_name. Thank you for the good news about the $role role at $company."
)
_GO_OVER = " I'd like to go over the offer carefully, and I'll "
_VOICEMAIL = "Hello, this is $candidate_name. I'm calling about the offer of the $role role at $company."


def _go_over(switch: str, end: str) -> tuple[str, ...]:
    """Leave word on a voicemail that the offer is being looked at; the agency hears which employer's."""
    # The employer's name takes the room of "before then": a voicemail has at most 60 words.
    short = " Please call if you need anything. Thank you again, and goodbye."
    return (
        *voicemail(switch + _GOOD_NEWS_AGENCY + _GO_OVER + end, short),
        *voicemail(switch + _GOOD_NEWS + _GO_OVER + end, _ANYTHING),
    )


def _in_time(end: str) -> tuple[str, ...]:
    """Leave word on a voicemail when the answer comes, where it is certain."""
    return tuple(
        text
        for start in answered(f"{_VOICEMAIL} Thank you very much for it. {end}")
        for text in voicemail(start, _ANYTHING)
    )


PHONE: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (
                "${when_agency}${when_declining}" + PASSED_ON + " I really appreciate all your help.",
                "${when_agency}Thank you for passing on the offer of the $role role at $company, and for all your "
                "help. I was delighted to hear the news.",
                "${when_declining}Thank you very much for the offer of the $role role. I really appreciate it.",
                "Thank you very much for the offer of the $role role. I was delighted to hear the news.",
            ),
            (
                *answered("I'll give you my answer by $respond_by."),
                *answered("I'll get back to you with my answer soon."),
                "${when_needing_time}I'd like to go over the details carefully, and I'll get back to you by "
                "$respond_by.",
                "I'd like to go over the details carefully, and I'll give you my answer by $respond_by.",
                "${when_needing_time}I'd like to go over the details carefully, and I'll get back to you soon.",
                "I'd like to go over the details carefully, and I'll get back to you with an answer soon.",
            ),
            "Is there anything you need from me before then?",
            "(Wait for the answer.)",
            "Thank you again. Goodbye.",
            TO_VOICEMAIL,
            (
                *_in_time("I'll give you my answer by $respond_by."),
                *_in_time("I'll get back to you with my answer soon."),
                *_go_over("${when_needing_time}", "get back to you by $respond_by."),
                *_go_over("", "give you my answer by $respond_by."),
                *_go_over("${when_needing_time}", "get back to you about it soon."),
                *_go_over("", "get back to you with an answer soon."),
            ),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            GREETING,
            MOMENT,
            (
                "${when_agency}It's about the offer of the $role role at $company. Thank you for passing it on.",
                "It's about the offer of the $role role at $company. Thank you very much for it.",
            ),
            (
                "${when_accepting}I'm very happy to accept it.",
                "${when_declining}I really appreciate it, but I've decided not to accept it.",
                "${when_agency}${when_needing_time}${when_answer_today}I know my answer is due today, and I'd like to "
                "think it over carefully. Could you ask $company for a few more days?",
                "${when_agency}${when_needing_time}I'd like to think it over carefully. Could you ask $company for a "
                "few more days?",
                "${when_needing_time}${when_answer_today}I know my answer is due today, and I'd like to think it over "
                "carefully. Could I have a few more days?",
                "${when_needing_time}I'd like to think it over carefully. Could I have a few more days?",
                "${when_answer_today}I know my answer is due today, and I have a few questions before I give it. Do you "
                "have time for them now?",
                "I have a few questions before I give you my answer. Do you have time for them now?",
            ),
            (
                "${when_agency}${when_accepting}What do you need from me, and what are the next steps?\n"
                "(Wait for the answer.)\nPlease thank $company for me as well.",
                "${when_accepting}What do you need from me, and what are the next steps?\n(Wait for the answer.)\n"
                "I look forward to working with you.",
                "${when_agency}${when_declining}Could you let $company know, and thank them for me? I appreciate all "
                "your help.",
                "${when_declining}I appreciate the time that you and the team gave me.",
                "${when_needing_time}${when_answer_today}(Wait for the answer. If it is no, say:)\nThen I'll give you "
                "my answer today.",
                "${when_needing_time}(Wait for the answer. If it is no, say:)\nThen I'll give you my answer by "
                "$respond_by.",
                "${when_needing_time}(Wait for the answer. If it is no, say:)\nThen when do you need my answer?",
                "${when_answer_today}(Have your questions in front of you. If now is not a good time, agree on one later "
                "today.)",
                "(Have your questions in front of you. If now is not a good time, agree on one before $respond_by.)",
                "(Have your questions in front of you. If now is not a good time, agree on another.)",
            ),
            (
                "${when_agency}Thank you for talking with me. Goodbye.",
                "${when_declining}I wish you all the best. Goodbye.",
                "Thank you for talking with me. Goodbye.",
            ),
            IN_WRITING,
            TO_VOICEMAIL,
            (
                *voicemail(
                    "${when_accepting}" + _VOICEMAIL + " I'm very happy to accept it, and I'd like to hear about the "
                    "next steps.",
                    " Please call me when it suits you. Thank you very much, and goodbye.",
                ),
                *voicemail(
                    "${when_declining}" + _VOICEMAIL + " I really appreciate it, but I've decided not to accept it.",
                    " If you'd like to talk, please call me. Thank you very much, and all the best.",
                ),
                *voicemail(
                    "${when_needing_time}${when_answer_today}" + _VOICEMAIL + " I'd like to think it over carefully, "
                    "and I want to ask for a few more days.",
                    " Please call me back today if you can. Thank you, and goodbye.",
                ),
                *voicemail(
                    "${when_needing_time}" + _VOICEMAIL + " I'd like to think it over carefully, and I want to ask for "
                    "a few more days.",
                    " Please call me back. Thank you, and goodbye.",
                ),
                *voicemail(
                    "${when_answer_today}" + _VOICEMAIL + " I have a few questions before I give you my answer today.",
                    " Please call me when you can. Thank you very much, and goodbye.",
                ),
                *voicemail(
                    _VOICEMAIL + " I have a few questions before I give you my answer.",
                    " Please call me when it suits you, or tell me when to call. Thank you very much, and goodbye.",
                ),
            ),
        ),
    ),
}
