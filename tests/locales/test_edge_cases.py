"""
The worked edge cases that a follow-up's texts have met in practice, each with what is expected.

Not here, because an interview has nothing to tell them from: the hour at which a thank-you goes out (a day is a
calendar date), a rejection without an interview (every one was held), a panel told of in one message (each member gets
one of their own), a market in which no thank-you is sent (Japanese), attached conjunctions (Arabic), and the sender's
gender (Thai, Russian, Hindi): there are no such locales.
"""

from datetime import date

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Interview,
    Message,
    Outcome,
    Person,
    ReplyPromise,
    UnknownNameError,
    WorkCalendar,
    decide,
    next_action,
    review,
)
from interview_followup.templates import bare_name, sms_parts
from tests.locales.cases import HELD_ON, THANKED, after, full, minimal


def first(interview: Interview, today: date = HELD_ON) -> Message:
    """Word the first message."""
    message = next_action(interview, today).message
    assert message is not None
    return message


def greeted(locale: str, person: Person, channel: str = "email") -> str:
    """Give the words that greet somebody."""
    message = first(attrs.evolve(minimal(locale), interviewers=(person,), channel=channel))
    return message.body.split("\n\n", maxsplit=1)[0]


def test_a_mononym_is_the_whole_name() -> None:
    """Case 1: "Suharti", nothing else known."""
    assert greeted("id", Person(name="Suharti")) == "Yth. Bapak/Ibu Suharti,"
    assert greeted("en", Person(name="Suharti")) == "Dear Suharti,"


@pytest.mark.parametrize(
    "person",
    [
        Person(name="Dr. Ratna Dewi, M.M."),
        Person(name="Ratna Dewi", title="Dr."),
        Person(name="Dr. Ratna Dewi", title="Dr."),
    ],
    ids=["as-signed", "title-told", "both"],
)
def test_a_title_takes_the_honorifics_place_and_degrees_stay_behind(person: Person) -> None:
    """Case 2: "Dr. Ratna Dewi, M.M."; the body still says ``Bapak/Ibu``."""
    assert greeted("id", person) == "Yth. Dr. Ratna Dewi,"
    assert greeted("en", person) == "Dear Dr. Ratna Dewi,"
    assert greeted("en-GB", person) == "Dear Dr Ratna Dewi,"
    assert greeted("en-GB", attrs.evolve(person, salutation_name="Dewi")) == "Dear Dr Dewi,"
    message = first(attrs.evolve(minimal("id"), interviewers=(person,)))
    assert "Bapak/Ibu" in message.body
    assert review(message, attrs.evolve(minimal("id"), interviewers=(person,))) == ()


@pytest.mark.parametrize(
    ("person", "english", "indonesian"),
    [
        (Person(name="Dr. Ratna Dewi", salutation_name="Dr. Dewi"), "Dear Dr. Dewi,", "Yth. Dr. Dewi,"),
        (
            Person(name="Dr. Ratna Dewi", salutation_name="Dr. Ratna", honorific="ibu"),
            "Dear Dr. Ratna,",
            "Yth. Dr. Ratna,",
        ),
        (
            Person(name="Ann Smith", salutation_name="Dr. Smith", honorific="ms"),
            "Dear Dr. Smith,",
            "Yth. Dr. Smith,",
        ),
        (Person(name="Dr. Smith", first_name_terms=True), "Dear Dr. Smith,", "Yth. Dr. Smith,"),
        (Person(name="Smith, M.A.", first_name_terms=True), "Dear Smith, M.A.,", "Yth. Bapak/Ibu Smith, M.A.,"),
        (Person(name="Ir. Joko Widodo"), "Dear Joko Widodo,", "Yth. Ir. Joko Widodo,"),
        (Person(name="Prof. Dr. Ir. Raden Mas"), "Dear Prof. Dr. Raden Mas,", "Yth. Prof. Dr. Ir. Raden Mas,"),
        (Person(name="Ibu Ratna"), "Dear Ibu Ratna,", "Yth. Ibu Ratna,"),
        (Person(name="Pak Budi", honorific="bapak"), "Dear Pak Budi,", "Yth. Bapak Budi,"),
        (Person(name="Bpk. Budi"), "Dear Bpk. Budi,", "Yth. Bapak Budi,"),
        (Person(name="Ibu"), "Dear Ibu,", "Yth. Ibu,"),
    ],
    ids=["in-both", "with-ibu", "with-ms", "no-first-name", "initials", "ir", "stack", "ibu", "pak", "bpk", "name-ibu"],
)
def test_a_title_stands_once_and_is_no_first_name(person: Person, english: str, indonesian: str) -> None:
    """Whichever field brings it."""
    assert greeted("en", person) == english
    assert greeted("id", person) == indonesian


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Prof. Dr. Budi Santoso, S.T., M.T.", "Budi Santoso"),
        ("Alex Smith, Ph.D.", "Alex Smith"),
        ("Alex Smith, MBA", "Alex Smith"),
        ("Smith, John", "Smith, John"),
        ("Martin King, Jr.", "Martin King, Jr."),
        ("Tolkien, J.R.R.", "Tolkien, J.R.R."),
        ("King, M.L.", "King, M.L."),
        ("King, M.S.", "King, M.S."),
        ("Eliot, S.T.", "Eliot, S.T."),
        ("Lee, SE", "Lee, SE"),
        ("Budi, S.E., M.M., CPA.", "Budi"),
        ("dr. Siti Nurhaliza, Sp.PD", "Siti Nurhaliza"),
        ("Budi Santoso, S.E.", "Budi Santoso"),
        ("Yehoshua, A.B.", "Yehoshua, A.B."),
        ("Siti Aminah, S.Kom., M.Kom.", "Siti Aminah"),
        ("Dra. Endang, A.Md.Kep.", "Endang"),
        ("M. Ridwan", "M. Ridwan"),
        ("Jennifer 8. Lee", "Jennifer 8. Lee"),
        ("H. Ahmad", "H. Ahmad"),
        ("Dr.", "Dr."),
        ("", ""),
    ],
)
def test_a_name_is_read_and_never_split(name: str, bare: str) -> None:
    """Titles and degrees that are written out are no part of it; initials, commas and family names are."""
    assert bare_name(name) == bare


