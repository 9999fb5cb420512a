"""Sixteen threads at once, each five hundred calls: D6."""

import copy
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from typing import Any, Final, NamedTuple

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Interview,
    Playbook,
    Reason,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    agenda,
    decide,
    describe,
    explain,
    next_action,
    plan,
    review,
    svg_timeline,
)
from tests.digest.cases import Case, case

ROOT: Final = Path(__file__).parents[2]
THREADS: Final = 16
CALLS: Final = 500
_SHORT: Final = 1e-6
"""Seconds after which the interpreter may give another thread its turn; usually it is five thousand times as long."""


class Question(NamedTuple):
    """What a thread asks: a case, by a playbook."""

    case: Case
    playbook: Playbook


def fresh_playbook() -> Playbook:
    """Copy the default playbook, so that nothing that it works out once has been worked out."""
    return copy.deepcopy(DEFAULT_PLAYBOOK)


def questions(playbook: Playbook, count: int = CALLS) -> list[Question]:
    """Build so many cases anew."""
    return [Question(case(number), playbook) for number in range(0, 50 * count, 50)]


def ask(index: int, question: Question) -> object:
    """Ask one of the functions; most often what a backend asks most often."""
    (interview, today, _), playbook = question
    if index % 25 == 0:
        return explain(interview, today, playbook=playbook)
    if index % 25 == 1:
        ahead = plan(interview, today, texts=True, playbook=playbook)
        return ahead, svg_timeline(ahead, interview.locale, playbook=playbook)
    if index % 25 == 2:
        return agenda([interview, attrs.evolve(interview, ref="another")], today, playbook=playbook)
    if index % 3 == 0:
        return decide(interview, today, playbook=playbook), interview.standing, playbook.fingerprint
    return worded(question, look=index % 10 == 4)


def worded(question: Question, *, look: bool) -> tuple[Action, str, object]:
    """Decide, word, tell why, and now and then look for slips."""
    interview, playbook = question.case.interview, question.playbook
    action = next_action(interview, question.case.today, playbook=playbook)
    messages = action.messages if look else ()
    return (
        action,
        describe(action, "id", playbook=playbook),
        [review(each, interview, playbook=playbook) for each in messages],
    )


@contextmanager
def short_turns() -> Iterator[None]:
    """Let threads interrupt one another as often as the interpreter allows."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def in_threads(asked: Sequence[Callable[[], object]]) -> list[Any]:
    """Call each in a thread of its own, all begun at the same moment."""
    barrier = Barrier(len(asked))

    def begin(call: Callable[[], object]) -> object:
        barrier.wait()
        return call()

    with short_turns(), ThreadPoolExecutor(len(asked)) as pool:
        return list(pool.map(begin, asked))


def answers(given: Sequence[Question]) -> list[object]:
    """Ask all questions, one after the other."""
    return [ask(index, question) for index, question in enumerate(given)]


class TestD6:
    """Threads give what one thread gives; the serial answers come last, so that every cache was cold before."""

    def test_inv_d6_sixteen_threads_give_the_serial_answers(self) -> None:
        """Shared interviews and a shared playbook, all of them new: each is worked out for the first time by many."""
        shared = questions(fresh_playbook())
        found = in_threads([lambda: answers(shared)] * THREADS)
        serial = answers(questions(fresh_playbook()))
        assert len(found) == THREADS
        assert len(serial) == CALLS
        assert all(each == serial for each in found)

    def test_inv_d6_threads_with_values_of_their_own(self) -> None:
        """Interviews of each thread's own under one playbook: what is shared is what the playbook keeps."""
        playbook = fresh_playbook()
        found = in_threads([lambda: answers(questions(playbook, 100))] * THREADS)
        serial = answers(questions(fresh_playbook(), 100))
        assert all(each == serial for each in found)

    def test_inv_d6_threads_of_different_playbooks(self) -> None:
        """Tenants: no answer is that of another's playbook."""
        tenants = [DEFAULT_PLAYBOOK.with_timing(max_check_ins=1 + index % 4) for index in range(THREADS)]
        cases = [case(number) for number in range(200)]

        def all_of(playbook: Playbook) -> list[Action]:
            return [decide(each.interview, each.today, playbook=playbook) for each in cases]

        found = in_threads([lambda playbook=playbook: all_of(playbook) for playbook in tenants])  # type: ignore[misc]
        assert found == [all_of(copy.deepcopy(playbook)) for playbook in tenants]
        assert found[0] != found[1]

    def test_inv_d6_in_a_process_that_has_loaded_nothing_yet(self) -> None:
        """What is loaded when first asked for is loaded once, and whole."""
        script = """
            import sys
            from concurrent.futures import ThreadPoolExecutor
            from threading import Barrier
            import interview_followup

            barrier = Barrier(16)
            def load(name):
                barrier.wait()
                return getattr(interview_followup, name)

            sys.setswitchinterval(1e-6)
            names = ["check", "explain", "svg_timeline", "plan", "agenda", "review", "compare", "why_not"] * 2
            with ThreadPoolExecutor(16) as pool:
                found = list(pool.map(load, names))
            assert found[:8] == found[8:]
            assert [each.__name__ for each in found] == names
        """
        code = "\n".join(line[12:] for line in script.splitlines())
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


_LAST: Final = {"ref": ""}


def forgetful(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Window | WhyNot:
    """Note in a place that all share which interview it is, and look there again: the fault that is planted."""
    _LAST["ref"] = interview.ref or ""
    time.sleep(0)
    day = interview.held_on
    facts = (("known_on", day), ("accepted", False))
    return Window(opens_on=day, due_on=day, reason=Reason(_LAST["ref"], facts))


def test_a_rule_that_keeps_something_between_two_lines_is_found() -> None:
    """A check that cannot fail is none: by itself the rule is right, and among threads it is not."""
    rules = tuple(
        attrs.evolve(rule, window=forgetful) if rule.name in {"closed", "thank_you"} else rule
        for rule in DEFAULT_PLAYBOOK.rules
    )
    playbook = attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)
    given = questions(playbook)
    serial = [decide(each.case.interview, each.case.today, playbook=playbook) for each in given]

    def all_of(given: Sequence[Question]) -> list[Action]:
        return [decide(each.case.interview, each.case.today, playbook=playbook) for each in given]

    assert all_of(given) == serial
    turned = [given[index:] + given[:index] for index in range(THREADS)]
    found = in_threads([lambda mine=mine: all_of(mine) for mine in turned])  # type: ignore[misc]
    expected = [serial[index:] + serial[:index] for index in range(THREADS)]
    assert found != expected


@pytest.mark.parametrize("index", range(3))
def test_turns_are_short_while_threads_run(index: int) -> None:
    """And as they were afterwards."""
    before = sys.getswitchinterval()
    assert in_threads([sys.getswitchinterval] * 2) == [pytest.approx(_SHORT)] * 2
    assert sys.getswitchinterval() == before
