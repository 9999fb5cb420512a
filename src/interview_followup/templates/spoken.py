"""
How a role and a company are named in a sentence, where the candidate copied them from an advertisement.

Nothing is guessed: what a sentence brings itself is left out, and what is left is as it was written.
"""

import re
from typing import Final

from ..text import clean_line, folded, line_limit

# "Analis (m/f/d)" is for the advertisement; "PT. Maju Tbk." is spelled "PT Maju Tbk" (EYD V).
# Listed, because "(UI/UX)", "(QA/QC)" and "(HR/GA)" are the role.
_GENDERS: Final = re.compile(
    r"\s*[(\[]\s*(?:(?=[^)\]]*[mh])(?=[^)\]]*[fw])[mhfwdxi*](?:\s*/\s*(?:[mhfwdxi*]|diverse?)){1,3}"
    r"|all genders|gn|[lp]\s*/\s*[pw])\s*[)\]]",
    re.IGNORECASE,
)
_LEGAL_FORM: Final = re.compile(r"(P\.?T|C\.?V|U\.?D)(?:\.(?:\s+|(?=[A-Z]))|(?=\s))")
_LEGAL_STARTS: Final = ("P", "C", "U")
_LISTED: Final = re.compile(r"(?: ?,)? (tbk)\.?$", re.IGNORECASE)
# What the sentence around a role brings itself. "A Level Tutor", "Job Coach" and "Position Trader" are roles; and so is
# what would be left of nothing but such words.
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+(?!levels?\b)(?=\w)", re.IGNORECASE)
_GENERIC: Final = re.compile(
    r"^(?:(?:posisi|lowongan(?:\s+(?:pe)?kerja(?:an)?)?|jabatan)\s*[:–-]?\s+(?:sebagai\s+)?"
    r"|(?:role|position|job)(?:\s*[:–-]\s+|\s+(?:of|as)\s+))(?=\w)(?!(?:pe)?kerja(?:an)?$)"
    r"|(?<=[\w)+#])\s+(?:role|position|job)$",
    re.IGNORECASE,
)
# What one of the patterns needs to find anything: a look at both ends takes a fifth of their time.
_ARTICLES: Final = frozenset({"the", "a", "an"})
_STARTS: Final = ("posisi", "lowongan", "jabatan", "role", "position", "job")
_ENDS: Final = ("role", "position", "job", ",", ".")

# The stop of "Jr." and of "V.P." is theirs.
_STOP: Final = re.compile(r"[\s,]+$|(?<!\b[JS]r)(?<!\.\w)\.$", re.IGNORECASE)


def _may_be_needless(spoken: str) -> bool:
    told = folded(spoken)
    return told.partition(" ")[0] in _ARTICLES or told.startswith(_STARTS) or told.endswith(_ENDS)


def spoken_role(role: str) -> str:
    """
    Leave out of a role what only the advertisement needs, and what the sentence around it brings itself.

    Example:
        >>> spoken_role("The Data Analyst (m/f/d) position."), spoken_role("Posisi Analis Data"), spoken_role("Role")
        ('Data Analyst', 'Analis Data', 'Role')
    """
    spoken = " ".join(role.split())
    if "(" in spoken or "[" in spoken:
        # What stood on both sides of a bracket now meets: the rest must be a line by itself, or the role stays whole.
        rest = clean_line(_GENDERS.sub("", spoken))
        spoken = spoken if line_limit(rest) else rest
    if not _may_be_needless(spoken):
        return spoken
    for needless in (_STOP, _GENERIC, _ARTICLE, _GENERIC, _STOP):
        spoken = needless.sub("", spoken) or spoken
    return spoken


def spoken_company(company: str) -> str:
    """
    Write a company's Indonesian legal form as it is spelled: ``PT``, ``CV``, ``Tbk``, without a stop or a comma.

    Example:
        >>> spoken_company("P.T. Maju Terus, Tbk."), spoken_company("Acme Inc.")
        ('PT Maju Terus Tbk', 'Acme Inc.')
    """
    spoken = " ".join(company.split())
    if spoken[-4:].rstrip(".").lower().endswith("tbk"):
        spoken = _LISTED.sub(r" \1", spoken)
    form = _LEGAL_FORM.match(spoken) if spoken.startswith(_LEGAL_STARTS) else None
    return spoken if form is None else f"{form[1].replace('.', '')} {spoken[form.end() :].lstrip()}"
