"""The cases that every client goes through, for clients in Python: runs those of a module and says how each went."""

import hashlib
import os
import signal
import sys
import traceback

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

EVENT = "events/madrid-seminar"
CROWD = "events/crowd"  # with enough participants for an export of some MB
MANY = 1_000
PIECE = 1 << 20


class Contract:
    """Messages by name, from the descriptor set that `plenary contract export` writes."""

    def __init__(self, folder):
        with open(f"{folder}/plenary.binpb", "rb") as file:
            files = descriptor_pb2.FileDescriptorSet.FromString(file.read())
        self.pool = descriptor_pool.DescriptorPool()
        for proto in files.file:
            self.pool.Add(proto)
        self.factory = message_factory.MessageFactory(self.pool)

    def type(self, name):
        return self.factory.GetPrototype(self.pool.FindMessageTypeByName(name))

    def method(self, path):
        service, name = path.split("/")
        return self.pool.FindServiceByName(service).methods_by_name[name]


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def file_of_20_mb():
    row = b"," + b"x" * 4_000 + b"\n"
    return b"name,remarks\n" + b"".join(b"Person %d" % i + row for i in range(5_000))


def check_export(messages):
    """An export is complete, and as its end says."""
    content = b"".join(message.content for message in messages)
    end = messages[-1].end
    expect(messages[0].start.media_type, "an export begins with its start")
    expect(end.participant_count >= 1_000 and end.size_bytes == len(content), "an export is complete")
    expect(end.sha256 == hashlib.sha256(content).digest(), "an export is as it was written")


def stop_server():
    os.kill(int(os.environ["SERVER_PROCESS"]), signal.SIGTERM)


def run(cases):
    failures = 0
    for case in cases:
        try:
            case()
            print(f"ok      {case.__name__}", flush=True)
        except Exception:  # the next cases are tried, too
            failures += 1
            print(f"FAILED  {case.__name__}\n{traceback.format_exc()}", flush=True)
    sys.exit(1 if failures else 0)
