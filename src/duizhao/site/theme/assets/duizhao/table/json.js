// JSON, alike duizhao/rendering/tables/as_json.py.
{
  const writers = (((globalThis.duizhao ??= {}).tables ??= {}).writers ??= {});

  writers.json = {
    type: "application/json",
    write: ({ title, edition, corner, columns, rows }) =>
      `${JSON.stringify({ title, edition, corner, columns, rows }, null, 1)}\n`,
  };
}
