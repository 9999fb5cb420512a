"""
The chat messages in Indonesian: one bubble of at most 600 characters, without a signature.

The first lines say who writes about which interview. Full sentences without abbreviations, a little less formal than
the e-mails: ``jika`` where those say ``apabila``. Documents come as files in the same chat.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_WHO = "Saya $candidate_name, peserta wawancara posisi $role pada $held_on. "
_WHO_AT = "${when_agency}Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on. "
_HELP = _WHO_AT + "Terima kasih banyak atas bantuan $you selama proses ini."
_TIME = "${when_not_thanked}" + _WHO + "Terima kasih banyak atas waktu $you."
_AGAIN = _WHO + "Sekali lagi, terima kasih atas kesempatan tersebut."
_CHANCE = _WHO + "Terima kasih atas kesempatan tersebut. "
_OPENING = (_HELP, _TIME, _AGAIN)
_TALKED = (
    _HELP,
    "${when_not_thanked}" + _WHO + "Terima kasih banyak atas waktu $you dan pembicaraan tentang $topic.",
    _TIME,
    _WHO + "Sekali lagi, terima kasih atas kesempatan berbincang tentang $topic.",
    _AGAIN,
)
_THANKS = "Terima kasih atas perhatian $you."

_GOOD_NEWS = "Terima kasih atas kabar baik pada $known_on tentang tahap berikutnya."
_ON_HOLD = "Terima kasih atas kabar pada $known_on tentang penundaan seleksi ini."
_NEWS = (
    "${when_advanced}" + _WHO_AT + _GOOD_NEWS,
    "${when_advanced}" + _WHO + _GOOD_NEWS,
    "${when_on_hold}" + _WHO_AT + _ON_HOLD,
    "${when_on_hold}" + _WHO + _ON_HOLD,
    *_TALKED,
)
_ASKED = "Pada $last_asked_on saya sempat menanyakan perkembangan seleksi ini"
_BY = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat $promised_on. "
_AROUND = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan sekitar $promised_around. "
_INVITED = "Sebelumnya saya dipersilakan bertanya pada $invited_on"
_AS_INVITED = "Pada $last_asked_on saya sempat bertanya, sebagaimana sebelumnya dipersilakan pada $invited_on. "
_ASKED_IT = "Pada $last_asked_on saya sempat menanyakannya. "
_MAY_I_IT = "Bolehkah saya tahu kapan kira-kira kabarnya bisa saya terima?"
_MAY_I_NEWS = "Bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?"
_MAY_I_ROUND = "Bolehkah saya tahu kapan kira-kira tahap itu diadakan?"
_WHEN_IT_COMES = "Jika tidak merepotkan, bolehkah saya tahu kapan kira-kira kabarnya bisa saya terima?"
_WHEN_NEWS = "Jika tidak merepotkan, bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?"
_WHEN_ROUND = "Jika tidak merepotkan, bolehkah saya tahu kapan kira-kira tahap itu diadakan?"
_LEAVING_IT = "Setelah ini saya akan menunggu kabar dari $you. "

_MORE_DATA = (
    "${when_second}Jika ada keterangan lain yang diperlukan, dengan senang hati saya lengkapi. ",
    "${when_third}Saya siap memberi keterangan tambahan jika diperlukan. ",
    "Jika masih perlu data lain, saya siap melengkapi. ",
)
_TO_COME = (
    "Menurut informasi, kabar selanjutnya akan disampaikan paling lambat $promised_ahead. Saya siap menunggu. Terima "
    "kasih.",
    "Saya menunggu kabar selanjutnya. Terima kasih.",
)
_SEVERAL = "berikut saya kirimkan $evidence_count berkas:\n$evidence"
_RESULT = (
    "Saya $candidate_name. Terima kasih atas kabar hasil seleksi posisi $role dan atas kesempatan wawancara pada "
    "$held_on. Saya menghormati keputusan tersebut."
)
_PAUSED = (
    "Terima kasih sudah mengabarkan bahwa seleksinya ditunda sementara. Saya maklum dan tetap berminat pada posisi ini."
)
_ANSWER_COMES = (
    "${when_answer_today}Jawaban resminya saya sampaikan hari ini.",
    "Jawaban resminya saya sampaikan paling lambat $respond_by.",
    "Jawaban resminya saya sampaikan dalam waktu dekat. Jika ada batas waktu, mohon informasinya.",
)
_STUDY = "Izinkan saya mempelajari tawarannya dengan saksama. "
_ASK_TIME = (
    "Mohon maaf, bolehkah saya mendapat tambahan waktu beberapa hari untuk mempertimbangkannya dengan matang? Jika "
    "tidak memungkinkan, saya akan menyesuaikan."
)
_TALK = (
    "saya ingin berbicara dengan $you tentang tawaran ini. Bolehkah saya tahu kapan waktu yang cocok untuk menelepon?"
)

_EARLY = "Mohon maaf jika pertanyaan ini terlalu dini"
# Too early it is not where they were in touch, where a promised day has passed, or where the candidate has asked.
_SO_FAR = (
    "${when_advanced}",
    "${when_on_hold}",
    _ASKED + ". ",
    _EARLY + ": kabarnya direncanakan paling lambat $promised_ahead. ",
    "Menurut informasi, kabarnya direncanakan paling lambat $promised_on. ",
    "Menurut informasi, kabarnya direncanakan sekitar $promised_around. ",
    _INVITED + ". ",
    _EARLY + ". ",
)
_OTHER_OFFER = (
    "${when_rival_today}Saya mendapat tawaran dari perusahaan lain yang perlu dijawab hari ini, ",
    "Saya mendapat tawaran dari perusahaan lain yang perlu dijawab paling lambat $rival_decide_by, ",
    "Saya mendapat tawaran dari perusahaan lain, ",
)
_STILL = "tetapi saya tetap sangat berminat pada posisi ini."

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        body=(
            "$salutation",
            (
                _HELP,
                "${when_second}${when_late}Saya $candidate_name. Mohon maaf, baru sekarang saya sempat menyampaikan terima "
                "kasih atas kesempatan berbincang dengan $you dalam wawancara posisi $role pada $held_on.",
                "${when_third}${when_late}Saya $candidate_name, kandidat posisi $role yang diwawancarai pada $held_on. "
                "Mohon maaf ucapan ini agak terlambat. Terima kasih banyak sudah meluangkan waktu.",
                "${when_second}Saya $candidate_name. Terima kasih banyak atas kesempatan berbincang dengan $you dalam "
                "wawancara posisi $role pada $held_on.",
                "${when_third}Saya $candidate_name, kandidat posisi $role yang diwawancarai pada $held_on. Terima kasih "
                "banyak sudah meluangkan waktu.",
                "${when_late}" + _WHO + "Mohon maaf baru sekarang sempat menyampaikan terima kasih atas waktu $you.",
                _WHO + "Terima kasih banyak atas waktu $you.",
            ),
            (
                "${when_agency}Saya tetap berminat pada posisi ini. Mohon sampaikan juga terima kasih saya kepada "
                "pewawancara.",
                "${when_second}Saya terkesan dengan pembicaraan tentang $topic.",
                "${when_third}Saya menghargai pembicaraan tentang $topic.",
                "Pembicaraan tentang $topic membuat saya makin berminat bergabung dengan $company.",
                "${when_second}Gambaran saya tentang pekerjaan ini jadi lebih jelas.",
                "${when_third}Setelah wawancara itu, saya makin ingin bergabung dengan $company.",
                "Senang sekali bisa berbincang tentang posisi ini. Saya makin berminat bergabung dengan $company.",
            ),
            (
                "${when_second}Semoga $strengths bisa menjadi bekal saya di posisi ini.",
                "${when_third}Dengan $strengths, semoga saya bisa bermanfaat bagi tim.",
                "Semoga $strengths yang saya miliki bisa bermanfaat.",
            ),
            (
                "${when_second}Satu hal yang belum saya sampaikan:\n$addition.",
                "${when_third}Untuk melengkapi jawaban saya:\n$addition.",
                "Satu tambahan dari saya:\n$addition.",
            ),
            tuple(text + end for text in _MORE_DATA for end in _TO_COME),
        ),
        drop=(3, 2, 4),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            "$salutation",
            _NEWS,
            (
                _ASKED + ". " + _BY + _WHEN_IT_COMES,
                _ASKED + ". " + _AROUND + _WHEN_IT_COMES,
                _ASKED + ", dan saya maklum jika ada hal lain yang perlu didahulukan. " + _WHEN_NEWS,
                _BY + _WHEN_IT_COMES,
                _AROUND + _WHEN_IT_COMES,
                _INVITED + ". " + _WHEN_NEWS,
                "${when_advanced}" + _WHEN_ROUND,
                _WHEN_NEWS,
            ),
            (
                "${when_advanced}Jika jadwalnya masih disusun, saya siap menunggu. " + _THANKS,
                "${when_on_hold}Jika penundaannya masih berlanjut, saya siap menunggu. " + _THANKS,
                "Jika masih dalam proses, saya siap menunggu. " + _THANKS,
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_advanced}" + _WHO + "Terima kasih atas kabar baik tentang tahap berikutnya.",
                "${when_on_hold}" + _WHO + "Terima kasih atas kabar tentang penundaan seleksi ini.",
                _HELP,
                _TIME,
                _CHANCE.rstrip(),
            ),
            (
                _BY + _ASKED_IT + _MAY_I_IT,
                _AROUND + _ASKED_IT + _MAY_I_IT,
                _AS_INVITED + _MAY_I_NEWS,
                "${when_advanced}Pada $last_asked_on saya sempat menanyakan jadwalnya. " + _MAY_I_ROUND,
                _ASKED + ". " + _MAY_I_NEWS,
                _BY + _MAY_I_IT,
                _AROUND + _MAY_I_IT,
                _INVITED + ". " + _MAY_I_NEWS,
                "${when_advanced}" + _WHEN_ROUND,
                _WHEN_NEWS,
            ),
            (
                "${when_advanced}" + _LEAVING_IT + "Jika rencananya berubah, saya tetap berminat pada posisi lain di "
                "$company.",
                _LEAVING_IT + "Jika posisinya sudah terisi, saya tetap berminat pada posisi lain di $company.",
            ),
            _THANKS,
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        body=(
            "$salutation",
            _OPENING,
            (
                "${when_agency}Untuk melengkapi wawancara itu, mohon $evidence_count berkas berikut diteruskan kepada "
                "$company:\n$evidence",
                "Untuk melengkapi pembicaraan tentang $topic, " + _SEVERAL,
                "Untuk melengkapi pembicaraan pada hari itu, " + _SEVERAL,
            ),
            "${when_not_thanked}Satu tambahan lagi dari saya:\n$addition.",
            "Semoga bisa menjadi bahan pertimbangan. Jika ada yang ingin ditanyakan, saya siap menjelaskan. " + _THANKS,
        ),
        drop=(3,),
    ),
    StepKind.REFERENCE: MessageTemplate(
        body=(
            "$salutation",
            _OPENING,
            (
                "Berikut pemberi referensi saya jika diperlukan: $referee_name, $referee_relation ($referee_contact). "
                "Beliau sudah bersedia dihubungi.",
                "Berikut pemberi referensi saya jika diperlukan: $referee_name ($referee_contact). Beliau sudah bersedia "
                "dihubungi.",
                "Berikut pemberi referensi saya jika diperlukan: $referee_name, $referee_relation. Beliau sudah bersedia "
                "memberi keterangan, dan saya siap membantu menghubungkan $you dengan beliau.",
                "Berikut pemberi referensi saya jika diperlukan: $referee_name. Beliau sudah bersedia memberi keterangan, "
                "dan saya siap membantu menghubungkan $you dengan beliau.",
                "Jika diperlukan, saya bisa mengajukan pemberi referensi. Namanya akan saya sampaikan setelah ada "
                "persetujuan beliau.",
            ),
            (
                "${when_agency}${when_consented}Mohon hal ini diteruskan kepada $company. " + _THANKS,
                "${when_consented}Semoga keterangan beliau bisa menjadi bahan pertimbangan. " + _THANKS,
                _THANKS,
            ),
        ),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_agency}Saya $candidate_name. Terima kasih atas kabar hasil seleksi posisi $role dan atas bantuan "
                "$you sejak wawancara pada $held_on. Saya menghormati keputusan tersebut.",
                _RESULT + " Pembicaraan tentang $topic menjadi pengalaman berharga bagi saya.",
                _RESULT,
            ),
            (
                "${when_feedback_came}Masukan dari $you sangat saya hargai dan akan saya jadikan bahan perbaikan.",
                "${when_asking_feedback}Jika $you berkenan, mohon satu atau dua masukan tentang hal yang perlu saya "
                "perbaiki.",
            ),
            (
                "${when_agency}Mohon sampaikan juga terima kasih saya kepada tim $company. Saya masih berminat bila "
                "nanti ada posisi lain yang cocok.",
                "Saya masih berminat bila nanti ada posisi lain yang cocok di $company. Sukses selalu untuk $you dan "
                "tim.",
            ),
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        body=(
            "$salutation",
            "Saya $candidate_name. Terima kasih banyak sudah meluangkan waktu memberi masukan tentang wawancara saya "
            "untuk posisi $role di $company pada $held_on. Masukan itu sangat membantu dan akan saya jadikan bahan "
            "perbaikan.",
            "Semoga bisa bertemu lagi pada kesempatan lain. Sukses selalu untuk $you dan tim.",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_on_hold}" + _WHO_AT + _ON_HOLD + " Saya masih berminat pada posisi tersebut.",
                "${when_on_hold}" + _WHO + _ON_HOLD + " Saya masih ingat pembicaraan tentang $topic dan tetap berminat "
                "pada posisi tersebut.",
                "${when_on_hold}" + _WHO + _ON_HOLD + " Saya masih berminat pada posisi tersebut.",
                _WHO_AT + "Terima kasih atas bantuan $you. Walaupun waktu itu belum terpilih, saya tetap "
                "berminat bergabung dengan $company.",
                _CHANCE + "Walaupun belum terpilih, saya masih ingat pembicaraan tentang $topic dan tetap berminat "
                "bergabung dengan $company.",
                _CHANCE + "Walaupun belum terpilih, saya tetap berminat bergabung dengan $company.",
            ),
            (
                "${when_on_hold}Jika prosesnya berjalan lagi, saya siap mengikutinya. $you tidak perlu repot membalas "
                "pesan ini. Semoga semuanya lancar.",
                "Jika nanti ada posisi yang cocok, semoga saya bisa mengikuti seleksinya. Sukses selalu untuk $you dan "
                "tim.",
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_declining}" + _HELP + " Terima kasih juga atas kabar tentang tawaran kerja ini.",
                "${when_declining}" + _WHO + "Terima kasih banyak atas tawaran kerja dari $company dan atas "
                "kepercayaan ini.",
                _HELP + " Saya senang sekali mendapat kabar tentang tawaran kerja ini.",
                _WHO + "Terima kasih banyak atas tawaran kerja dari $company. Saya senang sekali mendapat kabar ini.",
            ),
            (
                *("${when_accepting}" + text for text in _ANSWER_COMES),
                *("${when_declining}" + text for text in _ANSWER_COMES),
                "${when_needing_time}${when_answer_today}" + _STUDY + "Kabar dari saya menyusul hari ini.",
                "${when_needing_time}" + _STUDY + "Kabar dari saya menyusul sebelum $respond_by.",
                "${when_needing_time}" + _STUDY + "Jika ada batas waktu untuk menjawabnya, mohon informasinya.",
                "${when_answer_today}" + _STUDY + "Jawaban saya sampaikan hari ini.",
                _STUDY + "Jawaban saya sampaikan paling lambat $respond_by.",
                "Jawaban saya sampaikan setelah mempelajari tawarannya dengan saksama. Jika ada batas waktu, mohon "
                "informasinya.",
            ),
            _THANKS,
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            "$salutation",
            (
                "${when_accepting}" + _WHO_AT + "Dengan senang hati saya menerima tawaran kerja tersebut. Terima kasih "
                "banyak atas bantuan $you.",
                "${when_accepting}"
                + _WHO
                + "Dengan senang hati saya menerima tawaran kerja dari $company. Terima kasih "
                "banyak atas kepercayaan ini.",
                "${when_declining}" + _HELP + " Setelah mempertimbangkan tawaran kerja itu dengan saksama, saya mohon "
                "maaf karena tidak dapat menerimanya.",
                "${when_declining}"
                + _WHO
                + "Terima kasih banyak atas tawaran kerja dari $company dan atas waktu $you. "
                "Setelah mempertimbangkan tawaran itu dengan saksama, saya mohon maaf karena tidak dapat menerimanya.",
                _WHO_AT + "Terima kasih banyak atas bantuan $you dan atas tawaran kerja tersebut.",
                "${when_acknowledged}" + _WHO + "Sekali lagi, terima kasih atas tawaran kerja dari $company.",
                _WHO + "Terima kasih banyak atas tawaran kerja dari $company.",
            ),
            (
                "${when_agency}${when_accepting}Mohon kabar ini diteruskan kepada pihak perusahaan. Saya menunggu "
                "informasi langkah selanjutnya dan hal yang perlu disiapkan.",
                "${when_accepting}Mohon informasi langkah selanjutnya dan hal yang perlu disiapkan. Senang sekali bisa "
                "bergabung dengan tim.",
                "${when_agency}${when_declining}Mohon kabar ini diteruskan kepada pihak perusahaan beserta ucapan terima kasih saya. Semoga bisa bekerja sama lagi pada kesempatan lain.",
                "${when_declining}Semoga perusahaan mendapat kandidat terbaik untuk posisi itu.",
                "${when_needing_time}${when_answer_today}Saya sangat tertarik pada tawaran itu. Batas waktu "
                "jawabannya hari ini. " + _ASK_TIME,
                "${when_needing_time}Saya sangat tertarik pada tawaran itu. Batas waktu jawabannya "
                "$respond_by. " + _ASK_TIME,
                "${when_needing_time}Saya sangat tertarik. " + _ASK_TIME,
                "${when_answer_today}Sebelum menjawab hari ini, " + _TALK,
                "Tawaran itu perlu saya jawab paling lambat $respond_by. Sebelum itu, " + _TALK,
                "Sebelum menjawab, " + _TALK,
            ),
            ("${when_declining}Terima kasih atas pengertian $you.", _THANKS),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            "$salutation",
            (
                _HELP + " Saya senang mendapat kabar baik ini dan bisa lanjut ke tahap berikutnya.",
                _WHO + "Terima kasih banyak atas kabar baik ini. Saya senang bisa lanjut ke tahap berikutnya.",
            ),
            (
                "Saya akan hadir dalam wawancara pada $next_interview_on. Jika ada yang perlu disiapkan atau dibawa, "
                "mohon informasinya.",
                "Mohon informasi jadwalnya serta hal yang perlu disiapkan atau dibawa. Saya akan menyesuaikan.",
            ),
            _THANKS,
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        body=(
            "$salutation",
            (_WHO_AT + _PAUSED, _WHO + _PAUSED),
            "Jika prosesnya berjalan lagi, saya siap mengikutinya dan melengkapi data yang diperlukan. Sukses selalu "
            "untuk $you dan tim.",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            "$salutation",
            (_HELP, _WHO + "Terima kasih banyak atas kesempatan mengikuti seleksi di $company."),
            "Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi. Mohon "
            "maaf atas keputusan ini.",
            (
                "${when_agency}Mohon kabar ini diteruskan kepada pihak perusahaan beserta ucapan terima kasih saya. Sukses "
                "selalu untuk $you.",
                "Terima kasih atas pengertian $you. Semoga perusahaan mendapat kandidat terbaik.",
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            "$salutation",
            _NEWS,
            tuple(known + offer + _STILL for known in _SO_FAR for offer in _OTHER_OFFER),
            "Bolehkah saya tahu kapan kira-kira kabar selanjutnya bisa saya terima? Jika belum bisa dipastikan, saya maklum. "
            "Terima kasih.",
        ),
    ),
}
