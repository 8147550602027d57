// A day's work: the list by keys, on paper, on any screen; and an archive of two thousand plans that a program wrote, as ./start --demo has it.
// DANCHIEU_PICTURES=FOLDER keeps pictures of the five main pages (docs/pictures).

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { launch, open, overflow, violations } from "./browser.mjs";
import { serve } from "./serve.mjs";

const work = "/works/dang/kl/tw/k12/44";
const list = "/search?q=ngay+hoi+toan+dan";
const troubles = [];
let browser, site, plan;
const path = (page) => decodeURIComponent(page.url().slice(site.address.length));
const show = (address, options) => open(browser, site, address, options, troubles);

before(async () => {
  browser = await launch();
  site = await serve();
  const found = await (await fetch(`${site.address}/api/v1/search?q=dẫn:44-KL/TW&province=Kon Tum`)).json();
  plan = `/plans/${found.hits[0].plan}`;
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

describe("by keys alone", () => {
  it("the whole trip: box, list, document, the next ones, and back", async () => {
    const page = await show("/help");
    await page.keyboard.press("/");
    await page.keyboard.type("ngay hoi toan dan");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=*");
    const hits = await page.locator(".hit h2 a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    assert.equal(await page.locator(":focus").evaluate((link) => new URL(link.href).pathname), hits[1]);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${hits[1]}?**`);
    assert.match(await page.locator(".walk").innerText(), new RegExp(`2/${hits.length}`));
    await page.keyboard.press("n");
    await page.waitForURL(`**${hits[2]}?**`);
    await page.keyboard.press("p");
    await page.waitForURL(`**${hits[1]}?**`);
    await page.goBack();
    await page.waitForURL(`**${hits[2]}?**`);
    await page.goForward();
    await page.waitForURL(`**${hits[1]}?**`);
    await page.locator(".walk a:not([rel])").click();
    await page.waitForURL("**/search?q=*");
  });

  it("a question mark shows the keys, Escape hides them, and a letter in the box stays a letter", async () => {
    const page = await show(list);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Phím tắt" });
    assert.ok(await dialog.isVisible());
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    assert.ok(!(await dialog.isVisible()));
    await page.getByRole("combobox").focus();
    await page.keyboard.press("End");
    await page.keyboard.type("jn?");
    assert.equal(await page.getByRole("combobox").inputValue(), "ngay hoi toan danjn?");
    assert.equal(path(page), "/search?q=ngay+hoi+toan+dan");
  });

  it("every link and button of the main pages can be reached, and is seen when it is", async () => {
    for (const address of ["/", list, plan, work]) {
      const page = await show(address);
      const wanted = await page.locator("a[href], button, summary").evaluateAll((all) => all.filter((one) => one.checkVisibility() && !one.closest("dialog")).length);
      let reached = 0;
      for (; reached < wanted + 40; reached++) {
        await page.keyboard.press("Tab");
        const unseen = await page.evaluate(() => {
          const element = document.activeElement, style = getComputedStyle(element);
          return element === document.body ? "end" : style.outlineStyle === "none" && !element.closest("svg") ? element.outerHTML : "";
        });
        if (unseen === "end") break;
        assert.equal(unseen, "", `${address}: no outline`);
        if (reached > 120) break;
      }
      assert.ok(reached >= Math.min(wanted, 120) - 2, `${address}: ${reached} of ${wanted}`);
      await page.context().close();
    }
  });
});

describe("the address", () => {
  it("holds all of a list, so that back and forward go through its states", async () => {
    const page = await show(list);
    await page.locator(".sorts a").first().click();
    await page.waitForURL("**sort=newest**");
    await page.locator(".facet li button").first().click();
    await page.waitForURL("**year=**");
    const [address, count] = [page.url(), await page.locator(".hit").count()];
    await page.goBack();
    assert.match(page.url(), /sort=newest$/);
    await page.goForward();
    assert.equal(page.url(), address);
    const again = await show(address.slice(site.address.length));
    assert.equal(await again.locator(".hit").count(), count, "the same list to whoever gets the address");
  });
});

describe("on paper and on any screen", () => {
  it("a plan is printed as its text, with nothing to click", async () => {
    const page = await show(plan);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".top", ".bottom", ".tabs", ".rail"]) assert.ok(!(await page.locator(hidden).first().isVisible()), hidden);
    assert.ok(await page.locator(".paper").isVisible());
    assert.equal(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor), "rgb(255, 255, 255)");
    const numbers = await page.locator(".paper a.cite[id]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const notes = await page.locator(".notes li .address").allInnerTexts();
    assert.ok(notes.length > 0 && (await page.locator(".notes").isVisible()));
    assert.deepEqual(notes, numbers.map((href) => site.address + href), "the numbers at the links are those of the notes");
    await page.emulateMedia({ media: "screen" });
    assert.ok(!(await page.locator(".notes").isVisible()));
  });

  for (const width of [320, 768, 1280, 1920, 3840])
    it(`fits ${width} pixels`, async () => {
      for (const address of ["/", list, plan, work, "/help", "/status"]) {
        const page = await show(address, { viewport: { width, height: 900 } });
        assert.equal(await overflow(page), 0, address);
        await page.context().close();
      }
    });
});

describe("two thousand plans that a program wrote", () => {
  let large;
  before(async () => (large = await serve({ generated: 2000 })), { timeout: 300_000 });
  after(() => large?.stop());
  const all = ["/", "/search?q=an+ninh", "/search?q=an+ninh&more=province", "/search?q=44-KL/TW", work, "/status", "/help"];

  it("are marked on every page, in both languages", async () => {
    for (const address of all.slice(0, -1))
      for (const locale of ["vi-VN", "en-GB"]) {
        const page = await open(browser, large, address, { locale }, troubles);
        assert.match(await page.locator(".generated-note").innerText(), locale === "vi-VN" ? /2\.000 kế hoạch do máy sinh ra/ : /2,000 plans generated by machine/, address);
        await page.context().close();
      }
    const page = await open(browser, large, "/search?q=an+ninh", {}, troubles);
    assert.equal(await page.locator(".hit .generated").count(), await page.locator(".hit").count());
    await page.locator(".hit h2 a").first().click();
    assert.ok(await page.locator(".plan-head .generated").isVisible());
    const real = await show(list);
    assert.equal(await real.locator(".generated, .generated-note").count(), 0, "nothing of it where all plans are real");
  });

  it("pass axe and fit a phone", async () => {
    for (const address of all) {
      const page = await open(browser, large, address, { viewport: { width: 320, height: 700 } }, troubles);
      assert.equal(await overflow(page), 0, address);
      assert.deepEqual(await violations(page), [], address);
      await page.context().close();
    }
  });

  // HTML, styles and scripts as they are, not as they are packed on their way.
  const weight = async (address) => {
    const page = await open(browser, large, "/healthz", {}, troubles);
    const pieces = [];
    page.on("response", (answer) => /html|css|javascript/.test(answer.headers()["content-type"] ?? "") && pieces.push(answer.body()));
    await page.goto(large.address + address, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(pieces)).reduce((sum, piece) => sum + piece.length, 0);
    const hits = await page.locator(".hit").count();
    await page.context().close();
    assert.ok(pieces.length > 3, address);
    return { bytes, hits };
  };
  const questions = [
    "an ninh", "ngày hội toàn dân bảo vệ an ninh tổ quốc", "ke hoach phong chong ma tuy", "phòng cháy, chữa cháy và cứu nạn, cứu hộ", "chuc luat thuc trien tam",
    "cải cách hành chính loại:\"Kế hoạch\"", "pháp luật năm:2018..2024", "\"tổ chức thực hiện\"", "giáo dục -tỉnh:\"Hà Nội\"", "ủy ban nhân dân tỉnh",
  ];

  it("weigh at most 60 KB unpacked with twenty hits", async () => {
    for (const question of questions) {
      const { bytes, hits } = await weight(`/search?rows=20&q=${encodeURIComponent(question)}`);
      assert.equal(hits, 20, question);
      assert.ok(bytes <= 60 * 1024, `${question}: ${bytes}`);
    }
  });

  it("stay small unpacked, too, where they are no lists", async () => {
    const [hit] = (await (await fetch(`${large.address}/search?q=an+ninh`)).text()).match(/\/plans\/[0-9a-f]{12}/);
    for (const [address, most] of [["/", 60], ["/status", 60], [hit, 100]]) {
      const { bytes } = await weight(address);
      assert.ok(bytes <= most * 1024, `${address}: ${bytes}`);
    }
  });

  it("weigh at most 60 KB a page on the wire, scripts and styles included, 20 hits too", async () => {
    const [, most] = (await (await fetch(large.address)).text()).match(/href="(\/works\/[^"?]+)\?relation=implements"/);
    for (const address of [...all, "/search?q=an+ninh&rows=20", most, `${most}/provinces`, "/archive", "/places", "/years/2022"]) {
      const page = await open(browser, large, "/healthz", {}, troubles);
      const client = await page.context().newCDPSession(page);
      await client.send("Network.enable");
      let bytes = 0;
      client.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.goto(large.address + address, { waitUntil: "networkidle" });
      assert.ok(bytes > 1000 && bytes <= 60 * 1024, `${address}: ${bytes}`);
      await page.context().close();
    }
  });
});

describe("pictures", { skip: process.env.DANCHIEU_PICTURES ? false : "DANCHIEU_PICTURES names no folder" }, () => {
  const pages = () => ({ home: "/", results: list, plan: `${plan}?q=ngay+hoi`, work, draft: "/cite?text=" + encodeURIComponent("Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 và Kế hoạch số 17/KH-UBND") });
  it("are made of the five main pages", async () => {
    for (const [name, address] of Object.entries(pages())) {
      const page = await show(address, { viewport: { width: 1280, height: 860 } });
      await page.screenshot({ path: `${process.env.DANCHIEU_PICTURES}/${name}.jpg`, type: "jpeg", quality: 72 });
      await page.context().close();
    }
  });
});

describe("the browser", () => {
  it("had nothing to complain of, and nothing was loaded from elsewhere", () => assert.deepEqual(troubles, []));
});
