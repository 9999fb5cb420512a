"""What looks like a slip, and is somebody's name, role or ordinary sentence, is left alone."""

from collections.abc import Callable
from datetime import date
from string import Template
from typing import Any
from unicodedata import normalize

import attrs
import pytest

from interview_followup import Candidate, Channel, Evidence, Interview, Message, Person, Referee, next_action, review
from interview_followup.testing import an_interview
from tests.locales.cases import cases, full
from tests.reviewing import codes, places, replaced, with_sentence, worded

WORDED = {"thank-you", "check-in-exact", "material", "reference", "rejection", "offer", "answer-accept", "hold-touch"}
"""One message of nearly every build, so that each value is printed in all of its places."""


def company(value: str) -> Callable[[Interview], Interview]:
    """Change the company."""
    return lambda interview: attrs.evolve(interview, company=value)


def role(value: str) -> Callable[[Interview], Interview]:
    """Change the role."""
    return lambda interview: attrs.evolve(interview, role=value)


def candidate(**facts: Any) -> Callable[[Interview], Interview]:
    """Change the candidate."""
    return lambda interview: attrs.evolve(interview, candidate=Candidate(**{"name": "Sari Dewi", **facts}))


def reader(**facts: Any) -> Callable[[Interview], Interview]:
    """Change the interviewer."""
    return lambda interview: attrs.evolve(interview, interviewers=(Person(**facts),))


def other(**facts: Any) -> Callable[[Interview], Interview]:
    """Change anything else, where it is not what the case is about."""
    return lambda interview: attrs.evolve(interview, **facts)


def document(title: str, shows: str | None) -> Callable[[Interview], Interview]:
    """Change the document of the case that has one."""
    own = (Evidence(title=title, shows=shows),)
    return lambda interview: attrs.evolve(interview, evidence=own if interview.evidence else ())


def referee(**facts: Any) -> Callable[[Interview], Interview]:
    """Change the referee of the case that has one."""
    own = (Referee(consented=True, **facts),)
    return lambda interview: attrs.evolve(interview, referees=own if interview.referees else ())


