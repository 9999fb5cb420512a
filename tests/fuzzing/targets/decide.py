"""
The answer: any valid interview, day and playbook end in a decision that holds together, or in a documented error.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Interview,
    Playbook,
    StepKind,
    Verdict,
    decide,
    describe,
    explain,
    next_action,
    plan,
)

from ..asking import ask, must
from ..data import Data
from ..playbooks import OWN_RULES, a_playbook
from ..texts import check_messages
from ..valid import a_today, an_interview_near

_CHECK_INS: Final = frozenset({StepKind.CHECK_IN, StepKind.FINAL_CHECK_IN})
_POLLED: Final = 10
_ONE_DAY: Final = timedelta(days=1)


class _Question(NamedTuple):
    """
    What is asked.

    Attributes:
        interview: About whom.
        today: On which day.
        playbook: By which rules.
        own: Whether a host's own rules are among them: these may fail, the policy's never do.
    """

    interview: Interview
    today: date
    playbook: Playbook
    own: bool


def check(data: bytes) -> None:
    """
    Take an interview, a day and a playbook, and ask everything there is to ask.

    Args:
        data: What they are taken from.

    Raises:
        FindingError: Where something is not as documented.
    """
    taken = Data(data)
    interview = an_interview_near(taken)
    today = a_today(taken, interview)
    playbook = DEFAULT_PLAYBOOK if taken.chance(4) else a_playbook(taken)
    if playbook is None:
        return
    asked = _Question(interview, today, playbook, any(rule.name in OWN_RULES for rule in playbook.rules))
    action = ask(decide, interview, today, playbook=playbook)
    must(action is not None or asked.own, "the policy's own rules must always decide")
    if action is not None:
        _check_days(asked, action)
        _check_polling(asked, action)
        _check_order(asked, action)
        _check_wording(asked, action)
    _check_explanation(asked, action)
    _check_plan(asked)


def _check_days(asked: _Question, action: Action) -> None:
    """G2, G9, G11: the window holds today, and nothing is to be done in the past."""
    today, calendar = asked.today, asked.playbook.calendar
    must(action.next_change is None or action.next_change > today, "next_change must lie ahead")
    must((action.key is None) == (asked.interview.ref is None), "an action has a key where the interview has a ref")
    if action.kind is StepKind.WAIT:
        days = (action.rule, action.opens_on, action.due_on, action.closes_on, action.send_on)
        must(days == (None,) * 5, "to wait has no window")
        return
    opens_on, due_on, closes_on = action.opens_on, action.due_on, action.closes_on
    must(today >= asked.interview.held_on, "nothing is to be done before the interview")
    must(opens_on is not None and opens_on <= today, "the window must have opened")
    must(closes_on is None or closes_on >= today, "the window must not have closed")
    must(due_on is not None and opens_on is not None and due_on >= opens_on, "due before it opens")
    must(closes_on is None or due_on is None or due_on <= closes_on, "due after it closes")
    contact = asked.playbook.rule(action.rule or "").contact
    must(action.send_on is None or (contact and action.send_on >= today), "a message must not be sent in the past")
    if contact and action.kind in _CHECK_INS:
        must(action.send_on == calendar.working_day_from(today), "a check-in goes out on a working day")
    elif contact:
        must(action.send_on == today, "a message goes out today")


def _check_polling(asked: _Question, action: Action) -> None:
    """G9: asking day by day meets the answers that jumping to each next_change meets, under the same key."""
    for _ in range(_POLLED):
        if asked.today == date.max:
            return
        asked = asked._replace(today=asked.today + _ONE_DAY)
        later = ask(decide, asked.interview, asked.today, playbook=asked.playbook)
        must(later is not None or asked.own, "the policy's own rules must always decide")
        if later is None:
            return  # a rule that fails is asked on some days alone: where none before it decides
        changed = (later.kind, later.rule) != (action.kind, action.rule)
        must(changed == (asked.today == action.next_change), "next_change must be exact")
        if not changed:
            kept = attrs.evolve(later, send_on=action.send_on, reason=action.reason)
            must(kept == action, "while kind and rule stay, so do the days and the key")
        action = later
    _check_jump(asked, action)


def _check_jump(asked: _Question, action: Action) -> None:
    """G9, far away: the same until the day before next_change, another on the day itself."""
    change = action.next_change
    for day in (date.max,) if change is None else (change - _ONE_DAY, change):
        later = ask(decide, asked.interview, day, playbook=asked.playbook)
        must(later is not None or asked.own, "the policy's own rules must always decide")
        if later is not None:
            same = (later.kind, later.rule) == (action.kind, action.rule)
            must(same == (day != change), "next_change must be exact")


def _check_order(asked: _Question, action: Action) -> None:
    """G12: neither the order of the steps nor a second delivery of them changes anything."""
    steps = asked.interview.steps
    turned = attrs.evolve(asked.interview, steps=(*steps[::-1], *steps))
    must(ask(decide, turned, asked.today, playbook=asked.playbook) == action, "the order of steps must not matter")


def _check_wording(asked: _Question, action: Action) -> None:
    """The decision can be worded and described in every language that the playbook serves."""
    worded = ask(next_action, asked.interview, asked.today, playbook=asked.playbook)
    tags = asked.playbook.templates.tags
    served = asked.interview.locale.split("-")[0] in tags
    must((worded is not None) == served, "a language is worded where it is served, and nowhere else")
    if worded is not None:
        must(attrs.evolve(worded, messages=(), hints=()) == action, "wording must not change the decision")
        must(bool(worded.messages) == (worded.send_on is not None), "what is sent has a text")
        check_messages(worded, short=worded.rule not in OWN_RULES)
    for tag in tags:
        sentence = ask(describe, action, tag, playbook=asked.playbook)
        must(sentence is not None or action.rule in OWN_RULES, "the policy's own reasons can always be told")
        must(sentence is None or sentence.strip(), "a reason must say something")


def _check_explanation(asked: _Question, action: Action | None) -> None:
    """An explanation has the same answer, and a verdict for every rule, of which at most one decided."""
    why = ask(explain, asked.interview, asked.today, playbook=asked.playbook)
    must(why is not None or asked.own, "the policy's own rules can always be explained")
    if why is None:
        return
    must(why.action == action, "an explanation must be of the answer")
    must(
        [each.rule for each in why.verdicts] == [rule.name for rule in asked.playbook.rules], "a verdict for each rule"
    )
    decided = [each.rule for each in why.verdicts if each.verdict is Verdict.DECIDED]
    must(decided == ([] if why.action.rule is None else [why.action.rule]), "the rule that decided is the answer's")
    must(str(why), "an explanation prints")


def _check_plan(asked: _Question) -> None:
    """A plan goes forward in time and ends."""
    ahead = ask(plan, asked.interview, asked.today, playbook=asked.playbook)
    must(ahead is not None or asked.own, "the policy's own rules always come to an end")
    if ahead is None:
        return
    days = [step.on for step in ahead.steps]
    must(days == sorted(days) and days[0] >= asked.today, "a plan goes forward in time")
    for step in ahead.steps[:-1]:
        must(step.action.kind not in {StepKind.WAIT, StepKind.MOVE_ON}, "a plan goes on after a step alone")
        must(step.action.closes_on is None or step.on <= step.action.closes_on, "a step is planned in its window")
    must(str(ahead), "a plan prints")
