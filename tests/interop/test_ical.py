"""A plan as calendar text: its entries keep their names, their numbers rise, and nothing changes without a cause."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final

import attrs
import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup import (
    Action,
    FollowUpError,
    FollowUpStep,
    Interview,
    InterviewError,
    Outcome,
    Plan,
    PlannedStep,
    Playbook,
    ReplyPromise,
    StepKind,
    UnknownNameError,
    WorkCalendar,
    decide,
    describe,
    next_action,
    plan,
)
from interview_followup.interop.ical import calendar_text
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome, interviews
from tests.payloads.rows import ROWS, Row, params, payload_of

TODAY: Final = A_THURSDAY
NINE: Final = datetime(2026, 11, 19, 9, tzinfo=UTC)
ACME: Final = an_interview(ref="17")
CHECK_IN: Final = "Check-in – Acme"
FINALLY: Final = "Final check-in – Acme"
THANKS: Final = "Thank you note – Acme"


@attrs.frozen
class Entry:
    """What a calendar program reads of an entry."""

    uid: str
    on: date
    summary: str
    description: str
    sequence: int
    status: str
    stamp: datetime

    @property
    def live(self) -> bool:
        """Whether it is shown."""
        return self.status == "CONFIRMED"


def written(ahead: Plan | Action, interview: Interview = ACME, day: int = 0, **facts: Any) -> str:
    """Write a calendar, some days after the first one."""
    return calendar_text(ahead, interview, **{"stamped_at": NINE + timedelta(days=day), **facts})


def read(text: str) -> dict[str, Entry]:
    """Read a calendar as another program would, by the entries' names."""
    calendar: Any = icalendar.Calendar.from_ical(text)
    entries = [
        Entry(
            str(event["UID"]),
            event["DTSTART"].dt,
            str(event["SUMMARY"]),
            str(event["DESCRIPTION"]),
            int(event["SEQUENCE"]),
            str(event["STATUS"]),
            event["DTSTAMP"].dt,
        )
        for event in calendar.walk("VEVENT")
    ]
    by_uid = {entry.uid: entry for entry in entries}
    assert len(by_uid) == len(entries)
    return by_uid


def shown(text: str) -> list[tuple[date, str, int]]:
    """List what a calendar shows: the day, the name and the number of each entry that is not cancelled."""
    return [(entry.on, entry.summary, entry.sequence) for entry in read(text).values() if entry.live]


def cancelled(text: str) -> list[tuple[str, int]]:
    """List the names and numbers of what is cancelled."""
    return [(entry.summary, entry.sequence) for entry in read(text).values() if not entry.live]


def day(number: int, month: int = 11) -> date:
    """Name a day of the winter of 2026."""
    return date(2026, month, number)


def planned(interview: Interview, today: date, previous: str | None, **facts: Any) -> str:
    """Plan from a day on, and write it on that day."""
    return written(plan(interview, today), interview, (today - TODAY).days, previous=previous, **facts)


FIRST: Final = planned(ACME, TODAY, None)


def test_a_plan_is_a_calendar_of_its_days() -> None:
    """Every step on its day, and none for the answer at the end."""
    assert shown(FIRST) == [(day(20), THANKS, 0), (day(30), CHECK_IN, 0), (day(9, 12), FINALLY, 0)]
    assert cancelled(FIRST) == []


def test_an_entry_is_what_a_shared_calendar_may_show() -> None:
    """All day, free and private; why, and not what to write."""
    ahead = plan(attrs.evolve(ACME, locale="id"), TODAY, texts=True)
    text = written(ahead, attrs.evolve(ACME, locale="id"))
    calendar: Any = icalendar.Calendar.from_ical(text)
    (first, *_) = calendar.walk("VEVENT")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//interview-followup//")
    assert "\r\nCALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\n" in text
    assert "\r\nDTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121\r\nDTSTAMP:20261119T090000Z\r\n" in text
    assert str(first["SUMMARY"]) == "Ucapan terima kasih – Acme"
    assert str(first["DESCRIPTION"]) == describe(ahead.steps[0].action, "id")
    assert (first["TRANSP"], first["CLASS"], first["STATUS"]) == ("TRANSPARENT", "PRIVATE", "CONFIRMED")
    assert {*first} == {
        "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "CLASS", "DESCRIPTION", "STATUS", "TRANSP",
    }  # fmt: skip
    assert "Sari" not in text


