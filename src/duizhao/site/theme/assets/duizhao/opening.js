// Opens the search box: by its button, by `/` or `s`. What it needs is fetched when it is opened for the first time.
{
  const FILES = [
    "store", "folding", "terms", "stemming", "asking", "mending", "ranking", "excerpts", "finding", "showing", "recent",
    "asker", "box",
  ];
  const button = document.querySelector(".dz-search-open");
  const dialog = document.querySelector("dialog.dz-search");
  const here = new URL("search/", document.currentScript.src);
  let fetched = null;

  const fetchFile = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(`${name}.js`, here);
      script.async = false; // in this order
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  const open = async () => {
    fetched ??= Promise.all(FILES.map(fetchFile));
    try {
      await fetched;
      duizhao.search.openBox();
    } catch {
      location.assign(button.href);
    }
  };

  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  if (dialog?.showModal) {
    button.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== "/" && event.key !== "s") return;
      event.preventDefault();
      open();
    });
  }
}
