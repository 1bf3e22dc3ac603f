// Every decision a person can make, made by key or button, seen in its list, and taken back.
import { open, settled } from "./harness.mjs";
import { holds, json, same, shows } from "./expect.mjs";

async function run({ chrome, server, check }) {
  const view = await open(chrome, server.url);
  const { page, wrong } = view;
  /** Goes there without the messages of what was before. */
  const go = async (hash) => {
    for (const close of await page.locator(".toast").getByRole("button", { name: "Close the message" }).all()) await close.click({ timeout: 2000 }).catch(() => undefined);
    await view.go(hash);
  };
  const total = async () => (await json(server, "decisions")).total;
  const told = (words) => page.waitForFunction((said) => document.querySelector(".toasts")?.textContent?.includes(said), words, { timeout: 30_000 });
  const queue = async () => Number((await json(server, "review")).total);

  await check("review: the most doubtful stands first, with its reasons", async () => {
    await go("#/review");
    const first = (await json(server, "review")).items[0];
    await shows(page, '[role="row"]', first.reasons[0] ?? "");
  });
  await check("a accepts and goes on to the next row", async () => {
    const before = await queue();
    await go("#/review");
    await page.keyboard.press("j");
    await page.waitForSelector("aside.detail");
    const first = new URLSearchParams(page.url().split("?")[1]).get("sel");
    await page.keyboard.press("a");
    await told("Accepted");
    await settled(page);
    const next = new URLSearchParams(page.url().split("?")[1]).get("sel");
    holds(next && next !== first, "it did not go on");
    same(await queue(), before - 1, "rows left to review");
    same((await json(server, "decisions")).items[0].kind, "accept", "the decision");
  });
  await check("u takes it back", async () => {
    const before = await queue();
    await page.keyboard.press("u");
    await told("taken back");
    same(await queue(), before + 1, "rows left to review");
  });
  await check("r rejects with a reason; the row leaves the list and stays under “rejected”", async () => {
    const event = (await json(server, "events?limit=1")).items[0];
    const before = (await json(server, "events")).total;
    await go(`#/events?view=table&sel=${event.id}`);
    await page.waitForSelector("aside.detail article");
    await page.keyboard.press("r");
    await page.getByRole("textbox", { name: "Reason" }).fill("not in the words of the text");
    await page.keyboard.press("Enter");
    await told("Rejected");
    same((await json(server, "events")).total, before - 1, "events left");
    await go("#/events?view=table&state=rejected");
    await shows(page, "main", "rejected");
    const made = (await json(server, "decisions")).items[0];
    same([made.kind, made.reason], ["reject", "not in the words of the text"], "the decision");
    await page.keyboard.press("u");
  });
  await check("e recodes an event", async () => {
    const event = (await json(server, "events?type=COERCE")).items[0];
    await go(`#/events?view=table&sel=${event.id}`);
    await page.waitForSelector("aside.detail article");
    await page.keyboard.press("e");
    await page.locator("dialog").getByLabel("type").selectOption("ASSAULT");
    await page.locator("dialog").getByRole("button", { name: "Recode this row" }).click();
    await told("Recoded");
    same((await json(server, `events/${event.id}`)).type, "ASSAULT", "the type");
    await shows(page, "aside.detail", "ASSAULT");
  });
  await check("e recodes a quote", async () => {
    const quote = (await json(server, "quotes?act=say")).items[0];
    await go(`#/quotes?sel=${quote.id}`);
    await page.waitForSelector("aside.detail article");
    await page.keyboard.press("e");
    await page.locator("dialog").getByLabel("act").selectOption("deny");
    await page.locator("dialog").getByRole("button", { name: "Recode this row" }).click();
    await told("Recoded");
    same((await json(server, `quotes/${quote.id}`)).act, "deny", "the act");
  });
  await check("a commitment is decided in its list", async () => {
    const condition = (await json(server, "conditions")).items[0];
    await go(`#/commitments?sel=${condition.id}`);
    await page.waitForSelector("aside.detail");
    await page.getByRole("button", { name: /^Accept/ }).click();
    await told("Accepted");
    same((await json(server, `conditions/${condition.id}`)).state, "accepted", "its state");
  });
  await check("a difference is graded anew in its story", async () => {
    const story = (await json(server, "stories?sort=disputed")).items[0];
    await go(`#/story/${story.id}`);
    await page.keyboard.press("j");
    await page.waitForSelector(".notes li.chosen");
    await page.keyboard.press("e");
    await page.locator("dialog").getByLabel("likelier").selectOption("b");
    await page.locator("dialog").getByRole("button", { name: "Grade this difference" }).click();
    await told("Graded");
  });
  await check("in the words themselves a fact is rejected", async () => {
    const quote = (await json(server, "quotes")).items[3];
    await go(`#/situation?read=${quote.report.id}:${quote.start}-${quote.end}&fact=${quote.local}`);
    await page.waitForSelector("dialog .chosen");
    await page.keyboard.press("r");
    await page.locator("dialog").last().getByRole("button", { name: "a duplicate" }).click();
    await page.locator("dialog").last().getByRole("button", { name: "Reject this row" }).click();
    await page.waitForFunction(() => document.querySelectorAll("dialog").length === 1);
    same((await json(server, "decisions")).items[0].reason, "a duplicate", "the reason");
    await shows(page, "dialog .chosen", "rejected");
    await page.keyboard.press("Escape");
  });
  await check("two actors are merged, and parted again by undo", async () => {
    const before = (await json(server, "actors")).total;
    const [kept, other] = [(await json(server, "actors?q=Tammsaar")).items[0], (await json(server, "actors?q=Kalvans")).items[0]];
    await go(`#/actor/${encodeURIComponent(other.id)}`);
    await page.keyboard.press("m");
    await page.getByLabel("Find the other actor").fill("Tammsaar");
    await page.locator("dialog").getByText(kept.name, { exact: true }).click();
    await page.locator("dialog").getByRole("button", { name: "Merge with another actor" }).click();
    await told("Merged");
    same((await json(server, "actors")).total, before - 1, "actors");
    await page.locator(".toast").getByRole("button", { name: /^Undo/ }).last().click();
    await told("taken back");
    same((await json(server, "actors")).total, before, "actors after undo");
  });
  await check("names are split off an actor", async () => {
    const before = (await json(server, "actors")).total;
    const actor = (await json(server, "actors?q=Tamsaar")).items[0];
    await go(`#/actor/${encodeURIComponent(actor.id)}`);
    await page.waitForSelector("section.names");
    await page.keyboard.press("s");
    await page.locator("dialog").getByLabel("Liisa Tamsaar").check();
    await page.locator("dialog").getByRole("button", { name: "Split off names" }).click();
    await told("Split");
    same((await json(server, "actors")).total, before + 1, "actors");
  });
  await check("an actor is renamed", async () => {
    const actor = (await json(server, "actors?q=Quispe")).items[0];
    await go(`#/actor/${encodeURIComponent(actor.id)}`);
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel("New name").fill("Aurelio Quispe Rojas");
    await page.locator("dialog").getByRole("button", { name: "Rename this actor" }).click();
    await told("Renamed");
    same((await json(server, "actors?q=Quispe")).items[0].name, "Aurelio Quispe Rojas", "the name");
  });
  await check("the list of decisions has them all, and takes any of them back", async () => {
    const all = await json(server, "decisions");
    await go("#/decisions");
    same(Number(await page.locator('[role="table"]').getAttribute("aria-rowcount")), all.total, "decisions");
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await page.locator("dialog").getByRole("button", { name: "Take a decision back" }).click();
    await told("taken back");
    same((await json(server, "decisions")).items[0].kind, "undo", "the newest");
  });
  await check("nothing went wrong in the page", () => same(wrong, [], "errors"));
  await view.context.close();
}

export default { run };
