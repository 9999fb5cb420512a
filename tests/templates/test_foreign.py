"""Texts that another engine renders: proved like our own, rendered like our own, and evaluated once."""

import pickle
from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from itertools import combinations
from timeit import timeit
from typing import Any, Final

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Audience,
    Channel,
    ForeignTemplate,
    Interview,
    MessageTemplate,
    Person,
    Playbook,
    PromiseKind,
    Referee,
    Renderer,
    StepKind,
    TemplateError,
    TemplateKey,
    TemplateSet,
    WrongTypeError,
    next_action,
)
from interview_followup.templates import FACTS
from interview_followup.testing import A_THURSDAY, a_candidate, a_promise, an_interview
from tests.templates.engines import NAMES, FluentText, JinjaText, fluent, foreign, jinja, own

Build = Callable[[Channel, str], MessageTemplate | ForeignTemplate]


def texts_by(build: Build) -> TemplateSet:
    """Put an engine's thank-you into the default set, in both languages and on both channels."""
    templates = DEFAULT_TEMPLATES
    for language in ("en", "id"):
        for channel in (Channel.EMAIL, Channel.CHAT):
            templates = templates.with_template(StepKind.THANK_YOU, channel, language, build(channel, language))
    return templates


OWN: Final = DEFAULT_PLAYBOOK.with_templates(texts_by(own))
ENGINES: Final = {
    "jinja": DEFAULT_PLAYBOOK.with_templates(texts_by(jinja)),
    "fluent": DEFAULT_PLAYBOOK.with_templates(texts_by(fluent)),
}

ELLEN: Final = Person(name="Ellen Smith", salutation_name="Smith", honorific="ms", topic="the new data warehouse")
RATNA: Final = Person(name="Ratna Wijaya", honorific="ibu")
PROMISED_ON: Final = date(2026, 11, 23)
INTERVIEWS: Final = {
    "bare": an_interview(),
    "topic": an_interview(interviewers=(ELLEN,)),
    "strengths": an_interview(strengths=("SQL", "five years of reporting", "Python")),
    "promise": an_interview(promise=a_promise(PROMISED_ON), interviewers=(RATNA,)),
    "vague-promise": an_interview(promise=a_promise(PROMISED_ON, kind=PromiseKind.VAGUE)),
    "everything": an_interview(
        interviewers=(ELLEN,), strengths=("SQL", "reporting"), promise=a_promise(PROMISED_ON), role="Analyst (m/f/d)"
    ),
    "panel": an_interview(interviewers=(ELLEN, RATNA, Person(name="Alex Morgan", topic="the team"), Person())),
    "agency": an_interview(interviewers=(ELLEN,), agency=Person(name="Dana Ortiz", topic="the process")),
    "several-lines": an_interview(
        candidate=a_candidate(email="sari@example.com", link="https://example.com/sari"), company="PT. Maju Terus Tbk."
    ),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CHAT])
@pytest.mark.parametrize("locale", ["en", "en-GB", "id"])
@pytest.mark.parametrize("interview", INTERVIEWS.values(), ids=INTERVIEWS)
def test_another_engine_gives_what_our_own_syntax_gives(
    engine: str, channel: Channel, locale: str, interview: Interview
) -> None:
    """The whole action is the same: subject, body, channel, text, keys and hints."""
    asked = attrs.evolve(interview, ref="interview-17", locale=locale, channel=channel)
    expected = next_action(asked, A_THURSDAY, playbook=OWN)
    assert {message.template for message in expected.messages} == {f"{locale[:2]}/thank_you/{channel}"}
    assert next_action(asked, A_THURSDAY, playbook=ENGINES[engine]) == expected


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CHAT])
@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize(
    "payload",
    [
        "{{ 7*7 }}",
        "{{ ''.__class__.__mro__ }}",
        "{% raw %}",
        "{# gone #}",
        "{ $role }",
        '{ "" }',
        "${company}",
        "$closing",
        "{role}",
        "%(role)s",
        "</b><b>&amp;",
        "חברת נתונים",
    ],
)
def test_what_looks_like_a_template_in_an_interview_is_evaluated_by_nobody(
    engine: str, channel: Channel, locale: str, payload: str
) -> None:
    """Every value stands literally, in every place where it is named."""
    hostile = an_interview(
        candidate=a_candidate(name=payload),
        company=payload,
        role=payload,
        interviewers=(Person(name=payload, salutation_name=payload, title=payload, topic=payload),),
        strengths=(payload, payload),
        locale=locale,
        channel=channel,
    )
    message = next_action(hostile, A_THURSDAY, playbook=ENGINES[engine]).message
    assert message == next_action(hostile, A_THURSDAY, playbook=OWN).message
    assert message is not None
    assert message.body.count(payload) >= 7
    assert payload in (message.subject or payload)
    assert "49" not in message.body


def test_the_other_channels_keep_their_texts() -> None:
    """Only what was given is the engine's."""
    interview = an_interview(channel=Channel.LETTER)
    assert next_action(interview, A_THURSDAY, playbook=ENGINES["jinja"]) == next_action(interview, A_THURSDAY)


def test_a_text_over_its_channels_limit_gives_way_to_the_one_for_email() -> None:
    """Nothing is cut, and nothing can be dropped; a hint says so."""
    wordy = an_interview(channel=Channel.CHAT, strengths=tuple(f"{number} {'very ' * 20}long" for number in range(9)))
    action = next_action(wordy, A_THURSDAY, playbook=ENGINES["jinja"])
    assert action.message is not None
    assert action.message.template == "en/thank_you/email"
    assert action.message.subject == "Thank you – Data Analyst interview"
    assert action.hints[0].field == "channel"


def test_a_text_to_the_referee_can_be_another_engines() -> None:
    """The audience is part of the key, as with our own."""
    text = JinjaText(
        subject="Would you speak for me?", body="{{ salutation }}\n\nWould you speak for me?\n\n{{ closing }}"
    )
    template = foreign(text, ("salutation", "closing"))
    templates = DEFAULT_TEMPLATES.with_template(
        StepKind.REFERENCE, Channel.EMAIL, "en", template, audience=Audience.REFEREE
    )
    weak = an_interview(went="poorly", referees=(Referee(name="Budi Santoso", consented=True),))
    asked = weak.record(next_action(weak, A_THURSDAY).as_step(A_THURSDAY))
    messages = next_action(asked, date(2026, 11, 20), playbook=DEFAULT_PLAYBOOK.with_templates(templates)).messages
    assert [message.audience for message in messages] == [Audience.EMPLOYER, Audience.REFEREE]
    assert messages[1].subject == "Would you speak for me?"


# --- What an engine gets ---------------------------------------------------------------------------------------------


