"""The plans that are drawn, and the golden pictures that come of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import attrs

from interview_followup import (
    DEFAULT_PLAYBOOK,
    DEFAULT_TEMPLATES,
    Interview,
    Locale,
    Outcome,
    OutcomeStatus,
    Plan,
    Playbook,
    Reason,
    Rule,
    Timing,
    WhyNot,
    Window,
    WorkCalendar,
    plan,
)
from interview_followup.pictures import mermaid_flow, mermaid_gantt, svg_timeline
from interview_followup.testing import A_THURSDAY, an_interview, an_outcome

GOLDEN: Final = Path(__file__).parents[1] / "golden" / "pictures"
HOSTILE: Final = "style x:y#a;\"]`%% <script>alert(1)</script> %%{init: {}}%% &amp; ' click a"
"""A line that is syntax, or a command, in HTML, in XML and in each of Mermaid's grammars."""


def _nudged_once(interview: Interview, _timing: Timing, _calendar: WorkCalendar) -> Window | WhyNot:
    """Open two days after the interview, without an end."""
    if any(step.kind == "acme:final_nudge" for step in interview.steps):
        return WhyNot("nudged", settled=True)
    return Window(opens_on=date(2026, 11, 21), due_on=date(2026, 11, 23), reason=Reason("own"))


NUDGE: Final = Rule(
    name="acme:nudge",
    step="acme:final_nudge",
    outcomes=(OutcomeStatus.PENDING,),
    window=_nudged_once,
    contact=False,
)
OWN: Final = DEFAULT_PLAYBOOK.with_templates(
    DEFAULT_TEMPLATES.with_reason("acme:nudge", "en", "Our own.").with_reason("acme:nudge", "id", "Aturan kami.")
).with_rule(NUDGE, before="unpromised_check_in")

_MONTHS: Final = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_WEEKDAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


def _long(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _full(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}، {_long(day)}"


ARABIC: Final = attrs.evolve(
    DEFAULT_TEMPLATES.locale("en"),
    tag="ar",
    format_date=_full,
    format_long=_long,
    words=(
        ("step_thank_you", "رسالة شكر"),
        ("step_check_in", "استفسار عن النتيجة"),
        ("step_final_check_in", "استفسار أخير"),
        ("step_move_on", "المضي قدمًا"),
        ("picture_plan", "خطة المتابعة"),
        ("picture_as_of", "اعتبارًا من $day"),
        ("picture_on", "في $day"),
        ("picture_from", "ابتداءً من $day"),
        ("picture_then_on", "ثم في $day"),
        ("picture_then_from", "ثم ابتداءً من $day"),
        ("picture_open_until", "متاح حتى $day"),
    ),
)


def speaking(locale: Locale) -> Playbook:
    """Build a playbook that serves a locale, and decides nothing: a picture asks it for words alone."""
    templates = DEFAULT_TEMPLATES.with_locale(locale).with_reason("wait", locale.tag, "Wait.")
    return Playbook(rules=(), templates=templates)


def told(**words: str) -> Playbook:
    """Build a playbook whose locale ``en-ZA`` has these words of its own."""
    english = DEFAULT_TEMPLATES.locale("en")
    return speaking(attrs.evolve(english, tag="en-ZA", words=(*english.words, *words.items())))


PLANS: Final[dict[str, Plan]] = {
    "default": plan(an_interview(), A_THURSDAY),
    "rejected": plan(an_interview(), A_THURSDAY, news=[Outcome(status="rejected", known_on=date(2026, 11, 24))]),
    "on_hold": plan(an_interview(), A_THURSDAY, news=[Outcome(status="on_hold", known_on=date(2026, 11, 24))]),
    "over": plan(an_interview(outcome=an_outcome("accepted", A_THURSDAY)), A_THURSDAY),
    "late": plan(an_interview(), date(2026, 11, 25)),
    "own_rule": plan(an_interview(), A_THURSDAY, playbook=OWN),
}


def golden() -> Iterator[tuple[str, str]]:
    """Draw every golden picture: the name of its file, and what belongs into it."""
    for name, ahead in PLANS.items():
        for tag in ("en", "id"):
            yield f"{name}.{tag}.svg", svg_timeline(ahead, tag) + "\n"
            yield f"{name}.{tag}.mmd", mermaid_gantt(ahead, tag)
    yield "default.ar.svg", svg_timeline(PLANS["default"], "ar", playbook=speaking(ARABIC)) + "\n"
    yield "default.ar.mmd", mermaid_gantt(PLANS["default"], "ar", playbook=speaking(ARABIC))
    title = f"Meeting Ratna's team: {HOSTILE}"
    yield "title.en.svg", svg_timeline(PLANS["over"], title=title) + "\n"
    yield "flow.mmd", mermaid_flow()
    yield "flow.own_rule.mmd", mermaid_flow(OWN, OutcomeStatus.PENDING)
