"""
Relations between two histories, one of which is made from the other: no expected answer is needed to hold one against
the other.

Each function gives what is broken, in words; nothing where the relation holds. The tests use them on the library, and
on faults that are planted into it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

import attrs

from interview_followup import (
    FollowUpStep,
    Interview,
    Outcome,
    OutcomeStatus,
    Playbook,
    ReplyPromise,
    StepStatus,
    decide,
)

from .mp_asking import CHECK_INS, RECORDABLE, REPAIRS, gist, opening, reachable, windows, with_steps

Relation: TypeAlias = Callable[[Interview, date, Playbook], list[str]]

NOTE: Final = "acme:note"
_MOVED_BY_ANY_CONTACT: Final = frozenset({"promised_check_in", "unpromised_check_in", "stale"})
"""P4 and P10 keep their quiet days after any message, and P12 follows them."""

LEFT_OPEN: Final = {
    OutcomeStatus.REJECTED: {"rejection_reply", "feedback_thanks", "keep_in_touch", "move_on", "wait"},
    OutcomeStatus.WITHDRAWN: {"withdrawal", "move_on", "wait"},
    OutcomeStatus.ACCEPTED: {"move_on", "wait"},
    OutcomeStatus.DECLINED: {"move_on", "wait"},
}
"""What the policy has for a matter that is closed: R1 to R4, W1 and W2, ``closed``."""


def equal(interview: Interview, others: Iterable[tuple[str, Interview]], today: date, playbook: Playbook) -> list[str]:
    """Hold the whole answer, reason and key included, against that for each of the others."""
    expected = decide(interview, today, playbook=playbook)
    return [words for words, other in others if decide(other, today, playbook=playbook) != expected]


def repeated(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M1: delivered twice, by another channel, or skipped after it was done: a step is one step."""
    interview = attrs.evolve(interview, ref="17")
    others = [("all twice", with_steps(interview, interview.steps * 2))]
    for step in interview.steps:
        others.append((f"{step.kind} twice", interview.record(step)))
        others.append((f"{step.kind} by another channel", interview.record(attrs.evolve(step, channel="letter"))))
        if step.status is StepStatus.DONE:
            skipped = attrs.evolve(step, status=StepStatus.SKIPPED)
            others.append((f"{step.kind} done, then skipped", interview.record(skipped)))
    return equal(interview, others, today, playbook)


