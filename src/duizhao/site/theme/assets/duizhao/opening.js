// Opens the search box: by its button, by `/` or `s`. What it needs is fetched when it is opened for the first time.
{
  const FILE = new URL("duizhao-finding.js", document.currentScript.src);
  const button = document.querySelector(".dz-search-open");
  const dialog = document.querySelector("dialog.dz-search");
  let fetched = null;

  const fetchScripts = () =>
    new Promise((resolve, reject) => {
      if (globalThis.duizhao.search) return resolve(); // the page of results has them
      const script = document.createElement("script");
      script.src = FILE;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });

  const open = async () => {
    fetched ??= fetchScripts();
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
