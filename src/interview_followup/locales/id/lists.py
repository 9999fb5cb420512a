"""
What `review` looks for in an Indonesian text, and how it tells the candidate.
"""

from typing import Final

from ...making import shipped
from ...templates import WordLists
from . import forms

_NEWS: Final = "kabar|jawaban|balasan|keputusan|hasil|tanggapan|respons|pengumuman"
# What the candidate does, or may do, soon presses nobody.
_NOT_MINE: Final = "".join(
    f"(?<!{who} {aux})" for who in ("saya", "kami") for aux in ("", "akan ", "dapat ", "bisa ", "siap ", "juga ")
)
_NTH: Final = "(?:ketiga|keempat|kelima|keenam|ke-?[3-9]|kesekian)"
_WRITTEN: Final = "(?:email|e-mail|surel|pesan|surat|pengingat)"
_NUMBER: Final = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|beberapa|lewat|lebih|dari|hampir|\d+)"
)
_SPAN: Final = (
    rf"(?:(?:{_NUMBER} ){{1,4}}(?:minggu|pekan|hari|bulan)|(?:{_NUMBER} ){{0,2}}se(?:minggu|pekan|bulan)"
    "|ber(?:minggu-minggu|hari-hari|bulan-bulan))"
)
_VERB: Final = "(?!menunggu|menanti|berlalu|berselang|belum|mengharap)(?:me|ber|bel|ter)"
_PAPER: Final = "(?:dokumen|berkas|CV|sertifikat|portofolio|ijazah|transkrip)"
_PRESSURE: Final = (
    r"(?:ber)?janji(?:kan)?",
    r"dijanjikan",
    rf"{_NOT_MINE}segera(?! (?:saya|kami) (?!tunggu|nanti|harap))",
    r"(?<!mulai )(?<!bekerja )(?<!bergabung )secepat(?:nya| mungkin)",
    r"(?<!mulai )(?<!bekerja )(?<!bergabung )sesegera mungkin",
    r"(?:sekarang|hari ini) juga",
    r"(?-i:ASAP)",
    r"(?<!di)cepat (?:di)?(?:jawab|balas)",
    r"(?:tolong|mohon) (?:\w+ )?cepat",
    r"cepat(?:lah)? (?:ya|dong|sedikit)",
    r"(?<!saya )(?<!kami )harus(?! (?:saya|kami))",
    r"(?:saya|kami) harus (?:tahu|mengetahui|mendapat\w*|menerima|memperoleh|menunggu)",
    r"(?<!berkas )(?<!dokumen )(?<!syarat )(?<!persyaratan )(?<!tes )(?<!pelatihan )(?<!kuliah )(?<!pelajaran )wajib(?! (?:saya|kami))",
    r"belum juga",
    rf"(?:sudah|telah) {_SPAN}(?! (?:saya |kami |ini ){{0,2}}{_VERB}\w+)(?: menunggu)?",
    r"(?:sudah|telah) (?:\w+ )?lama(?! (?:saya |kami )?" + _VERB + r"\w+)(?: menunggu)?",
    r"masih menunggu",
    rf"belum (?:pernah |sempat )?(?:mendapat(?:kan)?|menerima|memperoleh|dapat) (?:{_NEWS})",
    rf"(?:{_NEWS}) (?:apa pun|apapun|sama sekali|sedikit pun)",
    rf"(?:{_NEWS})(?:nya)? (?:(?!tidak|tak)\w+ )?(?:terlambat|telat|lambat)",
    rf"seharusnya (?:\w+ ){{0,2}}(?:{_NEWS}|Bapak|Ibu|Kakak)",
    rf"(?:{_NEWS})(?:nya)? (?:\w+ )?seharusnya",
    r"(?:tidak|tak) (?:pernah |kunjung |juga )"
    r"(?:ada (?:kabar|jawaban|balasan)|di(?:balas|jawab|kabari|hubungi)|membalas|menjawab|mengabari|menghubungi|memberi)",
    r"(?:tenggat|batas waktu|tanggal)(?:nya)? (?:itu |tersebut )?(?:sudah|telah) (?:lewat|terlewat|berlalu)",
    r"(?:Bapak/Ibu|Bapak|Ibu|Kakak|Anda|tim)(?: \w+)? (?:bilang|berkata|mengatakan) (?:\w+ ){0,3}akan "
    r"(?:mengabari|mengabarkan|menghubungi|memberi\w*|menjawab|membalas|ada kabar)",
    rf"ini (?:adalah |sudah )?{_WRITTEN} (?:yang |saya yang )?{_NTH}",
    rf"{_WRITTEN} {_NTH} (?:dari )?(?:saya|kami)",
    rf"(?:{_NTH} kali(?:nya)?|kali {_NTH})",
    r"kok",
    r"(?:kenapa|mengapa)(?! (?:saya|kami) (?!tidak|belum|gagal|harus|di))",
    r"kapan dong",
    r"menuntut",
    r"kecewa",
    r"diabaikan",
    r"terlalu lama",
    r"tidak profesional",
    r"mendesak",
)
_RUN: Final = r"[A-Zx][\w+#/&-]*(?: (?:(?:dan|&) )?[A-Zx][\w+#/&-]*){0,7}"
# Where a role does not stand beside its noun, it is told from other words by what roles begin or end with.
_TITLED: Final = (
    r"(?:(?:Manajer|Kepala|Staf|Analis|Asisten|Direktur|Supervisor|Spesialis|Teknisi|Operator|Insinyur|Pengembang"
    r"|Perawat|Guru|Dosen|Akuntan|Desainer|Perancang|Konsultan|Koordinator|Sekretaris|Resepsionis|Kasir|Pengemudi"
    r"|Peneliti|Penulis|Editor|Administrator|Admin|Petugas|Pengawas|Arsitek|Auditor|Apoteker|Bidan|Dokter)(?!\w)"
    r"(?: (?:(?:dan|&) )?[A-Zx][\w+#/&-]*){0,7}"
    r"|(?:[A-Z][\w+#/&-]* ){0,4}(?:Manager|Analyst|Engineer|Developer|Designer|Officer|Executive|Specialist|Staff"
    r"|Assistant|Consultant|Scientist|Lead|Programmer)(?!\w))"
)
_SHORT: Final = (
    ("yg", "yang"),
    ("dgn", "dengan"),
    ("sy", "saya"),
    ("tks|trims", "terima kasih"),
    ("utk", "untuk"),
    ("krn", "karena"),
    (r"bpk\b\.?", "Bapak"),
    ("(?:eng)?gak|nggak|ngga", "tidak"),
    ("udah", "sudah"),
    ("gimana", "bagaimana"),
)
"""Abbreviations and words of speech, each with its full form."""

