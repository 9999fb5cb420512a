"""
The people around an interview, and what speaks for the candidate.

Names, contacts and free text have no place in a ``repr``: they end up in logs.
"""

from datetime import date

import attrs

from ..errors import raise_faults
from ..making import new, setters
from ..text import Address, Line, Link, address_limit, email_limit, link_limit, phone_limit
from .checks import Faults, as_line, as_optional_line
from .kinds import Honorific, as_honorific


@attrs.frozen(kw_only=True)
class Candidate:
    """
    The person who was interviewed, and who signs.

    Attributes:
        name: As signed; never split.
        phone: Printed below the signature; ``None``: not printed.
        email: Printed below the signature; ``None``: not printed.
        link: A profile or portfolio, printed below the signature; ``None``: not printed.
        place: Where a letter is dated from, such as ``Jakarta``; ``None``: not printed.

    Raises:
        InterviewError: If a field is not the text it must be; all faults at once.
        WrongTypeError: If a field is not a string.

    Example:
        >>> Candidate(name="Sari Dewi", phone="+62 812 0000 1234").phone
        '+62 812 0000 1234'
    """

    name: Line = attrs.field(converter=as_line, repr=False)
    phone: Address | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    email: Address | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    link: Link | None = attrs.field(default=None, repr=False)
    place: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        faults.text("name", self.name)
        faults.optional_text("phone", self.phone, phone_limit)
        faults.optional_text("email", self.email, email_limit)
        faults.optional_text("link", self.link, link_limit)
        faults.optional_text("place", self.place)
        raise_faults(faults)


@attrs.frozen(kw_only=True)
class Person:
    """
    Somebody on the employer's side: an interviewer, or the recruiter of an agency.

    Attributes:
        name: As they sign it; empty where it is not known. Never split into first and last.
        salutation_name: What follows the honorific, such as ``Smith`` or ``Ratna``; ``None``: the full name.
        honorific: The one they are known to use; ``None``: not known, and none is guessed. A locale that does not
            have it ignores it.
        title: A title that stands before the name, such as ``Dr.``; it takes the honorific's place.
        email: Where to write; ``None``: not known. The library sends nothing.
        first_name_terms: Whether they signed with their first name, or asked to be called by it. Give that name as
            ``salutation_name``, and no honorific; it is never cut out of the full name.
        topic: Something that was talked about with them, as a noun phrase that completes "what you said about …".

    Raises:
        InterviewError: If a field is not the text it must be; all faults at once.
        UnknownNameError: If the honorific is not one of `Honorific`.
        WrongTypeError: If a field has the wrong type.

    Example:
        >>> Person(name="Ratna Wijaya", honorific="ibu", topic="the new data warehouse").honorific
        <Honorific.IBU: 'ibu'>
    """

    name: Line = attrs.field(default="", converter=as_line, repr=False)
    salutation_name: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    honorific: Honorific | None = attrs.field(default=None, converter=as_honorific, repr=False)
    title: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    email: Address | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    first_name_terms: bool = False
    topic: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        if type(self.name) is not str or self.name:
            faults.text("name", self.name)
        faults.optional_text("salutation_name", self.salutation_name)
        if self.honorific is not None:
            faults.word("honorific", self.honorific, Honorific)
        faults.optional_text("title", self.title)
        faults.optional_text("email", self.email, email_limit)
        faults.flag("first_name_terms", self.first_name_terms)
        faults.optional_text("topic", self.topic)
        raise_faults(faults)


(
    _name, _salutation_name, _honorific, _title, _email, _first_name_terms, _topic,
) = setters(
    Person.name, Person.salutation_name, Person.honorific, Person.title, Person.email, Person.first_name_terms,
    Person.topic,
)  # fmt: skip


def otherwise_called(person: Person, honorific: Honorific | None, salutation_name: str | None) -> Person:
    """Copy a person with another honorific and another name behind it, both out of a person: see `making`."""
    made: Person = new(Person)
    _name(made, person.name)
    _salutation_name(made, salutation_name)
    _honorific(made, honorific)
    _title(made, person.title)
    _email(made, person.email)
    _first_name_terms(made, person.first_name_terms)
    _topic(made, person.topic)
    return made


@attrs.frozen(kw_only=True)
class Evidence:
    """
    A document that shows what the candidate can do.

    Attributes:
        title: What it is, such as ``Sales dashboard 2025``.
        shows: What it shows, as a noun phrase; ``None``: not said.

    Raises:
        InterviewError: If a field is not the text it must be.
        WrongTypeError: If a field is not a string.

    Example:
        >>> Evidence(title="Sales dashboard 2025", shows="weekly sales in 120 shops").title
        'Sales dashboard 2025'
    """

    title: Line = attrs.field(converter=as_line, repr=False)
    shows: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        faults.text("title", self.title)
        faults.optional_text("shows", self.shows)
        raise_faults(faults)


@attrs.frozen(kw_only=True)
class Referee:
    """
    Somebody who can speak for the candidate.

    Attributes:
        name: As they sign it.
        relation: Who they are to the candidate, such as ``my manager at PT Sinar``; ``None``: not said.
        contact: One e-mail address or phone number, shown to the employer only with consent.
        consented: Whether they agreed to be named. Without it no text to the employer names them.

    Raises:
        InterviewError: If a field is not the text it must be.
        WrongTypeError: If a field has the wrong type.

    Example:
        >>> Referee(name="Budi Santoso", relation="my manager at PT Sinar").consented
        False
    """

    name: Line = attrs.field(converter=as_line, repr=False)
    relation: Line | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    contact: Address | None = attrs.field(default=None, converter=as_optional_line, repr=False)
    consented: bool = False

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        faults.text("name", self.name)
        faults.optional_text("relation", self.relation)
        faults.optional_text("contact", self.contact, address_limit)
        faults.flag("consented", self.consented)
        raise_faults(faults)


@attrs.frozen(kw_only=True)
class RivalOffer:
    """
    Another employer's offer that the candidate holds.

    Attributes:
        received_on: The day it came.
        decide_by: The last day to answer it, inclusive; ``None``: no such day, so nothing presses.

    Raises:
        InterviewError: If it were to be decided before it came.
        WrongTypeError: If a day is not a plain date.

    Example:
        >>> from datetime import date
        >>> RivalOffer(received_on=date(2026, 11, 23), decide_by=date(2026, 11, 20))
        Traceback (most recent call last):
            ...
        interview_followup.errors.InterviewError: decide_by must not be before received_on
    """

    received_on: date
    decide_by: date | None = None

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        received = faults.date("received_on", self.received_on)
        decided = faults.optional_date("decide_by", self.decide_by)
        if received and decided and self.decide_by is not None and self.decide_by < self.received_on:
            faults.note("decide_by", "before_received_on", "must not be before received_on")
        raise_faults(faults)