@attrs.frozen
class Spoken:
    """A text of a test's own: a function from the facts to a subject and a body."""

    speak: Callable[[Mapping[str, str]], Any]

    def render(self, facts: Mapping[str, str], /) -> Any:
        """Say what the function says."""
        return self.speak(facts)


def framed(facts: Mapping[str, str], middle: str = "Thank you.") -> tuple[str, str]:
    """Put an opening and a closing around a paragraph."""
    return "Thanks", f"{facts['salutation']}\n\n{middle}\n\n{facts['closing']}"


FRAME: Final = ("salutation", "closing")
OPTIONAL: Final = tuple(fact.name for fact in FACTS if not fact.always)


def with_text(
    renderer: Renderer, names: tuple[str, ...] = FRAME, channel: Channel = Channel.EMAIL, locale: str = "en"
) -> TemplateSet:
    """Add a text of another engine to the default set, as the thank-you."""
    return DEFAULT_TEMPLATES.with_template(StepKind.THANK_YOU, channel, locale, foreign(renderer, names))


def test_an_engine_gets_flat_strings_alone() -> None:
    """Facts that are there and that it names, a switch as ``true``, in a dictionary of its own."""
    told: list[Mapping[str, str]] = []

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        told.append(dict(facts))
        said = framed(facts, facts.get("topic", "Thank you."))
        facts.clear()  # type: ignore[attr-defined]  # what an engine does to it reaches nobody
        return said

    templates = with_text(Spoken(speak), (*FRAME, "topic", "strengths", "when_second", "favour"), locale="en-GB")
    told.clear()
    panel = an_interview(interviewers=(RATNA, ELLEN), locale="en-GB")
    messages = next_action(panel, A_THURSDAY, playbook=DEFAULT_PLAYBOOK.with_templates(templates)).messages
    assert [list(facts) for facts in told] == [
        ["salutation", "closing", "favour"],
        ["salutation", "closing", "topic", "when_second", "favour"],
    ]
    assert told[1]["when_second"] == "true"
    assert told[1]["favour"] == "favour"
    assert {type(value) for facts in told for value in facts.values()} == {str}
    assert "the new data warehouse" in messages[1].body


def test_a_locales_words_and_what_is_always_there_cost_no_combination() -> None:
    """Only a fact that can be absent doubles the work."""
    rendered = []

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        rendered.append(frozenset(facts))
        return framed(facts)

    with_text(Spoken(speak), (*FRAME, "favour", "role", "company", "topic"))
    assert rendered[:2] == [{*FRAME, "favour", "role", "company", "topic"}, {*FRAME, "favour", "role", "company"}]
    assert len(rendered) == 2 + 3


def test_a_word_that_hides_a_fact_is_always_there() -> None:
    """A locale may bring a fixed text under a fact's name."""
    rendered: list[Mapping[str, str]] = []

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        rendered.append(facts)
        return framed(facts, facts["topic"])

    fixed = attrs.evolve(DEFAULT_TEMPLATES.locale("en-AU"), tag="en-NZ", words=(("topic", "It was good to talk."),))
    template = foreign(Spoken(speak), (*FRAME, "topic"))
    DEFAULT_TEMPLATES.with_locale(fixed).with_template(StepKind.THANK_YOU, Channel.EMAIL, "en-NZ", template)
    assert rendered[0]["topic"] == "It was good to talk."
    assert all("topic" in facts for facts in rendered)


def test_more_facts_than_it_names_do_no_harm() -> None:
    """The engine does not see them; how paragraphs are joined is its own affair, and it drops none."""
    template = foreign(Spoken(framed), FRAME)
    facts = {"salutation": "Dear Sari,", "closing": "Best regards", "addition": "secret"}
    assert template.render(facts) == template.render(facts, dropped=2, joint=" ")
    assert template.render(facts) == ("Thanks", "Dear Sari,\n\nThank you.\n\nBest regards")
    told = foreign(Spoken(lambda facts: (None, ",".join(facts))), FRAME).render(facts)
    assert told == (None, "salutation,closing")
    assert template.drop == ()


def test_a_value_is_tried_with_more_behind_it() -> None:
    """What stands before it stays as it was."""
    told: list[str] = []

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        told.append(facts["company"])
        return framed(facts, f"At {facts['company']} x")

    with_text(Spoken(speak), (*FRAME, "company"))
    plain, odd, again = told
    assert odd.startswith(f"{plain} & ")
    assert again == plain


def test_eight_facts_that_can_be_absent_take_256_renderings() -> None:
    """Every combination is rendered once, the fullest first, and the last has none of them."""
    rendered: list[frozenset[str]] = []

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        rendered.append(frozenset(facts))
        return framed(facts)

    optional = OPTIONAL[:8]
    with_text(Spoken(speak), (*FRAME, *optional))
    expected = {frozenset(kept) | {*FRAME} for count in range(9) for kept in combinations(optional, count)}
    combinations_first = rendered[:256]
    assert len(expected) == 256
    assert set(combinations_first) == expected
    assert [len(facts) for facts in combinations_first] == sorted(map(len, combinations_first), reverse=True)
    # Then each with values that an engine might escape or evaluate, and the first once more.
    assert rendered[256:] == [*combinations_first, rendered[0]]


@pytest.mark.parametrize("engine", ["jinja", "fluent"])
def test_eight_facts_are_proved_while_one_waits(engine: str) -> None:
    """With either engine; five seconds leave a slow machine room."""
    optional = [name for name in OPTIONAL if not name.startswith("when_")][:8]
    names = (*FRAME, *optional)
    asked = "".join(f"{{% if {name} is defined %}}\n{{{{ {name} }}}}!\n\n{{% endif %}}\n" for name in optional)
    paragraphs = "".join(
        f'{name} = {{ ${name} ->\n    [none] {{ "" }}\n   *[other] {{ ${name} }}!\n}}\n' for name in optional
    )
    renderers: dict[str, Renderer] = {
        "jinja": JinjaText(subject="Thanks", body=f"{{{{ salutation }}}}\n\n{asked}Bye.\n\n{{{{ closing }}}}"),
        "fluent": FluentText(
            locale="en",
            names=names,
            source=f"subject = Thanks\na = {{ $salutation }}\n{paragraphs}y = Bye.\nz = {{ $closing }}\n",
        ),
    }
    assert timeit(lambda: with_text(renderers[engine], names), number=1) < 5


# --- What is refused -------------------------------------------------------------------------------------------------


def faults_of(
    renderer: Renderer, names: tuple[str, ...] = FRAME, channel: Channel = Channel.EMAIL
) -> list[tuple[str, str, str]]:
    """Refuse a text; give the place, code and limit of every fault."""
    with pytest.raises(TemplateError, match=f"^en/thank_you/{channel}: ") as caught:
        with_text(renderer, names, channel)
    assert str(caught.value) == f"en/thank_you/{channel}: " + "; ".join(map(str, caught.value.faults))
    return [(fault.field, fault.code, fault.limit) for fault in caught.value.faults]


