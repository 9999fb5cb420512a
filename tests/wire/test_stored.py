"""What hosts store: words, names, codes, keys and digests are what they were."""

import copy
from collections.abc import Callable
from typing import Final

import attrs
import pytest

from interview_followup import (
    Channel,
    FollowUpStep,
    Interview,
    Outcome,
    Person,
    Playbook,
    ReplyPromise,
    StepStatus,
    UnknownNameError,
    __version__,
    decide,
)
from interview_followup.testing import an_interview

from . import refresh
from .contract import ADVICE, broken_keys, differences, pinned, written
from .forms import FOLDER, STORED, kept, storable, write
from .found import Stored, codes_in_source, codes_met, stored
from .occasions import KNOWN_ON, OCCASIONS

KEPT = kept()
SMALLEST: Final = {"candidate": {"name": "Sari"}, "company": "Acme", "role": "Data Analyst", "held_on": "2026-11-19"}
DEFAULTS: Final = {
    "ref": None, "interviewers": (), "promise": None, "heard_on": None, "went": "unknown", "strengths": (),
    "addition": None, "evidence": (), "referees": (), "agency": None, "rival_offer": None, "no_contact": False,
    "snoozed_until": None, "channel": None, "ask_feedback": True, "locale": "en", "outcome": Outcome(), "steps": (),
}  # fmt: skip


class TestStored:
    """The contract, section by section."""

    @pytest.mark.parametrize("section", ADVICE)
    def test_inv_v3_what_is_stored_is_what_it_was(self, section: str) -> None:
        """Where it is not, the words say what breaks and what to do."""
        before = pinned()
        told = list(differences({section: before[section]}, {section: stored()[section]}))
        assert not told, "\n".join(told)

    def test_every_section_is_pinned_and_explained(self) -> None:
        """And none twice."""
        assert {*pinned()} == {*stored()} == {*ADVICE}

    def test_codes_that_are_met_are_read_off_the_source(self) -> None:
        """Reading literals misses no code that the fixed cases meet."""
        assert codes_met() <= {*stored()["why not"]}
        assert {*codes_in_source("WhyNot", 0)} - codes_met() == {"beyond_the_calendar"}

    def test_the_occasions_reach_every_step(self) -> None:
        """So that every way in which a key is made is pinned."""
        kinds = {str(decide(interview, today).kind) for interview, today in OCCASIONS.values()}
        assert kinds == {*stored()["words"]["StepKind"]}

    def test_a_key_tells_occasions_apart(self) -> None:
        """Where two occasions share one, they are the same step for the same news: early or late, to one or to many."""
        sharing: dict[str | None, list[str]] = {}
        for name, (key, *_) in stored()["keys"].items():
            sharing.setdefault(key, []).append(name.split(":")[0])
        assert sharing.pop(None) == ["after the interview, without a ref"]
        assert [names for names in sharing.values() if len(names) > 1] == [
            ["after the interview", "after a panel", "after two of one name", "late"],
            ["promised Monday, silent Tuesday", "pending again"],
            ["rejected, a month later", "on hold for a month"],
            ["offered, closed", "accepted"],
        ]

    def test_each_message_of_an_occasion_has_a_key_of_its_own(self) -> None:
        """Two of one name as well."""
        for name, keys in stored()["keys"].items():
            assert len({*keys}) == len(keys) or "without a ref" in name, name


def without_a_word(stored: Stored) -> None:
    """Take a word away."""
    stored["words"]["StepStatus"].remove("skipped")


def renamed_rule(stored: Stored) -> None:
    """Rename a rule."""
    stored["rules"]["silent_check_in"] = stored["rules"].pop("unpromised_check_in")


def changed_key(stored: Stored) -> None:
    """Change a key."""
    stored["keys"]["late: thank_you"][0] = "0" * 32


def changed_fingerprint(stored: Stored) -> None:
    """Change a digest."""
    stored["fingerprints"]["GB"] = "0" * 32


def new_word(stored: Stored) -> None:
    """Add a word."""
    stored["words"]["Channel"].append("fax")


def lost_fact(stored: Stored) -> None:
    """Take a fact of a reason away."""
    stored["reasons"]["stale"]["question_never_asked"].remove("closed_on")


def other_order(stored: Stored) -> None:
    """Turn the words of a list round, by which hosts may sort."""
    stored["words"]["OutcomeStatus"].reverse()


