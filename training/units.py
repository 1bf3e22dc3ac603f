"""A unit of training: the words of a paragraph with labels per head and links between words."""
import bisect

from labels import HEADS, IGNORE, RELATIONS, name_set
from words import words

LABEL = {h: {x: i for i, x in enumerate(v)} for h, v in HEADS.items()}
REL = {r: i for i, r in enumerate(RELATIONS)}


class Unit:
    """words: texts; labels: head -> one small integer a word (IGNORE = not known); links: [relation, word, [words]]."""
    __slots__ = ("source", "text", "spans", "words", "labels", "links", "split")

    def __init__(self, source, text):
        self.source, self.text = source, text
        self.spans = words(text)
        self.words = [text[b:e] for b, e in self.spans]
        self.labels, self.links, self.split = {}, [], 0

    def __len__(self):
        return len(self.words)

    def inside(self, b, e):
        """Indices of the words that overlap the characters b to e."""
        i = bisect.bisect_right(self.spans, (b, 10 ** 9)) - 1
        if i < 0 or self.spans[i][1] <= b:
            i += 1
        j = i
        while j < len(self.spans) and self.spans[j][0] < e:
            j += 1
        return range(i, j)

    def blank(self, head, value=0):
        self.labels[head] = [value] * len(self.words)

    def paint(self, head, cls, at, over=True):
        """Paints words as B-cls, I-cls; with over=False only where all of them are still O."""
        lab, row = LABEL[head], self.labels[head]
        if not over and any(row[i] for i in at):
            return False
        for k, i in enumerate(at):
            row[i] = lab[("I-" if k else "B-") + cls]
        return self._mend(head, at)

    def _mend(self, head, at):
        """What follows the painted words must not continue a span whose beginning was painted over."""
        row, names = self.labels[head], HEADS[head]
        j = at[-1] + 1 if len(at) else 0
        if 0 < j < len(row) and row[j] < len(names) and names[row[j]].startswith("I-"):
            row[j] = LABEL[head]["B-" + names[row[j]][2:]]
        return True

    def name(self, key, at):
        """Paints a name with a soft class such as LOC; key without B-, I-."""
        for k, i in enumerate(at):
            self.labels["names"][i] = name_set(("I-" if k else "B-") + key)

    def put(self, head, label, at):
        if head not in self.labels:
            self.blank(head, IGNORE)
        for i in at:
            self.labels[head][i] = LABEL[head][label]

    def link(self, relation, i, js):
        self.links.append((REL[relation], i, sorted(set(js))))

    def pack(self):
        """A plain tuple for storage: everything that noise and batching need."""
        return (self.source, self.words, {h: bytes(v) for h, v in self.labels.items()}, self.links, self.split)
