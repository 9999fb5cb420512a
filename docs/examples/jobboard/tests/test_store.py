"""
What is stored, and what follows from a change.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfoNotFoundError

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jobboard import store
from jobboard.models import CandidateRow, InterviewRow, OutboxRow
from jobboard.playbooks import DOMAIN
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Candidate,
    FollowUpStep,
    Interview,
    InterviewError,
    Outcome,
    Person,
    UnknownNameError,
    decide,
    next_action,
)
from interview_followup.testing import a_promise, an_interview, interviews

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
THURSDAY = date(2026, 11, 19)


def added(session: Session, candidate: CandidateRow, interview: Interview, today: date = THURSDAY) -> InterviewRow:
    """Add an interview, and commit."""
    row = store.add(session, candidate, interview, today=today, now=NOW)
    session.commit()
    return row


def outbox(session: Session) -> list[OutboxRow]:
    """Read the outbox as it is in the database."""
    return list(session.scalars(select(OutboxRow).execution_options(populate_existing=True)))


class TestCandidates:
    """Who may read what."""

    def test_a_private_link_finds_its_candidate(self, session: Session) -> None:
        """A token finds the candidate it was made for, and no other string finds anybody."""
        sari, token = store.add_candidate(session, name="Sari", email="s@example.com", zone="Asia/Jakarta", locale="id")
        budi, other = store.add_candidate(
            session, name="Budi", email="b@example.com", zone="Asia/Makassar", locale="id"
        )
        assert store.candidate_by_token(session, token) is sari
        assert store.candidate_by_token(session, other) is budi
        assert store.candidate_by_token(session, token + "A") is None
        assert store.candidate_by_token(session, "") is None

    def test_the_token_itself_is_stored_nowhere(self, session: Session) -> None:
        """What the database holds of a token cannot be put into a link."""
        _, token = store.add_candidate(session, name="Sari", email="s@example.com", zone="Asia/Jakarta", locale="id")
        assert token not in str(session.execute(text("SELECT * FROM candidate")).all())

    def test_anothers_interview_is_as_absent_as_none(self, session: Session, sari: CandidateRow) -> None:
        """Another candidate's interview and one that does not exist look the same."""
        mallory, _ = store.add_candidate(session, name="M", email="m@example.com", zone="Europe/London", locale="en")
        row = added(session, sari, an_interview())
        assert store.interview_of(session, sari, row.id) is row
        assert store.interview_of(session, mallory, row.id) is None
        assert store.interview_of(session, sari, uuid4()) is None
        assert list(store.interviews_of(session, mallory)) == []

    @pytest.mark.parametrize(
        ("wrong", "error"),
        [
            ({"zone": "Asia/Atlantis"}, ZoneInfoNotFoundError),
            ({"email": "nobody"}, InterviewError),
            ({"email": "a@example.com\r\nBcc: b@example.com"}, InterviewError),
            ({"name": ""}, InterviewError),
            ({"locale": "fr"}, IntegrityError),
        ],
        ids=lambda value: str(value) if isinstance(value, dict) else "",
    )
    def test_a_candidate_who_cannot_be_served_is_refused(
        self, session: Session, wrong: dict[str, str], error: type[Exception]
    ) -> None:
        """A zone without a clock, an address that is none, a language without pages: refused on entry."""
        facts = {"name": "Sari", "email": "s@example.com", "zone": "Asia/Jakarta", "locale": "id"}
        with pytest.raises(error):
            store.add_candidate(session, **{**facts, **wrong})


