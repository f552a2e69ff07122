// Results as a reader sees them: grouped by kind, with what was sought marked. Everything is text; nothing is HTML.
{
  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== null));
    return made;
  };

  const marked = (pieces) =>
    pieces.map(({ text, isMarked }) => (isMarked ? element("mark", "", text) : document.createTextNode(text)));

  const excerpt = (text, ranges) => marked(duizhao.search.excerpts.excerpt(text, ranges));

  const link = (place, address, className, ...children) => {
    const made = element("a", className, ...children);
    made.href = place.up + address;
    return made;
  };

  const point = (place, result, { facet, anchor, text, ranges }) => {
    const label = element("span", "dz-hit__facet", place.facets[facet]);
    return element("li", "", link(place, `${result.address}#${anchor}`, "dz-hit__point", label, " ", ...excerpt(text, ranges)));
  };

  const hit = (place, result) => {
    const name = element("span", "dz-hit__name", ...excerpt(result.name, result.nameRanges));
    const detail = result.detail ? element("span", "dz-hit__detail", ...excerpt(result.detail, result.detailRanges)) : null;
    const part = result.coverage < 0.999 ? element("span", "dz-hit__part", place.words.part) : null;
    const points = result.points.map((one) => point(place, result, one));
    const list = points.length ? element("ul", "dz-hit__points", ...points) : null;
    return element("li", "dz-hit", link(place, result.address, "dz-hit__link", name, detail, part), list);
  };

  // Groups stand in the order of their best result.
  const groups = (place, results) =>
    [...new Set(results.map(({ kind }) => kind))].map((kind) => {
      const its = results.filter((result) => result.kind === kind).map((result) => hit(place, result));
      return element("section", "dz-hits", element("h2", "dz-hits__kind", place.words.kinds[kind]), element("ul", "", ...its));
    });

  const said = (words, answer, query) => {
    if (!query.trim()) return "";
    if (!answer.total) return answer.isFinal ? words.nothing : words.seeking;
    const parts = [words.count.replaceAll("{count}", answer.total)];
    for (const [typed, meant] of answer.mended) parts.push(words.mended.replaceAll("{typed}", typed).replaceAll("{meant}", meant));
    if (answer.isPartial) parts.push(words.partial);
    if (answer.isBroken) parts.push(words.broken);
    return parts.join(" ");
  };

  duizhao.search.showing = { element, groups, said };
}
