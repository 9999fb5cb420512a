"""
Putting facts into one text of 120 words, by this library and by what a host might use instead.

Every competitor writes the same subject and body from the same facts: eight variables, two of them optional, in all
four combinations. Each is given in the form that suits it best, made ready beforehand.
"""

from collections.abc import Callable, Mapping
from string import Template
from typing import Final, TypeAlias

from interview_followup import MessageTemplate

Facts: TypeAlias = Mapping[str, str]
Written: TypeAlias = tuple[str, str]

SUBJECT: Final = "Thank you – $role interview"
FIRST: Final = (
    "Thank you for taking the time to talk with me about the $role role on $held_on. It was good to hear how the team "
    "works with the stores, and what the next year is meant to bring; I would be glad to be part of it at $company."
)
TOPIC: Final = "I especially valued what you said about $topic. It gave me a clearer idea of what the work asks for."
FIT: Final = "I would bring $strengths to the role, and believe that this fits what you are looking for."
NEWS: Final = (
    "I look forward to your news, which I understand may come by $promised_on. "
    "If anything else would help before then, I will gladly send it."
)
NO_NEWS: Final = "I look forward to your news, and will gladly send anything else that would help you."

REQUIRED: Final = {
    "salutation": "Dear Ms. Smith,",
    "role": "Data Analyst",
    "held_on": "Thursday, November 19",
    "company": "Northwind Foods",
    "strengths": "five years of retail analytics and a good command of SQL",
    "closing": "Best regards,\nSam Carter",
}
OPTIONAL: Final = {"topic": "the new data warehouse", "promised_on": "Monday, November 23"}
COMBINATIONS: Final[tuple[Facts, ...]] = (
    {**REQUIRED, **OPTIONAL},
    REQUIRED,
    {**REQUIRED, "topic": OPTIONAL["topic"]},
    {**REQUIRED, "promised_on": OPTIONAL["promised_on"]},
)


def f_string(facts: Facts) -> Written:
    """Write it by hand, as fast as Python does."""
    role = facts["role"]
    topic, promised = facts.get("topic"), facts.get("promised_on")
    valued = (
        ""
        if topic is None
        else f"I especially valued what you said about {topic}. "
        "It gave me a clearer idea of what the work asks for.\n\n"
    )
    news = (
        "I look forward to your news, and will gladly send anything else that would help you."
        if promised is None
        else f"I look forward to your news, which I understand may come by {promised}. "
        "If anything else would help before then, I will gladly send it."
    )
    return f"Thank you – {role} interview", (
        f"{facts['salutation']}\n\n"
        f"Thank you for taking the time to talk with me about the {role} role on {facts['held_on']}. "
        "It was good to hear how the team works with the stores, and what the next year is meant to bring; "
        f"I would be glad to be part of it at {facts['company']}.\n\n"
        f"{valued}I would bring {facts['strengths']} to the role, "
        "and believe that this fits what you are looking for.\n\n"
        f"{news}\n\n{facts['closing']}"
    )


def ours() -> Callable[[Facts], Written]:
    """Use this library's template."""
    template = MessageTemplate(subject=SUBJECT, body=("$salutation", FIRST, TOPIC, FIT, (NEWS, NO_NEWS), "$closing"))
    return template.render  # type: ignore[return-value]


def whole(facts: Facts) -> str:
    """Choose the paragraphs for one combination."""
    parts = ["$salutation", FIRST, *([TOPIC] if "topic" in facts else []), FIT]
    return "\n\n".join([*parts, NEWS if "promised_on" in facts else NO_NEWS, "$closing"])


def _chosen(make: Callable[[str], Callable[[Facts], str]]) -> Callable[[Facts], Written]:
    """Make one text for each combination beforehand, and choose by what is there."""
    subject = make(SUBJECT)
    bodies = {("topic" in facts, "promised_on" in facts): make(whole(facts)) for facts in COMBINATIONS}

    def render(facts: Facts) -> Written:
        return subject(facts), bodies["topic" in facts, "promised_on" in facts](facts)

    return render


def string_template() -> Callable[[Facts], Written]:
    """Use ``string.Template``, without a condition of its own."""
    return _chosen(lambda text: Template(text).substitute)


def str_format() -> Callable[[Facts], Written]:
    """Use ``str.format_map``, without a condition of its own."""
    return _chosen(
        lambda text: Template(text).safe_substitute({name: f"{{{name}}}" for name in (*REQUIRED, *OPTIONAL)}).format_map
    )


def _in_braces(text: str) -> str:
    return Template(text).safe_substitute({name: f"{{{{ {name} }}}}" for name in (*REQUIRED, *OPTIONAL)})


def _conditional() -> tuple[str, str]:
    """Write the subject and the body in the dialect of Jinja2."""
    body = "\n\n".join((
        "$salutation", FIRST, f"{{% if topic is defined %}}{TOPIC}\n\n{{% endif %}}{FIT}",
        f"{{% if promised_on is defined %}}{NEWS}{{% else %}}{NO_NEWS}{{% endif %}}", "$closing",
    ))  # fmt: skip
    return _in_braces(SUBJECT), _in_braces(body)


def jinja2() -> Callable[[Facts], Written]:
    """Use Jinja2, compiled."""
    from jinja2 import Environment  # noqa: PLC0415 - peers are not there in every environment

    environment = Environment(autoescape=False)  # noqa: S701 - plain text
    subject, body = (environment.from_string(text) for text in _conditional())
    return lambda facts: (subject.render(facts), body.render(facts))


def minijinja() -> Callable[[Facts], Written]:
    """Use minijinja, compiled; it is written in Rust."""
    from minijinja import Environment  # noqa: PLC0415

    subject, body = _conditional()
    environment = Environment(templates={"subject": subject, "body": body})
    return lambda facts: (environment.render_template("subject", **facts), environment.render_template("body", **facts))


PEERS: Final[dict[str, Callable[[], Callable[[Facts], Written]]]] = {
    "f-string, by hand": lambda: f_string,
    "interview-followup": ours,
    "str.format_map": str_format,
    "string.Template": string_template,
    "Jinja2": jinja2,
    "minijinja": minijinja,
}
BASELINE: Final = "f-string, by hand"
OURS: Final = "interview-followup"
