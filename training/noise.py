"""Damage as machine translation and careless copying leave it, applied to a unit's words while labels and links move along.

Every edit keeps the words legal: cutting the new text again gives the same words (selftest: noise.py UNITS).
"""
import random

from labels import HEADS, IGNORE, TAGGED

DROPPABLE = set("he she it they we i is are was were be been has have had the a an that of to".split())
CONFUSED = [("tion", "sion"), ("ous", "outly"), ("ence", "ance"), ("ie", "ei"), ("able", "ible"), ("ing", "in"), ("ed", "et"),
            ("ph", "f"), ("ck", "k"), ("ll", "l"), ("ss", "s"), ("ent", "ant"), ("ly", "ally"), ("ise", "ice")]
RESPELT = [("c", "k"), ("k", "c"), ("ch", "sh"), ("sh", "sch"), ("v", "w"), ("w", "v"), ("y", "i"), ("i", "y"), ("ei", "ey"),
           ("ai", "ay"), ("kh", "h"), ("zh", "j"), ("j", "y"), ("ts", "c"), ("ou", "u"), ("u", "oo"), ("f", "ph"), ("ph", "f"),
           ("x", "ks"), ("ae", "a"), ("oe", "o"), ("dj", "j"), ("q", "k"), ("ee", "i"), ("o", "u"), ("e", "ie"), ("ff", "v")]
