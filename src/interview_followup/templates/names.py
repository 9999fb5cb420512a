"""
Reading a name as somebody signs it: what is written there, and nothing that is not.

A name is never split into first and last. A title before it and degrees behind it are no part of it, and are written
out by the one who signs, so reading them guesses nothing.
"""

import re
from typing import Final

from ..interview import Person
from ..text import isolated

_TITLES: Final = re.compile(r"(?:(?:Prof|Dr|dr|drg|Ir|Drs|Dra)\.\s*)+(?=\w)")
# "M.M.", "S.T.", "S.Kom.", "Ph.D.", "MBA". Initials behind a comma ("Tolkien, J.R.R.") are a part of the name, and so
# is "Jr."; which of two letters are a degree can only be listed.
_DEGREE = (
    r"S\.\s?(?:[TEHPSI]|Kom|Pd|Si|Sos|Psi|Ked|Farm|Ag|Hum|IP|Kep|Gz|Ds|Sn|Ak|Mat|Par|Tr|Ars|KM)\.(?:[A-Z][a-z]{0,4}\.)?"
    r"|M\.\s?(?:[MTHEPSA]|Sc|Si|Kom|Pd|Hum|Eng|Ed|Ak|Kes|Psi|Ag|Sn|Ds|BA|IP|Farm|Kn|Par|Tr|Ars)\.?(?:[A-Z][a-z]{0,4}\.)?"
    r"|A\.Md\.(?:[A-Z][a-z]{0,4}\.)?|B\.(?:A|Sc|Eng)\.|Ph\.?D\.?|MBA|MSc|BSc|CPA|PMP|SE|ST|SH|MM|MT"
)
_DEGREES: Final = re.compile(rf"(?:,\s*(?:{_DEGREE}|dr\.|Sp\.\s?[A-Z]\w{{0,4}}\.?))+\.?$")
_SURE: Final = re.compile(r"Kom|Pd|Si\b|Sos|Psi|Ked|Farm|Hum|Eng|Sc|Md|Ph|MBA|MSc|BSc|CPA|PMP|Sp\.|,.*,")
"""What shows that letters behind a comma are degrees; "King, M.S." and "Lee, SE" may be names, and stay."""

# "Ms" and the like are initials where they are written in capitals without a stop: "MS Hidayat".
_LONG: Final = r"bapak|bpk|pak|ibu|bu|kakak|kak|mas|mbak|mba|mister|mrs|miss|sdri|sdr|saudari|saudara|nyonya|nona|yth"
_SHORT: Final = r"(?-i:M[rsx]|m[rsx]|Tn|tn|Ny|ny|Nn|nn|Bp|bp)\b\.?|(?:m[rsx]|tn|ny|nn|bp)\."
_HONORIFIC: Final = rf"(?:(?:{_LONG})\b\.?|{_SHORT})"
_HONORIFICS: Final = re.compile(rf"(?:{_HONORIFIC}(?:\s*/\s*(?:{_HONORIFIC}|i\b))*(?:\s+|(?<=\.)|$))+", re.IGNORECASE)


def part_honorifics(name: str) -> tuple[str, str]:
    """
    Part the honorifics that stand before a name, as people write them into its field, from the name.

    Returns:
        The honorifics as they are written, and what follows; each may be empty.

    Example:
        >>> part_honorifics("Bapak/Ibu Ratna"), part_honorifics("Sdr. Budi"), part_honorifics("Ibu")
        (('Bapak/Ibu', 'Ratna'), ('Sdr.', 'Budi'), ('Ibu', ''))
        >>> part_honorifics("Ratna Ibu"), part_honorifics("MS Hidayat")
        (('', 'Ratna Ibu'), ('', 'MS Hidayat'))
    """
    match = _HONORIFICS.match(name)
    return ("", name) if match is None else (match[0].strip(), name[match.end() :])


def bare_name(name: str) -> str:
    """
    Leave off the title before a name and the degrees behind it.

    Example:
        >>> bare_name("Dr. Ratna Dewi, M.M."), bare_name("Smith, John"), bare_name("Suharti")
        ('Ratna Dewi', 'Smith, John', 'Suharti')
    """
    if "." not in name and "," not in name:
        return name
    degrees = _DEGREES.search(name)
    if degrees is not None and (" " in name[: degrees.start()].strip() or _SURE.search(degrees[0])):
        name = name[: degrees.start()]
    match = _TITLES.match(name)
    return name if match is None else name[match.end() :]


def shown_name(person: Person) -> str:
    """Give the name to write to somebody; empty where it is not known."""
    return isolated(bare_name(person.name))


def title_of(person: Person) -> str | None:
    """
    Give the title that stands before the name, as it is told or as they sign.

    Returns:
        The title; ``None`` where there is none, or where the ``salutation_name`` brings it.
    """
    if person.salutation_name is not None and _TITLES.match(person.salutation_name):
        return None  # it stands in what follows
    if person.title is not None:
        return isolated(person.title)
    match = _TITLES.match(person.name)
    return None if match is None else match[0].strip()


def brings_title(person: Person) -> bool:
    """Tell whether the ``salutation_name`` begins with a title, so that nothing may stand before it."""
    return person.salutation_name is not None and _TITLES.match(person.salutation_name) is not None
