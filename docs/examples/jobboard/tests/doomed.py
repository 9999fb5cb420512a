"""
A worker in a process of its own, which may end in the middle: ``python doomed.py URL MOMENT POINT TIMES``.

It wakes until nothing is due, and kills itself without a word when it reaches POINT for the TIMESth time. At the
point ``claimed`` it first says so, and waits for a line: two of them can be made to hold rows at the same time.
"""

import os
import signal
import sys
from datetime import datetime

from jobboard import worker
from jobboard.database import database
from sqlalchemy.orm import sessionmaker


def main() -> None:
    """Wake, and die where told; print how many rows were taken."""
    url, moment, doom, times = sys.argv[1:]
    reached: list[str] = []

    def at(point: str) -> None:
        reached.append(point)
        if reached == ["claimed"]:
            print("claimed", flush=True)
            sys.stdin.readline()
        if reached.count(doom) == int(times) and point == doom:
            os.kill(os.getpid(), signal.SIGKILL)

    taken = 0
    with database(url) as engine:
        while count := worker.wake(sessionmaker(engine), now=datetime.fromisoformat(moment), at=at):
            taken += count
    print(taken)


if __name__ == "__main__":
    main()
