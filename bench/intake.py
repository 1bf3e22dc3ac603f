#!/usr/bin/env python3
"""Ingests N invented articles of realistic length end to end and prints rate and memory over time, and the stages.

  bench/intake.py WORK N [--words 750] [--every 10] [--minutes M] [--seed 1] [--program ./coranto]

Prints a line every so many seconds (documents in the store, articles a second since the line before, resident
memory of the process, size of the store), then the whole: rate, stage by stage, and how much more memory the last quarter
needed than the second. Ctrl-C, SIGTERM and --minutes end it early: the ingest writes its batch, and what was done until
then is told. WORK is made and overwritten; the output is also kept in WORK/intake.txt.
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import documents  # noqa: E402


def resident(pid):
    """Megabytes of the process, or of the largest one below it."""
    most = 0
    for line in subprocess.run(["ps", "-eo", "pid=,ppid=,rss="], capture_output=True, text=True).stdout.splitlines():
        own, parent, size = map(int, line.split())
        if pid in (own, parent):
            most = max(most, size // 1024)
    return most


class Ended(Exception):
    """Somebody wants the result so far."""


def end(_signal, _frame):
    raise Ended


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("articles", type=int)
    parser.add_argument("--words", type=int, default=750)
    parser.add_argument("--every", type=float, default=10)
    parser.add_argument("--minutes", type=float, default=0, help="end it after so many; 0: at its end")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--program", default=str(Path(__file__).resolve().parent.parent / "coranto"))
    options = parser.parse_args()
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    made = [options.program, "bench", "--articles", options.articles, "--words", options.words, "--seed", options.seed,
            "--cold", 0, "--write", options.work / "articles"]
    subprocess.run([str(word) for word in made], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    store = options.work / "intake.db"
    report = options.work / "report.json"
    kept = open(options.work / "intake.txt", "w", encoding="utf-8")

    def tell(line):
        print(line, flush=True)
        print(line, file=kept, flush=True)

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    process = subprocess.Popen(
        [options.program, "ingest", str(options.work / "articles"), "--db", str(store), "--report", str(report)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    began = last = time.time()
    done = 0
    curve = []
    tell("  time  articles  a second   RSS MB  store MB  load")
    try:
        while process.poll() is None:
            if options.minutes and time.time() - began > 60 * options.minutes:
                raise Ended
            try:
                process.wait(options.every)
            except subprocess.TimeoutExpired:
                pass
            now = time.time()
            there = documents(store)
            memory = resident(process.pid)
            if memory:
                curve.append(memory)
            size = sum(f.stat().st_size for f in options.work.glob("intake.db*")) / 1e6
            tell("%6.0f %9d %9.1f %8d %9.1f %5.1f"
                 % (now - began, there, (there - done) / max(now - last, 0.1), memory, size, os.getloadavg()[0]))
            last, done = now, there
    except Ended:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        process.terminate()
        process.wait()
        done = documents(store)
        tell("ended early")
    took = time.time() - began
    tell("%d of %d articles of %d words in %.0f s, %.1f a second; exit code %d"
         % (done, options.articles, options.words, took, done / took, process.returncode))
    quarter = len(curve) // 4
    if quarter:
        second, fourth = curve[quarter:2 * quarter], curve[-quarter:]
        tell("memory: second quarter %d MB, last %d MB, most %d MB"
             % (sum(second) / len(second), sum(fourth) / len(fourth), max(curve)))
    if report.exists():
        found = json.loads(report.read_text(encoding="utf-8"))
        tell("stage seconds: " + json.dumps(found.get("stage_seconds")))
    return process.returncode


if __name__ == "__main__":
    sys.exit(main())
