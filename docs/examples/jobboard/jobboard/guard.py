"""
What stands between the network and the pages: who may send a form, how long it may be, and what every answer carries.
"""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_FORM: Final = 500_000
"""Bytes; the longest text that is looked at, of three bytes a letter and percent-encoded, is under that."""

_POLICY: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    # Nothing of an address leaves for another site. Not `no-referrer`: a browser then sends `Origin: null` with our own
    # forms, which cannot be told from another site's where there is no Sec-Fetch-Site (an old browser; http in a LAN).
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_AT_ONCE: Final = 10
"""How many are answered side by side, fewer than the database lets in (15); the others wait their turn."""

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


def content_security_policy(**changed: str) -> str:
    """Write the policy; *changed* has another value for a directive, such as ``style_src``."""
    named = {name.replace("_", "-"): value for name, value in changed.items()}
    return "; ".join(f"{name} {value}" for name, value in {**_POLICY, **named}.items())


def harden(headers: MutableHeaders, *, stored: bool = False) -> None:
    """
    Add to an answer what every one carries, unless it says otherwise itself.

    Args:
        headers: Of the answer.
        stored: Whether a browser may keep it, and ask whether it changed; a page about somebody is never kept.
    """
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    headers.setdefault("Content-Security-Policy", content_security_policy())
    headers.setdefault("Cache-Control", "no-cache" if stored else "no-store")


def is_from_elsewhere(headers: Mapping[str, str]) -> bool:
    """
    Tell whether a form comes from another site (CSRF), by what every browser says and no site can forge.

    ``Sec-Fetch-Site`` where there is one, else ``Origin``; with neither it is no browser, and holds nobody's cookie.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


async def _whole(receive: Receive) -> Receive:
    """Read a form to its end before anything is done for it: one that comes drop by drop would hold a connection."""
    waiting = [await receive()]
    while waiting[-1]["type"] == "http.request" and waiting[-1].get("more_body", False):
        waiting.append(await receive())

    async def again() -> Message:
        return waiting.pop(0) if waiting else await receive()

    return again


class Guard:
    """
    The outermost layer of the pages.

    Args:
        app: The pages.
        refused: A page for a form from elsewhere.
        too_long: A page for a form that is too long.
        stored: Beginnings of paths whose answers a browser may keep: nobody's.
    """

    def __init__(self, app: ASGIApp, *, refused: ASGIApp, too_long: ASGIApp, stored: Iterable[str]) -> None:
        self._app = app
        self._refused = refused
        self._too_long = too_long
        self._stored = tuple(stored)
        self._at_once = asyncio.Semaphore(_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def hardened(message: Message) -> None:
            if message["type"] == "http.response.start":
                harden(MutableHeaders(scope=message), stored=scope["path"].startswith(self._stored))
            await send(message)

        app = self._chosen(scope)
        if app is self._app and scope["method"] not in _SAFE:
            receive = await _whole(receive)
        async with self._at_once:
            await app(scope, receive, hardened)

    def _chosen(self, scope: Scope) -> ASGIApp:
        headers = Headers(scope=scope)
        if scope["method"] in _SAFE:
            return self._app
        if is_from_elsewhere(headers):
            return self._refused
        # Every browser says how long a form is; who does not could send one without end.
        length = headers.get("content-length", "")
        return self._app if length.isascii() and length.isdigit() and int(length) <= LONGEST_FORM else self._too_long
