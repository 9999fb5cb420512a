"""
Texts of other engines, as a host would plug them in: Jinja2's sandbox and Fluent.

Below stands one text in the three syntaxes, in two languages.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

import attrs
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Message
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from interview_followup import Channel, ForeignTemplate, MessageTemplate, Renderer

ABSENT: Final = "none"
"""What a Fluent text is told of an absent fact; a value that reads so counts as absent."""

_SANDBOX: Final = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache
def _jinja(source: str) -> Template:
    return _SANDBOX.from_string(source)


@attrs.frozen(kw_only=True)
class JinjaText:
    """
    A text for Jinja2's sandbox, which asks for a fact with ``is defined``.

    The source alone is kept, so that it pickles and compares; what is made of it is looked up.
    """

    subject: str | None = attrs.field(default=None, repr=False)
    body: str = attrs.field(repr=False)

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Word the subject, where there is one, and the body."""
        return None if self.subject is None else _jinja(self.subject).render(facts), _jinja(self.body).render(facts)


@lru_cache
def _bundle(locale: str, source: str) -> tuple[FluentBundle, tuple[str, ...]]:
    """Read a Fluent text; gives the bundle and what its messages are called, in order."""
    resource = FluentResource(source)
    junk = [entry for entry in resource.body if isinstance(entry, Junk)]
    if junk:
        raise ValueError("must be Fluent")
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(resource)
    return bundle, tuple(entry.id.name for entry in resource.body if isinstance(entry, Message))


@attrs.frozen(kw_only=True)
class FluentText:
    """
    A text in Fluent: the message ``subject``, and every other one a paragraph, left out where it comes out empty.

    A selector asks for a fact by the variant ``[none]``.
    """

    locale: str
    names: tuple[str, ...]
    source: str = attrs.field(repr=False)

    def render(self, facts: Mapping[str, str], /) -> tuple[str | None, str]:
        """Word the subject, where there is one, and the paragraphs."""
        bundle, keys = _bundle(self.locale, self.source)
        told = {name: facts.get(name, ABSENT) for name in self.names}
        texts = {key: _worded(bundle, key, told) for key in keys}
        return texts.pop("subject", None), "\n\n".join(text for text in texts.values() if text)


def _worded(bundle: FluentBundle, key: str, told: Mapping[str, str]) -> str:
    """Word one message; Fluent collects its errors, and here they count."""
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise ValueError("must have a text")
    text, errors = bundle.format_pattern(pattern, dict(told))
    if errors:
        raise errors[0]
    return str(text)


def foreign(renderer: Renderer, names: Sequence[str]) -> ForeignTemplate:
    """Build a text of another engine."""
    return ForeignTemplate(renderer=renderer, names=tuple(names))


# --- The same text in three syntaxes ---------------------------------------------------------------------------------

SUBJECTS: Final = {"en": "Thank you – $role interview", "id": "Terima kasih atas wawancara $role"}
BODIES: Final = {
    "en": (
        "$salutation",
        (
            "${when_second}I was glad that $you took part in my interview for the $role role on $held_on.",
            "Thank $you for the interview for the $role role at $company on $held_on.",
        ),
        "It was especially helpful to hear about $topic.",
        "I would bring $strengths to the role.",
        ("I look forward to your news by $promised_ahead.", "I look forward to your news."),
        "$closing",
    ),
    "id": (
        "$salutation",
        (
            "${when_second}Saya senang $you ikut serta dalam wawancara untuk posisi $role pada $held_on.",
            "Terima kasih atas waktu $you pada wawancara untuk posisi $role di $company pada $held_on.",
        ),
        "Penjelasan $you tentang $topic sangat membantu.",
        "Untuk posisi ini saya membawa $strengths sebagai bekal.",
        ("Saya menantikan kabar $you paling lambat $promised_ahead.", "Saya menantikan kabar $you."),
        "$closing",
    ),
}
NAMES: Final = MessageTemplate(subject=SUBJECTS["en"], body=BODIES["en"]).names

