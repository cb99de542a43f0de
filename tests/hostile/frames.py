"""Sockets that speak bytes of HTTP/1.1, or frames of HTTP/2, whatever they are told to."""

import select
import socket
import struct
import time

import hpack

DATA, HEADERS, PRIORITY, RESET, SETTINGS, PUSH, PING, GOAWAY, WINDOW, CONTINUATION = range(10)
END_STREAM = ACK = 0x1
END_HEADERS = 0x4
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
PATIENCE = 10  # seconds for what has to happen at once


def await_ready(of, seconds, write=False):
    """Whether it can be read, and whether it can be written."""
    poll = select.poll()
    poll.register(of, select.POLLIN | (select.POLLOUT if write else 0))
    events = sum(event for _, event in poll.poll(max(0, seconds) * 1_000))
    return bool(events & ~select.POLLOUT), bool(events & select.POLLOUT)


def frame(kind, flags=0, stream=0, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def envelope(payload, flags=0):
    return bytes([flags]) + struct.pack(">I", len(payload)) + payload


class Peer:
    """A connection. What is sent after the server has closed it is lost, without an error."""

    def __init__(self, address):
        self.socket = socket.create_connection(address, timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""
        self.closed = False

    def send(self, data):
        """False if the server has closed."""
        view = memoryview(data)
        while view and not self.closed:
            readable, writable = await_ready(self.socket, PATIENCE, write=True)
            # A server whose answers nobody takes stops reading, so they are taken.
            if readable:
                self.take()
            if writable and not self.closed:
                try:
                    view = view[self.socket.send(view):]
                except OSError:
                    self.closed = True
            if not readable and not writable:
                return False
        return not self.closed

    def take(self):
        """Reads what has come; waits for something."""
        try:
            more = self.socket.recv(1 << 16)
        except OSError:
            more = b""
        self.received += more
        self.closed = self.closed or not more
        return more

    def await_end(self, seconds=PATIENCE):
        """Whether the server closes; takes what it says before."""
        until = time.monotonic() + seconds
        while not self.closed:
            if not await_ready(self.socket, until - time.monotonic())[0]:
                return False
            self.take()
        return True

    def close(self):
        self.socket.close()


class Http2Peer(Peer):
    """Has said hello, and acknowledges nothing but by `acknowledge`."""

    def __init__(self, address, settings=b""):
        super().__init__(address)
        self.authority = f"{address[0]}:{address[1]}"
        self.encoder = hpack.Encoder()
        self.decoder = hpack.Decoder()
        self.next_stream = 1
        self.send(PREFACE + frame(SETTINGS, payload=settings))

    def acknowledge(self):
        """Takes on the server's settings: from now on its windows hold."""
        while not any(kind == SETTINGS for kind, *_ in self.frames()):
            if self.closed or not await_ready(self.socket, PATIENCE)[0]:
                return
            self.take()
        self.send(frame(SETTINGS, ACK))

    def fields(self, path, kind="application/grpc", **more):
        fields = [(":method", "POST"), (":scheme", "http"), (":path", path), (":authority", self.authority),
                  ("content-type", kind), ("te", "trailers")]
        return self.encoder.encode(fields + [(name.replace("_", "-"), value) for name, value in more.items()])

    def begin(self, path, **more):
        """The bytes that open a stream, and its number."""
        stream, self.next_stream = self.next_stream, self.next_stream + 2
        return frame(HEADERS, END_HEADERS, stream, self.fields(path, **more)), stream

    def frames(self):
        """What has come as (type, flags, stream, payload), as far as it is whole; not the same twice."""
        found = []
        while len(self.received) >= 9:
            size = int.from_bytes(self.received[:3], "big")
            if len(self.received) < 9 + size:
                break
            head, payload = self.received[:9], self.received[9:9 + size]
            self.received = self.received[9 + size:]
            found.append((head[3], head[4], int.from_bytes(head[5:9], "big"), payload))
        return found

    def await_answers(self, count, seconds=PATIENCE):
        """The last fields and the body of each of so many streams, as they end: {stream: (fields, body)}."""
        answers, bodies, until = {}, {}, time.monotonic() + seconds
        while len(answers) < count and time.monotonic() < until:
            for kind, flags, stream, payload in self.frames():
                fields = {}
                if kind == HEADERS:
                    fields = dict(self.decoder.decode(payload))
                elif kind == DATA:
                    bodies[stream] = bodies.get(stream, b"") + payload
                elif kind == RESET and stream not in answers:
                    fields = {"reset": int.from_bytes(payload, "big")}
                if fields.get("reset") or (flags & END_STREAM and kind in (DATA, HEADERS)):
                    answers[stream] = (fields, bodies.get(stream, b""))
            if len(answers) < count and not self.closed and await_ready(self.socket, 0.2)[0]:
                self.take()
            if self.closed and len(self.received) < 9:
                break
        return answers

    def await_goodbye(self, seconds=PATIENCE):
        """Waits until the server closes; the code of its GOAWAY, None without one. "open" if it does not."""
        if not self.await_end(seconds):
            return "open"
        codes = [int.from_bytes(payload[4:8], "big") for kind, _, _, payload in self.frames() if kind == GOAWAY]
        return codes[-1] if codes else None
