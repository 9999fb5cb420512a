"""
What a row about a text says beyond its class: a locale's tag, a name in another form, words split over two fields.
"""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Channel,
    InterviewError,
    Playbook,
    TemplateError,
    TemplateSet,
    UnknownNameError,
    decide,
    next_action,
)
from tests.locales.cases import HELD_ON, full, minimal
from tests.payloads.harness import mail_complaints, refusal_complaints
from tests.payloads.places import PLACES, with_text
from tests.payloads.rows import BY_ID, ELSEWHERE, Row, payload_of
from tests.payloads.standing import occasions, put_of, standing_complaints

OTHERWISE: Final = {each.id: each.row for each in ELSEWHERE}


@pytest.mark.parametrize("row_id", ["tmpl-31", "tmpl-32", "redos-03"])
def test_a_mapping_repeats_no_tag_that_is_none(row_id: str) -> None:
    """A key names the place of a fault, where it is a name: not whatever came, at any length."""
    tag = payload_of(BY_ID[row_id])
    tables: tuple[tuple[str, Any], ...] = (
        ("locale", {"reasons": {"closed": "Done."}}),
        ("section", {"resons": {}}),
        ("table", None),
    )
    for told, table in tables:
        complaints = refusal_complaints(
            lambda value, table=table: DEFAULT_TEMPLATES.with_mapping({value: table}),  # type: ignore[misc]
            tag,
            told=told,
        )
        assert not complaints


@pytest.mark.parametrize("row_id", ["html-02", "csv-01"])
def test_a_line_with_a_link_is_refused(row_id: str) -> None:
    """For the link alone: the rest of it passes, letter by letter."""
    row = OTHERWISE[row_id]
    assert row is not None
    with pytest.raises(InterviewError) as caught:
        put_of(row)(minimal("en"), row.payload)
    assert [fault.limit for fault in caught.value.faults] == ["must not hold a link"]
    assert standing_complaints(attrs.evolve(row, payload=row.payload.replace("https://", ""))) == []


def test_the_same_name_in_another_form_is_the_same_name() -> None:
    """norm-01: form D and form C are one person, and one key."""
    put = put_of(BY_ID["norm-01"])
    composed, decomposed = payload_of(BY_ID["norm-01"]).split(" / ")
    assert composed != decomposed
    interviews = [put(minimal("en"), name) for name in (composed, decomposed)]
    assert interviews[0] == interviews[1]
    assert next_action(interviews[0], HELD_ON) == next_action(interviews[1], HELD_ON)


def test_a_look_alike_is_another_company() -> None:
    """homo-01: it is shown as it came, and is not equal to what it looks like."""
    put = put_of(BY_ID["homo-01"])
    assert put(minimal("en"), payload_of(BY_ID["homo-01"])) != put(minimal("en"), "Apple")


def halves() -> list[Any]:
    """Split encoded words at every place, so that each half is harmless."""
    words = [payload_of(BY_ID["hdr-18"]), "=?utf-8?q?x=0D=0ABcc:_x=40evil.example?="]
    return [
        pytest.param(word[:at], word[at:], id=f"{kind}-{at}")
        for kind, word in zip(("base64", "quoted"), words, strict=True)
        for at in range(1, len(word))
    ]


SUBJECTS: Final = ("$company$role", "$company $role", "$role: $company$role", "$company$company$role")


@pytest.mark.parametrize(("head", "tail"), halves())
def test_an_encoded_word_in_two_halves_is_no_header(head: str, tail: str) -> None:
    """hdr-18: each half may pass as a company and a role; the subject that they make carries nothing."""
    try:
        interview = attrs.evolve(full("en"), company=head, role=tail)
    except InterviewError:
        # One half is an encoded word by itself, or a link.
        assert any("=?" in half for half in (head, tail))
        return
    for subject in SUBJECTS:
        texts = with_text(subject, ("$salutation", "Thank you.", "$closing"))
        action = next_action(interview, HELD_ON, playbook=Playbook(templates=texts))
        for message in action.messages:
            assert message.subject is not None
            assert mail_complaints(message.subject, message.body) == []
    for message in next_action(interview, HELD_ON).messages:
        assert message.subject is not None
        assert mail_complaints(message.subject, message.body) == []


