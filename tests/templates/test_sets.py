"""A set of texts: finding, adding, and serving fewer locales."""

import pickle
from datetime import date
from itertools import islice, permutations
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Audience,
    Candidate,
    Channel,
    Locale,
    MessageTemplate,
    Person,
    Playbook,
    PlaybookError,
    StepKind,
    TemplateError,
    TemplateKey,
    TemplateSet,
    UnknownNameError,
    WordLists,
    WrongTypeError,
    next_action,
)
from interview_followup.templates import FACTS_BY_NAME, tag_chain
from interview_followup.testing import an_interview

TEXT = MessageTemplate(subject="$role", body=("$salutation", "Thank you.", "$closing"))


class TestFinding:
    """The look-up order is documented, and never crosses a language."""

    def test_the_channel_comes_before_the_locale(self) -> None:
        """A chat text of the parent is nearer than an e-mail of the locale itself."""
        mine = DEFAULT_TEMPLATES.with_template("thank_you", "chat", "en", attrs.evolve(TEXT, subject=None))
        found = mine.find(StepKind.THANK_YOU, Channel.CHAT, "en-GB")
        assert found is not None
        assert str(found[0]) == "en/thank_you/chat"

    def test_email_is_what_every_channel_falls_back_on(self) -> None:
        """Where a channel has no text, the e-mail is given, and says so."""
        found = DEFAULT_TEMPLATES.find(StepKind.OFFER_ANSWER, Channel.SMS, "id")
        assert found is not None
        assert found[0].channel is Channel.EMAIL

    def test_another_language_is_never_found(self) -> None:
        """Malay does not get Indonesian."""
        assert DEFAULT_TEMPLATES.find(StepKind.CHECK_IN, Channel.EMAIL, "ms") is None
        assert DEFAULT_TEMPLATES.find_reason("wait", "ms") is None
        with pytest.raises(
            UnknownNameError, match="^unknown locale 'ms'; there are en, en-AU, en-GB, en-IN, en-US, id$"
        ):
            DEFAULT_TEMPLATES.locale("ms")

    def test_a_region_that_is_not_served_gets_its_parent(self) -> None:
        """``en-NZ`` is worded by ``en``."""
        assert DEFAULT_TEMPLATES.locale("en-NZ").tag == "en"
        assert DEFAULT_TEMPLATES.locale("EN-gb").tag == "en-GB"

    def test_the_referees_text_is_a_text_of_its_own(self) -> None:
        """The audience is part of the key, and of its name."""
        key = TemplateKey(StepKind.REFERENCE, Channel.EMAIL, "id", Audience.REFEREE)
        assert str(key) == "id/reference/email/referee"
        assert DEFAULT_TEMPLATES.find(*key) is not None

    @pytest.mark.parametrize(
        ("tag", "chain"),
        [
            ("en-GB", ("en-GB", "en")),
            ("zh-hant-tw", ("zh-Hant-TW", "zh-Hant", "zh")),
            ("id", ("id",)),
            ("", ()),
            ("e", ()),
            ("en_US", ()),
            ("../../etc/passwd", ()),
            ("en_US.UTF-8@euro", ()),
            ("a-" * 25000, ()),
            ("en-!", ()),
        ],
        ids=["region", "script", "language", "empty", "short", "posix", "path", "posix-long", "long", "sign"],
    )
    def test_a_tag_has_its_parents(self, tag: str, chain: tuple[str, ...]) -> None:
        """What is no tag has none, however long."""
        assert tag_chain(tag) == chain


def test_who_asks_first_leaves_no_trace() -> None:
    """A text's key is its own, also where somebody asked for it by words; and a tag that is none finds nothing."""
    templates = DEFAULT_TEMPLATES.for_locales("en")
    asked: Any = ("thank_you", "email", "en", "employer")
    for key, _ in (templates.found(*asked)[0], templates.found(StepKind.THANK_YOU, Channel.EMAIL, "en")[0]):
        assert str(key) == "en/thank_you/email"
        assert (type(key.kind), type(key.channel), type(key.audience)) == (StepKind, Channel, Audience)
    nothing: Any = ["en"]
    assert templates.find("thank_you", Channel.EMAIL, nothing) is None


