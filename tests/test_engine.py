"""The engine: what an action carries, what is refused, and whom the messages go to."""

import pickle
import re
from datetime import date, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Audience,
    Candidate,
    Channel,
    FollowUpStep,
    Hint,
    Interview,
    InterviewError,
    MessageTemplate,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    PlaybookError,
    Reason,
    Referee,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    StepStatus,
    TemplateSet,
    Timing,
    UnknownNameError,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    describe,
    next_action,
)
from interview_followup.templates import over_limit
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

HELD_ON = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
KEYS = [
    "46b9e61eb4b140c0d88b64052da30977",
    "45d0325947970be872721b9b33073b41",
    "7e2e05678e1bc82a6938ddb8e26e6972",
    "5793c582548435ee65ce98791b88d9a6",
    "f9d7c63d8a6360d5f85a2f2df01994fe",
]
RING_KEYS = [
    "507143877a6fb6b026b5e51d6203bde0",
    "a97d5af8ff79844ade4773f2ce916eb4",
    "b4c46b0269a98f98f832ce966e503bfe",
]
REFERENCE_KEYS = ["a178ca318072da1adc495291edca5111", "402a0de2b9aba57d4da3710e39f49d3b"]


class TestArticle:
    """The article's own case: promised Monday, silent Tuesday."""

    def test_ask_on_that_tuesday_in_indonesian_without_reproach(self) -> None:
        """The text names Monday's date neutrally, asks for a time, and gives a way out."""
        interview = an_interview(
            company="PT Maju Terus",
            role="Analis Data",
            interviewers=(Person(name="Ratna Wijaya", honorific="ibu", topic="rencana gudang data baru"),),
            promise=ReplyPromise(by=MONDAY),
            locale="id",
        )
        action = next_action(interview, TUESDAY)
        assert action.kind is StepKind.CHECK_IN
        assert action.message is not None
        assert action.message.subject == "Perkembangan Seleksi Analis Data – Sari Dewi"
        assert action.message.body == (
            "Yth. Ibu Ratna Wijaya,\n\n"
            "Saya Sari Dewi, peserta wawancara posisi Analis Data pada Kamis, 19 November 2026. Terima kasih atas "
            "waktu yang Ibu luangkan dan atas pembicaraan mengenai rencana gudang data baru.\n\n"
            "Menurut informasi yang saya terima, kabar selanjutnya akan disampaikan paling lambat Senin, 23 November "
            "2026. Sekiranya tidak merepotkan, bolehkah saya mengetahui kapan kira-kira kabar tersebut dapat saya "
            "terima?\n\n"
            "Apabila keputusan masih dibahas, saya dengan senang hati menunggu. Atas perhatian Ibu, saya ucapkan "
            "terima kasih.\n\n"
            "Hormat saya,\nSari Dewi\n+62 812 0000 1234"
        )
        assert describe(action, "id") == (
            "Kabar diharapkan paling lambat Senin, 23 November 2026, dan belum ada keputusan. "
            "Mulai Selasa, 24 November 2026, wajar untuk menanyakan waktunya."
        )

    def test_on_monday_itself_it_waits(self) -> None:
        """Silence until the end of the promised day breaks nothing."""
        interview = an_interview(promise=a_promise(MONDAY), steps=(a_step("thank_you", HELD_ON),))
        action = decide(interview, MONDAY)
        assert (action.kind, action.next_change) == (StepKind.WAIT, TUESDAY)
        assert describe(action, "en") == (
            "You are waiting for the answer that may come by Monday, November 23, 2026. "
            "Unless it comes, look again on Tuesday, November 24, 2026. Keep applying elsewhere."
        )


