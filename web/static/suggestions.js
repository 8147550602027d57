// Suggestions while typing: a combobox with a list (WAI-ARIA APG, "list autocomplete with manual selection"). keys.js fetches this when somebody comes to the box.

export class Suggestions {
  #box; #list; #options = []; #chosen = -1; #typed = ""; #timer = 0; #asked = null;

  constructor(box) {
    this.#box = box;
    this.#list = document.createElement("ul");
    this.#list.id = `${box.id}-suggestions`;
    this.#list.className = "suggestions";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", box.dataset.suggestLabel);
    this.#list.hidden = true;
    box.after(this.#list);
    box.setAttribute("aria-controls", this.#list.id);
    box.addEventListener("input", (event) => {
      if (!event.isComposing) this.#later();
    });
    box.addEventListener("compositionend", () => this.#later());
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("blur", () => this.#close());
    box.form.addEventListener("submit", () => this.#close());
    // Before the box loses the focus.
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("li");
      if (option && event.button === 0) this.#take(this.#options[[...this.#list.children].indexOf(option)]);
    });
    if (box.value !== box.defaultValue && document.activeElement === box) this.#later(); // what was typed while this was on its way
  }

  #later() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#typed = this.#box.value;
    const at_end = this.#box.selectionStart === this.#typed.length;
    if (!at_end || this.#typed.trim().length < 2) return this.#close();
    this.#timer = setTimeout(() => this.#ask(), 80);
  }

  async #ask() {
    this.#asked = new AbortController();
    try {
      const answer = await fetch(`${this.#box.dataset.suggest}?q=${encodeURIComponent(this.#typed)}`, { signal: this.#asked.signal });
      if (!answer.ok) return this.#close();
      const { query, suggestions } = await answer.json();
      if (query === this.#box.value && document.activeElement === this.#box) this.#show(suggestions);
    } catch {
      this.#close(); // a later letter, or no way to the server: typing goes on
    }
  }

  #show(suggestions) {
    this.#options = suggestions;
    this.#chosen = -1;
    this.#list.replaceChildren(
      ...suggestions.map((one, index) => {
        const option = document.createElement("li");
        option.id = `${this.#list.id}-${index}`;
        option.className = one.kind;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const shown = document.createElement("span"), about = document.createElement("span");
        shown.textContent = one.shown;
        about.textContent = one.about ?? "";
        about.className = "facts";
        option.append(shown, " ", about);
        return option;
      }),
    );
    this.#list.hidden = suggestions.length === 0;
    this.#box.setAttribute("aria-expanded", String(!this.#list.hidden));
    this.#box.removeAttribute("aria-activedescendant");
  }

  #close() {
    clearTimeout(this.#timer);
    if (!this.#list.hidden) this.#show([]);
  }

  #choose(index) {
    const count = this.#options.length;
    this.#chosen = index < -1 ? count - 1 : index >= count ? -1 : index;
    [...this.#list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#chosen)));
    const option = this.#list.children[this.#chosen];
    if (option) this.#box.setAttribute("aria-activedescendant", option.id);
    else this.#box.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
    const one = this.#options[this.#chosen];
    this.#box.value = one && one.kind !== "title" ? one.text : this.#typed;
  }

  /** A title is a plan, a field waits for its value, all else is a question. */
  #take(one) {
    this.#close();
    if (one.kind === "title") {
      location.assign(one.address);
      return;
    }
    this.#box.value = one.text;
    if (one.kind === "field") this.#later();
    else this.#box.form.requestSubmit();
  }

  #key(event) {
    if (this.#list.hidden || event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      this.#choose(this.#chosen + steps[event.key]);
    } else if (event.key === "Enter" && this.#chosen >= 0) {
      event.preventDefault();
      this.#take(this.#options[this.#chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault(); // else a search box is emptied
      this.#box.value = this.#typed;
      this.#close();
    }
  }
}
