"""Every way in which a text can go wrong is refused when it is added, with its place."""

import pickle

import pytest

from interview_followup import DEFAULT_TEMPLATES, Channel, MessageTemplate, StepKind, TemplateError, TemplateKey
from interview_followup.templates import template_faults
from interview_followup.templates.proof import leftover_faults, text_faults
from tests.interview import seconds

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
        pytest.param("${when_late}", "blank", id="switch-alone"),
        pytest.param("${when_late}${when_agency}", "blank", id="switches-alone"),
        pytest.param("\u200b", "blank", id="zero-width-space-alone"),
        pytest.param("${when_late}\u200b", "blank", id="switch-and-zero-width-space"),
        pytest.param("\nThanks.", "empty_lines", id="new-line-first"),
        pytest.param("${when_late}\nThanks.", "empty_lines", id="new-line-behind-a-switch"),
        pytest.param("Thanks.\n", "empty_lines", id="new-line-last"),
        pytest.param("Thank\n\n\nyou", "empty_lines", id="two-empty-lines"),
        pytest.param("Dear [Name],", "leftover", id="brackets"),
        pytest.param("%s", "leftover", id="percent-s"),
        pytest.param("TODO", "leftover", id="to-do"),
        pytest.param("%name%", "leftover", id="percent-signs"),
        pytest.param("@@x@@", "leftover", id="at-signs"),
        pytest.param("Lorem ipsum dolor", "leftover", id="lorem-ipsum"),
        pytest.param("[% if x %]", "leftover", id="template-toolkit"),
        pytest.param("<name>", "leftover", id="angle-brackets"),
        pytest.param("$$role", "leftover", id="a-dollar-and-a-name"),
        pytest.param("a\U000e0041b", "control", id="tag-character"),
        pytest.param("a\ue000b", "control", id="private-use"),
        pytest.param("a\ufffeb", "control", id="noncharacter"),
    ],
)
def test_a_bad_paragraph_is_refused_with_its_place(text: object, code: str) -> None:
    """Each fault of one paragraph names the paragraph."""
    assert ("body[1]", code) in codes(body(text))


@pytest.mark.parametrize("index", range(2), ids=["first", "last"])
def test_an_alternative_that_is_a_switch_alone_is_refused(index: int) -> None:
    """Neither the greeting nor the subject may be nothing."""
    paragraph = ["$salutation, or $role", "$salutation"]
    paragraph[index] = "${when_late}" if index == 0 else "${when_late}${when_agency}"
    found = codes(MessageTemplate(subject=tuple(paragraph), body=(tuple(paragraph), "Thank you.", "$closing")))
    assert {(f"subject[{index}]", "blank"), (f"body[0][{index}]", "blank")} <= found


def test_a_reason_that_is_a_switch_alone_is_refused() -> None:
    """A reason's switches render as nothing, too."""
    with pytest.raises(TemplateError, match=r"^en/closed: text\[0\] must not render as nothing: a switch is no text$"):
        DEFAULT_TEMPLATES.with_reason("closed", "en", ("${accepted}", "Over."))


def test_what_comes_before_or_after_a_sound_text_may_be_a_dollar() -> None:
    """A price is no placeholder, and one empty line no gap."""
    assert codes(body("It costs $$5.\n\nThanks.")) == set()


def test_a_fault_in_an_alternative_names_it() -> None:
    """Alternatives are counted."""
    assert ("body[1][1]", "unknown_fact") in codes(body(("$topic", "$nothing")))
    assert ("body[1][1]", "wrong_type") in codes(body(("$topic", 5)))


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param(("$salutation", *("x",) * 63), {("body", "too_many_paragraphs")}, id="paragraphs"),
        pytest.param((("$topic",) * 64 + ("x",),), {("body[1]", "too_many_alternatives")}, id="alternatives"),
        pytest.param(("x" * 4000, "y" * 4000), {("body", "too_long")}, id="characters"),
        pytest.param(("$role $role " * 16 + "x",) * 2, {("body", "too_many_names")}, id="names"),
        pytest.param(("x",) * 61, set(), id="64-paragraphs"),
        pytest.param(("$role $role " * 15 + "x",) * 2, set(), id="62-names"),
    ],
)
def test_a_text_has_bounds(paragraphs: tuple[object, ...], found: set[tuple[str, str]]) -> None:
    """What one message can take of it, how many paragraphs it has, and how many alternatives each."""
    assert codes(body(*paragraphs)) == found


