"""
Texts that another engine renders, such as Jinja2's sandbox or Fluent.

The engine is the host's: nothing of it is imported here. It gets flat strings alone, and is proved by rendering every
combination of the facts that can be absent.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, Protocol, TypeAlias, cast

import attrs

from ..errors import Fault, TemplateError, raise_faults
from ..text import is_forbidden
from .facts import FACTS_BY_NAME
from .naming import listed_once, unknown_fact
from .parse import MessageTemplate
from .proof import CONTROL, EXAMPLES, LEFT_OVER, MAX_SUBJECT, MAX_TEXT, SPACING, leftover_faults

MAX_OPTIONAL: Final = 8
"""At most 256 combinations prove a text."""

MAX_OUTPUT: Final = 16_000
MAX_HEADER: Final = 998
"""What an engine may give at any time; a mail's line can be no longer (RFC 5322)."""

_SWITCHED_ON: Final = "true"
_ASKED: Final = "; is every fact that it uses in names?"
_ISOLATES: Final = re.compile("[\u2068\u2069]")
_STOPS: Final = (".", "!", "?")
_GAP: Final = re.compile(r"\(\s*\)|\[\s*\]|[(\[] | [)\]]|\"\"|“”|''|[:;,]\s*[.;,]")
"""What stays where a value was to be."""

_PREPOSITIONS: Final = {
    language: re.compile(rf"\b(?:{words})\s*[.,;:!?)]", re.IGNORECASE)
    for language, words in (
        ("en", "about|as|at|by|for|from|in|of|on|regarding|to|with"),
        ("id", "dari|dengan|di|kepada|mengenai|oleh|pada|sebagai|tentang|untuk"),
    )
}
"""What a sentence may end with ("the role I applied for"), but not just where a fact is absent."""

_BRACE: Final = re.compile(r"[{}]")
"""The examples hold none."""

_ENTITY: Final = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d{1,5}|#x[\da-f]{1,4});", re.IGNORECASE)
_CANARY: Final = " & <b> 'x' {{ 7*7 }} $role"
_NO_GREETING: Final = re.compile(
    r"\W*|(?:dear|yth\.?|kepada|estimad[oa]|ch[eè]re?|sehr geehrter?)\s*[,:]?", re.IGNORECASE
)


class Renderer(Protocol):
    """What an engine's text must be able to do."""

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """
        Word a message.

        Args:
            facts: The facts that are there, by name, as flat strings; an absent one is not in it. A switch that is
                present is ``"true"``.

        Returns:
            The subject, ``None`` where the channel has none, and the body, its paragraphs parted by an empty line.
        """
        ...


def _as_names(value: Sequence[str]) -> tuple[str, ...]:
    """Copy a list to a tuple; leave the rest for the proof to refuse."""
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


@attrs.frozen(kw_only=True)
class ForeignTemplate:
    """
    The text of one kind of message that another engine renders; stands wherever a `MessageTemplate` does.

    Values are facts of the interview, never template text: keep it so, and use the engine's sandbox.

    Attributes:
        renderer: Renders it. Make it importable and picklable where playbooks are pickled.
        names: Every fact that it may use; at most eight of them may be such that can be absent.
    """

    renderer: Renderer = attrs.field(repr=False)
    names: tuple[str, ...] = attrs.field(converter=_as_names)

    @property
    def drop(self) -> tuple[int, ...]:
        """No paragraphs to leave out: only the engine knows them."""
        return ()

    def render(
        self,
        facts: Mapping[str, str],
        *,
        dropped: int = 0,  # noqa: ARG002 - it has no paragraphs that we know
        joint: str = "",  # noqa: ARG002
    ) -> tuple[str | None, str]:
        """
        Word the subject and the body; how paragraphs are joined is the engine's affair.

        Raises:
            TemplateError: If the engine raises, or gives what is no text; the engine's error is its cause.
        """
        shown = {name: _shown(name, facts[name]) for name in self.names if name in facts}
        try:
            # A copy: what the engine does to it reaches nobody.
            rendered: object = self.renderer.render(dict(shown))
        except Exception as error:
            fault = Fault("body", "raised", f"must render, but raised {type(error).__name__}")
            raise TemplateError(str(fault), [fault]) from error
        raise_faults(_shape_faults(rendered), TemplateError)
        subject, body = cast("tuple[str | None, str]", rendered)
        for value in shown.values():
            # "Acme Inc." brings its own stop, as it does in our own syntax.
            if len(value) > 1 and value.rstrip("\u2069").endswith(_STOPS):
                body = body.replace(f"{value}.", value)
                subject = None if subject is None else subject.replace(f"{value}.", value)
        return subject, body