RAISED: Final = "must render, but raised"
ASKED: Final = "; is every fact that it uses in names?"


class TestTheSandbox:
    """Jinja2's sandbox refuses what a text must not reach, and the proof reports it."""

    @pytest.mark.parametrize(
        "expression",
        [
            "''.__class__.__mro__",
            "role.__class__",
            "role|attr('__class__')",
            "'{0.__class__}'.format(role)",
            "'{x.__class__}'.format_map({'x': role})",
            "cycler.__init__.__globals__",
            "self._TemplateReference__context",
            "().__class__.__base__.__subclasses__()",
        ],
    )
    def test_attributes_are_out_of_reach(self, expression: str) -> None:
        """The error is the sandbox's own; its text is not repeated."""
        text = JinjaText(
            subject="Thanks", body="{{ salutation }}\n\nSee {{ " + expression + " }}.\n\n{{ role }}\n\n{{ closing }}"
        )
        assert faults_of(text, (*FRAME, "role")) == [("body", "raised", f"{RAISED} SecurityError{ASKED}")]

    def test_a_fact_that_is_not_listed_is_undefined(self) -> None:
        """What the engine uses has to stand in ``names``."""
        text = JinjaText(subject="{{ role }}", body="{{ salutation }}\n\nThanks.\n\n{{ closing }}")
        assert faults_of(text) == [("body", "raised", f"{RAISED} UndefinedError{ASKED}")]

    def test_what_is_no_jinja_is_refused(self) -> None:
        """A text that cannot be read is found when it is added."""
        text = JinjaText(subject="Thanks", body="{{ salutation }}\n\n{% if %}\n\n{{ closing }}")
        assert faults_of(text) == [("body", "raised", f"{RAISED} TemplateSyntaxError{ASKED}")]


class TestFluent:
    """Fluent goes on after an error; the adapter does not."""

    @pytest.mark.parametrize(
        ("source", "error"),
        [
            pytest.param("z = { $closing", "ValueError", id="junk"),
            pytest.param("z = { $role }", "FluentReferenceError", id="not-listed"),
            pytest.param("z = { greeting }", "FluentReferenceError", id="no-message"),
            pytest.param("z = { -brand }", "FluentReferenceError", id="no-term"),
            pytest.param("z =\n    .hint = { $closing }", "ValueError", id="no-text"),
        ],
    )
    def test_what_fluent_would_paper_over_is_refused(self, source: str, error: str) -> None:
        """A reference to nothing would stand in the letter."""
        text = FluentText(locale="en", names=FRAME, source=f"subject = Thanks\na = {{ $salutation }}\n{source}\n")
        assert faults_of(text) == [("body", "raised", f"{RAISED} {error}{ASKED}")]

    def test_an_adapter_that_swallows_errors_is_caught_by_the_proof(self) -> None:
        """What is left of a placeholder is seen."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            return framed(facts, "About the {$role} role.")

        assert faults_of(Spoken(speak)) == [("body", "leftover", "must not hold what is left of a placeholder")]


class TestNames:
    """Names are checked before anything is rendered."""

    def test_an_unknown_name_is_refused_with_the_nearest(self) -> None:
        """As it is in a text of our own."""
        assert faults_of(Spoken(framed), ("salutation", "promissed_on")) == [
            ("names", "unknown_fact", "names an unknown fact 'promissed_on'; did you mean 'promised_on'?")
        ]

    def test_a_word_of_another_locale_is_unknown(self) -> None:
        """Indonesian has no ``$favour``."""
        with pytest.raises(TemplateError, match="names names an unknown fact 'favour'"):
            with_text(Spoken(framed), (*FRAME, "favour"), locale="id")

    def test_nine_facts_that_can_be_absent_are_too_many(self) -> None:
        """512 renderings prove too slowly; eight are accepted."""
        assert with_text(Spoken(framed), (*FRAME, "role", *OPTIONAL[:8])) != DEFAULT_TEMPLATES
        assert faults_of(Spoken(framed), (*FRAME, "role", *OPTIONAL[:9])) == [
            ("names", "too_many_names", "must name at most 8 facts that can be absent, got 9")
        ]

    def test_all_faults_of_the_names_come_at_once(self) -> None:
        """Several unknown ones, and too many; nothing is rendered."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            raise AssertionError(facts)

        found = faults_of(Spoken(speak), ("rol", "compny", *OPTIONAL[:9]))
        assert [code for _, code, _ in found] == ["unknown_fact", "unknown_fact", "too_many_names"]

    def test_a_list_of_names_becomes_a_tuple(self) -> None:
        """So that it compares and hashes."""
        assert foreign(Spoken(framed), ["role"]).names == ("role",)


class Shout(str):
    """A string that is more than one."""

    __slots__ = ()