def test_the_same_plan_is_the_same_text() -> None:
    """Byte for byte, whenever it is asked for; the next day's plan is the same one."""
    assert written(plan(ACME, TODAY), day=5, previous=FIRST) == FIRST
    assert planned(ACME, day(20), FIRST) == FIRST


def test_a_stored_text_may_have_lost_its_carriage_returns() -> None:
    """A database or a form changes them."""
    assert planned(ACME, TODAY, FIRST.replace("\r\n", "\n")) == FIRST


def test_a_new_promise_moves_the_entries_that_are_there() -> None:
    """None is added and none is cancelled; what did not move stays as it was."""
    promised = ACME.with_promise(a_promise(day(1, 12), given_on=TODAY))
    text = planned(promised, day(20), FIRST)
    assert shown(text) == [(day(20), THANKS, 0), (day(3, 12), CHECK_IN, 1), (day(14, 12), FINALLY, 1)]
    assert read(text).keys() == read(FIRST).keys()
    assert [entry.stamp.day for entry in read(text).values()] == [19, 20, 20]
    assert FIRST.split("END:VEVENT")[0] == text.split("END:VEVENT")[0]


def test_an_overdue_step_stands_on_today() -> None:
    """As the plan has it."""
    text = planned(ACME, day(21), FIRST)
    assert shown(text)[0] == (day(21), THANKS, 1)


def test_a_step_that_was_done_on_its_day_stays_as_it_was() -> None:
    """What is over is not cancelled, and the others keep their names."""
    done = ACME.record(a_step("thank_you", day(20)))
    assert planned(done, day(20), FIRST) == FIRST


def test_a_step_that_was_done_on_another_day_is_moved_there() -> None:
    """Nobody is reminded of what is done."""
    done = ACME.record(a_step("thank_you", TODAY))
    text = planned(done, TODAY, FIRST)
    assert shown(text) == [(TODAY, THANKS, 1), (day(30), CHECK_IN, 0), (day(9, 12), FINALLY, 0)]
    assert "\r\nDTSTART;VALUE=DATE:20261119\r\nDTEND;VALUE=DATE:20261120\r\n" in text
    assert planned(done, TODAY, text) == text
    # What it says is what it said, letter by letter.
    assert FIRST.split("DESCRIPTION")[1].split("END:VEVENT")[0] == text.split("DESCRIPTION")[1].split("END:VEVENT")[0]


def test_a_step_that_was_skipped_is_cancelled() -> None:
    """The candidate decided not to do it."""
    skipped = ACME.record(a_step("thank_you", TODAY, status="skipped"))  # type: ignore[arg-type]  # its stored form
    text = planned(skipped, TODAY, FIRST)
    assert cancelled(text) == [(THANKS, 1)]
    assert planned(skipped, day(20), text) == text


def test_a_step_that_was_taken_back_is_to_be_done_again() -> None:
    """A slip of the finger, undone by the candidate: the same entry, with a higher number each time."""
    skipped = ACME.record(FollowUpStep(kind="thank_you", on=TODAY, status="skipped"))
    text = planned(ACME, TODAY, planned(skipped, TODAY, FIRST))
    assert shown(text)[0] == (day(20), THANKS, 2)
    assert read(text).keys() == read(FIRST).keys()


