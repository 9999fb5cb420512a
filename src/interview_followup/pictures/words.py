"""
The words that stand in a picture: names of steps and a few phrases, by language.

A locale brings how it writes a day. A host's locale in another language brings these too, among its
``Locale.words``: ``step_check_in``, ``step_acme_nudge``, ``picture_open_until``. Nothing here draws.
"""

from datetime import date
from typing import Final

import attrs

from ..engine import Action
from ..errors import WrongTypeError
from ..interview import ANSWERS, StepKind
from ..planning import Plan, PlannedStep
from ..playbook import Playbook
from ..templates import Locale

_STEPS: Final[dict[str, dict[StepKind, str]]] = {
    "en": {
        StepKind.THANK_YOU: "Thank you note",
        StepKind.CHECK_IN: "Check-in",
        StepKind.FINAL_CHECK_IN: "Final check-in",
        StepKind.SUPPORTING_MATERIAL: "Supporting material",
        StepKind.REFERENCE: "Reference",
        StepKind.REJECTION_REPLY: "Reply to the rejection",
        StepKind.FEEDBACK_THANKS: "Thanks for the feedback",
        StepKind.KEEP_IN_TOUCH: "Keeping in touch",
        StepKind.OFFER_REPLY: "Reply to the offer",
        StepKind.OFFER_ANSWER: "Answer to the offer",
        StepKind.NEXT_ROUND_REPLY: "Reply about the next round",
        StepKind.HOLD_REPLY: "Reply about the pause",
        StepKind.WITHDRAWAL: "Withdrawal",
        StepKind.RIVAL_OFFER: "Word of another offer",
        StepKind.MOVE_ON: "Move on",
        StepKind.WAIT: "Wait for news",
    },
    "id": {
        StepKind.THANK_YOU: "Ucapan terima kasih",
        StepKind.CHECK_IN: "Menanyakan perkembangan",
        StepKind.FINAL_CHECK_IN: "Pertanyaan terakhir",
        StepKind.SUPPORTING_MATERIAL: "Dokumen pendukung",
        StepKind.REFERENCE: "Referensi",
        StepKind.REJECTION_REPLY: "Balasan atas penolakan",
        StepKind.FEEDBACK_THANKS: "Terima kasih atas masukan",
        StepKind.KEEP_IN_TOUCH: "Menjaga hubungan baik",
        StepKind.OFFER_REPLY: "Balasan atas tawaran",
        StepKind.OFFER_ANSWER: "Jawaban atas tawaran",
        StepKind.NEXT_ROUND_REPLY: "Balasan tentang tahap berikutnya",
        StepKind.HOLD_REPLY: "Balasan atas penundaan",
        # not "pengunduran diri", which is leaving a job
        StepKind.WITHDRAWAL: "Mundur dari seleksi",
        StepKind.RIVAL_OFFER: "Kabar tentang tawaran lain",
        StepKind.MOVE_ON: "Anggap selesai",
        StepKind.WAIT: "Menunggu kabar",
    },
}

_PHRASES: Final[dict[str, dict[str, str]]] = {
    "en": {
        "plan": "Follow-up plan",
        "as_of": "As of $day",
        "on": "On $day",
        "from": "From $day",
        "then_on": "Then, on $day",
        "then_from": "Then, from $day",
        "open_until": "Open until $day",
        "open_from": "Open from $day",
        "due": "Due $day",
    },
    "id": {
        "plan": "Rencana tindak lanjut",
        "as_of": "Per $day",
        "on": "Pada $day",
        "from": "Mulai $day",
        "then_on": "Lalu pada $day",
        "then_from": "Lalu mulai $day",
        "open_until": "Bisa dilakukan sampai $day",
        "open_from": "Bisa dilakukan mulai $day",
        "due": "Tenggat $day",
    },
}


@attrs.frozen
class Words:
    """
    The words of one locale: its own first, then ours, then the kind's own word and English phrases.

    Attributes:
        locale: Whose days and words they are.
    """

    locale: Locale

    @property
    def _language(self) -> str:
        return self.locale.tag.partition("-")[0]

    def step(self, kind: StepKind | str) -> str:
        """Name a step; a host's own kind that has no word by its name without the prefix."""
        own = self.locale.words_by_name.get("step_" + kind.replace(":", "_"))
        if own is not None:
            return own
        ours = {str(known): name for known, name in _STEPS.get(self._language, {}).items()}
        return ours.get(str(kind), kind.rpartition(":")[2].replace("_", " "))

    def phrase(self, name: str, day: str = "") -> str:
        """Word a phrase, with the day put in where it names one."""
        ours = _PHRASES.get(self._language, _PHRASES["en"])[name]
        return self.locale.words_by_name.get(f"picture_{name}", ours).replace("$day", day)

    def as_of(self, ahead: Plan) -> str:
        """Say from which day a plan looks ahead."""
        return self.phrase("as_of", self.locale.format_date(ahead.today))

    def when(self, step: PlannedStep, *, then: bool = False, alone: bool = False) -> str:
        """
        Say when a step is done, or from when an answer holds.

        Args:
            step: The step.
            then: Whether another one came before it, in a sentence.
            alone: Whether a step's day stands without a word before it.
        """
        day = self.locale.format_date(step.on)
        phrase = "from" if step.action.kind in ANSWERS else "on"
        if alone and phrase == "on":
            return day
        return self.phrase(f"then_{phrase}" if then else phrase, day)

    def until(self, action: Action) -> str:
        """Say how long a step's window is open; nothing for an answer."""
        if action.kind in ANSWERS or action.opens_on is None:
            return ""
        if action.closes_on is None:
            return self.phrase("open_from", self._short(action.opens_on))
        return self.phrase("open_until", self._short(action.closes_on))

    def due(self, step: PlannedStep) -> str:
        """Say when a step was due; nothing where that is the day on which it is done, or for an answer."""
        due_on = step.action.due_on
        if step.action.kind in ANSWERS or due_on is None or due_on == step.on:
            return ""
        return self.phrase("due", self._short(due_on))

    def _short(self, day: date) -> str:
        return self.locale.format_long(day)


def words_for(ahead: Plan, locale: str, playbook: Playbook) -> Words:
    """
    Find the words for a picture of a plan, and check what it is made from.

    Raises:
        WrongTypeError: If *ahead* is not a `Plan`, or *playbook* not a `Playbook`.
        UnknownNameError: If the playbook does not serve the locale.
    """
    if type(ahead) is not Plan:
        raise WrongTypeError(f"ahead must be a Plan, got {type(ahead).__name__}")
    check_playbook(playbook)
    return Words(playbook.templates.locale(locale))


def check_playbook(playbook: Playbook) -> None:
    """Refuse what is not a playbook."""
    if type(playbook) is not Playbook:
        raise WrongTypeError(f"playbook must be a Playbook, got {type(playbook).__name__}")
