// A plan's page: from hit to hit, cards of citations, and the page image in step with the text. Comfort only.

const paper = document.querySelector(".paper");
const step = (list, at, by) => (at + by + list.length) % list.length;

// ---- from hit to hit: Enter and Shift+Enter where nothing is chosen that Enter opens, or the buttons; also n and N, where they do not
// lead to the next document of a list (keys.js)

class Hits {
  #marks = []; #at = -1; #line; #shown; #all;

  constructor(line) {
    for (const mark of paper.querySelectorAll("mark[data-hit]")) (this.#marks[+mark.dataset.hit] ??= []).push(mark);
    this.#marks = this.#marks.filter(Boolean);
    if (!line || this.#marks.length === 0) return;
    this.#line = line;
    this.#shown = line.querySelector("strong");
    this.#all = this.#shown.textContent;
    for (const [label, sign, by] of [[line.dataset.before, "↑", -1], [line.dataset.after, "↓", 1]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.setAttribute("aria-label", label);
      button.title = label;
      button.addEventListener("click", () => this.go(by));
      line.append(button);
    }
    this.#at = Math.max(0, this.#marks.findIndex((marks) => marks.some((mark) => mark.closest("#cho"))));
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
      if (event.key === "Enter" && document.activeElement === document.body) this.go(event.shiftKey ? -1 : 1);
      else if ((event.key === "n" || event.key === "N") && !document.querySelector(".walk")) this.go(event.key === "n" ? 1 : -1);
    });
  }

  go(by) {
    const { beforePart, afterPart } = this.#line.dataset; // a long text is shown in parts: the next hit may stand in another one
    const beyond = this.#at + by < 0 ? beforePart : this.#at + by >= this.#marks.length ? afterPart : "";
    if (beyond) return location.assign(beyond);
    for (const mark of this.#marks[this.#at]) mark.classList.remove("here");
    this.#at = step(this.#marks, this.#at, by);
    for (const mark of this.#marks[this.#at]) mark.classList.add("here");
    this.#shown.textContent = `${+this.#marks[this.#at][0].dataset.hit + 1}/${this.#all}`;
    this.#marks[this.#at][0].scrollIntoView({ block: "center" });
    document.dispatchEvent(new CustomEvent("hit", { detail: this.#marks[this.#at][0] }));
  }
}

// ---- a card beside a citation: what the list below knows of the work

class Card {
  #box = document.createElement("div"); #rows = new Map();

  constructor() {
    for (const row of document.querySelectorAll(".cited > li")) {
      const link = row.querySelector("a.cite");
      if (link) this.#rows.set(link.getAttribute("href"), row);
    }
    this.#box.className = "card";
    this.#box.setAttribute("role", "tooltip");
    this.#box.id = "the-dan";
    this.#box.hidden = true;
    document.body.append(this.#box);
    for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => this.#over(event.target.closest?.("a.cite[title], a.cite[data-about], .page-boxes a")));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
  }

  #over(link) {
    const row = link && this.#rows.get(link.getAttribute("href"));
    if (!row || !link.closest(".paper, .viewer")) return this.#close();
    if (link.title) { // or the browser shows a second card
      link.dataset.about = link.title;
      link.removeAttribute("title");
    }
    this.#box.replaceChildren();
    for (const part of [".cited-name", ".about", ".standing"]) {
      const found = row.querySelector(part);
      if (found) this.#box.append(found.cloneNode(true));
    }
    for (const inner of this.#box.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
    this.#box.hidden = false;
    link.setAttribute("aria-describedby", this.#box.id);
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - this.#box.offsetWidth - 8));
    const below = at.bottom + 6 + this.#box.offsetHeight < innerHeight;
    this.#box.style.left = `${left + scrollX}px`;
    this.#box.style.top = `${(below ? at.bottom + 6 : at.top - 6 - this.#box.offsetHeight) + scrollY}px`;
  }

  #close() {
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    document.querySelector("[aria-describedby=the-dan]")?.removeAttribute("aria-describedby");
  }
}

// ---- the page image: shows the page that is read, boxes over citations and hits, and over the sentence that is clicked

const svg = (name, values) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
  return made;
};
const words_of = (text) => text.split(/\s+/).filter(Boolean);

class Viewer {
  #root; #image; #boxes; #label; #marks = [...paper.querySelectorAll(".page-mark")]; #page = 0; #known = new Map(); #sentence = []; #tries = 0;

  constructor(root) {
    this.#root = root;
    this.#image = root.querySelector("img");
    this.#label = root.querySelector(".viewer-page");
    this.#boxes = svg("svg", { class: "page-boxes" });
    this.#image.after(this.#boxes);
    // The server draws few pages at a time, and says so.
    this.#image.addEventListener("error", () => {
      if (++this.#tries < 8) setTimeout(() => (this.#image.src = `${this.#address(this.#page)}&try=${this.#tries}`), 700);
    });
    this.#image.addEventListener("load", () => {
      this.#tries = 0;
      this.#image.classList.remove("waiting");
    });
    for (const [name, by] of [["before", -1], ["after", 1]]) {
      const button = root.querySelector(`.${name}`);
      button.hidden = false;
      button.addEventListener("click", () => this.#jump(this.#page + by));
    }
    let waiting = 0;
    addEventListener("scroll", () => (waiting ||= setTimeout(() => ((waiting = 0), this.#follow()), 150)), { passive: true });
    paper.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("hit", (event) => this.#show(this.#page_at(event.detail)));
    this.#follow();
  }

  get #pages() { return +this.#root.dataset.pages; }
  #address(page) { return `${this.#root.dataset.images}${page}?width=${innerWidth > 1800 || devicePixelRatio > 1.5 ? 1200 : 800}&v=${this.#root.dataset.version}`; }
  /** The number of the last page whose mark is so, of those in the text shown; else of the first. */
  #last(is_so) { return +(this.#marks.findLast(is_so) ?? this.#marks[0]).id.replace("trang-", ""); }
  /** The page that an element stands on. */
  #page_at(element) { return this.#last((mark) => mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING); }
  /** The page whose text stands a third down the window. */
  #follow() { this.#show(this.#last((mark) => mark.getBoundingClientRect().top < innerHeight / 3)); }

  #jump(page) {
    const wanted = Math.max(1, Math.min(this.#pages, page)), mark = document.getElementById(`trang-${wanted}`);
    if (!mark) return location.assign(`?page=${wanted}#trang-${wanted}`); // of another part of the text
    mark.scrollIntoView({ block: "start" });
    this.#show(wanted);
  }

  async #show(page) {
    if (page === this.#page) return;
    this.#page = page;
    this.#tries = 0;
    this.#image.classList.add("waiting");
    this.#image.src = this.#address(page);
    this.#image.alt = this.#label.textContent = this.#root.dataset.label.replace("{}", page);
    this.#boxes.replaceChildren();
    await this.#draw();
  }

  async #words(page) {
    if (!this.#known.has(page))
      this.#known.set(page, fetch(`${this.#root.dataset.images}${page}/words.json?v=${this.#root.dataset.version}`).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    return this.#known.get(page);
  }

  async #draw() {
    const page = this.#page, known = await this.#words(page);
    if (!known?.width || page !== this.#page) return;
    this.#boxes.setAttribute("viewBox", `0 0 ${known.width} ${known.height}`);
    const of_span = (begin, end) => known.words.filter((word) => word[0] < end && word[1] > begin);
    const rects = (words, kind) => lines(words).map(([left, top, right, bottom]) => svg("rect", { class: kind, x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 }));
    const made = [];
    for (const [begin, end] of known.citations) {
      const there = document.getElementById(`dan-${begin}`);
      if (there?.tagName !== "A") continue;
      const link = svg("a", { href: there.getAttribute("href"), tabindex: -1 });
      link.append(...rects(of_span(begin, end), there.classList.contains("not-held") ? "cited not-held" : "cited"));
      made.push(link);
    }
    for (const mark of paper.querySelectorAll("mark")) made.push(...rects(words_at(known, mark), "found"));
    made.push(...rects(known.words.filter((word) => this.#sentence.includes(word[0])), "sentence"));
    this.#boxes.replaceChildren(...made);
  }

  /** A click in the text marks its sentence on the image; links stay links, and who selects text is left alone. */
  async #click(event) {
    const block = event.target.closest("[data-at]");
    if (!block || event.target.closest("a") || !getSelection().isCollapsed) return;
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const place = at ? [at.offsetNode, at.offset] : ((range) => range && [range.startContainer, range.startOffset])(document.caretRangeFromPoint?.(event.clientX, event.clientY));
    if (!place || !block.contains(place[0])) return;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(...place);
    const text = block.textContent, offset = before.toString().length;
    const ends = [...text.matchAll(/[.;:!?…](?=\s)|$/g)].map((end) => end.index + 1);
    const last = ends.find((end) => end > offset) ?? text.length, first = Math.max(0, ...ends.filter((end) => end <= offset));
    await this.#show(this.#page_at(event.target));
    const known = await this.#words(this.#page);
    if (!known) return;
    const words = of_block(known, block), skipped = words_of(text.slice(0, first)).length - marks_before(block, first);
    this.#sentence = words.slice(Math.max(0, skipped - words.missing), skipped - words.missing + words_of(text.slice(first, last)).length).map((word) => word[0]);
    this.#draw();
  }
}

/** Words of a page that belong to a block of the text; `missing`: how many of its words stand on earlier pages. */
function of_block(known, block) {
  const words = known.words.filter((word) => word[0] >= +block.dataset.at && word[0] < +block.dataset.to);
  words.missing = 0;
  const mark = block.querySelector(".page-mark");
  if (mark && mark.id === `trang-${known.page}`) {
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(mark);
    words.missing = words_of(before.toString()).length;
  }
  return words;
}

/** Page marks stand in the text and are no words of it. */
function marks_before(block, offset) {
  let count = 0;
  for (const mark of block.querySelectorAll(".page-mark")) {
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(mark);
    if (before.toString().length < offset) count += words_of(mark.textContent).length;
  }
  return count;
}

function words_at(known, element) {
  const block = element.closest("[data-at]");
  if (!block) return [];
  const words = of_block(known, block);
  if (words.length === 0) return [];
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(element);
  const text = before.toString(), skipped = words_of(text).length - marks_before(block, text.length) - words.missing;
  return skipped < 0 ? [] : words.slice(skipped, skipped + words_of(element.textContent).length);
}

/** Boxes of words that follow each other on a line, as one. */
function lines(words) {
  const boxes = [];
  for (const [, , left, top, right, bottom] of words) {
    const last = boxes.at(-1);
    if (last && Math.abs(last[1] - top) < (bottom - top) / 2 && left >= last[0]) last[2] = Math.max(last[2], right), last[3] = Math.max(last[3], bottom);
    else boxes.push([left, top, right, bottom]);
  }
  return boxes;
}

// An address with the name of a place in another part of a long text.
const named = location.hash.match(/^#(trang|dan)-(\d+)$/);
if (named && !document.getElementById(location.hash.slice(1)) && document.querySelector(".parts") && !/[?&](from|page)=/.test(location.search))
  location.replace(`?${named[1] === "trang" ? "page" : "from"}=${named[2]}${location.hash}`);

if (paper) {
  new Hits(document.querySelector(".found-here"));
  new Card();
  const viewer = document.querySelector(".viewer");
  if (viewer) new Viewer(viewer);
}
