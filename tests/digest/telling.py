"""
What differs between the answers of two versions, told for the changelog.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, Final, NamedTuple, TypeAlias

from .facts import Facts, facts_of

Answer: TypeAlias = dict[str, Any]
"""What stands in a line."""

DAYS: Final = ("opens_on", "due_on", "closes_on", "send_on", "next_change")
EXAMPLES: Final = 3
_LOOKED_AT: Final = 500
"""Of so many cases the three with the shortest stories are told."""


class Change(NamedTuple):
    """One case with its answers by the old and the new version."""

    before: Answer
    after: Answer

    @property
    def number(self) -> int:
        """Of the case."""
        return int(self.after["n"])


class Group(NamedTuple):
    """Changes of one kind: the heading they belong under, and what they have in common."""

    heading: str
    title: str


REFUSED: Final = "Refused"
RULES: Final = "Rule changes"
MESSAGES: Final = "Message changes"
CONTRACT: Final = "Keys and reasons"
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_HEADINGS: Final = (REFUSED, RULES, MESSAGES, CONTRACT)


def changes(before: Iterable[Answer], after: Iterable[Answer]) -> Iterator[Change]:
    """Pair the answers of two versions, and keep those that differ."""
    for before_one, after_one in zip(before, after, strict=True):
        pair = Change(before_one, after_one)
        if pair.before["n"] != pair.after["n"]:
            raise ValueError(f"the versions answered different cases: {pair.before['n']} and {pair.after['n']}")
        if pair.before != pair.after:
            yield pair


def grouped(found: Iterable[Change]) -> dict[Group, list[Change]]:
    """Sort the changes by their kinds; one change may belong to several."""
    groups: dict[Group, list[Change]] = {}
    for change in found:
        for group in dict.fromkeys(_groups(change)):
            groups.setdefault(group, []).append(change)
    return groups


def _groups(change: Change) -> Iterator[Group]:
    before, after = change
    if "refused" in before or "refused" in after:
        yield _refused(before, after)
        return
    if (before["kind"], before["rule"]) != (after["kind"], after["rule"]):
        yield Group(RULES, f"{_step(before)} → {_step(after)}")
        return  # its days, reason and text are another rule's
    yield from (Group(RULES, f"{_step(after)}: `{field}` moved") for field in DAYS if before[field] != after[field])
    yield from _text_groups(before, after)
    if before["key"] != after["key"]:
        yield Group(CONTRACT, f"{_step(after)}: another key: a host that stored one may send twice")
    if (before["reason"], _names(before)) != (after["reason"], _names(after)):
        yield Group(CONTRACT, f"{_step(after)}: another reason code, or other facts of a reason")
    elif before["facts"] != after["facts"]:
        yield Group(RULES, f"{_step(after)}: facts of the reason have other values")


def _refused(before: Answer, after: Answer) -> Group:
    if "refused" in before and "refused" in after:
        return Group(REFUSED, "refused by both, otherwise worded")
    return Group(REFUSED, "refused before, answered now" if "refused" in before else "answered before, refused now")


def _text_groups(before: Answer, after: Answer) -> Iterator[Group]:
    if before.get("told") != after.get("told"):
        yield Group(MESSAGES, f"reason of {_step(after)} in {after['told'][0]}")
    old, new = before.get("messages", []), after.get("messages", [])
    if len(old) != len(new):
        yield Group(MESSAGES, f"{_step(after)}: another number of messages")
    for was, now in zip(old, new, strict=False):
        if was["template"] != now["template"]:
            yield Group(MESSAGES, f"text {was['template']} → {now['template']}")
        elif (was["subject"], was["body"]) != (now["subject"], now["body"]):
            yield Group(MESSAGES, f"text {now['template']} in {now['locale']}")
        elif {**was, "key": None} != {**now, "key": None}:
            yield Group(MESSAGES, f"addressee or channel of {now['template']}")
        if was["key"] != now["key"]:
            yield Group(CONTRACT, f"{_step(after)}: another key of a message: a host that stored one may send twice")
    if before.get("hints") != after.get("hints"):
        yield Group(MESSAGES, f"hints of {_step(after)}")


def _step(answer: Answer) -> str:
    rule, kind = answer["rule"], answer["kind"]
    return kind if rule in {None, kind} else f"{rule} ({kind})"


def _names(answer: Answer) -> list[str]:
    return [name for name, _ in answer["facts"]]


def report(found: Sequence[Change], old: str, new: str, cases: int) -> str:
    """Write what differs, in Markdown; "no decision changed" where nothing does."""
    title = f"Decisions, {old} → {new}, {cases:,} fixed cases"
    if not found:
        return f"{title}: no decision changed"
    parts = [f"{title}: {len(found):,} changed"]
    groups = grouped(found)
    for heading in _HEADINGS:
        mine = sorted(
            ((group, some) for group, some in groups.items() if group.heading == heading),
            key=lambda each: (-len(each[1]), each[0].title),
        )
        if mine:
            parts.append(f"### {heading}")
        for group, some in mine:
            lines = [f"- {group.title}: {len(some):,} {'case' if len(some) == 1 else 'cases'}"]
            lines += [f"  - {words}" for words in sorted(map(told, some[:_LOOKED_AT]), key=len)[:EXAMPLES]]
            parts.append("\n".join(lines))
    return "\n\n".join(parts)


def told(change: Change) -> str:
    """Tell one change in words: the facts, the day, and what is otherwise."""
    before, after = change
    words = f"Before: {_answer(before)}; now: {_answer(after)}."
    if "refused" not in before and "refused" not in after and _step(before) == _step(after):
        words = f"{_step(after)}: {'; '.join(_differences(before, after))}."
    return f"{story(facts_of(change.number))} {words}"


def _differences(before: Answer, after: Answer) -> Iterator[str]:
    """List what is otherwise in the answer to the same step."""
    for field in (*DAYS, "reason", "key"):
        if before[field] != after[field]:
            yield f"{field} {before[field]} → {after[field]}"
    old, new = dict(before["facts"]), dict(after["facts"])
    for name in sorted(old.keys() | new.keys()):
        was, now = old.get(name, "absent"), new.get(name, "absent")
        if was != now:
            yield f"fact {name} {was} → {now}"
    for was, now in zip_longest(_lines(before), _lines(after), fillvalue=""):
        if was != now:
            yield f"“{was}” → “{now}”"
            return


def story(facts: Facts) -> str:
    """Tell a case's facts."""
    interview = facts["interview"]
    lines = [f"Interview on {_day(interview['held_on'])}"]
    promise, rival, outcome = interview["promise"], interview["rival_offer"], interview["outcome"]
    if promise is not None:
        given = "" if promise["given_on"] is None else f", given {promise['given_on']}"
        lines.append(f"an answer promised by {_day(promise['by'])} ({promise['kind']}{given})")
    if interview["heard_on"] is not None:
        lines.append(f"heard on {interview['heard_on']}")
    if rival is not None:
        lines.append(f"a rival offer on {rival['received_on']}, to decide by {rival['decide_by']}")
    if outcome:
        lines.append(f"{outcome['status']} on {_day(outcome['known_on'])}")
        days = ("respond_by", "next_interview_on", "feedback_on")
        lines += [f"{field} {outcome[field]}" for field in days if outcome[field] is not None]
    steps = Counter(f"{step['kind']} {step['status']} on {step['on']}" for step in interview["steps"])
    lines += sorted(steps)
    if interview["went"] == "poorly":
        lines.append("it went poorly")
    if interview["no_contact"]:
        lines.append("no contact wanted")
    if interview["snoozed_until"] is not None:
        lines.append(f"snoozed until {interview['snoozed_until']}")
    playbook = "" if facts["playbook"] == "default" else f", playbook “{facts['playbook']}”"
    return f"Case {facts['number']}: {', '.join(lines)}. Asked on {_day(facts['today'])}{playbook}."


def _day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day}"


def _answer(answer: Answer) -> str:
    if "refused" in answer:
        return f"refused, {answer['refused']}"
    days = ", ".join(f"{field} {answer[field]}" for field in DAYS if answer[field] is not None)
    return f"{_step(answer)}, {days}" if days else _step(answer)


def _lines(answer: Answer) -> list[str]:
    """Give all that an answer says, line by line."""
    texts = [text for message in answer.get("messages", []) for text in (message["subject"] or "", message["body"])]
    texts += answer.get("told", [])[1:] + [hint for _, hint in answer.get("hints", [])]
    return [line for text in texts for line in text.splitlines()]
