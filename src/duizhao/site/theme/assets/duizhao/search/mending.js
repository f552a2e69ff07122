// What may have been meant by a clue that finds nothing: the middle of a word, a slip of the finger, a slip of the ear.
{
  const { store, asking } = duizhao.search;
  const MIDDLE = 0.6;
  const SLIP = 0.55;
  const SCATTERED = 0.4;
  const MOST_WORDS = 6;
  const MOST_WAYS = 6;
  const LONGEST_SCATTERED = 6;

  // Edits between two words, swapped neighbours counting as one; more than `most` is not told apart.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let row = 1; row <= one.length; row++) {
      const now = [row];
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        let least = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
        const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (swapped) least = Math.min(least, before[column - 2] + 1);
        now.push(least);
      }
      before = last;
      last = now;
    }
    return last[other.length];
  };

  const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  // Words of which the letters are a part but the beginning.
  const around = async (letters) => {
    if (letters.length < 3) return [];
    const found = await store.termsFrom("words", letters);
    return [...new Set(found.flatMap(([, words]) => words.split(" ")))];
  };

  const nearest = async (word) => {
    const most = allowed(word);
    if (!most) return [];
    const beginning = word.slice(0, 2);
    const lines = await Promise.all([store.termsFrom("names", beginning), store.termsFrom("texts", beginning)]);
    const candidates = new Set(lines.flat().map(([term]) => term));
    for (const other of await around(word.slice(1, 5))) candidates.add(other);
    for (const other of await around(word.slice(2, 6))) candidates.add(other);
    const near = [...candidates]
      .map((term) => [distance(word, term, most), term])
      .filter(([edits]) => edits <= most)
      .sort(([one, first], [other, second]) => one - other || (first < second ? -1 : 1));
    return near.filter(([edits]) => edits === near[0][0]).map(([, term]) => term);
  };

  // Pinyin with a slip in it: the beginning of a reading that differs little.
  const nearReading = async (letters) => {
    const most = allowed(letters);
    if (!most) return [];
    const lines = await store.termsFrom("names", `'${letters.slice(0, 2)}`);
    const nearest = (reading) =>
      Math.min(...[-1, 0, 1].map((more) => distance(letters, reading.slice(0, letters.length + more), most)));
    const near = lines.map(([term]) => [nearest(term.slice(1)), term]).filter(([edits]) => edits <= most);
    const least = Math.min(...near.map(([edits]) => edits));
    return near.filter(([edits]) => edits === least).map(([, term]) => term);
  };

  const gathered = async (words, factor) => {
    const found = { names: new Map(), texts: new Map(), words };
    for (const word of words) {
      for (const index of ["names", "texts"]) {
        found[index] = asking.join(found[index], await asking.exactly(index, word, factor));
      }
    }
    return found;
  };

  const word = async (letters) => {
    const holding = (await around(letters)).slice(0, MOST_WORDS);
    if (holding.length) return { ...(await gathered(holding, MIDDLE)), isPart: true };
    const slips = (await nearest(letters)).slice(0, MOST_WORDS);
    if (slips.length) return gathered(slips, SLIP);
    const readings = (await nearReading(letters)).slice(0, MOST_WORDS);
    if (!readings.length) return null;
    const found = await gathered(readings, SLIP);
    return { ...found, words: readings.map((one) => one.slice(1)) };
  };

  const charactersRead = async () => {
    const all = new Map();
    for (const [syllable, characters] of Object.entries(await store.load("readings"))) {
      for (const one of characters) all.set(one, [...(all.get(one) ?? []), syllable]);
    }
    return all;
  };

  // All ways to read a run of Chinese, the commonest first and not too many.
  const readingsOf = async (text) => {
    const syllablesOf = await charactersRead();
    let ways = [""];
    for (const character of text) {
      ways = ways.flatMap((way) => (syllablesOf.get(character) ?? []).map((syllable) => way + syllable));
      ways.length = Math.min(ways.length, MOST_WAYS);
    }
    return ways;
  };

  // A run of Chinese as it sounds: what holds it in a name.
  const heard = async (text) => {
    const ways = [...text].length > 1 ? await readingsOf(text) : [];
    return asking.join([], ...(await Promise.all(ways.map(duizhao.search.reading.read))));
  };

  // A run of Chinese by its characters in any order, one of which may be wrong: what has them in a name.
  const scattered = async (text) => {
    const characters = [...new Set(text)];
    if (characters.length < 3 || characters.length > LONGEST_SCATTERED) return new Map();
    const each = await Promise.all(characters.map((character) => asking.beginning("names", character, SCATTERED)));
    const needed = characters.length - (characters.length > 3 ? 1 : 0);
    const held = (number) => each.filter((its) => its.has(number)).length;
    return new Map([...asking.join([], ...each)].filter(([number]) => held(number) >= needed));
  };

  const run = async (text) => {
    const found = await heard(text);
    return found.size ? found : scattered(text);
  };

  duizhao.search.mending = { word, run, readingsOf, nearReading, distance };
}
