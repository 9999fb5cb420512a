"""The interview: what it takes, in which form, and what it refuses."""

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from interview_followup.errors import InterviewError, UnknownNameError, WrongTypeError
from interview_followup.interview import (
    Channel,
    Evidence,
    Impression,
    Interview,
    Person,
    Referee,
    RivalOffer,
)
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome
from tests.interview import NOON, OwnDate, OwnString, faults_of, refusal, seconds

HELD = A_THURSDAY
EARLIER = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
LINE = "must be one line without control, private-use or direction-changing characters"
TAG = "must be a language tag such as 'id' or 'en-GB' (BCP 47)"
EMPTY = "must be 1 to 200 characters, got 0"


def wrong(**facts: object) -> Callable[[], object]:
    """Build an interview with facts that it must refuse."""
    return lambda: an_interview(**facts)


class TestStoredForm:
    """What is told is kept in one form."""

    @pytest.mark.parametrize(
        ("field", "entry"),
        [
            ("interviewers", Person(name="Ratna")),
            ("strengths", "five years of retail"),
            ("evidence", Evidence(title="x")),
            ("referees", Referee(name="Budi")),
            ("steps", a_step("check_in", MONDAY)),
        ],
    )
    def test_lists_are_copied_to_tuples(self, field: str, entry: object) -> None:
        """What happens to the list later changes no interview."""
        entries = [entry]
        interview = an_interview(**{field: entries})
        entries.append(entry)
        assert getattr(interview, field) == (entry,)
        assert interview == an_interview(**{field: (entry,)})
        assert len(entries) == 2

    def test_texts_are_stored_in_one_form(self) -> None:
        """Composed, decomposed and padded texts are one, in every line of it."""
        facts = {
            "company": " Cafe\u0301 ",
            "role": "Cafe\u0301",
            "addition": "Cafe\u0301\u00ad",
            "strengths": [" Cafe\u0301"],
        }
        cafe = "Caf\u00e9"
        assert an_interview(**facts) == an_interview(company=cafe, role=cafe, addition=cafe, strengths=(cafe,))

    def test_words_are_taken_in_their_stored_form(self) -> None:
        """The word or the member."""
        interview = an_interview(went="well", channel="letter")
        assert (interview.went, interview.channel) == (Impression.WELL, Channel.LETTER)


