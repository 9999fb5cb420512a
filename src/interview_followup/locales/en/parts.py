"""
What several English texts have in common: the frames of the channels, and paragraphs that come in two wordings.
"""

from typing import Final

from ...templates import MessageTemplate, Paragraph

OFFER: Final = "Thank you very much for the offer of the $role role at $company."
PASSED_ON: Final = "Thank you for passing on the offer of the $role role at $company."

HERE: Final = "$salutation this is $candidate_name. "
"""How a chat message begins."""

TEXT_FROM: Final = "$salutation this is $candidate_name from the $role interview on $held_on."
TEXT: Final = "$salutation this is $candidate_name ($role interview, $held_on)."
TEXT_AGENCY: Final = "${when_agency}$salutation this is $candidate_name ($role interview, $company, $held_on)."
"""How a text message begins; the agency's recruiter looks after several employers."""

GREETING: Final = (
    "Hello, this is $candidate_name. May I speak to $addressee, please?",
    "Hello, this is $candidate_name. May I speak to the person who looks after the $role role, please?",
)
MOMENT: Final = "(Once they are on the line, say your name again.)\nIs this a good moment? It will only take a minute."
TO_VOICEMAIL: Final = "(If you reach voicemail, leave this once:)"
IN_WRITING: Final = "(After the call, confirm what was said in a short message.)"

_NUMBER = " My number is $candidate_phone. Once more, that is $candidate_phone."
_NO_NUMBER = " The number that I'm calling from is the best one to use."
_ADDRESS = (
    "${when_agency}$addressee",
    "${when_agency}Recruitment Team",
    "$addressee\n$company",
    "Hiring Team\n$company",
)


def either(start: str, about_topic: str, otherwise: str) -> tuple[str, str]:
    """Go on with the topic where there is one."""
    return start + about_topic, start + otherwise


def hear(start: str, end: str) -> tuple[str, str]:
    """Name the day that was mentioned, exact or vague."""
    return f"{start} by $promised_on{end}", f"{start} around $promised_around{end}"


def with_addition(first: str, second: str, third: str, *texts: str) -> tuple[str, ...]:
    """Let each text end with what the candidate has to add, where there is anything; a panel hears it in three ways."""
    ends = {"${when_second}": second, "${when_third}": third, "": first}
    return tuple(
        each
        for text in texts
        for end in (next(end for switch, end in ends.items() if text.startswith(switch)),)
        for each in (f"{text} {end}", text)
    )


def answered(text: str) -> tuple[str, str]:
    """Say it where a yes or a no is already certain: the text must fit either, and tell neither."""
    return "${when_accepting}" + text, "${when_declining}" + text


def mail(subject: Paragraph, *paragraphs: Paragraph) -> MessageTemplate:
    """Put the paragraphs between salutation and closing."""
    return MessageTemplate(subject=subject, body=("$salutation", *paragraphs, "$closing"))


def letter(
    subject: Paragraph, *paragraphs: Paragraph, ending: Paragraph = "$closing", drop: tuple[int, ...] = ()
) -> MessageTemplate:
    """Put the head above the paragraphs, and the signature below them."""
    return MessageTemplate(
        subject=subject, body=("$letter_date", _ADDRESS, "$salutation", *paragraphs, ending), drop=drop
    )


def voicemail(start: str, end: str) -> tuple[str, str]:
    """Put the number, said twice, between the two; without one, point to the number of the call."""
    return start + _NUMBER + end, start + _NO_NUMBER + end
