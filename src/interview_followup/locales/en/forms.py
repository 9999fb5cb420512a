"""
How English writes dates and lists, greets, and signs: US, GB, AU and IN.

``en`` by itself follows CLDR, whose root for English is the US. One deviation from CLDR, on purpose: GB has no comma
after the weekday, as British style guides have it. A date inside a message leaves out the year, and in a text message
the weekday too.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...interview import Candidate, Channel, Person
from ...text import isolated
from .names import read

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


NUMBERS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
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


def _salute(person: Person | None, stop: str, channel: Channel) -> str:
    """
    Climb down the ladder: first-name terms, title, honorific with a surname, the full name, nobody; a team.

    A surname is never guessed: without ``salutation_name`` an honorific is left out, since "Dear Ms Alex Smith" is
    wrong in every variant.
    """
    letter, dear = channel is Channel.LETTER, "Hello" if channel in SPOKEN else "Dear"
    if person is None:
        return "Hello," if channel in SPOKEN else "Dear Hiring Team,"
    told = read(person)
    if told.informal:
        return f"{'Dear' if letter else 'Hi'} {told.informal},"
    if told.title and told.short:
        return f"{dear} {told.titled(told.short, stop)},"
    if told.name:
        return f"{dear} {told.titled(told.name, stop) if told.fits_name else told.name},"
    return "Dear Hiring Team," if letter else "Hello,"


def us_salute(person: Person | None, company: str, channel: Channel) -> str:
    """``Dear Ms. Smith,``."""
    return _salute(person, ".", channel)


def gb_salute(person: Person | None, company: str, channel: Channel) -> str:
    """``Dear Ms Smith,``, also AU and IN."""
    return _salute(person, "", channel)


def _mention(person: Person, stop: str, channel: Channel) -> str | None:
    """Name a person in full for an address, and as one would in speech."""
    told = read(person)
    if channel is Channel.LETTER and told.name:
        return told.titled(told.name, stop)
    if told.informal:
        return told.informal
    if told.title and told.short:
        return told.titled(told.short, stop)
    return (told.titled(told.name, stop) if told.fits_name and told.name else told.name) or None


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
    return "\n".join([line for line in lines if line is not None])


def us_close(candidate: Candidate, channel: Channel) -> str:
    """``Best regards,``, in a letter ``Sincerely,``."""
    return signature("Sincerely," if channel is Channel.LETTER else "Best regards,", candidate, channel)


def gb_close(candidate: Candidate, channel: Channel) -> str:
    """``Kind regards,``, in a letter ``Yours sincerely,``; also AU and IN."""
    return signature("Yours sincerely," if channel is Channel.LETTER else "Kind regards,", candidate, channel)
