"""Every e-mail and every reason in every locale, read by rules: what a machine can say of a text."""

import re
from datetime import date

import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Audience,
    Interview,
    Message,
    Playbook,
    describe,
    next_action,
)
from interview_followup.templates import FACTS, alternatives
from tests.locales.cases import cases, full, minimal

TAGS = DEFAULT_TEMPLATES.tags
CASES = [
    pytest.param(interview, today, id=f"{tag}-{size}-{name}")
    for tag in TAGS
    for size, build in (("full", full), ("minimal", minimal))
    for name, interview, today in cases(build(tag))
]
REMINDERS = {"check_in", "final_check_in"}
BANNED = {
    "en": (
        "just checking",
        "circling back",
        "per my last",
        "do the needful",
        "asap",
        "!!",
        "promised",
        "finds you well",
    ),
    "id": ("anda", "kamu", "nggak", "yg", "terimakasih", "silahkan", "dear", "segera", "secepatnya", "janji", "pt."),
}
US_SPELLING = re.compile(r"\bfavor\b|Best regards")
GB_SPELLING = re.compile(r"\bfavour\b|Kind regards|referee who")


def messages(interview: Interview, today: date) -> tuple[Message, ...]:
    """Word what is due; there is always something."""
    found = next_action(interview, today).messages
    assert found
    return found


@pytest.mark.parametrize(("interview", "today"), CASES)
class TestEveryMessage:
    """What holds of every message."""

    def test_nothing_is_left_unrendered(self, interview: Interview, today: date) -> None:
        """No placeholder, no None, no doubled space, stop or empty line."""
        for message in messages(interview, today):
            text = f"{message.subject}\n{message.body}"
            assert not re.search(r"[${}]|None|\bnan\b|  | [,.;?!]|\.\.|\n\n\n|^\s|\s$| \n", text), text

    def test_the_subject_is_one_line_that_names_the_role(self, interview: Interview, today: date) -> None:
        """A subject says what it is about."""
        for message in messages(interview, today):
            assert message.subject is not None
            assert "\n" not in message.subject
            assert len(message.subject) <= 78
            assert interview.role in message.subject

    def test_it_greets_and_signs(self, interview: Interview, today: date) -> None:
        """It begins with a salutation, and ends with the candidate's name and contacts."""
        for message in messages(interview, today):
            first, *_, last = message.body.split("\n\n")
            assert first.endswith(",")
            assert last.split("\n")[1] == interview.candidate.name

    def test_it_says_which_interview(self, interview: Interview, today: date) -> None:
        """The role stands in the body."""
        for message in messages(interview, today):
            assert interview.role in message.body or "offer" in message.body, message.body

    def test_it_asks_at_most_one_question(self, interview: Interview, today: date) -> None:
        """One question can be answered."""
        for message in messages(interview, today):
            assert message.body.count("?") <= 1

    def test_no_pressure_and_no_slip(self, interview: Interview, today: date) -> None:
        """None of the words that reproach, press or misspell."""
        for message in messages(interview, today):
            for word in BANNED[message.locale[:2]]:
                assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", message.body.lower()), word

    def test_no_numeric_date(self, interview: Interview, today: date) -> None:
        """A month is spelled out, and a day is not padded."""
        for message in messages(interview, today):
            assert not re.search(r"\d[-/]\d|\b0\d (?=[A-Z])", message.body)

    def test_spelling_is_that_of_the_variant(self, interview: Interview, today: date) -> None:
        """US forms in the US, British ones elsewhere."""
        wrong = {"en": GB_SPELLING, "en-US": GB_SPELLING, "id": re.compile("regards")}
        for message in messages(interview, today):
            assert not wrong.get(message.locale, US_SPELLING).search(message.body)

    def test_its_length_can_be_read(self, interview: Interview, today: date) -> None:
        """From 25 to 160 words, and no sentence over 40."""
        for message in messages(interview, today):
            assert 25 <= len(message.body.split()) <= 160
            prose = message.body.rsplit("\n\n", 1)[0].replace("Tbk.", "Tbk")
            for sentence in re.split(r"(?<=[.?!:;])\s|\n\n", prose):
                assert len(sentence.split()) <= 40, sentence

    def test_no_two_messages_of_an_action_are_alike(self, interview: Interview, today: date) -> None:
        """A panel of three reads three openings, and each message has its own key."""
        found = messages(interview, today)
        assert len({message.key for message in found}) == len(found)
        openings = [message.body.split("\n\n")[1] for message in found]
        assert len(set(openings)) >= min(3, len(found))

    def test_an_attachment_is_announced_where_it_is_listed(self, interview: Interview, today: date) -> None:
        """Documents are named where the text says that they come."""
        for message in messages(interview, today):
            announced = bool(re.search(r"I have attached|saya lampirkan", message.body))
            assert announced is ("- Sales dashboard 2025: weekly" in message.body)

    def test_a_referee_is_named_with_consent_alone(self, interview: Interview, today: date) -> None:
        """To the employer, no name and no contact without consent."""
        for message in messages(interview, today):
            if message.audience is Audience.EMPLOYER and not all(r.consented for r in interview.referees):
                assert "Budi" not in message.body
                assert "budi@" not in message.body

    def test_the_reason_is_a_sentence_in_every_locale(self, interview: Interview, today: date) -> None:
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
