"""A picture speaks the locale's language, as far as words for it are there."""

from datetime import date

import attrs
import pytest

from interview_followup import DEFAULT_TEMPLATES, Plan, Playbook, Reason, StepKind, UnknownNameError, WrongTypeError
from interview_followup.engine import Action
from interview_followup.pictures import mermaid_gantt, svg_timeline
from interview_followup.pictures.words import Words
from interview_followup.planning import PlannedStep
from tests.pictures.cases import ARABIC, PLANS, told

ENGLISH = Words(DEFAULT_TEMPLATES.locale("en-GB"))
INDONESIAN = Words(DEFAULT_TEMPLATES.locale("id"))
DRAW = pytest.mark.parametrize("draw", [mermaid_gantt, svg_timeline], ids=["gantt", "timeline"])


@pytest.mark.parametrize("kind", StepKind)
def test_every_step_has_a_name_in_both_languages(kind: StepKind) -> None:
    """Which is not the kind's own word, and not the same in both."""
    names = {ENGLISH.step(kind), INDONESIAN.step(kind)}
    assert len(names) == 2
    assert str(kind) not in names
    assert all(name[0].isupper() for name in names)


@pytest.mark.parametrize("language", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_no_two_steps_share_a_name(language: Words) -> None:
    """Or a plan could not be told by its names."""
    assert len({language.step(kind) for kind in StepKind}) == len(StepKind)


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        (ENGLISH, StepKind.CHECK_IN, "Check-in"),
        (INDONESIAN, StepKind.WITHDRAWAL, "Mundur dari seleksi"),
        (ENGLISH, "acme:final_nudge", "final nudge"),
        (INDONESIAN, "acme:final_nudge", "final nudge"),
        (Words(attrs.evolve(ARABIC, words=())), StepKind.THANK_YOU, "thank you"),
        (Words(ARABIC), StepKind.THANK_YOU, "رسالة شكر"),
        (Words(attrs.evolve(ARABIC, words=(("step_acme_final_nudge", "تذكير"),))), "acme:final_nudge", "تذكير"),
    ],
    ids=["english", "indonesian", "own kind", "own kind in id", "another language", "its own words", "its own kind"],
)
def test_a_step_is_named_by_the_locale_else_by_us_else_by_its_kind(
    words: Words, kind: StepKind | str, name: str
) -> None:
    """In that order."""
    assert words.step(kind) == name


def test_a_phrase_is_the_locales_else_ours_else_english() -> None:
    """A locale that brings none is not left without."""
    assert Words(ARABIC).phrase("plan") == "خطة المتابعة"
    assert INDONESIAN.phrase("due", "5 Maret 2026") == "Tenggat 5 Maret 2026"
    assert Words(attrs.evolve(ARABIC, words=())).phrase("due", "5 March 2026") == "Due 5 March 2026"


def test_both_languages_have_the_same_phrases() -> None:
    """Each that is used is there in each."""
    texts = [svg_timeline(PLANS[name], tag) for name in PLANS for tag in ("en", "id")]
    assert not [text for text in texts if "$day" in text]


def test_a_window_without_an_end_and_a_late_day_are_told() -> None:
    """A host's own rule may never close; a plan that begins late names the day that was missed."""
    never_closes = next(step for step in PLANS["own_rule"].steps if step.action.kind == "acme:final_nudge")
    assert ENGLISH.until(never_closes.action) == "Open from 21 November 2026"
    assert ENGLISH.due(PLANS["late"].steps[0]) == "Due 21 November 2026"
    assert ENGLISH.due(PLANS["default"].steps[0]) == ""


def test_an_answer_has_no_window_to_tell() -> None:
    """It holds from its day on."""
    answer = PLANS["default"].steps[-1]
    assert (ENGLISH.until(answer.action), ENGLISH.due(answer)) == ("", "")
    assert ENGLISH.when(answer, alone=True) == "From Wednesday 16 December 2026"


def test_a_step_that_was_made_by_hand_without_days_is_told_without() -> None:
    """The engine makes none."""
    bare = PlannedStep(on=date(2026, 11, 20), action=Action(kind="acme:nudge", reason=Reason("own")))
    assert (ENGLISH.until(bare.action), ENGLISH.due(bare)) == ("", "")
    ahead = attrs.evolve(PLANS["default"], steps=(bare,))
    assert "milestone, 2026-11-20, 1d" in mermaid_gantt(ahead)


@DRAW
def test_a_locale_that_is_not_served_is_refused(draw: object) -> None:
    """By `TemplateSet.locale`, which names those that are."""
    assert callable(draw)
    with pytest.raises(UnknownNameError, match="unknown locale 'fr'"):
        draw(PLANS["default"], "fr")


@DRAW
def test_only_a_plan_and_a_playbook_are_drawn(draw: object) -> None:
    """The interview itself is an easy slip."""
    assert callable(draw)
    with pytest.raises(WrongTypeError, match="ahead must be a Plan, got Interview"):
        draw(PLANS["default"].interview)
    with pytest.raises(WrongTypeError, match="playbook must be a Playbook, got str"):
        draw(PLANS["default"], playbook="US")


@DRAW
def test_a_locales_parent_serves_it(draw: object) -> None:
    """``en-NZ`` is drawn in ``en``."""
    assert callable(draw)
    assert draw(PLANS["default"], "en-NZ") == draw(PLANS["default"], "en")


@DRAW
def test_a_plan_without_steps_is_drawn(draw: object) -> None:
    """`plan` makes none; a host that filters one may."""
    assert callable(draw)
    ahead: Plan = attrs.evolve(PLANS["default"], steps=())
    playbook: Playbook = told(picture_as_of="")
    assert "Follow-up plan" in draw(ahead, "en-ZA", playbook=playbook)
