"""
What is asked of every row, whatever its field: a list of complaints comes back, and an empty one is a pass.

Nothing here asserts, so that a test can show each check a stand-in that is broken, and see it complain.
"""

import re
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, Final

from interview_followup import (
    FollowUpError,
    InterviewError,
    PlaybookError,
    TemplateError,
    UnknownNameError,
    WrongTypeError,
)

SECONDS: Final = {"limit": 1.0}
QUICK: Final = 0.05
"""Seconds of the processor that a row may take: what `SECONDS` says of its class, else this."""

MOST_BYTES: Final = 64 * 1024 * 1024
LONGEST_TEXT: Final = 4000
"""Characters of an error's text; many faults stand in one."""

DOCUMENTED: Final = frozenset({InterviewError, PlaybookError, TemplateError, UnknownNameError, WrongTypeError})
RUN: Final = 6
"""How many characters of a payload in a row are a part of it: shorter ones are in any text."""

_NAME: Final = re.compile(r"[\w:.-]{1,60}")
POLICIES: Final = {
    "default": policy.default,
    "SMTP": policy.SMTP,
    "SMTP, not folded": policy.SMTP.clone(max_line_length=998),
}


def cpu_seconds(call: Callable[[], object]) -> float:
    """
    Measure the best of three calls after one that warms the caches.

    The processor's time: on a machine that is shared, the clock on the wall measures the neighbours.
    """
    best = 3600.0
    for attempt in range(4):
        start = time.process_time()
        with suppress(FollowUpError):
            call()
        if attempt:
            best = min(best, time.process_time() - start)
    return best


def peak_bytes(call: Callable[[], object]) -> int:
    """Measure how much memory a call takes at its height, above what there was before."""
    tracemalloc.start()
    try:
        with suppress(FollowUpError):
            call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def cost_complaints(call: Callable[[], object], expected: str) -> list[str]:
    """Hold a call to its row's time; where the row is about size, to the memory as well."""
    most = SECONDS.get(expected, QUICK)
    spent = cpu_seconds(call)
    complaints = [f"took {spent:.3f} s, and may take {most}"] if spent >= most else []
    if expected == "limit":
        peak = peak_bytes(call)
        complaints += [f"took {peak} bytes, and may take {MOST_BYTES}"] if peak >= MOST_BYTES else []
    return complaints


def chain_of(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error, and all that it came from."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and not any(each is one for one in seen):
            seen.append(each)
            yield each
            waiting += [each.__cause__, each.__context__]


def shown_of(error: BaseException) -> str:
    """Give everything that a log or a tracker could show of an error, and of what it came from."""
    shown = []
    for each in chain_of(error):
        shown += [str(each), repr(each), repr(each.args), *getattr(each, "__notes__", ())]
        if isinstance(each, FollowUpError):
            shown += [repr(fault) for fault in each.faults]
    return "\n".join(shown)


def echo_complaints(error: BaseException, value: object, *, names: bool = False) -> list[str]:
    """
    Look for a part of a value in all that an error shows.

    Args:
        error: What was raised.
        value: What was refused; anything but a string of six characters or more is never recognised.
        names: Whether it is a name that a host can mistype, which may be told.
    """
    if not isinstance(value, str) or len(value) < RUN:
        return []
    text = shown_of(error)
    if names:
        return [] if _NAME.fullmatch(value) or value not in text else ["the error repeats the value"]
    runs = {value[start : start + RUN] for start in range(min(len(value), 2000) - RUN + 1)}
    return [f"the error repeats {run!r}" for run in sorted(runs) if run.strip() and run in text]


def refusal_complaints(
    enter: Callable[[Any], object], value: Any, *, told: str, expected: str = "reject", names: bool = False
) -> list[str]:
    """
    See a value refused where it enters: by an error of ours that names the field and not the value, and at once.

    Args:
        enter: Where it enters.
        value: What comes.
        told: The word by which the error must name the field.
        expected: The row's class, which sets the time.
        names: Whether the value is a name that may be told.
    """
    try:
        enter(value)
    except FollowUpError as error:
        complaints = [] if type(error) in DOCUMENTED else [f"{type(error).__name__} is no documented error"]
        complaints += echo_complaints(error, value, names=names)
        if told not in str(error):
            complaints.append(f"the error does not name {told}")
        if len(str(error)) > LONGEST_TEXT:
            complaints.append(f"the error's text has {len(str(error))} characters")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is none of ours
        return [f"raised {type(error).__name__}, which is none of ours"]
    else:
        return ["was accepted"]
    return complaints + cost_complaints(lambda: enter(value), expected)


def mail_complaints(subject: str, body: str) -> list[str]:
    """Build a mail and read it again: the same subject, modulo folding, and no header more."""
    complaints = []
    for name, rules in POLICIES.items():
        message = EmailMessage(policy=rules)
        try:
            message["Subject"] = subject
            message.set_content(body)
            data = message.as_bytes()
        except (ValueError, LookupError) as error:  # a mail library's own refusals, encodings too
            complaints.append(f"{name}: the mail cannot be built: {type(error).__name__}")
            continue
        read_again = message_from_bytes(data, policy=rules)
        if read_again.keys() != message.keys():
            complaints.append(f"{name}: the headers are {read_again.keys()}")
        if "".join(str(read_again["Subject"]).split()) != "".join(subject.split()):
            complaints.append(f"{name}: the subject reads {str(read_again['Subject'])!r}")
        if read_again.defects or read_again["Subject"].defects:
            complaints.append(f"{name}: the mail has defects")
    return complaints
