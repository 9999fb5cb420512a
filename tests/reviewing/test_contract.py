"""What ``review`` promises besides finding slips: its errors, its words, its order and its speed."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Channel,
    Finding,
    FollowUpError,
    Interview,
    InterviewError,
    Message,
    Person,
    TemplateSet,
    UnknownNameError,
    WordLists,
    WrongTypeError,
    review,
)
from tests.interview import SENTINEL, refusal, seconds
from tests.reviewing import codes, replaced, with_sentence, worded

MESSAGE, INTERVIEW = worded("thank-you", "en")
SLIPS = "ASAP , recieve {x} on 3/5 and [y]. Attached is TODO; on Monday, November 31  I am in."


def with_lists(lists: WordLists) -> tuple[Message, TemplateSet]:
    """Serve a locale with word lists of its own, and give a message in it."""
    locale = attrs.evolve(DEFAULT_TEMPLATES.locale("en"), tag="en-NZ", lists=lists)
    return attrs.evolve(MESSAGE, locale="en-NZ"), DEFAULT_TEMPLATES.with_locale(locale)


class OwnTuple(tuple[str, ...]):
    """A tuple that is not a plain one."""

    __slots__ = ()


class TestErrors:
    """A wrong argument is refused by name, without a value."""

    @pytest.mark.parametrize(
        ("call", "text"),
        [
            pytest.param(lambda: review(SENTINEL, INTERVIEW), "message must be a Message, got str", id="message"),  # type: ignore[arg-type]
            pytest.param(lambda: review(None, INTERVIEW), "message must be a Message, got NoneType", id="no-message"),  # type: ignore[arg-type]
            pytest.param(lambda: review(MESSAGE, SENTINEL), "interview must be an Interview, got str", id="interview"),  # type: ignore[arg-type]
            pytest.param(
                lambda: review(MESSAGE, INTERVIEW, not_named=SENTINEL),  # type: ignore[arg-type]
                "not_named must be a tuple of names, got str",
                id="one-name",
            ),
            pytest.param(
                lambda: review(MESSAGE, INTERVIEW, not_named=[SENTINEL]),  # type: ignore[arg-type]
                "not_named must be a tuple of names, got list",
                id="list",
            ),
            pytest.param(
                lambda: review(MESSAGE, INTERVIEW, not_named=(SENTINEL, 5)),  # type: ignore[arg-type]
                "not_named must be a tuple of strings",
                id="number",
            ),
            pytest.param(
                lambda: review(MESSAGE, INTERVIEW, not_named=OwnTuple([SENTINEL])),
                "not_named must be a tuple of names, got OwnTuple",
                id="own-tuple",
            ),
            pytest.param(
                lambda: review(SENTINEL, SENTINEL, not_named=SENTINEL),  # type: ignore[arg-type]
                "message must be a Message, got str; interview must be an Interview, got str; "
                "not_named must be a tuple of names, got str",
                id="all-at-once",
            ),
            pytest.param(
                lambda: review(MESSAGE, INTERVIEW, playbook=SENTINEL),  # type: ignore[arg-type]
                "playbook must be a Playbook, got str",
                id="playbook",
            ),
        ],
    )
    def test_a_wrong_type_is_refused(self, call: Callable[[], object], text: str) -> None:
        """The error names the argument, what it must be, and what came."""
        assert str(refusal(WrongTypeError, call)) == text

    def test_a_name_beyond_a_line_is_refused(self) -> None:
        """A company's name is at most 200 characters, as everywhere; longer ones cost minutes once."""
        error = refusal(InterviewError, lambda: review(MESSAGE, INTERVIEW, not_named=("x" * 201,)))
        assert str(error) == "not_named must hold names of at most 200 characters"
        assert review(MESSAGE, INTERVIEW, not_named=("x" * 200,)) == review(MESSAGE, INTERVIEW)

    @pytest.mark.parametrize("tag", ["fr", "e", "", "idn", "en_GB", 5, None])
    def test_a_locale_that_is_not_served_is_refused(self, tag: Any) -> None:
        """Nothing is said in another language than the message's."""
        with pytest.raises(UnknownNameError, match="unknown locale"):
            review(attrs.evolve(MESSAGE, locale=tag), INTERVIEW)

    def test_a_playbook_serves_its_own_locales(self) -> None:
        """The playbook that is handed over counts, not the default one."""
        indonesian = DEFAULT_PLAYBOOK.with_templates(DEFAULT_TEMPLATES.for_locales("id"))
        error = refusal(UnknownNameError, lambda: review(MESSAGE, INTERVIEW, playbook=indonesian))
        assert str(error) == "unknown locale 'en'; there are id"

    def test_a_parent_locale_speaks_for_its_variant(self) -> None:
        """As in every look-up."""
        edited = with_sentence(attrs.evolve(MESSAGE, locale="en-CA"), "It is [x].")
        assert [finding.code for finding in review(edited, INTERVIEW)] == ["leftover"]

    @pytest.mark.parametrize("value", [None, 5, b"Dear Ms. Smith,", ["Dear"]], ids=repr)
    def test_a_body_that_is_no_text_is_refused(self, value: Any) -> None:
        """``attrs.evolve`` checks nothing, and a host's form may hold anything."""
        with pytest.raises(FollowUpError, match="^message"):
            review(attrs.evolve(MESSAGE, body=value), INTERVIEW)


