// What the form fetches: the declaration, what the library knows, and papers as they are written. Each file is a script
// that calls `take`, because scripts load under a strict policy and from a copy on disk.
{
  const arrivals = new Map();
  const files = new Map();
  let root = "";

  const fetchFile = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}${name}.js`;
      arrivals.set(name, resolve);
      script.onerror = () => {
        files.delete(name); // so that another try fetches it again
        reject(new Error(name));
      };
      script.onload = () => script.remove();
      document.head.append(script);
    });

  const load = (name) => {
    if (!files.has(name)) files.set(name, fetchFile(name));
    return files.get(name);
  };

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

  duizhao.form.take = (name, value) => arrivals.get(name)?.(value);
  duizhao.form.store = {
    open: async (address) => {
      root = address;
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
