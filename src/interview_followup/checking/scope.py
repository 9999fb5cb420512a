"""
The small scope: for each outcome, every combination of the facts that its rules read, merged where windows are equal.

Facts that no rule reads together are merged apart from each other: no rule can tell one from what it is merged
into. A sample of what was merged away is kept, to be asked day by day.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, product
from typing import Final, NamedTuple, TypeAlias, TypeVar

import attrs

from ..calendar import add_days
from ..engine import window_of
from ..errors import PlaybookError
from ..interview import ANSWERS, FollowUpStep, Interview, OutcomeStatus, StepKind, StepStatus
from ..playbook import Playbook
from ..rules import Rule, Window
from .varying import BARE, ENGINES_OWN, OUTCOME, START, after, combined, evolved, outcomes_of, values_of
from .watching import ANY_STEP, STEP, reads_of

Windows: TypeAlias = tuple[Window | None, ...]
"""The window of each rule that is asked, in order; ``None``: it has none."""

_Case = TypeVar("_Case")

_MOST_JOINT: Final = 1500
_MOST_APART: Final = 150
_MOST_PAIRS: Final = 8_000
"""For one outcome: beyond these a part of the cases is looked at, so that a check takes seconds, and it is printed."""

_SAMPLES: Final = 3
"""Combinations that are kept of each group, of all that were merged away."""


class Variant(NamedTuple):
    """An interview, and the windows of the rules that are asked."""

    interview: Interview
    windows: Windows


@attrs.frozen(kw_only=True)
class Scope:
    """
    Everything to look at under one outcome.

    Attributes:
        status: The outcome.
        rules: The rules that are asked under it, in order.
        joint: Every combination of merged facts: which rule comes first is seen here.
        apart: The merged facts of each group by themselves: to these, steps are added.
        kinds: Kinds of steps that a rule looks for.
        unmerged: How many combinations there were before merging.
        formula: The same in words.
        unvaried: Fields that are read and not varied.
        stride: Of the pairs of steps, one in so many is tried.
        sample: Some of the combinations that were merged away, each with what it was merged into.
    """

    status: OutcomeStatus
    rules: tuple[Rule, ...]
    joint: tuple[Variant, ...]
    apart: tuple[Variant, ...]
    kinds: tuple[StepKind | str, ...]
    unmerged: int
    formula: str
    unvaried: frozenset[str]
    stride: int
    sample: tuple[tuple[Interview, Variant], ...]


class _Merged(NamedTuple):
    """The combinations of one group of facts: those that are kept, and how many of them there were."""

    names: tuple[str, ...]
    kept: list[dict[str, object]]
    away: list[tuple[dict[str, object], dict[str, object]]]

    @property
    def formula(self) -> str:
        size = len(self.kept) + len(self.away)
        return f"{' × '.join(self.names)}: {size}, merged to {len(self.kept)}"


def windows_of(
    rules: Iterable[Rule], interview: Interview, playbook: Playbook, failed: dict[str, Interview] | None = None
) -> Windows:
    """Ask each rule for its window; one that raises has none, and stands in *failed* with the first such interview."""
    found: list[Window | None] = []
    for rule in rules:
        try:
            window = window_of(rule, interview, playbook)
        except PlaybookError:
            found.append(None)
            if failed is not None:
                failed.setdefault(rule.name, interview)
        else:
            found.append(window if isinstance(window, Window) else None)
    return tuple(found)


def first_open(windows: Windows, day: date) -> int | None:
    """Find the first window that holds a day, as the engine does; ``None``: no window does."""
    for index, window in enumerate(windows):
        if window is not None and window.opens_on <= day and (window.closes_on is None or window.closes_on >= day):
            return index
    return None


def edges_of(windows: Windows, earliest: date) -> list[date]:
    """List the days on which a window begins or ends, one before and one after, from *earliest* on."""
    edges = {earliest}
    for window in windows:
        if window is not None:
            edges |= {day for day in (window.opens_on, window.closes_on) if day is not None}
    days = {add_days(edge, shift) for edge in edges for shift in (-1, 0, 1)}
    return sorted(day for day in days if day is not None and day >= earliest)


def scope_of(status: OutcomeStatus, playbook: Playbook) -> Scope:
    """Find what the rules under an outcome read, and make every combination of it."""
    rules = playbook.rules_for(status)
    reads = _reads(status, rules, playbook)
    everything = frozenset().union(*reads.values())
    parts = [name for name in sorted(everything) if name.startswith(OUTCOME) and len(_values(name, playbook)) > 1]
    joint: list[tuple[Interview, dict[str, object]]] = []
    apart: list[Variant] = []
    sample: list[tuple[Interview, Variant]] = []
    formulas: dict[str, None] = {}
    unmerged = 0
    for base in _bases(status, parts):
        groups = [_merge(names, base, rules, reads, playbook) for names in _groups(reads, playbook)]
        formulas.update(dict.fromkeys(group.formula for group in groups))  # once, where outcomes share it
        unmerged += _size(groups, base)
        joint += [(base, facts) for facts in _joint(groups, base)]
        apart += [_variant(base, facts, rules, playbook) for group in groups for facts in group.kept]
        apart.append(_variant(base, {}, rules, playbook))
        sample += _sample(groups, base, rules, playbook)
    kinds = _kinds(everything, playbook)
    chosen = [*every(1 + len(joint) // _MOST_JOINT, joint)]
    distinct = tuple(every(1 + len(apart) // _MOST_APART, _distinct(apart)))
    stride = 1 + sum(_pairs(variant, kinds) for variant in distinct) // _MOST_PAIRS
    return Scope(
        status=status,
        rules=rules,
        joint=tuple(_variant(base, facts, rules, playbook) for base, facts in chosen),
        apart=distinct,
        kinds=kinds,
        unmerged=unmerged,
        formula=_formula(status, parts, formulas, kinds) + _fewer(len(chosen), len(joint), stride),
        stride=stride,
        unvaried=frozenset(name for name in everything if _is_unvaried(name, playbook)),
        sample=tuple(sample),
    )


def _formula(
    status: OutcomeStatus, parts: Sequence[str], formulas: Iterable[str], kinds: Sequence[StepKind | str]
) -> str:
    """Write the scope's formula: what is varied over how many values, and what was merged."""
    outcome = [f"outcome.known_on {len(outcomes_of(status))}"]
    outcome += [f"{name} {len(values_of(name, START, ()))}" for name in parts]
    own = [f"{name} {len(values_of(name, START, ()))}" for name in ENGINES_OWN]
    facts = " × ".join((*outcome, *(f"({formula})" for formula in formulas), *own))
    if not kinds:
        return facts
    days = "days on which a window begins or ends, one before and one after"
    return f"{facts}; 0 to 2 steps: {len(kinds)} kinds × done, skipped × {days}"


