#!/usr/bin/env python3
"""Writes office-holders.tsv from two public sources.

usage: holders.py LEADERS.tsv OFFICE_HOLDERS.tsv COUNTRIES.tsv > office-holders.tsv
  LEADERS.tsv         gec, country, role, title_and_name, since, first_seen, last_seen: drawn from the history of
                      factbook/factbook.json (public domain)
  OFFICE_HOLDERS.tsv  source_repo, position, person, wikidata, start, end, ...: every-politician-scrapers, holders21.csv of
                      thirteen lists, content of Wikidata (CC0), taken in mid-2022
  COUNTRIES.tsv       the bundled countries table
Spellings that news uses and the sources do not are in spellings-own.txt; terms since mid-2022 checked one by one in holders-own.txt;
terms that no source has, from 1985 on, in holders-earlier.txt.
An end is "exact" when a source gives it or the successor's first day is seen in the next edition, "at-least" when the person was
last seen then, "open" when still in office in the newest edition.
"""
import collections, csv, datetime, pathlib, re, sys, unicodedata

HERE = pathlib.Path(__file__).parent
TITLES = {  # longest match first; what follows is the name
    "president": ("head_of_state", "President"), "presidential leadership council chairperson": ("head_of_state", "Chairman of the Presidential Leadership Council"), "state affairs commission president": ("head_of_state", "President"),
    "vice president": ("vice_president", "Vice President"), "first vice president": ("vice_president", "First Vice President"), "executive vice president": ("vice_president", "Executive Vice President"),
    "prime minister": ("head_of_government", "Prime Minister"), "premier": ("head_of_government", "Premier"), "chancellor": ("head_of_government", "Chancellor"),
    "deputy prime minister": ("deputy_head_of_government", "Deputy Prime Minister"), "first deputy prime minister": ("deputy_head_of_government", "First Deputy Prime Minister"),
    "king": ("head_of_state", "King"), "queen": ("head_of_state", "Queen"), "emperor": ("head_of_state", "Emperor"), "sultan": ("head_of_state", "Sultan"), "amir": ("head_of_state", "Emir"),
    "crown prince": ("head_of_government", "Prime Minister"), "crown prince and prime minister": ("head_of_government", "Prime Minister"), "supreme leader": ("head_of_state", "Supreme Leader"), "pope": ("head_of_state", "Pope"), "grand duke": ("head_of_state", "Grand Duke"), "prince": ("head_of_state", "Prince"),
    "king and prime minister": ("head_of_state", "King"), "sultan and prime minister": ("head_of_state", "Sultan"), "chief executive": ("head_of_government", "Chief Executive"),
    "secretary of state": ("head_of_government", "Secretary of State"), "governor general": ("governor_general", "Governor-General"), "governor-general": ("governor_general", "Governor-General"),
    "vice president and prime minister": ("head_of_government", "Prime Minister"), "president and prime minister": ("head_of_state", "President"),
}
STATUS = ("acting", "interim", "transitional", "transition", "caretaker", "first", "executive")
RANKS = {"gen.", "general", "capt.", "captain", "col.", "colonel", "lt.", "maj.", "brig.", "sir", "dame", "dr.", "sheikh", "ms", "mr.", "mrs.", "cardinal", "marshal", "field", "field-marshal", "lieutenant", "major"}
SMALL = {"bin", "al", "el", "de", "da", "do", "dos", "del", "van", "von", "der", "den", "di", "la", "y", "ould", "bint", "abd", "ag", "e"}
POSITIONS = [  # pattern on the position of every-politician -> role
    (r"^(Minister of Foreign Affairs|Minister for Foreign Affairs|Secretary of State for Foreign.*|Minister for Europe and Foreign Affairs|Minister of Foreign Affairs and .*)$", "foreign_minister", "Foreign Minister", "GOV"),
    (r"^(Minister of (National )?Defen[cs]e.*|Minister of the Armed Forces|Secretary of State for Defence)$", "defence_minister", "Defence Minister", "GOV"),
    (r"^(Minister of (the )?Interior( Affairs)?|Minister of Home Affairs|Secretary of State for the Home Department|Minister of the Interior and Kingdom Relations)$", "interior_minister", "Interior Minister", "GOV"),
    (r"^(Minister of Finance|Chancellor of the Exchequer|Secretary of the Treasury)$", "finance_minister", "Finance Minister", "GOV"),
    (r"^Prime Minister$", "head_of_government", "Prime Minister", "GOV"), (r"^Premier of the State Council$", "head_of_government", "Premier", "GOV"),
    (r"^(First )?Deputy Prime Minister$", "deputy_head_of_government", "Deputy Prime Minister", "GOV"),
    (r"^President$", "head_of_state", "President", "GOV"), (r"^Supreme Leader$", "head_of_state", "Supreme Leader", "GOV"), (r"^(First )?Vice President$", "vice_president", "Vice President", "GOV"),
    (r"^National Security Advisor$", "security_adviser", "National Security Adviser", "GOV"), (r"^White House Press Secretary$", "spokesperson", "White House Press Secretary", "GOV"),
    (r"^White House Chief of Staff$", "chief_of_staff", "White House Chief of Staff", "GOV"), (r"^Head of the Office of the President$", "chief_of_staff", "Head of the Office of the President", "GOV"),
    (r"^Secretary of the (National )?Security.*Council$", "security_adviser", "Secretary of the Security Council", "GOV"), (r"^Director of the (CIA|Mossad|Federal Security Service|Foreign Intelligence Service)$", "intelligence_chief", "", "SPY"),
    (r"^Director of National Intelligence$", "intelligence_chief", "", "SPY"), (r"^Chief of the Secret Intelligence Service$", "intelligence_chief", "", "SPY"), (r"^Head of the (Foreign Intelligence|Security) Service$", "intelligence_chief", "", "SPY"),
    (r"^(Chief of the General Staff|Commander-in-Chief of the Armed Forces|Chief of the Joint Staff|Chairman of the Joint Chiefs of Staff|Chief of the Army Staff|Chief of Defence|Commander-in-chief of the Revolutionary Guard|Chief of Defence Staff|Chief of General Staff of the Armed Forces)$", "military_chief", "", "MIL"),
    (r"^(Foreign Ministry Spokep?e?rson|Government Spokesperson)$", "spokesperson", "", "GOV"), (r"^Secretary of Homeland Security$", "interior_minister", "Secretary of Homeland Security", "GOV"), (r"^Attorney General$", "attorney_general", "Attorney General", "JUD"),
    (r"^Ambassador to the United Nations$", "ambassador_un", "Ambassador to the United Nations", "GOV"),
    (r"^(Speaker of the .*|President of the (National Assembly|Senate))$", "speaker", "", "LEG"),
]
REPOS = {"us-cabinet": "USA", "ukraine-cabinet": "UKR", "netherlands-cabinet": "NLD", "russia-cabinet": "RUS", "united-kingdom-cabinet": "GBR", "france-cabinet": "FRA", "china-ministers": "CHN",
         "israel-ministers": "ISR", "iran-ministers": "IRN", "turkey-ministers": "TUR", "india-ministers": "IND", "hungary-cabinet": "HUN"}