def test_what_was_looked_up_is_kept_up_to_a_number() -> None:
    """So that odd questions do not fill the memory; and what is found stays the same."""
    templates = DEFAULT_TEMPLATES.for_locales("en")
    first = templates.found("thank_you", Channel.CHAT, "en")
    for number in range(1100):
        assert templates.find(f"acme:k{number}", Channel.EMAIL, "en") is None
        assert len(templates._found) <= 1024  # noqa: SLF001 - what is kept is seen nowhere else
    assert templates.found("thank_you", Channel.CHAT, "en") == first


def test_what_texts_ask_for_is_kept_up_to_a_number() -> None:
    """Likewise; it is of the set's own locale, whoever asks."""
    templates = DEFAULT_TEMPLATES.for_locales("en")
    first = templates.asked(("role", "favour", "topic"), "en")
    assert first.words == (("favour", "favor"),)
    assert [fact.name for fact in first.facts] == ["role", "topic"]
    for names in islice(permutations(FACTS_BY_NAME, 2), 1100):
        assert [fact.name for fact in templates.asked(names, "en").facts] == list(names)
        assert len(templates._asked) <= 1024  # noqa: SLF001
    assert templates.asked(("role", "favour", "topic"), "en") == first


class TestAdding:
    """Adding gives a new set, and refuses what it does not know."""

    def test_the_old_set_is_left_as_it_is(self) -> None:
        """Nothing is registered anywhere."""
        before = pickle.dumps(DEFAULT_TEMPLATES)
        mine = DEFAULT_TEMPLATES.with_template("check_in", "email", "id", TEXT)
        assert mine.find(StepKind.CHECK_IN, Channel.EMAIL, "id") == (
            TemplateKey(StepKind.CHECK_IN, Channel.EMAIL, "id"),
            TEXT,
        )
        assert pickle.dumps(DEFAULT_TEMPLATES) == before
        assert mine != DEFAULT_TEMPLATES
        assert hash(mine) != hash(DEFAULT_TEMPLATES)

    def test_a_variants_own_text_leaves_its_parent_alone(self) -> None:
        """en-GB may have a text that en has not."""
        mine = DEFAULT_TEMPLATES.with_template("check_in", "email", "en-GB", TEXT)
        found = mine.find(StepKind.CHECK_IN, Channel.EMAIL, "en-US")
        assert found is not None
        assert found[0].locale == "en"
        assert found[1] != TEXT

    @pytest.mark.parametrize(
        ("kind", "channel", "locale", "text"),
        [
            ("thankyou", "email", "en", "unknown step kind 'thankyou'; did you mean 'thank_you'?"),
            (5, "email", "en", "unknown step kind, got int; there are "),
            ("check_in", "mail", "en", "unknown channel 'mail'; did you mean 'email'?"),
            ("check_in", "email", "de", "unknown locale 'de'; there are "),
        ],
        ids=["kind", "kind-type", "channel", "locale"],
    )
    def test_unknown_names_are_refused(self, kind: str, channel: str, locale: str, text: str) -> None:
        """Every name that can be mistyped is checked, with a suggestion."""
        with pytest.raises(UnknownNameError) as caught:
            DEFAULT_TEMPLATES.with_template(kind, channel, locale, TEXT)
        assert str(caught.value).startswith(text)

    def test_what_is_no_tag_is_refused(self) -> None:
        """A path is not a locale."""
        with pytest.raises(TemplateError, match=r"^locale must be a language tag such as 'id' or 'en-GB' \(BCP 47\)$"):
            DEFAULT_TEMPLATES.with_template("check_in", "email", "../../etc/passwd", TEXT)

    def test_what_is_no_template_is_refused(self) -> None:
        """A string is not a template."""
        with pytest.raises(
            WrongTypeError,
            match="^en/check_in/email: template must be a MessageTemplate or a ForeignTemplate, got str$",
        ):
            DEFAULT_TEMPLATES.with_template("check_in", "email", "en", "text")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("reason", "code"),
        [(5, "wrong_type"), ((), "wrong_type"), ("", "blank"), (["a", "{b}"], "foreign_syntax")],
        ids=["number", "nothing", "blank", "foreign"],
    )
    def test_a_bad_reason_is_refused(self, reason: object, code: str) -> None:
        """Reasons are proved for everything but their rule's facts."""
        with pytest.raises((TemplateError, WrongTypeError)) as caught:
            DEFAULT_TEMPLATES.with_reason("stale", "en", reason)  # type: ignore[arg-type]
        assert [fault.code for fault in caught.value.faults] == [code]


