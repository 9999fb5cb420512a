"""
The e-mails and letters about an offer in English: the thanks that say when the answer comes, and the answer.

The thanks give nothing away, and promise no thinking over where the answer is certain. "Again" is said to those who were
thanked before, and a last day that is today is called so.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate
from .parts import OFFER, PASSED_ON, answered, letter, mail

_OFFER_AGENCY = "${when_agency}" + PASSED_ON

EMAIL: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.OFFER_REPLY: mail(
        "Thank you for the offer – $role role",
        (
            "${when_declining}" + _OFFER_AGENCY + " Please thank them for me.",
            _OFFER_AGENCY + " I was delighted to hear the news. Please thank them for me.",
            "${when_declining}" + OFFER + " I appreciate your confidence in me.",
            OFFER + " I was delighted to hear the news, and I appreciate your confidence in me.",
        ),
        (
            *answered(
                "I will give you my answer by $respond_by. If you need anything from me before then, please let me know."
            ),
            *answered("I will give you my answer soon. If there is a date by which you need it, please let me know."),
            "${when_needing_time}I would like to go over the details carefully, and I will get back to you by "
            "$respond_by.",
            "I would like to go over the details carefully, and I will give you my answer by $respond_by.",
            "I would like to go over the details carefully. Is there a date by which you would like my answer?",
        ),
    ),
    StepKind.OFFER_ANSWER: mail(
        (
            "${when_accepting}Accepting the offer – $role role",
            "${when_undecided}A short call about the offer – $role role",
            "${when_needing_time}A request for more time – $role role",
            "My answer to the offer – $role role",
        ),
        (
            "${when_accepting}" + _OFFER_AGENCY + " I am very happy to accept it.",
            "${when_accepting}${when_acknowledged}I am very happy to accept your offer of the $role role at $company. "
            "Thank you again for your confidence in me.",
            "${when_accepting}I am very happy to accept your offer of the $role role at $company. "
            "Thank you for your confidence in me.",
            "${when_declining}" + _OFFER_AGENCY + " I am grateful for it, but I have decided not to accept it.",
            "${when_declining}" + OFFER + " I am grateful for it, but I have decided not to accept it.",
            "${when_needing_time}" + _OFFER_AGENCY + " I am very pleased to have it, and I want to give "
            "an answer that I am sure of.",
            "${when_needing_time}${when_acknowledged}Thank you again for the offer of the $role role at $company. "
            "I am very pleased to have it, and I want to give you an answer that I am sure of.",
            "${when_needing_time}"
            + OFFER
            + " I am very pleased to have it, and I want to give you an answer that I am "
            "sure of.",
            "${when_agency}${when_acknowledged}Thank you again for passing on the offer of the $role role at $company. "
            "I am very pleased to have it.",
            _OFFER_AGENCY + " I am very pleased to have it.",
            "${when_acknowledged}Thank you again for the offer of the $role role at $company. I am very pleased to have "
            "it.",
            OFFER + " I am very pleased to have it.",
        ),
        (
            "${when_agency}${when_accepting}Could you please let $company know, with my thanks, and tell me about the "
            "next steps? I appreciate all your help.",
            "${when_accepting}Please let me know what you need from me and what the next steps are. "
            "I look forward to working with you.",
            "${when_agency}${when_declining}Please let $company know, and thank them for me. I appreciate all your "
            "help.",
            "${when_declining}I appreciate the time that you and the team gave me, and I wish you all the best in "
            "filling the role.",
            "${when_agency}${when_needing_time}${when_answer_today}I know that my answer is due today. Could you ask "
            "$company for a few more days? If that is not possible, please let me know, and you will have my answer today.",
            "${when_agency}${when_needing_time}Could you ask $company for a few more days? "
            "If that is not possible, I will answer by $respond_by.",
            "${when_agency}${when_needing_time}Could you ask $company for a few more days? "
            "If that is not possible, please tell me when they need my answer.",
            "${when_needing_time}${when_answer_today}I know that my answer is due today. Would it be possible to have a "
            "few more days? If not, please let me know, and you will have my answer today.",
            "${when_needing_time}Would it be possible to have a few days beyond $respond_by? If not, you will have my "
            "answer by then.",
            "${when_needing_time}Could I have a few more days? If that is not possible, please tell me when you "
            "need my answer.",
            "${when_answer_today}I know that my answer is due today. Before I give it, I would like to talk through a "
            "few details. Could we have a short call today?",
            "Before I give you my answer, I would like to talk through a few details. Could we set up a short call "
            "before $respond_by?",
            "Before I give you my answer, I would like to talk through a few details. Could we set up a short call?",
        ),
    ),
}

LETTER: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.OFFER_ANSWER: letter(
        (
            "${when_accepting}Acceptance of the offer – $role role",
            "${when_undecided}Offer of the $role role – a few questions",
            "${when_needing_time}Offer of the $role role – a request for more time",
            "Offer of the $role role – my answer",
        ),
        (
            "${when_accepting}" + _OFFER_AGENCY + " It is a great pleasure to accept it.",
            "${when_accepting}" + OFFER + " It is a great pleasure to accept it.",
            "${when_declining}" + _OFFER_AGENCY + " I am grateful for it, but I have decided to decline.",
            "${when_declining}" + OFFER + " I am grateful for the confidence it shows, but I have decided to decline.",
            "${when_needing_time}" + _OFFER_AGENCY + " I was very pleased to receive it, and I would like to consider "
            "it carefully.",
            "${when_needing_time}" + OFFER + " I was very pleased to receive it, and I would like to consider it "
            "carefully.",
            _OFFER_AGENCY + " I was very pleased to receive it.",
            OFFER + " I was very pleased to receive it.",
        ),
        (
            "${when_agency}${when_accepting}Please let $company know, with my thanks, and tell me how they would like "
            "to proceed. I am grateful for all your help.",
            "${when_accepting}Please let me know what you need from me and how you would like to proceed. "
            "I look forward to joining you.",
            "${when_agency}${when_declining}I would be grateful if you would let $company know, with my thanks. "
            "I very much appreciate all your help.",
            "${when_declining}I appreciate the time that you and your colleagues gave me, and I wish you all the best "
            "in filling the role.",
            "${when_agency}${when_needing_time}${when_answer_today}I am aware that my answer is due today. Would you "
            "ask $company whether I might have a few more days? If that is not possible, please let me know, and you "
            "will have my answer today.",
            "${when_agency}${when_needing_time}Would you ask $company whether I might have a few more days? "
            "If that is not possible, I will give you my answer by $respond_by.",
            "${when_agency}${when_needing_time}Would you ask $company whether I might have a few more days? "
            "If that is not possible, please tell me when they need my answer.",
            "${when_needing_time}${when_answer_today}I am aware that my answer is due today. Would it be possible to "
            "have a few more days? If that is not possible, please let me know, and you will have my answer today.",
            "${when_needing_time}Would it be possible to have a few more days? If that is not possible, I will give "
            "you my answer by $respond_by.",
            "${when_needing_time}Would it be possible to have a few more days? If that is not possible, please tell "
            "me when you need my answer.",
            "${when_answer_today}I am aware that my answer is due today. Before I give it, I have a few questions. "
            "Would it be possible to arrange a short call?",
            "Before I answer, I have a few questions. Would it be possible to arrange a short call before $respond_by?",
            "Before I answer, I have a few questions. Would it be possible to arrange a short call?",
        ),
    ),
}
