// The box in which one seeks from any page. It is a dialog of the page's own; Esc closes it, the browser sees to that.
{
  const dialog = document.querySelector("dialog.dz-search");
  const field = dialog.querySelector("input");
  const results = dialog.querySelector(".dz-search__results");
  const status = dialog.querySelector("[role=status]");
  const form = dialog.querySelector("form");
  const place = duizhao.search.placeOf(dialog);
  const { recent, showing } = duizhao.search;

  const showRecent = () => {
    status.textContent = "";
    const asked = recent.all();
    if (!asked.length) return results.replaceChildren();
    const again = asked.map((query) => {
      const button = showing.element("button", "dz-search__recent", query);
      button.type = "button";
      button.addEventListener("click", () => {
        field.value = query;
        field.focus();
        ask();
      });
      return showing.element("li", "", button);
    });
    const forget = showing.element("button", "dz-search__forget", place.words.forget);
    forget.type = "button";
    forget.addEventListener("click", () => {
      recent.forget();
      showRecent();
      field.focus();
    });
    const heading = showing.element("h2", "dz-hits__kind", place.words.recent);
    results.replaceChildren(showing.element("section", "dz-hits", heading, showing.element("ul", "", ...again), forget));
  };

  const ask = duizhao.search.asker(place, {
    field,
    status,
    results,
    onAnswer: (_, query) => query.trim() || showRecent(),
  });

  dialog.addEventListener("keydown", duizhao.search.byArrows(field, results));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the box
    if (event.target.closest("a")) {
      recent.keep(field.value);
      dialog.close(); // the link may lead to this very page
    }
  });
  form.addEventListener("submit", () => recent.keep(field.value));
  dialog.querySelector(".dz-search__close").addEventListener("click", () => dialog.close());

  duizhao.search.openBox = () => {
    if (dialog.open) return;
    dialog.showModal();
    field.select();
    if (field.value.trim()) ask();
    else showRecent();
  };
}
