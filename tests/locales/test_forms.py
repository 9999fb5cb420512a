"""How English and Indonesian write dates and lists, greet and sign; held against CLDR through Babel."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from babel.lists import format_list as babel_list

from interview_followup import DEFAULT_TEMPLATES, Candidate, Channel, Honorific, Person

SPAN = [date(2026, 1, 1) + timedelta(days=day) for day in range(400)]
PATTERNS = {
    "en": "EEEE, MMMM d, y",
    "en-US": "EEEE, MMMM d, y",
    "en-GB": "EEEE d MMMM y",
    "en-AU": "EEEE, d MMMM y",
    "en-IN": "EEEE, d MMMM y",
    "id": "EEEE, d MMMM y",
}
DAY_PATTERNS = {
    "en": "EEEE, MMMM d",
    "en-US": "EEEE, MMMM d",
    "en-GB": "EEEE d MMMM",
    "en-AU": "EEEE d MMMM",
    "en-IN": "EEEE d MMMM",
    "id": "EEEE, d MMMM y",
}
KNOWN_DEVIATIONS = {
    "id": "CLDR pads the day (05 Maret); nobody writes so",
    "en-GB": "CLDR puts a comma after the weekday; British style guides do not",
}


@pytest.mark.parametrize("tag", PATTERNS)
def test_names_of_days_and_months_are_those_of_cldr(tag: str) -> None:
    """Every day of a year reads as CLDR's names in our pattern."""
    locale = DEFAULT_TEMPLATES.locale(tag)
    underscored = tag.replace("-", "_")
    for day in SPAN:
        assert locale.format_date(day) == format_date(day, PATTERNS[tag], locale=underscored)
        assert locale.format_day(day, Channel.EMAIL) == format_date(day, DAY_PATTERNS[tag], locale=underscored)


@pytest.mark.parametrize("tag", PATTERNS)
def test_the_pattern_is_cldrs_but_for_the_known_deviations(tag: str) -> None:
    """Where our full date differs from CLDR's, the difference is named."""
    day = date(2026, 3, 5)
    same = DEFAULT_TEMPLATES.locale(tag).format_date(day) == format_date(day, "full", locale=tag.replace("-", "_"))
    assert same is (tag not in KNOWN_DEVIATIONS)


