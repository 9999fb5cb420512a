"""
Starts the whole board: ``python -m jobboard``.

A database, its tables, a demo population, a worker and the pages. In production these are three: a database that is
there already, workers under a supervisor, and the pages under a server that has TLS.
"""

import argparse
import logging
import os
import signal
import sys
import tempfile
from pathlib import Path
from threading import Event, Thread

import uvicorn
from sqlalchemy.orm import sessionmaker

from . import clock, worker
from .database import create_tables, database
from .delivery import by_smtp, into_folder
from .demo import populate
from .web import make_app


def main() -> None:
    """Start everything, and stop it on Ctrl-C or a plain kill."""
    parser = argparse.ArgumentParser(prog="python -m jobboard", description=__doc__.strip().splitlines()[0])
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--data", type=Path, help="folder that keeps the database (default: it is thrown away)")
    parser.add_argument("--mail", type=Path, help="folder for the reminders (default: a temporary one)")
    options = parser.parse_args()
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that the database is stopped, too
    smtp = os.environ.get("SMTP_URL")
    mail = options.mail or Path(tempfile.mkdtemp(prefix="jobboard-mail-"))
    send = into_folder(mail) if smtp is None else by_smtp(smtp)
    with database(os.environ.get("DATABASE_URL"), options.data) as engine:
        create_tables(engine)
        sessions = sessionmaker(engine)
        with sessions.begin() as session:
            tokens = populate(session, clock.now())
        for name, token in tokens.items():
            print(f"{name}: http://127.0.0.1:{options.port}/enter/{token}")
        print("Reminders go to the mail server" if smtp else f"Reminders go to {mail}")
        print("Ctrl-C ends it")
        stop = Event()
        working = Thread(target=worker.run, args=(sessions, send), kwargs={"stop": stop}, name="worker")
        working.start()
        try:
            uvicorn.run(make_app(sessions), host="127.0.0.1", port=options.port, log_level="warning")
        finally:
            stop.set()
            working.join()


if __name__ == "__main__":
    main()
