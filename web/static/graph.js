// A drawing is moved with the mouse, the finger or the arrow keys, and made larger: its viewBox changes, links stay links.

// It comes apart from the page; where it does not come, the list below says the same.
for (const drawing of document.querySelectorAll(".drawing")) {
  drawing.textContent = drawing.dataset.waiting;
  fetch(drawing.dataset.src)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((text) => {
      drawing.replaceChildren(document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true));
      make_movable(drawing);
    })
    .catch(() => {
      drawing.remove();
      document.querySelector(".no-drawing").hidden = false;
    });
}

function make_movable(drawing) {
  const svg = drawing.querySelector("svg");
  const whole = svg.viewBox.baseVal;
  const all = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  // In points of the screen: what is small stays small, and a wide drawing is shown at a size that can be read.
  const show = (x, y, width) => {
    const kept = Math.min(Math.max(width, 150), Math.max(all.width * 1.5, 2000));
    svg.setAttribute("viewBox", [x, y, kept, (kept * drawing.clientHeight) / drawing.clientWidth].join(" "));
  };
  const now = () => svg.viewBox.baseVal;
  const zoom = (factor, at_x = 0.5, at_y = 0.5) => {
    const { x, y, width, height } = now(), wider = width * factor;
    show(x + (width - wider) * at_x, y + (height - height * factor) * at_y, wider);
  };
  const move = (by_x, by_y) => show(now().x + by_x * now().width, now().y + by_y * now().height, now().width);
  const fit = () => {
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    show(all.x, all.y, all.width);
  };

  drawing.classList.add("moves");
  drawing.tabIndex = 0;
  // At a size that can be read, neither larger nor smaller; what does not fit is moved into view.
  const readable = drawing.clientWidth / 1.25;
  const middle = () => {
    const centre = svg.querySelector("g.centre")?.getBBox();
    return centre ? centre.x + centre.width / 2 : all.width / 2;
  };
  drawing.style.height = `${Math.min(innerHeight * 0.8, all.height * 1.25 + 16)}px`;
  fit();
  show(all.width < readable ? (all.width - readable) / 2 : Math.max(0, Math.min(all.width - readable, middle() - readable / 2)), all.y, readable);

  const bar = document.createElement("div");
  bar.className = "zoom";
  for (const [sign, label, action] of [["+", drawing.dataset.in, () => zoom(0.75)], ["−", drawing.dataset.out, () => zoom(1.33)], ["⤢", drawing.dataset.whole, fit]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", action);
    bar.append(button);
  }
  drawing.before(bar);

  drawing.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
    event.preventDefault();
    const box = drawing.getBoundingClientRect();
    zoom(event.deltaY > 0 ? 1.15 : 0.87, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });

  let from = null, moved = false;
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    moved = false;
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const by_x = event.clientX - from.x, by_y = event.clientY - from.y;
    if (!moved && Math.hypot(by_x, by_y) < 4) return;
    moved = true;
    move(-by_x / drawing.clientWidth, -by_y / drawing.clientHeight);
    from = { x: event.clientX, y: event.clientY };
  });
  addEventListener("pointerup", () => (from = null));
  addEventListener("pointercancel", () => (from = null));
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener("click", (event) => moved && event.preventDefault(), true);

  const keys = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] };
  drawing.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]) move(...keys[event.key]);
    else if (event.key === "+" || event.key === "=") zoom(0.75);
    else if (event.key === "-") zoom(1.33);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
}
