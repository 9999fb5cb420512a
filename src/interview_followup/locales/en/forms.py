"""
How English writes dates and lists, greets, and signs: US, GB, AU and IN.

``en`` by itself follows CLDR, whose root for English is the US. One deviation from CLDR, on purpose: GB has no comma
after the weekday, as British style guides have it. A date inside a message leaves out the year.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ...interview import Candidate, Honorific, Person
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


def us_day(day: date) -> str:
    """``Thursday, March 5``."""
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}"


def us_date(day: date) -> str:
    """``Thursday, March 5, 2026``."""
    return f"{us_day(day)}, {day.year}"


def gb_day(day: date) -> str:
    """``Thursday 5 March``; AU and IN write it the same inside a sentence."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def gb_date(day: date) -> str:
    """``Thursday 5 March 2026``."""
    return f"{gb_day(day)} {day.year}"


def au_date(day: date) -> str:
    """``Thursday, 5 March 2026``, also IN."""
    return f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def serial_list(items: Sequence[str]) -> str:
    """``A, B, and C``."""
    if len(items) > 2:  # noqa: PLR2004 - two items take no comma
        return f"{', '.join(items[:-1])}, and {items[-1]}"
    return " and ".join(items)


def plain_list(items: Sequence[str]) -> str:
    """``A, B and C``."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def _salute(person: Person | None, stop: str) -> str:
    """
    Climb down the ladder: first-name terms, title, honorific with a surname, the full name, nobody; a team.

    A surname is never guessed: without ``salutation_name`` an honorific is left out, since "Dear Ms Alex Smith" is
    wrong in every variant.
    """
    if person is None:
        return "Dear Hiring Team,"
    name = isolated(person.name)
    short = None if person.salutation_name is None else isolated(person.salutation_name)
    if person.first_name_terms and short is not None and person.honorific is None:
        return f"Hi {short},"
    if person.first_name_terms and name and " " not in name:
        return f"Hi {name},"
    if person.title is not None and (short or name):
        return f"Dear {isolated(person.title)} {short or name},"
    if person.honorific in HONORIFICS and short is not None:
        honorific = HONORIFICS[person.honorific]
        return f"Dear {honorific}{'' if honorific == 'Professor' else stop} {short},"
    return f"Dear {name}," if name else "Hello,"


def us_salute(person: Person | None, company: str) -> str:
    """``Dear Ms. Smith,``."""
    return _salute(person, ".")


def gb_salute(person: Person | None, company: str) -> str:
    """``Dear Ms Smith,``, also AU and IN."""
    return _salute(person, "")


def pronoun(person: Person | None) -> str:
    """``you``, whoever it is."""
    return "you"


def signature(closing: str, candidate: Candidate) -> str:
    """Sign: the closing, the name, and whatever contacts there are, a line each."""
    lines = (closing, isolated(candidate.name), candidate.phone, candidate.email, candidate.link)
    return "\n".join(line for line in lines if line is not None)


def us_close(candidate: Candidate) -> str:
    """``Best regards,``."""
    return signature("Best regards,", candidate)


def gb_close(candidate: Candidate) -> str:
    """``Kind regards,``, also AU and IN."""
    return signature("Kind regards,", candidate)
