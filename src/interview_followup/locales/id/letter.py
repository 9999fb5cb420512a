"""
The letters in Indonesian: one page each, with the date, ``Hal`` and ``Lampiran``, the address, and a signature.

``Lampiran`` counts the enclosures in words, and is left out where there are none. The address of an agency's recruiter
leaves out the employer, who is somewhere else. What has to arrive within a day has no letter.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate, Paragraph, alternatives

_ADDRESS = (
    "${when_agency}Yth. $addressee",
    "${when_agency}Yth. Konsultan Rekrutmen",
    "Yth. $addressee\n$company",
    "Yth. Tim Rekrutmen\n$company",
)
_WHO = "Saya $candidate_name, peserta wawancara untuk posisi $role di $company pada $held_on. "
_HELP = "${when_agency}" + _WHO + "Saya menyampaikan terima kasih atas bantuan $you dalam proses ini."
_TIME = "${when_not_thanked}" + _WHO + "Saya menyampaikan terima kasih atas waktu yang $you luangkan."
_AGAIN = _WHO + "Sekali lagi, saya menyampaikan terima kasih atas kesempatan tersebut."
_OPENING = (_HELP, _TIME, _AGAIN)
_THANKS = "Atas perhatian $you, saya ucapkan terima kasih."
_UNDERSTANDING = "Atas pengertian $you, saya ucapkan terima kasih."

_NEXT_ROUND = "${when_advanced}Jadwal Tahap Berikutnya untuk Posisi $role"
_PROGRESS = "Perkembangan Proses Seleksi Posisi $role"
_DOCUMENTS = "Dokumen Tambahan untuk Posisi $role"

_GOOD_NEWS = "Terima kasih atas kabar baik mengenai tahap berikutnya, yang saya terima pada $known_on."
_ON_HOLD = "Terima kasih atas pemberitahuan pada $known_on mengenai penundaan seleksi tersebut."
_ASKED = "Pada $last_asked_on saya telah menanyakan perkembangan proses tersebut"
_BY = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat $promised_on. "
_AROUND = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan sekitar $promised_around. "
_INVITED = "Sebelumnya saya dipersilakan bertanya pada $invited_on"
_ASKED_IT = "Pada $last_asked_on saya telah menanyakannya. "
_MAY_I_IT = "Bolehkah saya mengetahui kapan kira-kira kabar tersebut dapat saya terima?"
_MAY_I_NEWS = "Bolehkah saya mengetahui kapan kira-kira ada kabar selanjutnya?"
_MAY_I_ROUND = "Bolehkah saya mengetahui kapan kira-kira tahap tersebut diselenggarakan?"
_WHEN_IT_COMES = "Apabila $you berkenan, bolehkah saya mengetahui kapan kira-kira kabar tersebut dapat saya terima?"
_WHEN_NEWS = "Apabila $you berkenan, bolehkah saya mengetahui kapan kira-kira ada kabar selanjutnya?"
_WHEN_ROUND = "Apabila $you berkenan, bolehkah saya mengetahui kapan kira-kira tahap tersebut diselenggarakan?"
_LEAVING_IT = "Setelah surat ini saya akan menunggu kabar dari $you. "
_OTHER_CHANCE = "saya tetap berminat pada kesempatan lain di $company."

_WITH = "Dengan $strengths, saya berharap dapat berkontribusi dalam pekerjaan ini."
_PASSING_ON = "Mohon kiranya ucapan terima kasih yang sama disampaikan kepada pewawancara."
_EQUIPPED = "Semoga $strengths dapat menjadi bekal saya dalam pekerjaan tersebut."
_READY = "Berbekal $strengths, saya siap belajar dan bekerja sama dengan tim."
_MORE_DATA = (
    "${when_second}Apabila ada keterangan lain yang diperlukan, dengan senang hati saya lengkapi. Saya menantikan kabar "
    "selanjutnya",
    "${when_third}Saya siap memberikan keterangan tambahan apabila diperlukan, dan menunggu kabar selanjutnya",
    "Sekiranya masih ada dokumen yang diperlukan, saya bersedia melengkapinya. Saya menunggu kabar selanjutnya",
)
_AHEAD = ", yang menurut informasi akan disampaikan paling lambat $promised_ahead."
_SEVERAL = "bersama surat ini saya lampirkan $evidence_count dokumen:\n$evidence"
_RESULT = (
    "Saya $candidate_name. Terima kasih atas kabar mengenai hasil seleksi untuk posisi $role di $company dan atas "
    "kesempatan mengikuti wawancara pada $held_on. Saya menghormati keputusan tersebut."
)
_NOT_CHOSEN = _WHO + "Terima kasih atas kesempatan tersebut. Walaupun pada waktu itu belum terpilih, saya "
_MORE_TIME = (
    "Mohon maaf, bolehkah saya memperoleh tambahan waktu beberapa hari untuk mempertimbangkannya dengan matang? "
    "Sekiranya tidak memungkinkan, saya akan menyesuaikan"
)
_ASK_TIME = _MORE_TIME + " diri dengan waktu yang telah ditentukan."
_TALK = (
    "saya ingin berbicara dengan $you mengenai tawaran tersebut. Bolehkah saya mengetahui kapan waktu yang sesuai "
    "untuk menelepon?"
)


def _letter(
    about: Paragraph, *paragraphs: Paragraph, head: Paragraph = (), drop: tuple[int, ...] = ()
) -> MessageTemplate:
    """Put the head above, and the closing below."""
    lines = head or tuple(f"Hal: {each}" for each in alternatives(about))
    body = ("$letter_date", lines, _ADDRESS, "$salutation", *paragraphs, "$closing")
    return MessageTemplate(subject=about, body=body, drop=drop)


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: _letter(
        "Ucapan Terima Kasih atas Wawancara Posisi $role",
        (
            _HELP + " Saya berterima kasih atas kesempatan itu dan tetap berminat pada posisi tersebut.",
            "${when_second}${when_late}Saya $candidate_name. Pada $held_on saya mendapat kesempatan berbincang dengan $you "
            "dalam wawancara untuk posisi $role di $company. Mohon maaf baru sekarang saya sempat menyampaikan terima "
            "kasih. Gambaran saya tentang pekerjaan ini menjadi lebih jelas.",
            "${when_third}${when_late}Saya $candidate_name, kandidat posisi $role yang diwawancarai di $company pada "
            "$held_on. Mohon maaf karena ucapan ini agak terlambat. Terima kasih atas waktu yang telah diluangkan. Saya "
            "senang dapat mengenal pekerjaan ini lebih dekat.",
            "${when_second}Saya $candidate_name. Pada $held_on saya mendapat kesempatan berbincang dengan $you dalam "
            "wawancara untuk posisi $role di $company. Atas kesempatan tersebut, saya menyampaikan terima kasih. "
            "Gambaran saya tentang pekerjaan ini menjadi lebih jelas.",
            "${when_third}Saya $candidate_name, kandidat posisi $role yang diwawancarai di $company pada $held_on. "
            "Terima kasih atas waktu yang telah diluangkan. Saya senang dapat mengenal pekerjaan ini lebih dekat.",
            "${when_late}"
            + _WHO
            + "Mohon maaf baru sekarang saya sempat menyampaikan terima kasih atas waktu yang $you "
            "luangkan. Setelah wawancara tersebut, saya semakin berminat pada posisi itu.",
            _WHO + "Melalui surat ini saya menyampaikan terima kasih atas waktu yang $you luangkan. Saya senang dapat "
            "berbincang mengenai posisi tersebut dan semakin berminat bergabung.",
        ),
        (
            "${when_agency}" + _WITH + " " + _PASSING_ON,
            "${when_agency}" + _PASSING_ON,
            "${when_second}Saya terkesan dengan pembicaraan mengenai $topic. " + _EQUIPPED,
            "${when_third}Saya menghargai pembicaraan mengenai $topic. " + _READY,
            "Pembicaraan mengenai $topic sangat menarik bagi saya. Dengan $strengths, saya berharap dapat turut "
            "berkontribusi di dalamnya.",
            "${when_second}" + _EQUIPPED,
            "${when_third}" + _READY,
            "Pembicaraan mengenai $topic sangat menarik bagi saya dan membantu saya memahami pekerjaan ini.",
            _WITH,
        ),
        (
            "${when_second}Ada satu hal yang belum sempat saya sampaikan dalam wawancara itu:\n$addition.",
            "${when_third}Perkenankan saya melengkapi jawaban saya dalam wawancara itu dengan satu hal:\n$addition.",
            "Melengkapi pembicaraan dalam wawancara itu, perkenankan saya menambahkan satu hal:\n$addition.",
        ),
        tuple(text + end for text in _MORE_DATA for end in (_AHEAD, ".")),
        "Atas waktu dan perhatian $you, sekali lagi saya ucapkan terima kasih.",
        drop=(5, 6),
    ),
    StepKind.CHECK_IN: _letter(
        (_NEXT_ROUND, _PROGRESS),
        (
            "${when_advanced}" + _WHO + _GOOD_NEWS,
            "${when_on_hold}" + _WHO + _ON_HOLD,
            _HELP,
            "${when_not_thanked}" + _WHO + "Saya menyampaikan terima kasih atas waktu yang $you luangkan dan atas "
            "pembicaraan mengenai $topic.",
            _TIME,
            _WHO + "Sekali lagi, saya menyampaikan terima kasih atas kesempatan berbincang mengenai $topic.",
            _AGAIN,
        ),
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
            "${when_advanced}Sekiranya jadwalnya masih disusun, saya dengan senang hati menunggu.",
            "${when_on_hold}Sekiranya penundaannya masih berlanjut, saya dengan senang hati menunggu.",
            "Sekiranya keputusan belum dapat diambil, saya dengan senang hati menunggu.",
        ),
        _THANKS,
    ),
    StepKind.FINAL_CHECK_IN: _letter(
        (_NEXT_ROUND, _PROGRESS),
        (
            "${when_advanced}" + _WHO + "Terima kasih atas kabar baik mengenai tahap berikutnya.",
            "${when_on_hold}" + _WHO + "Terima kasih atas pemberitahuan mengenai penundaan seleksi tersebut.",
            _HELP,
            _TIME,
            _WHO + "Terima kasih atas kesempatan tersebut.",
        ),
        (
            _BY + _ASKED_IT + _MAY_I_IT,
            _AROUND + _ASKED_IT + _MAY_I_IT,
            _INVITED + ", dan pada $last_asked_on pertanyaan itu telah saya sampaikan. " + _MAY_I_NEWS,
            "${when_advanced}Pada $last_asked_on saya telah menanyakan jadwalnya. " + _MAY_I_ROUND,
            "Pada $last_asked_on saya telah menanyakan perkembangannya. " + _MAY_I_NEWS,
            _BY + _MAY_I_IT,
            _AROUND + _MAY_I_IT,
            _INVITED + ". " + _MAY_I_NEWS,
            "${when_advanced}" + _WHEN_ROUND,
            _WHEN_NEWS,
        ),
        (
            "${when_advanced}" + _LEAVING_IT + "Apabila rencananya berubah, " + _OTHER_CHANCE,
            _LEAVING_IT + "Apabila posisi tersebut telah terisi, " + _OTHER_CHANCE,
        ),
        _THANKS,
    ),
    StepKind.SUPPORTING_MATERIAL: _letter(
        _DOCUMENTS,
        _OPENING,
        (
            "${when_agency}Mohon kiranya $evidence_count dokumen terlampir, yang melengkapi wawancara tersebut, "
            "diteruskan kepada pihak perusahaan:\n$evidence",
            "Untuk melengkapi pembicaraan mengenai $topic, " + _SEVERAL,
            "Untuk melengkapi pembicaraan pada hari itu, " + _SEVERAL,
        ),
        "${when_not_thanked}Perkenankan pula saya menambahkan satu hal:\n$addition.",
        "Semoga dokumen tersebut dapat menjadi bahan pertimbangan. Sekiranya ada yang perlu ditanyakan, saya bersedia "
        "memberikan penjelasan.",
        _THANKS,
        head=(f"Hal: {_DOCUMENTS}\nLampiran: $evidence_count dokumen", f"Hal: {_DOCUMENTS}"),
        drop=(6,),
    ),
    StepKind.REFERENCE: _letter(
        "Pengajuan Pemberi Referensi untuk Posisi $role",
        _OPENING,
        (
            "Apabila diperlukan, berikut saya sampaikan nama pemberi referensi yang dapat dihubungi: $referee_name, "
            "$referee_relation ($referee_contact). Beliau telah bersedia memberikan keterangan mengenai pekerjaan saya.",
            "Apabila diperlukan, berikut saya sampaikan nama pemberi referensi yang dapat dihubungi: $referee_name "
            "($referee_contact). Beliau telah bersedia memberikan keterangan.",
            "Apabila diperlukan, berikut saya sampaikan nama pemberi referensi: $referee_name, $referee_relation. "
            "Beliau telah bersedia memberikan keterangan mengenai pekerjaan saya, dan saya siap membantu "
            "menghubungkannya dengan $you.",
            "Apabila diperlukan, berikut saya sampaikan nama pemberi referensi: $referee_name. Beliau telah bersedia "
            "memberikan keterangan, dan saya siap membantu menghubungkannya dengan $you.",
            "Apabila diperlukan, saya dapat mengajukan seorang pemberi referensi. Namanya akan saya sampaikan setelah "
            "memperoleh persetujuan beliau.",
        ),
        (
            "${when_agency}${when_consented}Mohon kiranya hal ini diteruskan kepada pihak perusahaan.",
            "${when_consented}Semoga keterangan beliau dapat menjadi bahan pertimbangan.",
        ),
        _THANKS,
    ),
    StepKind.REJECTION_REPLY: _letter(
        "Tanggapan atas Hasil Seleksi Posisi $role",
        (
            "${when_agency}Saya $candidate_name. Terima kasih atas kabar mengenai hasil seleksi untuk posisi $role di "
            "$company dan atas bantuan $you sejak wawancara pada $held_on. Saya menghormati keputusan tersebut.",
            _RESULT + " Pembicaraan mengenai $topic menjadi pengalaman yang berharga bagi saya.",
            _RESULT,
        ),
        (
            "${when_feedback_came}Masukan dari $you sangat saya hargai dan akan saya jadikan bahan perbaikan.",
            "${when_asking_feedback}Sekiranya $you berkenan, satu atau dua masukan mengenai hal yang perlu saya perbaiki "
            "akan sangat membantu.",
        ),
        (
            "${when_agency}Mohon kiranya ucapan terima kasih saya disampaikan kepada pihak perusahaan. Apabila tersedia "
            "posisi lain yang sesuai, saya berharap dapat mengikuti seleksinya.",
            "Apabila di kemudian hari tersedia posisi lain yang sesuai, saya berharap dapat mengikuti seleksinya. Semoga "
            "$you dan tim senantiasa sukses.",
        ),
    ),
    StepKind.FEEDBACK_THANKS: _letter(
        "Ucapan Terima Kasih atas Masukan – Posisi $role",
        "Saya $candidate_name. Melalui surat ini saya menyampaikan terima kasih atas masukan yang $you berikan mengenai "
        "wawancara saya untuk posisi $role di $company pada $held_on.",
        "Masukan tersebut sangat berguna dan akan saya jadikan bekal untuk memperbaiki diri. Saya menghargai waktu yang "
        "telah diberikan untuk itu.",
        "Semoga pada kesempatan lain saya dapat bertemu lagi dengan $you.",
    ),
    StepKind.KEEP_IN_TOUCH: _letter(
        ("${when_on_hold}Pernyataan Minat pada Posisi $role", "Minat Bergabung setelah Seleksi Posisi $role"),
        (
            "${when_agency}${when_on_hold}" + _WHO + _ON_HOLD + " Saya tetap berminat pada posisi itu.",
            "${when_on_hold}"
            + _WHO
            + _ON_HOLD
            + " Saya masih mengingat pembicaraan mengenai $topic dan tetap berminat "
            "pada posisi itu.",
            "${when_on_hold}" + _WHO + _ON_HOLD + " Saya tetap berminat pada posisi itu.",
            _HELP
            + " Walaupun pada waktu itu belum terpilih, saya tetap berminat bergabung dengan perusahaan tersebut.",
            _NOT_CHOSEN + "masih mengingat pembicaraan mengenai $topic dan tetap berminat bergabung.",
            _NOT_CHOSEN + "tetap berminat bergabung.",
        ),
        (
            "${when_on_hold}Apabila proses seleksi dilanjutkan, saya siap mengikutinya. $you tidak perlu repot membalas "
            "surat ini.",
            "Apabila tersedia posisi yang sesuai, saya berharap dapat mengikuti seleksinya.",
        ),
        "Semoga $you dan tim senantiasa sehat dan sukses.",
    ),
    StepKind.OFFER_ANSWER: _letter(
        (
            "${when_accepting}Penerimaan Tawaran Kerja sebagai $role",
            "${when_needing_time}Permohonan Tambahan Waktu – Tawaran Kerja $role",
            "${when_undecided}Pertanyaan tentang Tawaran Kerja sebagai $role",
            "Tanggapan atas Tawaran Kerja sebagai $role",
        ),
        (
            "${when_agency}${when_accepting}"
            + _WHO
            + "Dengan senang hati saya menerima tawaran kerja tersebut. Terima "
            "kasih atas bantuan $you dalam proses ini.",
            "${when_accepting}" + _WHO + "Dengan senang hati saya menerima tawaran kerja untuk posisi tersebut. Terima "
            "kasih atas kepercayaan yang diberikan.",
            "${when_declining}" + _HELP + " Setelah mempertimbangkan tawaran kerja tersebut dengan saksama, saya mohon "
            "maaf karena tidak dapat menerimanya.",
            "${when_declining}"
            + _WHO
            + "Terima kasih atas tawaran kerja untuk posisi tersebut dan atas waktu yang $you "
            "luangkan. Setelah mempertimbangkan tawaran itu dengan saksama, saya mohon maaf karena tidak dapat "
            "menerimanya.",
            "${when_agency}" + _WHO + "Terima kasih atas bantuan $you dan atas tawaran kerja untuk posisi tersebut.",
            "${when_acknowledged}" + _WHO + "Sekali lagi, terima kasih atas tawaran kerja untuk posisi tersebut.",
            _WHO + "Terima kasih atas tawaran kerja untuk posisi tersebut.",
        ),
        (
            "${when_agency}${when_accepting}Mohon kiranya kabar ini diteruskan kepada pihak perusahaan. Saya menunggu "
            "informasi mengenai langkah selanjutnya serta hal yang perlu disiapkan.",
            "${when_accepting}Mohon informasi mengenai langkah selanjutnya serta hal yang perlu disiapkan. Saya "
            "menantikan kesempatan bekerja sama dengan $you dan tim.",
            "${when_agency}${when_declining}Mohon kiranya kabar ini diteruskan kepada pihak perusahaan beserta ucapan "
            "terima kasih saya. Semoga pada kesempatan lain saya dapat bekerja sama lagi dengan $you.",
            "${when_declining}Semoga perusahaan mendapatkan kandidat terbaik. Saya berharap dapat bertemu lagi pada "
            "kesempatan lain.",
            "${when_needing_time}${when_answer_today}Tawaran tersebut sangat menarik, dan jawabannya semestinya saya "
            "sampaikan hari ini. " + _MORE_TIME + ".",
            "${when_needing_time}Tawaran tersebut sangat menarik, dan jawabannya semestinya saya sampaikan paling lambat "
            "$respond_by. " + _ASK_TIME,
            "${when_needing_time}Tawaran tersebut sangat menarik. " + _ASK_TIME,
            "${when_answer_today}Sebelum menyampaikan jawaban hari ini, " + _TALK,
            "Tawaran tersebut perlu saya jawab paling lambat $respond_by. Sebelum itu, " + _TALK,
            "Sebelum menyampaikan jawaban, " + _TALK,
        ),
        ("${when_declining}" + _UNDERSTANDING, _THANKS),
    ),
    StepKind.HOLD_REPLY: _letter(
        "Penundaan Seleksi Posisi $role",
        _WHO + "Terima kasih atas pemberitahuan mengenai penundaan seleksi tersebut.",
        "Saya memakluminya dan tetap berminat pada posisi itu. Apabila proses seleksi dilanjutkan, saya siap "
        "mengikutinya dan melengkapi dokumen yang diperlukan.",
        "Semoga $you dan tim senantiasa sukses.",
    ),
    StepKind.WITHDRAWAL: _letter(
        "Pengunduran Diri dari Seleksi Posisi $role",
        (
            _HELP,
            _WHO + "Terima kasih atas kesempatan mengikuti seleksi tersebut dan atas waktu yang telah diberikan.",
        ),
        (
            "${when_agency}Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses "
            "seleksi. Saya mohon maaf atas keputusan ini. Mohon kiranya kabar ini diteruskan kepada pihak perusahaan "
            "beserta ucapan terima kasih saya.",
            "Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi. Saya "
            "mohon maaf atas keputusan ini. Semoga perusahaan mendapatkan kandidat terbaik untuk posisi tersebut.",
        ),
        _UNDERSTANDING,
    ),
}
