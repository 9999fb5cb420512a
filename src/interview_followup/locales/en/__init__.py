"""
English: ``en`` and its variants for the US, Great Britain, Australia and India, which differ in dates and spelling.
"""

from typing import Final

import attrs

from ...interview import Channel, StepKind
from ...templates import Locale, MessageTemplate
from . import chat, email, forms, letter, lists, names, phone, sms
from .reasons import REASONS

_US = Locale(
    tag="en",
    format_day=forms.us_day,
    format_date=forms.us_date,
    format_long=forms.us_long,
    format_list=forms.serial_list,
    salute=forms.us_salute,
    mention=forms.us_mention,
    pronoun=forms.pronoun,
    close=forms.us_close,
    numbers=forms.NUMBERS,
    honorifics=frozenset(names.HONORIFICS),
    words=(("favour", "favor"), ("a_referee", "a reference")),
    hints=(
        ("topic", "something you talked about with $name", "something you talked about, and with whom"),
        ("salutation_name", "the name that follows the honorific for $name, such as the surname", "the surname"),
        *(
            (fact, question, question)
            for fact, question in (
                ("addressee", "the name of the person to write to"),
                ("strengths", "one or two reasons why you fit the role"),
                ("referee_name", "a referee who has agreed to be named"),
                ("referee_relation", "who your referee is to you"),
                ("referee_contact", "how to reach your referee"),
                ("rival_decide_by", "the day by which the other offer must be answered"),
                ("when_undecided", "what your answer to the offer will be"),
                ("candidate_phone", "your phone number"),
            )
        ),
    ),
    unused_honorific="a form of address that English uses, or none",
    alike="the texts to the panel begin to repeat: make this one your own",
    other_channel="no text fits the channel: this is one for another",
    shortened="something was left out, because the text was too long for the channel",
    lists=lists.US,
)
_AU = attrs.evolve(
    _US,
    tag="en-AU",
    format_day=forms.gb_day,
    format_date=forms.au_date,
    format_long=forms.gb_long,
    format_list=forms.plain_list,
    salute=forms.gb_salute,
    mention=forms.gb_mention,
    close=forms.gb_close,
    words=(("favour", "favour"), ("a_referee", "a referee")),
    lists=lists.GB,
)

LOCALES: Final = (
    _US,
    attrs.evolve(_US, tag="en-US"),
    attrs.evolve(_AU, tag="en-GB", format_date=forms.gb_date),
    _AU,
    attrs.evolve(_AU, tag="en-IN"),
)

TEXTS: Final[dict[Channel, dict[StepKind, MessageTemplate]]] = {
    Channel.EMAIL: email.TEXTS,
    Channel.LETTER: letter.TEXTS,
    Channel.CHAT: chat.TEXTS,
    Channel.SMS: sms.TEXTS,
    Channel.PHONE: phone.TEXTS,
}
TO_REFEREE: Final[dict[Channel, MessageTemplate]] = {
    Channel.EMAIL: email.TO_REFEREE,
    Channel.CHAT: chat.TO_REFEREE,
    Channel.PHONE: phone.TO_REFEREE,
}

__all__ = ["LOCALES", "REASONS", "TEXTS", "TO_REFEREE"]