class TestArguments:
    """What is not what it must be is refused by name."""

    @pytest.mark.parametrize("today", [datetime(2026, 11, 24, 9, 0), "2026-11-24", None, True, 20261124], ids=str)  # noqa: DTZ001
    def test_today_is_a_plain_date(self, today: object) -> None:
        """A datetime is a date to isinstance, and not to us."""
        with pytest.raises(WrongTypeError, match=f"^today must be a date, got {type(today).__name__}$"):
            decide(an_interview(), today)  # type: ignore[arg-type]

    def test_the_interview_and_the_playbook_are_what_they_say(self) -> None:
        """A dictionary is neither."""
        with pytest.raises(WrongTypeError, match="^interview must be an Interview, got dict$"):
            next_action({}, TUESDAY)  # type: ignore[arg-type]
        for other, name in ((None, "NoneType"), ({}, "dict")):
            with pytest.raises(WrongTypeError, match=f"^playbook must be a Playbook, got {name}$"):
                decide(an_interview(), TUESDAY, playbook=other)  # type: ignore[arg-type]

    def test_a_locale_that_is_not_served_decides_but_is_not_worded(self) -> None:
        """decide answers; next_action names the locales there are."""
        interview = an_interview(locale="ms")
        assert decide(interview, HELD_ON).kind is StepKind.THANK_YOU
        with pytest.raises(
            UnknownNameError, match="^unknown locale 'ms'; there are en, en-AU, en-GB, en-IN, en-US, id$"
        ):
            next_action(interview, HELD_ON)
        with pytest.raises(UnknownNameError):
            describe(decide(interview, HELD_ON), "ms")

    def test_describing_another_playbooks_rule_is_refused(self) -> None:
        """The action must come from the playbook that describes it."""
        action = attrs.evolve(decide(an_interview(), HELD_ON), rule="acme:nudge")
        with pytest.raises(UnknownNameError, match="^unknown rule 'acme:nudge'; there are "):
            describe(action, "en")
        for other, name in ((None, "NoneType"), ({}, "dict")):
            with pytest.raises(WrongTypeError, match=f"^action must be an Action, got {name}$"):
                describe(other, "en")  # type: ignore[arg-type]
        with pytest.raises(UnknownNameError, match="^unknown locale, got NoneType; there are "):
            describe(action, None)  # type: ignore[arg-type]


class TestBrokenRule:
    """A rule that breaks its contract is an error that names it."""

    @staticmethod
    def playbook(function: object) -> Playbook:
        """Put a broken rule first."""
        rule = Rule(name="broken", step="move_on", outcomes=(OutcomeStatus.PENDING,), window=function)  # type: ignore[arg-type]
        templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("broken", "en", "Broken.")
        return Playbook(templates=templates).with_rule(rule, before="rival_offer")

    def test_one_that_raises_is_named_with_its_cause(self) -> None:
        """No half decision, no silent default."""
        with pytest.raises(PlaybookError, match="^rule 'broken' raised ZeroDivisionError$") as caught:
            decide(an_interview(), HELD_ON, playbook=self.playbook(lambda i, t, c: 1 / 0))
        assert isinstance(caught.value.__cause__, ZeroDivisionError)

    def test_one_that_returns_junk_is_named(self) -> None:
        """A truthy string is no window."""
        with pytest.raises(PlaybookError, match="^rule 'broken' must return a Window or a WhyNot, got str$"):
            decide(an_interview(), HELD_ON, playbook=self.playbook(lambda i, t, c: "yes"))


def always(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window:
    """Be right from the interview on, whatever is recorded."""
    return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("always"))


