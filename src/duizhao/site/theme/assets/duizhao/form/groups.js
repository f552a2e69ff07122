// The widgets of groups: known keys, texts in two languages side by side, a value or why there is none, one of two forms.
{
  const { form } = duizhao;
  const { complaints, element, group } = form.parts;
  const RARE = new Set(["zh-Hant", "supplied", "quote"]);
  const MANY = 8;

  const isRare = ({ key, shape }) => shape.anchor || (RARE.has(key) && shape.is !== "fields");
  const isSame = (one, other) => form.said(one).toLowerCase() === form.said(other).toLowerCase();

  // Help that says no more than the label is none.
  const helpBeside = (label, help) => (help && !isSame(help, label) ? help : null);

  const settingOf = ({ key, help, required, shape }, value, { options }) => {
    const label = form.label(key);
    return { key, label, help: helpBeside(label, help), required, value, options: shape.is === "fields" ? null : options };
  };

  const joined = (pairs) => {
    const value = Object.fromEntries(pairs.filter(([, its]) => its !== undefined));
    return Object.keys(value).length ? value : undefined;
  };

  const folded = (name, parts, isOpen) =>
    element("details", { class: "dz-form__more", open: isOpen }, element("summary", {}, form.written(name)), parts);

  // Without a legend, where what stands around has said what it is.
  const bareGroup = () => {
    const { list, show } = complaints();
    const body = element("div", { class: "dz-form__body" }, list);
    return { box: body, body, show };
  };

  // `but` names keys that something else asks for.
  const fields = (shape, setting) => {
    const { but = [], value, isBare } = setting;
    const parts = new Map();
    const asked = shape.fields.filter(({ key }) => !but.includes(key));
    for (const field of asked) parts.set(field.key, form.make(field.shape, settingOf(field, value?.[field.key], setting)));
    const boxOf = ({ key }) => parts.get(key).box;

    const frame = isBare ? bareGroup() : group(setting);
    const { body } = frame;
    const rare = asked.filter(isRare);
    for (const field of asked) {
      if (rare.includes(field) || (field.key === "en" && parts.has("zh"))) continue;
      const isPair = field.key === "zh" && parts.has("en");
      body.append(isPair ? element("div", { class: "dz-form__pair" }, boxOf(field), parts.get("en").box) : boxOf(field));
    }
    if (rare.length) {
      const isUsed = rare.some(({ key }) => value?.[key] !== undefined);
      body.append(folded(form.word("form-more"), rare.map(boxOf), isUsed));
    }
    return {
      box: frame.box,
      show: frame.show,
      read: () => joined([...parts].map(([key, part]) => [key, part.read()])),
      at: (key) => parts.get(key) ?? null,
      focus: () => parts.get(asked.find((field) => !rare.includes(field)).key).focus(),
    };
  };

  // Many keys of which few are used: those that are, and a choice of the others.
  const picked = (shape, setting) => {
    const { box, body, show } = group(setting);
    const parts = new Map();
    const select = element("select", { class: "dz-form__input", "aria-label": form.said(form.word("form-pick")) });
    const left = () => shape.fields.filter(({ key }) => !parts.has(key));
    const add = (key) => {
      const field = shape.fields.find((one) => one.key === key);
      parts.set(key, form.make(field.shape, settingOf(field, setting.value?.[key], setting)));
      chooser.before(parts.get(key).box);
      draw();
    };
    const draw = () => {
      const options = left().map(({ key }) => element("option", { value: key }, form.said(form.label(key))));
      select.replaceChildren(...options);
      chooser.hidden = !options.length;
    };
    const press = () => {
      const key = select.value;
      add(key);
      parts.get(key).focus();
    };
    const chooser = element("div", { class: "dz-form__chooser" }, select, form.parts.button(form.word("form-add"), press));
    body.append(chooser);
    for (const { key } of shape.fields) if (setting.value?.[key] !== undefined) add(key);
    draw();
    return {
      box,
      show,
      read: () => joined(shape.fields.map(({ key }) => [key, parts.get(key)?.read()])),
      at: (key) => parts.get(key) ?? null,
      focus: () => select.focus(),
    };
  };

  // A value, or an absence with its reason and a note.
  const either = (shape, setting) => {
    const { value, label } = setting;
    const wasAbsent = typeof value === "object" && "absent" in value;
    const [reason] = shape.with.fields;
    const inner = form.make(shape.without, { ...setting, value: wasAbsent ? undefined : value });
    const note = element("div", { class: "dz-form__absence-note" });
    const kinds = reason.shape.options.map((kind) =>
      element("option", { value: kind }, form.said(form.optionLabel(kind, { key: "absent" }))),
    );
    const present = element("option", { value: "" }, form.said(form.word("form-present")));
    const name = form.said(form.word("form-absence-of", { what: label }));
    const select = element("select", { class: "dz-form__absence", "aria-label": name }, present, kinds);
    select.value = wasAbsent ? value.absent : "";
    const title = element("span", { class: "dz-form__absent-label", "aria-hidden": "true" }, form.written(label));
    const parts = setting.isSection ? [select, inner.box] : [inner.box, select];
    const box = element("div", { class: "dz-form__either", "data-key": setting.key }, title, parts, note);
    let noted = null;
    const turn = () => {
      const isAbsent = select.value !== "";
      box.classList.toggle("dz-form__either--absent", isAbsent);
      inner.box.hidden = isAbsent;
      note.hidden = !isAbsent;
      if (!isAbsent || noted) return;
      const its = { value: wasAbsent ? value : undefined, but: ["absent"], isBare: true };
      const isNoted = wasAbsent && Object.keys(value).length > 1;
      noted = fields(shape.with, its);
      note.append(folded(form.word("form-absence-note"), noted.box, isNoted));
    };
    select.addEventListener("change", turn);
    turn();
    const isAbsent = () => select.value !== "";
    return {
      box,
      show: (findings) => (isAbsent() ? noted : inner).show(findings),
      read: () => (isAbsent() ? { absent: select.value, ...noted.read() } : inner.read()),
      at: (key) => (isAbsent() ? noted : inner).at(key),
      focus: () => (isAbsent() ? select : inner).focus(),
    };
  };

  // One form or the other, by a switch: a name that reads alike everywhere or in each language, a person or a bare name.
  const twoWays = (shape, setting) => {
    const { value } = setting;
    const word = shape.scalar.names ? "form-by-name" : "form-two-languages";
    const inner = {};
    const box = element("div", { class: "dz-form__ways" });
    const input = element("input", { type: "checkbox", class: "dz-form__check" });
    const toggle = element("label", { class: "dz-form__choice" }, input, element("span", {}, form.written(form.word(word))));
    input.checked = value === undefined ? !shape.scalar.names : typeof value === "object";
    const way = () => (input.checked ? "mapping" : "scalar");
    const turn = () => {
      const its = (typeof value === "object" ? "mapping" : "scalar") === way() ? value : undefined;
      inner[way()] ??= form.make(shape[way()], { ...setting, value: its });
      box.replaceChildren(inner[way()].box, toggle);
    };
    input.addEventListener("change", turn);
    turn();
    const current = () => inner[way()];
    return {
      box,
      show: (findings) => current().show(findings),
      read: () => current().read(),
      at: (key) => current().at(key),
      focus: () => current().focus(),
    };
  };

  // A group of which one key may stand alone, as `chosen` for `{is: chosen}`.
  const short = (shape, setting) => {
    const { key } = shortKey(shape);
    const value = typeof setting.value === "string" ? { [key]: setting.value } : setting.value;
    const inner = fields(shape.mapping, { ...setting, value });
    const read = () => {
      const whole = inner.read();
      return whole && Object.keys(whole).length === 1 && key in whole ? whole[key] : whole;
    };
    const show = (findings) => (typeof read() === "string" ? inner.at(key) : inner).show(findings);
    return { ...inner, read, show };
  };

  const shortKey = (shape) => shape.mapping?.fields?.find((field) => field.shape === shape.scalar);

  Object.assign(form.widgets, { fields, picked, either, twoWays, short });
  form.shortKey = shortKey;
  form.helpBeside = helpBeside;
  form.isManyFold = (shape) => shape.fields.length > MANY && shape.fields.every((one) => !one.required && one.shape.is === "fields");
}
