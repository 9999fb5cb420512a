"""
What every shipped text keeps, enumerated: the content invariants that a finite list of cases decides.

The values in these texts are plain; what hostile values do stands in ``test_content_values``.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from itertools import chain, combinations
from typing import Any, Final
from xml.etree import ElementTree as ET

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Audience,
    Candidate,
    Channel,
    ForeignTemplate,
    Interview,
    Message,
    MessageTemplate,
    Person,
    StepKind,
    TemplateError,
    TemplateKey,
    next_action,
    plan,
    svg_timeline,
)
from interview_followup.locales import UNSUITED
from interview_followup.reviewing.page import any_of
from interview_followup.templates import FACTS, FACTS_BY_NAME, over_limit
from tests.invariants.cx_dates import dates_shown, misdated, names_of
from tests.invariants.cx_messages import days_in, unrendered
from tests.locales.cases import HELD_ON, cases, full, minimal
from tests.locales.test_messages import WORDS

TAGS: Final = ("en", "en-GB", "id")
"""The others word as one of these does."""

EXAMPLES: Final = {fact.name: fact.example for fact in FACTS}
OCCASIONS: Final = [
    (attrs.evolve(interview, channel=channel), today)
    for tag in DEFAULT_TEMPLATES.tags
    for build in (full, minimal)
    for channel in Channel
    for _, interview, today in cases(build(tag))
]


def messages() -> Iterator[tuple[Message, Interview, date]]:
    """Word every case of every locale and channel."""
    for interview, today in OCCASIONS:
        action = next_action(interview, today)
        assert action.send_on is not None
        for message in action.messages:
            yield message, interview, action.send_on


def subsets(names: list[str]) -> Iterator[tuple[str, ...]]:
    """Give every subset of some names."""
    return chain.from_iterable(combinations(names, count) for count in range(len(names) + 1))


def optional(template: MessageTemplate, words: dict[str, str]) -> list[str]:
    """List the facts of a text that can be absent."""
    return [name for name in template.names if name not in words and not FACTS_BY_NAME[name].always]


def rendered(key: TemplateKey, template: MessageTemplate, tag: str) -> Iterator[tuple[str | None, str]]:
    """Render a text with every subset of the facts that can be absent, as whole as it is."""
    words = dict(DEFAULT_TEMPLATES.locale(tag).words)
    may_go = optional(template, words)
    there = {name: EXAMPLES[name] for name in template.names if name not in {*may_go, *words}} | words
    joint = " " if key.channel is Channel.SMS else "\n\n"
    for present in subsets(may_go):
        yield template.render(there | {name: EXAMPLES[name] for name in present}, joint=joint)


def shipped() -> Iterator[tuple[TemplateKey, MessageTemplate]]:
    """Give every shipped text."""
    for key, template in DEFAULT_TEMPLATES.texts:
        assert not isinstance(template, ForeignTemplate)
        yield key, template


@pytest.mark.parametrize("tag", TAGS)
def test_inv_c1_every_text_renders_clean_with_every_subset_of_its_facts(tag: str) -> None:
    """Nothing unrendered, empty or doubled is left, whichever of the facts that can be absent are there."""
    drawn, different = 0, set()
    for key, template in shipped():
        if key.locale == tag[:2]:
            texts = list(rendered(key, template, tag))
            drawn += len(texts)
            different |= set(texts)
    assert drawn > 7_500
    for subject, body in different:
        assert unrendered(f"{subject or 'x'}\n\n{body}") == [], body


def test_inv_c1_every_subset_of_a_reader_and_a_sender_is_thanked_cleanly() -> None:
    """What is known of the two people leaves no gap where it is not known: all subsets, on every channel."""
    people: dict[str, Any] = {"salutation_name": "Smith", "title": "Dr.", "topic": "the plans", "honorific": "ms"}
    senders = {"phone": "+1 555 0100", "email": "sam@example.com", "link": "https://x.example/sam", "place": "Bath"}
    for tag in TAGS:
        for channel in Channel:
            for told in subsets([*people, *senders, "name"]):
                person = Person(
                    name="Ann Smith" if "name" in told else "",
                    **{name: people[name] for name in people if name in told},
                )
                sender = attrs.evolve(
                    minimal(tag).candidate, **{name: senders[name] for name in senders if name in told}
                )
                interview = attrs.evolve(minimal(tag), interviewers=(person,), candidate=sender, channel=channel)
                for message in next_action(interview, HELD_ON).messages:
                    body = (
                        message.body.replace(",\n\n\n", ",\n\n") if message.channel is Channel.LETTER else message.body
                    )
                    assert unrendered(f"{message.subject or 'x'}\n\n{body}") == [], body


@pytest.mark.parametrize(
    "text",
    [
        "Dear ,\n\nThank you.",
        "Dear Ms. ,\n\nThank you.",
        "Thank you for the ${role} talk.",
        "Thank you, None.",
        "Thank you for  the talk.",
        "Thank you , Ann.",
        "About the role..",
        "Thank you.\n\n\nAnn",
        "Thank you.\n\n.\n\nAnn",
        "Thank you %(name)s",
        "the role ()",
    ],
)
def test_inv_c1_the_look_can_fail(text: str) -> None:
    """Each gap that a real system has mailed is seen."""
    assert unrendered(text)


def test_inv_c6_the_locales_have_the_same_texts_and_reasons() -> None:
    """A step, channel and audience has a text in both languages, or in neither, and then with a reason."""
    keys = {
        tag: {(key.kind, key.channel, key.audience) for key, _ in shipped() if key.locale == tag}
        for tag in ("en", "id")
    }
    assert keys["en"] == keys["id"]
    steps = {(kind, audience) for kind, _, audience in keys["en"]}
    missing = {(kind, channel, audience) for kind, audience in steps for channel in Channel} - keys["en"]
    assert missing == set(UNSUITED)
    reasons = {tag: {rule for (rule, locale), _ in DEFAULT_TEMPLATES.reasons if locale == tag} for tag in ("en", "id")}
    assert reasons["en"] == reasons["id"]


CONTEXT: Final = frozenset({"known_on", "held_on", "invited_on", "promised_on", "promised_around", "promised_ahead",
                            "last_asked_on"})  # fmt: skip
"""Days that one language tells where the other speaks without them: custom, and no fact that the candidate brings."""

CUSTOM: Final = frozenset({"salutation", "closing", "you", "candidate_name", "letter_date", "addressee", "company"})
DOCUMENTS: Final = dict.fromkeys(("evidence_titles", "evidence_count"), "evidence")
"""The same documents, as a list, a sentence or a number."""


def test_inv_c6_what_the_candidate_brings_is_told_in_both_languages() -> None:
    """Topic, strengths, documents, referees, deadlines: a language may tell more days than the other, and no less."""
    texts = dict(shipped())
    for key, template in texts.items():
        told = []
        for each in (template, texts[key._replace(locale="id")]):
            names = {name for name in each.names if name in FACTS_BY_NAME and not name.startswith("when_")}
            told.append({DOCUMENTS.get(name, name) for name in names - CUSTOM - CONTEXT})
        if key.locale == "en":
            assert told[0] == told[1], key


def test_inv_c6_a_translation_that_drops_a_fact_is_refused() -> None:
    """Where a host gives one text in two languages, both name the same facts, and the place is told."""
    body = ["$salutation", "Thank you for $topic, on $held_on.", "Thank you.", "$closing"]
    less = ["$salutation", "Terima kasih atas $topic.", "Terima kasih.", "$closing"]
    mapping = {
        tag: {"messages": {"thank_you": {"email": {"subject": "$role", "body": text}}}}
        for tag, text in (("en", body), ("id", less))
    }
    with pytest.raises(TemplateError) as caught:
        DEFAULT_TEMPLATES.with_mapping(mapping)
    assert [(fault.field, fault.code) for fault in caught.value.faults] == [("id.messages.thank_you.email", "unlike")]


def test_inv_c6_one_message_has_one_language() -> None:
    """A message's text, its dates and its greeting are of the locale that was asked for, or of its parent."""
    foreign = {
        "en": names_of("id") - names_of("en") | {"Yth", "Hormat"},
        "id": names_of("en") - names_of("id") | {"Dear"},
    }
    for message, interview, _ in messages():
        assert message.locale == interview.locale
        assert message.template.split("/")[0] == interview.locale[:2]
        assert not foreign[interview.locale[:2]] & set(re.findall(r"\w+", message.body)), message.body


