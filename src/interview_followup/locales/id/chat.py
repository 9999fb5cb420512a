"""
The chat messages in Indonesian: one bubble of at most 600 characters, without a signature.

The first lines say who writes about which interview. Full sentences without abbreviations, a little less formal than
the e-mails: ``jika`` where those say ``apabila``. Documents come as files in the same chat.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_WHO = "Saya $candidate_name, peserta wawancara posisi $role pada $held_on."
_WHO_AT = "Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on."
_LATE_THANKS = (
    "${when_agency}${when_not_thanked}Terima kasih banyak atas bantuan $you mengatur wawancara itu.",
    "${when_not_thanked}Terima kasih banyak atas waktu dan penjelasan $you saat itu.",
)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_agency}" + _WHO_AT + " Terima kasih banyak sudah membantu mengatur wawancara itu. Mohon "
                "sampaikan juga salam hormat saya kepada pewawancara.",
                "${when_second}Saya $candidate_name. Senang sekali dapat berbincang dengan $you dalam wawancara posisi "
                "$role pada $held_on; terima kasih banyak. Sekarang saya punya gambaran yang lebih jelas tentang "
                "pekerjaan ini.",
                "${when_third}" + _WHO + " Percakapan dengan $you sangat berkesan; terima kasih banyak atas penjelasan "
                "dan pertanyaan yang diberikan.",
                "${when_late}" + _WHO + " Walaupun agak terlambat, terima kasih banyak atas waktu yang $you luangkan; "
                "percakapan itu memperkuat minat saya.",
                _WHO + " Terima kasih banyak atas waktu yang $you luangkan; saya senang dapat mengenal $company lebih "
                "dekat.",
            ),
            "Pembicaraan tentang $topic membuat saya makin tertarik.",
            "Bekal saya untuk posisi ini adalah $strengths.",
            "Satu hal yang ingin saya tambahkan: $addition.",
            (
                "Jika masih ada data atau dokumen yang diperlukan, dengan senang hati saya lengkapi. Kabar "
                "selanjutnya saya tunggu sekitar $promised_ahead.",
                "Jika masih ada data atau dokumen yang diperlukan, dengan senang hati saya lengkapi. Kabar selanjutnya saya "
                "nantikan.",
            ),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_advanced}" + _WHO + " Terima kasih atas kabar baik pada $known_on mengenai tahap berikutnya.",
                "${when_on_hold}"
                + _WHO
                + " Terima kasih atas kabar pada $known_on bahwa seleksinya ditunda sementara.",
                "${when_agency}" + _WHO_AT,
                _WHO,
            ),
            _LATE_THANKS,
            (
                "Pada $last_asked_on saya sempat bertanya, dan menurut informasi yang saya terima kabarnya diharapkan "
                "paling lambat $promised_on. Jika berkenan, bolehkah saya tahu perkiraan waktu yang baru?",
                "Pada $last_asked_on saya sempat bertanya, dan menurut informasi yang saya terima kabarnya diharapkan "
                "sekitar $promised_around. Jika berkenan, bolehkah saya tahu perkiraan waktu yang baru?",
                "Pada $last_asked_on saya sempat bertanya, dan saya maklum jika ada hal lain yang perlu didahulukan. "
                "Jika berkenan, bolehkah saya tahu perkiraan waktunya?",
                "Menurut informasi yang saya terima, kabar selanjutnya diharapkan paling lambat $promised_on. "
                "Jika tidak merepotkan, bolehkah saya tahu perkiraan waktu yang baru?",
                "Menurut informasi yang saya terima, kabar selanjutnya diharapkan sekitar $promised_around. "
                "Jika tidak merepotkan, bolehkah saya tahu perkiraan waktu yang baru?",
                "Ada saran untuk bertanya lagi sekitar $invited_on; jika tidak merepotkan, bolehkah saya tahu kapan "
                "kira-kira ada kabar selanjutnya?",
                "${when_advanced}Jika tidak merepotkan, bolehkah saya tahu kapan kira-kira wawancara berikutnya diadakan?",
                "Jika tidak merepotkan, bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?",
            ),
            (
                "${when_advanced}Jika jadwalnya masih disusun, tidak apa-apa; saya akan menyesuaikan.",
                "${when_on_hold}Jika penundaannya masih berlanjut, tidak apa-apa; saya siap menunggu.",
                "Jika masih dibahas, tidak apa-apa; saya siap menunggu, dan siap pula mengirimkan data tambahan bila "
                "diperlukan.",
            ),
            "Terima kasih banyak atas bantuan $you.",
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_advanced}" + _WHO + " Pada $last_asked_on saya sempat menanyakan waktu wawancara berikutnya.",
                "${when_agency}" + _WHO_AT + " Pada $last_asked_on saya sempat menanyakan perkembangannya.",
                _WHO + " Pada $last_asked_on saya sempat menanyakan perkembangannya.",
                "${when_agency}" + _WHO_AT,
                _WHO,
            ),
            _LATE_THANKS,
            (
                "Kabarnya semula diharapkan paling lambat $promised_on. Sekiranya berkenan, bolehkah saya tahu "
                "perkiraan waktunya sekarang?",
                "Kabarnya semula diharapkan sekitar $promised_around. Sekiranya berkenan, bolehkah saya tahu "
                "perkiraan waktunya sekarang?",
                "Saran yang saya terima ialah bertanya sekitar $invited_on. Sekiranya berkenan, bolehkah saya tahu "
                "perkiraan waktunya?",
                "Sekiranya berkenan, bolehkah saya tahu perkiraan waktunya?",
            ),
            "Ini pertanyaan terakhir saya. Jika rencananya berubah atau posisinya sudah terisi, kabar "
            "singkat pun sudah sangat membantu, dan saya tetap terbuka untuk kesempatan lain di $company.",
            "Terima kasih atas perhatian $you.",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_agency}" + _WHO_AT,
                _WHO,
            ),
            _LATE_THANKS,
            "Untuk melengkapi pembicaraan tersebut, di sini saya kirimkan $evidence_count berkas:\n$evidence",
            "${when_not_thanked}Satu hal lagi yang ingin saya tambahkan: $addition.",
            "Semoga dapat memberi gambaran tentang cara saya bekerja. Jika ada yang ingin ditanyakan, silakan kabari "
            "saya. Terima kasih.",
        ),
        drop=(4,),
    ),
    StepKind.REFERENCE: MessageTemplate(
        body=(
            "$salutation",
            _WHO,
            _LATE_THANKS,
            "Sebagai tambahan atas pembicaraan itu, izinkan saya mengajukan pemberi referensi, yaitu orang yang "
            "mengenal pekerjaan saya secara langsung.",
            (
                "Beliau adalah $referee_name, $referee_relation, dan sudah bersedia dihubungi melalui $referee_contact.",
                "Beliau adalah $referee_name, dan sudah bersedia dihubungi melalui $referee_contact.",
                "Beliau adalah $referee_name, $referee_relation, dan sudah bersedia memberi keterangan. Jika diperlukan, "
                "saya siap menghubungkan $you dengan beliau.",
                "Beliau adalah $referee_name, dan sudah bersedia memberi keterangan. Jika diperlukan, saya siap "
                "menghubungkan $you dengan beliau.",
                "Jika keterangan seperti itu dapat membantu, silakan kabari saya; namanya akan saya sampaikan setelah "
                "ada persetujuan.",
            ),
            "Terima kasih banyak atas pertimbangan $you.",
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih sudah mengabarkan hasil seleksi posisi $role, dan atas kesempatan "
            "wawancara pada $held_on. Keputusan itu saya terima dengan baik.",
            (
                "${when_feedback_came}Terima kasih juga atas masukan $you. Isinya sangat berguna, dan akan saya "
                "terapkan.",
                "${when_asking_feedback}Jika berkenan, satu atau dua masukan tentang hal yang perlu saya perbaiki akan "
                "sangat membantu untuk kesempatan berikutnya.",
            ),
            (
                "${when_agency}Mohon sampaikan salam hormat saya kepada $company. Jika nanti ada posisi lain yang cocok, "
                "saya akan senang mendengarnya dari $you.",
                "Jika nanti ada posisi lain yang cocok di $company, saya akan senang mendengarnya. Sukses selalu untuk "
                "$you dan tim.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih banyak sudah meluangkan waktu memberi masukan tentang wawancara saya "
            "untuk posisi $role pada $held_on.",
            "Masukan itu sangat membantu, dan akan saya terapkan mulai sekarang.",
            "Semoga kita dapat bertemu lagi dalam kesempatan lain. Sukses selalu untuk $you dan tim.",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_on_hold}"
                + _WHO
                + " Terima kasih atas kabar pada $known_on bahwa seleksinya ditunda sementara; "
                "saya ingin menyampaikan bahwa saya masih berminat.",
                _WHO + " Walaupun waktu itu belum berhasil, percakapannya masih saya ingat dengan baik, dan saya "
                "tetap berminat pada $company.",
            ),
            (
                "${when_on_hold}Pesan ini tidak perlu dibalas. Jika prosesnya berjalan lagi, data yang diperlukan siap "
                "saya kirimkan. Terima kasih atas perhatian $you.",
                "Jika suatu saat ada kesempatan yang cocok, dengan senang hati saya menunggu kabarnya. Sukses selalu "
                "untuk $you dan tim.",
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di $company setelah wawancara pada "
            "$held_on. Kabar ini membuat saya sangat senang.",
            (
                "Izinkan saya mempelajarinya dahulu dengan saksama; jawabannya saya sampaikan paling lambat $respond_by.",
                "Izinkan saya mempelajarinya dahulu dengan saksama; jawabannya saya sampaikan dalam beberapa hari ke "
                "depan.",
            ),
            "Jika sementara ini ada hal yang perlu saya siapkan, mohon kabari saya.",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_accepting}Saya $candidate_name. Dengan senang hati saya menerima tawaran posisi $role di "
                "$company. Terima kasih banyak atas kepercayaan ini, juga atas wawancara pada $held_on.",
                "${when_agency}${when_declining}Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di "
                "$company dan atas bantuan $you sejak wawancara pada $held_on. Setelah saya pertimbangkan dengan "
                "saksama, tawaran itu tidak dapat saya terima. Mohon maaf atas keputusan ini.",
                "${when_declining}Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di $company dan "
                "atas waktu yang $you luangkan sejak wawancara pada $held_on. Setelah saya pertimbangkan dengan "
                "saksama, tawaran itu tidak dapat saya terima. Mohon maaf atas keputusan ini.",
                "${when_needing_time}Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di $company "
                "setelah wawancara pada $held_on. Saya sangat tertarik, dan karena itu ingin menjawabnya dengan matang.",
                "${when_undecided}Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di $company "
                "setelah wawancara pada $held_on. Sebelum menjawab, ada satu atau dua hal yang ingin saya bicarakan "
                "dengan $you.",
                "Saya $candidate_name. Terima kasih banyak atas tawaran posisi $role di $company setelah wawancara pada "
                "$held_on.",
            ),
            (
                "${when_agency}${when_accepting}Mohon kabari langkah selanjutnya, dan mohon sampaikan juga hal ini "
                "kepada $company. Bantuan $you sampai tahap ini sangat berarti bagi saya.",
                "${when_accepting}Mohon kabari langkah selanjutnya dan hal-hal yang perlu saya siapkan. Saya menantikan "
                "kesempatan bekerja sama dengan $you dan tim.",
                "${when_agency}${when_declining}Mohon sampaikan salam hormat saya kepada $company. Semoga posisi itu "
                "mendapat orang yang tepat, dan semoga kita dapat bekerja sama lagi.",
                "${when_declining}Semoga posisi itu mendapat orang yang tepat, dan semoga kita bertemu lagi dalam "
                "kesempatan lain. Sukses selalu untuk $you dan tim.",
                "${when_needing_time}Setahu saya, jawabannya diharapkan paling lambat $respond_by. Jika memungkinkan, "
                "bolehkah saya mendapat tambahan waktu beberapa hari? Jika tidak, saya akan menyesuaikan.",
                "${when_needing_time}Jika memungkinkan, bolehkah saya mendapat tambahan waktu beberapa hari? Jika "
                "tidak, saya akan menyesuaikan.",
                "Setahu saya, jawabannya diharapkan paling lambat $respond_by. Bolehkah saya menelepon pada waktu yang "
                "cocok bagi $you?",
                "Bolehkah saya menelepon pada waktu yang cocok bagi $you?",
            ),
            "Terima kasih atas perhatian $you.",
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            "$salutation",
            _WHO + " Terima kasih banyak atas kabar baik ini; senang sekali dapat melanjutkan ke tahap berikutnya.",
            (
                "Saya pasti hadir dalam wawancara pada $next_interview_on.",
                "Mohon kabari hari yang cocok bagi $you; jadwal saya akan menyesuaikan.",
            ),
            "Jika ada hal yang perlu saya siapkan atau bawa, mohon beri tahu saya. Terima kasih atas bantuan $you.",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            "$salutation",
            _WHO + " Terima kasih sudah mengabarkan bahwa seleksinya ditunda sementara; saya paham bahwa rencana bisa "
            "berubah.",
            "Minat saya pada posisi ini masih sama. Jika prosesnya berjalan lagi, dengan senang hati saya menunggu "
            "kabar dari $you.",
            "Terima kasih atas perhatian $you.",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_agency}" + _WHO_AT + " Terima kasih banyak atas bantuan $you selama ini.",
                _WHO + " Terima kasih banyak atas kesempatan mengikuti seleksi di $company.",
            ),
            "Setelah saya pertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi. "
            "Mohon maaf atas perubahan ini; saya mengabarkannya sekarang agar proses dengan kandidat lain dapat "
            "dilanjutkan.",
            "Semoga $company mendapat orang yang tepat untuk posisi ini.",
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_agency}" + _WHO_AT,
                _WHO,
            ),
            _LATE_THANKS,
            (
                "Saya ingin mengabarkan bahwa ada tawaran dari perusahaan lain yang perlu saya jawab paling lambat "
                "$rival_decide_by. Meskipun begitu, saya masih sangat berminat pada posisi di $company.",
                "Saya ingin mengabarkan bahwa ada tawaran dari perusahaan lain. Meskipun begitu, saya masih sangat "
                "berminat pada posisi di $company.",
            ),
            "Jika memungkinkan, bolehkah saya tahu kapan kira-kira ada kabar, sebelum tawaran itu saya jawab? "
            "Jika belum, saya dapat memahaminya.",
            "Terima kasih atas bantuan $you.",
        ),
    ),
}

TO_REFEREE: Final = MessageTemplate(
    body=(
        "$salutation",
        (
            "${when_consented}Saya $candidate_name. Terima kasih banyak sudah bersedia menjadi pemberi referensi. Pada "
            "$held_on saya mengikuti wawancara posisi $role di $company dan menyampaikan nama $you, jadi mungkin ada "
            "yang menghubungi $you.",
            "Saya $candidate_name. Pada $held_on saya mengikuti wawancara posisi $role di $company, dan keterangan dari "
            "orang yang mengenal pekerjaan saya akan sangat membantu. Apakah $you berkenan memberikannya, lewat surat "
            "singkat atau telepon?",
        ),
        "Yang paling membantu adalah keterangan tentang $strengths.",
        (
            "${when_consented}Jika ada perubahan, atau jika ada yang ingin ditanyakan tentang posisi ini, mohon kabari "
            "saya. Terima kasih banyak.",
            "Jika kurang berkenan, tidak apa-apa, dan nama $you tidak akan saya sampaikan tanpa persetujuan. Terima "
            "kasih banyak.",
        ),
    ),
)
