"""The vocabulary of the model: heads, their labels in order, relations, and the soft label sets of the names head."""

NAME_CLASSES = ["PERSON", "ORG", "PLACE", "COUNTRY", "ADJ", "METONYM", "GROUP", "EVENT"]
TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]


def bio(classes):
    return ["O"] + [p + c for c in classes for p in ("B-", "I-")]


ROLES = bio(["source", "cue", "content"])

# one row of scores a word; the order of the labels is the order of the scores
HEADS = {
    "names": bio(NAME_CLASSES),
    "roles": ROLES,                       # outermost attributions
    "roles2": ROLES,                      # attributions inside the content of another
    "pos": UPOS,
    "trigger": ["O"] + TYPES,
    "factuality": ["asserted", "future", "conditional", "negated", "denied", "alleged", "historical"],
    "reciprocal": ["no", "yes"],
    "main": ["score"],                    # ranks the words of a unit: the trigger of the main event is highest
    "act": ["say", "deny", "accuse", "threaten", "promise", "demand", "evaluate", "predict", "refuse", "agree", "ask"],
    "condition": bio(["promise", "condition"]),
    "condition_kind": ["threat", "offer", "promise", "demand", "prediction", "trigger"],
    "condition_status": ["open", "met", "lapsed", "unknown"],
    "dates": bio(["date"]),
    "case": ["lower", "title", "upper", "mixed"],
    "sentence_end": ["no", "yes"],
    "pair": ["same", "substantive", "damage", "wording"],
}
TAGGED = ("names", "roles", "roles2", "condition", "dates")  # heads decoded as BIO sequences
# taken from the score of every B label when decoding: a span must be worth its beginning (set on the dev parts)
BEGIN_PENALTY = {"names": 1.0, "roles": 1.5, "roles2": 1.5, "condition": 1.5, "dates": 1.5}

# score(i, j, r) = U[i, r] . V[j, r] + bias[r]; a link holds where the score is above 0
RELATIONS = ["actor", "recipient", "place", "date", "number", "according_to",     # trigger word -> words of the mark
             "source",                                                          # first cue word -> words of the source
             "content",                                                         # first cue word -> first word of each content part
             "within", "denies",                                                # first cue word -> first cue (or trigger) word
             "condition",                                                       # first promise word -> first condition word
             "holder", "addressee", "deadline"]                                 # first promise word -> words of the mark
LINK_WIDTH = 32

IGNORE = 255
CASES = ["none", "lower", "first", "upper", "mixed", "unknown"]                 # case ids of words; +8 on the second side of a pair
SIDE = 8


def _soft():
    at = {x: i for i, x in enumerate(HEADS["names"])}
    sets = [(x, [x]) for x in HEADS["names"]]
    for p in ("B-", "I-"):
        sets.append((p + "LOC", [p + "PLACE", p + "COUNTRY", p + "METONYM"]))
        sets.append((p + "ORG?", [p + "ORG", p + "GROUP"]))
        sets.append((p + "STATE?", [p + "COUNTRY", p + "PLACE", p + "ADJ", p + "METONYM"]))
        sets.append((p + "MISC", [p + "ADJ", p + "EVENT", p + "GROUP", "O"]))
        sets.append((p + "PLACE?", [p + "PLACE", p + "COUNTRY"]))
    sets.append(("O?", ["O", "B-ADJ", "I-ADJ", "B-EVENT", "I-EVENT"]))          # a source that lacks these classes
    return {n: (i, [at[x] for x in xs]) for i, (n, xs) in enumerate(sets)}


NAME_SETS = _soft()


def name_set(key):
    """Index of a set of allowed names labels, for example B-PERSON, I-LOC, O?."""
    return NAME_SETS[key][0]
