"""
The playbook of this board: the one place where rules, numbers, working days and texts are chosen, and its names.

Another market is ``Playbook.for_market("GB")``, the employer's holidays ``DEFAULT_PLAYBOOK.with_calendar(…)``, texts of
your own ``DEFAULT_PLAYBOOK.with_templates(…)``. Whatever changes its ``fingerprint`` makes the worker ask again for
every row.
"""

from typing import Final

from interview_followup import DEFAULT_PLAYBOOK, Playbook

PLAYBOOK: Final[Playbook] = DEFAULT_PLAYBOOK
DOMAIN: Final = "board.example"
"""
Stands behind each Message-ID and each entry of a calendar, so that no other board's is the same.

Choose your own once, and keep it: with another one every entry is another.
"""
BOARD_URL: Final = "http://127.0.0.1:8000"
"""Where the pages are, unless the environment says so."""
