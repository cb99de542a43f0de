"""The reference: pgbench running the very statements of one call, one transaction at a time.

The statements are those of services/*/queries/*.sql as the build made them, in the order in which the server was seen to run
them for one call, with the parameters it gave them. What has to differ from call to call, the ids, is made anew by
pgbench; everything else stays as it was seen.
"""

import glob
import os
import re
import tempfile

import processes

UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")

# The reference is to be at its best: without this PostgreSQL plans some of the statements anew each time, which takes
# longer than running them. Its statements ask how long a session waits for a lock, as those of the server do.
SESSION = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c plenary.lock_timeout=10000"


class Script:
    """A pgbench script made from what one call was seen to do.

    `varying` says what differs from call to call: for a text that stands in parameters, the prefix and the range of
    the random number that take its place. UUIDs differ without being named.
    """

    def __init__(self, build, cluster, statements, varying):
        self.cluster = cluster
        self.settings = []   # \set lines
        self.constants = {}  # parameters that stay the same, by variable
        self.expressions = {text: self._numbered(*how) for text, how in varying.items()}
        files = {"BEGIN": "BEGIN", "COMMIT": "COMMIT", **_statements(build)}
        lines = [self._statement(files[name], parameters) for name, parameters in statements]
        self.text = "\n".join(self.settings + lines) + "\n"

    def run(self, clients, seconds):
        """What pgbench measured: calls, seconds, calls_per_second, p50_us, p99_us."""
        with tempfile.TemporaryDirectory(prefix="pgbench.", dir=self.cluster.folder) as folder:
            with open(f"{folder}/script", "w", encoding="utf-8") as script:
                script.write(self.text)
            output = processes.check(
                [f"{self.cluster.bin}/pgbench", "--no-vacuum", "--protocol=prepared", f"--file={folder}/script",
                 f"--client={clients}", f"--jobs={min(clients, os.cpu_count())}", f"--time={seconds}", "--log", f"--log-prefix={folder}/log",
                 "-h", self.cluster.folder, "-U", "plenary",
                 *(f"--define={name}={value}" for name, value in self.constants.items()), "plenary"],
                env={**os.environ, "PGOPTIONS": SESSION})
            latencies = sorted(_latencies(folder))
        failed = re.search(r"number of failed transactions: (\d+)", output)
        if not latencies or (failed and failed[1] != "0"):
            raise SystemExit(f"benchmark: pgbench's transactions failed:\n{output}")
        return {
            "calls": len(latencies),
            "calls_in_all": len(latencies),
            "calls_per_second": float(re.search(r"tps = ([\d.]+)", output)[1]),
            "p50_us": latencies[len(latencies) // 2],
            "p99_us": latencies[len(latencies) * 99 // 100],
        }

    def _statement(self, sql, parameters):
        if not parameters:
            return sql + ";"
        types = self.cluster.sql(
            f"PREPARE seen AS {sql};\nSELECT unnest(parameter_types) FROM pg_prepared_statements;").split("\n")[:-1]
        arguments = [self._argument(value, kind) for value, kind in zip(parameters, types, strict=True)]
        return re.sub(r"\$(\d+)", lambda number: arguments[int(number[1]) - 1], sql) + ";"

    def _argument(self, value, kind):
        """What stands for a parameter: a variable of pgbench, or an expression over some."""
        if value is None:
            return f"NULL::{kind}"
        for uuid in set(UUID.findall(value)) - self.expressions.keys():
            self.expressions[uuid] = self._uuid()
        varying = "|".join(map(re.escape, sorted(self.expressions, key=len, reverse=True)))
        pieces = [piece for piece in re.split(f"({varying})", value) if piece]
        if not any(piece in self.expressions for piece in pieces):
            return self._constant(value)
        return "(" + " || ".join(self.expressions.get(piece) or _quoted(piece) for piece in pieces) + f")::{kind}"

    def _constant(self, value):
        name = f"constant{len(self.constants)}"
        self.constants[name] = value
        return f":{name}"

    def _random(self, low, high):
        name = f"random{len(self.settings)}"
        self.settings.append(f"\\set {name} random({low}, {high})")
        return f":{name}::bigint"

    def _numbered(self, prefix, low, high):
        return f"{_quoted(prefix)} || {self._random(low, high)}"

    def _uuid(self):
        return f"'00000000-0000-4000-8000-' || lpad(to_hex({self._random(0, (1 << 48) - 1)}), 12, '0')"


def _statements(build):
    """The server's statements by name ("participants/get_participant"), each on one line without comments."""
    statements = {}
    for path in glob.glob(f"{build}/generated/*/queries.cc"):
        with open(path, encoding="utf-8") as file:
            for name, sql in re.findall(r'\{"([a-z_/]+)", R"sql\((.*?)\)sql"\}', file.read(), re.DOTALL):
                lines = (re.sub(r"--.*", "", line).strip() for line in sql.splitlines())
                statements[name] = " ".join(lines).strip().rstrip(";")
    return statements


def _latencies(folder):
    """Microseconds of every transaction that pgbench logged."""
    for path in glob.glob(f"{folder}/log.*"):
        with open(path, encoding="ascii") as log:
            for line in log:
                yield int(line.split()[2])


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"
