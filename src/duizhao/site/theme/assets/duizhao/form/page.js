// The form's place on the page: a new summary, one that is there, or a draft; then the form itself. `?edit=zhang-2024`
// or `#edit=zhang-2024` opens a paper, `#new` an empty form.
{
  const { form } = duizhao;
  const { element, button, labelled } = form.parts;
  const mount = document.querySelector(".dz-form");

  const begin = async () => {
    const hosting = JSON.parse(mount.dataset.hosting);
    const declared = await form.store.open(new URL(mount.dataset.files, location.href).href);
    form.declared = declared;
    form.speak(mount.dataset.languages.split(" "), declared.words);
    form.checkBy(declared);

    const stage = element("div", { class: "dz-form__stage" });
    const live = element("p", { class: "dz-form__live", role: "status" });
    let known = null;
    let waiting = [];
    let editor = null;
    form.announce = (text) => (live.textContent = form.said(text));
    form.onKnown = (draw) => known || waiting.push(draw);
    form.suggestFrom({ all: () => known ?? [] });

    const askKnown = async () => {
      try {
        known ??= await form.store.known(declared.known);
      } catch {
        form.announce(form.word("form-unknown"));
      }
      for (const draw of waiting) draw();
      waiting = [];
    };

    const open = (state) => {
      editor?.close();
      editor = form.editor({ state, hosting, known: () => known, leave: back });
      stage.replaceChildren(editor.box);
      editor.focus();
      askKnown();
    };

    const openNew = () => open({ key: form.drafts.freshKey(), id: "", value: {}, entries: [] });

    const openPaper = async (id) => {
      const draft = form.drafts.find(id);
      if (draft) return open({ ...draft, key: id });
      try {
        const { path, value } = await form.store.paper(id);
        return open({ key: id, id, path, base: value, value: structuredClone(value), entries: [] });
      } catch {
        return form.announce(form.word("form-no-paper", { id }));
      }
    };

    const drafts = () => {
      const items = form.drafts.all().map(({ key, title }) => {
        const name = title || key;
        const resume = () => {
          const state = form.drafts.find(key);
          if (state) open({ ...state, key });
        };
        const discard = () => {
          form.drafts.discard(key);
          back();
        };
        return element(
          "li",
          { class: "dz-form__draft" },
          element("span", { class: "dz-form__draft-name" }, form.written(name)),
          button(form.word("form-resume"), resume, { "aria-label": form.said(form.word("form-resume-what", { what: name })) }),
          button(form.word("form-discard"), discard, { "aria-label": form.said(form.word("form-discard-what", { what: name })) }),
        );
      });
      if (!items.length) return [];
      return [element("h3", {}, form.written(form.word("form-drafts"))), element("ul", { class: "dz-form__drafts" }, items)];
    };

    const start = () => {
      editor?.close();
      editor = null;
      const { input, box } = form.combobox("paper", { take: openPaper });
      input.addEventListener("focus", askKnown, { once: true });
      const field = labelled(input, { label: form.word("form-choose"), beside: box });
      const openChosen = () => input.value.trim() && openPaper(input.value.trim());
      stage.replaceChildren(
        element("p", {}, form.written(form.word("form-about"))),
        element("div", { class: "dz-form__start" },
          element("div", { class: "dz-form__card" }, element("h3", {}, form.written(form.word("form-new"))), button(form.word("form-begin"), openNew)),
          element("div", { class: "dz-form__card" }, element("h3", {}, form.written(form.word("form-correct"))), field.box, button(form.word("form-open"), openChosen)),
        ),
        ...drafts(),
      );
    };
    const back = () => {
      start();
      stage.querySelector("button").focus({ preventScroll: true });
    };

    const follow = () => {
      const [, id] = /[?#&]edit=([a-z0-9-]+)/.exec(location.hash || location.search) ?? [];
      if (id) openPaper(id);
      else if (location.hash === "#new") openNew();
    };

    mount.append(stage, live);
    start();
    follow();
    addEventListener("hashchange", follow);
  };

  if (mount) {
    begin().catch(() => {
      mount.append(element("p", {}, mount.dataset.broken));
    });
  }
}
