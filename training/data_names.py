"""Named-entity sets (BTC, WNUT-17, Wikigold, re3d) -> units with soft names labels for the classes a source lacks."""
import hashlib
import json
import os

from labels import IGNORE, name_set
from units import Unit
from words import case_of

CLASS = {"PER": "PERSON", "person": "PERSON", "ORG": "ORG?", "corporation": "ORG?", "group": "ORG?", "LOC": "LOC",
         "location": "LOC", "MISC": "MISC"}
NO_SPACE_BEFORE = set(".,!?;:)]}%'’”")
TITLES = set("Mr Mrs Ms Dr President Minister Prime Senator General Gen Col Sir Secretary Foreign Lieutenant Lt Major Captain Navy Army Sgt Sergeant Spc Cpl Staff Senior Chief Petty Officer Master 1st Class Pfc Maj".split())


def join(tokens):
    """Text of tokens with plain spacing, and the span of each token."""
    text, spans = "", []
    for t in tokens:
        if text and not (t[0] in NO_SPACE_BEFORE and len(t) < 4) and text[-1] not in "([{$#@":
            text += " "
        spans.append((len(text), len(text) + len(t)))
        text += t
    return text, spans


def read_conll(path):
    """[[(token, tag)]] of a two-column file, the first and the last column."""
    out, cur = [], []
    with open(path, encoding="utf-8") as f:
        for line in f:
            cols = line.rstrip("\n").replace(" ", "\t").split("\t")
            if len(cols) > 1 and cols[0]:
                cur.append((cols[0], cols[-1]))
            elif cur:
                out.append(cur)
                cur = []
    return out + ([cur] if cur else [])


def chunks(tags):
    """[(class, first, end)] of IOB1 or IOB2 tags."""
    out, cur = [], None
    for i, t in enumerate(tags + ["O"]):
        cls = t[2:] if t != "O" else None
        if cur and (cls != cur[0] or t.startswith("B-")):
            out.append((cur[0], cur[1], i))
            cur = None
        if cls and not cur:
            cur = (cls, i)
    return out


def unit_of(source, rows, misc=False):
    text, spans = join([t for t, _ in rows])
    u = Unit(source, text)
    u.blank("names")
    for i, w in enumerate(u.words):
        if case_of(w) > 1:
            u.labels["names"][i] = 0 if misc else name_set("O?")
    for cls, b, e in chunks([t for _, t in rows]):
        at = u.inside(spans[b][0], spans[e - 1][1])
        if cls in CLASS and len(at):
            u.name(CLASS[cls], at)
        elif not misc:
            for i in at:  # products and works: whether they hold an organisation's name is not said
                u.labels["names"][i] = IGNORE
    return u


def conll(path, source, misc=False):
    return [u for u in (unit_of(source, rows, misc) for rows in read_conll(path)) if len(u)]


def held_out(u):
    """A fifth of Wikigold, chosen by the text, is never trained on."""
    return int(hashlib.sha256(u.text.encode()).hexdigest()[:8], 16) % 5 == 0


def re3d(folder):
    """Lines of the documents; spans that are descriptions, not names, are masked."""
    out = []
    for part in sorted(os.listdir(folder)):
        docs = [json.loads(x) for x in open(os.path.join(folder, part, "documents.json"), encoding="utf-8")]
        ents = [json.loads(x) for x in open(os.path.join(folder, part, "entities.json"), encoding="utf-8")]
        for d in docs:
            begin = 0
            mine = [x for x in ents if x["documentId"] == d["_id"]]
            for line in d["text"].split("\n"):
                u = Unit("re3d", line)
                if len(u):
                    u.blank("names")
                    for x in sorted(mine, key=lambda x: x["begin"] - x["end"]):
                        if begin <= x["begin"] and x["end"] <= begin + len(line):
                            entity(u, x["type"], x["begin"] - begin, x["end"] - begin)
                    if any(u.labels["names"]):  # some documents come twice, once without marks
                        out.append(u)
                begin += len(line) + 1
    return out


def entity(u, kind, b, e):
    at = list(u.inside(b, e))
    if kind not in ("Organisation", "Location", "Person", "Nationality") or not at:
        return
    while at and (u.words[at[0]].lower() in ("the", "a", "an") or kind == "Person" and u.words[at[0]] in TITLES | {"."}):
        at.pop(0)
    capital = all(case_of(u.words[i]) in (0, 2, 3, 4) or u.words[i] in ("of", "the", "for", "and", "al", "in") for i in at)
    if not at or not capital or case_of(u.words[at[-1]]) < 2 and not u.words[at[-1]].isdigit():
        for i in at:
            u.labels["names"][i] = IGNORE
        return
    if kind == "Nationality":
        u.paint("names", "ADJ", at)
    else:
        u.name({"Organisation": "ORG?", "Location": "LOC", "Person": "PERSON"}[kind], at)
