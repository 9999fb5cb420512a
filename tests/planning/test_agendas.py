"""Agendas: one candidate's day over many interviews, in order, and nobody is crowded."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import permutations
from time import process_time
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_TEMPLATES,
    Agenda,
    AgendaItem,
    Channel,
    FollowUpError,
    Held,
    HeldItem,
    Interview,
    MessageTemplate,
    Person,
    Playbook,
    PlaybookError,
    Reason,
    Referee,
    RivalOffer,
    Rule,
    StepKind,
    Window,
    WrongTypeError,
    agenda,
    decide,
)
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

THURSDAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
WEDNESDAY = date(2026, 11, 25)
THURSDAY_AFTER = date(2026, 11, 26)

RATNA = Person(name="Ratna Wijaya")
HENDRA = Person(name="Hendra")


def to_ask(role: str, *people: Person, **facts: Any) -> Interview:
    """Build one in which the question is due: promised Monday, thanked on Thursday."""
    plain = {"promise": a_promise(MONDAY), "steps": (a_step("thank_you", THURSDAY),)}
    return an_interview(role=role, interviewers=people, **{**plain, **facts})


def to_thank(role: str, *people: Person, **facts: Any) -> Interview:
    """Build one whose thanks are due on Wednesday."""
    return an_interview(role=role, interviewers=people, held_on=TUESDAY, **facts)


def roles(items: tuple[AgendaItem, ...] | tuple[HeldItem, ...]) -> list[str]:
    """Say which interviews they are."""
    return [item.interview.role for item in items]


def held(day: Agenda) -> list[tuple[str, str, date | None]]:
    """Write what is held in short."""
    return [(item.interview.role, str(item.because), item.until) for item in day.held]


class TestLists:
    """Each interview stands in one of four lists."""

    def test_the_four(self) -> None:
        """To do, held, waiting and over, each with the engine's answer."""
        ask, second = to_ask("A", RATNA), to_ask("B", RATNA)
        waits = to_ask("C", HENDRA, promise=a_promise(date(2026, 11, 30)))
        over = an_interview(role="D", outcome=an_outcome("accepted", MONDAY))
        day = agenda([over, waits, second, ask], TUESDAY)
        assert day == Agenda(
            today=TUESDAY,
            items=(AgendaItem(interview=ask, action=decide(ask, TUESDAY)),),
            held=(
                HeldItem(
                    interview=second, action=decide(second, TUESDAY), because=Held.QUIET_DAYS, until=THURSDAY_AFTER
                ),
            ),
            waiting=(AgendaItem(interview=waits, action=decide(waits, TUESDAY)),),
            over=(AgendaItem(interview=over, action=decide(over, TUESDAY)),),
            next_change=THURSDAY_AFTER,
        )

    def test_nothing_to_do(self) -> None:
        """An empty day has no next one."""
        assert agenda([], TUESDAY) == Agenda(today=TUESDAY, items=(), held=(), waiting=(), over=(), next_change=None)

    def test_equal_interviews_count_once(self) -> None:
        """The same row twice is not two messages."""
        one = to_ask("A", RATNA)
        assert agenda([one, attrs.evolve(one), one], TUESDAY) == agenda([one], TUESDAY)

    def test_a_generator_will_do(self) -> None:
        """It is gone through once."""
        rows = [to_ask("A", RATNA), to_thank("B", HENDRA)]
        assert agenda((row for row in rows), TUESDAY) == agenda(rows, TUESDAY)


class TestOrder:
    """What presses, then by the day it is due, then by the day it closes."""

    def test_the_most_urgent_first(self) -> None:
        """In whatever order the interviews come."""
        pressing = an_interview(role="D", outcome=an_outcome("offered", MONDAY, respond_by=date(2026, 12, 4)))
        overdue = an_interview(role="C", outcome=an_outcome("rejected", FRIDAY))
        thanks = to_thank("B", HENDRA)
        ask = to_ask("A", RATNA)
        for rows in permutations([pressing, overdue, thanks, ask]):
            day = agenda(rows, TUESDAY)
            # The question and the thanks are due on Wednesday; the time for thanks ends on that day.
            assert roles(day.items) == ["D", "C", "B", "A"]
            assert day == agenda([ask, overdue, thanks, pressing], TUESDAY)

    def test_what_is_due_alike_has_an_order_of_its_own(self) -> None:
        """So that the day looks the same each time."""
        rows = [to_ask(role, Person(name=role)) for role in ("C", "A", "B")]
        assert {tuple(roles(agenda(some, TUESDAY).items)) for some in permutations(rows)} == {("A", "B", "C")}


