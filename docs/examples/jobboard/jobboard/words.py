"""
All words of the pages, in English and Indonesian, side by side so that neither is forgotten.

Labels, choices and faults stand in `labels`. What the library says itself (reasons, texts, findings, hints)
is not here: it comes in the right language already.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from interview_followup import Locale, Playbook

from .labels import CHOICES, FAULTS, HINTS, LABELS

_LANGUAGES: Final = ("en", "id")
_ADDRESS_KINDS: Final = frozenset({"email", "phone", "address"})

STEPS: Final[Mapping[str, tuple[str, str]]] = {
    "thank_you": ("Say thank you", "Ucapkan terima kasih"),
    "check_in": ("Ask about the timing", "Tanyakan perkembangannya"),
    "final_check_in": ("Ask one last time", "Tanyakan untuk terakhir kali"),
    "supporting_material": ("Send your documents", "Kirimkan dokumen pendukung"),
    "reference": ("Offer a reference", "Tawarkan pemberi referensi"),
    "rejection_reply": ("Reply to the rejection", "Balas kabar penolakan"),
    "feedback_thanks": ("Say thank you for the feedback", "Ucapkan terima kasih atas masukannya"),
    "keep_in_touch": ("Keep in touch", "Jaga hubungan baik"),
    "offer_reply": ("Thank them for the offer", "Tanggapi tawarannya"),
    "offer_answer": ("Answer the offer", "Jawab tawarannya"),
    "next_round_reply": ("Reply about the next round", "Balas kabar tentang tahap berikutnya"),
    "hold_reply": ("Reply about the pause", "Balas kabar penundaan"),
    "withdrawal": ("Tell them that you withdraw", "Sampaikan bahwa Anda mundur dari seleksi"),
    "rival_offer": ("Tell them about your other offer", "Kabarkan bahwa ada tawaran lain"),
    "move_on": ("Nothing more to do here", "Tidak ada lagi yang perlu dilakukan"),
    "wait": ("Nothing to do today", "Hari ini tidak ada yang perlu dilakukan"),
}
PLANNED: Final[Mapping[str, tuple[str, str]]] = {
    "thank_you": ("Thank you note", "Ucapan terima kasih"),
    "check_in": ("Check-in", "Menanyakan perkembangan"),
    "final_check_in": ("Final check-in", "Pertanyaan terakhir"),
    "supporting_material": ("Supporting material", "Dokumen pendukung"),
    "reference": ("Reference", "Referensi"),
    "rejection_reply": ("Reply to the rejection", "Balasan atas penolakan"),
    "feedback_thanks": ("Thanks for the feedback", "Terima kasih atas masukan"),
    "keep_in_touch": ("Keeping in touch", "Menjaga hubungan baik"),
    "offer_reply": ("Reply to the offer", "Balasan atas tawaran"),
    "offer_answer": ("Answer to the offer", "Jawaban atas tawaran"),
    "next_round_reply": ("Reply about the next round", "Balasan tentang tahap berikutnya"),
    "hold_reply": ("Reply about the pause", "Balasan atas penundaan"),
    "withdrawal": ("Withdrawal", "Mundur dari seleksi"),
    "rival_offer": ("Word of another offer", "Kabar tentang tawaran lain"),
    "move_on": ("Move on", "Anggap selesai"),
    "wait": ("Wait for news", "Menunggu kabar"),
}
"""How a step is named, where it is not said what to do: as the library's pictures and calendars name it."""

SAID: Final[Mapping[str, tuple[str, str]]] = {
    "added": ("The interview is saved.", "Wawancara tersimpan."),
    "saved": ("Your changes are saved.", "Perubahan Anda tersimpan."),
    "done": ("Recorded as done.", "Tercatat sudah dilakukan."),
    "skipped": ("Recorded as skipped.", "Tercatat dilewati."),
    "undone": ("Taken back.", "Dibatalkan."),
    "snoozed": ("Reminders are paused.", "Pengingat dijeda."),
    "woken": ("Reminders are on again.", "Pengingat aktif kembali."),
    "outdated": (
        "This page had changed in the meantime, so nothing was saved. Here is how things stand now.",
        "Halaman ini sudah berubah sementara itu, jadi tidak ada yang disimpan. Inilah keadaan terbarunya.",
    ),
}
"""What is said once after a form was sent, by the name that stands in the address."""