def test_a_reason_has_bounds_as_well() -> None:
    """At most 64 alternatives."""
    with pytest.raises(TemplateError, match="^en/closed: text must have at most 64 alternatives, got 65$"):
        DEFAULT_TEMPLATES.with_reason("closed", "en", ("$opens_on",) * 65)


def test_a_flood_is_refused_at_once() -> None:
    """It costs no more than a sound text."""
    for flood in (body(*("$topic",) * 100_000), body(("$topic",) * 100_000)):
        assert seconds(lambda flood=flood: template_faults(flood, (), subject=True)) < 0.1  # type: ignore[misc]


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


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (5, "body must be a list of paragraphs, got int"),
        ((), "body must be one or more paragraphs"),
        ("$salutation\n\nHi", "body must be a list of paragraphs, got str"),
    ],
    ids=["number", "nothing", "text"],
)
def test_a_body_that_is_no_tuple_is_refused(paragraphs: object, said: str) -> None:
    """A body is one or more paragraphs."""
    template = MessageTemplate(subject="x", body=paragraphs)  # type: ignore[arg-type]
    assert [str(fault) for fault in template_faults(template, (), subject=True)] == [said]


@pytest.mark.parametrize("text", ["Hi ${when_late}.", "Hi ${when_late} there", "$role ${when_late}, hi"])
def test_a_switch_inside_a_sentence_is_told(text: str) -> None:
    """What it leaves is a gap, and why there is one is not to be seen."""
    limit = "must have its switches at its head, where they leave no gap"
    found = [fault for fault in template_faults(body(text), (), subject=True) if fault.code == "spacing"]
    assert [fault.limit for fault in found] == [limit]


@pytest.mark.parametrize("text", ["${when_late}${when_agency}a  b", "${when_late} a"])
def test_another_gap_is_told_as_one(text: str) -> None:
    """Where the switches stand at the head."""
    found = template_faults(body(text), (), subject=True)
    assert [fault.limit for fault in found] == ["must not double spaces or stops, nor put a space before a stop"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("interviewer_name", "addressee"), ("Company_Name", "company"), ("job_title", "role"),
        ("greeting", "salutation"), ("compny", "company"), ("strenghts", "strengths"),
    ],
)  # fmt: skip
def test_the_fact_that_was_meant_is_suggested(name: str, meant: str) -> None:
    """By its nearest name, or by what it is called elsewhere; not by chance resemblance."""
    found = template_faults(body(f"a ${name}"), (), subject=True)
    assert [fault.limit for fault in found] == [f"names an unknown fact {name!r}; did you mean {meant!r}?"]


def test_all_facts_are_listed_once() -> None:
    """Not with each of several faults."""
    first, second = template_faults(body("$zzz and $yyy"), (), subject=True)
    assert "; there are addition, addressee, " in first.limit
    assert second.limit == "names an unknown fact 'yyy'"


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


@pytest.mark.parametrize(
    "left", ["$a", "${name", "%(x)s", "%(x)", "%name%", "@@x@@", "None", "null", "a TBD", "XX", "XXX", "___", "<x y>"]
)
def test_what_is_left_of_a_placeholder_is_found(left: str) -> None:
    """Of the shortest kind, too."""
    assert [(fault.code, fault.limit) for fault in leftover_faults("body", f"I like {left} a lot")] == [
        ("leftover", "must not hold what is left of a placeholder")
    ]


@pytest.mark.parametrize(
    "word",
    [
        "50 %% off", "the rate %sales", "3%s", "%() x", "@@@@", "Nonetheless", "Danone", "None of it", "MAXX", "XXL",
        "TODOs", "nullify", "annulled", "undefinedness", "<>", "<xx>", "__", "$5",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(word: str) -> None:
    """A part of a word, a number, or nothing between two signs."""
    assert leftover_faults("body", f"I like {word} a lot") == []


def test_controls_are_told_in_one_sentence() -> None:
    """Wherever they stand."""
    found = text_faults("body[0]", "a\x00b", (), ())
    assert [str(fault) for fault in found] == [
        "body[0] must not hold control, private-use or direction-changing characters"
    ]
