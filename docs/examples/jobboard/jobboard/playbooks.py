"""
The playbook of this board: the one place where rules, numbers, working days and texts are chosen.

Another market is ``Playbook.for_market("GB")``, the employer's holidays ``DEFAULT_PLAYBOOK.with_calendar(…)``, texts of
your own ``DEFAULT_PLAYBOOK.with_templates(…)``. Whatever changes its ``fingerprint`` makes the worker ask again for
every row.
"""

from typing import Final

from interview_followup import DEFAULT_PLAYBOOK, Playbook

PLAYBOOK: Final[Playbook] = DEFAULT_PLAYBOOK
