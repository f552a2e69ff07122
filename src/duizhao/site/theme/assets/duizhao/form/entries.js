// New people, themes, works and terms that a summary needs: a few lines each for the file that has them.
{
  const { form } = duizhao;
  const { element, button, labelled, nameButton, signButton, changed } = form.parts;

  // `roots` are the shapes of the files, by kind; `state` has the entries, by kind, as lists of `{id, value}`.
  form.newEntries = (roots, state) => {
    const box = element("div", { class: "dz-form__entries" });
    const entries = [];

    const add = (kind, id, value) => {
      const { one } = form.declared.kinds[kind];
      const input = element("input", { type: "text", class: "dz-form__input", spellcheck: "false", autocomplete: "off" });
      input.value = id;
      const name = labelled(input, { key: "entry", label: form.label("id"), required: true });
      const inner = form.make(roots[kind].value, { label: one, value });
      const entry = { kind, inner, show: name.show, id: () => input.value.trim() };
      const away = signButton("×", () => {
        entries.splice(entries.indexOf(entry), 1);
        entry.box.remove();
        adders.querySelector("button").focus();
        changed(box);
      });
      const title = element("span", { class: "dz-form__number" }, form.written(one));
      nameButton(away, form.word("form-remove", { what: one }));
      entry.box = element("div", { class: "dz-form__item", "data-kind": kind }, element("div", { class: "dz-form__bar" }, title, away), name.box, inner.box);
      entry.focus = () => (input.value ? inner : input).focus();
      entries.push(entry);
      adders.before(entry.box);
      return entry;
    };

    const adders = element(
      "p",
      { class: "dz-form__buttons" },
      Object.keys(roots).map((kind) =>
        button(form.word("form-add-one", { what: form.declared.kinds[kind].one }), () => {
          add(kind, "").focus();
          changed(box);
        }),
      ),
    );
    box.append(adders);
    for (const { kind, id, value } of state) add(kind, id, value);

    return {
      box,
      add: (kind, id) => {
        const entry = add(kind, id);
        changed(box);
        return entry;
      },
      all: () => entries,
      read: () => entries.map(({ kind, id, inner }) => ({ kind, id: id(), value: inner.read() })).filter(({ id, value }) => id || value),
    };
  };
}
