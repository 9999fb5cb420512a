"""
Hunt in the interview's builder: ``python -m fuzz.interview``, with libFuzzer's own options and folders behind it.
"""

from .running import hunt

if __name__ == "__main__":
    hunt("interview")
