"""
How Indonesian writes dates and lists, greets, addresses and signs.

One deviation from CLDR, on purpose: the day is not padded (``5 Maret``, not ``05 Maret``).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...interview import Candidate, Honorific, Person
from ...text import isolated

MONTHS: Final = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
HONORIFICS: Final = {Honorific.BAPAK: "Bapak", Honorific.IBU: "Ibu", Honorific.KAK: "Kak"}


def full_date(day: date) -> str:
    """``Kamis, 5 Maret 2026``."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def format_list(items: Sequence[str]) -> str:
    """``A, B, dan C``."""
    if len(items) > 2:  # noqa: PLR2004 - two items take no comma
        return f"{', '.join(items[:-1])}, dan {items[-1]}"
    return " dan ".join(items)


def salute(person: Person | None, company: str) -> str:
    """
    Climb down the ladder: title, honorific, ``Bapak/Ibu``, the recruiting team.

    No name is split, and no gender guessed. First-name terms have no counterpart upwards; ``kak`` is the nearest.
    """
    if person is None:
        return f"Yth. Tim Rekrutmen {company},"
    name = isolated(person.name if person.salutation_name is None else person.salutation_name)
    if person.title is not None and name:
        return f"Yth. {isolated(person.title)} {name},"
    greeting = "Yth. Bapak/Ibu"
    if person.honorific is Honorific.KAK:
        greeting = "Halo Kak"
    elif person.honorific in HONORIFICS:
        greeting = f"Yth. {HONORIFICS[person.honorific]}"
    return f"{greeting} {name}," if name else f"{greeting},"


def pronoun(person: Person | None) -> str:
    """``Bapak``, ``Ibu``, ``Kakak``, or ``Bapak/Ibu`` where it is not known; never ``Anda`` or ``kamu``."""
    honorific = None if person is None else person.honorific
    if honorific is Honorific.KAK:
        # A title asks for more distance.
        return "Kakak" if person is not None and person.title is None else "Bapak/Ibu"
    return "Bapak/Ibu" if honorific is None else HONORIFICS.get(honorific, "Bapak/Ibu")


def close(candidate: Candidate) -> str:
    """``Hormat saya,``, the name, and whatever contacts there are, a line each."""
    lines = ("Hormat saya,", isolated(candidate.name), candidate.phone, candidate.email, candidate.link)
    return "\n".join(line for line in lines if line is not None)
