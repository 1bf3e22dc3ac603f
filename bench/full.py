#!/usr/bin/env python3
"""What an ingest does on a full disk and a read-only one, with a second writer, and with readers beside it.

  bench/full.py WORK [--sizes 20] [--limits 10] [--seed 1] [--articles 60] [--program ./coranto]

Invented articles are ingested into a store on a disk of its own (a tmpfs of a random size; needs root), --sizes times, and into
a folder where no file may grow beyond a random size (ulimit -f), --limits times. When the room is used up: the command must end with a message that
says so, or with everything in the store; the store must open, be whole, ledger = rows; then, with more room, the same
command must end with the digest of an undisturbed store. On a read-only disk the store must be read as before and
writing be refused with a message. Two ingests at once: one is refused, the other undisturbed. Readers ask all the time
while an ingest runs: no error, and only whole batches. Prints counts and the seed; exit code 1 if anything failed.
"""
import argparse
import platform
import random
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import ENVIRONMENT, documents, examine  # noqa: E402

BATCH = 5
TOLD = ("the disk is full", "is full; free some space", "cannot be written")


class Check:
    def __init__(self, options):
        self.options = options
        self.faults = []
        self.environment = dict(ENVIRONMENT)

    def run(self, *words, limit=None):
        command = [self.options.program, *map(str, words)]
        if limit:
            command = ["bash", "-c", "ulimit -f %d; exec \"$0\" \"$@\"" % limit, *command]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True)

    def unpack(self):
        """Keeps the database's library in a folder, so that a limit of file size is not met by its unpacking."""
        library = "org/sqlite/native/Linux/%s/libsqlitejdbc.so" % {"arm64": "aarch64"}.get(platform.machine(), platform.machine())
        for jar in Path.home().glob(".m2/repository/org/xerial/sqlite-jdbc/*/sqlite-jdbc-*.jar"):
            with zipfile.ZipFile(jar) as packed:
                if library in packed.namelist():
                    folder = self.options.work / "library"
                    folder.mkdir(exist_ok=True)
                    (folder / "libsqlitejdbc.so").write_bytes(packed.read(library))
                    self.environment["JAVA_TOOL_OPTIONS"] = "-Dorg.sqlite.lib.path=%s" % folder
                    return True
        return False

    def ingest(self, store, limit=None):
        return self.run("ingest", self.options.work / "articles", "--db", store, "--batch", BATCH, limit=limit)

    def digest(self, store):
        out = self.run("doctor", "--db", store)
        return out.stdout.rsplit("digest ", 1)[-1].split()[0] if out.returncode == 0 else out.stdout + out.stderr

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def sound(self, store, words):
        if store.exists():
            found, keys = examine(store)
            self.faults += [words + ": " + fault for fault in found]
            self.expect(len(keys) % BATCH == 0, words + ": part of a batch, %d documents" % len(keys))

    def told(self, out, words):
        self.expect(out.returncode == 0 or any(t in out.stderr for t in TOLD), words + ": said " + out.stderr[-300:])
        self.expect("Exception" not in out.stderr, words + ": said " + out.stderr[-300:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sizes", type=int, default=20)
    parser.add_argument("--limits", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--program", default=str(Path(__file__).resolve().parent.parent / "coranto"))
    options = parser.parse_args()
    options.work = options.work.absolute()
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    check = Check(options)
    check.run("bench", "--articles", options.articles, "--words", 60, "--cold", 0, "--write", options.work / "articles")
    whole = options.work / "whole.db"
    check.ingest(whole)
    wanted = check.digest(whole)
    size = whole.stat().st_size // 1024
    rng = random.Random(options.seed)
    full = {"disk": 0, "file": 0}
    disk = options.work / "disk"
    disk.mkdir()
    for i in range(options.sizes):
        room = rng.randrange(50, 3 * size)
        store = disk / "s.db"
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%dk" % room, "tmpfs", disk], capture_output=True).returncode:
            print("no disk of its own can be mounted here (that needs root): left out")
            break
        try:
            out = check.ingest(store)
            full["disk"] += out.returncode != 0
            check.told(out, "disk of %d kB" % room)
            check.sound(store, "disk of %d kB" % room)
            subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
            check.expect(check.ingest(store).returncode == 0, "disk of %d kB: did not go on" % room)
            check.expect(check.digest(store) == wanted, "disk of %d kB: another digest after going on" % room)
            if i == 0:
                subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
                check.expect(check.digest(store) == wanted, "read-only disk: doctor differs")
                check.expect(check.run("show", "--db", store).returncode == 0, "read-only disk: show fails")
                out = check.ingest(store)
                check.expect(out.returncode == 3 and "cannot be written" in out.stderr, "read-only disk: " + out.stderr[-300:])
        finally:
            subprocess.run(["umount", disk], check=True)
        print("%d disks, %d faults" % (i + 1, len(check.faults)), file=sys.stderr, flush=True)
    if options.limits and not check.unpack():
        print("no library of the database is found in ~/.m2: limits of file size are left out")
        options.limits = 0
    for i in range(options.limits):
        room = rng.randrange(100, 2 * size)
        store = options.work / "limited.db"
        for file in options.work.glob("limited.db*"):
            file.unlink()
        out = check.ingest(store, limit=room)
        full["file"] += out.returncode != 0
        check.told(out, "files to %d kB" % room)
        check.sound(store, "files to %d kB" % room)
        check.expect(check.ingest(store).returncode == 0, "files to %d kB: did not go on" % room)
        check.expect(check.digest(store) == wanted, "files to %d kB: another digest after going on" % room)
        print("%d limits, %d faults" % (i + 1, len(check.faults)), file=sys.stderr, flush=True)
    writers(check, wanted)
    asked = readers(check, wanted)
    print("seed %d: %d disks and %d limits of file size, full %d and %d times; read-only, two writers, %d questions beside a writer; %d faults"
          % (options.seed, options.sizes, options.limits, full["disk"], full["file"], asked, len(check.faults)))
    for fault in check.faults[:20]:
        print("FAULT " + fault)
    return 1 if check.faults else 0


def writers(check, wanted):
    store = check.options.work / "two.db"
    words = [check.options.program, "ingest", str(check.options.work / "articles"), "--db", str(store), "--batch", str(BATCH)]
    both = [subprocess.Popen(words, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[1] for process in both]
    codes = sorted(process.returncode for process in both)
    # The second may begin when the first has ended.
    check.expect(codes in ([0, 0], [0, 3]), "two writers: exit codes %s" % codes)
    check.expect(codes == [0, 0] or any("another coranto" in s for s in said), "two writers: " + said[0] + said[1])
    check.expect(check.digest(store) == wanted, "two writers: another digest")


def readers(check, wanted):
    store = check.options.work / "read.db"
    over = threading.Event()
    asked = [0]

    def ask():
        while not over.is_set():
            if store.exists():
                found, keys = examine(store)
                check.faults.extend("reader beside a writer: " + fault for fault in found)
                check.expect(len(keys) % BATCH == 0, "reader beside a writer: part of a batch")
                asked[0] += documents(store) >= 0
            time.sleep(0.02)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    out = check.ingest(store)
    over.set()
    for thread in threads:
        thread.join()
    check.expect(out.returncode == 0, "reader beside a writer: " + out.stderr[-300:])
    check.expect(check.digest(store) == wanted, "reader beside a writer: another digest")
    return asked[0]


if __name__ == "__main__":
    sys.exit(main())
