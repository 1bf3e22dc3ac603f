// Every screen over the bundled examples: what it shows, that numbers lead to their rows and rows to their words.
import { readFileSync } from "node:fs";
import { open, settled } from "./harness.mjs";
import { contains, holds, json, same, text } from "./expect.mjs";

async function run({ chrome, server, check }) {
  const view = await open(chrome, server.url);
  const { page, go, wrong } = view;
  const stories = (await json(server, "stories")).items;
  const cable = stories.find((one) => one.title.includes("cable"));
  const quotes = (await json(server, "quotes?limit=200")).items;
  const overview = await json(server, "situation");

  await check("situation: counts, stories, timeline, map, commitments", async () => {
    await go("#/situation");
    const all = await text(page, "main");
    for (const one of stories) contains(all, one.title);
    for (const word of ["NEW STORIES", "TIMELINE", "MAP", "COMMITMENTS DUE", "WHO MOVED", "deadline"]) contains(all.toUpperCase(), word.toUpperCase());
    holds((await page.locator("figure svg a").count()) >= 2, "no bar and no place is drawn");
  });
  await check("situation: each count leads to as many rows", async () => {
    for (const [name, count] of [["events", overview.counts.events], ["quotes", overview.counts.quotes], ["commitments", overview.counts.conditions], ["actors", overview.counts.actors], ["stories", overview.counts.stories]]) {
      await go("#/situation");
      await page.locator(`.counts a[href^="#/${name}"]`).last().click();
      await settled(page);
      same(Number(await page.locator('[role="table"]').first().getAttribute("aria-rowcount")), count, `rows of ${name}`);
    }
  });
  await check("situation: a bar of the timeline leads to its events", async () => {
    await go("#/situation");
    const link = page.locator("figure svg a").first();
    const told = await link.getAttribute("aria-label");
    await page.goto(`${server.url}/${await link.getAttribute("href")}`);
    await settled(page);
    const rows = Number(await page.locator('[role="table"]').first().getAttribute("aria-rowcount"));
    const numbers = [...told.matchAll(/(\d+) (?:cooperative|conflictual)/g)].reduce((sum, one) => sum + Number(one[1]), 0);
    same(rows, numbers, "rows behind the bar");
  });
  await check("story: renderings side by side, differences of substance marked by kind, others folded", async () => {
    await go(`#/story/${cable.id}`);
    const all = await text(page, "main");
    for (const word of ["did not deny", "polarity", "number", "modality", "likelier", "without a difference of substance"]) contains(all, word);
    holds((await page.locator(".cell .mark.substantive").count()) >= 6, "differences are not marked on both sides");
    same(await page.locator(".mark.wording, .mark.damage").count(), 0, "marks of wording while folded");
    await page.locator("button.fold").first().click();
    await page.locator(".light button").first().click();
    holds((await page.locator(".mark.wording, .mark.damage").count()) > 0, "what was folded does not open");
    await page.getByRole("button", { name: "All differences" }).click();
    await settled(page);
    holds((await page.locator(".mark.wording").count()) > 4, "all differences are not marked");
  });
  await check("story: the facts rail tells events, quotes, commitments, who and witnesses", async () => {
    await go(`#/story/${cable.id}`);
    for (const [tab, word] of [["Quotes", "denied"], ["Commitments", "threat"], ["Who", "foreign minister"], ["Witnesses", "independent text"], ["Events", "witness"]]) {
      await page.locator(".tabs").getByRole("button", { name: new RegExp(`^${tab}`) }).click();
      contains(await text(page, 'aside[aria-label="Facts of the story"]'), word, `the rail under ${tab}`);
    }
  });
  await check("story: j goes from difference to difference", async () => {
    await go(`#/story/${cable.id}`);
    await page.keyboard.press("j");
    contains(await text(page, ".notes li.chosen"), "polarity");
    await page.keyboard.press("j");
    contains(await text(page, ".notes li.chosen"), "number");
    await page.keyboard.press("k");
    contains(await text(page, ".notes li.chosen"), "polarity");
  });
  await check("quotes: facets filter, source, cue and content have three shapes", async () => {
    await go("#/quotes");
    const before = Number(await page.locator('[role="table"]').getAttribute("aria-rowcount"));
    await page.locator('.facets a:has-text("deny")').click();
    await settled(page);
    const after = Number(await page.locator('[role="table"]').getAttribute("aria-rowcount"));
    same(after, quotes.filter((one) => one.act === "deny").length, "denials");
    holds(after < before, "the facet did not filter");
    const shapes = await page.evaluate(() => ["source", "cue", "content"].map((kind) => {
      const style = getComputedStyle(document.querySelector(`[role="row"] .mark.${kind}`));
      return `${style.borderLeftStyle} ${style.fontStyle} ${style.textDecorationStyle} ${style.boxShadow !== "none"}`;
    }));
    same(new Set(shapes).size, 3, `shapes ${shapes}`);
  });
  await check("quotes: search by words, one utterance with its variants", async () => {
    await go("#/quotes");
    await page.getByLabel("Words").fill("anchor");
    await page.waitForFunction(() => location.hash.includes("q=anchor"));
    await settled(page);
    const found = await json(server, "quotes?q=anchor");
    same(Number(await page.locator('[role="table"]').getAttribute("aria-rowcount")), found.total, "hits");
    await page.locator('[role="row"]').filter({ hasText: "denied" }).first().click({ position: { x: 5, y: 5 } });
    await page.waitForSelector("aside.detail");
    await settled(page);
    const detail = await text(page, "aside.detail");
    for (const word of ["In 2 versions", "did not deny", "acts differ", "Found by"]) contains(detail, word, "the utterance");
  });
  await check("the words: every kind of row opens the text at its words, lit", async () => {
    for (const [hash, selector] of [["#/quotes", '[role="row"] a.at'], ["#/events", '[role="row"] a.at'], ["#/commitments", '[role="row"] a.at'], ["#/differences", '[role="row"] a.at'], [`#/story/${cable.id}`, "aside a.at"]]) {
      await go(hash);
      await page.locator(selector).first().click();
      await page.waitForSelector("dialog .text .mark");
      const place = new URL(page.url()).hash.match(/read=([^&%]+)(?:%3A|:)(\d+)-(\d+)/);
      const report = await json(server, `reports/${place[1]}`);
      const expected = Array.from(report.text).slice(Number(place[2]), Number(place[3])).join("");
      const shown = await page.locator("dialog .text .mark.here, dialog .text .mark.hit").allInnerTexts();
      same(shown.join("").replace(/\s+/g, ""), expected.replace(/\s+/g, ""), `the words of ${hash}`);
      holds(await page.locator("dialog .text .mark.here, dialog .text .mark.hit").first().isVisible(), "the words are not in view");
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { state: "detached" });
    }
  });
  await check("actor: names as found, roles, acts, network, what it said", async () => {
    const found = (await json(server, "actors?q=Tammsaar")).items[0];
    await go(`#/actor/${encodeURIComponent(found.id)}`);
    const all = await text(page, "main");
    for (const word of ["Tamsaar", "foreign minister", "NAMES AS FOUND", "ROLES BY DATE", "NETWORK"]) contains(all.toUpperCase(), word.toUpperCase());
    contains(all, "eleven hours");
    const busy = (await json(server, "actors?q=Peru")).items[0];
    await go(`#/actor/${encodeURIComponent(busy.id)}`);
    holds((await page.locator("section.net svg a").count()) > 0, "the network is empty");
    holds((await page.locator("section.acts td a").count()) > 0, "no act leads anywhere");
  });
  await check("events: table, map and timeline are linked", async () => {
    await go("#/events");
    const place = page.locator("figure svg a[href*='place=']").first();
    const name = /place=([^&]+)/.exec(await place.getAttribute("href"))[1];
    await place.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    holds(page.url().includes(`place=${name}`), "the map does not filter");
    const rows = Number(await page.locator('[role="table"]').getAttribute("aria-rowcount"));
    same(rows, (await json(server, `events?place=${name.replaceAll("+", "%20")}`)).total, "rows at the place");
  });
  await check("events: one event with clause, values, rule and code", async () => {
    const event = (await json(server, "events?type=COERCE&q=tanker")).items[0];
    await go(`#/events?sel=${event.id}`);
    const detail = await text(page, "aside.detail");
    for (const word of [event.trigger, "Goldstein", event.rule, "witness"]) contains(detail, word, "the event");
  });
  await check("commitments: overdue ones stand out; what-if switches on what hangs on a condition", async () => {
    await go("#/commitments");
    contains(await text(page, "main"), "deadline passed");
    await page.getByRole("link", { name: "What if …" }).click();
    await settled(page);
    const box = page.locator(".topics label").filter({ hasText: "outside engineer" });
    await box.locator("input").check();
    await page.waitForFunction(() => document.querySelector("section.on")?.textContent?.includes("Sudan would return"));
    contains(page.url(), "cond=", "the address");
    await page.reload();
    await settled(page);
    contains((await text(page, "section.on")).toLowerCase(), "1 commitment is switched on");
  });
  await check("search: finds people, quotes and texts, marks the hits", async () => {
    await go("#/situation");
    await page.keyboard.press("/");
    await page.keyboard.type("anchor");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#/search"));
    await page.waitForSelector('[role="row"]');
    holds((await page.locator("mark").count()) > 0, "no hit is marked");
    await page.locator('[role="row"] a:has-text("the words")').first().click();
    await page.waitForSelector("dialog .text .mark");
    await page.keyboard.press("Escape");
  });
  await check("keys: ? lists those that work, digits go to screens, d turns the colours", async () => {
    await go("#/quotes");
    await page.keyboard.press("?");
    const help = await text(page, "dialog");
    for (const word of ["next utterance", "search", "open the words", "dark or light"]) contains(help, word, "the list of keys");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.keyboard.press("d");
    holds(before !== (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)), "the colours do not turn");
    await page.keyboard.press("d");
    await page.keyboard.press("5");
    await page.waitForFunction(() => location.hash.startsWith("#/events"));
  });
  await check("keys: j chooses, o opens the words", async () => {
    await go("#/quotes");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.waitForSelector("aside.detail");
    holds(page.url().includes("sel="), "nothing is chosen");
    await page.keyboard.press("o");
    await page.waitForSelector("dialog .text .mark");
    await page.keyboard.press("Escape");
  });
  await check("the address holds the whole state", async () => {
    await go("#/quotes?act=deny");
    await page.keyboard.press("j");
    await page.waitForSelector("aside.detail");
    await settled(page);
    const here = await text(page, "main");
    const other = await open(chrome, server.url);
    await other.page.goto(page.url());
    await settled(other.page);
    await other.page.waitForSelector("aside.detail article");
    same(await text(other.page, "main"), here, "the page at the same address");
    await other.context.close();
  });
  await check("export: CSV and JSONL come with as many rows as they say", async () => {
    await go("#/quotes?act=deny");
    const n = Number(await page.locator('[role="table"]').getAttribute("aria-rowcount"));
    for (const kind of ["JSONL", "CSV"]) {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: new RegExp(`^${kind}`) }).click()]);
      const lines = readFileSync(await file.path(), "utf8").trim().split(/\r?\n/);
      if (kind === "JSONL") same(lines.length, n, "lines");
      else holds(lines.length >= n + 1, `CSV has ${lines.length} lines for ${n} rows`);
      await page.waitForFunction((rows) => document.querySelector(".toasts")?.textContent?.includes(`${rows} rows`), n);
    }
  });
  await check("add: a pasted text gives its sheet, a rejected file its reason", async () => {
    await go("#/add");
    await page.getByLabel("Text", { exact: true }).fill("BERLIN - The foreign minister of Norway, Kari Holm, said on Tuesday: “We will not sign this treaty.” France denied the report. Norway will leave the talks unless France apologises by 1 May 2026.");
    await page.getByLabel("Published").fill("2026-04-10");
    await page.getByRole("button", { name: "Read" }).click();
    await page.waitForSelector(".reader .mark", { timeout: 60_000 });
    contains(await text(page, ".reader"), "Kari Holm");
    await page.waitForSelector(".progress", { state: "detached" });
    await page.getByRole("button", { name: "Sheet as text" }).click();
    contains(await text(page, "pre"), "Kari Holm");
  });
  await check("errors: what is not there is said in words, with a way on", async () => {
    await go("#/story/no-such-story");
    holds((await page.locator('[role="alert"]').count()) > 0, "no error is shown");
    await go("#/nowhere");
    contains(await text(page, "main"), "no such page");
    await go("#/quotes?q=zzzzzzzz");
    contains(await text(page, "main"), "No utterance fits");
  });
  for (const [width, height, what] of [[390, 844, "a telephone"], [720, 450, "200 % zoom"], [1024, 768, "a small screen"]]) {
    await check(`nothing is cut off at the side on ${what}`, async () => {
      const small = await open(chrome, server.url, { width, height });
      for (const hash of ["#/situation", `#/story/${cable.id}`, "#/actors", `#/actor/${encodeURIComponent("country:EST")}`, "#/quotes", "#/events", "#/review", "#/commitments?view=whatif", "#/differences", "#/add", `#/report/${cable.id}`]) {
        await small.go(hash);
        const over = await small.page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
        same(over, 0, `overflow of ${hash}`);
      }
      same(small.wrong, [], "errors");
      await small.context.close();
    });
  }
  await check("nothing went wrong in the page and nobody else was asked", async () => same(wrong, [], "errors"));
  await view.context.close();
}

export default { run };
