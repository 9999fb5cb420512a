"""
What every rule says of every interview of `tests.mutation.interviews`, and then the engine, as lines of text.

The policy's tests ask for the days on which the answer changes; here each rule is asked by itself, so that its reason,
its facts and what it says where it does not apply are held too, and the engine for the whole of its answer.
`python -m tests.mutation.rows` writes the lines anew: read the difference before it is committed.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    Action,
    Interview,
    Playbook,
    Reason,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    decide,
)
from interview_followup.engine.deciding import window_of
from tests.mutation.interviews import INTERVIEWS

_OWN_NUMBERS: Final = Timing(
    thank_you_due_days=3,
    late_thank_you_days=11,
    promise_grace_working_days=2,
    vague_promise_extra_working_days=3,
    no_promise_wait_working_days=7,
    quiet_days=6,
    unpromised_quiet_days=13,
    check_in_due_working_days=4,
    later_check_in_due_working_days=5,
    check_in_spacing_days=9,
    max_check_ins=3,
    check_in_stale_days=37,
    move_on_after_days=8,
    repair_opens_days=2,
    repair_due_days=4,
    repair_closes_days=12,
    rejection_reply_closes_days=0,
)
"""Numbers of which no two that could be mistaken for each other are the same."""

PLAYBOOKS: Final[dict[str, Playbook]] = {
    "default": DEFAULT_PLAYBOOK,
    "own numbers": Playbook(timing=_OWN_NUMBERS).with_calendar(
        WorkCalendar(holidays={date(2026, 12, 7), date(2026, 12, 25), date(2027, 1, 29), date(9999, 12, 31)})
    ),
}

_ONE_DAY: Final = timedelta(days=1)


def said(interview: Interview, playbook: Playbook) -> Iterator[str]:
    """Tell what each rule says of an interview under its own outcome, and what the engine makes of that."""
    for rule in DEFAULT_RULES:
        if interview.outcome.status in rule.outcomes:
            own = rule.window(interview, playbook.timing, playbook.calendar)
            counts = window_of(rule, interview, playbook)
            yield f"{rule.name}: {_told(own)}{'' if counts == own else f' -> {_told(counts)}'}"


def _told(window: Window | WhyNot) -> str:
    if type(window) is WhyNot:
        return f"no, {window.code}; {', '.join(window.looked_at)}{'; settled' if window.settled else ''}"
    assert type(window) is Window
    return f"{window.opens_on}, {window.due_on}, {window.closes_on}, {_why(window.reason)}"


def _why(reason: Reason) -> str:
    return reason.code + "".join(f"; {fact} {value}" for fact, value in reason.facts)


def answered(interview: Interview, playbook: Playbook) -> Iterator[str]:
    """Tell the answer before the interview and on its day, and from change to change for as long as there is one."""
    interview = attrs.evolve(interview, ref="A-1")
    before = interview.held_on - _ONE_DAY
    yield f"{before}: {_answer(decide(interview, before, playbook=playbook))}"
    day: date | None = interview.held_on
    while day is not None:
        action = decide(interview, day, playbook=playbook)
        yield f"{day}: {_answer(action)}"
        day = action.next_change


def _answer(action: Action) -> str:
    days = f"{action.opens_on}, {action.due_on}, {action.closes_on}, sent {action.send_on}, to {action.next_change}"
    return f"{action.kind} by {action.rule}, {days}, {action.key}, {_why(action.reason)}"


PAGES: Final[dict[str, Callable[[Interview, Playbook], Iterator[str]]]] = {"rows": said, "answers": answered}


def path_of(page: str) -> Path:
    """Say where a page is kept."""
    return Path(__file__).with_name(f"{page}.txt")


def write(page: str) -> str:
    """Give all lines of a page, under headings."""
    parts = (
        "\n".join([f"# {name} ({numbers})", *PAGES[page](interview, playbook)])
        for numbers, playbook in PLAYBOOKS.items()
        for name, interview in INTERVIEWS.items()
    )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    for each in PAGES:
        path_of(each).write_text(write(each), encoding="utf-8")
