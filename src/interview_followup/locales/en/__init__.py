"""
English: ``en`` and its variants for the US, Great Britain, Australia and India, which differ in dates and spelling.
"""

from typing import Final

from ...templates import Locale
from . import forms
from .email import EMAILS, TO_REFEREE
from .reasons import REASONS

_US_WORDS = (("favour", "favor"), ("a_referee", "a reference"))
_GB_WORDS = (("favour", "favour"), ("a_referee", "a referee"))
_HINTS = (
    ("topic", "something you talked about with $name", "something you talked about, and with whom"),
    ("strengths", "one or two reasons why you fit the role", "one or two reasons why you fit the role"),
    ("referee_name", "a referee who has agreed to be named", "a referee who has agreed to be named"),
)
_UNUSED = "a form of address that English uses, or none"
_ALIKE = "the texts to the panel begin to repeat: make this one your own"
_HONORIFICS = frozenset(forms.HONORIFICS)


def _us(tag: str) -> Locale:
    return Locale(
        tag=tag,
        format_day=forms.us_day,
        format_date=forms.us_date,
        format_list=forms.serial_list,
        salute=forms.us_salute,
        pronoun=forms.pronoun,
        close=forms.us_close,
        honorifics=_HONORIFICS,
        words=_US_WORDS,
        hints=_HINTS,
        unused_honorific=_UNUSED,
        alike=_ALIKE,
    )


def _commonwealth(tag: str) -> Locale:
    return Locale(
        tag=tag,
        format_day=forms.gb_day,
        format_date=forms.gb_date if tag == "en-GB" else forms.au_date,
        format_list=forms.plain_list,
        salute=forms.gb_salute,
        pronoun=forms.pronoun,
        close=forms.gb_close,
        honorifics=_HONORIFICS,
        words=_GB_WORDS,
        hints=_HINTS,
        unused_honorific=_UNUSED,
        alike=_ALIKE,
    )


LOCALES: Final = (
    _us("en"),
    _us("en-US"),
    _commonwealth("en-GB"),
    _commonwealth("en-AU"),
    _commonwealth("en-IN"),
)

__all__ = ["EMAILS", "LOCALES", "REASONS", "TO_REFEREE"]