class TestOnePerson:
    """A check-in does not follow another message to its person within the quiet days."""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            (Person(name="Ratna", email="ratna@acme.example"), Person(name="R. W.", email="Ratna@ACME.example"), True),
            (Person(name="Ratna", email="r1@acme.example"), Person(name="Ratna", email="r2@acme.example"), False),
            (Person(name="Ratna Wijaya"), Person(name="RATNA WIJAYA"), True),
            (Person(name="Ratna", email="ratna@acme.example"), Person(name="Ratna"), True),
            (Person(name="Ratna"), Person(name="Hendra"), False),
            (None, None, True),
            (None, Person(name="Ratna"), False),
            (None, Person(), True),
        ],
        ids=[
            "address", "two addresses", "company and name", "one address", "two names", "teams", "team and person",
            "team and nameless",
        ],
    )  # fmt: skip
    def test_who_is_the_same(self, one: Person | None, other: Person | None, same: bool) -> None:  # noqa: FBT001
        """By the address where both have one, else by company and name; a team is one person."""
        for pair in ((one, other), (other, one)):
            first, second = [[] if who is None else [who] for who in pair]
            day = agenda([to_ask("A", *first), to_ask("B", *second)], TUESDAY)
            assert roles(day.items) == (["A"] if same else ["A", "B"])
            assert held(day) == ([("B", "quiet_days", THURSDAY_AFTER)] if same else [])
            thanks = to_thank("A", *first)
            for written in (thanks, thanks.record(a_step("thank_you", TUESDAY))):
                day = agenda([written, to_ask("B", *second)], TUESDAY)
                assert held(day) == ([("B", "quiet_days", THURSDAY_AFTER)] if same else [])

    def test_another_companys_namesake_is_somebody_else(self) -> None:
        """And so is its team; the company's name may be written otherwise."""
        for people in ([RATNA], []):
            rows = [to_ask("A", *people), to_ask("B", *people, company="Globex")]
            assert roles(agenda(rows, TUESDAY).items) == ["A", "B"]
            rows = [to_ask("A", *people), to_ask("B", *people, company="acme")]
            assert roles(agenda(rows, TUESDAY).items) == ["A"]

    def test_an_agencys_recruiter_for_two_companies(self) -> None:
        """Known by the address, since the companies differ; the interviewers are not asked."""
        maya = Person(name="Maya", email="maya@agency.example")
        rows = [to_ask("A", RATNA, agency=maya), to_ask("B", HENDRA, agency=maya, company="Globex")]
        assert held(agenda(rows, TUESDAY)) == [("B", "quiet_days", THURSDAY_AFTER)]
        rows = [to_ask("A", RATNA, agency=maya), to_ask("B", RATNA)]
        assert roles(agenda(rows, TUESDAY).items) == ["A", "B"]

    def test_the_more_urgent_question_is_asked(self) -> None:
        """The one that was due on Tuesday, not the one that is due on Wednesday."""
        earlier = to_ask("Z", RATNA, promise=a_promise(FRIDAY))
        day = agenda([to_ask("A", RATNA), earlier], TUESDAY)
        assert (roles(day.items), roles(day.held)) == (["Z"], ["A"])

    def test_a_question_gives_way_to_thanks(self) -> None:
        """Although it is due no later, and was first in the list."""
        ask = to_ask("A", RATNA, promise=a_promise(FRIDAY))
        day = agenda([ask, to_thank("B", RATNA)], TUESDAY)
        assert roles(day.items) == ["B"]
        assert held(day) == [("A", "quiet_days", THURSDAY_AFTER)]

    def test_thanks_do_not_give_way(self) -> None:
        """Quiet days bind check-ins alone."""
        asked = to_ask("A", RATNA).record(a_step("check_in", TUESDAY))
        assert roles(agenda([asked, to_thank("B", RATNA)], TUESDAY).items) == ["B"]

    @pytest.mark.parametrize(
        ("on", "today", "until"),
        [
            (MONDAY, TUESDAY, WEDNESDAY),
            (TUESDAY, TUESDAY, THURSDAY_AFTER),
            (FRIDAY, TUESDAY, None),
            (date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30)),
            (WEDNESDAY, TUESDAY, date(2026, 11, 27)),
            (THURSDAY_AFTER, TUESDAY, None),
        ],
        ids=["yesterday", "today", "long ago", "over a weekend", "tomorrow elsewhere", "later"],
    )
    def test_what_was_written_about_another_role(self, on: date, today: date, until: date | None) -> None:
        """It keeps the person quiet, also where a clock elsewhere is ahead; until a working day."""
        other = an_interview(role="B", interviewers=(RATNA,), outcome=an_outcome("rejected", THURSDAY))
        other = other.record(a_step("rejection_reply", on))
        day = agenda([to_ask("A", RATNA), other], today)
        assert held(day) == ([] if until is None else [("A", "quiet_days", until)])

    def test_the_last_of_several_messages_counts(self) -> None:
        """In whatever order they were recorded."""
        for days in ((MONDAY, TUESDAY), (TUESDAY, MONDAY)):
            other = an_interview(role="B", interviewers=(RATNA,), steps=tuple(a_step("thank_you", on) for on in days))
            assert held(agenda([to_ask("A", RATNA), other], TUESDAY)) == [("A", "quiet_days", THURSDAY_AFTER)]

    def test_what_was_skipped_reached_nobody(self) -> None:
        """Only a done step is a contact."""
        other = an_interview(role="B", interviewers=(RATNA,), outcome=an_outcome("rejected", THURSDAY))
        other = other.record(a_step("rejection_reply", TUESDAY, "skipped"))  # type: ignore[arg-type]
        assert roles(agenda([to_ask("A", RATNA), other], TUESDAY).items) == ["A"]

    def test_a_panels_thanks_keep_its_members_quiet(self) -> None:
        """Every one of them was thanked; only the first one is ever asked."""
        panel = an_interview(role="B", interviewers=(HENDRA, RATNA), steps=(a_step("thank_you", TUESDAY),))
        assert held(agenda([to_ask("A", RATNA), panel], TUESDAY)) == [("A", "quiet_days", THURSDAY_AFTER)]
        asked = an_interview(role="B", interviewers=(HENDRA, RATNA), steps=(a_step("check_in", TUESDAY),))
        assert roles(agenda([to_ask("A", RATNA), asked], TUESDAY).items) == ["A"]

    def test_a_referee_does_not_count(self) -> None:
        """They are the candidate's own friend: whom the employer's step reaches is asked no sooner, a referee is."""
        referee = Referee(name="Budi", contact="budi@acme.example", consented=True)
        weak = an_interview(
            role="B", interviewers=(HENDRA,), went="poorly", referees=(referee,),
            steps=(a_step("thank_you", THURSDAY), a_step("reference", TUESDAY)),
        )  # fmt: skip
        ask_team = to_ask("A")
        ask_friend = to_ask("C", Person(name="Budi", email="budi@acme.example"))
        ask_hendra = to_ask("D", HENDRA)
        day = agenda([weak, ask_team, ask_friend, ask_hendra], TUESDAY)
        assert roles(day.items) == ["A", "C"]
        assert held(day) == [("D", "quiet_days", THURSDAY_AFTER)]

    def test_its_own_messages_count_too(self) -> None:
        """A week after the first question, but the day after material went out, nobody asks again."""
        material = a_step("supporting_material", date(2026, 12, 1))
        own = to_ask("A", RATNA, promise=None, steps=(a_step("check_in", TUESDAY), material))
        assert decide(own, date(2026, 12, 2)).kind is StepKind.FINAL_CHECK_IN
        day = agenda([own], date(2026, 12, 2))
        assert (day.items, held(day)) == ((), [("A", "quiet_days", date(2026, 12, 3))])
        assert day.next_change == date(2026, 12, 3)
        assert roles(agenda([own], date(2026, 12, 3)).items) == ["A"]

    def test_an_invited_question_goes_out_on_its_day(self) -> None:
        """Whatever was written about its own interview; a message about another one still holds it."""
        invited = a_promise(TUESDAY, kind="invitation")
        own = to_ask("A", RATNA, promise=invited, steps=(a_step("thank_you", MONDAY),))
        assert roles(agenda([own], TUESDAY).items) == ["A"]
        for on in (MONDAY, TUESDAY):
            other = an_interview(role="B", interviewers=(RATNA,), steps=(a_step("thank_you", on),))
            until = date(2026, 11, on.day + 2)
            assert held(agenda([own, other], TUESDAY)) == [("A", "quiet_days", until)]

    def test_only_the_first_question_is_invited(self) -> None:
        """The second one keeps the quiet days."""
        own = to_ask("A", RATNA, promise=a_promise(MONDAY, kind="invitation"), steps=(
            a_step("check_in", TUESDAY), a_step("supporting_material", date(2026, 12, 1)),
        ))  # fmt: skip
        assert held(agenda([own], date(2026, 12, 2))) == [("A", "quiet_days", date(2026, 12, 3))]

    def test_until_is_earlier_where_what_it_waits_for_is_not_done(self) -> None:
        """The question about A is skipped: B is asked about at once, not on Thursday."""
        asked, waits = to_ask("A", RATNA), to_ask("B", RATNA)
        assert held(agenda([asked, waits], TUESDAY)) == [("B", "quiet_days", THURSDAY_AFTER)]
        skipped = asked.record(a_step("check_in", TUESDAY, "skipped"))  # type: ignore[arg-type]
        assert roles(agenda([skipped, waits], TUESDAY).items) == ["B"]

    def test_two_days_after_its_own_question(self) -> None:
        """A promise given on Monday for that day may be asked about on Wednesday: the quiet days are over."""
        own = to_ask("A", RATNA, steps=(a_step("check_in", MONDAY),), promise=a_promise(MONDAY, given_on=MONDAY))
        assert decide(own, WEDNESDAY).kind is StepKind.CHECK_IN
        assert roles(agenda([own], WEDNESDAY).items) == ["A"]


