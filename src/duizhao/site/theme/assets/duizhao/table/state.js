// The state of a view and the address that holds it, so that a view can be sent. What the address says wrongly is ignored.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const OURS = ["sort", "q", "theme", "author", "year", "columns", "transpose", "fold", "view"];

  // `columns` are the ids of those shown, or null for all as they stand.
  tables.readState = (grid, form) => {
    const said = new URLSearchParams(location.search);
    const offered = (name) => {
      const options = [...(form.elements[name]?.options ?? [])];
      return options.some((option) => option.value === said.get(name)) ? said.get(name) : "";
    };
    const known = new Set(grid.columns.map((column) => column.id));
    const columns = [...new Set(said.get("columns")?.split(","))].filter((id) => known.has(id));
    return {
      sort: offered("sort"),
      q: said.get("q") ?? "",
      theme: offered("theme"),
      author: offered("author"),
      year: offered("year"),
      columns: columns.length ? columns : null,
      transpose: said.has("transpose"),
      unfold: said.get("fold") === "off",
      flat: said.get("view") === "table",
    };
  };

  const addressOf = (state) => {
    const said = new URLSearchParams(location.search);
    for (const name of OURS) said.delete(name);
    for (const name of ["sort", "q", "theme", "author", "year"]) if (state[name]) said.set(name, state[name]);
    if (state.columns) said.set("columns", state.columns.join(","));
    if (state.transpose) said.set("transpose", "");
    if (state.unfold) said.set("fold", "off");
    if (state.flat) said.set("view", "table");
    const query = said.toString().replaceAll("%2C", ",").replace(/\btranspose=(?=&|$)/, "transpose");
    return location.pathname + (query && `?${query}`) + location.hash;
  };

  // A choice is a step that Back undoes; words being typed are not.
  tables.writeState = (state, { typed }) => {
    const address = addressOf(state);
    if (address === location.pathname + location.search + location.hash) return;
    if (typed) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  };
}
