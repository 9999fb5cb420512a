"""A plan is what living through the days would give; an agenda crowds nobody and forgets nothing."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup import (
    Action,
    Agenda,
    AgendaItem,
    FollowUpStep,
    HeldItem,
    Interview,
    News,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    ReplyPromise,
    RivalOffer,
    StepKind,
    StepStatus,
    WorkCalendar,
    agenda,
    decide,
    next_action,
    plan,
)
from interview_followup.testing import A_THURSDAY, interviews

CHECK_INS = {StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN}
ANSWERS = {StepKind.MOVE_ON, StepKind.WAIT}
HORIZON = 800
MANY = 100_000 if settings().max_examples > 1000 else 2000
HOLIDAYS = [A_THURSDAY + timedelta(days=days) for days in (1, 4, 5, 6, 7, 8, 30, 36)]
PLAYBOOKS = {
    "default": Playbook(),
    "GB": Playbook.for_market("GB"),
    "once": Playbook().with_timing(max_check_ins=1),
    "hasty": Playbook().with_timing(max_check_ins=3, check_in_spacing_days=1, check_in_stale_days=3),
    "holidays": Playbook(calendar=WorkCalendar(weekend={4, 5}, holidays=HOLIDAYS)),
}
"""By name: a failing case shows what was drawn, and a whole playbook is long."""

LATER = st.integers(0, 60).map(lambda days: A_THURSDAY + timedelta(days=days))


@st.composite
def scripts(draw: st.DrawFn) -> list[News]:
    """Draw news of every kind, in any order."""
    script: list[News] = []
    for _ in range(draw(st.integers(0, 3))):
        day = draw(LATER)
        later = day + timedelta(days=draw(st.integers(0, 20)))
        statuses = [status for status in OutcomeStatus if status is not OutcomeStatus.PENDING]
        choices: list[News] = [
            day,
            ReplyPromise(by=later, given_on=day),
            RivalOffer(received_on=day, decide_by=later),
            FollowUpStep(kind="check_in", on=day),
            FollowUpStep(kind="thank_you", on=day, status="skipped"),
            Outcome(status=draw(st.sampled_from(statuses)), known_on=day, respond_by=later),
            Outcome(status="rejected", known_on=day, feedback_on=later),
        ]
        script.append(draw(st.sampled_from(choices)))
    return script


def tellings(script: Sequence[News]) -> list[tuple[date, News]]:
    """Say when each comes, without asking the library; feedback that comes later is news of its own."""
    found: list[tuple[date, News]] = []
    for news in script:
        match news:
            case date():
                found.append((news, news))
            case Outcome(known_on=known, feedback_on=came):
                assert known is not None
                found.append((known, attrs.evolve(news, feedback_on=None)))
                if came is not None:
                    found.append((came, news))
            case ReplyPromise(given_on=given):
                assert given is not None
                found.append((given, news))
            case RivalOffer(received_on=came):
                found.append((came, news))
            case FollowUpStep(on=on):
                found.append((on, news))
    return sorted(found, key=lambda pair: pair[0])


def told(interview: Interview, news: News) -> Interview:
    """Tell the interview, as a host would."""
    match news:
        case date():
            return attrs.evolve(interview, heard_on=max(news, interview.heard_on or news))
        case Outcome(known_on=known):
            before = interview.outcome.known_on
            assert known is not None
            return interview if before is not None and known < before else interview.with_outcome(news)
        case ReplyPromise():
            return interview.with_promise(news)
        case RivalOffer():
            return attrs.evolve(interview, rival_offer=news)
        case FollowUpStep():
            return interview.record(news)


def lived(
    interview: Interview, today: date, script: Sequence[News], playbook: Playbook
) -> tuple[list[tuple[date, Action]], Interview]:
    """Get up every day, hear the news, and do what is due; in the end look at the answer once more."""
    ahead = tellings(script)
    done: list[tuple[date, Action]] = []
    answers: list[tuple[date, Action]] = []
    for day in (today + timedelta(days=days) for days in range(HORIZON)):
        while ahead and ahead[0][0] <= day:
            interview = told(interview, ahead.pop(0)[1])
        action = decide(interview, day, playbook=playbook)
        while action.due_on is not None and action.kind not in ANSWERS and day >= action.due_on and (
            action.kind not in CHECK_INS or action.send_on == day
        ):  # fmt: skip
            done.append((day, action))
            interview = interview.record(FollowUpStep(kind=action.kind, on=day))
            answers.clear()
            action = decide(interview, day, playbook=playbook)
        if not answers or (answers[-1][1].kind, answers[-1][1].rule) != (action.kind, action.rule):
            answers.append((day, action))
        if action.next_change is None and not ahead:
            break
    return [*done, answers[-1]], interview


@settings(max_examples=MANY)
@given(interviews(), st.integers(-3, 100), scripts(), st.sampled_from([*PLAYBOOKS]))
def test_a_plan_is_what_living_day_by_day_gives(interview: Interview, days: int, script: list[News], name: str) -> None:
    """Every step on the same day with the same answer, and the same end."""
    today, playbook = A_THURSDAY + timedelta(days=days), PLAYBOOKS[name]
    ahead = plan(interview, today, news=script, playbook=playbook)
    steps, end = lived(interview, today, script, playbook)
    assert [(step.on, step.action.kind, step.action.rule) for step in ahead.steps] == [
        (day, action.kind, action.rule) for day, action in steps
    ]
    assert [step.action for step in ahead.steps[:-1]] == [action for _, action in steps[:-1]]
    assert ahead.interview == end
    assert ahead.steps[-1].action.kind in ANSWERS
    assert ahead.steps[-1].action.next_change is None


@given(interviews(), st.integers(-3, 100))
def test_texts_change_nothing_but_the_texts(interview: Interview, days: int) -> None:
    """The same steps, each worded as `next_action` would on its day."""
    today = A_THURSDAY + timedelta(days=days)
    plain, worded = plan(interview, today), plan(interview, today, texts=True)
    assert [(step.on, attrs.evolve(step.action, messages=(), hints=())) for step in worded.steps] == [
        (step.on, step.action) for step in plain.steps
    ]
    first = worded.steps[0]
    if first.action.kind not in ANSWERS:
        assert first.action == next_action(interview, first.on)


def named(interview: Interview, index: int, chance: Random) -> Interview:
    """Give it a role of its own, and one of a few people, known by name or by address."""
    someone = chance.choice(
        [
            (),
            (Person(name="Ratna"),),
            (Person(name="Ratna", email="ratna@acme.example"),),
            (Person(name="R. W.", email="Ratna@acme.example"), Person(name="Hendra")),
        ]
    )
    company = chance.choice(["Acme", "Globex"])
    return attrs.evolve(interview, ref=str(index), role=f"Role {index}", company=company, interviewers=someone)


@st.composite
def portfolios(draw: st.DrawFn) -> list[Interview]:
    """Draw one candidate's interviews, with the same few people."""
    chance = draw(st.randoms(use_true_random=False))
    drawn = draw(st.lists(interviews(), min_size=1, max_size=6))
    return [named(interview, index, chance) for index, interview in enumerate(drawn)]


