// What the end-to-end tests and the screenshots share: a server on a free port over a store of its own, and a browser.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../..");

/** The command that runs Coranto: CORANTO, else the one of this checkout. */
const coranto = process.env.CORANTO ?? join(root, "coranto");

/** Runs coranto to its end; fails with what it wrote when it does not end well. */
export function run(args, input = "") {
  return new Promise((done, failed) => {
    const child = spawn(coranto, args, { cwd: root });
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done(out) : failed(new Error(`coranto ${args.join(" ")} ended with ${code}\n${err}`))));
    child.stdin.end(input);
  });
}

/** Starts `coranto serve` on a free port; gives its address and what stops it. */
export async function serve(...args) {
  const folder = mkdtempSync(join(tmpdir(), "coranto-e2e-"));
  const child = spawn(coranto, ["serve", "--port", "0", ...args], { cwd: folder });
  let err = "";
  child.stderr.on("data", (data) => (err += data));
  const url = await new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`no address within 120 s\n${err}`)), 120_000);
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
      const found = /http:\/\/[^\s]+/.exec(out);
      if (found) {
        clearTimeout(late);
        done(found[0].replace(/\/$/, ""));
      }
    });
    child.on("close", (code) => failed(new Error(`coranto serve ended with ${code}\n${err}`)));
  });
  let ended = null;
  const stop = () =>
    (ended ??= new Promise((done) => {
      child.removeAllListeners("close");
      child.on("close", (code) => {
        rmSync(folder, { recursive: true, force: true });
        done(code);
      });
      child.kill("SIGTERM");
    }));
  return { url, folder, stop, log: () => err };
}

/** A headless Chromium that calls nobody. Null where there is none. */
export async function browser() {
  const path = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((one) => one && existsSync(one));
  if (!path) return null;
  return chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--font-render-hinting=none",
    ],
  });
}

/** A page that keeps what went wrong in it: errors, refused resources, requests to anywhere else. */
export async function open(chrome, url, { width = 1440, height = 900, dark = false, scale = 1 } = {}) {
  const context = await chrome.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (404|409|422|400)/.test(message.text())) wrong.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data|about):/.test(request.url())) wrong.push(`foreign request: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500 && response.headers()["content-type"] !== undefined) wrong.push(`${response.status()}: ${response.url()}`);
  });
  page.on("dialog", (dialog) => {
    wrong.push(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const go = async (hash) => {
    await page.goto(`${url}/${hash}`);
    await settled(page);
  };
  return { page, context, wrong, go };
}

/** Waits until nothing is being fetched any more and what came has been drawn. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector("main") !== null);
  await page.waitForFunction(() => ![...document.querySelectorAll('[role="status"] .hidden')].some((one) => one.textContent === "Loading"), null, { timeout: 20_000 });
  await page.waitForTimeout(120);
}
