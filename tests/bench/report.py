"""The report: what was measured, and the targets it is held against."""

import dataclasses
import os
import platform
import statistics
from collections.abc import Callable

MANY = "64 calls in flight"


@dataclasses.dataclass
class Target:
    """Something to be reached: a figure of one round, and the least or the most it may be."""

    text: str
    figure: Callable[[dict], float]  # of IMPORTS: all that were measured
    least: float | None = None
    most: float | None = None
    form: str = "{:.2f}×"

    def reached(self, value):
        return value >= self.least if self.least is not None else value <= self.most

    def wanted(self):
        return f"≥ {self.form.format(self.least)}" if self.least is not None else f"≤ {self.form.format(self.most)}"


def speeds(key, other):
    """How often as many calls a second `key` makes as `other`."""
    return lambda results: results[key]["calls_per_second"] / results[other]["calls_per_second"]


def latency_cost(results):
    """By how many per cent coalescing makes a lone call slower."""
    return (results["one"]["p50_us"] / results["one-alone"]["p50_us"] - 1) * 100


def latencies(key, other):
    """How often as long a call of `key` takes as one of `other`."""
    return lambda results: results[key]["p50_us"] / results[other]["p50_us"]


def costs(key, other):
    """The server's CPU of a call of `key`, as a part of one of `other`."""
    return lambda results: results[key]["server_cpu_us"] / results[other]["server_cpu_us"]


OTHER = "the same through gRPC's library"
RATIOS = [
    Target(f"empty RPC : {OTHER}", speeds("empty", "empty-library"), least=2.5),
    Target(f"the server's CPU of an empty RPC : {OTHER}", costs("empty", "empty-library"), most=0.35),
    Target(f"`GetParticipant` : {OTHER}", speeds("get", "get-library"), least=1.6),
    Target(f"`RegisterParticipant` at one hot event : {OTHER}", speeds("hot", "hot-library"), least=1.1),
    Target(f"`CheckInParticipant` : {OTHER}", speeds("check-in", "check-in-library"), least=1.1),
    Target(f"`GetParticipant`, 1 in flight, time of a call (p50) : {OTHER}", latencies("one", "one-library"), most=1),
    Target("`GetParticipant` : empty RPC", speeds("get", "empty"), least=0.5),
    Target("`GetParticipant` : the same without coalescing", speeds("get", "get-alone"), least=1.8),
    Target("`RegisterParticipant` at one hot event : pgbench, 64 clients", speeds("hot", "pgbench-hot-64"), least=6),
    Target("`CheckInParticipant` at one event : pgbench, 64 clients", speeds("check-in", "pgbench-check-in-64"), least=6),
    Target("`GetEventStatistics` of 100,000 participants : its queries alone, time of a call (p50)",
           latencies("statistics", "pgbench-statistics-1"), most=3),
    Target("coalescing's cost in latency (p50), 1 call in flight", latency_cost, most=5, form="{:.1f} %"),
]
IDLE = Target("idle memory of the server", lambda memory: memory["idle"], most=40, form="{:.0f} MiB")
READY = Target("ready after start on an existing database", lambda seconds: seconds, most=2, form="{:.2f} s")


IMPORTS = [
    Target("import of 100,000 rows, planned and committed : `\\copy` of them", lambda imports: imports["ratios"],
           least=0.35),
    Target("the server's memory at its most, with the import", lambda imports: [imports["peak_mib"]], most=200,
           form="{:.0f} MiB"),
    Target("longest wait of a registration at the event meanwhile", lambda imports: [imports["longest_ms"]], most=200,
           form="{:.0f} ms"),
]


JSON = Target("`GetParticipant` in JSON over HTTP/1.1 : by gRPC (both h2load)",
              lambda generators: [json / grpc for grpc, json in generators["runs"]], least=0.4)
PLAIN = Target("an idle connection in plaintext", lambda idle: [idle["plain_kib"]], most=32, form="{:.1f} KiB")
TLS = Target("an idle connection with TLS", lambda idle: [idle["tls_kib"]], most=112, form="{:.1f} KiB")


def write(rounds, titles, generators, memory, starts, imports, idle, database):
    """The report in Markdown, and whether every target was reached."""
    checks = [(ratio, [ratio.figure(results) for results in rounds]) for ratio in RATIOS]
    checks += [(JSON, JSON.figure(generators)), (IDLE, [memory["idle"]])]
    checks += [(target, target.figure(idle)) for target in (PLAIN, TLS)]
    checks += [(READY, starts)]
    checks += [(target, target.figure(imports)) for target in IMPORTS]
    lines = [
        f"{platform.machine()}, {os.cpu_count()} cores ({_processor()}), Linux {platform.release()}, "
        f"PostgreSQL {database} on the same machine, fsync on. {MANY.capitalize()} over 8 connections unless said "
        f"otherwise. Medians of {len(rounds)} interleaved rounds, their spread in parentheses.",
        "",
        "| what | calls/s | p50 ms | p99 ms | server CPU µs/call | database CPU µs/call |",
        "|---|---|---|---|---|---|",
        *(_row(title, [results[key] for results in rounds]) for key, title in titles.items()),
        "",
        f"The server's memory: {memory['idle']:.0f} MiB idle, {memory['afterwards']:.0f} MiB after all of this. "
        f"One and the same `GetParticipant`: {generators['plenary_load']:,.0f} calls/s by plenary_load, "
        f"{statistics.median(grpc for grpc, _ in generators['runs']):,.0f} by h2load, and "
        f"{statistics.median(json for _, json in generators['runs']):,.0f} in JSON over HTTP/1.1. Idle connections were "
        f"measured with {idle['count']:,} of them.",
        "",
        f"Imports of {imports['rows']:,} rows took {imports['import_seconds']:.1f} s, `\\copy` of the same rows into "
        f"the same table {imports['copy_seconds']:.1f} s, their export {imports['export_seconds']:.1f} s. Another import "
        f"took {imports['busy_seconds']:.1f} s while {imports['registered_per_second']:,.0f} participants a second were "
        f"registered at the same event, 4 at a time; they waited {imports['longest_ms']:.0f} ms at most (p99 "
        f"{imports['p99_ms']:.0f} ms; {imports['quiet_p99_ms']:.0f} ms without it).",
        "",
        "| target | wanted | measured | |",
        "|---|---|---|---|",
        *(_verdict(target, values) for target, values in checks),
    ]
    return "\n".join(lines), all(target.reached(statistics.median(values)) for target, values in checks)


def _row(title, results):
    cells = [
        _median(results, "calls_per_second", "{:,.0f}"),
        _median(results, "p50_us", "{:.2f}", 1000),
        _median(results, "p99_us", "{:.2f}", 1000),
        _median(results, "server_cpu_us", "{:.1f}") if results[0]["server_cpu_us"] else "",
        _median(results, "database_cpu_us", "{:.1f}"),
    ]
    return f"| {title} | {' | '.join(cells)} |"


def _median(results, figure, form, divisor=1):
    return _spread([result[figure] / divisor for result in results], form)


def _verdict(target, values):
    verdict = "reached" if target.reached(statistics.median(values)) else "missed"
    return f"| {target.text} | {target.wanted()} | {_spread(values, target.form)} | {verdict} |"


def _spread(values, form):
    """The median, and from where to where the values go."""
    shown = form.format(statistics.median(values))
    if len(values) == 1:
        return shown
    return f"{shown} ({form.format(min(values))}–{form.format(max(values))})"


def _processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return "unknown processor"
