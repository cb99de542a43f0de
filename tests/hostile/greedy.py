"""Anonymous callers who list an event's participants without pause, by long filters, and an organizer beside them who
lists, reads the event and registers people. Run by tests/hostile/greedy.

usage: greedy.py HOST:PORT PROCESS EVENT SECONDS   (the organizer's key in PLENARY_API_KEY)
"""

import http.client
import itertools
import json
import multiprocessing
import os
import sys
import time

from honest import memory_of

CONDITIONS = 20  # as many as a call without a key may have
FEW = 4
LANE = 4  # --general-threads
FLOOR, SLOWER = 0.02, 3  # the organizer's p99: at most so many seconds, or so many times its usual
AGAIN = 2  # seconds after which it is as before
MOST_GROWTH = 64  # MiB


class Caller:
    def __init__(self, address, key=""):
        self.connection = http.client.HTTPConnection(*address, timeout=60)
        self.headers = {"content-type": "application/json"}
        if key:
            self.headers["authorization"] = f"Bearer {key}"

    def call(self, method, request):
        """The status of the answer, and how long it took."""
        begin = time.monotonic()
        self.connection.request("POST", f"/plenary.v1.{method}", json.dumps(request), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, time.monotonic() - begin, text


def be_greedy(address, event, number, pipe):
    caller = Caller(address)
    calls, refused = 0, 0
    for turn in itertools.count():
        if pipe.poll():
            pipe.send((calls, refused))
            return
        words = [f'display_name:"{number}x{turn}y{i}"' for i in range(CONDITIONS)]
        status, _, _ = caller.call("ParticipantService/ListParticipants",
                                   {"parent": event, "filter": " OR ".join(words), "orderBy": "credit.display_name desc"})
        calls += 1
        refused += status != 200


class Greedy:
    """So many of them, each in a process."""

    def __init__(self, count, address, event):
        context = multiprocessing.get_context("spawn")
        self.pipes, self.children = [], []
        for number in range(count):
            pipe, other = context.Pipe()
            self.pipes.append(pipe)
            self.children.append(context.Process(target=be_greedy, args=(address, event, number, other), daemon=True))
        for child in self.children:
            child.start()
        time.sleep(2)

    def end(self):
        for pipe in self.pipes:
            pipe.send("end")
        told = [pipe.recv() for pipe in self.pipes]
        for child in self.children:
            child.join()
        return [sum(each) for each in zip(*told)]


class Organizer:
    def __init__(self, address, event):
        self.caller = Caller(address, os.environ["PLENARY_API_KEY"])
        self.event = event
        self.number = itertools.count()

    def requests(self):
        name = f"Guest {next(self.number)} {time.time_ns()}"
        return {
            "list": ("ParticipantService/ListParticipants", {"parent": self.event, "pageSize": 20}),
            "read": ("EventService/GetEvent", {"name": self.event}),
            "write": ("ParticipantService/RegisterParticipant",
                      {"parent": self.event,
                       "participant": {"credit": {"displayName": {"entries": [{"language": "en", "text": name}]}}}}),
        }

    def work(self, seconds):
        """The p99 of each kind of call in milliseconds."""
        took = {}
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for kind, (method, request) in self.requests().items():
                status, seconds_taken, text = self.caller.call(method, request)
                assert status == 200, f"{kind}: HTTP {status} {text[:300]!r}"
                took.setdefault(kind, []).append(seconds_taken)
            time.sleep(0.005)
        return {kind: sorted(times)[len(times) * 99 // 100] * 1000 for kind, times in took.items()}


def main():
    at, process, event, seconds = sys.argv[1:]
    host, port = at.rsplit(":", 1)
    address, process, seconds = (host, int(port)), int(process), float(seconds)
    organizer = Organizer(address, event)
    failures = 0
    organizer.work(2)
    usual = organizer.work(max(5.0, seconds / 4))
    before = memory_of(process)
    print("usual:", ", ".join(f"{kind} p99 {p99:.1f} ms" for kind, p99 in usual.items()), f"{before:.0f} MiB")
    for count in (FEW, 10 * LANE):
        greedy = Greedy(count, address, event)
        beside = organizer.work(seconds)
        growth = memory_of(process) - before
        calls, refused = greedy.end()
        time.sleep(AGAIN)
        after = organizer.work(5)
        print(f"beside {count} anonymous callers ({calls} lists, {refused} refused):",
              ", ".join(f"{kind} p99 {p99:.1f} ms" for kind, p99 in beside.items()), f"{growth:+.0f} MiB;",
              f"{AGAIN} s later:", ", ".join(f"{kind} p99 {p99:.1f} ms" for kind, p99 in after.items()), flush=True)
        for kind, p99 in usual.items():
            limit = max(SLOWER * p99, FLOOR * 1000)
            for when, seen in (("beside them", beside), ("after them", after)):
                if seen[kind] > limit:
                    failures += 1
                    print(f"FAILED  {kind} {when}: p99 {seen[kind]:.0f} ms instead of {limit:.0f} ms at most")
        if growth > MOST_GROWTH:
            failures += 1
            print(f"FAILED  the server's memory grew by {growth:.0f} MiB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
