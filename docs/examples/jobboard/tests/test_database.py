"""
Which database is used, and that it is left in order.
"""

from pathlib import Path

import pytest
from jobboard.database import create_tables, database, with_psycopg
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import OperationalError


@pytest.mark.parametrize(
    "spelt", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2", "postgresql+asyncpg"]
)
def test_every_spelling_of_the_url_means_the_same_driver(spelt: str) -> None:
    """Hosts hand out URLs in several spellings; the board has one driver."""
    url = with_psycopg(f"{spelt}://sari:s%40crt@db.example:5433/board?sslmode=require")
    assert url.render_as_string(hide_password=False) == (
        "postgresql+psycopg://sari:s%40crt@db.example:5433/board?sslmode=require"
    )


def test_another_kind_of_database_is_refused_without_repeating_the_url() -> None:
    """The refusal may be logged, and the URL may hold a password."""
    with pytest.raises(ValueError, match="must begin with postgresql://") as caught:
        with_psycopg("mysql://sari:secret@db.example/board")
    assert "secret" not in str(caught.value)


def test_tables_are_created_once(tables: Engine) -> None:
    """Starting a second time finds them there."""
    create_tables(tables)
    assert set(inspect(tables).get_table_names()) == {"candidate", "interview", "outbox"}


def test_a_folder_keeps_the_data_and_the_server_stops(tmp_path: Path) -> None:
    """What was written is there the next time, and between the two nothing runs."""
    with database(folder=tmp_path / "kept" / "data") as engine, engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept AS SELECT 17 AS number"))
    with pytest.raises(OperationalError), engine.connect():
        pass
    with database(folder=tmp_path / "kept" / "data") as engine, engine.begin() as connection:
        assert connection.scalar(text("SELECT number FROM kept")) == 17
