"""What idle connections cost the server."""

import contextlib
import resource
import socket
import ssl
import time

from processes import check

COUNT = 10_000
# HTTP/2's preface and empty SETTINGS: what a client sends before anything else (RFC 9113, 3.4).
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0"
PATIENCE = ("--first-request-seconds", "3600")


class IdleConnections:
    """Opens many connections that never call, and looks at the server's memory."""

    def __init__(self, start, folder, say):
        self.start = start  # makes a server with these flags
        self.folder = folder
        self.say = say

    def run(self):
        """KiB for a connection, in plaintext and with TLS; and how many there were."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        count = min(COUNT, hard - 1_000)
        try:
            self.say(f"opening {count:,} idle connections, in plaintext and with TLS")
            plain = self._kib(self.start(*PATIENCE), count, None)
            certificate, key = self._certificate()
            server = self.start("--tls-cert", certificate, "--tls-key", key, *PATIENCE, tls=True)
            context = ssl.create_default_context(cafile=certificate)
            context.set_alpn_protocols(["h2"])
            return {"count": count, "plain_kib": plain, "tls_kib": self._kib(server, count, context)}
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    @staticmethod
    def _kib(server, count, context):
        with contextlib.ExitStack() as stack:
            before = server.resident_mib()
            for _ in range(count):
                connection = socket.create_connection(("127.0.0.1", int(server.port)))
                if context:
                    connection = context.wrap_socket(connection, server_hostname="localhost")
                stack.enter_context(connection)
                connection.sendall(PREFACE)
                connection.recv(64)  # its SETTINGS: it has taken ours
            time.sleep(1)
            return (server.resident_mib() - before) * 1024 / count

    def _certificate(self):
        certificate, key = f"{self.folder}/cert.pem", f"{self.folder}/key.pem"
        check(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
               "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
               "-addext", "subjectAltName=DNS:localhost"])
        check(["chmod", "644", key])  # for this run alone; the server is another user
        return certificate, key
