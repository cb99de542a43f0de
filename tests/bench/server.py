"""plenaryd on the benchmark's database, and load for it."""

import hashlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time

import processes


def make_admin_key(cluster, folder):
    """Lets an administrator in and returns the file with the key."""
    secret = secrets.token_urlsafe(32)
    digest = hashlib.sha256(secret.encode()).hexdigest()
    cluster.sql(f"""
        INSERT INTO api_keys (id, title, secret_hash, created_by)
        VALUES ('bench', 'Benchmark', '\\x{digest}', '');
        INSERT INTO role_bindings (id, principal, role, scope, created_by)
        VALUES ('bench', 'apiKeys/bench', 1, '', '');""")
    path = f"{folder}/admin.key"
    with open(path, "w", encoding="ascii", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(secret)
    return path


class Server:
    """A running plenaryd. `flags` say how it differs from one as installed."""

    def __init__(self, build, cluster, key_file, *flags):
        self.build = build
        self.key_file = key_file
        self.port = _free_port()
        self.log = f"{cluster.folder}/plenaryd-{self.port}.log"
        started = time.monotonic()
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [f"{build}/bin/plenaryd", "serve", "--port", str(self.port), *flags],
                env={**os.environ, "DATABASE_URL": cluster.url}, stdout=log, stderr=log)
        self._wait()
        self.seconds_to_ready = time.monotonic() - started

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def cpu_seconds(self):
        return processes.cpu_seconds(self.process.pid)

    def resident_mib(self):
        return processes.resident_mib(self.process.pid)

    def load(self, method, *arguments):
        """What plenary_load measured. A failed call ends the benchmark."""
        return json.loads(processes.check(self._command(method, *arguments)))

    def _command(self, method, *arguments):
        return [f"{self.build}/bin/plenary_load", "--port", str(self.port), "--api-key-file", self.key_file,
                "--method", method, *map(str, arguments)]

    def _wait(self):
        """Ready is: it has answered a call with a valid key, for which it has to ask the database."""
        call = self._command("whoami", "--calls", 1, "--in-flight", 1)
        for _ in range(3000):
            if subprocess.run(call, capture_output=True, check=False).returncode == 0:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.01)
        with open(self.log, encoding="utf-8") as log:
            sys.exit(f"benchmark: plenaryd did not become ready:\n{log.read()[-3000:]}")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
