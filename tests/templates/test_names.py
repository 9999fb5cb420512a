"""Reading a name as somebody signs it."""

import pytest

from interview_followup import Person
from interview_followup.templates.names import bare_name, brings_title, part_honorifics, title_of

TITLES = ("Prof.", "Dr.", "dr.", "drg.", "Ir.", "Drs.", "Dra.")
BACHELORS = "T E H P S I Kom Pd Si Sos Psi Ked Farm Ag Hum IP Kep Gz Ds Sn Ak Mat Par Tr Ars KM"
MASTERS = "Sc Si Kom Pd Hum Eng Ed Ak Kes Psi Ag Sn Ds IP Farm Kn Par Tr Ars"
OTHERS = (
    "S.Kom.I. M.M. M.T. M.H. M.E. M.P. M.S. M.A. M.BA M.Pd.I. A.Md. A.Md.Kep. B.A. B.Sc. B.Eng. Ph.D. PhD MBA MSc BSc "
    "CPA PMP SE ST SH MM MT dr. Sp.PD Sp.OG."
)
DEGREES = (
    *(f"S.{rest}." for rest in BACHELORS.split()),
    *(f"M.{rest}{stop}" for rest in MASTERS.split() for stop in ("", ".")),
    *(*OTHERS.split(), "S. T.", "M. Si.", "Sp. A."),
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("space", ["", " ", "  "])
def test_a_title_before_a_name_is_no_part_of_it(title: str, space: str) -> None:
    """With whatever space behind it; it is read as the person's title."""
    name = f"{title}{space}Ratna Dewi"
    assert bare_name(name) == "Ratna Dewi"
    assert title_of(Person(name=name)) == title
    assert brings_title(Person(name="Ratna Dewi", salutation_name=f"{title}{space}Ratna"))


def test_titles_may_follow_each_other() -> None:
    """As they do in Indonesia."""
    assert bare_name("Prof. Dr. Ir. Budi Santoso") == "Budi Santoso"
    assert title_of(Person(name="Prof. Dr. Ir. Budi Santoso")) == "Prof. Dr. Ir."


@pytest.mark.parametrize("name", ["Drew. Ratna", "Dr Ratna", "Dr.", "Dr. ", "Ratna Dr. Dewi", "DR. Ratna"])
def test_what_is_no_title_stays(name: str) -> None:
    """Without its stop, without a name behind it, or in another place or case."""
    assert bare_name(name) == name
    assert not brings_title(Person(name="Ratna", salutation_name=name.strip()))


@pytest.mark.parametrize("degree", DEGREES)
@pytest.mark.parametrize("space", ["", " "])
def test_a_degree_behind_a_name_is_no_part_of_it(degree: str, space: str) -> None:
    """One, or several."""
    assert bare_name(f"Ratna Dewi,{space}{degree}") == "Ratna Dewi"
    assert bare_name(f"Ratna Dewi, S.T.,{space}{degree}") == "Ratna Dewi"


@pytest.mark.parametrize(
    "degree",
    [
        "S.Kom.", "S.Pd.", "S.Si.", "S.Sos.", "S.Psi.", "S.Ked.", "S.Farm.", "S.Hum.", "M.Eng.", "M.Sc.", "A.Md.",
        "Ph.D.", "MBA", "MSc", "BSc", "CPA", "PMP", "Sp.A.", "SE, MM", "dr., Sp.A",
    ],
)  # fmt: skip
def test_behind_a_single_name_a_degree_must_be_sure(degree: str) -> None:
    """These are nothing else."""
    assert bare_name(f"Suharti, {degree}") == "Suharti"


@pytest.mark.parametrize(
    "name",
    [
        "King, M.S.", "Lee, SE", "Smith, John", "Tolkien, J.R.R.", "Budi Santoso, Jr.", "Lee, S.T.", "Wong, M.T.",
        "Ratna Dewi S.T.", "Ratna Dewi, S.T. dan lain", "Ratna Dewi, MBAX", "Ratna Dewi, S.X.", "King, S.Sidoarjo.",
        "Suharti, S.Si", "Suharti, S.T.Sian.",
    ],
)  # fmt: skip
def test_what_may_be_a_name_stays(name: str) -> None:
    """Initials, a family name before a comma, and what only begins like a degree."""
    assert bare_name(name) == name


HONORIFICS = (
    "bapak bpk pak ibu bu kakak kak mas mbak mba mister mrs miss sdri sdr saudari saudara nyonya nona yth "
    "Mr Ms Mx mr. ms. mx. Tn tn Ny ny Nn nn Bp bp tn. ny. nn. bp. MS. TN."
)


@pytest.mark.parametrize("honorific", HONORIFICS.split())
def test_an_honorific_before_a_name_is_parted_from_it(honorific: str) -> None:
    """In any case where it is a word of its own, with a stop or without."""
    assert part_honorifics(f"{honorific} Ratna") == (honorific, "Ratna")
    assert part_honorifics(f"{honorific.rstrip('.')}. Ratna") == (f"{honorific.rstrip('.')}.", "Ratna")
    assert part_honorifics(f"{honorific.rstrip('.')}.Ratna") == (f"{honorific.rstrip('.')}.", "Ratna")
    assert part_honorifics(honorific) == (honorific, "")


@pytest.mark.parametrize("honorific", ["bapak", "Ibu", "MRS", "nona", "Yth"])
def test_long_ones_are_read_in_any_case(honorific: str) -> None:
    """They are no initials."""
    assert part_honorifics(f"{honorific.upper()} Ratna") == (honorific.upper(), "Ratna")


@pytest.mark.parametrize(
    ("written", "parted"),
    [
        ("Bapak/Ibu Ratna", ("Bapak/Ibu", "Ratna")),
        ("Bapak / Ibu Ratna", ("Bapak / Ibu", "Ratna")),
        ("Sdr/i Ratna", ("Sdr/i", "Ratna")),
        ("Saudara/i. Ratna", ("", "Saudara/i. Ratna")),
        ("Yth. Bapak Ratna", ("Yth. Bapak", "Ratna")),
        ("Yth.Bapak Ratna", ("Yth.Bapak", "Ratna")),
        ("Bapak  Ratna", ("Bapak", "Ratna")),
        ("Sdr/in Ratna", ("", "Sdr/in Ratna")),
        ("Ratna Ibu", ("", "Ratna Ibu")),
        ("MS Hidayat", ("", "MS Hidayat")),
        ("NY Sari", ("", "NY Sari")),
        ("Ibunda Sari", ("", "Ibunda Sari")),
        ("Pakar Sari", ("", "Pakar Sari")),
        ("Msgr Sari", ("", "Msgr Sari")),
        ("ms Hidayat", ("ms", "Hidayat")),
        ("", ("", "")),
    ],
)
def test_what_stands_before_a_name(written: str, parted: tuple[str, str]) -> None:
    """Alternatives and several in a row are read; what only begins like one, or may be initials, is not."""
    assert part_honorifics(written) == parted
