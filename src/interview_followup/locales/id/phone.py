"""
The scripts for the phone in Indonesian: what to say, line by line, in at most 90 seconds.

Directions stand in round brackets on lines of their own; all else is spoken. The last paragraph is what to leave on a
voicemail, or to send as a message where there is none. A call asks *when*, never what the answer is.
"""

from typing import Final

from ...interview import StepKind
from ...templates import MessageTemplate

_SALUTE = "(Sesuaikan salam dengan waktunya.)\nSelamat pagi, saya $candidate_name"
_I_AM = _SALUTE + ", peserta wawancara posisi $role pada $held_on. "
_I_AM_AT = _SALUTE + ", peserta wawancara posisi $role di $company pada $held_on. "
_GREETING = (
    "${when_agency}" + _I_AM_AT + "Bolehkah saya berbicara dengan $addressee?",
    "${when_agency}" + _I_AM_AT + "Bolehkah saya berbicara dengan konsultan yang menangani posisi tersebut?",
    _I_AM + "Bolehkah saya berbicara dengan $addressee?",
    _I_AM + "Bolehkah saya berbicara dengan tim rekrutmen?",
)
_MOMENT = (
    "(Setelah tersambung; jika orangnya berganti, perkenalkan diri lagi.)\n"
    "Apakah sekarang waktu yang tepat? Ini hanya perlu satu atau dua menit.\n"
    "(Jika belum, tanyakan kapan sebaiknya menelepon lagi.)"
)
_ABOUT = (
    "${when_advanced}Terima kasih atas kabar baik pada $known_on mengenai tahap berikutnya.",
    "${when_on_hold}Terima kasih atas kabar pada $known_on bahwa seleksinya ditunda sementara.",
    "${when_agency}${when_not_thanked}Pertama-tama, terima kasih atas bantuan mengatur wawancara itu.",
    "${when_not_thanked}Pertama-tama, terima kasih atas waktu dan penjelasan dalam wawancara itu.",
)
_NOTE_DAY = "(Dengarkan, ulangi hari yang disebutkan, lalu catat hari itu dan nama lawan bicara.)\n"
_NOTE = "(Dengarkan, lalu catat jawabannya dan nama lawan bicara.)\n"
_BEEP = "(Jika masuk ke pesan suara, sampaikan satu kali saja; jika tidak ada, kirimkan sebagai pesan:)"

_LEFT = "Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on. "
_NUMBER = "Nomor saya $candidate_phone; saya ulangi, $candidate_phone. "
_NO_NUMBER = "Silakan menghubungi saya kembali melalui nomor yang saya gunakan untuk menelepon ini. "
_CALL_BACK = "Telepon balik atau pesan singkat pada jam kerja akan sangat membantu. Terima kasih atas perhatian $you."
_CALL = "Telepon balik pada jam kerja akan sangat membantu. Terima kasih banyak."
_SHORT_NEWS = "Jika rencananya berubah, kabar singkat pun sangat membantu. Terima kasih atas perhatian $you."

_NEWS = _LEFT + "Saya menelepon untuk menanyakan kapan kira-kira kabar selanjutnya diharapkan. "
_ROUND = _LEFT + "Saya menelepon untuk menanyakan kapan kira-kira wawancara berikutnya diadakan. "
_LAST_NEWS = _LEFT + "Saya menelepon untuk terakhir kali mengenai perkiraan waktu kabar selanjutnya. "
_LAST_ROUND = _LEFT + "Saya menelepon untuk terakhir kali mengenai perkiraan waktu wawancara berikutnya. "
_OFFERED = _LEFT + "Terima kasih banyak atas tawaran kerja itu; jawabannya saya sampaikan "
_READY = "Jika ada yang perlu dibicarakan, saya siap ditelepon. Selamat bekerja."
_ACCEPTED = (
    "${when_accepting}"
    + _LEFT
    + "Dengan senang hati saya menerima tawaran kerja itu, dan jawaban yang sama saya kirimkan "
    "secara tertulis. "
)
_TRUST = "Terima kasih banyak atas kepercayaan ini. Selamat bekerja."
_DECLINED = (
    "${when_declining}"
    + _LEFT
    + "Saya menelepon untuk menyampaikan jawaban atas tawaran kerja itu, dan jawaban yang sama "
    "saya kirimkan secara tertulis. "
)
_MORE_TIME = (
    "${when_needing_time}" + _LEFT + "Saya menelepon untuk menanyakan kemungkinan tambahan waktu beberapa hari sebelum "
    "menjawab tawaran kerja itu. "
)
_UNDECIDED = _LEFT + "Saya menelepon untuk membicarakan satu atau dua hal sebelum menjawab tawaran kerja itu. "
_COMING = _LEFT + "Terima kasih banyak atas kabar baiknya; saya akan hadir dalam wawancara pada $next_interview_on. "
_PREPARE = "Jika ada yang perlu saya siapkan, mohon kabari saya."
_WHICH_DAY = (
    _LEFT + "Terima kasih banyak atas kabar baiknya; saya menelepon untuk menanyakan hari yang sesuai bagi wawancara "
    "berikutnya. "
)
_WITHDRAWN = (
    _LEFT
    + "Setelah mempertimbangkan dengan saksama, saya mengundurkan diri dari proses seleksi, dan untuk itu saya mohon "
    "maaf. "
)
_CHANCE = "Terima kasih banyak atas kesempatan dan waktu yang diberikan."
_RIVAL_BY = (
    _LEFT
    + "Saya mendapat tawaran lain yang perlu dijawab paling lambat $rival_decide_by, tetapi masih sangat berminat, "
    "dan ingin menanyakan perkiraan waktu kabar selanjutnya. "
)
_RIVAL = (
    _LEFT + "Saya mendapat tawaran dari perusahaan lain, tetapi masih sangat berminat, dan ingin menanyakan perkiraan "
    "waktu kabar selanjutnya. "
)

TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT,
            (
                "Pada $last_asked_on saya sempat bertanya; menurut informasi yang saya terima, kabarnya diharapkan "
                "paling lambat $promised_on. Bolehkah saya tahu perkiraan waktu yang baru?",
                "Pada $last_asked_on saya sempat bertanya; menurut informasi yang saya terima, kabarnya diharapkan "
                "sekitar $promised_around. Bolehkah saya tahu perkiraan waktu yang baru?",
                "Pada $last_asked_on saya sempat bertanya. Bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?",
                "Menurut informasi yang saya terima, kabar selanjutnya diharapkan paling lambat $promised_on. "
                "Bolehkah saya tahu perkiraan waktu yang baru?",
                "Menurut informasi yang saya terima, kabar selanjutnya diharapkan sekitar $promised_around. "
                "Bolehkah saya tahu perkiraan waktu yang baru?",
                "Saya menelepon karena ada saran untuk bertanya sekitar $invited_on. Bolehkah saya tahu kapan kira-kira "
                "ada kabar selanjutnya?",
                "${when_advanced}Bolehkah saya tahu kapan kira-kira wawancara berikutnya diadakan?",
                "Bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?",
            ),
            _NOTE_DAY + "Baik, terima kasih banyak. Jika masih perlu waktu, saya siap menunggu. Selamat bekerja.",
            _BEEP,
            (
                "${when_advanced}" + _ROUND + _NUMBER + _CALL_BACK,
                "${when_advanced}" + _ROUND + _NO_NUMBER + _CALL_BACK,
                _NEWS + _NUMBER + _CALL_BACK,
                _NEWS + _NO_NUMBER + _CALL_BACK,
            ),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT,
            (
                "${when_advanced}Pada $last_asked_on saya sempat menanyakan waktu wawancara berikutnya.",
                "Pada $last_asked_on saya sempat menanyakan perkembangannya.",
            ),
            (
                "Kabarnya semula diharapkan paling lambat $promised_on. Apakah sekarang ada perkiraan waktu yang baru?",
                "Kabarnya semula diharapkan sekitar $promised_around. Apakah sekarang ada perkiraan waktu yang baru?",
                "Saran yang saya terima ialah bertanya sekitar $invited_on. Apakah sekarang ada perkiraan waktunya?",
                "Apakah sekarang ada perkiraan waktunya?",
            ),
            _NOTE_DAY
            + "Terima kasih banyak. Ini pertanyaan terakhir saya; jika rencananya berubah atau posisinya sudah "
            "terisi, kabar singkat pun sangat membantu.",
            _BEEP,
            (
                "${when_advanced}" + _LAST_ROUND + _NUMBER + _SHORT_NEWS,
                "${when_advanced}" + _LAST_ROUND + _NO_NUMBER + _SHORT_NEWS,
                _LAST_NEWS + _NUMBER + _SHORT_NEWS,
                _LAST_NEWS + _NO_NUMBER + _SHORT_NEWS,
            ),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "Terima kasih banyak atas tawaran untuk posisi $role di $company. Kabar itu membuat saya sangat senang.",
            (
                "Izinkan saya mempelajarinya dahulu. Jawabannya saya sampaikan paling lambat $respond_by; apakah waktu "
                "itu sesuai?",
                "Izinkan saya mempelajarinya dahulu. Sampai kapan kira-kira jawaban saya dapat ditunggu?",
            ),
            _NOTE_DAY + "Baik, akan saya ingat. Terima kasih, dan selamat bekerja.",
            _BEEP,
            (
                _OFFERED + "paling lambat $respond_by. " + _NUMBER + _READY,
                _OFFERED + "paling lambat $respond_by. " + _NO_NUMBER + _READY,
                _OFFERED + "dalam beberapa hari ke depan. " + _NUMBER + _READY,
                _OFFERED + "dalam beberapa hari ke depan. " + _NO_NUMBER + _READY,
            ),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_accepting}Terima kasih banyak atas tawaran untuk posisi $role di $company. Dengan senang hati "
                "saya menerimanya.",
                "${when_agency}${when_declining}Terima kasih banyak atas tawaran untuk posisi $role di $company dan atas "
                "semua bantuan selama ini. Setelah saya pertimbangkan dengan saksama, tawaran itu tidak dapat saya "
                "terima. Saya mohon maaf.",
                "${when_declining}Terima kasih banyak atas tawaran untuk posisi $role di $company dan atas waktu yang "
                "diluangkan. Setelah saya pertimbangkan dengan saksama, tawaran itu tidak dapat saya terima. Saya mohon "
                "maaf.",
                "${when_needing_time}Terima kasih banyak atas tawaran untuk posisi $role di $company. Saya sangat "
                "tertarik, dan ingin memberikan jawaban yang matang.",
                "${when_undecided}Terima kasih banyak atas tawaran untuk posisi $role di $company. Sebelum menjawab, "
                "ada satu atau dua hal yang ingin saya bicarakan.",
                "Terima kasih banyak atas tawaran untuk posisi $role di $company.",
            ),
            (
                "${when_agency}${when_accepting}Mohon sampaikan hal ini kepada $company. Kapan kira-kira langkah "
                "selanjutnya dapat kita bicarakan?",
                "${when_accepting}Kapan kira-kira langkah selanjutnya dapat kita bicarakan?",
                "${when_agency}${when_declining}Mohon sampaikan salam hormat saya kepada $company. Semoga posisi itu "
                "mendapat orang yang tepat.",
                "${when_declining}Semoga posisi itu mendapat orang yang tepat, dan semoga kita bertemu lagi dalam "
                "kesempatan lain.",
                "${when_needing_time}Setahu saya, jawabannya diharapkan paling lambat $respond_by. Bolehkah saya "
                "mendapat tambahan waktu, dan sampai kapan?",
                "${when_needing_time}Bolehkah saya mendapat tambahan waktu beberapa hari, dan sampai kapan?",
                "Setahu saya, jawabannya diharapkan paling lambat $respond_by. Kapan kira-kira hal itu dapat kita "
                "bicarakan?",
                "Kapan kira-kira hal itu dapat kita bicarakan?",
            ),
            (
                "${when_accepting}" + _NOTE_DAY + "Baik, saya menantikannya. Terima kasih, dan selamat bekerja.\n"
                "(Kirimkan jawaban yang sama secara tertulis.)",
                "${when_declining}" + _NOTE + "Terima kasih atas pengertian $you. Selamat bekerja.\n"
                "(Kirimkan jawaban yang sama secara tertulis.)",
                _NOTE_DAY + "Baik, saya akan menyesuaikan. Terima kasih, dan selamat bekerja.",
            ),
            _BEEP,
            (
                _ACCEPTED + _NUMBER + _TRUST,
                _ACCEPTED + _NO_NUMBER + _TRUST,
                _DECLINED + _NUMBER + _CHANCE,
                _DECLINED + _NO_NUMBER + _CHANCE,
                _MORE_TIME + _NUMBER + _CALL,
                _MORE_TIME + _NO_NUMBER + _CALL,
                _UNDECIDED + _NUMBER + _CALL,
                _UNDECIDED + _NO_NUMBER + _CALL,
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "Terima kasih banyak atas kabar baiknya. Saya sangat senang dapat melanjutkan ke tahap berikutnya.",
            (
                "Saya mengonfirmasi kehadiran dalam wawancara pada $next_interview_on. Apakah ada hal yang perlu saya "
                "siapkan?",
                "Hari apa yang sesuai untuk wawancara berikutnya? Jadwal saya akan menyesuaikan.",
            ),
            _NOTE + "Baik, terima kasih banyak. Sampai jumpa dalam wawancara berikutnya.",
            _BEEP,
            (
                _COMING + _NUMBER + _PREPARE,
                _COMING + _NO_NUMBER + _PREPARE,
                _WHICH_DAY + _NUMBER + _CALL,
                _WHICH_DAY + _NO_NUMBER + _CALL,
            ),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}Terima kasih banyak atas semua bantuan selama proses seleksi ini.",
                "Terima kasih banyak atas kesempatan mengikuti seleksi di $company.",
            ),
            "Setelah saya pertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi. "
            "Saya mohon maaf, dan menyampaikannya sekarang agar proses dengan kandidat lain dapat dilanjutkan.",
            _NOTE + "Terima kasih atas pengertian $you. Semoga posisi itu mendapat orang yang tepat.",
            _BEEP,
            (
                _WITHDRAWN + _NUMBER + _CHANCE,
                _WITHDRAWN + _NO_NUMBER + _CHANCE,
            ),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT,
            (
                "Saya ingin menyampaikan bahwa ada tawaran dari perusahaan lain yang perlu saya jawab paling lambat "
                "$rival_decide_by. Meskipun begitu, saya masih sangat berminat pada posisi di $company.",
                "Saya ingin menyampaikan bahwa ada tawaran dari perusahaan lain. Meskipun begitu, saya masih sangat "
                "berminat pada posisi di $company.",
            ),
            "Bolehkah saya tahu kapan kira-kira ada kabar, sebelum tawaran itu saya jawab?",
            _NOTE_DAY + "Baik, saya mengerti. Jika belum dapat dipastikan, tidak apa-apa. Terima kasih banyak.",
            _BEEP,
            (
                _RIVAL_BY + _NUMBER + "Terima kasih banyak.",
                _RIVAL_BY + _NO_NUMBER + "Terima kasih banyak.",
                _RIVAL + _NUMBER + _CALL,
                _RIVAL + _NO_NUMBER + _CALL,
            ),
        ),
    ),
}

