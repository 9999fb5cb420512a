"""
What lies ahead as calendar text (RFC 5545), for an ``.ics`` file or a calendar that is subscribed to.

No clock is read. An entry is known by its interview, its kind of step and how many of that kind came before it, and
never by its day: a changed plan moves it.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Final, NamedTuple

import attrs
from icalendar import Event

from ..calendar import add_days
from ..engine import Action, describe
from ..engine.keys import action_key
from ..errors import raise_faults
from ..interview import ANSWERS, CHECK_INS, Interview, StepKind
from ..interview.checks import Faults
from ..pictures.words import Words
from ..planning import Plan
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..text import isolated
from .given import domain_limit, look_at_moment

_HEAD: Final = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//interview-followup//interview-followup//EN\r\nCALSCALE:GREGORIAN\r\n"
)
_FOOT: Final = "END:VCALENDAR\r\n"
_END: Final = "END:VEVENT\r\n"
_ENDS: Final = re.compile(f"^{_END}", re.MULTILINE)
_ENTRY: Final = re.compile(r"BEGIN:VEVENT\r\n(?:(?!BEGIN:|END:)[A-Z][A-Z0-9-]*[;:].*\r\n(?: .*\r\n)*)*")
_READ: Final = {
    name: re.compile(f"^{name}:({value})\r\n", re.MULTILINE)
    for name, value in {
        "UID": "[0-9a-f]{16}-[0-9a-f]{16}(?:@[A-Za-z0-9.-]+)?",
        "DTSTART;VALUE=DATE": "[0-9]{8}",
        "DTSTAMP": "[0-9]{8}T[0-9]{6}Z",
        "SEQUENCE": "[0-9]{1,9}",
        "STATUS": "CONFIRMED|CANCELLED",
    }.items()
}
_DAYS: Final = re.compile("^DTSTART;VALUE=DATE:[0-9]{8}\r\n(?:DTEND;VALUE=DATE:[0-9]{8}\r\n)?", re.MULTILINE)
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_FOLD: Final = "\r\n "


class _Step(NamedTuple):
    """
    A step that is to be done.

    Attributes:
        number: How many of its kind came before it.
        day: On which it is to be done.
        action: What the engine answers on that day.
    """

    number: int
    day: date
    action: Action


class _Entry(NamedTuple):
    """An entry as it was given out, and what is read from it."""

    uid: str
    day: date
    stamp: datetime
    sequence: int
    cancelled: bool
    text: str


def calendar_text(
    ahead: Plan | Action,
    interview: Interview,
    *,
    stamped_at: datetime,
    previous: str | None = None,
    domain: str | None = None,
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> str:
    """
    Write what lies ahead as calendar text, with an entry for the day on which each step is to be done.

    An entry lasts all day, blocks no time, and is marked private. It names the step and the company, and says why, in
    the interview's language; what to write is not in it, since calendars are shared. Neither ``wait`` nor ``move_on``
    has one: on that day there is nothing to do.

    Give back, as *previous*, what was returned last time for this interview. An entry that says the same stays as it
    is, byte for byte; one that was moved or worded anew keeps its UID, and gets a higher SEQUENCE and the new stamp. A
    step that was done keeps its entry, moved to the day on which it was done. One that was skipped, or is not to be
    done any more, is cancelled, and confirmed again if it comes back.

    Args:
        ahead: A plan of this interview, or today's action; the same one of the two each time, since whatever is not
            ahead any more is cancelled. An action that is overdue, like the first step of a plan, stands on the day
            for which it was asked.
        interview: The one from which *ahead* was made; its ``ref`` tells its entries from another's.
        stamped_at: Now, with a time zone; written in UTC. One that is older than an entry's last stamp is not used
            for it: a stamp never falls.
        previous: ``None``: nothing was given out before. Do not lose it: the same entries would begin at a SEQUENCE
            of 0 again, and a calendar that has them would keep its own, newer ones.
        domain: A domain of your own, put behind each UID, so that two boards with the same ``ref`` do not overwrite
            each other's entries. Keep it: with another one every entry is another. ``None``: none is put there.
        playbook: With which *ahead* was made.

    Returns:
        A calendar with CRLF line breaks; one without entries where nothing is, or was, to be done.

    Raises:
        InterviewError: If the interview has no ``ref``, *ahead* can be seen not to come from it (the plan of another
            one, or from before a step was recorded; the action of another occasion), or *previous* is not what was
            returned for this one. What cannot be seen is the caller's to heed: ask anew after every change.
        PlaybookError: If an action's reason lacks a fact that its sentence names.
        UnknownNameError: If the playbook does not serve the interview's locale, or has no such rule.
        WrongTypeError: If an argument has the wrong type.

    Example:
        >>> from datetime import UTC
        >>> from interview_followup import plan
        >>> from interview_followup.testing import an_interview
        >>> interview = an_interview(ref="17")
        >>> ahead = plan(interview, date(2026, 11, 19))
        >>> text = calendar_text(ahead, interview, stamped_at=datetime(2026, 11, 19, 9, tzinfo=UTC))
        >>> [line for line in text.splitlines() if line.startswith("SUMMARY")]
        ['SUMMARY:Thank you note – Acme', 'SUMMARY:Check-in – Acme', 'SUMMARY:Final check-in – Acme']
        >>> later = datetime(2026, 11, 20, 9, tzinfo=UTC)
        >>> calendar_text(ahead, interview, stamped_at=later, previous=text) == text
        True
    """
    _check(ahead, interview, stamped_at, previous, domain, playbook)
    entries = _Entries(interview, domain, stamped_at.astimezone(UTC), playbook)
    before = {} if previous is None else entries.read(previous)
    if isinstance(ahead, Plan):
        steps = _steps_of_a_plan(ahead, interview)
    else:
        steps = _step_of_an_action(ahead, interview, playbook)
    planned = {entries.uid(step.action.kind, step.number): step for step in steps}
    done = {entries.uid(kind, number): day for kind, number, day in _done(interview)}
    found = [entries.ahead(uid, step, before.get(uid)) for uid, step in planned.items()]
    found += [entries.over(old, done.get(uid)) for uid, old in before.items() if uid not in planned]
    return _HEAD + "".join(entry.text for entry in sorted(found, key=lambda each: (each.day, each.uid))) + _FOOT


def _check(
    ahead: object, interview: object, stamped_at: object, previous: object, domain: object, playbook: object
) -> None:
    """Refuse what is not what it must be."""
    faults = Faults()
    if type(ahead) is not Plan:
        faults.is_a(Action, "ahead", ahead, "a Plan or an Action")
    faults.is_a(Playbook, "playbook", playbook, "a Playbook")
    look_at_moment("stamped_at", stamped_at, faults)
    if previous is not None:
        faults.is_a(str, "previous", previous, "a string")
    faults.optional_text("domain", domain, domain_limit)
    if type(interview) is not Interview:
        faults.is_a(Interview, "interview", interview, "an Interview")
    elif interview.ref is None:
        faults.note("interview.ref", "missing", "must be there, to tell its entries from another interview's")
    elif type(ahead) is Plan and not _is_plan_of(ahead, interview):
        faults.note("ahead", "another_interview", "must be a plan of this interview as it stands")
    elif type(ahead) is Action and ahead.key not in {None, _key_of(ahead, interview)}:
        faults.note("ahead", "another_interview", "must be the action of this interview as it stands")
    raise_faults(faults)


def _is_plan_of(plan: Plan, interview: Interview) -> bool:
    """Tell whether a plan can have been made from an interview: it adds steps to those that were recorded."""
    end = plan.interview
    if end.steps[: len(interview.steps)] != interview.steps:
        return False
    # What comes as news may differ.
    told = attrs.evolve(end, steps=interview.steps, outcome=interview.outcome, promise=interview.promise)
    return attrs.evolve(told, rival_offer=interview.rival_offer, heard_on=interview.heard_on) == interview


def _key_of(action: Action, interview: Interview) -> str | None:
    """Give the key that an action of this interview has; an answer has none of its own to go by."""
    return action.key if action.kind in ANSWERS else action_key(interview, action.kind)


def _step_of_an_action(action: Action, interview: Interview, playbook: Playbook) -> Iterator[_Step]:
    """Give the step of an action, on the day on which a plan would have it."""
    day = action.due_on
    if action.kind in ANSWERS or day is None:
        return
    if action.send_on is not None:
        day = max(day, action.send_on)
    on = playbook.calendar.working_day_from(day) if action.kind in CHECK_INS else day
    if on is not None:
        yield _Step(len(dict(interview.standing.days).get(action.kind, ())), on, action)


def _steps_of_a_plan(plan: Plan, interview: Interview) -> Iterator[_Step]:
    """Give each step of a plan; one that was recorded, or is to come as news, counts among its kind as well."""
    recorded, in_the_end = dict(interview.standing.days), dict(plan.interview.standing.days)
    for on, action in ((step.on, step.action) for step in plan.steps):
        days, known = in_the_end.get(action.kind, ()), recorded.get(action.kind, ())
        # The answer at the end is never recorded, nor a step that lies beyond the calendar's.
        if on in days:
            yield _Step(sum(day < on or day in known for day in days), on, action)


def _done(interview: Interview) -> Iterator[tuple[str, int, date]]:
    """Give each step that was done, with its number among those of its kind that were done or skipped."""
    done = dict(interview.standing.done)
    for kind, days in interview.standing.days:
        for number, day in enumerate(days):
            if day in done.get(kind, ()):
                yield kind, number, day


def _plain(text: str) -> str:
    """Bring a text to one line, and keep a backslash before an n from being read as a line break."""
    # icalendar 6 reads a name's own \N so when it writes, and its reader, like others, the \n that is written \\n.
    return re.sub(r"\\(?=[nN])", "\\\\\u2060", " ".join(_CONTROL.sub(" ", text).split()))


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _digest(*parts: str) -> str:
    text = "".join(f"{len(part)}:{part}" for part in parts)
    # surrogatepass: a host's ref may hold anything a str can.
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class _Entries(NamedTuple):
    """
    How the entries of one interview are named, read and made.

    Attributes:
        interview: Whose they are.
        domain: What stands behind each UID; ``None``: nothing.
        stamp: What a new or a changed entry is stamped with.
        playbook: Whose words name a step, and say why.
    """

    interview: Interview
    domain: str | None
    stamp: datetime
    playbook: Playbook

    def uid(self, kind: StepKind | str, number: int) -> str:
        """Name an entry: whose it is, and which."""
        name = f"{self._whose()}-{_digest(str(self.interview.ref), str(kind), str(number))}"
        return name if self.domain is None else f"{name}@{self.domain}"

    def _whose(self) -> str:
        return _digest(str(self.interview.ref))

    def read(self, previous: str) -> dict[str, _Entry]:
        """Read what was given out before; refuse what was not."""
        # A database, or a form, may have changed the line breaks.
        text = previous.replace("\r\n", "\n")
        sound = _CONTROL.search(text) is None
        text = text.replace("\n", "\r\n")
        entries: list[_Entry] = []
        if sound and text.startswith(_HEAD) and text.endswith(_FOOT):
            *blocks, rest = _ENDS.split(text[len(_HEAD) : -len(_FOOT)])
            entries = [entry for entry in map(_read, blocks) if entry is not None]
            sound = not rest and len({entry.uid for entry in entries}) == len(blocks)
        else:
            sound = False
        faults = Faults()
        if not sound:
            faults.note("previous", "bad_calendar", "must be a text that calendar_text returned")
        elif any(not entry.uid.startswith(f"{self._whose()}-") for entry in entries):
            faults.note("previous", "another_interview", "must be the text returned for this interview")
        raise_faults(faults)
        return {entry.uid: entry for entry in entries}

    def ahead(self, uid: str, step: _Step, old: _Entry | None) -> _Entry:
        """Give the entry of a step that is to be done."""
        if old is None:
            return self._written(uid, step, 0, self.stamp)
        same = self._written(uid, step, old.sequence, old.stamp)
        # Another version of icalendar may fold in other places.
        if same.text.replace(_FOLD, "") == old.text.replace(_FOLD, ""):
            return old
        return self._written(uid, step, old.sequence + 1, max(self.stamp, old.stamp))

    def over(self, old: _Entry, done_on: date | None) -> _Entry:
        """Give the entry of a step that is not to be done any more, or was done on some day."""
        if old.cancelled or old.day == done_on:
            return old
        # The rest stays letter by letter: what was escaped need not be read.
        text = _changed(old.text, "SEQUENCE", str(old.sequence + 1))
        text = _changed(text, "DTSTAMP", f"{max(self.stamp, old.stamp):%Y%m%dT%H%M%SZ}")
        if done_on is None:
            return old._replace(cancelled=True, text=_changed(text, "STATUS", "CANCELLED"))
        return old._replace(day=done_on, text=_DAYS.sub(_days(done_on), text))

    def _written(self, uid: str, step: _Step, sequence: int, stamp: datetime) -> _Entry:
        locale = self.interview.locale
        name = Words(self.playbook.templates.locale(locale)).step(step.action.kind)
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", stamp)
        event.add("sequence", sequence)
        event.add("dtstart", step.day)
        after = add_days(step.day, 1)
        if after is not None:
            event.add("dtend", after)
        event.add("summary", _plain(f"{name} – {isolated(self.interview.company)}"))
        event.add("description", _plain(describe(step.action, locale, playbook=self.playbook)))
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        text: str = event.to_ical().decode("utf-8")
        return _Entry(uid, step.day, stamp, sequence, cancelled=False, text=text)


def _changed(text: str, name: str, value: str) -> str:
    return re.sub(f"^{name}:.*\r\n", f"{name}:{value}\r\n", text, flags=re.MULTILINE)


def _days(day: date) -> str:
    """Write the days of an entry: its own, and the one after it, before which it ends."""
    after = add_days(day, 1)
    lines = f"DTSTART;VALUE=DATE:{_digits(day)}\r\n"
    return lines if after is None else f"{lines}DTEND;VALUE=DATE:{_digits(after)}\r\n"


def _read(block: str) -> _Entry | None:
    """Read an entry without its last line; ``None``: it is none of ours."""
    lines = block.replace(_FOLD, "")
    found = {name: pattern.findall(lines) for name, pattern in _READ.items()}
    if not _ENTRY.fullmatch(block) or any(len(values) != 1 for values in found.values()):
        return None
    uid, day, stamp, sequence, status = (values[0] for values in found.values())
    try:
        read = date.fromisoformat(day), datetime.fromisoformat(stamp)
    except ValueError:  # the thirteenth month
        return None
    return _Entry(uid, *read, int(sequence), cancelled=status == "CANCELLED", text=f"{block}{_END}")