class TestKey:
    """The key is the same for the same occasion, and another for another."""

    def key(self, day: date, **facts: Any) -> str:
        """Decide, and give the key."""
        key = decide(an_interview(ref="row 7", **facts), day).key
        assert key is not None
        return key

    def test_without_a_ref_there_is_none(self) -> None:
        """Nothing tells two interviews apart."""
        action = next_action(an_interview(), HELD_ON)
        assert action.key is None
        assert action.message is not None
        assert action.message.key is None

    def test_the_rule_does_not_matter(self) -> None:
        """A thank-you and a late one are the same thanks."""
        assert self.key(HELD_ON) == self.key(date(2026, 11, 22))

    def test_the_day_asked_does_not_matter(self) -> None:
        """Two workers on two days give one key."""
        facts = {"promise": a_promise(MONDAY), "steps": (a_step("thank_you", HELD_ON),)}
        assert self.key(TUESDAY, **facts) == self.key(date(2026, 12, 1), **facts)

    def test_the_next_check_in_is_another(self) -> None:
        """Each occurrence has its own, and so has a new clock."""
        thanked = a_step("thank_you", HELD_ON)
        asked = a_step("check_in", TUESDAY)
        first = self.key(TUESDAY, promise=a_promise(MONDAY), steps=(thanked,))
        second = self.key(date(2026, 12, 1), promise=a_promise(MONDAY), steps=(thanked, asked))
        renewed = a_promise(date(2026, 11, 30), given_on=TUESDAY)
        third = self.key(date(2026, 12, 1), promise=renewed, steps=(thanked, asked))
        assert len({first, second, third}) == 3

    def test_another_interview_has_another(self) -> None:
        """The host's ref is part of it, and cannot be forged from its neighbours."""
        keys = {decide(an_interview(ref=ref), HELD_ON).key for ref in ("a", "b", "a:thank_you", "1:a", "\ud800")}
        assert len(keys) == 5

    def test_a_new_rival_offer_is_a_new_occasion(self) -> None:
        """The clock is the day it came."""
        one = self.key(HELD_ON, rival_offer=RivalOffer(received_on=HELD_ON, decide_by=TUESDAY))
        two = self.key(MONDAY, rival_offer=RivalOffer(received_on=MONDAY, decide_by=TUESDAY))
        assert one != two

    def test_feedback_counts_from_its_own_day(self) -> None:
        """Feedback that comes again is thanked again, with another key."""
        reply = a_step("rejection_reply", MONDAY)
        keys = {
            self.key(came, steps=(reply,), outcome=an_outcome("rejected", MONDAY, feedback_on=came))
            for came in (TUESDAY, date(2026, 11, 25))
        }
        assert len(keys) == 2

    def test_waiting_and_moving_on_have_keys(self) -> None:
        """A host may tell the candidate once."""
        assert decide(an_interview(ref="1"), date(2026, 11, 1)).key is not None
        assert decide(an_interview(ref="1"), date(2027, 11, 1)).key is not None

    def test_every_message_has_its_own(self) -> None:
        """Namesakes too."""
        people = (
            Person(name="Agus", topic="sales"),
            Person(name="Agus", topic="tax"),
            Person(name="Agus"),
            Person(name="Agus", email="agus@example.com"),
            Person(),
            Person(honorific="ibu"),
        )
        action = next_action(an_interview(ref="1", interviewers=people), HELD_ON)
        keys = [message.key for message in action.messages]
        assert len(set(keys)) == len(people)
        assert action.key not in keys

    def test_an_added_interviewer_leaves_the_others_keys(self) -> None:
        """A message that was sent is not sent again because the panel grew."""
        ratna, hendra = Person(name="Ratna"), Person(name="Hendra")
        before = next_action(an_interview(ref="1", interviewers=(ratna,)), HELD_ON).messages[0].key
        after = next_action(an_interview(ref="1", interviewers=(hendra, ratna)), HELD_ON).messages[1].key
        assert before == after

    def test_a_key_stays_what_it_was_in_the_release_before(self) -> None:
        """A host has it stored: another digest of the same occasion would send everything once more."""
        people = (
            Person(name="Agus", email="agus@example.com"),
            Person(name="Agus", email="a.salim@example.com"),
            Person(name="Agus"),
            Person(name="Agus", topic="tax"),
        )
        panel = next_action(an_interview(ref="1", interviewers=people), HELD_ON)
        assert [panel.key, *(message.key for message in panel.messages)] == KEYS
        other = next_action(an_interview(ref="2", interviewers=people), HELD_ON)
        assert {message.key for message in other.messages}.isdisjoint(KEYS)

    def test_a_referee_is_told_by_another_key(self) -> None:
        """The employer's message and the referee's have no address to tell them apart."""
        referees = (Referee(name="Budi", consented=True),)
        thanked = a_step("thank_you", HELD_ON)
        action = next_action(an_interview(ref="1", went="poorly", referees=referees, steps=(thanked,)), MONDAY)
        assert [message.key for message in action.messages] == REFERENCE_KEYS

    def test_a_step_that_comes_again_has_another(self) -> None:
        """A host's own rule may recommend its step as often as it likes."""
        rule = Rule(name="ring", step="acme:ring", outcomes=("pending",), window=always, contact=False)
        templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("ring", "en", "Ring them.")
        playbook = Playbook(templates=templates).with_rule(rule, before="rival_offer")
        interview = an_interview(ref="1")
        keys = []
        for day in (HELD_ON, MONDAY, TUESDAY):
            action = decide(interview, day, playbook=playbook)
            keys.append(action.key)
            interview = interview.record(action.as_step(day))
        assert keys == RING_KEYS


class TestAsStep:
    """An action makes the step that records it."""

    def test_the_step_is_the_actions(self) -> None:
        """Kind from the action, the rest as said."""
        action = decide(an_interview(), HELD_ON)
        assert action.as_step(HELD_ON) == a_step("thank_you", HELD_ON)
        skipped = action.as_step(MONDAY, status=StepStatus.SKIPPED, channel=Channel.CHAT)
        assert (skipped.status, skipped.channel, skipped.on) == (StepStatus.SKIPPED, Channel.CHAT, MONDAY)

    @pytest.mark.parametrize("day", [date(2026, 11, 1), date(2027, 11, 1)], ids=["wait", "move_on"])
    def test_an_answer_is_no_step(self, day: date) -> None:
        """wait and move_on cannot be recorded."""
        with pytest.raises(InterviewError, match="it is an answer, and cannot be recorded"):
            decide(an_interview(), day).as_step(day)