HOSTILE = [
    pytest.param(company("{Bracket} Labs"), id="company-braces"),
    pytest.param(company("[Bracket] Labs"), id="company-brackets"),
    pytest.param(company("$company"), id="company-dollar"),
    pytest.param(company("TODO"), id="company-todo"),
    pytest.param(company("Yahoo!"), id="company-bang"),
    pytest.param(company("Wow!!!"), id="company-bangs"),
    pytest.param(company("Who?"), id="company-question"),
    pytest.param(company("100% GmbH"), id="company-percent"),
    pytest.param(company("C&A <Mode> AG"), id="company-angles"),
    pytest.param(company("Toys “R” Us"), id="company-quotes"),
    pytest.param(company("Janji Jiwa"), id="company-promise-in-indonesian"),
    pytest.param(company("PT Harus Segera"), id="company-of-pressing-words"),
    pytest.param(company("PT. Maju Terus Tbk."), id="company-legal-form"),
    pytest.param(company("Acme Inc."), id="company-stop"),
    pytest.param(company(".NET Foundation"), id="company-stop-in-front"),
    pytest.param(company("Monday, November 30"), id="company-wrong-date"),
    pytest.param(company("24/7 Media  Group"), id="company-numeric-date-and-two-spaces"),
    pytest.param(company("Attached Urgently Ltd"), id="company-of-english-slips"),
    pytest.param(company("x"), id="company-of-one-letter"),
    pytest.param(company("a b c d e f g h i j k l m n"), id="company-of-many-words"),
    pytest.param(company("شركة المراعي"), id="company-arabic"),
    pytest.param(role("Head of Data (m/f/d)"), id="role-genders"),
    pytest.param(role("5/3 Analyst"), id="role-numeric-date"),
    pytest.param(role("Engineer [remote]"), id="role-brackets"),
    pytest.param(role("{{role}}"), id="role-braces"),
    pytest.param(role("Manager?"), id="role-question"),
    pytest.param(role("data analyst"), id="role-lower-case"),
    pytest.param(role("C++ مهندس 3D"), id="role-arabic"),
    pytest.param(role("Analyst – Data"), id="role-dash"),
    pytest.param(role("Recruiter’s Aide"), id="role-apostrophe"),
    pytest.param(role("Analyst…"), id="role-ellipsis"),
    pytest.param(candidate(name="N/A Kumar"), id="candidate-na"),
    pytest.param(candidate(name="None Smith"), id="candidate-none"),
    pytest.param(candidate(name="דוד לוי (רו״ח)"), id="candidate-hebrew"),
    pytest.param(candidate(name="Kamu Anda"), id="candidate-you-in-indonesian"),
    pytest.param(candidate(phone="+62 812-34-5678"), id="candidate-phone-like-a-date"),
    pytest.param(candidate(phone="12/34/5678"), id="candidate-phone-of-slashes"),
    pytest.param(candidate(link="https://a.example/[x]/3/5/26?q=TODO"), id="candidate-link"),
    pytest.param(candidate(email="asap@urgent.example"), id="candidate-email"),
    pytest.param(candidate(place="Dimana, 3/5"), id="candidate-place"),
    pytest.param(reader(name="Segera"), id="reader-of-a-pressing-word"),
    pytest.param(reader(name="דנה כהן"), id="reader-hebrew"),
    pytest.param(reader(name="Ann O’Brien"), id="reader-apostrophe"),
    pytest.param(reader(name="Anne–Marie"), id="reader-dash"),
    pytest.param(reader(name="{0}"), id="reader-braces"),
    pytest.param(reader(name="Dr. Budi Santoso, M.Kom."), id="reader-degrees"),
    pytest.param(reader(name="Ratna Wijaya", salutation_name="Ratna"), id="reader-short-name"),
    pytest.param(
        reader(name="Ludwig van Beethoven", salutation_name="van Beethoven", honorific="mr"), id="reader-long-surname"
    ),
    pytest.param(reader(name="Dr. Ann Lee", salutation_name="Lee"), id="reader-title-in-the-name"),
    pytest.param(reader(name="Prof. Dr. Ann Lee", salutation_name="Lee"), id="reader-two-titles-in-the-name"),
    pytest.param(reader(name="Ann Lee", salutation_name="Lee", title="Prof. Dr."), id="reader-two-titles"),
    pytest.param(reader(salutation_name="Ratna"), id="reader-short-name-alone"),
    pytest.param(reader(salutation_name="Ratna", honorific="ms"), id="reader-short-name-with-ms"),
    pytest.param(reader(salutation_name="Ratna", honorific="ibu"), id="reader-short-name-with-ibu"),
    pytest.param(reader(salutation_name="Ratna", first_name_terms=True), id="reader-first-name"),
    pytest.param(reader(name="Ann", topic="the 3/5/26 incident"), id="topic-numeric-date"),
    pytest.param(reader(name="Ann", topic="why we [re]did  {it}?"), id="topic-of-slips"),
    pytest.param(reader(name="Ann", topic="Segera, Janji!"), id="topic-of-pressing-words"),
    pytest.param(other(strengths=("work on {x} 24/7", "<html> as soon as possible")), id="strengths"),
    pytest.param(other(addition="I attached $100 on 3/5, ASAP!"), id="addition"),
    pytest.param(document("[Draft] 3/5", "TODO {x}"), id="document"),
    pytest.param(document("CV.", None), id="document-with-a-stop"),
    pytest.param(referee(name="Budi [x]", relation="my {boss}?", contact="12/34/56"), id="referee"),
]


@pytest.mark.once
@pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
@pytest.mark.parametrize("change", HOSTILE)
def test_a_hostile_value_gives_no_findings(change: Callable[[Interview], Interview], tag: str) -> None:
    """An unedited message is sound on every channel, whatever the facts are called."""
    for channel in Channel:
        for name, plain, today in cases(attrs.evolve(full(tag), channel=channel)):
            if name not in WORDED:
                continue
            interview = change(plain)
            for message in next_action(interview, today).messages:
                assert review(message, interview) == (), f"{name} {message.template}"


@pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
@pytest.mark.parametrize(
    "value", ["{Bracket} Labs", "Yahoo!", "100% GmbH", "C&A <Mode> AG", "Janji Jiwa", "5/3 ASAP [x]"]
)
def test_a_hostile_company_may_be_named_again(value: str, tag: str) -> None:
    """In a sentence of the candidate's own, with a stop, a comma or a quote after it."""
    message, interview = worded("thank-you", tag)
    interview = attrs.evolve(interview, company=value)
    for sentence in (f"Xx {value} xx.", f"Xx {value}.", f"{value}, xx.", f"“{value}” xx.", f"({value}) xx."):
        assert codes(with_sentence(message, sentence), interview) == []


