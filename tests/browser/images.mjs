// A plan that came as a PDF: its page images beside the text, in step, with boxes that lead on. Run by ctest.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { serve } from "./serve.mjs";

const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
const { chromium } = await import("playwright-core").catch(() => ({}));
if (!executablePath || !chromium) {
  console.log("skipped: Chromium or the npm packages are missing; ./check installs both");
  process.exit(77);
}

const paragraph = "Các đơn vị phối hợp chặt chẽ, báo cáo đúng hạn và chịu trách nhiệm về kết quả.";
const html = `<meta charset="utf-8"><style>body{font:14pt "Liberation Serif";margin:0}</style>
<p>ỦY BAN NHÂN DÂN<br>TỈNH CAO BẰNG<br>Số: 77/KH-UBND</p><p>Cao Bằng, ngày 05 tháng 3 năm 2023</p><p>KẾ HOẠCH<br>Phòng cháy rừng năm 2023</p>
<p>Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư, Ủy ban nhân dân tỉnh ban hành kế hoạch. ${paragraph}</p>
<div style="break-before:page"><p>II. TỔ CHỨC</p><p>Diễn tập vào tháng chín. ${paragraph}</p></div>`;

let site, browser, folder, plan;
before(async () => {
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  folder = mkdtempSync(join(tmpdir(), "danchieu-pdf-"));
  const printer = await browser.newPage();
  await printer.setContent(html);
  writeFileSync(join(folder, "ke-hoach.pdf"), await printer.pdf({ format: "A4", margin: { top: "2cm", left: "2cm", right: "2cm", bottom: "2cm" } }));
  await printer.close();
  site = await serve({ more: [join(folder, "ke-hoach.pdf")] });
  const found = await (await fetch(`${site.address}/api/v1/search?q=cháy+rừng`)).json();
  plan = `/plans/${found.hits[0].plan}`;
});
after(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 800 }, locale: "vi-VN", ...options })).newPage();
  await page.goto(site.address + path);
  return page;
}
const is_loaded = (page) => page.waitForFunction(() => document.querySelector(".viewer img").complete && document.querySelector(".viewer img").naturalWidth > 0);

describe("page images", () => {
  it("stand beside the text, with boxes over citations and hits", async () => {
    const page = await open(`${plan}?q=cháy+rừng`);
    await is_loaded(page);
    assert.equal(await page.locator(".viewer img").evaluate((image) => image.naturalWidth), 800);
    await page.locator(".page-boxes rect.found").first().waitFor();
    const link = page.locator(".page-boxes a").first();
    assert.equal(await link.getAttribute("href"), "/works/dang/kl/tw/k12/44");
    const box = await link.locator("rect").first().boundingBox(), image = await page.locator(".viewer img").boundingBox();
    assert.ok(box.x > image.x && box.y > image.y && box.y + box.height < image.y + image.height / 2, "on the upper half of the page");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL("**/works/dang/kl/tw/k12/44");
  });

  it("follow the text, and a clicked sentence is marked", async () => {
    const page = await open(plan);
    await page.locator(".paper p", { hasText: "Diễn tập" }).click({ position: { x: 20, y: 10 } });
    await page.waitForFunction(() => /\/pages\/2\?/.test(document.querySelector(".viewer img").src));
    await page.locator(".page-boxes rect.sentence").first().waitFor();
    assert.equal(await page.locator(".page-boxes rect.sentence").count(), 1, "one line: Diễn tập vào tháng chín.");
  });

  it("are links without scripts, and a text file has none", async () => {
    const page = await open(plan, { javaScriptEnabled: false });
    assert.match(await page.locator("a.page-mark").first().getAttribute("href"), /\/pages\/2\?width=1800&v=[0-9a-f]{12}$/);
    const text = await (await fetch(`${site.address}/api/v1/search?q=dẫn:44-KL/TW&province=Kon Tum`)).json();
    await page.goto(`${site.address}/plans/${text.hits[0].plan}`);
    assert.equal(await page.locator(".viewer").count(), 0);
  });

  it("are refused where there is nothing to draw", async () => {
    for (const [path, status] of [[`${plan}/pages/1?width=99999999`, 200], [`${plan}/pages/0`, 404], [`${plan}/pages/3`, 404], [`${plan}/pages/1e3`, 404], [`${plan}/pages/99999`, 404], [`${plan}/pages/3/words.json`, 404], ["/plans/000000000000/pages/1", 404]])
      assert.equal((await fetch(site.address + path)).status, status, path);
    const image = await fetch(`${site.address}${plan}/pages/1`);
    assert.match(image.headers.get("content-type"), /^image\/(png|jpeg)$/);
    assert.equal(image.headers.get("x-content-type-options"), "nosniff");
  });
});

describe("a citation", () => {
  it("shows a card on hover and on focus, and closes it with Escape", async () => {
    const page = await open(plan);
    await page.locator(".paper a.cite").first().focus();
    assert.match(await page.locator(".card").innerText(), /Kết luận 44-KL\/TW[^]*22\/01\/2019[^]*văn bản dẫn trực tiếp · chưa có toàn văn/);
    await page.keyboard.press("Escape");
    assert.ok(await page.locator(".card").isHidden());
    await page.locator(".paper a.cite").first().hover();
    assert.ok(await page.locator(".card").isVisible());
  });
});

describe("hits", () => {
  it("are gone through with Enter, or n and N where there is no list", async () => {
    const page = await open(`${plan}?q=%22báo+cáo%22`);
    const count = Number(await page.locator(".found-here strong").innerText());
    assert.equal(count, 2);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".found-here strong").innerText(), "2/2");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("n");
    assert.equal(await page.locator(".found-here strong").innerText(), "2/2");
    assert.ok(await page.locator("mark.here").first().isVisible());
    await page.keyboard.press("Shift+N");
    assert.equal(await page.locator(".found-here strong").innerText(), "1/2");
  });
});