PHRASES: Final[Mapping[str, tuple[str, str]]] = {
    "board": ("Follow-up", "Tindak Lanjut"),
    "skip_link": ("Skip to the content", "Langsung ke isi"),
    "language": ("Language", "Bahasa"),
    "home": ("All interviews", "Semua wawancara"),
    "greeting": ("Hello, {name}", "Halo, {name}"),
    "day": ("It is {day}.", "Hari ini {day}."),
    "add": ("Add an interview", "Tambah wawancara"),
    "nothing_yet": (
        "There is no interview here yet. Add the first one, and you will see what to do and when.",
        "Belum ada wawancara di sini. Tambahkan yang pertama untuk melihat apa yang perlu dilakukan dan kapan.",
    ),
    "today": ("To do today", "Untuk hari ini"),
    "nothing_today": ("Nothing today. That is fine.", "Tidak ada untuk hari ini. Tidak apa-apa."),
    "held": ("Better on another day", "Sebaiknya di hari lain"),
    "waiting": ("Waiting", "Menunggu"),
    "over": ("Over", "Selesai"),
    "unreadable": ("Cannot be shown at the moment", "Saat ini tidak dapat ditampilkan"),
    "unreadable_why": (
        "One of your interviews cannot be read at the moment. Nothing is lost, and we are looking into it.",
        "Salah satu wawancara Anda saat ini tidak dapat dibaca. Tidak ada yang hilang, dan kami sedang memeriksanya.",
    ),
    "interview_on": ("Interview on {day}", "Wawancara pada {day}"),
    "due_today": ("Due today", "Tenggat hari ini"),
    "due": ("Due {day}", "Tenggat {day}"),
    "was_due": ("Was due {day}; it is still right", "Tenggatnya {day}; masih pantas dilakukan"),
    "open_until": ("Right until {day}", "Masih pantas sampai {day}"),
    "send_on": ("Send it on {day}, a working day", "Kirimkan pada {day}, hari kerja"),
    "look_again": ("Look again on {day}", "Periksa lagi pada {day}"),
    "look_never": (
        "This will not change by itself. Tell us when something happens.",
        "Ini tidak akan berubah dengan sendirinya. Beri tahu kami jika ada kabar.",
    ),
    "held_quiet_days": (
        "The same person gets another message from you these days. Better wait until {day}.",
        "Orang yang sama baru saja, atau akan, menerima pesan lain dari Anda. Sebaiknya tunggu sampai {day}.",
    ),
    "held_daily_limit": ("There is enough to do today. Do this on {day}.", "Hari ini sudah cukup. Lakukan pada {day}."),
    "held_working_day": ("Better on a working day: {day}.", "Sebaiknya pada hari kerja: {day}."),
    "step": ("Today’s step", "Langkah hari ini"),
    "text": ("Your text", "Teks Anda"),
    "text_lead": (
        "A suggestion. Change it until it sounds like you. Nothing is sent or kept here: copy your text before you "
        "leave this page.",
        "Ini baru usulan. Ubahlah sampai terasa seperti kata-kata Anda sendiri. Tidak ada yang dikirim atau disimpan "
        "di sini: salin teks Anda sebelum meninggalkan halaman ini.",
    ),
    "text_to": ("To {name}", "Untuk {name}"),
    "text_to_referee": ("To your referee", "Untuk pemberi referensi Anda"),
    "text_to_team": ("To the company", "Untuk perusahaan"),
    "subject": ("Subject", "Subjek"),
    "body": ("Message", "Isi pesan"),
    "check": ("Check the text", "Periksa teks"),
    "checked": ("Checked: nothing stands out.", "Sudah diperiksa: tidak ada yang perlu diubah."),
    "findings": ("Before you send it", "Sebelum dikirim"),
    "finding": ("Look at “{found}” again.", "Periksa lagi “{found}”."),
    "in_subject": ("Subject: ", "Subjek: "),
    "copy": ("Copy the message", "Salin isi pesan"),
    "copied": ("Copied.", "Tersalin."),
    "not_copied": ("Press Ctrl+C to copy.", "Tekan Ctrl+C untuk menyalin."),
    "mail": ("Open in mail app", "Buka di aplikasi email"),
    "mail_subject": (
        "For an e-mail, give a subject: one line, not too long.",
        "Untuk email, isilah subjek: satu baris, tidak terlalu panjang.",
    ),
    "mail_body": (
        "The message holds hidden characters that an e-mail cannot hold. Delete them, or write that part again.",
        "Isi pesan mengandung karakter tersembunyi yang tidak dapat dikirim lewat email. Hapus, atau tulis ulang "
        "bagian itu.",
    ),
    "mail_to": ("The address cannot be used for an e-mail.", "Alamatnya tidak dapat dipakai untuk email."),
    "mail_as_shown": (
        "After a change, check the text first, so that the mail app gets your words.",
        "Setelah mengubah teks, periksa dahulu agar aplikasi email menerima kata-kata Anda.",
    ),
    "stronger": ("What would make it stronger", "Yang akan memperkuat teks ini"),
    "record": ("When you have done it", "Jika sudah dilakukan"),
    "record_all": ("When you have sent them all", "Jika semuanya sudah dikirim"),
    "done": ("Mark as done", "Tandai sudah dilakukan"),
    "skip": ("Skip this step", "Lewati langkah ini"),
    "skip_why": (
        "Skipping is fine: the step is not suggested again.",
        "Melewati tidak apa-apa: langkah ini tidak disarankan lagi.",
    ),
    "snooze": ("Not now", "Nanti saja"),
    "snooze_week": ("Remind me in a week", "Ingatkan seminggu lagi"),
    "snooze_set": ("Pause", "Jeda"),
    "snoozed": (
        "Reminders are paused until {day}. What is urgent comes all the same.",
        "Pengingat dijeda sampai {day}. Yang mendesak tetap disampaikan.",
    ),
    "wake": ("Remind me again", "Ingatkan saya lagi"),
    "ahead": ("What lies ahead", "Rencana selanjutnya"),
    "ahead_lead": (
        "If each step is done when it is due, and no news comes.",
        "Jika setiap langkah dilakukan pada tenggatnya dan tidak ada kabar.",
    ),
    "picture": (
        "Timeline of the steps ahead; the same in words follows",
        "Garis waktu langkah-langkah selanjutnya; uraiannya ada di bawah",
    ),
    "picture_words": ("The same in words", "Uraiannya dalam kata-kata"),
    "from_day": ("From {day}", "Mulai {day}"),
    "calendar": ("Add to calendar", "Tambahkan ke kalender"),
    "calendar_why": (
        "A calendar file (.ics). Open it again after a change, and the entries move.",
        "Berkas kalender (.ics). Buka lagi setelah ada perubahan, dan jadwalnya ikut bergeser.",
    ),
    "news": ("Has something happened?", "Ada kabar?"),
    "facts": ("What you have told us", "Keterangan dari Anda"),
    "past": ("So far", "Sejauh ini"),
    "undo": ("Take back", "Batalkan"),
    "undo_step": ("Take back: {step}", "Batalkan: {step}"),
    "past_done": ("{step}: done on {day}", "{step}: dilakukan pada {day}"),
    "past_skipped": ("{step}: skipped on {day}", "{step}: dilewati pada {day}"),
    "save": ("Save", "Simpan"),
    "cancel": ("Back without saving", "Kembali tanpa menyimpan"),
    "optional": ("optional", "opsional"),
    "problem": ("Please look at this again", "Mohon periksa lagi"),
    "problem_title": ("Not saved: {title}", "Belum tersimpan: {title}"),
    "nothing_saved": ("Nothing has been saved yet.", "Belum ada yang disimpan."),
    "not_found": ("There is no such page", "Halaman ini tidak ada"),
    "not_found_why": (
        "The address may be mistyped, or what was here is gone.",
        "Alamatnya mungkin salah ketik, atau isinya sudah tidak ada.",
    ),
    "closed": ("Please open your private link", "Silakan buka tautan pribadi Anda"),
    "closed_why": (
        "This page is for candidates. Open the private link that we sent you.",
        "Halaman ini untuk kandidat. Buka tautan pribadi yang kami kirimkan kepada Anda.",
    ),
    "refused": ("This was not sent from our page", "Ini tidak dikirim dari halaman kami"),
    "refused_why": (
        "To protect you, nothing was changed. Go back to the page, and try it from there.",
        "Demi keamanan Anda, tidak ada yang diubah. Kembali ke halamannya, lalu coba dari sana.",
    ),
    "too_much": ("This is too long", "Ini terlalu panjang"),
    "too_much_why": ("Shorten the text, and send it again.", "Persingkat teksnya, lalu kirim lagi."),
    "broken": ("Something went wrong on our side", "Terjadi kesalahan di pihak kami"),
    "broken_why": ("Please try again in a while.", "Silakan coba lagi beberapa saat lagi."),
}