EN, GB, ID = ("en", "en-US"), ("en-GB", "en-AU", "en-IN"), ("id",)


@pytest.mark.parametrize(
    ("tags", "sentence"),
    [
        pytest.param(EN + GB, "I hope the next role is as good as this one.", id="next-role"),
        pytest.param(EN + GB, "I saw the position of a sales manager on your site.", id="lower-case-role"),
        pytest.param(EN + GB, "The post and the interview were described well.", id="post-and-interview"),
        pytest.param(EN + GB, "I enjoyed the Zoom interview.", id="zoom-interview"),
        pytest.param(EN + GB, "I enjoyed the Thursday interview.", id="thursday-interview"),
        pytest.param(EN + GB, "Please call me at +62 812-3456-7890.", id="phone"),
        pytest.param(EN + GB, "Please call me at (021) 555-01-23 ext. 4.", id="phone-office"),
        pytest.param(EN + GB, "Please write to Sam Carter <sam@example.com>.", id="address-in-angles"),
        pytest.param(EN + GB, "We discussed a salary of $85,000 a year.", id="dollars"),
        pytest.param(EN + GB, "We discussed US$ 85,000 or 80% of it.", id="dollar-with-a-space"),
        pytest.param(EN + GB, "None of this changes my interest.", id="none-of"),
        pytest.param(EN + GB, "My team answers calls 24/7 all year.", id="twenty-four-seven"),
        pytest.param(EN + GB, "I know Python, C# and .NET well.", id="dot-net"),
        pytest.param(EN + GB, "I used version 3.11.12 of it.", id="version"),
        pytest.param(EN + GB, "I thought about it… and I still do.", id="ellipsis"),
        pytest.param(EN + GB, "We begin at 9:30 a.m. in room 3-5.", id="time-and-room"),
        pytest.param(EN + GB, "You may ask me anything in May or March.", id="months-alone"),
        pytest.param(EN, "In November 2026 I will move.", id="month-and-year"),
        pytest.param(EN, "Of my projects, 3 may interest you.", id="may-the-verb"),
        pytest.param(EN, "I know the Organisation for Economic Co-operation.", id="proper-name-in-s"),
        pytest.param(GB, "In November 2026 I will move.", id="month-and-year-gb"),
        pytest.param(GB, "I know the World Health Organization.", id="proper-name-in-z"),
        pytest.param(ID, "Semoga posisi berikutnya juga cocok.", id="id-next-role"),
        pytest.param(ID, "Saya membaca lowongan di situs Bapak/Ibu.", id="id-lower-case-role"),
        pytest.param(ID, "Saya siap dihubungi di +62 812-3456-7890.", id="id-phone"),
        pytest.param(ID, "Kita dapat bertemu pukul 14.30 di kantor.", id="id-time"),
        pytest.param(ID, "Ilmu itu dari seorang tamu yang saya temui.", id="id-words-in-mu"),
        pytest.param(ID, "Saya bekerja untuk seorang penemu.", id="id-inventor"),
        pytest.param(ID, "Gaji itu Rp 8.500.000 per bulan.", id="id-money"),
        pytest.param(ID, "Data itu juga ada di CV.", id="id-curriculum-vitae"),
        pytest.param(ID, "Saya sudah mengirim CV. Semoga cocok.", id="id-curriculum-vitae-and-more"),
        pytest.param(ID, "Pada 5 November saya siap.", id="id-date"),
    ],
)
def test_an_ordinary_sentence_gives_no_findings(tags: tuple[str, ...], sentence: str) -> None:
    """What a careful candidate would add by hand."""
    for tag in tags:
        message, interview = worded("thank-you", tag)
        assert places(with_sentence(message, sentence), interview) == []