def serving(tag: str) -> Playbook:
    """Serve one more locale, with the texts of English."""
    english = DEFAULT_TEMPLATES.locale("en")
    return Playbook(
        templates=TemplateSet(
            locales=(*DEFAULT_TEMPLATES.locales, attrs.evolve(english, tag=tag)),
            texts=(*DEFAULT_TEMPLATES.texts, *_as(tag, DEFAULT_TEMPLATES)),
            reasons=(
                *DEFAULT_TEMPLATES.reasons,
                *(((rule, tag), text) for (rule, own), text in DEFAULT_TEMPLATES.reasons if own == "en"),
            ),
        )
    )


def _as(tag: str, templates: TemplateSet) -> Iterator[Any]:
    return ((key._replace(locale=tag), text) for key, text in templates.texts if key.locale == "en")


@pytest.mark.parametrize("row", [pytest.param(BY_ID[each], id=each) for each in ("tmpl-34", "tmpl-35", "tmpl-36")])
def test_a_tag_in_any_case_is_one_tag(row: Row) -> None:
    """It decides nothing, and words the same in capitals and in small letters, where it or its parent is served."""
    tag = attrs.evolve(minimal("en"), locale=row.payload).locale
    for served in {tag, tag.partition("-")[0]}:
        playbook = serving(served)
        for english, today in occasions("en", Channel.EMAIL):
            texts = [(message.subject, message.body) for message in next_action(english, today).messages]
            for spelt in (row.payload, row.payload.upper(), row.payload.lower()):
                interview = attrs.evolve(english, locale=spelt)
                assert interview.locale == tag
                assert decide(interview, today) == decide(english, today)
                messages = next_action(interview, today, playbook=playbook).messages
                assert [(message.subject, message.body) for message in messages] == texts
                assert all(message.locale in {tag, served} for message in messages)


def test_a_tag_that_is_not_served_is_decided_and_not_worded() -> None:
    """tmpl-36: the chain ends with its language; no other one steps in."""
    tag = BY_ID["tmpl-36"].payload
    interview = attrs.evolve(minimal("en"), locale=tag)
    assert decide(interview, HELD_ON) == decide(minimal("en"), HELD_ON)
    with pytest.raises(UnknownNameError, match="^unknown locale 'zz-ZZ'; there are "):
        next_action(interview, HELD_ON)
    with pytest.raises(UnknownNameError, match="^unknown locale 'zz-ZZ'; there are "):
        with_text("$role", ("$salutation", "Thank you.", "$closing"), tag=tag)


@pytest.mark.parametrize(
    ("row_id", "codes"),
    [
        pytest.param("tmpl-21", {"foreign_syntax"}, id="tmpl-21"),
        pytest.param("tmpl-22", {"foreign_syntax"}, id="tmpl-22"),
        pytest.param("tmpl-16", {"foreign_syntax"}, id="tmpl-16"),
        pytest.param("tmpl-24", {"too_long"}, id="tmpl-24"),
        pytest.param("tmpl-25", {"blank"}, id="tmpl-25"),
        pytest.param("tmpl-30", {"foreign_syntax", "control"}, id="tmpl-30"),
        pytest.param("redos-02", {"too_long"}, id="redos-02"),
    ],
)
def test_a_text_is_refused_for_what_is_wrong_with_it(row_id: str, codes: set[str]) -> None:
    """Not by chance: the code names the fault."""
    with pytest.raises(TemplateError) as caught:
        with_text("$role", ("$salutation", payload_of(BY_ID[row_id]), "$closing"))
    assert {fault.code for fault in caught.value.faults} == codes
    assert {fault.field for fault in caught.value.faults} == {"body[1]"}


@pytest.mark.parametrize(
    ("here", "limit"), [("Candidate.name", "must be 1 to 200 characters"), ("Person.email", "must be one e-mail")]
)
def test_a_type_that_is_none_is_told_by_its_name(here: str, limit: str) -> None:
    """type-01, type-02, type-03: what is no string is told as such, and not as one that is too short."""
    ((told, enter), *_) = PLACES[here].ways
    for value in (b"Ann", 7, ["Ann"]):
        with pytest.raises(TypeError, match=f"{told} must be a string, got {type(value).__name__}"):
            enter(value)
    with pytest.raises(InterviewError, match=limit):
        enter("")
