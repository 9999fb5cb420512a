"""Names and words that hosts write down: in code, and in their databases. They are added to, and never renamed."""

import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Final

import attrs
import pytest

import interview_followup
from interview_followup import (
    DEFAULT_RULES,
    Answer,
    Audience,
    ChangeKind,
    Channel,
    FindingCode,
    Grade,
    Held,
    Honorific,
    Impression,
    OutcomeStatus,
    PromiseKind,
    StepKind,
    StepStatus,
    Timing,
    Verdict,
    Weekday,
)

NAMES: Final = (
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
    "DEFAULT_PLAYBOOK",
    "DEFAULT_RULES",
    "DEFAULT_TEMPLATES",
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
    "POLICY_VERSION",
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
)
WORDS: Final[dict[type[StrEnum], dict[str, str]]] = {
    Answer: {
        "ACCEPT": "accept",
        "DECLINE": "decline",
        "MORE_TIME": "more_time",
    },
    Audience: {
        "EMPLOYER": "employer",
        "REFEREE": "referee",
    },
    ChangeKind: {
        "TODAY_MOVED": "today_moved",
        "PROMISE_ADDED": "promise_added",
        "PROMISE_MOVED": "promise_moved",
        "PROMISE_REMOVED": "promise_removed",
        "STEP_ADDED": "step_added",
        "STEP_REMOVED": "step_removed",
        "FLAG_CHANGED": "flag_changed",
        "EVIDENCE_CHANGED": "evidence_changed",
        "REFEREE_CHANGED": "referee_changed",
        "RIVAL_OFFER_CHANGED": "rival_offer_changed",
        "SNOOZE_CHANGED": "snooze_changed",
        "OUTCOME_CHANGED": "outcome_changed",
    },
    Channel: {
        "EMAIL": "email",
        "LETTER": "letter",
        "CHAT": "chat",
        "SMS": "sms",
        "PHONE": "phone",
    },
    FindingCode: {
        "BEFORE_PROMISED_DAY": "before_promised_day",
        "AFTER_WITHDRAWAL": "after_withdrawal",
        "TWICE": "twice",
        "OVER_CAP": "over_cap",
        "TOO_CLOSE": "too_close",
        "OFFER_MASKED": "offer_masked",
        "ON_A_DAY_OFF": "on_a_day_off",
        "NEVER_DECIDES": "never_decides",
        "ONLY_ORDER": "only_order",
        "WITHOUT_TEXT": "without_text",
        "ENDLESS_PATH": "endless_path",
        "DEAD_PATH": "dead_path",
        "WITHOUT_EFFECT": "without_effect",
        "RULE_FAILS": "rule_fails",
        "NOT_REPEATABLE": "not_repeatable",
    },
    Grade: {
        "ARTICLE": "article",
        "SURVEY": "survey",
        "CONSENSUS": "consensus",
        "JUDGEMENT": "judgement",
    },
    Held: {
        "QUIET_DAYS": "quiet_days",
        "DAILY_LIMIT": "daily_limit",
        "WORKING_DAY": "working_day",
    },
    Honorific: {
        "BAPAK": "bapak",
        "IBU": "ibu",
        "KAK": "kak",
        "MS": "ms",
        "MR": "mr",
        "MX": "mx",
        "DR": "dr",
        "PROF": "prof",
    },
    Impression: {
        "WELL": "well",
        "POORLY": "poorly",
        "UNKNOWN": "unknown",
    },
    OutcomeStatus: {
        "PENDING": "pending",
        "ON_HOLD": "on_hold",
        "ADVANCED": "advanced",
        "OFFERED": "offered",
        "REJECTED": "rejected",
        "WITHDRAWN": "withdrawn",
        "ACCEPTED": "accepted",
        "DECLINED": "declined",
    },
    PromiseKind: {
        "EXACT": "exact",
        "VAGUE": "vague",
        "INVITATION": "invitation",
    },
    StepKind: {
        "THANK_YOU": "thank_you",
        "CHECK_IN": "check_in",
        "FINAL_CHECK_IN": "final_check_in",
        "SUPPORTING_MATERIAL": "supporting_material",
        "REFERENCE": "reference",
        "REJECTION_REPLY": "rejection_reply",
        "FEEDBACK_THANKS": "feedback_thanks",
        "KEEP_IN_TOUCH": "keep_in_touch",
        "OFFER_REPLY": "offer_reply",
        "OFFER_ANSWER": "offer_answer",
        "NEXT_ROUND_REPLY": "next_round_reply",
        "HOLD_REPLY": "hold_reply",
        "WITHDRAWAL": "withdrawal",
        "RIVAL_OFFER": "rival_offer",
        "MOVE_ON": "move_on",
        "WAIT": "wait",
    },
    StepStatus: {
        "DONE": "done",
        "SKIPPED": "skipped",
    },
    Verdict: {
        "DECIDED": "decided",
        "OUTRANKED": "outranked",
        "OPENS_LATER": "opens_later",
        "CLOSED": "closed",
        "SETTLED": "settled",
        "DOES_NOT_APPLY": "does_not_apply",
    },
    Weekday: {
        "MONDAY": "monday",
        "TUESDAY": "tuesday",
        "WEDNESDAY": "wednesday",
        "THURSDAY": "thursday",
        "FRIDAY": "friday",
        "SATURDAY": "saturday",
        "SUNDAY": "sunday",
    },
}
RULES: Final = (
    "rival_offer",
    "offer_reply",
    "offer_answer",
    "next_round_reply",
    "hold_reply",
    "rejection_reply",
    "feedback_thanks",
    "keep_in_touch",
    "withdrawal",
    "thank_you",
    "invited_check_in",
    "promised_check_in",
    "next_check_in",
    "final_check_in",
    "supporting_material",
    "reference",
    "late_thank_you",
    "unpromised_check_in",
    "hold_touch",
    "no_contact",
    "unanswered",
    "stale",
    "rejected",
    "offer_closed",
    "round_complete",
    "hold_over",
    "withdrawn",
    "closed",
)
NUMBERS: Final = (
    "thank_you_due_days",
    "late_thank_you_days",
    "promise_grace_working_days",
    "vague_promise_extra_working_days",
    "no_promise_wait_working_days",
    "quiet_days",
    "unpromised_quiet_days",
    "check_in_due_working_days",
    "later_check_in_due_working_days",
    "check_in_spacing_days",
    "max_check_ins",
    "check_in_stale_days",
    "move_on_after_days",
    "repair_opens_days",
    "repair_due_days",
    "repair_closes_days",
    "rejection_reply_due_days",
    "rejection_reply_closes_days",
    "feedback_thanks_due_days",
    "feedback_thanks_closes_days",
    "keep_in_touch_opens_days",
    "keep_in_touch_due_days",
    "keep_in_touch_closes_days",
    "offer_reply_due_days",
    "offer_reply_closes_days",
    "offer_answer_working_days",
    "offer_open_days",
    "next_round_reply_due_days",
    "next_round_reply_closes_days",
    "hold_reply_due_days",
    "hold_reply_closes_days",
    "hold_touch_days",
    "hold_touch_due_days",
    "hold_over_days",
    "withdrawal_closes_days",
    "no_contact_move_on_days",
)