@pytest.mark.parametrize(
    ("tag", "subject"),
    [
        pytest.param("en", "Interview for the $role role", id="interview-for"),
        pytest.param("en", "$role position at $company", id="position"),
        pytest.param("en", "$company – $role interview", id="company-first"),
        pytest.param("en", "Second $role interview – thank you", id="second"),
        pytest.param("en", "Zoom interview – $role", id="zoom"),
        pytest.param("en-GB", "Thursday interview – $role role", id="weekday"),
        pytest.param("id", "Posisi $role – $name", id="id-position-and-name"),
        pytest.param("id", "Lamaran Posisi $role - $name", id="id-position-hyphen-name"),
        pytest.param("id", "Wawancara $role di $company", id="id-interview"),
        pytest.param("id", "Terima Kasih – Wawancara Kedua – $role", id="id-second"),
        pytest.param("id", "Wawancara Daring – $role – $name", id="id-online"),
    ],
)
def test_an_ordinary_subject_gives_no_findings(tag: str, subject: str) -> None:
    """A subject of the candidate's own, which names the right role."""
    message, interview = worded("thank-you", tag)
    values = {"role": interview.role, "company": interview.company.rstrip("."), "name": interview.candidate.name}
    assert codes(attrs.evolve(message, subject=Template(subject).substitute(values)), interview) == []


class TestNames:
    """The own company and a forbidden one may share words."""

    def test_a_forbidden_name_inside_the_own_one_is_not_found(self) -> None:
        """An interview at Acme Indonesia, another at Acme."""
        message, interview = worded("thank-you", "en")
        interview = attrs.evolve(interview, company="Acme Indonesia")
        assert codes(with_sentence(message, "I admire Acme Indonesia."), interview, "Acme", "Indonesia") == []
        assert places(with_sentence(message, "I admire Acme."), interview, "Acme") == [
            ("other_company", "body", "Acme")
        ]

    def test_the_own_name_inside_a_forbidden_one_does_not_hide_it(self) -> None:
        """An interview at Acme, another at Acme Indonesia."""
        message, interview = worded("thank-you", "en")
        interview = attrs.evolve(interview, company="Acme")
        assert codes(with_sentence(message, "I admire Acme."), interview, "Acme Indonesia") == []
        edited = with_sentence(message, "I admire Acme Indonesia.")
        assert places(edited, interview, "Acme Indonesia") == [("other_company", "body", "Acme Indonesia")]

    def test_the_own_name_is_not_forbidden(self) -> None:
        """A host may hand over all of the candidate's companies, this one too, in any case."""
        message, interview = worded("rejection", "id")
        assert codes(message, interview, interview.company, interview.company.upper()) == []

    def test_a_legal_form_hides_no_other_company(self) -> None:
        """A text spells the legal form without stops, and the other interview's company need not."""
        message, interview = worded("rejection", "id")
        other_one = attrs.evolve(interview, company="PT. Globex Tbk.")
        _, plain, today = next(case for case in cases(other_one) if case[0] == "rejection")
        (pasted,) = next_action(plain, today).messages
        assert "PT Globex Tbk" in pasted.body
        assert "other_company" in codes(pasted, interview, other_one.company)
        assert "other_company" in codes(
            with_sentence(message, "Saya suka PT Globex Tbk."), interview, "PT. Globex Tbk."
        )

    @pytest.mark.parametrize(
        ("name", "written"),
        [
            pytest.param("O’Neill Ltd", "O'Neill Ltd", id="typewriter-apostrophe"),
            pytest.param("O'Neill Ltd", "O’Neill Ltd", id="typographic-apostrophe"),
            pytest.param("Foo–Bar", "Foo-Bar", id="hyphen"),
            pytest.param(normalize("NFD", "Nestlé"), "Nestlé", id="decomposed-name"),
            pytest.param("Nestlé", normalize("NFD", "Nestlé"), id="decomposed-text"),
            pytest.param("Nest\u00adlé\u200b", "Nestlé", id="padded-name"),
        ],
    )
    def test_a_forbidden_name_is_found_in_another_form(self, name: str, written: str) -> None:
        """As it is printed in a text message, and as an editor may type it."""
        message, interview = worded("rejection", "en")
        assert codes(with_sentence(message, f"I admire {written}."), interview, name) == ["other_company"]