class TestMessages:
    """Whom they go to, and what would make them stronger."""

    RATNA = Person(name="Ratna Wijaya", topic="the warehouse")
    HENDRA = Person(name="Hendra")

    def test_the_channel_is_the_companys(self) -> None:
        """A company that likes chat gets a chat text, and nobody a subject that chat does not carry."""
        message = next_action(an_interview(channel="chat"), HELD_ON).message
        assert message is not None
        assert (message.channel, message.template, message.subject) == (Channel.CHAT, "en/thank_you/chat", None)

    def test_a_kind_without_sense_on_the_channel_goes_by_email(self) -> None:
        """Nobody is thanked by a call; the message says what it is."""
        message = next_action(an_interview(channel="phone"), HELD_ON).message
        assert message is not None
        assert (message.channel, message.template) == (Channel.EMAIL, "en/thank_you/email")
        assert message.subject is not None
        hints = next_action(an_interview(channel="phone"), HELD_ON).hints
        assert hints[0] == Hint("channel", "no text fits the channel: this is one for another")

    LONG = "Lead " + "x" * 150

    @pytest.mark.parametrize(
        ("channel", "facts"),
        [
            ("sms", {"role": LONG, "company": LONG, "candidate": Candidate(name=LONG)}),
            ("chat", {"role": LONG, "company": LONG, "interviewers": (Person(name=LONG, topic=LONG),)}),
            (
                "letter",
                {"interviewers": (Person(name="A"),), "role": "א" * 190, "company": LONG, "strengths": (LONG,) * 20},
            ),
        ],
        ids=["sms", "chat", "letter"],
    )
    def test_a_text_over_its_limit_is_never_cut(self, channel: str, facts: dict[str, Any]) -> None:
        """What can go goes; then the text for e-mail is given, with a hint."""
        action = next_action(an_interview(channel=channel, **facts), HELD_ON)
        assert action.message is not None
        assert action.message.channel in {Channel.EMAIL, Channel(channel)}
        assert over_limit(action.message.channel, action.message.body) is None
        hinted = Hint("channel", "no text fits the channel: this is one for another") in action.hints
        assert hinted is (action.message.channel is Channel.EMAIL)
        if channel == "sms":
            assert hinted

    def test_paragraphs_that_can_go_go_first(self) -> None:
        """A long reason why one fits leaves the chat message, and the rest stays a chat message."""
        short = next_action(an_interview(channel="chat", strengths=("SQL",)), HELD_ON).message
        long = next_action(an_interview(channel="chat", strengths=("x" * 180,) * 3), HELD_ON).message
        assert short is not None
        assert long is not None
        assert "SQL" in short.body
        assert (long.channel, "xxx" in long.body) == (Channel.CHAT, False)
        kept = [paragraph for paragraph in short.body.split("\n\n") if "SQL" not in paragraph]
        hint = Hint("channel", "something was left out, because the text was too long for the channel")
        assert hint in next_action(an_interview(channel="chat", strengths=("x" * 180,) * 3), HELD_ON).hints
        assert long.body.split("\n\n") == kept

    def test_no_hint_asks_for_what_the_text_would_not_use(self) -> None:
        """Through an agency no topic is named, so none is asked for; a relation is, once the referee may be named."""
        agency = an_interview(agency=Person(name="Dana Ortiz"))
        assert [hint.field for hint in next_action(agency, HELD_ON).hints] == ["strengths"]
        referee = Referee(name="Grace Chen")
        poorly = an_interview(went="poorly", referees=(referee,), steps=(a_step("thank_you", HELD_ON),))
        agreed = attrs.evolve(poorly, referees=(attrs.evolve(referee, consented=True),))
        fields = [[hint.field for hint in next_action(each, date(2026, 11, 20)).hints] for each in (poorly, agreed)]
        assert "referees[0].consented" in fields[0]
        assert "referee_relation" not in fields[0]
        assert {"referees[0].relation", "referees[0].contact"} <= {*fields[1]}

    def test_without_an_email_another_text_that_fits_is_given(self) -> None:
        """And its subject is kept plain as any other."""
        letter = MessageTemplate(subject="$role $company", body=("$salutation", "Thank you.", "$closing"))
        sms = MessageTemplate(body=("$salutation", "$role $company $role $company", "$closing"))
        templates = TemplateSet(locales=(DEFAULT_TEMPLATES.locale("en"),))
        templates = templates.with_template("thank_you", "letter", "en", letter).with_template(
            "thank_you", "sms", "en", sms
        )
        templates = templates.with_reason("thank_you", "en", "Because.").with_reason("wait", "en", "Because.")
        interview = an_interview(channel="sms", role="=?utf-8?b?eA" + "a" * 100, company="x?=" + "b" * 100)
        playbook = Playbook(rules=[DEFAULT_PLAYBOOK.rule("thank_you")], templates=templates)
        action = next_action(interview, HELD_ON, playbook=playbook)
        assert action.message is not None
        assert action.message.channel is Channel.LETTER
        assert action.message.subject is not None
        assert "=?" not in action.message.subject

    def test_a_hosts_own_kind_without_an_email_keeps_its_channel(self) -> None:
        """There is nothing to fall back on: the text is given whole, with the hint."""
        templates = TemplateSet(locales=(DEFAULT_TEMPLATES.locale("en"),))
        for rule in DEFAULT_RULES:
            if rule.contact and rule.step != "thank_you":
                text = MessageTemplate(subject="x", body=("$salutation", "$closing"))
                templates = templates.with_template(rule.step, "email", "en", text)
            templates = templates.with_reason(rule.name, "en", "Because.")
        templates = (
            templates.with_reason("wait", "en", "Because.")
            .with_template("reference", "email", "en", text, audience=Audience.REFEREE)
            .with_template(
                "thank_you", "sms", "en", MessageTemplate(body=("$salutation", "$role " * 8 + "x", "$closing"))
            )
        )
        interview = an_interview(channel="sms", role="x" * 60)
        action = next_action(interview, HELD_ON, playbook=Playbook(templates=templates))
        assert action.message is not None
        assert (action.message.channel, action.message.body.count(interview.role)) == (Channel.SMS, 8)
        assert [hint.field for hint in action.hints] == ["channel"]

    @pytest.mark.parametrize(
        ("held_on", "today", "shown"),
        [
            (date(2026, 11, 19), date(2027, 1, 4), "Thursday, November 19, 2026"),
            (date(2026, 1, 19), date(2026, 7, 18), "Monday, January 19, 2026"),
            (date(2026, 1, 19), date(2026, 7, 17), "Monday, January 19"),
            (date(2026, 12, 10), date(2027, 1, 8), "Thursday, December 10"),
        ],
        ids=["another-year", "half-a-year", "just-less", "over-new-year-and-near"],
    )
    def test_a_day_far_away_is_told_with_its_year(self, held_on: date, today: date, shown: str) -> None:
        """Without it, "Thursday, November 19" would mean another year to a reader in January."""
        outcome = Outcome(status="rejected", known_on=today)
        message = next_action(an_interview(held_on=held_on, outcome=outcome), today).message
        assert message is not None
        assert re.search(rf"{shown}(?!, 2)", message.body)

    def test_a_variant_words_in_its_own_way(self) -> None:
        """The text is the parent's, the locale the variant's."""
        message = next_action(an_interview(locale="en-GB"), HELD_ON).message
        assert message is not None
        assert (message.locale, message.template) == ("en-GB", "en/thank_you/email")
        assert "Thursday 19 November" in message.body

    def test_hints_name_the_missing_facts(self) -> None:
        """Whose topic is missing is said, by name where it is known."""
        action = next_action(an_interview(interviewers=(self.RATNA, self.HENDRA, Person())), HELD_ON)
        assert [(hint.field, hint.text) for hint in action.hints] == [
            ("strengths", "one or two reasons why you fit the role"),
            ("interviewers[1].topic", "something you talked about with Hendra"),
            ("interviewers[2].topic", "something you talked about, and with whom"),
        ]

    def test_an_honorific_of_another_language_is_ignored_with_a_hint(self) -> None:
        """English has no kak."""
        maya = Person(name="Maya Putri", honorific="kak", topic="x")
        action = next_action(an_interview(agency=maya, strengths=("SQL",)), HELD_ON)
        assert action.message is not None
        assert action.message.body.startswith("Dear Maya Putri,")
        assert [(hint.field, hint.text) for hint in action.hints] == [
            ("agency.honorific", "a form of address that English uses, or none")
        ]

    def test_the_referee_gets_a_message_too(self) -> None:
        """A reference comes with a message to the referee."""
        interview = an_interview(
            went="poorly", referees=(Referee(name="Budi", consented=True),), steps=(a_step("thank_you", HELD_ON),)
        )
        employer, referee = next_action(interview, date(2026, 11, 20)).messages
        assert (employer.audience, referee.audience) == ("employer", "referee")
        assert referee.to is None
        assert referee.body.startswith("Dear Budi,")
        assert referee.template == "en/reference/email/referee"

    def test_a_playbook_without_a_text_for_the_referee_is_refused(self) -> None:
        """Nor is it found when it is asked for."""
        texts = tuple(pair for pair in DEFAULT_TEMPLATES.texts if pair[0].audience == "employer")
        templates = attrs.evolve(DEFAULT_TEMPLATES, texts=texts)
        with pytest.raises(PlaybookError) as caught:
            DEFAULT_PLAYBOOK.with_templates(templates)
        assert [fault.limit for fault in caught.value.faults] == [
            f"must have a text for reference to the referee in locale {tag!r}: rule 'reference' recommends it"
            for tag in ("en", "id")
        ]
        with pytest.raises(UnknownNameError, match="^no text for reference in locale 'en'$"):
            templates.text_for(StepKind.REFERENCE, Channel.EMAIL, "en", Audience.REFEREE)

    def test_consent_decides_which_referee_is_named(self) -> None:
        """The first who agreed, else the first to ask, and then nobody is named to the employer."""
        referees = (Referee(name="Budi"), Referee(name="Citra", consented=True))
        facts: dict[str, Any] = {"went": "poorly", "steps": (a_step("thank_you", HELD_ON),)}
        agreed = next_action(an_interview(referees=referees, **facts), date(2026, 11, 20)).messages
        assert ["Citra" in message.body for message in agreed] == [True, True]
        asking = next_action(an_interview(referees=referees[:1], **facts), date(2026, 11, 20))
        assert ["Budi" in message.body for message in asking.messages] == [False, True]
        assert ("referees[0].consented", "a referee who has agreed to be named") in [
            (hint.field, hint.text) for hint in asking.hints
        ]

    def test_from_the_fourth_of_a_panel_on_a_hint_says_that_openings_repeat(self) -> None:
        """Three openings, by position; a topic of one's own makes a text one's own."""
        topics = {"A": "x", "B": "x", "C": "x", "D": None, "E": "x", "F": None}
        people = tuple(Person(name=name, topic=topic) for name, topic in topics.items())
        action = next_action(an_interview(interviewers=people, strengths=("SQL",)), HELD_ON)
        found = ["interviewers[3].topic", "interviewers[3]", "interviewers[5].topic", "interviewers[5]"]
        assert [hint.field for hint in action.hints] == found

    @pytest.mark.parametrize(
        ("role", "company"),
        [
            ("=?utf-8?q?=0ABcc: x", "y@evil.example?="),
            ("=?utf-8?q?ok", "Acme"),
            ("Analyst", "Acme =?"),
        ],
        ids=["two-halves", "hdr-19", "a-start-alone"],
    )
    def test_a_subject_gains_no_header_on_the_way(self, role: str, company: str) -> None:
        """A mail library decodes an encoded word, and two values can make one together."""
        interview = an_interview(
            role=role,
            company=company,
            went="poorly",
            referees=(Referee(name="Budi", consented=True),),
            steps=(a_step("thank_you", HELD_ON),),
        )
        for message in next_action(interview, date(2026, 11, 20)).messages:
            assert message.subject is not None
            mail = EmailMessage()
            mail["Subject"] = message.subject
            mail.set_content(message.body)
            parsed = message_from_bytes(mail.as_bytes(), policy=policy.default)
            assert parsed["Bcc"] is None
            assert "".join(parsed["Subject"].split()) == "".join(message.subject.split())
            assert message.subject.replace("\u2060", "").count(role.split("?", maxsplit=1)[0]) >= 1

    def test_no_personal_value_shows_in_a_repr(self) -> None:
        """An action can be logged."""
        action = next_action(an_interview(interviewers=(self.RATNA,), company="SECRET", ref="1"), HELD_ON)
        for value in ("Ratna", "Sari", "SECRET", "warehouse", "812"):
            assert value not in repr(action)

    def test_an_action_is_a_value(self) -> None:
        """It can be compared, hashed and pickled."""
        action = next_action(an_interview(interviewers=(self.RATNA,), ref="1"), HELD_ON)
        copy = pickle.loads(pickle.dumps(action))  # noqa: S301 - our own bytes
        assert copy == action
        assert hash(copy) == hash(action)


