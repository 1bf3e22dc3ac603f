"""Authored paragraphs and articles -> units with all heads but part of speech; authored pairs -> units of two sides."""
import bisect
import glob
import json
import os

from labels import IGNORE, SIDE, name_set
from units import Unit
from words import case_of

MARKS = set("\"“”„«»‘’'`")
CLOSERS = MARKS | set(",.!?")
ACTOR_NAMES = {"PERSON": "PERSON", "ORGANIZATION": "ORG?", "COUNTRY": "STATE?", "GROUP": "ORG?", "PLACE": "PLACE?"}
SPEECH, EVENT, CLAUSE = ("source", "cue", "content"), ("trigger",), ("promise", "condition")


def place(text, mark):
    """Spans of a mark: a string, {"t", "n"} or a list of them; None gives none."""
    if mark is None:
        return []
    if isinstance(mark, list):
        return [s for m in mark for s in place(text, m)]
    t, n = (mark["t"], mark.get("n", 1)) if isinstance(mark, dict) else (mark, 1)
    at = -1
    for _ in range(n):
        at = text.find(t, at + 1)
    if not t or at < 0:
        raise ValueError("not in the text: %r" % t)
    return [(at, at + len(t))]


class Story:
    """One authored object cut into lines; marks are resolved over the whole text and handed to their line."""

    def __init__(self, o):
        self.o, self.text = o, o["text"]
        self.units, self.starts, at = [], [], 0
        for line in self.text.split("\n"):
            self.units.append(Unit("authored", line))
            self.starts.append(at)
            at += len(line) + 1

    def at(self, mark):
        """[(line, range of words)] of a mark; white space and an empty range are left out."""
        out = []
        for b, e in mark if isinstance(mark, tuple) else place(self.text, mark):
            k = bisect.bisect_right(self.starts, b) - 1
            r = self.units[k].inside(b - self.starts[k], e - self.starts[k])
            if len(r):
                out.append((k, r))
        return out

    def actor_places(self, name):
        """All marks of an actor of an article."""
        for a in self.o["actors"]:
            if a["name"] == name:
                return [x for k in ("mentions", "pronouns", "nominals") for m in a.get(k, []) for x in self.at(m)]
        return []

    def parties(self, item, line, near):
        """Words of a party in the line: the mark, or for articles the actor's marks nearest to the word near."""
        if "actors" not in self.o:
            found = [(k, r) for k, r in self.at(item)]
            return [i for k, r in found if k == line for i in r]
        marks = [r for k, r in self.actor_places(item) if k == line]
        if not marks:
            return []
        u = self.units[line]
        stops = [i for i, w in enumerate(u.words) if w in ".!?"]
        clause = lambda i: bisect.bisect_left(stops, i)
        same = [r for r in marks if clause(r[0]) == clause(near)]
        return [i for r in (same or [min(marks, key=lambda r: abs(r[0] - near))]) for i in r]


def cover_marks(u, r):
    """Widens a content by the quotation marks that touch it, and a stop between it and the closing mark."""
    b, e = r[0], r[-1] + 1
    if b and u.words[b - 1] in MARKS:
        b -= 1
        while e < len(u) and u.words[e] in CLOSERS and (u.words[e] in MARKS or e + 1 < len(u) and u.words[e + 1] in MARKS):
            e += 1
    return range(b, e)


def story_units(o):
    s = Story(o)
    for u in s.units:
        for h in ("names", "roles", "roles2", "trigger", "condition", "dates"):
            u.blank(h)
    names(s, o)
    cues = quotes(s, o)
    triggers = events(s, o)
    denials(s, o, cues, triggers)
    conditions(s, o)
    for d in o.get("dates", []):
        for k, r in s.at(d["t"]):
            s.units[k].paint("dates", "date", r)
    return [u for u in s.units if len(u)]


def names(s, o):
    if "actors" in o:
        for u in s.units:
            for i, w in enumerate(u.words):
                if case_of(w) > 1:
                    u.labels["names"][i] = IGNORE
        for a in o["actors"]:
            for m in a["mentions"]:
                for k, r in s.at(m):
                    u = s.units[k]
                    if not any(case_of(u.words[i]) > 1 for i in r):
                        for i in r:
                            u.labels["names"][i] = IGNORE
                    else:
                        u.name(ACTOR_NAMES[a["type"]], r)
        return
    for n in o["names"]:
        for k, r in s.at(n["t"]):
            s.units[k].paint("names", n["k"], r)


