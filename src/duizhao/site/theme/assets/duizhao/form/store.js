// What the form fetches: the declaration, what the library knows, and papers as they are written.
{
  const { from, load, take } = duizhao.fetching();

  // A declaration has each shape once and means it by its number; here every number becomes the shape.
  const linked = (declaration) => {
    const { shapes } = declaration;
    for (const shape of shapes) {
      for (const part of ["item", "with", "without", "scalar", "sequence", "mapping", "id", "value"]) {
        if (part in shape) shape[part] = shapes[shape[part]];
      }
      for (const field of shape.fields ?? []) field.shape = shapes[field.shape];
    }
    for (const [name, number] of Object.entries(declaration.roots)) declaration.roots[name] = shapes[number];
    return declaration;
  };

  duizhao.form.take = take;
  duizhao.form.store = {
    open: async (address) => {
      from(address);
      return linked(await load("declaration"));
    },
    paper: async (id) => structuredClone(await load(`papers/${id}`)),
    // Everything that has an id, by kind, as lists of `{id, kind, label}`.
    known: async (counts) => {
      const names = Object.entries(counts).flatMap(([kind, count]) =>
        Array.from({ length: count }, (_, number) => [kind, `known/${kind}-${number + 1}`]),
      );
      const lists = await Promise.all(names.map(async ([kind, name]) => [kind, await load(name)]));
      return lists.flatMap(([kind, rows]) =>
        rows.map(([id, zh, hant, en, path]) => ({ id, kind, label: { zh, "zh-Hant": hant, en }, path })),
      );
    },
  };
}