class TestMisses:
    """What must not slip through behind a name."""

    @pytest.mark.parametrize(
        ("tag", "old", "new", "found"),
        [
            pytest.param("en", "Dear Ms. Smith,", "Dear Ms Smith,", "Ms", id="us-without-stop"),
            pytest.param("en-GB", "Dear Ms Smith,", "Dear Ms. Smith,", "Ms.", id="gb-with-stop"),
            pytest.param("en", "Dear Ms. Smith,", "Dear Ms. Ellen Smith,", "Dear Ms. Ellen Smith,", id="full-name"),
        ],
    )
    def test_the_form_of_address_is_read_before_the_readers_own_name(
        self, tag: str, old: str, new: str, found: str
    ) -> None:
        """That the name is known does not hide what stands before it."""
        smith = Person(name="Ellen Smith", salutation_name="Smith", honorific="ms")
        interview = an_interview(interviewers=(smith,), locale=tag)
        message = next_action(interview, interview.held_on).messages[0]
        assert places(replaced(message, old, new), interview) == [("spelling", "body", found)]

    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_another_role_that_begins_alike_is_found(self, tag: str) -> None:
        """A Data Analyst is no Data Analyst2, and no part of a word."""
        message, interview = worded("thank-you", tag)
        assert "role" in codes(replaced(message, interview.role, f"{interview.role}s"), interview)

    @pytest.mark.parametrize(
        ("tag", "other_role"), [("en", "Sales Lead"), ("en-GB", "Sales Lead"), ("id", "Kepala Riset")]
    )
    def test_another_role_in_the_subject_alone_is_found(self, tag: str, other_role: str) -> None:
        """A subject that was copied from another application."""
        message, interview = worded("thank-you", tag)
        assert message.subject is not None
        edited = attrs.evolve(message, subject=message.subject.replace(interview.role, other_role))
        assert [(each.code, each.field) for each in review(edited, interview)] == [("role", "subject")]

    @pytest.mark.parametrize(
        ("tag", "sentence"),
        [
            pytest.param("en", "I attach my certificate.", id="attach"),
            pytest.param("en-GB", "I enclose my certificate.", id="enclose"),
            pytest.param("id", "Bersama ini saya melampirkan sertifikat.", id="melampirkan"),
            pytest.param("id", "Saya menyertakan sertifikat saya.", id="menyertakan"),
        ],
    )
    def test_a_document_is_announced_in_every_form_of_the_word(self, tag: str, sentence: str) -> None:
        """The plain verb announces as well."""
        message, interview = worded("thank-you", tag)
        assert codes(with_sentence(message, sentence), interview) == ["attachment"]

    @pytest.mark.parametrize("sentence", ["Definately yes.", "Recieve this.", "Favourite of mine."])
    def test_a_misspelt_word_may_begin_a_sentence(self, sentence: str) -> None:
        """Patterns are searched for without regard to case unless they say otherwise."""
        message, interview = worded("thank-you", "en")
        assert codes(with_sentence(message, sentence), interview) == ["spelling"]

    def test_what_to_write_fits_what_stands_there(self) -> None:
        """A limited partnership is not told to become a limited company."""
        message, interview = worded("thank-you", "id")
        (finding,) = review(with_sentence(message, "Saya dari CV. Lain Jaya."), interview)
        assert "“CV”" in finding.text


class TestForms:
    """The same text in another form is the same text."""

    @pytest.mark.parametrize("tag", ["en", "en-GB", "id"])
    @pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LETTER, Channel.PHONE])
    def test_a_browsers_line_ends_are_no_slip(self, tag: str, channel: Channel) -> None:
        """A form sends back CR LF."""
        message, interview = worded("material", tag, channel)
        edited = attrs.evolve(message, body=message.body.replace("\n", "\r\n"))
        assert places(edited, interview) == []

    @pytest.mark.parametrize("tag", ["en", "id"])
    def test_decomposed_letters_are_the_same_name(self, tag: str) -> None:
        """norm-01: an editor may send back normal form D."""
        interview = an_interview(locale=tag, role="Café Manager", interviewers=(Person(name="Zoë Nuñez"),))
        message: Message = next_action(interview, date(2026, 11, 19)).messages[0]
        assert message.subject is not None
        edited = attrs.evolve(message, subject=normalize("NFD", message.subject), body=normalize("NFD", message.body))
        assert edited != message
        assert places(edited, interview) == []

    def test_findings_in_decomposed_letters_keep_their_order(self) -> None:
        """No place can be told, and what comes first still comes first."""
        message, interview = worded("thank-you", "en")
        edited = with_sentence(message, normalize("NFD", "Zoë [x] then ASAP , then  3/5."))
        assert codes(edited, interview) == ["leftover", "pressure", "spacing", "spacing", "numeric_date"]