class TestWhatAnEngineReturns:
    """A pair of strings, or of ``None`` and a string."""

    @pytest.mark.parametrize("error", [ValueError, KeyError, RecursionError, UnicodeDecodeError])
    def test_an_engine_that_raises_is_reported(self, error: type[Exception]) -> None:
        """By the error's kind alone: its text may hold anything."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            raise error(*(("ascii", b"secret", 0, 1, "x") if error is UnicodeDecodeError else ("secret",)))

        assert faults_of(Spoken(speak)) == [("body", "raised", f"{RAISED} {error.__name__}{ASKED}")]

    @pytest.mark.parametrize(
        "result",
        [None, 5, (), "Thanks for the interview", ("Thanks", "Dear", "Bye"), ["Thanks", "Dear"]],
        ids=["nothing", "number", "none-of-them", "string", "three", "list"],
    )
    def test_what_is_no_pair_is_refused(self, result: object) -> None:
        """It cannot be taken apart."""
        assert faults_of(Spoken(lambda facts: result)) == [
            ("body", "wrong_result", "must come as a pair of subject and body")
        ]

    @pytest.mark.parametrize(
        "pair",
        [
            pytest.param(("Thanks", None), id="none"),
            pytest.param(("Thanks", b"Dear Sari,"), id="bytes"),
            pytest.param(("Thanks", ["Dear Sari,"]), id="list"),
            pytest.param(("Thanks", Shout("Dear Sari,")), id="subclass"),
            pytest.param((b"Thanks", "Dear Sari,"), id="bytes-subject"),
            pytest.param((5, "Dear Sari,"), id="number-subject"),
            pytest.param((Shout("Thanks"), "Dear Sari,"), id="subclass-subject"),
        ],
    )
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CHAT])
    def test_what_is_no_text_is_refused(self, pair: tuple[object, object], channel: Channel) -> None:
        """Exactly ``str``: a subclass can bring code of its own."""
        assert faults_of(Spoken(lambda facts: pair), channel=channel) == [
            ("body", "wrong_result", "must be text, and the subject text or None")
        ]

    @pytest.mark.parametrize("body", ["", " \n\n "], ids=["empty", "blank"])
    def test_a_blank_body_is_refused(self, body: str) -> None:
        """It would be mailed as an empty message."""
        assert faults_of(Spoken(lambda facts: ("Thanks", body))) == [("body", "blank", "must be a text")]

    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER])
    def test_an_email_or_a_letter_needs_a_subject(self, channel: Channel) -> None:
        """Filters take a mail without one for junk."""
        found = faults_of(Spoken(lambda facts: (None, framed(facts)[1])), channel=channel)
        assert found == [("subject", "missing", "must be given for this channel")]

    @pytest.mark.parametrize("channel", [Channel.CHAT, Channel.SMS, Channel.PHONE])
    def test_other_channels_carry_none(self, channel: Channel) -> None:
        """A subject that nobody would see is a mistake."""
        found = faults_of(Spoken(lambda facts: ("Thanks", framed(facts)[1])), channel=channel)
        assert found == [("subject", "not_carried", "must be None: this channel carries none")]

    def test_what_is_no_renderer_is_refused(self) -> None:
        """It has no such method."""
        renderer: Any = "Dear Sari,"
        assert faults_of(renderer) == [("renderer", "no_renderer", "must have a method render, got str")]
        text: Any = Spoken(framed).render
        assert faults_of(text) == [("renderer", "no_renderer", "must have a method render, got method")]

    def test_a_bare_renderer_is_no_template(self) -> None:
        """It has to say which facts it names."""
        with pytest.raises(WrongTypeError, match="must be a MessageTemplate or a ForeignTemplate, got JinjaText"):
            DEFAULT_TEMPLATES.with_template("thank_you", "email", "en", JinjaText(body="x"))  # type: ignore[arg-type]


LEFT_OVER: Final = "must not hold what is left of a placeholder"
DOUBLED: Final = "must not double spaces, empty lines or stops, nor put a space before a stop"
GREETING: Final = "must greet somebody"
OPENING: Final = "must not lose its opening"
CLOSING: Final = "must not lose its closing"


def in_jinja(middle: str, *, subject: str = "Thanks", names: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Refuse a text in Jinja with an opening and a closing."""
    text = JinjaText(subject=subject, body=f"{{{{ salutation }}}}\n\n{middle}\n\n{{{{ closing }}}}")
    return faults_of(text, (*FRAME, *names))


