// Assertions that say what was there.
export function same(actual, expected, what = "") {
  const a = JSON.stringify(actual);
  const e = JSON.stringify(expected);
  if (a !== e) throw new Error(`${what} was ${a}, not ${e}`);
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}

export function contains(text, part, what = "the page") {
  if (!String(text).includes(part)) throw new Error(`${what} does not say “${part}”; it says: ${String(text).replace(/\s+/g, " ").slice(0, 500)}`);
}

/** The text of a selector's first element, blanks joined. */
export async function text(page, selector) {
  return (await page.locator(selector).first().innerText()).replace(/\s+/g, " ");
}

/** That a selector's first element says this, by ten seconds from now: pages show what was decided a moment later. */
export async function shows(page, selector, part) {
  const end = Date.now() + 10_000;
  while (!(await text(page, selector)).includes(part) && Date.now() < end) await page.waitForTimeout(50);
  contains(await text(page, selector), part);
}

/** JSON of the interface, fetched outside the page. */
export async function json(server, path, init) {
  const response = await fetch(`${server.url}/api/${path}`, init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
