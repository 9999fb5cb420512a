"""An explanation never contradicts the decision, and cites what it takes and no more."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_followup import (
    Action,
    ChangeKind,
    Evidence,
    FollowUpStep,
    Impression,
    Interview,
    InterviewError,
    Outcome,
    OutcomeStatus,
    Person,
    Playbook,
    Referee,
    ReplyPromise,
    RivalOffer,
    StepKind,
    StepStatus,
    Verdict,
    decide,
    explain,
    why_not,
)
from interview_followup.testing import A_THURSDAY, interviews

PLAYBOOKS = {
    "default": Playbook(),
    "GB": Playbook.for_market("GB"),
    "hasty": Playbook().with_timing(max_check_ins=3, check_in_spacing_days=1, check_in_stale_days=3),
}
NAMES = st.sampled_from([*PLAYBOOKS])
DAYS = st.integers(-3, 250).map(lambda days: A_THURSDAY + timedelta(days=days))
RECORDABLE = [kind for kind in StepKind if kind not in {StepKind.WAIT, StepKind.MOVE_ON}]


@given(interviews(), DAYS, NAMES)
def test_an_explanation_never_contradicts_the_decision(interview: Interview, today: date, name: str) -> None:
    """One verdict a rule; the rule that decided is the first whose window is open, and every window says what it is."""
    playbook = PLAYBOOKS[name]
    action = decide(interview, today, playbook=playbook)
    found = explain(interview, today, playbook=playbook)
    assert found.action == action
    assert [verdict.rule for verdict in found.verdicts] == [rule.name for rule in playbook.rules]
    decided = [verdict.rule for verdict in found.verdicts if verdict.verdict is Verdict.DECIDED]
    assert decided == ([] if action.rule is None else [action.rule])
    before = True
    changes = [] if action.closes_on is None else [action.closes_on + timedelta(days=1)]
    for verdict in found.verdicts:
        window = verdict.window
        assert (window is None) is (verdict.why is not None)
        if verdict.verdict is Verdict.DECIDED:
            before = False
            assert window is not None
            assert (window.opens_on, window.due_on, window.closes_on) == (
                action.opens_on,
                action.due_on,
                action.closes_on,
            )
        elif verdict.verdict is Verdict.OUTRANKED:
            assert not before
            assert verdict.outranked_by == action.rule
        if window is not None:
            holds = window.opens_on <= today and (window.closes_on is None or window.closes_on >= today)
            assert holds is (verdict.verdict in {Verdict.DECIDED, Verdict.OUTRANKED})
            assert (window.opens_on > today) is (verdict.verdict is Verdict.OPENS_LATER)
            if verdict.verdict is Verdict.OPENS_LATER and before:
                changes.append(window.opens_on)
    assert action.next_change == min(changes, default=None)


def only(interview: Interview, paths: Sequence[str]) -> Interview:
    """Tell an interview anew with nothing but the facts at these paths."""
    bare: dict[str, Any] = {
        "candidate": attrs.evolve(interview.candidate, phone=None, email=None, link=None, place=None),
        "company": interview.company,
        "role": interview.role,
        "held_on": interview.held_on,
        "steps": tuple(step for index, step in enumerate(interview.steps) if f"steps[{index}]" in paths),
    }
    for path in paths:
        if "." not in path and "[" not in path:
            bare[path] = getattr(interview, path)
    promise, outcome, rival = bare.get("promise"), bare.get("outcome"), bare.get("rival_offer")
    if promise is not None:
        kind = promise.kind if "promise.kind" in paths else "exact"
        given_on = promise.given_on if "promise.given_on" in paths else None
        bare["promise"] = ReplyPromise(by=promise.by, kind=kind, given_on=given_on)
    if outcome is not None:
        parts = ("respond_by", "next_interview_on", "feedback_on", "answer")
        facts = {part: getattr(outcome, part) for part in parts if f"outcome.{part}" in paths}
        bare["outcome"] = Outcome(status=outcome.status, known_on=outcome.known_on, **facts)
    if rival is not None:
        decide_by = rival.decide_by if "rival_offer.decide_by" in paths else None
        bare["rival_offer"] = RivalOffer(received_on=rival.received_on, decide_by=decide_by)
    return Interview(**bare)


def answer(action: Action) -> tuple[object, ...]:
    """Give what the candidate goes by."""
    days = action.opens_on, action.due_on, action.closes_on, action.next_change
    return action.kind, action.rule, action.reason.code, *days


@given(interviews(), DAYS, NAMES)
def test_the_facts_cited_suffice_and_none_is_superfluous(interview: Interview, today: date, name: str) -> None:
    """P11 of the invariants: with them alone the answer is the same, and without any one of them it is another."""
    playbook = PLAYBOOKS[name]
    found = explain(interview, today, playbook=playbook)
    paths = [path for path, _ in found.facts]
    assert paths[0] == "held_on"
    assert len({*paths}) == len(paths)
    expected = answer(decide(interview, today, playbook=playbook))
    assert answer(decide(only(interview, paths), today, playbook=playbook)) == expected
    for path in paths[1:]:
        try:
            fewer = only(interview, [other for other in paths if other != path])
        except InterviewError:
            continue  # the others cannot be without it
        assert answer(decide(fewer, today, playbook=playbook)) != expected


NEAR = 12


def single_changes(interview: Interview, today: date) -> Iterator[tuple[int, ChangeKind, Interview, date]]:
    """List everything that differs in one thing, within a few days, in no particular order."""

    def changed(days: int, kind: ChangeKind, **facts: Any) -> Iterator[tuple[int, ChangeKind, Interview, date]]:
        yield days, kind, attrs.evolve(interview, **facts), today

    yield from changed(0, ChangeKind.FLAG_CHANGED, no_contact=not interview.no_contact)
    yield from changed(0, ChangeKind.FLAG_CHANGED, agency=Person(name="x") if interview.agency is None else None)
    yield from changed(0, ChangeKind.FLAG_CHANGED, heard_on=None)
    for went in Impression:
        yield from changed(0, ChangeKind.FLAG_CHANGED, went=went)
    evidence = () if interview.evidence else (Evidence(title="x"),)
    yield from changed(0, ChangeKind.EVIDENCE_CHANGED, evidence=evidence)
    referees = () if interview.referees else (Referee(name="x", consented=True),)
    yield from changed(0, ChangeKind.REFEREE_CHANGED, referees=referees)
    yield from changed(0, ChangeKind.PROMISE_REMOVED, promise=None)
    for step in interview.steps:
        others = tuple(each for each in interview.steps if each != step)
        yield from changed(0, ChangeKind.STEP_REMOVED, steps=others)
    if interview.snoozed_until is not None:
        yield from changed(0, ChangeKind.SNOOZE_CHANGED, snoozed_until=None)
    if interview.rival_offer is not None:
        yield from changed(0, ChangeKind.RIVAL_OFFER_CHANGED, rival_offer=None)
    yield from changed(0, ChangeKind.OUTCOME_CHANGED, outcome=Outcome())
    for part in ("respond_by", "next_interview_on", "feedback_on"):
        gone: dict[str, Any] = {part: None}
        yield from changed(0, ChangeKind.OUTCOME_CHANGED, outcome=attrs.evolve(interview.outcome, **gone))
    if interview.promise is not None:
        for promise_kind in ("exact", "vague", "invitation"):
            promise = attrs.evolve(interview.promise, kind=promise_kind)
            yield from changed(0, ChangeKind.PROMISE_MOVED, promise=promise)
    for days in range(NEAR + 1):
        yield from changes_of_days(interview, today, days)


def changes_of_days(interview: Interview, today: date, days: int) -> Iterator[tuple[int, ChangeKind, Interview, date]]:
    """List what differs by so many days."""
    by = timedelta(days=days)
    for shift in (by, -by):
        yield days, ChangeKind.TODAY_MOVED, interview, today + shift
        for kind, promise in promises(interview, today, shift):
            yield days, kind, attrs.evolve(interview, promise=promise), today
    for until in snoozes(interview, today, by):
        yield days, ChangeKind.SNOOZE_CHANGED, attrs.evolve(interview, snoozed_until=until), today
    if interview.rival_offer is None:
        rival = RivalOffer(received_on=today - by, decide_by=today)
        yield days, ChangeKind.RIVAL_OFFER_CHANGED, attrs.evolve(interview, rival_offer=rival), today
    if today - by >= interview.held_on:
        for step_kind in RECORDABLE:
            for status in StepStatus:
                step = FollowUpStep(kind=step_kind, on=today - by, status=status)
                yield days, ChangeKind.STEP_ADDED, interview.record(step), today
        for outcome in outcomes(interview.outcome, today - by):
            yield days, ChangeKind.OUTCOME_CHANGED, interview.with_outcome(outcome), today


def snoozes(interview: Interview, today: date, by: timedelta) -> list[date]:
    """List the ends of a snooze that differ by so many days."""
    until = interview.snoozed_until
    if until is not None:
        return [until + by, until - by]
    return [today + by] if by else []


def promises(interview: Interview, today: date, shift: timedelta) -> Iterator[tuple[ChangeKind, ReplyPromise]]:
    """List the promises that differ by so many days."""
    promise, since = interview.promise, interview.standing.since
    if promise is not None:
        if promise.by + shift >= (promise.given_on or interview.held_on):
            yield ChangeKind.PROMISE_MOVED, attrs.evolve(promise, by=promise.by + shift)
    elif today + shift >= since:
        for kind in ("exact", "vague", "invitation"):
            yield ChangeKind.PROMISE_ADDED, ReplyPromise(by=today + shift, kind=kind, given_on=since)


def outcomes(there: Outcome, known_on: date) -> Iterator[Outcome]:
    """List the outcomes of a day, and the one that is there with feedback of that day."""
    for status in OutcomeStatus:
        if status is not OutcomeStatus.PENDING:
            yield Outcome(status=status, known_on=known_on)
    yield Outcome(status="rejected", known_on=known_on, feedback_on=known_on)
    if there.status == "rejected" and there.feedback_on is None:
        if there.known_on is not None and there.known_on <= known_on:
            yield attrs.evolve(there, feedback_on=known_on)


@settings(max_examples=max(60, settings().max_examples // 20))
@given(interviews(days=60), st.integers(0, 90), st.sampled_from([*{*RECORDABLE, StepKind.MOVE_ON, StepKind.WAIT}]))
def test_no_single_change_is_smaller_than_the_one_that_is_told(interview: Interview, days: int, step: StepKind) -> None:
    """Brute force: every single change within a few days, whatever the order in which the library tries them."""
    today = A_THURSDAY + timedelta(days=days)
    found = why_not(step, interview, today)
    if found.is_answer:
        assert found.change is None
        return
    order = [*ChangeKind]
    sizes = [
        (size, order.index(kind))
        for size, kind, changed, day in single_changes(interview, today)
        if decide(changed, day).kind == step
    ]
    smallest = min(sizes, default=None)
    if found.change is not None and found.change.days <= NEAR:
        assert smallest == (found.change.days, order.index(found.change.kind))
        assert found.result == decide(found.change.interview, found.change.today)
        assert found.result is not None
        assert found.result.kind == step
    else:
        assert smallest is None


@settings(max_examples=100)
@given(interviews(days=60), st.integers(0, 90), st.sampled_from(["check_in", "move_on", "thank_you", "wait"]))
def test_the_day_on_which_it_will_be_the_answer_is_the_first(interview: Interview, days: int, step: str) -> None:
    """Held against a look at each of the coming days."""
    today = A_THURSDAY + timedelta(days=days)
    found = why_not(step, interview, today)
    coming = (today + timedelta(days=ahead) for ahead in range(1, 500))
    assert found.on == next((day for day in coming if decide(interview, day).kind == step), None)