class TestFacts:
    """Facts are read back as they were written."""

    HOSTILE = (
        "<script>alert(1)</script>",
        "'; DROP TABLE interview; --",
        '"}}{{7*7}}${7*7}%s%(name)s\\u0000\\',
        "Nguyễn Thị Ánh 阮氏映 🧑‍💻",
        "محمد",
    )

    @pytest.mark.parametrize("value", HOSTILE)
    def test_hostile_names_and_notes_come_back_unchanged(
        self, session: Session, sari: CandidateRow, value: str
    ) -> None:
        """What looks like markup, SQL or a template is a name like any other, in the facts and in the draft."""
        interview = an_interview(
            candidate=Candidate(name=value),
            company=value,
            role=value,
            interviewers=(Person(name=value, topic=value),),
            addition=value,
            strengths=(value,),
        )
        row = added(session, sari, interview)
        session.expire_all()
        assert store.load(row) == attrs.evolve(interview, ref=str(row.id))
        [item] = outbox(session)
        assert item.message["to"]["name"] == value
        assert value in item.message["body"]

    def test_a_nul_cannot_come_in(self) -> None:
        """The one character that PostgreSQL cannot hold is refused by the library first."""
        with pytest.raises(InterviewError):
            an_interview(company="Acme\x00")

    def test_a_locale_that_is_not_served_changes_nothing(self, session: Session, sari: CandidateRow) -> None:
        """A change that cannot be answered is refused, and the row stays as it was."""
        row = added(session, sari, an_interview())
        before = dict(row.facts), row.version, row.kind
        with pytest.raises(UnknownNameError):
            store.change(session, row, attrs.evolve(store.load(row), locale="fr"), today=THURSDAY, now=NOW)
        session.commit()
        session.expire_all()
        assert (dict(row.facts), row.version, row.kind) == before
        with pytest.raises(UnknownNameError):
            store.add(session, sari, an_interview(locale="fr"), today=THURSDAY, now=NOW)
        session.commit()
        assert len(store.interviews_of(session, sari)) == 1


class TestAnswers:
    """Every change of facts is answered at once."""

    @settings(
        max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )  # every example adds its own row
    @given(st.lists(interviews(), min_size=2, max_size=4), st.integers(0, 90))
    def test_what_is_stored_is_what_the_engine_says(
        self, session: Session, sari: CandidateRow, versions: list[Interview], days: int
    ) -> None:
        """Whatever the facts were and are: kind, rule, next change and unsent messages are the engine's answer."""
        today = THURSDAY + timedelta(days=days)
        first, *rest = versions
        row = store.add(session, sari, first, today=today, now=NOW)
        for interview in (first, *rest):
            if interview is not first:
                store.change(session, row, interview, today=today, now=NOW)
            session.commit()
            session.refresh(row)
            said = next_action(attrs.evolve(interview, ref=str(row.id)), today)
            assert decide(store.load(row), today).next_change == row.next_change == said.next_change
            assert (row.kind, row.rule) == (said.kind, said.rule)
            assert row.fingerprint == DEFAULT_PLAYBOOK.fingerprint
            waiting = [item for item in outbox(session) if item.interview_id == row.id]
            assert {item.message_key for item in waiting} == {message.key for message in said.messages}
            assert {item.send_on for item in waiting} <= {said.send_on}
            assert row.wakes_on is None or today < row.wakes_on
            assert row.next_change is None or row.wakes_on <= row.next_change

    def test_a_check_in_due_on_a_saturday_wakes_on_monday(self, session: Session, sari: CandidateRow) -> None:
        """What is to go out on a later day waits for it, and the row wakes on that day."""
        promised = a_promise(date(2026, 11, 26))
        row = added(session, sari, an_interview(promise=promised), today=date(2026, 11, 28))
        [item] = outbox(session)
        assert (row.kind, row.wakes_on, item.send_on) == ("check_in", date(2026, 11, 30), date(2026, 11, 30))
        assert row.next_change is not None
        assert row.next_change > date(2026, 11, 30)

    def test_a_corrected_name_rewords_what_has_not_gone_out(self, session: Session, sari: CandidateRow) -> None:
        """The occasion is the same, and so is the row; the draft is the new one."""
        row = added(session, sari, an_interview(role="Data Analist"))
        [before] = outbox(session)
        key = before.message_key
        store.change(session, row, attrs.evolve(store.load(row), role="Data Analyst"), today=THURSDAY, now=NOW)
        session.commit()
        [item] = outbox(session)
        assert item.message_key == key
        assert "Data Analyst" in item.message["body"]
        assert "Analist" not in item.message["body"]

    @pytest.mark.parametrize(
        "facts",
        [
            {"steps": (FollowUpStep(kind="thank_you", on=THURSDAY),)},
            {"steps": (FollowUpStep(kind="thank_you", on=THURSDAY, status="skipped"),)},
            {"snoozed_until": date(2026, 11, 20)},
            {"no_contact": True},
            {"outcome": Outcome(status="rejected", known_on=THURSDAY)},
        ],
        ids=["done", "skipped", "snoozed", "not wanted", "rejected"],
    )
    def test_what_is_no_longer_right_is_withdrawn(
        self, session: Session, sari: CandidateRow, facts: dict[str, object]
    ) -> None:
        """A thank-you that has not gone out goes when the candidate has done it, or news makes it wrong."""
        row = added(session, sari, an_interview())
        [thanks] = outbox(session)
        store.change(session, row, attrs.evolve(store.load(row), **facts), today=THURSDAY, now=NOW)
        session.commit()
        assert thanks.message_key not in {item.message_key for item in outbox(session)}

    def test_what_was_sent_stays_and_never_comes_again(self, session: Session, sari: CandidateRow) -> None:
        """A sent message keeps its row, its words and its key, whatever happens to the facts."""
        row = added(session, sari, an_interview(role="Analist"))
        session.execute(update(OutboxRow).values(sent_at=NOW))
        [sent] = outbox(session)
        words = dict(sent.message)
        for role, no_contact in (("Analyst", False), ("Analyst", True), ("Analyst", False)):
            changed = attrs.evolve(store.load(row), role=role, no_contact=no_contact)
            store.change(session, row, changed, today=THURSDAY, now=NOW)
            session.commit()
            [item] = outbox(session)
            assert (item.id, item.sent_at, item.message) == (sent.id, NOW, words)

    def test_a_snooze_that_was_taken_back_brings_the_message_back(self, session: Session, sari: CandidateRow) -> None:
        """What was withdrawn and never sent may come again, under the same key."""
        row = added(session, sari, an_interview())
        [before] = outbox(session)
        key = before.message_key
        for until, count in ((date(2026, 11, 20), 0), (None, 1)):
            changed = attrs.evolve(store.load(row), snoozed_until=until)
            store.change(session, row, changed, today=THURSDAY, now=NOW)
            session.commit()
            assert len(outbox(session)) == count
        assert outbox(session)[0].message_key == key


