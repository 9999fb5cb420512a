"""
What goes out, when, to whom, and what must not.
"""

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import attrs
import pytest
from jobboard import store, worker
from jobboard.delivery import SENDER, Send, deliver_one, into_folder
from jobboard.models import InterviewRow, OutboxRow
from jobboard.playbooks import DOMAIN
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Candidate,
    MessageTemplate,
    Outcome,
    Person,
    Playbook,
    Referee,
    describe,
    next_action,
)
from interview_followup.testing import a_promise, a_step, an_interview

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)


class KilledError(BaseException):
    """Stands for the end of the process: nothing catches it, and the transaction is never committed."""


def a_row(
    sessions: sessionmaker[Session], zone: str = "Asia/Jakarta", locale: str = "id", **facts: Any
) -> InterviewRow:
    """Store an interview of a new candidate."""
    with sessions.begin() as session:
        candidate, _ = store.add_candidate(session, name="Sari", email="sari@example.com", zone=zone, locale=locale)
        return store.add(session, candidate, an_interview(**facts), today=THURSDAY, now=NOW)


def change(sessions: sessionmaker[Session], row: InterviewRow, now: datetime = NOW, **facts: Any) -> None:
    """Change facts, as a page does."""
    with sessions.begin() as session:
        again = session.get_one(InterviewRow, row.id)
        store.change(session, again, attrs.evolve(store.load(again), **facts), today=now.date(), now=now)


def exhaust(
    sessions: sessionmaker[Session], send: Send, now: datetime = NOW, playbook: Playbook = DEFAULT_PLAYBOOK
) -> None:
    """Deliver until nothing is left; a loop without an end fails."""
    for _ in range(100):
        if not deliver_one(sessions, send, now=now, playbook=playbook):
            return
    raise AssertionError("delivery took rows again and again")


def deliver(
    sessions: sessionmaker[Session], now: datetime = NOW, playbook: Playbook = DEFAULT_PLAYBOOK
) -> list[EmailMessage]:
    """Deliver what is to go out, and say what it was."""
    sent: list[EmailMessage] = []
    exhaust(sessions, sent.append, now, playbook)
    return sent


def refuses(_: EmailMessage) -> None:
    """Stand for a mail server that is down."""
    raise ConnectionRefusedError("sari@example.com")


