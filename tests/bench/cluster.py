"""A private PostgreSQL, as durable as in production, reachable through a unix socket alone."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time

import processes

SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
unix_socket_permissions = 0777
max_connections = 200
shared_buffers = 256MB
max_wal_size = 8GB
log_destination = 'jsonlog'
logging_collector = on
log_directory = '{folder}'
log_filename = 'log'
"""


class Cluster:
    """Made by start(), removed by stop()."""

    def __init__(self):
        self.bin = subprocess.check_output(["pg_config", "--bindir"], text=True).strip()
        self.folder = tempfile.mkdtemp(prefix="plenary-bench.")
        # PostgreSQL does not run as root; then it runs as the user that its package made.
        self.user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if self.user:
            shutil.chown(self.folder, "postgres", "postgres")

    def start(self):
        self._tool("initdb", "--username=plenary", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8",
                   "--no-instructions")
        with open(f"{self.folder}/data/postgresql.conf", "a", encoding="utf-8") as conf:
            conf.write(SETTINGS.format(folder=self.folder))
        self._tool("pg_ctl", "start", "--wait", f"--log={self.folder}/start.log")
        self.sql("CREATE DATABASE plenary", database="postgres")
        with open(f"{self.folder}/data/postmaster.pid", encoding="utf-8") as pid:
            self.pid = int(pid.readline())

    def stop(self):
        if os.path.exists(f"{self.folder}/data/postmaster.pid"):
            self._tool("pg_ctl", "stop", "--wait", "--mode=fast")
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def url(self):
        return f"postgresql://plenary@/plenary?host={self.folder}"

    def version(self):
        return self.sql("SHOW server_version").split()[0]

    def sql(self, text, database="plenary"):
        """What psql prints for the statements: a line a row, columns separated by "|"."""
        return processes.check(
            [f"{self.bin}/psql", "-X", "-At", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "plenary",
             "-d", database], input=text)

    def settle(self):
        """Leaves nothing of earlier writes to be done during the next measurement."""
        self.sql("VACUUM ANALYZE")
        self.sql("CHECKPOINT")

    def cpu_seconds(self):
        """Of all its processes until now, those that ended among them."""
        return processes.cpu_seconds(self.pid, with_ended_children=True) + sum(
            processes.cpu_seconds(child) for child in processes.children(self.pid))

    @contextlib.contextmanager
    def captured(self):
        """A list that holds, after the block, the statements that ran in it, in order: (name, parameters).

        BEGIN and COMMIT are among them, by these names.
        """
        self._log_statements("all")
        before = len(self._log())
        statements = []
        yield statements
        time.sleep(0.2)  # the log is written by a process of its own
        self._log_statements("none")
        statements += filter(None, map(_statement, self._log()[before:]))

    def _log_statements(self, which):
        self.sql(f"ALTER SYSTEM SET log_statement = '{which}'")
        self.sql("SELECT pg_reload_conf()")
        time.sleep(0.5)  # sessions take the setting up when they next look

    def _log(self):
        with open(f"{self.folder}/log.json", encoding="utf-8") as log:
            return log.readlines()

    def _tool(self, name, *arguments):
        processes.check([f"{self.bin}/{name}", f"--pgdata={self.folder}/data", *arguments], cwd="/", **self.user)


def _statement(line):
    """(name, parameters) of a logged execution of a prepared statement, BEGIN or COMMIT; None for anything else."""
    entry = json.loads(line)
    # The server lifts the limit on a statement's time together with COMMIT.
    plain = re.fullmatch(r"statement: (?:SET LOCAL statement_timeout = 0; )?(BEGIN|COMMIT)", entry["message"])
    if plain:
        return plain[1], []
    execution = re.match(r"execute ([^ :]+): ", entry["message"])
    if not execution:
        return None
    values = re.findall(r"\$\d+ = (NULL|'(?:[^']|'')*')", entry.get("detail", ""))
    return execution[1], [None if v == "NULL" else v[1:-1].replace("''", "'") for v in values]
