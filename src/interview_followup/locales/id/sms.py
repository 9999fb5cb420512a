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
    "${when_agency}${when_not_thanked}"
    + _I
    + ". Terima kasih atas bantuan dalam proses wawancara $role di $company pada $held_on."
)
_OPENING = (_THANKS_AT, _WHO_AT, _THANKS, _WHO)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            _I + ".",
            (
                "${when_agency}Terima kasih atas bantuan dalam proses wawancara $role di $company pada $held_on.",
                "${when_second}Terima kasih telah mewawancarai saya untuk posisi $role pada $held_on.",
                "${when_third}Terima kasih telah meluangkan waktu untuk wawancara $role pada $held_on.",
                "${when_late}Maaf baru sekarang berterima kasih atas wawancara $role pada $held_on.",
                "Terima kasih atas wawancara $role pada $held_on.",
            ),
            "Pembicaraan mengenai $topic membuat saya makin berminat.",
            "Semoga $strengths yang saya miliki bisa bermanfaat.",
            "Satu tambahan dari saya: $addition.",
            (
                "${when_agency}Terima kasih.",
                "Menurut informasi, kabar disampaikan paling lambat $promised_ahead. Saya siap menunggu.",
                "Saya menunggu kabar selanjutnya.",
            ),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "Menyambung pertanyaan $last_asked_on, bolehkah saya tahu waktunya?",
                "${when_advanced}Bolehkah saya tahu jadwal tahap berikutnya, yang rencananya dikabarkan $promised_on?",
                "${when_advanced}Bolehkah saya tahu jadwal tahap berikutnya, yang rencananya dikabarkan sekitar $promised_around?",
                "Bolehkah saya tahu waktu baru untuk kabar yang rencananya $promised_on?",
                "Bolehkah saya tahu waktu baru untuk kabar sekitar $promised_around?",
                "Saya dipersilakan bertanya pada $invited_on. Kapan kira-kira ada kabar?",
                "${when_advanced}Bolehkah saya tahu kapan kira-kira tahap berikutnya diadakan?",
                "Bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?",
            ),
            ("${when_not_thanked}Saya siap menunggu.", "Terima kasih."),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "${when_advanced}Kapan kira-kira tahap berikutnya?",
                "Bolehkah saya tahu kapan ada kabar?",
            ),
            (
                "${when_not_thanked}Setelah ini saya menunggu kabar.",
                "Setelah ini saya menunggu kabar. Terima kasih.",
            ),
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabarnya. Saya terima keputusan itu.",
            (
                "${when_feedback_came}Masukannya sangat berguna bagi saya.",
                "${when_asking_feedback}Jika berkenan, mohon masukan.",
                "Semoga ada posisi lain yang cocok.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas masukannya, yang sangat berguna bagi saya.",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas tawarannya.",
            (
                "Jawaban saya sampaikan paling lambat $respond_by.",
                "Jawaban saya sampaikan setelah mempelajarinya.",
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabar baiknya.",
            (
                "Saya akan hadir dalam wawancara pada $next_interview_on.",
                "Mohon informasi jadwalnya. Saya akan menyesuaikan.",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            (_WHO_AT, _WHO),
            "Terima kasih atas kabar penundaannya. Saya maklum dan tetap berminat.",
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
                "Maaf, ada tawaran lain yang perlu saya jawab paling lambat $rival_decide_by. Kapan kira-kira ada kabar?",
                "Maaf, ada tawaran lain yang perlu saya jawab. Kapan kira-kira ada kabar?",
            ),
            "Saya tetap berminat.",
        ),
    ),
}
