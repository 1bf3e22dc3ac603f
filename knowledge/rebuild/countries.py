#!/usr/bin/env python3
"""Writes countries.tsv from countries-own.txt and checks it against two public sources.

usage: countries.py [--factbook FACTBOOK.tsv] [--rigour territories.jsonl] > countries.tsv
  FACTBOOK.tsv        columns gec, country, ...: drawn from factbook/factbook.json (public domain)
  territories.jsonl   opensanctions/rigour, MIT: alpha-2 "code" and "alpha3"
Differences of codes are printed on stderr; the written table is our own.
"""
import argparse, csv, json, pathlib, sys, unicodedata

HERE = pathlib.Path(__file__).parent
COLUMNS = "iso3 iso2 fips cow cameo name aliases adjectives demonyms capital region".split()


def plural(word):
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word if word[-1] in "sz" else word + "s"


def rows():
    for line in open(HERE / "countries-own.txt", encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        row = dict(zip(COLUMNS, line.rstrip("\n").split(";")))
        assert len(line.split(";")) == len(COLUMNS), line
        row["cameo"] = row["cameo"] or row["iso3"]
        adjectives = [a for a in row["adjectives"].split("|") if a]
        if row["demonyms"] == "s":
            row["demonyms"] = "|".join(d for a in adjectives if a not in ("Sino", "Soviet") for d in dict.fromkeys([a, plural(a)]))
        elif row["demonyms"] == "=":
            row["demonyms"] = row["adjectives"]
        yield row


def check(table, factbook, rigour):
    fold = lambda s: "".join(c for c in unicodedata.normalize("NFD", s.lower()) if c.isalpha())
    if factbook:
        by_name = {}
        for r in table:
            for n in [r["name"], *r["aliases"].split("|")]:
                by_name[fold(n.lstrip("="))] = r
        for f in csv.DictReader(open(factbook, encoding="utf-8"), delimiter="\t"):
            r = by_name.get(fold(f["country"])) or by_name.get(fold(f["long_form"]))
            if r is None:
                print("not in our table:", f["gec"], f["country"], file=sys.stderr)
            elif r["fips"].lower() != f["gec"].lower():
                print("fips differs:", r["iso3"], r["fips"], f["gec"], f["country"], file=sys.stderr)
    if rigour:
        ours = {r["iso2"].lower(): r for r in table}
        for line in open(rigour, encoding="utf-8"):
            t = json.loads(line)
            r = ours.get(t["code"])
            if r and t.get("alpha3") and t["alpha3"].upper() != r["iso3"]:
                print("iso3 differs:", r["iso3"], t["alpha3"], file=sys.stderr)
            if not r and t.get("is_country"):
                print("country not in our table:", t["code"], t["name"], file=sys.stderr)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--factbook")
    arguments.add_argument("--rigour")
    given = arguments.parse_args()
    table = list(rows())
    check(table, given.factbook, given.rigour)
    print("# origin own table of facts; FIPS 10-4 codes checked against factbook/factbook.json, ISO codes against opensanctions/rigour")
    print("# version 2026-11")
    print("# licence Apache-2.0")
    print("# rebuild python3 knowledge/rebuild/countries.py")
    print("\t".join(COLUMNS))
    for row in sorted(table, key=lambda r: r["iso3"]):
        print("\t".join(row[c] for c in COLUMNS))


if __name__ == "__main__":
    main()