class TestReminder:
    """The candidate, and nobody else, is reminded, with the draft."""

    def test_it_goes_to_the_candidates_own_address(self, sessions: sessionmaker[Session]) -> None:
        """The interviewer's address is in the draft's hands, not in the reminder's header."""
        row = a_row(sessions, interviewers=(Person(name="Ratna", email="ratna@acme.example"),))
        [email] = deliver(sessions)
        assert (email["To"], email["From"]) == ("sari@example.com", SENDER)
        assert not {"Cc", "Bcc", "Reply-To"} & set(email.keys())
        assert email["Message-ID"] == f"<{next_action(store.load(row), THURSDAY).messages[0].key}@{DOMAIN}>"

    @pytest.mark.parametrize("locale", ["en", "id"])
    def test_it_says_why_in_the_candidates_language_and_holds_the_draft(
        self, sessions: sessionmaker[Session], locale: str
    ) -> None:
        """An Indonesian reads Indonesian about a draft in English."""
        row = a_row(sessions, locale=locale)
        action = next_action(store.load(row), THURSDAY)
        [email] = deliver(sessions)
        body = email.get_content().replace("\r\n", "\n")
        assert describe(action, locale) in body
        assert action.messages[0].subject is not None
        assert action.messages[0].body in body
        assert email["Subject"].endswith(action.messages[0].subject)
        assert ("kirim sendiri" in body) is (locale == "id")

    @pytest.mark.parametrize(("locale", "says"), [("en", "Have you sent it"), ("id", "Sudah Anda kirim")])
    def test_it_leads_to_the_page_and_holds_no_secret(
        self, sessions: sessionmaker[Session], locale: str, says: str
    ) -> None:
        """The last line is the page's address, which opens with the candidate's cookie alone."""
        row = a_row(sessions, locale=locale)
        sent: list[EmailMessage] = []
        assert deliver_one(sessions, sent.append, now=NOW, board_url="https://board.example")
        *_, said, page = sent[0].get_content().splitlines()
        assert said.startswith(says)
        assert page == f"https://board.example/interviews/{row.id}"
        assert "/enter/" not in sent[0].get_content()

    def test_each_message_of_an_occasion_goes_by_itself(self, sessions: sessionmaker[Session]) -> None:
        """Two interviewers, two drafts, each with the name of whom it is for."""
        a_row(sessions, locale="en", interviewers=(Person(name="Ratna Wijaya"), Person(name="Hendra Gunawan")))
        one, two = deliver(sessions)
        assert "a draft of your message to Ratna Wijaya." in one.get_content()
        assert "a draft of your message to Hendra Gunawan." in two.get_content()
        assert one["Message-ID"] != two["Message-ID"]
        assert one["To"] == two["To"] == "sari@example.com"  # without an interviewer's name beside it

    def test_a_draft_to_a_referee_says_so(self, sessions: sessionmaker[Session]) -> None:
        """The referee's name is the candidate's to know, and is told as what they are."""
        thanked = (a_step("thank_you", THURSDAY),)
        a_row(sessions, locale="en", went="poorly", referees=(Referee(name="Budi", consented=True),), steps=thanked)
        friday = NOW + timedelta(days=1)
        assert worker.wake(sessions, now=friday) == 1
        texts = [email.get_content() for email in deliver(sessions, friday)]
        assert sum("a draft of your message to your referee." in text for text in texts) == 1

    @pytest.mark.parametrize("name", ["<b>Sari</b>", '"Sari" <evil@example.org>', "Ánh 阮氏映 🧑‍💻", "{draft} {why}"])
    def test_a_hostile_name_is_a_name(self, sessions: sessionmaker[Session], name: str) -> None:
        """It changes no header, and stands in the text as it was written."""
        with sessions.begin() as session:
            sari, _ = store.add_candidate(session, name=name, email="s@example.com", zone="Asia/Jakarta", locale="en")
            interview = an_interview(candidate=Candidate(name=name), company=name, role=name)
            store.add(session, sari, interview, today=THURSDAY, now=NOW)
        [email] = deliver(sessions)
        back = message_from_bytes(email.as_bytes(), policy=policy.default)
        assert isinstance(back, EmailMessage)
        assert (back["To"], len(back.defects)) == ("s@example.com", 0)
        assert f"Hello {name}," in back.get_content()
        assert name in back["Subject"]

    def test_a_subject_tells_which_interview_and_has_an_end(self, sessions: sessionmaker[Session]) -> None:
        """The company stands in it, and the longest names still make a mail."""
        a_row(sessions, locale="en", company="Acme")
        a_row(sessions, locale="en", company="W" * 200, role="仕事 " * 60)
        subjects = sorted((str(email["Subject"]) for email in deliver(sessions)), key=len)
        assert subjects[0] == "A draft for you – Acme – Thank you – Data Analyst interview"
        assert (len(subjects[1]), subjects[1][-1]) == (200, "…")

    def test_no_machine_answers_it(self, sessions: sessionmaker[Session]) -> None:
        """It says that a program sent it (RFC 3834)."""
        a_row(sessions)
        [email] = deliver(sessions)
        assert email["Auto-Submitted"] == "auto-generated"