AnyTemplate: TypeAlias = MessageTemplate | ForeignTemplate
"""A text of our own syntax, or one that another engine renders."""


def _shape_faults(rendered: object) -> list[Fault]:
    """Look at what an engine gave: a subject of one line, or none, and a body."""
    if type(rendered) is not tuple or len(rendered) != 2:  # noqa: PLR2004 - a pair
        return [Fault("body", "wrong_result", "must come as a pair of subject and body")]
    subject, body = rendered
    if not (subject is None or type(subject) is str) or type(body) is not str:
        return [Fault("body", "wrong_result", "must be text, and the subject text or None")]
    faults = [
        Fault(field, "too_long", f"must be at most {most} characters, got {len(text)}")
        for field, text, most in (("subject", subject, MAX_HEADER), ("body", body, MAX_OUTPUT))
        if text is not None and len(text) > most
    ]
    if faults:
        return faults
    if not body.strip():
        faults.append(Fault("body", "blank", "must be a text"))
    if subject is not None and ("\n" in subject or not subject.strip()):
        faults.append(Fault("subject", "several_lines", "must be one line"))
    faults += [
        Fault(field, "control", CONTROL)
        for field, text in (("subject", subject), ("body", body))
        if text is not None and (is_forbidden(_ISOLATES.sub("", text)) or not _balanced(text))
    ]
    return faults


def _balanced(text: str) -> bool:
    """Tell whether the isolates that we put around a value ourselves still come in pairs, each on one line."""
    if text.isascii():
        return True
    for line in text.split("\n"):
        depth = 0
        for sign in _ISOLATES.findall(line):
            depth += 1 if sign == "\u2068" else -1
            if depth < 0:
                return False
        if depth:
            return False
    return True


def _shown(name: str, value: str) -> str:
    return _SWITCHED_ON if name.startswith("when_") else value


def foreign_faults(
    template: ForeignTemplate, words: Mapping[str, str], *, subject: bool, tag: str, causes: list[BaseException]
) -> list[Fault]:
    """
    Prove another engine's text.

    Args:
        template: What to prove.
        words: The locale's own facts.
        subject: Whether the channel has a subject.
        tag: The locale's tag.
        causes: Takes the errors that the engine raised.

    Returns:
        All that is wrong, each once, with the fewest absent facts that show it.
    """
    names: object = template.names
    if not isinstance(names, tuple) or not all(type(name) is str for name in names):
        return [Fault("names", "wrong_type", "must be a tuple of names")]
    if not callable(getattr(template.renderer, "render", None)):
        limit = f"must have a method render, got {type(template.renderer).__name__}"
        return [Fault("renderer", "no_renderer", limit)]
    known = {*words, *FACTS_BY_NAME}
    named = dict.fromkeys(template.names)
    faults = [unknown_fact("names", name, known) for name in named if name not in known]
    optional = [
        name for name in named if name in FACTS_BY_NAME and name not in words and not FACTS_BY_NAME[name].always
    ]
    if len(optional) > MAX_OPTIONAL:
        limit = f"must name at most {MAX_OPTIONAL} facts that can be absent, got {len(optional)}"
        faults.append(Fault("names", "too_many_names", limit))
    if faults:
        return listed_once(faults)
    full = {name: words.get(name, EXAMPLES.get(name, "")) for name in named}
    return _rendered_faults(template, full, optional, subject=subject, tag=tag, causes=causes)


def _altered_faults(template: ForeignTemplate, facts: dict[str, str], plain: str) -> list[Fault]:
    """
    Put in values that an engine might escape or evaluate: they must come out as they are.

    Args:
        template: What to prove.
        facts: The facts of one combination.
        plain: The subject and the body that they give.
    """
    shown = plain.casefold()  # an engine may write a value in capitals, or choose a text by one that it does not show
    odd = {name: value + (_CANARY if value and value.casefold() in shown else "") for name, value in facts.items()}
    try:
        text = _joined(template.render(odd))
    except TemplateError as error:
        return list(error.faults)
    altered = [name for name, value in facts.items() if value and value in plain and odd[name] not in text]
    if altered:
        return [Fault("body", "altered", f"must put values in as they are, not {', '.join(altered)}")]
    if _ENTITY.search(text):
        return [Fault("body", "altered", "must put values in as they are, not escaped for HTML")]
    return []


def _joined(rendered: tuple[str | None, str]) -> str:
    return f"{rendered[0]}\n{rendered[1]}"