def _fewer(looked_at: int, of: int, stride: int) -> str:
    """Say where the rules read so much that a part has to do."""
    part = "" if looked_at == of else f"; {looked_at} of {of} combinations"
    return part + ("" if stride == 1 else f"; one pair of steps in {stride}")


def every(stride: int, cases: Iterable[_Case]) -> Iterator[_Case]:
    """Take one in so many, the first included."""
    return islice(cases, 0, None, stride)


def _pairs(variant: Variant, kinds: Sequence[StepKind | str]) -> int:
    """Count roughly the pairs of steps that are worth adding to a variant."""
    opening = {window.opens_on for window in variant.windows if window is not None}
    return 2 * (len(kinds) * len(opening)) ** 2


def _values(name: str, playbook: Playbook) -> tuple[object, ...]:
    return values_of(name, START, playbook.templates.tags)


def _is_unvaried(name: str, playbook: Playbook) -> bool:
    """Whether a fact is read but has one value in the scope: all days are counted from that of the interview."""
    counted_from = name in {"held_on", "ref", "locale", "outcome.status", "outcome.known_on"}
    return not counted_from and not name.startswith(STEP) and len(_values(name, playbook)) == 1


def _bases(status: OutcomeStatus, parts: Sequence[str]) -> Iterator[Interview]:
    """Give an interview without further facts for each form that the outcome can take."""
    for outcome in outcomes_of(status):
        for chosen in combined(parts, outcome.known_on or START, ()):
            yield evolved(attrs.evolve(BARE, outcome=outcome), chosen)


def _reads(status: OutcomeStatus, rules: Sequence[Rule], playbook: Playbook) -> dict[str, frozenset[str]]:
    """
    Find what each rule reads.

    A rule reads on only where the first facts let it; so what it has read is varied, and it is asked again, until
    nothing new comes.
    """
    return {rule.name: _reads_of(rule, status, playbook) for rule in rules}


def _reads_of(rule: Rule, status: OutcomeStatus, playbook: Playbook) -> frozenset[str]:
    seen: set[str] = set()
    known = -1
    while known < len(seen):
        known = len(seen)
        for interview in _facts_by(frozenset(seen), status, playbook):
            seen |= reads_of(rule, interview, playbook)
    return frozenset(seen)


def _facts_by(reads: frozenset[str], status: OutcomeStatus, playbook: Playbook) -> Iterator[Interview]:
    """Give every combination of the facts that are read, and each step that is looked for by itself."""
    names = [name for name in sorted(reads) if len(_values(name, playbook)) > 1]
    for outcome in outcomes_of(status):
        since = outcome.known_on or START
        base = attrs.evolve(BARE, outcome=outcome)
        for facts in combined(names, since, playbook.templates.tags):
            yield evolved(base, facts)
        for kind in _kinds(reads, playbook):
            for step_status in StepStatus:
                yield base.record(FollowUpStep(kind=kind, on=after(since, 1), status=step_status))