class TestWhatComesOut:
    """The rendered text is looked at, with every combination of facts, and each kind of fault told once."""

    @pytest.mark.parametrize(
        "left",
        [
            "Hello $role",
            "Hello ${role}",
            "Hello {{ role }}",
            "Hello {% if %}",
            "Hello { $role }",
            "Hello {$role}",
            "Hello %(role)s",
            "Hello <%= role %>",
            "Hello {role}",
            "Hello {-brand}",
            "Hello <built-in method title of str object at 0x7f>",
        ],
    )
    @pytest.mark.parametrize("field", ["subject", "body"])
    def test_what_is_left_of_a_placeholder_is_refused(self, field: str, left: str) -> None:
        """The dialects of the common engines, and what they print of a fact that is not there."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            return (left, framed(facts)[1]) if field == "subject" else framed(facts, left)

        assert faults_of(Spoken(speak)) == [(field, "leftover", LEFT_OVER)]

    def test_the_fault_says_without_which_fact_it_shows(self) -> None:
        """A lenient engine prints a placeholder only where its fact is absent."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            return framed(facts, "About " + facts.get("topic", "{{ topic }}") + facts.get("strengths", ""))

        found = faults_of(Spoken(speak), (*FRAME, "strengths", "topic"))
        assert found == [("body", "leftover", f"{LEFT_OVER} (without topic)")]

    @pytest.mark.parametrize(
        "middle",
        [
            "It was good  to talk.",
            "It was good to talk. ",
            "It was good\n to talk.",
            "It was good to talk .",
            "It was good to talk..",
            "It was good to talk?!",
            "It was good\n\n\nto talk.",
        ],
        ids=["spaces", "at-the-end", "at-the-start", "before-a-stop", "stops", "marks", "empty-lines"],
    )
    def test_doubled_spaces_and_stops_are_refused(self, middle: str) -> None:
        """Wherever they come from."""
        assert in_jinja(middle) == [("body", "spacing", DOUBLED)]

    def test_a_gap_in_one_combination_alone_is_found(self) -> None:
        """Two facts have to be absent, or one absent and one there; the fault names those that are absent."""
        names = ("topic", "addition", "strengths")
        stops = "Thanks{% if topic is defined or strengths is defined %}.{% else %}..{% endif %}"
        assert in_jinja(stops, names=names) == [("body", "spacing", f"{DOUBLED} (without topic, strengths)")]
        spaces = "Thanks for {% if strengths is defined or topic is not defined %}it{% endif %} all."
        assert in_jinja(spaces, names=names) == [("body", "spacing", f"{DOUBLED} (without strengths)")]

    @pytest.mark.parametrize("greeting", [
        "Dear ,", "Dear,", "Dear", "Yth. ,", "Yth.", "Yth,", "Kepada,", "Estimada ,", "Chère,", "Cher ,",
        "Sehr geehrte,", "Sehr geehrter ,", ",", ", :",
    ])  # fmt: skip
    def test_an_empty_greeting_is_refused(self, greeting: str) -> None:
        """A greeting that was built from a name that is not known."""

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            opening = f"Dear {facts['addressee']}," if "addressee" in facts else greeting
            return "Thanks", f"{opening}\n\nThank you.\n\n{facts['closing']}"

        found = faults_of(Spoken(speak), ("addressee", "closing"))
        assert ("body", "empty_greeting", f"{GREETING} (without addressee)") in found

    def test_a_greeting_that_falls_back_is_accepted(self) -> None:
        """The same, with somebody to greet."""
        text = JinjaText(
            subject="Thanks",
            body="Dear {{ addressee if addressee is defined else 'Hiring Team' }},\n\nThank you.\n\n{{ closing }}",
        )
        assert with_text(text, ("addressee", "closing")) != DEFAULT_TEMPLATES

    def test_an_opening_must_not_vanish(self) -> None:
        """Neither ``$salutation`` nor one of the engine's own."""
        shy = JinjaText(
            subject="Thanks",
            body="{% if topic is defined %}\n{{ salutation }}\n\n{% endif %}\nThank you.\n\n{{ closing }}",
        )
        assert faults_of(shy, (*FRAME, "topic")) == [("body", "may_vanish", f"{OPENING} (without topic)")]
        shy = attrs.evolve(shy, body=shy.body.replace("{{ salutation }}", "Dear Hiring Team,"))
        assert faults_of(shy, ("topic", "closing")) == [("body", "may_vanish", f"{OPENING} (without topic)")]

    def test_a_closing_must_not_vanish(self) -> None:
        """Neither ``$closing`` nor one of the engine's own."""
        shy = JinjaText(
            subject="Thanks",
            body="{{ salutation }}\n\nThank you.{% if topic is defined %}\n\n\n{{ closing }}{% endif %}",
        )
        assert faults_of(shy, (*FRAME, "topic")) == [("body", "closing_may_vanish", f"{CLOSING} (without topic)")]
        shy = attrs.evolve(shy, body=shy.body.replace("{{ closing }}", "Best regards,\nSari"))
        names = ("salutation", "topic")
        assert faults_of(shy, names) == [("body", "closing_may_vanish", f"{CLOSING} (without topic)")]

    def test_what_stands_before_the_opening_or_after_the_closing_is_refused(self) -> None:
        """The salutation comes first, and the signature last."""
        text = JinjaText(subject="Thanks", body="Ad!\n\n{{ salutation }}\n\nThank you.\n\n{{ closing }}\n\nAd!")
        assert faults_of(text) == [("body", "may_vanish", OPENING), ("body", "closing_may_vanish", CLOSING)]

    @pytest.mark.parametrize("subject", ["Thanks\nBcc: all", "", " "], ids=["two-lines", "empty", "blank"])
    def test_a_subject_is_one_line(self, subject: str) -> None:
        """A second line would be a header of the mail."""
        found = faults_of(Spoken(lambda facts: (subject, framed(facts)[1])))
        assert ("subject", "several_lines", "must be one line") in found

    def test_a_subject_takes_at_most_78_characters(self) -> None:
        """With the examples, as one of our own."""
        longest = JinjaText(subject="x" * 78, body="{{ salutation }}\n\nThanks.\n\n{{ closing }}")
        assert with_text(longest) != DEFAULT_TEMPLATES
        limit = "must be at most 78 characters with the examples, got 79"
        assert in_jinja("Thanks.", subject="x" * 79) == [("subject", "too_long", limit)]

    def test_a_body_takes_at_most_8000_characters(self) -> None:
        """A text that long is a mistake."""
        limit = "must be at most 8000 characters with the examples, got 9000"

        def speak(facts: Mapping[str, str]) -> tuple[str, str]:
            return framed(facts, "x" * (9000 - len(framed(facts, "")[1])))

        assert faults_of(Spoken(speak)) == [("body", "too_long", limit)]

    def test_each_kind_of_fault_is_told_once(self) -> None:
        """With the fewest absent facts, though the numbers differ from one combination to the next."""
        long = f"{'x' * 70}{{% if topic is not defined %}}{'y' * 9}{{% endif %}} on {{{{ held_on }}}}"
        limit = "must be at most 78 characters with the examples, got 95"
        assert in_jinja("Thanks.", subject=long, names=("topic", "held_on")) == [("subject", "too_long", limit)]

    def test_several_faults_come_in_one_error_that_pickles(self) -> None:
        """Each with its place, and the fewest absent facts that show it."""

        def speak(facts: Mapping[str, str]) -> tuple[str | None, str]:
            if "addition" not in facts:
                raise LookupError
            middle = f"About {facts['topic']}." if "topic" in facts else "About $topic.."
            subject = f"Thanks for {facts['strengths']}" if "strengths" in facts else None
            return subject, f"{facts['salutation']}\n\n{middle}"

        names = (*FRAME, "topic", "strengths", "addition")
        assert faults_of(Spoken(speak), names) == [
            ("body", "closing_may_vanish", CLOSING),
            ("body", "leftover", f"{LEFT_OVER} (without topic)"),
            ("body", "spacing", f"{DOUBLED} (without topic)"),
            ("subject", "missing", "must be given for this channel (without strengths)"),
            ("body", "raised", f"{RAISED} LookupError{ASKED} (without addition)"),
        ]
        with pytest.raises(TemplateError) as caught:
            with_text(Spoken(speak), names)
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
        assert again.faults == caught.value.faults

    def test_a_refused_text_leaves_the_set_as_it_was(self) -> None:
        """Nothing is added."""
        before = pickle.dumps(DEFAULT_TEMPLATES)
        faults_of(Spoken(lambda facts: (None, None)))
        assert pickle.dumps(DEFAULT_TEMPLATES) == before


# --- What it is as a value -------------------------------------------------------------------------------------------


class TestAsAValue:
    """It pickles, compares, hashes and shows itself as a text of our own does."""

    @pytest.mark.parametrize("engine", ENGINES)
    def test_a_playbook_with_it_pickles(self, engine: str) -> None:
        """And says the same afterwards."""
        playbook = ENGINES[engine]
        interview = INTERVIEWS["everything"]
        expected = next_action(interview, A_THURSDAY, playbook=playbook)
        again: Playbook = pickle.loads(pickle.dumps(playbook))  # noqa: S301 - our own bytes
        assert again == playbook
        assert hash(again) == hash(playbook)
        assert again.fingerprint == playbook.fingerprint
        assert next_action(interview, A_THURSDAY, playbook=again) == expected

    @pytest.mark.parametrize("build", [jinja, fluent])
    def test_the_same_text_is_the_same_value(self, build: Callable[[Channel, str], ForeignTemplate]) -> None:
        """Built twice, it compares and hashes alike; another text does not compare."""
        first, second = build(Channel.EMAIL, "en"), build(Channel.EMAIL, "en")
        assert first is not second
        assert first == second
        assert len({first, second}) == 1
        assert first != build(Channel.EMAIL, "id")
        assert first != foreign(first.renderer, (*NAMES, "addition"))
        assert texts_by(build) == texts_by(build)

    def test_the_engine_makes_a_difference(self) -> None:
        """Two engines' texts are two values, though they read alike."""
        assert len({OWN, *ENGINES.values()}) == 3

    @pytest.mark.parametrize("engine", ENGINES)
    def test_a_repr_holds_no_text(self, engine: str) -> None:
        """Names alone: texts have no place in a log."""
        template = ENGINES[engine].templates.text_for(StepKind.THANK_YOU, Channel.EMAIL, "en")[1]
        assert repr(template) == f"ForeignTemplate(names={NAMES!r})"
        for shown in (repr(template), repr(ENGINES[engine]), repr(ENGINES[engine].templates)):
            assert "helpful" not in shown
            assert "membantu" not in shown

    def test_it_is_found_as_it_was_given(self) -> None:
        """By its key, for the variants of its language as well."""
        template = jinja(Channel.EMAIL, "en")
        found = ENGINES["jinja"].templates.find(StepKind.THANK_YOU, Channel.EMAIL, "en-GB")
        assert found == (TemplateKey(StepKind.THANK_YOU, Channel.EMAIL, "en"), template)

    def test_the_texts_do_not_count_for_the_fingerprint(self) -> None:
        """Another wording decides nothing."""
        assert ENGINES["jinja"].fingerprint == DEFAULT_PLAYBOOK.fingerprint


