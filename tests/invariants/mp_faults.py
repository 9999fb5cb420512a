"""
Faults that are planted into the rules, to show that the checks can fail: a playbook that is broken in one way each.
"""

import os
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Interview,
    OutcomeStatus,
    Playbook,
    Reason,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)

Answer = Window | WhyNot
Function = Callable[[Interview, Timing, WorkCalendar], Answer]

DAY: Final = timedelta(days=1)
NEVER: Final = WhyNot("planted")


def with_function(name: str, function: Function, playbook: Playbook = DEFAULT_PLAYBOOK, **fields: Any) -> Playbook:
    """Put another function, and other fields, into one rule."""
    rules = tuple(
        attrs.evolve(rule, window=function, **fields) if rule.name == name else rule for rule in playbook.rules
    )
    return attrs.evolve(playbook, rules=rules)


def changed(
    name: str, change: Callable[[Interview, Window], Answer], playbook: Playbook = DEFAULT_PLAYBOOK
) -> Playbook:
    """Let one rule answer as it does, and change its window."""
    sound = playbook.rule(name).window

    def broken(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Answer:
        found = sound(interview, timing, calendar)
        return change(interview, found) if isinstance(found, Window) else found

    return with_function(name, broken, playbook)


def moved(window: Window, days: int) -> Window:
    """Open a window other days later."""
    return attrs.evolve(window, opens_on=window.opens_on + days * DAY)


def open_from(day: date, code: str = "planted", closes_on: date | None = None) -> Window:
    """Open a window on a day."""
    return Window(opens_on=day, due_on=day, closes_on=closes_on, reason=Reason(code, _ALL_FACTS))


_ALL_FACTS: Final = tuple(
    (name, date(2026, 11, 19))
    for name in ("promised_on", "last_asked_on", "held_on", "known_on", "silent_since", "asked", "counted_from")
)


def last_asked_as_listed() -> Playbook:
    """P11 counts from the step that stands last in the list."""
    return changed(
        "unanswered", lambda interview, window: attrs.evolve(window, opens_on=interview.steps[-1].on + 7 * DAY)
    )


def every_delivery_counts() -> Playbook:
    """P6 waits a day longer for every step in the list, one that was delivered twice included."""
    return changed("final_check_in", lambda interview, window: moved(window, len(interview.steps)))


def a_skip_is_a_contact() -> Playbook:
    """P10 keeps its distance from steps that were skipped, too."""

    def change(interview: Interview, window: Window) -> Answer:
        days = [step.on + 5 * DAY for step in interview.steps]
        return attrs.evolve(window, opens_on=max([window.opens_on, *days]))

    return changed("unpromised_check_in", change)


def messages_hurry() -> Playbook:
    """P4 opens earlier the more messages were sent."""

    def change(interview: Interview, window: Window) -> Answer:
        return attrs.evolve(window, opens_on=interview.standing.clock_starts_on + DAY) if interview.steps else window

    return changed("promised_check_in", change)


def far_promises_hurry() -> Playbook:
    """P4 takes a promise for a distant day for an invitation to ask at once."""

    def change(interview: Interview, window: Window) -> Answer:
        promise = interview.promise
        far = promise is not None and (promise.by - interview.held_on).days > 10
        return attrs.evolve(window, opens_on=interview.held_on + DAY) if far else window

    return changed("promised_check_in", change)


def asks_back_at_once() -> Playbook:
    """P10 opens on the very day on which the employer was in touch."""
    return changed(
        "unpromised_check_in",
        lambda interview, window: attrs.evolve(window, opens_on=interview.standing.clock_starts_on),
    )


def asks_after_a_rejection() -> Playbook:
    """P10 is asked under every outcome."""
    everywhere = tuple(OutcomeStatus)
    return with_function("unpromised_check_in", lambda i, t, c: open_from(i.held_on), outcomes=everywhere)


def looks_at_a_name() -> Playbook:
    """P2 does not thank a company whose name begins with an A."""
    return changed("thank_you", lambda interview, window: NEVER if interview.company.startswith("A") else window)


def looks_at_the_first() -> Playbook:
    """P9 opens by the size of the panel, its first member and the first of the documents."""

    def change(interview: Interview, window: Window) -> Answer:
        panel, titles = [each.name for each in interview.interviewers], [each.title for each in interview.evidence]
        return moved(window, len(panel) + (panel[:1] == [max(panel)]) + (titles[:1] == [max(titles)]))

    return changed("late_thank_you", change, changed("thank_you", lambda interview, window: NEVER))


def looks_at_the_language() -> Playbook:
    """P2 thanks a day later in another language."""
    return changed("thank_you", lambda interview, window: window if interview.locale == "en" else moved(window, 1))


def forgets_that_it_asked() -> Playbook:
    """P10 asks again after each question."""
    sound = DEFAULT_PLAYBOOK.rule("unpromised_check_in").window

    def broken(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Answer:
        return sound(attrs.evolve(interview, steps=()), timing, calendar)

    return with_function("unpromised_check_in", broken)


def thanks_for_ever() -> Playbook:
    """P2 never closes."""
    return changed("thank_you", lambda interview, window: attrs.evolve(window, closes_on=None))


def never_gives_up() -> Playbook:
    """There is no rule that treats silence as an answer."""
    return DEFAULT_PLAYBOOK.without("stale", "unanswered")


def asks_the_day_after() -> Playbook:
    """P4 knows no quiet days."""
    return changed(
        "promised_check_in", lambda i, window: attrs.evolve(window, opens_on=i.standing.clock_starts_on + DAY)
    )


class Counting:
    """A rule that remembers how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, interview: Interview, timing: Timing, calendar: WorkCalendar) -> Answer:
        """Open the window later each time."""
        self.asked += 1
        return open_from(interview.held_on + self.asked * DAY)


def counts_its_calls() -> Playbook:
    """P2 answers by how often it was asked before."""
    return with_function("thank_you", Counting())


def reads_the_clock() -> Playbook:
    """P2 opens today, as the machine has it."""
    return with_function("thank_you", lambda i, t, c: open_from(max(i.held_on, date.today())))  # noqa: DTZ011 - planted


def reads_the_environment() -> Playbook:
    """P2 looks whether it runs for a tenant that wants it, and hides that it failed to find out."""

    def broken(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Answer:
        try:
            wanted = os.environ.get("THANKS", "yes")
        except Exception:  # noqa: BLE001 - a rule that swallows whatever it meets
            wanted = "yes"
        return open_from(interview.held_on) if wanted == "yes" else NEVER

    return with_function("thank_you", broken)


def changes_what_it_sees() -> Playbook:
    """P2 notes in the interview that it was asked."""
    sound = DEFAULT_PLAYBOOK.rule("thank_you").window

    def broken(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Answer:
        object.__setattr__(interview, "snoozed_until", interview.held_on)
        return sound(interview, timing, calendar)

    return with_function("thank_you", broken)


def asked_twice() -> Playbook:
    """A copy of P2 stands behind it, and never decides."""
    copy = attrs.evolve(DEFAULT_PLAYBOOK.rule("thank_you"), name="late_thank_you")
    return attrs.evolve(
        DEFAULT_PLAYBOOK,
        rules=tuple(copy if rule.name == "late_thank_you" else rule for rule in DEFAULT_PLAYBOOK.rules),
    )


OF_RELATIONS: Final = {
    "M1": every_delivery_counts,
    "M2": last_asked_as_listed,
    "M3": a_skip_is_a_contact,
    "M6": asks_back_at_once,
    "M7": asks_after_a_rejection,
    "M8": counts_its_calls,
    "M9": counts_its_calls,
    "M11": looks_at_a_name,
    "M12": looks_at_the_language,
}
"""For each relation between two histories, the fault that breaks it."""
