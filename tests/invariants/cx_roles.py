"""
Who stands where in a message: every person of an interview under one name that no text has by itself.
"""

from typing import Final

import attrs

from interview_followup import Channel, Interview, Message, Person

ROLES: Final = {
    "candidate": "Quirin",
    "reader": "Rosalba",
    "second": "Sieglinde",
    "agency": "Tancredi",
    "referee": "Ulrike",
}
"""One word for each person, which no text has by itself."""


def cast(interview: Interview, **names: str) -> Interview:
    """Give every person of an interview the one name of their role, without an honorific or short name."""
    people = ROLES | names
    return attrs.evolve(
        interview,
        candidate=attrs.evolve(interview.candidate, name=people["candidate"], email=None, link=None),
        interviewers=(Person(name=people["reader"], topic="the plans"), Person(name=people["second"])),
        agency=None if interview.agency is None else Person(name=people["agency"]),
        referees=tuple(attrs.evolve(each, name=people["referee"]) for each in interview.referees),
    )


def misaddressed(message: Message, interview: Interview) -> list[str]:
    """Name the people who stand in a message in another's place."""
    problems = []
    reader = message.to.name if message.to is not None else ROLES["referee"] if message.audience == "referee" else None
    sender = interview.candidate.name
    allowed = {reader, sender, *({ROLES["referee"]} if "/reference/" in message.template else ())}
    problems += [f"names {name}" for name in ROLES.values() if name in message.body and name not in allowed]
    if message.channel is Channel.PHONE:
        return problems  # a script is said, not signed
    head, tail = message.body.split("\n\n")[0], message.body.split("\n\n")[-1].split("\n")
    if message.channel in {Channel.EMAIL, Channel.LETTER} and sender in head:
        problems.append("greets the candidate")
    if reader is not None and message.body.find(reader) > message.body.find(sender):
        problems.append("does not begin with its reader")
    if message.channel in {Channel.EMAIL, Channel.LETTER} and (
        reader in tail or sender not in message.body.split(str(reader))[-1]
    ):
        problems.append("is not signed by the candidate")
    return problems
