"""The page under load: people at once, texts of a day's work, and those who mean no good.

Run: python -m benchmarks.page.load [--clients 10] [--comparisons 200] [--json FILE]

Starts `dedup serve` on a free port. First the clients compare real pairs cut to so many letters;
none may be lost, and memory is read throughout. Then one client asks for a table of many articles
while another compares. Then the server is attacked while one client goes on comparing: all is to
be refused or bounded, and the page to be there. It needs ../shared.
"""

import argparse
import http.client
import itertools
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.material import PAIRS

MIB = 1 << 20
COMPARE = "/api/v1/compare"


class Desk:
    """A server in a process of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dedup", "serve", "--port", "0", "--no-open"],
            stdout=subprocess.PIPE,
            text=True,
        )
        line = self.process.stdout.readline() if self.process.stdout else ""
        self.port = int(line.strip().rstrip("/").rpartition(":")[2])

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """Send one request; give its status and body, status 0 where the connection was cut."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            connection.close()

    def compare(self, a: str, b: str) -> int:
        """Compare two texts and give the status."""
        body = json.dumps({"a": {"text": a}, "b": {"text": b}}).encode()
        return self.ask("POST", COMPARE, body, Content_Type="application/json")[0]

    def memory(self) -> int:
        """Give the bytes in use by the server and all that it started."""
        return sum(resident(one) for one in family(self.process.pid))

    def stop(self) -> tuple[int, float]:
        """End it; give its code and how long that took."""
        started = time.perf_counter()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30), time.perf_counter() - started


def family(process: int) -> Iterator[int]:
    """List a process and all below it."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(process: int) -> int:
    try:
        pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def pairs(letters: int) -> Iterator[tuple[str, str]]:
    """Give the gold pairs' texts again and again, cut to so many letters."""
    folders = sorted(PAIRS.glob("*/a.txt"))
    if not folders:
        sys.exit(f"no pairs at {PAIRS}: set DEDUP_SHARED")
    read = [
        (a.read_text(encoding="utf-8")[:letters], a.with_name("b.txt").read_text("utf-8")[:letters])
        for a in folders
    ]
    return itertools.cycle(read)


