"""People, evidence and offers: what they take, refuse, and never show."""

import pickle
from collections.abc import Callable
from datetime import date

import attrs
import pytest

from interview_followup.errors import InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import Candidate, Evidence, Honorific, Person, Referee, RivalOffer
from tests.interview import NOON, SENTINEL, OwnDate, OwnString, faults_of, refusal, seconds

LINE = "must be one line without control, private-use or direction-changing characters"
EMAIL = "must be one e-mail address in ASCII of at most 200 characters"
PHONE = "must be one phone number (digits, spaces and + ( ) - . / # * x) of at most 200 characters"
EITHER = "must be one e-mail address or phone number in ASCII of at most 200 characters"
LINK = "must be one http or https address in ASCII of at most 500 characters, without a user name"
HONORIFICS = "bapak, dr, ibu, kak, mr, ms, mx, prof"
DAY = date(2026, 11, 19)

CANDIDATE = Candidate(
    name="SENTINEL Dewi",
    phone="+62 812 0000 1234",
    email="SENTINEL@mail.example",
    link="https://example.org/SENTINEL",
    place="SENTINEL-Jakarta",
)
PERSON = Person(
    name="SENTINEL Ratna",
    salutation_name="SENTINEL",
    honorific="ibu",
    title="Dr. SENTINEL",
    email="SENTINEL@sinar.example",
    topic="the SENTINEL plan",
)
EVIDENCE = Evidence(title="SENTINEL dashboard", shows="how SENTINEL works")
REFEREE = Referee(name="SENTINEL Budi", relation="my SENTINEL", contact="SENTINEL@ref.example", consented=True)
RIVAL = RivalOffer(received_on=DAY, decide_by=date(2026, 11, 26))
ALL = [CANDIDATE, PERSON, EVIDENCE, REFEREE, RIVAL]

TEXTS: list[tuple[type, str, str]] = [
    (Candidate, "name", LINE),
    (Candidate, "phone", PHONE),
    (Candidate, "email", EMAIL),
    (Candidate, "link", LINK),
    (Candidate, "place", LINE),
    (Person, "name", LINE),
    (Person, "salutation_name", LINE),
    (Person, "title", LINE),
    (Person, "email", EMAIL),
    (Person, "topic", LINE),
    (Evidence, "title", LINE),
    (Evidence, "shows", LINE),
    (Referee, "name", LINE),
    (Referee, "relation", LINE),
    (Referee, "contact", EITHER),
]
REQUIRED = {(Candidate, "name"), (Person, "name"), (Evidence, "title"), (Referee, "name")}
each_text = pytest.mark.parametrize(
    ("kind", "field", "limit"), TEXTS, ids=[f"{kind.__name__}.{field}" for kind, field, _ in TEXTS]
)


def built(kind: type, **facts: object) -> Callable[[], object]:
    """Build a value with the texts that it needs, and *facts*."""
    needed = {"name": "x"} if kind in {Candidate, Referee} else {"title": "x"} if kind is Evidence else {}
    return lambda: kind(**{**needed, **facts})


