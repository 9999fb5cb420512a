"""
The e-mails in Indonesian.

Each opens with who writes about which post and with thanks, asks for a time and never for a verdict, and leaves out
what it does not know. ``$you`` is ``Bapak``, ``Ibu`` or ``Bapak/Ibu``. Declining and withdrawing carry one apology, as
custom has it.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate, Paragraph

_WHO = "Saya $candidate_name, peserta wawancara posisi $role pada $held_on. "
_WHO_AT = "${when_agency}Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on. "
_HELP = _WHO_AT + "Terima kasih atas bantuan $you dalam proses ini."
_TIME = "${when_not_thanked}" + _WHO + "Terima kasih atas waktu yang $you luangkan."
_AGAIN = _WHO + "Sekali lagi, terima kasih atas kesempatan tersebut."
_OPENING = (_HELP, _TIME, _AGAIN)
_TALKED = (
    _HELP,
    "${when_not_thanked}" + _WHO + "Terima kasih atas waktu yang $you luangkan dan atas pembicaraan mengenai $topic.",
    _TIME,
    _WHO + "Sekali lagi, terima kasih atas kesempatan berbincang mengenai $topic.",
    _AGAIN,
)
_THANKS = "Atas perhatian $you, saya ucapkan terima kasih."
_UNDERSTANDING = "Atas pengertian $you, saya ucapkan terima kasih."

_GOOD_NEWS = "Terima kasih atas kabar baik pada $known_on mengenai tahap berikutnya."
_ON_HOLD = "Terima kasih atas pemberitahuan pada $known_on mengenai penundaan seleksi ini."
_NEWS = (
    "${when_advanced}" + _WHO_AT + _GOOD_NEWS,
    "${when_advanced}" + _WHO + _GOOD_NEWS,
    "${when_on_hold}" + _WHO_AT + _ON_HOLD,
    "${when_on_hold}" + _WHO + _ON_HOLD,
    *_TALKED,
)
_ASKED = "Pada $last_asked_on saya telah menanyakan perkembangan proses ini"
_BY = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat $promised_on. "
_AROUND = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan sekitar $promised_around. "
_INVITED = "Sebelumnya saya dipersilakan bertanya pada $invited_on"
_AS_INVITED = "Pada $last_asked_on saya sempat bertanya, sebagaimana sebelumnya dipersilakan pada $invited_on. "
_ASKED_IT = "Pada $last_asked_on saya sempat menanyakannya. "
_MAY_I_IT = "Bolehkah saya mengetahui kapan kira-kira kabar tersebut dapat saya terima?"
_MAY_I_NEWS = "Bolehkah saya mengetahui kapan kira-kira ada kabar selanjutnya?"
_MAY_I_ROUND = "Bolehkah saya mengetahui kapan kira-kira tahap tersebut diadakan?"
_WHEN_IT_COMES = (
    "Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira kabar tersebut dapat saya terima?"
)
_WHEN_NEWS = "Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira ada kabar selanjutnya?"
_WHEN_ROUND = "Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira tahap tersebut diadakan?"
_LEAVING_IT = "Setelah ini saya akan menunggu kabar dari $you. "
_OTHER_CHANCE = "saya tetap berminat pada kesempatan lain di $company."

_WITH = "Dengan $strengths, saya berharap dapat berkontribusi dalam pekerjaan ini."
_FORWARD = "Mohon kiranya ucapan terima kasih saya disampaikan pula kepada pewawancara."
_EQUIPPED = "Semoga $strengths dapat menjadi bekal saya dalam pekerjaan tersebut."
_READY = "Dengan $strengths, saya berharap dapat memberi manfaat bagi tim."
_MORE_DATA = (
    "${when_second}Sekiranya ada keterangan lain yang diperlukan, dengan senang hati saya lengkapi. Saya menantikan "
    "kabar selanjutnya",
    "${when_third}Saya siap memberikan keterangan tambahan apabila diperlukan, dan menunggu kabar selanjutnya",
    "Apabila masih ada data yang diperlukan, saya siap melengkapinya. Saya menunggu kabar selanjutnya",
)
_AHEAD = ", yang menurut informasi akan disampaikan paling lambat $promised_ahead."

_SEVERAL = "bersama surel ini saya lampirkan $evidence_count dokumen:\n$evidence"
_PAUSED = (
    "Terima kasih atas informasi mengenai penundaan seleksi ini. Saya memakluminya dan tetap berminat pada posisi "
    "tersebut."
)
_RESULT = (
    "Saya $candidate_name. Terima kasih atas kabar mengenai hasil seleksi posisi $role dan atas kesempatan mengikuti "
    "wawancara pada $held_on. Saya menghormati keputusan tersebut."
)
_ANSWER_COMES = (
    "${when_answer_today}Jawaban resminya akan saya sampaikan hari ini.",
    "Jawaban resminya akan saya sampaikan paling lambat $respond_by.",
    "Jawaban resminya akan saya sampaikan dalam waktu dekat. Apabila ada batas waktu, mohon kiranya saya diberi tahu.",
)
_STUDY = "Izinkan saya mempelajari tawaran tersebut dengan saksama. "
_ASK_TIME = (
    "Mohon maaf, bolehkah saya memperoleh tambahan waktu beberapa hari untuk mempertimbangkannya dengan matang? "
    "Apabila tidak memungkinkan, saya akan menyesuaikan."
)
_TALK = (
    "saya ingin berbicara dengan $you mengenai tawaran ini. Bolehkah saya mengetahui kapan waktu yang sesuai untuk "
    "menelepon?"
)

_EARLY = "Mohon maaf apabila pertanyaan ini terlalu dini"
# Too early it is not where they were in touch, where a promised day has passed, or where the candidate has asked.
_SO_FAR = (
    "${when_advanced}",
    "${when_on_hold}",
    _ASKED + ". ",
    _EARLY + ": menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat $promised_ahead. ",
    _BY,
    _AROUND,
    _INVITED + ". ",
    _EARLY + ". ",
)
_OTHER_OFFER = (
    "${when_rival_today}Saya mendapat tawaran dari perusahaan lain yang perlu dijawab hari ini, ",
    "Saya mendapat tawaran dari perusahaan lain yang perlu dijawab paling lambat $rival_decide_by, ",
    "Saya mendapat tawaran dari perusahaan lain, ",
)
_STILL = "tetapi saya tetap sangat berminat pada posisi ini."


def _mail(subject: Paragraph, *paragraphs: Paragraph) -> MessageTemplate:
    return MessageTemplate(subject=subject, body=("$salutation", *paragraphs, "$closing"))


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: _mail(
        "Ucapan Terima Kasih – Wawancara $role – $candidate_name",
        (
            _HELP + " Saya berterima kasih atas kesempatan itu dan tetap berminat pada posisi ini.",
            "${when_second}${when_late}Saya $candidate_name. Baru sekarang saya sempat mengucapkan terima kasih atas "
            "kesempatan berbincang dengan $you dalam wawancara posisi $role pada $held_on; mohon maaf atas "
            "keterlambatan ini. Setelah wawancara tersebut, gambaran saya tentang pekerjaan ini menjadi lebih jelas.",
            "${when_third}${when_late}Saya $candidate_name, kandidat posisi $role yang diwawancarai pada $held_on. "
            "Mohon maaf karena ucapan ini agak terlambat. Terima kasih telah meluangkan waktu. Saya senang dapat "
            "mengenal pekerjaan ini dan $company lebih dekat.",
            "${when_second}Saya $candidate_name. Terima kasih atas kesempatan berbincang dengan $you dalam "
            "wawancara posisi $role pada $held_on. Setelah wawancara tersebut, gambaran saya tentang pekerjaan ini "
            "menjadi lebih jelas.",
            "${when_third}Saya $candidate_name, kandidat posisi $role yang diwawancarai pada $held_on. Terima kasih "
            "telah meluangkan waktu. Saya senang dapat mengenal pekerjaan ini dan $company lebih dekat.",
            "${when_late}" + _WHO + "Mohon maaf baru sekarang saya sempat menyampaikan terima kasih atas waktu yang "
            "$you luangkan. Setelah wawancara tersebut, saya semakin berminat bergabung dengan $company.",
            _WHO + "Terima kasih atas waktu yang $you luangkan. Saya senang dapat berbincang mengenai posisi ini "
            "dan semakin berminat bergabung dengan $company.",
        ),
        (
            "${when_agency}" + _WITH + " " + _FORWARD,
            "${when_agency}" + _FORWARD,
            "${when_second}Saya terkesan dengan pembicaraan mengenai $topic. " + _EQUIPPED,
            "${when_third}Saya menghargai pembicaraan mengenai $topic. " + _READY,
            "Pembicaraan mengenai $topic sangat menarik bagi saya. Dengan $strengths, saya berharap dapat ikut "
            "berkontribusi di dalamnya.",
            "${when_second}" + _EQUIPPED,
            "${when_third}" + _READY,
            "Pembicaraan mengenai $topic sangat menarik bagi saya dan membantu saya memahami pekerjaan ini.",
            _WITH,
        ),
        (
            "${when_second}Ada satu hal yang belum sempat saya sampaikan dalam wawancara itu:\n$addition.",
            "${when_third}Izinkan saya melengkapi jawaban saya dalam wawancara itu dengan satu hal:\n$addition.",
            "Melengkapi pembicaraan dalam wawancara itu, izinkan saya menambahkan satu hal:\n$addition.",
        ),
        tuple(text + end for text in _MORE_DATA for end in (_AHEAD, ".")),
    ),
    StepKind.CHECK_IN: _mail(
        (
            "${when_advanced}Jadwal Tahap Berikutnya – $role – $candidate_name",
            "Perkembangan Seleksi $role – $candidate_name",
        ),
        _NEWS,
        (
            _ASKED + ". " + _BY + _WHEN_IT_COMES,
            _ASKED + ". " + _AROUND + _WHEN_IT_COMES,
            _ASKED + ", dan saya maklum apabila ada hal lain yang perlu didahulukan. " + _WHEN_NEWS,
            _BY + _WHEN_IT_COMES,
            _AROUND + _WHEN_IT_COMES,
            _INVITED + ". " + _WHEN_NEWS,
            "${when_advanced}" + _WHEN_ROUND,
            _WHEN_NEWS,
        ),
        (
            "${when_advanced}Apabila jadwalnya masih disusun, saya dengan senang hati menunggu. " + _THANKS,
            "${when_on_hold}Apabila penundaannya masih berlanjut, saya dengan senang hati menunggu. " + _THANKS,
            "Apabila keputusan masih dibahas, saya dengan senang hati menunggu. " + _THANKS,
        ),
    ),
    StepKind.FINAL_CHECK_IN: _mail(
        (
            "${when_advanced}Jadwal Tahap Berikutnya – $role – $candidate_name",
            "Perkembangan Seleksi $role – $candidate_name",
        ),
        (
            "${when_advanced}" + _WHO + "Terima kasih atas kabar baik mengenai tahap berikutnya.",
            "${when_on_hold}" + _WHO + "Terima kasih atas kabar mengenai penundaan seleksi ini.",
            _HELP,
            _TIME,
            _WHO + "Terima kasih atas kesempatan tersebut.",
        ),
        (
            _BY + _ASKED_IT + _MAY_I_IT,
            _AROUND + _ASKED_IT + _MAY_I_IT,
            _AS_INVITED + _MAY_I_NEWS,
            "${when_advanced}Pada $last_asked_on saya sempat menanyakan jadwalnya. " + _MAY_I_ROUND,
            "Pada $last_asked_on saya sempat menanyakan perkembangan seleksi ini. " + _MAY_I_NEWS,
            _BY + _MAY_I_IT,
            _AROUND + _MAY_I_IT,
            _INVITED + ". " + _MAY_I_NEWS,
            "${when_advanced}" + _WHEN_ROUND,
            _WHEN_NEWS,
        ),
        (
            "${when_advanced}" + _LEAVING_IT + "Apabila rencananya berubah, " + _OTHER_CHANCE,
            _LEAVING_IT + "Apabila posisi tersebut sudah terisi, " + _OTHER_CHANCE,
        ),
        _THANKS,
    ),
    StepKind.SUPPORTING_MATERIAL: _mail(
        "Dokumen Tambahan – $role – $candidate_name",
        _OPENING,
        (
            "${when_agency}Mohon kiranya $evidence_count dokumen terlampir, yang melengkapi wawancara tersebut, "
            "diteruskan kepada $company:\n$evidence",
            "Untuk melengkapi pembicaraan mengenai $topic, " + _SEVERAL,
            "Untuk melengkapi pembicaraan pada hari itu, " + _SEVERAL,
        ),
        "${when_not_thanked}Izinkan pula saya menambahkan satu hal:\n$addition.",
        "Semoga dokumen tersebut dapat menjadi bahan pertimbangan. Apabila ada yang perlu ditanyakan, saya siap "
        "menjelaskannya. " + _THANKS,
    ),
    StepKind.REFERENCE: _mail(
        "Pemberi Referensi – $role – $candidate_name",
        _OPENING,
        (
            "Berikut pemberi referensi yang dapat dihubungi apabila diperlukan: $referee_name, "
            "$referee_relation ($referee_contact). Beliau telah bersedia memberikan keterangan mengenai pekerjaan "
            "saya.",
            "Berikut pemberi referensi yang dapat dihubungi apabila diperlukan: $referee_name "
            "($referee_contact). Beliau telah bersedia memberikan keterangan.",
            "Berikut pemberi referensi apabila diperlukan: $referee_name, $referee_relation. Beliau "
            "telah bersedia memberikan keterangan mengenai pekerjaan saya, dan saya siap membantu menghubungkan $you dengan beliau.",
            "Berikut pemberi referensi apabila diperlukan: $referee_name. Beliau telah bersedia "
            "memberikan keterangan, dan saya siap membantu menghubungkan $you dengan beliau.",
            "Apabila diperlukan, saya dapat mengajukan seorang pemberi referensi. Namanya akan saya sampaikan "
            "setelah memperoleh persetujuan beliau.",
        ),
        (
            "${when_agency}${when_consented}Mohon kiranya hal ini diteruskan kepada $company. " + _THANKS,
            "${when_consented}Semoga keterangan beliau dapat menjadi bahan pertimbangan. " + _THANKS,
            _THANKS,
        ),
    ),
    StepKind.REJECTION_REPLY: _mail(
        "Terima Kasih – Hasil Seleksi $role – $candidate_name",
        (
            "${when_agency}Saya $candidate_name. Terima kasih atas kabar mengenai hasil seleksi posisi $role setelah wawancara pada $held_on dan atas bantuan $you selama proses ini. Saya menghormati keputusan tersebut.",
            _RESULT + " Pembicaraan mengenai $topic menjadi pengalaman yang berharga.",
            _RESULT,
        ),
        (
            "${when_feedback_came}Masukan dari $you sangat saya hargai dan akan saya jadikan bahan perbaikan.",
            "${when_asking_feedback}Sekiranya $you berkenan, satu atau dua masukan mengenai hal yang perlu saya "
            "perbaiki akan sangat membantu.",
        ),
        (
            "${when_agency}Mohon sampaikan pula terima kasih saya kepada tim $company. Apabila ada posisi lain yang "
            "sesuai, saya berharap dapat mengikuti seleksinya.",
            "Apabila ada posisi lain yang sesuai di $company, saya berharap dapat mengikuti seleksinya. Semoga $you "
            "dan tim selalu sukses.",
        ),
    ),
    StepKind.FEEDBACK_THANKS: _mail(
        "Terima Kasih atas Masukan – $role – $candidate_name",
        "Saya $candidate_name. Terima kasih atas masukan yang $you berikan mengenai wawancara saya untuk posisi "
        "$role di $company pada $held_on. Masukan tersebut sangat berguna dan akan saya jadikan bekal untuk "
        "memperbaiki diri.",
        "Terima kasih pula atas waktu yang diluangkan untuk menyampaikannya. Semoga pada kesempatan lain saya dapat bertemu lagi dengan $you.",
    ),
    StepKind.KEEP_IN_TOUCH: _mail(
        "Tetap Berminat – $role – $candidate_name",
        (
            "${when_on_hold}" + _WHO_AT + _ON_HOLD + " Saya tetap berminat pada posisi tersebut.",
            "${when_on_hold}" + _WHO + _ON_HOLD + " Setelah berbincang mengenai $topic, saya tetap sangat berminat "
            "pada posisi tersebut.",
            "${when_on_hold}" + _WHO + _ON_HOLD + " Saya tetap berminat pada posisi tersebut.",
            _WHO_AT + "Terima kasih atas bantuan $you. Walaupun saat itu belum terpilih, saya tetap "
            "berminat bergabung dengan $company.",
            _WHO
            + "Terima kasih atas kesempatan tersebut. Walaupun saat itu belum terpilih, saya masih mengingat pembicaraan mengenai $topic dan tetap "
            "berminat bergabung dengan $company.",
            _WHO
            + "Terima kasih atas kesempatan tersebut. Walaupun saat itu belum terpilih, saya tetap berminat bergabung dengan $company.",
        ),
        (
            "${when_on_hold}Apabila prosesnya dilanjutkan, saya siap mengikutinya. $you tidak perlu repot membalas "
            "surel ini. Semoga $you dan tim selalu sukses.",
            "Apabila ada posisi yang sesuai, saya berharap dapat mengikuti seleksinya. Semoga $you dan tim selalu "
            "sukses.",
        ),
    ),
    StepKind.OFFER_REPLY: _mail(
        "Terima Kasih atas Tawaran Kerja – $role – $candidate_name",
        (
            "${when_declining}" + _HELP + " Terima kasih pula atas kabar mengenai tawaran kerja ini.",
            "${when_declining}" + _WHO + "Terima kasih atas tawaran kerja dari $company dan atas kepercayaan yang "
            "diberikan.",
            _HELP + " Saya senang sekali mendapat kabar mengenai tawaran kerja ini.",
            _WHO + "Terima kasih atas tawaran kerja dari $company. Saya senang sekali mendapat kabar ini.",
        ),
        (
            *("${when_accepting}" + text for text in _ANSWER_COMES),
            *("${when_declining}" + text for text in _ANSWER_COMES),
            "${when_needing_time}${when_answer_today}" + _STUDY + "Kabar dari saya akan menyusul hari ini.",
            "${when_needing_time}" + _STUDY + "Kabar dari saya akan menyusul sebelum $respond_by.",
            "${when_needing_time}" + _STUDY + "Apabila ada batas waktu untuk menjawabnya, mohon kiranya saya diberi "
            "tahu.",
            "${when_answer_today}" + _STUDY + "Jawaban akan saya sampaikan hari ini.",
            _STUDY + "Jawaban akan saya sampaikan paling lambat $respond_by.",
            "Jawaban akan saya sampaikan setelah mempelajari tawaran tersebut dengan saksama. Apabila ada batas "
            "waktu, mohon kiranya saya diberi tahu.",
        ),
        _THANKS,
    ),
    StepKind.OFFER_ANSWER: _mail(
        (
            "${when_accepting}Penerimaan Tawaran Kerja – $role – $candidate_name",
            "${when_needing_time}Permohonan Waktu – Tawaran Kerja $role – $candidate_name",
            "${when_undecided}Pertanyaan tentang Tawaran Kerja – $role – $candidate_name",
            "Tanggapan atas Tawaran Kerja – $role – $candidate_name",
        ),
        (
            "${when_accepting}" + _WHO_AT + "Dengan senang hati saya menerima tawaran kerja tersebut. Terima kasih "
            "atas bantuan $you dalam proses ini.",
            "${when_accepting}" + _WHO + "Dengan senang hati saya menerima tawaran kerja dari $company. Terima kasih "
            "atas kepercayaan yang diberikan.",
            "${when_declining}" + _HELP + " Setelah mempertimbangkan tawaran kerja tersebut dengan saksama, saya "
            "mohon maaf karena tidak dapat menerimanya.",
            "${when_declining}" + _WHO + "Terima kasih atas tawaran kerja dari $company dan atas waktu yang $you "
            "luangkan. Setelah mempertimbangkan tawaran tersebut dengan saksama, saya mohon maaf karena tidak dapat "
            "menerimanya.",
            _WHO_AT + "Terima kasih atas bantuan $you dan atas tawaran kerja tersebut.",
            "${when_acknowledged}" + _WHO + "Sekali lagi, terima kasih atas tawaran kerja dari $company.",
            _WHO + "Terima kasih atas tawaran kerja dari $company.",
        ),
        (
            "${when_agency}${when_accepting}Mohon kabar ini diteruskan kepada pihak perusahaan. Saya menunggu "
            "informasi mengenai langkah selanjutnya serta hal yang perlu disiapkan.",
            "${when_accepting}Mohon informasi mengenai langkah selanjutnya serta hal yang perlu disiapkan. Saya "
            "menantikan kesempatan bekerja sama dengan $you dan tim.",
            "${when_agency}${when_declining}Mohon kabar ini diteruskan kepada pihak perusahaan beserta ucapan terima "
            "kasih saya. Semoga pada kesempatan lain saya dapat bekerja sama lagi dengan $you.",
            "${when_declining}Semoga perusahaan mendapatkan kandidat terbaik. Saya berharap dapat bertemu lagi "
            "pada kesempatan lain.",
            "${when_needing_time}${when_answer_today}Saya sangat tertarik pada tawaran tersebut. Batas waktu "
            "jawabannya hari ini. " + _ASK_TIME,
            "${when_needing_time}Saya sangat tertarik pada tawaran tersebut. Batas waktu jawabannya "
            "$respond_by. " + _ASK_TIME,
            "${when_needing_time}Tawaran tersebut sangat menarik. " + _ASK_TIME,
            "${when_answer_today}Sebelum menyampaikan jawaban hari ini, " + _TALK,
            "Tawaran tersebut perlu saya jawab paling lambat $respond_by. Sebelum itu, " + _TALK,
            "Sebelum menyampaikan jawaban, " + _TALK,
        ),
        ("${when_declining}" + _UNDERSTANDING, _THANKS),
    ),
    StepKind.NEXT_ROUND_REPLY: _mail(
        (
            "Konfirmasi Kehadiran $next_interview_on – $role",
            "Jadwal Tahap Berikutnya – $role – $candidate_name",
        ),
        (
            _WHO_AT + "Terima kasih atas bantuan $you dan atas kabar baik ini. Senang sekali dapat melanjutkan ke "
            "tahap berikutnya.",
            _WHO + "Terima kasih atas kabar baik ini. Saya senang dapat melanjutkan ke tahap berikutnya.",
        ),
        (
            "Saya akan hadir dalam wawancara pada $next_interview_on. Apabila ada hal yang perlu disiapkan, mohon "
            "kiranya diinformasikan.",
            "Mohon informasi mengenai jadwalnya serta hal yang perlu disiapkan. Saya akan menyesuaikan.",
        ),
        _THANKS,
    ),
    StepKind.HOLD_REPLY: _mail(
        "Terima Kasih – Penundaan Seleksi $role – $candidate_name",
        (_WHO_AT + _PAUSED, _WHO + _PAUSED),
        "Apabila prosesnya dilanjutkan, saya siap mengikutinya. Semoga $you dan tim selalu sukses.",
    ),
    StepKind.WITHDRAWAL: _mail(
        "Pengunduran Diri dari Seleksi $role – $candidate_name",
        (
            _HELP + " Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari seleksi "
            "tersebut.",
            _WHO + "Terima kasih atas kesempatan mengikuti seleksi di $company dan atas waktu yang telah diberikan. "
            "Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari seleksi tersebut.",
        ),
        (
            "${when_agency}Saya mohon maaf atas keputusan ini. Mohon kabar ini diteruskan kepada pihak perusahaan "
            "beserta ucapan terima kasih saya.",
            "Saya mohon maaf atas keputusan ini. Semoga perusahaan mendapatkan kandidat terbaik.",
        ),
        _UNDERSTANDING,
    ),
    StepKind.RIVAL_OFFER: _mail(
        "Pertanyaan Jadwal Seleksi – $role – $candidate_name",
        _NEWS,
        tuple(known + offer + _STILL for known in _SO_FAR for offer in _OTHER_OFFER),
        "Sekiranya memungkinkan, bolehkah saya mengetahui kapan kira-kira kabar selanjutnya dapat saya terima? "
        "Apabila belum dapat dipastikan, saya memakluminya. " + _THANKS,
    ),
}
