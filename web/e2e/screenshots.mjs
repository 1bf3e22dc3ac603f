// Rebuilds docs/screens/*.png from the bundled examples: npm run screenshots [-- NAME…]. Needs Chromium.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, open, root, serve } from "./harness.mjs";
import { json } from "./expect.mjs";
import { shrink } from "./png.mjs";

const folder = process.env.SCREENS ?? join(root, "docs/screens");
const asked = process.argv.slice(2);
const chrome = await browser();
if (chrome === null) throw new Error("no Chromium here: apt-get install chromium, or set CHROMIUM");
const server = await serve();
mkdirSync(folder, { recursive: true });

const stories = (await json(server, "stories")).items;
const cable = stories.find((one) => one.title.includes("cable"));
const mine = stories.find((one) => one.renderings === 3);
const denial = (await json(server, "quotes?q=anchor&act=deny")).items[0];
const boarded = (await json(server, "events?q=boarded")).items[0];
const doubtful = (await json(server, "review?kind=event")).items[0].event;
const engineer = (await json(server, "conditions?q=engineer")).items[0];
const actor = (await json(server, "actors?q=Tammsaar")).items[0];
const peru = (await json(server, "actors?q=Peru")).items[0];
const polarity = (await json(server, `divergences?story=${mine.id}&aspect=polarity`)).items[0];

// What is watched, for the picture of the watchlist alone: the others are taken before.
async function watch(kind, value) {
  const { token } = await json(server, "session");
  await json(server, "watchlist", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ kind, value }),
  });
}

/** Name, address, and what differs from 1440 × 900 in light colours. */
const SHOTS = [
  ["situation", "#/situation?as_of=2026-06-20"],
  ["story", `#/story/${cable.id}`],
  ["story-three", `#/story/${mine.id}?sel=${polarity.id}&tab=quotes`],
  ["words", `#/quotes?act=deny&read=${denial.report.id}:${denial.start}-${denial.end}&fact=${denial.local}`],
  ["quotes", `#/quotes?act=deny&sel=${denial.id}`],
  ["actor", `#/actor/${encodeURIComponent(actor.id)}`],
  ["network", `#/actor/${encodeURIComponent(peru.id)}?tab=events`],
  ["events", "#/events"],
  ["event", `#/events?view=table&sel=${boarded.id}`],
  ["review", `#/review?kind=event&sel=${doubtful.id}`, { dark: true }],
  ["what-if", `#/commitments?view=whatif&cond=${engineer.id}`],
  ["commitments", "#/commitments?as_of=2026-06-20"],
  ["telephone", `#/story/${cable.id}`, { width: 390, height: 844, dark: true }],
  ["watchlist", "#/situation?from=2026-06-01&to=2026-06-30", { watched: true }],
];
for (const [name, hash, options = {}] of SHOTS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (options.watched) {
    await watch("actor", peru.id);
    await watch("type", "COERCE");
  }
  const view = await open(chrome, server.url, { height: 860, ...options });
  await view.go(hash);
  if (options.watched) await view.page.getByRole("heading", { name: "Watchlist" }).scrollIntoViewIfNeeded();
  await view.page.waitForTimeout(400);
  const png = shrink(await view.page.screenshot());
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`${name}.png ${Math.round(png.length / 1024)} kB`);
  await view.context.close();
}
await chrome.close();
await server.stop();
