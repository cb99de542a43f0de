"""plenaryd on the benchmark's database, and load for it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import processes


class Server:
    """A running plenaryd. `flags` say how it differs from one as installed."""

    def __init__(self, build, cluster, folder, *flags, tls=False):
        self.build = build
        self.key_file = f"{folder}/admin.key"  # made by the first server, for all
        own = tempfile.mkdtemp(dir=folder)
        user = {}
        if os.geteuid() == 0:  # nothing is served as root
            user = {"PLENARY_USER": "postgres"}
            for path in (folder, own):
                shutil.chown(path, "postgres", "postgres")
        self.port_file, self.log = f"{own}/port", f"{own}/log"
        self.library_port = processes.free_port()
        started = time.monotonic()
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [f"{build}/bin/plenaryd", "serve", "--port", "0", "--port-file", self.port_file,
                 "--grpc-library-port", str(self.library_port), "--metrics-port", "0", "--key-rate", "0",
                 "--admin-key-file", self.key_file, *flags],
                env={**os.environ, "DATABASE_URL": cluster.url, **user}, stdout=log, stderr=log)
        try:
            self._wait(tls)
        except BaseException:
            self.stop()
            raise
        self.seconds_to_ready = time.monotonic() - started

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)

    def cpu_seconds(self):
        return processes.cpu_seconds(self.process.pid)

    def resident_mib(self):
        return processes.resident_mib(self.process.pid)

    def load(self, method, *arguments, library=False):
        """What plenary_load measured, through gRPC's own library if so. A failed call ends the benchmark."""
        port = self.library_port if library else self.port
        return json.loads(processes.check(self._command(port, method, *arguments)))

    def _command(self, port, method, *arguments):
        return [f"{self.build}/bin/plenary_load", "--port", str(port), "--api-key-file", self.key_file,
                "--method", method, *map(str, arguments)]

    def _wait(self, tls):
        """Until it has answered a call with a valid key, for which it has to ask the database; plenary_load speaks no TLS."""
        for _ in range(6000):
            if os.path.exists(self.port_file) and (self._answers() or tls):
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.005)
        with open(self.log, encoding="utf-8") as log:
            sys.exit(f"benchmark: plenaryd did not become ready:\n{log.read()[-3000:]}")

    def _answers(self):
        with open(self.port_file, encoding="ascii") as file:
            self.port = file.read().strip()
        call = self._command(self.port, "whoami", "--calls", 1, "--in-flight", 1)
        return subprocess.run(call, capture_output=True, check=False).returncode == 0