def told_apart(rule: Rule, status: OutcomeStatus, playbook: Playbook) -> Iterator[Interview]:
    """Give every combination of what a rule reads, before any merging."""
    return _facts_by(_reads_of(rule, status, playbook), status, playbook)


def _groups(reads: dict[str, frozenset[str]], playbook: Playbook) -> list[tuple[str, ...]]:
    """Put facts together that some rule reads together, directly or by a third; the outcome and steps stand apart."""
    groups: list[set[str]] = []
    for names in reads.values():
        mine = {
            name
            for name in names
            if not name.startswith((OUTCOME, STEP)) and name not in ENGINES_OWN and len(_values(name, playbook)) > 1
        }
        if mine:
            touching = [group for group in groups if group & mine]
            groups = [group for group in groups if not group & mine]
            groups.append(mine.union(*touching))
    return [tuple(sorted(group)) for group in groups]


def _kinds(reads: frozenset[str], playbook: Playbook) -> tuple[StepKind | str, ...]:
    """List the kinds of steps that are looked for; all of them where the steps themselves are read."""
    own = dict.fromkeys(rule.step for rule in playbook.rules if type(rule.step) is not StepKind)
    every = [*(kind for kind in StepKind if kind not in ANSWERS), *own]
    return tuple(kind for kind in every if ANY_STEP in reads or f"{STEP}{kind}" in reads)


def _variant(base: Interview, facts: dict[str, object], rules: Sequence[Rule], playbook: Playbook) -> Variant:
    interview = evolved(base, facts)
    return Variant(interview, windows_of(rules, interview, playbook))


def _distinct(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Keep one variant for each set of windows: an outcome may make facts idle that matter under another."""
    kept: dict[object, Variant] = {}
    for variant in variants:
        kept.setdefault((variant.windows, variant.interview.standing.promise), variant)
    return tuple(kept.values())


def _merge(
    names: tuple[str, ...],
    base: Interview,
    rules: Sequence[Rule],
    reads: dict[str, frozenset[str]],
    playbook: Playbook,
) -> _Merged:
    """Keep, of the combinations of a group, one for each set of windows of the rules that read any of it."""
    asked = [rule for rule in rules if reads[rule.name] & {*names}]
    first: dict[object, dict[str, object]] = {}
    away: list[tuple[dict[str, object], dict[str, object]]] = []
    for facts in combined(names, base.outcome.known_on or START, playbook.templates.tags):
        interview = evolved(base, facts)
        # The promise in force is what a check-in is judged by, so it is no less a difference than a window.
        key = (windows_of(asked, interview, playbook), interview.standing.promise)
        if key in first:
            away.append((facts, first[key]))
        else:
            first[key] = facts
    return _Merged(names, [*first.values()], away)


def _together(chosen: Iterable[dict[str, object]]) -> dict[str, object]:
    return {name: value for facts in chosen for name, value in facts.items()}


def _engines_own(base: Interview) -> list[dict[str, object]]:
    return list(combined(ENGINES_OWN, base.outcome.known_on or START, ()))


def _size(groups: Sequence[_Merged], base: Interview) -> int:
    size = len(_engines_own(base))
    for group in groups:
        size *= len(group.kept) + len(group.away)
    return size


def _joint(groups: Sequence[_Merged], base: Interview) -> Iterator[dict[str, object]]:
    """Put the merged facts of all groups together, with what the engine reads for every rule."""
    for chosen in product(*(group.kept for group in groups)):
        for own in _engines_own(base):
            yield {**_together(chosen), **own}


def _sample(
    groups: Sequence[_Merged], base: Interview, rules: Sequence[Rule], playbook: Playbook
) -> Iterator[tuple[Interview, Variant]]:
    """Take some of what was merged away in each group, with a different combination of the others each time."""
    for index, group in enumerate(groups):
        for turn, (raw, into) in enumerate(group.away[:: max(1, len(group.away) // _SAMPLES)]):
            others = _together(
                other.kept[(turn * 5 + place) % len(other.kept)] for place, other in enumerate(groups) if place != index
            )
            yield evolved(base, {**others, **raw}), _variant(base, {**others, **into}, rules, playbook)


def steps_for(variant: Variant, kinds: Iterable[StepKind | str]) -> Iterator[FollowUpStep]:
    """List the single steps worth adding: of each kind, done or skipped, on the days around an edge of a window."""
    for day in edges_of(variant.windows, variant.interview.held_on):
        for kind in kinds:
            for status in StepStatus:
                yield FollowUpStep(kind=kind, on=day, status=status)