def _rendered_faults(
    template: ForeignTemplate,
    full: dict[str, str],
    optional: list[str],
    *,
    subject: bool,
    tag: str,
    causes: list[BaseException],
) -> list[Fault]:
    """Render every combination, the fullest first; report each kind of fault once."""
    absences = [absent for count in range(len(optional) + 1) for absent in combinations(optional, count)]
    found: dict[tuple[str, str], Fault] = {}
    plain: list[tuple[str | None, str]] = []
    for absent in absences:
        facts = _without(full, absent)
        try:
            head, body = template.render(facts)
        except TemplateError as error:
            _keep(found, [_asked(fault) for fault in error.faults], absent)
            causes += [] if error.__cause__ is None else [error.__cause__]
            continue
        plain.append((head, body))
        faults = [*_head_faults(head, subject=subject), *_text_faults("body", body)]
        faults += _dangling_faults(body, plain[0][1], tag)
        _keep(found, [*faults, *_frame_faults(facts, body, plain[0][1], strict=subject)], absent)
    if not found:
        for absent, rendered in zip(absences, plain, strict=True):
            _keep(found, _altered_faults(template, _without(full, absent), _joined(rendered)), absent)
    if not found:
        _keep(found, _unsteady_faults(template, full, plain[0]), ())
    return list(found.values())


def _dangling_faults(body: str, whole: str, tag: str) -> list[Fault]:
    """Look for a preposition that has lost what followed it in the fullest text."""
    pattern = _PREPOSITIONS.get(tag.split("-", maxsplit=1)[0])
    if pattern is None or all(left in whole for left in pattern.findall(body)):
        return []
    return [Fault("body", "dangling", "must not leave a preposition before a stop")]


def _asked(fault: Fault) -> Fault:
    """Ask what most often is the reason; the engine's own error may say so, but may hold a value, too."""
    return attrs.evolve(fault, limit=fault.limit + _ASKED) if fault.code == "raised" else fault


def _without(facts: dict[str, str], absent: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name, value in facts.items() if name not in absent}


def _keep(found: dict[tuple[str, str], Fault], faults: Sequence[Fault], absent: tuple[str, ...]) -> None:
    """Note the faults of a kind that was not met before, and without which facts they show."""
    without = f" (without {', '.join(absent)})" if absent else ""
    for fault in faults:
        found.setdefault((fault.field, fault.code), attrs.evolve(fault, limit=fault.limit + without))


def _unsteady_faults(
    template: ForeignTemplate, facts: dict[str, str], first: tuple[str | None, str]
) -> Sequence[Fault]:
    """Ask for the first text once more."""
    try:
        steady = template.render(facts) == first
    except TemplateError as error:
        return error.faults
    return [] if steady else [Fault("body", "unsteady", "must give the same for the same facts")]


def _head_faults(head: str | None, *, subject: bool) -> Iterator[Fault]:
    if head is not None:
        yield from _text_faults("subject", head)
    if subject and head is None:
        yield Fault("subject", "missing", "must be given for this channel")
    if not subject and head is not None:
        yield Fault("subject", "not_carried", "must be None: this channel carries none")


def _text_faults(field: str, text: str) -> Iterator[Fault]:
    left = leftover_faults(field, text)
    yield from left
    if not left and _BRACE.search(text):
        yield Fault(field, "leftover", LEFT_OVER)
    if SPACING.search(text) or _GAP.search(text) or "\n\n\n" in text:
        yield Fault(field, "spacing", "must not double spaces, empty lines or stops, nor put a space before a stop")
    limit = MAX_SUBJECT if field == "subject" else MAX_TEXT
    if len(text) > limit:
        yield Fault(field, "too_long", f"must be at most {limit} characters with the examples, got {len(text)}")


def _frame_faults(facts: dict[str, str], body: str, whole: str, *, strict: bool) -> Iterator[Fault]:
    """
    Look at the first and the last paragraph: nothing else may step into their place.

    Where the frame is not made of ``$salutation`` and ``$closing``, its first and last word tell it; on a channel
    without a subject there need be no frame.
    """
    parts, full = body.split("\n\n"), whole.split("\n\n")
    if strict and _NO_GREETING.fullmatch(parts[0].strip()):
        yield Fault("body", "empty_greeting", "must greet somebody")
    same_start = not strict or body.split()[:1] == whole.split()[:1]
    opens = facts["salutation"] in parts[0] if "salutation" in facts else same_start
    if not opens:
        yield Fault("body", "may_vanish", "must not lose its opening")
    same_end = not strict or body.split()[-1:] == whole.split()[-1:]
    closes = facts["closing"] in parts[-1] if "closing" in facts else same_end
    if not closes:
        yield Fault("body", "closing_may_vanish", "must not lose its closing")
    if opens and closes and len(full) > 2 >= len(parts):  # noqa: PLR2004 - an opening and a closing
        yield Fault("body", "middle_may_vanish", "must keep a paragraph between opening and closing")