def reached(interview: Interview, kind: str) -> set[str]:
    """Say whom a step reaches, by names that `named` gives: an address and a name of one person are one."""
    if interview.agency is not None:
        people: list[str] = [interview.agency.name]
    elif not interview.interviewers:
        people = [""]
    else:
        people = [person.name for person in interview.interviewers]
        people = people if kind == "thank_you" else people[:1]
    return {f"{interview.company} {name}" for name in people} | {
        person.email.lower()
        for person in interview.interviewers
        if interview.agency is None and person.email is not None and person.name in people
    }


@given(portfolios(), st.integers(0, 100), st.none() | st.integers(1, 3), st.randoms(use_true_random=False))
def test_an_agenda_crowds_nobody_and_forgets_nobody(
    drawn: list[Interview], days: int, limit: int | None, chance: Random
) -> None:
    """Each interview once, whatever the order; what presses is there; nobody is chased within the quiet days."""
    today = A_THURSDAY + timedelta(days=days)
    day = agenda(drawn, today, limit=limit)
    everything: list[AgendaItem | HeldItem] = [*day.items, *day.held, *day.waiting, *day.over]
    assert sorted(item.interview.role for item in everything) == sorted(interview.role for interview in drawn)
    assert all(item.action == decide(item.interview, today) for item in everything)
    shuffled = [*drawn, *drawn]
    chance.shuffle(shuffled)
    assert agenda(shuffled, today, limit=limit) == day
    pressing = {rule.name for rule in Playbook().rules if rule.pressing}
    assert not [item for item in day.held if item.action.rule in pressing]
    listed = [item for item in day.items if item.action.rule not in pressing]
    if limit is not None:
        done = sum(
            len({step.kind for step in interview.steps if step.on == today and step.status is StepStatus.DONE})
            for interview in drawn
        )
        assert len(listed) <= max(0, limit - done - (len(day.items) - len(listed)) if listed else 0)
    for item in listed:
        if item.action.kind in CHECK_INS:
            assert item.action.send_on == today
            assert not met(item, drawn, day, today)


