"""A model halfway between two: what one was trained to see anew, with what the other keeps (Wortsman and others 2022, "Model soups").
  average.py FIRST.pt SECOND.pt OUT.pt [--share .55]"""
import argparse

import torch


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for x in ("first", "second", "out"):
        ap.add_argument(x)
    ap.add_argument("--share", type=float, default=.55, help="weight of the second")
    a = ap.parse_args()
    read = lambda p: torch.load(p, map_location="cpu", weights_only=True)
    one, two = read(a.first), read(a.second)
    if one.keys() != two.keys():
        raise SystemExit("the two are not of one network")
    torch.save({k: (1 - a.share) * one[k].float() + a.share * two[k].float() for k in one}, a.out)


if __name__ == "__main__":
    main()
