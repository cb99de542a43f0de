"""Hostile peers of HTTP/2. Each function is one; it fails if the server lets the peer go on."""

import gzip
import struct
import time

from frames import (CONTINUATION, DATA, END_HEADERS, END_STREAM, HEADERS, PING, PREFACE, PRIORITY, RESET, SETTINGS,
                    WINDOW, Http2Peer, Peer, envelope, frame)

BEYOND = 3  # FLOW_CONTROL_ERROR
CALM = 11  # ENHANCE_YOUR_CALM
EVENT = "/plenary.v1.EventService/GetEvent"
HEALTH = "/grpc.health.v1.Health/Check"
WATCH = "/grpc.health.v1.Health/Watch"
OVERLOADED = "8"  # RESOURCE_EXHAUSTED
BOMB = gzip.compress(bytes(100_000_000), 9)


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def flood(peer, data, times, codes):
    """Sends the bytes again and again: the connection has to end, with one of these codes."""
    for _ in range(times):
        if not peer.send(data):
            break
    code = peer.await_goodbye()
    peer.close()
    expect(code in codes, f"the connection ends with GOAWAY {codes}, not {code}")


def rapid_reset(target):
    """Streams that are reset as soon as they are open."""
    for _ in range(target.times(10)):
        peer = Http2Peer(target.address)
        pieces = []
        for _ in range(5_000):
            opening, stream = peer.begin(EVENT)
            pieces.append(opening + frame(RESET, stream=stream, payload=struct.pack(">I", 8)))
        flood(peer, b"".join(pieces), 1, [CALM, None])


def resets_by_the_server(target):
    """Streams that the server has to reset: windows that grow beyond all bounds."""
    for _ in range(target.times(5)):
        peer = Http2Peer(target.address)
        pieces = []
        for _ in range(5_000):
            opening, stream = peer.begin(EVENT)
            pieces.append(opening + frame(WINDOW, stream=stream, payload=struct.pack(">I", 0x7FFFFFFF)))
        flood(peer, b"".join(pieces), 1, [CALM, None])


def continuation_flood(target):
    """A head that never ends."""
    for _ in range(target.times(5)):
        peer = Http2Peer(target.address)
        more = peer.encoder.encode([("x-more", "y" * 1_000)])
        opening = frame(HEADERS, END_STREAM, 1, peer.fields(EVENT))
        peer.send(opening)
        flood(peer, frame(CONTINUATION, 0, 1, more) * 100, 100, [CALM, 1, 2, 9, None])


def ping_flood(target):
    peer = Http2Peer(target.address)
    flood(peer, frame(PING, payload=b"12345678") * 1_000, 100, [CALM, None])


def settings_flood(target):
    peer = Http2Peer(target.address)
    flood(peer, frame(SETTINGS, payload=struct.pack(">HI", 4, 65_535)) * 1_000, 100, [CALM, None])


def empty_frames(target):
    """DATA without a byte, and priorities, which mean nothing."""
    peer = Http2Peer(target.address)
    opening, stream = peer.begin(WATCH)
    peer.send(opening)
    flood(peer, frame(DATA, 0, stream) * 1_000, 100, [CALM, None])
    peer = Http2Peer(target.address)
    flood(peer, frame(PRIORITY, 0, 1, b"\0\0\0\0\x10") * 1_000, 100, [CALM, None])


def window_never_opens(target):
    """A thousand answers that nobody lets out, on each of several connections: the server gives them up."""
    peers = []
    for _ in range(target.times(4)):
        peer = Http2Peer(target.address, settings=struct.pack(">HI", 4, 0))
        for _ in range(900):
            opening, stream = peer.begin(HEALTH)
            peer.send(opening + frame(DATA, END_STREAM, stream, envelope(b"")))
        peers.append(peer)
    for peer in peers:
        given_up = peer.await_answers(900, seconds=target.stall + 5)
        resets = sum(fields.get("reset") == 8 for fields, _ in given_up.values())
        expect(peer.closed or resets == 900, f"answers that nobody takes are given up, not {resets} of 900")
        peer.close()


def hpack_bombs(target):
    """A field of 3,900 bytes that is named thousands of times by one byte each."""
    for _ in range(target.times(10)):
        peer = Http2Peer(target.address)
        block = peer.fields(EVENT) + b"\x40\x01x" + b"\x7f" + bytes([0x80 | (3_900 - 127) & 127, (3_900 - 127) >> 7])
        block += b"y" * 3_900 + b"\xbe" * 12_000
        peer.send(frame(HEADERS, END_HEADERS | END_STREAM, 1, block[:16_000]))
        answers = peer.await_answers(1)
        fields = answers.get(1, ({},))[0]
        expect(peer.closed or "reset" in fields or fields.get(":status") == "431",
               f"a head of 45 MB is refused, not answered with {fields}")
        peer.close()


def many_fields(target):
    """A cookie in a thousand crumbs."""
    peer = Http2Peer(target.address)
    block = peer.fields(EVENT) + peer.encoder.encode([("cookie", f"a{i}=b") for i in range(1_000)])
    peer.send(frame(HEADERS, END_HEADERS | END_STREAM, 1, block))
    fields = peer.await_answers(1).get(1, ({},))[0]
    expect(peer.closed or fields.get(":status") == "431", f"1,000 fields are refused, not answered with {fields}")
    peer.close()


def cut_frames(target):
    """Connections that end in the middle of a frame, of the greeting and of a message."""
    for i in range(target.times(300)):
        peer = Http2Peer(target.address)
        opening, stream = peer.begin(EVENT)
        whole = PREFACE + frame(SETTINGS) + opening + frame(DATA, 0, stream, envelope(b"\x0a\x10events")[:-1])
        peer.send(whole[len(PREFACE) + 9:][:1 + i % 60])
        peer.close()
        cut = Peer(target.address)
        cut.send(whole[:1 + i % len(whole)])
        cut.close()


