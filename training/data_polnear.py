"""PolNeAR in brat stand-off form -> units, one a line of text, with roles and the links of cue, source and content."""
import glob
import os
import re

from units import Unit

ROLE = re.compile(r"^(Source|Cue|Content)\d*$")


def attributions(path):
    """[{Source: [(b, e)], Cue: [...], Content: [...]}] of one .ann file."""
    marks, rows, out = {}, [], []
    with open(path, encoding="utf-8", newline="\n") as f:
        for line in f:
            cols = line.rstrip("\n").split("\t")
            if len(cols) < 2:
                continue
            if cols[0].startswith("T"):
                kind, _, at = cols[1].partition(" ")
                marks[cols[0]] = (kind, [tuple(int(x) for x in p.split()) for p in at.split(";")])
            elif cols[0].startswith("E") and cols[1].startswith("Attribution"):
                rows.append(cols[1].split()[1:])
    for row in rows:
        got = {"Source": [], "Cue": [], "Content": []}
        for item in row:
            role, _, ref = item.partition(":")
            m = ROLE.match(role)
            if m and ref in marks:
                got[m.group(1)] += marks[ref][1]
        out.append(got)
    return out


def document_units(text, found, source="polnear"):
    out, begin = [], 0
    for line in text.split("\n"):
        end = begin + len(line)
        if line.strip():
            u = Unit(source, line)
            u.blank("roles")
            for a in found:
                part = {}
                for role in ("Content", "Source", "Cue"):
                    part[role] = []
                    for b, e in sorted(a[role]):
                        b, e = max(b, begin) - begin, min(e, end) - begin
                        if b < e and len(at := u.inside(b, e)):
                            part[role].append(at)
                            u.paint("roles", role.lower(), at)
                if part["Cue"]:
                    c = part["Cue"][0][0]
                    u.link("source", c, [i for s in part["Source"] for i in s])
                    if part["Content"]:
                        u.link("content", c, [s[0] for s in part["Content"]])
            if len(u):
                out.append(u)
        begin = end + 1
    return out


def load(folder):
    """Units of a split folder; of a text with several annotators the first one counts."""
    out = []
    for p in sorted(glob.glob(os.path.join(folder, "text", "*.txt"))):
        name = os.path.basename(p)[:-4]
        anns = sorted(glob.glob(os.path.join(folder, "attributions", glob.escape(name) + "*.ann")))
        if anns:
            with open(p, encoding="utf-8", newline="") as f:
                out += document_units(f.read(), attributions(anns[0]))
    return out
