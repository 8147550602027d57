// What a person sees: the trip from the box to a directive's page and back, on a phone, in the dark, without scripts, with a
// keyboard. Run by ctest.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import { launch, open as open_at, overflow, violations } from "./browser.mjs";
import { serve } from "./serve.mjs";

const work = "/works/dang/kl/tw/k12/44";
const draft = "Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019; căn cứ Luật Đất đai và Kế hoạch số 17/KH-UBND";
const subject = "Ngày hội toàn dân bảo vệ an ninh Tổ quốc";

const law = "work/luat-dat-dai"; // a law by its title
let site, browser, plan;
const troubles = []; // whatever a browser complains of, on any page of any test

const open = (path, options) => open_at(browser, site, path, options, troubles);
const texts = (locator) => locator.allInnerTexts();
const path = (page) => decodeURIComponent(page.url().slice(site.address.length));
const is_in_view = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  });

async function pages() {
  return ["/", "/search?q=ngay+hoi+toan+dan", "/search?q=ngay+hoi&year=2022..2023&not.province=Cao+Bằng&level=province&copies=all", "/search?q=kees+hoachj", `${plan}/similar`, `/compare?a=${plan.split("/")[2]}&b=${plan.split("/")[2]}&view=side`, `/compare?b=${plan.split("/")[2]}`, "/series", `/series/${plan.split("/")[2]}`, `/series/${plan.split("/")[2]}/sections/1`, `/series/${plan.split("/")[2]}`, "/search?q=44", "/search?q=44-KL/TW", "/search?q=xyzabc+ngay", "/search?q=%22chua+dong&year=2022",
    plan, `${plan}?q=ngay+hoi`, work, `${work}?year=2024`, `${work}/provinces`, `${work}/provinces?units=63`, `${work}/graph`, `${plan}/graph`, `/beside?plan=${plan.split("/")[2]}`, "/beside?subject=ngay+hoi+toan+dan&year=2022", "/trends?q=%22ngay+hoi%22&q=44-KL/TW", "/trends", "/places", "/places/cao-bang", "/years", "/years/2022", "/archive", "/numbers/521-QĐ-TTg", "/cite?text=" + encodeURIComponent(draft), "/help", "/status", "/status/files", `/works/${law}`, "/nowhere"];
}

