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
    "${when_advanced}Terima kasih atas kabar baik pada $known_on tentang tahap berikutnya.",
    "${when_on_hold}Terima kasih atas kabar pada $known_on tentang penundaan seleksi ini.",
    "${when_agency}Pertama-tama, terima kasih banyak atas bantuan $you selama proses ini.",
    "${when_not_thanked}Pertama-tama, terima kasih banyak atas waktu yang $you luangkan untuk wawancara itu.",
    "Sekali lagi, terima kasih atas kesempatan wawancara itu.",
)
_ABOUT_IT = (*_ABOUT[:-1], "Terima kasih atas kesempatan wawancara itu.")
_NOTE_DAY = "(Dengarkan, ulangi hari yang disebutkan, lalu catat hari itu dan nama lawan bicara.)\n"
_NOTE = "(Dengarkan, lalu catat jawabannya dan nama lawan bicara.)\n"
_WRITE = "\n(Kirimkan jawaban yang sama secara tertulis.)"
_BEEP = "(Jika masuk ke pesan suara, sampaikan satu kali saja; jika tidak ada, kirimkan sebagai pesan:)"

_BY = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat $promised_on. "
_AROUND = "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan sekitar $promised_around. "
_INVITED = "Sebelumnya saya dipersilakan bertanya pada $invited_on"
_MAY_I_IT = "Bolehkah saya tahu kapan kira-kira kabarnya bisa saya terima?"
_MAY_I_NEWS = "Bolehkah saya tahu kapan kira-kira ada kabar selanjutnya?"
_MAY_I_ROUND = "Bolehkah saya tahu kapan kira-kira tahap berikutnya diadakan?"
_ASKED = "Pada $last_asked_on saya sempat menanyakan perkembangannya. "
_ASKED_IT = "Pada $last_asked_on saya sempat menanyakannya. "

_LEFT = "Saya $candidate_name, peserta wawancara posisi $role di $company pada $held_on. "
_NUMBER = "Nomor saya $candidate_phone; saya ulangi, $candidate_phone. "
_NO_NUMBER = "Saya dapat dihubungi melalui nomor yang saya gunakan untuk menelepon ini. "
_CALL_BACK = "Telepon balik atau pesan singkat pada jam kerja akan sangat membantu. Terima kasih atas perhatian $you."
_CALL = "Telepon balik pada jam kerja akan sangat membantu. Terima kasih banyak."
_WAIT = "Setelah ini saya akan menunggu kabar dari $you. Terima kasih atas perhatian $you."

