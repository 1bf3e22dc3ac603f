#!/usr/bin/env python3
"""Times a running `coranto serve`: the first and the second request of everything that a screen asks first, then a load
of readers at once. Usage: serve.py ADDRESS [--load SECONDS] [--readers N] [--only WORD]. Standard library only.

The first request is what nobody asked before (the server keeps no answer to it, the file may be in memory); the second
comes from the answers the server keeps. Milliseconds at the client, body read to its end. The processor time of the
first is what it would take on a machine that does nothing else (other threads of the server included)."""
import argparse
import json
import random
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

asked = argparse.ArgumentParser()
asked.add_argument("address")
asked.add_argument("--load", type=float, default=10, metavar="SECONDS")
asked.add_argument("--readers", type=int, default=16, metavar="N")
asked.add_argument("--pid", type=int, metavar="N", help="the server's process, to tell its processor time (Linux)")
asked.add_argument("--only", default="", metavar="WORD")
asked = asked.parse_args()
ADDRESS = asked.address.rstrip("/")


def get(path, **query):
    """Body and milliseconds."""
    url = ADDRESS + "/api/" + path + ("?" + urllib.parse.urlencode(query) if query else "")
    start = time.perf_counter()
    with urllib.request.urlopen(url, timeout=60) as answer:
        body = answer.read()
    return body, (time.perf_counter() - start) * 1000


def processor():
    """Milliseconds of processor time that the server has taken."""
    if not asked.pid:
        return 0
    import os
    fields = open(f"/proc/{asked.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def items(path, **query):
    return json.loads(get(path, **query)[0])["items"]


def quoted(name):
    return urllib.parse.quote(name, safe="")


health = json.loads(get("health")[0])
most = items("actors", limit=3)
story = items("stories", limit=40)[7]["id"]
large = items("stories", limit=2, sort="largest")[1]["id"]
report = items("reports", limit=5)[3]["id"]
country = next(one for one in most if one["type"] == "country")["id"]
person = items("actors", type="person", limit=9)[8]["id"]
latest = items("reports", limit=5)[3]["published"]
month = {"from": latest[:7] + "-01", "to": latest[:7] + "-28"} if latest else {"from": "2026-03-01", "to": "2026-03-31"}
word = max(items("quotes", limit=1)[0]["content"].split(), key=len)
topic = max(items("conditions", status="open", limit=1)[0]["condition"].split(), key=len)
L = {"limit": 100}
CALLS = [
    ("situation", "overview", "situation", {}),
    ("situation", "overview of a month", "situation", month),
    ("situation", "stories", "stories", L),
    ("story", "a story", "stories/" + quoted(story), {}),
    ("story", "a large story", "stories/" + quoted(large), {}),
    ("story", "reports", "reports", L),
    ("story", "a report", "reports/" + report, {}),
    ("story", "differences", "divergences", L),
    ("actor", "actors", "actors", L),
    ("actor", "people", "actors", {"type": "person", **L}),
    ("actor", "actors called …", "actors", {"q": "ministry", **L}),
    ("actor", "the country in most reports", "actors/" + quoted(country), {}),
    ("actor", "its network", "actors/" + quoted(country) + "/network", {"nodes": 30}),
    ("actor", "its events", "events", {"actor": country, **L}),
    ("actor", "its utterances", "quotes", {"speaker": country, **L}),
    ("actor", "a person", "actors/" + quoted(person), {}),
    ("actor", "their events", "events", {"actor": person, **L}),
    ("actor", "their utterances", "quotes", {"speaker": person, **L}),
    ("quotes", "utterances", "quotes", L),
    ("quotes", "denials", "quotes", {"act": "deny", **L}),
    ("quotes", "direct ones", "quotes", {"type": "direct", **L}),
    ("quotes", "of a month", "quotes", {**month, **L}),
    ("quotes", "with a word", "quotes", {"q": word, **L}),
    ("events", "events", "events", L),
    ("events", "oldest first", "events", {"sort": "oldest", **L}),
    ("events", "most doubtful first", "events", {"sort": "doubt", **L}),
    ("events", "of a type", "events", {"type": "COERCE", **L}),
    ("events", "denied", "events", {"factuality": "denied", **L}),
    ("events", "of a month", "events", {**month, **L}),
    ("events", "with a word", "events", {"q": "pipeline", **L}),
    ("events", "timeline", "timeline", {}),
    ("events", "places", "places", {}),
    ("events", "queue", "review", L),
    ("what if", "commitments", "conditions", L),
    ("what if", "open commitments", "conditions", {"status": "open", **L}),
    ("what if", "topics", "whatif", {}),
    ("what if", "a topic ticked", "whatif", {"topic": topic}),
    ("search", "a name", "search", {"q": "Tallinn"}),
    ("search", "a common word", "search", {"q": "said"}),
    ("search", "two words", "search", {"q": "foreign minister"}),
    ("search", "beginning of a word", "search", {"q": "min"}),
    ("search", "a misspelt name", "search", {"q": "Tamsaar"}),
]

print(f"{health['reports']} reports at {ADDRESS}")
print(f"{'screen':10} {'asked':28} {'first ms':>9} {'its CPU ms':>10} {'again ms':>9} {'kB':>7}")
for screen, name, path, query in CALLS:
    if asked.only not in screen + " " + name:
        continue
    try:
        before = processor()
        body, first = get(path, **query)
        used = processor() - before
        _, again = get(path, **query)
        print(f"{screen:10} {name:28} {first:9.0f} {used:10.0f} {again:9.1f} {len(body) / 1000:7.0f}", flush=True)
    except urllib.error.HTTPError as refused:
        print(f"{screen:10} {name:28} {refused.code} {refused.read()[:200]!r}", flush=True)

if asked.load > 0:
    end = time.perf_counter() + asked.load
    times, wrong = [], []

    def read(seed):
        """Half of the requests are of the list above, half ask what nobody asked before."""
        pick = random.Random(seed)
        while time.perf_counter() < end:
            _, _, path, query = pick.choice(CALLS)
            fresh = dict(query)
            if pick.random() < 0.5 and "limit" in fresh:
                fresh["limit"] = pick.randint(20, 400)
            try:
                times.append(get(path, **fresh)[1])
            except urllib.error.HTTPError as refused:
                refused.read()
                wrong.append(refused.code)
                time.sleep(0.05)
            except OSError as broken:
                wrong.append(str(broken))

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(asked.readers)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    print(f"load: {asked.readers} readers, {asked.load:.0f} s: {len(times) / asked.load:.0f} answers a second, median {at(.5):.0f} ms,"
          f" 95 % {at(.95):.0f} ms, 99 % {at(.99):.0f} ms, slowest {times[-1]:.0f} ms; {len(wrong)} refused or broken {sorted(set(map(str, wrong)))[:5]}")
