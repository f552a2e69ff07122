// The search page: shows the names that hold every word typed, and keeps what was typed in the address.
const finder = document.querySelector(".dz-finder");
if (finder) {
  const field = finder.elements.q;
  const entries = [...document.querySelectorAll("[data-keys]")];
  const groups = [...document.querySelectorAll("section[aria-labelledby]")];

  const show = () => {
    const words = field.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => entry.dataset.keys.includes(word));
      found += !entry.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-keys]:not([hidden])");
    finder.querySelector("output").value = words.length ? String(found) : "";
    const address = new URL(location.href);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  };

  field.value = new URL(location.href).searchParams.get("q") ?? "";
  field.addEventListener("input", (event) => event.isComposing || show());
  field.addEventListener("compositionend", show);
  finder.addEventListener("submit", (event) => event.preventDefault());
  finder.hidden = false;
  show();
}