PAGES: Final[Mapping[str, tuple[str, str]]] = {
    "add": ("Add an interview", "Tambah wawancara"),
    "promise": ("They said when they will answer", "Mereka menyebut kapan akan menjawab"),
    "heard": ("They were in touch", "Mereka menghubungi saya"),
    "outcome": ("There is a decision", "Ada keputusan"),
    "rival": ("I have another offer", "Ada tawaran dari perusahaan lain"),
    "interview": ("The interview", "Wawancara ini"),
    "people": ("Who interviewed you", "Pewawancara Anda"),
    "notes": ("How it went, and what speaks for you", "Jalannya wawancara dan kelebihan Anda"),
    "referees": ("Who can speak for you", "Pemberi referensi Anda"),
    "writing": ("How the texts are written", "Cara teks ditulis"),
}
"""The title of each form."""

LEADS: Final[Mapping[str, tuple[str, str]]] = {
    "add": (
        "What you know is enough. The rest can be added later.",
        "Cukup yang Anda ketahui. Sisanya dapat ditambahkan nanti.",
    ),
    "promise": (
        "To take it back, empty the fields.",
        "Untuk membatalkannya, kosongkan isiannya.",
    ),
    "heard": (
        "They wrote or called, and decided nothing: the time to ask then counts from that day.",
        "Mereka menulis atau menelepon, tetapi belum memutuskan: waktu untuk bertanya dihitung sejak hari itu.",
    ),
    "outcome": (
        "Whatever it is, there is a good reply to it.",
        "Apa pun isinya, selalu ada balasan yang baik.",
    ),
    "rival": (
        "Another employer has made you an offer. To take this back, empty the fields.",
        "Perusahaan lain telah memberi Anda tawaran. Untuk membatalkannya, kosongkan isiannya.",
    ),
    "interview": (
        "Correct what is wrong. If the interview was moved, give the new day.",
        "Perbaiki yang keliru. Jika jadwalnya diubah, isilah tanggal yang baru.",
    ),
    "people": (
        "Each gets thanks of their own. Empty all fields of a person to remove them.",
        "Masing-masing menerima ucapan terima kasih tersendiri. Kosongkan semua isian seseorang untuk menghapusnya.",
    ),
    "notes": (
        "Some of these notes go into the texts; none is sent from here.",
        "Sebagian catatan ini dipakai dalam teks; tidak ada yang dikirim dari sini.",
    ),
    "referees": (
        "Nobody is named to the employer before they have agreed.",
        "Tidak ada yang disebutkan kepada perusahaan sebelum menyetujuinya.",
    ),
    "writing": (
        "The texts follow the company’s custom, not the language of these pages.",
        "Teks mengikuti kebiasaan perusahaan, bukan bahasa halaman ini.",
    ),
}
"""What stands below the title of a form."""


