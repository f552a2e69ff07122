// Fills the form as a person does: finds fields by their names, writes, presses, chooses, one after another.
(() => {
  const first = (scope, selector) => scope.querySelector(selector);
  const tell = (field, ...events) => {
    for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const fill = (field, value) => {
    field.value = value;
    tell(field, "input", "change");
  };
  const enter = (field) => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  const choose = (field, value) => {
    if (![...field.options].some((option) => option.value === value)) throw new Error(`${field.name} offers no ${value}`);
    fill(field, value);
  };
  const check = (box, isChecked) => {
    if (box.checked !== isChecked) box.click();
  };
  const isGroup = (value) => typeof value === "object";

  const writeAll = (scope, values, but) => {
    for (const [key, value] of Object.entries(values)) if (key !== but) write(scope, key, value);
  };

  const items = {
    tokens(field, _, value) {
      fill(field, value.join(", "));
      enter(field);
    },
    fewOf(field, _, value) {
      for (const one of value) check(first(field, `input[value="${one}"]`), true);
    },
    options(field, _, value) {
      for (const one of Array.isArray(value) ? value : [value]) {
        const box = first(field, `.dz-form__option-taken > label > input[value="${isGroup(one) ? one.is : one}"]`);
        check(box, true);
        if (isGroup(one)) writeAll(box.closest(".dz-form__option-taken"), one, "is");
      }
    },
    list(field, key, value) {
      for (const one of value) {
        first(field, ":scope > .dz-form__body > .dz-button").click();
        const item = first(field, ":scope > .dz-form__body > .dz-form__items > .dz-form__item:last-child");
        const toggle = first(item, ":scope > .dz-form__ways > .dz-form__choice > input");
        if (toggle) check(toggle, isGroup(one));
        if (isGroup(one)) writeAll(item, one);
        else fill(first(item, `[name="${key}"]`) ?? first(item, '[name="id"]'), one);
      }
    },
    group(field, _, value) {
      const chooser = first(field, ":scope > .dz-form__body > .dz-form__chooser");
      for (const key of chooser ? Object.keys(value) : []) {
        choose(first(chooser, "select"), key);
        first(chooser, "button").click();
      }
      writeAll(field, value);
    },
    alike(field, key, value) {
      const ways = field.closest(".dz-form__ways");
      check(first(ways, ":scope > .dz-form__choice > input"), false);
      fill(first(ways, `[name="${key}"]`), value);
    },
  };

  const kindOf = (field, value) => {
    if (field.getAttribute("role") === "combobox" && Array.isArray(value)) return "tokens";
    if (first(field, ":scope > .dz-form__body > .dz-form__option-taken")) return "options";
    if (Array.isArray(value)) return first(field, ":scope > .dz-form__body > .dz-form__choice") ? "fewOf" : "list";
    return isGroup(value) ? "group" : "alike";
  };

  const write = (scope, key, value) => {
    if (isGroup(value) && "absent" in value) {
      const either = first(scope, `[data-key="${key}"]`);
      choose(first(either, ":scope > .dz-form__absence"), value.absent);
      return writeAll(first(either, ":scope > .dz-form__absence-note"), value, "absent");
    }
    const fields = [...scope.querySelectorAll(`[name="${key}"]`)];
    const isManyFold = (field) => isGroup(value) && !Array.isArray(value) && first(field, ".dz-form__chooser");
    const field = (key === "supplied" && fields.find(isManyFold)) || fields[0];
    if (!field) throw new Error(`no field ${key}`);
    if (field.type === "select-one") return choose(field, value);
    if (field.type === "checkbox") return check(field, value);
    if (field.tagName !== "FIELDSET" && !Array.isArray(value)) return fill(field, value);
    if (!isGroup(value) && first(field, '[name="is"]')) return choose(first(field, '[name="is"]'), value);
    return items[kindOf(field, value)](field, key, value);
  };

  globalThis.typist = { write };
})();
