// Dark from the first paint, where the reader's system asks for it and they have not chosen here. Material's script
// sees to it as well, but only after a flash of white.
if (!__md_get("__palette") && matchMedia("(prefers-color-scheme: dark)").matches) {
  document.body.dataset.mdColorScheme = "slate";
}