# --- Parity of languages ---------------------------------------------------------------------------------------------


def tables(**paragraphs: str) -> dict[str, Any]:
    """Give the thank-you's middle paragraph by locale, as TOML parses to it; ``en_GB`` stands for ``en-GB``."""
    return {
        tag.replace("_", "-"): {
            "messages": {"thank_you": {"email": {"subject": "$role", "body": ["$salutation", text, "$closing"]}}}
        }
        for tag, text in paragraphs.items()
    }


class TestParity:
    """What a text tells of the interview, it tells in every language of one file."""

    @pytest.mark.parametrize(
        ("english", "indonesian", "limit"),
        [
            pytest.param("At $company on $held_on.", "Di $company.", "must name held_on", id="dropped"),
            pytest.param("At $company.", "Di $company pada $held_on.", "must not name held_on", id="added"),
            pytest.param("On $held_on.", "Pada $known_on.", "must name held_on; must not name known_on", id="confused"),
        ],
    )
    def test_unlike_facts_are_refused_with_both_places(self, english: str, indonesian: str, limit: str) -> None:
        """A translator who drops a fact, or brings one, is told; the first locale is the model."""
        mapping = tables(en=f"{english} Thank you.", id=f"{indonesian} Terima kasih.")
        for table, optional in ((mapping["en"], english), (mapping["id"], indonesian)):
            body = table["messages"]["thank_you"]["email"]["body"]
            body[1] = [optional, "x"] if "known_on" in optional else optional
        with pytest.raises(TemplateError) as caught:
            DEFAULT_TEMPLATES.with_mapping(mapping)
        place, model = "id.messages.thank_you.email", "en.messages.thank_you.email"
        assert [(fault.field, fault.code, fault.limit) for fault in caught.value.faults] == [
            (place, "unlike", f"{each}: {model} does not" if "not" in each else f"{each}, as {model} does")
            for each in limit.split("; ")
        ]

    def test_a_subject_counts_and_so_does_every_alternative(self) -> None:
        """Wherever a fact is named."""
        mapping = tables(en="Thank you.", id="Terima kasih.")
        mapping["id"]["messages"]["thank_you"]["email"]["subject"] = "Terima kasih"
        with pytest.raises(TemplateError, match="must name role, as en.messages.thank_you.email does"):
            DEFAULT_TEMPLATES.with_mapping(mapping)
        mapping = tables(en="Thank you.", id="Terima kasih.")
        mapping["id"]["messages"]["thank_you"]["email"]["body"][1] = ["Tentang $topic.", "Terima kasih."]
        with pytest.raises(TemplateError, match="must not name topic: en.messages.thank_you.email does not"):
            DEFAULT_TEMPLATES.with_mapping(mapping)

    def test_the_same_facts_in_another_order_are_alike(self) -> None:
        """Word order is the language's own."""
        mapping = tables(en="The $role role, on $held_on.", id="Pada $held_on, posisi $role.")
        assert len(DEFAULT_TEMPLATES.with_mapping(mapping).texts) == len(DEFAULT_TEMPLATES.texts)

    @pytest.mark.parametrize(
        "custom", ["$you", "$candidate_name", "$company", "$letter_date", "$favour", "$a_referee", "$salutation"]
    )
    def test_what_is_a_languages_own_affair_may_differ(self, custom: str) -> None:
        """How it addresses, signs and names, and its own words."""
        mapping = tables(en=f"I write as {custom}.", id="Terima kasih.")
        assert DEFAULT_TEMPLATES.with_mapping(mapping) != DEFAULT_TEMPLATES

    @pytest.mark.parametrize("thanks", ["Thanks, $addressee.", "${when_late}Thanks.", "${when_agency}${when_late}Hi."])
    def test_so_may_an_addressee_and_switches(self, thanks: str) -> None:
        """A language may choose by more or fewer cases."""
        mapping = tables(en="Thank you.", id="Terima kasih.")
        mapping["en"]["messages"]["thank_you"]["email"]["body"][1] = [thanks, "Thank you."]
        assert DEFAULT_TEMPLATES.with_mapping(mapping) != DEFAULT_TEMPLATES

    def test_a_language_may_have_an_opening_and_a_closing_of_its_own(self) -> None:
        """Where ``$salutation`` and ``$closing`` do not fit."""
        mapping = tables(en="Thank you.", id="Terima kasih.")
        mapping["id"]["messages"]["thank_you"]["email"]["body"] = ["Dengan hormat,", "Terima kasih.", "Hormat saya"]
        assert DEFAULT_TEMPLATES.with_mapping(mapping) != DEFAULT_TEMPLATES

    def test_variants_of_a_language_are_held_to_it_as_well(self) -> None:
        """A text for en-GB is one more translation."""
        with pytest.raises(TemplateError, match="^en-GB.messages.thank_you.email must name held_on, as en.messages"):
            DEFAULT_TEMPLATES.with_mapping(tables(en="On $held_on.", en_GB="Thank you."))

    def test_texts_for_two_channels_or_two_audiences_may_differ(self) -> None:
        """They are different messages."""
        mapping = tables(en="On $held_on.")
        mapping["id"] = {
            "messages": {"thank_you": {"chat": {"body": ["$salutation", "Terima kasih.", "$closing"]}}},
            "referee": {"reference": {"email": {"subject": "x", "body": ["$salutation", "y", "$closing"]}}},
        }
        mapping["en"]["messages"]["reference"] = {
            "email": {"subject": "$role", "body": ["$salutation", "y", "$closing"]}
        }
        assert DEFAULT_TEMPLATES.with_mapping(mapping) != DEFAULT_TEMPLATES

    def test_a_text_to_the_referee_is_compared_as_well(self) -> None:
        """By its own section."""

        def referee(text: str) -> dict[str, Any]:
            body = ["$salutation", text, "$closing"]
            return {"referee": {"reference": {"email": {"subject": "x", "body": body}}}}

        with pytest.raises(TemplateError, match="^id.referee.reference.email must name held_on, as en.referee"):
            DEFAULT_TEMPLATES.with_mapping({"en": referee("On $held_on."), "id": referee("Tolong.")})

    def test_given_in_two_calls_they_may_differ(self) -> None:
        """Who gives one language alone answers for it; one file is one promise."""
        mine = DEFAULT_TEMPLATES.with_mapping(tables(en="On $held_on.")).with_mapping(tables(id="Terima kasih."))
        found = mine.find(StepKind.THANK_YOU, Channel.EMAIL, "id")
        assert found is not None
        assert "held_on" not in found[1].names

    def test_nothing_of_a_refused_file_is_taken(self) -> None:
        """Neither language."""
        before = pickle.dumps(DEFAULT_TEMPLATES)
        with pytest.raises(TemplateError):
            DEFAULT_TEMPLATES.with_mapping(tables(en="On $held_on.", id="Terima kasih."))
        assert pickle.dumps(DEFAULT_TEMPLATES) == before


