"""
What a check of a playbook finds, and how it is told: each finding with the shortest story that shows it.
"""

from datetime import date
from enum import StrEnum
from typing import Final

import attrs

from ..explaining.facts import paths_of, shown, value_at
from ..interview import Interview
from ..printing import columns
from ..rules import Facts


class FindingCode(StrEnum):
    """What is wrong with a playbook."""

    BEFORE_PROMISED_DAY = "before_promised_day"
    AFTER_WITHDRAWAL = "after_withdrawal"
    TWICE = "twice"
    OVER_CAP = "over_cap"
    TOO_CLOSE = "too_close"
    OFFER_MASKED = "offer_masked"
    ON_A_DAY_OFF = "on_a_day_off"
    NEVER_DECIDES = "never_decides"
    ONLY_ORDER = "only_order"
    WITHOUT_TEXT = "without_text"
    ENDLESS_PATH = "endless_path"
    DEAD_PATH = "dead_path"
    WITHOUT_EFFECT = "without_effect"
    RULE_FAILS = "rule_fails"
    NOT_REPEATABLE = "not_repeatable"


@attrs.frozen(kw_only=True)
class PlaybookFinding:
    """
    One thing that is wrong with a playbook.

    Attributes:
        code: What it is.
        subject: The rule, or the number of `Timing`, that it is about.
        text: What is wrong, in a sentence without a full stop.
        interview: The smallest interview that shows it; ``None`` where none can (a rule that never decides).
        day: The day on which it shows; ``None`` likewise.
    """

    code: FindingCode
    subject: str
    text: str
    interview: Interview | None = None
    day: date | None = None

    @property
    def story(self) -> str:
        """The counter-example, a line for each day on which something happens; empty where there is none."""
        if self.interview is None or self.day is None:
            return ""
        return story(self.interview, self.day, f"{self.subject}: {self.text}")

    def __str__(self) -> str:
        return f"{self.code}: {self.subject}: {self.text}" + (f"\n{self.story}" if self.interview is not None else "")


@attrs.frozen(kw_only=True)
class OutcomeScope:
    """
    What was looked at under one outcome.

    Attributes:
        outcome: Its status.
        formula: Which facts were varied over how many values, and how many were left after merging.
        unmerged: How many interviews without steps the facts make, before any merging.
        cases: Interviews looked at, with up to two steps, after merging.
        lives: Lives followed to their end: each interview by several ways of heeding the advice.
        decisions: Days on which an answer was looked at.
    """

    outcome: str
    formula: str
    unmerged: int
    cases: int
    lives: int
    decisions: int


@attrs.frozen(kw_only=True)
class Report:
    """
    The result of a check.

    Attributes:
        findings: What is wrong, one for each code and subject; empty: nothing was found.
        scopes: What was looked at, for each outcome.
        unvaried: Fields that a rule reads and that the scope does not vary, such as ``company``: nothing is said
            about them.
        polled: Days on which interviews that had been merged away were asked one by one, to see that merging lost
            nothing; an answer that differed would be a finding (``not_repeatable``).
    """

    findings: tuple[PlaybookFinding, ...]
    scopes: tuple[OutcomeScope, ...]
    unvaried: tuple[str, ...]
    polled: int

    @property
    def decisions(self) -> int:
        """Days on which an answer was looked at, over all outcomes."""
        return sum(scope.decisions for scope in self.scopes)

    def __str__(self) -> str:
        """Write the findings with their stories, and the scope's formula and size."""
        rows = [("outcome", "cases", "lives", "decisions", "facts varied")]
        rows += [
            (each.outcome, str(each.cases), str(each.lives), str(each.decisions), each.formula) for each in self.scopes
        ]
        found = "\n\n".join(map(str, self.findings)) or "no findings"
        unvaried = f"\nnot varied, though read: {', '.join(self.unvaried)}" if self.unvaried else ""
        total = f"{self.decisions} decisions; {self.polled} days polled one by one"
        return f"{len(self.findings)} findings\n{found}\n\n{columns(rows)}\n{total}{unvaried}"


def story(interview: Interview, day: date, ending: str) -> str:
    """Tell an interview day by day, up to what goes wrong."""
    lines = [(interview.held_on, "the interview")]
    promise, rival, outcome = interview.promise, interview.rival_offer, interview.outcome
    if promise is not None:
        given_on = promise.given_on or interview.held_on
        lines.append((given_on, f"an answer is promised by {promise.by} ({promise.kind})"))
    if interview.heard_on is not None:
        lines.append((interview.heard_on, "the employer is in touch, and settles nothing"))
    if rival is not None:
        lines.append((rival.received_on, f"another offer comes, to decide by {rival.decide_by}"))
    if outcome.known_on is not None:
        parts = ("respond_by", "next_interview_on", "feedback_on", "answer")
        facts = tuple((part, value_at(interview, f"outcome.{part}")) for part in parts)
        said = shown(tuple(fact for fact in facts if fact[1] is not None))
        lines.append((outcome.known_on, f"outcome: {outcome.status}" + (f", {said}" if said else "")))
    lines += [(step.on, f"{step.kind} is {step.status}") for step in interview.steps]
    lines = sorted(lines, key=lambda line: line[0])  # what is told first stays first on one day
    lines.append((day, f"→ {ending}"))
    flags = _flags(interview)
    told = "\n".join(f"  {on}  {words}" for on, words in lines)
    return f"  ({shown(flags)})\n{told}" if flags else told


_TOLD_BY_DAY: Final = frozenset({"steps", "promise", "heard_on", "rival_offer", "outcome", "ref"})


def _flags(interview: Interview) -> Facts:
    """Give the facts that belong to no day."""
    paths = [path for path in paths_of(interview) if path.split(".")[0].split("[")[0] not in _TOLD_BY_DAY]
    return tuple((path, value_at(interview, path)) for path in paths)
