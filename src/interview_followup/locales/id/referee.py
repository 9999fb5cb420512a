"""
The messages to the referee in Indonesian, by e-mail and in a chat; the script for a call stands in ``phone``.

Nobody is told who they are to the candidate: they know.
"""

from typing import Final

from ...templates import MessageTemplate

_REFERRED = (
    "Pada $held_on saya mengikuti wawancara posisi $role di $company. Nama $you telah saya cantumkan sebagai "
    "pemberi referensi, sehingga mungkin ada pihak perusahaan yang menghubungi."
)
_REQUEST = (
    "Saya $candidate_name. Pada $held_on saya mengikuti wawancara posisi $role di $company. Sehubungan dengan itu, "
)

EMAIL: Final = MessageTemplate(
    subject=(
        "${when_consented}Terima Kasih – Referensi $role – $candidate_name",
        "Permohonan Referensi – $role – $candidate_name",
    ),
    body=(
        "$salutation",
        (
            "${when_consented}Saya $candidate_name. Terima kasih atas kesediaan $you menjadi pemberi referensi. "
            + _REFERRED,
            _REQUEST + "berkenankah $you memberikan keterangan tentang pekerjaan saya, melalui surat singkat atau "
            "telepon?",
        ),
        (
            "${when_consented}Saya akan sangat terbantu apabila keterangan $you mencakup $strengths.",
            "Sekiranya bersedia, mohon keterangan tersebut mencakup $strengths.",
        ),
        (
            "${when_consented}Apabila berhalangan, mohon memberi tahu saya. Atas bantuan $you, saya ucapkan terima "
            "kasih.",
            "Apabila berkeberatan, tentu saya maklumi. Nama $you tidak akan saya sampaikan tanpa persetujuan. Atas "
            "perhatian $you, saya ucapkan terima kasih.",
        ),
        "$closing",
    ),
)

_INTERVIEWED = "Saya $candidate_name. Pada $held_on saya mengikuti wawancara posisi $role di $company. "

CHAT: Final = MessageTemplate(
    body=(
        "$salutation",
        (
            "${when_consented}" + _INTERVIEWED + "Terima kasih banyak atas kesediaan $you menjadi pemberi referensi. "
            "Nama $you saya sampaikan untuk seleksi itu, jadi mungkin nanti ada yang menghubungi.",
            _INTERVIEWED + "Berkenankah $you menjadi pemberi referensi, lewat surat singkat atau telepon?",
        ),
        (
            "${when_consented}Saya akan sangat terbantu jika keterangan $you mencakup $strengths.",
            "Jika bersedia, mohon keterangannya mencakup $strengths.",
        ),
        (
            "${when_consented}Jika berhalangan atau ada yang ingin ditanyakan tentang posisi ini, mohon beri tahu saya. "
            "Salam hormat.",
            "Jika berkeberatan, tentu saya maklum. Nama $you tidak akan saya sampaikan tanpa persetujuan. Terima kasih "
            "atas perhatian $you.",
        ),
    ),
)
