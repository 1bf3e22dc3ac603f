#!/usr/bin/env python3
"""Names on openly licensed news that trained nothing: writes the inputs, then scores the readings.

    names.py write gum GUM OUT.jsonl [--split dev,test] [--genre news] [--noise none|title|lower|typo] [--seed N]
    names.py write wikigold FILE OUT.jsonl [--noise …]
    names.py write texts FOLDER OUT.jsonl --noise both          plain texts without gold, by their file names (for other scorers)
    names.py score OUT.jsonl READINGS [--errors]
    names.py show OUT.jsonl

OUT.jsonl holds one record an input (id, text, published) with its gold names; `coranto read OUT.jsonl --format json` ignores the gold.
READINGS is a folder of <id>.json. Spans are half-open, in code points. A name counts when its span and its kind are right.

GUM (Wikinews, CC BY) marks entities, not names, so the gold is derived, by these rules:
- An entity of kind person, place or organization is *named* when its head is a proper noun (UPOS PROPN); when the head is a common noun
  ("spokesperson", "his friend"), when a name stands right behind it (flat, or appos without a comma); or when the words before it are exactly
  its Wikipedia title ("the Hells Angels biker gang"). An entity that is no subtree runs from its first to its last proper noun.
- The name is the head with capitalised words around it that depend on it as compound, amod, flat, conj or a number: without
  determiners, titles (nmod:desc), possessors and 's, appositions, anything behind a comma or in brackets, and relative clauses.
- "of" and "for" with a proper noun behind are part of an organisation's or place's name unless its Wikipedia title has no such word
  ("the Museum of Flight", but "the Evergreen Museum | of McMinnville"); "the State of Texas", titled Texas, is "Texas".
- A person's mention that shares no word with the Wikipedia title ("Republican", "the Senator"), roles alone, demonyms ("Texans"), nationality adjectives, events, products, ships and works are no names here.
- Of names inside names the outermost counts ("the U.S." in "the U.S. Air Force" does not). A possessor that is an entity is a name of its own
  ("the Smithsonian's | Air Museum"); any other is a part ("New People's Party").
- Words that a document marks as a name in one place are one wherever they stand as proper nouns outside other names ("rainy Ottawa street").
- Kinds are GUM's. Words that one document marks both as place and as organisation (a museum) may be either. Of ours COUNTRY is right for both, because GUM
  has no kind for a state and marks one that acts now as this, now as that; GROUP is an organisation.

Wikigold: PER, LOC and ORG as they stand; MISC holds the demonyms and works, and a name found there is an error.

Noise, with fixed seeds: title = half of the words begin with a capital; lower = all in lower case; typo = 15 % of the words of
four or more letters lose, double, exchange or change a letter; both = title and typo.
"""
import argparse
import collections
import glob
import hashlib
import json
import os
import random
import re

KINDS = {"person": "person", "place": "place", "organization": "org"}
OURS = {"PERSON": {"person"}, "ORGANIZATION": {"org"}, "GROUP": {"org"}, "PLACE": {"place"}, "COUNTRY": {"place", "org"}}
INSIDE = {"compound", "amod", "flat", "conj", "cc", "nummod", "goeswith", "punct", "dep"}
ROLES = set("mr mrs ms dr prof professor president minister senator sen rep representative governor gov general mp mep qc sc ceo "
            "king queen prince princess pope sir judge justice lord lady chancellor secretary chairman chairwoman director "
            "administrator congressman congresswoman commander captain mayor ambassador premier prime speaker vice deputy foreign "
            "affairs attorney chief executive officer editor sheriff spokesperson spokesman spokeswoman".split())
DEMONYM = re.compile(r"(an|ese|ish|i|eek|ench|rab|urk|wede|ane|inn|ole|ew|uslim|ndian)s?$")
NO_SPACE_BEFORE = set(".,!?;:)]}%'’”")