_NEWS = _LEFT + "Saya menelepon untuk menanyakan kapan kira-kira ada kabar selanjutnya. "
_ROUND = "${when_advanced}" + _LEFT + "Saya menelepon untuk menanyakan kapan kira-kira tahap berikutnya diadakan. "
_OFFERED = _LEFT + "Terima kasih banyak atas tawaran kerja itu. "
_ANSWER_LEFT = (
    "${when_needing_time}${when_answer_today}" + _OFFERED + "Kabar dari saya menyusul hari ini. ",
    "${when_needing_time}" + _OFFERED + "Kabar dari saya menyusul sebelum $respond_by. ",
    "${when_answer_today}" + _OFFERED + "Jawaban saya sampaikan hari ini. ",
    _OFFERED + "Jawaban saya sampaikan paling lambat $respond_by. ",
    "${when_accepting}" + _OFFERED + "Jawaban resminya saya sampaikan dalam waktu dekat. ",
    "${when_declining}" + _OFFERED + "Jawaban resminya saya sampaikan dalam waktu dekat. ",
    _OFFERED + "Jawaban saya sampaikan setelah mempelajarinya dengan saksama. ",
)
_STUDY = "Izinkan saya mempelajari tawarannya dahulu. "
_ANSWER_COMES = (
    "${when_answer_today}Jawaban resminya saya sampaikan hari ini. Apakah itu sesuai?",
    "Jawaban resminya saya sampaikan paling lambat $respond_by. Apakah waktu itu sesuai?",
    "Jawaban resminya saya sampaikan dalam waktu dekat. Bolehkah saya tahu kapan batas waktunya?",
)
_READY = "Jika ada yang perlu dibicarakan, saya siap ditelepon. Terima kasih, dan selamat bekerja."
_ACCEPTED = (
    "${when_accepting}"
    + _LEFT
    + "Dengan senang hati saya menerima tawaran kerja itu, dan jawaban yang sama saya kirimkan secara tertulis. "
)
_TRUST = "Terima kasih banyak atas kepercayaan ini. Selamat bekerja."
_DECLINED = (
    "${when_declining}"
    + _LEFT
    + "Saya menelepon untuk menyampaikan jawaban atas tawaran kerja itu, dan jawaban yang sama saya kirimkan secara "
    "tertulis. "
)
_MORE_TIME = (
    "${when_needing_time}"
    + _LEFT
    + "Mohon maaf, saya menelepon untuk menanyakan kemungkinan tambahan waktu beberapa hari sebelum menjawab tawaran "
    "kerja itu. "
)
_UNDECIDED = (
    _LEFT
    + "Saya menelepon karena ingin berbicara dengan $you mengenai tawaran kerja itu sebelum menyampaikan jawaban. "
)
_COMING = _LEFT + "Terima kasih banyak atas kabar baiknya. Saya akan hadir dalam wawancara pada $next_interview_on. "
_PREPARE = "Jika ada yang perlu disiapkan, mohon informasinya."
_WHICH_DAY = (
    _LEFT + "Terima kasih banyak atas kabar baiknya. Saya menelepon untuk menanyakan kapan kira-kira tahap berikutnya "
    "diadakan. "
)
_WITHDRAWN = (
    _LEFT + "Setelah mempertimbangkan dengan saksama, saya mengundurkan diri dari proses seleksi dan mohon maaf atas "
    "keputusan ini. "
)
_CHANCE = "Terima kasih banyak atas kesempatan dan waktu yang diberikan."
_EARLY = "Mohon maaf jika pertanyaan ini terlalu dini. "
# Too early it is not where they were in touch, where a promised day has passed, or where the candidate has asked.
_SO_FAR = (
    "${when_advanced}",
    "${when_on_hold}",
    _ASKED,
    _EARLY + "Menurut informasi, kabar selanjutnya akan disampaikan paling lambat $promised_ahead. ",
    _BY,
    _AROUND,
    _INVITED + ". ",
    _EARLY,
)
_OTHER_OFFER = (
    "${when_rival_today}Saya mendapat tawaran dari perusahaan lain yang perlu dijawab hari ini, ",
    "Saya mendapat tawaran dari perusahaan lain yang perlu dijawab paling lambat $rival_decide_by, ",
    "Saya mendapat tawaran dari perusahaan lain, ",
)
_STILL = "tetapi saya tetap sangat berminat pada posisi di $company."
_RIVAL_TODAY = (
    "${when_rival_today}"
    + _LEFT
    + "Saya tetap sangat berminat, tetapi ada tawaran lain yang perlu dijawab hari ini. Mohon informasi kapan "
    "kira-kira ada kabar. "
)
_RIVAL_BY = (
    _LEFT
    + "Saya tetap sangat berminat, tetapi ada tawaran lain yang perlu dijawab paling lambat $rival_decide_by. Mohon "
    "informasi kapan kira-kira ada kabar. "
)
_RIVAL = (
    _LEFT
    + "Saya tetap sangat berminat, tetapi ada tawaran lain yang perlu saya jawab. Mohon informasi kapan kira-kira "
    "ada kabar. "
)
_OFFER = "Terima kasih banyak atas tawaran untuk posisi $role di $company. "
_OFFER_AGAIN = "Sekali lagi, terima kasih atas tawaran untuk posisi $role di $company. "
_TEMPTED = "Saya sangat tertarik dan ingin mempertimbangkannya dengan matang."
_REGRET = "Setelah mempertimbangkan tawaran itu dengan saksama, saya mohon maaf karena tidak dapat menerimanya."


def _left(*messages: str, end: str) -> tuple[str, ...]:
    """Leave each message with the number, or with the one that they see."""
    return tuple(message + number + end for message in messages for number in (_NUMBER, _NO_NUMBER))


