"""
Whether anybody would ever get a text: what it is for, and how long it is at least.
"""

from collections.abc import Mapping
from typing import Final

from ..errors import Fault
from ..interview import Channel, StepKind
from .channels import joint, over_limit
from .facts import FACTS
from .foreign import ForeignTemplate
from .message import Audience
from .parse import MessageTemplate

_UNSENT: Final = frozenset({StepKind.MOVE_ON, StepKind.WAIT})


def unused_faults(kind: StepKind | str, audience: Audience) -> list[Fault]:
    """Refuse a text for a step that sends nothing, and one to a referee whom nobody asks."""
    if kind in _UNSENT:
        return [Fault("kind", "never_used", "must be a step that reaches somebody: this text would never be used")]
    if audience is Audience.REFEREE and kind != StepKind.REFERENCE:
        limit = f"must be the employer: only {StepKind.REFERENCE} has a text to the referee"
        return [Fault("audience", "never_used", limit)]
    return []


def limit_faults(
    template: MessageTemplate | ForeignTemplate, channel: Channel, words: Mapping[str, str]
) -> list[Fault]:
    """Refuse a text that nobody would get: over its channel's limit even with what is always there alone."""
    if channel is Channel.EMAIL:
        return []
    facts = {fact.name: fact.example for fact in FACTS if fact.always and fact.name in template.names} | dict(words)
    _, body = template.render(facts, dropped=len(template.drop), joint=joint(channel))
    over = over_limit(channel, body)
    if over is None:
        return []
    return [Fault("body", "over_limit", f"{over.limit}, with the examples and all that can go gone")]
