import { afterEach, describe, expect, it, vi } from "vitest";
import { bars, unitOf } from "../src/lib/buckets.ts";
import { address, get, path, Problem } from "../src/lib/http.ts";
import { active, bind } from "../src/lib/keys.ts";
import { parsePlace, place, webLink } from "../src/lib/links.ts";
import { Pages } from "../src/lib/loader.svelte.ts";
import { format, parse } from "../src/lib/router.svelte.ts";
import { between, count, day } from "../src/lib/words.ts";

describe("the address", () => {
  it("comes back as it was written", () => {
    for (const route of [
      { screen: "situation", id: "", params: {} },
      { screen: "actor", id: "person::žižek/with slash?&#%", params: { tab: "events" } },
      { screen: "quotes", id: "", params: { q: "a&b=c #1 <script>", read: "8eab:1-2", act: "deny" } },
    ]) {
      expect(parse(format(route))).toEqual(route);
    }
  });
  it("is one for one state", () => {
    expect(format({ screen: "events", params: { to: "2", from: "1", q: "", type: undefined } })).toBe("#/events?from=1&to=2");
  });
  it("of nonsense is some screen and never an error", () => {
    expect(parse("").screen).toBe("situation");
    expect(parse("#").screen).toBe("situation");
    expect(parse("#/%E0%A4%A").screen).toBe("%E0%A4%A");
    expect(parse("#/quotes?A%20B=1&q=&act=deny").params).toEqual({ act: "deny" });
  });
  it("tells where words are", () => {
    const at = { report: "8eab549d24fe7be2", start: 3, end: 14 };
    expect(parsePlace(place(at))).toEqual(at);
    for (const bad of [undefined, "", "x", "a:1", "a:1-b", "a:-1-2"]) expect(parsePlace(bad)).toBeNull();
  });
  it("of a report is a link only when it is of the web", () => {
    expect(webLink("https://example.org/a")).toBe("https://example.org/a");
    for (const bad of ["javascript:alert(1)", "data:text/html,x", " https://a", "file:///etc/passwd", "article.txt", "https://a b"]) expect(webLink(bad)).toBeNull();
  });
});

describe("calls", () => {
  afterEach(() => vi.unstubAllGlobals());
  it("leave empty values out and repeat lists", () => {
    expect(address("whatif", { topic: ["a b", "c"], story: "", from: null, n: 0 })).toBe("api/whatif?topic=a+b&topic=c&n=0");
    expect(path("actors", "a/b c", "network")).toBe("actors/a%2Fb%20c/network");
  });
  it("turn problems of the server and of the network into problems in words", async () => {
    vi.stubGlobal("sessionStorage", { getItem: () => "" });
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ title: "No such story", detail: "See /api/stories." }), { status: 404 }));
    await expect(get("stories/x")).rejects.toMatchObject({ status: 404, title: "No such story", detail: "See /api/stories." });
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
    await expect(get("stories/x")).rejects.toMatchObject({ status: 502, title: "The server answered 502" });
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("failed")));
    await expect(get("stories/x")).rejects.toBeInstanceOf(Problem);
  });
});

describe("pages", () => {
  const wait = () => new Promise((done) => setTimeout(done, 5));
  const fetcher = async (cursor: string | null) => {
    const at = Number(cursor ?? 0);
    return { items: [at, at + 1], total: 5, next: at < 4 ? String(at + 2) : null };
  };
  it("follow one another and end", async () => {
    const pages = new Pages<number>();
    pages.start(fetcher);
    await wait();
    expect(pages.items).toEqual([0, 1]);
    pages.more();
    pages.more();
    await wait();
    expect(pages.items).toEqual([0, 1, 2, 3]);
    pages.more();
    await wait();
    pages.more();
    await wait();
    expect(pages.items).toEqual([0, 1, 2, 3, 4, 5]);
  });
  it("of an older question never come over those of a newer one", async () => {
    const pages = new Pages<string>();
    pages.start(() => new Promise((done) => setTimeout(() => done({ items: ["old"], total: 1, next: null }), 15)));
    pages.start(async () => ({ items: ["new"], total: 1, next: null }));
    await new Promise((done) => setTimeout(done, 30));
    expect(pages.items).toEqual(["new"]);
  });
  it("keep what came when a later one fails, and can be asked again", async () => {
    const pages = new Pages<number>();
    let fail = true;
    pages.start(async (cursor) => {
      if (cursor !== null && fail) throw new Error("broken");
      return fetcher(cursor);
    });
    await wait();
    pages.more();
    await wait();
    expect(pages.error).toBeInstanceOf(Error);
    expect(pages.items).toEqual([0, 1]);
    fail = false;
    pages.retry();
    await wait();
    expect(pages.items).toEqual([0, 1, 2, 3]);
  });
});

describe("keys", () => {
  it("of a window hide those below and come back after it", () => {
    const freeScreen = bind([{ key: "j", does: "next", run: () => undefined }]);
    const freeWindow = bind([{ key: "Escape", does: "close", run: () => undefined }], true);
    const freeInside = bind([{ key: "a", does: "accept", run: () => undefined }]);
    expect(active().map((one) => one.key)).toEqual(["a", "Escape"]);
    freeInside();
    freeWindow();
    expect(active().map((one) => one.key)).toEqual(["j"]);
    freeScreen();
    expect(active()).toEqual([]);
  });
});

describe("bars", () => {
  const at = (date: string, cooperation = 1, conflict = 0) => ({ date, cooperation, conflict });
  it("count every event once and leave no hole", () => {
    const days = [at("2026-02-11", 0, 2), at("2026-06-15", 3, 1), at("2026-06-08")];
    const { unit, bars: made } = bars(days);
    expect(unit).toBe("week");
    expect(made.reduce((sum, bar) => sum + bar.cooperation, 0)).toBe(4);
    expect(made.reduce((sum, bar) => sum + bar.conflict, 0)).toBe(3);
    for (let i = 1; i < made.length; i++) expect(Date.parse(made[i]!.from) - Date.parse(made[i - 1]!.to)).toBe(86_400_000);
  });
  it("grow coarser with time", () => {
    expect(unitOf("2026-01-01", "2026-01-31")).toBe("day");
    expect(unitOf("2026-01-01", "2028-01-31")).toBe("month");
    expect(unitOf("1990-01-01", "2028-01-31")).toBe("year");
    expect(bars([]).bars).toEqual([]);
    expect(bars([at("not a day")]).bars).toEqual([]);
  });
});

describe("days in words", () => {
  it("say what is known and no more", () => {
    expect(day("2026-02-11")).toBe("11 Feb 2026");
    expect(day("2026-03")).toBe("Mar 2026");
    expect(day("2026-06-08/2026-06-14")).toBe("8–14 Jun 2026");
    expect(day("P10D")).toBe("10 days");
    expect(day(null)).toBe("");
    expect(day("nonsense")).toBe("nonsense");
    expect(between("2026-02-13", "2026-06-15")).toBe("13 Feb – 15 Jun 2026");
    expect(count(1, "witness", "witnesses")).toBe("1 witness");
    expect(count(2000, "event")).toBe("2,000 events");
  });
});