TEXTS: Final[dict[StepKind, MessageTemplate]] = {
    StepKind.CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT,
            (
                _ASKED + _BY + _MAY_I_IT,
                _ASKED + _AROUND + _MAY_I_IT,
                _ASKED + _MAY_I_NEWS,
                _BY + _MAY_I_IT,
                _AROUND + _MAY_I_IT,
                _INVITED + ". " + _MAY_I_NEWS,
                "${when_advanced}" + _MAY_I_ROUND,
                _MAY_I_NEWS,
            ),
            _NOTE_DAY + "Baik, terima kasih banyak. Jika masih perlu waktu, saya siap menunggu. Selamat bekerja.",
            _BEEP,
            _left(_ROUND, _NEWS, end=_CALL_BACK),
        ),
    ),
    StepKind.FINAL_CHECK_IN: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT_IT,
            (
                _BY + _ASKED_IT + _MAY_I_IT,
                _AROUND + _ASKED_IT + _MAY_I_IT,
                _INVITED + ", dan itu sudah saya lakukan pada $last_asked_on. " + _MAY_I_NEWS,
                "${when_advanced}Pada $last_asked_on saya sempat menanyakan jadwalnya. " + _MAY_I_ROUND,
                _ASKED + _MAY_I_NEWS,
                _BY + _MAY_I_IT,
                _AROUND + _MAY_I_IT,
                _INVITED + ". " + _MAY_I_NEWS,
                "${when_advanced}" + _MAY_I_ROUND,
                _MAY_I_NEWS,
            ),
            _NOTE_DAY + "Baik, terima kasih banyak. Setelah ini saya akan menunggu kabar dari $you. Jika "
            "rencananya berubah, saya tetap berminat pada kesempatan lain di $company. Selamat bekerja.",
            _BEEP,
            _left(_ROUND, _NEWS, end=_WAIT),
        ),
    ),
    StepKind.OFFER_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_declining}Terima kasih banyak atas tawaran untuk posisi $role di $company dan atas kepercayaan ini.",
                _OFFER + "Saya senang sekali mendapat kabar ini.",
            ),
            (
                *("${when_accepting}" + text for text in _ANSWER_COMES),
                *("${when_declining}" + text for text in _ANSWER_COMES),
                "${when_needing_time}${when_answer_today}" + _STUDY + "Kabar dari saya menyusul hari ini.",
                "${when_needing_time}" + _STUDY + "Kabar dari saya menyusul sebelum $respond_by.",
                "${when_answer_today}" + _STUDY + "Jawaban saya sampaikan hari ini. Apakah itu sesuai?",
                _STUDY + "Jawaban saya sampaikan paling lambat $respond_by. Apakah waktu itu sesuai?",
                _STUDY + "Bolehkah saya tahu kapan batas waktu untuk menjawabnya?",
            ),
            _NOTE_DAY + "Baik, akan saya ingat. Terima kasih, dan selamat bekerja.",
            _BEEP,
            _left(*_ANSWER_LEFT, end=_READY),
        ),
    ),
    StepKind.OFFER_ANSWER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_accepting}" + _OFFER + "Dengan senang hati saya menerimanya.",
                "${when_agency}${when_declining}"
                + _OFFER
                + "Terima kasih juga atas bantuan $you selama proses ini. "
                + _REGRET,
                "${when_declining}" + _OFFER + _REGRET,
                "${when_needing_time}${when_acknowledged}" + _OFFER_AGAIN + _TEMPTED,
                "${when_needing_time}" + _OFFER + _TEMPTED,
                "${when_acknowledged}" + _OFFER_AGAIN.rstrip(),
                _OFFER.rstrip(),
            ),
            (
                "${when_agency}${when_accepting}Mohon kabar ini diteruskan kepada pihak perusahaan. Bolehkah saya tahu "
                "langkah selanjutnya dan kapan waktunya?",
                "${when_accepting}Bolehkah saya tahu langkah selanjutnya dan kapan waktunya?",
                "${when_agency}${when_declining}Mohon kabar ini diteruskan kepada pihak perusahaan beserta terima kasih "
                "saya.",
                "${when_declining}Semoga perusahaan mendapat kandidat terbaik untuk posisi itu.",
                "${when_needing_time}${when_answer_today}Jawabannya semestinya saya sampaikan hari ini. Mohon maaf, bolehkah "
                "saya mendapat tambahan waktu, dan sampai kapan?",
                "${when_needing_time}Jawabannya semestinya saya sampaikan paling lambat $respond_by. Mohon maaf, "
                "bolehkah saya mendapat tambahan waktu, dan sampai kapan?",
                "${when_needing_time}Mohon maaf, bolehkah saya mendapat tambahan waktu beberapa hari, dan sampai kapan?",
                "${when_answer_today}Sebelum menjawab hari ini, saya ingin berbicara dengan $you mengenai tawaran ini. Kapan "
                "kira-kira waktu yang sesuai?",
                "Tawaran itu perlu saya jawab paling lambat $respond_by. Sebelum itu, saya ingin berbicara dengan "
                "$you mengenai tawaran ini. Kapan kira-kira waktu yang sesuai?",
                "Sebelum menjawab, saya ingin berbicara dengan $you mengenai tawaran ini. Kapan kira-kira waktu yang "
                "sesuai?",
            ),
            (
                "${when_accepting}"
                + _NOTE_DAY
                + "Baik, akan saya siapkan. Terima kasih, dan selamat bekerja."
                + _WRITE,
                "${when_declining}" + _NOTE + "Terima kasih atas pengertian $you. Selamat bekerja." + _WRITE,
                _NOTE_DAY + "Baik, saya akan menyesuaikan. Terima kasih, dan selamat bekerja.",
            ),
            _BEEP,
            (
                *_left(_ACCEPTED, end=_TRUST),
                *_left(_DECLINED, end=_CHANCE),
                *_left(_MORE_TIME, _UNDECIDED, end=_CALL),
            ),
        ),
    ),
    StepKind.NEXT_ROUND_REPLY: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            "Terima kasih banyak atas kabar baiknya. Saya senang dapat melanjutkan ke tahap berikutnya.",
            (
                "Saya akan hadir dalam wawancara pada $next_interview_on. Apakah ada hal yang perlu saya siapkan?",
                _MAY_I_ROUND + " Saya akan menyesuaikan.",
            ),
            _NOTE + "Baik, terima kasih banyak. Sampai jumpa pada tahap berikutnya.",
            _BEEP,
            (*_left(_COMING, end=_PREPARE), *_left(_WHICH_DAY, end=_CALL)),
        ),
    ),
    StepKind.WITHDRAWAL: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            (
                "${when_agency}Terima kasih banyak atas bantuan $you selama proses ini.",
                "Terima kasih banyak atas kesempatan mengikuti seleksi di $company.",
            ),
            (
                "${when_agency}Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari "
                "proses seleksi. Mohon maaf atas keputusan ini. Mohon kabar ini diteruskan kepada pihak perusahaan.",
                "Setelah mempertimbangkan dengan saksama, saya memutuskan untuk mengundurkan diri dari proses seleksi. "
                "Mohon maaf atas keputusan ini.",
            ),
            _NOTE + "Terima kasih atas pengertian $you. Semoga perusahaan mendapat kandidat terbaik.",
            _BEEP,
            _left(_WITHDRAWN, end=_CHANCE),
        ),
    ),
    StepKind.RIVAL_OFFER: MessageTemplate(
        body=(
            _GREETING,
            _MOMENT,
            _ABOUT,
            tuple(known + offer + _STILL for known in _SO_FAR for offer in _OTHER_OFFER),
            _MAY_I_NEWS,
            _NOTE_DAY + "Baik, saya mengerti. Jika belum bisa dipastikan, saya maklum. Terima kasih banyak.",
            _BEEP,
            (*_left(_RIVAL_TODAY, _RIVAL_BY, end="Terima kasih."), *_left(_RIVAL, end=_CALL)),
        ),
    ),
}