class TestWrongTypes:
    """Every field takes exactly its own type."""

    @pytest.mark.parametrize("field", ["held_on", "heard_on", "snoozed_until"])
    @pytest.mark.parametrize(
        ("value", "name"),
        [(NOON, "datetime"), ("2026-11-19", "str"), (OwnDate(2026, 11, 19), "OwnDate"), (0, "int"), (True, "bool")],
    )
    def test_a_day_is_a_plain_date(self, field: str, value: object, name: str) -> None:
        """A datetime is refused by name."""
        error = refusal(WrongTypeError, wrong(**{field: value}))
        assert str(error) == f"{field} must be a date, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize(
        ("field", "value", "text"),
        [
            ("candidate", "SENTINEL", "must be a Candidate, got str"),
            ("candidate", None, "must be a Candidate, got NoneType"),
            ("outcome", "offered", "must be an Outcome, got str"),
            ("outcome", None, "must be an Outcome, got NoneType"),
            ("promise", MONDAY, "must be a ReplyPromise, got date"),
            ("agency", "SENTINEL", "must be a Person, got str"),
            ("rival_offer", True, "must be a RivalOffer, got bool"),
            ("company", b"SENTINEL", "must be a string, got bytes"),
            ("role", OwnString("SENTINEL"), "must be a string, got OwnString"),
            ("addition", ["SENTINEL"], "must be a string, got list"),
            ("ref", 17, "must be a string, got int"),
            ("ref", OwnString("17"), "must be a string, got OwnString"),
            ("locale", None, "must be a string, got NoneType"),
            ("locale", OwnString("en"), "must be a string, got OwnString"),
            ("no_contact", 1, "must be a bool, got int"),
            ("ask_feedback", None, "must be a bool, got NoneType"),
            ("went", None, "must be one of well, poorly, unknown, got NoneType"),
            ("channel", 5, "must be one of email, letter, chat, sms, phone, got int"),
        ],
        ids=lambda value: value if isinstance(value, str) and value.isidentifier() else None,
    )
    def test_a_wrong_type_is_named(self, field: str, value: object, text: str) -> None:
        """By the field, what it must be, and the type that came."""
        error = refusal(WrongTypeError, wrong(**{field: value}))
        assert str(error) == f"{field} {text}"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize("field", ["interviewers", "strengths", "evidence", "referees", "steps"])
    @pytest.mark.parametrize(
        ("value", "name"),
        [
            ((_ for _ in ()), "generator"),
            ("SENTINEL", "str"),
            (set(), "set"),
            ({}, "dict"),
            (None, "NoneType"),
            (5, "int"),
        ],
        ids=["generator", "str", "set", "dict", "none", "int"],
    )
    def test_a_collection_is_a_tuple_or_list(self, field: str, value: object, name: str) -> None:
        """type-18: what can be read only once, or has no order, is refused."""
        error = refusal(WrongTypeError, wrong(**{field: value}))
        assert str(error) == f"{field} must be a tuple or list, got {name}"
        assert faults_of(error) == [(field, "wrong_type")]

    @pytest.mark.parametrize("field", ["interviewers", "strengths", "evidence", "referees", "steps"])
    def test_a_collection_is_of_no_class_of_ones_own(self, field: str) -> None:
        """A tuple that can hide its entries, or change, is refused."""

        class OwnTuple(tuple[object, ...]):
            """A tuple of somebody's own."""

            __slots__ = ()

        assert faults_of(refusal(WrongTypeError, wrong(**{field: OwnTuple()}))) == [(field, "wrong_type")]

    @pytest.mark.parametrize(
        ("field", "name"),
        [("interviewers", "a Person"), ("strengths", "a string"), ("evidence", "an Evidence"),
         ("referees", "a Referee"), ("steps", "a FollowUpStep")],
    )  # fmt: skip
    def test_every_wrong_entry_is_named_by_its_place(self, field: str, name: str) -> None:
        """Each of them, in one error."""
        error = refusal(WrongTypeError, wrong(**{field: [5, None]}))
        assert str(error) == f"{field}[0] must be {name}, got int; {field}[1] must be {name}, got NoneType"
        assert faults_of(error) == [(f"{field}[0]", "wrong_type"), (f"{field}[1]", "wrong_type")]


class TestTexts:
    """Company, role, strengths and addition are lines; a ref is the host's own."""

    @pytest.mark.parametrize("field", ["company", "role", "addition"])
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("SENTINEL\r\nBcc: x", LINE),
            ("SENTINEL\u202e", LINE),
            ("", EMPTY),
            ("SENTINEL" * 100, "must be 1 to 200 characters, got 800"),
            ("SENTINEL https://evil.example", "must not hold a link"),
            ("=?utf-8?B?SENTINEL?=", "must not hold an encoded word (RFC 2047)"),
            ("\u3164", "must hold something visible"),
        ],
        ids=["line-break", "bidi", "empty", "long", "link", "encoded-word", "blank"],
    )
    def test_a_bad_line_is_refused(self, field: str, value: str, text: str) -> None:
        """The field and the limit are named; the value is not."""
        error = refusal(InterviewError, wrong(**{field: value}))
        assert str(error) == f"{field} {text}"
        assert faults_of(error) == [(field, "bad_text")]

    def test_a_bad_strength_is_named_by_its_place(self) -> None:
        """Each of them."""
        error = refusal(InterviewError, wrong(strengths=["fine", "", "SENTINEL\n"]))
        assert str(error) == f"strengths[1] {EMPTY}; strengths[2] {LINE}"

    def test_a_bad_strength_beside_a_wrong_one_is_named_too(self) -> None:
        """All faults come at once, of whatever kind."""
        error = refusal(WrongTypeError, wrong(strengths=[5, ""]))
        assert faults_of(error) == [("strengths[0]", "wrong_type"), ("strengths[1]", "bad_text")]

    @pytest.mark.parametrize("ref", ["1", "x" * 200, "a\nb", " ", "\u202e"], ids=ascii)
    def test_a_ref_is_never_interpreted(self, ref: str) -> None:
        """Whatever the host's ids look like, they are kept."""
        assert an_interview(ref=ref).ref == ref

    @pytest.mark.parametrize(
        ("ref", "length"), [("", 0), ("SENTINEL" * 26, 208), ("x" * 201, 201)], ids=["0", "208", "201"]
    )
    def test_a_ref_has_a_length(self, ref: str, length: int) -> None:
        """1 to 200 characters."""
        error = refusal(InterviewError, wrong(ref=ref))
        assert str(error) == f"ref must be 1 to 200 characters, got {length}"
        assert faults_of(error) == [("ref", "bad_text")]