LEBARAN = WorkCalendar(holidays=frozenset(date(2026, 3, day) for day in (18, 19, 20, 23, 24)))


@pytest.mark.parametrize(
    ("calendar", "grace", "day"),
    [
        (LEBARAN, 1, date(2026, 3, 25)),
        (attrs.evolve(LEBARAN, weekend=frozenset({6})), 1, date(2026, 3, 21)),
        (LEBARAN, 2, date(2026, 3, 26)),
        (WorkCalendar(), 1, date(2026, 3, 23)),
    ],
    ids=["holidays", "six-days-without-the-weekend-holidays", "one-more-day", "weekends-alone"],
)
def test_a_promise_before_lebaran_waits_for_the_first_working_day(
    calendar: WorkCalendar, grace: int, day: date
) -> None:
    """Case 3: promised for Friday, 20 March 2026; the holidays are the host's."""
    interview = attrs.evolve(
        minimal("id"),
        held_on=date(2026, 3, 12),
        promise=ReplyPromise(by=date(2026, 3, 20)),
        steps=tuple(attrs.evolve(step, on=date(2026, 3, 12)) for step in THANKED),
    )
    playbook = DEFAULT_PLAYBOOK.with_calendar(calendar).with_timing(promise_grace_working_days=grace)
    assert decide(interview, date(2026, 3, 20), playbook=playbook).next_change == day


def test_through_an_agency_nothing_goes_to_the_interviewer() -> None:
    """Case 5: one text, to the consultant."""
    interview = attrs.evolve(full("en-GB"), agency=Person(name="Dana Ortiz"))
    action = next_action(interview, HELD_ON)
    assert [message.to for message in action.messages] == [Person(name="Dana Ortiz")]
    assert action.messages[0].body.startswith("Dear Dana Ortiz,")


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("Analis (m/f/d)", "Analis"),
        ("Koch (m/w/d)", "Koch"),
        ("Engineer [f/m/x] Backend", "Engineer Backend"),
        ("Dev (all genders)", "Dev"),
        ("Analyst (part-time)", "Analyst (part-time)"),
        ("(m/f/d)", "(m/f/d)"),
        ("QA/Test (C/C++)", "QA/Test (C/C++)"),
        ("Designer (UI/UX)", "Designer (UI/UX)"),
        ("Engineer (QA/QC)", "Engineer (QA/QC)"),
        ("Manager (HR/GA)", "Manager (HR/GA)"),
        ("Admin (AR/AP)", "Admin (AR/AP)"),
        ("Analyst (A/B)", "Analyst (A/B)"),
        ("Engineer (M/E)", "Engineer (M/E)"),
        ("Engineer (I/O)", "Engineer (I/O)"),
        ("Sales (AM/PM)", "Sales (AM/PM)"),
        ("Développeur (H/F)", "Développeur"),
        ("Kasir (L/P)", "Kasir"),
        ("Entwickler (m/w/divers)", "Entwickler"),
    ],
)
def test_a_role_loses_what_only_the_advertisement_needs(role: str, shown: str) -> None:
    """Case 7: ``(m/f/d)`` goes, other brackets stay."""
    message = first(attrs.evolve(minimal("en"), role=role))
    assert message.subject is not None
    assert f" {shown} " in message.subject
    assert f"the {shown} role" in message.body


