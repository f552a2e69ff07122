// From a query to the numbers of what it finds, best first.
//
// 1. A query is cut into clues. 2. Each is looked up, in names first and then in texts; what finds nothing is mended.
// 3. A thing is better the more of the query it has, the rarer what it has, and the more prominently it has it.
{
  const { store, terms, asking, mending } = duizhao.search;
  const MOST_PAIRS = 8; // of a run of characters
  const MOST_WORDS = 8;
  const SYLLABLES = 4;
  const LEAST_COVERAGE = 0.34;
  const FUNCTION_CHARACTERS = /[的了是在和与及对于把被吗呢吧什么怎哪些之其如何为]/u;
  const FUNCTION_WORDS = new Set(
    ("a an and are as at be by did do does for from how in into is it its of on or that the their there they this to was " +
      "were what when where which who why will with").split(" "),
  );

  // What hardly any text lacks says nothing, and of a long run every other pair says as much as all.
  const telling = (pairs) => {
    const content = pairs.filter((pair) => !FUNCTION_CHARACTERS.test(pair));
    const kept = content.length ? content : pairs;
    const step = Math.max(kept.length > 3 ? 2 : 1, (kept.length - 1) / (MOST_PAIRS - 1));
    const some = kept.filter((_, place) => Math.floor(place / step) > Math.floor((place - 1) / step));
    return [...new Set([...some, kept.at(-1)])];
  };

  // Long words are rarer than short ones.
  const tellingWords = (words) => {
    const content = words.filter((word) => !FUNCTION_WORDS.has(word));
    const kept = [...new Set(content.length ? content : words)];
    return new Set(kept.sort((one, other) => other.length - one.length).slice(0, MOST_WORDS));
  };

  const cluesOf = (folded) => {
    const pieces = terms.pieces(folded);
    const words = tellingWords(pieces.flatMap(({ word }) => word ?? []));
    return pieces.flatMap(({ run, word }) => {
      if (word) return words.delete(word) ? [{ text: word, kind: "word" }] : [];
      const pairs = terms.pairs(run);
      if (!pairs.length) return [{ text: run, kind: "single" }];
      return telling(pairs).map((text) => ({ text, kind: "pair", run }));
    });
  };

  // Words that are syllables in a row may be one Chinese name as it is read, of which the index has so many at a time.
  const readTogether = async (clues) => {
    const syllables = new Set(Object.keys(await store.load("readings")));
    const isRead = ({ kind, text }) => kind === "word" && syllables.has(text);
    for (let start = 0; start < clues.length; start++) {
      let end = start;
      while (end < clues.length && isRead(clues[end])) end++;
      if (end - start < 2) continue;
      const letters = clues.slice(start, end).map(({ text }) => text);
      const starts = letters.map((_, place) => place).filter((place) => place % SYLLABLES === 0);
      const texts = starts.map((place) => {
        const from = Math.max(0, Math.min(place, letters.length - SYLLABLES)); // the last ones overlap
        return letters.slice(from, from + SYLLABLES).join("");
      });
      const names = await Promise.all(texts.map((text) => asking.read(text)));
      const read = texts.map((text, place) => ({ text, kind: "reading", names: names[place], texts: new Map() }));
      if (names.every((its) => its.size)) clues.splice(start, end - start, ...read);
      else start = end;
    }
  };

  const lookUp = async (clue, index) => {
    if (clue[index]) return;
    clue[index] = await asking[clue.kind](index, clue.text);
    if (index === "names" && clue.kind === "word" && !clue.names.size) clue.names = await asking.read(clue.text);
  };

  const holders = (clue) => new Set([...clue.names.keys(), ...(clue.texts?.keys() ?? [])]);

  // Every clue says what it adds to each number; a number has part of the query, or all of it.
  const weigh = (clues, count) => {
    const scores = new Map();
    let whole = 0;
    for (const clue of clues) {
      const numbers = holders(clue);
      const rarity = Math.log(1 + count / (1 + numbers.size));
      whole += rarity;
      for (const number of numbers) {
        const strength = Math.max(clue.names.get(number) ?? 0, clue.texts?.get(number) ?? 0);
        const score = scores.get(number) ?? { number, score: 0, share: 0 };
        score.score += rarity * strength;
        score.share += rarity;
        scores.set(number, score);
      }
    }
    return [...scores.values()]
      .map(({ number, score, share }) => ({ number, coverage: share / whole, score: score * (share / whole) ** 2 }))
      .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
      .sort((one, other) => other.score - one.score || one.number - other.number);
  };

  const mendWords = (clues) =>
    Promise.all(
      clues
        .filter((clue) => clue.kind === "word" && !holders(clue).size)
        .map(async (clue) => {
          const mended = await mending.word(clue.text);
          if (mended) Object.assign(clue, { names: mended.names, texts: mended.texts, mended });
        }),
    );

  // A run that nothing has whole may have been heard and not read.
  const mendRuns = async (clues) => {
    for (const run of new Set(clues.map((clue) => clue.run).filter(Boolean))) {
      const its = clues.filter((clue) => clue.run === run);
      const whole = [...holders(its[0])].some((number) => its.every((clue) => holders(clue).has(number)));
      const heard = whole ? null : await mending.run(run);
      if (heard) for (const clue of its) clue.names = asking.join(clue.names, heard);
    }
  };

  const isWithin = async (filters) => {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([facet, id]) => {
        if (facet === "kind") return null;
        const marked = store.numbersIn(await store.term("names", `@${facet}:${id}`));
        return new Set(marked.map((value) => value >> 2));
      }),
    );
    const wanted = sets.filter(Boolean);
    return (number) => wanted.every((set) => set.has(number));
  };

  // First what the names find, then what names and texts find together.
  const rank = async function* (folded, filters) {
    const { count, kinds } = await store.load("manifest");
    const clues = cluesOf(folded);
    if (!clues.length) return;
    const starts = Object.entries(kinds).sort(([, one], [, other]) => one - other);
    const kindOf = (number) => starts.findLast(([, start]) => start <= number)[0];
    const within = await isWithin(filters);
    const ranked = () =>
      weigh(clues, count)
        .map((one) => ({ ...one, kind: kindOf(one.number) }))
        .filter(({ number, kind }) => within(number) && (!filters.kind || kind === filters.kind));
    await readTogether(clues);
    await Promise.all(clues.map((clue) => lookUp(clue, "names")));
    yield { clues, found: ranked(), isFinal: false };
    await Promise.all(clues.map((clue) => lookUp(clue, "texts")));
    await mendWords(clues);
    await mendRuns(clues);
    yield { clues, found: ranked(), isFinal: true };
  };

  duizhao.search.ranking = { rank, cluesOf };
}
