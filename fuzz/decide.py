"""
Hunt in what decides, words and explains: ``python -m fuzz.decide``, with libFuzzer's own options and folders behind it.
"""

from .running import hunt

if __name__ == "__main__":
    hunt("decide")
