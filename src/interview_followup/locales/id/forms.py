"""
How Indonesian writes dates and lists, greets, addresses and signs.

One deviation from CLDR, on purpose: the day is not padded (``5 Maret``, not ``05 Maret``).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...interview import Candidate, Channel, Honorific, Person
from ...templates import brings_title, shown_name, title_of
from ...text import isolated

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
    name = _name(person)
    if title_of(person) is None and not brings_title(person) and person.honorific is Honorific.KAK:
        return f"Halo Kak {name}," if name else "Halo Kak,"
    return f"Yth. {_titled(person, name)},"


def mention(person: Person, channel: Channel) -> str | None:
    """``Ibu Ratna Wijaya``, in an address and in speech; ``None`` where no name is known."""
    name = shown_name(person) if channel is Channel.LETTER and person.name else _name(person)
    return _titled(person, name) if name else None


_SPELLED: Final = {"Bapak": "Bapak", "Bpk": "Bapak", "Pak": "Bapak", "Ibu": "Ibu", "Bu": "Ibu"}
"""Honorifics as people write them into the field for a name."""


def _written(person: Person) -> str | None:
    """Give the honorific that the name itself begins with; ``None`` where it does not."""
    first, _, rest = _name(person).partition(" ")
    return _SPELLED.get(first.rstrip(".")) if rest else None


def _name(person: Person) -> str:
    return shown_name(person) if person.salutation_name is None else isolated(person.salutation_name)


def _titled(person: Person, name: str) -> str:
    """Put a title, or else the honorific, before a name."""
    if brings_title(person):
        return name
    written = _written(person)
    if written is not None and name == _name(person):
        return f"{written} {name.partition(' ')[2]}"
    title = title_of(person)
    if title is not None and name:
        return f"{title} {name}"
    honorific = "Bapak/Ibu" if person.honorific is None else HONORIFICS.get(person.honorific, "Bapak/Ibu")
    return f"{honorific} {name}".rstrip()


def pronoun(person: Person | None) -> str:
    """``Bapak``, ``Ibu``, ``Kakak``, or ``Bapak/Ibu`` where it is not known; never ``Anda`` or ``kamu``."""
    written = None if person is None else _written(person)
    if written is not None:
        return written
    honorific = None if person is None else person.honorific
    if honorific is Honorific.KAK:
        # A title asks for more distance.
        return "Kakak" if person is not None and title_of(person) is None else "Bapak/Ibu"
    return "Bapak/Ibu" if honorific is None else HONORIFICS.get(honorific, "Bapak/Ibu")


def close(candidate: Candidate, channel: Channel) -> str:
    """``Hormat saya,``, room for a hand where it is a letter, the name, and whatever contacts there are."""
    name = isolated(candidate.name)
    if channel in {Channel.CHAT, Channel.SMS}:
        return name
    room = "\n\n" if channel is Channel.LETTER else ""
    lines = ("Hormat saya,", room + name, candidate.phone, candidate.email, candidate.link)
    return "\n".join(line for line in lines if line is not None)
