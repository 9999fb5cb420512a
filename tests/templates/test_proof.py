"""Every way in which a text can go wrong is refused when it is added, with its place."""

import pickle

import pytest

from interview_followup import DEFAULT_TEMPLATES, Channel, MessageTemplate, StepKind, TemplateError, TemplateKey
from interview_followup.templates import template_faults

GOOD = MessageTemplate(subject="$role", body=("$salutation", "Thank you.", "$closing"))


def codes(template: MessageTemplate) -> set[tuple[str, str]]:
    """List the places and codes of a template's faults."""
    return {(fault.field, fault.code) for fault in template_faults(template, ("favour",), subject=True)}


def body(*middle: object) -> MessageTemplate:
    """Build a sound template around some paragraphs."""
    return MessageTemplate(subject="$role", body=("$salutation", *middle, "Thank you.", "$closing"))  # type: ignore[arg-type]


def test_a_sound_template_has_no_faults() -> None:
    """The template that the others vary is sound."""
    assert codes(GOOD) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(5, "wrong_type", id="no-string"),
        pytest.param((), "wrong_type", id="no-alternative"),
        pytest.param("", "blank", id="empty"),
        pytest.param(" \n ", "blank", id="blank"),
        pytest.param("x" * 8001, "too_long", id="too-long"),
        pytest.param("$role " * 65, "too_many_names", id="too-many-names"),
        pytest.param("$ 5", "lone_dollar", id="lone-dollar"),
        pytest.param("${company.__class__}", "lone_dollar", id="attribute"),
        pytest.param("$compny", "unknown_fact", id="misspelt"),
        pytest.param("$компания", "lone_dollar", id="translated-name"),
        pytest.param("{company}", "foreign_syntax", id="str-format"),
        pytest.param("{{ company }}", "foreign_syntax", id="jinja"),
        pytest.param("{% if x %}", "foreign_syntax", id="jinja-tag"),
        pytest.param("%(company)s", "foreign_syntax", id="percent"),
        pytest.param("<%= company %>", "foreign_syntax", id="erb"),
        pytest.param("a\rb", "control", id="carriage-return"),
        pytest.param("a\tb", "control", id="tab"),
        pytest.param("a\u202eb", "control", id="bidi-override"),
        pytest.param("a  b", "spacing", id="two-spaces"),
        pytest.param("ends. ", "spacing", id="space-at-end"),
        pytest.param("a ,b", "spacing", id="space-before-comma"),
        pytest.param("done..", "spacing", id="two-stops"),
        pytest.param("why?!", "spacing", id="question-and-bang"),
    ],
)
def test_a_bad_paragraph_is_refused_with_its_place(text: object, code: str) -> None:
    """Each fault of one paragraph names the paragraph."""
    assert ("body[1]", code) in codes(body(text))


def test_a_fault_in_an_alternative_names_it() -> None:
    """Alternatives are counted."""
    assert ("body[1][1]", "unknown_fact") in codes(body(("$topic", "$nothing")))
    assert ("body[1][1]", "wrong_type") in codes(body(("$topic", 5)))


def test_an_alternative_that_is_never_used_is_refused() -> None:
    """One that needs no fewer facts than an earlier one cannot be reached."""
    assert ("body[1][1]", "unreachable") in codes(body(("plain", "$topic")))
    assert ("body[1][1]", "unreachable") in codes(body(("$topic", "$topic and $strengths")))
    assert codes(body(("$topic and $strengths", "$topic", "plain"))) == set()


def test_a_locales_words_are_always_there() -> None:
    """A paragraph that names nothing but words does not vanish."""
    assert codes(MessageTemplate(subject="x", body=("$salutation", "a $favour", "$closing"))) == set()


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        pytest.param(("$topic", "x", "$closing"), "body[0]", id="opening"),
        pytest.param(("$salutation", "x", "$topic"), "body[2]", id="closing"),
        pytest.param(("$salutation", "$topic", "$strengths", "$closing"), "body", id="all-between"),
    ],
)
def test_what_must_not_vanish_is_refused_where_it_may(paragraphs: tuple[str, ...], place: str) -> None:
    """An opening, a closing and something between them are always there."""
    assert codes(MessageTemplate(subject="x", body=paragraphs)) == {(place, "may_vanish")}


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        pytest.param(None, "missing", id="missing"),
        pytest.param("", "blank", id="empty"),
        pytest.param("a\nb", "several_lines", id="two-lines"),
        pytest.param("$closing", "several_lines", id="a-fact-of-several-lines"),
        pytest.param("x" * 79, "too_long", id="too-long"),
        pytest.param("$promised_on", "may_vanish", id="may-vanish"),
        pytest.param("thanks\n", "spacing", id="trailing-newline-is-spacing-or-lines"),
    ],
)
def test_a_bad_subject_is_refused(subject: str | None, code: str) -> None:
    """A subject is one line, of bounded length, and always there."""
    found = codes(MessageTemplate(subject=subject, body=("$salutation", "x", "$closing")))
    assert found
    assert {place for place, _ in found} == {"subject"}
    if code != "spacing":
        assert ("subject", code) in found