def reordered(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M2: every rotation of the history, forwards and backwards."""
    steps = interview.steps
    orders = [(*steps[at:], *steps[:at]) for at in range(len(steps))]
    others = [(f"from step {at}", with_steps(interview, order)) for at, order in enumerate(orders)]
    others += [(f"backwards from step {at}", with_steps(interview, order[::-1])) for at, order in enumerate(orders)]
    return equal(attrs.evolve(interview), others, today, playbook)


def beside_the_point(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M3: what settles nothing and reaches nobody changes nothing; a message moves what keeps a distance from it."""
    on = max(today, interview.held_on)
    status = interview.outcome.status
    ours = {rule.step for rule in playbook.rules_for(status)}
    foreign = [NOTE, *(kind for kind in RECORDABLE if kind not in ours)]
    skipped = [FollowUpStep(kind=kind, on=on, status=StepStatus.SKIPPED) for kind in foreign]
    broken = equal(interview, [(f"{step.kind} skipped", interview.record(step)) for step in skipped], today, playbook)
    before = windows(interview, playbook)
    after = windows(interview.record(FollowUpStep(kind=NOTE, on=on)), playbook)
    for name in {*before, *after}:
        if name not in _MOVED_BY_ANY_CONTACT and before.get(name) != after.get(name):
            broken.append(f"a note moves {name}")
        elif name in before and name in after and after[name].opens_on < before[name].opens_on:
            broken.append(f"a note makes {name} earlier")
    return broken


def is_stale(interview: Interview, today: date, playbook: Playbook) -> bool:
    """Whether the time to ask has passed unused (P12): whoever writes then begins anew."""
    stale = windows(interview, playbook).get("stale")
    return stale is not None and stale.opens_on <= today


def next_window(interview: Interview, today: date, playbook: Playbook) -> date | None:
    """Give the first day from *today* on which a check-in's window is open; ``None``: never."""
    found = [
        max(window.opens_on, today)
        for name, window in windows(interview, playbook).items()
        if playbook.rule(name).step in CHECK_INS and (window.closes_on is None or window.closes_on >= today)
    ]
    return min(found, default=None)


def less_restrained(interview: Interview, step: FollowUpStep, playbook: Playbook) -> list[str]:
    """
    M4: a further message, no earlier than those before it, never brings the next check-in forward.

    But where it is itself a check-in, and the first, the spacing alone counts from then on: a playbook whose spacing
    is shorter than the silence that it waits for lets the next one come by it.
    """
    on = step.on
    before, after = next_window(interview, on, playbook), next_window(interview.record(step), on, playbook)
    if step.kind in CHECK_INS and before is not None:
        spaced = playbook.calendar.working_day_from(on + timedelta(days=playbook.timing.check_in_spacing_days))
        before = before if spaced is None else min(before, spaced)
    broken = []
    if after is not None and (before is None or after < before):
        broken.append(f"{step.kind} on {on} brings the next check-in from {before} to {after}")
    repairs = opening(interview, playbook, REPAIRS), opening(interview.record(step), playbook, REPAIRS)
    if repairs[1] is not None and (repairs[0] is None or repairs[1] < repairs[0]):
        broken.append(f"{step.kind} on {on} brings the repair from {repairs[0]} to {repairs[1]}")
    return broken


def earlier_for_a_later_promise(interview: Interview, days: int, playbook: Playbook) -> list[str]:
    """M5: of two promises that are both in force, or both spent, the later one never lets one ask earlier."""
    promise = interview.promise
    if promise is None:
        return []
    later = attrs.evolve(interview, promise=attrs.evolve(promise, by=promise.by + timedelta(days=days)))
    if (interview.standing.promise is None) is not (later.standing.promise is None):
        return []
    before, after = opening(interview, playbook), opening(later, playbook)
    if (before is None) is not (after is None) or (before is not None and after is not None and after < before):
        return [f"promised {days} days later, asked on {after} and not on {before}"]
    return []


def heard(interview: Interview, today: date, promises: Sequence[ReplyPromise]) -> list[tuple[str, Interview]]:
    """Give the interview after each thing that an employer could say on *today*."""
    then = interview.as_of(today)
    told = [("still deciding", attrs.evolve(then, heard_on=today))]
    told += [(f"a promise of {each.kind} for {each.by}", then.with_promise(each)) for each in promises]
    for status in OutcomeStatus:
        if status is not OutcomeStatus.PENDING:
            told.append((f"the outcome {status}", then.with_outcome(Outcome(status=status, known_on=today))))
    return told


def asked_back_at_once(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M6: on the day on which the employer was in touch, whatever it said, no check-in is the answer."""
    if today < interview.held_on:
        return []
    promises = [
        ReplyPromise(by=today + timedelta(days=days), given_on=today, kind=kind)
        for days in (0, 1, 4)
        for kind in ("exact", "vague", "invitation")
    ]
    return [
        f"{words} on {today}, and a check-in the same day"
        for words, told in heard(interview, today, promises)
        if decide(told, today, playbook=playbook).kind in CHECK_INS
    ]


def more_to_do_when_closed(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M7: of a closed matter only its closing words are left, and each step that is recorded leaves no more."""
    left = LEFT_OPEN.get(interview.outcome.status)
    if left is None:
        return []
    kinds = reachable(interview, today, playbook)
    broken = [f"{kind} after {interview.outcome.status}" for kind in sorted(kinds - left)]
    on = max(today, interview.held_on)
    for kind in RECORDABLE:
        more = reachable(interview.record(FollowUpStep(kind=kind, on=on)), today, playbook) - kinds
        broken += [f"{kind} recorded, and {each} becomes possible" for each in sorted(more)]
    return broken


def not_undone(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M8: taking back the last thing that was told gives the earlier answer, whatever was asked in between."""
    on = max(today, interview.held_on)
    told = heard(interview.as_of(on), on, [ReplyPromise(by=on, given_on=on)])
    told += [(str(kind), interview.record(FollowUpStep(kind=kind, on=on))) for kind in RECORDABLE]
    broken = []
    for words, after in told:
        before = interview if words in set(RECORDABLE) else interview.as_of(on)
        expected = decide(before, today, playbook=playbook)
        decide(after, today, playbook=playbook)
        fields: dict[str, Any] = {
            field: getattr(before, field) for field in ("steps", "promise", "heard_on", "outcome")
        }
        undone = attrs.evolve(after, **fields)
        if undone != before or decide(undone, today, playbook=playbook) != expected:
            broken.append(f"{words}, taken back")
    return broken


def folded_otherwise(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M9: told one by one, with a question after each, the facts make the same interview as all at once."""
    bare: dict[str, Any] = {
        field.name: field.default for field in attrs.fields(Interview) if field.default is not attrs.NOTHING
    }
    told = attrs.evolve(interview, **bare)
    for name in bare:
        decide(told, today, playbook=playbook)
        value = getattr(interview, name)
        if name == "steps":
            for step in interview.steps:
                told = told.record(step)
                decide(told, today, playbook=playbook)
        elif name == "outcome":
            told = told.with_outcome(interview.outcome)
        elif name == "promise" and interview.promise is not None and interview.promise.given_on is not None:
            told = told.with_promise(interview.promise)
        else:
            told = attrs.evolve(told, **{name: value})
    broken = [] if told == interview else ["another interview"]
    return broken + equal(interview, [("another answer", told)], today, playbook)


def other_in_another_language(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M12: a locale, served or not, changes no step, day, rule, reason or key."""
    interview = attrs.evolve(interview, ref="17")
    tags = (*playbook.templates.tags, "tr", "ar", "ja", "tr-TR", "EN-us")
    return equal(interview, [(tag, attrs.evolve(interview, locale=tag)) for tag in tags], today, playbook)


def other_by_name(interview: Interview, today: date, playbook: Playbook) -> list[str]:
    """M11, M16: no name, text, spelling or spacing decides anything."""
    spellings = ("Acme", "ACME", "acme ", "  aCmE", "Zebra rejected", "İstanbul", "offer", "Q" * 200)
    others = [
        (f"company {name!r}", attrs.evolve(interview, company=name, role=name, strengths=(name,), addition=name))
        for name in spellings
    ]
    others += [
        (f"everybody {name!r}", attrs.evolve(
            interview,
            candidate=attrs.evolve(interview.candidate, name=name, place=name),
            interviewers=tuple(attrs.evolve(each, name=name, topic=name) for each in interview.interviewers),
            agency=None if interview.agency is None else attrs.evolve(interview.agency, name=name),
            evidence=tuple(attrs.evolve(each, title=name) for each in interview.evidence),
            referees=tuple(attrs.evolve(each, name=name) for each in interview.referees),
        ))
        for name in spellings
    ]  # fmt: skip
    expected = gist(decide(interview, today, playbook=playbook))
    return [words for words, other in others if gist(decide(other, today, playbook=playbook)) != expected]


def not_shared_with_others(interviews: Sequence[Interview], today: date, playbook: Playbook) -> list[str]:
    """M10: whatever else is asked before, between and after, an interview's answer is its own."""
    alone = [decide(attrs.evolve(each), today, playbook=playbook) for each in interviews]
    forwards = [decide(each, today, playbook=playbook) for each in interviews]
    backwards = [decide(each, today, playbook=playbook) for each in interviews[::-1]][::-1]
    return [
        f"interview {at}"
        for at, answers in enumerate(zip(alone, forwards, backwards, strict=True))
        if len({*answers}) > 1
    ]


RELATIONS: Final[dict[str, Relation]] = {
    "M1": repeated,
    "M2": reordered,
    "M3": beside_the_point,
    "M6": asked_back_at_once,
    "M7": more_to_do_when_closed,
    "M8": not_undone,
    "M9": folded_otherwise,
    "M11": other_by_name,
    "M12": other_in_another_language,
}
"""Those that take an interview, a day and a playbook, and nothing more."""
