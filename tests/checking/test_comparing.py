"""Comparing two playbooks on real interviews: what changes, and how many messages go out."""

import pickle
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    FollowUpError,
    Interview,
    OutcomeStatus,
    Person,
    Playbook,
    PlaybookError,
    Reason,
    Referee,
    Rule,
    StepKind,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    plan,
)
from interview_followup.checking.comparing import ComparedAnswer, Comparison, Transition, WeekOfMessages, compare
from interview_followup.testing import A_THURSDAY, a_promise, a_step, an_interview, an_outcome, interviews

THURSDAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
PATIENT = DEFAULT_PLAYBOOK.with_timing(promise_grace_working_days=3)
PROMISED = an_interview(promise=a_promise(MONDAY), steps=(a_step("thank_you", THURSDAY),))


def with_rule(rule: Rule, *, before: str | None = None) -> Playbook:
    """Add a host's own rule to the default playbook."""
    templates = DEFAULT_TEMPLATES.for_locales("en").with_reason(rule.name, "en", "Ours.")
    return Playbook(templates=templates).with_rule(rule, before=before)


class TestAnswers:
    """Which answers change, and from what to what."""

    def test_equal_playbooks_change_nothing(self) -> None:
        """And send as many messages."""
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [PROMISED, an_interview()], TUESDAY)
        assert (found.interviews, found.changed, found.transitions) == (2, 0, ())
        assert found.messages_before == found.messages_after == 5

    def test_another_step(self) -> None:
        """Who waits three working days does not ask on Tuesday."""
        found = compare(DEFAULT_PLAYBOOK, PATIENT, [PROMISED], TUESDAY)
        example = ComparedAnswer(
            interview=PROMISED,
            before=decide(PROMISED, TUESDAY),
            after=decide(PROMISED, TUESDAY, playbook=PATIENT),
        )
        assert found.transitions == (
            Transition(before=StepKind.CHECK_IN, after=StepKind.WAIT, count=1, examples=(example,)),
        )
        assert (found.today, found.changed) == (TUESDAY, 1)

    def test_the_same_step_by_another_rule(self) -> None:
        """The step stays, and who looks only at steps would miss it."""
        rule = attrs.evolve(DEFAULT_PLAYBOOK.rule("thank_you"), name="acme:thanks")
        new = with_rule(rule, before="thank_you")
        (found,) = compare(DEFAULT_PLAYBOOK, new, [an_interview()], THURSDAY).transitions
        assert (found.before, found.after) == (StepKind.THANK_YOU, StepKind.THANK_YOU)
        assert (found.examples[0].before.rule, found.examples[0].after.rule) == ("thank_you", "acme:thanks")

    @pytest.mark.parametrize(
        ("new", "interview", "today", "differs"),
        [
            (PATIENT, PROMISED, MONDAY, ["next_change"]),
            (DEFAULT_PLAYBOOK.with_timing(check_in_due_working_days=3), PROMISED, TUESDAY, ["due_on"]),
            (DEFAULT_PLAYBOOK.with_timing(check_in_stale_days=14), PROMISED, TUESDAY, ["closes_on", "next_change"]),
            (
                DEFAULT_PLAYBOOK.with_calendar(WorkCalendar(holidays={date(2026, 11, 26)})),
                PROMISED,
                date(2026, 11, 26),
                ["send_on"],
            ),
            (
                DEFAULT_PLAYBOOK.with_timing(quiet_days=0),
                PROMISED.record(a_step("supporting_material", MONDAY)),
                date(2026, 11, 26),
                ["opens_on", "due_on"],  # both close on the last Friday of January
            ),
        ],
        ids=["next_change", "due", "closes", "sent", "opens"],
    )
    def test_the_same_step_on_other_days(
        self, new: Playbook, interview: Interview, today: date, differs: list[str]
    ) -> None:
        """Each day of an answer counts."""
        (found,) = compare(DEFAULT_PLAYBOOK, new, [interview], today).transitions
        assert found.before == found.after
        (example,) = found.examples
        fields = ["rule", "opens_on", "due_on", "closes_on", "send_on", "next_change"]
        assert [name for name in fields if getattr(example.before, name) != getattr(example.after, name)] == differs

    def test_a_text_is_no_answer(self) -> None:
        """Playbooks that only word otherwise are equal here."""
        new = Playbook(templates=DEFAULT_TEMPLATES.for_locales("en"))
        found = compare(DEFAULT_PLAYBOOK, new, [PROMISED], TUESDAY)
        assert (found.changed, found.messages_before, found.messages_after) == (0, 2, 2)

    def test_the_most_frequent_change_comes_first_then_the_name(self) -> None:
        """Whatever the order of the interviews."""
        new = DEFAULT_PLAYBOOK.without("keep_in_touch", "promised_check_in")
        rejected = an_interview(outcome=an_outcome("rejected", THURSDAY), steps=(a_step("rejection_reply", THURSDAY),))
        found = compare(DEFAULT_PLAYBOOK, new, [rejected, PROMISED, rejected], date(2026, 12, 20))
        assert [(str(each.before), str(each.after), each.count) for each in found.transitions] == [
            ("keep_in_touch", "wait", 2),
            ("check_in", "wait", 1),
        ]
        found = compare(DEFAULT_PLAYBOOK, new, [rejected, PROMISED], date(2026, 12, 20))
        assert [str(each.before) for each in found.transitions] == ["check_in", "keep_in_touch"]

    def test_three_examples_in_the_order_given(self) -> None:
        """The others are only counted; equal interviews are counted each."""
        rows = [attrs.evolve(PROMISED, ref=ref) for ref in ("d", "b", "a", "c", "a")]
        (found,) = compare(DEFAULT_PLAYBOOK, PATIENT, rows, TUESDAY).transitions
        assert found.count == 5
        assert [example.interview.ref for example in found.examples] == ["d", "b", "a"]

    def test_a_generator_is_gone_through_once(self) -> None:
        """Ten thousand rows need not be in memory."""
        asked: list[int] = []

        def rows() -> Iterator[Interview]:
            for number in range(3):
                asked.append(number)
                yield PROMISED

        assert compare(DEFAULT_PLAYBOOK, PATIENT, rows(), TUESDAY).interviews == 3
        assert asked == [0, 1, 2]

    def test_no_interview_is_no_change(self) -> None:
        """The weeks are there, empty."""
        found = compare(DEFAULT_PLAYBOOK, PATIENT, [], TUESDAY, weeks=1)
        weeks = (WeekOfMessages(first_on=TUESDAY, before=0, after=0),)
        assert found == Comparison(today=TUESDAY, interviews=0, changed=0, transitions=(), weeks=weeks)


