"""
A plan as a small timeline in SVG, for a page: one string, complete in itself.

Colours and sizes stand as attributes, so that the picture is whole where a page forbids styles; its style sheet adds
the dark scheme, high contrast, and the fit to a narrow screen. It looks at no font, loads nothing and runs nothing.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from ..errors import Fault, TemplateError, WrongTypeError, raise_faults
from ..interview import ANSWERS
from ..planning import Plan, PlannedStep
from ..playbook import DEFAULT_PLAYBOOK, Playbook
from ..text import Line, clean_line, isolated, line_limit
from .escaping import xml
from .words import Words, words_for
from .wrapping import runs_right_to_left, wrapped

_WIDTH: Final = 360
_MARGIN: Final = 20
_DOT_X: Final = 27
_TEXT_X: Final = 48
_ROW_GAP: Final = 18

_INK, _MUTED, _ACCENT, _RULE, _CARD, _EDGE = "#1b2430", "#525d6b", "#0b5cad", "#848f9d", "#ffffff", "#cfd6de"
_DARK_INK, _DARK_MUTED, _DARK_ACCENT = "#e9eef5", "#b3bdca", "#7fbfff"
_DARK_RULE, _DARK_CARD, _DARK_EDGE = "#6e7a89", "#161b22", "#343c47"

_RTL_LANGUAGES: Final = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RTL_SCRIPTS: Final = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


class _Style(NamedTuple):
    """
    How a line of text is set.

    Attributes:
        size: Of the font.
        height: Of the line.
        bold: Whether it is set in bold.
        muted: Whether it stands back.
    """

    size: int
    height: int
    bold: bool = False
    muted: bool = False


_HEADING: Final = _Style(18, 24, bold=True)
_CAPTION: Final = _Style(13, 19, muted=True)
_DAY: Final = _Style(14, 20, muted=True)
_NAME: Final = _Style(16, 22, bold=True)
_DETAIL: Final = _Style(13, 19, muted=True)


class _Placed(NamedTuple):
    """A line of text, whether it runs from right to left, and its baseline."""

    text: str
    style: _Style
    y: int
    rtl: bool


def svg_timeline(
    ahead: Plan, locale: str = "en", *, title: Line | None = None, playbook: Playbook = DEFAULT_PLAYBOOK
) -> str:
    """
    Draw a plan as a vertical timeline in SVG, to put into a page as it is: a dot, a day and a name for each step.

    It is 360 pixels wide, shrinks with its page, and can be scaled by style. It brings its own ground and colours,
    for light and dark, with a contrast of at least 4.5 to 1. A screen reader gets the title, and the whole plan in
    words. It holds no script, refers to nothing outside, and names nothing personal: only days and steps.

    Args:
        ahead: From `plan`.
        locale: Whose words, days and direction are used. A locale of another language than English and Indonesian
            brings names of steps among its ``words`` (``step_check_in``, ``step_acme_nudge``).
        title: The heading; it is shown to whoever sees the page. ``None``: the locale's words for a follow-up plan.
        playbook: Whose locales are served.

    Returns:
        One ``<svg>`` element, without a line break at its end. Its ids are made from what it shows, so that two
        pictures on a page do not share them, unless they are the same picture.

    Raises:
        TemplateError: If *title* is not a `Line`.
        UnknownNameError: If the playbook does not serve the locale.
        WrongTypeError: If *ahead* is not a `Plan`, *playbook* not a `Playbook`, or *title* not a string.

    Example:
        >>> from datetime import date
        >>> from interview_followup import Outcome, plan
        >>> from interview_followup.pictures import svg_timeline
        >>> from interview_followup.testing import an_interview
        >>> withdrawn = an_interview(outcome=Outcome(status="withdrawn", known_on=date(2026, 11, 20)))
        >>> svg = svg_timeline(plan(withdrawn, date(2026, 11, 20)), "en-GB", title="After the interview")
        >>> for sentence in svg.partition("</desc>")[0].rpartition(">")[2].split(". "):
        ...     print(sentence)
        As of Friday 20 November 2026
        On Friday 20 November 2026: Withdrawal
        Open until 27 November 2026
        Then, from Friday 20 November 2026: Move on.
    """
    words = words_for(ahead, locale, playbook)
    heading = words.phrase("plan") if title is None else _line(title)
    rtl = _right_to_left(words.locale.tag)
    said = " ".join(_sentences(ahead, words))
    body, height = _body(heading, ahead, words, rtl=rtl)
    tag = words.locale.tag
    made_of = f"{heading}\n{said}\n{tag}\n{body}"
    prefix = f"followup-{sha256(made_of.encode('utf-8', 'replace')).hexdigest()[:12]}"
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{prefix}" role="img" lang="{tag}"'
        f' direction="{_direction(rtl=rtl)}" aria-labelledby="{prefix}-title {prefix}-desc"'
        f' viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
        f' color="{_INK}" font-family="system-ui, sans-serif">'
    )
    parts = (
        opening,
        f'<title id="{prefix}-title">{xml(heading)}</title>',
        f'<desc id="{prefix}-desc">{xml(said)}</desc>',
        f"<style>{_styles(prefix)}</style>",
        body,
        "</svg>",
    )
    return "\n".join(parts)


def _line(title: Line) -> Line:
    if type(title) is not str:
        raise WrongTypeError(f"title must be a string, got {type(title).__name__}")
    title = clean_line(title)
    limit = line_limit(title)
    raise_faults([] if limit is None else [Fault("title", "bad_text", limit)], TemplateError)
    return title


def _right_to_left(tag: str) -> bool:
    """Tell how a locale is written: by the script where the tag says it, else by the language."""
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)  # noqa: PLR2004 - BCP 47
    return language in _RTL_LANGUAGES if script is None else script in _RTL_SCRIPTS


def _sentences(ahead: Plan, words: Words) -> Iterator[str]:
    """Tell the plan in words."""
    yield f"{words.as_of(ahead)}."
    for index, step in enumerate(ahead.steps):
        name = isolated(words.step(step.action.kind))
        yield f"{words.when(step, then=index > 0)}: {name}."
        yield from (f"{detail}." for detail in _details(step, words))


def _details(step: PlannedStep, words: Words) -> list[str]:
    return [detail for detail in (words.due(step), words.until(step.action)) if detail]


def _body(heading: str, ahead: Plan, words: Words, *, rtl: bool) -> tuple[str, int]:
    """Draw everything that is seen; returns it with the picture's height."""
    placed, y = _place([(heading, _HEADING), (words.as_of(ahead), _CAPTION)], _MARGIN, _WIDTH - 2 * _MARGIN, rtl=rtl)
    texts = [_text(line, _MARGIN, rtl=rtl) for line in placed]
    dots: list[str] = []
    middles: list[int] = []
    for step in ahead.steps:
        row = [(words.when(step, alone=True), _DAY), (words.step(step.action.kind), _NAME)]
        row += [(detail, _DETAIL) for detail in _details(step, words)]
        placed, below = _place(row, y + _ROW_GAP, _WIDTH - _TEXT_X - _MARGIN, rtl=rtl)
        texts += [_text(line, _TEXT_X, rtl=rtl) for line in placed]
        middles.append(y + _ROW_GAP + _DAY.height // 2)
        dots.append(_dot(middles[-1], answer=step.action.kind in ANSWERS, rtl=rtl))
        y = below
    height = y + _MARGIN
    card = (
        f'<rect class="followup-card" x="0.5" y="0.5" width="{_WIDTH - 1}" height="{height - 1}" rx="12"'
        f' fill="{_CARD}" stroke="{_EDGE}"/>'
    )
    return "\n".join((card, *_thread(middles, rtl=rtl), *dots, *texts)), height


def _thread(middles: Sequence[int], *, rtl: bool) -> list[str]:
    """Join the dots."""
    if len(middles) < 2:  # noqa: PLR2004 - a line has two ends
        return []
    x = _mirrored(_DOT_X, rtl=rtl)
    return [f'<path class="followup-rule" d="M{x} {middles[0]}V{middles[-1]}" stroke="{_RULE}" stroke-width="2"/>']


def _place(lines: Sequence[tuple[str, _Style]], y: int, width: int, *, rtl: bool) -> tuple[list[_Placed], int]:
    """Break texts into lines below *y*; returns them with where they end."""
    placed = []
    for text, style in lines:
        runs = runs_right_to_left(text, otherwise=rtl)
        for line in wrapped(text, width / style.size, bold=style.bold):
            # The baseline stands where ascent and descent share the line's height as fonts do, four to one.
            placed.append(_Placed(line, style, y + (style.height + style.size * 3 // 5) // 2 + 1, runs))
            y += style.height
    return placed, y


def _text(line: _Placed, x: int, *, rtl: bool) -> str:
    """Set a line at the side where the picture starts, whichever way the line itself runs."""
    style = line.style
    weight = ' font-weight="600"' if style.bold else ""
    colour = f'class="followup-muted" fill="{_MUTED}"' if style.muted else 'fill="currentColor"'
    anchor = "start" if line.rtl == rtl else "end"
    return (
        f'<text x="{_mirrored(x, rtl=rtl)}" y="{line.y}" {colour} font-size="{style.size}"{weight}'
        f' direction="{_direction(rtl=line.rtl)}" text-anchor="{anchor}" unicode-bidi="isolate">{xml(line.text)}</text>'
    )


def _direction(*, rtl: bool) -> str:
    return "rtl" if rtl else "ltr"


def _dot(y: int, *, answer: bool, rtl: bool) -> str:
    """Mark a step with a full dot, and the answer at the end with a ring."""
    fill = ("followup-card", _CARD) if answer else ("followup-full", _ACCENT)
    return (
        f'<circle class="followup-dot {fill[0]}" cx="{_mirrored(_DOT_X, rtl=rtl)}" cy="{y}" r="6" fill="{fill[1]}"'
        f' stroke="{_ACCENT}" stroke-width="2"/>'
    )


def _mirrored(x: int, *, rtl: bool) -> int:
    return _WIDTH - x if rtl else x


def _styles(prefix: str) -> str:
    """Write the style sheet; every rule is held to this picture, since a page shares its styles."""
    dark = _scheme(prefix, _DARK_INK, _DARK_MUTED, _DARK_CARD, _DARK_EDGE, _DARK_RULE, _DARK_ACCENT)
    forced = _scheme(prefix, "CanvasText", "CanvasText", "Canvas", "CanvasText", "CanvasText", "CanvasText")
    return (
        f"#{prefix}{{max-width:100%;height:auto}}"
        f"@media (prefers-color-scheme:dark){{{dark}}}@media (forced-colors:active){{{forced}}}"
    )


def _scheme(prefix: str, ink: str, muted: str, card: str, edge: str, rule: str, accent: str) -> str:
    return (
        f"#{prefix}{{color:{ink}}}#{prefix} .followup-muted{{fill:{muted}}}"
        f"#{prefix} .followup-card{{fill:{card};stroke:{edge}}}#{prefix} .followup-rule{{stroke:{rule}}}"
        f"#{prefix} .followup-dot{{stroke:{accent}}}#{prefix} .followup-full{{fill:{accent}}}"
    )