class TestLocale:
    """A locale is a BCP 47 tag, in its usual case."""

    @pytest.mark.parametrize(
        ("tag", "stored"),
        [("EN-us", "en-US"), ("ID", "id"), ("zz-ZZ", "zz-ZZ"), ("tr", "tr"), ("ZH-hANT-tw", "zh-Hant-TW"),
         ("fil", "fil"), ("es-419", "es-419"), ("DE-CH-1996", "de-CH-1996"), ("sl-ROZAJ-biske", "sl-rozaj-biske"),
         ("en-" + "-".join(["abcdefgh"] * 4), "en-" + "-".join(["abcdefgh"] * 4))],
        ids=["tmpl-35", "case", "tmpl-36", "tmpl-34", "script", "three", "number", "year", "variants", "longest"],
    )  # fmt: skip
    def test_a_tag_is_stored_in_its_usual_case(self, tag: str, stored: str) -> None:
        """Two spellings of a tag are one; an unknown language is well-formed."""
        assert an_interview(locale=tag).locale == stored
        assert an_interview(locale=stored).locale == stored

    @pytest.mark.parametrize(
        "tag",
        [
            pytest.param("../../etc/passwd", id="tmpl-31"),
            pytest.param("en_US.UTF-8@euro", id="tmpl-32"),
            pytest.param("a-" * 25_000, id="redos-03"),
            pytest.param("", id="empty"),
            pytest.param("e", id="one-letter"),
            pytest.param("engl", id="four-letters"),
            pytest.param("en-", id="open"),
            pytest.param("en-a", id="one-letter-part"),
            pytest.param("en-GB\n", id="newline"),
            pytest.param("en\u2011GB", id="other-hyphen"),
            pytest.param("\u0456d", id="look-alike"),
            pytest.param("en-" + "-".join(["abcdefgh"] * 5), id="five-parts"),
            pytest.param("en-SENTINEL-SENTINEL1", id="nine-letters"),
        ],
    )
    def test_anything_else_is_refused_quickly(self, tag: str) -> None:
        """A path, a POSIX name or a flood is no tag, and is not repeated."""
        error = refusal(InterviewError, wrong(locale=tag))
        assert str(error) == f"locale {TAG}"
        assert faults_of(error) == [("locale", "bad_text")]
        assert seconds(wrong(locale=tag)) < 0.05


class TestCaps:
    """Lists are bounded, but for the steps."""

    @pytest.mark.parametrize(
        ("field", "entry", "most"),
        [
            ("interviewers", Person(), 50),
            ("evidence", Evidence(title="CV"), 20),
            ("referees", Referee(name="Budi"), 20),
            ("strengths", "retail", 20),
        ],
    )
    def test_a_list_has_its_most(self, field: str, entry: object, most: int) -> None:
        """size-05, size-06: the most is taken, one more is refused, ten thousand quickly."""
        assert len(getattr(an_interview(**{field: [entry] * most}), field)) == most
        for count in (most + 1, 10_000):
            error = refusal(InterviewError, wrong(**{field: [entry] * count}))
            assert str(error) == f"{field} must have at most {most} entries, got {count}"
            assert faults_of(error) == [(field, "too_many")]

    def test_a_list_that_is_too_long_is_not_read(self) -> None:
        """One fault says so, and not one for each entry."""
        assert faults_of(refusal(InterviewError, wrong(strengths=[""] * 10_000))) == [("strengths", "too_many")]

    def test_steps_are_unbounded(self) -> None:
        """size-09: a hundred thousand are taken, and their standing is worked out in one pass."""
        interview = an_interview(steps=[a_step("check_in", MONDAY)] * 100_000)
        assert len(interview.steps) == 100_000
        assert interview.standing.asked == 1