class TestMessages:
    """How many messages go out in the coming weeks."""

    def test_each_in_the_week_in_which_it_is_due(self) -> None:
        """Thanks on Friday, a question on the 30th, another on the 9th of December."""
        short = DEFAULT_PLAYBOOK.with_timing(max_check_ins=1)
        found = compare(DEFAULT_PLAYBOOK, short, [an_interview()], THURSDAY, weeks=4)
        assert found.weeks == (
            WeekOfMessages(first_on=date(2026, 11, 19), before=1, after=1),
            WeekOfMessages(first_on=date(2026, 11, 26), before=1, after=1),
            WeekOfMessages(first_on=date(2026, 12, 3), before=1, after=0),
            WeekOfMessages(first_on=date(2026, 12, 10), before=0, after=0),
        )
        assert (found.messages_before, found.messages_after) == (3, 2)

    def test_what_lies_beyond_the_last_week_is_not_counted(self) -> None:
        """A week is seven days: the one on the eighth is the next one's."""
        on_the_last_day = an_interview(outcome=an_outcome("rejected", THURSDAY))
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [on_the_last_day], THURSDAY, weeks=1)
        assert found.messages_before == 1
        asked = an_interview(steps=(a_step("thank_you", THURSDAY),), promise=a_promise(date(2026, 11, 24)))
        assert decide(asked, date(2026, 11, 25)).due_on == date(2026, 11, 26)
        for today, messages in ((date(2026, 11, 19), 0), (date(2026, 11, 20), 1)):
            assert compare(DEFAULT_PLAYBOOK, Playbook(), [asked], today, weeks=1).messages_before == messages

    def test_one_for_each_person_whom_a_step_reaches(self) -> None:
        """A panel of three is thanked in three messages, and asked in one."""
        panel = an_interview(interviewers=[Person(name=name) for name in ("Ratna", "Hendra", "Dewi")])
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [panel], THURSDAY, weeks=2)
        assert [week.before for week in found.weeks] == [3, 1]

    def test_a_reference_reaches_the_referee_too(self) -> None:
        """Two messages for one step."""
        steps = (a_step("thank_you", THURSDAY),)
        weak = an_interview(went="poorly", referees=[Referee(name="Budi", consented=True)], steps=steps)
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [weak], date(2026, 11, 20), weeks=1)
        assert found.weeks[0].before == 2

    def test_a_step_that_reaches_nobody_is_no_message(self) -> None:
        """A host's own rule may be a reminder."""
        reminder = Rule(
            name="acme:prepare",
            step="acme:prepare",
            outcomes=(OutcomeStatus.PENDING,),
            window=prepare,
            contact=False,
        )
        found = compare(DEFAULT_PLAYBOOK, with_rule(reminder, before="thank_you"), [an_interview()], THURSDAY)
        assert [(str(each.before), str(each.after)) for each in found.transitions] == [("thank_you", "acme:prepare")]
        assert (found.messages_before, found.messages_after) == (3, 3)

    def test_weeks_end_with_the_calendar(self) -> None:
        """There is no week after the last one."""
        today = date.max - timedelta(days=9)
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [an_interview(held_on=today)], today)
        assert [week.first_on for week in found.weeks] == [today, today + timedelta(days=7)]
        assert [week.before for week in found.weeks] == [1, 1]


