"""Playbooks with a fault each: what `check` must find."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Final, NamedTuple

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    ForeignTemplate,
    Interview,
    MessageTemplate,
    OutcomeStatus,
    Playbook,
    Reason,
    Rule,
    TemplateSet,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
)

PENDING: Final = (OutcomeStatus.PENDING,)
OFFERED: Final = (OutcomeStatus.OFFERED,)
WITHDRAWN: Final = (OutcomeStatus.WITHDRAWN,)
REASON: Final = Reason("planted")

Function = Callable[[Interview, Timing, WorkCalendar], Window | WhyNot]


class Planted(NamedTuple):
    """A faulty playbook, and the finding that tells of it."""

    playbook: Playbook
    outcome: OutcomeStatus
    code: str
    subject: str
    words: str


def span(opens: date, days: int | None = 5) -> Window:
    """Make a window of so many days; ``None``: it never closes."""
    closes = None if days is None else opens + timedelta(days=days)
    return Window(opens_on=opens, due_on=opens, closes_on=closes, reason=REASON)


def own(
    function: Function,
    *,
    step: str = "acme:nudge",
    outcomes: tuple[OutcomeStatus, ...] = PENDING,
    before: str | None = None,
    contact: bool | None = None,
    reason: str = "Do it by $due_on.",
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> Playbook:
    """Add a rule of a host's, with its text and its reason."""
    name = f"acme:{function.__name__}"
    facts = ("known_on",) if "$known_on" in reason else ()  # told, and not brought
    templates = DEFAULT_TEMPLATES.for_locales("en").with_reason(name, "en", reason)
    if step.startswith("acme:"):
        text = MessageTemplate(subject="$role", body=("$salutation", "A word on the $role role.", "$closing"))
        templates = templates.with_template(step, "email", "en", text)
    contact = step != "move_on" if contact is None else contact
    rule = Rule(name=name, step=step, outcomes=outcomes, window=function, contact=contact, facts=facts)
    return playbook.with_templates(templates).with_rule(rule, before=before)


# --- Rules with a fault ---------------------------------------------------------------------------------------------


