"""
Why a rule decided, in Indonesian: a sentence for the candidate's screen.

Each names the day and the fact that decided, and is as true when it is overdue. ``wait`` and every ``move_on`` say to
keep applying elsewhere, unless a job was accepted (G7).
"""

from typing import Final

from ...templates import Paragraph

_KEEP_APPLYING = "Tetaplah melamar di tempat lain."

REASONS: Final[dict[str, Paragraph]] = {
    "rival_offer": "Tawaran dari perusahaan lain datang pada $rival_received_on dan perlu dijawab paling lambat "
    "$rival_decide_by. Perusahaan yang masih menimbang sebaiknya mengetahuinya sekarang.",
    "offer_reply": (
        "Tawaran datang pada $known_on dan berlaku sampai $respond_by. "
        "Ucapkan terima kasih, dan sampaikan kapan jawabannya diberikan (tenggat $due_on).",
        "Tawaran datang pada $known_on. "
        "Ucapkan terima kasih, dan sampaikan kapan jawabannya diberikan (tenggat $due_on).",
    ),
    "offer_answer": (
        "Tawaran datang pada $known_on dan berlaku sampai $respond_by. Berikan jawaban sebelum lewat hari itu.",
        "Tawaran datang pada $known_on dan tidak menyebut batas waktu. Berikan jawaban (tenggat $due_on).",
    ),
    "next_round_reply": (
        "Kabar baik datang pada $known_on, dan wawancara berikutnya diadakan pada $next_interview_on. "
        "Konfirmasikan (tenggat $due_on).",
        "Kabar baik datang pada $known_on: seleksi berlanjut ke tahap berikutnya. "
        "Ucapkan terima kasih (tenggat $due_on).",
    ),
    "hold_reply": "Pada $known_on diberitahukan bahwa seleksi ditunda. "
    "Ucapkan terima kasih atas pemberitahuan itu (tenggat $due_on).",
    "rejection_reply": "Jawaban datang pada $known_on, dan isinya penolakan. Ucapkan terima kasih atas kabarnya "
    "(tenggat $due_on); jawaban yang santun meninggalkan kesan baik.",
    "feedback_thanks": "Masukan diterima pada $feedback_on. Ucapkan terima kasih (tenggat $due_on).",
    "keep_in_touch": "Sudah cukup lama sejak jawaban datang pada $known_on. Mulai $opens_on, kabar singkat menjaga "
    "hubungan baik.",
    "withdrawal": "Keputusan untuk mundur diambil pada $known_on. Sampaikan sekarang juga agar proses mereka dapat "
    "berlanjut.",
    "thank_you": "Wawancara berlangsung pada $held_on, dan ucapan terima kasih belum dikirim. "
    "Kirimkan (tenggat $due_on).",
    "invited_check_in": "Mereka mempersilakan bertanya pada $promised_on, dan pertanyaan belum diajukan. "
    "Tanyakan (tenggat $due_on).",
    "promised_check_in": (
        "${vague}Kabar diharapkan sekitar $promised_on, dan belum ada keputusan. "
        "Mulai $opens_on, wajar untuk menanyakan waktunya.",
        "Kabar diharapkan paling lambat $promised_on, dan belum ada keputusan. "
        "Mulai $opens_on, wajar untuk menanyakan waktunya.",
    ),
    "next_check_in": (
        "Pertanyaan terakhir diajukan pada $last_question_on dan belum dijawab. Mulai $opens_on, boleh bertanya lagi.",
        "Pertanyaan pada $last_asked_on dilewatkan, dan belum ada keputusan. Mulai $opens_on, boleh bertanya.",
    ),
    "final_check_in": (
        "Pertanyaan terakhir diajukan pada $last_question_on dan belum dijawab. "
        "Mulai $opens_on, boleh bertanya sekali lagi; jadikan itu yang terakhir.",
        "Pertanyaan pada $last_asked_on dilewatkan, dan belum ada keputusan. "
        "Mulai $opens_on, boleh bertanya satu kali terakhir.",
    ),
    "supporting_material": "Wawancara pada $held_on berjalan kurang baik, dan ada dokumen yang menunjukkan kemampuan. "
    "Kirimkan (tenggat $due_on).",
    "reference": "Wawancara pada $held_on berjalan kurang baik, dan ada orang yang dapat memberikan keterangan. "
    "Ajukan (tenggat $due_on).",
    "late_thank_you": (
        "Wawancara berlangsung pada $held_on, dan ucapan terima kasih belum dikirim. "
        "Walaupun terlambat, ucapan itu masih pantas sampai $closes_on.",
        "Wawancara berlangsung pada $held_on, dan ucapan terima kasih belum dikirim. "
        "Walaupun terlambat, ucapan itu masih pantas.",
    ),
    "unpromised_check_in": "Belum ada kabar sejak $silent_since, dan tidak ada hari yang disebutkan untuk ditunggu. "
    "Mulai $opens_on, wajar untuk bertanya.",
    "hold_touch": "Seleksi ditunda sejak $known_on. Mulai $opens_on, kabar singkat menunjukkan bahwa minat masih ada.",
    "no_contact": (
        "Mereka meminta untuk tidak dihubungi, dan jawaban mereka pada $rejected_on adalah penolakan. "
        "Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
        "Mereka meminta untuk tidak dihubungi, dan belum ada keputusan dalam waktu yang dihitung sejak $counted_from. "
        "Mulai $opens_on, anggaplah selesai. " + _KEEP_APPLYING,
    ),
    "unanswered": (
        "Pertanyaan terakhir diajukan pada $last_question_on dan belum dijawab; bertanya lagi tidak bijaksana. "
        "Mulai $opens_on, anggaplah selesai. " + _KEEP_APPLYING,
        "Pertanyaan terakhir dilewatkan pada $last_asked_on, dan belum ada keputusan. "
        "Mulai $opens_on, anggaplah selesai. " + _KEEP_APPLYING,
    ),
    "stale": "Waktu untuk bertanya adalah $opened_on sampai $closed_on, dan sudah lewat. "
    "Mulai $opens_on, anggaplah selesai. " + _KEEP_APPLYING,
    "rejected": (
        "Jawaban datang pada $known_on, dan isinya penolakan; kabar terakhir dikirim pada $kept_in_touch_on. "
        "Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
        "Jawaban datang pada $known_on, dan isinya penolakan. Tidak ada lagi yang perlu dilakukan di sini. "
        + _KEEP_APPLYING,
    ),
    "offer_closed": (
        "${accepted}Tawaran datang pada $known_on dan disetujui pada $answered_on. "
        "Tidak ada lagi yang perlu dilakukan di sini.",
        "${declined}Tawaran datang pada $known_on dan ditolak pada $answered_on. "
        "Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
        "Tawaran ditanggapi pada $answered_on. Jika jawaban ya atau tidak belum diberikan, berikan paling lambat "
        "$respond_by. Selama belum disetujui, tetaplah melamar di tempat lain.",
        "Tawaran ditanggapi pada $answered_on. Jika jawaban ya atau tidak belum diberikan, jangan ditunda lama. "
        "Selama belum disetujui, tetaplah melamar di tempat lain.",
        "Tawaran datang pada $known_on dan dilewatkan pada $settled_on. Tidak ada lagi yang perlu dilakukan di sini. "
        + _KEEP_APPLYING,
        "Tawaran datang pada $known_on dan berlaku sampai sehari sebelum $opens_on; tidak ada jawaban yang tercatat. "
        "Anggaplah sudah tertutup. " + _KEEP_APPLYING,
    ),
    "round_complete": "Wawancara berikutnya diadakan pada $next_interview_on. Catatlah sebagai wawancara tersendiri; "
    "tahap yang diputuskan pada $known_on ini selesai. " + _KEEP_APPLYING,
    "hold_over": "Seleksi ditunda sejak $known_on, dan belum ada keputusan. Mulai $opens_on, anggaplah selesai. "
    + _KEEP_APPLYING,
    "withdrawn": (
        "Keputusan untuk mundur diambil pada $known_on dan disampaikan pada $told_on. "
        "Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
        "Keputusan untuk mundur diambil pada $known_on. Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
    ),
    "closed": (
        "${accepted}Pekerjaan ini diterima pada $known_on. Selamat: tidak ada lagi yang perlu dilakukan di sini.",
        "Pekerjaan ini ditolak pada $known_on. Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
    ),
    "wait": (
        "${accepted}Pekerjaan sudah diterima. Tidak ada yang perlu dilakukan sampai $next_on.",
        "${accepted}Pekerjaan sudah diterima. Tidak ada lagi yang perlu dilakukan.",
        "Wawancara pada $interview_on masih ditunggu. Sebelum itu belum ada yang perlu ditindaklanjuti. "
        + _KEEP_APPLYING,
        "Jawaban yang mungkin datang paling lambat $reply_by masih ditunggu. "
        "Jika belum ada kabar, periksa lagi pada $next_on. " + _KEEP_APPLYING,
        "Semua pengingat ditunda sampai $snoozed_until. Langkah berikutnya pada $next_on. " + _KEEP_APPLYING,
        "${no_contact}Mereka meminta untuk tidak dihubungi, jadi hanya jawaban mereka yang ditunggu. "
        "Jika belum ada kabar, periksa lagi pada $next_on. " + _KEEP_APPLYING,
        "Jawaban atas pertanyaan pada $asked_last masih ditunggu. "
        "Jika belum ada kabar, periksa lagi pada $next_on. " + _KEEP_APPLYING,
        "${decided}Tidak ada yang perlu dilakukan di sini sebelum $next_on. " + _KEEP_APPLYING,
        "${decided}Tidak ada lagi yang perlu dilakukan di sini. " + _KEEP_APPLYING,
        "Kabar masih ditunggu. Jika belum ada, langkah berikutnya pada $next_on. " + _KEEP_APPLYING,
        "Kabar masih ditunggu, dan tidak ada langkah lain yang perlu diambil. " + _KEEP_APPLYING,
    ),
}
