"""Every text and every reason in every locale, on every channel, read by rules: what a machine can say of a text."""

import re
from datetime import date

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Audience,
    Channel,
    Interview,
    Message,
    Playbook,
    describe,
    next_action,
    review,
)
from interview_followup.locales import UNSUITED
from interview_followup.templates import FACTS, alternatives, sms_parts
from tests.locales.cases import cases, cast_of, full, minimal

TAGS = DEFAULT_TEMPLATES.tags
WRITTEN_OUT = ("en", "en-GB", "id")
"""The others word as one of these does, but for a comma in a full date; the gallery shows them all."""

CASES = [
    pytest.param(attrs.evolve(interview, channel=channel), today, id=f"{tag}-{channel}-{size}-{name}")
    for tag in TAGS
    for channel in (Channel if tag in WRITTEN_OUT else [Channel.EMAIL])
    for size, build in (("full", full), ("minimal", minimal))
    for name, interview, today in cases(build(tag))
]
WORDS = {
    Channel.EMAIL: (25, 160),
    Channel.LETTER: (40, 230),
    Channel.CHAT: (15, 95),
    Channel.SMS: (10, 45),
    Channel.PHONE: (90, 280),
}
"""Fewest and most, with ordinary facts."""

VOICEMAIL_WORDS = (45, 60)


def messages(interview: Interview, today: date) -> tuple[Message, ...]:
    """Word what is due; there is always something."""
    found = next_action(interview, today).messages
    assert found
    return found


def after_greeting(message: Message, interview: Interview) -> str:
    """Give what comes after the greeting, which must be the reader's own, with the reader's names masked."""
    if message.audience is Audience.REFEREE:
        return message.body
    locale, to = DEFAULT_TEMPLATES.locale(message.locale), message.to
    greeting = locale.salute(to, interview.company, message.channel)
    mention = None if to is None else locale.mention(to, message.channel)
    if message.channel is Channel.PHONE:
        greeting = mention or interview.candidate.name
    elif message.channel is Channel.LETTER:
        # The Indonesian one names its reader in the address alone.
        assert mention is None or mention in message.body
    assert message.body.count(greeting) == 1 or message.channel is Channel.PHONE
    rest = message.body.split(greeting, maxsplit=1)[1]
    names = () if to is None else (mention, to.name, to.salutation_name)
    for name in filter(None, names):
        rest = rest.replace(name, "#")
    return rest


@pytest.mark.parametrize(("interview", "today"), CASES)
class TestEveryMessage:
    """What holds of every message."""

    def test_review_finds_nothing(self, interview: Interview, today: date) -> None:
        """No leftover, pressure, numeric date, slip of spelling, long sentence, second question, text over a limit."""
        for message in messages(interview, today):
            assert review(message, interview, not_named=("Globex",)) == (), message.body

    def test_it_is_the_channels_own_or_the_one_for_email(self, interview: Interview, today: date) -> None:
        """A kind without a text on a channel stands in the list of those, and nowhere else."""
        action = next_action(interview, today)
        for message in action.messages:
            unsuited = (action.kind, interview.channel, message.audience) in UNSUITED
            assert message.channel is (Channel.EMAIL if unsuited else interview.channel)
            assert f"/{message.channel}" in message.template

    def test_a_subject_is_one_line_that_names_the_role(self, interview: Interview, today: date) -> None:
        """A subject says what it is about; only a letter and an e-mail have one."""
        for message in messages(interview, today):
            if message.channel in {Channel.EMAIL, Channel.LETTER}:
                assert message.subject is not None
                assert "\n" not in message.subject
                assert interview.role in message.subject
            else:
                assert message.subject is None

    def test_it_greets_and_says_who_writes_about_which_role(self, interview: Interview, today: date) -> None:
        """Who, and which role, in the words that come first where there is no subject; a signature where there is."""
        for message in messages(interview, today):
            name, role = interview.candidate.name, interview.role
            if message.channel in {Channel.CHAT, Channel.SMS}:
                start = " ".join(message.body.split()[:32])
                assert name in start, message.body
                assert role in start, message.body
            elif message.channel in {Channel.EMAIL, Channel.LETTER}:
                paragraphs = message.body.split("\n\n")
                assert any(paragraph.endswith(",") for paragraph in paragraphs[:4])
                assert name in message.body.split("\n\n", 1)[1]
                assert role in message.body or "offer" in message.body

    def test_its_length_can_be_read(self, interview: Interview, today: date) -> None:
        """As many words as its channel bears."""
        for message in messages(interview, today):
            fewest, most = WORDS[message.channel]
            assert fewest <= len(message.body.split()) <= most, message.body

    def test_a_text_message_takes_one_part_or_two(self, interview: Interview, today: date) -> None:
        """With ordinary names, in the plain alphabet."""
        for message in messages(interview, today):
            if message.channel is Channel.SMS:
                assert message.body.isascii()
                assert sms_parts(message.body) <= 2
                assert "\n" not in message.body

    def test_a_voicemail_takes_a_quarter_of_a_minute(self, interview: Interview, today: date) -> None:
        """It comes last in the script, and says the number twice."""
        for message in messages(interview, today):
            if message.channel is Channel.PHONE and message.audience is Audience.EMPLOYER:
                voicemail = message.body.split("\n\n")[-1]
                phone = interview.candidate.phone
                words = voicemail if phone is None else voicemail.replace(phone, "number")
                assert VOICEMAIL_WORDS[0] <= len(words.split()) <= VOICEMAIL_WORDS[1], voicemail
                assert phone is None or voicemail.count(phone) == 2

    def test_no_two_messages_of_an_action_are_alike(self, interview: Interview, today: date) -> None:
        """A panel of three reads three texts, whoever's name stands in them, and each message has its own key."""
        found = messages(interview, today)
        assert len({message.key for message in found}) == len(found)
        told = {after_greeting(message, interview) for message in found}
        assert len(told) >= min(3, len(found))

    def test_an_attachment_is_announced_where_it_is_listed(self, interview: Interview, today: date) -> None:
        """Documents are named where the text says that they come."""
        for message in messages(interview, today):
            if "supporting_material" in message.template:
                assert all(item.title in message.body for item in interview.evidence)

    def test_a_referee_is_named_with_consent_alone(self, interview: Interview, today: date) -> None:
        """To the employer, no name and no contact without consent."""
        for message in messages(interview, today):
            if message.audience is Audience.EMPLOYER and not all(r.consented for r in interview.referees):
                referee = cast_of(interview.locale).referee
                assert referee.name not in message.body
                assert str(referee.contact) not in message.body


