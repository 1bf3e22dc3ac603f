#!/usr/bin/env python3
"""Writes given-names.tsv: given names with how many women and men bear them.

usage: names.py OFFICE_HOLDERS.tsv > given-names.tsv
  OFFICE_HOLDERS.tsv  person, wikidata, gender, ...: every-politician-scrapers, content of Wikidata (CC0)
The first word of a name counts, once a person; lists of countries that write the family name first are left out.
"""
import collections, csv, re, sys

FAMILY_FIRST = {"china-ministers", "hungary-cabinet"}


def main():
    people = {}
    for r in csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter="\t"):
        if r["source_repo"] not in FAMILY_FIRST and r["gender"] in ("male", "female"):
            people[r["wikidata"]] = (r["person"], r["gender"])
    counts = collections.defaultdict(lambda: [0, 0])
    for person, gender in people.values():
        first = person.split()[0]
        if " " in person and re.match(r"^[A-Z\u00c0-\u017f][a-z\u00c0-\u017f'’-]+$", first):
            counts[first][gender == "male"] += 1
    print("# origin Wikidata (CC0-1.0) by way of every-politician, office holders 2001-2022; counts of first words of names")
    print("# version 2022-06")
    print("# licence CC0-1.0")
    print("# rebuild python3 knowledge/rebuild/names.py OFFICE_HOLDERS.tsv")
    print("name\tfemale\tmale")
    for name, (female, male) in sorted(counts.items()):
        print(name, female, male, sep="\t")


if __name__ == "__main__":
    main()
