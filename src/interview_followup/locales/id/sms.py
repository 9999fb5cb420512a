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
_WHO = _I + ", peserta wawancara $role pada $held_on."
_WHO_AT = _I + ", peserta wawancara $role di $company pada $held_on."
_THANKS = _I + ". Terima kasih atas wawancara $role pada $held_on."
_THANKS_AT = _I + ". Terima kasih atas wawancara $role di $company pada $held_on."
_OPENING = (
    "${when_agency}${when_not_thanked}" + _THANKS_AT,
    "${when_agency}" + _WHO_AT,
    "${when_not_thanked}" + _THANKS,
    _WHO,
)

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
                "${when_agency}${when_not_thanked}Adakah waktu baru setelah $promised_on?",
                "${when_agency}${when_not_thanked}Adakah waktu baru setelah $promised_around?",
                "${when_not_thanked}Kabar diharapkan $promised_on; adakah waktu baru?",
                "${when_not_thanked}Adakah perkiraan baru setelah $promised_around?",
                "${when_not_thanked}Atas saran untuk $invited_on, adakah perkiraan waktu?",
                "${when_agency}${when_not_thanked}Adakah perkiraan waktu kabarnya?",
                "${when_not_thanked}Bolehkah saya tahu perkiraan waktu kabarnya?",
                "Menyambung pertanyaan $last_asked_on, adakah waktu baru? Terima kasih.",
                "${when_advanced}Adakah waktu wawancara berikutnya setelah $promised_on? Terima kasih.",
                "${when_advanced}Adakah waktu wawancara berikutnya setelah $promised_around? Terima kasih.",
                "${when_on_hold}Terkait penundaan, adakah waktu baru setelah $promised_on? Terima kasih.",
                "${when_on_hold}Terkait penundaan, adakah waktu baru setelah $promised_around? Terima kasih.",
                "${when_agency}Adakah waktu baru setelah $promised_on? Terima kasih.",
                "${when_agency}Adakah waktu baru setelah $promised_around? Terima kasih.",
                "Kabar diharapkan $promised_on; adakah waktu baru? Terima kasih.",
                "Adakah perkiraan baru setelah $promised_around? Terima kasih.",
                "Atas saran untuk $invited_on, adakah perkiraan waktu? Terima kasih.",
                "${when_agency}${when_advanced}Adakah waktu wawancara berikutnya? Terima kasih.",
                "${when_advanced}Bolehkah saya tahu kapan wawancara berikutnya? Terima kasih.",
                "${when_agency}Adakah perkiraan waktu kabarnya? Terima kasih.",
                "Bolehkah saya tahu perkiraan waktu kabarnya? Terima kasih.",
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _OPENING,
            (
                "${when_agency}Adakah waktu baru setelah $promised_on? Terima kasih.",
                "${when_agency}Adakah waktu baru setelah $promised_around? Terima kasih.",
                "Adakah jadwal baru setelah $promised_on? Apa pun itu, terima kasih.",
                "Adakah jadwal baru setelah $promised_around? Apa pun itu, terima kasih.",
                "Atas saran untuk $invited_on, adakah perkiraan waktu? Terima kasih.",
                "${when_agency}${when_advanced}Adakah waktu wawancara berikutnya? Terima kasih.",
                "${when_advanced}Adakah perkiraan wawancara berikutnya? Apa pun itu, terima kasih.",
                "${when_agency}Adakah perkiraan waktu kabarnya? Terima kasih.",
                "Untuk terakhir kali, adakah perkiraan waktunya? Terima kasih.",
            ),
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            _I + ". Terima kasih atas kabar wawancara $role pada $held_on.",
            "Saya memahaminya.",
            (
                "${when_feedback_came}Masukan $you sangat berguna.",
                "${when_asking_feedback}Bila berkenan, mohon masukan.",
                "Semoga ada kesempatan lain.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            _I + ". Terima kasih atas masukan tentang wawancara $role pada $held_on.",
            "Masukan itu akan saya terapkan.",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            _I + ". Terima kasih atas tawaran $role usai wawancara pada $held_on.",
            (
                "Akan saya jawab paling lambat $respond_by.",
                "Akan saya jawab dalam beberapa hari.",
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _I + ". Terima kasih atas kabar baik dari wawancara $role pada $held_on.",
            (
                "Saya akan hadir pada $next_interview_on.",
                "Mohon informasi hari wawancaranya.",
            ),
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            _I + ". Terima kasih atas kabar penundaan usai wawancara $role pada $held_on.",
            "Saya paham dan tetap berminat.",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _WHO,
            "Mohon maaf, saya mengundurkan diri dari seleksi.",
            "Terima kasih.",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _THANKS,
            (
                "Adakah kabar sebelum tawaran lain saya jawab pada $rival_decide_by?",
                "Adakah kabar sebelum tawaran lain saya jawab?",
            ),
        ),
    ),
}
