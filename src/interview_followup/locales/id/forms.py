"""
How Indonesian writes dates and lists, greets, addresses and signs.

One deviation from CLDR, on purpose: the day is not padded (``5 Maret``, not ``05 Maret``).
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

import attrs

from ...interview import Candidate, Channel, Honorific, Person
from ...templates import brings_title, shown_name, title_of
from ...templates.names import part_honorifics
from ...text import is_blank, isolated

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
HONORIFICS: Final = {Honorific.BAPAK: "Bapak", Honorific.IBU: "Ibu", Honorific.KAK: "Kak"}


NUMBERS: Final = (
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "dua belas",
    "tiga belas", "empat belas", "lima belas", "enam belas", "tujuh belas", "delapan belas", "sembilan belas",
    "dua puluh",
)  # fmt: skip


def day_of(day: date, channel: Channel) -> str:
    """``Kamis, 5 Maret 2026``, in a text message ``5 Maret``."""
    return f"{day.day} {MONTHS[day.month - 1]}" if channel is Channel.SMS else full_date(day)


def full_date(day: date) -> str:
    """``Kamis, 5 Maret 2026``."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def long_date(day: date) -> str:
    """``5 Maret 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def format_list(items: Sequence[str]) -> str:
    """``A, B, dan C``."""
    if len(items) > 2:  # noqa: PLR2004 - two items take no comma
        return f"{', '.join(items[:-1])}, dan {items[-1]}"
    return " dan ".join(items)


def salute(person: Person | None, company: str, channel: Channel) -> str:
    """
    Climb down the ladder: title, honorific, ``Bapak/Ibu``, the recruiting team.

    No name is split, and no gender guessed. First-name terms have no counterpart upwards; ``kak`` is the nearest.
    A letter names its reader in the address, and opens with ``Dengan hormat,``.
    """
    if channel is Channel.LETTER:
        return "Dengan hormat,"
    if person is None:
        return "Yth. Tim Rekrutmen," if channel is Channel.SMS else f"Yth. Tim Rekrutmen {company},"
    person = _read(person)
    name = _name(person)
    if _says_kak(person):
        return f"Halo Kak {name}," if name else "Halo Kak,"
    return f"Yth. {_titled(person, name)},"


def mention(person: Person, channel: Channel) -> str | None:
    """``Ibu Ratna Wijaya``, in an address and in speech; ``None`` where no name is known."""
    person = _read(person)
    name = shown_name(person) if channel is Channel.LETTER and person.name else _name(person)
    return _titled(person, name) if name else None


_SPELLED: Final = {
    **dict.fromkeys(("bapak", "bpk", "bp", "pak", "mas", "mr", "mister", "tn"), Honorific.BAPAK),
    **dict.fromkeys(("ibu", "bu", "mbak", "mba", "mrs", "ms", "miss", "sdri", "saudari"), Honorific.IBU),
    **dict.fromkeys(("ny", "nyonya", "nn", "nona"), Honorific.IBU),
    **dict.fromkeys(("kak", "kakak"), Honorific.KAK),
}
"""What people write before a name, by what it says of the reader; ``Sdr.`` and ``Yth.`` say nothing of it."""

_POST: Final = re.compile(
    r"(?:tim|panel|panitia) (?:hr[dg]?|sdm|personalia|re[kc]rut\w*|perekrutan|pewawancara|seleksi|talent|people|hiring"
    r"|human|penerimaan)\b.*"
    r"|(?:bagian|divisi|departemen|manajer|kepala|direktur|pimpinan) \w.*"
    r"|(?:.+ )?(?:team|department|dept\.?|division|committee)"
    r"|(?:hr[dg]?|human (?:resources?|capital)|sdm|personalia|rekrutmen|recruit(?:ment|ing)|talent acquisition|hiring)"
    r"(?: (?:&|dan|and|manager|officer|staff?|lead|director|recruit(?:ment|er)|rekrutmen|personalia|\w+ manager))*"
    r"|recruiter",
    re.IGNORECASE,
)
"""A department or a post in the place of a name; ``Bapak/Ibu`` does not stand before one. "Tim Baker" is a name."""


def _read(person: Person) -> Person:
    """Move the honorific that a name begins with to its own field, where one that was told stays."""
    written, name = part_honorifics(person.name)
    short = person.salutation_name
    if short is not None:
        before, short = part_honorifics(short)
        written = before or written
    if not written:
        return person
    # Behind an honorific there may be nothing but a joiner: no name then.
    name = "" if is_blank(name) else name
    short = None if short is None or is_blank(short) else short
    told = person.honorific if person.honorific in HONORIFICS else _meant(written)
    return attrs.evolve(person, name=name, salutation_name=short, honorific=told)


def _meant(written: str) -> Honorific | None:
    """Give the honorific that somebody wrote; ``None`` where it leaves it open, as ``Bapak/Ibu`` does."""
    words = [word.casefold() for word in re.findall(r"\w+", written)]
    meant = {_SPELLED[word] for word in words if word in _SPELLED}
    return meant.pop() if len(meant) == 1 and "i" not in words else None


def _is_post(name: str) -> bool:
    return _POST.fullmatch(name) is not None


def _says_kak(person: Person) -> bool:
    """A title asks for more distance, and so does a post."""
    titled = title_of(person) is not None or brings_title(person)
    return person.honorific is Honorific.KAK and not titled and not _is_post(_name(person))


def _name(person: Person) -> str:
    return shown_name(person) if person.salutation_name is None else isolated(person.salutation_name)


def _titled(person: Person, name: str) -> str:
    """Put a title, or else the honorific, before a name."""
    if brings_title(person) or _is_post(name):
        return name
    title = title_of(person)
    if title is not None and name:
        return f"{title} {name}"
    honorific = "Bapak/Ibu" if person.honorific is None else HONORIFICS.get(person.honorific, "Bapak/Ibu")
    return f"{honorific} {name}".rstrip()


def pronoun(person: Person | None) -> str:
    """``Bapak``, ``Ibu``, ``Kakak``, or ``Bapak/Ibu`` where it is not known; never ``Anda`` or ``kamu``."""
    if person is None:
        return "Bapak/Ibu"
    person = _read(person)
    if person.honorific is None or person.honorific is Honorific.KAK:
        return "Kakak" if _says_kak(person) else "Bapak/Ibu"
    return HONORIFICS.get(person.honorific, "Bapak/Ibu")


def close(candidate: Candidate, channel: Channel) -> str:
    """``Hormat saya,``, room for a hand where it is a letter, the name, and whatever contacts there are."""
    name = isolated(candidate.name)
    if channel in {Channel.CHAT, Channel.SMS}:
        return name
    room = "\n\n" if channel is Channel.LETTER else ""
    lines = ("Hormat saya,", room + name, candidate.phone, candidate.email, candidate.link)
    return "\n".join(line for line in lines if line is not None)
