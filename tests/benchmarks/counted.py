"""
The worker that callgrind counts: see `counting`, which starts it with the number of layouts.

Nothing is imported that need not be before a child has laid its memory out.
"""

import gc
import os
import sys

WINDOWS = 4
"""How many windows of each operation are counted in a layout."""


def run(layout: int) -> None:
    """Do what is counted, once memory is laid out like no other layout's."""
    kept = [(type(f"Kept{number}", (), {}), bytearray(37 * number)) for number in range(37 * layout)]
    from .operations import OPERATIONS  # noqa: PLC0415 - only now

    mark = os.getppid
    for operation in OPERATIONS.values():
        call = operation.call
        for _ in range(WINDOWS):
            ready = [operation.cases() for _ in range(operation.rounds)]
            mark()
            for cases in ready:
                for case in cases:
                    call(*case)
            mark()
    del kept


def main(layouts: int) -> None:
    """Run each layout in a child of its own."""
    gc.disable()
    for layout in range(layouts):
        child = os.fork()
        if child == 0:
            run(layout)
            os._exit(0)  # what the parent opened is the parent's to close
        _, status = os.waitpid(child, 0)
        if status:
            sys.exit(f"the child that counts ended with status {status}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