def test_what_was_cancelled_and_then_done_stays_cancelled() -> None:
    """It is over either way, and nobody is told again."""
    unwanted = planned(attrs.evolve(ACME, no_contact=True), TODAY, FIRST)
    assert len(cancelled(unwanted)) == 3
    assert planned(attrs.evolve(ACME, no_contact=True).record(a_step("thank_you", TODAY)), TODAY, unwanted) == unwanted


def test_news_cancels_what_is_not_to_be_done_any_more() -> None:
    """Once, and not again each day."""
    thanked = ACME.record(a_step("thank_you", day(20)))
    rejected = thanked.with_outcome(an_outcome("rejected", day(24)))
    text = planned(rejected, day(24), FIRST)
    assert cancelled(text) == [(CHECK_IN, 1), (FINALLY, 1)]
    assert [(on, name) for on, name, _ in shown(text)] == [
        (day(20), THANKS), (day(26), "Reply to the rejection – Acme"), (date(2027, 1, 23), "Keeping in touch – Acme"),
    ]  # fmt: skip
    assert planned(rejected, day(25), text) == text


def test_later_check_ins_keep_their_names_when_one_was_done() -> None:
    """Each is known by how many came before it, done ones among them."""
    patient = Playbook().with_timing(max_check_ins=4)
    before = written(plan(ACME, TODAY, playbook=patient), playbook=patient)
    assert [name for _, name, _ in shown(before)] == [THANKS, CHECK_IN, CHECK_IN, CHECK_IN, FINALLY]
    asked = ACME.record(a_step("thank_you", day(20))).record(a_step("check_in", day(30)))
    after = written(plan(asked, day(30), playbook=patient), asked, 11, previous=before, playbook=patient)
    assert after == before
    # Asked again before its day: that one moves there, and those after it move with it.
    again = asked.record(a_step("check_in", day(7, 12)))
    moved = written(plan(again, day(7, 12), playbook=patient), again, 18, previous=after, playbook=patient)
    assert [sequence for _, _, sequence in shown(moved)] == [0, 0, 1, 1, 1]
    assert shown(moved)[2][0] == day(7, 12)
    assert read(moved).keys() == read(before).keys()


def test_a_question_after_new_news_is_another_one() -> None:
    """The clock starts anew, and the check-in that was done keeps its entry."""
    asked = ACME.record(a_step("thank_you", day(20))).record(a_step("check_in", day(30)))
    text = planned(asked, day(30), FIRST)
    heard = attrs.evolve(asked, heard_on=day(2, 12))
    text = planned(heard, day(2, 12), text)
    questions = [(on, sequence) for on, name, sequence in shown(text) if name == CHECK_IN]
    assert questions == [(day(30), 0), (day(11, 12), 0)]


def test_a_step_that_comes_as_news_has_its_number() -> None:
    """What is planned behind it keeps its name when the news has come."""
    thanked = ACME.record(a_step("thank_you", day(20)))
    question = FollowUpStep(kind="check_in", on=day(27))
    heard = day(28)
    before = written(plan(thanked, day(20), news=[question, heard]), thanked)
    told = attrs.evolve(thanked.record(question), heard_on=heard)
    after = planned(told, day(28), before)
    assert read(before).keys() == read(after).keys()
    assert [name for _, name, _ in shown(after)] == [CHECK_IN, FINALLY]


def test_a_step_that_was_recorded_ahead_of_its_day_keeps_its_number() -> None:
    """In a plan as for an action: whatever day is planned, it comes behind all that is recorded."""
    ahead_of_time = ACME.record(a_step("check_in", day(20, 12)))
    action = attrs.evolve(decide(ACME, TODAY), key=None, kind=StepKind.CHECK_IN, due_on=day(30))
    own = Plan(
        today=TODAY,
        steps=(PlannedStep(on=day(30), action=action),),
        interview=ahead_of_time.record(action.as_step(day(30))),
    )
    assert read(written(own, ahead_of_time)) == read(written(action, ahead_of_time))