class TestTexts:
    """Every text is checked where it enters."""

    def test_the_table_names_every_text(self) -> None:
        """A new text field must be added to it."""
        texts = {
            (kind, field.name)
            for kind in (Candidate, Person, Evidence, Referee)
            for field in attrs.fields(kind)
            if "str" in str(field.type)
        }
        assert texts == {(kind, field) for kind, field, _ in TEXTS}

    @each_text
    @pytest.mark.parametrize("value", ["SENTINEL\nBcc: x", "SENTINEL\u202e", "SENTINEL\x00"], ids=ascii)
    def test_a_bad_text_is_refused_by_its_field(self, kind: type, field: str, limit: str, value: str) -> None:
        """The field and the limit are named; the value is not."""
        error = refusal(InterviewError, built(kind, **{field: value}))
        assert str(error) == f"{field} {limit}"
        assert faults_of(error) == [(field, "bad_text")]
        assert error.faults[0].limit == limit

    @each_text
    def test_a_flood_is_refused_quickly(self, kind: type, field: str, limit: str) -> None:
        """size-01: a megabyte is refused without looking at it."""
        build = built(kind, **{field: SENTINEL * 125_000})
        assert seconds(build) < 0.05
        shown = "must be 1 to 200 characters, got 1000000" if limit is LINE else limit
        assert str(refusal(InterviewError, build)) == f"{field} {shown}"

    @each_text
    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (b"SENTINEL", "bytes"),
            (OwnString("SENTINEL"), "OwnString"),
            (5, "int"),
            (["SENTINEL"], "list"),
            (True, "bool"),
        ],
        ids=["type-02-bytes", "type-01-str-subclass", "int", "list", "bool"],
    )
    def test_only_an_exact_string_is_a_text(self, kind: type, field: str, limit: str, value: object, name: str) -> None:
        """What came is named by its type alone."""
        error = refusal(WrongTypeError, built(kind, **{field: value}))
        assert str(error) == f"{field} must be a string, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]
        assert limit not in str(error)

    @each_text
    def test_none_is_said_only_where_a_text_may_be_missing(self, kind: type, field: str, limit: str) -> None:
        """type-03: nobody is called ``None``."""
        if (kind, field) in REQUIRED:
            error = refusal(WrongTypeError, built(kind, **{field: None}))
            assert str(error) == f"{field} must be a string, got NoneType"
        else:
            assert getattr(built(kind, **{field: None})(), field) is None
            assert limit

    @each_text
    def test_only_a_persons_name_may_be_empty(self, kind: type, field: str, limit: str) -> None:
        """type-04: an interviewer without a name is unknown; any other empty text is a mistake."""
        if (kind, field) == (Person, "name"):
            assert Person(name="") == Person() == Person(name="  ")
            return
        shown = "must be 1 to 200 characters, got 0" if limit is LINE else limit
        assert str(refusal(InterviewError, built(kind, **{field: ""}))) == f"{field} {shown}"

    @each_text
    def test_a_line_is_stored_in_one_form(self, kind: type, field: str, limit: str) -> None:
        """norm-01: composed, decomposed, padded: one person."""
        if limit is LINE:
            assert built(kind, **{field: " Zoe\u0308\u200b "})() == built(kind, **{field: "Zo\u00eb"})()
            assert getattr(built(kind, **{field: "Zoe\u0308"})(), field) == "Zo\u00eb"
        elif field != "link":
            good = "+62 812" if field == "phone" else "a@b.example"
            assert getattr(built(kind, **{field: f" {good} "})(), field) == good

    def test_look_alikes_stay_two(self) -> None:
        """homo-01: Cyrillic and Latin letters are never made equal."""
        assert Candidate(name="\u0410nn") != Candidate(name="Ann")

    @pytest.mark.parametrize(
        "name", ["\u0645\u06cc\u200c\u062e", "\u0915\u094d\u200d\u0937", "{company}", "$role", "True"], ids=ascii
    )
    def test_a_name_is_kept_letter_by_letter(self, name: str) -> None:
        """invis-13, invis-14, dbl-01: joiners, braces and dollars stay."""
        assert Candidate(name=name).name == name


class TestFaultsTogether:
    """All that is wrong with a value is said at once."""

    def test_a_candidate_reports_everything(self) -> None:
        """In the order of the fields."""
        error = refusal(
            InterviewError, lambda: Candidate(name="", phone="SENTINEL", email="SENTINEL", link="SENTINEL", place="\n")
        )
        assert faults_of(error) == [(field, "bad_text") for field in ("name", "phone", "email", "link", "place")]
        assert str(error) == "; ".join(
            [
                "name must be 1 to 200 characters, got 0",
                f"phone {PHONE}",
                f"email {EMAIL}",
                f"link {LINK}",
                f"place {LINE}",
            ]
        )

    def test_a_person_reports_everything(self) -> None:
        """A wrong type among the faults makes it a type error."""
        error = refusal(
            WrongTypeError,
            lambda: Person(
                name="\n",
                salutation_name="",
                honorific="mrs",
                title="\x00",
                email="SENTINEL",
                first_name_terms=1,  # type: ignore[arg-type]
                topic="\u2028",
            ),
        )
        assert faults_of(error) == [
            ("name", "bad_text"),
            ("salutation_name", "bad_text"),
            ("honorific", "unknown_name"),
            ("title", "bad_text"),
            ("email", "bad_text"),
            ("first_name_terms", "wrong_type"),
            ("topic", "bad_text"),
        ]

    def test_a_referee_and_evidence_report_everything(self) -> None:
        """Each its own."""
        error = refusal(
            WrongTypeError,
            lambda: Referee(name="", relation="", contact="SENTINEL", consented="SENTINEL"),  # type: ignore[arg-type]
        )
        assert [field for field, _ in faults_of(error)] == ["name", "relation", "contact", "consented"]
        assert faults_of(refusal(InterviewError, lambda: Evidence(title="", shows=""))) == [
            ("title", "bad_text"),
            ("shows", "bad_text"),
        ]


