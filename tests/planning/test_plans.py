"""Plans: each step done on the day it is due, with the news there is, until nothing is left to do."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    FollowUpError,
    FollowUpStep,
    Interview,
    InterviewError,
    News,
    Outcome,
    Plan,
    Playbook,
    PlaybookError,
    Reason,
    ReplyPromise,
    RivalOffer,
    Rule,
    StepKind,
    UnknownNameError,
    Window,
    WorkCalendar,
    WrongTypeError,
    decide,
    next_action,
    plan,
)
from interview_followup.planning import ahead
from interview_followup.testing import a_promise, a_step, an_interview, an_outcome

THURSDAY = date(2026, 11, 19)
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
THANKED = an_interview(steps=(a_step("thank_you", THURSDAY),))


def told(found: Plan) -> list[str]:
    """Write a plan's steps in short: day and rule, or ``wait``."""
    return [f"{step.on} {step.action.rule or step.action.kind}" for step in found.steps]


def playbook_of(*rules: Rule) -> Playbook:
    """Make a playbook of nothing but a host's own rules."""
    templates = DEFAULT_TEMPLATES.for_locales("en")
    for rule in rules:
        templates = templates.with_reason(rule.name, "en", "Ours.")
    return Playbook(rules=rules, templates=templates)


class TestSteps:
    """Which steps follow, and when."""

    def test_a_silent_employer(self) -> None:
        """Promised Monday: thanks, a question on Wednesday, another a week later, and then it is over."""
        found = plan(an_interview(promise=a_promise(MONDAY)), THURSDAY)
        assert told(found) == [
            "2026-11-20 thank_you",
            "2026-11-25 promised_check_in",
            "2026-12-04 final_check_in",
            "2026-12-11 unanswered",
        ]
        assert found.today == THURSDAY

    def test_the_interview_at_the_end_has_every_step(self) -> None:
        """And the one that was given has none."""
        interview = an_interview(promise=a_promise(MONDAY))
        found = plan(interview, THURSDAY)
        assert found.interview == attrs.evolve(
            interview,
            steps=(
                a_step("thank_you", FRIDAY),
                a_step("check_in", date(2026, 11, 25)),
                a_step("final_check_in", date(2026, 12, 4)),
            ),
        )
        assert interview == an_interview(promise=a_promise(MONDAY))

    def test_what_is_overdue_is_done_today(self) -> None:
        """Late thanks were due on the 21st."""
        found = plan(an_interview(), date(2026, 11, 22))
        assert told(found)[0] == "2026-11-22 late_thank_you"
        assert found.steps[0].action == decide(an_interview(), date(2026, 11, 22))

    def test_an_overdue_check_in_waits_for_a_working_day(self) -> None:
        """Saturday the 28th and Sunday are none; the answer is that of Monday."""
        interview = attrs.evolve(THANKED, promise=a_promise(MONDAY))
        found = plan(interview, date(2026, 11, 28))
        assert told(found)[0] == "2026-11-30 promised_check_in"
        assert found.steps[0].action == decide(interview, date(2026, 11, 30))

    def test_before_the_interview(self) -> None:
        """Nothing happens until it is held."""
        assert told(plan(an_interview(), date(2026, 11, 1)))[0] == "2026-11-20 thank_you"

    def test_an_answer_that_is_the_end_is_the_whole_plan(self) -> None:
        """Its day is the plan's first, if it was given all along."""
        interview = an_interview(outcome=an_outcome("accepted", TUESDAY))
        assert told(plan(interview, date(2026, 12, 1))) == ["2026-12-01 closed"]

    def test_the_end_is_dated_by_its_first_day(self) -> None:
        """Nobody is asked for at first, and later the matter is over for another reason."""
        interview = an_interview(no_contact=True)
        assert told(plan(interview, THURSDAY)) == ["2026-12-19 no_contact"]

    def test_a_wait_without_a_change_is_an_end(self) -> None:
        """Where no rule says that it is over, the plan ends on the day after which nothing changes."""
        only_thanks = DEFAULT_PLAYBOOK.without(
            *(rule.name for rule in DEFAULT_PLAYBOOK.rules if rule.name != "thank_you")
        )
        found = plan(an_interview(), THURSDAY, playbook=only_thanks)
        assert told(found) == ["2026-11-20 thank_you", "2026-11-20 wait"]
        assert found.steps[-1].action.next_change is None

    def test_a_question_that_cannot_be_sent_any_more_is_the_end(self) -> None:
        """No working day is left in the calendar on which it would be due."""
        last = date(9999, 12, 20)
        interview = an_interview(
            held_on=last, promise=a_promise(date(9999, 12, 29)), steps=(a_step("thank_you", last),)
        )
        found = plan(interview, last, playbook=Playbook(calendar=WorkCalendar(holidays={date.max})))
        assert told(found) == ["9999-12-30 promised_check_in"]
        assert found.interview == interview

    def test_steps_come_one_by_one(self) -> None:
        """Each with the interview as it stands after it; who stops early asks no more."""
        steps = ahead(an_interview(), THURSDAY)
        first, after = next(steps)
        assert (first.on, first.action.kind) == (FRIDAY, StepKind.THANK_YOU)
        assert after == an_interview(steps=(a_step("thank_you", FRIDAY),))
        second, after = next(steps)
        assert (second.on, len(after.steps)) == (date(2026, 11, 30), 2)


