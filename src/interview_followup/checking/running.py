"""
Checking a playbook: runs its rules over the small scope, and tells what is wrong, each with a counter-example.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Final, TypeAlias

import attrs

from ..engine import decide
from ..errors import PlaybookError, WrongTypeError
from ..interview import FollowUpStep, Interview, OutcomeStatus, StepStatus
from ..playbook import Playbook
from .findings import FindingCode, OutcomeScope, Report
from .judging import Breach, judge, opens_on_a_day_off
from .lives import WAYS, live
from .notes import Notes
from .scope import Scope, Variant, Windows, edges_of, every, first_open, scope_of, steps_for, windows_of
from .texts import look_at_texts
from .varying import START, moved, renamed
from .whole import look_at_the_whole

Progress: TypeAlias = Callable[[int, int], None]

_TURNED: Final = 7
"""Of so many pairs of steps, one is tried in the other order too."""

_STARTS: Final = (1, 2, 3, 4, 5, 6, 33)
"""Days by which a case is moved: through a week, and over the end of a year."""

_POLLED_DAYS: Final = 240
"""How far the sample is polled: past the edges of all windows of the default numbers."""


def check(playbook: Playbook, *, progress: Progress | None = None) -> Report:
    """
    Check a playbook before it ships: is there an interview, however odd, for which its advice would do harm?

    A bounded model check. The facts that the rules read, a host's own included, are found by watching them read;
    every combination of a few values of them is tried, merged where the windows are equal, with up to two steps on
    the days around the edges of the windows; and each is followed to its end in several ways. What is found comes with
    the smallest story that shows it. It takes seconds.

    Args:
        playbook: Left unchanged.
        progress: Called now and then with how much is done, and how much there is.

    Returns:
        What is wrong, and what was looked at. No finding is no proof: each fact is tried with a few values only, and a
        rule that asks for another (a fourth interviewer, a promise in half a year) is not met. The scope is printed.

    Raises:
        WrongTypeError: If *playbook* is not a `Playbook`.

    Example:
        >>> from interview_followup import DEFAULT_PLAYBOOK, check
        >>> report = check(DEFAULT_PLAYBOOK.with_timing(late_thank_you_days=1))
        >>> for finding in report.findings:
        ...     print(finding)
        never_decides: late_thank_you: it has no window in any case that was tried: closes_before_it_opens
    """
    if type(playbook) is not Playbook:
        raise WrongTypeError(f"playbook must be a Playbook, got {type(playbook).__name__}")
    return check_under(tuple(OutcomeStatus), playbook, progress)


def check_under(outcomes: Sequence[OutcomeStatus], playbook: Playbook, progress: Progress | None = None) -> Report:
    """Check what a playbook does under some outcomes: a rule that is asked under none of them is not looked at."""
    notes = Notes(playbook=playbook)
    scopes = [scope_of(status, playbook) for status in outcomes]
    total = sum(len(scope.joint) + len(scope.apart) for scope in scopes)
    done = 0
    told = []
    for scope in scopes:
        before, seen = notes.decisions, 0
        lives = (len(scope.joint) + len(scope.apart) * len(_STARTS)) * len(WAYS)
        for looked_at in _look(scope, notes):
            seen += looked_at
            done += 1
            if progress is not None:
                progress(done, total)
        told.append(
            OutcomeScope(
                outcome=str(scope.status),
                formula=scope.formula,
                unmerged=scope.unmerged,
                cases=seen,
                lives=lives,
                decisions=notes.decisions - before,
            )
        )
        _poll(scope, notes)
    look_at_the_whole(scopes, notes)
    look_at_texts(notes)
    return Report(
        findings=tuple(notes.findings.values()),
        scopes=tuple(told),
        unvaried=tuple(sorted(frozenset().union(*(scope.unvaried for scope in scopes)))),
        polled=notes.polled,
    )


def _look(scope: Scope, notes: Notes) -> Iterator[int]:
    """Look at every case of a scope; gives how many cases each variant made."""
    for variant in scope.joint:
        _look_at(scope, variant.interview, notes)
        _live(variant.interview, notes)
        yield 1
    for variant in scope.apart:
        cases = 0
        for days in _STARTS:
            # The same on the other days of a week, and on one in another season.
            elsewhere = moved(variant.interview, days)
            _look_at(scope, elsewhere, notes)
            _live(elsewhere, notes)
            cases += 1
        for some in _with_steps(variant, scope):
            windows = _look_at(scope, attrs.evolve(variant.interview, steps=some), notes)
            if len(some) > 1 and cases % _TURNED == 0:
                turned = attrs.evolve(variant.interview, steps=some[::-1])
                _same(scope, windows, turned, notes, "the order of the steps")
            cases += 1
        _same(scope, variant.windows, renamed(variant.interview), notes, "a name")
        yield cases


def _live(interview: Interview, notes: Notes) -> None:
    for way in WAYS:
        life = live(interview, way, notes.playbook)
        notes.deciding |= life.deciding
        notes.decisions += life.days
        for breach, then, day in life.wrong:
            notes.note(breach, then, day)


def _with_steps(variant: Variant, scope: Scope) -> Iterator[tuple[FollowUpStep, ...]]:
    """Give single steps around every edge, and pairs on the days on which a window opens."""
    steps = [*steps_for(variant, scope.kinds)]
    yield from ((step,) for step in steps)
    opening = {window.opens_on for window in variant.windows if window is not None}
    pairs = combinations([step for step in steps if step.on in opening], 2)
    # Of two that were skipped, neither reached anybody: one by one they have been seen.
    telling = (pair for pair in pairs if any(step.status is StepStatus.DONE for step in pair))
    yield from every(scope.stride, telling)


def _look_at(scope: Scope, interview: Interview, notes: Notes) -> Windows:
    """Judge one case on every day around an edge of its windows."""
    playbook = notes.playbook
    windows = windows_of(scope.rules, interview, playbook, notes.failed)
    notes.cases.append(interview)
    notes.hold_against_each_other(scope.rules, windows)
    days = edges_of(windows, interview.held_on)
    notes.decisions += len(days)
    before: int | None = -1
    for day in days:
        index = first_open(windows, day)
        if index == before and scope.status is not OutcomeStatus.OFFERED:
            continue  # what is wrong with an answer is wrong on its first day; an offer is missed on its last
        before = index
        rule = None if index is None else scope.rules[index]
        if rule is not None:
            notes.decided(rule.name, interview, day)
        for breach in judge(rule, interview, day, playbook):
            notes.note(breach, interview, day)
    for rule, window in zip(scope.rules, windows, strict=True):
        off = None if window is None else opens_on_a_day_off(rule, window.opens_on, playbook)
        if off is not None and window is not None:
            notes.note(off, interview, window.opens_on)
    return windows


def _same(scope: Scope, windows: Windows, interview: Interview, notes: Notes, what: str) -> None:
    """G12: neither the order of the steps nor a name changes a window."""
    again = windows_of(scope.rules, interview, notes.playbook)
    for rule, one, two in zip(scope.rules, windows, again, strict=True):
        if one != two:
            text = f"its window depends on {what}"
            notes.keep(Breach(FindingCode.NOT_REPEATABLE, rule.name, text), interview, interview.held_on)


def _poll(scope: Scope, notes: Notes) -> None:
    """Ask what was merged away day by day, and hold it against the windows of what it was merged into."""
    for interview, into in scope.sample:
        for days in range(-1, _POLLED_DAYS):
            day = START + timedelta(days=days)
            try:
                answer = decide(interview, day, playbook=notes.playbook).rule
            except PlaybookError:
                break  # a rule fails, and is told by itself
            notes.polled += 1
            index = first_open(into.windows, day)
            expected = None if index is None else scope.rules[index].name
            if answer != expected:
                text = f"answers {answer} and {expected} for facts between which no rule can tell"
                notes.keep(Breach(FindingCode.NOT_REPEATABLE, answer or "wait", text), interview, day)
                break