def test_inv_c6_a_text_is_looked_for_in_a_fixed_order() -> None:
    """The channel, e-mail, the others; in each the locale and its parents; another language never."""
    for kind in StepKind:
        for channel in Channel:
            order = DEFAULT_TEMPLATES.lookup_order(kind, channel, "en-GB")
            assert [key.channel for key in order[:2]] == [channel, channel]
            assert order[2].channel is (Channel.EMAIL if channel is not Channel.EMAIL else order[2].channel)
            assert [key.locale for key in order] == ["en-GB", "en"] * len(Channel)
            assert len(set(order)) == 2 * len(Channel)


def test_inv_c7_every_date_in_a_message_is_one_of_the_interviews() -> None:
    """Read back with CLDR's names, each date is a day of the interview, with the right weekday and no figures alone."""
    read = 0
    for message, interview, send_on in messages():
        assert misdated(message, {*days_in(interview), send_on}) == [], message.body
        read += len(list(dates_shown(message.body, message.locale)))
    assert read > 3_000


@pytest.mark.parametrize(
    "body",
    [
        "See you on Friday, November 19.",
        "See you on November 20.",
        "See you on 11/19.",
        "See you on 2026-11-19.",
        "See you on Monday.",
        "See you on November 19, 2027.",
    ],
)
def test_inv_c7_the_reading_can_fail(body: str) -> None:
    """A wrong weekday, day or year, a date in figures and a weekday alone are seen."""
    message = next_action(minimal("en"), HELD_ON).messages[0]
    assert misdated(attrs.evolve(message, body="See you on Thursday, November 19."), {HELD_ON}) == []
    assert misdated(attrs.evolve(message, body=body), {HELD_ON})


@pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
def test_inv_c7_every_day_reads_back_as_itself(tag: str) -> None:
    """Four centuries of days, and both ends of the calendar: each form of a date is that date and no other."""
    locale = DEFAULT_TEMPLATES.locale(tag)
    days = [date.fromordinal(ordinal) for ordinal in (1, 366, date.max.toordinal(), *range(700_000, 846_097, 37))]
    for day in days:
        forms = [locale.format_date(day), locale.format_long(day)]
        forms += [locale.format_day(day, channel) for channel in Channel]
        if day.year < 1000:  # a year of four figures is what the reading knows
            forms = forms[2:] if tag != "id" else []
        for form in forms:
            read = list(dates_shown(form, tag))
            assert len(read) == 1, form
            assert read[0].means(day), form
            assert not read[0].means(day + timedelta(days=-1 if day == date.max else 1)), form


def test_inv_c8_a_written_text_asks_at_most_one_question_and_holds_at_most_one_link() -> None:
    """Over every subset of the facts; on the phone one also asks whether the moment suits, and leaves a voicemail."""
    asked = dict.fromkeys(Channel, 0)
    for key, template in shipped():
        for subject, body in rendered(key, template, key.locale):
            asked[key.channel] = max(asked[key.channel], body.count("?"))
            assert "://" not in f"{subject}{body}".replace(EXAMPLES["closing"], "")
    assert asked == {Channel.EMAIL: 1, Channel.LETTER: 1, Channel.CHAT: 1, Channel.SMS: 1, Channel.PHONE: 4}
    for message, interview, _ in messages():
        link = attrs.evolve(interview.candidate, link="https://x.example/sam")
        told = next_action(attrs.evolve(interview, candidate=link), _).messages
        assert all(each.body.count("://") <= 1 for each in told), message.template