class Sentence:
    """Tokens of a sentence: id -> (start, end, form, upos, head, relation), and its entities as (kind, title, first, last, group)."""

    def __init__(self, text, rows):
        self.tokens, self.ids = {}, []
        at, shared_to, shared = 0, 0, None
        for r in rows:
            if "." in r[0]:
                continue
            if "-" in r[0]:
                shared_to, b = int(r[0].split("-")[1]), text.index(r[1], at)
                shared = (b, b + len(r[1]))
                at = b
                continue
            i = int(r[0])
            b = text.find(r[1], at)
            if i <= shared_to and (b < 0 or b + len(r[1]) > shared[1]):  # a contraction whose parts are spelt otherwise
                b, e = at, shared[1]
            else:
                e = b + len(r[1])
            assert b >= 0, (text, r[1])
            self.tokens[i] = (b, e, r[1], r[3], int(r[6]), r[7], r[5])
            self.ids.append(i)
            at = e
        self.entities = entities(rows)

    def parents(self, i):
        while i:
            yield i
            i = self.tokens[i][4]


def entities(rows):
    """(kind, title, first, last, group) of GUM's bracketed entities that open and close here."""
    open_, out = [], []
    for r in rows:
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        if not m or not r[0].isdigit():
            continue
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", m.group(1)):
            if piece[0] == "(":
                part = piece.strip("()").split("-")
                title = "-".join(part[7:]) if len(part) > 7 else ""
                row = (part[0], part[1] if len(part) > 1 else "", title, int(r[0]))
                if piece[-1] == ")":
                    out.append((row[1], row[2], row[3], row[3], row[0]))
                else:
                    open_.append(row)
            else:
                n = next((n for n in range(len(open_) - 1, -1, -1) if open_[n][0] == piece[:-1]), None)
                if n is not None:
                    group, kind, title, first = open_.pop(n)
                    out.append((kind, title, first, int(r[0]), group))
    return out


def plain(title):
    return re.sub(r"%([0-9A-F]{2})", lambda m: chr(int(m.group(1), 16)), title).split(" (")[0].split("_(")[0].replace("_", " ").lower()


def capital(form):
    return form[:1].isupper() or form[:1].isdigit() or form == "&"


def name_of(s, kind, title, first, last):
    """(first, last) token of the name in an entity, or None."""
    t, title = s.tokens, plain(title)
    inside = [i for i in s.ids if first <= i <= last]
    heads = [i for i in inside if not first <= t[i][4] <= last and t[i][5] != "case"]
    if not heads:
        return None
    head = heads[0]
    if len(heads) > 1 and kind != "person":
        return whole(s, inside)
    if t[head][3] != "PROPN":
        behind = next((i for i in inside if i > head and t[i][4] == head and t[i][3] == "PROPN" and t[i][5].split(":")[0] in ("flat", "appos")), None)
        if kind == "person" and behind == head + 1:
            head = behind
        else:
            run = [i for i in inside if i < head and t[i][3] == "PROPN"]
            same = run and run[-1] - run[0] + 1 == len(run) and " ".join(t[i][2] for i in run).lower() == title
            return (run[0], run[-1]) if same else None
    of = next((i for i in inside if i > head and t[i][5].startswith("nmod") and t[i][4] == head and t[i][3] == "PROPN"
               and any(t[k][4] == i and t[k][5] == "case" and t[k][2].lower() in ("of", "for") for k in s.ids)), None)
    if of and kind != "person" and title == t[of][2].lower():
        return (of, of)
    lo = head
    while lo - 1 >= first and joins(s, lo - 1, head, kind):
        lo -= 1
    while lo < head and not capital(t[lo][2]):
        lo += 1
    hi = right(s, head, head, last, kind, title)
    if kind == "person":
        lo = max([lo] + [i + 1 for i in range(lo, hi + 1) if t[i][2].lower().rstrip(".") in ROLES])
        words = [t[i][2].lower() for i in range(lo, hi + 1)]
        if lo > hi or "Number=Plur" in t[hi][6] and DEMONYM.search(words[-1]) or title and (
                title.endswith("people") or not set(words) & set(re.findall(r"[\w.-]+", title))):
            return None
    return (lo, hi)


def whole(s, inside):
    """An entity that is no subtree: its words from the first to the last proper noun, if all have capitals or are of, for, and."""
    at = [i for i in inside if s.tokens[i][3] == "PROPN"]
    words = [s.tokens[i][2] for i in inside if at and at[0] <= i <= at[-1]]
    return (at[0], at[-1]) if at and all(capital(w) or w in ("of", "for", "and", "the", "-") for w in words) else None