class TestDays:
    """A check-in goes out on a working day."""

    def test_on_a_weekend_it_is_held_until_monday(self) -> None:
        """Other steps are not."""
        ask = to_ask("A", RATNA, promise=a_promise(date(2026, 11, 18), given_on=date(2026, 11, 9)))
        ask = attrs.evolve(ask, held_on=date(2026, 11, 12), steps=(a_step("thank_you", date(2026, 11, 12)),))
        thanks = an_interview(role="B", interviewers=(RATNA,))
        day = agenda([ask, thanks], SATURDAY)
        assert roles(day.items) == ["B"]
        assert held(day) == [("A", "working_day", MONDAY)]

    def test_at_the_end_of_the_calendar_there_is_no_later_day(self) -> None:
        """Held for good."""
        last = date.max
        ask = to_ask("A", RATNA, held_on=last - timedelta(days=20), promise=a_promise(last - timedelta(days=4)),
                     steps=(a_step("thank_you", last - timedelta(days=20)),))  # fmt: skip
        other = attrs.evolve(ask, role="B")
        day = agenda([ask, other], last)
        assert roles(day.items) == ["A"]
        assert held(day) == [("B", "quiet_days", None)]
        assert day.next_change is None

    def test_next_change_is_the_day_off_before_which_a_question_can_be_asked(self) -> None:
        """On Saturday it would be held."""
        day = agenda([to_ask("A", RATNA)], TUESDAY)
        assert day.next_change == date(2026, 11, 28)

    def test_next_change_where_nothing_is_to_be_asked(self) -> None:
        """The first day on which an answer differs by itself."""
        waits = to_ask("C", HENDRA, promise=a_promise(date(2026, 11, 30)))
        assert agenda([waits], TUESDAY).next_change == date(2026, 12, 1)
        assert agenda([waits, to_thank("B", HENDRA)], TUESDAY).next_change == THURSDAY_AFTER

    def test_next_change_knows_steps_that_are_dated_ahead(self) -> None:
        """By a clock elsewhere, the thanks were done the day after tomorrow: tomorrow they keep the person quiet."""
        other = to_thank("B", RATNA, steps=(a_step("thank_you", THURSDAY_AFTER),))
        day = agenda([to_ask("A", RATNA), other], TUESDAY)
        assert (roles(day.items), day.next_change) == (["A"], WEDNESDAY)
        assert held(agenda([to_ask("A", RATNA), other], WEDNESDAY)) == [("A", "quiet_days", date(2026, 11, 30))]


