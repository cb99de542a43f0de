"""Measures plenaryd and, beside it, the database alone; tests/bench/run says how to call it."""

import argparse
import dataclasses
import os
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable

import report
from cluster import Cluster
from idle import IdleConnections
from imports import Imports
from pgbench import Script
from processes import check
from server import Server

PARTICIPANTS = 20_000  # of the event that is read
GREAT = 100_000        # of the event that is counted
PEOPLE = 20_000        # of the directory
WIDE = 100             # events that registrations are spread over
MANY = 64              # calls in flight
SAMPLE = 900_000_000_001  # number of the registration whose statements pgbench repeats
BACKGROUND = ("access/", "db/")  # statements of no call: keys that are looked up anew, the probe of the schema
CHECK_IN = re.compile(r"\br[0-9a-v]{26}\b")  # id of a check-in, as the server makes it
WITHOUT_COALESCING = ("--read-batch-limit", "1", "--read-loops", "4")
LIBRARY = " through gRPC's library"
# One call in flight, with coalescing and without: key → title, flags of the server, whether through gRPC's library.
LONE = {
    "one": ("`GetParticipant`, 1 in flight", (), False),
    "one-alone": ("`GetParticipant` without coalescing, 1 in flight", WITHOUT_COALESCING, False),
    "one-library": (f"`GetParticipant`{LIBRARY}, 1 in flight", (), True),
}
PAIRS = 2  # of servers that a round measures these on
CLOSE = ("empty", "empty-library", "get", "get-library")  # measured in turns, TURNS times a round
TURNS = 3


@dataclasses.dataclass
class Measurement:
    """One line of the table."""

    key: str
    title: str
    run: Callable[[], dict]
    server: Server | None = None
    writes: bool = False


def main():
    options = parse_arguments()
    for signum in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, lambda *_: sys.exit("benchmark: stopped"))
    try:
        with tempfile.TemporaryDirectory(prefix="plenary-bench-key.") as folder:
            text, reached = Benchmark(options, folder).run()
    except KeyboardInterrupt:
        sys.exit("benchmark: stopped")
    print(text)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    sys.exit(1 if options.check and not reached else 0)


