// A clue, which is one word or pair of characters of a query, looked up: the numbers of the things it stands in, and how
// strongly. In a name it is stronger than in a text, and the very word is stronger than what only resembles it.
{
  const { store } = duizhao.search;
  const STRENGTH = [0, 2, 4, 6]; // of what stands in names, by its weight; a text's is 1
  const STEM = 0.95;
  const BEGINNING = 0.8;

  const add = (found, index, text, factor) => {
    const isNames = index === "names";
    for (const value of store.numbersIn(text)) {
      const number = isNames ? value >> 2 : value;
      const strength = (isNames ? STRENGTH[value & 3] : 1) * factor;
      if (strength > (found.get(number) ?? 0)) found.set(number, strength);
    }
  };

  const exactly = async (index, text, factor) => {
    const found = new Map();
    add(found, index, await store.term(index, text), factor);
    return found;
  };

  const pair = (index, text) => exactly(index, text, 1);

  const beginning = async (index, letters, factor) => {
    const found = new Map();
    for (const [, postings] of await store.termsFrom(index, letters)) add(found, index, postings, factor);
    return found;
  };

  const single = (index, character) => beginning(index, character, 1);

  // What inflections of a word have in common: its stem may end otherwise than they do (study, studies).
  const commonBeginning = (word, stem) => {
    let length = 0;
    while (length < stem.length && stem[length] === word[length]) length++;
    return word.slice(0, Math.max(Math.min(2, word.length), length - 1));
  };

  const likeness = (term, word, stem) => {
    if (term === word) return 1;
    if (duizhao.search.stem(term) === stem) return STEM;
    return word.length > 1 && term.startsWith(word) ? BEGINNING : 0;
  };

  const word = async (index, text) => {
    const found = new Map();
    const stem = duizhao.search.stem(text);
    for (const [term, postings] of await store.termsFrom(index, commonBeginning(text, stem))) {
      const factor = likeness(term, text, stem);
      if (factor) add(found, index, postings, factor);
    }
    return found;
  };

  // Each number as strongly as any has it.
  const join = (first, ...others) => {
    const all = new Map(first);
    for (const map of others) {
      for (const [number, strength] of map) if (strength > (all.get(number) ?? 0)) all.set(number, strength);
    }
    return all;
  };

  duizhao.search.asking = { pair, single, word, beginning, exactly, join };
}