class TestTelling:
    """Each change is told with what to do; each of these is planted."""

    @pytest.mark.parametrize(
        ("plant", "words"),
        [
            pytest.param(without_a_word, "words, StepStatus: 'skipped' is gone – ", id="word"),
            pytest.param(renamed_rule, "rules: 'unpromised_check_in' is gone – ", id="rule"),
            pytest.param(changed_key, "– a key must never change", id="key"),
            pytest.param(changed_fingerprint, "tell it in the changelog, and python -m", id="fingerprint"),
            pytest.param(new_word, "words: something is new – pin it", id="new-word"),
            pytest.param(lost_fact, "reasons, stale, question_never_asked: 'closed_on' is gone", id="fact"),
            pytest.param(other_order, "words, OutcomeStatus: stands in another order", id="order"),
        ],
    )
    def test_a_change_is_told(self, plant: Callable[[Stored], None], words: str) -> None:
        """One sentence, with the place."""
        changed = copy.deepcopy(pinned())
        plant(changed)
        (told,) = differences(pinned(), changed)
        assert words in told

    def test_no_change_is_told_of_what_is_equal(self) -> None:
        """Nothing to do."""
        assert list(differences(pinned(), pinned())) == []

    def test_a_broken_key_is_not_pinned(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The command refuses; another step on the same occasion is a changed rule, and no broken key."""
        changed = copy.deepcopy(pinned())
        changed_key(changed)
        monkeypatch.setattr(refresh, "stored", lambda: changed)
        assert refresh.main([]) == 1
        assert "not written: the keys of late: thank_you would change" in capsys.readouterr().out
        moved = copy.deepcopy(pinned())
        moved["keys"]["late: check_in"] = moved["keys"].pop("late: thank_you")
        assert broken_keys(pinned(), moved) == []

    def test_a_release_is_written_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What a version wrote stays what it wrote."""
        assert refresh.main(["--release"]) == 1
        assert "and it stays so" in capsys.readouterr().out

    def test_what_is_pinned_is_written_as_it_is_read(self) -> None:
        """No key is lost on the way."""
        assert written(stored()) == written(pinned())


class TestJson:
    """The stored form of each release: V3."""

    @pytest.mark.parametrize(("release", "name"), [(release, name) for release, each in KEPT.items() for name in each])
    def test_inv_v3_what_a_release_stored_is_read(self, release: str, name: str) -> None:
        """
        It equals the value as it is built today, and an interview gets the same decisions.

        If a field was added: give it a default that the older form can do without.
        """
        expected = storable()[name]
        read = STORED.loads(KEPT[release][name], type(expected))
        assert read == expected
        if isinstance(read, Interview) and isinstance(expected, Interview):
            assert decide(read, KNOWN_ON) == decide(expected, KNOWN_ON)

    def test_inv_v3_the_form_is_what_it_was(self) -> None:
        """What this version stores an older one of the same form reads: names, order, and what is left out."""
        assert write() == (FOLDER / f"{__version__}.json").read_text(encoding="ascii")

    def test_inv_v3_what_is_left_out_is_what_it_was(self) -> None:
        """A default that changed would change what is stored already: everything that can be left out, and its value."""
        plain = STORED.structure({"version": 1, **SMALLEST}, Interview)
        left_out = {field.name: getattr(plain, field.name) for field in attrs.fields(Interview)}
        assert {name: value for name, value in left_out.items() if name not in SMALLEST} == DEFAULTS

    @pytest.mark.parametrize(
        "build",
        [
            pytest.param(lambda: Outcome(status="ghosted", known_on=KNOWN_ON), id="outcome"),
            pytest.param(lambda: FollowUpStep(kind="video_message", on=KNOWN_ON), id="step"),
            pytest.param(lambda: FollowUpStep(kind="thank_you", on=KNOWN_ON, status="half"), id="status"),
            pytest.param(lambda: ReplyPromise(by=KNOWN_ON, kind="written"), id="promise"),
            pytest.param(lambda: Person(honorific="sir"), id="honorific"),
            pytest.param(lambda: an_interview(channel="fax"), id="channel"),
            pytest.param(lambda: an_interview(went="superbly"), id="impression"),
        ],
    )
    def test_inv_v3_a_word_of_a_newer_version_is_refused(self, build: Callable[[], object]) -> None:
        """An older library does not guess what it does not know."""
        with pytest.raises(UnknownNameError):
            build()

    def test_inv_v3_a_field_of_a_newer_version_is_refused(self) -> None:
        """Likewise: a fact is not dropped in silence."""
        with pytest.raises(UnknownNameError, match=r"^\$ holds an unknown field; there are addition, "):
            STORED.structure({"version": 1, **SMALLEST, "salary": 1}, Interview)

    def test_a_word_is_its_string(self) -> None:
        """What JSON, SQL and logs show."""
        assert (str(Channel.SMS), f"{StepStatus.DONE}", Channel("sms") is Channel.SMS) == ("sms", "done", True)

    def test_a_playbooks_fingerprint_is_the_same_however_it_was_made(self) -> None:
        """A market's playbook is the default one with its numbers."""
        assert Playbook().fingerprint == pinned()["fingerprints"]["default"]
