"""A calendar that a release gave out is counted up from by every later one."""

import re

import pytest

from interview_followup import __version__

from .calendars import kept, moved, write

KEPT = kept()


def uids(calendar: str) -> list[str]:
    """List the entries' names, in their order."""
    return re.findall("^UID:(.*)\r$", calendar, re.MULTILINE)


every_release = pytest.mark.parametrize("release", KEPT)


@every_release
def test_inv_v3_a_calendar_of_a_release_keeps_its_entries_where_nothing_changed(release: str) -> None:
    """None is added; this version's own stays byte for byte, while an older one's may have been worded anew."""
    after = write(KEPT[release])
    assert uids(after) == uids(KEPT[release])
    assert after == KEPT[release] or release != __version__


@every_release
def test_inv_v3_entries_of_a_release_are_moved_and_not_added(release: str) -> None:
    """By their UIDs, which no later release names otherwise."""
    before, after = KEPT[release], moved(KEPT[release])
    assert len(uids(before)) == 3
    assert {*uids(before)} < {*uids(after)}
    assert after.count("STATUS:CANCELLED") == 3
    assert after.count("SEQUENCE:1\r") == 3


def test_inv_v3_this_version_writes_what_it_wrote() -> None:
    """But where lines are folded, which icalendar decides."""
    assert write().replace("\r\n ", "") == KEPT[__version__].replace("\r\n ", "")