class TestWaiting:
    """A wait says what is awaited, and until when."""

    @pytest.mark.parametrize(
        ("facts", "day", "code", "english"),
        [
            (
                {},
                date(2026, 11, 1),
                "before_the_interview",
                "You are waiting for the interview on Thursday, November 19",
            ),
            (
                {"steps": (a_step("thank_you", HELD_ON), a_step("check_in", date(2026, 11, 26)))},
                date(2026, 11, 27),
                "question_asked",
                "You are waiting for an answer to your question of Thursday, November 26, 2026. "
                "Unless it comes, look again on Thursday, December 3",
            ),
            (
                {"steps": (a_step("thank_you", HELD_ON),)},
                date(2026, 11, 20),
                "next_step_ahead",
                "You are waiting for news. Unless it comes, the next step is on Thursday, November 26",
            ),
            (
                {
                    "promise": a_promise(date(2026, 12, 31)),
                    "steps": (a_step("thank_you", HELD_ON), a_step("rejection_reply", TUESDAY)),
                    "outcome": an_outcome("rejected", TUESDAY),
                },
                date(2026, 11, 25),
                "next_step_ahead",
                "There is nothing to do here before Thursday, December 24, 2026. Keep applying elsewhere.",
            ),
            (
                {
                    "steps": (a_step("check_in", MONDAY), a_step("rejection_reply", TUESDAY)),
                    "outcome": an_outcome("rejected", TUESDAY),
                },
                date(2026, 11, 25),
                "next_step_ahead",
                "There is nothing to do here before",
            ),
            (
                {"snoozed_until": MONDAY},
                date(2026, 11, 20),
                "snoozed",
                "You asked to be left in peace until Monday, November 23, 2026. The next step is on Monday",
            ),
            (
                {"steps": (a_step("thank_you", HELD_ON),), "snoozed_until": date(2026, 11, 28)},
                date(2026, 11, 27),
                "snoozed",
                "You asked to be left in peace until Saturday, November 28, 2026. The next step is on Monday",
            ),
            (
                {"no_contact": True},
                date(2026, 11, 20),
                "contact_not_wanted",
                "They asked not to be contacted, so there is only to wait for their answer. "
                "Unless it comes, look again on Saturday, December 19",
            ),
            (
                {"steps": (a_step("thank_you", HELD_ON), FollowUpStep(kind="check_in", on=TUESDAY, status="skipped"))},
                date(2026, 11, 25),
                "next_step_ahead",
                "You are waiting for news.",
            ),
            (
                {"outcome": an_outcome("accepted", TUESDAY)},
                MONDAY,
                "next_step_ahead",
                "You have accepted the job. There is nothing to do until Tuesday, November 24",
            ),
        ],
        ids=[
            "interview",
            "question",
            "news",
            "rejected-after-a-promise",
            "rejected-after-a-question",
            "snoozed",
            "snoozed-to-a-saturday",
            "no-contact",
            "question-skipped",
            "accepted",
        ],
    )
    def test_the_reason_names_what_is_awaited(self, facts: dict[str, Any], day: date, code: str, english: str) -> None:
        """In the sentence, and as a code."""
        action = decide(an_interview(**facts), day)
        assert (action.kind, action.rule, action.reason.code) == (StepKind.WAIT, None, code)
        assert describe(action, "en").startswith(english)

    @pytest.mark.parametrize(("status", "ends"), [("rejected", "elsewhere."), ("accepted", "left to do.")])
    def test_waiting_for_ever_is_said(self, status: str, ends: str) -> None:
        """Where nothing can follow, the wait has no next change."""
        playbook = DEFAULT_PLAYBOOK.without("closed", "rejected", "keep_in_touch", "rejection_reply")
        action = decide(an_interview(outcome=an_outcome(status, MONDAY)), TUESDAY, playbook=playbook)
        assert (action.kind, action.next_change, action.reason.code) == (StepKind.WAIT, None, "nothing_left")
        assert describe(action, "en").endswith(ends)

    @pytest.mark.parametrize(
        ("answer", "status", "respond_by", "words"),
        [
            (
                "more_time",
                "done",
                date(2026, 12, 4),
                "If you still owe them your yes or no, give it by Friday, December 4",
            ),
            ("more_time", "done", None, "your yes or no, give it soon."),
            (None, "done", None, "your yes or no, give it soon."),
            ("accept", "skipped", None, "you let it rest on Tuesday, November 24"),
        ],
        ids=["more-time", "more-time-without-a-day", "undecided", "skipped"],
    )
    def test_an_offer_that_was_not_answered_for_good_is_not_called_so(
        self, answer: str | None, status: str, respond_by: date | None, words: str
    ) -> None:
        """Asking for time is settled as a step, and leaves the answer owed; a skipped one accepts nothing."""
        outcome = an_outcome("offered", MONDAY, answer=answer, respond_by=respond_by)
        step = FollowUpStep(kind="offer_answer", on=TUESDAY, status=status)
        action = decide(an_interview(outcome=outcome, steps=(step,)), TUESDAY)
        assert action.rule == "offer_closed"
        assert words in describe(action, "en")
        assert "elsewhere" in describe(action, "en")
        assert "melamar" in describe(action, "id")

    def test_a_reason_may_name_every_day_of_the_answer_and_what_the_rule_looked_at(self) -> None:
        """A number is told as it is, and an absent fact leaves its alternative out."""
        text = ("$opens_on, $due_on, $closes_on, $next_change: $asked.", "$opens_on, $due_on.")
        playbook = Playbook(templates=DEFAULT_TEMPLATES.for_locales("en").with_reason("final_check_in", "en", text))
        steps = (a_step("thank_you", HELD_ON), a_step("check_in", TUESDAY))
        action = decide(an_interview(promise=a_promise(MONDAY), steps=steps), date(2026, 12, 1), playbook=playbook)
        days = "Tuesday, December 1, 2026, Thursday, December 3, 2026"
        said = f"{days}, Friday, January 29, 2027, Saturday, January 30, 2027: 1."
        assert describe(action, "en", playbook=playbook) == said
        assert describe(attrs.evolve(action, closes_on=None), "en", playbook=playbook) == f"{days}."

    def test_facts_that_are_no_pairs_are_refused(self) -> None:
        """A host's rule brought them."""
        action = attrs.evolve(decide(an_interview(), HELD_ON), reason=Reason("not_thanked", (1, 2)))  # type: ignore[arg-type]
        text = "rule 'thank_you' brought facts that are not pairs of a name and a value"
        with pytest.raises(PlaybookError, match=f"^{text}$"):
            describe(action, "en")

    def test_what_was_skipped_is_not_said_to_have_been_done(self) -> None:
        """No reason and no text claims a question, a withdrawal or a note that never went out."""
        thanked = a_step("thank_you", HELD_ON)
        skipped = FollowUpStep(kind="check_in", on=TUESDAY, status="skipped")
        promised = an_interview(promise=a_promise(MONDAY), steps=(thanked, skipped))
        action = next_action(promised, date(2026, 12, 1))
        assert action.kind is StepKind.FINAL_CHECK_IN
        assert action.message is not None
        assert "I asked" not in action.message.body
        assert describe(action, "en").startswith("You let a question rest on Tuesday, November 24, 2026")
        told = FollowUpStep(kind="withdrawal", on=TUESDAY, status="skipped")
        withdrawn = decide(an_interview(outcome=an_outcome("withdrawn", MONDAY), steps=(told,)), TUESDAY)
        assert "told them" not in describe(withdrawn, "en")

    def test_an_offer_that_was_accepted_needs_no_more_applications(self) -> None:
        """G7: unless a job was accepted."""
        accepted = an_outcome("offered", MONDAY, answer="accept")
        answered = (a_step("offer_reply", MONDAY), a_step("offer_answer", TUESDAY))
        action = decide(an_interview(outcome=accepted, steps=answered), TUESDAY)
        assert action.rule == "offer_closed"
        assert "elsewhere" not in describe(action, "en")
        declined = attrs.evolve(accepted, answer="decline")
        action = decide(an_interview(outcome=declined, steps=answered), TUESDAY)
        assert "keep applying elsewhere" in describe(action, "en").lower()

    def test_a_snooze_is_named_only_where_it_holds_something_back(self) -> None:
        """Not where nothing could be done before its end, nor where a step comes before it."""
        thanked, until = (a_step("thank_you", HELD_ON),), date(2026, 12, 19)

        def why(today: date, **facts: Any) -> str:
            return decide(an_interview(steps=thanked, **facts), today).reason.code

        assert why(date(2026, 11, 23), snoozed_until=until) == "snoozed"
        assert why(date(2026, 11, 23), snoozed_until=until, no_contact=True) == "contact_not_wanted"
        asked = (*thanked, a_step("check_in", date(2026, 11, 30)), a_step("final_check_in", date(2026, 12, 7)))
        over = decide(an_interview(steps=asked, snoozed_until=until), date(2026, 12, 8))
        assert (over.reason.code, over.next_change) == ("question_asked", date(2026, 12, 14))


