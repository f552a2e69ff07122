// A comparison's table: shows its tools, and after every choice the rows and columns chosen.
{
  const { tables } = globalThis.duizhao;
  const form = document.querySelector(".dz-tools");

  const start = () => {
    const region = document.querySelector(".dz-table");
    const grid = tables.gridOf(region.querySelector("table"));
    const output = form.querySelector("output");
    const words = form.dataset;
    const title = document.querySelector("#content h1");
    const fold = tables.folding(grid, words);
    let state = tables.readState(grid, form);
    let shown = [];

    const choose = (change) => {
      state = { ...state, ...change };
      show();
      tables.writeState(state, { typed: false });
    };

    // Words being typed reach the address once the hand rests: browsers refuse a hundred addresses in a row.
    let resting = 0;
    const settle = () => {
      if (!resting) return;
      clearTimeout(resting);
      resting = 0;
      tables.writeState(state, { typed: true });
    };
    const type = () => {
      state = { ...state, q: form.elements.q.value };
      show();
      clearTimeout(resting);
      resting = setTimeout(settle, 300);
    };
    document.addEventListener("click", settle, true);
    document.addEventListener("change", settle, true);

    const showColumns = tables.wireColumns(grid, form, (columns) => choose({ columns }));

    const showTools = () => {
      if (form.elements.q.value !== state.q) form.elements.q.value = state.q;
      for (const name of ["sort", "theme", "author", "year"])
        if (form.elements[name]) form.elements[name].value = state[name];
      for (const button of form.querySelectorAll("[data-toggle]"))
        button.setAttribute("aria-pressed", String(state[button.dataset.toggle]));
      for (const button of form.querySelectorAll('[data-do="clear"]')) button.hidden = !tables.isFiltered(state);
      showColumns(state);
      tables.showSort(grid, state.sort);
    };

    const show = () => {
      const columns = tables.columnsOf(grid, state);
      shown = tables.sorted(grid, tables.filtered(grid.rows, columns, state), state.sort);
      tables.arrange(grid, shown, columns, state.transpose);
      grid.table.classList.toggle("dz-grid--unfolded", state.unfold);
      region.classList.toggle("dz-table--cards", !state.flat);
      document.querySelector(".dz-no-row").hidden = shown.length > 0;
      const count = words.shown.replaceAll("{shown}", shown.length).replaceAll("{all}", grid.rows.length);
      if (output.value !== count) output.value = count;
      showTools();
      fold();
    };

    const actions = {
      clear: () => {
        choose({ q: "", theme: "", author: "", year: "" });
        form.elements.q.focus();
      },
      "reset-columns": () => choose({ columns: null }),
      copy: () => tables.copyView().then(() => (output.value = words.copied)),
    };

    form.elements.q.addEventListener("input", (event) => event.isComposing || type());
    form.elements.q.addEventListener("compositionend", type);
    for (const name of ["sort", "theme", "author", "year"])
      form.elements[name]?.addEventListener("change", ({ target }) => choose({ [name]: target.value }));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.parentElement.addEventListener("click", ({ target }) => {
      const { toggle, do: action, export: ending } = target.closest("button")?.dataset ?? {};
      if (toggle) choose({ [toggle]: !state[toggle] });
      if (action) actions[action]();
      if (!ending) return;
      const columns = tables.columnsOf(grid, state);
      const plain = tables.plainOf(grid, shown, columns, state.transpose, { title, edition: words.edition });
      tables.download(plain, ending, `${words.id}.${words.edition}`);
    });
    addEventListener("popstate", () => {
      clearTimeout(resting);
      resting = 0;
      state = tables.readState(grid, form);
      show();
    });

    let width = region.clientWidth;
    new ResizeObserver(() => {
      if (width === region.clientWidth) return;
      width = region.clientWidth;
      fold();
    }).observe(region);

    tables.learnScripts(words.scripts);
    tables.addSortButtons(grid, words, (next) => choose({ sort: next(state.sort) }));
    tables.wireMenus(form);
    tables.openOnFocus(grid, words);
    form.hidden = false;
    show();
  };

  if (form) start();
}
