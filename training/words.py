"""Words and pieces: BERT's basic tokenisation with offsets, WordPiece, and the case of a word."""
import json
import unicodedata

from labels import CASES


def _is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def _is_cjk(o):
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2B73F
            or 0x2B740 <= o <= 0x2B81F or 0x2B820 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


def _kind(c):
    """s space, d dropped, p a word of its own, w part of a word."""
    if c in " \t\n\r" or unicodedata.category(c) == "Zs":
        return "s"
    o = ord(c)
    if o == 0 or o == 0xFFFD or unicodedata.category(c)[0] == "C":
        return "d"
    return "p" if _is_punctuation(c) or _is_cjk(o) else "w"


_KINDS = {}


def words(text):
    """[(start, end)] of the words, in code points."""
    out, begin, last = [], -1, -1
    for i, c in enumerate(text):
        k = _KINDS.get(c)
        if k is None:
            k = _KINDS[c] = _kind(c)
        if k == "w":
            if begin < 0:
                begin = i
            last = i + 1
        elif k != "d":
            if begin >= 0:
                out.append((begin, last))
                begin = -1
            if k == "p":
                if c in "`'" and out and out[-1] == (i - 1, i) and text[i - 1] == c:
                    out[-1] = (i - 1, i + 1)  # `` and '' are one mark
                else:
                    out.append((i, i + 1))
    if begin >= 0:
        out.append((begin, last))
    return out


def normal(word):
    """Lower case, accents off, dropped characters out; a doubled mark is a double mark."""
    if word in ("``", "''"):
        return '"'
    w = unicodedata.normalize("NFD", word.lower()) if not word.isascii() else word.lower()
    return w if w.isascii() else "".join(c for c in w if unicodedata.category(c) != "Mn" and _kind(c) != "d")


_CASE = {n: i for i, n in enumerate(CASES)}


def case_of(word):
    """Case id: none (no letter with case), lower, first (only the first cased letter is upper), upper, mixed."""
    up = [c.isupper() for c in word if c.isupper() or c.islower()]
    if not up:
        return _CASE["none"]
    n = sum(up)
    if n == 0:
        return _CASE["lower"]
    if up[0] and n == 1:
        return _CASE["first"]
    return _CASE["upper"] if n == len(up) else _CASE["mixed"]


class Pieces:
    """WordPiece with a cache."""

    def __init__(self, vocab):
        self.vocab = {w: i for i, w in enumerate(vocab)}
        self.unk, self.cls, self.sep = (self.vocab[x] for x in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}

    @staticmethod
    def of_file(path):
        with open(path, encoding="utf-8") as f:
            return Pieces(f.read().split("\n")[:-1])

    @staticmethod
    def vocabulary(tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as f:
            v = json.load(f)["model"]["vocab"]
        return sorted(v, key=v.get)

    def ids(self, word):
        got = self.cache.get(word)
        if got is None:
            if len(self.cache) > 400000:
                self.cache.clear()
            got = self.cache[word] = self._cut(normal(word))
        return got

    def _cut(self, w):
        if not w or len(w) > 100:
            return [self.unk]
        out, b = [], 0
        while b < len(w):
            e = len(w)
            while e > b and (("##" if b else "") + w[b:e]) not in self.vocab:
                e -= 1
            if e == b:
                return [self.unk]
            out.append(self.vocab[("##" if b else "") + w[b:e]])
            b = e
        return out
