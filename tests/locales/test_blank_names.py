"""A name of nothing but an honorific and a joiner is no name."""

import pytest

from interview_followup import Person, next_action
from interview_followup.testing import A_THURSDAY, an_interview


@pytest.mark.parametrize(
    "person",
    [
        Person(name="Bu \u200d"),
        Person(name="Bu \u200d", salutation_name="Bu \u200d"),
        Person(salutation_name="Bu \u200d"),
    ],
    ids=["name", "both", "salutation-name"],
)
def test_an_honorific_and_a_joiner_greet_without_a_name(person: Person) -> None:
    """As the honorific alone does."""
    message = next_action(an_interview(interviewers=(person,), locale="id"), A_THURSDAY).message
    assert message is not None
    assert message.body.startswith("Yth. Ibu,\n")
