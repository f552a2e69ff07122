// Chinese as it is read: letters as pinyin, whole or initials only, or as words typed without spaces. Only names are
// indexed so, from each character on as many syllables at a time.
{
  const { store, asking } = duizhao.search;
  const SYLLABLES = 4;
  const LONGEST_INITIALS = 6;
  const LONGEST_SYLLABLE = 6;
  const READING = 0.7;
  const INITIALS = 0.5;

  let syllables = null;
  let beginnings = null;

  const prepare = async () => {
    if (syllables) return;
    const all = (await store.load("manifest")).syllables.split(" ");
    beginnings = new Set(all.flatMap((one) => Array.from(one, (_, place) => one.slice(0, place + 1))));
    syllables = new Set(all);
  };

  // Letters cut into syllables, of which the last may be half typed; null where they are none.
  const cut = (letters) => {
    const hopeless = new Set();
    const from = (place) => {
      if (place === letters.length) return [];
      if (hopeless.has(place)) return null;
      for (let length = Math.min(LONGEST_SYLLABLE, letters.length - place); length; length--) {
        const one = letters.slice(place, place + length);
        const rest = syllables.has(one) ? from(place + length) : null;
        if (rest) return [one, ...rest];
      }
      hopeless.add(place);
      const last = letters.slice(place);
      return beginnings.has(last) ? [last] : null;
    };
    return from(0);
  };

  // What holds the letters: all parts of a long row, of which the last ones overlap.
  const read = async (letters) => {
    if (letters.length < 2 || !/^[a-z]+$/.test(letters)) return new Map();
    await prepare();
    const its = cut(letters) ?? [letters];
    const parts = its
      .filter((_, place) => place % SYLLABLES === 0)
      .map((_, part) => Math.max(0, Math.min(part * SYLLABLES, its.length - SYLLABLES)))
      .map((place) => its.slice(place, place + SYLLABLES).join(""));
    const [first, ...others] = await Promise.all(parts.map((part) => asking.beginning("names", `'${part}`, READING)));
    const held = new Map([...first].filter(([number]) => others.every((other) => other.has(number))));
    return parts.length > 1 ? held : asking.join(held, await asking.beginning("names", `;${letters.slice(0, LONGEST_INITIALS)}`, INITIALS));
  };

  // Rows of words that may be read as one.
  const rows = async (clues) => {
    await prepare();
    const found = [];
    let row = [];
    for (const clue of [...clues, null]) {
      if (clue?.kind === "word" && /^[a-z]+$/.test(clue.text) && cut(clue.text)) row.push(clue);
      else {
        if (row.length > 1) found.push(row);
        row = [];
      }
    }
    return found;
  };

  duizhao.search.reading = { read, rows };
}