# --- What the engine gives later, with a candidate's facts ------------------------------------------------------------

HELD_ON: Final = date(2026, 11, 19)


@pytest.mark.parametrize("sign", ["\r", "\x00", "\t", "\u202e", "\u2028", "\x85"], ids=ascii)
@pytest.mark.parametrize("field", ["subject", "body"])
def test_controls_are_refused(sign: str, field: str) -> None:
    """A carriage return in a subject would be a header."""
    bad = f"a{sign}b"
    speak = Spoken(lambda f: (bad, framed(f)[1]) if field == "subject" else framed(f, bad))
    assert [fault[:2] for fault in faults_of(speak)] == [(field, "control")]


def test_no_subject_ever_has_two_lines() -> None:
    """Neither one of ours nor another engine's: the example of several lines shows it."""
    with pytest.raises(TemplateError, match="subject must be one line"):
        DEFAULT_TEMPLATES.with_template(
            "thank_you",
            "email",
            "en",
            MessageTemplate(subject=("$evidence", "$role"), body=("$salutation", "x", "$closing")),
        )
    speak = Spoken(lambda facts: (facts.get("evidence", "x"), framed(facts)[1]))
    assert [fault[:2] for fault in faults_of(speak, (*FRAME, "evidence"))] == [("subject", "several_lines")]


def later(result: Callable[[Mapping[str, str]], object]) -> Playbook:
    """Use an engine that passes the proof, and does something else for another role."""
    spoken = Spoken(lambda facts: framed(facts) if facts["role"] == "Data Analyst" else result(facts))
    return DEFAULT_PLAYBOOK.with_templates(with_text(spoken, (*FRAME, "role")))


def test_an_engine_that_raises_later_is_told_with_the_texts_name() -> None:
    """Without the value, which stands in its cause alone."""

    def fail(facts: Mapping[str, str]) -> object:
        raise KeyError(facts["role"])

    with pytest.raises(TemplateError, match="^en/thank_you/email: body must render, but raised KeyError$") as caught:
        next_action(an_interview(role="Secret"), HELD_ON, playbook=later(fail))
    assert isinstance(caught.value.__cause__, KeyError)
    assert [fault.field for fault in caught.value.faults] == ["body"]


def test_a_subject_that_an_engine_leaves_out_later_is_told_with_the_texts_name() -> None:
    """As the proof would have told it."""
    playbook = later(lambda facts: (None, framed(facts)[1]))
    text = "^en/thank_you/email: subject must be given for this channel$"
    with pytest.raises(TemplateError, match=text) as caught:
        next_action(an_interview(role="Secret"), HELD_ON, playbook=playbook)
    assert [(fault.field, fault.code) for fault in caught.value.faults] == [("subject", "missing")]


@pytest.mark.parametrize(
    "result",
    [
        (None, None), (None, "a"), ("a\nb", "a"), (b"a", "a"), "ab", ("a", " "), ("a\rBcc: x", "a"),
        ("a", "a\u2068b"), ("a", "a\u2069b\u2068"), ("a\u2068", "a\u2069"), ("a", "\u2068a\nb\u2069"),
        ("a", "\u2068\u2068a\u2069"), ("a", "b" * 16_001), ("a" * 999, "b"),
    ],
    ids=lambda result: ascii(result)[:40],
)  # fmt: skip
def test_what_an_engine_gives_later_is_looked_at_too(result: object) -> None:
    """The proof sees examples alone."""
    with pytest.raises(TemplateError, match="^en/thank_you/email: "):
        next_action(an_interview(role="Secret"), HELD_ON, playbook=later(lambda facts: result))


@pytest.mark.parametrize("result", [("a" * 998, "b" * 16_000), ("x", "\u2068a \u2068b\u2069\u2069\n\u2068c\u2069")])
def test_what_an_engine_may_give(result: tuple[str, str]) -> None:
    """To the last character, and with isolates in pairs, one in another too."""
    message = next_action(an_interview(role="Secret"), HELD_ON, playbook=later(lambda facts: result)).message
    assert message is not None
    assert (message.subject, message.body) == result


def test_an_engine_may_write_into_what_it_gets() -> None:
    """It has a dictionary of its own."""

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        said = framed(facts)
        facts["n"] = 3  # type: ignore[index]
        return said

    assert with_text(Spoken(speak)) != DEFAULT_TEMPLATES


@pytest.mark.parametrize("company", ["Acme Inc.", "Yahoo!", "Who?", "\u05d0."], ids=ascii)
def test_a_stop_that_a_value_brings_is_not_doubled(company: str) -> None:
    """As in our own syntax, in the body and in the subject."""
    speak = Spoken(lambda f: (f"At {f['company']}.", framed(f, f"I liked {f['company']}. And {f['company']}, too.")[1]))
    playbook = DEFAULT_PLAYBOOK.with_templates(with_text(speak, (*FRAME, "company")))
    message = next_action(an_interview(company=company), HELD_ON, playbook=playbook).message
    assert message is not None
    shown = message.body.split("I liked ")[1].split(" And ")[0]
    assert shown.replace("\u2068", "").replace("\u2069", "") == company
    assert message.subject is not None
    assert not message.subject.endswith("..")


def test_a_sentence_may_begin_with_none() -> None:
    """It is a word of English."""
    assert with_text(Spoken(lambda f: framed(f, "None of it was dull."))) != DEFAULT_TEMPLATES


def test_something_stays_between_opening_and_closing() -> None:
    """As in our own syntax."""
    speak = Spoken(lambda f: framed(f, f["topic"]) if "topic" in f else ("x", f"{f['salutation']}\n\n{f['closing']}"))
    assert [fault[:2] for fault in faults_of(speak, (*FRAME, "topic"))] == [("body", "middle_may_vanish")]


@pytest.mark.parametrize("names", ["role", 5, (5,), ([],), None], ids=str)
def test_names_are_a_tuple_of_strings(names: Any) -> None:
    """A string would be taken letter by letter."""
    with pytest.raises(WrongTypeError, match="^en/thank_you/email: names must be a tuple of names$"):
        DEFAULT_TEMPLATES.with_template(
            "thank_you", "email", "en", ForeignTemplate(renderer=Spoken(framed), names=names)
        )


