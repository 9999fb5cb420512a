"""Nothing mutable is shared, and what is copied or pickled stays what it was."""

import copy
import gc
import inspect
import pickle
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import product
from typing import Any, Final

import attrs
import pytest

import interview_followup as package
from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_RULES,
    DEFAULT_TEMPLATES,
    Candidate,
    Fault,
    FollowUpError,
    Interview,
    Person,
    explain,
    next_action,
    review,
)
from interview_followup.templates import tag_chain
from interview_followup.testing import an_interview

from .values import FULL, enums, errors, results, values
from .walking import kept_in, mutable_in

RESULTS: Final = results()
VALUES: Final = values()
EVERY: Final = {**VALUES, **RESULTS}
PROTOCOLS: Final = range(2, pickle.HIGHEST_PROTOCOL + 1)
NO_VALUES: Final = frozenset({"WorkingDays", "Renderer", "Line", "Address", "Link", "News"})
"""Protocols, and names of types."""

KEPT: Final = {
    "Interview": {"standing"},
    "Playbook": {"by_outcome", "fingerprint"},
    "TemplateSet": {"locales", "texts", "reasons", "found", "asked"},
    "WorkCalendar": {"weeks"},
    "MessageTemplate": {"names", "plans"},
    "Locale": {"words_by_name"},
}
"""
What values keep once it is worked out. ``plans`` grows as texts are worded, up to 256 entries, and so do ``found`` and
``asked``, up to 1,024; no answer depends on what is in them. The others never change. All are private or cannot be
written to.
"""

every_value = pytest.mark.parametrize("name", EVERY)


class TestSharing:
    """What two tenants, or two threads, both hold."""

    def test_every_public_class_is_looked_at(self) -> None:
        """A new one needs its value in ``values.py``."""
        public = {name for name in package.__all__ if inspect.isclass(getattr(package, name))}
        assert public == {*EVERY, *enums(), *errors()} | (NO_VALUES & public)
        assert {name: type(value).__name__ for name, value in EVERY.items()} == {name: name for name in EVERY}

    @pytest.mark.parametrize("name", ["DEFAULT_PLAYBOOK", "DEFAULT_RULES", "DEFAULT_TEMPLATES", "POLICY_VERSION"])
    def test_nothing_mutable_is_reachable_from_what_the_package_offers(self, name: str) -> None:
        """Rules, their functions, numbers, calendar, texts and what locales' functions carry."""
        assert list(mutable_in(getattr(package, name))) == []

    def test_these_are_all_the_values_it_offers(self) -> None:
        """What is public is a class, a function, or one of four values."""
        public = {name: getattr(package, name) for name in package.__all__}
        found = {name for name, each in public.items() if not inspect.isclass(each) and not inspect.isfunction(each)}
        assert found - NO_VALUES == {"DEFAULT_PLAYBOOK", "DEFAULT_RULES", "DEFAULT_TEMPLATES", "POLICY_VERSION"}

    @every_value
    def test_nothing_mutable_is_reachable_from_a_value_or_an_answer(self, name: str) -> None:
        """Answers are handed on as they are: to threads, caches and other tenants."""
        assert [path for path in mutable_in(EVERY[name]) if "Shouting" not in path] == []

    @every_value
    def test_what_a_value_keeps_is_known(self, name: str) -> None:
        """A cache is shared too; each is listed with what it holds."""
        assert kept_in(type(EVERY[name])) == KEPT.get(name, set()) if name != "TemplateKey" else True

    def test_no_public_attribute_gives_something_mutable(self) -> None:
        """What a property works out is shared as much as a field is."""
        assert [
            f"{name}.{attribute}"
            for name, value in EVERY.items()
            for attribute in dir(value)
            if not attribute.startswith("_") and not callable(getattr(value, attribute))
            for path in mutable_in(getattr(value, attribute))
            if "Shouting" not in path
        ] == []

    def test_what_a_set_of_texts_gives_out_of_its_cache_cannot_be_written_to(self) -> None:
        """What one tenant asks for is what the next is given: none can change it, or bring a locale of its own."""
        for (key, template), tag in product(DEFAULT_TEMPLATES.texts, DEFAULT_TEMPLATES.tags):
            if key.locale not in tag_chain(tag):
                continue
            asked = DEFAULT_TEMPLATES.asked(template.names, tag)
            assert asked is DEFAULT_TEMPLATES.asked(template.names, tag), key
            assert list(mutable_in(asked)) == [], key

    def test_no_cache_of_ours_keeps_what_a_person_told(self) -> None:
        """A cache of the process is shared by all tenants: after decisions, texts and reviews none holds a fact."""
        told = {
            "candidate": "Qwena Zuyx",
            "company": "Zyxco",
            "role": "Zyxer",
            "person": "Zyxa Qwist",
            "other": "Zyxwell",
        }
        interview = an_interview(
            candidate=Candidate(name=told["candidate"]),
            company=told["company"],
            role=told["role"],
            interviewers=(Person(name=told["person"]),),
        )
        (message,) = next_action(interview, interview.held_on).messages
        review(message, interview, not_named=(told["other"],))
        str(explain(interview, interview.held_on))
        caches = [
            each
            for name, module in sys.modules.items()
            if name.startswith("interview_followup")
            for each in vars(module).values()
            if hasattr(each, "cache_info")
        ]
        assert len(caches) >= 4  # compiled texts, lists of the locales
        kept = repr([gc.get_referents(each) for each in caches])
        assert [name for name, text in told.items() if text in kept or text.upper() in kept] == []

    def test_arguments_that_are_lists_are_copied(self) -> None:
        """What the caller does to them later reaches no value."""
        steps, people = list(FULL.steps), list(FULL.interviewers)
        interview = attrs.evolve(FULL, steps=steps, interviewers=people)
        steps.clear()
        people.clear()
        assert (interview.steps, interview.interviewers) == (FULL.steps, FULL.interviewers)