def test_inv_c8_no_text_presses_and_each_fits_its_channel() -> None:
    """No pattern of the locale's pressure list occurs, and the words are as many as the channel bears."""
    for message, interview, _ in messages():
        lists = DEFAULT_TEMPLATES.locale(message.locale).lists
        assert not any_of(lists.pressure).search(message.body), message.body
        fewest, most = WORDS[message.channel]
        assert fewest <= len(message.body.split()) <= most
        assert over_limit(message.channel, message.body) is None, interview.channel


PEOPLE: Final = (
    "Suharti", "Alex Morgan", "Sam", "Nguyễn Thị Ánh", "María José de la Cruz", "X Æ A-12", "van der Berg", "O’Neil",
    "Anne-Marie", "Wolfeschlegelsteinhausenbergerdorff", "True", "Null", "Ng", "O", "Siti binti Ahmad", "Gökçe İnan",
    "山田 太郎", "Jennifer 8. Lee", "Björk Guðmundsdóttir", "McDonald", "d'Arcy", "R. Budi", "NASA", "mary", "ibu",
)  # fmt: skip
"""Names of real people's kinds, with no word of address in them; ``ibu`` in lower case is one, and stands apart."""

GENDERED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Sir|Madam|he|she|his|her|him|Pak|Bu|Saudara|Saudari|Anda|kamu)\b|(?<!/)\bIbu\b|\bBapak\b(?!/)"
)


@pytest.mark.parametrize("name", PEOPLE[:-1])
def test_inv_c9_a_name_is_used_as_given_and_tells_nothing_of_its_bearer(name: str) -> None:
    """The whole name stands in the greeting, the rest is that of any other name, and no gender is guessed from it."""
    for tag in TAGS:
        for channel in (Channel.EMAIL, Channel.CHAT, Channel.LETTER):
            bare = attrs.evolve(minimal(tag), channel=channel)
            for _, case, today in cases(bare):
                interview, other = (
                    attrs.evolve(case, interviewers=(Person(name=each),), agency=None) for each in (name, "Qwerty Uiop")
                )
                pairs = zip(next_action(interview, today).messages, next_action(other, today).messages, strict=True)
                for told, plain in pairs:
                    assert told.body == plain.body.replace("Qwerty Uiop", name)
                    assert not GENDERED.search(plain.body), plain.body
                    if told.audience is Audience.EMPLOYER:
                        assert name in told.body


def test_inv_c9_a_candidates_name_is_signed_as_given() -> None:
    """No part of it is left out, and nothing else of the text depends on it."""
    for name in PEOPLE:
        for tag in TAGS:
            one, two = (
                next_action(attrs.evolve(minimal(tag), candidate=Candidate(name=each)), HELD_ON).messages[0]
                for each in (name, "Qwerty Uiop")
            )
            assert one.body == two.body.replace("Qwerty Uiop", name)
            assert one.body.endswith(name)


def test_inv_c12_a_text_is_plain_and_never_escaped() -> None:
    """What HTML would escape stands as it was given, and no entity comes about."""
    odd = "C&A <Mode> \"x\" 'y' AG"
    for interview, today in OCCASIONS:
        if interview.channel is not Channel.SMS:
            told = attrs.evolve(interview, role=odd, company=odd)
            for message in next_action(told, today).messages:
                text = f"{message.subject}\n{message.body}"
                assert escape(odd) not in text
                assert not re.search(r"&(?:amp|lt|gt|quot|#\w+);", text)
                assert odd in text


def test_inv_c12_a_picture_escapes_exactly_once() -> None:
    """An SVG read as XML shows a host's title as it was given."""
    odd = 'C&A <b>&amp;</b> "x"'
    picture = svg_timeline(plan(minimal("en"), HELD_ON), title=odd)
    titles = [each.text for each in ET.fromstring(picture).iter() if each.text]  # noqa: S314 - our own
    assert odd in titles
    assert "<b>" not in picture
    assert "&amp;amp;amp;" not in picture
