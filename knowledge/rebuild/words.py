#!/usr/bin/env python3
"""Writes words.tsv.gz: English word forms with counts by case.

usage: words.py OUT [conllu FILE...] [text FILE...] [jsonl FILE...]
  conllu  treebank files (UD English EWT train, GUM news/interview/bio/voyage/court/academic train)
  text    plain texts (PolNeAR train)
  jsonl   records with "text" (authored train paragraphs)
Columns: form (lower case), lower, title, upper (counts inside sentences), first (capital at the start of a sentence), known.
Only counts leave; lines that are mostly capitals are left out. "known" is yes for a form seen twice, or once in lower case.
"""
import collections, gzip, json, re, sys

WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", re.UNICODE)
END = re.compile(r"[.!?:…][\"”’')\]]*$")


def tokens_of_text(text):
    for line in text.split("\n"):
        words = WORD.findall(line)
        big = sum(w[0].isupper() for w in words)
        if len(words) < 4 or big > 0.5 * len(words):
            continue
        last = 0
        first = True
        for m in WORD.finditer(line):
            between = line[last:m.start()]
            first = first or last == 0 or bool(re.search(r"[.!?:…\"“‘(\[]", between))
            w = m.group().replace("’", "'")
            w = re.sub(r"'(s|S)$", "", w)
            if re.search(r"n't$", w) or re.search(r"'(re|ve|ll|d|m)$", w):
                w = re.split(r"n't|'", w)[0]
            for piece in [w] if "." in w else w.split("-"):
                if piece:
                    yield piece, first
            last, first = m.end(), False


def tokens_of_conllu(path):
    first, sentence = True, []
    for line in open(path, encoding="utf-8"):
        if line == "\n":
            forms = [w for w, _ in sentence]
            if sum(w.isupper() or w.istitle() for w in forms) <= 0.5 * max(1, len(forms)):
                yield from sentence
            sentence, first = [], True
        elif line[0].isdigit():
            f = line.split("\t")
            if f[0].isdigit() and WORD.fullmatch(f[1]) and not (f[3] == "X" or "Typo=Yes" in f[5]):
                sentence.append((f[1].replace("’", "'"), first))
                first = False
            elif f[0].isdigit() and f[1] in "\"“‘":
                first = True


def main():
    counts = collections.defaultdict(lambda: [0, 0, 0, 0])
    kind = None
    for arg in sys.argv[2:]:
        if arg in ("conllu", "text", "jsonl"):
            kind = arg
            continue
        if kind == "conllu":
            stream = tokens_of_conllu(arg)
        elif kind == "text":
            stream = tokens_of_text(open(arg, encoding="utf-8").read())
        else:
            stream = (t for l in open(arg, encoding="utf-8") for t in tokens_of_text(json.loads(l).get("text", "")))
        for word, first in stream:
            if len(word) > 30 or not all(ord(c) < 0x250 for c in word):
                continue
            c = counts[word.lower()]
            if word.islower():
                c[0] += 1
            elif first:
                c[3] += 1
            elif word.isupper() and len(word) > 1:
                c[2] += 1
            else:
                c[1] += 1
    head = "# origin counts over UD English EWT train and GUM (news, interview, bio, voyage, court, academic; train), PolNeAR train and the authored train paragraphs; only counts, no text\n# version 2026-11\n# licence counts are facts; compiled here, Apache-2.0; the corpora are named in NOTICE\n# rebuild python3 knowledge/rebuild/words.py words.tsv.gz conllu FILES text FILES jsonl FILES\n"
    body = "form\tlower\ttitle\tupper\tfirst\tknown\n"
    for form, c in sorted(counts.items(), key=lambda kv: kv[0].encode()):
        known = "yes" if c[0] >= 1 or sum(c) >= 2 else ""
        body += "\t".join([form, *map(str, c), known]) + "\n"
    with open(sys.argv[1], "wb") as f, gzip.GzipFile(filename="", mode="wb", fileobj=f, mtime=0, compresslevel=9) as z:
        z.write((head + body).encode())
    print(len(counts), "forms,", sum(map(sum, counts.values())), "tokens", file=sys.stderr)


if __name__ == "__main__":
    main()
