"""
The e-mails in Indonesian.

Each opens with who writes about which post, asks for a time and never for a verdict, and leaves out what it does not
know. ``$you`` is ``Bapak``, ``Ibu`` or ``Bapak/Ibu``. Declining and withdrawing carry one apology, as custom has it.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_LATE_THANKS = (
    "${when_agency}${when_not_thanked}Terima kasih atas bantuan $you mengatur wawancara tersebut.",
    "${when_not_thanked}Terima kasih atas waktu dan penjelasan yang $you berikan dalam wawancara tersebut.",
)
_THANKS = "Atas perhatian $you, saya ucapkan terima kasih."

EMAILS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject="Ucapan Terima Kasih – Wawancara $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_agency}Terima kasih atas bantuan $you mengatur wawancara saya dengan $company untuk posisi "
                "$role pada $held_on. Mohon sampaikan pula terima kasih saya kepada para pewawancara.",
                "${when_second}Melalui surel ini saya menyampaikan terima kasih atas kesempatan berbincang dengan $you "
                "dalam wawancara posisi $role pada $held_on. Gambaran saya tentang pekerjaan ini menjadi lebih jelas.",
                "${when_third}Wawancara posisi $role pada $held_on sangat berkesan bagi saya. "
                "Terima kasih atas waktu dan penjelasan yang $you berikan.",
                "${when_late}Walaupun agak terlambat, izinkan saya menyampaikan terima kasih atas waktu yang $you "
                "luangkan dalam wawancara posisi $role pada $held_on.",
                "Terima kasih atas waktu yang $you luangkan dalam wawancara posisi $role pada $held_on. "
                "Saya senang mendapat kesempatan mengenal $company lebih dekat.",
            ),
            "Penjelasan $you tentang $topic membuat saya lebih memahami pekerjaan ini dan semakin tertarik.",
            "Saya percaya bahwa $strengths yang saya miliki sejalan dengan kebutuhan posisi ini.",
            "Ada satu hal yang ingin saya tambahkan: $addition.",
            (
                "Saya menantikan kabar selanjutnya sekitar $promised_ahead. "
                "Apabila masih ada data yang diperlukan, saya siap melengkapinya.",
                "Saya menantikan kabar selanjutnya. Apabila masih ada data yang diperlukan, saya siap melengkapinya.",
            ),
            "$closing",
        ),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        subject=(
            "${when_advanced}Wawancara Berikutnya – $role – $candidate_name",
            "Perkembangan Seleksi $role – $candidate_name",
        ),
        body=(
            "$salutation",
            (
                "${when_advanced}Saya $candidate_name. Terima kasih atas kabar baik pada $known_on bahwa saya dapat "
                "melanjutkan ke tahap berikutnya untuk posisi $role.",
                "${when_on_hold}Saya $candidate_name. Terima kasih atas pemberitahuan pada $known_on bahwa seleksi "
                "untuk posisi $role ditunda sementara.",
                "${when_agency}Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on.",
                "Saya $candidate_name, peserta wawancara posisi $role pada $held_on.",
            ),
            _LATE_THANKS,
            (
                "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya; berdasarkan informasi yang saya "
                "terima, kabar selanjutnya diharapkan ada paling lambat $promised_on. Sekiranya tidak merepotkan, "
                "bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya; berdasarkan informasi yang saya "
                "terima, kabar selanjutnya diharapkan ada sekitar $promised_around. Sekiranya tidak merepotkan, "
                "bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya, dan saya maklum apabila ada hal lain "
                "yang perlu didahulukan. Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu yang "
                "baru?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada paling lambat $promised_on. "
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada sekitar $promised_around. "
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Sesuai dengan saran untuk menghubungi kembali sekitar $invited_on, bolehkah saya mengetahui perkiraan "
                "waktu untuk kabar selanjutnya?",
                "${when_advanced}Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira wawancara "
                "berikutnya diadakan?",
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira kabar selanjutnya disampaikan?",
            ),
            "Apabila keputusan masih dibahas, saya dengan senang hati menunggu. "
            "Saya juga siap mengirimkan data tambahan bila diperlukan.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject="Perkembangan Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_advanced}Saya $candidate_name, kandidat untuk tahap berikutnya posisi $role. "
                "Pada $last_asked_on saya telah menanyakan waktu wawancara berikutnya.",
                "Saya $candidate_name, peserta wawancara posisi $role pada $held_on. "
                "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya.",
                "Saya $candidate_name, peserta wawancara posisi $role pada $held_on.",
            ),
            _LATE_THANKS,
            (
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada paling lambat $promised_on. "
                "Apabila berkenan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada sekitar $promised_around. "
                "Apabila berkenan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Sesuai dengan saran untuk menghubungi kembali sekitar $invited_on, bolehkah saya mengetahui perkiraan "
                "waktu untuk kabar selanjutnya?",
                "Apabila berkenan, bolehkah saya mengetahui perkiraan waktu untuk kabar selanjutnya?",
            ),
            "Ini pertanyaan saya yang terakhir mengenai hal ini. Seandainya rencana berubah atau posisi tersebut sudah "
            "terisi, saya akan berterima kasih atas kabarnya, dan saya tetap berminat pada kesempatan lain di $company.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        subject="Dokumen Tambahan – $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_agency}${when_not_thanked}Terima kasih atas bantuan $you mengatur wawancara saya dengan $company "
                "untuk posisi $role pada $held_on. Melengkapi wawancara tersebut, bersama surel ini saya lampirkan:\n"
                "$evidence",
                "${when_agency}Melengkapi wawancara saya dengan $company untuk posisi $role pada $held_on, bersama surel "
                "ini saya lampirkan:\n$evidence",
                "${when_not_thanked}Terima kasih atas waktu yang $you luangkan dalam wawancara posisi $role pada "
                "$held_on. Melengkapi pembicaraan tersebut, bersama surel ini saya lampirkan:\n$evidence",
                "Melengkapi pembicaraan dalam wawancara posisi $role pada $held_on, bersama surel ini saya lampirkan:\n"
                "$evidence",
            ),
            "${when_not_thanked}Ada satu hal yang ingin saya tambahkan: $addition.",
            "Semoga ini memberi gambaran yang lebih lengkap tentang cara saya bekerja. "
            "Apabila ada yang ingin ditanyakan, saya siap menjelaskannya.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.REFERENCE: MessageTemplate(
        subject="Pemberi Referensi – $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_not_thanked}Terima kasih atas waktu yang $you luangkan dalam wawancara posisi $role pada "
                "$held_on. Melengkapi pembicaraan tersebut, izinkan saya mengajukan seorang pemberi referensi yang "
                "mengenal pekerjaan saya secara langsung.",
                "Melengkapi pembicaraan dalam wawancara posisi $role pada $held_on, izinkan saya mengajukan seorang "
                "pemberi referensi yang mengenal pekerjaan saya secara langsung.",
            ),
            (
                "$referee_name, $referee_relation, telah bersedia memberikan keterangan dan dapat dihubungi melalui "
                "$referee_contact.",
                "$referee_name telah bersedia memberikan keterangan dan dapat dihubungi melalui $referee_contact.",
                "$referee_name, $referee_relation, telah bersedia memberikan keterangan; saya siap menghubungkan $you "
                "dengan beliau.",
                "$referee_name telah bersedia memberikan keterangan; saya siap menghubungkan $you dengan beliau.",
                "Apabila hal ini membantu, mohon kabari saya.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        subject="Terima Kasih – Hasil Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas kabar mengenai hasil seleksi posisi $role dan atas kesempatan mengikuti wawancara pada "
            "$held_on. Saya menghormati keputusan tersebut.",
            (
                "${when_feedback_came}Terima kasih pula atas masukan yang $you berikan. Masukan itu sangat berguna dan "
                "akan saya terapkan.",
                "${when_asking_feedback}Apabila berkenan, saya akan sangat terbantu dengan satu atau dua masukan "
                "mengenai hal yang perlu saya perbaiki untuk kesempatan berikutnya.",
            ),
            (
                "${when_agency}Mohon sampaikan terima kasih saya kepada $company. Saya tetap berminat apabila ada posisi "
                "lain yang sesuai.",
                "Saya tetap berminat pada $company apabila ada posisi lain yang sesuai.",
            ),
            "$closing",
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        subject="Terima Kasih atas Masukan – $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas masukan yang $you berikan mengenai wawancara saya untuk posisi $role. "
            "Masukan tersebut sangat berguna dan akan saya terapkan.",
            "Semoga kita dapat bertemu lagi dalam kesempatan lain.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject="Menjaga Komunikasi – $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_on_hold}Saya $candidate_name. Terima kasih atas pemberitahuan pada $known_on bahwa seleksi "
                "untuk posisi $role ditunda sementara. Melalui surel ini saya ingin menyampaikan bahwa saya tetap "
                "berminat.",
                "Saya $candidate_name, peserta wawancara posisi $role pada $held_on. Walaupun belum berhasil pada waktu "
                "itu, saya tetap mengikuti perkembangan $company dengan penuh minat.",
            ),
            (
                "${when_on_hold}Surel ini tidak perlu dibalas. Apabila prosesnya dilanjutkan, saya siap melengkapi data "
                "yang diperlukan.",
                "Apabila ada kesempatan yang sesuai, saya akan senang mendengarnya. Semoga $you dan tim selalu sukses.",
            ),
            "$closing",
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        subject="Terima Kasih atas Tawaran Kerja – $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas tawaran untuk posisi $role di $company. Saya sangat senang menerima kabar ini.",
            (
                "Izinkan saya mempelajari tawaran tersebut dengan saksama. Jawaban akan saya sampaikan paling lambat "
                "$respond_by.",
                "Izinkan saya mempelajari tawaran tersebut dengan saksama. Jawaban akan saya sampaikan dalam beberapa "
                "hari ke depan.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        subject=(
            "${when_accepting}Penerimaan Tawaran Kerja – $role – $candidate_name",
            "Tanggapan atas Tawaran Kerja – $role – $candidate_name",
        ),
        body=(
            "$salutation",
            (
                "${when_accepting}Terima kasih atas tawaran yang diberikan. Dengan senang hati saya menerima tawaran "
                "untuk posisi $role di $company.",
                "${when_agency}${when_declining}Terima kasih atas tawaran untuk posisi $role di $company serta atas "
                "bantuan $you. Setelah mempertimbangkan dengan saksama, saya tidak dapat menerima tawaran tersebut. "
                "Untuk itu saya mohon maaf.",
                "${when_declining}Terima kasih atas tawaran untuk posisi $role di $company serta atas waktu yang $you "
                "luangkan selama proses seleksi. Setelah mempertimbangkan dengan saksama, saya tidak dapat menerima "
                "tawaran tersebut. Untuk itu saya mohon maaf.",
                "${when_needing_time}Terima kasih atas tawaran untuk posisi $role di $company. Saya sangat berminat dan "
                "ingin memberikan jawaban yang matang.",
                "Terima kasih atas tawaran untuk posisi $role di $company. Sebelum memberikan jawaban, ada satu atau dua "
                "hal yang ingin saya bicarakan.",
            ),
            (
                "${when_agency}${when_accepting}Mohon informasi mengenai langkah selanjutnya, dan mohon sampaikan terima "
                "kasih saya kepada $company.",
                "${when_accepting}Mohon informasi mengenai langkah selanjutnya serta hal-hal yang perlu saya siapkan. "
                "Saya menantikan kesempatan untuk bekerja sama dengan $you dan tim.",
                "${when_declining}Semoga $company menemukan orang yang tepat, dan semoga kita dapat bertemu lagi "
                "dalam kesempatan lain.",
                "${when_needing_time}Sesuai dengan informasi yang saya terima, jawaban diharapkan paling lambat "
                "$respond_by. Apabila memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "${when_needing_time}Apabila memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "Jawaban diharapkan paling lambat $respond_by. Bolehkah saya menelepon pada waktu yang sesuai bagi $you?",
                "Bolehkah saya menelepon pada waktu yang sesuai bagi $you?",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        subject="Konfirmasi Wawancara Berikutnya – $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas kabar baik mengenai posisi $role. Saya sangat senang dapat melanjutkan ke tahap "
            "berikutnya.",
            (
                "Dengan ini saya mengonfirmasi kehadiran saya dalam wawancara pada $next_interview_on.",
                "Mohon informasi mengenai hari yang sesuai bagi $you; saya akan menyesuaikan.",
            ),
            "Apabila ada hal yang perlu saya siapkan, mohon beri tahu saya.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        subject="Terima Kasih atas Informasinya – $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas pemberitahuan bahwa seleksi untuk posisi $role ditunda sementara. "
            "Saya memahami bahwa rencana dapat berubah.",
            "Saya tetap berminat dan akan senang menerima kabar apabila prosesnya dilanjutkan.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject="Pengunduran Diri dari Proses Seleksi – $role – $candidate_name",
        body=(
            "$salutation",
            "Terima kasih atas kesempatan mengikuti seleksi untuk posisi $role di $company. Setelah mempertimbangkan "
            "dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi.",
            "Saya mohon maaf atas hal ini, dan menyampaikannya sekarang agar proses dengan kandidat lain dapat "
            "dilanjutkan. Semoga $company memperoleh orang yang tepat.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        subject="Informasi Terkait Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            "Saya $candidate_name, peserta wawancara posisi $role pada $held_on.",
            _LATE_THANKS,
            (
                "Izinkan saya menyampaikan bahwa saya mendapat tawaran dari perusahaan lain, yang perlu saya jawab "
                "paling lambat $rival_decide_by.",
                "Izinkan saya menyampaikan bahwa saya mendapat tawaran dari perusahaan lain.",
            ),
            "Saya masih sangat berminat pada posisi di $company. Sekiranya memungkinkan, bolehkah saya mengetahui "
            "perkembangan prosesnya sebelum saya memberikan jawaban?",
            "Apabila belum memungkinkan, saya dapat memahaminya.",
            _THANKS,
            "$closing",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    subject="Permohonan Referensi – $role – $candidate_name",
    body=(
        "$salutation",
        (
            "${when_consented}Terima kasih atas kesediaan $you menjadi pemberi referensi bagi saya. Saya telah mengikuti "
            "wawancara posisi $role di $company pada $held_on dan menyampaikan nama $you kepada mereka, sehingga mungkin "
            "mereka akan menghubungi $you.",
            "Saya telah mengikuti wawancara posisi $role di $company pada $held_on, dan akan sangat terbantu dengan "
            "keterangan dari orang yang mengenal pekerjaan saya. Apakah $you berkenan memberikannya, melalui surat "
            "singkat atau telepon?",
        ),
        "Hal yang paling membantu adalah keterangan mengenai $strengths.",
        (
            "${when_consented}Apabila ada perubahan, mohon kabari saya.",
            "Apabila kurang berkenan, saya sepenuhnya memahami. Nama $you tidak akan saya sampaikan tanpa persetujuan.",
        ),
        "Atas bantuan $you, saya ucapkan terima kasih.",
        "$closing",
    ),
)