class TestNews:
    """What comes to be known, each on its day."""

    def test_an_outcome(self) -> None:
        """Rejected on Tuesday: the reply is due in two days, and nobody asks any more."""
        found = plan(an_interview(), THURSDAY, news=[an_outcome("rejected", TUESDAY)])
        assert told(found) == [
            "2026-11-20 thank_you",
            "2026-11-26 rejection_reply",
            "2027-01-23 keep_in_touch",
            "2027-01-23 rejected",
        ]
        assert found.interview.outcome == an_outcome("rejected", TUESDAY)

    def test_feedback_comes_on_its_own_day(self) -> None:
        """Told with the outcome of before, in news of its own."""
        rejected = an_outcome("rejected", FRIDAY)
        feedback = attrs.evolve(rejected, feedback_on=date(2026, 12, 1))
        found = plan(THANKED, THURSDAY, news=[feedback, rejected])
        assert told(found) == [
            "2026-11-22 rejection_reply",
            "2026-12-03 feedback_thanks",
            "2027-01-19 keep_in_touch",
            "2027-01-19 rejected",
        ]

    def test_an_outcome_that_is_told_with_its_feedback(self) -> None:
        """It is known on its own day, when nobody asks any more, and the feedback on the day on which it came."""
        both = an_outcome("rejected", FRIDAY, feedback_on=date(2026, 12, 1))
        found = plan(THANKED, THURSDAY, news=[both])
        assert told(found)[:2] == ["2026-11-22 rejection_reply", "2026-12-03 feedback_thanks"]
        assert found == plan(THANKED, THURSDAY, news=[attrs.evolve(both, feedback_on=None), both])
        assert found.interview.outcome == both

    def test_feedback_on_the_day_of_the_outcome(self) -> None:
        """The reply thanks for it: both are told at once."""
        both = an_outcome("rejected", FRIDAY, feedback_on=FRIDAY)
        assert told(plan(THANKED, THURSDAY, news=[both])) == [
            "2026-11-22 rejection_reply",
            "2027-01-19 keep_in_touch",
            "2027-01-19 rejected",
        ]

    def test_feedback_while_the_outcome_is_pending(self) -> None:
        """It has no day but its own."""
        early = Outcome(feedback_on=TUESDAY)
        ends = [after for _, after in ahead(THANKED, THURSDAY, news=[early])]
        assert ends[0].outcome == early

    def test_an_older_outcome_changes_nothing(self) -> None:
        """Rejected on Friday, and yet offered on Tuesday: the late feedback is that of Friday's answer."""
        rejected = an_outcome("rejected", FRIDAY, feedback_on=date(2026, 12, 1))
        offered = an_outcome("offered", TUESDAY)
        for news in ([rejected, offered], [offered, rejected]):
            found = plan(THANKED, THURSDAY, news=news)
            assert found.interview.outcome == offered
            assert "feedback_thanks" not in str(found)
        settled = attrs.evolve(THANKED, outcome=offered)
        assert plan(settled, TUESDAY, news=[rejected]) == plan(settled, TUESDAY)

    def test_an_outcome_of_the_same_day_replaces(self) -> None:
        """Only an older one does not."""
        settled = attrs.evolve(THANKED, outcome=an_outcome("rejected", TUESDAY))
        offered = an_outcome("offered", TUESDAY)
        assert plan(settled, TUESDAY, news=[offered]).interview.outcome == offered

    def test_an_older_outcome_that_cannot_be_is_refused_all_the_same(self) -> None:
        """It lies before the interview."""
        settled = attrs.evolve(THANKED, outcome=an_outcome("offered", TUESDAY))
        with pytest.raises(InterviewError) as caught:
            plan(settled, TUESDAY, news=[an_outcome("rejected", date(2026, 11, 18))])
        assert str(caught.value) == "outcome.known_on must not be before held_on"

    def test_a_promise(self) -> None:
        """Asked on Monday the 30th, they name the 15th of December."""
        promise = ReplyPromise(by=date(2026, 12, 15), given_on=date(2026, 11, 30))
        found = plan(THANKED, THURSDAY, news=[promise])
        assert told(found)[:2] == ["2026-12-17 promised_check_in", "2026-12-28 final_check_in"]

    def test_a_rival_offer(self) -> None:
        """They are told at once."""
        rival = RivalOffer(received_on=MONDAY, decide_by=date(2026, 12, 1))
        assert told(plan(THANKED, THURSDAY, news=[rival]))[0] == "2026-11-23 rival_offer"

    def test_a_step(self) -> None:
        """Who asked by telephone on the 27th does not write on the 30th."""
        called = FollowUpStep(kind="check_in", on=date(2026, 11, 27), channel="phone")
        found = plan(THANKED, THURSDAY, news=[called])
        assert told(found) == ["2026-12-08 final_check_in", "2026-12-15 unanswered"]
        assert called in found.interview.steps

    def test_the_employer_was_in_touch(self) -> None:
        """A plain date starts the clock anew; an older one changes nothing."""
        found = plan(THANKED, THURSDAY, news=[MONDAY])
        assert told(found)[0] == "2026-12-02 unpromised_check_in"
        assert found.interview.heard_on == MONDAY
        later = attrs.evolve(THANKED, heard_on=TUESDAY)
        assert plan(later, THURSDAY, news=[MONDAY]) == plan(later, THURSDAY)

    def test_news_on_the_day_of_a_step_comes_first(self) -> None:
        """Rejected on the day the thanks were due: there is one message, the reply."""
        found = plan(an_interview(), THURSDAY, news=[an_outcome("rejected", FRIDAY)])
        assert told(found)[0] == "2026-11-22 rejection_reply"

    def test_in_any_order(self) -> None:
        """It is put in the order of the days."""
        news: list[News] = [
            date(2026, 11, 27),
            ReplyPromise(by=date(2026, 12, 4), given_on=TUESDAY),
            FollowUpStep(kind="thank_you", on=FRIDAY),
            an_outcome("rejected", date(2026, 12, 8)),
        ]
        assert plan(an_interview(), THURSDAY, news=tuple(news)) == plan(an_interview(), THURSDAY, news=news[::-1])

    def test_on_one_day_the_later_in_the_list_counts(self) -> None:
        """Of two promises given on a day, the second."""
        one = ReplyPromise(by=date(2026, 12, 1), given_on=TUESDAY)
        two = ReplyPromise(by=date(2026, 12, 8), given_on=TUESDAY)
        assert plan(THANKED, THURSDAY, news=[one, two]).interview.promise == two
        assert plan(THANKED, THURSDAY, news=[two, one]).interview.promise == one

    def test_what_lies_in_the_past_is_known_from_the_start(self) -> None:
        """As if it stood in the interview."""
        outcome, today = an_outcome("rejected", FRIDAY), date(2026, 12, 1)
        assert plan(THANKED, today, news=[outcome]) == plan(attrs.evolve(THANKED, outcome=outcome), today)

    def test_news_after_the_end_goes_on(self) -> None:
        """A late offer is answered, although the matter was taken to be over."""
        interview = an_interview(no_contact=True)
        found = plan(interview, THURSDAY, news=[an_outcome("offered", date(2027, 3, 1))])
        assert told(found) == ["2027-03-02 offer_reply", "2027-03-08 offer_answer", "2027-03-08 offer_closed"]