POSITIONAL: Final = {
    "Fault": "field code limit",
    "Hint": "field text",
    "Playbook": "rules timing calendar templates",
    "Reason": "code facts",
    "WhyNot": "code looked_at",
}
"""Every other value takes its fields by name alone."""

HIDDEN: Final = {
    "Candidate": "name phone email link place",
    "Evidence": "title shows",
    "Finding": "found text",
    "ForeignTemplate": "renderer",
    "Hint": "text",
    "Interview": "company role strengths addition",
    "Message": "subject body to",
    "Person": "name salutation_name honorific title email topic",
    "Referee": "name relation contact",
    "TemplateSet": "texts reasons",
}
"""What no ``repr`` shows: what is personal, and what is long."""


def test_fields_are_given_by_name_and_personal_ones_are_not_shown() -> None:
    """For every value that has fields."""
    values = {
        name: value
        for name in NAMES
        if isinstance(value := getattr(interview_followup, name), type) and attrs.has(value)
    }
    fields = {name: attrs.fields(value) for name, value in values.items()}
    positional = {name: " ".join(each.name for each in found if not each.kw_only) for name, found in fields.items()}
    hidden = {name: " ".join(each.name for each in found if each.repr is False) for name, found in fields.items()}
    assert {name: names for name, names in positional.items() if names} == POSITIONAL
    assert {name: names for name, names in hidden.items() if names} == HIDDEN


def test_the_public_names_are_these() -> None:
    """A name that is taken away breaks every host; one that is added is promised for good."""
    assert sorted(interview_followup.__all__) == sorted(NAMES)
    assert not [name for name in NAMES if not hasattr(interview_followup, name)]


def test_what_looks_at_answers_comes_when_it_is_asked_for() -> None:
    """And ``dir`` names it before; a misspelt name is refused."""
    assert {*interview_followup.__all__} <= {*dir(interview_followup)}
    assert not [name for name in dir(interview_followup) if not name.startswith("__") and name not in NAMES]
    with pytest.raises(AttributeError, match="has no attribute 'reveiw'"):
        interview_followup.reveiw  # type: ignore[attr-defined]  # noqa: B018


def test_nothing_else_is_offered() -> None:
    """What has no place in ``__all__`` is a module or has an underscore."""
    offered = {name for name in vars(interview_followup) if not name.startswith("_")} - {*NAMES}
    modules = {name for name in offered if isinstance(vars(interview_followup)[name], type(interview_followup))}
    assert offered == modules


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_stored_words_never_change(kind: type[StrEnum]) -> None:
    """They stand in databases."""
    assert {member.name: member.value for member in kind} == WORDS[kind]


def test_every_closed_list_is_pinned() -> None:
    """Also one that is added later."""
    public = [getattr(interview_followup, name) for name in NAMES]
    assert {each for each in public if isinstance(each, type) and issubclass(each, StrEnum)} == WORDS.keys()


def test_rules_keep_their_names_and_their_order() -> None:
    """Hosts place their own rules before them, and store which rule decided."""
    assert tuple(rule.name for rule in DEFAULT_RULES) == RULES


def test_numbers_keep_their_names() -> None:
    """Hosts set them by name."""
    assert tuple(field.name for field in attrs.fields(Timing)) == NUMBERS


def test_the_version_is_that_of_the_project() -> None:
    """It stands in two places."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert interview_followup.__version__ == project["version"]
