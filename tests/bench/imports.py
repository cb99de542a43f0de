"""An import of many participants, beside \\copy of the same rows, while others register at the same event."""

import os
import statistics
import threading
import time

import processes

ROWS = 100_000
TURNS = 3  # of an import and a \\copy, one after the other
INSTITUTES = 500
CATEGORIES = ("expert", "scholar", "official", "youth", "media")
# All columns but the event, so that the rows can be put under another.
COLUMNS = ("id, person_id, collective, display_name, names, category, roles, attendance_mode, delegation_id, "
           "delegation_role, region_code, protocol_rank, languages, listing, external_id, state, waitlist_number, "
           "respond_by_time, registered_by, detail, create_time, update_time, version")


class Imports:
    """Measured once, on a server of its own, whose memory nothing else has used."""

    def __init__(self, build, cluster, start_server, folder, say):
        self.build, self.cluster, self.folder, self.say = build, cluster, folder, say
        self.server = start_server()

    def run(self):
        """Seconds of an import, of \\copy and of an export; of another import what it means to those who register
        at its event; and MiB of the server after all of them."""
        for event, count in (("import", TURNS), ("busy", 1), ("copy", TURNS)):
            self.server.load("create-event", "--calls", count, "--event", event)
        file = self._write_file()
        self.say(f"importing {ROWS:,} participants, {TURNS + 1} times")
        turns = []
        for turn in range(TURNS):
            self.cluster.settle()
            turns.append((self._import(file, f"import-{turn}"), self._copy(turn)))
        seconds, copied = (statistics.median(of) for of in zip(*turns))
        quiet = self._register(seconds=3)
        busy_seconds, registered = self._import_while_others_register(file)
        exported = self._export()
        memory = processes.peak_mib(self.server.process.pid)
        return {
            "rows": ROWS,
            "import_seconds": seconds,
            "copy_seconds": copied,
            "export_seconds": exported,
            "ratios": [copy / own for own, copy in turns],
            "peak_mib": memory,
            "busy_seconds": busy_seconds,
            "quiet_p99_ms": quiet["p99_us"] / 1000,
            "p99_ms": max(one["p99_us"] for one in registered) / 1000,
            "longest_ms": max(one["max_us"] for one in registered) / 1000,
            "registered_per_second": sum(one["calls"] for one in registered) / sum(one["seconds"] for one in registered),
        }

    def _import_while_others_register(self, file):
        self.cluster.settle()
        stop = threading.Event()
        registered = []
        others = threading.Thread(target=lambda: registered.extend(self._register_until(stop)))
        others.start()
        seconds = self._import(file, "busy-0")
        stop.set()
        others.join()
        return seconds, registered

    def _write_file(self):
        path = f"{self.folder}/participants.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write("name,affiliation,email,external id,category,state or territory\n")
            for i in range(ROWS):
                file.write(f"{_name(i)},Institute {i % INSTITUTES},p{i}@example.org,x-{i},"
                           f"{CATEGORIES[i % len(CATEGORIES)]},ES\n")
        return path

    def _import(self, file, event):
        """Seconds from the file to the commit."""
        started = time.monotonic()
        self._client("import", file, "--event", f"events/{event}", "--yes", "--decide", "create")
        return time.monotonic() - started

    def _export(self):
        started = time.monotonic()
        self._client("export", "--event", "events/import-0", "--output", f"{self.folder}/exported.csv")
        return time.monotonic() - started

    def _client(self, *arguments):
        return processes.check(
            [f"{self.build}/bin/plenary", "participants", *arguments],
            env={**os.environ, "PLENARY_SERVER": f"127.0.0.1:{self.server.port}",
                 "PLENARY_API_KEY_FILE": self.server.key_file})

    def _register(self, seconds):
        return self.server.load("register-participant", "--event", "busy", "--in-flight", 4, "--seconds", seconds,
                                "--warmup", 0)

    def _register_until(self, stop):
        results = []
        while not stop.is_set():
            results.append(self._register(seconds=1))
        return results

    def _copy(self, turn):
        """The imported rows into the same table, under the same indexes and constraints, at another event."""
        rows = f"{self.folder}/rows"
        self.cluster.sql(f"\\copy (SELECT 'copy-{turn}', {COLUMNS} FROM participants WHERE event_id = 'import-0' "
                         f"AND external_id IS NOT NULL) TO '{rows}'")
        self.cluster.settle()
        started = time.monotonic()
        self.cluster.sql(f"\\copy participants (event_id, {COLUMNS}) FROM '{rows}'")
        return time.monotonic() - started


def _name(i):
    """Names of people who differ, in syllables that fold to themselves."""
    syllables = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "xu", "za")
    given = "".join(syllables[i >> shift & 15] for shift in (0, 4, 8))
    family = "".join(syllables[(i * 2654435761 & 0xFFFFFFFF) >> shift & 15] for shift in (28, 24, 20, 16))
    return f"{given.capitalize()} {family.capitalize()}"