class TestDays:
    """What cannot have happened on its day is refused."""

    @pytest.mark.parametrize(
        ("facts", "field", "code", "limit"),
        [
            ({"steps": [a_step("check_in", EARLIER)]}, "steps[0].on", "before_held_on", "must not be before held_on"),
            (
                {"outcome": an_outcome("rejected", EARLIER)},
                "outcome.known_on",
                "before_held_on",
                "must not be before held_on",
            ),
            (
                {"promise": a_promise(EARLIER)},
                "promise.by",
                "before_given_on",
                "must not be before the day it was given",
            ),
        ],
        ids=["hist-06-step", "outcome", "hist-11-promise"],
    )
    def test_a_day_before_the_interview_is_refused(
        self, facts: dict[str, object], field: str, code: str, limit: str
    ) -> None:
        """And the day of the interview itself is not."""
        error = refusal(InterviewError, wrong(**facts))
        assert str(error) == f"{field} {limit}"
        assert faults_of(error) == [(field, code)]
        assert an_interview(**facts, held_on=EARLIER).held_on == EARLIER

    @pytest.mark.parametrize(
        "facts",
        [
            {"promise": a_promise(EARLIER, given_on=date(2026, 11, 2))},
            {"heard_on": EARLIER},
            {"snoozed_until": EARLIER},
            {"rival_offer": RivalOffer(received_on=EARLIER)},
            {"held_on": date.min},
            {"held_on": date.max},
        ],
        ids=["old-promise", "heard", "snoozed", "rival", "first-day", "last-day"],
    )
    def test_other_days_may_lie_before_it(self, facts: dict[str, object]) -> None:
        """They may have come before they met."""
        assert attrs.evolve(an_interview(**facts)) == an_interview(**facts)

    def test_every_early_step_is_named_by_its_place(self) -> None:
        """Those that are right are not."""
        steps = [a_step("check_in", EARLIER), a_step("check_in", HELD), a_step("thank_you", date.min)]
        assert faults_of(refusal(InterviewError, wrong(steps=steps))) == [
            ("steps[0].on", "before_held_on"),
            ("steps[2].on", "before_held_on"),
        ]


class TestFaultsTogether:
    """Whoever repairs one fault sees the others."""

    def test_all_impossible_facts_come_in_one_error(self) -> None:
        """Of texts, words and days."""
        error = refusal(
            InterviewError,
            wrong(
                interviewers=[Person()] * 51,
                went="good",
                company="",
                role="SENTINEL\n",
                ref="",
                locale="e",
                steps=[a_step("check_in", EARLIER)],
                outcome=an_outcome("offered", EARLIER),
                promise=a_promise(EARLIER),
            ),
        )
        assert faults_of(error) == [
            ("interviewers", "too_many"),
            ("went", "unknown_name"),
            ("company", "bad_text"),
            ("role", "bad_text"),
            ("ref", "bad_text"),
            ("locale", "bad_text"),
            ("steps[0].on", "before_held_on"),
            ("outcome.known_on", "before_held_on"),
            ("promise.by", "before_given_on"),
        ]
        assert str(error) == "; ".join(str(fault) for fault in error.faults)

    def test_all_wrong_types_come_in_one_error(self) -> None:
        """Every field, once."""
        fields = [field.name for field in attrs.fields(Interview)]
        error = refusal(WrongTypeError, wrong(**dict.fromkeys(fields, 5)))
        assert sorted(faults_of(error)) == sorted((field, "wrong_type") for field in fields)

    def test_all_wrong_days_come_in_one_error(self) -> None:
        """A wrong day of the interview hides no other."""
        error = refusal(WrongTypeError, wrong(held_on=NOON, heard_on=NOON, snoozed_until=NOON))
        assert faults_of(error) == [(field, "wrong_type") for field in ("held_on", "heard_on", "snoozed_until")]

    @pytest.mark.parametrize(
        ("facts", "text"),
        [
            ({"went": "bad"}, "went is an unknown impression; there are poorly, unknown, well"),
            ({"went": "Well"}, "went is an unknown impression; did you mean 'well'?"),
            ({"channel": "emal"}, "channel is an unknown channel; did you mean 'email'?"),
        ],
        ids=["impression", "capital", "channel"],
    )
    def test_a_mistyped_word_alone_is_an_unknown_name(self, facts: dict[str, object], text: str) -> None:
        """With the nearest one, or all."""
        assert str(refusal(UnknownNameError, wrong(**facts))) == text
