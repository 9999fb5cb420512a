"""
Starts the whole board: ``python -m jobboard``.

A database, its tables, a demo population, a worker and the pages. In production these are three: a database that is
there already, workers under a supervisor, and the pages under a server that has TLS.
"""

import argparse
import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import uvicorn
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from . import clock, worker
from .database import connected, create_tables, database
from .delivery import Send, by_smtp, into_folder
from .demo import populate
from .web import make_app


def main() -> None:
    """Start everything, and stop it on Ctrl-C or a plain kill."""
    parser = argparse.ArgumentParser(prog="python -m jobboard", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--port", type=int, default=8000, help="where the pages are served; 0: any that is free")
    parser.add_argument("--data", type=Path, help="folder that keeps the database (default: it is thrown away)")
    parser.add_argument("--mail", type=Path, help="folder for the reminders (default: a temporary one)")
    options = parser.parse_args()
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    sys.stdout.reconfigure(line_buffering=True)  # the links must come at once, also through a pipe or into a log
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that the database is stopped, too
    with _listening(options.port) as pages:
        board_url = _board_url(pages.getsockname()[1])
        smtp = os.environ.get("SMTP_URL")
        mail = options.mail or Path(tempfile.mkdtemp(prefix="jobboard-mail-"))
        send = into_folder(mail) if smtp is None else by_smtp(smtp)
        with database(os.environ.get("DATABASE_URL"), options.data) as engine:
            sessions = _populated(engine, board_url)
            print("Reminders go to the mail server" if smtp else f"Reminders go to {mail}")
            print("Ctrl-C ends it")
            # The worker has connections of its own, so that visitors cannot keep it waiting.
            own = connected(engine.url)
            try:
                _serve(sessions, partial(_work, sessionmaker(own), send, board_url=board_url), pages)
            finally:
                own.dispose()


def _listening(port: int) -> socket.socket:
    """Take the port first: whoever cannot have it is told before a private link is made."""
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # also soon after the last start
    try:
        taken.bind(("127.0.0.1", port))
        taken.listen()
    except (OSError, OverflowError) as error:
        taken.close()
        why = getattr(error, "strerror", None) or "there is none of that number"
        sys.exit(f"Port {port} cannot be used: {why}. Choose another by --port, or any free one by --port 0.")
    return taken


def _board_url(port: int) -> str:
    """Say where candidates find the pages: here, unless ``BOARD_URL`` says where a server in front of them is."""
    url = os.environ.get("BOARD_URL", f"http://127.0.0.1:{port}").rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or parts.hostname is None:
        sys.exit("BOARD_URL must be http:// or https:// with a host.")
    return url


def _populated(engine: Engine, board_url: str) -> sessionmaker[Session]:
    """Make what is not there yet, and print the private links of whoever was made up."""
    create_tables(engine)
    sessions = sessionmaker(engine)
    with sessions.begin() as session:
        tokens = populate(session, clock.now())
    for name, token in tokens.items():
        print(f"{name}: {board_url}/enter/{token}")
    return sessions


def _work(sessions: sessionmaker[Session], send: Send, stop: Event, *, board_url: str) -> None:
    """Run the worker; one that fails ends the board: pages without reminders look as if all were well."""
    try:
        worker.run(sessions, send, stop=stop, board_url=board_url)
    except BaseException:
        os.kill(os.getpid(), signal.SIGTERM)
        raise


def _serve(sessions: sessionmaker[Session], work: Callable[[Event], None], pages: socket.socket) -> None:
    """Serve the pages, with a worker beside them."""
    stop = Event()
    working = Thread(target=work, args=(stop,), name="worker")
    working.start()
    try:
        with suppress(KeyboardInterrupt):
            uvicorn.Server(uvicorn.Config(make_app(sessions), log_level="warning")).run(sockets=[pages])
    finally:
        stop.set()
        working.join()


if __name__ == "__main__":
    main()
