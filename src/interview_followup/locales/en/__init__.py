"""
English: ``en`` and its variants for the US, Great Britain, Australia and India, which differ in dates and spelling.
"""

from typing import Final

import attrs

from ...templates import Locale
from . import forms
from .email import EMAILS, TO_REFEREE
from .reasons import REASONS

_US = Locale(
    tag="en",
    format_day=forms.us_day,
    format_date=forms.us_date,
    format_list=forms.serial_list,
    salute=forms.us_salute,
    pronoun=forms.pronoun,
    close=forms.us_close,
    honorifics=frozenset(forms.HONORIFICS),
    words=(("favour", "favor"), ("a_referee", "a reference")),
    hints=(
        ("topic", "something you talked about with $name", "something you talked about, and with whom"),
        ("strengths", "one or two reasons why you fit the role", "one or two reasons why you fit the role"),
        ("referee_name", "a referee who has agreed to be named", "a referee who has agreed to be named"),
    ),
    unused_honorific="a form of address that English uses, or none",
    alike="the texts to the panel begin to repeat: make this one your own",
)
_AU = attrs.evolve(
    _US,
    tag="en-AU",
    format_day=forms.gb_day,
    format_date=forms.au_date,
    format_list=forms.plain_list,
    salute=forms.gb_salute,
    close=forms.gb_close,
    words=(("favour", "favour"), ("a_referee", "a referee")),
)

LOCALES: Final = (
    _US,
    attrs.evolve(_US, tag="en-US"),
    attrs.evolve(_AU, tag="en-GB", format_date=forms.gb_date),
    _AU,
    attrs.evolve(_AU, tag="en-IN"),
)

__all__ = ["EMAILS", "LOCALES", "REASONS", "TO_REFEREE"]