class TestTexts:
    """Worded only where asked."""

    def test_each_step_as_next_action_words_it(self) -> None:
        """On the day it is done."""
        found = plan(an_interview(), THURSDAY, texts=True)
        assert found.steps[0].action == next_action(an_interview(), FRIDAY)
        assert [len(step.action.messages) for step in found.steps] == [1, 1, 1, 0]
        assert not any(step.action.messages for step in plan(an_interview(), THURSDAY).steps)

    def test_a_locale_that_is_not_served(self) -> None:
        """It can be planned, but not worded."""
        interview = an_interview(locale="ms")
        assert len(plan(interview, THURSDAY).steps) == 4
        with pytest.raises(UnknownNameError) as caught:
            plan(interview, THURSDAY, texts=True)
        assert str(caught.value) == "unknown locale 'ms'; there are en, en-AU, en-GB, en-IN, en-US, id"


class TestPrinting:
    """A line for each step."""

    def test_as_a_whole(self) -> None:
        """Day, kind, rule and window; what never closes has one day."""
        assert str(plan(an_interview(promise=a_promise(MONDAY)), THURSDAY)) == (
            "2026-11-20  thank_you       thank_you          open 2026-11-19 to 2026-11-20\n"
            "2026-11-25  check_in        promised_check_in  open 2026-11-24 to 2027-01-22\n"
            "2026-12-04  final_check_in  final_check_in     open 2026-12-02 to 2027-01-29\n"
            "2026-12-11  move_on         unanswered         open 2026-12-11"
        )

    def test_a_wait_has_neither_rule_nor_window(self) -> None:
        """Nor blanks at the end of its line."""
        assert str(plan(an_interview(), THURSDAY, playbook=playbook_of())) == "2026-11-19  wait"


