"""Starting programs, and reading from /proc what they cost."""

import os
import socket
import subprocess
import sys

TICKS = os.sysconf("SC_CLK_TCK")


def check(command, **options):
    """Runs the command to its end and returns its output; ends the benchmark with what it said if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        sys.exit(f"benchmark: {' '.join(command[:4])} … failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def free_port():
    """One that nobody has at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def cpu_seconds(pid, with_ended_children=False):
    """User and system time of a process; 0 when it is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(map(int, fields[11:15] if with_ended_children else fields[11:13])) / TICKS


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as listed:
        return [int(child) for child in listed.read().split()]


def resident_mib(pid):
    return _memory_mib(pid, "VmRSS:")


def peak_mib(pid):
    """The most memory that the process ever had."""
    return _memory_mib(pid, "VmHWM:")


def _memory_mib(pid, kind):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith(kind):
                return int(line.split()[1]) / 1024
    return 0.0
