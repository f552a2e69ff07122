// A folded query cut as the texts of the index were: see `rendering/search/terms.py`.
{
  const UNSPACED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff" +
    "\\u{20000}-\\u{3ffff}";
  const PIECE = new RegExp(`([${UNSPACED}]+)|((?:(?![${UNSPACED}])[\\p{L}\\p{N}])+)`, "gu");
  const LONGEST_WORD = 40;

  // Runs of characters without spaces, and words.
  const pieces = (folded) =>
    Array.from(folded.matchAll(PIECE), ([, run, word]) => (run ? { run } : { word: word.slice(0, LONGEST_WORD) }));

  const pairs = (run) => {
    const characters = [...run];
    return characters.slice(1).map((character, place) => characters[place] + character);
  };

  duizhao.search.terms = { pieces, pairs };
}
