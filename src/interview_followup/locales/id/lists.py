"""
What `review` looks for in an Indonesian text, and how it tells the candidate.
"""

from typing import Final

from ...templates import WordLists
from . import forms

LISTS: Final = WordLists(
    weekdays=forms.WEEKDAYS,
    months=forms.MONTHS,
    pressure=(
        r"(?:ber)?janji(?:kan)?",
        r"dijanjikan",
        r"segera",
        r"secepatnya",
        r"sesegera mungkin",
        r"harus",
        r"wajib",
        r"belum juga",
        r"kok",
        r"kenapa",
        r"mengapa",
        r"kapan dong",
        r"menuntut",
        r"kecewa",
        r"diabaikan",
        r"sudah lama menunggu",
        r"terlalu lama",
        r"tidak profesional",
        r"mendesak",
    ),  # fmt: skip
    attachment=(
        r"terlampir",
        r"(?:saya|kami) (?:lampirkan|sertakan|kirimkan dokumen)",
        r"dilampirkan",
        r"[Ll]ampiran: *\w+",
    ),
    role_slots=(
        r"(?:posisi|Posisi|jabatan|lowongan) (?P<role>[A-Zx][\w+#/&-]*(?: (?:(?:dan|&) )?[A-Zx][\w+#/&-]*)*)",
    ),
    misspelt=(
        (r"[Aa]nda", "Bapak/Ibu"),
        (r"[Kk]amu|[Kk]au", "Bapak/Ibu"),
        (r"\w{3,}mu(?<!bertemu)(?<!bermu)(?<!ilmu)(?<!tamu)(?<!temu)(?<!semu)(?<!jamu)(?<!ramu)", "tanpa -mu"),
        (r"(?:[Ee]|ng|g)?[Nn]ggak|gak|[Uu]dah|[Gg]imana", "bahasa baku"),
        (r"yg|dgn|sy|tks|trims|utk|krn|bpk|Bpk", "ditulis lengkap"),
        (r"[Tt]erimakasih", "terima kasih"),
        (r"[Tt]erima kasih untuk", "terima kasih atas"),
        (r"[Ss]ilahkan", "silakan"),
        (r"[Ii]jin", "izin"),
        (r"[Rr]esiko", "risiko"),
        (r"[Aa]ktifitas", "aktivitas"),
        (r"[Kk]erjasama", "kerja sama"),
        (r"[Dd]imana", "di mana"),
        (r"[Dd]ear", "Yth."),
        (r"(?:[Bb]est |[Kk]ind )?[Rr]egards", "Hormat saya"),
        (r"Kepada Yth\.?", "Yth."),
        (r"YTH\.?|Yth(?![.\w])", "Yth."),
        (r"Yth\. (?:Bapak|Ibu|Bapak/Ibu) (?:HRD|Manajer|Direktur)", "Yth. Tim Rekrutmen"),
        (r"Hormat kami", "Hormat saya"),
        (r"atas perhatiannya", "atas perhatian Bapak/Ibu"),
        (r"Demikianlah", "(hilangkan)"),
        (r"[Jj]um'at|Nopember|Pebruari", "Jumat, November, Februari"),
        (r"PT\.|CV\.", "PT"),
        (
            r"0\d (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)",
            "tanpa nol: 5 Maret",
        ),
        (r"\d{1,2}[:.]\d{2} ?(?:AM|PM)", "14.30"),
        (r"\d{1,2}:\d{2}", "14.30"),
        (r"menulis untuk|melihat ke depan|adalah sangat|mendiskusikan tentang", "ungkapan Indonesia"),
        (r"!{2,}", "."),
    ),
    findings=(
        ("leftover", "“$found” tampaknya belum diisi: lengkapi atau hapus."),
        ("other_company", "“$found” adalah perusahaan lain."),
        ("weekday", "“$found”: harinya tidak cocok dengan tanggalnya."),
        ("role", "Posisinya adalah “$limit”; di sini tidak disebut, atau disebut posisi lain."),
        ("pressure", "“$found” dapat terasa mendesak."),
        ("questions", "Pengingat lebih mudah dijawab dengan satu pertanyaan."),
        ("too_long", "Terlalu panjang untuk saluran ini: $limit."),
        ("attachment", "“$found” menyebut lampiran, tetapi tidak ada dokumen yang disebut namanya."),
        ("name", "Nama penerima adalah “$limit”, dan tidak tertulis demikian di sini."),
        ("numeric_date", "“$found” dapat dibaca dengan dua cara: tuliskan nama bulannya."),
        ("spacing", "Ada spasi atau tanda baca yang berlebih di sini."),
        ("long_sentence", "Kalimat ini terdiri atas $limit kata: bagilah menjadi dua."),
        ("spelling", "“$found”: sebaiknya “$limit”."),
    ),
)
