// axe-core on every screen, dark and light, wide and narrow: nothing serious or critical.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { open, settled } from "./harness.mjs";
import { json, same } from "./expect.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function run({ chrome, server, check }) {
  const story = (await json(server, "stories")).items.find((one) => one.title.includes("cable"));
  const quote = (await json(server, "quotes?act=deny")).items[0];
  const event = (await json(server, "events")).items[0];
  const actor = encodeURIComponent((await json(server, "actors")).items[0].id);
  const pages = [
    "#/situation", "#/stories", "#/stories?show=reports", `#/story/${story.id}`, `#/story/${story.id}?show=all&tab=quotes`, "#/actors", `#/actor/${actor}`,
    `#/quotes?sel=${quote.id}`, `#/events?sel=${event.id}`, "#/review", "#/commitments", "#/commitments?view=whatif", "#/differences",
    "#/decisions", "#/search?q=cable", "#/add", `#/report/${story.id}`, `#/situation?read=${quote.report.id}:${quote.start}-${quote.end}&fact=${quote.local}`,
  ];
  for (const [name, options] of Object.entries({ "light, 1440 px": {}, "dark, 390 px": { dark: true, width: 390, height: 844 } })) {
    await check(`axe finds nothing serious: ${name}`, async () => {
      const view = await open(chrome, server.url, options);
      const found = [];
      for (const hash of pages) {
        await view.go(hash);
        await settled(view.page);
        await view.page.evaluate(source);
        const result = await view.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        for (const one of result.violations) {
          if (one.impact === "serious" || one.impact === "critical") found.push(`${hash}: ${one.id}, ${one.nodes.length} places, like ${one.nodes[0].html.slice(0, 200)} (${one.nodes[0].failureSummary?.split("\n")[1]?.trim()})`);
        }
      }
      same(found, [], "findings");
      await view.context.close();
    });
  }
}

export default { run };
