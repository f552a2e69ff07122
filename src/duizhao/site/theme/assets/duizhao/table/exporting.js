// Gives the reader what is shown as a file.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});

  // The address of the edition: known where the page knows its own.
  const base = () => {
    const canonical = document.querySelector('link[rel="canonical"]');
    return canonical ? new URL("../../", canonical.href).href : "";
  };

  tables.download = (table, ending, name) => {
    const { type, write } = tables.writers[ending];
    const url = URL.createObjectURL(new Blob([write(table, base())].flat(), { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${name}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
}
