"""What every rule and the engine say of every interview, held against what is written down."""

from typing import Final

import pytest

from tests.mutation.interviews import INTERVIEWS
from tests.mutation.rows import PAGES, PLAYBOOKS, path_of

_PARTS: Final = [
    [page, *part.splitlines()]
    for page in PAGES
    for part in path_of(page).read_text(encoding="utf-8").rstrip("\n").split("\n\n")
]
WRITTEN: Final = {(page, heading): lines for page, heading, *lines in _PARTS}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("numbers", PLAYBOOKS)
@pytest.mark.parametrize("name", INTERVIEWS)
def test_what_is_said_is_what_is_written(name: str, numbers: str, page: str) -> None:
    """Days, reason and the reason's facts; or why a rule does not apply, and what that hangs on."""
    said = list(PAGES[page](INTERVIEWS[name], PLAYBOOKS[numbers]))
    assert said == WRITTEN[page, f"# {name} ({numbers})"]


def test_nothing_is_written_of_which_nobody_is_asked() -> None:
    """And so a case that is dropped is dropped from the page too."""
    headings = {f"# {name} ({numbers})" for name in INTERVIEWS for numbers in PLAYBOOKS}
    assert set(WRITTEN) == {(page, heading) for page in PAGES for heading in headings}