def test_an_answer_that_is_none_is_not_described() -> None:
    """An action that a host put together itself may lack a reason, or bring what cannot be written out."""
    action = decide(an_interview(), HELD_ON)
    for wrong in ({"reason": None}, {"rule": ["thank_you"]}):
        with pytest.raises(WrongTypeError, match="^action must have a Reason, and a rule's name or None$"):
            describe(attrs.evolve(action, **wrong), "en")
    huge = attrs.evolve(action, rule="thank_you", reason=Reason("not_thanked", (("held_on", 10**5000),)))
    with pytest.raises(PlaybookError, match="^rule 'thank_you' brought a fact that cannot be written out$"):
        describe(huge, "en")


def test_a_paragraph_that_went_is_not_asked_for() -> None:
    """A fact that would stand in it alone would change nothing; where nothing went, it is asked for."""
    body = ("$salutation", "Thank you.", "Call me: $candidate_phone.", "I bring $strengths.", "$closing")
    templates = DEFAULT_TEMPLATES.with_template(
        StepKind.THANK_YOU, Channel.CHAT, "en", MessageTemplate(body=body, drop=(2, 3))
    )
    playbook = DEFAULT_PLAYBOOK.with_templates(templates)
    for strengths, asked in ((("SQL",), True), (("years of work with data " * 7,) * 9, False)):
        interview = an_interview(channel=Channel.CHAT, strengths=strengths, candidate=Candidate(name="Sari Dewi"))
        action = next_action(interview, interview.held_on, playbook=playbook)
        assert ("candidate.phone" in {hint.field for hint in action.hints}) is asked
