// From numbers to results: fetches what is shown of the best, looks at them closely and orders them anew.
//
// What a paper says is looked through point by point, in the reader's language and, where that has nothing of the query,
// in the language of the query. A file that does not come is told of, and the rest is shown.
{
  const { store, folding, naming, ranking, excerpts } = duizhao.search;
  const LOOKED_AT_FIRST = 4; // while texts are still sought
  const LOOKED_AT = 3; // beyond what is shown
  const LOOKED_AT_LONGER = 12; // where the query may be a sentence of a text
  const LONG = 6;
  const PHRASE = 0.2; // for each clue of a query that a text has as it was typed
  const POINTS_SHOWN = 3;
  const LONGEST_QUERY = 200;
  const HELD = 1.5;
  const ALIKE = 0.5;

  const inOneLine = (folded) => folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const loadOne = async (number, kind, edition) => {
    const { together, anchors } = await store.load("manifest");
    if (kind === "paper") {
      const { entry, marks, points } = await store.load(`papers/${edition}/${number}`);
      const anchorOf = (facet, place) => (typeof place === "number" ? `${anchors[facet]}-${place}` : place);
      return { entry, marks, points: points.map(([facet, place, text]) => [facet, anchorOf(facet, place), text]) };
    }
    const block = await store.load(`entries/${edition}/${Math.floor(number / together)}`);
    return { entry: block[number], marks: {}, points: [] };
  };

  // As an edition shows it; one that shows two languages has them one after the other.
  const load = async (number, kind, editions) => {
    const [own, ...others] = await Promise.all(editions.map((edition) => loadOne(number, kind, edition)));
    if (!others.length) return own;
    const joined = (place) => [...new Set([own, ...others].map(({ entry }) => entry[place]))].filter(Boolean).join(" · ");
    const [of, address, , , ...names] = own.entry;
    return { ...own, entry: [of, address, joined(2), joined(3), ...names] };
  };

  // Of a name that holds the query as it was typed it matters how much of it that is; others may be like it.
  const nearness = (names, phrase) =>
    Math.max(
      1,
      ...names.map((name) =>
        name.includes(phrase) ? HELD + (phrase.length / name.length) ** 2 : 1 + naming.likeness(name, phrase) ** 2,
      ),
    );

  const bestPoints = (points, clues, phrase) =>
    points
      .map(([facet, anchor, text]) => ({ facet, anchor, text, ...excerpts.match(text, clues, phrase) }))
      .filter(({ clues: had, isPhrase }) => had || isPhrase)
      .sort((one, other) => other.isPhrase - one.isPhrase || other.clues - one.clues)
      .slice(0, POINTS_SHOWN);

  // Points found in the other language are shown in the reader's.
  const pointsOf = async (one, loaded, clues, phrase, editions, language) => {
    const found = bestPoints(loaded.points, clues, phrase);
    if (found.length || editions.includes(language) || !clues.some((clue) => clue.texts?.has(one.number))) return found;
    const other = await loadOne(one.number, one.kind, language);
    const texts = new Map(loaded.points.map(([, anchor, text]) => [anchor, text]));
    return bestPoints(other.points, clues, phrase).map((point) => ({ ...point, text: texts.get(point.anchor), ranges: [] }));
  };

  const closeLook = async (one, clues, query, editions) => {
    const loaded = await load(one.number, one.kind, editions);
    const [, address, name, detail, ...names] = loaded.entry;
    const points = one.kind === "paper" ? await pointsOf(one, loaded, clues, query.phrase, editions, query.language) : [];
    const inPoint = points[0]?.isPhrase ? 1 + PHRASE * clues.length : points[0]?.clues === clues.length ? 1.15 : 1;
    return {
      ...one,
      address,
      name,
      detail,
      marks: loaded.marks,
      nameRanges: excerpts.match(name, clues, query.phrase).ranges,
      detailRanges: excerpts.match(detail, clues, query.phrase).ranges,
      points,
      score: one.score * nearness(names.map(inOneLine), query.phrase) * inPoint,
    };
  };

  const answerOf = async ({ clues, found, isFinal }, query, editions, shown) => {
    const more = clues.length < LONG ? LOOKED_AT : LOOKED_AT_LONGER;
    const looked = await Promise.allSettled(
      found.slice(0, isFinal ? shown + more : LOOKED_AT_FIRST).map((one) => closeLook(one, clues, query, editions)),
    );
    const results = looked
      .filter(({ status }) => status === "fulfilled")
      .map(({ value }) => value)
      .sort((one, other) => other.score - one.score || one.number - other.number);
    // Where a slip was mended by sound or by its characters, the name of what came first says how it was understood.
    const isMeant = (text) => results[0] && naming.likeness(folding.fold(results[0].name), text) > ALIKE;
    const meant = (text, words) => words[0] ?? (isMeant(text) ? results[0].name : null);
    return {
      results: results.slice(0, shown),
      total: found.length,
      mended: clues
        .filter(({ mended }) => mended && !mended.isPart)
        .map(({ text, mended }) => [text, meant(text, mended.words)])
        .filter(([, words]) => words),
      isPartial: Boolean(found.length) && found[0].coverage < 0.999,
      isBroken: looked.some(({ status }) => status === "rejected"),
      isFinal,
    };
  };

  // Answers as they come: what the names have, then all. Throws where a shard of the index itself does not come.
  const find = async function* (text, { editions, filters = {}, shown = 8 }) {
    await folding.prepare();
    const folded = folding.fold(text.slice(0, LONGEST_QUERY).toWellFormed?.() ?? text.slice(0, LONGEST_QUERY));
    const query = { phrase: inOneLine(folded), language: folding.isHan(folded) ? "zh-hans" : "en" };
    let answered = false;
    for await (const ranked of ranking.rank(folded, filters)) {
      answered = true;
      yield await answerOf(ranked, query, editions, shown);
    }
    if (!answered) yield { results: [], total: 0, mended: [], isPartial: false, isBroken: false, isFinal: true };
  };

  duizhao.search.find = find;
}
