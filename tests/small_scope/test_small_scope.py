"""The small scope, whole: no law is violated, nothing differs from the second implementation, and everything occurs."""

from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from interview_followup import DEFAULT_PLAYBOOK, Playbook, Rule, WhyNot, Window

from . import calendars, hosts, occasions, refusals, worded
from .__main__ import main, merged, missing
from .looking import Tally, asked_of, look
from .slices import pending, restarted, settled, slices
from .space import Slice, Steps, on


@pytest.mark.once
def test_the_whole_small_scope(capsys: pytest.CaptureFixture[str]) -> None:
    """Two million decisions, none of which breaks a law; every rule decides, and every reason why not occurs."""
    with capsys.disabled():  # the formula, the counts and the histogram are meant to be read
        assert main([]) == 0


@pytest.mark.parametrize("each", slices(), ids=lambda each: each.name)
def test_a_part_of_every_slice(each: Slice) -> None:
    """The same on every Python, for one case in two hundred."""
    tally = Tally()
    look(each, tally, parts=200)
    assert tally.violations == []
    assert tally.cases


@pytest.mark.parametrize("section", [calendars, hosts, occasions, refusals, worded], ids=lambda each: each.__name__)
def test_what_is_not_a_decision(section: Any) -> None:
    """Calendars, keys and addressees, errors, and texts are enumerated too."""
    assert list(section.violations()) == []


def test_the_count_of_a_slice_is_that_of_its_cases() -> None:
    """What the formula says is what is looked at."""
    for each in slices():
        if not each.shift:
            assert sum(1 for _ in each.cases()) == each.size, each.name


def test_a_step_set_is_every_set() -> None:
    """Of two kinds on three days, done or skipped: none, twelve of one, sixty-six of two."""
    steps = Steps(("thank_you", "check_in"), (0, 1, 2), 2)
    sets = list(steps.sets())
    assert [sum(len(each) == size for each in sets) for size in range(3)] == [1, 12, 66]
    assert len({str(each) for each in sets}) == len(sets) == steps.size


def test_a_rule_that_never_decides_is_told() -> None:
    """A scope that is too small for a rule or a reason does not pass."""
    tally = Tally()
    look(next(each for each in settled() if each.name == "withdrawn"), tally, parts=50)
    gaps = missing(merged([tally]))
    assert "rule thank_you decides 0 times" in gaps
    assert "no_evidence never occurs" in gaps
    assert not any("withdrawn" in gap for gap in gaps)


def _shifted(name: str, **days: int) -> Rule:
    """Break a rule: its window begins, is due or ends so many days later."""
    rule = DEFAULT_PLAYBOOK.rule(name)

    def window(*arguments: Any) -> Window | WhyNot:
        found = rule.window(*arguments)
        if isinstance(found, WhyNot):
            return found
        moved: dict[str, Any] = {
            field: None if (day := getattr(found, field)) is None else day + timedelta(days=by)
            for field, by in days.items()
        }
        return attrs.evolve(found, **moved)

    return attrs.evolve(rule, window=window)


def _with(rule: Rule) -> Playbook:
    rules = tuple(rule if each.name == rule.name else each for each in DEFAULT_PLAYBOOK.rules)
    return attrs.evolve(DEFAULT_PLAYBOOK, rules=rules)


BROKEN: dict[str, tuple[Playbook, str]] = {
    "asks a day early": (_with(_shifted("promised_check_in", opens_on=-1)), "S1"),
    "asks a day late": (_with(_shifted("promised_check_in", opens_on=1)), "differs: step"),
    "asks again too soon": (_with(_shifted("final_check_in", opens_on=-1)), "S3 gap"),
    "an offer is missed on its last day": (_with(_shifted("offer_answer", closes_on=-1)), "S6"),
    "thanks end a day early": (_with(_shifted("thank_you", closes_on=-1, due_on=-1)), "S8"),
    "never asks for the last time": (DEFAULT_PLAYBOOK.without("final_check_in"), "differs"),
    "moves on too early": (_with(_shifted("unanswered", opens_on=-1)), "differs: wait"),
    "due a day late": (_with(_shifted("rejection_reply", due_on=1)), "differs: days"),
}


@pytest.mark.parametrize(("playbook", "law"), BROKEN.values(), ids=BROKEN)
def test_a_broken_playbook_is_caught(playbook: Playbook, law: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by the law that it breaks: what is too early and what is missed."""
    monkeypatch.setattr("tests.small_scope.looking.playbook_of", lambda _: playbook)
    found: set[str] = set()
    for group in (pending, settled, restarted):
        for each in group():
            tally = Tally()
            look(each, tally, parts=97)
            found |= {violation.law for violation in tally.violations}
    assert law in found


def test_a_change_promised_too_early_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """T1: `next_change` a day early is no harmless wake-up."""
    from interview_followup import decide  # noqa: PLC0415 - the sound one, to break

    def early(*arguments: Any, **keywords: Any) -> Any:
        action = decide(*arguments, **keywords)
        change: date | None = action.next_change
        return action if change is None else attrs.evolve(action, next_change=change - timedelta(days=1))

    monkeypatch.setattr("tests.small_scope.looking.decide", early)
    tally = Tally()
    look(pending()[0], tally, parts=500)
    assert "T1" in {violation.law for violation in tally.violations}


def test_settings_of_a_slice_reach_the_library_and_the_oracle() -> None:
    """Other numbers and calendars are asked of both."""
    changed = [each for each in slices() if each.settings]
    assert len({str(asked_of(each).playbook.fingerprint) for each in changed}) == len(
        {str(each.settings) for each in changed}
    )
    assert on(0).weekday() == 3  # a Thursday
