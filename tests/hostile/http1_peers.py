"""Hostile peers of HTTP/1.1 and of whatever comes before it. Each function is one; it fails if the server lets the peer
go on."""

import time

from frames import PREFACE, Peer
from http2_peers import BOMB, expect

PATH = "/plenary.v1.EventService/GetEvent"
POST = f"POST {PATH} HTTP/1.1\r\n".encode()
HOST = b"Host: a\r\n"
JSON = b"Content-Type: application/json\r\n"
SMUGGLED = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"


def refused_once(target, what, data, statuses=(b"400",)):
    """One refusal is all that comes, and the connection ends: what follows is not read as another request."""
    peer = Peer(target.address)
    peer.send(data)
    ended = peer.await_end()
    peer.close()
    answer = peer.received
    expect(ended, f"{what}: the connection stays open")
    expect(answer.count(b"HTTP/1.1 ") == 1 and answer.split(b" ")[1] in statuses, f"{what}: {answer[:300]!r}")


def two_readings(target):
    """What two servers in a row could read in two ways."""
    cases = {
        "Transfer-Encoding beside Content-Length":
            b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        "Content-Length beside Transfer-Encoding":
            b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "two hosts": b"Host: b\r\nContent-Length: 2\r\n\r\n{}",
        "two lengths": b"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
        "two other lengths": b"Content-Length: 2\r\nContent-Length: 20\r\n\r\n{}",
        "a list of lengths": b"Content-Length: 2, 2\r\n\r\n{}",
        "a negative length": b"Content-Length: -2\r\n\r\n{}",
        "a length with a sign": b"Content-Length: +2\r\n\r\n{}",
        "a length beyond all numbers": b"Content-Length: 99999999999999999999\r\n\r\n{}",
        "a length in hexadecimal": b"Content-Length: 0x2\r\n\r\n{}",
        "a blank before a colon": b"Content-Length : 2\r\n\r\n{}",
        "an obsolete folding": b"X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}",
        "a folded encoding": b"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "an encoding twice": b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "an encoding in disguise": b"Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n",
        "another encoding": b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "a line that ends without CR": b"X-A: b\nContent-Length: 2\r\n\r\n{}",
        "a CR alone": b"X-A: b\rContent-Length: 2\r\n\r\n{}",
        "a NUL": b"X-A: b\0c\r\nContent-Length: 2\r\n\r\n{}",
        "a chunk of no number": b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "a chunk of a negative number": b"Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
        "a chunk beyond all numbers": b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n",
        "a chunk longer than it says": b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}{}\r\n0\r\n\r\n",
    }
    for what, head in cases.items():
        refused_once(target, what, POST + HOST + JSON + head + SMUGGLED)


def long_heads(target):
    for _ in range(target.times(20)):
        refused_once(target, "a head of 64 KiB", POST + HOST + b"X-A: " + b"b" * 65_536 + b"\r\n\r\n", (b"431",))
        refused_once(target, "a line without an end", b"GET /" + b"a" * 65_536, (b"431",))


def endless_lines_of_chunks(target):
    head = POST + HOST + JSON + b"Transfer-Encoding: chunked\r\n\r\n2;x="
    refused_once(target, "a line between chunks without an end", head + b"y" * 1_000_000)


def crumbs(target):
    """A body of a million chunks with a byte each."""
    peer = Peer(target.address)
    peer.send(POST + HOST + JSON + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * target.times(1_000_000))
    peer.send(b"0\r\n\r\n")
    peer.await_end(1)
    expect(peer.received.startswith(b"HTTP/1.1 400 "), f"blanks are no JSON: {peer.received[:300]!r}")
    peer.close()


def long_bodies(target):
    """More than a message may have: announced, and in chunks."""
    for framing, data in ((b"Content-Length: 10000000000000\r\n\r\n", b"x" * 16_000),
                          (b"Transfer-Encoding: chunked\r\n\r\n", b"3e80\r\n" + b"x" * 16_000 + b"\r\n")):
        peer = Peer(target.address)
        peer.send(POST + HOST + JSON + framing)
        for _ in range(2_000):
            if not peer.send(data):
                break
        expect(peer.await_end(), "a body of 32 MB ends the connection")
        expect(b"resource_exhausted" in peer.received, f"and is refused: {peer.received[:300]!r}")
        peer.close()


