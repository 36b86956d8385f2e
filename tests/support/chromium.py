"""Drive a headless Chromium over its debugging pipe: open a page, ask it, picture it.

The pipe needs no port, no driver and no library. Whatever the browser wants to fetch is
recorded, so that a test can say that nothing was.
"""

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 60.0
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--remote-debugging-pipe",
)
WATCHED = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")


def executable() -> str | None:
    """Find the browser that the machine has."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Chromium:
    """One browser with one page, used as a context manager.

    Attributes:
        complaints: What the page said on its console, and what the browser said of it.
        requests: Addresses that the page asked for, its own among them.
    """

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._number = 0
        self._buffer = b""
        self._session = ""
        self._loaded = False

    def __enter__(self) -> Self:
        program = executable()
        if program is None:
            message = "there is no Chromium on this machine"
            raise RuntimeError(message)
        self._profile = Path(tempfile.mkdtemp(prefix="plan-chromium-"))
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        spare = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (theirs_in, theirs_out)]
        silence = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
        self._pid = os.posix_spawn(
            program,
            [program, *QUIET, f"--user-data-dir={self._profile}", "about:blank"],
            os.environ | {"HOME": str(self._profile)},
            file_actions=[
                silence,
                (os.POSIX_SPAWN_DUP2, 1, 2),
                (os.POSIX_SPAWN_DUP2, spare[0], 3),
                (os.POSIX_SPAWN_DUP2, spare[1], 4),
                *((os.POSIX_SPAWN_CLOSE, end) for end in spare),
            ],
            setpgroup=0,
        )
        for end in (theirs_in, theirs_out, *spare):
            os.close(end)
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._profile, ignore_errors=True)

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Send a command and wait for its answer; events met on the way are kept."""
        self._number += 1
        order: dict[str, object] = {"id": self._number, "method": method, "params": params}
        if self._session:
            order["sessionId"] = self._session
        left = json.dumps(order).encode() + b"\0"
        while left:
            left = left[os.write(self._out, left) :]
        while True:
            said = self._next()
            if said.get("id") == self._number:
                if "error" in said:
                    message = f"{method}: {said['error']}"
                    raise RuntimeError(message)
                found: dict[str, Any] = said["result"]
                return found

    def _next(self) -> dict[str, Any]:
        """Read one message; an event is taken note of."""
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            if not select.select([self._in], [], [], max(0.0, until - time.monotonic()))[0]:
                message = "the browser does not answer"
                raise TimeoutError(message)
            part = os.read(self._in, 2**20)
            if not part:
                message = "the browser ended"
                raise RuntimeError(message)
            self._buffer += part
        text, _, self._buffer = self._buffer.partition(b"\0")
        said: dict[str, Any] = json.loads(text)
        self._note(said.get("method", ""), said.get("params", {}))
        return said

    def _note(self, event: str, params: dict[str, Any]) -> None:
        if event == "Page.loadEventFired":
            self._loaded = True
        elif event == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif event in WATCHED:
            self.complaints.append(json.dumps(params, ensure_ascii=False))

    def look(self, *, width: int, dark: bool = False, media: str = "", height: int = 900) -> None:
        """Choose the window and what the reader prefers."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded; what it said before is forgotten."""
        self.complaints.clear()
        self.requests.clear()
        self._loaded = False
        self.ask("Page.navigate", url=address)
        while not self._loaded:
            self._next()

    def value(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        """Evaluate a script in the page and give its value; promises are waited for."""
        said = self.ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in said:
            raise RuntimeError(said["exceptionDetails"]["exception"].get("description", script))
        return said["result"].get("value")

    def picture(self, clip: tuple[int, int, int, int] | None = None) -> bytes:
        """Picture the whole page, or a part of it (left, top, width, height), as PNG."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        left, top, width, height = clip or (0, 0, size["width"], size["height"])
        box = {"x": left, "y": top, "width": width, "height": height, "scale": 1}
        said = self.ask(
            "Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=box
        )
        return base64.b64decode(said["data"])

    def printed(self) -> bytes:
        """Print the page as it asks to be printed, as PDF."""
        said = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(said["data"])
