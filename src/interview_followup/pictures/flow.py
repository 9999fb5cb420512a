"""
The decision flow of a playbook, in Mermaid: which rule is asked after which.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..errors import UnknownNameError, unknown_name
from ..interview import OutcomeStatus, StepKind
from ..interview.kinds import as_outcome_status
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from .escaping import mermaid
from .words import check_playbook

# Fill, text and edge are all set, so that light and dark themes read alike.
_STYLES: Final = (
    "    classDef rule fill:#eef2f7,stroke:#5b6b82,color:#1b2430",
    "    classDef step fill:#dcebfa,stroke:#0b5cad,color:#0b2f57",
    "    classDef outcome fill:transparent,stroke:#8c97a5",
    "    classDef answer fill:#f4e9d4,stroke:#8a5a00,color:#4d3200",
)


def mermaid_flow(playbook: Playbook = DEFAULT_PLAYBOOK, outcome: OutcomeStatus | str | None = None) -> str:
    """
    Draw how a playbook decides, as a Mermaid flowchart: under each outcome its rules, in order of priority.

    A rule whose window is open gives its step; else the next one is asked, and after the last one the answer is
    ``wait``. Rules and steps stand by their names, in no language.

    Args:
        playbook: What is drawn.
        outcome: The one to draw; ``None``: every one, a box each.

    Returns:
        Mermaid's text, ending with a line break.

    Raises:
        UnknownNameError: If there is no such outcome; the nearest name is suggested.
        WrongTypeError: If *playbook* is not a `Playbook`.

    Example:
        >>> from interview_followup.pictures import mermaid_flow
        >>> print(mermaid_flow(outcome="accepted").partition("    classDef")[0])
        flowchart TB
            subgraph accepted["accepted"]
                direction TB
                accepted_1{{"<b>closed</b><br/>is its window open?"}}:::rule
                accepted_1 -->|yes| accepted_1_step["move_on"]:::answer
                accepted_wait(["wait"]):::answer
                accepted_1 -->|no| accepted_wait
            end
        <BLANKLINE>
    """
    check_playbook(playbook)
    statuses = tuple(OutcomeStatus) if outcome is None else (_known(outcome),)
    lines = ["flowchart TB"]
    for status in statuses:
        lines += _subgraph(playbook, status)
    # Links that are not drawn put the boxes below each other; side by side nobody could read them.
    lines += [f"    {above} ~~~ {below}" for above, below in pairwise(statuses)]
    return "\n".join((*lines, *_STYLES, f"    class {','.join(statuses)} outcome")) + "\n"


def _subgraph(playbook: Playbook, status: OutcomeStatus) -> Iterator[str]:
    """Write one outcome's rules; node names are numbered, since a rule's own may hold anything."""
    rules = playbook.rules_for(status)
    nodes = [f"{status}_{number}" for number in range(1, len(rules) + 1)]
    yield f'    subgraph {status}["{mermaid(status)}"]'
    yield "        direction TB"
    for node, rule in zip(nodes, rules, strict=True):
        kind = "answer" if rule.step == StepKind.MOVE_ON else "step"
        yield f'        {node}{{{{"<b>{mermaid(rule.name)}</b><br/>is its window open?"}}}}:::rule'
        yield f'        {node} -->|yes| {node}_step["{mermaid(rule.step)}"]:::{kind}'
    yield f'        {status}_wait(["wait"]):::answer'
    for node, following in pairwise([*nodes, f"{status}_wait"]):
        yield f"        {node} -->|no| {following}"
    yield "    end"


def _known(outcome: OutcomeStatus | str) -> OutcomeStatus:
    status = as_outcome_status(outcome)
    if type(status) is not OutcomeStatus:
        raise UnknownNameError(unknown_name("outcome", outcome, list(OutcomeStatus)))
    return status