@pytest.mark.parametrize("tag", PATTERNS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_lists_are_those_of_cldr(tag: str, count: int) -> None:
    """The serial comma is where CLDR has it."""
    items = ["satu", "dua", "tiga", "empat"][:count]
    assert DEFAULT_TEMPLATES.locale(tag).format_list(items) == babel_list(items, locale=tag.replace("-", "_"))


RATNA = "Ratna Wijaya"
SALUTATIONS: list[tuple[str, Person | None, str, str]] = [
    ("nobody", None, "Dear Hiring Team,", "Yth. Tim Rekrutmen PT Maju,"),
    ("nameless", Person(), "Hello,", "Yth. Bapak/Ibu,"),
    ("nameless-ibu", Person(honorific="ibu"), "Hello,", "Yth. Ibu,"),
    ("nameless-titled", Person(title="Dr."), "Hello,", "Yth. Bapak/Ibu,"),
    ("surname-alone", Person(honorific="ms", salutation_name="Smith"), "Dear Ms. Smith,", "Yth. Bapak/Ibu Smith,"),
    ("name", Person(name=RATNA), "Dear Ratna Wijaya,", "Yth. Bapak/Ibu Ratna Wijaya,"),
    ("mononym", Person(name="Suharti"), "Dear Suharti,", "Yth. Bapak/Ibu Suharti,"),
    ("ibu", Person(name=RATNA, honorific="ibu"), "Dear Ratna Wijaya,", "Yth. Ibu Ratna Wijaya,"),
    (
        "bapak-by-call-name",
        Person(name="Hendra Gunawan", honorific="bapak", salutation_name="Hendra"),
        "Dear Hendra Gunawan,",
        "Yth. Bapak Hendra,",
    ),
    ("kak", Person(name="Rani", honorific="kak"), "Dear Rani,", "Halo Kak Rani,"),
    ("ms-without-surname", Person(name="Alex Smith", honorific="ms"), "Dear Alex Smith,", "Yth. Bapak/Ibu Alex Smith,"),
    (
        "ms-with-surname",
        Person(name="Alex Smith", honorific="ms", salutation_name="Smith"),
        "Dear Ms. Smith,",
        "Yth. Bapak/Ibu Smith,",
    ),
    (
        "prof",
        Person(name="Alex Smith", honorific="prof", salutation_name="Smith"),
        "Dear Professor Smith,",
        "Yth. Bapak/Ibu Smith,",
    ),
    ("title", Person(name="Ratna Dewi", title="Dr."), "Dear Dr. Ratna Dewi,", "Yth. Dr. Ratna Dewi,"),
    (
        "title-before-honorific",
        Person(name="Ratna Dewi", title="Dr.", honorific="ibu", salutation_name="Dewi"),
        "Dear Dr. Dewi,",
        "Yth. Dr. Dewi,",
    ),
    (
        "first-name-terms",
        Person(name="Alex Smith", salutation_name="Alex", first_name_terms=True),
        "Hi Alex,",
        "Yth. Bapak/Ibu Alex,",
    ),
    (
        "first-name-terms-without-a-first-name",
        Person(name="Alex Smith", first_name_terms=True),
        "Dear Alex Smith,",
        "Yth. Bapak/Ibu Alex Smith,",
    ),
    (
        "first-name-terms-with-a-surname",
        Person(name="Alex Smith", salutation_name="Smith", honorific="ms", first_name_terms=True),
        "Dear Ms. Smith,",
        "Yth. Bapak/Ibu Smith,",
    ),
    ("first-name-terms-mononym", Person(name="Alex", first_name_terms=True), "Hi Alex,", "Yth. Bapak/Ibu Alex,"),
    ("hebrew", Person(name="דוד לוי"), "Dear \u2068דוד לוי\u2069,", "Yth. Bapak/Ibu \u2068דוד לוי\u2069,"),
]


@pytest.mark.parametrize(
    ("person", "english", "indonesian"),
    [case[1:] for case in SALUTATIONS],
    ids=[case[0] for case in SALUTATIONS],
)
def test_the_salutation_climbs_down_its_ladder(person: Person | None, english: str, indonesian: str) -> None:
    """No gender, title, first or last name is ever guessed."""
    assert DEFAULT_TEMPLATES.locale("en").salute(person, "PT Maju", Channel.EMAIL) == english
    assert DEFAULT_TEMPLATES.locale("id").salute(person, "PT Maju", Channel.EMAIL) == indonesian


def test_titles_have_a_stop_in_the_us_alone() -> None:
    """``Ms.`` in the US, ``Ms`` elsewhere."""
    smith = Person(name="Alex Smith", honorific="ms", salutation_name="Smith")
    said = {tag: DEFAULT_TEMPLATES.locale(tag).salute(smith, "Acme", Channel.EMAIL) for tag in PATTERNS if tag != "id"}
    assert said == {
        "en": "Dear Ms. Smith,",
        "en-US": "Dear Ms. Smith,",
        "en-GB": "Dear Ms Smith,",
        "en-AU": "Dear Ms Smith,",
        "en-IN": "Dear Ms Smith,",
    }


@pytest.mark.parametrize(
    ("honorific", "pronoun"),
    [
        (None, "Bapak/Ibu"),
        (Honorific.BAPAK, "Bapak"),
        (Honorific.IBU, "Ibu"),
        (Honorific.KAK, "Kakak"),
        (Honorific.MS, "Bapak/Ibu"),
    ],
    ids=str,
)
def test_indonesian_addresses_by_honorific(honorific: Honorific | None, pronoun: str) -> None:
    """Never ``Anda``: the honorific is the pronoun, and the slash form where it is not known."""
    locale = DEFAULT_TEMPLATES.locale("id")
    assert locale.pronoun(Person(name=RATNA, honorific=honorific)) == pronoun
    assert locale.pronoun(None) == "Bapak/Ibu"
    assert locale.pronoun(Person(name=RATNA, title="Dr.", honorific="kak")) == "Bapak/Ibu"


def test_english_says_you() -> None:
    """There is one pronoun."""
    assert DEFAULT_TEMPLATES.locale("en").pronoun(None) == "you"


@pytest.mark.parametrize(
    ("tag", "closing"),
    [("en", "Best regards,"), ("en-GB", "Kind regards,"), ("id", "Hormat saya,")],
)
def test_the_signature_has_what_there_is(tag: str, closing: str) -> None:
    """A line each for name, phone, e-mail and link; none for what is missing."""
    close = DEFAULT_TEMPLATES.locale(tag).close
    assert close(Candidate(name="Sari Dewi"), Channel.EMAIL) == f"{closing}\nSari Dewi"
    full = Candidate(name="Sari", phone="+62 812", email="s@example.com", link="https://example.com/sari")
    assert close(full, Channel.EMAIL) == f"{closing}\nSari\n+62 812\ns@example.com\nhttps://example.com/sari"