before(async () => {
  site = await serve();
  browser = await launch();
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
    await page.getByRole("combobox").fill("ngay hoi toan dan");
    await page.getByRole("combobox").press("Enter");
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
    await page.locator(".facet li").getByRole("button", { name: "2024 1", exact: true }).click();
    await page.waitForURL("**year=2024**");
    assert.equal(await page.locator(".hit").count(), 1);
    await page.locator(".facet li .chosen").click();
    await page.waitForURL((url) => !url.search.includes("year"));
    assert.ok((await page.locator(".hit").count()) >= 4);
  });

  it("answers a typed number with a banner, known or unknown", async () => {
    const page = await open("/search?q=kl+44");
    assert.equal(await page.locator(".banner-name").innerText(), "Kết luận 44-KL/TW");
    await page.getByRole("link", { name: /Đi tới văn bản này/ }).click();
    assert.equal(path(page), work);
    await page.goto(`${site.address}/search?q=9999/QĐ-TTg`);
    assert.match(await page.locator(".banner").innerText(), /9999.*chưa có trong kho, chưa văn bản nào dẫn/);
  });

  it("shows who implements a work, directly and through others, each with its sentence", async () => {
    const page = await open(work);
    assert.equal(await page.locator("h1").innerText(), "Kết luận 44-KL/TW");
    assert.match(await page.locator(".bar-line").first().innerText(), /4 văn bản: 3 trực tiếp, 1 qua văn bản khác/);
    assert.deepEqual(await texts(page.locator(".tree h3")), ["Cao Bằng 1", "Lai Châu 1", "Quảng Ngãi 1", "Tuyên Quang 1"]);
    const through = page.locator(".leaf", { hasText: "qua 346-KH/TU" });
    assert.match(await through.innerText(), /kế hoạch số 346 - KH\/TU/);
    for (const sentence of await texts(page.locator(".tree blockquote"))) assert.match(sentence, /Kết luận số 44- ?KL\/TW/);
    assert.equal(await page.locator(".tree blockquote mark").count(), 4);
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
    assert.equal(await page.locator(".leaf").count(), 1);
    assert.match(await page.locator(".tree").innerText(), /Lai Châu/);
  });

  it("tells two kinds of nothing apart in the table of provinces and years", async () => {
    const page = await open(`${work}/provinces?units=63`);
    const cell = (province, year) => page.locator("tr", { hasText: province }).locator("td").nth(year - 2020);
    assert.equal(await page.locator("tbody tr").count(), 63);
    assert.equal(await cell("Cao Bằng", 2022).innerText(), "1");
    assert.equal(await cell("Cao Bằng", 2023).innerText(), "·");
    await cell("Cao Bằng", 2022).locator("a").click();
    assert.equal(await page.locator(".leaf").count(), 1);
    assert.match(await page.locator(".note-small").innerText(), /Cao Bằng, năm 2022: kho có 1 kế hoạch/);
    await page.goto(`${site.address}${work}/provinces`);
    assert.equal(await page.locator(".tile").count(), 34);
    await page.locator(".map a", { hasText: "Quảng Ngãi" }).click();
    assert.match(await page.locator(".tree").innerText(), /Ngọc Hồi, Kon Tum/);
  });

  it("draws the graph with links that lead on, and can be moved by keyboard", async () => {
    const page = await open(`${work}/graph`);
    const drawing = page.locator(".drawing svg");
    await page.waitForSelector(".drawing.moves, .no-drawing:not([hidden])");
    if ((await drawing.count()) === 0) return assert.match(await page.locator(".no-drawing").innerText(), /Graphviz/);
    const before = await drawing.getAttribute("viewBox");
    await page.locator(".drawing").focus();
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await drawing.getAttribute("viewBox"), before);
    await page.getByRole("button", { name: "Xem cả hình" }).click();
    await drawing.locator("a", { hasText: "346-KH/TU" }).first().click();
    await page.waitForURL("**/works/dang/kh/tu@cao-bang/**");
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
    const in_margin = /^(⇄\d+\s*)+/;  // what other plans have of it
    const paragraphs = (await texts(page.locator(".paper .paragraph"))).map((text) => text.replace(in_margin, ""));
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

describe("the list of results", () => {
  const address = "/search?q=ngay+hoi+toan+dan";
  const years = (page) => page.locator(".years button");

  it("draws years as bars: a press chooses one year, another press all of them again", async () => {
    const page = await open(address);
    await page.getByRole("button", { name: "2023: 1", exact: true }).click();
    await page.waitForURL("**year=2023**");
    assert.equal(await page.locator(".hit").count(), 1);
    assert.equal(await years(page).count(), 3, "the other years are still offered");
    await page.getByRole("button", { name: "2023: 1, đang chọn" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.search.includes("year"));
  });

  it("takes a range of years by a plain form", async () => {
    const page = await open(address, { javaScriptEnabled: false });
    await page.getByLabel("từ").fill("2023");
    await page.getByLabel("đến").fill("2024");
    await page.locator(".range").getByRole("button", { name: "Lọc" }).click();
    assert.match(path(page), /year=2023\.\.2024/);
    assert.doesNotMatch(path(page), /from=/, "one address for one list");
    assert.equal(await page.locator(".hit").count(), 2);
  });

  it("takes several values of one facet, and leaves others out", async () => {
    const page = await open(address);
    const places = page.locator(".facet", { hasText: "Tỉnh, thành phố" });
    await places.getByRole("button", { name: /^Cao Bằng/ }).click();
    await places.getByRole("button", { name: /^Lai Châu/ }).click();
    await page.waitForURL("**province=Cao+B%E1%BA%B1ng&province=Lai+Ch%C3%A2u**");
    assert.equal(await page.locator(".hit").count(), 2);
    assert.deepEqual((await texts(places.locator(".chosen"))).map((text) => text.match(/✓ (\D+?)\s*\d/)?.[1]), ["Cao Bằng", "Lai Châu"]);
    await page.getByRole("link", { name: "Bỏ lọc Tỉnh, thành phố: Lai Châu" }).click();
    await page.getByRole("link", { name: "Bỏ lọc Tỉnh, thành phố: Cao Bằng" }).click();
    await places.getByRole("button", { name: "Trừ ra Cao Bằng" }).click();
    await page.waitForURL("**not.province=Cao+B%E1%BA%B1ng**");
    assert.ok(!(await texts(page.locator(".hit .facts"))).some((text) => text.includes("Cao Bằng")));
  });

  it("is taken away as CSV, JSON, references, BibTeX and a feed", async () => {
    const page = await open(address);
    await page.getByText("Lấy danh sách này").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "CSV", exact: true }).click()]);
    assert.equal(download.suggestedFilename(), "danchieu-ngay-hoi-toan-dan.csv");
    assert.equal(readFileSync(await download.path(), "utf8").trim().split("\r\n").length, 1 + (await page.locator(".hit").count()));
    const feed = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute("href");
    const entries = await page.evaluate(async (href) => {
      const feed = new DOMParser().parseFromString(await (await fetch(href)).text(), "application/xml");
      return feed.querySelector("parsererror") ? feed.documentElement.textContent : feed.querySelectorAll("entry > id").length;
    }, feed);
    assert.equal(entries, 5);
  });

  it("offers another spelling and never takes it by itself", async () => {
    const page = await open("/search?q=kees+hoachj");
    assert.equal(await page.locator(".hit").count(), 0);
    await page.locator(".spelled a").click();
    await page.waitForURL("**q=k%E1%BA%BF%20ho%E1%BA%A1ch");
    assert.ok((await page.locator(".hit").count()) > 0);
  });

  it("leads to plans that speak of the same", async () => {
    const page = await open(address);
    await page.getByRole("link", { name: "tương tự" }).first().click();
    await page.waitForURL("**/similar");
    assert.ok((await page.locator(".hit").count()) > 0);
    assert.match(await page.locator(".shared").first().innerText(), /Cùng/);
  });
});

