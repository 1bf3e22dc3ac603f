"""Pairs made from one paragraph: a copy with edits of meaning, broken words and harmless rewording, each word labelled."""
from labels import HEADS
from noise import CLUMSY, typo

SAME, FACT, BROKEN, REWORDED = range(len(HEADS["pair"]))
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
COUNTS = "one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred".split()
OPPOSITE = {"before": "after", "after": "before", "accepted": "rejected", "rejected": "accepted", "confirmed": "denied", "denied": "confirmed",
            "allowed": "forbade", "with": "without", "without": "with", "all": "some", "more": "less", "less": "more", "won": "lost",
            "northern": "southern", "southern": "northern", "eastern": "western", "western": "eastern", "always": "never", "never": "always",
            "if": "although", "unless": "if", "opened": "closed", "closed": "opened", "raised": "lowered", "supports": "opposes", "opposes": "supports",
            "increase": "decrease", "arrested": "released", "released": "arrested", "minister": "ambassador", "president": "premier",
            "soldiers": "policemen", "only": "also", "first": "last", "must": "may", "may": "must", "buy": "sell", "sell": "buy", "agreed": "refused",
            "refused": "agreed", "ordered": "proposed", "proposed": "ordered", "planned": "carried", "army": "police", "killed": "wounded", "wounded": "killed"}
AUXILIARY = set("is are was were will would has have had can could should must did does".split())
DROPPED = set("reportedly allegedly yesterday today again also only still already".split())


def other(options, w, rng):
    x = rng.choice([o for o in options if o.lower() != w.lower()])
    return x if w[:1].isupper() else x.lower()


def edited(words, rng):
    """(words, labels of the first side, words, labels of the second side)."""
    a, la, b, lb = list(words), [SAME] * len(words), [], []
    rate = rng.choice((.0, .02, .05, .1))
    say = lambda w, l: (b.append(w), lb.append(l))
    negated = False
    for i, w in enumerate(words):
        low = w.lower()
        hit = rng.random() < .3
        if hit and w in DAYS + MONTHS:
            say(other(DAYS if w in DAYS else MONTHS, w, rng), FACT)
        elif hit and low in COUNTS:
            say(other(COUNTS, w, rng), FACT)
        elif hit and w.isdigit():
            say(str(max(1, int(w[:9]) + rng.choice((-1, 1)) * rng.choice((1, 2, 10, 100)))) if rng.random() < .5 else w[::-1] + rng.choice("0123456789"), FACT)
        elif hit and low in OPPOSITE:
            say(other([OPPOSITE[low]], w, rng), FACT)
        elif low == "not" and rng.random() < .25 or hit and low in DROPPED:
            la[i] = FACT if low not in ("also", "again", "still", "already") else REWORDED
            continue
        elif low in AUXILIARY and not negated and rng.random() < .05:
            say(w, FACT)
            say("not", FACT)
            la[i] = FACT
            negated = True
            continue
        elif rng.random() < rate and len(w) > 4 and w.isalpha():
            x = typo(w, rng)
            say(x, BROKEN if x != w else SAME)
        elif rng.random() < .3 and low in CLUMSY:
            x = rng.choice(CLUMSY[low])
            say(x, REWORDED if x.lower() != low else SAME)
        else:
            say(w, SAME)
        la[i] = lb[-1] if b[-1].lower() != low else la[i]
    return a, la, b, lb


def made_pair(packed, rng):
    """A pair unit from a unit of text."""
    a, la, b, lb = edited(packed[1][:90], rng)
    if rng.random() < .5:
        a, la, b, lb = b, lb, a, la
    return ("pair", a + b, {"pair": la + lb}, [], len(a))
