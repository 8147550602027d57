// Above a plan of the list that was searched last: where it stands there, and links to the plans beside it (keys.js).

/** `kept`: the list; `at`: the place of this plan on that page of it; `words`: what the links are called; `walk`: goes there, over the end of a page too. */
export function show(kept, at, words, walk) {
  const link = (rel, shown, name, there) => {
    const made = document.createElement(there ? "a" : "span");
    made.textContent = shown;
    if (!there) return made;
    made.href = there;
    made.rel = rel;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      walk(rel);
    });
    return made;
  };
  const nav = document.createElement("nav"), up = document.createElement("a");
  nav.className = "walk";
  nav.setAttribute("aria-label", words.walk);
  up.href = kept.address;
  up.textContent = `${words.walk} ${at + 1}/${kept.links.length}`;
  nav.append(link("prev", "‹", words.prev, kept.links[at - 1] ?? kept.prev), " ", up, " ", link("next", "›", words.next, kept.links[at + 1] ?? kept.next));
  document.querySelector("main").prepend(nav);
}
