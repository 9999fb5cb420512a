"""
What a text keeps whatever its values hold: the content invariants that hostile and merely unusual values put to proof.
"""

import re
from datetime import date, timedelta
from string import Template
from typing import Any, Final
from unicodedata import normalize

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    Channel,
    Evidence,
    Interview,
    Message,
    MessageTemplate,
    Playbook,
    next_action,
)
from interview_followup import text as lines_of
from interview_followup.engine import wording
from interview_followup.templates import alternatives, compile_text
from interview_followup.templates import facts as facts_of
from interview_followup.testing import an_interview, interviews
from tests.invariants.cx_dates import misdated
from tests.invariants.cx_messages import (
    FSI,
    JOINER,
    PDI,
    broken_in_the_mail,
    literal_length,
    misdirected,
    misnormalised,
    texts_in,
    unasked_controls,
    unentailed,
)
from tests.invariants.cx_roles import cast, misaddressed
from tests.invariants.cx_values import OCCASIONS, PLACES, dressed, lines, occasions, stored
from tests.locales.cases import HELD_ON, cases, full, minimal

TEMPLATE_SIGNS: Final = (
    "$role", "${company}", "$$", "$", "{candidate_name}", "{{7*7}}", "{0.__class__}", "%(role)s", "%s%d", "<%=x%>",
    "\\1", "\\g<0>", "$salutation$closing",
)  # fmt: skip
"""Data that looks like a text waiting to be filled."""


def texts_of(interview: Interview, today: date) -> list[tuple[str, str, str]]:
    """Give subject, body and template of each message."""
    return [(each.subject or "", each.body, each.template) for each in next_action(interview, today).messages]


def reread(occasion: tuple[Interview, date], place: str, sign: str) -> bool:
    """Tell whether a value that looks like a template gives another text than an innocent one of its length."""
    interview, today = occasion
    hostile, innocent = f"Q {sign} Q", f"Q {'v' * len(sign)} Q"
    told = texts_of(PLACES[place](interview, hostile), today)
    plain = texts_of(PLACES[place](interview, innocent), today)
    return told != [
        (subject.replace(innocent, hostile), body.replace(innocent, hostile), key) for subject, body, key in plain
    ]


@given(
    occasions(Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.PHONE),
    st.sampled_from(sorted(PLACES)),
    st.sampled_from(TEMPLATE_SIGNS),
)
def test_inv_c2_a_value_is_put_in_once_and_never_read(occasion: tuple[Interview, date], place: str, sign: str) -> None:
    """A value that looks like a template gives an innocent one's text, with the value in its place."""
    assert not reread(occasion, place, sign)


def all_texts() -> list[str]:
    """List every alternative of every shipped text and reason."""
    paragraphs = [
        paragraph
        for _, template in DEFAULT_TEMPLATES.texts
        if isinstance(template, MessageTemplate)
        for paragraph in (template.subject or "x", *template.body)
    ]
    return [
        text for each in (*paragraphs, *(text for _, text in DEFAULT_TEMPLATES.reasons)) for text in alternatives(each)
    ]


@given(st.sampled_from(all_texts()), lines())
def test_inv_c2_putting_values_in_is_what_the_standard_library_does(text: str, value: str) -> None:
    """``string.Template`` gives the same, but for a stop that the value brings itself."""
    assume(value[-1] not in ".!?")
    names = compile_text(text).names
    values = {name: f"{value}{number}" for number, name in enumerate(names)}
    assert compile_text(text).render(values.get) == Template(text).substitute(values)


@given(dressed())
@example((attrs.evolve(minimal("en"), role="=?utf-8?q?=0ABcc: x", company="y@evil.example?="), HELD_ON))
@example((attrs.evolve(minimal("id"), role="Analis =?utf-8?b?", company="QmNjOiB4?="), HELD_ON))
def test_inv_c3_a_subject_survives_the_mail_and_brings_no_header(dressed_case: tuple[Interview, date]) -> None:
    """Made, serialised and parsed again, the mail has its own headers, reader, subject and body, and no more."""
    for message in next_action(*dressed_case).messages:
        if message.subject is not None:
            assert broken_in_the_mail(message.subject, message.body) == [], ascii(message.subject)


HALVES: Final = ["=?", "?=", "utf-8", "?q?", "?b?", "=0A", "Bcc:_x", " ", "a"]


