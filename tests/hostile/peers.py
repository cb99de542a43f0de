"""Tries every hostile peer on a server, with an honest client beside it. Run by tests/hostile/run.

usage: peers.py HOST:PORT PROCESS [--short] [--tls] [NAME…]

With --tls the server speaks TLS, and only the peers are tried that do not get through its handshake.
"""

import resource
import sys
import time

import http1_peers
import http2_peers
from honest import HonestClient, memory_of

MOST_GROWTH = 64  # MiB
# The most that the honest client's p99 may be: so many times its usual one, but never less than so many seconds, so that
# a busy machine does not decide.
SLOWER, FLOOR = 3, 0.1
SHORT_FLOOR = 0.25  # in CI others may use the machine, too
TRIES = 3  # of a peer beside which the honest client was slow
LEAST_CALLS = 100
FIRST_REQUEST, STALL = 5, 3  # seconds, as tests/hostile/run starts the server
LATE = 5


class Target:
    stall = STALL

    def __init__(self, address, short, tls):
        self.address = address
        self.short = short
        self.tls = tls

    def times(self, count):
        """How often something is done: in the short form less often."""
        return max(1, count // 4) if self.short else count


class Trial:
    def __init__(self, target, process, honest):
        self.target, self.process, self.honest = target, process, honest
        self.failures = 0
        self.begun = memory_of(process)
        self.usual = honest.look(2 * LEAST_CALLS).p99
        self.limit = max(SLOWER * self.usual, SHORT_FLOOR if target.short else FLOOR)
        print(f"usual: p99 {self.usual * 1000:.1f} ms, so {self.limit * 1000:.0f} ms at most; {self.begun:.0f} MiB")

    def fail(self, name, why):
        self.failures += 1
        print(f"FAILED  {name}: {why}", flush=True)

    def try_peer(self, name, attack):
        for left in range(TRIES - 1, -1, -1):
            before = memory_of(self.process)
            self.honest.look()
            started = time.monotonic()
            try:
                attack(self.target)
            except (AssertionError, OSError) as error:
                return self.fail(name, error)
            took = time.monotonic() - started
            seen = self.honest.look(LEAST_CALLS)
            growth = seen.memory - before
            if seen.faults:
                return self.fail(name, f"an honest client had {len(seen.faults)} errors, such as {seen.faults[0]}")
            if growth > MOST_GROWTH:
                return self.fail(name, f"the server's memory grew by {growth:.0f} MiB")
            if seen.p99 <= self.limit:
                return print(f"ok      {name}: {took:.1f} s, p99 {seen.p99 * 1000:.1f} ms of {len(seen.calls)} calls, "
                             f"{growth:+.0f} MiB", flush=True)
            if left == 0:
                self.fail(name, f"an honest client's p99 is {seen.p99 * 1000:.0f} ms")


def main():
    flags = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    at, process, *names = [argument for argument in sys.argv[1:] if argument not in flags]
    host, port = at.rsplit(":", 1)
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (8_192 if hard < 0 else min(hard, 8_192), hard))
    target = Target((host, int(port)), "--short" in flags, "--tls" in flags)
    process = int(process)
    honest = HonestClient(target.address, process, target.tls)
    trial = Trial(target, process, honest)
    waiting = None
    if not names or "waiting" in names:
        waiting = http1_peers.Waiting(target)
    for attack in [] if target.tls else http2_peers.ALL + http1_peers.ALL:
        if not names or attack.__name__ in names:
            trial.try_peer(attack.__name__, attack)
            if waiting:
                waiting.drip()
    if waiting:
        trial.try_peer("waiting", lambda _: waiting.check(FIRST_REQUEST + LATE))
        waiting.close()
    honest.end()
    kept = memory_of(process) - trial.begun
    print(f"{trial.failures} failed; the server keeps {kept:+.0f} MiB")
    return 1 if trial.failures else 0


if __name__ == "__main__":
    sys.exit(main())
