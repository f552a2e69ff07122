"""Crossref's record of a DOI: the one thing here that asks the network, and only where somebody gives a DOI."""

from __future__ import annotations

import http.client
import socket
import threading
import urllib.error
import urllib.request
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from duizhao import __version__
from duizhao.diagnostics import Told, shown, tell

CROSSREF = "https://api.crossref.org"
LARGEST_ANSWER = 4_000_000
_PIECE = 64 * 1024


class Unanswered(NamedTuple):
    """Why there is no record, and what to do about it."""

    message: Told
    hint: Told


_BY_FILE = tell("export the record as a file from the publisher's page or from CNKI, and import that")


def fetch(doi: str, base: str = CROSSREF, seconds: float = 10) -> bytes | Unanswered:
    """What Crossref answers. The limit is for the whole of it, since a server may send a byte at a time."""
    address = f"{base.rstrip('/')}/works/{quote(doi, safe='')}"
    if urlsplit(address).scheme not in ("https", "http") or not urlsplit(address).hostname:
        message = tell("{address} is no web address", address=shown(base))
        return Unanswered(message, tell("write it with https://, as in {address}", address=CROSSREF))
    answers: list[bytes | Unanswered] = []
    asking = threading.Thread(target=lambda: answers.append(_ask(address, doi, seconds)), daemon=True)
    asking.start()
    asking.join(seconds + 0.5)
    return answers[0] if answers else _too_slow(address, seconds)


def _ask(address: str, doi: str, seconds: float) -> bytes | Unanswered:
    headers = {"Accept": "application/json", "User-Agent": f"duizhao/{__version__}"}
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            return _read(answer, address)
    except urllib.error.HTTPError as error:
        return _refused(error.code, address, doi)
    except TimeoutError:
        return _too_slow(address, seconds)
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            return _too_slow(address, seconds)
        return _unreachable(address, error.reason)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return _unreachable(address, error)


def _read(answer: http.client.HTTPResponse, address: str) -> bytes | Unanswered:
    pieces, size = [], 0
    while piece := answer.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_ANSWER:
            most = f"{LARGEST_ANSWER:,}"
            message = tell("{host} answers with more than {most} bytes", host=_host(address), most=most)
            return Unanswered(message, _BY_FILE)
    whole = b"".join(pieces)
    if not whole.lstrip().startswith(b"{"):
        message = tell("{host} does not answer with a record, but with {text}", host=_host(address), text=_begin(whole))
        return Unanswered(
            message, tell("a network that asks for a login may answer in its place: open a web page first")
        )
    return whole


def _refused(code: int, address: str, doi: str) -> Unanswered:
    if code == 404:
        message = tell("{host} knows no DOI {doi}", host=_host(address), doi=shown(doi))
        hint = tell("look for a slip; many Chinese DOIs are registered elsewhere: import a file from CNKI instead")
        return Unanswered(message, hint)
    message = tell("{host} answers with error {code}", host=_host(address), code=code)
    return Unanswered(message, tell("try again in some minutes, or import a file"))


def _too_slow(address: str, seconds: float) -> Unanswered:
    message = tell("{host} did not answer within {seconds} seconds", host=_host(address), seconds=f"{seconds:g}")
    return Unanswered(message, tell("try again, give it longer with --timeout 60, or import a file"))


def _unreachable(address: str, reason: object) -> Unanswered:
    told = tell("nobody knows that name; is there a network?") if isinstance(reason, socket.gaierror) else reason
    message = tell("{host} cannot be reached: {reason}", host=_host(address), reason=told)
    return Unanswered(message, _BY_FILE)


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _begin(answer: bytes) -> str:
    return shown(answer[:200].decode("utf-8", "replace").strip())