JINJA_SUBJECTS: Final = {"en": "Thank you – {{ role }} interview", "id": "Terima kasih atas wawancara {{ role }}"}
JINJA_BODIES: Final = {
    "en": """\
{{ salutation }}

{% if when_second is defined %}
I was glad that {{ you }} took part in my interview for the {{ role }} role on {{ held_on }}.
{% else %}
Thank {{ you }} for the interview for the {{ role }} role at {{ company }} on {{ held_on }}.
{% endif %}

{% if topic is defined %}
It was especially helpful to hear about {{ topic }}.

{% endif %}
{% if strengths is defined %}
I would bring {{ strengths }} to the role.

{% endif %}
I look forward to your news{% if promised_ahead is defined %} by {{ promised_ahead }}{% endif %}.

{{ closing }}
""",
    "id": """\
{{ salutation }}

{% if when_second is defined %}
Saya senang {{ you }} ikut serta dalam wawancara untuk posisi {{ role }} pada {{ held_on }}.
{% else %}
Terima kasih atas waktu {{ you }} pada wawancara untuk posisi {{ role }} di {{ company }} pada {{ held_on }}.
{% endif %}

{% if topic is defined %}
Penjelasan {{ you }} tentang {{ topic }} sangat membantu.

{% endif %}
{% if strengths is defined %}
Untuk posisi ini saya membawa {{ strengths }} sebagai bekal.

{% endif %}
Saya menantikan kabar {{ you }}{% if promised_ahead is defined %} paling lambat {{ promised_ahead }}{% endif %}.

{{ closing }}
""",
}

FLUENT_SUBJECTS: Final = {
    "en": "subject = Thank you – { $role } interview\n",
    "id": "subject = Terima kasih atas wawancara { $role }\n",
}
FLUENT_BODIES: Final = {
    "en": """\
opening = { $salutation }
thanks = { $when_second ->
    [none] Thank { $you } for the interview for the { $role } role at { $company } on { $held_on }.
   *[true] I was glad that { $you } took part in my interview for the { $role } role on { $held_on }.
}
topic = { $topic ->
    [none] { "" }
   *[other] It was especially helpful to hear about { $topic }.
}
strengths = { $strengths ->
    [none] { "" }
   *[other] I would bring { $strengths } to the role.
}
news = { $promised_ahead ->
    [none] I look forward to your news.
   *[other] I look forward to your news by { $promised_ahead }.
}
closing = { $closing }
""",
    "id": """\
opening = { $salutation }
thanks = { $when_second ->
    [none] Terima kasih atas waktu { $you } pada wawancara untuk posisi { $role } di { $company } pada { $held_on }.
   *[true] Saya senang { $you } ikut serta dalam wawancara untuk posisi { $role } pada { $held_on }.
}
topic = { $topic ->
    [none] { "" }
   *[other] Penjelasan { $you } tentang { $topic } sangat membantu.
}
strengths = { $strengths ->
    [none] { "" }
   *[other] Untuk posisi ini saya membawa { $strengths } sebagai bekal.
}
news = { $promised_ahead ->
    [none] Saya menantikan kabar { $you }.
   *[other] Saya menantikan kabar { $you } paling lambat { $promised_ahead }.
}
closing = { $closing }
""",
}


def own(channel: Channel, language: str) -> MessageTemplate:
    """Build the text in our own syntax."""
    return MessageTemplate(subject=SUBJECTS[language] if channel is Channel.EMAIL else None, body=BODIES[language])


def jinja(channel: Channel, language: str) -> ForeignTemplate:
    """Build the same text for Jinja2."""
    subject = JINJA_SUBJECTS[language] if channel is Channel.EMAIL else None
    return foreign(JinjaText(subject=subject, body=JINJA_BODIES[language]), NAMES)


def fluent(channel: Channel, language: str) -> ForeignTemplate:
    """Build the same text for Fluent."""
    source = (FLUENT_SUBJECTS[language] if channel is Channel.EMAIL else "") + FLUENT_BODIES[language]
    return foreign(FluentText(locale=language, names=NAMES, source=source), NAMES)