def joins(s, i, head, kind):
    """Whether the word left of a name's beginning belongs to it."""
    form, upos, rel = s.tokens[i][2], s.tokens[i][3], s.tokens[i][5]
    part = lambda k: kind != "person" and s.tokens[k][5] == "nmod:poss" and s.tokens[k][3] == "PROPN" and not any(
        last in (k, k + 1) for _, _, _, last, _ in s.entities)  # "People's Party"
    if form in ("'s", "’s"):
        return rel == "case" and part(s.tokens[i][4])
    if upos == "DET" or rel.startswith(("appos", "det", "case")) or form in (",", "(", ")", "[", "]", ":", "–", "—", '"', "“", "”"):
        return False
    for k in s.parents(i):
        if k == head:
            return capital(form) or form in ("and", "-", "/") or upos == "PUNCT"
        if s.tokens[k][5].split(":")[0] not in INSIDE and not part(k) or s.tokens[k][5] == "nmod:desc":
            return False
    return False


def right(s, head, at, last, kind, title):
    """The last word of a name whose words up to `at` are known."""
    t, hi = s.tokens, at
    while hi < last:
        n = hi + 1
        form, rel = t[n][2], t[n][5]
        if rel.startswith("flat") and form.islower() and n + 2 <= last and any(t[k][5] == "flat" and capital(t[k][2]) for k in (n + 1, n + 2)):
            hi = n  # "al" of al-Amr
        elif rel.startswith(("flat", "goeswith")) and capital(form) or rel == "nummod" and t[n][4] == head and form.isalnum():
            hi = n
        elif form in ("-", ".", "/") and n < last and t[n + 1][5].startswith("flat"):
            hi = n + 1
        elif t[n][3] == "PROPN" and rel in ("flat", "compound") and head in s.parents(n):
            hi = n
        elif kind != "person" and form.lower() in ("of", "for") and rel == "case" and t[n][4] <= last:
            obj = t[n][4]
            if t[obj][3] != "PROPN" or title and " %s " % form.lower() not in title and t[obj][2].lower() not in title:
                break
            hi = right(s, obj, obj, last, kind, "")
            while hi + 2 <= last and t[hi + 1][2] in ("and", "&") and obj in s.parents(hi + 1):  # "of Australia and New Zealand"
                end = next((i for i in range(hi + 2, last + 1) if t[i][4] == obj and t[i][5] == "conj"), None)
                if end is None or not all(capital(t[i][2]) for i in range(hi + 2, end + 1)):
                    break
                hi = right(s, end, end, last, kind, "")
        elif kind != "person" and form in ("and", "&") and t[t[n][4]][4] == head and t[n][4] <= last and title and title.endswith(t[t[n][4]][2].lower()):
            hi = t[n][4]
        else:
            break
    return hi


def sentences(path):
    par, text, rows = False, "", []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newpar"):
                par = True
            elif line.startswith("# text = "):
                text = line[9:]
            elif line and line[0] != "#":
                rows.append(line.split("\t"))
            elif not line and rows:
                yield par, text, rows
                par, rows = False, []


def laid_out(path):
    """The text of a document and its sentences, each with where it begins."""
    text, parts = "", []
    for par, line, rows in sentences(path):
        text += "" if not text else "\n\n" if par else " "
        parts.append((len(text), Sentence(line, rows)))
        text += line
    return text, parts


def gum_document(path):
    text, parts = laid_out(path)
    names, proper = [], []
    for base, s in parts:
        for kind, title, first, last, group in s.entities:
            if kind in KINDS:
                at = name_of(s, kind, title, first, last)
                if at:
                    names.append((base + s.tokens[at[0]][0], base + s.tokens[at[1]][1], KINDS[kind]))
        i = 0
        while i < len(s.ids):  # runs of proper nouns
            k = i
            while k < len(s.ids) and s.tokens[s.ids[k]][3] == "PROPN":
                k += 1
            if k > i:
                proper.append([(base + s.tokens[j][0], base + s.tokens[j][1]) for j in s.ids[i:k]])
            i = max(k, i + 1)
    names = outermost(names)
    kinds = collections.defaultdict(set)
    for b, e, k in names:
        kinds[text[b:e]].add(k)
    for run in proper:  # the same words, unmarked
        for i in range(len(run)):
            for k in range(len(run), i, -1):
                b, e = run[i][0], run[k - 1][1]
                if text[b:e] in kinds and not any(x < e and b < y for x, y, _ in names):
                    names.append((b, e, sorted(kinds[text[b:e]])[0]))
    both = {w for w, ks in kinds.items() if ks == {"place", "org"}}
    return text, [(b, e, ["org", "place"] if text[b:e] in both else [k]) for b, e, k in sorted(set(names))]


