"""
Alternatives that many English texts have in common.
"""


def either(start: str, about_topic: str, otherwise: str) -> tuple[str, str]:
    """Go on with the topic where there is one."""
    return start + about_topic, start + otherwise


def hear(start: str, end: str) -> tuple[str, str]:
    """Name the day that was mentioned, exact or vague."""
    return f"{start} by $promised_on{end}", f"{start} around $promised_around{end}"
