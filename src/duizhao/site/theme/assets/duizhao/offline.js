// From an unpacked copy on disk no server turns `papers/` into `papers/index.html`, so the links do it themselves.
if (location.protocol === "file:") {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  });
}
