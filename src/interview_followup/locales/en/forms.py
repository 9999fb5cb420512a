"""
How English writes dates and lists, greets, and signs: US, GB, AU and IN.

``en`` by itself follows CLDR, whose root for English is the US. One deviation from CLDR, on purpose: GB has no comma
after the weekday, as British style guides have it. A date inside a message leaves out the year, and in a text message
the weekday too.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...interview import Candidate, Channel, Honorific, Person
from ...templates import brings_title, shown_name, title_of
from ...text import isolated

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HONORIFICS: Final = {
    Honorific.MS: "Ms",
    Honorific.MR: "Mr",
    Honorific.MX: "Mx",
    Honorific.DR: "Dr",
    Honorific.PROF: "Professor",
}


NUMBERS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_STOPPED: Final = frozenset({"Dr", "Mr", "Mrs", "Ms", "Mx"})
"""Titles that have a stop in the US alone."""

_READ: Final = frozenset({"Prof.", "Dr.", "dr."})
"""Titles that English reads from a name as it is signed; "Ir." and "Drs." are Indonesian."""

SPOKEN: Final = frozenset({Channel.CHAT, Channel.SMS})
"""The channels that greet as one does in speech."""


def us_day(day: date, channel: Channel) -> str:
    """``Thursday, March 5``, in a text message ``March 5``."""
    short = f"{MONTHS[day.month - 1]} {day.day}"
    return short if channel is Channel.SMS else f"{WEEKDAYS[day.weekday()]}, {short}"


def us_date(day: date) -> str:
    """``Thursday, March 5, 2026``."""
    return f"{WEEKDAYS[day.weekday()]}, {us_long(day)}"


def us_long(day: date) -> str:
    """``March 5, 2026``."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def gb_day(day: date, channel: Channel) -> str:
    """``Thursday 5 March``, in a text message ``5 March``; AU and IN write it the same inside a sentence."""
    short = f"{day.day} {MONTHS[day.month - 1]}"
    return short if channel is Channel.SMS else f"{WEEKDAYS[day.weekday()]} {short}"


def gb_date(day: date) -> str:
    """``Thursday 5 March 2026``."""
    return f"{WEEKDAYS[day.weekday()]} {gb_long(day)}"


def au_date(day: date) -> str:
    """``Thursday, 5 March 2026``, also IN."""
    return f"{WEEKDAYS[day.weekday()]}, {gb_long(day)}"


def gb_long(day: date) -> str:
    """``5 March 2026``, also AU and IN."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def serial_list(items: Sequence[str]) -> str:
    """``A, B, and C``."""
    if len(items) > 2:  # noqa: PLR2004 - two items take no comma
        return f"{', '.join(items[:-1])}, and {items[-1]}"
    return " and ".join(items)


def plain_list(items: Sequence[str]) -> str:
    """``A, B and C``."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def _honorific(person: Person, stop: str) -> str | None:
    """Give what stands before a name: ``Dr.``, ``Ms.``, ``Professor``; ``None``: nothing that is known."""
    title = None if brings_title(person) else title_of(person)
    if title is not None and person.title is None:
        title = " ".join(each for each in title.split() if each in _READ) or None
    if title is not None:
        return f"{title.rstrip('.')}{stop}" if title.rstrip(".") in _STOPPED else title
    honorific = None if person.honorific is None or brings_title(person) else HONORIFICS.get(person.honorific)
    return honorific if honorific in {None, "Professor"} else f"{honorific}{stop}"


def _salute(person: Person | None, stop: str, channel: Channel) -> str:
    """
    Climb down the ladder: first-name terms, title, honorific with a surname, the full name, nobody; a team.

    A surname is never guessed: without ``salutation_name`` an honorific is left out, since "Dear Ms Alex Smith" is
    wrong in every variant.
    """
    letter, dear = channel is Channel.LETTER, "Hello" if channel in SPOKEN else "Dear"
    if person is None:
        return "Hello," if channel in SPOKEN else "Dear Hiring Team,"
    name = shown_name(person)
    short = None if person.salutation_name is None else isolated(person.salutation_name)
    if person.first_name_terms and short is not None and person.honorific is None:
        return f"{'Dear' if letter else 'Hi'} {short},"
    if person.first_name_terms and name == person.name != "" and " " not in name:
        return f"{'Dear' if letter else 'Hi'} {name},"
    honorific = _honorific(person, stop)
    if short and brings_title(person):
        return f"{dear} {short},"
    if honorific is not None and (short or (name and title_of(person) is not None)):
        return f"{dear} {honorific} {short or name},"
    if name:
        return f"{dear} {name},"
    return "Dear Hiring Team," if letter else "Hello,"


def us_salute(person: Person | None, company: str, channel: Channel) -> str:
    """``Dear Ms. Smith,``."""
    return _salute(person, ".", channel)


def gb_salute(person: Person | None, company: str, channel: Channel) -> str:
    """``Dear Ms Smith,``, also AU and IN."""
    return _salute(person, "", channel)


def _mention(person: Person, stop: str, channel: Channel) -> str | None:
    """Name a person in full for an address, and as one would in speech."""
    name, short = shown_name(person), isolated(person.salutation_name or "")
    honorific = _honorific(person, stop)
    if channel is Channel.LETTER and name:
        return name if honorific is None else f"{honorific} {name}"
    if person.first_name_terms and short and person.honorific is None:
        return short
    if short and brings_title(person):
        return short
    if honorific is not None and short:
        return f"{honorific} {short}"
    if title_of(person) is not None and name:
        return f"{honorific} {name}"
    return name or None


def us_mention(person: Person, channel: Channel) -> str | None:
    """``Ms. Alex Smith`` in an address, ``Ms. Smith`` in speech."""
    return _mention(person, ".", channel)


def gb_mention(person: Person, channel: Channel) -> str | None:
    """``Ms Alex Smith`` in an address, ``Ms Smith`` in speech; also AU and IN."""
    return _mention(person, "", channel)


def pronoun(person: Person | None) -> str:
    """``you``, whoever it is."""
    return "you"


def signature(closing: str, candidate: Candidate, channel: Channel) -> str:
    """Sign: the closing, room for a hand where it is a letter, the name, and whatever contacts there are."""
    name = isolated(candidate.name)
    if channel in SPOKEN:
        return name
    room = "\n\n" if channel is Channel.LETTER else ""
    lines = (closing, room + name, candidate.phone, candidate.email, candidate.link)
    return "\n".join(line for line in lines if line is not None)


def us_close(candidate: Candidate, channel: Channel) -> str:
    """``Best regards,``, in a letter ``Sincerely,``."""
    return signature("Sincerely," if channel is Channel.LETTER else "Best regards,", candidate, channel)


def gb_close(candidate: Candidate, channel: Channel) -> str:
    """``Kind regards,``, in a letter ``Yours sincerely,``; also AU and IN."""
    return signature("Yours sincerely," if channel is Channel.LETTER else "Kind regards,", candidate, channel)
