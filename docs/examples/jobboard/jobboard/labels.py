"""
The words of the forms: labels, hints, choices and faults, in English and Indonesian, side by side.

A field is named by its path in the interview, which is also what the library's faults name; a place in a list is left
out: ``interviewers.name`` for ``interviewers[0].name``.
"""

from collections.abc import Mapping
from typing import Final

LABELS: Final[Mapping[str, tuple[str, str]]] = {
    "company": ("Company", "Perusahaan"),
    "role": ("Role", "Posisi"),
    "held_on": ("Day of the interview", "Tanggal wawancara"),
    "candidate.name": ("Your name", "Nama Anda"),
    "candidate.phone": ("Your phone number", "Nomor telepon Anda"),
    "locale": ("Language of the texts", "Bahasa teks"),
    "channel": ("How the company likes to be written to", "Saluran yang disukai perusahaan"),
    "no_contact": ("They asked not to be contacted", "Mereka meminta untuk tidak dihubungi"),
    "ask_feedback": ("Ask for feedback after a rejection", "Minta masukan setelah penolakan"),
    "promise.by": ("They will answer by", "Mereka akan menjawab paling lambat"),
    "promise.kind": ("How they put it", "Cara mereka mengatakannya"),
    "promise.given_on": ("They said so on", "Mereka mengatakannya pada"),
    "heard_on": ("They were last in touch on", "Terakhir mereka menghubungi pada"),
    "outcome.status": ("What was decided", "Keputusannya"),
    "outcome.known_on": ("You learnt of it on", "Anda mengetahuinya pada"),
    "outcome.respond_by": ("An offer must be answered by", "Tawaran harus dijawab paling lambat"),
    "outcome.answer": ("What you will say to an offer", "Jawaban Anda atas tawaran"),
    "outcome.next_interview_on": ("The next interview is on", "Wawancara berikutnya pada"),
    "outcome.feedback_on": ("Their feedback came on", "Masukan mereka datang pada"),
    "rival_offer.received_on": ("The other offer came on", "Tawaran lain datang pada"),
    "rival_offer.decide_by": ("It must be answered by", "Harus dijawab paling lambat"),
    "interviewers": ("Interviewer", "Pewawancara"),
    "interviewers.name": ("Name", "Nama"),
    "interviewers.honorific": ("Form of address", "Sapaan"),
    "interviewers.salutation_name": ("Name after the form of address", "Nama setelah sapaan"),
    "interviewers.email": ("E-mail", "Email"),
    "interviewers.topic": ("What you talked about", "Yang dibicarakan"),
    "went": ("How did it go?", "Bagaimana jalannya wawancara?"),
    "strengths": ("Why you fit", "Mengapa Anda cocok"),
    "addition": ("What you should have said", "Yang seharusnya Anda sampaikan"),
    "evidence": ("Document", "Dokumen"),
    "evidence.title": ("Title", "Judul"),
    "evidence.shows": ("What it shows", "Yang ditunjukkannya"),
    "referees": ("Referee", "Pemberi referensi"),
    "referees.name": ("Name", "Nama"),
    "referees.relation": ("Who they are to you", "Hubungan dengan Anda"),
    "referees.contact": ("E-mail or phone", "Email atau telepon"),
    "referees.consented": ("They have agreed to be named", "Sudah setuju untuk disebutkan"),
    "on": ("Done on", "Dilakukan pada"),
    "snoozed_until": ("No reminders until", "Tanpa pengingat sampai"),
}

HINTS: Final[Mapping[str, tuple[str, str]]] = {
    "role": ("As the company calls it", "Seperti yang disebut perusahaan"),
    "held_on": ("It may also lie ahead.", "Boleh juga yang akan datang."),
    "candidate.name": ("As you sign", "Seperti pada tanda tangan Anda"),
    "candidate.phone": ("Stands below your name in the texts", "Tercantum di bawah nama Anda dalam teks"),
    "promise.given_on": (
        "Leave it empty if it was at the interview.",
        "Kosongkan jika dikatakan saat wawancara.",
    ),
    "outcome.known_on": (
        "For a decision of your own: the day you decided",
        "Untuk keputusan Anda sendiri: tanggal Anda memutuskan",
    ),
    "interviewers.salutation_name": (
        "Such as the surname: the “Smith” of “Ms. Smith”",
        "Misalnya “Ratna” pada “Ibu Ratna”",
    ),
    "interviewers.topic": (
        "Completes the sentence “thank you for what you said about …”, in the language of the texts",
        "Melengkapi kalimat “terima kasih atas pembicaraan mengenai …”, dalam bahasa teks",
    ),
    "strengths": (
        "One on each line, such as “five years of retail analytics”, in the language of the texts",
        "Satu per baris, misalnya “pengalaman lima tahun di bidang analitik ritel”, dalam bahasa teks",
    ),
    "addition": ("One whole sentence, in the language of the texts", "Satu kalimat lengkap, dalam bahasa teks"),
    "evidence.shows": ("Such as “weekly sales in 40 shops”", "Misalnya “penjualan mingguan di 40 toko”"),
    "referees.relation": ("Such as “my manager at PT Sinar”", "Misalnya “atasan saya di PT Sinar”"),
}

