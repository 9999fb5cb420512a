"""
The letters in Indonesian: one page each, with the date, ``Hal`` and ``Lampiran``, the address, and a signature.

``Lampiran`` counts the enclosures in words, and is left out where there are none. The address of an agency's recruiter
leaves out the employer, who is somewhere else. What has to arrive within a day has no letter.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_DATE = "$letter_date"
_ADDRESS = (
    "${when_agency}Yth. $addressee",
    "${when_agency}Yth. Konsultan Rekrutmen",
    "Yth. $addressee\n$company",
    "Yth. Tim Rekrutmen\n$company",
)
_WHO = "Saya $candidate_name, peserta wawancara untuk posisi $role di $company pada $held_on. "
_LATE_THANKS = (
    "${when_agency}${when_not_thanked}" + _WHO + "Atas bantuan $you mengatur wawancara tersebut, saya menyampaikan "
    "terima kasih.",
    "${when_not_thanked}" + _WHO + "Atas waktu dan penjelasan yang $you berikan, saya menyampaikan terima kasih.",
)
_THANKS = "Atas perhatian $you, saya ucapkan terima kasih."

_GRATITUDE = "Ucapan Terima Kasih atas Wawancara Posisi $role"
_NEXT_ROUND = "Waktu Wawancara Berikutnya untuk Posisi $role"
_PROGRESS = "Perkembangan Proses Seleksi Posisi $role"
_LAST_PROGRESS = "Pertanyaan Terakhir tentang Seleksi Posisi $role"
_DOCUMENTS = "Dokumen Tambahan untuk Posisi $role"
_REFEREE = "Pengajuan Pemberi Referensi untuk Posisi $role"
_RESULT = "Tanggapan atas Hasil Seleksi Posisi $role"
_FEEDBACK = "Ucapan Terima Kasih atas Masukan – Posisi $role"
_STILL_KEEN = "Minat pada Posisi $role"
_OTHER_CHANCE = "Menjaga Komunikasi setelah Seleksi Posisi $role"
_ACCEPTANCE = "Penerimaan Tawaran Kerja sebagai $role"
_OFFER = "Tanggapan atas Tawaran Kerja sebagai $role"
_HOLD = "Penundaan Seleksi Posisi $role"
_WITHDRAWAL = "Pengunduran Diri dari Seleksi Posisi $role"

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.THANK_YOU: MessageTemplate(
        subject=_GRATITUDE,
        body=(
            _DATE,
            "Hal: " + _GRATITUDE,
            _ADDRESS,
            "$salutation",
            (
                "${when_agency}Melalui surat ini saya, $candidate_name, menyampaikan terima kasih atas bantuan $you "
                "sehingga saya dapat mengikuti wawancara dengan $company untuk posisi $role pada $held_on. Mohon ucapan "
                "yang sama disampaikan kepada pewawancara.",
                "${when_second}Pada $held_on saya, $candidate_name, mendapat kesempatan berbincang dengan $you dalam "
                "wawancara untuk posisi $role di $company. Perbincangan tersebut memperjelas gambaran saya tentang "
                "pekerjaan ini, dan untuk itu saya berterima kasih.",
                "${when_third}Izinkan saya, $candidate_name, menyampaikan terima kasih kepada $you, yang pada $held_on "
                "mewawancarai saya untuk posisi $role di $company. Penjelasan yang diberikan sangat berharga bagi saya.",
                "${when_late}Sejak wawancara untuk posisi $role di $company pada $held_on, saya, $candidate_name, "
                "memikirkan kembali pembicaraan itu, dan minat saya semakin besar. Walaupun agak terlambat, izinkan "
                "saya menyampaikan terima kasih atas waktu yang $you luangkan.",
                "Melalui surat ini saya, $candidate_name, menyampaikan terima kasih atas kesempatan mengikuti wawancara "
                "untuk posisi $role di $company pada $held_on. Waktu yang $you luangkan sangat berarti, dan "
                "percakapan itu memperkuat minat saya.",
            ),
            "Pembicaraan mengenai $topic memberi saya pemahaman yang lebih baik tentang hal yang diharapkan dari "
            "pemegang posisi ini.",
            "Dengan $strengths, saya berharap dapat memberikan sumbangan yang berarti bagi $company.",
            "Perkenankan pula saya menambahkan satu hal: $addition.",
            (
                "Sekiranya masih ada keterangan atau dokumen yang diperlukan, saya bersedia melengkapinya. Kabar "
                "selanjutnya saya nantikan sekitar $promised_ahead, dan besar harapan saya dapat mengikuti tahap "
                "berikutnya.",
                "Sekiranya masih ada keterangan atau dokumen yang diperlukan, saya bersedia melengkapinya. Kabar "
                "selanjutnya saya nantikan, dan besar harapan saya dapat mengikuti tahap berikutnya.",
            ),
            "$closing",
        ),
        drop=(6, 5, 7),
    ),
    StepKind.CHECK_IN: MessageTemplate(
        subject=("${when_advanced}" + _NEXT_ROUND, _PROGRESS),
        body=(
            _DATE,
            ("${when_advanced}Hal: " + _NEXT_ROUND, "Hal: " + _PROGRESS),
            _ADDRESS,
            "$salutation",
            (
                "${when_advanced}" + _WHO + "Pada $known_on saya menerima kabar baik mengenai tahap berikutnya, dan "
                "saya menyambutnya dengan gembira.",
                "${when_on_hold}" + _WHO + "Pada $known_on saya menerima pemberitahuan bahwa seleksinya ditunda "
                "sementara, dan saya memakluminya.",
                *_LATE_THANKS,
                _WHO + "Melalui surat ini saya hendak menanyakan perkembangan proses seleksi tersebut.",
            ),
            (
                "Pertanyaan serupa telah saya ajukan pada $last_asked_on. Berdasarkan informasi yang saya terima, kabar "
                "selanjutnya diharapkan ada paling lambat $promised_on. Apabila berkenan, bolehkah saya mengetahui "
                "perkiraan waktu yang baru?",
                "Pertanyaan serupa telah saya ajukan pada $last_asked_on. Berdasarkan informasi yang saya terima, kabar "
                "selanjutnya diharapkan ada sekitar $promised_around. Apabila berkenan, bolehkah saya mengetahui "
                "perkiraan waktu yang baru?",
                "Pertanyaan serupa telah saya ajukan pada $last_asked_on, dan saya maklum apabila ada hal lain yang "
                "perlu didahulukan. Apabila berkenan, bolehkah saya mengetahui perkiraan waktunya?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada paling lambat $promised_on. "
                "Apabila berkenan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada sekitar $promised_around. "
                "Apabila berkenan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Sesuai dengan saran untuk menanyakannya sekitar $invited_on, bolehkah saya mengetahui perkiraan waktu "
                "untuk kabar selanjutnya?",
                "${when_advanced}Apabila berkenan, bolehkah saya mengetahui kapan kira-kira wawancara berikutnya akan "
                "diselenggarakan?",
                "Apabila berkenan, bolehkah saya mengetahui kapan kira-kira kabar selanjutnya dapat disampaikan?",
            ),
            (
                "${when_advanced}Sekiranya jadwal tersebut masih disusun, saya dengan senang hati menunggu. Dokumen "
                "tambahan, apabila diperlukan, siap saya kirimkan.",
                "Sekiranya keputusan belum dapat diambil, saya dengan senang hati menunggu. Dokumen tambahan, apabila "
                "diperlukan, siap saya kirimkan.",
            ),
            _THANKS,
            "$closing",
        ),
        drop=(6,),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        subject=_LAST_PROGRESS,
        body=(
            _DATE,
            "Hal: " + _LAST_PROGRESS,
            _ADDRESS,
            "$salutation",
            (
                "${when_advanced}"
                + _WHO
                + "Mengenai waktu wawancara berikutnya, saya telah mengajukan pertanyaan pada "
                "$last_asked_on.",
                _WHO + "Mengenai proses seleksi tersebut, saya telah mengajukan pertanyaan pada $last_asked_on.",
                *_LATE_THANKS,
                "Saya $candidate_name, peserta wawancara untuk posisi $role di $company pada $held_on.",
            ),
            (
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada paling lambat $promised_on. "
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Berdasarkan informasi yang saya terima, kabar selanjutnya diharapkan ada sekitar $promised_around. "
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu yang baru?",
                "Sebelumnya saya disarankan untuk bertanya sekitar $invited_on. Sekiranya tidak merepotkan, bolehkah saya "
                "mengetahui perkiraan waktu untuk kabar selanjutnya?",
                "Sekiranya tidak merepotkan, bolehkah saya mengetahui perkiraan waktu untuk kabar selanjutnya?",
            ),
            "Surat ini menjadi surat terakhir saya mengenai hal tersebut. Apabila rencana telah berubah atau posisi itu "
            "telah terisi, saya dapat memahaminya, dan kabar singkat pun akan sangat membantu. Untuk kesempatan lain, "
            "saya tetap berminat bergabung dengan $company.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.SUPPORTING_MATERIAL: MessageTemplate(
        subject=_DOCUMENTS,
        body=(
            _DATE,
            ("Hal: " + _DOCUMENTS + "\nLampiran: $evidence_count dokumen", "Hal: " + _DOCUMENTS),
            _ADDRESS,
            "$salutation",
            (
                *_LATE_THANKS,
                _WHO + "Wawancara tersebut memberi saya gambaran yang baik tentang pekerjaan ini.",
            ),
            "Untuk melengkapi pembicaraan dalam wawancara itu, bersama surat ini saya lampirkan $evidence_count "
            "dokumen:\n$evidence",
            "${when_not_thanked}Selain itu, ada satu hal yang ingin saya tambahkan: $addition.",
            "Besar harapan saya bahwa keterangan ini memberi gambaran yang lebih lengkap tentang cara saya bekerja. "
            "Sekiranya ada yang perlu ditanyakan, saya bersedia memberikan penjelasan.",
            _THANKS,
            "$closing",
        ),
        drop=(6,),
    ),
    StepKind.REFERENCE: MessageTemplate(
        subject=_REFEREE,
        body=(
            _DATE,
            "Hal: " + _REFEREE,
            _ADDRESS,
            "$salutation",
            (
                *_LATE_THANKS,
                _WHO + "Wawancara tersebut memperkuat minat saya pada pekerjaan ini.",
            ),
            "Untuk melengkapi pembicaraan itu, melalui surat ini saya mengajukan seorang pemberi referensi yang mengenal "
            "hasil kerja saya secara langsung.",
            (
                "Beliau adalah $referee_name, $referee_relation. Kesediaan untuk memberikan keterangan telah saya "
                "peroleh, dan beliau dapat dihubungi melalui $referee_contact.",
                "Beliau adalah $referee_name. Kesediaan untuk memberikan keterangan telah saya peroleh, dan beliau "
                "dapat dihubungi melalui $referee_contact.",
                "Beliau adalah $referee_name, $referee_relation. Kesediaan untuk memberikan keterangan telah saya "
                "peroleh, dan saya siap menghubungkan $you dengan beliau.",
                "Beliau adalah $referee_name. Kesediaan untuk memberikan keterangan telah saya peroleh, dan saya siap "
                "menghubungkan $you dengan beliau.",
                "Sekiranya keterangan seperti itu diperlukan, mohon kiranya saya diberi tahu; nama beliau akan saya "
                "sampaikan setelah memperoleh persetujuan.",
            ),
            "Semoga keterangan tersebut membantu pertimbangan $you mengenai kecocokan saya dengan posisi ini.",
            _THANKS,
            "$closing",
        ),
        drop=(7,),
    ),
    StepKind.REJECTION_REPLY: MessageTemplate(
        subject=_RESULT,
        body=(
            _DATE,
            "Hal: " + _RESULT,
            _ADDRESS,
            "$salutation",
            "Saya, $candidate_name, telah menerima kabar mengenai hasil seleksi untuk posisi $role di $company. Keputusan "
            "tersebut saya hormati. Terima kasih atas pemberitahuan itu dan atas kesempatan mengikuti wawancara pada "
            "$held_on, yang menjadi pengalaman berharga bagi saya.",
            (
                "${when_feedback_came}Masukan yang $you berikan sangat berguna, dan saya berterima kasih atasnya. "
                "Masukan itu akan saya terapkan dalam pekerjaan saya selanjutnya.",
                "${when_asking_feedback}Sekiranya berkenan, saya mohon satu atau dua masukan mengenai hal yang perlu saya "
                "perbaiki. Masukan tersebut akan sangat berharga bagi kesempatan berikutnya.",
            ),
            (
                "${when_agency}Mohon salam hormat saya disampaikan kepada $company. Apabila di kemudian hari tersedia "
                "posisi lain yang sesuai, saya tetap berminat mengikuti seleksinya.",
                "Apabila di kemudian hari tersedia posisi lain yang sesuai, saya tetap berminat mengikuti seleksinya. "
                "Semoga $company senantiasa maju dan berkembang.",
            ),
            "$closing",
        ),
    ),
    StepKind.FEEDBACK_THANKS: MessageTemplate(
        subject=_FEEDBACK,
        body=(
            _DATE,
            "Hal: " + _FEEDBACK,
            _ADDRESS,
            "$salutation",
            "Melalui surat ini saya, $candidate_name, menyampaikan terima kasih atas masukan yang $you berikan mengenai "
            "wawancara saya untuk posisi $role di $company pada $held_on.",
            "Masukan tersebut membantu saya melihat dengan jelas hal-hal yang perlu diperbaiki. Semuanya akan saya "
            "terapkan dalam pekerjaan dan dalam kesempatan berikutnya.",
            "Kesediaan $you meluangkan waktu untuk itu sangat berarti bagi saya. Semoga kita dapat bertemu lagi dalam "
            "kesempatan lain, dan semoga $you selalu sukses.",
            "$closing",
        ),
    ),
    StepKind.KEEP_IN_TOUCH: MessageTemplate(
        subject=("${when_on_hold}" + _STILL_KEEN, _OTHER_CHANCE),
        body=(
            _DATE,
            ("${when_on_hold}Hal: " + _STILL_KEEN, "Hal: " + _OTHER_CHANCE),
            _ADDRESS,
            "$salutation",
            (
                "${when_on_hold}" + _WHO + "Terima kasih atas pemberitahuan pada $known_on bahwa seleksi tersebut "
                "ditunda sementara.",
                _WHO + "Walaupun pada waktu itu saya belum berhasil, wawancara tersebut tetap menjadi pengalaman yang "
                "berharga.",
            ),
            (
                "${when_on_hold}Melalui surat ini saya ingin menyampaikan bahwa minat saya pada posisi itu tidak "
                "berubah. Surat ini tidak perlu dibalas.",
                "Melalui surat ini saya ingin menyampaikan bahwa minat saya untuk bergabung dengan $company tidak "
                "berubah. Apabila tersedia posisi yang sesuai, saya akan senang mengikuti seleksinya.",
            ),
            (
                "${when_on_hold}Apabila proses seleksi dilanjutkan, keterangan atau dokumen yang diperlukan siap saya "
                "lengkapi. Semoga $you dan tim selalu sukses.",
                "Semoga $you dan tim senantiasa sehat dan sukses.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        subject=("${when_accepting}" + _ACCEPTANCE, _OFFER),
        body=(
            _DATE,
            ("${when_accepting}Hal: " + _ACCEPTANCE, "Hal: " + _OFFER),
            _ADDRESS,
            "$salutation",
            (
                "${when_accepting}Setelah wawancara pada $held_on, saya, $candidate_name, merasa terhormat memperoleh "
                "tawaran untuk posisi $role di $company. Dengan senang hati, melalui surat ini saya menyatakan menerima "
                "tawaran tersebut.",
                "${when_agency}${when_declining}Menanggapi tawaran untuk posisi $role di $company, saya, "
                "$candidate_name, menyampaikan terima kasih atas kepercayaan tersebut dan atas bantuan $you sejak "
                "wawancara pada $held_on.",
                "${when_declining}Menanggapi tawaran untuk posisi $role di $company, saya, $candidate_name, "
                "menyampaikan terima kasih atas kepercayaan tersebut dan atas waktu yang $you luangkan sejak wawancara "
                "pada $held_on.",
                "Menanggapi tawaran untuk posisi $role di $company, saya, $candidate_name, menyampaikan terima kasih "
                "atas kepercayaan tersebut, juga atas wawancara pada $held_on.",
            ),
            (
                "${when_agency}${when_accepting}Mohon kiranya hal ini disampaikan kepada $company, dan mohon pula "
                "informasi mengenai langkah selanjutnya. Bantuan $you selama proses seleksi sangat berarti bagi saya.",
                "${when_accepting}Mohon kiranya saya diberi tahu langkah selanjutnya serta hal-hal yang perlu "
                "dipersiapkan. Kesempatan bekerja sama dengan $you dan tim saya nantikan.",
                "${when_declining}Setelah mempertimbangkannya dengan saksama, saya tidak dapat menerima tawaran "
                "tersebut. Atas keputusan ini, saya mohon maaf. Semoga $company memperoleh orang yang tepat, dan semoga "
                "ada kesempatan lain untuk bertemu.",
                "${when_needing_time}Tawaran tersebut sangat menarik, dan saya ingin memberikan jawaban yang matang. "
                "Sesuai dengan informasi yang saya terima, jawaban diharapkan paling lambat $respond_by. Apabila "
                "memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "${when_needing_time}Tawaran tersebut sangat menarik, dan saya ingin memberikan jawaban yang matang. "
                "Apabila memungkinkan, bolehkah saya memperoleh tambahan waktu beberapa hari?",
                "${when_undecided}Sebelum memberikan jawaban, yang sepengetahuan saya diharapkan paling lambat "
                "$respond_by, ada satu atau dua hal yang ingin saya bicarakan. Bolehkah saya menelepon pada waktu yang "
                "sesuai bagi $you?",
                "Sebelum memberikan jawaban, ada satu atau dua hal yang ingin saya bicarakan. Bolehkah saya menelepon "
                "pada waktu yang sesuai bagi $you?",
            ),
            (
                "${when_needing_time}Sekiranya hal itu tidak memungkinkan, saya akan menyesuaikan diri dengan waktu yang "
                "telah ditentukan.",
                "${when_undecided}Pembicaraan tersebut akan membantu saya mengambil keputusan yang matang, dan saya "
                "dapat menyesuaikan diri dengan waktu yang tersedia.",
            ),
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.HOLD_REPLY: MessageTemplate(
        subject=_HOLD,
        body=(
            _DATE,
            "Hal: " + _HOLD,
            _ADDRESS,
            "$salutation",
            _WHO + "Terima kasih atas pemberitahuan bahwa seleksi tersebut ditunda sementara.",
            "Saya memahami bahwa rencana dapat berubah, dan minat saya pada posisi itu tetap sama. Sekiranya proses "
            "seleksi dilanjutkan, saya akan senang menerima kabar dari $you dan bersedia mengikuti tahap selanjutnya.",
            "Apabila sementara ini ada keterangan yang perlu dilengkapi, saya siap mengirimkannya.",
            _THANKS,
            "$closing",
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        subject=_WITHDRAWAL,
        body=(
            _DATE,
            "Hal: " + _WITHDRAWAL,
            _ADDRESS,
            "$salutation",
            (
                "${when_agency}Saya, $candidate_name, menyampaikan terima kasih atas bantuan $you selama proses seleksi "
                "untuk posisi $role di $company, termasuk wawancara pada $held_on.",
                "Saya, $candidate_name, menyampaikan terima kasih atas kesempatan mengikuti seleksi untuk posisi $role "
                "di $company, termasuk wawancara pada $held_on.",
            ),
            "Setelah mempertimbangkan dengan saksama, dengan ini saya menyatakan mengundurkan diri dari proses seleksi "
            "tersebut. Keputusan ini saya sampaikan sekarang agar proses dengan kandidat lain dapat dilanjutkan.",
            "Atas hal ini, saya mohon maaf. Semoga $company memperoleh orang yang tepat untuk posisi tersebut.",
            _THANKS,
            "$closing",
        ),
    ),
}