class TestLimit:
    """At most so many actions a day; what presses comes in any case."""

    ROWS = tuple(to_ask(name, Person(name=name)) for name in "ABC")

    def test_the_most_urgent_come(self) -> None:
        """The others tomorrow."""
        day = agenda(self.ROWS, TUESDAY, limit=1)
        assert roles(day.items) == ["A"]
        assert held(day) == [("B", "daily_limit", WEDNESDAY), ("C", "daily_limit", WEDNESDAY)]
        assert day.next_change == WEDNESDAY

    def test_without_a_limit_all_come(self) -> None:
        """And with one that is large enough."""
        for limit in (None, 3, 100):
            assert roles(agenda(self.ROWS, TUESDAY, limit=limit).items) == ["A", "B", "C"]

    def test_what_was_done_today_counts(self) -> None:
        """Once for each interview, kind and day; not what was skipped, nor what was done on another day."""
        done = an_interview(
            role="D",
            steps=(
                a_step("thank_you", THURSDAY),
                a_step("check_in", TUESDAY),
                a_step("check_in", TUESDAY),
                a_step("supporting_material", TUESDAY, "skipped"),  # type: ignore[arg-type]
            ),
        )
        day = agenda([*self.ROWS, done], TUESDAY, limit=2)
        assert roles(day.items) == ["A"]
        assert agenda([*self.ROWS, done], TUESDAY, limit=1).items == ()

    def test_what_presses_comes_over_the_limit(self) -> None:
        """It counts too, and leaves less room."""
        pressing = [
            an_interview(role=role, company=role, outcome=an_outcome("offered", MONDAY, respond_by=date(2026, 12, 4)))
            for role in ("Y", "Z")
        ]
        day = agenda([*self.ROWS, *pressing], TUESDAY, limit=1)
        assert roles(day.items) == ["Y", "Z"]
        assert roles(day.held) == ["A", "B", "C"]
        assert roles(agenda([*self.ROWS, *pressing], TUESDAY, limit=3).items) == ["Y", "Z", "A"]

    def test_who_makes_room_is_followed(self) -> None:
        """A question that is held back for its person takes no place of the day."""
        rows = [to_ask("A", RATNA), to_ask("B", RATNA), to_ask("C", HENDRA)]
        day = agenda(rows, TUESDAY, limit=2)
        assert roles(day.items) == ["A", "C"]
        assert held(day) == [("B", "quiet_days", THURSDAY_AFTER)]

    def test_who_is_let_in_may_crowd_another(self) -> None:
        """B gives way to A, which makes room for C's thanks, to which A gives way; that makes room for D."""
        rows = [
            to_ask("A", RATNA, promise=a_promise(FRIDAY)),
            to_ask("B", RATNA, promise=a_promise(FRIDAY)),
            to_thank("C", RATNA),
            to_ask("D", HENDRA),
            to_ask("E", Person(name="E")),
        ]
        day = agenda(rows, TUESDAY, limit=2)
        assert roles(day.items) == ["C", "D"]
        assert held(day) == [
            ("A", "quiet_days", THURSDAY_AFTER),
            ("B", "quiet_days", THURSDAY_AFTER),
            ("E", "daily_limit", WEDNESDAY),
        ]

    def test_who_had_a_message_is_told_so_and_not_of_the_limit(self) -> None:
        """Tomorrow is no use where the person is still to be left alone."""
        other = an_interview(role="D", interviewers=(Person(name="B"),), steps=(a_step("thank_you", MONDAY),))
        day = agenda([*self.ROWS, other], TUESDAY, limit=1)
        assert held(day) == [("B", "quiet_days", WEDNESDAY), ("C", "daily_limit", WEDNESDAY)]

    @pytest.mark.parametrize(("limit", "thanked"), [(1, 9), (2, 10)])
    def test_a_window_can_close_before_its_turn(self, limit: int, thanked: int) -> None:
        """Thanks can be sent on nine days: with one a day the tenth come too late, with two they do not."""
        rows = {name: to_thank(name, Person(name=name)) for name in "ABCDEFGHIJ"}
        for today in (TUESDAY + timedelta(days=days) for days in range(20)):
            for item in agenda(rows.values(), today, limit=limit).items:
                rows[item.interview.role] = item.interview.record(item.action.as_step(today))
        assert sum(row.standing.thanked_on is not None for row in rows.values()) == thanked

    def test_the_rest_comes_in_turn(self) -> None:
        """Who does what is listed has done everything after three days."""
        rows = {row.role: row for row in self.ROWS}
        done = []
        for today in (TUESDAY, WEDNESDAY, THURSDAY_AFTER):
            (item,) = agenda(rows.values(), today, limit=1).items
            rows[item.interview.role] = item.interview.record(item.action.as_step(today))
            done.append(item.interview.role)
        assert done == ["A", "B", "C"]

    @pytest.mark.parametrize(
        ("limit", "kind", "text"),
        [
            (0, PlaybookError, "limit must be 1 or more, got 0"),
            (-1, PlaybookError, "limit must be 1 or more, got -1"),
            (1.0, WrongTypeError, "limit must be an integer, got float"),
            (True, WrongTypeError, "limit must be an integer, got bool"),
            ("2", WrongTypeError, "limit must be an integer, got str"),
        ],
        ids=repr,
    )
    def test_a_limit_is_a_whole_number_from_one_on(self, limit: object, kind: type[FollowUpError], text: str) -> None:
        """Anything else is refused, with the whole text."""
        with pytest.raises(kind) as caught:
            agenda(self.ROWS, TUESDAY, limit=limit)  # type: ignore[arg-type]
        assert type(caught.value) is kind
        assert str(caught.value) == text