CHOICES: Final[Mapping[str, tuple[str, str]]] = {
    "locale.en": ("English (US)", "Inggris (AS)"),
    "locale.en-GB": ("English (UK)", "Inggris (Britania)"),
    "locale.en-AU": ("English (Australia)", "Inggris (Australia)"),
    "locale.en-IN": ("English (India)", "Inggris (India)"),
    "locale.id": ("Indonesian", "Indonesia"),
    "channel.": ("Not known", "Tidak tahu"),
    "channel.email": ("E-mail", "Email"),
    "channel.letter": ("Letter", "Surat"),
    "channel.chat": ("Chat", "Chat"),
    "channel.sms": ("Text message", "SMS"),
    "channel.phone": ("Phone", "Telepon"),
    "promise.kind.exact": ("By that day", "Paling lambat hari itu"),
    "promise.kind.vague": ("Around that day", "Sekitar hari itu"),
    "promise.kind.invitation": ("I may ask on that day", "Saya boleh bertanya pada hari itu"),
    "outcome.status.pending": ("Nothing yet", "Belum ada"),
    "outcome.status.on_hold": ("The search is on hold", "Seleksi ditunda"),
    "outcome.status.advanced": ("I am through to the next round", "Saya lolos ke tahap berikutnya"),
    "outcome.status.offered": ("They offer me the job", "Mereka menawari saya pekerjaan"),
    "outcome.status.rejected": ("They said no", "Saya ditolak"),
    "outcome.status.withdrawn": ("I withdraw", "Saya mundur dari seleksi"),
    "outcome.status.accepted": ("I have accepted the job", "Saya sudah menerima pekerjaan ini"),
    "outcome.status.declined": ("I have declined the job", "Saya sudah menolak pekerjaan ini"),
    "outcome.answer.": ("Not decided", "Belum diputuskan"),
    "outcome.answer.accept": ("Yes", "Ya"),
    "outcome.answer.decline": ("No", "Tidak"),
    "outcome.answer.more_time": ("I need more time", "Saya perlu waktu lagi"),
    "interviewers.honorific.": ("None, or not known", "Tanpa sapaan, atau tidak tahu"),
    "interviewers.honorific.bapak": ("Bapak", "Bapak"),
    "interviewers.honorific.ibu": ("Ibu", "Ibu"),
    "interviewers.honorific.kak": ("Kak", "Kak"),
    "interviewers.honorific.ms": ("Ms", "Ms"),
    "interviewers.honorific.mr": ("Mr", "Mr"),
    "interviewers.honorific.mx": ("Mx", "Mx"),
    "interviewers.honorific.dr": ("Dr", "Dr"),
    "interviewers.honorific.prof": ("Prof", "Prof"),
    "went.well": ("Well", "Baik"),
    "went.poorly": ("Less well than I hoped", "Kurang baik"),
    "went.unknown": ("Hard to say", "Sulit dikatakan"),
}

FAULTS: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("Please fill this in.", "Mohon diisi."),
    "bad_text": (
        "Write this in one line of at most 200 characters, without a web address or hidden characters.",
        "Tulis dalam satu baris, paling banyak 200 karakter, tanpa alamat web atau karakter tersembunyi.",
    ),
    "bad_email": (
        "Write one e-mail address, such as ratna@example.com.",
        "Tulis satu alamat email, misalnya ratna@example.com.",
    ),
    "bad_phone": (
        "Write one phone number, such as +62 812 0000 1234.",
        "Tulis satu nomor telepon, misalnya +62 812 0000 1234.",
    ),
    "bad_address": (
        "Write one e-mail address or one phone number.",
        "Tulis satu alamat email atau satu nomor telepon.",
    ),
    "bad_date": ("Write a date as 2026-11-23.", "Tulis tanggal seperti 2026-11-23."),
    "in_future": ("This day has not come yet.", "Tanggal ini belum tiba."),
    "not_ahead": ("Choose a day after today.", "Pilih tanggal setelah hari ini."),
    "before_held_on": ("This day is before the interview.", "Tanggal ini lebih awal daripada wawancaranya."),
    "step_earlier": (
        "You have recorded a step before this day. Take that step back first, or choose an earlier day.",
        "Ada langkah yang tercatat sebelum tanggal ini. Batalkan dulu langkah itu, atau pilih tanggal yang lebih awal.",
    ),
    "outcome_earlier": (
        "You learnt of the decision before this day. Correct that first, or choose an earlier day.",
        "Anda mengetahui keputusannya sebelum tanggal ini. Perbaiki dulu tanggal itu, atau pilih tanggal yang lebih "
        "awal.",
    ),
    "promise_earlier": (
        "They were to answer before this day. Correct that first, or choose an earlier day.",
        "Jawaban mereka dijanjikan sebelum tanggal ini. Perbaiki dulu tanggal itu, atau pilih tanggal yang lebih awal.",
    ),
    "before_given_on": (
        "This day is before the day on which they said so.",
        "Tanggal ini lebih awal daripada saat mereka mengatakannya.",
    ),
    "before_known_on": (
        "This day is before the day on which you learnt of the decision.",
        "Tanggal ini lebih awal daripada saat Anda mengetahui keputusannya.",
    ),
    "before_received_on": (
        "This day is before the day on which the offer came.",
        "Tanggal ini lebih awal daripada datangnya tawaran.",
    ),
    "not_pending": (
        "There is a day, but no decision: choose what was decided, or empty this field.",
        "Tanggalnya terisi, tetapi keputusannya belum: pilih keputusannya, atau kosongkan isian ini.",
    ),
    "unknown_name": ("Choose one of the answers.", "Pilih salah satu jawaban."),
    "too_many": ("These are too many. Remove some.", "Ini terlalu banyak. Kurangi sebagian."),
    "other": (
        "This cannot be saved as it is. Please look at it again.",
        "Ini belum dapat disimpan. Mohon periksa lagi.",
    ),
}