def outermost(names):
    kept = []
    for n in sorted(set(names), key=lambda n: (n[0] - n[1], n[0])):
        if not any(n[0] < e and b < n[1] for b, e, _ in kept):
            kept.append(n)
    return kept


def gum_files(folder, splits, genres):
    """(name, day, path) of the documents of these parts; splits.md stands in the folder or above it."""
    lists = [os.path.join(folder, "splits.md"), os.path.join(folder, "..", "splits.md")]
    with open(next(p for p in lists if os.path.exists(p)), encoding="utf-8") as f:
        parts = {b.split()[0]: set(re.findall(r"GUM_\w+", b)) for b in re.split(r"^## ", f.read(), flags=re.M)[1:]}
    for path in sorted(glob.glob(os.path.join(folder, "GUM_*.conllu"))):
        name = os.path.basename(path)[:-7]
        if name.split("_")[1] in genres and any(name in parts[s] for s in splits):
            with open(path, encoding="utf-8") as f:
                day = re.search(r"dateCreated = (\d{4}-\d\d-\d\d)", f.read())
            yield name, day.group(1) if day else "2015-06-01", path


def gum(folder, splits, genres):
    for name, day, path in gum_files(folder, splits, genres):
        yield (name, day, *gum_document(path))


def wikigold(path):
    """The fifth of the sentences that the language model was not trained on, chosen as training/data_names.py does."""
    rows = []
    with open(path, encoding="utf-8") as f:
        for n, line in enumerate(list(f) + [""]):
            cols = line.split()
            if cols:
                rows.append((cols[0], cols[-1]))
                continue
            text, spans = "", []
            for t, _ in rows:
                if text and not (t[0] in NO_SPACE_BEFORE and len(t) < 4) and text[-1] not in "([{$#@":
                    text += " "
                spans.append((len(text), len(text) + len(t)))
                text += t
            if rows and int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 5 == 0:
                names, k = [], 0
                while k < len(rows):
                    cls, m = rows[k][1][2:], k + 1
                    while m < len(rows) and rows[m][1] == "I-" + cls:
                        m += 1
                    kind = {"PER": "person", "LOC": "place", "ORG": "org"}.get(cls)
                    if kind:
                        names.append((spans[k][0], spans[m - 1][1], [kind]))
                    k = m if cls else k + 1
                yield "w%05d" % n, "2009-06-01", text, names
            rows = []


def texts(folder):
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        with open(path, encoding="utf-8") as f:
            yield os.path.basename(path)[:-4], None, f.read(), []


def typo(w, rng):
    i = rng.randrange(1, len(w) - 1)
    return [w[:i] + w[i + 1] + w[i] + w[i + 2:], w[:i] + w[i + 1:], w[:i] + w[i] + w[i:],
            w[:i] + rng.choice("abcdefghijklmnopqrstuvwxyz") + w[i + 1:]][rng.randrange(4)]


def damaged(text, names, noise, rng):
    """The text with noise, the names moved along."""
    out, at, move = "", 0, {}
    for m in re.finditer(r"\w+", text):
        w = m.group()
        out += text[at:m.start()]
        move[m.start()] = len(out)
        if noise == "both" and len(w) > 3 and w.isalpha() and rng.random() < .15:
            w = typo(w, rng)
        if noise in ("title", "both") and rng.random() < .5:
            w = w[:1].upper() + w[1:]
        elif noise == "lower":
            w = w.lower() if len(w.lower()) == len(w) else w
        elif noise == "typo" and len(w) > 3 and w.isalpha() and rng.random() < .15:
            w = typo(w, rng)
        out += w
        move[m.end()] = len(out)
        at = m.end()
    out += text[at:]
    to = lambda p: move[p] if p in move else next(move[q] + p - q for q in range(p, -1, -1) if q in move)
    return out, [(to(b), to(e), k) for b, e, k in names]


