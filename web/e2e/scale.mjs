// Lists of 10,000 rows and of none, with rows as long as they come: answers made up in the browser, the page is real.
import { open, settled } from "./harness.mjs";
import { contains, holds, json, same, text } from "./expect.mjs";

const LONG = "The Extraordinary Plenipotentiary Undersecretary-General of the Intergovernmental Commission for Transboundary Watercourses Mr Jean-Baptiste-Maximilien ".repeat(3);

async function run({ chrome, server, check }) {
  const event = (await json(server, "events")).items[0];
  const quote = (await json(server, "quotes")).items[0];
  const facets = (await json(server, "events")).facets;

  async function faked(total, change = (one) => one) {
    const view = await open(chrome, server.url);
    for (const [name, sample, extra] of [["events", event, { facets }], ["quotes", quote, { variants: 0, facets: { speaker: [], type: [], act: [] } }]]) {
      await view.page.route(new RegExp(`/api/${name}\\?`), (route) => {
        const query = new URL(route.request().url()).searchParams;
        const from = Number(query.get("cursor") ?? 0);
        const limit = Number(query.get("limit") ?? 50);
        const items = Array.from({ length: Math.max(0, Math.min(limit, total - from)) }, (_, i) => change({ ...sample, id: `r.${name[0]}${from + i}`, content: `words ${from + i}`, evidence: `clause ${from + i}` }, from + i));
        return route.fulfill({ json: { items, total, next: from + limit < total ? String(from + limit) : null, ...extra } });
      });
    }
    return view;
  }

  await check("10,000 rows: only those in view are in the page, the end can be reached", async () => {
    const view = await faked(10_000);
    await view.go("#/events?view=table");
    same(await view.page.locator('[role="table"]').getAttribute("aria-rowcount"), "10000", "rows told");
    let most = 0;
    const end = Date.now() + 60_000;
    while (!(await text(view.page, "main")).includes("clause 9999") && Date.now() < end) {
      await view.page.evaluate(() => scrollTo(0, document.scrollingElement.scrollHeight));
      most = Math.max(most, await view.page.locator('[role="row"]').count());
      await view.page.waitForTimeout(15);
    }
    contains(await text(view.page, "main"), "clause 9999");
    most = Math.max(most, await view.page.locator('[role="row"]').count());
    holds(most < 80, `${most} rows were in the page at once`);
    const frames = await view.page.evaluate(async () => {
      scrollTo(0, 0);
      const times = [];
      let last = performance.now();
      for (let i = 0; i < 60; i++) {
        await new Promise((done) => requestAnimationFrame(done));
        scrollBy(0, 900);
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times.sort((a, b) => a - b);
    });
    console.log(`        60 jumps of a screen over 10,000 rows: median frame ${frames[30].toFixed(0)} ms, slowest ${frames[59].toFixed(0)} ms`);
    same(view.wrong, [], "errors");
    await view.context.close();
  });
  await check("0 rows: every list says so", async () => {
    const view = await faked(0);
    await view.go("#/events?view=table");
    contains(await text(view.page, "main"), "No event fits");
    await view.go("#/quotes");
    contains(await text(view.page, "main"), "No utterance fits");
    await view.context.close();
  });
  await check("rows of long names and words stay inside their row", async () => {
    const long = (one) => ({
      ...one, content: LONG.repeat(3), evidence: LONG.repeat(3), speaker: one.speaker && { ...one.speaker, name: LONG }, report: { ...one.report, title: LONG },
      actors: [{ id: "x", name: LONG, type: "person", country: null, local: null }], recipients: [{ id: "y", name: LONG, type: "person", country: null, local: null }],
    });
    for (const width of [390, 1024, 1440]) {
      const view = await faked(30, long);
      await view.page.setViewportSize({ width, height: 900 });
      for (const hash of ["#/events?view=table", "#/quotes"]) {
        await view.go(hash);
        await settled(view.page);
        const over = await view.page.evaluate(() => ({
          side: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
          rows: [...document.querySelectorAll('[role="row"]')].filter((row) => row.scrollHeight > row.clientHeight + 24).length,
        }));
        same(over, { side: 0, rows: 0 }, `overflow of ${hash} at ${width}`);
      }
      await view.context.close();
    }
  });
  await check("a server that fails or sleeps is told apart from an empty one", async () => {
    const view = await open(chrome, server.url);
    await view.page.route(/\/api\/quotes\?/, (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify({ type: "about:blank", title: "The store is busy", status: 503, detail: "Ask again in 2 seconds." }) }));
    await view.go("#/quotes");
    contains(await text(view.page, '[role="alert"]'), "Ask again in 2 seconds");
    await view.page.unroute(/\/api\/quotes\?/);
    await view.page.getByRole("button", { name: "Try again" }).click();
    await view.page.waitForSelector('[role="row"]');
    await view.page.route(/\/api\/events\?/, () => undefined);
    await view.page.goto(`${server.url}/#/events`);
    await view.page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes("Still fetching"), null, { timeout: 15_000 });
    await view.context.close();
  });
}

export default { run };