class TestWhen:
    """A message waits for its day, where the candidate is."""

    def test_a_check_in_of_a_saturday_goes_out_on_monday(self, sessions: sessionmaker[Session]) -> None:
        """It is in the outbox on Saturday, and stays there over Sunday."""
        a_row(sessions, steps=(a_step("thank_you", THURSDAY),), promise=a_promise(date(2026, 11, 26)))
        saturday = datetime(2026, 11, 28, 3, tzinfo=UTC)
        assert worker.wake(sessions, now=saturday) == 1
        for days, count in ((0, 0), (1, 0), (2, 1), (3, 0)):
            assert len(deliver(sessions, saturday + timedelta(days=days))) == count

    @pytest.mark.parametrize(
        ("zone", "begins"),
        [("Pacific/Kiritimati", "2026-11-29T10:00+00:00"), ("Pacific/Pago_Pago", "2026-11-30T11:00+00:00")],
    )
    def test_the_day_begins_where_the_candidate_is(
        self, sessions: sessionmaker[Session], zone: str, begins: str
    ) -> None:
        """Monday is a day earlier on Kiritimati than in Pago Pago."""
        a_row(sessions, zone, steps=(a_step("thank_you", THURSDAY),), promise=a_promise(date(2026, 11, 26)))
        midnight = datetime.fromisoformat(begins)
        assert worker.wake(sessions, now=midnight - timedelta(days=1)) == 1
        assert deliver(sessions, midnight - timedelta(minutes=1)) == []
        assert deliver(sessions, midnight + timedelta(hours=7, minutes=59)) == [], "nobody is woken by it"
        assert len(deliver(sessions, midnight + timedelta(hours=8))) == 1

    def test_who_asks_to_be_reminded_in_a_week_is(self, sessions: sessionmaker[Session]) -> None:
        """The same occasion again, on the day that was named, by another mail."""
        row = a_row(sessions, steps=(a_step("thank_you", THURSDAY),), promise=a_promise(date(2026, 11, 23)))
        tuesday = datetime(2026, 11, 24, 3, tzinfo=UTC)
        worker.wake(sessions, now=tuesday)
        [first] = deliver(sessions, tuesday)
        change(sessions, row, tuesday, snoozed_until=date(2026, 12, 1))
        found: list[EmailMessage] = []
        for days in range(1, 20):
            now = tuesday + timedelta(days=days)
            worker.wake(sessions, now=now)
            found += [(now.date(), email) for email in deliver(sessions, now)]
        [(day, again)] = found
        assert day == date(2026, 12, 1)
        assert again["Subject"] == first["Subject"]
        assert again["Message-ID"] != first["Message-ID"]

    def test_two_messages_to_one_person_do_not_follow_each_other_closely(self, sessions: sessionmaker[Session]) -> None:
        """What the list of interviews holds back is not reminded of meanwhile."""
        ratna = Person(name="Ratna", email="ratna@acme.example")
        facts = an_interview(
            interviewers=(ratna,), steps=(a_step("thank_you", THURSDAY),), promise=a_promise(date(2026, 11, 23))
        )
        with sessions.begin() as session:
            sari, _ = store.add_candidate(
                session, name="Sari", email="sari@example.com", zone="Asia/Jakarta", locale="en"
            )
            for role in ("Data Analyst", "Data Engineer"):
                store.add(session, sari, attrs.evolve(facts, role=role), today=THURSDAY, now=NOW)
        tuesday = datetime(2026, 11, 24, 3, tzinfo=UTC)
        worker.wake(sessions, now=tuesday)
        assert len(deliver(sessions, tuesday)) == 1
        assert deliver(sessions, tuesday + timedelta(hours=1)) == []
        with sessions.begin() as session:
            [waiting] = session.scalars(select(OutboxRow).where(OutboxRow.sent_at.is_(None)))
            assert waiting.not_before is not None
            assert waiting.not_before > tuesday + timedelta(days=1)

    def test_what_is_reworded_is_tried_at_once(self, sessions: sessionmaker[Session]) -> None:
        """A pause after a failure belongs to what failed."""
        row = a_row(sessions)
        exhaust(sessions, refuses)
        assert deliver(sessions) == []
        change(sessions, row, candidate=Candidate(name="Sari Dewi"))
        assert len(deliver(sessions)) == 1


