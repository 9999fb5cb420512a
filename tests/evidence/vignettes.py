"""
The scenarios that career experts judged, as the file beside this holds them: facts, verdict, source.

One row is one scenario. No sentence of a source is kept; its address is.
"""

import json
from importlib.resources import files
from typing import Final, NamedTuple, NotRequired, TypedDict

FOLDER: Final = "tests.evidence"
FILE: Final = "vignettes.jsonl"


class Reply(TypedDict):
    """Something the employer said after the interview."""

    offset: int
    kind: str


class VignetteFacts(TypedDict):
    """What is known of a scenario; every offset counts the days from the interview."""

    held_weekday: str | None
    promised_reply_offset_days: int | None
    today_offset_days: int
    thank_you_state: str
    thank_you_sent_offset: int | None
    checkins_sent_offsets: list[int]
    employer_replies: list[Reply]
    self_assessment: str


class Extra(TypedDict):
    """What is known of some scenarios only; a flag that is missing was not told."""

    accepted_elsewhere: NotRequired[bool]
    agency_intermediary: NotRequired[bool]
    no_contact_instruction: NotRequired[bool]
    omission_is_vital: NotRequired[bool]
    other_offer_in_hand: NotRequired[bool]
    promise_is_vague: NotRequired[bool]
    sector: NotRequired[str]
    wants_job: NotRequired[bool | None]
    wants_to_repair: NotRequired[bool]


class Vignette(NamedTuple):
    """A scenario and the verdict of an expert; ``also_ok`` lists what the page allows besides."""

    id: str
    url: str
    facts: VignetteFacts
    extra: Extra
    expert_action: str
    also_ok: list[str]
    scoring: str

    @property
    def strict(self) -> bool:
        """Whether the page itself gave every day, and was read without doubt."""
        return self.scoring == "strict"


def load() -> tuple[Vignette, ...]:
    """Read every scenario, in the order of the file."""
    lines = files(FOLDER).joinpath(FILE).read_text("utf-8").splitlines()
    return tuple(Vignette(**json.loads(line)) for line in lines)