WORLD = {  # office of a world body -> organisation, role
    "Secretary-General of the United Nations": ("org:united-nations", "secretary_general", "Secretary-General"), "Deputy Secretary-General of the United Nations": ("org:united-nations", "deputy_secretary_general", "Deputy Secretary-General"),
    "Director-General of the World Trade Organization": ("org:world-trade-organization", "director_general", "Director-General"), "President of the International Court of Justice": ("org:international-court-of-justice", "president", "President"),
    "President of the United Nations General Assembly": ("org:united-nations-general-assembly", "president", "President"), "Secretary General of NATO": ("org:north-atlantic-treaty-organization", "secretary_general", "Secretary General"),
}
DEPENDENT = set("ABW CUW SXM FRO GRL ASM GUM MNP PRI VIR BLM MAF NCL PYF SPM WLF MYT REU GLP MTQ GUF COK NIU TKL NFK CXR CCK SJM HKG MAC AND".split())
SEEN_BY_WIKIDATA = "2022-06-30"
ELSEWHERE = {("FRA", "Natan Sharansky")}  # in the list of another country
WRONG_DAYS = {("ROU", "2005-06-23"): "2025-06-23"}  # slips of the source
NOBODY = {"Muhammad bin Rashid Al-Nuhayan"}  # a name made of two in one edition
FIRST_DAY = "1985-01-01"  # terms that ended before are left out
MONTHS = {m: i for i, m in enumerate("January February March April May June July August September October November December".split(), 1)}


