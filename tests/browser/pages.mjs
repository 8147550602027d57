// What a person sees: the trip from the box to a directive's page and back, on a phone, in the dark, without scripts, with a
// keyboard. Run by ctest.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";

import { serve } from "./serve.mjs";

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

const work = "/works/dang/kl/tw/k12/44";
const draft = "Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019; căn cứ Luật Đất đai và Kế hoạch số 17/KH-UBND";
const subject = "Ngày hội toàn dân bảo vệ an ninh Tổ quốc";

let site, browser, plan;
const troubles = []; // whatever a browser complains of, on any page of any test

/** A page of its own; options of playwright's newContext. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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
const texts = (locator) => locator.allInnerTexts();
const path = (page) => decodeURIComponent(page.url().slice(site.address.length));
const is_in_view = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });

async function pages() {
  return ["/", "/search?q=ngay+hoi+toan+dan", "/search?q=44-KL/TW", "/search?q=xyzabc+ngay", "/search?q=%22chua+dong&year=2022",
    plan, `${plan}?q=ngay+hoi`, work, `${work}?year=2024`, "/numbers/521-QĐ-TTg", "/cite?text=" + encodeURIComponent(draft), "/help", "/status", "/nowhere"];
}

before(async () => {
  site = await serve();
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const found = await (await fetch(`${site.address}/api/v1/search?q=dẫn:44-KL/TW&province=Kon Tum`)).json();
  plan = `/plans/${found.hits[0].plan}`;
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

describe("the trip from the box to a directive's page", () => {
  it("begins at home, with what the archive holds", async () => {
    const page = await open("/");
    assert.equal(await page.locator("h1").innerText(), "Kho kế hoạch hành chính Việt Nam");
    assert.match(await page.locator(".tally").innerText(), /5 văn bản[^]*2022–2024/);
    assert.deepEqual((await texts(page.locator("section[aria-labelledby=thuc-hien] .name"))).slice(0, 2), ["Kết luận 44-KL/TW", "Chỉ thị 09-CT/TW"]);
    assert.equal(await page.locator("section[aria-labelledby=moi-nhan] li").count(), 5);
  });

  it("finds the four plans of a subject without marks, with the words marked", async () => {
    const page = await open("/");
    await page.getByRole("searchbox").fill("ngay hoi toan dan");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL("**/search?q=*");
    const titles = await texts(page.locator(".hit h2"));
    for (const title of titles.slice(0, 4)) assert.ok(title.replace(/[“”]/g, "").includes(subject), title);
    assert.ok(!titles.slice(4).some((title) => title.includes(subject)));
    assert.ok((await texts(page.locator(".excerpt mark"))).every((mark) => mark.split(/\s+/).every((word) => /^(ngày|ngay|hội|toàn|dân|dẫn|dẩn)$/i.test(word))), "with any marks");
    assert.ok((await texts(page.locator(".excerpt mark"))).includes("Ngày hội toàn dân"), "neighbouring words are one mark");
  });

  it("leads from an excerpt to its place in the plan", async () => {
    const page = await open("/search?q=%22C%C3%B4ng+an+huy%E1%BB%87n%22");
    await page.locator(".excerpt a.page").first().click();
    await page.waitForURL("**/plans/**#cho");
    assert.ok(await is_in_view(page.locator("#cho")));
    assert.match(await page.locator("#cho").innerText(), /Công an huyện/i);
  });

  it("narrows by a facet and takes it away again", async () => {
    const page = await open("/search?q=ngay+hoi+toan+dan");
    await page.locator(".facet", { hasText: "Năm" }).getByRole("link", { name: "2024" }).click();
    await page.waitForURL("**year=2024**");
    assert.equal(await page.locator(".hit").count(), 1);
    await page.locator(".facet .chosen").click();
    await page.waitForURL((url) => !url.search.includes("year"));
    assert.ok((await page.locator(".hit").count()) >= 4);
  });

  it("answers a typed number with a banner, known or unknown", async () => {
    const page = await open("/search?q=kl+44");
    assert.equal(await page.locator(".banner-name").innerText(), "Kết luận 44-KL/TW");
    await page.getByRole("link", { name: "Mở trang văn bản" }).click();
    assert.equal(path(page), work);
    await page.goto(`${site.address}/search?q=9999/QĐ-TTg`);
    assert.match(await page.locator(".banner").innerText(), /9999.*chưa có trong kho, chưa văn bản nào dẫn/);
  });

  it("shows who implements a work, directly and through others, each with its sentence", async () => {
    const page = await open(work);
    assert.equal(await page.locator("h1").innerText(), "Kết luận 44-KL/TW");
    const group = page.locator(".group").first();
    assert.equal(await group.locator("h3").innerText(), "Kế hoạch thực hiện 4");
    assert.deepEqual(await texts(group.locator("h4")), ["Trực tiếp 3", "Qua văn bản khác 1"]);
    const through = group.locator(".citing.through li");
    assert.match(await through.innerText(), /qua 346-KH\/TU[^]*Cao Bằng[^]*kế hoạch số 346 - KH\/TU/);
    for (const sentence of await texts(group.locator("blockquote"))) assert.match(sentence, /Kết luận số 44- ?KL\/TW/);
    assert.equal(await group.locator("blockquote mark").count(), 4);
    assert.match(await page.locator(".links").innerText(), /tiếp tục thực hiện[^]*Chỉ thị 09-CT\/TW/);

    await through.locator("a.page").click();
    await page.waitForURL("**/plans/**#dan-*");
    const cited = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    assert.equal(await cited.innerText(), "Kết luận số 44-KL/TW");
    assert.ok(await is_in_view(cited));
  });

  it("filters the list by a plain form", async () => {
    const page = await open(work);
    await page.getByLabel("Năm").selectOption("2024");
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.waitForURL("**year=2024**");
    assert.equal(await page.locator(".citing li").count(), 1);
    assert.match(await page.locator(".citing li").innerText(), /Lai Châu/);
  });

  it("leads from a citation in a plan's text to its work", async () => {
    const page = await open(plan);
    const citation = page.locator(".paper a.cite", { hasText: "44-KL/TW" });
    assert.equal(await citation.innerText(), "Kết luận số 44-KL/TW", "one link, though a line breaks inside the number");
    assert.equal(await citation.evaluate((link) => getComputedStyle(link).textDecorationStyle), "dashed", "not held");
    await citation.click();
    assert.equal(path(page), work);
  });

  it("shows where each value was read", async () => {
    const page = await open(plan);
    const title = page.locator(".attributes > div", { hasText: "Tên văn bản" });
    await title.getByRole("link", { name: /đọc ở trang 1/ }).click();
    assert.ok(await is_in_view(page.locator("#doc-title")));
    assert.equal(await page.locator("#doc-title").innerText(), await page.locator("h1").innerText());
  });

  it("sets the text in paragraphs", async () => {
    const page = await open(plan);
    const paragraphs = await texts(page.locator(".paper .paragraph"));
    assert.ok(paragraphs.some((text) => text.startsWith("Thực hiện Kế hoạch số 1222/KH-BCĐ") && text.endsWith("cụ thể như sau:")));
    assert.deepEqual((await texts(page.locator(".paper .heading.depth-1"))).slice(0, 1), ["I. MỤC ĐÍCH, YÊU CẦU"]);
    await page.locator(".outline a", { hasText: "TỔ CHỨC THỰC HIỆN" }).click();
    assert.ok(await is_in_view(page.locator(".paper .heading", { hasText: "TỔ CHỨC THỰC HIỆN" })));
  });

  it("gives the original back, byte by byte", async () => {
    const page = await open(plan);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải bản 1" }).click()]);
    const text = readFileSync(await download.path(), "utf8");
    assert.match(text, /44-\r?\n\r?\nKL\/TW/);
  });

  it("says what is not there", async () => {
    const page = await open("/plans/000000000000");
    assert.equal(await page.locator("h1").innerText(), "Không có văn bản này");
  });
});

