// The widget of a list of ids: each a token with its name, a field that suggests more.
{
  const { form } = duizhao;
  const { element, labelled, changed, nameButton, signButton } = form.parts;
  const BETWEEN = /[\s,，、;；]+/;

  form.widgets.tokens = (shape, setting) => {
    const kind = shape.item.names;
    let ids = [...(setting.value ?? [])];
    const list = element("ul", { class: "dz-form__tokens", "aria-label": form.said(setting.label) });
    const add = (typed) => {
      ids.push(...typed.split(BETWEEN).filter(Boolean));
      input.value = "";
      draw();
      changed(list);
    };
    const { input, box } = form.combobox(kind, { take: add, taken: () => ids, keeps: false });

    const remove = (place) => {
      ids.splice(place, 1);
      draw();
      (list.querySelectorAll("button")[Math.min(place, ids.length - 1)] ?? input).focus();
      changed(list);
    };
    const draw = () => {
      list.hidden = !ids.length;
      list.replaceChildren(
        ...ids.map((id, place) => {
          const name = form.nameOf(id) ?? id;
          const text = form.word("form-remove", { what: name });
          return element(
            "li",
            { class: "dz-form__token", title: id },
            element("span", {}, form.written(name)),
            nameButton(signButton("×", () => remove(place)), text),
          );
        }),
      );
    };

    input.addEventListener("blur", () => input.value.trim() && add(input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && !input.value && ids.length) remove(ids.length - 1);
    });
    form.onKnown(draw);
    draw();
    const { box: field, show } = labelled(input, { ...setting, beside: element("div", {}, list, box) });
    return { box: field, show, read: () => (ids.length ? ids : undefined), at: () => null, focus: () => input.focus() };
  };
}