def over_long_frames(target):
    """Frames that say that they are longer than any may be."""
    for kind in (DATA, HEADERS, SETTINGS, PING, RESET, WINDOW):
        peer = Http2Peer(target.address)
        peer.send(b"\xff\xff\xff" + bytes([kind, END_HEADERS]) + b"\0\0\0\1" + b"x" * 100_000)
        code = peer.await_goodbye()
        expect(code in (6, 1, None), f"a frame of 16 MiB ends the connection, not {code}")
        peer.close()


def frames_out_of_place(target):
    """Frames that HTTP/2 does not allow where they stand."""
    wrong = {
        "DATA on no stream": frame(DATA, 0, 0, b"x"),
        "HEADERS on a stream of the server's": frame(HEADERS, END_HEADERS, 2, b"\x82\x86\x84\x41\x01a"),
        "PING of seven bytes": frame(PING, payload=b"1234567"),
        "a window that opens by nothing": frame(WINDOW, payload=b"\0\0\0\0"),
        "a window that opens too far": frame(WINDOW, payload=b"\x7f\xff\xff\xff") * 2,
        "CONTINUATION of nothing": frame(CONTINUATION, END_HEADERS, 1, b"\x82"),
        "SETTINGS of five bytes": frame(SETTINGS, payload=b"12345"),
        "a table that is none": frame(HEADERS, END_HEADERS, 1, b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x0f"),
        "a reset of no stream": frame(RESET, stream=99, payload=b"\0\0\0\0"),
        "a promise": frame(5, END_HEADERS, 1, b"\0\0\0\2\x82"),
    }
    for what, data in wrong.items():
        peer = Http2Peer(target.address)
        peer.send(data)
        code = peer.await_goodbye()
        expect(code != "open", f"{what} ends the connection")
        peer.close()


def beyond_the_window(target):
    """A body that does not wait for the server to take it: the stream is reset, and what still comes on it ends the
    connection if it breaks the connection's window, too (RFC 9113, 6.9.1)."""
    peer = Http2Peer(target.address)
    opening, stream = peer.begin("/plenary.v1.ParticipantService/PlanImport")
    peer.send(opening)
    for _ in range(200):
        if not peer.send(frame(DATA, 0, stream, b"x" * 16_000) * 10):
            break
    fields = peer.await_answers(1).get(stream, ({},))[0]
    # Its call may be refused just before.
    over = fields.get("reset") == BEYOND or "grpc-status" in fields
    expect(over or peer.closed, f"the stream is reset with {BEYOND}, not answered with {fields}")
    peer.close()


def too_many_streams(target):
    """More streams at a time than the server has offered; all of them are let go of in the end."""
    peer = Http2Peer(target.address)
    streams = 3_000
    for _ in range(streams):
        peer.send(peer.begin(EVENT)[0])
    answers = peer.await_answers(streams - 1_000)
    expect(peer.closed or len(answers) >= streams - 1_000, f"streams beyond 1,000 are refused, not {len(answers)}")
    peer.close()


def watches(target):
    """As many long streams as a connection can have, on several connections."""
    peers = []
    for _ in range(target.times(5)):
        peer = Http2Peer(target.address)
        for _ in range(1_000):
            opening, stream = peer.begin(WATCH)
            peer.send(opening + frame(DATA, END_STREAM, stream, envelope(b"")))
        peers.append(peer)
    time.sleep(0.5)
    for peer in peers:
        peer.close()


def announced_messages(target):
    """Messages that say that they have 4 GiB."""
    for _ in range(target.times(100)):
        peer = Http2Peer(target.address)
        opening, stream = peer.begin(EVENT)
        peer.send(opening + frame(DATA, 0, stream, b"\0\xff\xff\xff\xff" + b"x" * 1_000))
        fields = peer.await_answers(1).get(stream, ({},))[0]
        expect(fields.get("grpc-status") == OVERLOADED, f"a message of 4 GiB is refused, not answered with {fields}")
        peer.close()


def gzip_bombs(target):
    """Eight messages of 100 MB each that are 100 KB when they are compressed, all at once."""
    body = envelope(BOMB, flags=1)
    for path, kind in ((EVENT, "application/grpc"), (EVENT, "application/grpc-web+proto"),
                       ("/plenary.v1.ParticipantService/PlanImport", "application/connect+proto")):
        more = {"grpc_encoding": "gzip"} if "grpc" in kind else {"connect_content_encoding": "gzip"}
        peers = []
        for _ in range(8):
            peer = Http2Peer(target.address)
            peer.acknowledge()
            opening, stream = peer.begin(path, kind=kind, **more)
            peer.send(opening)
            peers.append((peer, stream))
        for at in range(0, len(body), 16_000):
            last = at + 16_000 >= len(body)
            for peer, stream in peers:
                peer.send(frame(DATA, END_STREAM if last else 0, stream, body[at:at + 16_000]))
        for peer, stream in peers:
            fields, answer = peer.await_answers(1).get(stream, ({}, b""))
            told = fields.get("grpc-status") == OVERLOADED or b"grpc-status: 8" in answer
            expect(told or b"resource_exhausted" in answer, f"100 MB are refused, not {fields} {answer[:200]!r}")
            peer.close()


ALL = [rapid_reset, resets_by_the_server, continuation_flood, ping_flood, settings_flood, empty_frames,
       window_never_opens, hpack_bombs, many_fields, cut_frames, over_long_frames, frames_out_of_place,
       beyond_the_window, too_many_streams, watches, announced_messages, gzip_bombs]