def day(text):
    """'13 December 2024', 'March 2016' or '1997' as an ISO day; the first of what is not told."""
    m = re.match(r"^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})$", text.strip())
    return f"{int(m[3]):04d}-{MONTHS.get(m[2], 1):02d}-{int(m[1] or 1):02d}" if m and (not m[2] or m[2] in MONTHS) else ""


def iso(text, end=False):
    """ISO day of '2016', '2016-09' or '2016-09-01'."""
    return text + ("" if len(text) == 10 else "-01" if len(text) == 7 else "-01-01") if text else ""


def cased(word):
    """KIRCHNER -> Kirchner, AL-SISI -> Al-Sisi, MCKENNA -> McKenna, O'NEILL -> O'Neill; other words stay."""
    if word in ("II", "III", "IV", "VI", "XIV", "XVI", "JR.", "JD"):
        return {"JR.": "Jr."}.get(word, word)
    if word.lower() in SMALL and word.upper() == word:
        return word.lower()
    # only runs of capitals change, so that "al-SUDANI" gives "al-Sudani" and "DE JONGE" loses its shouting
    out = re.sub(r"[^\W\d_]{2,}", lambda m: m[0][0] + m[0][1:].lower() if m[0].isupper() else m[0], word)
    return re.sub(r"^Mc([a-z])", lambda m: "Mc" + m[1].upper(), out)


def is_family(word):
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) > 1 and (word.upper() == word or re.match(r"^(al|el|Al|El|de|d'|Mc|Mac|O')-?'?[A-Z]{2,}", word) is not None)


def parse(text):
    """(status, role, title, name) of 'Acting President Olga DOE'; role '' when there is no known title, None when no single person."""
    text = re.sub(r"\(.*?\)", "", text).replace(" ,", ",").strip()
    if re.match(r"^(represented|and |note|Notification|Vacant|Privy|President-[Ee]lect|New Zealand|the )", text) or " and " in re.sub(r"^(King|Crown Prince|Vice President|Sultan|President) and Prime Minister", "", text):
        return None
    text = re.sub(r",? (of|since|head|chief|chair) .*$", "", text)
    text = re.sub(r",\s*Jr\.?$", " Jr.", text)
    if "," in text or ";" in text:
        return None
    text = re.sub(r"\balso (spelled|known as) ", "", text)
    words, status = text.split(), ""
    if words and words[0].lower() in ("acting", "interim", "transitional", "transition", "caretaker"):
        status, words = {"transition": "transitional"}.get(words[0].lower(), words[0].lower()), words[1:]
    role = title = ""
    for n in range(min(6, len(words) - 1), 0, -1):
        known = TITLES.get(" ".join(words[:n]).lower())
        if known:
            role, title = known
            words = words[n:]
            break
    while len(words) > 2 and words[0].lower() in ("president", "crown", "prince", "king"):
        words = words[1:]
    while words and words[0].lower() in RANKS:
        words = words[1:]
    if not words or (not role and re.match(r"^(Deputy|Second|Third|First|Assistant|Minister|Governor|Chief|Lord|Bailiff|Mayor|Administrator|Commissioner|Secretary|Co-|Executive|Chair|Lieutenant|Permanent|President-elect|Heir)", words[0])):
        return None
    return status, role, title, words


def names(words):
    """(usual name, family name, other spellings) of name words whose family name stands in capitals."""
    family = [w for w in words if is_family(w)]
    full = " ".join(cased(w) for w in words if not w.startswith('"'))
    nick = [w.strip('"') for w in words if w.startswith('"')]
    surname = " ".join(cased(w) for w in family) or cased(words[-1])
    aliases = []
    at = next((i for i, w in enumerate(words) if is_family(w)), len(words) - 1)
    if at > 1:  # given, middle ..., FAMILY: the short form is the one in use
        last = at + len(family)
        short = " ".join([cased(words[0]), *(cased(w) for w in words[at:last])])
        if all(re.match(r"^[A-Z]\.$", w) for w in words[1:at]):
            aliases.append(full)
            full = short
        else:
            aliases.append(short)
    elif at >= 0 and at + len(family) < len(words) and at > 0:  # Given FAMILY Second
        short = " ".join(cased(w) for w in words[: at + len(family)])
        aliases.append(full)
        full = short
    for n in nick:
        aliases.append(f"{n} {surname}")
    return full, surname, [a for a in dict.fromkeys(aliases) if a != full]


