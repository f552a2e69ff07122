// The first page chooses for its reader: the edition chosen last, else by the browser's languages. `?choose` leaves the
// choice to them.
{
  const editions = [
    [/^zh-(hant|tw|hk|mo)\b/i, "zh-hant"],
    [/^zh\b/i, "zh-hans"],
    [/^en\b/i, "en"],
  ];
  const spoken = () => {
    for (const language of navigator.languages) {
      const found = editions.find(([pattern]) => pattern.test(language));
      if (found) return found[1];
    }
    return "en";
  };
  const known = ["zh-hans", "zh-hant", "en", "parallel"];

  if (!new URLSearchParams(location.search).has("choose")) {
    const last = duizhao.device.get("edition");
    const index = location.protocol === "file:" ? "index.html" : "";
    location.replace(`${known.includes(last) ? last : spoken()}/${index}`);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-edition]");
    if (link) duizhao.device.set("edition", link.dataset.edition);
  });
}
