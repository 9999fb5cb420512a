"""
What is wrong with a text before it is sent: one of ours, or one that the candidate has edited.

It looks for slips that cost a candidate the job, such as another company's name. It does not judge style.
"""

from types import NoneType

import attrs

from ..errors import Fault, InterviewError, raise_faults
from ..interview import Channel, Interview, Person
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..templates import Message
from ..text import MAX_LINE
from .looks import LOOKS
from .page import Finding, Page
from .people import empty


def review(
    message: Message,
    interview: Interview,
    *,
    not_named: tuple[str, ...] = (),
    playbook: Playbook = DEFAULT_PLAYBOOK,
) -> tuple[Finding, ...]:
    """
    Look for slips in a text before it is sent.

    Only the first 50,000 characters of a subject and of a body are looked at; a longer body is too long by itself.

    Args:
        message: From `next_action`; where the candidate has edited it, with the new text put in by ``attrs.evolve``.
        interview: That it is about.
        not_named: Names that must not stand in it, such as those of the candidate's other interviews; each at most 200
            characters, as a `Line`.
        playbook: Whose locales are used.

    Returns:
        What was found, in the order of the text; empty where nothing was.

    Raises:
        UnknownNameError: If the playbook does not serve the message's locale.
        WrongTypeError: If an argument has the wrong type.
        InterviewError: If a name of *not_named* is longer than a `Line`.

    Example:
        >>> import attrs
        >>> from datetime import date
        >>> from interview_followup import next_action, review
        >>> from interview_followup.testing import an_interview
        >>> interview = an_interview(held_on=date(2026, 11, 19))
        >>> message = next_action(interview, date(2026, 11, 19)).message
        >>> review(message, interview)
        ()
        >>> edited = attrs.evolve(message, body=message.body.replace("Thursday", "Friday"))
        >>> [finding.code for finding in review(edited, interview)]
        ['weekday']
    """
    _check_types(message, interview, not_named, playbook)
    page = Page(message, interview, playbook.templates.locale(message.locale), not_named)
    findings = list(empty(page)) or [finding for look in LOOKS for finding in look(page)]
    findings.sort(key=lambda each: (each.field != "subject", each.start or 0, each.code))
    return tuple(each if page.told(each.field) else attrs.evolve(each, start=None, end=None) for each in findings)


def _check_types(message: object, interview: object, not_named: object, playbook: object) -> None:
    faults = [
        Fault(field, "wrong_type", f"must be {what}, got {type(value).__name__}")
        for field, value, kind, what in (
            ("message", message, Message, "a Message"),
            ("interview", interview, Interview, "an Interview"),
            ("not_named", not_named, tuple, "a tuple of names"),
            ("playbook", playbook, Playbook, "a Playbook"),
        )
        if type(value) is not kind
    ]
    if type(message) is Message:
        if type(message.body) is not str:
            faults.append(Fault("message.body", "wrong_type", f"must be a string, got {type(message.body).__name__}"))
        faults += [
            Fault(f"message.{field}", "wrong_type", f"must be {what}, got {type(getattr(message, field)).__name__}")
            for field, kinds, what in (
                ("subject", (str, NoneType), "a string or None"),
                ("channel", (Channel,), "a Channel"),
                ("template", (str,), "a string"),
                ("to", (Person, NoneType), "a Person or None"),
            )
            if type(getattr(message, field)) not in kinds
        ]
    if isinstance(not_named, tuple) and not all(type(name) is str for name in not_named):
        faults.append(Fault("not_named", "wrong_type", "must be a tuple of strings"))
    elif isinstance(not_named, tuple) and any(len(name) > MAX_LINE for name in not_named):
        faults.append(Fault("not_named", "too_long", f"must hold names of at most {MAX_LINE} characters"))
    raise_faults(faults, InterviewError)


__all__ = ["Finding", "review"]
