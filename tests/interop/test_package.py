"""The conversions stand apart: nobody pays for one that is not asked for."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("imported", ["interview_followup", "interview_followup.interop"])
def test_the_core_brings_in_no_conversion(imported: str) -> None:
    """Neither our modules, nor the libraries behind the extras, nor the mail package."""
    asked = f"import sys, {imported}; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.split()
    assert imported in loaded
    assert not {"cattrs", "icalendar", "email", "json"} & {*loaded}
    assert not [name for name in loaded if name.startswith("interview_followup.interop.")]


@pytest.mark.parametrize(
    ("module", "brings", "not_others"),
    [
        pytest.param("json", {"cattrs"}, {"icalendar", "interview_followup.interop.mail"}, id="json"),
        pytest.param("schema", set(), {"cattrs", "icalendar"}, id="schema"),
        pytest.param("mail", {"email"}, {"cattrs", "icalendar"}, id="mail"),
        pytest.param("ical", {"icalendar"}, {"cattrs", "interview_followup.interop.json"}, id="ical"),
    ],
)
def test_a_conversion_brings_in_its_own_library_alone(module: str, brings: set[str], not_others: set[str]) -> None:
    """So that one extra is enough for one of them."""
    asked = f"import sys, interview_followup.interop.{module}; print(*sorted(sys.modules))"
    loaded = {*subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.split()}
    assert brings <= loaded
    assert not not_others & loaded