class TestLocales:
    """Locales can be added, and left out."""

    def test_fewer_locales_keep_their_parents_texts(self) -> None:
        """en-GB alone still finds the texts of en, and nobody else's."""
        gb = DEFAULT_TEMPLATES.for_locales("en-GB")
        assert gb.tags == ("en-GB",)
        found = gb.find(StepKind.CHECK_IN, Channel.EMAIL, "en-GB")
        assert found is not None
        assert found[0].locale == "en"
        assert gb.find(StepKind.CHECK_IN, Channel.EMAIL, "id") is None
        assert gb.find_reason("wait", "id") is None
        with pytest.raises(UnknownNameError):
            gb.locale("en")

    def test_a_locale_that_is_not_there_cannot_be_kept(self) -> None:
        """The nearest name is suggested."""
        with pytest.raises(UnknownNameError, match="^unknown locale 'en-UK'; did you mean 'en-US'|'en-AU'"):
            DEFAULT_TEMPLATES.for_locales("en-UK")

    def test_a_locale_can_be_added(self) -> None:
        """A variant of one's own inherits the texts of its parent."""
        nz = attrs.evolve(DEFAULT_TEMPLATES.locale("en-AU"), tag="en-NZ")
        assert DEFAULT_TEMPLATES.with_locale(nz).locale("en-NZ") is nz

    def test_a_locale_needs_a_tag(self) -> None:
        """A locale's tag is a language tag, in its usual case."""
        with pytest.raises(TemplateError, match="^tag must be a language tag"):
            attrs.evolve(DEFAULT_TEMPLATES.locale("id"), tag="en_US.UTF-8")
        assert attrs.evolve(DEFAULT_TEMPLATES.locale("id"), tag="MS-my").tag == "ms-MY"

    def test_words_that_only_some_variants_have_are_unknown(self) -> None:
        """A text may use a word only if every locale that would use the text has it."""
        wordless: Locale = attrs.evolve(DEFAULT_TEMPLATES.locale("en-AU"), tag="en-NZ", words=())
        text = MessageTemplate(subject="A $favour", body=TEXT.body)
        assert DEFAULT_TEMPLATES.with_template("check_in", "email", "en", text) != DEFAULT_TEMPLATES
        with pytest.raises(TemplateError, match="names an unknown fact 'favour'"):
            attrs.evolve(DEFAULT_TEMPLATES, locales=(*DEFAULT_TEMPLATES.locales, wordless)).with_template(
                "check_in", "email", "en", text
            )

    def test_a_variant_inherits_the_words_of_its_parent(self) -> None:
        """Else a text of the parent's could not be worded; its own words stay."""
        wordless: Locale = attrs.evolve(
            DEFAULT_TEMPLATES.locale("en-AU"), tag="en-NZ", words=(("favour", "good turn"),)
        )
        mine = DEFAULT_TEMPLATES.with_locale(wordless)
        assert dict(mine.locale("en-NZ").words) == {"favour": "good turn", "a_referee": "a reference"}

    def test_a_playbook_lists_the_words_that_a_locale_lacks(self) -> None:
        """When it is built, and not when a candidate needs the text."""
        wordless: Locale = attrs.evolve(DEFAULT_TEMPLATES.locale("en-AU"), tag="en-NZ", words=())
        templates = attrs.evolve(DEFAULT_TEMPLATES, locales=(*DEFAULT_TEMPLATES.locales, wordless))
        with pytest.raises(PlaybookError, match="must have the word 'favour' in locale 'en-NZ'") as caught:
            DEFAULT_PLAYBOOK.with_templates(templates)
        assert {fault.code for fault in caught.value.faults} == {"missing_word"}

    def test_an_empty_set_serves_nothing(self) -> None:
        """It has no tags, and finds no locale."""
        assert TemplateSet().tags == ()


