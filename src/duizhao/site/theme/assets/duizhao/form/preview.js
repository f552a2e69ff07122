// The page as it will look, near enough to proofread by: both languages side by side, in the classes of real pages. Links
// and terms are left as text, and nothing in it can be pressed.
{
  const { form } = duizhao;
  const { element } = form.parts;
  const MENTION = /\[\[([a-z0-9-]+)(?:#[a-z0-9-]+)?(?:\|([^[\]|]+))?\]\]/g;
  const LANGUAGES = { zh: "zh-Hans", en: "en" };

  // What a link will say: its own words, else the name of what it means.
  const readable = (text, language) =>
    text.replace(MENTION, (whole, id, words) => words ?? form.nameOf(id)?.[language] ?? whole);

  const wordings = (text) => (typeof text === "string" ? { zh: text } : (text ?? {}));

  const inLanguages = (text, tag, className) => {
    const its = wordings(text);
    return Object.keys(LANGUAGES)
      .filter((language) => its[language])
      .map((language) => element(tag, { lang: LANGUAGES[language], class: className }, readable(its[language], language)));
  };

  const pair = (text) => {
    const both = inLanguages(text, "p");
    return both.length > 1 ? element("div", { class: "dz-pair" }, both) : both;
  };

  const one = (text) => Object.values(wordings(text))[0] ?? "";

  const meta = (point) => {
    const at = point.at ? element("span", { class: "dz-at" }, point.at) : null;
    const themes = (point.themes ?? []).map((id) => element("span", { class: "dz-tag" }, form.written(form.nameOf(id) ?? id)));
    return at || themes.length ? element("p", { class: "dz-meta" }, at, " ", themes) : null;
  };

  const figure = ({ value, unit, what, year, bound, source, note }) => [
    element(
      "p",
      { class: "dz-form__figure" },
      bound ? [element("span", {}, form.written(form.optionLabel(bound, { key: "bound" }))), " "] : null,
      element("strong", {}, [value, one(unit)].filter(Boolean).join(" ")),
      year ? ` (${year})` : null,
    ),
    pair(what),
    ...inLanguages(source, "p", "dz-meta"),
    ...inLanguages(note, "p", "dz-meta"),
  ];

  const point = (value, options) => {
    const its = typeof value === "string" ? { is: value } : value;
    const children = [
      its.is ? element("p", { class: "dz-option" }, form.written(options?.[its.is] ?? its.is)) : null,
      its.what || its.value ? figure(its) : pair(its),
      its.url || its.doi ? element("p", { class: "dz-meta" }, its.url ?? its.doi) : null,
      its.quote ? element("blockquote", { class: "dz-quote" }, its.quote) : null,
      meta(its),
      its.parts ? element("ol", { class: "dz-parts" }, its.parts.map((part) => point(part, options))) : null,
    ];
    return element("li", { class: "dz-point" }, children.flat());
  };

  const absence = (value) => [
    element("p", { class: "dz-absence" }, form.written(form.optionLabel(value.absent, { key: "absent" }))),
    pair(value),
  ];

  const section = ({ label, options }, answer) => {
    const points = answer === undefined || answer.absent ? [] : Array.isArray(answer) ? answer : [answer];
    const body = points.length
      ? element("ol", { class: `dz-points${points.length === 1 ? " dz-points--plain" : ""}` }, points.map((its) => point(its, options)))
      : absence(answer ?? { absent: "not-yet" });
    return element("section", { class: "dz-section" }, element("h3", {}, form.written(label)), body);
  };

  const author = (value) => (typeof value === "string" ? form.written(form.nameOf(value) ?? value) : one(value));

  form.preview = (value, facets) => {
    const { title, authors, venue, issued } = value.paper ?? {};
    const names = (Array.isArray(authors) ? authors : []).map((its) => element("span", { class: "dz-author" }, author(its), " "));
    const where = [venue?.absent ? "" : one(venue), typeof issued === "string" ? issued : ""].filter(Boolean).join(" · ");
    return element(
      "div",
      { class: "dz-paper dz-form__page", inert: true },
      inLanguages(title, "p", "dz-title"),
      element("p", { class: "dz-by" }, names),
      where ? element("p", { class: "dz-where" }, where) : null,
      element("p", { class: "dz-tags" }, (value.themes ?? []).map((id) => element("span", { class: "dz-tag" }, form.written(form.nameOf(id) ?? id)))),
      facets.map((facet) => section(facet, value[facet.id])),
    );
  };
}