_CANDIDATE = _SALUTE + ". Saya menelepon sehubungan dengan wawancara saya untuk posisi $role pada $held_on. "
_MY_INTERVIEW = "Saya $candidate_name. Pada $held_on saya mengikuti wawancara posisi $role di $company. "
_AGREED = (
    "${when_consented}"
    + _MY_INTERVIEW
    + "Terima kasih banyak sudah bersedia menjadi pemberi referensi; nama $you sudah "
    "saya sampaikan, jadi mungkin ada yang menghubungi. "
)
_ANY_CHANGE = "Jika ada perubahan, mohon kabari saya."
_ASKING = (
    _MY_INTERVIEW
    + "Saya ingin meminta kesediaan memberikan keterangan sebagai pemberi referensi; jika kurang berkenan, "
    "saya sepenuhnya memahami. "
)

TO_REFEREE: Final = MessageTemplate(
    body=(
        (
            _CANDIDATE + "Bolehkah saya berbicara dengan $addressee?",
            _CANDIDATE.rstrip(),
        ),
        _MOMENT,
        (
            "${when_consented}Terima kasih banyak sudah bersedia menjadi pemberi referensi bagi saya di $company.",
            "Untuk seleksi di $company itu, keterangan dari orang yang mengenal pekerjaan saya akan sangat membantu. "
            "Apakah $you berkenan memberikannya, lewat telepon atau surat singkat?",
        ),
        (
            "${when_consented}Yang paling membantu adalah keterangan tentang $strengths.",
            "(Jika bersedia:)\nYang paling membantu adalah keterangan tentang $strengths.",
        ),
        (
            "${when_consented}Nama $you sudah saya sampaikan, jadi mungkin ada yang menghubungi. Kapan biasanya waktu yang "
            "sesuai untuk dihubungi?",
            "(Jika kurang berkenan:)\nTidak apa-apa; nama $you tidak akan saya sampaikan tanpa persetujuan.",
        ),
        "(Catat waktu dan cara menghubungi yang disebutkan.)\nTerima kasih banyak atas bantuan $you.",
        _BEEP,
        (
            _AGREED + _NUMBER + _ANY_CHANGE,
            _AGREED + _NO_NUMBER + _ANY_CHANGE,
            _ASKING + _NUMBER + _CALL,
            _ASKING + _NO_NUMBER + _CALL,
        ),
    ),
)