describe("every page", () => {
  it("fits a phone of 320 pixels", async () => {
    for (const address of await pages()) {
      const page = await open(address, { viewport: { width: 320, height: 640 } });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, address);
      await page.context().close();
    }
  });

  for (const colorScheme of ["light", "dark"])
    it(`passes axe, contrast included, in ${colorScheme} colours`, async () => {
      for (const address of await pages()) {
        const page = await open(address, { colorScheme });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        const told = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
        assert.deepEqual(told, [], address);
        await page.context().close();
      }
    });

  it("keeps its lines far enough apart for marks above and below", async () => {
    const page = await open(plan);
    const ratio = await page.locator(".paper").evaluate((paper) => {
      const style = getComputedStyle(paper);
      return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    });
    assert.ok(ratio >= 1.5);
  });
});

describe("without scripts", () => {
  it("the whole trip works", async () => {
    const page = await open("/", { javaScriptEnabled: false });
    await page.getByRole("searchbox").fill("44-KL/TW");
    await page.getByRole("button", { name: "Tìm" }).click();
    await page.getByRole("link", { name: "Mở trang văn bản" }).click();
    assert.equal(await page.locator(".citing > li").count(), 4);
    await page.locator(".citing-name a").first().click();
    await page.locator(".paper a.cite").first().click();
    assert.match(path(page), /^\/works\//);
  });

  it("a pasted draft is answered on the same page", async () => {
    const page = await open("/cite", { javaScriptEnabled: false });
    await page.locator("textarea").fill(draft);
    await page.getByRole("button", { name: "Xem dẫn chiếu" }).click();
    assert.equal(path(page), "/cite");
    assert.equal(await page.locator("textarea").inputValue(), draft);
    assert.equal((await texts(page.locator(".cited-name")))[0], "Kết luận 44-KL/TW");
    await page.locator(".cited-name a").first().click();
    assert.equal(path(page), work);
  });
});

describe("with a keyboard", () => {
  it("the first stop is the way to the content, and it is seen", async () => {
    const page = await open(work);
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    assert.equal(await focused.innerText(), "Đến nội dung chính");
    assert.ok(await is_in_view(focused));
  });

  it("a slash leads to the box, and stays a slash inside it", async () => {
    const page = await open(work);
    await page.keyboard.press("/");
    await page.keyboard.type("44-KL/TW");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=44-KL%2FTW");
  });
});

describe("the browser", () => {
  it("had nothing to complain of, and nothing was loaded from elsewhere", () => assert.deepEqual(troubles, []));
});