def on_the_promised_day(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask on the promised day itself."""
    promise = interview.standing.promise
    if promise is None or interview.standing.asked:
        return WhyNot("none", ("promise",))
    return span(calendar.working_day_from(promise.by) or promise.by)


def before_a_vague_promise(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask two days before a vague promise."""
    promise = interview.standing.promise
    if promise is None or promise.kind != "vague" or interview.standing.asked:
        return WhyNot("none", ("promise",))
    return span(calendar.working_day_from(max(promise.by - timedelta(days=2), interview.held_on)) or promise.by)


def touch_after_withdrawal(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Write although the candidate withdrew."""
    known_on = interview.outcome.known_on
    assert known_on is not None
    if interview.standing.settled_on("keep_in_touch", known_on) is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(known_on + timedelta(days=30))


def never_settled(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Forget that the step may be settled."""
    return span(interview.held_on + timedelta(days=3))


def skipping_does_not_settle(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Take only a done step for settled."""
    if interview.standing.done_on("acme:nudge") is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(interview.held_on + timedelta(days=3))


def thanks_again(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Thank once more after two weeks."""
    if interview.standing.times_settled("thank_you", interview.held_on) > 1:
        return WhyNot("settled", ("steps",), settled=True)
    return span(interview.held_on + timedelta(days=14))


def asks_for_ever(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask every week."""
    last = interview.standing.last_asked_on
    if last is None:
        return WhyNot("not_asked", ("steps",))
    return span(calendar.working_day_from(last + timedelta(days=7)) or last)


def asks_after_the_final_one(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask once more after the final question."""
    standing = interview.standing
    if not standing.asked_finally or standing.asked > timing.max_check_ins or standing.last_asked_on is None:
        return WhyNot("not_asked_finally", ("steps",))
    return span(calendar.working_day_from(standing.last_asked_on + timedelta(days=3)) or standing.last_asked_on)


def asks_on_the_next_day(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask on the day after any message."""
    standing = interview.standing
    if standing.asked or standing.promise is not None or standing.last_contact_on is None:
        return WhyNot("none", ("promise", "steps"))
    return span(calendar.working_day_after(standing.last_contact_on, 1) or standing.last_contact_on)


def portfolio_first(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Come before the answer to an offer."""
    known_on = interview.outcome.known_on
    assert known_on is not None
    if interview.standing.settled_on("acme:nudge", known_on) is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(known_on, 10)


def asks_on_saturday(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask on a Saturday."""
    if interview.standing.asked or interview.standing.promise is not None:
        return WhyNot("none", ("promise", "steps"))
    return span(interview.held_on + timedelta(days=16))


def always_before(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Be open always."""
    return span(interview.held_on, None)


def never_true(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask for what cannot be."""
    if interview.went == "poorly" and interview.went == "well":
        return span(interview.held_on)
    return WhyNot("never_true", ("went",))


def thank_you_too(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Be the thank-you once more."""
    return DEFAULT_PLAYBOOK.rule("thank_you").window(interview, timing, calendar)


def nudges_for_ever(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Nudge every week."""
    days = [step.on for step in interview.steps if step.kind == "acme:nudge"]
    return span(max(days, default=interview.held_on) + timedelta(days=7))


def raises_without_a_promise(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Forget that there may be no promise."""
    return span(interview.promise.by)  # type: ignore[union-attr]


def gives_nothing(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Give no window, and no reason."""
    return None  # type: ignore[return-value]


def likes_a_name(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Look at the company's name."""
    if interview.standing.settled_on("acme:nudge") is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(interview.held_on + timedelta(days=3 if interview.company == "Company" else 4))


def likes_an_order(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Look at the order of the steps."""
    if not interview.steps or interview.steps[-1].kind == "acme:nudge":
        return WhyNot("none", ("steps",))
    return span(interview.steps[-1].on + timedelta(days=1))


def sends_after_a_skip(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Send what was skipped, if thanks were sent."""
    standing = interview.standing
    kind = "supporting_material"
    if standing.settled_on(kind) and not standing.done_on(kind) and standing.done_on("thank_you"):
        return span(interview.held_on + timedelta(days=5))
    return WhyNot("none", ("steps",))


def next_day_for_a_panel(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask on the next working day where three people asked."""
    if interview.standing.asked or len(interview.interviewers) < 3:
        return WhyNot("none", ("interviewers",))
    return span(calendar.working_day_after(interview.held_on, 1) or interview.held_on)


def is_strict_about_types(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Refuse what is not exactly an interview."""
    if type(interview) is not Interview:
        raise TypeError
    return next_day_for_a_panel(interview, timing, calendar)


def a_week_and_a_day_later(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Ask on a Saturday, if the interview was on a Friday."""
    if interview.standing.asked or interview.promise is not None:
        return WhyNot("none", ("promise", "steps"))
    return span(interview.held_on + timedelta(days=8))


def likes_short_names(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Look at the length of the candidate's name."""
    if interview.standing.settled_on("acme:nudge") is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(interview.held_on + timedelta(days=3 if len(interview.candidate.name) < 12 else 4))


def thanks_until_the_last_day(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Acknowledge an offer on the very day on which it must be answered."""
    outcome = interview.outcome
    assert outcome.known_on is not None
    standing = interview.standing
    if outcome.respond_by is None or standing.settled_on("offer_reply", outcome.known_on):
        return WhyNot("none", ("outcome.respond_by",))
    if standing.settled_on("offer_answer", outcome.known_on):
        return WhyNot("answered", ("steps",), settled=True)
    return span(outcome.known_on, (outcome.respond_by - outcome.known_on).days)


# --- Rules without a fault ------------------------------------------------------------------------------------------


def good(interview: Interview, fits: object) -> Window | WhyNot:
    """Nudge once, three days after the interview, where it fits."""
    if interview.standing.settled_on("acme:nudge") is not None:
        return WhyNot("settled", ("steps",), settled=True)
    return span(interview.held_on + timedelta(days=3)) if fits else WhyNot("does_not_fit", ())


def by_phone(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Only where the company likes to be called."""
    return good(interview, interview.channel == "phone")


def by_letter(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Only where the company likes letters."""
    return good(interview, interview.channel == "letter")


def on_a_friday(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Only after an interview on a Friday."""
    return good(interview, interview.held_on.weekday() == 4)


def with_two_documents(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Only with two documents at hand."""
    return good(interview, len(interview.evidence) > 1)


def without_an_interviewer(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Only where nobody is known by name."""
    return good(interview, not interview.interviewers)


_COUNTER: Final = count()


def likes_chance(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Count how often it was asked."""
    if interview.went == "well" or interview.standing.settled_on("acme:nudge") is not None:
        return WhyNot("none", ("went", "steps"))
    return span(interview.held_on + timedelta(days=3 + next(_COUNTER) % 3))


class Breaking:
    """A renderer that passes the proof, and fails for a role that the proof does not try."""

    def render(self, facts: Mapping[str, str]) -> tuple[str | None, str]:
        """Render, but not for this role."""
        if facts["role"] == "Role":
            raise ValueError
        return f"The {facts['role']} interview", f"{facts['salutation']}\n\nThank you.\n\n{facts['closing']}"


def breaking() -> TemplateSet:
    """A text of another engine that fails when it is needed."""
    text = ForeignTemplate(renderer=Breaking(), names=("role", "salutation", "closing"))
    return DEFAULT_TEMPLATES.for_locales("en").with_template("thank_you", "email", "en", text)


def swapped(first: str, second: str) -> Playbook:
    """Put one rule of the default playbook before another."""
    rule = DEFAULT_PLAYBOOK.rule(first)
    return DEFAULT_PLAYBOOK.without(first).with_rule(rule, before=second)


D, P, W = DEFAULT_PLAYBOOK, OutcomeStatus.PENDING, OutcomeStatus.WITHDRAWN

_KEPT: Final = {"thank_you", "late_thank_you", "unpromised_check_in", "final_check_in", "unanswered", "stale"}
SMALL: Final = D.without(*(rule.name for rule in D.rules if rule.name not in _KEPT))
"""Fewer rules, where the fault does not need the others: the check is quicker."""

TINY: Final = D.without(*(rule.name for rule in D.rules if rule.name not in {"unanswered", "stale"}))
"""Fewer still, for a rule that reads everything."""

PLANTED: Final[dict[str, Planted]] = {
    "asks on the promised day": Planted(
        own(on_the_promised_day, step="check_in", before="thank_you"), P,
        "before_promised_day", "acme:on_the_promised_day", "and an answer is promised by 2026-11-20"),
    "asks before a vague promise": Planted(
        own(before_a_vague_promise, step="check_in", before="thank_you"), P,
        "before_promised_day", "acme:before_a_vague_promise", "and an answer is promised by"),
    "keeps in touch after a withdrawal": Planted(
        own(touch_after_withdrawal, step="keep_in_touch", outcomes=WITHDRAWN, before="withdrawn"), W,
        "after_withdrawal", "acme:touch_after_withdrawal", "contacts the employer after the candidate withdrew"),
    "thanks after a withdrawal": Planted(
        own(thank_you_too, step="thank_you", outcomes=(W,), before="withdrawal"), W,
        "after_withdrawal", "acme:thank_you_too", "contacts the employer after the candidate withdrew"),
    "forgets that it is settled": Planted(
        own(never_settled, before="late_thank_you", playbook=SMALL), P,
        "twice", "acme:never_settled", "recommends acme:nudge again, which was settled on 2026-11-22"),
    "does not take a skip for settled": Planted(
        own(skipping_does_not_settle, before="late_thank_you", playbook=SMALL), P,
        "twice", "acme:skipping_does_not_settle", "recommends acme:nudge again"),
    "thanks again after two weeks": Planted(
        own(thanks_again, step="thank_you", before="unpromised_check_in", playbook=SMALL), P,
        "twice", "acme:thanks_again", "recommends thank_you again"),
    "asks for ever": Planted(
        own(asks_for_ever, step="check_in", before="final_check_in", playbook=SMALL), P,
        "over_cap", "acme:asks_for_ever", "asks once more after 2 check-ins, and max_check_ins is 2"),
    "never stops asking": Planted(
        own(asks_for_ever, step="check_in", before="final_check_in", playbook=SMALL), P,
        "endless_path", "acme:asks_for_ever", "the advice does not end"),
    "asks after the final question": Planted(
        own(asks_after_the_final_one, step="check_in", before="unanswered"), P,
        "over_cap", "acme:asks_after_the_final_one", "asks once more after"),
    "asks the day after a message": Planted(
        own(asks_on_the_next_day, step="check_in", before="unpromised_check_in", playbook=SMALL), P,
        "too_close", "acme:asks_on_the_next_day", "and quiet_days is 2: a message went out on 2026-11-19"),
    "asks on two days running": Planted(
        SMALL.with_timing(check_in_spacing_days=1), P,
        "too_close", "final_check_in", "and quiet_days is 2"),
    "something before the offer": Planted(
        own(portfolio_first, outcomes=OFFERED, before="offer_reply"), OutcomeStatus.OFFERED,
        "offer_masked", "acme:portfolio_first", "acme:nudge is recommended on 2026-11-19 while an offer waits"),
    "nothing for an offer": Planted(
        D.without("offer_answer"), OutcomeStatus.OFFERED,
        "offer_masked", "wait", "nothing is recommended on"),
    "asks on a Saturday": Planted(
        own(asks_on_saturday, step="check_in", before="unpromised_check_in", playbook=SMALL), P,
        "on_a_day_off", "acme:asks_on_saturday", "its check-in opens on 2026-12-05, which is no working day"),
    "late thanks never late": Planted(
        SMALL.with_timing(late_thank_you_days=1), P,
        "never_decides", "late_thank_you", "it has no window in any case that was tried: closes_before_it_opens"),
    "no time for a repair": Planted(
        D.with_timing(repair_closes_days=0), P,
        "never_decides", "supporting_material", "closes_before_it_opens"),
    "a touch after the hold is over": Planted(
        D.with_timing(hold_touch_days=95), OutcomeStatus.ON_HOLD,
        "never_decides", "hold_touch", "closes_before_it_opens"),
    "outranked everywhere": Planted(
        own(thank_you_too, before="late_thank_you", playbook=SMALL), P,
        "never_decides", "acme:thank_you_too", "another rule comes first on every day on which its window is open"),
    "outranks everything": Planted(
        own(always_before, step="move_on", contact=False, before="thank_you", playbook=SMALL), P,
        "never_decides", "thank_you", "another rule comes first"),
    "a condition that never holds": Planted(
        own(never_true, before="late_thank_you", playbook=SMALL), P,
        "never_decides", "acme:never_true", "it has no window in any case that was tried: never_true"),
    "one rule twice": Planted(
        own(thank_you_too, step="thank_you", before="late_thank_you", playbook=SMALL), P,
        "only_order", "acme:thank_you_too", "differs from thank_you by nothing but its place"),
    "a text that fails": Planted(
        SMALL.with_templates(breaking()), P,
        "without_text", "thank_you", "its text fails in en: TemplateError"),
    "a contact without a text": Planted(
        own(asks_on_the_next_day, step="check_in", contact=False, before="unpromised_check_in", playbook=SMALL), P,
        "without_text", "acme:asks_on_the_next_day", "check_in reaches somebody, and the rule says that it does not"),
    "nudges for ever": Planted(
        own(nudges_for_ever, before="unanswered", playbook=SMALL), P,
        "endless_path", "acme:nudges_for_ever", "the advice does not end"),
    "no end to a hold": Planted(
        D.without("hold_over"), OutcomeStatus.ON_HOLD,
        "dead_path", "wait", "nothing is ever recommended again, though the outcome is on_hold"),
    "no end to asking": Planted(
        D.without("unanswered"), P,
        "dead_path", "wait", "nothing is ever recommended again, though the outcome is pending"),
    "a number that nothing reads": Planted(
        D.without("hold_touch").with_timing(hold_touch_days=40), OutcomeStatus.ON_HOLD,
        "without_effect", "hold_touch_days", "40 instead of 30 changes no window of any rule"),
    "a rule that raises": Planted(
        own(raises_without_a_promise, before="late_thank_you", playbook=SMALL), P,
        "rule_fails", "acme:raises_without_a_promise", "raised AttributeError"),
    "a rule that gives nothing": Planted(
        own(gives_nothing, before="late_thank_you", playbook=SMALL), P,
        "rule_fails", "acme:gives_nothing", "must return a Window or a WhyNot, got NoneType"),
    "a rule that likes a name": Planted(
        own(likes_a_name, before="late_thank_you", playbook=SMALL), P,
        "not_repeatable", "acme:likes_a_name", "its window depends on a name"),
    "a rule that likes an order": Planted(
        own(likes_an_order, before="late_thank_you", playbook=SMALL), P,
        "not_repeatable", "acme:likes_an_order", "its window depends on the order of the steps"),
    "a rule that likes chance": Planted(
        own(likes_chance, before="thank_you", playbook=SMALL), P,
        "not_repeatable", "acme:likes_chance", ""),
    "a reason without its fact": Planted(
        own(thank_you_too, before="thank_you", playbook=SMALL, reason="Known on $known_on."), P,
        "without_text", "acme:thank_you_too", "its reason fails in en: PlaybookError"),
    "sends what was skipped": Planted(
        own(sends_after_a_skip, step="supporting_material", before="unpromised_check_in"), P,
        "twice", "acme:sends_after_a_skip", "recommends supporting_material again, which was settled on"),
    "asks a panel at once": Planted(
        own(next_day_for_a_panel, step="check_in", before="unpromised_check_in", playbook=SMALL), P,
        "before_promised_day", "acme:next_day_for_a_panel", "and an answer is promised by"),
    "refuses to be watched": Planted(
        own(is_strict_about_types, step="check_in", before="unanswered", playbook=TINY), P,
        "before_promised_day", "acme:is_strict_about_types", "and an answer is promised by"),
    "asks on a Saturday after a Friday": Planted(
        own(a_week_and_a_day_later, step="check_in", before="unpromised_check_in", playbook=SMALL), P,
        "on_a_day_off", "acme:a_week_and_a_day_later", "which is no working day"),
    "a rule that likes short names": Planted(
        own(likes_short_names, before="late_thank_you", playbook=SMALL), P,
        "not_repeatable", "acme:likes_short_names", "its window depends on a name"),
    "thanks for an offer until it is too late": Planted(
        own(thanks_until_the_last_day, step="offer_reply", outcomes=OFFERED, before="offer_reply"), OFFERED[0],
        "offer_masked", "acme:thanks_until_the_last_day", "offer_reply is recommended on"),
}  # fmt: skip
"""By what is wrong with them."""

GOOD: Final = {
    function.__name__: own(function, before="unpromised_check_in", playbook=SMALL)
    for function in (by_phone, by_letter, on_a_friday, with_two_documents, without_an_interviewer)
}
"""Rules that ask for something particular, and do no harm."""