CLUMSY = {  # a reporting or political word -> what a bad translation writes; all single words
    "said": ["Said", "told", "sayed", "says", "stated", "declares"], "says": ["Says", "tells", "say", "speaks"],
    "according": ["accordance", "accordingly", "Accordance", "conform", "after"], "warned": ["warns", "warnt", "alerted", "Warned"],
    "told": ["said", "telled", "Told"], "claimed": ["claims", "pretended", "affirmed"], "denied": ["denies", "refuted", "disclaimed"],
    "announced": ["announces", "anounced", "made known"], "added": ["Added", "ads", "completed"], "accused": ["accuses", "blamed", "Accused"],
    "talks": ["conversations", "negotiation", "speaks"], "officials": ["officers", "functionaries"], "sanctions": ["penalties", "punishments"],
    "troops": ["soldiers", "forces", "militaries"], "attack": ["assault", "onslaught", "attacks"], "agreement": ["accord", "contract", "agreements"],
    "government": ["cabinet", "goverment", "authorities"], "threatened": ["threatens", "threatesed", "menaced"], "demanded": ["demands", "required"],
    "ceasefire": ["armistice", "truce"], "withdraw": ["retire", "retreat"], "meeting": ["encounter", "gathering"], "killed": ["murdered", "slain"],
    "thinks": ["means", "finds"], "believes": ["believe", "thinks"], "statement": ["declaration", "explanation"], "minister": ["Minister", "ministre"],
    "if": ["when", "If"], "unless": ["without that", "Unless"], "will": ["shall", "goes"], "would": ["should", "will"], "urged": ["called", "pushed"],
}
CLUMSY = {k: [x for x in v if " " not in x] for k, v in CLUMSY.items()}
QUOTES = {'"': "“„«‘", "“": "\"„«‘", "”": "\"“»’", "«": "\"“", "»": "\"”", "„": "\"“", "‘": "'\"`", "’": "'´", "''": "\"”“"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NAME_WORDS = set(range(1, len(HEADS["names"])))


class Edit:
    """A unit under repair: parallel lists that can lose or gain words."""

    def __init__(self, packed):
        self.source, words, labels, links, self.split = packed
        self.words = list(words)
        self.labels = {h: list(v) for h, v in labels.items()}
        self.links = links
        self.origin = list(range(len(words)))

    def drop(self, i):
        for h in TAGGED:
            row = self.labels.get(h)
            if row and row[i] < len(HEADS[h]) and row[i] % 2 == 1 and i + 1 < len(row) and row[i + 1] == row[i] + 1:
                row[i + 1] = row[i]
        for row in self.labels.values():
            del row[i]
        del self.words[i], self.origin[i]
        self.split -= i < self.split

    def insert(self, i, word):
        """Puts a word before i: inside a span it belongs to the span."""
        for h, row in self.labels.items():
            inside = h in TAGGED and row[i] < len(HEADS[h]) and row[i] and row[i] % 2 == 0
            row.insert(i, row[i] if inside else IGNORE if h not in TAGGED + ("trigger", "main", "sentence_end", "pair") or row[i] == IGNORE else 0)
        if "pos" in self.labels and word in ("the", "a"):
            self.labels["pos"][i] = HEADS["pos"].index("DET")
        if "case" in self.labels:
            self.labels["case"][i] = 0
        self.words.insert(i, word)
        self.origin.insert(i, -1)
        self.split += i < self.split

    def pack(self):
        at = {o: n for n, o in enumerate(self.origin) if o >= 0}
        links = [(r, at[i], [at[j] for j in js if j in at]) for r, i, js in self.links if i in at]
        return (self.source, self.words, self.labels, links, self.split)


def typo(w, rng):
    if len(w) < 4 or not w.isalpha() or not w.isascii():
        return w
    k = rng.randrange(5)
    i = rng.randrange(1, len(w) - 1)
    if k == 0:
        return w[:i] + w[i + 1] + w[i] + w[i + 2:]
    if k == 1:
        return w[:i] + w[i + 1:]
    if k == 2:
        return w[:i] + w[i] + w[i:]
    if k == 3:
        return w[:i] + rng.choice(LETTERS) + w[i + 1:]
    got = [(a, b) for a, b in CONFUSED if a in w]
    if not got:
        return w[:i] + w[i + 1:]
    a, b = rng.choice(got)
    return w.replace(a, b, 1)


def respell(w, rng):
    low = w.lower()
    if len(w) < 4 or not w.isalpha() or not w.isascii():
        return w
    got = [(a, b) for a, b in RESPELT if a in low[1:]]
    if not got or rng.random() < .3:
        return typo(w, rng)
    a, b = rng.choice(got)
    i = low.index(a, 1)
    return w[:i] + b + w[i + len(a):]


def recase(words, rng):
    k = rng.random()
    if k < .40:  # random title case
        p = rng.uniform(.15, 1)
        return [w[:1].upper() + w[1:] if rng.random() < p else w for w in words]
    if k < .65:
        return [w.lower() for w in words]
    if k < .73:
        return [w.upper() for w in words]
    if k < .85:  # names lose their capitals here and there, other words gain some
        return [w.lower() if rng.random() < .5 else w[:1].upper() + w[1:] if rng.random() < .15 else w for w in words]
    return [w if rng.random() > .25 or len(w) < 3 else _inner(w, rng) for w in words]


def _inner(w, rng):
    i = rng.randrange(len(w))
    return w[:i] + w[i].upper() + w[i + 1:]


def damage(packed, rng):
    """A damaged copy of a packed unit."""
    e = Edit(packed)
    if "pair" in e.labels:  # a change of words would be a difference of its own
        k = e.split
        if rng.random() < .6:
            e.words = recase(e.words[:k], rng) + e.words[k:]
        if rng.random() < .6:
            e.words = e.words[:k] + recase(e.words[k:], rng)
        return e.pack()
    do = lambda p: rng.random() < p
    misspell = rng.choice((.03, .07, .15)) if do(.55) else 0
    if do(.5):
        names = e.labels.get("names")
        for i, w in enumerate(e.words):
            low = w.lower()
            if do(.35) and low in CLUMSY and not _unfit(e, i):
                e.words[i] = rng.choice(CLUMSY[low])
            elif names and names[i] != 0 and names[i] != IGNORE and do(.12):
                e.words[i] = respell(w, rng)
    if misspell:
        e.words = [typo(w, rng) if rng.random() < misspell else w for w in e.words]
    if do(.35):
        p = rng.uniform(.05, .4)
        for i in range(len(e.words) - 1, -1, -1):
            if e.words[i].lower() in DROPPABLE and rng.random() < p and len(e.words) > 4 and not _needed(e, i):
                e.drop(i)
    if do(.25):
        p = rng.uniform(.02, .08)
        for i in range(len(e.words) - 1, 0, -1):
            if e.words[i].isalpha() and rng.random() < p and i != e.split:
                e.insert(i, rng.choice(("the", "the", "the", "a", "of", "in")))
    if do(.35):
        style = rng.random()
        for i in range(len(e.words) - 1, -1, -1):
            w = e.words[i]
            if w in QUOTES and w != "’":
                if style < .25:
                    e.words[i] = '"'
                elif style < .35:
                    e.words[i] = "''" if w in ("”", "''") else "``"
                elif style < .5:
                    e.words[i] = rng.choice(QUOTES[w])
                elif style < .65 and not _needed(e, i):
                    e.drop(i)
                elif style < .8:
                    e.words[i] = "'"
                elif rng.random() < .3 and not _needed(e, i):
                    e.drop(i)
        for i in range(len(e.words) - 1, 0, -1):
            if e.words[i] == "-" and rng.random() < .3 and not _needed(e, i):
                e.drop(i)
    if do(.6):
        e.words = recase(e.words, rng)
    return e.pack()


def _unfit(e, i):
    return "pos" in e.labels


def _needed(e, i):
    """A word that is a whole span, a trigger, or the last of its side is not dropped."""
    for h in TAGGED:
        row = e.labels.get(h)
        if row and row[i] < len(HEADS[h]) and row[i] % 2 == 1 and (i + 1 == len(row) or row[i + 1] != row[i] + 1):
            return True
    t = e.labels.get("trigger")
    if t and t[i] not in (0, IGNORE) or any(a == e.origin[i] for _, a, _ in e.links):
        return True
    return bool(e.labels.get("sentence_end", [0] * len(e.words))[i]) or "pair" in e.labels and i in (0, e.split - 1, e.split)


def _selftest(path):
    import lzma
    import pickle
    from words import words
    with lzma.open(path) as f:
        units = pickle.load(f)
    rng = random.Random(5)
    for u in units[::7]:
        _, ws, labels, links, split = damage(u, rng)
        text = " ".join(ws)
        assert [text[b:e] for b, e in words(text)] == [w for w in ws if w], (ws, text)
        assert all(len(v) == len(ws) for v in labels.values())
        for h in TAGGED:
            row = labels.get(h, [])
            for i, v in enumerate(row):
                if h != "names" and v not in (0, IGNORE) and v % 2 == 0:
                    assert row[i - 1] in (v, v - 1), (h, i, ws)
        assert all(0 <= j < len(ws) for _, i, js in links for j in [i] + js)
    print("noise: selftest passed")


if __name__ == "__main__":
    import sys
    _selftest(sys.argv[1])
