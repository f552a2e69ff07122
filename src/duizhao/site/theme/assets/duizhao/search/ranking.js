// From a query to the numbers of what it finds, best first.
//
// 1. A query is cut into clues. 2. Each is looked up, in names first and then in texts; what finds nothing is mended.
// 3. A thing is better the more of the query it has, the rarer what it has, and the more prominently it has it.
{
  const { store, terms, asking, reading, naming, mending } = duizhao.search;
  const MOST_CLUES = 10;
  const SHORT_RUN = 3; // pairs
  const LONGEST_MENDED = 8;
  const MENDED = 0.55;
  const NAMED = 4; // how strong a name is that has nothing of the query but sounds like it
  const SHORT_NAME = 1.1;
  const PUBLICATIONS = new Set(["paper", "work"]);
  const LEAST_COVERAGE = 0.34;
  const FUNCTION_CHARACTERS = /[的了是在和与及对于把被吗呢吧什么怎哪些之其如何为]/u;
  const FUNCTION_WORDS = new Set(
    ("a an and are as at be by did do does for from how in into is it its of on or that the their there they this to was " +
      "were what when where which who why will with").split(" "),
  );

  const evenly = (list, most) =>
    list.length <= most ? list : Array.from({ length: most }, (_, place) => list[Math.floor((place * (list.length - 1)) / (most - 1))]);

  // What hardly any text lacks says nothing, and of a long run every other pair says as much as all.
  const telling = (pairs) => {
    const content = pairs.filter((pair) => !FUNCTION_CHARACTERS.test(pair));
    const kept = content.length ? content : pairs;
    const isKept = (_, place) => kept.length <= SHORT_RUN || place % 2 === 0 || place === kept.length - 1;
    return [...new Set(kept.filter(isKept))];
  };

  // Long words are rarer than short ones.
  const tellingWords = (words) => {
    const content = words.filter((word) => !FUNCTION_WORDS.has(word));
    const kept = [...new Set(content.length ? content : words)];
    return new Set(kept.sort((one, other) => other.length - one.length).slice(0, MOST_CLUES));
  };

  const cluesOf = (folded) => {
    const pieces = terms.pieces(folded);
    const words = tellingWords(pieces.flatMap(({ word }) => word ?? []));
    const clues = pieces.flatMap(({ run, word }) => {
      if (word) return words.delete(word) ? [{ text: word, kind: "word" }] : [];
      const pairs = terms.pairs(run);
      if (!pairs.length) return [{ text: run, kind: "single" }];
      return telling(pairs).map((text) => ({ text, kind: "pair", run }));
    });
    return evenly(clues, MOST_CLUES);
  };

  const lookUpNames = async (clue) => {
    clue.names = await asking[clue.kind]("names", clue.text);
    if (clue.kind === "word" && !clue.names.size) clue.names = await reading.read(clue.text);
  };

  // Rows of words that may be read as one, each with what has it in a name.
  const rowsRead = async (clues) => {
    const rows = await reading.rows(clues);
    return Promise.all(rows.map(async (row) => [row, await reading.read(row.map((clue) => clue.text).join(""))]));
  };

  const holders = (clue) => new Set([...clue.names.keys(), ...(clue.texts?.keys() ?? [])]);

  // Every clue says what it adds to each number; a number has part of the query, or all of it. Of equals, what is a name
  // and little more comes before publications.
  const weigh = (clues, called, { count, kinds }) => {
    const starts = Object.entries(kinds).sort(([, one], [, other]) => one - other);
    const strengths = clues.map((clue) => (clue.texts ? asking.join(clue.texts, clue.names) : clue.names));
    const rarities = strengths.map(({ size }) => Math.log(1 + count / (1 + size)));
    const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
    const scores = new Map();
    const scoreOf = (number) => {
      if (!scores.has(number)) scores.set(number, { number, score: 0, share: 0 });
      return scores.get(number);
    };
    strengths.forEach((strength, place) => {
      for (const [number, strong] of strength) {
        const its = scoreOf(number);
        its.score += rarities[place] * strong;
        its.share += rarities[place];
      }
    });
    for (const [number, weight] of called) {
      const its = scoreOf(number);
      its.share = whole;
      its.score = Math.max(its.score, whole * NAMED) * weight;
    }
    return [...scores.values()]
      .map(({ number, score, share }) => {
        const kind = starts.findLast(([, start]) => start <= number)[0];
        const coverage = share / whole;
        return { number, kind, coverage, score: score * coverage ** 2 * (PUBLICATIONS.has(kind) ? 1 : SHORT_NAME) };
      })
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

  const isWhole = (clues) => [...holders(clues[0])].some((number) => clues.every((clue) => holders(clue).has(number)));

  // A run that nothing has whole may have been heard and not read, or typed with a slip.
  const mendRuns = async (clues) => {
    for (const run of new Set(clues.map((clue) => clue.run).filter(Boolean))) {
      const its = clues.filter((clue) => clue.run === run);
      const isDoubtful = its.length === clues.length || its.some((clue) => !holders(clue).size);
      if (!isDoubtful || [...run].length > LONGEST_MENDED || isWhole(its)) continue;
      const meant = await mending.run(run);
      if (!meant.size) continue;
      const mended = { words: [] };
      clues.splice(clues.indexOf(its[0]), its.length, { text: run, kind: "pair", run, names: meant, texts: new Map(), mended });
    }
  };

  // A row of syllables that nothing has whole may have a slip in it, though each of them is read somewhere.
  const mendRows = async (clues) => {
    for (const row of await reading.rows(clues)) {
      if (isWhole(row)) continue;
      const [meant] = await mending.nearReading(row.map((clue) => clue.text).join(""));
      if (!meant) continue;
      const names = await asking.exactly("names", meant, MENDED);
      const text = row.map((clue) => clue.text).join(" ");
      const mended = { words: [meant.slice(1)] };
      clues.splice(clues.indexOf(row[0]), row.length, { text, kind: "reading", names, texts: new Map(), mended });
    }
  };

  // What is called as the query is, or as it was meant to be.
  const calledAsMeant = async (folded, clues) => {
    let meant = folded;
    for (const { text, mended } of clues) if (mended?.words[0] && !mended.isPart) meant = meant.replace(text, mended.words[0]);
    const ways = [meant];
    if (clues.length === 1 && clues[0].run === folded) ways.push(...(await mending.readingsOf(folded)));
    const maps = await Promise.all(ways.map(naming.called));
    return asking.join(...maps);
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

  // First what the names find, then what names and texts find together, at last what they find once slips are mended.
  const rank = async function* (folded, filters) {
    const manifest = await store.load("manifest");
    const clues = cluesOf(folded);
    if (!clues.length) return;
    const within = await isWithin(filters);
    const ranked = (called) =>
      weigh(clues, called, manifest).filter(
        ({ number, kind }) => within(number) && (!filters.kind || kind === filters.kind),
      );
    const [called, rows] = await Promise.all([naming.called(folded), rowsRead(clues), ...clues.map(lookUpNames)]);
    for (const [row, read] of rows) for (const clue of row) clue.names = asking.join(clue.names, read);
    const texts = Promise.all(clues.map(({ kind, text }) => asking[kind]("texts", text)));
    texts.catch(() => {}); // on their way while the first results are looked at; told of below
    const named = ranked(called);
    yield { clues, found: named, isFinal: false };
    for (const [place, its] of (await texts).entries()) clues[place].texts = its;
    if (!named.length) yield { clues, found: ranked(called), isFinal: false };
    await mendRows(clues);
    await mendWords(clues);
    await mendRuns(clues);
    yield { clues, found: ranked(called.size ? called : await calledAsMeant(folded, clues)), isFinal: true };
  };

  duizhao.search.ranking = { rank, cluesOf };
}
