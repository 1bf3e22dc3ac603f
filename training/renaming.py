"""Other names in a unit's place of its own: a person for a person, a country for a country, each throughout the unit, so that
who did what to whom is learnt from the sentence and not from who is known for what.   renaming.py UNITS checks it."""
import collections

from labels import HEADS, IGNORE, TAGGED

NAMES = HEADS["names"]
SWAPPED = ("PERSON", "ORG", "PLACE", "COUNTRY", "ADJ", "METONYM")
LONGEST = 5        # words of a name that is taken as another's
KEPT = .3          # share of the names that stay
ARTICLES = ("the", "a", "an")


def spans(row):
    """(begin, end, class) of names whose class is certain."""
    out, i = [], 0
    while i < len(row):
        if row[i] < len(NAMES) and row[i] % 2 == 1:
            j = i + 1
            while j < len(row) and row[j] == row[i] + 1:
                j += 1
            out.append((i, j, NAMES[row[i]][2:]))
            i = j
        else:
            i += 1
    return out


def kind(c, name):
    """What a name may be exchanged with: its class, and for nationalities whether they are many people."""
    return c + "s" if c == "ADJ" and name[-1].endswith("s") else c


def pool(units):
    """kind -> the names of the authored units, each once: tuples of words as a text prints them."""
    found = collections.defaultdict(set)
    for source, words, labels, _, _ in units:
        if source == "authored" and "names" in labels:
            for b, e, c in spans(labels["names"]):
                name = tuple(words[b:e])
                if c in SWAPPED and e - b <= LONGEST and name[0][:1].isupper() and name[0].lower() not in ARTICLES:
                    found[kind(c, name)].add(name)
    return {c: sorted(x) for c, x in found.items()}


def fixed(unit, b, e):
    """A name that more than its words hangs on: an event's trigger, or another span that begins or ends inside it."""
    labels = unit[2]
    trigger = labels.get("trigger")
    if trigger and any(t not in (0, IGNORE) for t in trigger[b:e]):
        return True
    for h in TAGGED:
        row = labels.get(h)
        if h == "names" or not row:
            continue
        if len({(v + 1) // 2 for v in row[b:e]}) > 1 or any(v % 2 == 1 for v in row[b + 1:e]):
            return True
        if e < len(row) and row[e - 1] == 0 and row[e] not in (0, IGNORE) and row[e] % 2 == 0:
            return True
    return False


def renamed(unit, names, rng):
    """A copy of a packed unit under other names; the unit itself where there is nothing to exchange."""
    source, words, labels, links, split = unit
    if source != "authored" or "names" not in labels:
        return unit
    taken, plan = {}, []
    for b, e, c in spans(labels["names"]):
        old = tuple(words[b:e])
        c = kind(c, old)
        if c not in names or old[0].lower() in ARTICLES or fixed(unit, b, e):
            taken.setdefault(old, old)
            continue
        new = taken.get(old)
        if new is None and c == "PERSON" and e - b == 1:  # a surname goes with its full name
            new = next((v[-1:] for k, v in taken.items() if k[-1] == old[0] and k != old), None)
        if new is None:
            new = old if rng.random() < KEPT else rng.choice(names[c])
        taken[old] = new
        if new != old:
            plan.append((b, e, new))
    if not plan:
        return unit
    at, out, rows = [], [], {h: [] for h in labels}
    i = 0
    for b, e, new in plan + [(len(words), len(words), ())]:
        for k in range(i, b):
            at.append(len(out))
            out.append(words[k])
            for h, row in labels.items():
                rows[h].append(row[k])
        for k in range(b, e):
            at.append(min(len(out) + k - b, len(out) + len(new) - 1))
        for k, w in enumerate(new):
            out.append(w)
            for h, row in labels.items():
                first, inner = row[b], row[b] + (h in TAGGED and row[b] < len(HEADS[h]) and row[b] % 2 == 1)
                rows[h].append(first if k == 0 else inner)
        i = e
    longer = {b: (e, new) for b, e, new in plan}
    moved = []
    for r, i, js in links:
        to = set()
        for j in js:
            b = next((b for b, (e, _) in longer.items() if b <= j < e), None)
            if b is None:
                to.add(at[j])
            elif all(x in js for x in range(b, longer[b][0])):
                to.update(range(at[b], at[b] + len(longer[b][1])))
            else:
                to.add(at[j])
        moved.append((r, at[i], sorted(to)))
    return (source, out, {h: bytes(v) for h, v in rows.items()}, moved, at[split] if split else 0)


def _selftest(path):
    import lzma
    import pickle
    import random
    from words import words as cut
    with lzma.open(path) as f:
        units = pickle.load(f)
    names, rng, changed = pool(units), random.Random(3), 0
    for u in units[::3]:
        v = renamed(u, names, rng)
        changed += v is not u
        _, ws, labels, links, _ = v
        text = " ".join(ws)
        assert [text[b:e] for b, e in cut(text)] == list(ws), ws
        assert all(len(row) == len(ws) for row in labels.values())
        assert [c for _, _, c in spans(labels["names"])] == [c for _, _, c in spans(u[2]["names"])] if "names" in labels else True
        for (r, i, js), (r2, i2, js2) in zip(u[3], links):
            assert r == r2 and bool(js) == bool(js2) and all(0 <= j < len(ws) for j in [i2] + js2)
    print("renaming: %d units changed; names %s" % (changed, {c: len(x) for c, x in names.items()}))


if __name__ == "__main__":
    import sys
    _selftest(sys.argv[1])