@pytest.mark.parametrize("interviews", [None, 5], ids=repr)
def test_what_is_no_list_of_interviews_is_refused(interviews: object) -> None:
    """By a documented error, before any is looked at."""
    with pytest.raises(WrongTypeError) as caught:
        agenda(interviews, TUESDAY)  # type: ignore[arg-type]
    assert str(caught.value) == f"interviews must be an iterable of Interview, got {type(interviews).__name__}"


class TestCost:
    """Many interviews are a matter of a moment, and twice as many of two."""

    ROWS = tuple(
        an_interview(
            company=f"C{n % 50}",
            role=f"R{n}",
            held_on=THURSDAY - timedelta(days=n % 20),
            interviewers=(Person(name=f"N{n % 7}"),),
            ref=str(n),
        )
        for n in range(500)
    )

    @staticmethod
    def seconds(rows: Sequence[Interview], limit: int | None) -> float:
        """Take the best of three, in time of the processor."""
        found = []
        for _ in range(3):
            start = process_time()
            agenda(rows, date(2026, 11, 30), limit=limit)
            found.append(process_time() - start)
        return min(found)

    @pytest.mark.parametrize("limit", [None, 20])
    def test_twice_as_many_cost_less_than_three_times_as_much(self, limit: int | None) -> None:
        """Nobody is compared with everybody."""
        half, whole = self.seconds(self.ROWS[:250], limit), self.seconds(self.ROWS, limit)
        assert whole < 0.5
        assert whole < 3 * half

    def test_one_person_for_all(self) -> None:
        """Everybody crowds everybody, today and yesterday."""
        sunday = date(2026, 11, 29)
        rows = [attrs.evolve(row, company="C", interviewers=(RATNA,)) for row in self.ROWS]
        told = [row.record(a_step("thank_you", sunday)) for row in rows]
        for some in (rows, told):
            assert self.seconds(some, None) < 3 * self.seconds(some[:250], None)
            assert self.seconds(some, 2) < 0.5


