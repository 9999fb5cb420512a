"""
Indonesian, ``id``.
"""

from typing import Final

from ...interview import Channel, StepKind
from ...templates import Locale, MessageTemplate
from . import chat, email, forms, letter, lists, phone, referee, sms
from .reasons import REASONS

LOCALES: Final = (
    Locale(
        tag="id",
        format_day=forms.day_of,
        format_date=forms.full_date,
        format_long=forms.long_date,
        format_list=forms.format_list,
        salute=forms.salute,
        mention=forms.mention,
        pronoun=forms.pronoun,
        close=forms.close,
        numbers=forms.NUMBERS,
        honorifics=frozenset(forms.HONORIFICS),
        hints=(
            ("topic", "hal yang dibicarakan dengan $name", "hal yang dibicarakan, dan dengan siapa"),
            *(
                (fact, question, question)
                for fact, question in (
                    ("addressee", "nama orang yang dituju"),
                    ("strengths", "satu atau dua alasan mengapa cocok untuk posisi ini"),
                    ("referee_name", "pemberi referensi yang bersedia disebut namanya"),
                    ("referee_relation", "hubungan dengan pemberi referensi"),
                    ("referee_contact", "cara menghubungi pemberi referensi"),
                    ("rival_decide_by", "tanggal terakhir untuk menjawab tawaran lain"),
                    ("when_undecided", "jawaban yang akan diberikan atas tawaran ini"),
                    ("candidate_phone", "nomor telepon"),
                )
            ),
        ),
        alike="teks kepada para pewawancara mulai berulang: ubahlah dengan kata-kata sendiri",
        other_channel="tidak ada teks yang cocok untuk saluran ini: ini teks untuk saluran lain",
        shortened="ada yang ditinggalkan karena teks terlalu panjang untuk saluran ini",
        lists=lists.LISTS,
        unused_honorific="sapaan yang dipakai dalam bahasa Indonesia, atau kosongkan",
    ),
)

TEXTS: Final[dict[Channel, dict[StepKind, MessageTemplate]]] = {
    Channel.EMAIL: email.TEXTS,
    Channel.LETTER: letter.TEXTS,
    Channel.CHAT: chat.TEXTS,
    Channel.SMS: sms.TEXTS,
    Channel.PHONE: phone.TEXTS,
}
TO_REFEREE: Final[dict[Channel, MessageTemplate]] = {
    Channel.EMAIL: referee.EMAIL,
    Channel.CHAT: referee.CHAT,
    Channel.PHONE: phone.TO_REFEREE,
}

__all__ = ["LOCALES", "REASONS", "TEXTS", "TO_REFEREE"]