class TestEnds:
    """A plan that does not end is an error that names the rule."""

    def test_a_rule_that_does_not_settle(self) -> None:
        """It asks for its step on the day on which it was recorded."""

        def window(interview: Interview, *parts: object) -> Window:
            return Window(opens_on=interview.held_on, due_on=interview.held_on, reason=Reason("again"))

        rule = Rule(name="acme:again", step="acme:again", outcomes=("pending",), window=window, contact=False)
        with pytest.raises(PlaybookError) as caught:
            plan(an_interview(), THURSDAY, playbook=playbook_of(rule))
        assert str(caught.value) == (
            "rule 'acme:again' asks for its step again after it was recorded: the plan never ends"
        )

    def test_a_rule_that_pings_for_ever(self) -> None:
        """Every step is settled, and another follows."""

        def window(interview: Interview, *parts: object) -> Window:
            day = date.fromordinal(interview.held_on.toordinal() + len(interview.steps))
            return Window(opens_on=day, due_on=day, reason=Reason("ping"))

        rule = Rule(name="acme:ping", step="acme:ping", outcomes=("pending",), window=window, contact=False)
        with pytest.raises(PlaybookError) as caught:
            plan(an_interview(), THURSDAY, playbook=playbook_of(rule))
        assert (
            str(caught.value) == "rule 'acme:ping' asks for its step again after it was recorded: the plan never ends"
        )

    def test_two_rules_on_one_day(self) -> None:
        """One after the other is no loop."""

        def window(name: str) -> Any:
            def found(interview: Interview, *parts: object) -> Window:
                day = interview.held_on
                settled = any(step.kind == name for step in interview.steps)
                return Window(opens_on=date.max if settled else day, due_on=day, reason=Reason("once"))

            return found

        rules = [
            Rule(name=name, step=name, outcomes=("pending",), window=window(name), contact=False)
            for name in ("acme:one", "acme:two")
        ]
        found = plan(an_interview(), THURSDAY, news=[an_outcome("rejected", MONDAY)], playbook=playbook_of(*rules))
        assert told(found) == ["2026-11-19 acme:one", "2026-11-19 acme:two", "2026-11-19 wait"]


