"""
A real PostgreSQL for the tests: a database of its own on the server of ``DATABASE_URL``, else on a throw-away one.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from jobboard.database import create_tables, database
from jobboard.models import CandidateRow
from jobboard.store import add_candidate
from sqlalchemy import URL, Engine, text
from sqlalchemy.orm import Session, sessionmaker

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
"""A Thursday; four in the afternoon in Jakarta."""


@contextmanager
def own_database(server: Engine) -> Iterator[URL]:
    """Make a database that nobody else uses, and drop it in the end."""
    name = f"jobboard_{uuid4().hex}"
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        # Where one waits for a lock that another holds, it fails, and the test with it, instead of hanging.
        connection.execute(text(f"ALTER DATABASE {name} SET lock_timeout = '10s'"))
        yield server.url.set(database=name)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def server() -> Iterator[Engine]:
    """A PostgreSQL server."""
    with database(os.environ.get("DATABASE_URL")) as engine:
        yield engine


@pytest.fixture(scope="session")
def tables(server: Engine) -> Iterator[Engine]:
    """A database with the board's tables."""
    with own_database(server) as url, database(url.render_as_string(hide_password=False)) as engine:
        create_tables(engine)
        yield engine


@pytest.fixture
def engine(tables: Engine) -> Engine:
    """The same database, with nothing in it."""
    with tables.begin() as connection:
        connection.execute(text("TRUNCATE candidate CASCADE"))
    return tables


@pytest.fixture
def sessions(engine: Engine) -> sessionmaker[Session]:
    """What makes sessions on an empty database."""
    return sessionmaker(engine, expire_on_commit=False)


@pytest.fixture
def session(sessions: sessionmaker[Session]) -> Iterator[Session]:
    """One session on an empty database."""
    with sessions() as session:
        yield session


@pytest.fixture
def sari(session: Session) -> CandidateRow:
    """A candidate in Jakarta."""
    row, _ = add_candidate(session, name="Sari Dewi", email="sari@example.com", zone="Asia/Jakarta", locale="id")
    session.commit()
    return row