class TestFinding:
    """A finding is a value that can be kept, and tells no log what it found."""

    def test_it_shows_no_text(self) -> None:
        """What was found, and the sentence that quotes it, stay out of a repr."""
        person = Person(name=f"{SENTINEL} Smith")
        interview = attrs.evolve(INTERVIEW, company=SENTINEL, role=f"{SENTINEL} Lead", interviewers=(person,))
        message = attrs.evolve(MESSAGE, to=person)
        edited = with_sentence(message, f"[{SENTINEL}a] is at {SENTINEL}b. The {SENTINEL}c role is {{{SENTINEL}}}.")
        findings = review(edited, interview, not_named=(f"{SENTINEL}b",))
        assert {"leftover", "other_company", "role", "name"} <= {finding.code for finding in findings}
        assert any(SENTINEL in finding.text for finding in findings)
        assert SENTINEL not in repr(findings)

    def test_it_is_a_frozen_value(self) -> None:
        """It can be compared, hashed, copied and pickled, and not changed."""
        findings = review(with_sentence(MESSAGE, SLIPS), INTERVIEW)
        assert pickle.loads(pickle.dumps(findings)) == findings  # noqa: S301 - our own bytes
        assert copy.deepcopy(findings) == findings
        assert len(set(findings)) == len(findings)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            findings[0].code = "spelling"  # type: ignore[misc]

    def test_it_needs_no_place(self) -> None:
        """What is about the whole has none."""
        finding = Finding(code="role", field="body")
        assert (finding.start, finding.end, finding.found, finding.text) == (None, None, "", "")


