"""UD treebanks -> units, one a paragraph, with part of speech, sentence ends and case; GUM also gives names."""
import glob
import os
import re

from labels import IGNORE, name_set
from units import Unit
from words import case_of

LIMIT = 120  # words of a unit: paragraphs and chains of sentences are cut here, between sentences
TITLES = set("mr mrs ms dr prof professor sir president minister prime senator sen rep governor gov general gen captain col "
             "colonel major king queen prince princess pope saint judge justice lord lady chancellor secretary chairman director".split())
GUM_CLASS = {"person": "PERSON", "organization": "ORG?", "place": "LOC", "event": "EVENT"}
SMALL = {"of", "the", "de", "la", "for", "and", "'s", "’s", "&", "-", "al", "von", "van", "der"}


def sentences(path):
    """[(starts paragraph, starts document, text, [token columns])] of a CoNLL-U file; multiword lines keep their place."""
    par = doc = False
    text, rows = "", []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                par = doc = True
            elif line.startswith("# newpar"):
                par = True
            elif line.startswith("# text = "):
                text = line[9:]
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
            elif not line and rows:
                yield par, doc, text, rows
                par = doc = False
                rows = []


def token_spans(text, rows):
    """Character span of each syntactic token: those of a multiword token share it out by their forms where they can."""
    out, at, skip, i = [], 0, 0, 0
    while i < len(rows):
        r = rows[i]
        if "." in r[0]:
            i += 1
            continue
        b = text.find(r[1], at)
        if b < 0:
            return None
        if "-" in r[0]:
            lo, hi = map(int, r[0].split("-"))
            parts = rows[i + 1:i + 2 + hi - lo]
            p = b
            for q in parts:
                n = len(q[1]) if text.startswith(q[1], p) else 0
                out.append((p, p + n if n else b + len(r[1]), q))
                p += n
            at = b + len(r[1])
            i += 1 + len(parts)
            continue
        out.append((b, b + len(r[1]), r))
        at = b + len(r[1])
        i += 1
    return out


def unit_of(source, group, with_names, train_case):
    text, marks, ends = "", [], []
    for t, toks in group:
        base = len(text)
        marks.append([(b + base, e + base, r) for b, e, r in toks])
        text += t
        ends.append(len(text))
        text += " "
    u = Unit(source, text.rstrip())
    if not len(u):
        return None
    u.blank("pos", IGNORE)
    u.blank("sentence_end")
    for sent in marks:
        last = None
        for b, e, r in sent:
            at = u.inside(b, e)
            if b == e or r[3] == "_":
                continue
            own = [i for i in at if u.spans[i][0] >= b]
            if own and r[3] != "_":
                u.put("pos", r[3], own)
            last = at[-1] if len(at) else last
        if last is not None:
            u.labels["sentence_end"][last] = 1
    if train_case:
        case_labels(u)
    if with_names:
        u.blank("names")
        gum_names(u, marks)
    return u


def case_labels(u):
    """Case of each word as it stands; the first word of a sentence only where its tag tells; nothing for words without letters."""
    u.blank("case", IGNORE)
    first = True
    for i, w in enumerate(u.words):
        c = case_of(w)
        if c:
            if not (first and c == 2):
                u.labels["case"][i] = c - 1
            first = False
        if w in ".!?:“\"" or u.labels.get("sentence_end", [0] * len(u))[i]:
            first = True


def gum_names(u, marks):
    for i, w in enumerate(u.words):
        if case_of(w) > 1:
            u.labels["names"][i] = name_set("O?")
    for sent in marks:
        byid = {r[0]: (b, e, r) for b, e, r in sent}
        for k, (b, e, r) in enumerate(sent):
            if r[3] == "PROPN":
                for i in u.inside(b, e):
                    u.labels["names"][i] = IGNORE
        for kind, x, y in mentions(sent):
            toks = sent[x:y + 1]
            head = next((k for k, (b, e, r) in enumerate(toks) if not any(o[2][0] == r[6] for o in toks)), None)
            if head is None or toks[head][2][3] != "PROPN" or kind not in GUM_CLASS:
                continue
            lo = hi = head
            ok = lambda r: r[3] == "PROPN" or r[1].lower() in SMALL
            while lo > 0 and ok(toks[lo - 1][2]):
                lo -= 1
            while hi + 1 < len(toks) and ok(toks[hi + 1][2]):
                hi += 1
            while hi > head and toks[hi][2][3] != "PROPN":
                hi -= 1
            while lo < head and (toks[lo][2][3] != "PROPN" or kind == "person" and toks[lo][2][1].lower().rstrip(".") in TITLES):
                lo += 1
            at = u.inside(toks[lo][0], toks[hi][1])
            if len(at):
                u.name(GUM_CLASS[kind], at)


def mentions(sent):
    """(type, first, last token) of the entities opened and closed inside a sentence, outer before inner."""
    open_, out = [], []
    for k, (_, _, r) in enumerate(sent):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        opening, closing = False, None
        for piece in re.findall(r"[()]|[^()]+", m.group(1)) if m else []:
            if piece == "(":
                opening = True
            elif piece != ")":
                if opening:
                    parts = piece.split("-")
                    open_.append((parts[1] if len(parts) > 1 else "", k, parts[0]))
                else:
                    closing = piece
                opening = False
            elif open_:
                n = next((n for n in range(len(open_) - 1, -1, -1) if closing is None or open_[n][2] == closing), None)
                if n is not None:
                    kind, first, _ = open_.pop(n)
                    out.append((kind, first, k))
                closing = None
    return sorted(out, key=lambda x: (x[1], -x[2]))


def load(paths, source, with_names=False, train_case=True):
    out = []
    for p in paths:
        group, n = [], 0

        def flush():
            nonlocal group, n
            if group:
                u = unit_of(source, group, with_names, train_case)
                if u:
                    out.append(u)
            group, n = [], 0
        for par, doc, text, rows in sentences(p):
            toks = token_spans(text, rows)
            if toks is None:
                flush()
                continue
            if par or doc or n + len(toks) > LIMIT:
                flush()
            group.append((text, toks))
            n += len(toks)
        flush()
    return out


def gum_paths(folder, split, genres=("news", "interview", "bio", "voyage", "court", "academic")):
    """Files of one part of GUM's own split."""
    with open(os.path.join(folder, "splits.md"), encoding="utf-8") as f:
        text = f.read()
    named = {}
    for block in re.split(r"^## ", text, flags=re.M)[1:]:
        named[block.split()[0]] = set(re.findall(r"GUM_\w+", block))
    held = named["dev"] | named["test"] | named.get("test2", set())
    out = []
    for p in sorted(glob.glob(os.path.join(folder, "GUM_*.conllu"))):
        name = os.path.basename(p)[:-7]
        if name.split("_")[1] in genres and (name not in held if split == "train" else name in named[split]):
            out.append(p)
    return out
