"""
Purity (D1 to D8): an answer depends on its arguments alone, changes none of them, and is a value like they are.

D1, the digest in every process, stands in ``tests/digest``; D3, the audit hook, and D6, the threads, in
``tests/purity``.
"""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from itertools import permutations
from typing import Any, ClassVar, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Action,
    Channel,
    Interview,
    Person,
    Playbook,
    agenda,
    decide,
    describe,
    explain,
    next_action,
    plan,
)
from interview_followup.testing import an_interview, interviews

from . import mp_faults
from .mp_asking import DAYS, NAMES, PLAYBOOKS
from .mp_watching import changeable, changes, everything, looked_at, same_values

THURSDAY: Final = date(2026, 11, 19)
FEWER: Final = settings(max_examples=max(50, settings().max_examples // 3))
TAGS: Final = st.sampled_from(DEFAULT_TEMPLATES.tags)


@FEWER
@given(interviews(), DAYS, NAMES, TAGS)
def test_inv_d2_nothing_is_looked_at_but_the_arguments(interview: Interview, today: date, name: str, tag: str) -> None:
    """D2: clock, chance, environment, locale and files raise, and nobody notices."""
    interview = attrs.evolve(interview, locale=tag)
    assert looked_at(lambda: everything(interview, today, PLAYBOOKS[name])) == []


@FEWER
@given(interviews(), DAYS, NAMES)
def test_inv_d4_asking_changes_nothing(interview: Interview, today: date, name: str) -> None:
    """D4: neither the interview nor the playbook, and no answer holds anything that could be changed."""
    assert changes(interview, today, PLAYBOOKS[name]) == []


def test_inv_d4_an_answer_refuses_to_be_changed() -> None:
    """D4: so two who hold it cannot change it for each other."""
    action = next_action(an_interview(), THURSDAY)
    for field in attrs.fields(Action):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(action, field.name, None)


class Interleaved(RuleBasedStateMachine):
    """D5: two playbooks, and whatever is asked of one of them or derived from it, change no answer of the other."""

    playbooks: ClassVar[dict[str, Playbook]] = {"default": DEFAULT_PLAYBOOK, "GB": PLAYBOOKS["GB"]}
    drawn = Bundle("drawn")

    def __init__(self) -> None:
        super().__init__()
        self.answers: dict[tuple[Interview, date, str], Action] = {}
        self.fingerprints = {name: playbook.fingerprint for name, playbook in self.playbooks.items()}

    @rule(target=drawn, interview=interviews(), day=DAYS)
    def meet(self, interview: Interview, day: date) -> tuple[Interview, date]:
        """Meet an interview, on a day."""
        return interview, day

    @rule(case=drawn, name=st.sampled_from(["default", "GB"]))
    def ask(self, case: tuple[Interview, date], name: str) -> None:
        """Ask, and hold the answer against the one that was given before, if there was one."""
        found = next_action(*case, playbook=self.playbooks[name])
        assert self.answers.setdefault((*case, name), found) == found

    @rule(case=drawn, name=st.sampled_from(["default", "GB"]))
    def look_ahead(self, case: tuple[Interview, date], name: str) -> None:
        """Plan, explain and list the same interview, and describe its answer."""
        playbook = self.playbooks[name]
        plan(*case, playbook=playbook)
        explain(*case, playbook=playbook)
        agenda([case[0]], case[1], playbook=playbook)
        describe(decide(*case, playbook=playbook), "en", playbook=playbook)

    @rule(
        case=drawn, name=st.sampled_from(["default", "GB"]), gone=st.sampled_from(DEFAULT_RULES), most=st.integers(1, 5)
    )
    def derive(self, case: tuple[Interview, date], name: str, gone: Any, most: int) -> None:
        """Make another playbook of one, with a rule less, one more and other numbers, and ask it."""
        playbook = self.playbooks[name]
        other = playbook.without(gone.name).with_timing(max_check_ins=most).with_rule(gone)
        decide(*case, playbook=other)

    @invariant()
    def nothing_is_registered(self) -> None:
        """What was derived, or asked, is not to be seen from elsewhere."""
        assert {name: playbook.fingerprint for name, playbook in self.playbooks.items()} == self.fingerprints
        assert Playbook() == DEFAULT_PLAYBOOK
        assert Playbook().rules is DEFAULT_RULES


class InterleavedWithACounter(Interleaved):
    """The same with a rule that remembers how often it was asked."""

    playbooks: ClassVar[dict[str, Playbook]] = {"default": mp_faults.counts_its_calls(), "GB": PLAYBOOKS["GB"]}


_MACHINE: Final = settings(
    max_examples=max(20, settings().max_examples // 10), stateful_step_count=15, deadline=None, derandomize=True,
    suppress_health_check=[*HealthCheck],
)  # fmt: skip


def test_inv_d5_two_playbooks_know_nothing_of_each_other() -> None:
    """D5: in any order of questions."""
    run_state_machine_as_test(Interleaved, settings=_MACHINE)


def test_a_rule_that_keeps_something_between_calls_is_seen() -> None:
    """D5: a check that cannot fail is none."""
    with pytest.raises((AssertionError, Flaky)):
        run_state_machine_as_test(InterleavedWithACounter, settings=_MACHINE)


COPIES: Final[dict[str, Callable[[Any], Any]]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "evolve": attrs.evolve,
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own
    "fields": lambda value: type(value)(**{each.name: getattr(value, each.name) for each in attrs.fields(type(value))}),
}


@pytest.mark.parametrize("way", COPIES)
@FEWER
@given(interviews(), DAYS, NAMES)
def test_inv_d7_a_copy_is_the_value_itself(way: str, interview: Interview, today: date, name: str) -> None:
    """D7: equal, hashed alike, told alike and answered alike, before and after it was asked."""
    fresh = COPIES[way](interview)
    action = next_action(interview, today, playbook=PLAYBOOKS[name])
    asked = COPIES[way](interview)
    assert same_values(fresh, interview)
    assert same_values(asked, interview)
    assert same_values(COPIES[way](action), action)
    assert next_action(fresh, today, playbook=PLAYBOOKS[name]) == action
    assert next_action(asked, today, playbook=PLAYBOOKS[name]) == action


@given(interviews(), interviews())
def test_inv_d7_two_interviews_are_equal_where_all_their_facts_are(one: Interview, two: Interview) -> None:
    """D7: and only there; taking the fields over one by one ends in an equal one."""
    names = [field.name for field in attrs.fields(Interview)]
    differ = [name for name in names if getattr(one, name) != getattr(two, name)]
    assert (one == two) is (differ == [])
    for name in differ:
        assert one != two
        facts: dict[str, Any] = {name: getattr(two, name)}
        one = attrs.evolve(one, **facts)
    assert same_values(one, two)


PANEL: Final = tuple(Person(name=name) for name in ("Ratna", "Bimas", "Wulan", "Hadis"))


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("tag", DEFAULT_TEMPLATES.tags)
def test_inv_d8_the_place_in_the_panel_chooses_the_wording(tag: str, channel: Channel) -> None:
    """D8: no digest, chance or name does, so that the second in line gets the second wording, whoever that is."""
    interview = an_interview(interviewers=PANEL, locale=tag, channel=channel, ref="1")
    texts = _nameless(interview)
    assert len({*texts[:3]}) == 3
    for people in [*permutations(PANEL)][::5]:
        for ref in ("1", "2", None):
            assert _nameless(attrs.evolve(interview, interviewers=people, ref=ref)) == texts


def _nameless(interview: Interview) -> list[str]:
    """Give the thank-yous of a panel without the names."""
    bodies = [message.body for message in next_action(interview, THURSDAY).messages]
    for person in PANEL:
        bodies = [body.replace(person.name, "…") for body in bodies]
    return bodies


class TestPlantedFaults:
    """A check that cannot fail is none."""

    def test_a_rule_that_reads_the_clock_is_heard(self) -> None:
        """D2: by a method of a C type, which no patch reaches, and by the function that this asks in its turn."""
        playbook = mp_faults.reads_the_clock()
        assert looked_at(lambda: decide(an_interview(), THURSDAY, playbook=playbook)) == ["time.time", "today"]

    def test_a_rule_that_reads_the_environment_is_heard_although_it_hides_it(self) -> None:
        """D2: the error is swallowed, and the look is noted."""
        playbook = mp_faults.reads_the_environment()
        assert looked_at(lambda: decide(an_interview(), THURSDAY, playbook=playbook)) == ["os.environ"]

    def test_what_the_call_raises_by_itself_is_not_swallowed(self) -> None:
        """D2: a fault of another kind is not mistaken for a clean run."""
        with pytest.raises(ZeroDivisionError):
            looked_at(lambda: 1 // 0)

    def test_a_rule_that_changes_what_it_sees_is_seen(self) -> None:
        """D4: also where it goes behind the frozen class's back."""
        assert changes(an_interview(), THURSDAY, mp_faults.changes_what_it_sees()) == ["the interview changed"]

    def test_an_answer_with_a_list_in_it_is_seen(self) -> None:
        """D4."""
        action = next_action(an_interview(), THURSDAY)
        messages: Any = [*action.messages]
        assert [*changeable(attrs.evolve(action, messages=messages))] == ["answer.messages: list"]

    def test_two_values_that_only_look_alike_are_told_apart(self) -> None:
        """D7."""
        assert not same_values(an_interview(role="Analyst"), an_interview(role="Engineer"))
