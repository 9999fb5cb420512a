"""
Draw the golden pictures anew: ``python -m tests.pictures.refresh``.

Look at the diff, and at the pictures in a browser, in light and dark.
"""

from tests.pictures.cases import GOLDEN, golden


def main() -> None:
    """Write every golden picture, and take away what is none any more."""
    pictures = dict(golden())
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for path in GOLDEN.iterdir():
        if path.name not in pictures:
            path.unlink()
    for name, text in pictures.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
