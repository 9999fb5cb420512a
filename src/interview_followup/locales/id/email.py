"""
The e-mails in Indonesian.

Each opens with who writes about which post, asks for a time and never for a verdict, and leaves out what it does not
know. ``$you`` is ``Bapak``, ``Ibu`` or ``Bapak/Ibu``. Declining and withdrawing carry one apology, as custom has it.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_WHO = "Saya $candidate_name, peserta wawancara posisi $role pada $held_on. "
_WHO_AT = "Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on. "
_LATE_THANKS = (
    "${when_agency}${when_not_thanked}Terima kasih atas bantuan $you mengatur wawancara tersebut.",
    "${when_not_thanked}Terima kasih atas waktu dan penjelasan yang $you berikan dalam wawancara tersebut.",
)
_THANKS = "Atas perhatian $you, saya ucapkan terima kasih."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject="Ucapan Terima Kasih – Wawancara $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_agency}Saya $candidate_name. Terima kasih atas bantuan $you mengatur wawancara dengan $company "
                "untuk posisi $role pada $held_on. Mohon sampaikan pula ucapan yang sama kepada pewawancara.",
                "${when_second}Melalui surel ini saya, $candidate_name, menyampaikan terima kasih atas kesempatan "
                "berbincang dengan $you dalam wawancara posisi $role pada $held_on. Gambaran saya tentang pekerjaan "
                "ini menjadi lebih jelas.",
                "${when_third}Saya $candidate_name. Percakapan dengan $you dalam wawancara posisi $role pada $held_on "
                "sangat berkesan, dan saya berterima kasih atas waktu serta penjelasan yang diberikan.",
                "${when_late}" + _WHO + "Walaupun agak terlambat, izinkan saya menyampaikan terima kasih atas waktu "
                "yang $you luangkan.",
                _WHO + "Terima kasih atas waktu yang $you luangkan dan atas kesempatan mengenal $company lebih dekat.",
            ),
            "Pembicaraan mengenai $topic membuat saya lebih memahami pekerjaan ini dan semakin tertarik.",
            "Saya percaya bahwa $strengths yang saya miliki sejalan dengan kebutuhan posisi ini.",
            "Ada satu hal yang ingin saya tambahkan: $addition.",
            (
                "Kabar selanjutnya saya nantikan sekitar $promised_ahead. "
                "Apabila masih ada data yang diperlukan, saya siap melengkapinya.",
                "Kabar selanjutnya saya nantikan. Apabila masih ada data yang diperlukan, saya siap melengkapinya.",
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
                "${when_advanced}" + _WHO + "Terima kasih atas kabar baik pada $known_on bahwa saya dapat melanjutkan "
                "ke tahap berikutnya.",
                "${when_on_hold}" + _WHO + "Terima kasih atas pemberitahuan pada $known_on bahwa seleksinya ditunda "
                "sementara.",
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
                "yang perlu didahulukan. Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktunya?",
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
            (
                "${when_advanced}Apabila jadwalnya masih disusun, saya dengan senang hati menunggu. "
                "Data tambahan pun siap saya kirimkan bila diperlukan.",
                "${when_on_hold}Apabila penundaannya masih berlanjut, saya dengan senang hati menunggu. "
                "Data tambahan pun siap saya kirimkan bila diperlukan.",
                "Apabila keputusan masih dibahas, saya dengan senang hati menunggu. "
                "Data tambahan pun siap saya kirimkan bila diperlukan.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject="Perkembangan Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_advanced}" + _WHO + "Setelah kabar baik mengenai tahap berikutnya, pada $last_asked_on saya "
                "telah menanyakan waktu pelaksanaannya.",
                "${when_agency}" + _WHO_AT + "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya.",
                _WHO + "Pada $last_asked_on saya telah menanyakan perkembangan prosesnya.",
                "${when_agency}Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on.",
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
            "Ini menjadi pertanyaan terakhir dari saya. Seandainya rencana berubah atau posisi tersebut sudah terisi, "
            "kabar mengenai hal itu pun akan sangat membantu. Minat saya pada kesempatan lain di $company tetap ada.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        subject="Dokumen Tambahan – $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_agency}${when_not_thanked}Saya $candidate_name. Terima kasih atas bantuan $you mengatur "
                "wawancara dengan $company untuk posisi $role pada $held_on. Melengkapi wawancara tersebut, bersama "
                "surel ini saya lampirkan $evidence_count dokumen:\n$evidence",
                "${when_agency}Saya $candidate_name. Melengkapi wawancara dengan $company untuk posisi $role pada "
                "$held_on, bersama surel ini saya lampirkan $evidence_count dokumen:\n$evidence",
                "${when_not_thanked}Saya $candidate_name. Terima kasih atas waktu yang $you luangkan dalam wawancara "
                "posisi $role pada $held_on. Melengkapi pembicaraan tersebut, bersama surel ini saya lampirkan "
                "$evidence_count dokumen:\n$evidence",
                "Saya $candidate_name. Melengkapi pembicaraan dalam wawancara posisi $role pada $held_on, bersama surel "
                "ini saya lampirkan $evidence_count dokumen:\n$evidence",
            ),
            "${when_not_thanked}Ada satu hal yang ingin saya tambahkan: $addition.",
            "Semoga keterangan ini memberi gambaran yang lebih lengkap tentang cara saya bekerja. "
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
                "${when_not_thanked}" + _WHO + "Terima kasih atas waktu yang $you luangkan. Melengkapi pembicaraan "
                "tersebut, izinkan saya mengajukan seorang pemberi referensi yang mengenal pekerjaan saya secara "
                "langsung.",
                "Melanjutkan wawancara posisi $role pada $held_on, saya, $candidate_name, ingin mengajukan seorang "
                "pemberi referensi yang mengenal pekerjaan saya secara langsung.",
            ),
            (
                "$referee_name, $referee_relation, telah bersedia memberikan keterangan dan dapat dihubungi melalui "
                "$referee_contact.",
                "$referee_name telah bersedia memberikan keterangan dan dapat dihubungi melalui $referee_contact.",
                "$referee_name, $referee_relation, telah bersedia memberikan keterangan; saya siap menghubungkan $you "
                "dengan beliau.",
                "$referee_name telah bersedia memberikan keterangan; saya siap menghubungkan $you dengan beliau.",
                "Apabila keterangan seperti itu dapat membantu, mohon kabari saya.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        subject="Terima Kasih – Hasil Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih atas kabar mengenai hasil seleksi posisi $role dan atas kesempatan "
            "mengikuti wawancara pada $held_on. Saya menghormati keputusan tersebut.",
            (
                "${when_feedback_came}Terima kasih pula atas masukan yang $you berikan. Masukan itu sangat berguna dan "
                "akan saya terapkan.",
                "${when_asking_feedback}Apabila berkenan, saya akan sangat terbantu dengan satu atau dua masukan "
                "mengenai hal yang perlu saya perbaiki untuk kesempatan berikutnya.",
            ),
            (
                "${when_agency}Mohon sampaikan salam hormat saya kepada $company. Jika kelak ada posisi lain yang "
                "sesuai, saya tetap berminat.",
                "Jika kelak ada posisi lain yang sesuai di $company, saya tetap berminat.",
            ),
            "$closing",
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        subject="Terima Kasih atas Masukan – $role – $candidate_name",
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih atas masukan yang $you berikan mengenai wawancara saya untuk posisi "
            "$role pada $held_on. Masukan tersebut sangat berguna dan akan saya terapkan.",
            "Semoga kita dapat bertemu lagi dalam kesempatan lain.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject="Menjaga Komunikasi – $role – $candidate_name",
        body=(
            "$salutation",
            (
                "${when_on_hold}" + _WHO + "Terima kasih atas pemberitahuan pada $known_on bahwa seleksinya ditunda "
                "sementara. Melalui surel ini saya ingin menyampaikan bahwa minat saya tetap sama.",
                _WHO + "Walaupun belum berhasil pada waktu itu, percakapan tersebut tetap berkesan, dan minat saya "
                "pada $company tidak berubah.",
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
            "Saya $candidate_name. Terima kasih atas tawaran untuk posisi $role di $company setelah wawancara pada "
            "$held_on; kabar ini sangat menggembirakan.",
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
                "${when_accepting}Saya $candidate_name. Terima kasih atas kepercayaan yang diberikan setelah wawancara "
                "pada $held_on. Dengan senang hati saya menerima tawaran untuk posisi $role di $company.",
                "${when_agency}${when_declining}Saya $candidate_name. Terima kasih atas bantuan $you sejak wawancara "
                "pada $held_on serta atas tawaran untuk posisi $role di $company. Setelah mempertimbangkannya dengan "
                "saksama, saya tidak dapat menerima tawaran tersebut. Untuk itu, saya mohon maaf.",
                "${when_declining}Saya $candidate_name. Terima kasih atas waktu yang $you luangkan sejak wawancara "
                "pada $held_on serta atas tawaran untuk posisi $role di $company. Setelah mempertimbangkannya dengan "
                "saksama, saya tidak dapat menerima tawaran tersebut. Untuk itu, saya mohon maaf.",
                "${when_needing_time}Saya $candidate_name. Terima kasih atas tawaran untuk posisi $role di $company "
                "setelah wawancara pada $held_on. Tawaran ini sangat menarik, dan saya ingin memberikan jawaban yang "
                "matang.",
                "${when_undecided}Saya $candidate_name. Terima kasih atas tawaran untuk posisi $role di $company "
                "setelah wawancara pada $held_on. Sebelum memberikan jawaban, ada satu atau dua hal yang ingin saya "
                "bicarakan.",
                "Saya $candidate_name. Terima kasih atas tawaran untuk posisi $role di $company setelah wawancara pada "
                "$held_on.",
            ),
            (
                "${when_agency}${when_accepting}Mohon informasi mengenai langkah selanjutnya, dan mohon sampaikan pula "
                "kabar ini kepada $company.",
                "${when_accepting}Mohon informasi mengenai langkah selanjutnya serta hal-hal yang perlu saya siapkan. "
                "Saya menantikan kesempatan untuk bekerja sama dengan $you dan tim.",
                "${when_declining}Semoga $company menemukan orang yang tepat, dan semoga kita dapat bertemu lagi "
                "dalam kesempatan lain.",
                "${when_needing_time}Sesuai dengan informasi yang saya terima, jawaban diharapkan paling lambat "
                "$respond_by. Apabila memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "${when_needing_time}Apabila memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "Sepengetahuan saya, jawaban diharapkan paling lambat $respond_by. Bolehkah saya menelepon pada waktu "
                "yang sesuai bagi $you?",
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
            _WHO + "Terima kasih atas kabar baik bahwa saya dapat melanjutkan ke tahap berikutnya; saya sangat senang "
            "menerimanya.",
            (
                "Dengan ini saya mengonfirmasi kehadiran dalam wawancara pada $next_interview_on.",
                "Mohon informasi mengenai hari yang sesuai bagi $you; saya akan menyesuaikan.",
            ),
            "Apabila ada hal yang perlu saya siapkan, mohon beri tahu saya.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        subject="Terima Kasih atas Informasi – Seleksi $role – $candidate_name",
        body=(
            "$salutation",
            _WHO + "Terima kasih atas pemberitahuan bahwa seleksinya ditunda sementara; saya memahami bahwa rencana "
            "dapat berubah.",
            "Minat saya tetap sama, dan saya akan senang menerima kabar apabila prosesnya dilanjutkan.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject="Pengunduran Diri dari Proses Seleksi – $role – $candidate_name",
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih atas kesempatan mengikuti seleksi untuk posisi $role di $company, "
            "termasuk wawancara pada $held_on. Setelah mempertimbangkan dengan saksama, saya memutuskan untuk "
            "mengundurkan diri dari proses seleksi.",
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
            (
                "${when_agency}Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on.",
                "Saya $candidate_name, peserta wawancara posisi $role pada $held_on.",
            ),
            _LATE_THANKS,
            (
                "Izinkan saya menyampaikan bahwa saya mendapat tawaran dari perusahaan lain, yang perlu saya jawab "
                "paling lambat $rival_decide_by.",
                "Izinkan saya menyampaikan bahwa saya mendapat tawaran dari perusahaan lain.",
            ),
            "Minat saya pada posisi di $company masih sangat besar. Sekiranya memungkinkan, bolehkah saya mengetahui "
            "perkiraan waktu kabar selanjutnya sebelum memberikan jawaban?",
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
            "${when_consented}Saya $candidate_name. Terima kasih atas kesediaan $you menjadi pemberi referensi. Saya "
            "telah mengikuti wawancara posisi $role di $company pada $held_on dan menyampaikan nama $you, sehingga "
            "mungkin ada yang menghubungi $you.",
            "Saya $candidate_name. Pada $held_on saya telah mengikuti wawancara posisi $role di $company, dan akan "
            "sangat terbantu dengan keterangan dari orang yang mengenal pekerjaan saya. Apakah $you berkenan "
            "memberikannya, melalui surat singkat atau telepon?",
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
