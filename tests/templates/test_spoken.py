"""How a role and a company are named in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_followup.templates import spoken, spoken_company, spoken_role


@pytest.mark.parametrize(
    ("role", "spoken"),
    [
        ("The Data Analyst", "Data Analyst"),
        ("an Engineer", "Engineer"),
        ("A Data Analyst role", "Data Analyst"),
        ("Data Analyst position", "Data Analyst"),
        ("Engineer Role", "Engineer"),
        ("C++ Developer job", "C++ Developer"),
        ("Analyst (Risk) position", "Analyst (Risk)"),
        ("Role: Data Analyst", "Data Analyst"),
        ("The position of Data Analyst", "Data Analyst"),
        ("Posisi Analis Data", "Analis Data"),
        ("LOWONGAN Kasir", "Kasir"),
        ("Lowongan kerja: Kasir", "Kasir"),
        ("Jabatan - Kepala Toko", "Kepala Toko"),
        ("Posisi sebagai Kasir", "Kasir"),
        ("Data Analyst.", "Data Analyst"),
        ("Data Analyst,", "Data Analyst"),
        ("Data   Analyst\u00a0 (m/f/d) ", "Data Analyst"),
        ("The Data Analyst (m/f/d) position.", "Data Analyst"),
        ("Analis(m/f/d)", "Analis"),
        ("POSİSİ Kasir", "Kasir"),
        ("A Levelling Engineer", "Levelling Engineer"),
        ("Posisi sebagaimana Admin", "sebagaimana Admin"),
        ("Posisi Pekerja Sosial", "Pekerja Sosial"),
        ("Penjaga Insr.", "Penjaga Insr"),
    ],
)
def test_a_role_goes_into_a_sentence(role: str, spoken: str) -> None:
    """The sentence brings the article and the word for a post itself."""
    assert spoken_role(role) == spoken


@pytest.mark.parametrize(
    "role",
    [
        "Role", "The", "Position", "Posisi", ".", ",", "(m/f/d)", "A Level Tutor", "A/B Tester", "Job Coach",
        "Position Trader", "Theatre Nurse", "Analyst, Sr.", "Assistant V.P.", "Kepala Posisi",
        "Lowongan", "Lowongan Kerja", "Analis Posisi Kas", "Lowongankerja Admin", "Posisional Analis",
        "Job-Coach Trainer", "Roleof Analyst", "Job Assistant", "Data Bigjob", "Kasir, Jr.",
    ],
)  # fmt: skip
def test_a_role_of_such_words_stays(role: str) -> None:
    """Nothing is taken that is the role itself, and it is never left empty."""
    assert spoken_role(role) == role


@pytest.mark.parametrize(
    ("company", "spoken"),
    [
        ("PT MAJU TERUS, TBK.", "PT MAJU TERUS TBK"),
        ("P.T. Maju", "PT Maju"),
        ("P.T Maju", "PT Maju"),
        ("C.V. Maju", "CV Maju"),
        ("PT.Maju", "PT Maju"),
        ("PT. Maju Terus Tbk.", "PT Maju Terus Tbk"),
        ("Maju Terus, Tbk", "Maju Terus Tbk"),
        ("UD. Jaya", "UD Jaya"),
        ("U.D. Jaya", "UD Jaya"),
        ("Acme   Ltd", "Acme Ltd"),
    ],
)
def test_a_legal_form_is_written_as_it_is_spelled(company: str, spoken: str) -> None:
    """Without stops, and without a comma before it."""
    assert spoken_company(company) == spoken


@pytest.mark.parametrize(
    "company",
    ["Acme Inc.", "PTX Maju", "PT", "PT.", "Tbk.", "Yahoo!", "P.T. ", "A.B. Maju", "Maju, Tbk. Grup", "Jaya PT. Maju"],
)
def test_other_companies_stay(company: str) -> None:
    """What is no legal form in its place is left alone."""
    assert spoken_company(company) == company.strip()


WORDS = st.sampled_from([
    "The", "a", "an", "Level", "Data", "Analyst", "posisi", "Posisi:", "lowongan", "kerja", "sebagai", "jabatan",
    "Role", "of", "as", "position", "job.", "Job,", "Sr.", "V.P.", "poſition", "POSİSİ", "-", ":",
])  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=5).map(" ".join))
def test_the_look_ahead_misses_nothing(role: str) -> None:
    """What the quick look at both ends lets pass is what the patterns would leave as it is."""
    quick = spoken_role(role)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spoken, "_may_be_needless", lambda _: True)
        assert spoken_role(role) == quick