@pytest.mark.parametrize("paragraphs", [5, (), "text"])
def test_a_body_that_is_no_tuple_is_refused(paragraphs: object) -> None:
    """A body is one or more paragraphs."""
    assert codes(MessageTemplate(subject="x", body=paragraphs)) == {("body", "blank")}  # type: ignore[arg-type]


def test_a_channel_without_a_subject_needs_none() -> None:
    """A chat message has no subject."""
    assert template_faults(MessageTemplate(body=GOOD.body), (), subject=False) == []


def test_all_faults_come_in_one_error_that_pickles() -> None:
    """The error names the text, and carries every fault with its place."""
    bad = MessageTemplate(subject="$rol", body=("$salutation", "{x}", "$closing"))
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_template(StepKind.CHECK_IN, Channel.EMAIL, "en", bad)
    error = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert [(fault.field, fault.code) for fault in error.faults] == [
        ("subject", "unknown_fact"),
        ("body[1]", "foreign_syntax"),
    ]
    assert str(error) == (
        "en/check_in/email: subject names an unknown fact 'rol'; did you mean 'role'?; "
        "body[1] must use $name, not the syntax of another template language"
    )


@pytest.mark.parametrize(
    ("drop", "code"),
    [
        ((0,), "out_of_range"),
        ((3,), "out_of_range"),
        ((-1,), "out_of_range"),
        ((1, 1), "repeated"),
        ((True,), "wrong_type"),
        (("1",), "wrong_type"),
        (1, "wrong_type"),
    ],
    ids=["opening", "closing", "negative", "twice", "bool", "text", "number"],
)
def test_what_can_be_dropped_is_a_paragraph_in_between(drop: object, code: str) -> None:
    """Neither the opening nor the closing goes, and no paragraph twice."""
    template = MessageTemplate(body=("$salutation", "One.", "Two.", "$closing"), drop=drop)  # type: ignore[arg-type]
    assert [(fault.field, fault.code) for fault in template_faults(template, (), subject=False)] == [("drop", code)]


def test_what_can_be_dropped_counts_as_what_may_vanish() -> None:
    """Greeting and name alone are no message; a first sentence that says what it is about is."""
    bare = MessageTemplate(body=("$salutation", "Thank you.", "$closing"), drop=(1,))
    assert [fault.code for fault in template_faults(bare, (), subject=False)] == ["may_vanish"]
    told = MessageTemplate(body=("$salutation thank you.", "It was good.", "$closing"), drop=(1,))
    assert template_faults(told, (), subject=False) == []


def test_a_subject_on_a_channel_that_carries_none_is_refused() -> None:
    """It would get lost without a word."""
    with pytest.raises(TemplateError, match="^en/thank_you/chat: subject must be left out: this channel carries none$"):
        DEFAULT_TEMPLATES.with_template(StepKind.THANK_YOU, Channel.CHAT, "en", GOOD)


@pytest.mark.parametrize(
    ("key", "template"), DEFAULT_TEMPLATES.texts, ids=[str(key) for key, _ in DEFAULT_TEMPLATES.texts]
)
def test_every_shipped_text_is_proved(key: TemplateKey, template: MessageTemplate) -> None:
    """What comes with the library passes the proof that a host's texts must pass."""
    proved = DEFAULT_TEMPLATES.with_template(key.kind, key.channel, key.locale, template, audience=key.audience)
    assert proved.find(*key) == (key, template)


@pytest.mark.parametrize(
    ("key", "reason"), DEFAULT_TEMPLATES.reasons, ids=["/".join(key) for key, _ in DEFAULT_TEMPLATES.reasons]
)
def test_every_shipped_reason_is_proved(key: tuple[str, str], reason: str | tuple[str, ...]) -> None:
    """The reasons pass as well."""
    rule, locale = key
    assert DEFAULT_TEMPLATES.with_reason(rule, locale, reason).find_reason(rule, locale) == reason
