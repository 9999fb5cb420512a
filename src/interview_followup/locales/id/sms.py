"""
The text messages in Indonesian: one running text in plain ASCII, for one part of 160 characters with ordinary names.

The name stands in the first line, so nothing is signed. Words are written out. A text that has not said thanks yet
begins with them; else they end it. What the candidate adds on top may take a second part, and goes where even that is
too little.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_I = "$salutation saya $candidate_name"
_WHO = _I + " (wawancara $role, $held_on)."
_WHO_AT = "${when_agency}" + _I + " (wawancara $role di $company, $held_on)."
_THANKS = "${when_not_thanked}" + _I + ". Terima kasih atas wawancara $role pada $held_on."
_THANKS_AT = (
    "${when_agency}${when_not_thanked}" + _I + ". Terima kasih telah mengatur wawancara $role di $company pada $held_on."
)
_OPENING = (_THANKS_AT, _WHO_AT, _THANKS, _WHO)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            _I + ".",
            (
                "${when_agency}Terima kasih telah mengatur wawancara $role di $company pada $held_on.",
                "${when_second}Terima kasih telah mewawancarai saya untuk posisi $role pada $held_on.",
                "${when_third}Wawancara $role pada $held_on berkesan bagi saya; terima kasih.",
                "${when_late}Walau terlambat, terima kasih atas wawancara $role pada $held_on.",
                "Terima kasih atas wawancara $role pada $held_on.",
            ),
            "Pembicaraan mengenai $topic membuat saya makin tertarik.",
            "Saya yakin $strengths akan berguna dalam posisi ini.",
            "Satu tambahan dari saya: $addition.",
            (
                "${when_agency}Kabar selanjutnya saya nantikan.",
                "Saya menantikan kabar sekitar $promised_ahead.",
                "Kabar selanjutnya saya nantikan.",
            ),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "Menyambung pertanyaan saya pada $last_asked_on, bolehkah saya tahu perkiraan waktunya?",
                "${when_advanced}Bolehkah saya tahu waktu baru wawancara berikutnya setelah $promised_on?",
                "${when_advanced}Bolehkah saya tahu waktu baru wawancara berikutnya setelah $promised_around?",
                "Bolehkah saya tahu waktu baru untuk kabar yang diharapkan $promised_on?",
                "Bolehkah saya tahu waktu baru untuk kabar sekitar $promised_around?",
                "Sesuai saran untuk $invited_on, bolehkah saya tahu perkiraan waktunya?",
                "${when_advanced}Bolehkah saya tahu kapan kira-kira wawancara berikutnya?",
                "Bolehkah saya tahu kapan kira-kira kabar selanjutnya?",
            ),
            ("${when_not_thanked}Saya siap menunggu.", "Terima kasih."),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "Ini pertanyaan terakhir saya: adakah waktu baru setelah $promised_on?",
                "Ini pertanyaan terakhir saya: adakah waktu baru setelah $promised_around?",
                "Ini pertanyaan terakhir saya, sesuai saran untuk $invited_on: adakah perkiraan waktu?",
                "${when_advanced}Ini pertanyaan terakhir saya: kapan kira-kira wawancara berikutnya?",
                "Ini pertanyaan terakhir saya: adakah perkiraan waktu untuk kabarnya?",
            ),
            ("${when_not_thanked}Saya tetap berminat.", "Terima kasih."),
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabarnya; saya terima keputusan itu.",
            (
                "${when_feedback_came}Masukannya sangat berguna.",
                "${when_asking_feedback}Bila berkenan, mohon masukan.",
                "Semoga ada kesempatan lain.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas masukannya, yang sangat berguna dan akan saya terapkan.",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas tawarannya.",
            (
                "Jawaban saya sampaikan paling lambat $respond_by.",
                "Jawaban saya sampaikan dalam beberapa hari ini.",
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabar baiknya.",
            (
                "Saya akan hadir dalam wawancara pada $next_interview_on.",
                "Mohon informasi hari yang sesuai; saya siap hadir.",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabar penundaannya. Saya memaklumi dan tetap berminat.",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Mohon maaf, saya mengundurkan diri dari proses seleksi. Terima kasih.",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _OPENING,
            (
                "Tawaran lain perlu saya jawab $rival_decide_by. Bolehkah saya tahu perkembangannya?",
                "Saya mendapat tawaran lain. Bolehkah saya tahu perkembangannya?",
            ),
            "Saya tetap berminat.",
        ),
    ),
}