def test_what_is_no_locale_is_refused() -> None:
    """By its type, before its tag is looked at."""
    with pytest.raises(WrongTypeError) as caught:
        DEFAULT_TEMPLATES.with_locale("en")  # type: ignore[arg-type]
    assert str(caught.value) == "locale must be a Locale, got str"


class TestNames:
    """Every name that a host can mistype is checked where it comes in."""

    def test_an_audience_is_checked(self) -> None:
        """A text for nobody would never be found."""
        with pytest.raises(UnknownNameError, match="^unknown audience 'referree'; did you mean 'referee'\\?$"):
            DEFAULT_TEMPLATES.with_template("reference", "email", "en", TEXT, audience="referree")  # type: ignore[arg-type]

    @pytest.mark.parametrize("kind", ["move_on", "wait"])
    def test_a_text_that_nobody_gets_is_refused(self, kind: str) -> None:
        """These steps send nothing."""
        limit = "kind must be a step that reaches somebody: this text would never be used"
        with pytest.raises(TemplateError, match=f"^en/{kind}/email: {limit}$"):
            DEFAULT_TEMPLATES.with_template(kind, "email", "en", TEXT)

    @pytest.mark.parametrize("kind", ["thank_you", "x:own"])
    def test_a_text_to_a_referee_whom_nobody_asks_is_refused(self, kind: str) -> None:
        """Only a reference has one."""
        limit = "audience must be the employer: only reference has a text to the referee"
        with pytest.raises(TemplateError, match=f"^en/{kind}/email/referee: {limit}$"):
            DEFAULT_TEMPLATES.with_template(kind, "email", "en", TEXT, audience="referee")  # type: ignore[arg-type]

    def test_a_channel_is_checked(self) -> None:
        """Else the e-mail would come back without a word."""
        with pytest.raises(UnknownNameError, match="^unknown channel 'mail'; did you mean 'email'\\?$"):
            DEFAULT_TEMPLATES.text_for("thank_you", "mail", "en")  # type: ignore[arg-type]

    @pytest.mark.parametrize("channel", ["chat", "sms", "letter", "phone"])
    def test_a_text_that_is_always_too_long_is_refused(self, channel: str) -> None:
        """Nobody would ever get it."""
        subject = "x" if channel == "letter" else None
        text = MessageTemplate(subject=subject, body=("$salutation", "x " * 3000 + "x", "$role", "$closing"), drop=(2,))
        with pytest.raises(TemplateError, match=f"^en/thank_you/{channel}: body must .*, with the examples"):
            DEFAULT_TEMPLATES.with_template("thank_you", channel, "en", text)


def plain_locale(**changes: Any) -> Playbook:
    """Serve a language of two sentences."""
    facts: dict[str, Any] = {
        "tag": "nl",
        "format_day": lambda day, channel: str(day),
        "format_date": str,
        "format_list": ", ".join,
        "salute": lambda person, company, channel: f"Beste {person.name}," if person else "Beste,",
        "pronoun": lambda person: "u",
        "close": lambda candidate, channel: candidate.name,
        **changes,
    }
    templates = (
        TemplateSet(locales=(Locale(**facts),))
        .with_template("thank_you", "email", "nl", TEXT)
        .with_reason("thank_you", "nl", "x")
        .with_reason("wait", "nl", "x")
    )
    return Playbook(rules=[DEFAULT_PLAYBOOK.rule("thank_you")], templates=templates)


