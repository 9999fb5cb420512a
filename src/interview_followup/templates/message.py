"""
The finished text, and what would have made it stronger.
"""

from enum import StrEnum
from typing import NamedTuple

import attrs

from ..interview import Channel, Person, StepKind
from ..making import new, setters


class Audience(StrEnum):
    """Whom a message is for: the employer's side, or the candidate's own referee."""

    EMPLOYER = "employer"
    REFEREE = "referee"


class TemplateKey(NamedTuple):
    """
    What a text is for.

    Attributes:
        kind: The step's kind.
        channel: The channel that it is written for.
        locale: The locale's tag.
        audience: The employer's side, or the referee.
    """

    kind: StepKind | str
    channel: Channel
    locale: str
    audience: Audience = Audience.EMPLOYER

    def __str__(self) -> str:
        end = "" if self.audience is Audience.EMPLOYER else f"/{self.audience}"
        return f"{self.locale}/{self.kind}/{self.channel}{end}"


@attrs.frozen(kw_only=True)
class Message:
    """
    A text, ready to be read and sent by the candidate. The library sends nothing.

    Attributes:
        subject: One line; ``None`` where the channel has none. An Indonesian letter has it in its body as well, as
            custom wants.
        body: Plain text, never HTML; paragraphs are parted by an empty line.
        channel: The channel that the text was written for; e-mail where there is none for the one asked for.
        locale: The locale that worded it, such as ``en-GB``.
        to: Whom it addresses; ``None``: a team without a name, or the referee.
        audience: The employer's side, or the referee.
        template: Which text was used, such as ``en/check_in/email``.
        key: The action's key with the audience and the addressee: the same message has the same key, for never
            sending one twice; ``None`` where the interview has no ``ref``.
    """

    subject: str | None = attrs.field(repr=False)
    body: str = attrs.field(repr=False)
    channel: Channel
    locale: str
    to: Person | None = attrs.field(default=None, repr=False)
    audience: Audience = Audience.EMPLOYER
    template: str
    key: str | None = None


(
    _subject, _body, _channel, _locale, _to, _audience, _template, _key,
) = setters(
    Message.subject, Message.body, Message.channel, Message.locale, Message.to, Message.audience, Message.template,
    Message.key,
)  # fmt: skip


def made_message(  # noqa: PLR0913, PLR0917 - its fields, in their order
    subject: str | None,
    body: str,
    channel: Channel,
    locale: str,
    to: Person | None,
    audience: Audience,
    template: str,
    key: str | None,
) -> Message:
    """Make a message of what was worded here: see `making`."""
    made: Message = new(Message)
    _subject(made, subject)
    _body(made, body)
    _channel(made, channel)
    _locale(made, locale)
    _to(made, to)
    _audience(made, audience)
    _template(made, template)
    _key(made, key)
    return made


@attrs.frozen
class Hint:
    """
    A fact that would make the text stronger.

    Attributes:
        field: Where it belongs, such as ``interviewers[0].topic``.
        text: What to ask the candidate for, in the message's language.
    """

    field: str
    text: str = attrs.field(repr=False)