@given(st.lists(st.sampled_from(HALVES), min_size=2, max_size=10),
       st.integers(1, 9), st.sampled_from(["en", "id"]), st.integers(0, 40))  # fmt: skip
def test_inv_c3_no_two_values_make_an_encoded_word(pieces: list[str], cut: int, tag: str, case: int) -> None:
    """Whatever half of an encoded word stands in the role and whatever in the company."""
    role, company = (stored("x" + "".join(half)) or "" for half in (pieces[:cut], pieces[cut:]))
    assume(role and company)
    _, interview, today = list(cases(attrs.evolve(minimal(tag), role=role, company=company)))[case]
    for message in next_action(interview, today).messages:
        assert broken_in_the_mail(str(message.subject), "x") == [], ascii(message.subject)


@pytest.mark.parametrize(
    "subject",
    ["a\nBcc: x@y.example", "=?utf-8?q?a=0ABcc:_x?=", "a\u2028b", "a\rb", "=?utf-8?b?QmNjOiB4?= a"],
    ids=ascii,
)
def test_inv_c3_the_mail_can_fail(subject: str) -> None:
    """A line break, another that Python knows, and an encoded word are seen."""
    assert broken_in_the_mail("Thank you – Data Analyst", "Dear Ann,") == []
    assert broken_in_the_mail(subject, "Dear Ann,")


def test_inv_c3_a_subject_is_never_longer_than_its_text_and_its_values() -> None:
    """With the longest values a subject stays below what a mail's line can hold (998, RFC 5322)."""
    longest = 0
    for interview, today in OCCASIONS:
        long = attrs.evolve(interview, role="R" * 200, company="C" * 200)
        for message in next_action(long, today).messages:
            longest = max(longest, len(message.subject or ""))
    assert 200 < longest < 998


NAMES: Final = st.lists(
    st.sampled_from(["Ana", "Budi", "Citra", "Dewi", "Eko", "Fajar", "Gita", "Noor", "O’Neil", "de la Cruz", "X"]),
    min_size=1, max_size=3, unique=True,
).map(" ".join)  # fmt: skip


@given(interviews(), st.integers(-1, 90), st.sampled_from(DEFAULT_TEMPLATES.tags), st.sampled_from(Channel),
       st.lists(NAMES, min_size=3, max_size=3))  # fmt: skip
def test_inv_c4_a_message_claims_nothing_that_it_was_not_given(
    interview: Interview, after: int, tag: str, channel: Channel, names: list[str]
) -> None:
    """Every capitalised word, number and link stands in the facts, in their days, or in the text without them."""
    told = attrs.evolve(
        interview,
        locale=tag,
        channel=channel,
        company=names[0],
        role=names[1],
        interviewers=tuple(attrs.evolve(each, name=names[2], topic=names[1]) for each in interview.interviewers),
        candidate=Candidate(name=names[2], link="https://x.example/Ana7"),
    )
    action = next_action(told, date.fromordinal(interview.held_on.toordinal() + after))
    for message in action.messages:
        assert action.send_on is not None
        assert unentailed(message, told, action.send_on) == set(), message.body


@pytest.mark.parametrize(
    "added", ["I also talked to Globex.", "It pays 9500.", "See https://x.example", "Until Friday, December 25."]
)
def test_inv_c4_the_entailment_can_fail(added: str) -> None:
    """Another company, a sum, a link and another day are seen."""
    interview = full("en")
    message = next_action(interview, HELD_ON).messages[0]
    assert unentailed(message, interview, HELD_ON) == set()
    assert unentailed(attrs.evolve(message, body=f"{message.body}\n{added}"), interview, HELD_ON)


def test_inv_c5_each_person_stands_in_their_own_place() -> None:
    """The greeting names the reader, the signature the candidate, and nobody else stands in either."""
    looked_at = 0
    for interview, today in OCCASIONS:
        told = cast(interview)
        for message in next_action(told, today).messages:
            assert misaddressed(message, told) == [], message.body
            looked_at += 1
    assert looked_at > 700


