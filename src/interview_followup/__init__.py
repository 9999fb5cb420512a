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
    from .checking import (
        ComparedAnswer,
        Comparison,
        FindingCode,
        OutcomeScope,
        PlaybookFinding,
        Report,
        Transition,
        WeekOfMessages,
        check,
        compare,
    )
    from .explaining import Change, ChangeKind, Explanation, RuleVerdict, Verdict, WhyNotYet, explain, why_not
    from .pictures import mermaid_flow, mermaid_gantt, svg_timeline
    from .planning import Agenda, AgendaItem, Held, HeldItem, News, Plan, PlannedStep, agenda, plan
    from .reviewing import Finding, review

__version__ = "0.1.0"

_LATER: typing.Final = {
    "checking": (
        "ComparedAnswer",
        "Comparison",
        "FindingCode",
        "OutcomeScope",
        "PlaybookFinding",
        "Report",
        "Transition",
        "WeekOfMessages",
        "check",
        "compare",
    ),
    "explaining": ("Change", "ChangeKind", "Explanation", "RuleVerdict", "Verdict", "WhyNotYet", "explain", "why_not"),
    "pictures": ("mermaid_flow", "mermaid_gantt", "svg_timeline"),
    "planning": ("Agenda", "AgendaItem", "Held", "HeldItem", "News", "Plan", "PlannedStep", "agenda", "plan"),
    "reviewing": ("Finding", "review"),
}
"""What looks at the engine's answers, and is loaded when first asked for (PEP 562): a nightly run needs none of it."""

__all__ = [
    "DEFAULT_PLAYBOOK",
    "DEFAULT_RULES",
    "DEFAULT_TEMPLATES",
    "POLICY_VERSION",
    "Action",
    "Address",
    "Agenda",
    "AgendaItem",
    "Answer",
    "Audience",
    "Candidate",
    "Change",
    "ChangeKind",
    "Channel",
    "ComparedAnswer",
    "Comparison",
    "Evidence",
    "Explanation",
    "Fault",
    "Finding",
    "FindingCode",
    "FollowUpError",
    "FollowUpStep",
    "ForeignTemplate",
    "Grade",
    "Held",
    "HeldItem",
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
    "News",
    "Outcome",
    "OutcomeScope",
    "OutcomeStatus",
    "Person",
    "Plan",
    "PlannedStep",
    "Playbook",
    "PlaybookError",
    "PlaybookFinding",
    "PromiseKind",
    "Provenance",
    "Reason",
    "Referee",
    "Renderer",
    "ReplyPromise",
    "Report",
    "RivalOffer",
    "Rule",
    "RuleVerdict",
    "Standing",
    "StepKind",
    "StepStatus",
    "TemplateError",
    "TemplateKey",
    "TemplateSet",
    "Timing",
    "Transition",
    "UnknownNameError",
    "Verdict",
    "WeekOfMessages",
    "Weekday",
    "WhyNot",
    "WhyNotYet",
    "Window",
    "WordLists",
    "WorkCalendar",
    "WorkingDays",
    "WrongTypeError",
    "agenda",
    "check",
    "compare",
    "decide",
    "describe",
    "explain",
    "mermaid_flow",
    "mermaid_gantt",
    "next_action",
    "plan",
    "review",
    "svg_timeline",
    "why_not",
]


if (
    not typing.TYPE_CHECKING
):  # pragma: no branch - a type checker knows them from above, and must see a name that is misspelt

    def __getattr__(name: str) -> object:
        # Each import stands by itself, so that tools and tests see it; that it comes late is the point.
        if name in _LATER["checking"]:
            from . import checking as module  # noqa: PLC0415
        elif name in _LATER["explaining"]:
            from . import explaining as module  # noqa: PLC0415
        elif name in _LATER["pictures"]:
            from . import pictures as module  # noqa: PLC0415
        elif name in _LATER["planning"]:
            from . import planning as module  # noqa: PLC0415
        elif name in _LATER["reviewing"]:
            from . import reviewing as module  # noqa: PLC0415
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(module, name)


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
