"""
Spark on this machine for tests: the example as a job, a standalone master with two workers, and one of them killed.

Everything listens on loopback at ports that are free, writes below a test's folder, and is killed in the end.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.request import urlopen

import pytest

EXAMPLE: Final = Path(__file__).parents[2] / "docs" / "examples" / "spark_nightly.py"


def environment(folder: Path, **settings: object) -> dict[str, str]:
    """Tell Spark to stay on this machine and in that folder."""
    given = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": 2, **settings}
    options = " ".join(f"--conf {name}={value}" for name, value in given.items())
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SPARK_", "PYSPARK_"))}
    return {
        **kept,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "scratch"),
        "PYSPARK_SUBMIT_ARGS": f"{options} pyspark-shell",
    }


@contextmanager
def running(folder: Path, *arguments: object, **settings: object) -> Iterator[subprocess.Popen[str]]:
    """Start the example as a reader does, and end it and all that came of it."""
    command = [sys.executable, str(EXAMPLE), *map(str, arguments)]
    given = environment(folder, **settings)
    with (folder / "driver.log").open("w") as log:
        job = subprocess.Popen(command, cwd=folder, env=given, stdout=subprocess.PIPE, stderr=log, text=True)
    with job:
        try:
            yield job
        finally:
            send(signal.SIGKILL, family(job.pid))


def family(root: int) -> list[int]:
    """List a process and all that came of it, the eldest first."""
    parents = {}
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(each.parent.name)] = int(each.read_text(encoding="latin-1").rpartition(")")[2].split()[1])
        except OSError:  # it ended meanwhile
            continue
    found = [root]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def send(signum: signal.Signals, pids: Sequence[int]) -> None:
    """Send a signal to each that is still there."""
    for pid in pids:
        try:
            os.kill(pid, signum)
        except ProcessLookupError:
            continue


def wait_for(what: str, look: Callable[[], Any], seconds: float = 90) -> Any:
    """Look until there is something, and give it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.01)
    pytest.fail(f"{what}: not within {seconds:.0f} s")


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def noted_down(folder: Path, port: int) -> dict[str, object]:
    """Have the driver answer at that port while it runs, and write its events into a folder that is read afterwards."""
    (folder / "events").mkdir()
    return {
        "spark.driver.host": "127.0.0.1",
        "spark.executor.memory": "512m",
        "spark.ui.enabled": "true",
        "spark.ui.port": port,
        "spark.ui.liveUpdate.period": 0,
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": (folder / "events").as_uri(),
        "spark.eventLog.compress": "false",
        "spark.eventLog.rolling.enabled": "false",
    }


class Daemon(NamedTuple):
    """A master or a worker: its process, its log, and its folder."""

    process: subprocess.Popen[bytes]
    log: Path
    folder: Path

    def said(self, pattern: str) -> str:
        """Wait until its log says so, and give the first group."""
        found = wait_for(pattern, lambda: re.search(pattern, self.log.read_text()))
        return str(found[1])


class Cluster(NamedTuple):
    """A standalone master's address, and its workers."""

    master: str
    workers: tuple[Daemon, ...]


@contextmanager
def daemon(folder: Path, kind: str, *arguments: str) -> Iterator[Daemon]:
    """Start a master or a worker, and end it and all that came of it."""
    home = Path(str(find_spec("pyspark").submodule_search_locations[0]))  # type: ignore[union-attr, index]
    folder.mkdir()
    command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}", *arguments]
    given = {
        **environment(folder),
        "SPARK_HOME": str(home),
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_WORKER_DIR": str(folder),
    }
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=given, stdout=log, stderr=log)
    try:
        yield Daemon(process, folder / "log", folder)
    finally:
        send(signal.SIGKILL, family(process.pid))
        process.wait(timeout=30)


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """Start a master and two workers of one core each on loopback."""
    here = ("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
    with ExitStack() as stack:
        master = stack.enter_context(daemon(folder / "master", "master.Master", *here))
        address = master.said(r"Starting Spark master at (spark://\S+:[1-9]\d*)")
        sized = (*here, "--cores", "1", "--memory", "1g", address)
        workers = [stack.enter_context(daemon(folder / name, "worker.Worker", *sized)) for name in ("one", "two")]
        for worker in workers:
            worker.said(r"(Successfully registered with master)")
        yield Cluster(address, tuple(workers))


class Driver:
    """What the driver of a running job tells by its REST interface."""

    def __init__(self, port: int, tasks: int) -> None:
        self._root = f"http://127.0.0.1:{port}/api/v1/applications"
        self._tasks = tasks

    def _asked(self, path: str = "") -> Any:
        try:
            with urlopen(self._root + path, timeout=10) as answer:  # noqa: S310 - of this test
                return json.load(answer)
        except (OSError, ValueError):  # not there yet, or "starting up"
            return []

    def running(self) -> Counter[str]:
        """Count the running tasks of each executor; empty until some of the stage are through."""
        for application in self._asked():
            for stage in self._asked(f"/{application['id']}/stages?status=active"):
                if stage["numTasks"] == self._tasks and stage["numCompleteTasks"] >= 2:
                    path = f"/{application['id']}/stages/{stage['stageId']}/{stage['attemptId']}/taskList?length=9999"
                    return Counter(task["executorId"] for task in self._asked(path) if task["status"] == "RUNNING")
        return Counter()


def kill_at_work(cluster: Cluster, driver: Driver) -> str:
    """
    Kill one worker with all that came of it while a task runs there, and give the executor that it had.

    Its processes are stopped first, and killed only if the driver, asked after that, says that a task runs on them:
    what is stopped does not end a task.
    """

    def stopped_at_work() -> str | None:
        running = driver.running()
        if len(running) < 2:
            return None
        doomed = cluster.workers[0]
        executor = next(path.name for path in doomed.folder.glob("app-*/*") if path.name in running)
        processes = family(doomed.process.pid)
        send(signal.SIGSTOP, processes)
        if driver.running()[executor] and driver.running()[executor]:
            send(signal.SIGKILL, processes)
            return executor
        send(signal.SIGCONT, processes)
        return None

    return str(wait_for("a task at work on each of two executors", stopped_at_work))