# Not looked at here, but by tests/test_making.py.
LISTS: Final = shipped(
    WordLists,
    weekdays=forms.WEEKDAYS,
    months=forms.MONTHS,
    pressure=_PRESSURE,
    attachment=(
        r"terlampir",
        r"dilampirkan",
        r"melampirkan",
        r"menyertakan",
        r"(?:saya|kami) (?:lampirkan|sertakan)",
        rf"(?:saya|kami) (?:kirimkan|sampaikan) (?:\w+ )?{_PAPER}",
        rf"berikut(?: ini)?(?: adalah)? {_PAPER}",
        r"lampiran: *\w+",
    ),
    harmless=(
        # "Bapak saya" is the candidate's father.
        r"(?:Bapak|Ibu) (?:saya|kami)",
        r"(?:agenda|undangan|surat penawaran|jadwal|kontrak|rincian|formulir|surat) (?:\w+ ){0,2}(?:terlampir|dilampirkan)",
        r"(?:ruang|ruangan|kamar|nomor|no\.|lantai|halaman|blok|gedung|unit|nilai|skor)(?:nya)?(?: \w+){0,2} \d{1,2}/\d{1,2}",
    ),
    greetings=(
        r"Yth\. [^\n?!]{1,80}",
        r"(?:Halo|Hai|Hi|Dear)\b[^\n.?!]{0,80}[,:]",
    ),
    role_slots=(
        rf"(?:[Pp]osisi|[Jj]abatan|[Ll]owongan|[Ll]owongan untuk|[Pp]osisi sebagai) (?P<role>{_RUN})",
        r"(?:posisi|jabatan) (?P<role>(?:manajer|kepala|staf|analis|asisten|direktur|supervisor|spesialis|teknisi|operator)(?: [a-z]+){1,2})",
        # "bekerja sebagai Manajer" and "sebagai Manajer di PT Lain" tell of a former job.
        rf"(?<!bekerja )(?<!engalaman )(?<!bertugas )(?<!menjabat )(?<!saya )[Ss]ebagai (?!{_TITLED} (?:di|pada) (?!x))"
        rf"(?P<role>{_TITLED})",
        rf"[Ww]awancara (?:untuk |sebagai )?(?P<role>{_TITLED})",
    ),
    subject_slots=(
        r"(?:Wawancara|Seleksi) (?!Berikutnya|Tahap|Kerja|Posisi|Kedua|Daring)"
        r"(?P<role>[A-Zx][\w+#/&-]*(?: [A-Zx][\w+#/&-]*){0,7})(?= –|$)",
    ),
    company_slots=(
        r"(?:bergabung (?:dengan|di|bersama)|bekerja (?:di|untuk)|(?:posisi|lowongan|karier|peran) (?:di|pada)|perusahaan"
        r"|mengagumi) (?P<company>[^\W\d_]+)(?=\s*(?:[.,;:!?)]|$|\n)| (?:sebagai|karena|dan saya))",
    ),
    misspelt=(
        (r"anda", "Bapak/Ibu"),
        (r"kamu|kau", "Bapak/Ibu"),
        (
            r"(waktu|kabar|perusahaan|tim|surel|email|jawaban|perhatian|bantuan|nama|diri|pada|kepada|dengan|untuk|dari)mu",
            r"\1 Bapak/Ibu",
        ),
        *_SHORT,
        (r"terimakasih", "terima kasih"),
        (r"terima kasih untuk", "terima kasih atas"),
        (r"silahkan", "silakan"),
        (r"ijin", "izin"),
        (r"resiko", "risiko"),
        (r"aktifitas", "aktivitas"),
        (r"kerjasama", "kerja sama"),
        (r"dimana", "di mana"),
        (r"dear", "Yth."),
        (r"(?:best |kind )?regards", "Hormat saya"),
        (r"kepada Yth\.?", "Yth."),
        (r"(?-i:YTH\.?|yth\.?|Yth(?![.\w]))", "Yth."),
        (r"Yth\. (?:Bapak/Ibu|Bapak|Ibu) (?:HRD|Manajer|Direktur)", "Yth. Tim Rekrutmen"),
        (r"hormat kami", "Hormat saya"),
        (r"atas perhatiannya", "atas perhatian Bapak/Ibu"),
        (r"jum'at", "Jumat"),
        (r"nopember", "November"),
        (r"pebruari", "Februari"),
        (r"(?-i:PT\.)(?=\s?[A-Zx])", "PT"),
        (r"(?:(?<=dari )|(?<=perusahaan )|(?<=bersama ))(?-i:CV\.)(?= [A-Zx])", "CV"),
        (rf"0(\d) ({'|'.join(forms.MONTHS)})", r"\1 \2"),
        (r"(\d{1,2}):(\d{2})(?! ?[AP]M)", r"\1.\2"),
    ),
    advised=(
        (r"demikianlah", "“$found” tidak menambah apa-apa; sebaiknya dihilangkan."),
        (
            r"\d{1,2}[:.]\d{2} ?(?:AM|PM)",
            "“$found”: jam sebaiknya ditulis dari 0 sampai 24 dengan titik, seperti 14.30.",
        ),
        (
            r"menulis untuk|melihat ke depan|adalah sangat|mendiskusikan tentang",
            "“$found” adalah terjemahan harfiah; sebaiknya pakai ungkapan Indonesia.",
        ),
    ),
    findings=(
        ("document", "Dokumen “$limit” tidak disebut di sini."),
        ("leftover", "“$found” tampaknya belum diisi: lengkapi atau hapus."),
        ("other_company", "“$found” adalah perusahaan lain."),
        ("weekday", "“$found”: harinya tidak cocok dengan tanggalnya."),
        ("role", "Posisinya adalah “$limit”; di sini tidak disebut, atau disebut posisi lain."),
        ("pressure", "“$found” dapat terasa mendesak."),
        ("empty", "Teks ini kosong: tulislah dahulu; dapat juga dipakai teks yang disarankan."),
        ("honorific", "“$found”: sapaan penerima adalah “$limit”."),
        ("greeting", "“$found” adalah salam pembuka kedua; di sini sebaiknya satu saja."),
        ("signature", "Nama pengirim adalah “$limit”, dan tidak tertulis demikian di sini."),
        ("questions", "Pengingat lebih mudah dijawab dengan satu pertanyaan."),
        ("too_long", "Terlalu panjang untuk saluran ini: $limit."),
        ("attachment", "“$found” menyebut lampiran, tetapi tidak ada dokumen yang disebut namanya."),
        ("name", "Nama penerima adalah “$limit”, dan tidak tertulis demikian di sini."),
        ("numeric_date", "“$found” lebih jelas dengan nama bulannya."),
        ("spacing", "Ada spasi atau tanda baca yang berlebih di sini."),
        ("long_sentence", "Kalimat ini terdiri atas $limit kata: bagilah menjadi dua."),
        ("spelling", "“$found”: sebaiknya “$limit”."),
    ),
)