def quotes(s, o):
    """Paints inner attributions into roles2, outer ones into roles; gives each quote's anchor (line, word)."""
    qs = o.get("quotes", [])
    anchors = []
    for q in qs:
        parts = {r: s.at(q.get(r)) for r in SPEECH}
        parts["content"] = [(k, cover_marks(s.units[k], r)) for k, r in parts["content"]]
        inner = q.get("within") is not None
        for role in ("content", "source", "cue"):
            for k, r in parts[role]:
                s.units[k].paint("roles2" if inner else "roles", role, r, over=role != "content" or not inner)
        anchor = (parts["cue"] or parts["content"] or [None])[0]
        anchors.append((anchor[0], anchor[1][0]) if anchor else None)
        if not anchor:
            continue
        for k, r in parts["cue"]:
            s.units[k].put("act", q["act"], r)
        for k, r in parts["content"][:1]:
            s.units[k].put("act", q["act"], r[:1])
        if parts["cue"]:
            line, i = anchors[-1]
            u = s.units[line]
            u.link("source", i, [j for k, r in parts["source"] if k == line for j in r])
            u.link("content", i, [r[0] for k, r in parts["content"] if k == line])
    for q, a in zip(qs, anchors):
        w = q.get("within")
        if a and q.get("cue"):
            outer = anchors[w] if w is not None and w < len(anchors) else None
            s.units[a[0]].link("within", a[1], [outer[1]] if outer and outer[0] == a[0] else [])
    return anchors


def events(s, o):
    anchors = []
    for n, e in enumerate(o.get("events", [])):
        marks = s.at(e["trigger"])
        if not marks:
            anchors.append(None)
            continue
        line, r = marks[0]
        u, i = s.units[line], r[0]
        anchors.append((line, i))
        if not any(u.labels["trigger"][j] for j in r):
            u.put("trigger", e["type"], r)
            u.put("factuality", e["factuality"], r)
            u.put("reciprocal", "yes" if e.get("reciprocal") else "no", r)
        if n == 0 or len(s.units) > 1 and all(a is None or a[0] != line for a in anchors[:-1]):
            u.blank("main")
            for j in r:
                u.labels["main"][j] = 1
        for rel in ("actor", "recipient"):
            u.link(rel, i, [j for x in e.get(rel) or [] for j in s.parties(x, line, i)])
        for rel in ("place", "date", "number", "according_to"):
            js = []
            if e.get(rel) is not None:
                js = s.parties(e[rel], line, i) if rel == "according_to" and "actors" in o and _is_actor(o, e[rel]) \
                    else [j for k, x in s.at(e[rel]) if k == line for j in x]
            u.link(rel, i, js)
    return anchors


def _is_actor(o, name):
    return isinstance(name, str) and any(a["name"] == name for a in o["actors"])


def denials(s, o, cues, triggers):
    for q, a in zip(o.get("quotes", []), cues):
        if not a or not q.get("cue"):
            continue
        d, target = q.get("denies"), None
        if isinstance(d, int) and d < len(cues):
            target = cues[d]
        elif isinstance(d, str) and d.startswith("event:") and int(d[6:]) < len(triggers):
            target = triggers[int(d[6:])]
        s.units[a[0]].link("denies", a[1], [target[1]] if target and target[0] == a[0] else [])


def conditions(s, o):
    for c in o.get("conditions", []):
        parts = {k: s.at(c.get(k)) for k in CLAUSE}
        first = (parts["promise"] or parts["condition"] or [None])[0]
        if not first:
            continue
        line, i = first[0], first[1][0]
        u = s.units[line]
        for cls in CLAUSE:
            for k, r in parts[cls]:
                s.units[k].paint("condition", cls, r, over=False)
                s.units[k].put("condition_kind", c["kind"], r)
                s.units[k].put("condition_status", c["status"], r)
        u.link("condition", i, [r[0] for k, r in parts["condition"] if k == line])
        for rel in ("holder", "addressee"):
            js = [] if c.get(rel) is None else s.parties(c[rel], line, i) if "actors" in o and _is_actor(o, c[rel]) \
                else [j for k, r in s.at(c[rel]) if k == line for j in r]
            u.link(rel, i, js)
        u.link("deadline", i, [j for k, r in s.at(c.get("deadline")) if k == line for j in r])


def pair_unit(o, swap):
    """Both sides as one unit: the words of the first, then those of the second; split = where the second begins."""
    x, y = ("b", "a") if swap else ("a", "b")
    u, v = Unit("pair", o[x]), Unit("pair", o[y])
    for w in (u, v):
        w.blank("pair")
    rank = {"wording": 0, "damage": 1, "substantive": 2}
    for d in sorted(o["divergences"], key=lambda d: rank[d["severity"]]):
        for side, w in ((x, u), (y, v)):
            for b, e in place(o[side], d.get(side)):
                w.put("pair", d["severity"], w.inside(b, e))
    u.split = len(u)
    u.words = u.words + v.words
    u.spans = u.spans + [(b + len(o[x]) + 1, e + len(o[x]) + 1) for b, e in v.spans]
    u.text = o[x] + "\n" + o[y]
    u.labels["pair"] = u.labels["pair"] + v.labels["pair"]
    return u


def objects(folder):
    for p in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        with open(p, encoding="utf-8") as f:
            for line in f:
                if line.strip():
                    yield json.loads(line)


def load(folder):
    out = []
    for o in objects(folder):
        out += [pair_unit(o, False), pair_unit(o, True)] if "a" in o else story_units(o)
    return out