def under_load(desk: Desk, clients: int, comparisons: int, letters: int) -> dict[str, object]:
    """Let clients compare at once; tell of times, statuses and memory."""
    work, lock = pairs(letters), threading.Lock()
    left = iter(range(comparisons))
    times: list[float] = []
    statuses: list[int] = []
    memory: list[int] = []

    def client() -> None:
        while True:
            with lock:
                if next(left, None) is None:
                    return
                a, b = next(work)
            started = time.perf_counter()
            status = desk.compare(a, b)
            with lock:
                times.append(time.perf_counter() - started)
                statuses.append(status)
                memory.append(desk.memory())

    people = [threading.Thread(target=client) for _ in range(clients)]
    started = time.perf_counter()
    for one in people:
        one.start()
    for one in people:
        one.join()
    quarter = max(1, len(memory) // 4)
    return {
        "answered": statuses.count(200),
        "lost": comparisons - statuses.count(200),
        "p50 s": round(statistics.median(times), 2),
        "p95 s": round(statistics.quantiles(times, n=20)[-1], 2),
        "a second": round(comparisons / (time.perf_counter() - started), 2),
        "memory MB, second quarter": round(statistics.mean(memory[quarter : 2 * quarter]) / MIB),
        "memory MB, last quarter": round(statistics.mean(memory[-quarter:]) / MIB),
        "memory MB, most": round(max(memory) / MIB),
    }


def attacks(desk: Desk) -> dict[str, Callable[[], object]]:
    """List what strangers may try, each giving what became of it."""
    media = "multipart/form-data; boundary=x"
    head = b'--x\r\nContent-Disposition: form-data; name="a"; filename="a.pdf"\r\n\r\n'
    texts = json.dumps({"a": {"text": "ก"}, "b": {"text": "ข"}}).encode()

    def post(body: bytes, **headers: str) -> int:
        return desk.ask("POST", COMPARE, body, **({"Content_Type": media} | headers))[0]

    def files(data: bytes) -> bytes:
        tail = b'\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\ntext\r\n--x--\r\n'
        return head + data + tail

    return {
        "a PDF bomb": lambda: post(files(bomb())),
        "a file of 40 MB": lambda: post(files(b"%PDF-1.4" + b"a" * (40 * MIB))),
        "a body of 200 MB": lambda: post(b"", Content_Length=str(200 * MIB)),
        "a foreign Host": lambda: desk.ask("GET", "/", Host="evil.example")[0],
        "a name that is rebound": lambda: desk.ask("GET", "/", Host=f"evil.example:{desk.port}")[0],
        "a foreign Origin": lambda: post(
            texts, Content_Type="application/json", Origin="https://evil.example"
        ),
        "another site": lambda: post(
            texts, Content_Type="application/json", Sec_Fetch_Site="cross-site"
        ),
        "300 slow clients": lambda: slow_clients(desk, 300),
    }


def slow_clients(desk: Desk, count: int) -> str:
    """Open connections that never send a whole head; tell how soon a decent one is answered."""
    herd = []
    for _ in range(count):
        one = socket.create_connection(("127.0.0.1", desk.port), timeout=5)
        one.sendall(b"GET / HTTP/1.1\r\nHost: l")
        herd.append(one)
    started = time.perf_counter()
    status, _ = desk.ask("GET", "/healthz")
    waited = time.perf_counter() - started
    for one in herd:
        one.close()
    return f"{status} for others, after {waited:.2f} s"


def bomb() -> bytes:
    """Make a PDF whose one page draws four million letters."""
    content = zlib.compress(b"BT /F1 9 Tf (x) Tj ET\n" * 4_000_000, 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1"
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(content) + content + b"\nendstream",
    )
    body = b"".join(b"%d 0 obj" % at + one + b"endobj\n" for at, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 5/Root 1 0 R>>"


def of_many(desk: Desk, count: int, letters: int) -> dict[str, object]:
    """Ask for a table of so many articles, and meanwhile for one comparison after another."""
    work = pairs(letters)
    named = [("b", next(work)[1]), ("a", next(work)[0])]
    named += [(f"a{at}", next(work)[0]) for at in range(2, count + 1)]
    part = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    body = "".join(part.format(name, text) for name, text in named)
    found: list[tuple[int, float]] = []

    def ask() -> None:
        started = time.perf_counter()
        media = {"Content_Type": "multipart/form-data; boundary=x"}
        status, _ = desk.ask("POST", "/compare", f"{body}--x--\r\n".encode(), **media)
        found.append((status, time.perf_counter() - started))

    person = threading.Thread(target=ask)
    person.start()
    waits = []
    while person.is_alive():
        started = time.perf_counter()
        desk.compare(*next(work))
        waits.append(time.perf_counter() - started)
    status, took = found[0]
    return {
        f"a table of {count} articles": f"{status} in {took:.1f} s",
        "somebody else meanwhile": f"{len(waits)} answers, p50 {statistics.median(waits):.2f} s, "
        f"longest {max(waits):.2f} s",
    }


def under_attack(desk: Desk) -> dict[str, object]:
    """Try everything once, while somebody goes on working."""
    work = pairs(1000)
    found: dict[str, object] = {}
    for name, attack in attacks(desk).items():
        others: list[int] = []
        person = threading.Thread(target=lambda told=others: told.append(desk.compare(*next(work))))
        person.start()
        started = time.perf_counter()
        became = attack()
        took = time.perf_counter() - started
        person.join()
        found[name] = f"{became} in {took:.1f} s; somebody else: {others[0]}"
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--clients", type=int, default=10)
    parser.add_argument("--comparisons", type=int, default=200)
    parser.add_argument("--letters", type=int, default=3000)
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    desk = Desk()
    try:
        told: dict[str, object] = {
            **under_load(desk, options.clients, options.comparisons, options.letters),
            **of_many(desk, options.articles, options.letters),
            **under_attack(desk),
            "memory MB, after all": round(desk.memory() / MIB),
        }
    finally:
        code, took = desk.stop()
    told["ends"] = f"code {code} in {took:.1f} s"
    for name, value in told.items():
        print(f"{name:>28}  {value}")
    if options.json:
        options.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