class TestMustNotGo:
    """Nothing goes out that the engine would not say on the day."""

    @pytest.mark.parametrize(
        "facts",
        [
            {"steps": (a_step("thank_you", THURSDAY),)},
            {"snoozed_until": date(2026, 11, 20)},
            {"no_contact": True},
        ],
        ids=["done", "snoozed", "not wanted"],
    )
    def test_what_the_candidate_has_settled(self, sessions: sessionmaker[Session], facts: dict[str, Any]) -> None:
        """She was faster than the outbox."""
        row = a_row(sessions)
        change(sessions, row, **facts)
        assert deliver(sessions) == []

    def test_what_news_has_made_wrong(self, sessions: sessionmaker[Session]) -> None:
        """Rejected in the meantime: the reply to that goes out, and no check-in."""
        row = a_row(sessions, steps=(a_step("thank_you", THURSDAY),))
        monday = datetime(2026, 11, 30, 9, tzinfo=UTC)
        assert worker.wake(sessions, now=monday) == 1
        change(sessions, row, monday, outcome=Outcome(status="rejected", known_on=monday.date()))
        [email] = deliver(sessions, monday)
        reply = next_action(store.load(row_of(sessions, row)), monday.date())
        assert reply.kind == "rejection_reply"
        assert reply.messages[0].key in email["Message-ID"]

    def test_what_is_over_also_where_no_worker_has_run(self, sessions: sessionmaker[Session]) -> None:
        """Days late and without a worker: the thank-you is dropped, and what is right today goes out instead."""
        row = a_row(sessions)
        late = datetime(2026, 11, 30, 9, tzinfo=UTC)
        [email] = deliver(sessions, late)
        today = next_action(store.load(row), late.date())
        assert today.kind == "check_in"
        assert today.messages[0].key in email["Message-ID"]

    def test_what_other_rules_would_not_say(self, sessions: sessionmaker[Session]) -> None:
        """A release without that rule takes back what the last one noted."""
        a_row(sessions)
        assert deliver(sessions, playbook=DEFAULT_PLAYBOOK.without("thank_you")) == []

    def test_the_old_wording(self, sessions: sessionmaker[Session]) -> None:
        """A corrected text goes out, although it leaves the fingerprint as it was."""
        a_row(sessions)
        corrected = MessageTemplate(subject="Thank you!", body=("$salutation", "It was a pleasure.", "$closing"))
        templates = DEFAULT_TEMPLATES.with_template("thank_you", "email", "en", corrected)
        playbook = DEFAULT_PLAYBOOK.with_templates(templates)
        assert playbook.fingerprint == DEFAULT_PLAYBOOK.fingerprint
        [email] = deliver(sessions, playbook=playbook)
        assert "It was a pleasure." in email.get_content()

    def test_anything_of_a_row_that_cannot_be_read(self, sessions: sessionmaker[Session]) -> None:
        """It is set aside, and looked at no more; the others go out."""
        bad = a_row(sessions)
        a_row(sessions)
        with sessions.begin() as session:
            session.execute(text("UPDATE interview SET facts = facts - 'company' WHERE id = :i"), {"i": bad.id})
        assert len(deliver(sessions)) == 1
        assert row_of(sessions, bad).set_aside == "InterviewError missing"