def met(item: AgendaItem | HeldItem, drawn: list[Interview], day: Agenda, today: date) -> bool:
    """Say whether the person had another message within the quiet days, or is to get one today."""
    me = reached(item.interview, "check_in")
    for other in drawn:
        # An invited question does not wait for what was written about its own interview.
        if other != item.interview or item.action.rule != "invited_check_in":
            for step in other.steps:
                if step.status is StepStatus.DONE and abs((today - step.on).days) < 2:
                    if me & reached(other, step.kind):
                        return True
    return any(
        bool(me & reached(other.interview, other.action.kind))
        for other in day.items
        if other.interview != item.interview and other.action.send_on is not None
    )


@given(portfolios(), st.integers(0, 100))
def test_an_agenda_holds_nobody_back_without_need(drawn: list[Interview], days: int) -> None:
    """Who is held for the quiet days met somebody; without a limit, nothing else holds but a day off."""
    today = A_THURSDAY + timedelta(days=days)
    day = agenda(drawn, today)
    for item in day.held:
        assert item.action.kind in CHECK_INS
        if item.because == "quiet_days":
            assert met(item, drawn, day, today)
        else:
            assert item.because == "working_day"
            assert item.until == item.action.send_on != today


@given(portfolios(), st.integers(0, 100), st.none() | st.integers(1, 3))
def test_an_agenda_says_when_to_look_again(drawn: list[Interview], days: int, limit: int | None) -> None:
    """Until then the same things are to be done, held and over."""
    today = A_THURSDAY + timedelta(days=days)
    now = agenda(drawn, today, limit=limit)
    horizon = today + timedelta(days=40)
    later = today + timedelta(days=1)
    while later < min(now.next_change or horizon, horizon):
        then = agenda(drawn, later, limit=limit)
        assert [item.interview for item in then.items] == [item.interview for item in now.items]
        assert [(item.interview, item.because) for item in then.held] == [
            (item.interview, item.because) for item in now.held
        ]
        assert [item.interview for item in then.over] == [item.interview for item in now.over]
        later += timedelta(days=1)


@settings(max_examples=100)
@given(portfolios(), st.integers(1, 2))
def test_nothing_starves(drawn: list[Interview], limit: int) -> None:
    """Who does what is listed, day by day, ends with nothing to do, nothing held, and no check-in lost on the way."""
    open_ones = [attrs.evolve(interview, snoozed_until=None) for interview in drawn]
    by_role = {interview.role: interview for interview in open_ones}
    today = A_THURSDAY
    held_since: dict[tuple[str, str], date] = {}
    for _ in range(700):
        day = agenda(by_role.values(), today, limit=limit)
        for item in day.items:
            held_since.pop((item.interview.role, str(item.action.rule)), None)
            by_role[item.interview.role] = item.interview.record(item.action.as_step(today))
        for held in day.held:
            since = held_since.setdefault((held.interview.role, str(held.action.rule)), today)
            assert (today - since).days <= 4 * len(drawn) + 7, held
        if not day.items and not day.held and day.next_change is None:
            break
        today += timedelta(days=1)
    else:
        raise AssertionError("there is no end")
