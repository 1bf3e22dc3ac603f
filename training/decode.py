"""Scores of words -> labels, spans, events, attributions and conditions; the Java runtime decodes the same way."""
import numpy as np

from labels import BEGIN_PENALTY, HEADS, RELATIONS, TAGGED

REL = {r: i for i, r in enumerate(RELATIONS)}
_ALLOWED = {}


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def allowed(labels):
    """Matrix of 0 and -inf: I-x only after B-x or I-x."""
    key = tuple(labels)
    if key not in _ALLOWED:
        t = np.zeros((len(labels), len(labels)))
        for i, a in enumerate(labels):
            for j, b in enumerate(labels):
                if b[0] == "I" and a[2:] != b[2:]:
                    t[i, j] = -np.inf
        _ALLOWED[key] = t
    return _ALLOWED[key]


def viterbi(scores, labels, penalty=0.0):
    """Best legal BIO sequence of (words, labels) scores, B labels less the penalty; ties go to the lowest label."""
    lp, t = log_softmax(scores.astype(np.float64)), allowed(labels)
    lp[:, [x[0] == "B" for x in labels]] -= penalty
    best = lp[0] + np.array([-np.inf if x[0] == "I" else 0.0 for x in labels])
    back = []
    for row in lp[1:]:
        m = best[:, None] + t
        back.append(m.argmax(0))
        best = m.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def tag(out, head):
    """Label numbers of a BIO head."""
    return viterbi(out[head], HEADS[head], BEGIN_PENALTY[head])


OPENING, DOUBLE = ("\u201c", '"', "``", "''", "\u00ab", "\u201e"), ("\u201c", "\u201d", '"', "``", "''", "\u00ab", "\u00bb", "\u201e")


def settle(spans, words):
    """A content that opens a quotation which never closes, up to the last stop of the unit, takes in the stop."""
    out = []
    for cls, b, e in spans:
        if (cls == "content" and e == len(words) - 1 and words[e] in (".", "!", "?") and words[b] in OPENING
                and not any(w in DOUBLE for w in words[b + 1:e])):
            e += 1
        out.append((cls, b, e))
    return out


def runs(path, labels):
    """[(class, first word, end)] of a label sequence."""
    out, cur = [], None
    for i, v in enumerate(list(path) + [0]):
        x = labels[v] if v < len(labels) else "O"
        if cur and x != "I-" + cur[0]:
            out.append((cur[0], cur[1], i))
            cur = None
        if x[0] == "B":
            cur = (x[2:], i)
    return out


def triggers(scores, bias=0.0):
    """[(type, first word, end)]: runs of words of one type; bias is taken from the score of O."""
    s = scores.copy()
    s[:, 0] -= bias
    path, out = s.argmax(1), []
    for i, v in enumerate(path):
        if v and out and out[-1][2] == i and out[-1][0] == HEADS["trigger"][v]:
            out[-1] = (out[-1][0], out[-1][1], i + 1)
        elif v:
            out.append((HEADS["trigger"][v], i, i + 1))
    return out


def link_row(out, i, relation, bias):
    """Scores of all words as the other end of a relation from word i."""
    r = REL[relation]
    return out["link_to"][:, r] @ out["link_from"][i, r] + bias[r]


def read(out, bias, o_bias=0.0, words=None):
    """All that a unit says, in word numbers, from its word-level scores (what evaluate.predict gives)."""
    got = {h: runs(tag(out, h), HEADS[h]) for h in TAGGED}
    if words:
        got["roles"] = settle(got["roles"], words)
    pick = lambda h, b, e: HEADS[h][int(out[h][b:e].mean(0).argmax())]
    got["pos"] = [HEADS["pos"][v] for v in out["pos"].argmax(1)]
    got["case"] = [HEADS["case"][v] for v in out["case"].argmax(1)]
    got["sentence_ends"] = [i for i, v in enumerate(out["sentence_end"].argmax(1)) if v]
    events = []
    for kind, b, e in triggers(out["trigger"], o_bias):
        ev = {"type": kind, "trigger": (b, e), "factuality": pick("factuality", b, e), "reciprocal": pick("reciprocal", b, e),
              "main": float(out["main"][b:e, 0].max())}
        for rel in RELATIONS[:6]:
            ev[rel] = [j for j, s in enumerate(link_row(out, b, rel, bias)) if s > 0]
        events.append(ev)
    got["events"] = events
    quotes = []
    for layer in ("roles", "roles2"):
        spans = got[layer]
        for cls, b, e in spans:
            if cls != "cue":
                continue
            to_source, to_content = link_row(out, b, "source", bias), link_row(out, b, "content", bias)
            src = [(float(to_source[x:y].max()), x, y) for c, x, y in spans if c == "source"]
            con = [(float(to_content[x]), x, y) for c, x, y in spans if c == "content"]
            best = max(src, default=None)
            quotes.append({"cue": (b, e), "layer": layer, "act": pick("act", b, e), "source": best[1:] if best and best[0] > 0 else None,
                           "content": [c[1:] for c in con if c[0] > 0] or [max(con)[1:]] if con else []})
    got["quotes"] = quotes
    conditions = []
    clauses = got["condition"]
    for cls, b, e in clauses:
        if cls != "promise":
            continue
        row = link_row(out, b, "condition", bias)
        con = [(float(row[x]), x, y) for c, x, y in clauses if c == "condition"]
        best = max(con, default=None)
        c = {"promise": (b, e), "condition": best[1:] if best else None, "kind": pick("condition_kind", b, e), "status": pick("condition_status", b, e)}
        for rel in ("holder", "addressee", "deadline"):
            c[rel] = [j for j, s in enumerate(link_row(out, b, rel, bias)) if s > 0]
        conditions.append(c)
    got["conditions"] = conditions
    return got