describe("suggestions", () => {
  const open_list = async (typed) => {
    const page = await open("/");
    const box = page.getByRole("combobox");
    await box.pressSequentially(typed);
    await page.getByRole("option").first().waitFor();
    return { page, box };
  };

  it("come while typing, and arrows, Enter and Escape do what they should", async () => {
    const { page, box } = await open_list("44-k");
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    await box.press("ArrowDown");
    assert.equal(await page.locator(`#${await box.getAttribute("aria-activedescendant")}`).getAttribute("aria-selected"), "true");
    assert.equal(await box.inputValue(), "44-KL/TW");
    await box.press("Escape");
    assert.equal(await box.inputValue(), "44-k", "what was typed comes back");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    await box.press("l");
    await page.getByRole("option").first().waitFor();
    await box.press("ArrowDown");
    await box.press("Enter");
    await page.waitForURL("**/search?q=44-KL%2FTW");
  });

  it("of places complete a field, of titles open the plan", async () => {
    const { page, box } = await open_list("tinh:cao");
    await page.getByRole("option", { name: /Cao Bằng/ }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === 'tỉnh:"Cao Bằng"');
    await page.getByRole("combobox").fill("ngay hoi toan");
    await page.getByRole("option").first().click();
    await page.waitForURL("**/plans/*");
  });

  it("pass axe with their list open", async () => {
    const { page } = await open_list("ngayf hooij");
    assert.deepEqual(await violations(page), []);
  });
});

describe("every page", () => {
  it("fits a phone of 320 pixels", async () => {
    for (const address of await pages()) {
      const page = await open(address, { viewport: { width: 320, height: 640 } });
      assert.equal(await overflow(page), 0, address);
      await page.context().close();
    }
  });

  for (const colorScheme of ["light", "dark"])
    it(`passes axe, contrast included, in ${colorScheme} colours`, async () => {
      for (const address of await pages()) {
        const page = await open(address, { colorScheme });
        assert.deepEqual(await violations(page), [], address);
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

describe("the other language", () => {
  it("is what the browser asks for, and can be switched on the page", async () => {
    const page = await open("/search?q=ngay+hoi", { locale: "en-GB" });
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.ok((await texts(page.locator(".facet h2"))).includes("Province, city"));
    await page.getByRole("link", { name: "Đọc bằng tiếng Việt" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "vi" && !location.search.includes("lang"));
    assert.equal(new URL(page.url()).searchParams.get("q"), "ngay hoi", "the same page, at an address to be shared");
    await page.goto(site.address + plan);
    assert.equal(await page.locator("html").getAttribute("lang"), "vi", "it is kept");
  });

  it("passes axe on every page, and fits a phone", async () => {
    for (const address of await pages()) {
      const page = await open(address, { locale: "en-GB", viewport: { width: 320, height: 640 } });
      assert.equal(await overflow(page), 0, address);
      assert.deepEqual(await violations(page), [], address);
      await page.context().close();
    }
  });
});

describe("without scripts", () => {
  it("the whole trip works", async () => {
    const page = await open("/", { javaScriptEnabled: false });
    await page.getByRole("searchbox").fill("44-KL/TW");
    await page.getByRole("button", { name: "Tìm" }).click();
    await page.getByRole("link", { name: /Đi tới văn bản này/ }).click();
    assert.equal(await page.locator(".leaf").count(), 4);
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
