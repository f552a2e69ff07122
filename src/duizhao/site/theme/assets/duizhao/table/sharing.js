// Copies the address of the view. Pages that are not served securely have no clipboard and take the older way.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});

  const copyOldWay = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  tables.copyView = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      copyOldWay(location.href);
    }
  };
}