def gzip_bombs_in_json(target):
    """As those of gRPC, in a body of HTTP."""
    head = POST + HOST + JSON + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB)
    peers = [Peer(target.address) for _ in range(8)]
    for peer in peers:
        peer.send(head + BOMB[:-1])
    for peer in peers:
        peer.send(BOMB[-1:])
    for peer in peers:
        until = time.monotonic() + 10
        while b"\r\n\r\n" not in peer.received and not peer.closed and time.monotonic() < until:
            peer.take()
        expect(b"resource_exhausted" in peer.received or peer.received.startswith(b"HTTP/1.1 429"),
               f"100 MB are refused: {peer.received[:300]!r}")
        peer.close()


def answers_that_nobody_reads(target):
    """Requests one behind the other, as fast as they are taken."""
    peers = []
    for _ in range(target.times(10)):
        peer = Peer(target.address)
        peer.socket.settimeout(0.2)
        request = (POST.replace(b"GetEvent", b"ListEvents") + HOST + JSON + b"Content-Length: 2\r\n\r\n{}") * 100
        try:
            for _ in range(500):
                peer.socket.sendall(request)
        except OSError:
            pass
        peers.append(peer)
    for peer in peers:
        peer.close()


def other_protocols(target):
    """Greetings of TLS, SSH and others."""
    for greeting in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), b"SSH-2.0-x\r\n\r\n", bytes(1_000),
                     b"\r\n" * 10_000 + b"x", b"PRI * HTTP/2.0\r\n\r\nxx\r\n\r\n" + bytes(100),
                     b"GET / HTTP/9.9\r\nHost: a\r\n\r\n"):
        peer = Peer(target.address)
        peer.send(greeting)
        peer.socket.shutdown(1)
        expect(peer.await_end(), f"{greeting[:20]!r} ends the connection")
        peer.close()


# The greeting of a client of TLS 1.2, whole: the server answers with its certificate, and waits.
TLS_HELLO = bytes.fromhex("1603010036" "01000032" "0303" + "11" * 32 + "00" "0004" "c02fc02b" "0100" "0005"
                          "ff01000100")


class Waiting:
    """Connections that begin something and do not go on. They are opened first, and looked at when everything else was
    tried: the server has closed them by then."""

    def __init__(self, target):
        beginnings = (PREFACE[:10], b"", PREFACE, POST)
        if target.tls:
            beginnings = (TLS_HELLO, TLS_HELLO[:-1], TLS_HELLO[:3], b"")
        self.halves = []
        for i in range(target.times(1_000)):
            peer = Peer(target.address)
            peer.send(beginnings[i % 4])
            self.halves.append(peer)
        self.slow = [Peer(target.address) for _ in range(0 if target.tls else target.times(200))]
        for peer in self.slow:
            peer.send(POST)
        self.begun = time.monotonic()

    def drip(self):
        """Another byte of the heads that come slowly."""
        for peer in self.slow:
            if not peer.closed:
                try:
                    peer.socket.send(b"x")
                except OSError:
                    peer.closed = True

    def check(self, seconds):
        """All are closed after so many seconds at the latest."""
        for what, peers in (("half handshakes", self.halves), ("slow heads", self.slow)):
            for peer in peers:
                peer.await_end(max(0.1, self.begun + seconds - time.monotonic()))
            left = sum(not peer.closed for peer in peers)
            expect(left == 0, f"{left} of {len(peers)} {what} are open after {seconds} s")

    def close(self):
        for peer in self.halves + self.slow:
            peer.close()


ALL = [two_readings, long_heads, endless_lines_of_chunks, crumbs, long_bodies, gzip_bombs_in_json,
       answers_that_nobody_reads, other_protocols]
