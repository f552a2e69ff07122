// An open form: a section for each part of a summary, built when it is opened, and below them what is wrong, how it will
// look and the file it makes.
{
  const { form } = duizhao;
  const { element, button, complaints, labelled } = form.parts;
  const PAUSE = 250;
  const NEW_KINDS = ["person", "theme", "work", "term"];

  // A part of the summary that is built when it is first opened; until then its value is what it was.
  const section = ({ key, label, help, shape, options, required }, value, isOpen) => {
    let inner = null;
    const wrong = complaints();
    const count = element("span", { class: "dz-form__count" });
    const body = element("div", { class: "dz-form__section-body" }, wrong.list);
    const summary = element("summary", {}, element("span", { class: "dz-form__section-name" }, form.written(label)), count);
    const details = element("details", { class: "dz-form__section", "data-key": key }, summary, body);
    const build = () => {
      if (inner) return;
      inner = form.make(shape, { key, label, help, value, options, isSection: true });
      body.append(inner.box);
    };
    summary.addEventListener("click", build); // at once, for whoever goes on by Tab
    details.addEventListener("toggle", () => details.open && build());
    if (isOpen) {
      build();
      details.open = true;
    }
    return {
      key,
      box: details,
      empty: required ? {} : undefined, // what it lacks is told one by one
      read: () => (inner ? inner.read() : value),
      at: (its) => inner?.at(its) ?? null,
      show: (findings) => (inner ? inner.show(findings) : wrong.show(findings)),
      focus: () => (inner ? inner.focus() : summary.focus()),
      reveal: () => {
        build();
        details.open = true;
      },
      say: (errors, isFilled) => {
        count.textContent = errors ? `${errors}!` : isFilled ? "✓" : "";
        count.title = form.said(errors ? form.word("form-errors", { number: errors }) : form.word("form-filled"));
      },
    };
  };

  const partsOf = ({ roots, facets }) => {
    const declared = new Map(facets.map((facet) => [facet.id, facet]));
    return roots.summary.fields
      .filter(({ key }) => key !== "id")
      .map((field) => ({ ...field, label: form.label(field.key), ...declared.get(field.key) }))
      .map((part) => ({ ...part, help: form.helpBeside(part.label, part.help) }));
  };

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  // `state` is `{key, id, path, base, value, entries}`; `base` is the summary as it is in the library, if it is there.
  form.editor = ({ state, hosting, known, leave }) => {
    const { declared } = form;
    const { base } = state;
    const isNew = !base;
    const parts = partsOf(declared);
    const labels = new Map([...parts.map(({ key, label }) => [key, label]), ["entries", form.word("form-entries")]]);
    const labelOf = (key) => labels.get(key) ?? form.label(key);

    const idInput = element("input", { type: "text", class: "dz-form__input", spellcheck: "false", autocapitalize: "none", autocomplete: "off" });
    idInput.value = state.id;
    idInput.readOnly = !isNew;
    const idField = labelled(idInput, { key: "file", label: form.word("form-id"), help: form.word("form-id-help"), required: true });
    const sections = parts.map((part, place) => section(part, state.value[part.key], place === 0));
    const entries = form.newEntries(Object.fromEntries(NEW_KINDS.map((kind) => [kind, declared.roots[kind]])), state.entries);
    const entriesBox = element(
      "details",
      { class: "dz-form__section", open: state.entries.length > 0 },
      element("summary", {}, element("span", { class: "dz-form__section-name" }, form.written(form.word("form-entries")))),
      element("div", { class: "dz-form__section-body" }, element("p", {}, form.written(form.word("form-entries-about"))), entries.box),
    );

    const findingsList = element("ul", { class: "dz-form__findings" });
    const preview = element("details", { class: "dz-form__section dz-form__preview" }, element("summary", {}, form.written(form.word("form-preview"))));
    const previewBody = element("div", { class: "dz-form__section-body" });
    preview.append(previewBody);
    const files = element("div", { class: "dz-form__files" });
    const filesBox = element("details", { class: "dz-form__section" }, element("summary", {}, form.written(form.word("form-file"))), files);
    const status = element("p", { class: "dz-form__status", role: "status" });
    const stored = element("span", { class: "dz-form__stored" });

    let shownOn = new Set();
    let isTouched = Object.keys(state.value).length > 0;
    let timer = 0;
    let now;

    const widgetAt = (path) => {
      const [first, ...rest] = path;
      if (first === "id") return { show: idField.show, focus: () => idInput.focus() };
      let widget = first === "entries" ? entries.all()[rest.shift()] : sections.find(({ key }) => key === first);
      if (first === "entries" && rest.length) widget = widget.inner;
      for (const key of rest) {
        const inner = widget.at(key);
        if (!inner) break;
        widget = inner;
      }
      return widget;
    };

    const read = () => {
      const pairs = sections.map((one) => [one.key, one.read() ?? one.empty]).filter(([, value]) => value !== undefined);
      return { ...state, isNew, id: idInput.value.trim(), value: Object.fromEntries(pairs), entries: entries.read() };
    };

    const mark = (found) => {
      const byWidget = new Map();
      for (const finding of found) {
        if (!finding.path.length) continue; // it is about the whole
        const widget = widgetAt(finding.path);
        byWidget.set(widget, [...(byWidget.get(widget) ?? []), finding]);
      }
      for (const widget of shownOn) if (!byWidget.has(widget)) widget.show([]);
      for (const [widget, its] of byWidget) widget.show(its);
      shownOn = new Set(byWidget.keys());
    };

    const lead = (path) => {
      if (path[0] === "entries") entriesBox.open = true;
      sections.find(({ key }) => key === path[0])?.reveal();
      look();
      const widget = path.length ? widgetAt(path) : sections[0];
      for (let box = widget.box; box; box = box.parentElement) if (box.matches("details")) box.open = true;
      widget.focus();
    };

    const addEntry = ({ wanted }) => {
      if (!NEW_KINDS.includes(wanted?.kind) || !form.isId(wanted.id)) return null;
      return button(form.word("form-describe", { what: wanted.id }), () => {
        entriesBox.open = true;
        entries.add(wanted.kind, wanted.id).focus();
      });
    };

    const drawFiles = () => {
      const { id, value } = now;
      const name = `${id || "zhang-2024"}.yml`;
      const path = state.path ?? `${hosting.folder}/papers/${name}`;
      const text = form.yaml(value);
      const blocks = [form.sending.block(form.word("form-file-of", { path }), text, name)];
      if (base) {
        const changed = parts.filter(({ key }) => !same(base[key], value[key]) && value[key] !== undefined);
        blocks.unshift(
          element("p", { class: "dz-form__comments" }, form.written(form.word("form-comments"))),
          ...changed.map(({ key, label }) => form.sending.block(form.word("form-only", { what: label }), form.yaml({ [key]: value[key] }))),
        );
      }
      for (const kind of NEW_KINDS) {
        const its = now.entries.filter((entry) => entry.kind === kind && entry.id);
        if (!its.length) continue;
        const { file } = declared.kinds[kind];
        const all = Object.fromEntries(its.map((entry) => [entry.id, entry.value ?? {}]));
        blocks.push(form.sending.block(form.word("form-add-to", { file: `${hosting.folder}/${file}` }), form.yaml(all)));
      }
      const ways = form.sending.ways(hosting, { path, name, isNew, text });
      files.replaceChildren(...blocks, element("h4", {}, form.written(form.word("form-ways"))), ...ways);
    };

    const drawPreview = () => previewBody.replaceChildren(form.preview(now.value, declared.facets));

    const look = () => {
      now = read();
      const found = isTouched ? form.findingsOf(now, known()) : [];
      mark(found);
      const errors = found.filter(({ severity }) => severity === "error").length;
      for (const one of sections) {
        const its = found.filter(({ severity, path }) => severity === "error" && path[0] === one.key).length;
        one.say(its, Object.keys(now.value[one.key] ?? {}).length > 0);
      }
      const counts = { errors, warnings: found.length - errors };
      const word = form.word(!isTouched ? "form-untouched" : found.length ? "form-counts" : "form-clean", counts);
      const said = form.said(word);
      if (status.dataset.said !== said) {
        status.dataset.said = said;
        status.replaceChildren(...form.written(word));
      }
      findingsList.replaceChildren(...form.findingsList(found, { labelOf, lead, add: addEntry }));
      if (preview.open) drawPreview();
      if (filesBox.open) drawFiles();
    };

    const keep = () => {
      const { key, path } = state;
      const title = now.value.paper?.title ?? now.id;
      const kept = form.drafts.keep(key, title, { id: now.id, path, base, value: now.value, entries: now.entries });
      stored.replaceChildren(...form.written(form.word(kept ? "form-kept" : "form-not-kept")));
      stored.classList.toggle("dz-form__stored--not", !kept);
    };

    const box = element(
      "div",
      { class: "dz-form__editor" },
      element("h3", { tabindex: "-1" }, form.written(isNew ? form.word("form-new") : form.word("form-edit", { id: state.id }))),
      element("p", { class: "dz-form__buttons" },
        button(form.word("form-leave"), () => leave()),
        button(form.word("form-discard"), () => {
          form.drafts.discard(state.key);
          leave();
        }),
      ),
      idField.box,
      ...sections.map((one) => one.box),
      entriesBox,
      element("section", { class: "dz-form__checked" }, element("h3", { id: "form-findings", tabindex: "-1" }, form.written(form.word("form-findings"))), findingsList),
      preview,
      filesBox,
      element("div", { class: "dz-form__foot" }, status, stored, element("p", { class: "dz-form__buttons" },
        button(form.word("form-to-findings"), () => box.querySelector("#form-findings").focus()),
        button(form.word("form-to-file"), () => {
          filesBox.open = true;
          filesBox.querySelector("summary").focus();
        }),
      )),
    );
    preview.addEventListener("toggle", () => preview.open && drawPreview());
    filesBox.addEventListener("toggle", () => filesBox.open && drawFiles());
    for (const one of sections) one.box.addEventListener("toggle", look);
    box.addEventListener("input", () => {
      isTouched = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        look();
        keep();
      }, PAUSE);
    });
    // What was typed a moment ago is kept too when the page goes.
    const leaving = () => {
      if (!timer) return;
      clearTimeout(timer);
      now = read();
      keep();
    };
    addEventListener("pagehide", leaving);
    form.onKnown(look);
    look();
    return { box, focus: () => box.querySelector("h3").focus(), close: () => removeEventListener("pagehide", leaving) };
  };
}