class TestSentence:
    """The sentence quotes what was found, and never looks at it again."""

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    @pytest.mark.parametrize("found", ["$found", "$limit", "${found}", "${limit}", "[$limit $found $$]", "{$role}"])
    def test_a_dollar_in_what_was_found_stands(self, tag: str, found: str) -> None:
        """dbl-01: one pass, and no second one."""
        message, interview = worded("thank-you", tag)
        findings = review(with_sentence(message, f"Xx {found} xx."), interview)
        assert [finding.found for finding in findings if finding.found == found] == [found]
        assert all(f"“{finding.found}”" in finding.text for finding in findings)

    @pytest.mark.parametrize("tag", ["en", "id"])
    @pytest.mark.parametrize("name", ["$found", "${limit}", "$$", "100% {x}"])
    def test_a_dollar_in_a_name_stands(self, tag: str, name: str) -> None:
        """The limit is data as well."""
        message, interview = worded("thank-you", tag)
        hostile = attrs.evolve(interview, role=name)
        texts = [finding.text for finding in review(message, hostile) if finding.code == "role"]
        assert texts
        assert all(f"“{name}”" in text for text in texts)

    def test_a_hosts_own_sentences_are_used(self) -> None:
        """With the names that they have."""
        lists = WordLists(findings=(("leftover", "$found|$limit"), ("spacing", "twice"), ("nonsense", "never")))
        message, templates = with_lists(lists)
        findings = review(
            with_sentence(message, "It is [$limit]  now."),
            INTERVIEW,
            playbook=DEFAULT_PLAYBOOK.with_templates(templates),
        )
        assert [finding.text for finding in findings] == ["[$limit]|", "twice"]

    def test_without_lists_what_no_language_needs_is_still_found(self) -> None:
        """A locale without word lists is looked at in silence."""
        message, templates = with_lists(WordLists())
        playbook = DEFAULT_PLAYBOOK.with_templates(templates)
        findings = review(with_sentence(message, SLIPS), INTERVIEW, not_named=("xyz",), playbook=playbook)
        assert {finding.code for finding in findings} == {"leftover", "numeric_date", "spacing"}
        assert {finding.text for finding in findings} == {""}
        assert review(message, INTERVIEW, playbook=playbook) == ()

    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_a_right_to_left_name_cannot_reorder_the_sentence(self, tag: str) -> None:
        """threat-A9: whatever is quoted is isolated."""
        message, interview = worded("check-in-agency", tag)
        person = Person(name="דנה כהן")
        edited = attrs.evolve(message, to=person)
        (finding,) = [each for each in review(edited, interview) if each.code == "name"]
        assert "“\u2068דנה כהן\u2069”" in finding.text


class TestAnswer:
    """The same arguments give the same answer, in the order of the text."""

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    @pytest.mark.parametrize("channel", Channel)
    def test_it_is_the_same_again(self, tag: str, channel: Channel) -> None:
        """Also for copies, and whatever the order and number of the forbidden names."""
        message, interview = worded("check-in-exact", tag, channel)
        edited = with_sentence(message, f"{SLIPS} Globex or Initech?")
        findings = review(edited, interview, not_named=("Globex", "Initech"))
        assert findings == review(edited, interview, not_named=("Initech", "Globex", "Globex"))
        twin: tuple[Message, Interview] = pickle.loads(pickle.dumps((edited, interview)))  # noqa: S301 - our own bytes
        assert findings == review(*twin, not_named=("Globex", "Initech"))
        assert len(findings) >= 8

    def test_it_changes_nothing(self) -> None:
        """Neither the message nor the interview."""
        before = (copy.deepcopy(MESSAGE), copy.deepcopy(INTERVIEW))
        review(with_sentence(MESSAGE, SLIPS), INTERVIEW, not_named=("Globex",))
        assert before == (MESSAGE, INTERVIEW)

    def test_a_text_of_nothing_is_read(self) -> None:
        """An empty body is one finding, whatever it lacks, and raises nothing."""
        assert codes(attrs.evolve(MESSAGE, subject="", body=""), INTERVIEW) == ["empty"]
        assert codes(attrs.evolve(MESSAGE, subject=None, body=" \n"), INTERVIEW) == ["empty"]

    def test_a_finding_stays_where_it_is_when_a_name_gets_longer(self) -> None:
        """Masking a value moves nothing."""
        for name in ("A", "Ångström & Söhne", "😀 Ltd", "דוד"):
            interview = attrs.evolve(INTERVIEW, company=name)
            edited = with_sentence(MESSAGE, f"{name} {name}, {name} [x].")
            (finding,) = review(edited, interview)
            assert edited.body[finding.start : finding.end] == finding.found == "[x]"
            assert replaced(edited, "[x]", "so") != edited


