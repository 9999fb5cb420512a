"""What is made without a look at it is what the constructor would have made."""

import copy
import pickle
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from interview_followup import (
    DEFAULT_PLAYBOOK,
    Action,
    Playbook,
    Reason,
    Standing,
    WhyNot,
    Window,
    WordLists,
    WorkCalendar,
    decide,
    next_action,
)
from interview_followup.making import setters, shipped
from tests.digest.cases import case


def rebuilt(value: Any) -> Any:
    """Build a value anew, by its constructor, which looks at every field."""
    return type(value)(**{field.name: getattr(value, field.name) for field in attrs.fields(type(value))})


@pytest.mark.parametrize("number", range(0, 2000, 7))
def test_a_value_that_is_made_is_one_that_could_be_built(number: int) -> None:
    """Windows, reasons, standings and actions, with every field set."""
    interview, today, playbook = case(number)
    made: list[object] = [interview.standing]
    for rule in playbook.rules_for(interview.outcome.status):
        window = rule.window(interview, playbook.timing, playbook.calendar)
        made += [] if type(window) is WhyNot else [window, window.reason]  # type: ignore[union-attr]
    made += [decide(interview, day, playbook=playbook) for day in (today, today + timedelta(days=3))]
    made.append(next_action(attrs.evolve(interview, locale="en"), today, playbook=playbook))
    for value in made:
        assert type(value) in {Standing, Window, Reason, Action}
        assert rebuilt(value) == value
        assert hash(rebuilt(value)) == hash(value)
        assert repr(rebuilt(value)) == repr(value)


def test_a_made_value_is_frozen() -> None:
    """As every value is."""
    window = DEFAULT_PLAYBOOK.rule("thank_you").window(
        case(0).interview, DEFAULT_PLAYBOOK.timing, DEFAULT_PLAYBOOK.calendar
    )
    for value in (window, case(0).interview.standing, decide(*case(0)[:2])):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attrs.fields(type(value))[0].name, None)


def test_the_setters_come_in_the_order_of_the_fields() -> None:
    """Each sets its own."""
    made = object.__new__(Reason)
    values = ("a", (("b", 1),))
    for put, value in zip(setters(Reason.code, Reason.facts), values, strict=True):
        put(made, value)
    assert (made.code, made.facts) == values


@pytest.mark.parametrize("tag", DEFAULT_PLAYBOOK.templates.tags)
def test_shipped_word_lists_could_be_built(tag: str) -> None:
    """Importing does not look at their patterns; here they are looked at."""
    lists = DEFAULT_PLAYBOOK.templates.locale(tag).lists
    assert rebuilt(lists) == lists
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        lists.months = ()  # type: ignore[misc]


def test_what_is_shipped_has_all_its_fields_and_no_others() -> None:
    """A slip of the pen is no field that is left at its default."""
    with pytest.raises(TypeError, match="^WordLists has no monthz$"):
        shipped(WordLists, monthz=())
    with pytest.raises(TypeError, match="^Reason needs code$"):
        shipped(Reason)
    assert shipped(Reason, code="a") == Reason("a")


def test_the_shipped_playbook_is_complete() -> None:
    """Importing does not look for gaps; a playbook of the same rules in another tuple is looked at."""
    looked_at = Playbook(rules=list(DEFAULT_PLAYBOOK.rules))
    assert looked_at.rules is not DEFAULT_PLAYBOOK.rules
    assert looked_at == DEFAULT_PLAYBOOK


def test_what_is_kept_is_worked_out_once_and_is_no_part_of_the_value() -> None:
    """It is neither compared, nor shown, nor pickled; a copy works it out anew."""
    calendar, other = WorkCalendar(), WorkCalendar()
    day = date(2026, 11, 20)
    first = calendar.working_day_after(day, 1)
    assert calendar == other
    assert hash(calendar) == hash(other)
    assert repr(calendar) == repr(other)
    assert calendar._weeks is calendar._weeks  # noqa: SLF001
    for again in (pickle.loads(pickle.dumps(calendar)), copy.copy(calendar), copy.deepcopy(calendar)):  # noqa: S301 - our own
        assert not hasattr(again, "_kept_weeks")
        assert again.working_day_after(day, 1) == first
        assert again == calendar


def test_where_matters_stand_is_worked_out_anew_in_a_copy() -> None:
    """An unpickled or copied interview has nothing in the place where it is kept."""
    interview = case(0).interview
    standing = interview.standing
    assert interview.standing is standing
    for again in (pickle.loads(pickle.dumps(interview)), copy.copy(interview), attrs.evolve(interview)):  # noqa: S301
        assert again.standing == standing
        assert again.standing is again.standing


def test_no_class_with_a_kept_value_pays_for_it_at_every_field() -> None:
    """A ``__getattr__``, such as attrs gives to a class with a cached property, slows every look at a field."""
    for value in (case(0).interview, DEFAULT_PLAYBOOK, WorkCalendar(), DEFAULT_PLAYBOOK.templates):
        assert not hasattr(type(value), "__getattr__")