class TestWords:
    """Honorifics and flags."""

    @pytest.mark.parametrize("honorific", [*Honorific, None])
    def test_an_honorific_is_taken_in_its_stored_form(self, honorific: Honorific | None) -> None:
        """And none is guessed."""
        stored = None if honorific is None else honorific.value
        assert Person(honorific=stored).honorific is honorific

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("profs", "honorific is an unknown honorific; did you mean 'prof'?"),
            ("Ibu", "honorific is an unknown honorific; did you mean 'ibu'?"),
            ("", f"honorific is an unknown honorific; there are {HONORIFICS}"),
        ],
    )
    def test_an_unknown_honorific_is_refused(self, value: str, text: str) -> None:
        """With the nearest one, or all."""
        error = refusal(UnknownNameError, lambda: Person(honorific=value))
        assert str(error) == text
        assert faults_of(error) == [("honorific", "unknown_name")]

    def test_an_honorific_is_a_word(self) -> None:
        """A string of somebody's own is none."""
        error = refusal(WrongTypeError, lambda: Person(honorific=OwnString("ibu")))
        assert str(error) == "honorific must be one of bapak, ibu, kak, ms, mr, mx, dr, prof, got OwnString"

    def test_nothing_is_agreed_to_by_silence(self) -> None:
        """A referee has not consented, and nobody offered their first name, until it is said."""
        assert Referee(name="Budi").consented is False
        assert Person(name="Ratna").first_name_terms is False

    @pytest.mark.parametrize(("kind", "field"), [(Person, "first_name_terms"), (Referee, "consented")])
    @pytest.mark.parametrize("value", [1, 0, None, "yes"], ids=repr)
    def test_a_flag_is_a_bool(self, kind: type, field: str, value: object) -> None:
        """Consent is said, and not read from something truthy."""
        error = refusal(WrongTypeError, built(kind, **{field: value}))
        assert str(error) == f"{field} must be a bool, got {type(value).__name__}"
        assert faults_of(error) == [(field, "wrong_type")]


class TestRivalOffer:
    """Another employer's offer has a day, and perhaps a last one."""

    @pytest.mark.parametrize("decide_by", [None, DAY, date.max], ids=["none", "same-day", "end"])
    def test_it_may_be_decided_from_the_day_it_came(self, decide_by: date | None) -> None:
        """The same day is allowed."""
        assert RivalOffer(received_on=DAY, decide_by=decide_by).decide_by == decide_by

    def test_it_cannot_be_decided_before_it_came(self) -> None:
        """One day earlier is refused."""
        error = refusal(InterviewError, lambda: RivalOffer(received_on=DAY, decide_by=date(2026, 11, 18)))
        assert str(error) == "decide_by must not be before received_on"
        assert faults_of(error) == [("decide_by", "before_received_on")]

    @pytest.mark.parametrize("field", ["received_on", "decide_by"])
    @pytest.mark.parametrize(
        ("value", "name"),
        [(NOON, "datetime"), ("2026-11-19", "str"), (OwnDate(2026, 11, 19), "OwnDate"), (True, "bool")],
    )
    def test_its_days_are_plain_dates(self, field: str, value: object, name: str) -> None:
        """A datetime is refused by name."""
        error = refusal(WrongTypeError, lambda: RivalOffer(**{"received_on": DAY, field: value}))  # type: ignore[arg-type]
        assert str(error) == f"{field} must be a date, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    def test_the_day_it_came_is_required(self) -> None:
        """None is no day."""
        error = refusal(WrongTypeError, lambda: RivalOffer(received_on=None))  # type: ignore[arg-type]
        assert str(error) == "received_on must be a date, got NoneType"

    def test_two_wrong_days_are_reported_together(self) -> None:
        """Neither hides the other."""
        error = refusal(WrongTypeError, lambda: RivalOffer(received_on=NOON, decide_by=NOON))
        assert faults_of(error) == [("received_on", "wrong_type"), ("decide_by", "wrong_type")]


class TestValues:
    """Frozen values that show nobody."""

    @pytest.mark.parametrize("value", ALL, ids=lambda value: type(value).__name__)
    def test_a_value_hashes_pickles_evolves_and_stays(self, value: attrs.AttrsInstance) -> None:
        """Two equal ones are one key; none can be changed in place."""
        twin = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
        assert (twin, hash(twin)) == (value, hash(value))
        assert attrs.evolve(value) == value  # type: ignore[misc]
        for field in attrs.fields(type(value)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, field.name, None)
        assert twin == value

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            (CANDIDATE, "Candidate()"),
            (PERSON, "Person(first_name_terms=False)"),
            (EVIDENCE, "Evidence()"),
            (REFEREE, "Referee(consented=True)"),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_a_repr_shows_nobody(self, value: object, shown: str) -> None:
        """Names, contacts and free text stay out of logs."""
        assert repr(value) == str(value) == shown

    @pytest.mark.parametrize("kind", [Candidate, Person, Evidence, Referee, RivalOffer])
    def test_fields_are_named(self, kind: type) -> None:
        """There is no telling them apart by their place."""
        with pytest.raises(TypeError, match="positional argument"):
            kind("x")