WRONG = "must be an Outcome, a ReplyPromise, a RivalOffer, a FollowUpStep or a date, got"
UNDATED = "must say on which day it comes to be known"


class TestArguments:
    """What is not what it must be is refused by name, and nothing is changed."""

    @pytest.mark.parametrize(
        ("news", "kind", "text"),
        [
            ([datetime(2026, 11, 24)], WrongTypeError, f"news[0] {WRONG} datetime"),  # noqa: DTZ001
            ([MONDAY, "rejected"], WrongTypeError, f"news[1] {WRONG} str"),
            ([None, {}], WrongTypeError, f"news[0] {WRONG} NoneType; news[1] {WRONG} dict"),
            ([ReplyPromise(by=MONDAY)], InterviewError, f"news[0] {UNDATED}"),
            ([Outcome()], InterviewError, f"news[0] {UNDATED}"),
            ([Outcome(), 3], WrongTypeError, f"news[0] {UNDATED}; news[1] {WRONG} int"),
            ({MONDAY}, WrongTypeError, "news must be a tuple or a list, got set"),
            (None, WrongTypeError, "news must be a tuple or a list, got NoneType"),
            (
                [an_outcome("rejected", date(2026, 11, 18))],
                InterviewError,
                "outcome.known_on must not be before held_on",
            ),
            ([a_step("check_in", date(2026, 11, 18))], InterviewError, "steps[0].on must not be before held_on"),
        ],
        ids=["datetime", "string", "several", "promise", "pending", "mixed", "set", "none", "outcome", "step"],
    )
    def test_news(self, news: Sequence[News], kind: type[FollowUpError], text: str) -> None:
        """With the whole text, all faults at once."""
        interview = an_interview()
        with pytest.raises(kind) as caught:
            plan(interview, THURSDAY, news=news)
        assert type(caught.value) is kind
        assert str(caught.value) == text
        assert interview == an_interview()

    @pytest.mark.parametrize(
        ("changed", "text"),
        [
            ({"today": datetime(2026, 11, 24)}, "today must be a date, got datetime"),  # noqa: DTZ001
            ({"interview": {}}, "interview must be an Interview, got dict"),
            ({"playbook": "GB"}, "playbook must be a Playbook, got str"),
            pytest.param({"today": None}, "today must be a date, got NoneType"),
            pytest.param(
                {"today": datetime(2026, 11, 24), "news": [MONDAY]},  # noqa: DTZ001
                "today must be a date, got datetime",
            ),
            pytest.param({"interview": {}, "news": [THURSDAY]}, "interview must be an Interview, got dict"),
        ],
        ids=["datetime", "interview", "playbook", "none", "datetime with news", "interview with news"],
    )
    def test_the_others(self, changed: dict[str, object], text: str) -> None:
        """As `decide` refuses them."""
        arguments: dict[str, object] = {"interview": an_interview(), "today": THURSDAY, **changed}
        with pytest.raises(WrongTypeError) as caught:
            plan(**arguments)  # type: ignore[arg-type]
        assert str(caught.value) == text

    def test_a_rule_that_raises(self) -> None:
        """It is named, with its cause."""
        rule = Rule(name="acme:broken", step="move_on", outcomes=("pending",), window=lambda *parts: 1 / 0)  # type: ignore[arg-type]
        with pytest.raises(PlaybookError) as caught:
            plan(an_interview(), THURSDAY, playbook=playbook_of(rule))
        assert str(caught.value) == "rule 'acme:broken' raised ZeroDivisionError"
        assert isinstance(caught.value.__cause__, ZeroDivisionError)