class TestPressing:
    """What presses is never held back."""

    def test_a_rival_offer_is_told_beside_a_question(self) -> None:
        """And the question to the same person waits."""
        rival = RivalOffer(received_on=TUESDAY, decide_by=date(2026, 12, 4))
        day = agenda([to_ask("A", RATNA), to_ask("B", RATNA, rival_offer=rival)], TUESDAY)
        assert [(item.interview.role, str(item.action.kind)) for item in day.items] == [("B", "rival_offer")]
        assert held(day) == [("A", "quiet_days", THURSDAY_AFTER)]

    def test_a_hosts_pressing_check_in_is_not_held(self) -> None:
        """Neither for the quiet days nor for the weekend; an ordinary one gives way to it."""

        def window(interview: Interview, *parts: object) -> Window:
            return Window(opens_on=interview.held_on, due_on=SATURDAY, reason=Reason("urgent"))

        templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:urgent", "en", "Ours.")
        rule = Rule(name="acme:urgent", step="check_in", outcomes=("on_hold",), window=window, pressing=True)
        playbook = Playbook(templates=templates).with_rule(rule, before="rival_offer")
        urgent = to_ask("A", RATNA, outcome=an_outcome("on_hold", FRIDAY))
        spoke = an_interview(role="B", interviewers=(RATNA,), steps=(a_step("thank_you", SATURDAY),))
        day = agenda([urgent, spoke], SATURDAY, playbook=playbook)
        assert (roles(day.items), day.held) == (["A"], ())
        day = agenda([urgent, to_ask("C", RATNA)], TUESDAY, playbook=playbook)
        assert (roles(day.items), roles(day.held)) == (["A"], ["C"])