ATTACKS = [
    "[" * 5000, "[" + "a" * 79 + "[" * 5000, "${" * 5000, "{" * 5000, "{a" * 5000, "<a" * 5000, "<" + "a" * 9999,
    "$" + "a" * 9999, "%(" * 5000, "%(" + "a" * 9999, "_" * 10_000, "X" * 10_000, "1/" * 5000, "11/11" * 2000,
    "1-1-" * 2500, "2026-" * 2000, " " * 10_000, "\n" * 10_000, " \n" * 5000, "." * 10_000, "!?" * 5000, " ," * 5000,
    "Aa " * 3000, "the " + "Aa " * 3000, "the A " * 1700, "the A of " * 1100, "the A" + " of the" * 1400,
    "the " + "A & " * 2500, "the " + "x" * 9996, "the x" + "-x" * 4900, "posisi " + "A " * 3000, "posisi A " * 1100,
    "Posisi " * 1400, "posisi A" + " & A" * 2400, "posisi A" + " dan" * 2400, "Monday " * 1400, "Monday," + " " * 9990,
    "Monday November " * 620, "Monday, November 31 " * 500, "Senin 1 " * 1200, "Senin," + "\n" * 9990, "mu" * 5000,
    "bertemu" * 1400, "a" * 10_000 + "mu", "g" * 10_000, "engg" * 2500, "Lampiran:" + " " * 9990, "Lampiran: " * 1000,
    "attach" * 1600, "sending " * 1200, "sending you " + "a " * 4900, "I am sending " * 750, "Dear Mr " * 1200,
    "Dear Mr " + "a " * 4900, "Dear Mr " + "a" * 9990, "any update" * 1000, "a s a " * 1600, "asap" * 2500,
    "organis" * 1400, "favour" * 1600, "19 " * 3300, "19th of " * 1200, "November " * 1100, "Yth. Bapak " * 900,
    "0" * 10_000, "0:" * 5000, "14:30 A" * 1400, "\u0301" * 10_000, "é" * 10_000, "😀" * 10_000, "\u2068" * 10_000,
    "\ud800" * 5000, "\x00" * 10_000, "Globex " * 1400, "Globe" * 2000,
]  # fmt: skip


@pytest.mark.once
class TestSpeed:
    """A text of 10,000 characters takes well under a second, whatever stands in it."""

    @pytest.mark.parametrize("tag", ["en", "id"])
    @pytest.mark.parametrize("attack", ATTACKS, ids=[ascii(attack[:24]) for attack in ATTACKS])
    def test_no_pattern_runs_away(self, attack: str, tag: str) -> None:
        """Each pattern is tried with strings that begin to match it, again and again."""
        message, interview = worded("check-in-exact", tag)
        edited = attrs.evolve(message, subject=attack, body=attack)
        assert seconds(lambda: review(edited, interview, not_named=("Globex",))) < 1

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    def test_a_long_ordinary_text_is_quick(self, tag: str) -> None:
        """Fifty messages one after the other."""
        message, interview = worded("check-in-exact", tag)
        edited = attrs.evolve(message, body="\n\n".join([message.body] * (10_000 // len(message.body) + 1)))
        assert len(edited.body) >= 10_000
        assert seconds(lambda: review(edited, interview)) < 0.25

    @pytest.mark.parametrize("tag", ["en", "id"])
    @pytest.mark.parametrize("unit", ["the A ", "posisi A ", "Monday November ", "[a ", "x ", "19 November "])
    def test_time_grows_with_the_text_alone(self, unit: str, tag: str) -> None:
        """30,000 characters take three times as long as 10,000, and not nine times."""
        message, interview = worded("thank-you", tag)
        edited = attrs.evolve(message, subject=None, body=unit * (30_000 // len(unit)))
        assert seconds(lambda: review(edited, interview)) < 0.6

    def test_many_values_of_the_longest_are_quick(self) -> None:
        """50 people, 20 strengths and 200 forbidden names that all begin alike."""
        people = tuple(Person(name="- " * 90 + f"x{each}", topic="- " * 90 + f"t{each}") for each in range(50))
        strengths = tuple("- " * 90 + f"s{each}" for each in range(20))
        interview = attrs.evolve(INTERVIEW, interviewers=people, strengths=strengths)
        edited = attrs.evolve(MESSAGE, body="- " * 5000)
        names = tuple("- " * 90 + f"n{each}" for each in range(200))
        assert seconds(lambda: review(edited, interview, not_named=names)) < 3