@attrs.define
class Open:
    """A value that can be changed."""

    number: int = 1


@attrs.frozen
class Holding:
    """A frozen value that holds another."""

    held: object


def with_default(day: date, seen: list[date] = []) -> list[date]:  # noqa: B006 - the fault that is planted
    """Remember between calls."""
    return [*seen, day]


def with_closure() -> Callable[[], int]:
    """Count calls in a dictionary of its own."""
    counts = {"calls": 0}
    return lambda: counts["calls"]


class TestTheWalker:
    """It finds what it looks for."""

    @pytest.mark.parametrize(
        ("planted", "found"),
        [
            pytest.param(Holding((1, [2])), "value.held[1]: list", id="list"),
            pytest.param(Holding(frozenset({("a", 1)})), None, id="nothing"),
            pytest.param(Holding({"a": 1}), "value.held: dict", id="dict"),
            pytest.param(Holding(Open()), "value.held: Open", id="not-frozen"),
            pytest.param(Holding(with_default), "value.held<default>: list", id="default"),
            pytest.param(Holding(with_closure()), "value.held<closure>: dict", id="closure"),
            pytest.param(Holding(partial(with_default, seen=[])), "value.held<seen>: list", id="partial"),
            pytest.param(Holding(bytearray(b"a")), "value.held: bytearray", id="bytes"),
        ],
    )
    def test_what_could_be_changed_is_found(self, planted: object, found: str | None) -> None:
        """Wherever it is: in a field, a tuple, a default, a closure, a partial's argument."""
        paths = list(mutable_in(planted))
        assert paths == [] if found is None else found in paths

    def test_a_mutable_default_of_a_rule_is_found(self) -> None:
        """As it would stand in a playbook."""
        rule = attrs.evolve(DEFAULT_RULES[0], window=with_default)  # type: ignore[arg-type]
        playbook = attrs.evolve(DEFAULT_PLAYBOOK, rules=(rule, *DEFAULT_RULES[1:]))
        assert "value.rules[0].window<default>: list" in list(mutable_in(playbook))


def copies(value: object) -> Iterator[Any]:
    """Copy a value in every way there is."""
    yield from (pickle.loads(pickle.dumps(value, protocol)) for protocol in PROTOCOLS)  # noqa: S301 - our own
    yield copy.deepcopy(value)
    yield copy.copy(value)


class TestCopies:
    """A copy is the same value: D7."""

    @every_value
    def test_a_pickle_and_a_copy_are_equal_and_hash_alike(self, name: str) -> None:
        """By every protocol from 2, deep and shallow."""
        value = EVERY[name]
        for copied in copies(value):
            assert copied == value
            assert type(copied) is type(value)
            assert hash(copied) == hash(value)

    @pytest.mark.parametrize("name", enums())
    def test_words_stay_the_words_they_are(self, name: str) -> None:
        """A member is itself again, not its string."""
        for member in enums()[name]:
            assert all(copied is member for copied in copies(member))

    @pytest.mark.parametrize("name", errors())
    def test_an_error_comes_back_with_its_data(self, name: str) -> None:
        """Out of a worker process, say."""
        kind = errors()[name]
        error = kind("held_on must be a date", [Fault("held_on", "wrong_type", "must be a date, got datetime")])
        for copied in copies(error):
            assert type(copied) is kind
            assert (str(copied), copied.message, copied.faults, copied.args) == (
                str(error), error.message, error.faults, error.args,
            )  # fmt: skip

    def test_an_error_that_was_raised_comes_back(self) -> None:
        """With every fault of it."""
        with pytest.raises(FollowUpError) as caught:
            Interview(candidate=FULL.candidate, company="", role="", held_on=FULL.held_on)
        for copied in copies(caught.value):
            assert (str(copied), copied.faults) == (str(caught.value), caught.value.faults)
            assert len(copied.faults) == 2

    def test_what_a_value_keeps_does_not_travel_with_it(self) -> None:
        """A pickle of a value that was used is that of one that was not: the same bytes."""
        used, fresh = copy.deepcopy(FULL), copy.deepcopy(FULL)
        assert used.standing is used.standing
        assert pickle.dumps(used, 4) == pickle.dumps(fresh, 4)
        assert package.decide(fresh, date(2026, 11, 24)) == package.decide(FULL, date(2026, 11, 24))

    def test_a_copied_playbook_answers_as_the_first(self) -> None:
        """Its rules' functions are found again by their names."""
        for copied in copies(DEFAULT_PLAYBOOK):
            assert copied.fingerprint == DEFAULT_PLAYBOOK.fingerprint
            today = date(2026, 11, 24)
            assert package.next_action(FULL, today, playbook=copied) == package.next_action(FULL, today)

    def test_a_value_that_does_not_copy_is_found(self) -> None:
        """A check that cannot fail is none."""
        planted = attrs.evolve(DEFAULT_RULES[0], window=with_closure())  # type: ignore[arg-type]
        with pytest.raises((pickle.PicklingError, AttributeError)):
            list(copies(planted))
        assert copy.deepcopy(DEFAULT_TEMPLATES) == DEFAULT_TEMPLATES
