// The widgets of single values: a line, a text, one of a few, yes, an id. A widget has a `box`; it `read`s its value, which
// is nothing where nothing is written, finds the widget `at` a key, `show`s findings and takes the `focus`.
{
  const { form } = duizhao;
  const { element, labelled } = form.parts;
  const LANGUAGES = { zh: "zh-Hans", "zh-Hant": "zh-Hant", en: "en" };

  const WIDE =
    "[\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}]";
  const HAN_LINES = new RegExp(`(?<=${WIDE})[^\\S\\n]*\\n\\s*(?=${WIDE})`, "gu");

  // A text as it is read: its lines are one, and between two Han characters a line's end is no space.
  const asRead = (text) => text.replace(HAN_LINES, "").replace(/\s+/g, " ").trim();

  const single = (control, setting, read, beside) => {
    const { box, show } = labelled(control, { ...setting, beside });
    return { box, show, read, at: () => null, focus: () => control.focus() };
  };

  const line = (shape, setting) => {
    const input = element("input", { type: "text", class: "dz-form__input", autocomplete: "off", spellcheck: "false" });
    input.value = setting.value ?? "";
    return single(input, setting, () => input.value.trim() || undefined);
  };

  const id = (shape, setting) => {
    const { input, box } = form.combobox(shape.names, { take: () => form.parts.changed(box) });
    input.value = setting.value ?? "";
    return single(input, setting, () => input.value.trim() || undefined, box);
  };

  const prose = (_, setting) => {
    const input = element("textarea", { class: "dz-form__input dz-form__text", rows: 2, lang: LANGUAGES[setting.key] });
    input.value = setting.value ?? "";
    return single(input, setting, () => asRead(input.value) || undefined);
  };

  // What an option of a key is called: `options` has what a facet declares.
  const optionLabel = (option, { key, options }) => {
    if (options?.[option]) return options[option];
    for (const word of [`${key}-${option}`, `form-key-${option}`]) if (form.has(word)) return form.word(word);
    return option;
  };

  const one = (shape, setting) => {
    const { value } = setting;
    const known = value === undefined || shape.options.includes(value) ? shape.options : [value, ...shape.options];
    const choices = known.map((option) => element("option", { value: option }, form.said(optionLabel(option, setting))));
    const select = element("select", { class: "dz-form__input" }, element("option", { value: "" }, "—"), choices);
    select.value = value ?? "";
    return single(select, setting, () => select.value || undefined);
  };

  const yes = (_, setting) => {
    const input = element("input", { type: "checkbox", class: "dz-form__check" });
    input.checked = String(setting.value) === "true";
    const widget = single(input, setting, () => input.checked || undefined);
    widget.box.classList.add("dz-form__field--check");
    return widget;
  };

  // Several of a few.
  const several = (shape, setting) => {
    const { box, body, show } = form.parts.group({ ...setting, className: "dz-form__group--checks" });
    const boxes = shape.item.options.map((option) => {
      const input = element("input", { type: "checkbox", class: "dz-form__check", value: option });
      input.checked = setting.value?.includes(option) ?? false;
      body.append(element("label", { class: "dz-form__choice" }, input, element("span", {}, form.written(optionLabel(option, setting)))));
      return input;
    });
    const read = () => {
      const chosen = boxes.filter((input) => input.checked).map((input) => input.value);
      return chosen.length ? chosen : undefined;
    };
    return { box, show, read, at: () => null, focus: () => boxes[0].focus() };
  };

  // What the form has no question for is kept as it was found.
  const kept = (_, { value }) => ({
    box: element("span", { hidden: true }),
    show: () => {},
    read: () => value,
    at: () => null,
    focus: () => {},
  });

  const word = (shape, setting) => (shape.names ? id : line)(shape, setting);

  form.optionLabel = optionLabel;
  form.widgets = { word, prose, one, yes, several, other: kept };
}
