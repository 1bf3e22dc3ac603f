#!/usr/bin/env python3
"""Kills what changes a store that is there: a migration, a rebuild, decisions.

  bench/upkeep.py WORK [migrate] [rebuild] [decide] [--kills 50] [--seed 1] [--articles 60] [--program ./coranto]

Invented articles are ingested. migrate: their store is put into the tables of version 1 and of version 2 by turns, and the command
that brings it up to date gets SIGKILL at a random moment; it must then be whole, wholly of the old, the new or (a step is a transaction) a version between,
and no copy beside it may be half a store. rebuild: as every report is read anew. decide: as people's decisions are written, one command
each, which is repeated where it was killed; a decision that was reported must be there for good, and none twice. After each kill
the store must be whole and the ledger fit; the command is killed up to five times on one store, then runs to its end, and the
store must be found sound by doctor with the digest of one that nobody disturbed (for decisions: with every decision's effect).
WORK is made and overwritten. Prints counts and the seed; exit code 1 if anything failed.
"""
import argparse
import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kill import ENVIRONMENT, digest  # noqa: E402

SCHEMA = Path(__file__).resolve().parent.parent / "store/src/main/resources/org/coranto/store"
TOGETHER = 5


class Upkeep:
    def __init__(self, options):
        self.options = options
        self.rng = random.Random(options.seed)
        self.faults = []
        self.base = options.work / "base.db"
        self.store = options.work / "s.db"
        self.landed = {}

    def words(self, *words):
        return [self.options.program, *map(str, words), "--db", str(self.store)]

    def run(self, *words):
        return subprocess.run(self.words(*words), env=ENVIRONMENT, capture_output=True, text=True)

    def put(self, base):
        for file in self.options.work.glob("s.d*"):
            file.unlink()
        shutil.copy(base, self.store)

    def killed(self, longest, *words):
        """Whether the command was killed before its end, at a random moment after it first changed something."""
        before = self.changed()
        process = subprocess.Popen(self.words(*words), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if self.rng.random() > 0.1:
            while process.poll() is None and self.changed() == before:
                time.sleep(0.002)
        try:
            process.wait(self.rng.uniform(0, longest))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True
        return False

    def changed(self):
        return sorted((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in self.options.work.glob("s.d*")
                      if not f.name.endswith(("-shm", ".lock")))

    def took(self, *words):
        """Seconds from the first change to the end of a command that nobody disturbs."""
        before = self.changed()
        process = subprocess.Popen(self.words(*words), env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and self.changed() == before:
            time.sleep(0.002)
        began = time.time()
        process.wait()
        self.expect(process.returncode == 0, "undisturbed: %s ended with %d" % (words, process.returncode))
        return time.time() - began

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def whole(self, words, store=None):
        """Looks at a store of any version."""
        connection = sqlite3.connect(store or self.store)
        try:
            one = lambda sql: connection.execute(sql).fetchone()[0]
            self.expect(one("pragma integrity_check") == "ok", words + ": it is not whole")
            self.expect(not connection.execute("pragma foreign_key_check").fetchall(), words + ": foreign keys")
            self.expect(one("select count(*) from report") == self.options.articles, words + ": reports are gone")
            self.expect(one("select count(*) from report where id in (select report from ledger)") == self.options.articles,
                        words + ": reports outside the ledger")
        except sqlite3.DatabaseError as e:
            self.faults.append("%s: %s" % (words, e))
        finally:
            connection.close()

    def note(self, moment):
        self.landed[moment] = self.landed.get(moment, 0) + 1

    def report(self, what, kills, stores):
        print("seed %d: %s: %d kills over %d stores of %d documents (%s); %d faults"
              % (self.options.seed, what, kills, stores, self.options.articles,
                 ", ".join("%d %s" % (n, moment) for moment, n in sorted(self.landed.items())), len(self.faults)), flush=True)
        self.landed = {}


def tables(store):
    connection = sqlite3.connect(store)
    try:
        return sorted(row for row in connection.execute("select name, sql from sqlite_schema where sql is not null"))
    finally:
        connection.close()


def version(store):
    connection = sqlite3.connect(store)
    try:
        return connection.execute("pragma user_version").fetchone()[0]
    finally:
        connection.close()


def older(newer, store, wanted):
    """Writes the store in the tables of an older version."""
    store.unlink(missing_ok=True)
    connection = sqlite3.connect(store)
    for n in range(1, wanted + 1):
        connection.executescript((SCHEMA / ("schema-%d.sql" % n)).read_text(encoding="utf-8"))
    connection.execute("attach ? as newer", (str(newer),))
    names = lambda base, table: [row[1] for row in connection.execute('pragma %s.table_info("%s")' % (base, table))]
    for (table,) in connection.execute("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'").fetchall():
        common = ", ".join('"%s"' % name for name in names("main", table) if name in names("newer", table))
        if common:
            connection.execute('insert or replace into main."%s" (%s) select %s from newer."%s"' % (table, common, common, table))
    application = connection.execute("pragma newer.application_id").fetchone()[0]
    connection.commit()
    connection.execute("pragma application_id = %d" % application)
    connection.execute("pragma user_version = %d" % wanted)
    connection.execute("pragma journal_mode = wal")
    connection.close()


def migrate(upkeep):
    bases, wanted, longest, shapes = {}, {}, {}, {}
    for n in (1, 2):
        bases[n] = upkeep.options.work / ("version%d.db" % n)
        older(upkeep.base, bases[n], n)
        upkeep.put(bases[n])
        old = tables(upkeep.store)
        longest[n] = upkeep.took("rebuild")
        code, wanted[n] = digest(upkeep.options, upkeep.store)
        upkeep.expect(code == 0, "version %d: the undisturbed store is not sound: %s" % (n, wanted[n]))
        shapes.update({n: old, version(upkeep.store): tables(upkeep.store)})
    kills = stores = 0
    while kills < upkeep.options.kills:
        n = 1 + stores % 2
        upkeep.put(bases[n])
        stores += 1
        for _ in range(TOGETHER):
            if kills == upkeep.options.kills or not upkeep.killed(longest[n], "rebuild"):
                break
            kills += 1
            where = "migration from %d, kill %d" % (n, kills)
            upkeep.whole(where)
            now = version(upkeep.store)
            upkeep.expect(n <= now and tables(upkeep.store) == shapes.get(now), "%s: tables of no version, says %d" % (where, now))
            copies = [f for f in upkeep.options.work.glob("s.db.version-*") if ".unfinished" not in f.name]
            for copy in copies:
                upkeep.whole(where + ", " + copy.name, copy)
                upkeep.expect(tables(copy) == shapes[int(copy.name.split("version-")[1][0])], where + ": " + copy.name + " is no copy of its version")
            upkeep.note("after it" if now != n else "with the copy made" if copies else "before or within the copy")
        out = upkeep.run("rebuild")
        code, got = digest(upkeep.options, upkeep.store)
        upkeep.expect(out.returncode == code == 0 and got == wanted[n], "migration from %d, store %d: %s %s" % (n, stores, got, out.stderr[-300:]))
        print("migrate: %d kills, %d faults" % (kills, len(upkeep.faults)), file=sys.stderr, flush=True)
    upkeep.report("migrations from versions 1 and 2", kills, stores)


def rebuild(upkeep):
    upkeep.put(upkeep.base)
    longest = upkeep.took("rebuild", "--all")
    code, wanted = digest(upkeep.options, upkeep.store)
    upkeep.expect(code == 0, "rebuild: the undisturbed store is not sound: " + wanted)
    kills = stores = 0
    while kills < upkeep.options.kills:
        upkeep.put(upkeep.base)
        stores += 1
        for _ in range(TOGETHER):
            if kills == upkeep.options.kills or not upkeep.killed(longest, "rebuild", "--all"):
                break
            kills += 1
            upkeep.note("within it")
            upkeep.whole("rebuild, kill %d" % kills)
        out = upkeep.run("rebuild", "--all")
        code, got = digest(upkeep.options, upkeep.store)
        upkeep.expect(out.returncode == code == 0 and got == wanted, "rebuild, store %d: %s %s" % (stores, got, out.stderr[-300:]))
        print("rebuild: %d kills, %d faults" % (kills, len(upkeep.faults)), file=sys.stderr, flush=True)
    upkeep.report("rebuilds of everything", kills, stores)


def decisions(upkeep):
    """Targets in the file, in the rows, and whether a line is broken."""
    file = upkeep.options.work / "s.decisions.jsonl"
    lines, broken = [], 0
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        try:
            lines.append(json.dumps(json.loads(line)["target"]))
        except ValueError:
            broken += bool(line.strip())
    connection = sqlite3.connect(upkeep.store)
    try:
        rows = [json.dumps(json.loads(row[0])["target"]) for row in connection.execute("select line from decision")]
    finally:
        connection.close()
    return lines, rows, broken


def decide(upkeep):
    upkeep.put(upkeep.base)
    connection = sqlite3.connect(upkeep.store)
    facts = ["%s:%s" % row for row in connection.execute(
        "select report.name, min(event.id) from event join report on report.id = event.report group by report.name order by 1")]
    connection.close()
    words = lambda fact: ("decide", "reject", fact, "--who", "bench", "--reason", "drill")
    longest = upkeep.took(*words(facts[0]))
    kills = stores = 0
    while kills < upkeep.options.kills:
        upkeep.put(upkeep.base)
        stores += 1
        told = 0
        for fact in facts[:TOGETHER]:
            if kills == upkeep.options.kills:
                upkeep.run(*words(fact))
            elif upkeep.killed(longest, *words(fact)):
                kills += 1
                upkeep.whole("decide, kill %d" % kills)
                lines, rows, broken = decisions(upkeep)
                upkeep.note("with part of a line" if broken else "with the row" if len(rows) > told
                            else "with the line" if len(lines) > told else "before the line")
                upkeep.expect(len(lines) >= told, "decide, kill %d: a decision that was told is gone" % kills)
                out = upkeep.run("decide", "list")
                if len(decisions(upkeep)[0]) == told:
                    out = upkeep.run(*words(fact))
                upkeep.expect(out.returncode == 0, "decide, kill %d: not again: %s" % (kills, out.stderr[-300:]))
            told = len(decisions(upkeep)[0])
        upkeep.run("ingest", upkeep.options.work / "articles")
        code, got = digest(upkeep.options, upkeep.store)
        lines, rows, _ = decisions(upkeep)
        upkeep.expect(code == 0, "decide, store %d: %s" % (stores, got))
        upkeep.expect(len(set(lines)) == len(lines) == TOGETHER and sorted(lines) == sorted(rows),
                      "decide, store %d: %d lines and %d rows of %d decisions" % (stores, len(lines), len(rows), TOGETHER))
        shown = upkeep.run("decide", "list").stdout
        upkeep.expect(len(re.findall(r"\bapplied\b", shown)) == TOGETHER, "decide, store %d: %s" % (stores, shown))
        print("decide: %d kills, %d faults" % (kills, len(upkeep.faults)), file=sys.stderr, flush=True)
    upkeep.report("decisions", kills, stores)


def main():
    kinds = {"migrate": migrate, "rebuild": rebuild, "decide": decide}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("what", nargs="*", choices=[*kinds, []], default=[])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--program", default=str(Path(__file__).resolve().parent.parent / "coranto"))
    options = parser.parse_args()
    options.work = options.work.absolute()
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    upkeep = Upkeep(options)
    subprocess.run([options.program, "bench", "--articles", str(options.articles), "--words", "60", "--cold", "0", "--write",
                    str(options.work / "articles")], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([options.program, "ingest", str(options.work / "articles"), "--db", str(upkeep.base)], env=ENVIRONMENT, check=True,
                   stderr=subprocess.DEVNULL)
    for what in options.what or kinds:
        kinds[what](upkeep)
    for fault in upkeep.faults[:20]:
        print("FAULT " + fault)
    return 1 if upkeep.faults else 0


if __name__ == "__main__":
    sys.exit(main())