def parse_arguments():
    """tests/bench/run has checked them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--output")
    return parser.parse_args()


class Benchmark:
    """One run from an empty database to the report."""

    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        # Short, and so more rounds: a machine that others use too is another one a few seconds later.
        self.seconds, self.warm_up = (1, 0.5) if options.quick else (2, 0.5)
        self.cluster = Cluster()
        self.servers = []

    def run(self):
        """The report, and whether every target was reached."""
        try:
            self.prepare()
            measurements = self.measurements()
            rounds = [self.round(number, measurements) for number in range(self.options.rounds)]
            generators = self.compare_generators()
            imports = Imports(self.options.build, self.cluster, self.start, self.folder, say).run()
            idle = IdleConnections(self.start, self.folder, say).run()
            memory = {"idle": self.idle_mib, "afterwards": self.server.resident_mib()}
            starts = [self.start().seconds_to_ready for _ in range(3)]
            database = self.cluster.version()
        finally:
            for server in self.servers:
                server.stop()
            self.cluster.stop()
        titles = {m.key: m.title for m in measurements} | {key: title for key, (title, *_) in LONE.items()}
        return report.write(rounds, titles, generators, memory, starts, imports, idle, database)

    def start(self, *flags, **options):
        server = Server(self.options.build, self.cluster, self.folder, *flags, **options)
        self.servers.append(server)
        return server

    def prepare(self):
        say("starting a private PostgreSQL and two servers on it, with and without coalescing")
        self.cluster.start()
        check([f"{self.options.build}/bin/plenaryd", "migrate", "up"],
              env={**os.environ, "DATABASE_URL": self.cluster.url})
        self.server = self.start()
        time.sleep(1)
        self.idle_mib = self.server.resident_mib()
        self.uncoalesced = self.start(*WITHOUT_COALESCING)

        say(f"making {PEOPLE:,} people, {WIDE + 4} events and {PARTICIPANTS + GREAT:,} participants through the API")
        self.server.load("create-host", "--calls", 1)
        self.server.load("create-person", "--calls", PEOPLE)
        for event, count in (("read", 1), ("great", 1), ("hot", 1), ("rival", 1), ("wide", WIDE)):
            self.server.load("create-event", "--calls", count, "--event", event)
        for event, count in (("read", PARTICIPANTS), ("great", GREAT)):
            self.server.load("register-participant", "--calls", count, "--event", event, "--numbered")
        self.server.load("create-checkpoint", "--calls", 1, "--event", "read")
        self.cluster.settle()

    # What is measured.

    def measurements(self):
        """In the order of a round: what is compared stands together."""
        return [
            *self.both("empty", "empty RPC (`WhoAmI`)", "whoami"),
            *self.both("get", "`GetParticipant`", "get-participant", *self.reading()),
            self.calls("get-alone", "`GetParticipant` without coalescing", self.uncoalesced, "get-participant",
                       *self.reading()),
            *self.pgbench("pgbench-get", "pgbench: the query of `GetParticipant`", self.reading_script(), (8, 64)),
            self.calls("list", "`ListParticipants`, 100 a page", self.server, "list-participants", *self.reading()),
            self.calls("search", f"`SearchPeople` among {PEOPLE:,}, 1 in flight", self.server, "search-people",
                       "--participants", PEOPLE, in_flight=1),
            self.calls("statistics", f"`GetEventStatistics` of {GREAT:,} participants, 1 in flight", self.server,
                       "get-statistics", "--event", "great", in_flight=1),
            *self.pgbench("pgbench-statistics", "pgbench: the queries of `GetEventStatistics`",
                          self.counting_script(), (1,)),
            *self.both("hot", "`RegisterParticipant`, one hot event", "register-participant", "--event", "hot",
                       writes=True),
            *self.pgbench("pgbench-hot", "pgbench: the transaction of `RegisterParticipant`, one hot event",
                          self.registering_script(), (8, 64), writes=True),
            self.calls("wide", f"`RegisterParticipant`, {WIDE} events", self.server, "register-participant",
                       "--event", "wide", "--events", WIDE, writes=True),
            *self.both("check-in", "`CheckInParticipant`, one event", "check-in", *self.reading(), writes=True),
            *self.pgbench("pgbench-check-in", "pgbench: the transaction of `CheckInParticipant`, one event",
                          self.checking_in_script(), (8, 64), writes=True),
        ]

    @staticmethod
    def reading():
        return "--event", "read", "--participants", PARTICIPANTS

    def calls(self, key, title, server, method, *arguments, in_flight=MANY, writes=False, library=False):
        timing = ("--seconds", self.seconds, "--warmup", self.warm_up, "--in-flight", in_flight)
        return Measurement(key, title, lambda: server.load(method, *arguments, *timing, library=library), server, writes)

    def both(self, key, title, method, *arguments, writes=False):
        """The same calls through our own HTTP and through gRPC's library, at the same server."""
        return [self.calls(key, title, self.server, method, *arguments, writes=writes),
                self.calls(f"{key}-library", title + LIBRARY, self.server, method, *arguments, writes=writes,
                           library=True)]

    def lone_calls(self):
        """One of each of LONE, the faster of PAIRS. What one process and its sessions happen to be, where they
        run and how their memory lies, makes more of a difference to a lone call than what is looked for, so each
        is measured on many servers, by turns first and second."""
        runs = {key: [] for key in LONE}
        for pair in range(PAIRS):
            for key, (title, flags, library) in sorted(LONE.items(), reverse=pair % 2 == 1):
                server = Server(self.options.build, self.cluster, self.folder, *flags)
                try:
                    runs[key].append(self.measure(self.calls(key, title, server, "get-participant", *self.reading(),
                                                             in_flight=1, library=library)))
                finally:
                    server.stop()
        return {key: min(results, key=lambda result: result["p50_us"]) for key, results in runs.items()}

    def pgbench(self, key, title, script, clients, writes=False):
        return [Measurement(f"{key}-{count}", f"{title}, {count} clients",
                            lambda count=count: script.run(count, self.seconds), writes=writes) for count in clients]

    def reading_script(self):
        statements = self.statements_of("get-participant", "--event", "read", "--first", PARTICIPANTS - 1, "--participants", 1)
        return Script(self.options.build, self.cluster, statements, {f"p{PARTICIPANTS - 1}": ("p", 0, PARTICIPANTS - 1)})

    def counting_script(self):
        return Script(self.options.build, self.cluster, self.statements_of("get-statistics", "--event", "great"), {})

    def registering_script(self):
        statements = self.statements_of("register-participant", "--event", "rival", "--numbered", "--first", SAMPLE)
        return Script(self.options.build, self.cluster, waiting(statements), {f"p{SAMPLE}": ("q", 0, 1 << 60)})

    def checking_in_script(self):
        last = PARTICIPANTS - 1
        statements = self.statements_of("check-in", "--event", "read", "--first", last, "--participants", 1)
        check_in = next(CHECK_IN.search(str(parameters)) for name, parameters in statements
                        if name == "check_in/insert_check_ins")[0]
        return Script(self.options.build, self.cluster, waiting(statements),
                      {f"p{last}": ("p", 0, last), check_in: ("c", 0, 1 << 60)})

    def statements_of(self, method, *arguments):
        """What the server asks the database for one call, whose caller it knows already."""
        with self.cluster.captured() as statements:
            self.server.load("whoami", "--calls", 1)
            self.server.load(method, *arguments, "--calls", 1)
        return [statement for statement in statements if not statement[0].startswith(BACKGROUND)]

    def round(self, number, measurements):
        """Each measurement once, by key; those of CLOSE are the middle one of several, since the machine is another
        one within seconds, and faster after a rest."""
        self.cluster.settle()
        results = {}
        in_turns = [m for m in measurements if m.key in CLOSE] * (TURNS - 1) + measurements
        for position, measurement in enumerate(in_turns):
            left = (len(in_turns) * (self.options.rounds - number) - position) * (self.seconds + self.warm_up + 1)
            left += (self.options.rounds - number) * PAIRS * len(LONE) * (self.seconds + self.warm_up + 1)
            result = self.measure(measurement)
            results.setdefault(measurement.key, []).append(result)
            say(f"round {number + 1} of {self.options.rounds}, {measurement.title}: "
                f"{result['calls_per_second']:,.0f} calls/s; about {left:.0f} s left")
        say(f"round {number + 1} of {self.options.rounds}, `GetParticipant`, 1 in flight, with coalescing and without")
        return {key: middle(runs) for key, runs in results.items()} | self.lone_calls()

    def measure(self, measurement):
        """What was measured, with the processor time that a call took of the server and of the database."""
        if measurement.writes:
            self.cluster.settle()
        server_cpu = measurement.server.cpu_seconds if measurement.server else lambda: 0.0
        before = server_cpu(), self.cluster.cpu_seconds()
        result = measurement.run()
        after = server_cpu(), self.cluster.cpu_seconds()
        result["server_cpu_us"], result["database_cpu_us"] = (
            (b - a) / result["calls_in_all"] * 1e6 for a, b in zip(before, after))
        return result

    def compare_generators(self):
        """Calls a second of one and the same GetParticipant, as plenary_load and h2load count them, and in JSON over
        HTTP/1.1, several times."""
        name = b"events/read-0/participants/p0"
        message = b"\x0a" + bytes([len(name)]) + name
        grpc = b"\0" + len(message).to_bytes(4, "big") + message
        json = b'{"name": "' + name + b'"}'
        http2 = ("--clients=8", f"--max-concurrent-streams={MANY // 8}")
        runs = [(self.h2load(grpc, "application/grpc", *http2, "--header=te: trailers"),
                 self.h2load(json, "application/json", "--h1", f"--clients={MANY}")) for _ in range(TURNS)]
        own = self.server.load("get-participant", "--event", "read", "--participants", 1, "--seconds", self.seconds,
                               "--warmup", self.warm_up, "--in-flight", MANY)
        return {"plenary_load": own["calls_per_second"], "runs": runs}

    def h2load(self, content, content_type, *flags):
        body = f"{self.folder}/body"
        with open(body, "wb") as file:
            file.write(content)
        with open(self.server.key_file, encoding="ascii") as file:
            key = file.read().strip()
        output = check(
            ["h2load", f"--duration={self.seconds}", "--warm-up-time=1", *flags, f"--data={body}",
             f"--header=content-type: {content_type}", f"--header=authorization: Bearer {key}",
             f"http://127.0.0.1:{self.server.port}/plenary.v1.ParticipantService/GetParticipant"])
        answered = re.search(r"status codes: (\d+) 2xx, 0 3xx, 0 4xx, 0 5xx", output)
        if not answered:
            sys.exit(f"benchmark: h2load was refused:\n{output[-2000:]}")
        return float(re.search(r"finished in .*?, ([\d.]+) req/s", output)[1])


def middle(runs):
    """That with the median of calls a second."""
    return sorted(runs, key=lambda run: run["calls_per_second"])[len(runs) // 2]


def waiting(statements):
    """The same for a transaction that stands alone: a group leaves what others hold to a later group, this one waits."""
    return [(name.replace("/lock_free_", "/lock_"), parameters) for name, parameters in statements]


def say(text):
    print(f"    {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