class TestCalendar:
    """The calendar text is given out again and again for one interview, and moves its entries."""

    def test_a_changed_plan_moves_its_entries(self, session: Session, sari: CandidateRow) -> None:
        """A promise moves the check-in: the same entry, with a higher number, on another day."""
        row = added(session, sari, an_interview())
        before = _check_in(row.calendar)
        promised = a_promise(date(2026, 12, 1))
        store.change(session, row, attrs.evolve(store.load(row), promise=promised), today=THURSDAY, now=NOW)
        after = _check_in(row.calendar)
        assert after["UID"] == before["UID"]
        assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
        assert after["DTSTART;VALUE=DATE"] > before["DTSTART;VALUE=DATE"]

    def test_the_same_plan_is_the_same_text(self, session: Session, sari: CandidateRow) -> None:
        """Asked again, nothing in a subscribed calendar stirs."""
        row = added(session, sari, an_interview())
        before = row.calendar
        store.answer(session, row, today=THURSDAY, now=NOW + timedelta(hours=1))
        assert row.calendar == before
        assert before.count("BEGIN:VEVENT") == 3

    def test_its_entries_are_this_board_s(self, session: Session, sari: CandidateRow) -> None:
        """Another board's entries in the same calendar are never taken for ours."""
        lines = added(session, sari, an_interview()).calendar.splitlines()
        assert [line.endswith(f"@{DOMAIN}") for line in lines if line.startswith("UID:")] == [True] * 3


def _check_in(calendar: str) -> dict[str, str]:
    """Read the lines of the first check-in."""
    entries = calendar.split("BEGIN:VEVENT\r\n")[1:]
    [entry] = [entry for entry in entries if "SUMMARY:Check-in" in entry]
    return dict(line.split(":", 1) for line in entry.splitlines() if ":" in line)


