"""What is made without a look at it is what the constructor would have made."""

from datetime import timedelta
from typing import Any

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Action, Reason, Standing, WhyNot, Window, decide, next_action
from interview_followup.making import setters
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