def test_a_name_that_runs_from_right_to_left_turns_nothing_around() -> None:
    """It is isolated, as in a message."""
    hebrew = attrs.evolve(ACME, company="אקמה")
    assert shown(planned(hebrew, TODAY, None))[0][1] == "Thank you note – \u2068אקמה\u2069"


def test_news_makes_no_other_interview_of_it() -> None:
    """A plan under a script of news is one of the interview as it stands."""
    rejected = Outcome(status="rejected", known_on=day(24))
    ahead = plan(ACME, TODAY, news=[rejected, day(23)])
    assert "Reply to the rejection" in written(ahead)


def test_refs_that_no_encoding_takes_are_told_apart() -> None:
    """A host's ref may hold anything a string can."""
    names = {
        min(read(written(plan(each, TODAY), each))) for each in (an_interview(ref="\ud800"), an_interview(ref="\ud801"))
    }
    assert len(names) == 2


def test_a_stamp_never_falls() -> None:
    """Where a host's clock was set back, the entry that is moved keeps its newer stamp."""
    promised = ACME.with_promise(a_promise(day(26), given_on=day(20)))
    before = written(plan(ACME, TODAY), day=5)
    after = written(plan(promised, TODAY), promised, previous=before)
    stamps = {uid: entry.stamp for uid, entry in read(before).items()}
    assert all(entry.stamp >= stamps[uid] for uid, entry in read(after).items() if uid in stamps)
    assert {entry.sequence for entry in read(after).values()} >= {1}


def test_an_action_is_a_calendar_of_one_day() -> None:
    """The day on which a plan would have it."""
    assert shown(written(decide(ACME, TODAY))) == shown(FIRST)[:1]
    assert read(written(decide(ACME, TODAY))).keys() <= read(FIRST).keys()
    assert shown(written(decide(ACME, day(21)), day=2)) == [(day(21), THANKS, 0)]
    thanked = ACME.record(a_step("thank_you", TODAY))
    saturday = decide(thanked, day(5, 12))
    assert shown(written(saturday, thanked)) == [(day(7, 12), CHECK_IN, 0)]


def test_an_action_from_day_to_day_moves_nothing() -> None:
    """From its first day to the day on which it is due it stands where it stood; then comes the next one."""
    text = written(decide(ACME, TODAY))
    assert written(decide(ACME, day(20)), day=1, previous=text) == text
    thanked = ACME.record(a_step("thank_you", day(20)))
    assert written(decide(thanked, day(20)), thanked, 1, previous=text) == text
    text = written(decide(thanked, day(26)), thanked, 7, previous=text)
    assert shown(text) == [(day(20), THANKS, 0), (day(30), CHECK_IN, 0)]


@pytest.mark.parametrize(
    ("interview", "today"),
    [
        pytest.param(attrs.evolve(ACME, no_contact=True), TODAY, id="wait"),
        pytest.param(ACME.with_outcome(Outcome(status="accepted", known_on=TODAY)), day(1, 12), id="nothing left"),
        pytest.param(ACME, date(2027, 11, 19), id="move on"),
    ],
)
def test_where_there_is_nothing_to_do_the_calendar_is_empty(interview: Interview, today: date) -> None:
    """Neither waiting nor moving on is an appointment."""
    for text in (written(decide(interview, today), interview), planned(interview, today, None)):
        assert "VEVENT" not in text
        assert text.endswith("CALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n")


def test_a_step_without_a_message_stands_on_its_due_day() -> None:
    """A host's own step that nobody is written for."""
    action = attrs.evolve(decide(ACME, TODAY), send_on=None)
    assert shown(written(action)) == [(day(20), THANKS, 0)]


