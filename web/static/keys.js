// Keys for whoever reads all day; every page works without them. "?" shows them (the dialog in layout.html).
//   /  the box      j k  next, previous entry (Enter opens it)      n p  next, previous document of the list that was searched last

// The language is kept from here on (a cookie); the address goes without it, so that whoever gets it reads in their own.
const here = new URL(location);
if (here.searchParams.has("lang")) {
  here.searchParams.delete("lang");
  history.replaceState(history.state, "", here);
}

const keys = document.getElementById("phim");
const entries = () => [...document.querySelectorAll(".hit h2 a, .citing-name a, .rows a.name, .cited-name a")].filter((link) => link.offsetParent);

/** The list of results that this tab saw last: its address, the plans on that page of it, and the pages beside it. */
const list = {
  read: () => JSON.parse(sessionStorage.getItem("list") ?? "null"),
  keep(page) {
    const links = [...page.querySelectorAll(".hit h2 a")].map((link) => link.getAttribute("href"));
    const beside = (rel) => page.querySelector(`.pager a[rel=${rel}]`)?.getAttribute("href") ?? null;
    sessionStorage.setItem("list", JSON.stringify({ address: location.pathname + location.search, links, prev: beside("prev"), next: beside("next") }));
    const end = sessionStorage.getItem("walk"); // from a document over the end of a page of results
    sessionStorage.removeItem("walk");
    if (end && links.length) location.replace(end === "next" ? links[0] : links.at(-1));
  },
  /** Where this plan stands on it; -1 where it does not. */
  place: (kept) => kept?.links.findIndex((link) => new URL(link, location).pathname === location.pathname) ?? -1,
};

/** To the document beside this one, over the end of a page of results too; on the list itself, to its next page. */
function walk(rel) {
  const kept = list.read(), at = list.place(kept);
  if (at < 0) {
    document.querySelector(`.pager a[rel=${rel}]`)?.click();
    return;
  }
  const beside = kept.links[at + (rel === "next" ? 1 : -1)];
  if (beside) location.assign(beside);
  else if (kept[rel]) {
    sessionStorage.setItem("walk", rel);
    location.assign(kept[rel]);
  }
}

function step(by) {
  const all = entries(), at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "center", behavior: "auto" });
}

const actions = {
  "/": () => {
    const box = document.querySelector('input[type="search"]');
    box?.focus();
    box?.select();
  },
  j: () => step(1),
  k: () => step(-1),
  n: () => walk("next"),
  p: () => walk("prev"),
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
  if (!action || typing || keys.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  event.preventDefault();
  action();
});

if (document.body.classList.contains("page-search")) list.keep(document);

// On a plan of the list: where it stands, and the way on.
const kept = list.read(), at = list.place(kept);
if (at >= 0 && document.body.classList.contains("page-plan")) import("./walk.js").then(({ show }) => show(kept, at, keys.dataset, walk));

// The box: what is suggested while typing is fetched when somebody comes to it.
const box = document.querySelector("input[data-suggest]");
if (box) {
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"]]) box.setAttribute(name, value);
  const suggest = () => import("./suggestions.js").then(({ Suggestions }) => new Suggestions(box));
  if (document.activeElement === box) suggest();
  else box.addEventListener("focus", suggest, { once: true });
}
