"""
Indonesian, ``id``.
"""

from typing import Final

from ...templates import Locale
from . import forms
from .email import EMAILS, TO_REFEREE
from .reasons import REASONS

LOCALES: Final = (
    Locale(
        tag="id",
        format_day=forms.full_date,
        format_date=forms.full_date,
        format_list=forms.format_list,
        salute=forms.salute,
        pronoun=forms.pronoun,
        close=forms.close,
        honorifics=frozenset(forms.HONORIFICS),
        hints=(
            ("topic", "hal yang dibicarakan dengan $name", "hal yang dibicarakan, dan dengan siapa"),
            (
                "strengths",
                "satu atau dua alasan mengapa cocok untuk posisi ini",
                "satu atau dua alasan mengapa cocok untuk posisi ini",
            ),
            (
                "referee_name",
                "pemberi referensi yang bersedia disebut namanya",
                "pemberi referensi yang bersedia disebut namanya",
            ),
        ),
        alike="teks kepada para pewawancara mulai berulang: ubahlah dengan kata-kata sendiri",
        unused_honorific="sapaan yang dipakai dalam bahasa Indonesia, atau kosongkan",
    ),
)

__all__ = ["EMAILS", "LOCALES", "REASONS", "TO_REFEREE"]
