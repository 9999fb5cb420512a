"""What a template elsewhere calls a fact is answered with what it is called here."""

import pytest

from interview_followup.templates import FACTS_BY_NAME
from interview_followup.templates.naming import unknown_fact

MEANT = {
    "addressee": "interviewer interviewer_name recruiter recruiter_name hiring_manager recipient recipient_name "
    "manager_name contact_name name",
    "company": "company_name employer employer_name organization",
    "role": "job job_title position title vacancy",
    "held_on": "date interview_date interviewed_on",
    "candidate_name": "candidate my_name sender sender_name your_name",
    "salutation": "greeting opening",
    "closing": "signature sign_off signoff",
    "candidate_phone": "phone",
}


@pytest.mark.parametrize(("name", "fact"), [(name, fact) for fact, names in MEANT.items() for name in names.split()])
def test_the_fact_that_was_meant_is_named(name: str, fact: str) -> None:
    """In any case of letters, and without the list of all facts."""
    for written in (name, name.upper()):
        limit = unknown_fact("subject", written, FACTS_BY_NAME).limit
        assert limit == f"names an unknown fact {written!r}; did you mean {fact!r}?"