LETTERS = str.maketrans("ıłøđ", "ilod")


def ascii_fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower().translate(LETTERS)) if c.isalnum() or c == " ")


def own_spellings():
    table = {}
    for line in open(HERE / "spellings-own.txt", encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            first, *rest = [s.strip() for s in line.rstrip("\n").split("|")]
            for s in (first, *rest):
                table[ascii_fold(s)] = (first, rest)
    return table


def leaders(path, country_of):
    rows = [r for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t")]
    editions = sorted({r["last_seen"] for r in rows} | {r["first_seen"] for r in rows})
    newest = editions[-1]
    parsed, titled = [], collections.defaultdict(list)
    for r in rows:
        country = country_of.get(r["gec"].upper())
        if r["role"] == "chief_of_state" and (country in DEPENDENT or "CHARLES III" in r["title_and_name"] + " " and country != "GBR" or "ELIZABETH II" in r["title_and_name"] and country != "GBR"):
            continue  # monarchs and presidents abroad: kept at home only
        found = parse(r["title_and_name"])
        since = day(r["since"])
        if country is None or found is None or not since:
            continue
        since = WRONG_DAYS.get((country, since), since)
        status, role, title, words = found
        if not any(is_family(w) for w in words):
            continue
        if role:
            titled[country, r["role"]].append((since, r["last_seen"], role, title))
        parsed.append((country, r, status, role, title, words, since))
    people = {}
    for country, r, status, role, title, words, since in parsed:
        if not role:  # the title was lost in one edition: only where nobody else held the office then
            others = [t for t in titled[country, r["role"]] if t[2] in ("head_of_state", "head_of_government")]
            if not others or any(a <= since <= b or since <= a <= r["last_seen"] for a, b, _, _ in others):
                continue
            role, title = others[-1][2:]
        full, surname, aliases = names(words)
        if country == "GBR" and role == "head_of_state" or role == "head_of_state" and title in ("King", "Queen") and "Governor" in r["title_and_name"]:
            pass
        key = (country, role, since, ascii_fold(surname))
        if key in people:
            old = people[key]
            old["aliases"] += [full] + aliases
            old["last"] = max(old["last"], r["last_seen"])
            if r["last_seen"] >= old["last"] and not status:
                old["status"] = ""
        else:
            people[key] = {"country": country, "role": role, "title": title, "status": status, "name": full, "family": surname, "aliases": aliases, "from": since, "last": r["last_seen"]}
    by_office = collections.defaultdict(list)
    for p in people.values():
        by_office[p["country"], p["role"]].append(p)
    for office in by_office.values():
        office.sort(key=lambda p: p["from"])
        for i, p in enumerate(office):
            later = [q for q in office[i + 1:] if q["from"] > p["last"] and ascii_fold(q["family"]) != ascii_fold(p["family"])]
            next_edition = next((e for e in editions if e > p["last"]), None)
            if p["last"] == newest:
                p["to"], p["kind"] = "", "open"
            elif later and next_edition and (datetime.date.fromisoformat(next_edition) - datetime.date.fromisoformat(p["last"])).days < 400:
                p["to"], p["kind"] = later[0]["from"], "exact"
                if (datetime.date.fromisoformat(p["to"]) - datetime.date.fromisoformat(p["last"])).days > 400:
                    p["to"], p["kind"] = p["last"], "at-least"
            else:
                p["to"], p["kind"] = p["last"], "at-least"
            if p["to"] and p["to"] < p["from"]:
                p["to"] = p["from"]
    return list(people.values()), newest


def wikidata(path):
    for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t"):
        start, end = iso(r["start"]), iso(r["end"])
        if not start or (end and end < FIRST_DAY) or re.search(r"[^\u0000-\u024f\u1e00-\u1eff’ʻ]", r["person"]) or re.match(r"^Q\d+$", r["person"]):
            continue
        organisation = country = ""
        if r["source_repo"] == "world":
            if r["position"] not in WORLD:
                continue
            organisation, role, title = WORLD[r["position"]]
            sector = "IGO"
        else:
            country = REPOS.get(r["source_repo"])
            hit = next(((role, title or r["position"], sector) for pattern, role, title, sector in POSITIONS if re.match(pattern, r["position"])), None)
            if country == "USA" and r["position"] in ("Secretary of State", "Secretary of Defence"):
                hit = ("foreign_minister", "Secretary of State", "GOV") if r["position"].endswith("State") else ("defence_minister", "Secretary of Defense", "GOV")
            if country == "USA" and r["position"] == "Secretary of the Treasury":
                hit = ("finance_minister", "Secretary of the Treasury", "GOV")
            if not country or not hit:
                continue
            role, title, sector = hit
            if country == "IND" and role == "foreign_minister":
                continue  # the list has the civil servant at the head of the ministry, not the minister
            if (country, r["person"]) in ELSEWHERE:
                continue
            title = title.replace("Spokeperson", "Spokesperson").replace("Commander-in-chief", "Commander-in-Chief")
        if end and end < start:
            continue
        name = re.sub(r", (Baron|Baroness|Lord) .*$", "", re.sub(r"\s+", " ", r["person"]).strip())
        yield {"country": country, "organisation": organisation, "role": role, "title": title, "sector": sector, "status": "", "name": name, "family": "", "aliases": [], "from": start,
               "to": end or max(start, SEEN_BY_WIKIDATA), "kind": "exact" if end else "at-least", "wikidata": r["wikidata"]}


def own():
    for line in open(HERE / "holders-own.txt", encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            names_, country, organisation, role, title, sector, start, to, kind = line.rstrip("\n").split(";")
            name, *aliases = names_.split("|")
            yield {"country": country, "organisation": organisation, "role": role, "title": title, "sector": sector, "status": "", "name": name, "family": "", "aliases": aliases,
                   "from": start, "to": to, "kind": kind, "wikidata": ""}


def earlier():
    country = organisation = sector = role = title = ""
    for line in open(HERE / "holders-earlier.txt", encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("["):
            place, sector, role, title = line.strip("[]").split("; ")
            country, organisation = ("", place) if place.startswith("org:") else (place, "")
        elif line and not line.startswith("#"):
            names_, start, to, *own_title = line.split(";")
            name, *aliases = names_.split("|")
            kind = "open" if to == "open" else "exact" if len(to) == 10 else "at-least"
            yield {"country": country, "organisation": organisation, "role": role, "title": own_title[0] if own_title else title, "sector": sector, "status": "", "name": name, "family": "",
                   "aliases": aliases, "from": iso(start), "to": "" if kind == "open" else iso(to), "kind": kind, "wikidata": "", "earlier": True}


def same_person_same_id(people):
    """Gives terms without a Wikidata id the one that other terms under that very name have, when they agree."""
    ids = collections.defaultdict(set)
    for p in people:
        if p["wikidata"] and " " in p["name"]:
            ids[ascii_fold(p["name"])].add(p["wikidata"])
    for p in people:
        known = ids[ascii_fold(p["name"])]
        if not p["wikidata"] and len(known) == 1:
            p["wikidata"] = next(iter(known))


def main():
    countries = [l.rstrip("\n").split("\t") for l in open(sys.argv[3], encoding="utf-8") if not l.startswith("#")]
    country_of = {c[2]: c[0] for c in countries[1:] if c[2]}
    spellings = own_spellings()
    heads, newest = leaders(sys.argv[1], country_of)
    for p in heads:
        p.update(organisation="", sector="GOV", wikidata="")
    everyone = heads + list(wikidata(sys.argv[2])) + list(own()) + list(earlier())
    merged = {}
    for p in everyone:
        if not re.match(r"^\W?[^\W\d_]", p["name"]) or p["name"].lower() == p["name"] or p["name"] in NOBODY:
            continue
        known = next((spellings[k] for k in [ascii_fold(p["name"]), *map(ascii_fold, p["aliases"])] if k in spellings), None)
        if known and p.get("earlier") and known[0] != p["name"]:
            known = None  # "Ferdinand Marcos" was the father then
        if known:
            p["aliases"] = [p["name"], *p["aliases"], *known[1]]
            p["name"] = known[0]
        # the same person in the same office from both sources, first days within two months
        short = re.sub(r" ([A-Z]\.|[A-Z]\. ?[A-Z]\.)(?= )", "", p["name"]).replace(",", "")
        if short != p["name"] and " " in short:
            p["aliases"] = [*p["aliases"], short]
        first = ascii_fold(p["name"]).split()[0]
        match = next((q for q in merged.get((p["country"], p["organisation"], p["role"]), []) if not (q["kind"] == "exact" and q["from"] < q["to"] <= p["from"]) and abs((datetime.date.fromisoformat(q["from"]) - datetime.date.fromisoformat(p["from"])).days) < 62
                      and (ascii_fold(q["name"]) == ascii_fold(p["name"]) or ascii_fold(q["name"]).split()[-1] == ascii_fold(p["name"]).split()[-1]
                           or p["role"].startswith("head_of") and q["from"] == p["from"] and ascii_fold(q["name"]).split()[0] == first)), None)
        if not match and p.get("earlier"):  # of the other source only the year of the first day may be known
            match = next((q for q in merged.get((p["country"], p["organisation"], p["role"]), []) if q["from"] == p["from"][:4] + "-01-01" and ascii_fold(q["name"]) == ascii_fold(p["name"])), None)
            if match:
                match["from"], match["to"], match["kind"] = p["from"], p["to"], p["kind"]
        if match:
            match["aliases"] += [match["name"], p["name"], *p["aliases"]]
            if p["wikidata"] and not match["wikidata"]:  # Wikidata labels people as English text does
                match["name"] = match["name"] if known else p["name"]
                match["wikidata"] = p["wikidata"]
            if p["kind"] == "exact" and match["kind"] == "at-least" or p["kind"] == match["kind"] == "at-least" and p["to"] > match["to"]:
                match["to"], match["kind"] = p["to"], p["kind"]
            continue
        merged.setdefault((p["country"], p["organisation"], p["role"]), []).append(p)
    same_person_same_id([p for group in merged.values() for p in group])
    for line in open(HERE / "closed-own.txt", encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            country, role, name, last = line.rstrip("\n").split(";")
            hits = [p for p in merged.get((country, "", role), []) if p["kind"] == "at-least" and name in (p["name"], *p["aliases"])]
            if len(hits) != 1:
                print("closed-own.txt:", name, "found", len(hits), "times", file=sys.stderr)
            for p in hits:
                p["to"], p["kind"] = last, "exact"
    print("# origin heads of state and government: factbook/factbook.json (public domain), editions 2015-11 to " + newest[:7] + "; ministers and heads of world bodies to mid-2022: Wikidata by way of every-politician (CC0); terms since mid-2022: own, read in press reports; other terms from 1985 on: own; spellings: own")
    print("# version " + newest)
    print("# licence Apache-2.0; sources public domain and CC0-1.0")
    print("# rebuild python3 knowledge/rebuild/holders.py LEADERS.tsv OFFICE_HOLDERS.tsv COUNTRIES.tsv")
    columns = "name aliases country organisation role title status sector from to end wikidata".split()
    print("\t".join(columns))
    out = set()
    for group in merged.values():
        for p in group:
            if p["kind"] != "open" and p["to"] < FIRST_DAY:
                continue
            aliases = [a for a in dict.fromkeys(p["aliases"]) if a and a != p["name"] and "|" not in a]
            out.add("\t".join([p["name"], "|".join(aliases), p["country"], p["organisation"], p["role"], p["title"], p["status"], p["sector"], p["from"], p["to"], p["kind"], p["wikidata"]]))
    for line in sorted(out, key=lambda l: (l.split("\t")[2] or "~", l.split("\t")[4], l.split("\t")[8], l)):
        print(line)


if __name__ == "__main__":
    main()