def test_inv_c5_swapping_the_names_swaps_the_text() -> None:
    """Where candidate and reader have each other's names, each name stands where the other did."""
    swapped = {"Quirina": "Rosalba", "Rosalba": "Quirina"}

    def back(text: str) -> str:
        return re.sub("Quirina|Rosalba", lambda name: swapped[name[0]], text)

    for interview, today in OCCASIONS:
        one = texts_of(cast(interview, candidate="Quirina"), today)
        two = texts_of(cast(interview, candidate="Rosalba", reader="Quirina"), today)
        assert [tuple(map(back, each)) for each in two] == one


def test_inv_c5_the_places_can_fail() -> None:
    """A greeting to the second interviewer, to the candidate, and a letter signed by its reader are seen."""
    told = cast(full("en"))
    message = next_action(told, HELD_ON).messages[0]
    for right, wrong in (("Rosalba", "Sieglinde"), ("Rosalba", "Quirin"), ("Quirin", "Rosalba")):
        assert misaddressed(attrs.evolve(message, body=message.body.replace(right, wrong)), told)


@given(dressed())
def test_inv_c10_isolates_are_balanced_and_no_other_control_is_added(dressed_case: tuple[Interview, date]) -> None:
    """Each right-to-left value stands in an isolate of its own, closed in its line; nothing else is added."""
    interview, today = dressed_case
    given_text = "".join(texts_in(interview))
    for message in next_action(interview, today).messages:
        assert misdirected(message.body) == [], ascii(message.body)
        assert unasked_controls(message.body, given_text) == set()
        subject = message.subject or ""
        assert misdirected(subject) == [], ascii(subject)
        assert unasked_controls(subject, given_text) - {JOINER} == set()
        assert "\n" not in subject


@pytest.mark.parametrize(
    "text", [f"{FSI}a", f"a{PDI}", f"{FSI}{FSI}a{PDI}{PDI}", f"{FSI}a\n{PDI}", "דוד", f"{FSI}א{PDI}ב"], ids=ascii
)
def test_inv_c10_the_balance_can_fail(text: str) -> None:
    """An isolate left open, closed twice, nested or over two lines, and a letter outside of one are seen."""
    assert misdirected(f"{FSI}דוד{PDI} and {FSI}محمد{PDI}\n") == []
    assert misdirected(text)
    assert unasked_controls(f"a\u202e{text}", text)


def filled(interview: Interview, size: int, count: int) -> Interview:
    """Fill every line with *size* letters, and every list with *count* entries."""
    for place in PLACES.values():
        interview = place(interview, "W" * size)
    items = tuple(Evidence(title="W" * size, shows="W" * size) for _ in range(count))
    evidence = items if interview.evidence else ()
    return attrs.evolve(interview, strengths=("W" * size,) * count, evidence=evidence)


def test_inv_c11_a_text_is_no_longer_than_its_template_and_its_values() -> None:
    """With every line at its longest: what the text says by itself, and each fact as often as it is named."""
    most = 0
    for interview, today in OCCASIONS:
        told = filled(interview, 200, 20)
        given_length = sum(len(text) for text in texts_in(told))
        for message in next_action(told, today).messages:
            size = len(message.body) + len(message.subject or "")
            most = max(most, size)
            # A name or a role stands in a text up to four times; lists are told once.
            assert size <= literal_length(message.template) + given_length + 4 * 200 * 4, message.template
    assert most < 16_000


def test_inv_c11_the_size_grows_with_the_values_and_no_faster() -> None:
    """Twice as long values give at most twice as long a text, and so do twice as many."""
    for interview, today in OCCASIONS:
        if interview.channel in {Channel.EMAIL, None}:
            one, two = (
                sum(len(each.body) for each in next_action(filled(interview, size, count), today).messages)
                for size, count in ((50, 10), (100, 20))
            )
            assert two <= 4 * one


@given(dressed())
def test_inv_c13_what_comes_out_is_in_normal_form_c(dressed_case: tuple[Interview, date]) -> None:
    """Values are stored in it, and no text joins two of them into another letter."""
    for message in next_action(*dressed_case).messages:
        assert misnormalised(f"{message.subject}\n{message.body}") == [], ascii(message.body)


@given(lines())
def test_inv_c13_a_line_in_normal_form_c_is_left_as_it_is(line: str) -> None:
    """What is stored is in the form, stays what it is when it is stored again, and both spellings are one."""
    assert misnormalised(line) == []
    assert stored(line) == line
    assert stored(normalize("NFD", line)) in {line, None}


