#!/usr/bin/env python3
"""Kills bulk ingests at random moments and checks what is left.

  bench/kill.py WORK [--kills 300] [--torn 1000] [--seed 1] [--articles 400] [--program ./coranto]

Invented articles are ingested into a store; the process gets SIGKILL after a random time or a
random number of documents; the store is examined and the
same command run again, until it ends by itself. Then the next store begins, until there were --kills kills. After each
kill: the file opens and is whole, ledger = rows, no document that was there before is gone. After each finished store:
its digest is that of a store that nobody disturbed. --torn cuts, and flips one bit of, the write-ahead log that a kill
left, so many times each: what opens must be whole, ledger = rows, and hold nothing that the undamaged store does not.
WORK is made and overwritten. Prints the counts and the seed; exit code 1 if anything failed.
"""
import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ENVIRONMENT = dict(os.environ, CORANTO_MODEL="off")


def command(options, *words):
    return [options.program, *map(str, words)]


def ingest(options, store):
    return command(options, "ingest", options.work / "articles", "--db", store, "--batch", options.batch)


def digest(options, store):
    out = subprocess.run(command(options, "doctor", "--db", store), env=ENVIRONMENT, capture_output=True, text=True)
    return out.returncode, out.stdout.rsplit("digest ", 1)[-1].split()[0] if "digest " in out.stdout else out.stderr


def examine(store):
    """Faults of a store, and the keys of its documents; a store that has no tables yet is sound and empty."""
    faults = []
    connection = sqlite3.connect(store)
    try:
        if not connection.execute("select count(*) from sqlite_schema").fetchone()[0]:
            return faults, set()
        for (line,) in connection.execute("pragma integrity_check"):
            if line != "ok":
                faults.append("integrity: " + line)
        faults += ["foreign key: %s" % (row,) for row in connection.execute("pragma foreign_key_check")]
        one = lambda sql: connection.execute(sql).fetchone()[0]
        if one("select count(*) from report where id not in (select report from ledger)"):
            faults.append("reports outside the ledger")
        if one("select count(*) from report where id not in (select report from document)"):
            faults.append("reports without a document")
        keys = [row[0] for row in connection.execute("select key from document")]
        if len(keys) != len(set(keys)):
            faults.append("a document twice")
        return faults, set(keys)
    except sqlite3.DatabaseError as e:
        return ["does not open: %s" % e], set()
    finally:
        connection.close()


def documents(store):
    """Documents in a store that is being written to."""
    try:
        connection = sqlite3.connect("file:%s?mode=ro" % store, uri=True)
        try:
            return connection.execute("select count(*) from document").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:
        return 0


def torn(options, store, keys, log, rng):
    """Damages copies of a killed store's log; the faults found."""
    faults = []
    whole = log.read_bytes()
    base = store.read_bytes()
    for i in range(2 * options.torn):
        copy = options.work / "torn.db"
        data = bytearray(whole)
        at = rng.randrange(len(data))
        if i % 2:
            data[at] ^= 1 << rng.randrange(8)
        else:
            del data[at:]
        for name in ("torn.db", "torn.db-wal", "torn.db-shm"):
            (options.work / name).unlink(missing_ok=True)
        copy.write_bytes(base)
        (options.work / "torn.db-wal").write_bytes(data)
        found, left = examine(copy)
        if found or not left <= keys:
            faults.append("%s at byte %d: %s" % ("flip" if i % 2 else "cut", at, found or "unknown documents"))
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--torn", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--program", default=str(Path(__file__).resolve().parent.parent / "coranto"))
    options = parser.parse_args()
    rng = random.Random(options.seed)
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    subprocess.run(
        command(options, "bench", "--articles", options.articles, "--words", 40, "--cold", 0, "--write", options.work / "articles"),
        env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    began = time.time()
    subprocess.run(ingest(options, options.work / "undisturbed.db"), env=ENVIRONMENT, check=True, stderr=subprocess.DEVNULL)
    longest = time.time() - began
    code, wanted = digest(options, options.work / "undisturbed.db")
    kills = stores = early = middle = late = 0
    faults = ["the undisturbed store is not sound"] if code else []
    damaged = 0
    while kills < options.kills:
        store = options.work / "killed.db"
        for file in options.work.glob("killed.db*"):
            file.unlink()
        before = set()
        while True:
            process = subprocess.Popen(ingest(options, store), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                if kills >= options.kills:
                    process.wait()
                elif rng.random() < 0.2:
                    process.wait(rng.uniform(0, longest))
                else:
                    wanted_there = len(before) + rng.randrange(max(1, options.articles // 5))
                    while process.poll() is None and documents(store) < wanted_there:
                        time.sleep(0.02)
                    process.wait(rng.uniform(0, 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                kills += 1
            finished = process.returncode == 0
            log = Path(str(store) + "-wal")
            if not finished and not damaged and options.torn and log.exists() and log.stat().st_size > 100000:
                copy = options.work / "log.db"
                shutil.copy(store, copy)
                shutil.copy(log, str(copy) + "-wal")
                kept = options.work / "kept-wal"
                shutil.copy(log, kept)
                base = options.work / "kept.db"
                shutil.copy(store, base)
                _, keys = examine(copy)
                faults += torn(options, base, keys, kept, rng)
                damaged = 2 * options.torn
            found, keys = examine(store) if store.exists() else ([], set())
            faults += ["after kill %d: %s" % (kills, fault) for fault in found]
            if before - keys:
                faults.append("after kill %d: %d documents lost" % (kills, len(before - keys)))
            early += not finished and not keys
            middle += not finished and 0 < len(keys) < options.articles
            late += not finished and len(keys) == options.articles
            before = keys
            if finished:
                break
            if process.returncode not in (0, -9):
                faults.append("after kill %d: the next run failed with %d" % (kills, process.returncode))
                break
        stores += 1
        code, got = digest(options, store)
        if code or got != wanted:
            faults.append("store %d: %s instead of %s" % (stores, got, wanted))
        print("%d kills, %d stores, %d faults" % (kills, stores, len(faults)), file=sys.stderr, flush=True)
    print("seed %d: %d kills (%d before the first batch, %d between batches, %d after the last) over %d stores of %d documents; "
          "%d damaged logs; %d faults; digest %s" % (options.seed, kills, early, middle, late, stores, options.articles, damaged, len(faults), wanted[:16]))
    for fault in faults[:20]:
        print("FAULT " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
