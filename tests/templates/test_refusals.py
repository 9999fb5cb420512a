"""Every refusal of a template, told whole: by its place, its code and its words."""

from typing import Any

import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    FollowUpError,
    MessageTemplate,
    StepKind,
    TemplateError,
    WrongTypeError,
)

NO_PARAGRAPH = "must be a text, or one or more alternatives"
EMPTY_LINES = "must not begin or end with a new line, nor hold two empty ones"
UNREACHABLE = "is never used: an earlier alternative needs no more facts"
FOREIGN = "must use $name, not the syntax of another template language"
SPACING = "must not double spaces or stops, nor put a space before a stop"


def add(channel: str = "email", **fields: Any) -> object:
    """Add a template, in which everything but the given fields is sound."""
    template = MessageTemplate(**{"subject": "Hi", "body": ("$salutation", "x", "$closing"), **fields})
    return DEFAULT_TEMPLATES.with_template(StepKind.THANK_YOU, channel, "en", template)


def refused(kind: type[FollowUpError], channel: str = "email", **fields: Any) -> list[tuple[str, str, str]]:
    """Give every fault of the error that adding must raise; its text tells them too."""
    with pytest.raises(FollowUpError) as caught:
        add(channel, **fields)
    assert type(caught.value) is kind
    faults = caught.value.faults
    text = f"en/thank_you/{channel}: {'; '.join(f'{fault.field} {fault.limit}' for fault in faults)}"
    assert str(caught.value) == text
    return [(fault.field, fault.code, fault.limit) for fault in faults]


@pytest.mark.parametrize(
    ("body", "kind", "code", "limit"),
    [
        ((), TemplateError, "blank", "must be one or more paragraphs"),
        (5, WrongTypeError, "wrong_type", "must be a list of paragraphs, got int"),
        ({"a": 1}, WrongTypeError, "wrong_type", "must be a list of paragraphs, got dict"),
        (("x",) * 65, TemplateError, "too_many_paragraphs", "must be at most 64 paragraphs, got 65"),
    ],
    ids=["none", "number", "dictionary", "many"],
)
def test_a_body_is_some_paragraphs(body: object, kind: type[FollowUpError], code: str, limit: str) -> None:
    """At least one, and not so many that proving them takes long."""
    assert refused(kind, body=body) == [("body", code, limit)]


@pytest.mark.parametrize("paragraph", [5, None, ()], ids=str)
def test_a_paragraph_is_a_text_or_alternatives(paragraph: object) -> None:
    """None of which may be missing."""
    assert refused(WrongTypeError, body=("$salutation", paragraph, "$closing")) == [
        ("body[1]", "wrong_type", NO_PARAGRAPH)
    ]


def test_an_alternative_is_a_text() -> None:
    """It is told by its place within the paragraph."""
    found = refused(WrongTypeError, body=("$salutation", ("$topic", 5), "$closing"))
    assert found == [("body[1][1]", "wrong_type", "must be a string, got int")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (" ", [("blank", "must not be blank"), ("spacing", SPACING)]),
        ("$5", [("lone_dollar", "must write $$ for a dollar sign")]),
        ("a\n\n\nb", [("empty_lines", EMPTY_LINES)]),
        ("\na", [("empty_lines", EMPTY_LINES)]),
        ("{x}", [("foreign_syntax", FOREIGN)]),
        ("a <% b", [("foreign_syntax", FOREIGN)]),
        ("x $when_late y", [("spacing", "must have its switches at its head, where they leave no gap")]),
        ("$when_late", [("blank", "must not render as nothing: a switch is no text")]),
        (("x",) * 65, [("too_many_alternatives", "must have at most 64 alternatives, got 65")]),
    ],
    ids=["blank", "dollar", "empty-lines", "first-line", "braces", "erb", "switch", "switch-alone", "many"],
)
def test_a_paragraph_says_something_in_our_own_syntax(text: Any, faults: list[tuple[str, str]]) -> None:
    """And nothing that a reader would take for a slip."""
    found = refused(TemplateError, body=("$salutation", text, "$closing"))
    assert found == [("body[1]", code, limit) for code, limit in faults]


def test_an_alternative_that_is_never_used_is_refused() -> None:
    """An earlier one needs no more facts."""
    found = refused(TemplateError, body=("$salutation", ("$topic", "a", "b", "$topic c"), "$closing"))
    assert found == [("body[1][2]", "unreachable", UNREACHABLE), ("body[1][3]", "unreachable", UNREACHABLE)]


@pytest.mark.parametrize(
    ("channel", "subject", "kind", "code", "limit"),
    [
        ("email", None, TemplateError, "missing", "must be given for this channel"),
        ("chat", "Hi", TemplateError, "not_carried", "must be left out: this channel carries none"),
        ("email", "", TemplateError, "blank", "must not be blank"),
        ("email", "a" * 79, TemplateError, "too_long", "must be at most 78 characters with the examples, got 79"),
        ("email", 5, WrongTypeError, "wrong_type", NO_PARAGRAPH),
    ],
    ids=["missing", "not carried", "blank", "long", "number"],
)
def test_a_subject_is_one_short_line_where_the_channel_has_one(
    channel: str, subject: object, kind: type[FollowUpError], code: str, limit: str
) -> None:
    """And none elsewhere."""
    assert refused(kind, channel, subject=subject) == [("subject", code, limit)]


def test_the_faults_of_subject_and_body_come_together() -> None:
    """One error, one round of mending."""
    found = refused(TemplateError, subject="", body=("$salutation", "$5", "$closing"))
    assert [(field, code) for field, code, _ in found] == [("subject", "blank"), ("body[1]", "lone_dollar")]


def test_what_is_just_short_enough_passes() -> None:
    """At each limit itself."""
    assert add(body=("$salutation", *(f"x{index}" for index in range(62)), "$closing")) != DEFAULT_TEMPLATES
    assert add(subject="a" * 78) != DEFAULT_TEMPLATES
    assert add(body=("$salutation", "$$ 5", "$closing")) != DEFAULT_TEMPLATES