def test_the_calendars_end_has_no_day_after_it() -> None:
    """What would be done behind it has no entry, and the last day has one of a single line."""
    last = an_interview(ref="17", held_on=date.max)
    text = written(plan(last, date.max), last)
    assert shown(text) == [(date.max, THANKS, 0)]
    assert "DTEND" not in text
    late = an_interview(ref="17", held_on=date(9999, 12, 1), steps=[a_step("thank_you", date(9999, 12, 1))])
    closed = Playbook(calendar=WorkCalendar(holidays=[date(9999, 12, number) for number in range(13, 32)]))
    action = attrs.evolve(decide(late, date(9999, 12, 12)), key=None, kind=StepKind.CHECK_IN, due_on=date(9999, 12, 13))
    assert "VEVENT" not in written(action, late, playbook=closed)
    # Done on the last day: the entry that had a day after it has none any more.
    before = written(attrs.evolve(decide(last, date.max), due_on=date(9999, 12, 30), send_on=None), last)
    assert "DTEND" in before
    done = last.record(a_step("thank_you", date.max))
    assert "DTEND" not in written(plan(done, date.max), done, previous=before)


def test_an_entry_is_named_by_the_interview_and_not_by_its_facts() -> None:
    """Another ref or another domain is another entry; a corrected name or another language is the same one."""
    names = read(FIRST).keys()
    other = attrs.evolve(ACME, ref="18")
    assert not names & read(planned(other, TODAY, None)).keys()
    assert not names & read(planned(ACME, TODAY, None, domain="board.example")).keys()
    assert all(uid.endswith("@board.example") for uid in read(planned(ACME, TODAY, None, domain="board.example")))
    renamed = attrs.evolve(ACME, company="Acme Ltd", locale="en-GB")
    text = planned(renamed, TODAY, FIRST)
    assert read(text).keys() == names
    assert [sequence for _, _, sequence in shown(text)] == [1, 1, 1]


def test_a_long_domain_is_folded_and_read_again() -> None:
    """A UID longer than a line."""
    domain = ".".join(["a" * 60] * 4)
    text = planned(ACME, TODAY, None, domain=domain)
    assert all(uid.endswith(f"@{domain}") for uid in read(text))
    assert planned(ACME, day(20), text, domain=domain) == text


def test_a_ref_may_hold_anything() -> None:
    """It is digested, and not shown."""
    odd = attrs.evolve(ACME, ref="\ud800 secret ref")
    assert "secret" not in planned(odd, TODAY, None)


def test_a_hosts_own_step_is_named_as_in_pictures() -> None:
    """By the words of the locale, else by its kind."""
    own = attrs.evolve(decide(ACME, TODAY), key=None, kind="acme:phone_the_recruiter")
    assert shown(written(own))[0][1] == "phone the recruiter – Acme"


def test_the_moment_is_written_in_utc() -> None:
    """Nothing in the text says where the candidate is."""
    jakarta = timezone(timedelta(hours=7))
    ahead = plan(ACME, TODAY)
    assert written(ahead, stamped_at=datetime(2026, 11, 19, 16, 0, 0, 123, tzinfo=jakarta)) == FIRST


# --- What is refused -------------------------------------------------------------------------------------------------


def faults_of(call: Callable[[], object]) -> list[tuple[str, str]]:
    """Tell which fields were refused, and why."""
    with pytest.raises(FollowUpError) as caught:
        call()
    return [(fault.field, fault.code) for fault in caught.value.faults]