@pytest.mark.parametrize(("interview", "today"), [case for case in CASES if f"-{Channel.EMAIL}-" in str(case.id)])
def test_the_reason_is_a_sentence_in_every_locale(interview: Interview, today: date) -> None:
    """describe works for whatever was decided, whichever locale the reader has."""
    action = next_action(interview, today)
    for tag in TAGS:
        sentence = describe(action, tag)
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert not re.search(r"[${}]|None|  |\.\.", sentence)


def actions() -> list[Action]:
    """Collect an action of every rule, and waits of every kind."""
    found: dict[tuple[str | None, str], Action] = {}
    for build in (full, minimal):
        for _, interview, today in cases(build("en")):
            day: date | None = today
            turns = 0
            while day is not None and turns < 12:
                action = next_action(interview, day)
                found.setdefault((action.rule, action.reason.code), action)
                day, turns = action.next_change, turns + 1
    return list(found.values())


def test_no_two_rules_share_a_sentence() -> None:
    """Support people can tell from the sentence which rule it was."""
    for tag in ("en", "id"):
        texts = [
            text
            for (rule, locale), reason in DEFAULT_TEMPLATES.reasons
            if locale == tag
            for text in alternatives(reason)
        ]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize("tag", ["en", "id"])
def test_every_reason_that_ends_or_waits_says_to_keep_applying(tag: str) -> None:
    """G7: unless a job was accepted, and wherever the matter is over or open."""
    words = {"en": "keep applying elsewhere", "id": "tetaplah melamar di tempat lain"}[tag]
    enders = {"wait", *(rule.name for rule in DEFAULT_RULES if rule.step == "move_on")}
    for (rule, locale), reason in DEFAULT_TEMPLATES.reasons:
        if locale == tag:
            for text in alternatives(reason):
                wanted = rule in enders and "${accepted}" not in text
                assert (words in text.lower()) is wanted, (rule, text)


def test_a_date_in_an_english_reason_is_followed_by_a_stop() -> None:
    """A US date with its year takes a comma after it, so every date stands before a comma or a stop."""
    for (rule, locale), reason in DEFAULT_TEMPLATES.reasons:
        if locale == "en":
            for text in alternatives(reason):
                for match in re.finditer(r"\$(\w+_on|due_on|reply_by|respond_by|asked_last)\b(.)", text):
                    allowed = match[2] in ",.;:)" or match[1] == "opened_on"
                    assert allowed, (rule, text)


def test_every_rule_has_been_described() -> None:
    """The cases of these tests meet most rules, and wait."""
    met = {action.rule for action in actions()}
    assert {rule.name for rule in DEFAULT_RULES if rule.contact} - met == {"next_check_in"}
    assert None in met


def test_a_second_of_three_check_ins_mentions_the_first() -> None:
    """Where three are allowed, the middle one is not the first one again."""
    playbook: Playbook = DEFAULT_PLAYBOOK.with_timing(max_check_ins=3)
    for tag, words in (
        ("en", "I asked about the timing on Tuesday, November 24"),
        ("id", "Pada Selasa, 24 November 2026 saya telah"),
    ):
        interview = next(each for name, each, _ in cases(full(tag)) if name == "final-exact")
        action = next_action(interview, date(2026, 12, 1), playbook=playbook)
        assert action.rule == "next_check_in"
        assert action.message is not None
        assert words in action.message.body
        assert "24 November 2026" in describe(action, "id", playbook=playbook)


def test_every_fact_is_used_by_some_shipped_text() -> None:
    """A fact that no text names would be a promise that nobody checks."""
    used = {name for _, template in DEFAULT_TEMPLATES.texts for name in template.names}
    assert {fact.name for fact in FACTS} <= used