@attrs.frozen
class Words:
    """
    The words of one language.

    Attributes:
        locale: How the library writes days in it.
    """

    locale: Locale

    @property
    def tag(self) -> str:
        """What the page's ``lang`` says."""
        return self.locale.tag

    def __call__(self, name: str, **values: str) -> str:
        """Word a phrase; the values are put in as they are, and escaped by the page."""
        return self._of(PHRASES, name).format(**values)

    def around(self, name: str, value: str) -> tuple[str, str, str]:
        """Word a phrase in three pieces, so that a page can isolate the value in the middle of it (``<bdi>``)."""
        before, _, after = self._of(PHRASES, name).partition("{name}")
        return before, value, after

    def day(self, day: date) -> str:
        """Write a day, with its weekday."""
        return self.locale.format_date(day)

    def step(self, kind: str) -> str:
        """Say what to do; a kind of the board's own that has no words by its name."""
        return self._of(STEPS, kind) if kind in STEPS else kind.rpartition(":")[2].replace("_", " ").capitalize()

    def planned(self, kind: str) -> str:
        """Name a step, as the picture of a plan does."""
        return self._of(PLANNED, kind) if kind in PLANNED else self.step(kind)

    def said(self, name: str) -> str:
        """Say what a form did; nothing for a name that stands in no address of ours."""
        return self._of(SAID, name) if name in SAID else ""

    def title(self, page: str) -> str:
        """Name a form."""
        return self._of(PAGES, page)

    def lead(self, page: str) -> str:
        """Introduce a form."""
        return self._of(LEADS, page)

    def label(self, name: str) -> str:
        """Name a field, or a group of fields."""
        return self._of(LABELS, name)

    def hint(self, name: str) -> str:
        """Explain a field; nothing where its label says it all."""
        return self._of(HINTS, name) if name in HINTS else ""

    def choice(self, name: str, value: str) -> str:
        """Name what can be chosen for a field; a language of the texts that has no name here by its tag."""
        key = f"{name}.{value}"
        return self._of(CHOICES, key) if key in CHOICES else value

    def fault(self, code: str, kind: str = "line") -> str:
        """Say what is wrong with a field, by the library's code; a general sentence where there is none for it."""
        if code == "bad_text" and kind in _ADDRESS_KINDS:
            code = f"bad_{kind}"
        return self._of(FAULTS, code if code in FAULTS else "other")

    def _of(self, pairs: Mapping[str, tuple[str, str]], name: str) -> str:
        return pairs[name][_LANGUAGES.index(self.tag.partition("-")[0])]


def words_for(locale: str, playbook: Playbook) -> Words:
    """Find the words for one of `models.LOCALES`."""
    return Words(playbook.templates.locale(locale))


def preferred(accept_language: str) -> str:
    """Choose a language for a page that belongs to nobody yet, by what the browser asks for first."""
    first = accept_language.partition(",")[0].partition(";")[0].strip().lower().partition("-")[0]
    return first if first in _LANGUAGES else _LANGUAGES[0]