def write(docs, out, noise, seed):
    with open(out, "w", encoding="utf-8") as f:
        for name, day, text, names in docs:
            rng = random.Random("%d %s" % (seed, name))
            text, names = (text, names) if noise == "none" else damaged(text, names, noise, rng)
            rows = [{"start": b, "end": e, "text": text[b:e], "kinds": k} for b, e, k in names]
            row = {"id": name, "text": text, "language": "en", "names": rows} | ({"published": day} if day else {})
            f.write(json.dumps(row, ensure_ascii=False) + "\n")


def load(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(x) for x in f]


def found(reading):
    """(start, end) -> our type, of all named mentions."""
    return {(m["start"], m["end"]): a["type"] for a in reading["actors"] for m in a["mentions"] if m["kind"] == "name"}


def score(gold, folder, errors):
    n = collections.Counter()
    for doc in gold:
        with open(os.path.join(folder, doc["id"] + ".json"), encoding="utf-8") as f:
            system = found(json.load(f))
        want = {(x["start"], x["end"]): x["kinds"] for x in doc["names"]}
        for at, kinds in want.items():
            fits = at in system and bool(OURS[system[at]] & set(kinds))
            n["span"] += at in system
            for k in ("all", kinds[0]):
                n["gold", k] += 1
                n["hit", k] += fits
        for at, ours in system.items():
            fits = at in want and OURS[ours] & set(want[at])
            k = want[at][0] if fits else sorted(OURS[ours])[-1]
            n["system", "all"] += 1
            n["system", k] += 1
            if errors and not fits:
                report(doc, at, ours, want)
        if errors:
            for at in sorted(set(want) - set(system)):
                if not any(b < at[1] and at[0] < e for b, e in system):
                    print("%-22s missed  %-8s %s   | %s" % (doc["id"], "/".join(want[at]), doc["text"][at[0]:at[1]], around(doc, at)))
    prf = lambda h, g, s: "P %.3f R %.3f F1 %.3f" % (h / max(s, 1), h / max(g, 1), 2 * h / max(g + s, 1))
    for k in ("all", "person", "place", "org"):
        g, s, h = n["gold", k], n["system", k], n["hit", k]
        print("names %-8s %s (gold %d, found %d)" % (k, prf(h, g, s), g, s))
    print("names %-8s %s" % ("span", prf(n["span"], n["gold", "all"], n["system", "all"])))


def around(doc, at):
    return doc["text"][max(0, at[0] - 40):at[1] + 30].replace("\n", "/")


def report(doc, at, ours, want):
    near = [("/".join(k), doc["text"][b:e]) for (b, e), k in want.items() if b < at[1] and at[0] < e]
    print("%-22s %-7s %-12s %s <> %s   | %s" % (doc["id"], "kind" if at in want else "bounds" if near else "extra", ours, doc["text"][at[0]:at[1]],
                                              near, around(doc, at)))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = p.add_subparsers(dest="command", required=True)
    w = sub.add_parser("write")
    w.add_argument("set", choices=["gum", "wikigold", "texts"])
    w.add_argument("source")
    w.add_argument("out")
    w.add_argument("--split", default="dev,test")
    w.add_argument("--genre", default="news")
    w.add_argument("--noise", default="none", choices=["none", "title", "lower", "typo", "both"])
    w.add_argument("--seed", type=int, default=11)
    s = sub.add_parser("score")
    s.add_argument("gold")
    s.add_argument("readings")
    s.add_argument("--errors", action="store_true")
    sub.add_parser("show").add_argument("gold")
    a = p.parse_args()
    if a.command == "write":
        docs = (gum(a.source, a.split.split(","), a.genre.split(",")) if a.set == "gum"
                else wikigold(a.source) if a.set == "wikigold" else texts(a.source))
        write(docs, a.out, a.noise, a.seed)
    elif a.command == "score":
        score(load(a.gold), a.readings, a.errors)
    else:
        for doc in load(a.gold):
            for x in doc["names"]:
                print("%-20s %-10s %-45s | %s" % (doc["id"], "/".join(x["kinds"]), x["text"], around(doc, (x["start"], x["end"]))))


if __name__ == "__main__":
    main()
