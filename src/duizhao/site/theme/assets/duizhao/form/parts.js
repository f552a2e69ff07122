// The smallest parts of the form as elements: made by name, filled with text and never with markup.
{
  const { form } = duizhao;
  let count = 0;

  // Attributes whose value is nothing are left out; `on` has listeners.
  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value);
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return made;
  };

  const freshId = () => `dz-form-${++count}`;

  const button = (text, press, attributes = {}) =>
    element("button", { type: "button", class: "dz-button", on: { click: press }, ...attributes }, form.written(text));

  // A button with a sign, which has to be given a name.
  const signButton = (sign, press) =>
    element("button", { type: "button", class: "dz-form__sign", on: { click: press } }, sign);

  const nameButton = (one, name) => {
    one.setAttribute("aria-label", form.said(name));
    one.title = form.said(name);
    return one;
  };

  // What is wrong with a field or a group, in a line each.
  const complaints = () => {
    const list = element("ul", { class: "dz-form__wrong", id: freshId(), hidden: true });
    const show = (findings) => {
      list.hidden = !findings.length;
      list.replaceChildren(
        ...findings.map(({ severity, message, hint }) =>
          element(
            "li",
            { class: `dz-form__finding dz-form__finding--${severity}` },
            element("span", { class: "dz-form__message" }, form.written(message)),
            hint ? element("span", { class: "dz-form__hint" }, form.written(hint)) : null,
          ),
        ),
      );
    };
    return { list, show };
  };

  const described = (helper, wrong) => [helper?.id, wrong.list.id].filter(Boolean).join(" ");

  // A control with its label, what helps, and what is wrong with it.
  const labelled = (control, { key, label, help, required, beside }) => {
    control.id ||= freshId();
    if (key) control.name = key;
    const wrong = complaints();
    const helper = help ? element("p", { class: "dz-form__help", id: freshId() }, form.written(help)) : null;
    const mark = required ? element("span", { class: "dz-form__required" }, form.written(form.word("form-required"))) : null;
    const name = element("label", { class: "dz-form__label", for: control.id }, form.written(label), mark);
    control.setAttribute("aria-describedby", described(helper, wrong));
    const box = element("div", { class: "dz-form__field" }, name, helper, beside ?? control, wrong.list);
    const show = (findings) => {
      wrong.show(findings);
      if (findings.some(({ severity }) => severity === "error")) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    };
    return { box, show };
  };

  // A group with a legend. Its element is the fieldset; `body` takes what stands in it.
  const group = ({ key, label, help, required, className = "" }) => {
    const wrong = complaints();
    const helper = help ? element("p", { class: "dz-form__help", id: freshId() }, form.written(help)) : null;
    const mark = required ? element("span", { class: "dz-form__required" }, form.written(form.word("form-required"))) : null;
    const body = element("div", { class: "dz-form__body" });
    const box = element(
      "fieldset",
      { name: key, class: `dz-form__group ${className}`.trim(), "aria-describedby": described(helper, wrong) },
      element("legend", { class: "dz-form__legend" }, form.written(label), mark),
      helper,
      wrong.list,
      body,
    );
    return { box, body, show: wrong.show };
  };

  // Whoever hears of a change looks at the whole form; a change made by a button is told as one made by hand.
  const changed = (node) => node.dispatchEvent(new Event("input", { bubbles: true }));

  form.parts = { element, freshId, button, signButton, nameButton, complaints, labelled, group, changed };
}