class TestOwnSteps:
    """A host's own kind is a message, or none."""

    def test_a_message_of_its_own_kind_keeps_its_person_quiet(self) -> None:
        """A reminder that reaches nobody does not."""

        def window(interview: Interview, *parts: object) -> Window:
            return Window(opens_on=TUESDAY, due_on=TUESDAY, reason=Reason("note"))

        text = MessageTemplate(subject="$role", body=("$salutation", "A note on the $role role.", "$closing"))
        templates = (
            DEFAULT_TEMPLATES.for_locales("en")
            .with_reason("acme:note", "en", "Ours.")
            .with_template("acme:note", Channel.EMAIL, "en", text)
        )
        for contact, expected in ((True, ["B"]), (False, ["B", "A"])):
            rule = Rule(name="acme:note", step="acme:note", outcomes=("rejected",), window=window, contact=contact)
            playbook = Playbook(templates=templates).with_rule(rule, before="rival_offer")
            other = an_interview(role="B", interviewers=(RATNA,), outcome=an_outcome("rejected", MONDAY))
            assert roles(agenda([to_ask("A", RATNA), other], TUESDAY, playbook=playbook).items) == expected


class TestArguments:
    """What is not what it must be is refused by name."""

    @pytest.mark.parametrize(
        ("changed", "text"),
        [
            ({"today": datetime(2026, 11, 24)}, "today must be a date, got datetime"),  # noqa: DTZ001
            ({"interviews": "ab"}, "interview must be an Interview, got str"),
            pytest.param({"interviews": [{}]}, "interview must be an Interview, got dict"),
            pytest.param({"interviews": [], "today": None}, "today must be a date, got NoneType"),
            pytest.param({"playbook": None}, "playbook must be a Playbook, got NoneType"),
        ],
        ids=["today", "string", "dictionary", "today of an empty day", "playbook"],
    )
    def test_refused(self, changed: dict[str, object], text: str) -> None:
        """With the whole text."""
        arguments: dict[str, object] = {"interviews": [to_ask("A", RATNA)], "today": TUESDAY, **changed}
        with pytest.raises(WrongTypeError) as caught:
            agenda(**arguments)  # type: ignore[arg-type]
        assert str(caught.value) == text

    def test_a_rule_that_raises(self) -> None:
        """It is named."""
        templates = DEFAULT_TEMPLATES.for_locales("en").with_reason("acme:broken", "en", "Ours.")
        rule = Rule(name="acme:broken", step="move_on", outcomes=("pending",), window=lambda *parts: 1 / 0)  # type: ignore[arg-type]
        with pytest.raises(PlaybookError) as caught:
            agenda([to_ask("A")], TUESDAY, playbook=Playbook(templates=templates).with_rule(rule, before="rival_offer"))
        assert str(caught.value) == "rule 'acme:broken' raised ZeroDivisionError"

    def test_nothing_is_changed(self) -> None:
        """Held back or not, the interviews are as they were."""
        rows = [to_ask("A", RATNA), to_ask("B", RATNA)]
        agenda(rows, TUESDAY, limit=1)
        assert rows == [to_ask("A", RATNA), to_ask("B", RATNA)]


def test_an_agenda_prints_a_line_for_each_interview() -> None:
    """By the host's own id, never by a name."""
    thursday = date(2026, 11, 19)
    asked = an_interview(ref="1", promise=a_promise(date(2026, 11, 23)), steps=(a_step("thank_you", thursday),))
    same_team = attrs.evolve(asked, ref="2")
    quiet = an_interview(company="Globex", steps=(a_step("thank_you", date(2026, 11, 23)),))
    rejected = an_interview(ref="4", no_contact=True, outcome=an_outcome("rejected", date(2026, 11, 20)))
    printed = str(agenda([rejected, quiet, same_team, asked], date(2026, 11, 24)))
    assert printed.splitlines() == [
        "today    1  check_in  promised_check_in",
        "held     2  check_in  promised_check_in  quiet_days until 2026-11-26",
        "waiting     wait                         until 2026-11-30",
        "over     4  move_on   no_contact",
    ]
    assert str(agenda([], thursday)) == ""
