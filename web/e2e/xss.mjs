// 500 hostile texts through every text field of a report and every page: none may run, become an element, or call anybody.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open, run as coranto, serve, settled } from "./harness.mjs";
import { holds, json, same } from "./expect.mjs";
import { PAYLOADS } from "./payloads.mjs";

const GROUP = 10;

/** One record of the input: its ten payloads in id, title, URL, source and, in its text, as name, role, place, quote, act, condition. */
function record(list, i) {
  const flat = list.map((one) => one.replaceAll("\n", " "));
  const paragraphs = flat.map((one, k) => [
    `Minister ${one} said on Monday: “We deny ${one} and will never accept it.”`,
    `Anna ${one} Berg, the president of ${one}, attacked France in ${one} on Tuesday, the ministry said.`,
    `Sweden threatens to leave ${one} unless ${one} is withdrawn by 1 May 2026, spokesman ${one} said.`,
  ][k % 3]);
  return { id: `x${i} ${flat[0]}`, title: flat.join(" "), url: flat[1], source: flat[2], language: "en", published: "2026-04-10", text: `${flat[3]}\n\nOSLO - Norway and Chile met in Oslo.\n\n${paragraphs.join("\n\n")}\n\n${list.join("\n")}` };
}

async function server() {
  const folder = mkdtempSync(join(tmpdir(), "coranto-xss-"));
  const file = join(folder, "hostile.jsonl");
  const groups = Array.from({ length: PAYLOADS.length / GROUP }, (_, i) => PAYLOADS.slice(i * GROUP, (i + 1) * GROUP));
  writeFileSync(file, groups.map((list, i) => JSON.stringify(record(list, i)) + "\n").join(""));
  const db = join(folder, "hostile.db");
  await coranto(["read", file, "--db", db]);
  return serve("--db", db);
}

/** What a page must never hold, whatever the texts: elements and attributes that only a text could have brought. */
const STRANGERS = () => {
  const bad = [...document.querySelectorAll("script:not([src]), iframe, object, embed, math, marquee, video, audio, base, frameset, form[action], style, img:not([src='./icon.svg']), foreignObject, animate, set, template, xss")].map((one) => one.outerHTML.slice(0, 120));
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on") || (/^(href|src|xlink:href|action|formaction|data)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value))) bad.push(`${one.tagName} ${name}=${value.slice(0, 80)}`);
    }
  }
  return bad;
};

async function run({ chrome, server: site, check }) {
  const view = await open(chrome, site.url);
  const { page, go, wrong } = view;
  const hits = [];
  await page.exposeFunction("hit", (n) => hits.push(n));
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => globalThis.hit(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  const strangers = [];
  let seen = 0;
  const look = async (where) => {
    seen++;
    for (const one of await page.evaluate(STRANGERS)) strangers.push(`${where}: ${one}`);
  };
  const reports = (await json(site, "reports?limit=200")).items;
  const stories = (await json(site, "stories?limit=200")).items;
  const actors = (await json(site, "actors?limit=400")).items;

  await check(`the hostile reports are in the store: ${reports.length}`, () => holds(reports.length >= 45, `only ${reports.length} of 50`));
  await check("every list, scrolled to its end", async () => {
    for (const hash of ["#/situation", "#/stories", "#/stories?show=reports", "#/actors", "#/quotes", "#/events", "#/review", "#/commitments", "#/commitments?view=whatif", "#/differences", "#/decisions"]) {
      await go(hash);
      for (let i = 0; i < 200; i++) {
        await look(hash);
        const more = await page.evaluate(() => {
          const before = scrollY;
          scrollBy(0, innerHeight * 0.9);
          return scrollY > before;
        });
        await page.waitForTimeout(30);
        if (!more) break;
      }
    }
  });
  await check("every report read with all its layers, every story in every view", async () => {
    for (const one of reports) {
      await go(`#/report/${one.id}?layers=quotes.events.commitments.differences.names.dates`);
      await page.waitForSelector(".reader .text p");
      await look(`report ${one.id}`);
    }
    for (const one of stories) {
      await go(`#/story/${one.id}?show=quotes`);
      for (const tab of ["Quotes", "Commitments", "Who", "Witnesses"]) {
        await page.locator(".tabs").getByRole("button", { name: new RegExp(`^${tab}`) }).click();
        await look(`story ${one.id} ${tab}`);
      }
    }
  });
  await check("actors with hostile names, and their details", async () => {
    for (const one of actors.filter((actor) => /[<>"'`]|hit/.test(actor.name + actor.forms.join(" "))).slice(0, 40)) {
      await go(`#/actor/${encodeURIComponent(one.id)}`);
      await look(`actor ${one.id}`);
    }
    for (const kind of ["quotes", "events"]) {
      for (const one of (await json(site, `${kind}?limit=40`)).items) {
        await go(`#/${kind}?view=table&sel=${encodeURIComponent(one.id)}`);
        await look(`${kind} ${one.id}`);
      }
    }
  });
  await check("500 payloads in the address: as search, filter, id and words", async () => {
    await go("#/search?q=x");
    for (const [i, one] of PAYLOADS.entries()) {
      const text = encodeURIComponent(one);
      const hash = [`#/search?q=${text}`, `#/quotes?q=${text}&speaker=${text}&act=${text}`, `#/events?place=${text}&type=${text}&sel=${text}`, `#/actor/${text}`, `#/${text}`, `#/story/${text}?show=${text}&cols=${text}`, `#/report/${text}?read=${text}&fact=${text}`, `#/commitments?view=whatif&tick=${text}`, `#/decisions?target=${text}`][i % 9];
      await page.evaluate((next) => (location.hash = next), hash);
      if (i % 5 === 4) {
        await page.waitForTimeout(60);
        await look(hash);
      }
    }
    await settled(page);
  });
  await check("payloads as notes, reasons and names of decisions", async () => {
    const { token } = await json(site, "session");
    const post = (body) => fetch(`${site.url}/api/decisions`, { method: "POST", headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
    const targets = (await json(site, "quotes?limit=60")).items;
    let made = 0;
    for (const [i, one] of PAYLOADS.filter((_, k) => k % 10 === 0).entries()) {
      const body = i % 2 === 0 ? { kind: "reject", target: targets[i % targets.length].id, reason: one } : { kind: "rename", target: actors[i % actors.length].id, value: { name: one.replaceAll(/[\u0000-\u001f]/g, " ") }, reason: one };
      const answer = await post(body);
      if (answer.status === 429) await new Promise((done) => setTimeout(done, 1000));
      if (answer.ok) made++;
    }
    holds(made >= 25, `only ${made} decisions were taken`);
    for (const hash of ["#/decisions", "#/quotes?state=all", "#/actors"]) {
      await go(hash);
      await look(hash);
    }
  });
  await check("a pasted hostile text", async () => {
    await go("#/add");
    await page.getByLabel("Text", { exact: true }).fill(PAYLOADS.slice(0, 100).map((one, i) => `Minister ${one} said: “We deny ${one}.” It is paragraph ${i}.`).join("\n\n"));
    await page.getByRole("button", { name: "Read" }).click();
    await page.waitForSelector(".reader .text p, [role=alert]", { timeout: 120_000 });
    await look("add");
  });
  await check(`0 executions, 0 elements out of texts, 0 refused resources on ${seen} looks`, () => {
    same(hits, [], "executions and refusals");
    same(strangers.slice(0, 5), [], "elements and attributes");
    same(wrong.filter((one) => !/status of (40\d|42\d)/.test(one)), [], "errors");
  });
  await view.context.close();
}

export default { run, server };