class TestOnce:
    """Once where nothing fails; where something does, again, and recognisably the same."""

    def test_what_was_sent_is_not_sent_again(self, sessions: sessionmaker[Session]) -> None:
        """Not by the next round, and not after the facts were changed to and fro."""
        row = a_row(sessions)
        assert len(deliver(sessions)) == 1
        assert deliver(sessions, NOW + timedelta(hours=1)) == []
        for no_contact in (True, False):
            change(sessions, row, no_contact=no_contact)
            assert deliver(sessions) == []

    def test_a_death_between_hand_over_and_mark_sends_the_same_again(
        self, sessions: sessionmaker[Session], tmp_path: Path
    ) -> None:
        """At least once: the second one has the Message-ID of the first, and in the folder they are one file."""
        a_row(sessions)
        sent: list[EmailMessage] = []
        into = into_folder(tmp_path / "mail")

        def send(email: EmailMessage) -> None:
            sent.append(email)
            into(email)

        def at(point: str) -> None:
            if point == "sent":
                raise KilledError

        with pytest.raises(KilledError):
            deliver_one(sessions, send, now=NOW, at=at)
        exhaust(sessions, send, NOW + timedelta(minutes=5))
        one, two = sent
        assert one["Message-ID"] == two["Message-ID"]
        [file] = (tmp_path / "mail").iterdir()
        assert message_from_bytes(file.read_bytes(), policy=policy.default)["Message-ID"] == one["Message-ID"]

    def test_two_deliverers_never_hold_the_same(self, sessions: sessionmaker[Session]) -> None:
        """While one hands a message over, another finds the other interview's and nothing else."""
        a_row(sessions)
        a_row(sessions)
        seen: list[str] = []

        def send(email: EmailMessage) -> None:
            seen.append(email["Message-ID"])
            if len(seen) == 1:
                assert deliver_one(sessions, send, now=NOW)
                assert not deliver_one(sessions, send, now=NOW)

        assert deliver_one(sessions, send, now=NOW)
        assert len(set(seen)) == len(seen) == 2

    def test_facts_cannot_change_while_a_message_is_handed_over(self, sessions: sessionmaker[Session]) -> None:
        """Either the change comes first, and withdraws; or the message does, and stays."""
        row = a_row(sessions)

        def send(_: EmailMessage) -> None:
            with sessions() as session:
                session.execute(text("SET lock_timeout = '50ms'"))
                again = session.get_one(InterviewRow, row.id)
                with pytest.raises(OperationalError, match="lock timeout"):
                    store.change(session, again, store.load(again), today=THURSDAY, now=NOW)

        assert deliver_one(sessions, send, now=NOW)
        assert item_of(sessions).sent_at == NOW


class TestFailures:
    """A server that is down costs time, not messages."""

    def test_it_is_tried_again_later_and_later(self, sessions: sessionmaker[Session]) -> None:
        """After two minutes, then four; the error is told by its class alone."""
        a_row(sessions)
        for after, attempts in ((0, 1), (1, 1), (2, 2), (5, 2), (6, 3)):
            exhaust(sessions, refuses, NOW + timedelta(minutes=after))
            assert (item_of(sessions).attempts, item_of(sessions).error) == (attempts, "ConnectionRefusedError")
        assert len(deliver(sessions, NOW + timedelta(hours=1))) == 1
        assert (item_of(sessions).error, item_of(sessions).sent_at) == (None, NOW + timedelta(hours=1))

    def test_the_others_go_out(self, sessions: sessionmaker[Session]) -> None:
        """One address that is refused stands in nobody's way."""
        a_row(sessions)
        a_row(sessions, interviewers=(Person(name="Ratna"), Person(name="Hendra")))
        first: list[str] = []

        def send(email: EmailMessage) -> None:
            first.append(email["Message-ID"])
            if email["Message-ID"] == first[0]:
                raise TimeoutError

        exhaust(sessions, send)
        with sessions() as session:
            assert session.scalar(text("SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL")) == 2

    def test_an_occasion_that_has_passed_is_given_up(self, sessions: sessionmaker[Session]) -> None:
        """No count of attempts ends it: the engine does, when it would say something else."""
        row = a_row(sessions)
        thanks = item_of(sessions).message_key
        exhaust(sessions, refuses)
        later = NOW + timedelta(days=11)
        assert worker.wake(sessions, now=later) == 1
        assert row_of(sessions, row).kind == "check_in"
        [email] = deliver(sessions, later)
        assert thanks not in email["Message-ID"]


def row_of(sessions: sessionmaker[Session], row: InterviewRow) -> InterviewRow:
    """Read a row as it is in the database."""
    with sessions() as session:
        return session.get_one(InterviewRow, row.id)


def item_of(sessions: sessionmaker[Session]) -> OutboxRow:
    """Read the one row of the outbox."""
    with sessions() as session:
        return session.scalars(select(OutboxRow)).one()
