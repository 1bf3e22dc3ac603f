#!/usr/bin/env python3
"""Kills an ingest at every single write to its store, and cuts its power at every write.

  bench/writes.py WORK [--batches 3] [--states 6] [--seed 1] [--step 1] [--first 1] [--program ./coranto]

Needs strace (Debian: apt-get install strace). A small ingest is traced once; then it is run again for every one of its
calls that write, sync, cut or remove a file of the store, and gets SIGKILL on entering that call. After each kill the
store must be whole and ledger = rows; the same command must then end with the rows of the undisturbed store.

Loss of power is replayed from the trace: at every call, what was synced before stands, and of what was not, a random part
is lost, writes also in part (512-byte sectors), --states times for each call. What is left must be whole and have every
document whose batch was reported written before; a file whose first page was never synced may be none, and is refused.
One state in 25 is also ingested again, to the same rows.

Prints counts and the seed; exit code 1 if anything failed. WORK is made and overwritten.
"""
import argparse
import hashlib
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import ENVIRONMENT, examine  # noqa: E402

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
SECTOR = 512


def rows(store):
    """A digest of all rows; packed columns by what is in them. Without the full-text index, whose pages depend on its history."""
    connection = sqlite3.connect(store)
    try:
        digest = hashlib.sha256()
        made = connection.execute("select name, sql from sqlite_schema where type = 'table' order by name").fetchall()
        indexes = tuple(name for name, sql in made if sql.lower().startswith("create virtual"))
        tables = [name for name, _ in made if not any(name == index or name.startswith(index + "_") for index in indexes)]
        for table in tables:
            found = []
            for row in connection.execute('select * from "%s"' % table):
                found.append(repr([zlib.decompress(v) if isinstance(v, bytes) and v[:1] == b"x" else v for v in row]))
            digest.update(repr((table, sorted(found))).encode())
        return digest.hexdigest()
    finally:
        connection.close()


class Run:
    def __init__(self, options):
        self.options = options
        self.store = options.work / "s.db"
        self.files = [Path(str(self.store) + end) for end in ("", "-wal", "-shm", ".lock")]

    def clear(self):
        for file in self.files:
            file.unlink(missing_ok=True)

    def ingest(self):
        return [self.options.program, "ingest", str(self.options.work / "articles"), "--db", str(self.store), "--batch", "2", "--threads", "1"]

    def traced(self, *words):
        paths = [word for file in self.files for word in ("-P", str(file))]
        return subprocess.run(["strace", "-f", *paths, *words, *self.ingest()], env=ENVIRONMENT, capture_output=True, text=True)

    def again(self):
        return subprocess.run(self.ingest(), env=ENVIRONMENT, capture_output=True, text=True)


def operations(log, store):
    """What the trace did to the files of the store: (file, what, offset, bytes)."""
    found = []
    name = r'\d+<([^>]*)>'
    plain = lambda text: Path(bytes.fromhex(text.replace("\\x", "")).decode() if text.startswith("\\x") else text).name
    for line in open(log, encoding="ascii", errors="replace"):
        write = re.match(r'\d+ +pwrite64\(' + name + r', "([^"]*)", (\d+), (\d+)', line)
        if write:
            found.append((plain(write[1]), "write", int(write[4]), bytes.fromhex(write[2].replace("\\x", ""))))
            continue
        sync = re.match(r'\d+ +f(?:data)?sync\(' + name, line)
        if sync:
            found.append((plain(sync[1]), "sync", 0, b""))
            continue
        cut = re.match(r'\d+ +ftruncate\(' + name + r', (\d+)', line)
        if cut:
            found.append((plain(cut[1]), "cut", int(cut[2]), b""))
            continue
        gone = re.match(r'\d+ +unlink\("([^"]*)"', line)
        if gone:
            found.append((plain(gone[1]), "remove", 0, b""))
    return [o for o in found if o[0] in (store, store + "-wal")]


def apply(files, operation, rng=None):
    """Does an operation; with rng, each sector of a write is lost one time in two."""
    name, what, at, data = operation
    if what == "write":
        content = files.setdefault(name, bytearray())
        for i in range(0, len(data), SECTOR if rng else max(1, len(data))):
            part = data[i:i + SECTOR] if rng else data
            if rng and rng.random() < 0.5:
                continue
            if len(content) < at + i + len(part):
                content.extend(bytes(at + i + len(part) - len(content)))
            content[at + i:at + i + len(part)] = part
    elif what == "cut":
        content = files.setdefault(name, bytearray())
        del content[at:]
        content.extend(bytes(at - len(content)))
    elif what == "remove":
        files.pop(name, None)


