// The page of results: the question and what narrows it stand in the address, so that a search can be sent.
{
  const page = document.querySelector(".dz-results");
  const form = page.querySelector("form");
  const facets = page.querySelector(".dz-results__facets");
  const more = page.querySelector(".dz-results__more");
  const place = duizhao.search.placeOf(page);
  const { showing, recent } = duizhao.search;
  const STEP = 10;
  const CHOICES = 8; // of a facet
  const FACETS = ["kind", "theme", "author", "year", "venue"];
  let filters = {};
  let shown = STEP;

  const toAddress = () => {
    const address = new URL(location.href);
    address.search = "";
    if (form.elements.q.value) address.searchParams.set("q", form.elements.q.value);
    for (const [facet, id] of Object.entries(filters)) address.searchParams.set(facet, id);
    history.replaceState(null, "", address);
  };

  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get("q") ?? "";
    filters = Object.fromEntries(FACETS.filter((one) => asked.get(one)).map((one) => [one, asked.get(one)]));
  };

  const choose = (facet, id) => {
    filters = { ...filters };
    if (filters[facet] === id) delete filters[facet];
    else filters[facet] = id;
    shown = STEP;
    ask();
  };

  const button = (facet, id, label) => {
    const made = showing.element("button", "dz-facet", label);
    made.type = "button";
    made.setAttribute("aria-pressed", String(filters[facet] === id));
    made.addEventListener("click", () => choose(facet, id));
    return made;
  };

  // What the results shown have in common with others: a choice narrows all results, not only those.
  const showFacets = ({ results }) => {
    const values = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    for (const { kind, marks } of results) {
      values.kind.set(kind, place.words.kinds[kind]);
      for (const [facet, its] of Object.entries(marks)) for (const [id, label] of its) values[facet]?.set(id, label);
    }
    for (const [facet, id] of Object.entries(filters)) if (!values[facet].has(id)) values[facet].set(id, id);
    const focused = document.activeElement?.dataset?.key;
    facets.replaceChildren(
      ...FACETS.filter((facet) => values[facet].size > 1 || filters[facet]).map((facet) => {
        const chosenFirst = ([one], [other]) => (other === filters[facet]) - (one === filters[facet]);
        const buttons = [...values[facet]].sort(chosenFirst).slice(0, CHOICES).map(([id, label]) => {
          const made = button(facet, id, label);
          made.dataset.key = `${facet} ${id}`;
          return made;
        });
        const group = showing.element("div", "dz-facets", showing.element("span", "dz-facets__name", place.words.facets[facet]), ...buttons);
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", place.words.facets[facet]);
        return group;
      }),
    );
    if (focused) facets.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  };

  const ask = duizhao.search.asker(place, {
    field: form.elements.q,
    status: page.querySelector("[role=status]"),
    results: page.querySelector(".dz-results__list"),
    options: () => ({ filters, shown }),
    onAnswer: (answer) => {
      showFacets(answer);
      more.hidden = answer.total <= shown;
      toAddress();
    },
  });

  form.elements.q.addEventListener("input", () => (shown = STEP));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    recent.keep(form.elements.q.value);
    ask();
  });
  more.addEventListener("click", () => {
    shown += STEP;
    ask();
  });
  page.addEventListener("keydown", duizhao.search.byArrows(form.elements.q, page));
  addEventListener("popstate", () => {
    fromAddress();
    ask();
  });
  fromAddress();
  form.hidden = false;
  ask();
}
