"""
What a candidate should do after a job interview, and what to write.

Frozen values go in, one `Action` comes out: `next_action` says which step is right on a day, words it, and tells the
day on which the answer changes by itself. No I/O, no clock.
"""

import typing

from .calendar import WorkCalendar, WorkingDays
from .engine import Action, decide, describe, next_action
from .errors import (
    Fault,
    FollowUpError,
    InterviewError,
    PlaybookError,
    TemplateError,
    UnknownNameError,
    WrongTypeError,
)
from .interview import (
    Answer,
    Candidate,
    Channel,
    Evidence,
    FollowUpStep,
    Honorific,
    Impression,
    Interview,
    Outcome,
    OutcomeStatus,
    Person,
    PromiseKind,
    Referee,
    ReplyPromise,
    RivalOffer,
    Standing,
    StepKind,
    StepStatus,
    Weekday,
)
from .locales import DEFAULT_TEMPLATES
from .playbook import DEFAULT_PLAYBOOK, Playbook
from .rules import DEFAULT_RULES, POLICY_VERSION, Reason, Rule, WhyNot, Window
from .templates import (
    Audience,
    ForeignTemplate,
    Hint,
    Locale,
    Message,
    MessageTemplate,
    Renderer,
    TemplateKey,
    TemplateSet,
    WordLists,
)
from .text import Address, Line, Link
from .timing import Grade, Provenance, Timing

if typing.TYPE_CHECKING:
    from .reviewing import Finding, review

__version__ = "0.1.0"

_LATER = frozenset({"Finding", "review"})
"""What looks at the engine's answers, and is loaded when first asked for (PEP 562): a nightly run needs none of it."""

__all__ = [
    "DEFAULT_PLAYBOOK",
    "DEFAULT_RULES",
    "DEFAULT_TEMPLATES",
    "POLICY_VERSION",
    "Action",
    "Address",
    "Answer",
    "Audience",
    "Candidate",
    "Channel",
    "Evidence",
    "Fault",
    "Finding",
    "FollowUpError",
    "FollowUpStep",
    "ForeignTemplate",
    "Grade",
    "Hint",
    "Honorific",
    "Impression",
    "Interview",
    "InterviewError",
    "Line",
    "Link",
    "Locale",
    "Message",
    "MessageTemplate",
    "Outcome",
    "OutcomeStatus",
    "Person",
    "Playbook",
    "PlaybookError",
    "PromiseKind",
    "Provenance",
    "Reason",
    "Referee",
    "Renderer",
    "ReplyPromise",
    "RivalOffer",
    "Rule",
    "Standing",
    "StepKind",
    "StepStatus",
    "TemplateError",
    "TemplateKey",
    "TemplateSet",
    "Timing",
    "UnknownNameError",
    "Weekday",
    "WhyNot",
    "Window",
    "WordLists",
    "WorkCalendar",
    "WorkingDays",
    "WrongTypeError",
    "decide",
    "describe",
    "next_action",
    "review",
]


if (
    not typing.TYPE_CHECKING
):  # pragma: no branch - a type checker knows them from above, and must see a name that is misspelt

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import reviewing  # noqa: PLC0415 - that it comes late is the point

        return getattr(reviewing, name)


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