class TestAHostsLocale:
    """A language of a host's own, with as little as it can bring."""

    HELD_ON = date(2026, 11, 19)

    def test_no_hint_is_without_words(self) -> None:
        """What the locale has no words for is not said."""
        panel = (Person(name="A B", honorific="ms"), *(Person(name=f"N{index}") for index in range(3)))
        interview = an_interview(locale="nl", interviewers=panel)
        assert next_action(interview, self.HELD_ON, playbook=plain_locale()).hints == ()

    @pytest.mark.parametrize("words", ["", "Geen tekst voor dit kanaal"])
    def test_another_channels_text_is_told_without_words_too(self, words: str) -> None:
        """By the field, which a host goes by: it would take the e-mail for a chat message."""
        action = next_action(
            an_interview(locale="nl", channel="chat"), self.HELD_ON, playbook=plain_locale(other_channel=words)
        )
        assert [(hint.field, hint.text) for hint in action.hints] == [("channel", words or "channel")]

    def test_a_right_to_left_name_is_isolated_whatever_its_functions_do(self) -> None:
        """In the greeting and in the signature; once."""
        interview = an_interview(locale="nl", interviewers=(Person(name="חברת"),), candidate=Candidate(name="דוד"))
        message = next_action(interview, self.HELD_ON, playbook=plain_locale()).message
        assert message is not None
        assert message.body == "Beste \u2068חברת\u2069,\n\nThank you.\n\n\u2068דוד\u2069"

    @pytest.mark.parametrize("function", ["salute", "close"])
    def test_what_must_be_there_is_there_or_it_is_an_error(self, function: str) -> None:
        """A locale's function that gives nothing must not make the opening vanish."""
        playbook = plain_locale(**{function: lambda *given: None})
        name = {"salute": "salutation", "close": "closing"}[function]
        with pytest.raises(PlaybookError, match=rf"^locale 'nl' must give a text for \${name}$"):
            next_action(an_interview(locale="nl"), self.HELD_ON, playbook=playbook)

    def test_what_it_leaves_out_has_a_plain_form(self) -> None:
        """The name alone, the whole date, digits."""
        locale = plain_locale().templates.locale("nl")
        assert locale.mention(Person(name="Kim"), Channel.LETTER) == "Kim"
        assert locale.mention(Person(), Channel.LETTER) is None
        assert locale.format_long(self.HELD_ON) == "2026-11-19"
        assert (locale.numbers, locale.lists.findings) == ((), ())


class TestWordLists:
    """What `review` looks for is checked when it is built."""

    @pytest.mark.parametrize(
        ("lists", "text"),
        [
            ({"pressure": ("ok", "(")}, "pressure[1] must be a regular expression"),
            ({"attachment": ("[",)}, "attachment[0] must be a regular expression"),
            ({"misspelt": (("a", "b"), ("*", "c"))}, "misspelt[1] must be a regular expression"),
            ({"role_slots": ("the (.+) role",)}, "role_slots[0] must have the group (?P<role>...)"),
            (
                {"subject_slots": ("x",), "role_slots": ("(",)},
                "role_slots[0] must be a regular expression; subject_slots[0] must have the group (?P<role>...)",
            ),
        ],
        ids=["pressure", "attachment", "misspelt", "group", "both"],
    )
    def test_a_pattern_that_is_none_is_refused(self, lists: dict[str, Any], text: str) -> None:
        """Not in the middle of a candidate's evening."""
        with pytest.raises(TemplateError) as caught:
            WordLists(**lists)
        assert str(caught.value) == text
