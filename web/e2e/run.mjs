// Runs the end-to-end checks: a real server over the bundled examples, a real browser.
//   npm run e2e                 all
//   npm run e2e -- screens axe  some
// CORANTO names another coranto command, CHROMIUM another browser.
import { browser, serve } from "./harness.mjs";
import axe from "./axe.mjs";
import decisions from "./decisions.mjs";
import scale from "./scale.mjs";
import screens from "./screens.mjs";
import xss from "./xss.mjs";

const suites = { screens, decisions, axe, scale, xss };
const asked = process.argv.slice(2);
for (const one of asked) if (!(one in suites)) throw new Error(`no suite ${one}; there are ${Object.keys(suites).join(", ")}`);

let passed = 0;
const failed = [];
/** One check; the next goes on after one that fails. */
async function check(name, body) {
  const start = Date.now();
  try {
    await body();
    passed++;
    console.log(`  ok    ${name}  ${Date.now() - start} ms`);
  } catch (failure) {
    failed.push(name);
    console.log(`  FAILED ${name}\n    ${String(failure?.stack ?? failure).replaceAll("\n", "\n    ")}`);
  }
}

for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(name);
  const server = suite.server ? await suite.server() : await serve();
  const chrome = await browser();
  if (chrome === null) {
    console.log("e2e: no Chromium here (apt-get install chromium, or set CHROMIUM); nothing was checked");
    await server.stop();
    process.exit(0);
  }
  try {
    await suite.run({ chrome, server, check });
    await check("the server stops cleanly", async () => {
      const code = await server.stop();
      if (code !== 0 && code !== 143) throw new Error(`it ended with ${code}`);
    });
  } finally {
    if (failed.length > 0 && server.log() !== "") console.log(`  the server said:\n    ${server.log().slice(-4000).replaceAll("\n", "\n    ")}`);
    await chrome.close();
    await server.stop();
  }
}
console.log(`${passed} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.join("; ")}` : ""}`);
process.exit(failed.length > 0 ? 1 : 0);
