"""How English reads what stands before a name: once, in the variant's spelling, and nothing that is not there."""

import re

import pytest

from interview_followup import DEFAULT_TEMPLATES, Channel, Person

NAMES = [
    ("doubled", Person(name="Ann Smith", salutation_name="Ms. Smith", honorific="ms"), "Dear Ms. Smith,"),
    ("doubled-without-a-stop", Person(salutation_name="Ms Smith", honorific="ms"), "Dear Ms. Smith,"),
    ("doubled-prof", Person(salutation_name="Prof Smith", honorific="prof"), "Dear Professor Smith,"),
    ("doubled-prof-in-the-name", Person(name="Prof Smith", honorific="prof"), "Dear Professor Smith,"),
    ("prof", Person(name="prof. Jane Smith"), "Dear Prof. Jane Smith,"),
    ("professor-dr", Person(name="Professor Dr Jane Smith"), "Dear Professor Dr. Jane Smith,"),
    ("full-name", Person(name="Mr. John Smith"), "Dear John Smith,"),
    ("full-name-and-surname", Person(name="MR. John Smith", salutation_name="Smith"), "Dear Mr. Smith,"),
    ("surname-alone", Person(name="mr smith"), "Dear Mr. smith,"),
    ("mrs", Person(name="Ann Smith", salutation_name="Mrs Smith", honorific="ms"), "Dear Mrs. Smith,"),
    ("miss", Person(name="Miss Smith"), "Dear Miss Smith,"),
    ("mx", Person(name="Mx. Lee"), "Dear Mx. Lee,"),
    ("told-before-written", Person(name="Mr. Alex Smith", salutation_name="Smith", honorific="ms"), "Dear Ms. Smith,"),
    ("learned-before-told", Person(name="Dr Ann Smith", salutation_name="Smith", honorific="ms"), "Dear Dr. Smith,"),
    ("told-dr-before-written", Person(name="Ms. Smith", honorific="dr"), "Dear Dr. Smith,"),
    ("title-before-written", Person(name="Ms. Jane Smith", title="Dr"), "Dear Dr. Jane Smith,"),
    ("title-mr", Person(name="John Smith", title="Mr."), "Dear John Smith,"),
    ("title-mr-surname", Person(name="Smith", title="Mr."), "Dear Mr. Smith,"),
    ("other-title", Person(name="Jane Smith", title="Dato'"), "Dear Dato' Jane Smith,"),
    ("other-title-in-the-short-name", Person(title="Dato'", salutation_name="Dr. Jane"), "Dear Dr. Jane,"),
    ("initials", Person(name="MS Hidayat"), "Dear MS Hidayat,"),
    ("turkish-capital", Person(name="M\u0130STER SMITH"), "Dear Mr. SMITH,"),
    ("turkish-dotless", Person(name="M\u0131ss Jane Smith"), "Dear Jane Smith,"),
    ("turkish-surname", Person(name="Jane Smith", salutation_name="m\u0130ss Smith"), "Dear Miss Smith,"),
    ("no-initials", Person(name="MS Hidayat", honorific="ms"), "Dear Ms. Hidayat,"),
    ("other-initials", Person(name="DR Smith", honorific="ms"), "Dear DR Smith,"),
    ("begins-like-a-title", Person(name="Drake Miller"), "Dear Drake Miller,"),
    ("title-alone", Person(name="Ms."), "Hello,"),
    ("comma", Person(name="Ratna,"), "Dear Ratna,"),
    ("comma-after-the-surname", Person(salutation_name="Smith,", honorific="ms"), "Dear Ms. Smith,"),
    (
        "first-name-terms",
        Person(name="Alex Smith", salutation_name="Alex", honorific="ms", first_name_terms=True),
        "Hi Alex,",
    ),
    ("first-name-terms-no-name", Person(salutation_name="Liz", honorific="ms", first_name_terms=True), "Hi Liz,"),
    (
        "first-name-terms-written",
        Person(name="Alex Smith", salutation_name="Ms. Alex", first_name_terms=True),
        "Hi Alex,",
    ),
    (
        "first-name-terms-dr",
        Person(name="Ann Smith", salutation_name="Dr. Smith", first_name_terms=True),
        "Dear Dr. Smith,",
    ),
    ("first-name-terms-surname", Person(name="Mr Smith", first_name_terms=True), "Dear Mr. Smith,"),
    ("first-name-terms-title", Person(name="Smith", title="Dr.", first_name_terms=True), "Dear Dr. Smith,"),
]


@pytest.mark.parametrize(("person", "greeting"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_a_title_stands_once_and_in_the_variants_spelling(person: Person, greeting: str) -> None:
    """Whichever field it stands in, and however it is written there."""
    assert DEFAULT_TEMPLATES.locale("en").salute(person, "Acme", Channel.EMAIL) == greeting
    british = re.sub(r"\b(Mr|Mrs|Ms|Mx|Dr|Prof)\.", r"\1", greeting)
    assert DEFAULT_TEMPLATES.locale("en-GB").salute(person, "Acme", Channel.EMAIL) == british


@pytest.mark.parametrize(
    ("person", "address", "speech"),
    [
        (Person(name="Mr. John Smith"), "Mr. John Smith", "John Smith"),
        (Person(name="Ann Smith", salutation_name="Ms. Smith", honorific="ms"), "Ms. Ann Smith", "Ms. Smith"),
        (Person(name="dr Ann Smith"), "Dr. Ann Smith", "Dr. Ann Smith"),
        (
            Person(name="Alex Smith", salutation_name="Alex", honorific="ms", first_name_terms=True),
            "Ms. Alex Smith",
            "Alex",
        ),
        (Person(name="Ratna,"), "Ratna", "Ratna"),
        (Person(title="Dr."), None, None),
    ],
    ids=["mr", "ms", "dr", "first-name-terms", "comma", "nameless"],
)
def test_a_title_stands_once_in_an_address_and_in_speech(
    person: Person, address: str | None, speech: str | None
) -> None:
    """In full above a letter, as one would say it on the phone."""
    mention = DEFAULT_TEMPLATES.locale("en").mention
    assert (mention(person, Channel.LETTER), mention(person, Channel.PHONE)) == (address, speech)