REFUSED: Final[dict[str, tuple[dict[str, Any], str, str]]] = {
    "ahead": ({"ahead": None}, "ahead", "wrong_type"),
    "interview": ({"interview": None}, "interview", "wrong_type"),
    "playbook": ({"playbook": None}, "playbook", "wrong_type"),
    "stamp, date": ({"stamped_at": TODAY}, "stamped_at", "wrong_type"),
    "stamp, naive": ({"stamped_at": datetime(2026, 11, 19)}, "stamped_at", "no_zone"),  # noqa: DTZ001 - the point
    "stamp, early": (
        {"stamped_at": datetime.min.replace(tzinfo=timezone(timedelta(hours=1)))}, "stamped_at", "out_of_range",
    ),
    "previous": ({"previous": b"BEGIN:VCALENDAR"}, "previous", "wrong_type"),
    "domain": ({"domain": "a b"}, "domain", "bad_text"),
    "domain, number": ({"domain": 7}, "domain", "wrong_type"),
    "no ref": ({"interview": an_interview()}, "interview.ref", "missing"),
    "another ref": ({"interview": an_interview(ref="18")}, "ahead", "another_interview"),
    "an older plan": ({"interview": ACME.record(a_step("reference", TODAY))}, "ahead", "another_interview"),
    "another company": ({"interview": attrs.evolve(ACME, company="Globex")}, "ahead", "another_interview"),
    "another ref's action": ({"ahead": decide(an_interview(ref="18"), TODAY)}, "ahead", "another_interview"),
    "another occasion's action": (
        {"ahead": decide(ACME, TODAY), "interview": ACME.record(a_step("thank_you", TODAY))},
        "ahead",
        "another_interview",
    ),
    "another's text": (
        {"previous": planned(an_interview(ref="18"), TODAY, None)}, "previous", "another_interview",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "field", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_written_is_refused(facts: dict[str, Any], field: str, code: str) -> None:
    """Each by its field and a stable code."""
    given_facts = {"ahead": plan(ACME, TODAY), "interview": ACME, "stamped_at": NINE, **facts}
    assert faults_of(lambda: calendar_text(**given_facts)) == [(field, code)]


def test_a_locale_that_is_not_served_is_refused() -> None:
    """As by a text."""
    french = attrs.evolve(ACME, locale="fr")
    with pytest.raises(UnknownNameError, match="unknown locale 'fr'"):
        planned(french, TODAY, None)


BROKEN: Final = {
    "empty": "",
    "no calendar": "secret",
    "another program's": FIRST.replace("-//interview-followup", "-//interview-followed"),
    "cut": FIRST[:-40],
    "cut at an entry's end": FIRST.removesuffix("END:VEVENT\r\nEND:VCALENDAR\r\n") + "END:VCALENDAR\r\n",
    "twice": FIRST + FIRST,
    "an entry twice": FIRST.replace("END:VCALENDAR\r\n", FIRST[FIRST.index("BEGIN:VEVENT") :]),
    "no UID": re.sub("UID:.*\r\n", "", FIRST),
    "two UIDs": re.sub("(UID:.*\r\n)", r"\1\1", FIRST),
    "another UID": re.sub("UID:.*", "UID:secret@example.com", FIRST),
    "no number": FIRST.replace("SEQUENCE:0", "SEQUENCE:-1"),
    "a huge number": FIRST.replace("SEQUENCE:0", f"SEQUENCE:{10**20}"),
    "another status": FIRST.replace("CONFIRMED", "TENTATIVE"),
    "no such day": FIRST.replace("DTSTART;VALUE=DATE:20261120", "DTSTART;VALUE=DATE:20261320"),
    "no such moment": FIRST.replace("DTSTAMP:20261119T09", "DTSTAMP:20261119T25"),
    "a time": FIRST.replace("DTSTART;VALUE=DATE:20261120", "DTSTART:20261120T090000Z"),
    "a component in it": FIRST.replace("STATUS", "BEGIN:VALARM\r\nEND:VALARM\r\nSTATUS"),
    "a line that is none": FIRST.replace("STATUS", "secret\r\nSTATUS"),
    "a control": FIRST.replace("Acme", "Ac\x00me"),
    "a surrogate": FIRST.replace("Acme", "Ac\ud800me"),
    "a lone return": FIRST.replace("Acme", "Ac\rme"),
}  # fmt: skip


@pytest.mark.parametrize("previous", BROKEN.values(), ids=BROKEN)
def test_a_stored_text_that_is_broken_is_refused(previous: str) -> None:
    """By one error that repeats nothing of it."""
    with pytest.raises(InterviewError) as caught:
        planned(ACME, TODAY, previous)
    assert str(caught.value) == "previous must be a text that calendar_text returned"
    assert [(fault.field, fault.code) for fault in caught.value.faults] == [("previous", "bad_calendar")]


@given(st.integers(0, len(FIRST)), st.integers(0, 80), st.text(max_size=5))
def test_a_stored_text_that_was_tampered_with_is_read_or_refused(at: int, length: int, put: str) -> None:
    """By the documented error, whatever happened to it."""
    try:
        text = planned(ACME, TODAY, FIRST[:at] + put + FIRST[at + length :])
    except InterviewError:
        return
    assert {*read(FIRST)} <= {*read(text)}


# --- Whatever happens ------------------------------------------------------------------------------------------------

NEWS: Final = st.integers(0, 40).map(lambda days: TODAY + timedelta(days=days))


def unfolded(text: str) -> str:
    """Join the lines that belong together."""
    return text.replace("\r\n ", "")


def check_lines(text: str) -> None:
    """RFC 5545, 3.1: CRLF, 75 octets, and no character is cut."""
    lines = text.encode("utf-8").split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75
        assert line.decode("utf-8")
        assert not {*line} & {*range(32)} - {9}


def live_days(ahead: Plan) -> list[tuple[date, str]]:
    """List the days and kinds for which a plan has something to do, by the plan alone."""
    return sorted(
        (step.on, str(step.action.kind)) for step in ahead.steps if step.action.kind not in {"wait", "move_on"}
    )


@st.composite
def stories(draw: st.DrawFn) -> list[tuple[Interview, date]]:
    """Draw an interview, and what becomes of it from day to day."""
    interview = attrs.evolve(draw(interviews(days=40)), ref="17")
    today = TODAY
    story = [(interview, today)]
    for _ in range(draw(st.integers(1, 5))):
        today += timedelta(days=draw(st.integers(0, 9)))
        action = decide(interview, today)
        match draw(st.sampled_from(["done", "skipped", "promise", "heard", "snooze", "rejected", "name", "nothing"])):
            case "done" | "skipped" as status if action.kind not in {"wait", "move_on"}:
                interview = interview.record(FollowUpStep(kind=action.kind, on=today, status=status))
            case "promise":
                by = today + timedelta(days=draw(st.integers(0, 20)))
                interview = interview.with_promise(ReplyPromise(by=by, given_on=today))
            case "heard":
                interview = attrs.evolve(interview, heard_on=today)
            case "snooze":
                interview = attrs.evolve(interview, snoozed_until=today + timedelta(days=7))
            case "rejected":
                interview = interview.with_outcome(Outcome(status="rejected", known_on=today))
            case "name":
                interview = attrs.evolve(interview, company=draw(st.sampled_from(["Acme", "Beta"])))
        story.append((interview, today))
    return story


@given(stories(), st.booleans())
def test_whatever_happens_entries_move_and_numbers_rise(story: list[tuple[Interview, date]], whole: bool) -> None:  # noqa: FBT001 - drawn
    """A name is one entry for good; a change raises its number, and without a change nothing does."""
    text: str | None = None
    for interview, today in story:
        ahead = plan(interview, today) if whole else decide(interview, today)
        before = {} if text is None else read(text)
        old = text
        text = written(ahead, interview, (today - TODAY).days, previous=text)
        check_lines(text)
        now = read(text)
        assert before.keys() <= now.keys()
        for uid, entry in now.items():
            if uid in before and entry != before[uid]:
                assert entry.sequence == before[uid].sequence + 1
                assert entry.stamp == NINE + timedelta(days=(today - TODAY).days)
            elif uid not in before:
                assert (entry.sequence, entry.live) == (0, True)
            else:
                assert old is not None
                assert events(text)[uid] == events(old)[uid]
        assert written(ahead, interview, 100, previous=text) == text
        if isinstance(ahead, Plan):
            fresh = read(written(ahead, interview))
            assert sorted(entry.on for entry in fresh.values()) == [on for on, _ in live_days(ahead)]
            assert all(now[uid].live and now[uid].on == entry.on for uid, entry in fresh.items())
            # Whatever else is shown was done, on that day.
            done = {step.on for step in interview.steps if step.status == "done"}
            assert {entry.on for uid, entry in now.items() if entry.live and uid not in fresh} <= done


def events(text: str) -> dict[str, str]:
    """Cut a text into its entries, by their names."""
    blocks = re.findall("^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n", text, re.MULTILINE | re.DOTALL)
    return {re.findall("^UID:(.*)\r\n", block, re.MULTILINE)[0]: block for block in blocks}


@given(interviews(days=40), NEWS)
def test_doing_what_is_planned_changes_nothing_but_what_it_must(interview: Interview, today: date) -> None:
    """Each step done on its planned day: every entry is where it was, and none is added."""
    interview = attrs.evolve(interview, ref="17")
    ahead = plan(interview, today)
    text = first = written(ahead, interview)
    for step in ahead.steps:
        if step.action.kind in {"wait", "move_on"}:
            break
        interview = interview.record(step.action.as_step(step.on))
        text = written(plan(interview, step.on), interview, 1, previous=text)
    assert text == first


PIECES: Final = st.sampled_from(
    ["\\", "\\n", "\\N", "n", "N", ",", ";", ":", '"', "\n", "BEGIN:VEVENT", "END:VEVENT", "STATUS:", " ", "仕" * 30,
     "é" * 40, "😀", "א", "x" * 80, "^n", "%0A"]
)  # fmt: skip


@given(st.lists(PIECES | st.characters(), min_size=1, max_size=6).map("".join))
def test_a_company_comes_out_as_it_went_in(company: str) -> None:
    """In any script, with whatever stands in it; the lines are folded between its characters."""
    try:
        interview = attrs.evolve(ACME, company=company)
    except InterviewError:
        return
    text = planned(interview, TODAY, None)
    check_lines(text)
    assert len(events(text)) == 3
    # Read by the grammar (RFC 5545, 3.3.11): icalendar 6 halves two backslashes when it reads.
    for summary in re.findall("^SUMMARY:(.*)\r\n", unfolded(text), re.MULTILINE):
        _, _, name = re.sub(r"\\([\\;,])", r"\1", summary).partition(" – ")
        assert name.replace("\u2060", "").strip("\u2068\u2069") == " ".join(interview.company.split())
    assert planned(interview, day(20), text) == text


def is_company(row: Row) -> bool:
    """Tell whether a row brings a string."""
    return type(payload_of(row)) is str


@pytest.mark.parametrize("row", params(is_company, ROWS))
def test_a_hostile_row_adds_no_line(row: Row) -> None:
    """As a company it is refused where it enters, or stays in its own line."""
    try:
        interview = attrs.evolve(ACME, company=payload_of(row))
    except FollowUpError:
        return
    text = planned(interview, TODAY, None)
    check_lines(text)
    names = [re.split("[:;]", line)[0] for line in unfolded(text).split("\r\n")]
    assert names == [re.split("[:;]", line)[0] for line in unfolded(FIRST).split("\r\n")]
    cancelled_text = planned(attrs.evolve(interview, no_contact=True), TODAY, text)
    assert [entry.status for entry in read(cancelled_text).values()] == ["CANCELLED"] * 3


def test_the_words_of_a_host_add_no_line() -> None:
    """A reason may bring a fact of any kind, and a locale any word."""
    action = next_action(ACME, TODAY)
    facts = tuple(
        (name, "a\r\nSTATUS:x\u2028\x00b" if name == "held_on" else fact) for name, fact in action.reason.facts
    )
    text = written(attrs.evolve(action, reason=attrs.evolve(action.reason, facts=facts)))
    check_lines(text)
    assert "a STATUS:x b" in unfolded(text)
