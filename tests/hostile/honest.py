"""An honest client in a process of its own: calls all the time, and notes how long each call takes, and how much memory
the server has."""

import http.client
import multiprocessing
import ssl
import time

CALL = "/plenary.v1.EventService/GetEvent"
BODY = b'{"name": "events/madrid-seminar"}'
PAUSE = 0.005
LONGEST_LOOK = 2


def memory_of(process):
    """MiB that it has in memory."""
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0


def call_all_the_time(address, process, tls, pipe):
    connection = http.client.HTTPConnection(*address, timeout=10)
    if tls:
        connection = http.client.HTTPSConnection(*address, timeout=10, context=ssl._create_unverified_context())
    calls, faults, most = [], [], 0.0
    while True:
        if pipe.poll():
            if pipe.recv() == "end":
                return
            pipe.send((calls, faults, most))
            calls, faults, most = [], [], 0.0
        started = time.monotonic()
        try:
            connection.request("POST", CALL, BODY, {"content-type": "application/json"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200 or b"events/madrid-seminar" not in body:
                faults.append(f"HTTP {answer.status}: {body[:200]!r}")
        except (OSError, http.client.HTTPException) as error:
            faults.append(repr(error))
            connection.close()
            time.sleep(0.1)
        calls.append(time.monotonic() - started)
        try:
            most = max(most, memory_of(process))
        except OSError as error:
            faults.append(repr(error))
        time.sleep(PAUSE)


class Window:
    """What the honest client saw for a while."""

    def __init__(self, calls, faults, memory):
        self.calls, self.faults, self.memory = sorted(calls), faults, memory

    @property
    def p99(self):
        return self.calls[min(len(self.calls) - 1, len(self.calls) * 99 // 100)]


class HonestClient:
    def __init__(self, address, process, tls):
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.child = context.Process(target=call_all_the_time, args=(address, process, tls, other), daemon=True)
        self.child.start()

    def look(self, least=1):
        """Since the last look, with so many calls at least, or as many as there are in a while."""
        calls, faults, most = [], [], 0.0
        until = time.monotonic() + LONGEST_LOOK
        while True:
            self.pipe.send("look")
            if not self.pipe.poll(30):
                return Window(calls + [30.0], ["no call came to an end for 30 s"], most)
            more, wrong, memory = self.pipe.recv()
            calls, faults, most = calls + more, faults + wrong, max(most, memory)
            if len(calls) >= least or (calls and time.monotonic() > until):
                return Window(calls, faults, most)
            time.sleep(0.05)

    def end(self):
        self.pipe.send("end")
        self.child.join(10)