def prepare(interview: Interview, *parts: object) -> Window:
    """Remind of something, once, on the day of the interview."""
    day = interview.held_on
    if any(step.kind == "acme:prepare" for step in interview.steps):
        return Window(opens_on=day, due_on=day, closes_on=day - timedelta(days=1), reason=Reason("done"))
    return Window(opens_on=day, due_on=day, closes_on=day, reason=Reason("day_of_the_interview"))


def never_settled(interview: Interview, *parts: object) -> Window:
    """Ask again, whatever is recorded."""
    return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("again"))


class TestPrinting:
    """Two tables, for people."""

    def test_as_a_whole(self) -> None:
        """What changes with its first example, then the weeks and their sum."""
        mild = attrs.evolve(PROMISED, promise=a_promise(date(2026, 11, 25)), ref="7")
        found = compare(DEFAULT_PLAYBOOK, PATIENT, [mild, PROMISED, mild], TUESDAY, weeks=2)
        assert str(found) == (
            "2026-11-24: 3 of 3 answers change, 1 to another step\n"
            "before    after  answers  for example\n"
            "wait      wait   2        next_change 2026-11-26 → 2026-11-30\n"
            "check_in  wait   1        rule promised_check_in → none\n"
            "\n"
            "week from   before  after  more\n"
            "2026-11-24  3       1      -2\n"
            "2026-12-01  1       2      +1\n"
            "all         4       3      -1"
        )

    def test_without_a_change(self) -> None:
        """There is no first table."""
        found = compare(DEFAULT_PLAYBOOK, Playbook(), [an_interview()], THURSDAY, weeks=1)
        assert str(found) == (
            "2026-11-19: 0 of 1 answer changes\n"
            "\n"
            "week from   before  after  more\n"
            "2026-11-19  1       1      +0\n"
            "all         1       1      +0"
        )

    def test_nobody_is_named(self) -> None:
        """A report goes into tickets: no name, company, role or text stands in it."""
        secret = an_interview(
            company="SECRET", role="SECRET", ref="SECRET", interviewers=[Person(name="SECRET")],
            promise=a_promise(MONDAY),
        )  # fmt: skip
        assert "SECRET" not in str(compare(DEFAULT_PLAYBOOK, PATIENT, [secret], TUESDAY))

    def test_it_pickles(self) -> None:
        """A worker hands it back."""
        found = compare(DEFAULT_PLAYBOOK, PATIENT, [PROMISED], TUESDAY)
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own


