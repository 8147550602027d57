// Chromium for the tests of pages: skips where it or the npm packages are missing, and notes whatever it complains of.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

function skip(sentence) {
  console.log(`skipped: ${sentence}`);
  process.exit(77);
}

const executablePath = browsers.find(existsSync) ?? skip(`there is no ${browsers[0]}; ./check installs it`);
const { chromium } = await import("playwright-core").catch(() =>
  skip("the npm packages are missing; ./check installs them, or `npm ci` in tests/browser"),
);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const launch = () =>
  chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

/** A page of its own at that address; `options` of playwright's newContext; complaints go to `troubles`. */
export async function open(browser, site, path, options = {}, troubles = []) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi-VN", ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !/status of 404/.test(message.text())) troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`${page.url()}: ${error}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address)) troubles.push(`${page.url()} loads ${request.url()}`);
  });
  await page.goto(site.address + path);
  return page;
}

/** What axe finds on a page, a line each. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
}

export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