class TestTwoTabs:
    """A change that was made on old facts is refused, and loses nothing."""

    def test_the_second_of_two_tabs_is_told(self, sessions: sessionmaker[Session], sari: CandidateRow) -> None:
        """Both read, both write: the first one stands, the second is refused."""
        with sessions() as one, sessions() as two:
            row = added(one, sari, an_interview())
            same = store.interview_of(two, sari, row.id)
            assert same is not None
            theirs = attrs.evolve(store.load(same), heard_on=date(2026, 11, 20))
            store.change(one, row, attrs.evolve(store.load(row), company="Beta"), today=THURSDAY, now=NOW)
            one.commit()
            with pytest.raises(store.OutdatedError):
                store.change(two, same, theirs, today=THURSDAY, now=NOW)
            two.commit()
            one.refresh(row)
            assert (store.load(row).company, store.load(row).heard_on, row.version) == ("Beta", None, 2)

    def test_two_tabs_at_the_same_moment(self, sessions: sessionmaker[Session], sari: CandidateRow) -> None:
        """The second waits until the first is done, and is refused then; it does not write over it."""
        with sessions() as one, sessions() as two, ThreadPoolExecutor() as pool:
            row = added(one, sari, an_interview())
            same = store.interview_of(two, sari, row.id)
            assert same is not None
            theirs = attrs.evolve(store.load(same), heard_on=date(2026, 11, 20))
            ours = attrs.evolve(store.load(row), company="Beta")
            store.change(one, row, ours, today=THURSDAY, now=NOW)
            late = pool.submit(store.change, two, same, theirs, today=THURSDAY, now=NOW)
            while not one.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
                assert not late.done()
            one.commit()
            with pytest.raises(store.OutdatedError):
                late.result(timeout=10)
            two.rollback()
            one.refresh(row)
            assert store.load(row) == ours

    def test_a_form_that_was_open_meanwhile_is_told(self, session: Session, sari: CandidateRow) -> None:
        """The version that the form was made from counts, not the one read when it came back."""
        row = added(session, sari, an_interview())
        seen = row.version
        store.change(session, row, attrs.evolve(store.load(row), company="Beta"), today=THURSDAY, now=NOW, version=seen)
        session.commit()
        with pytest.raises(store.OutdatedError):
            store.change(session, row, store.load(row), today=THURSDAY, now=NOW, version=seen)

    def test_the_worker_does_not_outdate_a_form(self, session: Session, sari: CandidateRow) -> None:
        """A new answer to the same facts is no change of them."""
        row = added(session, sari, an_interview())
        seen = row.version
        store.answer(session, row, today=THURSDAY + timedelta(days=30), now=NOW)
        store.change(session, row, store.load(row), today=THURSDAY, now=NOW, version=seen)
        assert row.version == seen + 1


class TestConstraints:
    """What must hold, the database refuses to break, whoever writes."""

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE candidate SET zone = 'Asia/Atlantis'",
            "UPDATE candidate SET locale = 'fr'",
            "UPDATE candidate SET token_hash = '\\x00'",
            "UPDATE interview SET facts = '[]'",
            "UPDATE interview SET facts = facts - 'ref'",
            "UPDATE interview SET facts = jsonb_set(facts, '{ref}', '\"17\"')",
            "UPDATE interview SET version = 0",
            "UPDATE interview SET wakes_on = NULL",
            "UPDATE interview SET wakes_on = next_change + 1",
            "UPDATE interview SET wakes_on = answered_on",
            "UPDATE outbox SET message_key = ''",
            "UPDATE outbox SET attempts = -1",
            (
                "INSERT INTO outbox (id, interview_id, message_key, send_on, message, created_at, attempts)"
                " SELECT gen_random_uuid(), interview_id, message_key, send_on, message, created_at, 0 FROM outbox"
            ),
        ],
    )
    def test_a_wrong_row_is_refused(self, session: Session, sari: CandidateRow, statement: str) -> None:
        """Also a statement that goes past the code meets the rule."""
        added(session, sari, an_interview())
        with pytest.raises(DBAPIError, match=r"constraint|not recognized"):
            session.execute(text(statement))

    def test_who_goes_takes_everything_along(self, session: Session, sari: CandidateRow) -> None:
        """A candidate who is deleted leaves no interview and no message behind."""
        added(session, sari, an_interview())
        session.execute(text("DELETE FROM candidate"))
        assert session.execute(
            text("SELECT (SELECT count(*) FROM interview), (SELECT count(*) FROM outbox)")
        ).one() == (
            0,
            0,
        )


def test_a_calendar_that_cannot_be_counted_up_from_is_begun_anew(session: Session, sari: CandidateRow) -> None:
    """Whatever stands in its column, the candidate gets an answer."""
    row = store.add(session, sari, an_interview(), today=THURSDAY, now=NOW)
    row.calendar = "damaged"
    store.answer(session, row, today=THURSDAY, now=NOW)
    assert row.calendar.startswith("BEGIN:VCALENDAR")
    assert row.calendar.count("BEGIN:VEVENT") == 3