class TestArguments:
    """What is not what it must be is refused by name, before anything is asked."""

    @pytest.mark.parametrize(
        ("changed", "kind", "text"),
        [
            ({"old": None}, WrongTypeError, "old must be a Playbook, got NoneType"),
            ({"new": "GB"}, WrongTypeError, "new must be a Playbook, got str"),
            ({"interviews": 3}, WrongTypeError, "interviews must be an iterable of Interview, got int"),
            ({"interviews": [PROMISED, {}]}, WrongTypeError, "interview must be an Interview, got dict"),
            ({"interviews": "ab"}, WrongTypeError, "interview must be an Interview, got str"),
            ({"today": datetime(2026, 11, 24)}, WrongTypeError, "today must be a date, got datetime"),  # noqa: DTZ001
            ({"today": None, "interviews": []}, WrongTypeError, "today must be a date, got NoneType"),
            ({"weeks": 2.0}, WrongTypeError, "weeks must be an integer, got float"),
            ({"weeks": True}, WrongTypeError, "weeks must be an integer, got bool"),
            ({"weeks": 0}, PlaybookError, "weeks must be from 1 to 52, got 0"),
            ({"weeks": 53}, PlaybookError, "weeks must be from 1 to 52, got 53"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_refused(self, changed: dict[str, object], kind: type[FollowUpError], text: str) -> None:
        """With the whole text."""
        given_by_name: dict[str, object] = {
            "old": DEFAULT_PLAYBOOK, "new": PATIENT, "interviews": [PROMISED], "today": TUESDAY, **changed
        }  # fmt: skip
        with pytest.raises(kind) as caught:
            compare(**given_by_name)  # type: ignore[arg-type]
        assert type(caught.value) is kind
        assert str(caught.value) == text

    @pytest.mark.parametrize("weeks", [1, 52])
    def test_from_a_week_to_a_year(self, weeks: int) -> None:
        """Both ends are allowed."""
        assert len(compare(DEFAULT_PLAYBOOK, PATIENT, [], TUESDAY, weeks=weeks).weeks) == weeks

    def test_a_rule_that_never_settles(self) -> None:
        """The plan's own error comes through."""
        rule = Rule(name="acme:again", step="acme:again", outcomes=("pending",), window=never_settled, contact=False)
        new = with_rule(rule, before="thank_you")
        with pytest.raises(PlaybookError) as caught:
            compare(DEFAULT_PLAYBOOK, new, [an_interview()], THURSDAY)
        assert str(caught.value) == (
            "rule 'acme:again' asks for its step again after it was recorded: the plan never ends"
        )

    def test_a_rule_that_raises(self) -> None:
        """It is named."""
        rule = Rule(name="acme:broken", step="move_on", outcomes=("pending",), window=lambda *parts: 1 / 0)  # type: ignore[arg-type]
        with pytest.raises(PlaybookError) as caught:
            compare(DEFAULT_PLAYBOOK, with_rule(rule, before="rival_offer"), [an_interview()], THURSDAY)
        assert str(caught.value) == "rule 'acme:broken' raised ZeroDivisionError"


PLAYBOOKS = {
    "default": DEFAULT_PLAYBOOK,
    "GB": Playbook.for_market("GB"),
    "shorter": DEFAULT_PLAYBOOK.without("keep_in_touch", "hold_touch", "late_thank_you"),
    "hasty": DEFAULT_PLAYBOOK.with_timing(max_check_ins=3, check_in_spacing_days=1, check_in_stale_days=3),
    "holidays": DEFAULT_PLAYBOOK.with_calendar(
        WorkCalendar(weekend={4, 5}, holidays={TUESDAY, date(2026, 11, 25), date(2026, 12, 25)})
    ),
}
NAMES = st.sampled_from([*PLAYBOOKS])
DAYS = st.integers(-3, 100).map(lambda days: A_THURSDAY + timedelta(days=days))


def addressed(interview: Interview, kind: StepKind | str) -> int:
    """Count whom a step reaches, without asking the library."""
    people = 1
    if kind == "thank_you" and interview.agency is None:
        people = max(1, len(interview.interviewers))
    return people + (kind == "reference" and bool(interview.referees))


def naive_weeks(rows: Iterable[Interview], today: date, playbook: Playbook, weeks: int) -> list[int]:
    """Count the messages of whole plans, day by day."""
    contacts = {rule.name for rule in playbook.rules if rule.contact}
    on: Counter[date] = Counter()
    for interview in rows:
        for step in plan(interview, today, playbook=playbook).steps:
            if step.action.rule in contacts:
                on[step.on] += addressed(interview, step.action.kind)
    return [sum(on[today + timedelta(days=7 * week + day)] for day in range(7)) for week in range(weeks)]


class TestCounting:
    """Held against a naive count."""

    @settings(max_examples=max(100, settings().max_examples // 3))
    @given(st.lists(interviews(), max_size=5), DAYS, NAMES, NAMES, st.integers(1, 20))
    def test_the_counts_are_those_of_decide_and_plan(
        self, rows: list[Interview], today: date, one: str, other: str, weeks: int
    ) -> None:
        """Every change, and every message of every week."""
        old, new = PLAYBOOKS[one], PLAYBOOKS[other]
        found = compare(old, new, rows, today, weeks=weeks)
        kinds: Counter[tuple[str, str]] = Counter()
        for interview in rows:
            before, after = (decide(interview, today, playbook=playbook) for playbook in (old, new))
            plain = [attrs.evolve(answer, reason=Reason(""), key=None) for answer in (before, after)]
            kinds[before.kind, after.kind] += plain[0] != plain[1]
        assert {(each.before, each.after): each.count for each in found.transitions} == +kinds
        assert (found.interviews, found.changed) == (len(rows), kinds.total())
        assert [week.before for week in found.weeks] == naive_weeks(rows, today, old, weeks)
        assert [week.after for week in found.weeks] == naive_weeks(rows, today, new, weeks)
        assert [week.first_on for week in found.weeks] == [today + timedelta(days=7 * week) for week in range(weeks)]

    @given(st.lists(interviews(), max_size=5), DAYS, NAMES, NAMES)
    def test_the_other_way_round_is_the_mirror_image(
        self, rows: list[Interview], today: date, one: str, other: str
    ) -> None:
        """What is before is after."""
        there = compare(PLAYBOOKS[one], PLAYBOOKS[other], rows, today)
        back = compare(PLAYBOOKS[other], PLAYBOOKS[one], rows, today)
        mirrored = [mirror(each) for each in there.transitions]
        mirrored.sort(key=lambda each: (-each.count, str(each.before), str(each.after)))
        assert back == attrs.evolve(
            there,
            transitions=tuple(mirrored),
            weeks=tuple(attrs.evolve(week, before=week.after, after=week.before) for week in there.weeks),
        )
        assert (back.messages_before, back.messages_after) == (there.messages_after, there.messages_before)


def mirror(transition: Transition) -> Transition:
    """Swap before and after."""
    return Transition(
        before=transition.after,
        after=transition.before,
        count=transition.count,
        examples=tuple(
            ComparedAnswer(interview=example.interview, before=example.after, after=example.before)
            for example in transition.examples
        ),
    )