def after_power_cut(done, rng):
    """The files after the operations done, when power goes: what is not synced is partly lost."""
    last = {o[0]: i for i, o in enumerate(done) if o[1] == "sync"}
    files = {}
    for i, operation in enumerate(done):
        synced = i < last.get(operation[0], -1) and operation[1] != "remove"
        lot = rng.random()
        if synced or lot < 0.4:
            apply(files, operation)
        elif lot < 0.7 and operation[1] == "write":
            apply(files, operation, rng)
    return files


def put(run, files):
    run.clear()
    for name, content in files.items():
        (run.options.work / name).write_bytes(content)


def documents(run, files):
    put(run, files)
    return examine(run.store)[1] if run.store.exists() else set()


def sweep(run, total, wanted, faults):
    kills = 0
    for k in range(run.options.first, total + 1, run.options.step):
        run.clear()
        run.traced("-o", "/dev/null", "-e", "trace=" + CALLS, "-e", "inject=%s:signal=KILL:when=%d" % (CALLS, k))
        kills += 1
        if run.store.exists():
            found, _ = examine(run.store)
            faults += ["killed at call %d: %s" % (k, fault) for fault in found]
        out = run.again()
        if out.returncode or rows(run.store) != wanted:
            faults.append("killed at call %d: going on ends with other rows: %s" % (k, out.stderr[-300:]))
        print("%d of %d calls, %d faults" % (k, total, len(faults)), file=sys.stderr, flush=True)
    return kills


def power(run, done, wanted, faults):
    rng = random.Random(run.options.seed)
    states = resumed = begun = 0
    acknowledged = set()
    files = {}
    for c, operation in enumerate(done):
        apply(files, operation)
        if operation[0].endswith("-wal") and operation[1] == "sync":
            acknowledged = documents(run, {n: bytes(b) for n, b in files.items()})
        for _ in range(run.options.states):
            put(run, after_power_cut(done[:c + 1], rng))
            states += 1
            found, keys = examine(run.store) if run.store.exists() else ([], set())
            if found and not acknowledged and "not a database" in found[0]:
                begun += 1
                continue
            faults += ["power cut after call %d: %s" % (c, fault) for fault in found]
            if acknowledged - keys:
                faults.append("power cut after call %d: %d documents lost" % (c, len(acknowledged - keys)))
            if states % 25 == 0:
                resumed += 1
                out = run.again()
                if out.returncode or rows(run.store) != wanted:
                    faults.append("power cut after call %d: going on ends with other rows: %s" % (c, out.stderr[-300:]))
    return states, resumed, begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--batches", type=int, default=3)
    parser.add_argument("--states", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--step", type=int, default=1, help="kill at every so many calls; 0: at none")
    parser.add_argument("--first", type=int, default=1, help="the first call to kill at")
    parser.add_argument("--program", default=str(Path(__file__).resolve().parent.parent / "coranto"))
    options = parser.parse_args()
    if not shutil.which("strace"):
        sys.exit("this needs strace, which is not installed (Debian: apt-get install strace)")
    options.work = options.work.absolute()
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    made = [options.program, "bench", "--articles", 2 * options.batches, "--words", 25, "--cold", 0, "--write", options.work / "articles"]
    subprocess.run([str(word) for word in made], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run = Run(options)
    log = options.work / "trace"
    out = run.traced("-o", str(log), "-y", "-xx", "-s", "1000000", "-e", "trace=" + CALLS)
    if out.returncode:
        sys.exit("the undisturbed ingest failed: " + out.stderr[-500:])
    wanted = rows(run.store)
    faults = []
    done = operations(log, run.store.name)
    threads = {}
    for line in open(log, encoding="ascii", errors="replace"):
        call = re.match(r"(\d+) +(?:%s)\(" % CALLS.replace(",", "|"), line)
        if call:
            threads[call[1]] = threads.get(call[1], 0) + 1
    states, resumed, begun = power(run, done, wanted, faults)
    print("seed %d: power cut %d times, at each of %d calls; %d of the stores left went on to the same rows; "
          "%d had not yet become one; %d faults" % (options.seed, states, len(done), resumed, begun, len(faults)), flush=True)
    # strace counts the calls of each thread by itself; the store is written by one.
    if not options.step:
        return told(faults)
    kills = sweep(run, max(threads.values()), wanted, faults)
    print("killed at each of %d calls (step %d) of an ingest of %d batches: %d kills; %d faults"
          % (max(threads.values()), options.step, options.batches, kills, len(faults)))
    return told(faults)


def told(faults):
    for fault in faults[:20]:
        print("FAULT " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
