// A field that asks as one types, and shows what comes: shared by the box and the page of results.
//
// Nothing is asked while an input method composes; an answer that was overtaken by another question is not shown.
{
  const PAUSE = 120;
  const { showing } = duizhao.search;

  // What the HTML of a place says: where links lead from, the editions to show, its words. It opens the index.
  const placeOf = ({ dataset }) => {
    duizhao.search.store.open(dataset.index);
    return { up: dataset.up, editions: dataset.editions.split(" "), words: JSON.parse(dataset.words) };
  };

  // `place`: where links lead from, the editions to show, words and labels; `parts`: the field and what is filled.
  const asker = (place, { field, status, results, onAnswer = () => {}, options = () => ({}) }) => {
    let latest = 0;
    let timer = 0;

    const trouble = (again) => {
      const retry = showing.element("button", "dz-search__retry", place.words.retry);
      retry.type = "button";
      retry.addEventListener("click", again);
      return retry;
    };

    const ask = async () => {
      const question = ++latest;
      const query = field.value;
      const isLatest = () => question === latest;
      results.setAttribute("aria-busy", "true");
      try {
        const { facets } = await duizhao.search.store.load("manifest");
        place.facets = facets[place.editions[0]];
        for await (const answer of duizhao.search.find(query, { editions: place.editions, ...options() })) {
          if (!isLatest()) return;
          results.replaceChildren(...showing.groups(place, answer.results));
          if (answer.isBroken) results.append(trouble(ask));
          status.textContent = showing.said(place.words, answer, query);
          onAnswer(answer, query);
        }
      } catch (error) {
        if (!isLatest()) return;
        status.textContent = place.words.broken;
        results.replaceChildren(trouble(ask));
      } finally {
        if (isLatest()) results.removeAttribute("aria-busy");
      }
    };

    const soon = (event) => {
      if (event?.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    field.addEventListener("input", soon);
    field.addEventListener("compositionend", soon);
    return ask;
  };

  // The arrow keys go from the field through the links of the results and back.
  const byArrows = (field, results) => (event) => {
    if (event.isComposing || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (!links.length || (at < 0 && event.key === "ArrowUp")) return;
    event.preventDefault();
    (links[Math.min(next, links.length - 1)] ?? field).focus();
  };

  duizhao.search.placeOf = placeOf;
  duizhao.search.asker = asker;
  duizhao.search.byArrows = byArrows;
}