def test_inv_c13_the_form_can_fail() -> None:
    """A letter and its accent apart are seen."""
    assert misnormalised("Jose\u0301")


@pytest.mark.parametrize(
    ("role", "wrong"),
    [
        ("https(m/f/d)://evil.example/x", "https://"),
        ("Analista(m/f/d)\u0301", "a\u0301"),
        ("(m/f/d)\u200c", "the \u200c role"),
        ("Analyst e" + "\u0315" * 8 + "(m/f/d)" + "\u0315" * 8, "\u0315" * 9),
    ],
    ids=["a link", "not in form C", "nothing to see", "a pile of marks"],
)
def test_threat_a14_a_role_without_its_bracket_is_still_a_line(role: str, wrong: str) -> None:
    """What a `Line` must not be does not come about by leaving out ``(m/f/d)``."""
    message = next_action(an_interview(role=role), HELD_ON).messages[0]
    assert wrong not in f"{message.subject}{message.body}"


FIRST: Final = OCCASIONS[0]
"""A thank-you by e-mail, with all facts."""


def said(interview: Interview, playbook: Playbook = DEFAULT_PLAYBOOK) -> Message:
    """Word the first message on the day of the interview."""
    return next_action(interview, HELD_ON, playbook=playbook).messages[0]


def test_inv_c2_a_second_reading_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: a renderer that fills in its own result once more."""
    once = MessageTemplate.render

    def twice(self: MessageTemplate, facts: dict[str, str], **how: Any) -> tuple[str | None, str]:
        subject, body = once(self, facts, **how)
        return subject, Template(body).safe_substitute(facts)

    assert not reread(FIRST, "company", "$role")
    monkeypatch.setattr(MessageTemplate, "render", twice)
    assert reread(FIRST, "company", "$role")


def test_inv_c3_a_subject_that_is_not_made_plain_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: two halves of an encoded word that nobody parts."""

    def broken() -> list[str]:
        halves = attrs.evolve(minimal("en"), role="=?utf-8?q?=0ABcc: x", company="y@evil.example?=")
        return [
            problem
            for _, interview, today in cases(halves)
            for message in next_action(interview, today).messages
            for problem in broken_in_the_mail(str(message.subject), "x")
        ]

    assert broken() == []
    monkeypatch.setattr(wording, "plain_subject", str)
    assert broken()


def test_inv_c7_a_date_that_is_a_day_off_is_seen() -> None:
    """Planted: a locale that writes tomorrow."""

    def tomorrow(day: date, channel: Channel) -> str:
        return locale.format_day(day + timedelta(days=1), channel)

    locale = DEFAULT_TEMPLATES.locale("en")
    late = Playbook(templates=DEFAULT_TEMPLATES.with_locale(attrs.evolve(locale, format_day=tomorrow)))
    assert misdated(said(full("en")), {HELD_ON}) == []
    assert misdated(said(full("en"), late), {HELD_ON})
    assert unentailed(said(full("en"), late), full("en"), HELD_ON)


def test_inv_c10_a_value_that_is_not_isolated_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: a right-to-left company as it was typed."""
    interview = attrs.evolve(minimal("en"), company="דוד")
    assert misdirected(said(interview).body) == []
    monkeypatch.setattr(facts_of, "isolated", str)
    assert misdirected(said(interview).body)


def test_inv_c13_a_value_that_is_not_normalised_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: lines that are stored as they came."""
    assert misnormalised(said(attrs.evolve(minimal("en"), company="Jose\u0301")).body) == []
    monkeypatch.setattr(lines_of, "normalize", lambda _, value: value)
    assert misnormalised(said(attrs.evolve(minimal("en"), company="Jose\u0301")).body)


def test_threat_a8_a_reader_is_the_very_person_that_was_given() -> None:
    """No address is made up, taken apart or joined: a message carries the person, and no text an address of theirs."""
    for interview, today in OCCASIONS:
        people = tuple(attrs.evolve(each, email="reader@example.com") for each in interview.interviewers)
        told = attrs.evolve(interview, interviewers=people)
        for message in next_action(told, today).messages:
            assert message.to is None or message.to is told.agency or any(message.to is each for each in people)
            assert "reader@example.com" not in f"{message.subject}{message.body}"