def test_a_name_counts_once() -> None:
    """However often it is given."""
    assert len(faults_of(Spoken(framed), ("rol", "rol"))) == 1
    assert with_text(Spoken(framed), (*FRAME, *("topic",) * 9)) != DEFAULT_TEMPLATES
    assert ForeignTemplate(renderer=Spoken(framed), names=["role"]).names == ("role",)


def test_a_chat_message_needs_no_frame() -> None:
    """It may begin with either alternative, as one of ours may."""
    speak = Spoken(lambda f: (None, f"It was good to talk about {f['topic']}. Bye" if "topic" in f else "Thanks. Bye"))
    assert with_text(speak, ("topic",), Channel.CHAT) != DEFAULT_TEMPLATES


CANARIES: Final = (
    pytest.param(lambda value: value.replace("&", "&amp;"), "altered", id="escaped"),
    pytest.param(lambda value: value.replace("{{ 7*7 }}", "49"), "altered", id="evaluated"),
    pytest.param(lambda value: value.replace("$role", "x"), "altered", id="evaluated-again"),
)


@pytest.mark.parametrize(("change", "code"), CANARIES)
def test_a_value_comes_out_as_it_is(change: Callable[[str], str], code: str) -> None:
    """The examples hold nothing that an engine would touch, so values are tried that do."""
    speak = Spoken(lambda f: framed(f, f"At {change(f['company'])} x"))
    assert [fault[1] for fault in faults_of(speak, (*FRAME, "company"))] == [code]


def test_a_value_comes_out_as_it_is_without_a_fact_as_well() -> None:
    """An engine may escape in one branch alone."""

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        company = facts["company"] if "topic" in facts else escape(facts["company"])
        return framed(facts, f"At {company} x")

    found = faults_of(Spoken(speak), (*FRAME, "company", "topic"))
    limit = "must put values in as they are, not company (without topic)"
    assert found == [("body", "altered", limit)]


def test_a_value_that_is_changed_and_escaped_is_found() -> None:
    """Capitals are the engine's affair; "R&amp;D LAB" is not."""
    capitals = Spoken(lambda f: framed(f, f"AT {f['company'].upper()} X"))
    assert with_text(capitals, (*FRAME, "company")) != DEFAULT_TEMPLATES
    escaped = Spoken(lambda f: framed(f, f"AT {escape(f['company'].upper())} X"))
    limit = "must put values in as they are, not escaped for HTML"
    assert faults_of(escaped, (*FRAME, "company")) == [("body", "altered", limit)]


def test_an_engine_that_fails_the_second_time_is_found() -> None:
    """As one does whose text is used up."""
    turns = ["Thank you."] * 2
    assert [fault[1] for fault in faults_of(Spoken(lambda f: framed(f, turns.pop())))] == ["raised"]


def test_the_same_facts_give_the_same_text() -> None:
    """An answer that depends on chance cannot be explained."""
    turns = iter(range(1000))
    assert [fault[1] for fault in faults_of(Spoken(lambda f: framed(f, f"Turn {next(turns)}.")))] == ["unsteady"]


@pytest.mark.parametrize(
    "left",
    [
        "I like () it",
        "I like { it",
        "I like ( it",
        "Thanks (about )",
        "I like [ ] it",
        "I like [] it",
        'I like "" it',
        "I bring:.",
        "I like [topic] it",
        "I like None it",
    ],
)
def test_what_stays_where_a_value_was_to_be_is_refused(left: str) -> None:
    """Empty brackets, empty quotes, a colon before a stop."""
    assert {fault[1] for fault in faults_of(Spoken(lambda f: framed(f, left)))} <= {"spacing", "leftover"}
    assert faults_of(Spoken(lambda f: framed(f, left)))


@pytest.mark.parametrize(
    ("locale", "lead", "refused"),
    [
        ("en", "Thanks for talking about", True),
        ("en-GB", "Thanks for talking about", True),
        ("id", "Terima kasih atas percakapan tentang", True),
        ("id", "Terima kasih atas kabar dari", True),
        ("en", "Thanks for this and that,", False),
        ("de", "Danke für das Gespräch about", False),
    ],
)
def test_a_preposition_that_lost_its_fact_is_refused(locale: str, lead: str, refused: bool) -> None:  # noqa: FBT001
    """In the languages whose prepositions are known; and only where the full text has none there."""
    speak = Spoken(lambda f: framed(f, f"{lead} {f['topic']}." if "topic" in f else f"{lead.rstrip(',')}."))
    german = attrs.evolve(DEFAULT_TEMPLATES.locale("en"), tag="de")
    templates = DEFAULT_TEMPLATES.with_locale(german)
    template = foreign(speak, (*FRAME, "topic"))
    if not refused:
        assert templates.with_template("thank_you", "email", locale, template) != templates
        return
    with pytest.raises(TemplateError) as caught:
        templates.with_template("thank_you", "email", locale, template)
    assert [str(fault) for fault in caught.value.faults] == [
        "body must not leave a preposition before a stop (without topic)"
    ]


def test_a_sentence_may_end_with_a_preposition() -> None:
    """Where it does so with all facts, too."""
    speak = Spoken(lambda f: framed(f, f"{f.get('topic', 'Well')} is the role I applied for."))
    assert with_text(speak, (*FRAME, "topic")) != DEFAULT_TEMPLATES


@pytest.mark.parametrize("left", ["<p>Thanks.</p>", "Thanks.<br />Bye.", '<a href="x">Thanks</a>'])
def test_markup_is_called_markup(left: str) -> None:
    """It is no placeholder; a text is plain, whoever renders it."""
    limit = "must be plain text, without markup"
    assert faults_of(Spoken(lambda f: framed(f, left))) == [("body", "markup", limit)]
    own = MessageTemplate(body=("$salutation", left, "$closing"))
    with pytest.raises(TemplateError, match=rf"^en/thank_you/chat: body\[1\] {limit}$"):
        DEFAULT_TEMPLATES.with_template("thank_you", "chat", "en", own)


def test_the_engines_own_error_is_the_cause() -> None:
    """Its text says which fact is missing; ours does not repeat it."""
    with pytest.raises(TemplateError) as caught:
        with_text(Spoken(lambda f: framed(f, f["topic"])))
    assert isinstance(caught.value.__cause__, KeyError)
    assert str(caught.value) == f"en/thank_you/email: body {RAISED} KeyError{ASKED}"


def test_an_engine_that_cannot_bear_a_value_is_found() -> None:
    """It would fail on the evening when a candidate's company is called so."""

    def speak(facts: Mapping[str, str]) -> tuple[str, str]:
        if "&" in facts["company"]:
            raise ValueError("no ampersands")
        return framed(facts, f"At {facts['company']} x")

    assert [fault[1] for fault in faults_of(Spoken(speak), (*FRAME, "company"))] == ["raised"]
