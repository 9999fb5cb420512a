"""
The text messages in Indonesian: one running text in plain ASCII, for one part of 160 characters with ordinary names.

The name stands in the first line, so nothing is signed. Words are written out. A text that has not said thanks yet
begins with them; else they end it. A promised day, and what the candidate adds on top, may take a second part; what is
added goes where even that is too little.
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
_BY = "Kabarnya direncanakan paling lambat $promised_on. "
_AROUND = "Kabarnya direncanakan sekitar $promised_around. "
_INVITED = "Saya dipersilakan bertanya pada $invited_on"
_MAY_I = "Bolehkah saya tahu "
_CONTINUING = "Menyambung pertanyaan saya pada $last_asked_on, bolehkah saya tahu "
_WHEN_IT_COMES = "kapan kira-kira bisa saya terima?"
_WHEN_NEWS = "kapan kira-kira ada kabar?"
_WHEN_ROUND = "kapan kira-kira tahap berikutnya diadakan?"
_OPENING = (_THANKS_AT, _WHO_AT, _THANKS, _WHO)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            _I + ".",
            (
                "${when_agency}Terima kasih atas bantuan dalam proses wawancara $role di $company pada $held_on.",
                "${when_second}${when_late}Maaf, baru sekarang saya berterima kasih telah diwawancarai untuk posisi $role "
                "pada $held_on.",
                "${when_third}${when_late}Maaf, ucapan ini agak terlambat. Terima kasih telah meluangkan waktu untuk "
                "wawancara $role pada $held_on.",
                "${when_second}Terima kasih telah mewawancarai saya untuk posisi $role pada $held_on.",
                "${when_third}Terima kasih telah meluangkan waktu untuk wawancara $role pada $held_on.",
                "${when_late}Maaf baru sekarang berterima kasih atas wawancara $role pada $held_on.",
                "Terima kasih atas wawancara $role pada $held_on.",
            ),
            "Pembicaraan mengenai $topic membuat saya makin berminat.",
            (
                "${when_second}Semoga $strengths bisa menjadi bekal saya.",
                "${when_third}Dengan $strengths, semoga saya bisa membantu tim.",
                "Semoga $strengths yang saya miliki bisa bermanfaat.",
            ),
            (
                "${when_second}Tambahan dari saya: $addition.",
                "${when_third}Sebagai catatan: $addition.",
                "Catatan tambahan dari saya: $addition.",
            ),
            (
                "${when_agency}Terima kasih.",
                "Menurut informasi, kabar disampaikan paling lambat $promised_ahead. Saya siap menunggu.",
                "${when_second}Kabar selanjutnya saya nantikan.",
                "${when_third}Saya menantikan kabar selanjutnya.",
                "Saya menunggu kabar selanjutnya.",
            ),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                _BY + _CONTINUING + _WHEN_IT_COMES,
                _AROUND + _CONTINUING + _WHEN_IT_COMES,
                _INVITED + ". " + _CONTINUING + _WHEN_NEWS,
                _CONTINUING + _WHEN_NEWS,
                "${when_advanced}" + _BY + _MAY_I + _WHEN_ROUND,
                "${when_advanced}" + _AROUND + _MAY_I + _WHEN_ROUND,
                _BY + _MAY_I + _WHEN_IT_COMES,
                _AROUND + _MAY_I + _WHEN_IT_COMES,
                _INVITED + ". " + _MAY_I + _WHEN_NEWS,
                "${when_advanced}" + _MAY_I + _WHEN_ROUND,
                _MAY_I + _WHEN_NEWS,
            ),
            ("${when_not_thanked}Saya siap menunggu.", "Saya siap menunggu. Terima kasih."),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "${when_advanced}" + _BY + _MAY_I + _WHEN_ROUND,
                "${when_advanced}" + _AROUND + _MAY_I + _WHEN_ROUND,
                _BY + _MAY_I + _WHEN_IT_COMES,
                _AROUND + _MAY_I + _WHEN_IT_COMES,
                _INVITED + ". " + _MAY_I + _WHEN_NEWS,
                "${when_advanced}" + _MAY_I + _WHEN_ROUND,
                _MAY_I + _WHEN_NEWS,
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
            "Terima kasih atas kabarnya. Saya menghormati keputusan tersebut.",
            (
                "${when_feedback_came}Masukannya sangat berguna bagi saya.",
                "${when_asking_feedback}Jika berkenan, satu atau dua masukan akan sangat membantu saya.",
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
                "${when_needing_time}${when_answer_today}Kabar dari saya menyusul hari ini.",
                "${when_needing_time}Kabar dari saya menyusul sebelum $respond_by.",
                "${when_answer_today}Jawaban saya sampaikan hari ini.",
                "Jawaban saya sampaikan paling lambat $respond_by.",
                "${when_accepting}Jawaban resminya akan menyusul.",
                "${when_declining}Jawaban resminya akan menyusul.",
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
                "${when_rival_today}Maaf, ada tawaran lain yang perlu saya jawab hari ini. " + _MAY_I + _WHEN_NEWS,
                "Maaf, ada tawaran lain yang perlu saya jawab paling lambat $rival_decide_by. " + _MAY_I + _WHEN_NEWS,
                "Maaf, ada tawaran lain yang perlu saya jawab. " + _MAY_I + _WHEN_NEWS,
            ),
            "Saya tetap berminat.",
        ),
    ),
}