_CANDIDATE = _SALUTE + ". Saya menelepon sehubungan dengan wawancara saya untuk posisi $role pada $held_on. "
_MY_INTERVIEW = "Saya $candidate_name. Pada $held_on saya mengikuti wawancara posisi $role di $company. "
_AGREED = (
    "${when_consented}"
    + _MY_INTERVIEW
    + "Terima kasih banyak atas kesediaan $you menjadi pemberi referensi. Nama $you saya sampaikan, jadi mungkin nanti "
    "ada yang menghubungi. "
)
_ANY_CHANGE = "Jika berhalangan, mohon beri tahu saya."
_ASKING = (
    _MY_INTERVIEW
    + "Saya menelepon untuk menanyakan kesediaan $you menjadi pemberi referensi. Jika berkeberatan, tentu "
    "saya maklum. "
)

TO_REFEREE: Final = MessageTemplate(
    body=(
        (
            _CANDIDATE + "Bolehkah saya berbicara dengan $addressee?",
            _CANDIDATE.rstrip(),
        ),
        _MOMENT,
        (
            "${when_consented}Wawancara itu di $company. Terima kasih banyak atas kesediaan $you menjadi pemberi "
            "referensi.",
            "Wawancara itu di $company. Berkenankah $you menjadi pemberi referensi, lewat telepon atau surat singkat?",
        ),
        (
            "${when_consented}Saya akan sangat terbantu jika keterangan $you mencakup $strengths.",
            "(Jika bersedia:)\nTerima kasih banyak. Saya akan sangat terbantu jika keterangannya mencakup $strengths.",
        ),
        (
            "${when_consented}Nama $you saya sampaikan kepada perusahaan, jadi mungkin nanti ada yang menghubungi. Kapan "
            "biasanya waktu yang sesuai untuk dihubungi?",
            "(Jika kurang berkenan:)\nTentu saya maklum. Nama $you tidak akan saya sampaikan tanpa persetujuan.",
        ),
        "(Catat waktu dan cara menghubungi yang disebutkan.)\nTerima kasih atas waktu $you. Selamat bekerja.",
        _BEEP,
        (*_left(_AGREED, end=_ANY_CHANGE), *_left(_ASKING, end=_CALL)),
    ),
)
