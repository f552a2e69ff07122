// The widgets of lists: items that can be added, removed and moved, and options of which several may hold.
{
  const { form } = duizhao;
  const { element, group, button, nameButton, signButton, changed } = form.parts;

  const itemLabel = (label, place) => form.word("form-numbered", { what: label, number: place + 1 });

  const list = (shape, setting) => {
    const { box, body, show } = group(setting);
    const frame = element("ol", { class: "dz-form__items" });
    let items = [];

    const tell = (key, place) => form.announce(form.word(key, { what: itemLabel(setting.label, place) }));
    const move = (item, by) => {
      const from = items.indexOf(item);
      const to = from + by;
      if (to < 0 || to >= items.length) return;
      items.splice(to, 0, ...items.splice(from, 1));
      if (by < 0) items[to + 1].li.before(item.li);
      else items[to - 1].li.after(item.li);
      number();
      (by < 0 ? item.up : item.down).focus();
      tell("form-moved", to);
      changed(box);
    };
    const remove = (item) => {
      const place = items.indexOf(item);
      items = items.filter((one) => one !== item);
      item.li.remove();
      number();
      (items[Math.min(place, items.length - 1)]?.away ?? adder).focus();
      tell("form-removed", place);
      changed(box);
    };
    const number = () => {
      for (const [place, item] of items.entries()) {
        const what = itemLabel(setting.label, place);
        item.name.replaceChildren(...form.written(what));
        item.widget.box.setAttribute("role", "group");
        item.widget.box.setAttribute("aria-label", form.said(what));
        nameButton(item.up, form.word("form-up", { what }));
        nameButton(item.down, form.word("form-down", { what }));
        nameButton(item.away, form.word("form-remove", { what }));
        item.up.disabled = place === 0;
        item.down.disabled = place === items.length - 1;
      }
    };
    const add = (value) => {
      const item = { name: element("span", { class: "dz-form__number" }) };
      const its = { key: setting.key, label: setting.label, value, isBare: true, options: setting.options };
      item.widget = form.make(shape.item, its);
      item.up = signButton("↑", () => move(item, -1));
      item.down = signButton("↓", () => move(item, 1));
      item.away = signButton("×", () => remove(item));
      const bar = element("div", { class: "dz-form__bar" }, item.name, item.up, item.down, item.away);
      item.li = element("li", { class: "dz-form__item" }, bar, item.widget.box);
      item.li.addEventListener("keydown", (event) => {
        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        event.stopPropagation();
        move(item, event.key === "ArrowUp" ? -1 : 1);
      });
      items.push(item);
      frame.append(item.li);
      return item;
    };
    const adder = button(form.word("form-add-one", { what: setting.label }), () => {
      const item = add(undefined);
      number();
      item.widget.focus();
      tell("form-added", items.length - 1);
      changed(box);
    });

    for (const value of setting.value ?? []) add(value);
    number();
    body.append(frame, adder);
    // Findings count the items that say something; places on the screen count all.
    const filled = () => items.filter((item) => item.widget.read() !== undefined);
    return {
      box,
      show,
      read: () => {
        const values = filled().map((item) => item.widget.read());
        return values.length ? values : undefined;
      },
      at: (place) => filled()[place]?.widget ?? null,
      focus: () => (items[0] ? items[0].widget.focus() : adder.focus()),
    };
  };

  // Options of which several may hold, each with a note of its own. What is chosen first comes first.
  const options = (shape, setting) => {
    const item = shape.sequence.item;
    const { key, shape: option } = form.shortKey(item);
    const { box, body, show } = group(setting);
    const given = setting.value === undefined ? [] : Array.isArray(setting.value) ? setting.value : [setting.value];
    const valueOf = (one) => (typeof one === "string" ? one : one[key]);
    const names = [...new Set([...option.options, ...given.map(valueOf)])].filter(Boolean);
    let chosen = given.map(valueOf);
    const notes = new Map();
    const checks = new Map();

    for (const name of names) {
      const value = given.find((one) => valueOf(one) === name);
      const label = form.optionLabel(name, setting);
      const input = element("input", { type: "checkbox", class: "dz-form__check", value: name });
      const place = element("div", { class: "dz-form__note" });
      const turn = () => {
        chosen = chosen.filter((one) => one !== name);
        if (input.checked) chosen.push(name);
        place.hidden = !input.checked;
        if (!input.checked || notes.has(name)) return;
        const its = { label: form.word("form-note-on", { what: label }), value: typeof value === "object" ? value : undefined, but: [key] };
        notes.set(name, form.widgets.fields(item.mapping, its));
        place.append(notes.get(name).box);
      };
      input.checked = chosen.includes(name);
      if (input.checked) {
        const order = [...chosen];
        turn();
        chosen = order;
      } else place.hidden = true;
      input.addEventListener("change", turn);
      checks.set(name, input);
      const choice = element("label", { class: "dz-form__choice" }, input, element("span", {}, form.written(label)));
      body.append(element("div", { class: "dz-form__option-taken" }, choice, place));
    }
    const readOne = (name) => {
      const note = notes.get(name)?.read();
      return note ? { [key]: name, ...note } : name;
    };
    const partOf = (name) => {
      const note = notes.get(name);
      return { at: (its) => note.at(its), show: note.show, focus: () => checks.get(name).focus() };
    };
    return {
      box,
      show,
      read: () => {
        const values = chosen.map(readOne);
        return values.length > 1 ? values : values[0];
      },
      at: (place) => (typeof place === "number" ? partOf(chosen[place]) : chosen.length === 1 ? partOf(chosen[0]).at(place) : null),
      focus: () => checks.get(names[0]).focus(),
    };
  };

  Object.assign(form.widgets, { list, options });

  const { widgets } = form;
  const wayOf = (shape) => {
    if (shape.is === "list") {
      if (shape.item.names) return [widgets.tokens, shape];
      return [shape.item.is === "one" ? widgets.several : list, shape];
    }
    if (shape.is === "fields") return [form.isManyFold(shape) ? widgets.picked : widgets.fields, shape];
    if (shape.is !== "kinds") return [widgets[shape.is], shape];
    const inner = shape.scalar.is === "kinds" ? shape.scalar : shape;
    if (shape.sequence) return [options, shape];
    return [form.shortKey(inner) ? widgets.short : widgets.twoWays, inner];
  };

  // The widget of a shape. `setting` has its label, help, key and value.
  form.make = (shape, setting) => {
    const [widget, its] = wayOf(shape);
    return widget(its, setting);
  };
}
