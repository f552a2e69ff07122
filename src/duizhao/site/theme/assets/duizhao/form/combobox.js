// A field that suggests what the library knows, by id or by any of its names: arrow keys choose, Enter takes, Esc closes.
{
  const { form } = duizhao;
  const { element, freshId } = form.parts;
  const MOST = 12;
  let known = null;

  const folded = (text) => text.normalize("NFKC").toLowerCase();

  // What begins so comes first; ids and names count alike.
  const suggestions = (query, kind, but) => {
    const sought = folded(query.trim());
    const ranked = [[], [], []];
    for (const entry of known?.all() ?? []) {
      if (entry.kind !== kind || but.includes(entry.id)) continue;
      const names = [entry.id, ...Object.values(entry.label)].filter(Boolean).map(folded);
      const rank = names.some((name) => name === sought) ? 0 : names.some((name) => name.startsWith(sought)) ? 1 : 2;
      if (rank < 2 || names.some((name) => name.includes(sought))) ranked[rank].push(entry);
    }
    return ranked.flat().slice(0, MOST);
  };

  // `take` is called with an id that is chosen or typed; `taken` says which are no more to be suggested.
  const combobox = (kind, { take, taken = () => [], keeps = true, attributes = {} }) => {
    const list = element("ul", { class: "dz-form__options", role: "listbox", id: freshId(), hidden: true });
    const input = element("input", {
      type: "text",
      class: "dz-form__input",
      role: "combobox",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
      ...attributes,
    });
    let active = -1;

    const options = () => [...list.children];
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (id) => {
      input.value = keeps ? id : "";
      close();
      take(id);
    };
    const activate = (place) => {
      active = (place + options().length) % options().length;
      for (const [number, option] of options().entries()) option.setAttribute("aria-selected", number === active);
      input.setAttribute("aria-activedescendant", options()[active].id);
      options()[active].scrollIntoView({ block: "nearest" });
    };
    const open = () => {
      const found = suggestions(input.value, kind, taken());
      list.setAttribute("aria-label", input.getAttribute("aria-label") || form.said(form.word("form-suggestions")));
      list.replaceChildren(
        ...found.map((entry) =>
          element(
            "li",
            {
              role: "option",
              id: freshId(),
              class: "dz-form__option",
              "aria-selected": "false",
              on: {
                pointerdown: (event) => event.preventDefault(), // the field keeps the focus
                click: () => choose(entry.id),
              },
            },
            element("span", { class: "dz-form__known" }, form.written(entry.label)),
            " ",
            element("code", {}, entry.id),
          ),
        ),
      );
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(found.length > 0));
    };

    input.addEventListener("input", open);
    input.addEventListener("click", open);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const isOpen = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!isOpen) open();
        if (!list.hidden) activate(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
      } else if (event.key === "Enter") {
        event.preventDefault();
        const chosen = isOpen && active >= 0 ? options()[active].querySelector("code").textContent : input.value.trim();
        if (chosen) choose(chosen);
      } else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    return { input, box: element("div", { class: "dz-form__combobox" }, input, list), close };
  };

  form.combobox = combobox;
  form.suggestFrom = (source) => (known = source);
  form.nameOf = (id) => known?.all().find((entry) => entry.id === id)?.label ?? null;
}
