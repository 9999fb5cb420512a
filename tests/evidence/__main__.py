"""Print how often the library agrees with the experts; run ``python -m tests.evidence`` from the root."""

import sys

from .report import lines

if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