@pytest.mark.parametrize(
    ("company", "shown"),
    [
        ("PT. Maju Terus Tbk.", "PT Maju Terus Tbk"),
        ("PT.Maju", "PT Maju"),
        ("CV. Karya", "CV Karya"),
        ("Booking.com", "Booking.com"),
        ("CV.com", "CV.com"),
        ("PTT. Ltd", "PTT. Ltd"),
    ],
)
def test_a_legal_form_has_no_stop(company: str, shown: str) -> None:
    """Case 7: ``PT. … Tbk.`` is spelled ``PT … Tbk``, and no stop is doubled."""
    message = first(attrs.evolve(minimal("id"), company=company))
    assert message.body.startswith(f"Yth. Tim Rekrutmen {shown},")
    assert ".." not in message.body


def test_on_the_phone_a_title_is_said_once() -> None:
    """Whether it was told, or stands in the name that follows the honorific."""
    interview = attrs.evolve(full("en"), outcome=Outcome(status="withdrawn", known_on=HELD_ON), channel="phone")
    for person in (Person(name="Ann Smith", salutation_name="Dr. Smith"), Person(name="Dr. Ann Smith")):
        body = first(attrs.evolve(interview, interviewers=(person,))).body
        assert body.count("Dr. ") == 1


def test_a_panel_member_without_a_name_is_greeted_without_one() -> None:
    """Case 8: three people, one name unknown: three messages, and no gap in the third."""
    panel = (Person(name="Ellen Smith"), Person(name="Alex Morgan"), Person())
    bodies = [
        message.body for message in next_action(attrs.evolve(minimal("en"), interviewers=panel), HELD_ON).messages
    ]
    assert [body.split("\n", maxsplit=1)[0] for body in bodies] == ["Dear Ellen Smith,", "Dear Alex Morgan,", "Hello,"]


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [("en-US", "I am free on 5 March.", "5 March"), ("en-GB", "I am free on March 5, 2026.", "March 5")],
)
def test_a_date_of_the_other_variant_is_found(locale: str, text: str, found: str) -> None:
    """Case 9: ``5 March`` in the US, ``March 5`` in Great Britain."""
    interview = minimal(locale)
    message = first(interview)
    edited = attrs.evolve(message, body=f"{message.body}\n{text}")
    assert [(finding.code, finding.found) for finding in review(edited, interview)] == [("spelling", found)]


def test_a_typographic_apostrophe_does_not_double_a_text_message() -> None:
    """Case 10: O’Brien costs no second part."""
    interview = attrs.evolve(
        minimal("en"),
        candidate=Candidate(name="Pat O’Brien"),
        company="Acme",
        interviewers=(Person(name="Jo"),),
        channel="sms",
    )
    message = first(interview)
    assert message.channel is Channel.SMS
    assert "Pat O'Brien" in message.body
    assert sms_parts(message.body) == 1
    assert sms_parts(message.body.replace("'", "’")) > 1


def test_a_right_to_left_name_cannot_reorder_the_sentence() -> None:
    """Case 12: isolates stand around it, on every channel."""
    for channel in Channel:
        interview = attrs.evolve(minimal("en"), interviewers=(Person(name="דוד לוי"),), channel=channel)
        assert "\u2068דוד לוי\u2069" in first(interview).body


def test_indonesian_is_not_malay() -> None:
    """Case 14: another language never steps in, however near."""
    malay = attrs.evolve(DEFAULT_TEMPLATES.locale("id"), tag="ms")
    templates = attrs.evolve(DEFAULT_TEMPLATES, locales=(malay,))
    assert templates.find("thank_you", Channel.EMAIL, "ms") is None
    with pytest.raises(UnknownNameError):
        templates.locale("id")
    with pytest.raises(UnknownNameError):
        next_action(attrs.evolve(minimal("en"), locale="ms"), after(0))
