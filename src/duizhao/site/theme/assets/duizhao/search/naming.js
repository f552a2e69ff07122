// What is called as the query is, or begins so: names are terms of the index as wholes, as they are written, read and
// abbreviated.
{
  const { store, folding } = duizhao.search;
  const EXACT = 4;
  const BEGUN = 1.5;
  const LONGEST = 32;

  // Without what stands between its letters, and in the singular.
  const key = (folded) => folded.replace(/[^\p{L}\p{N}]+/gu, "").replace(/(?<=[a-z]{3}[^s])s$/, "");

  // Number → by how much its name weighs more.
  const called = async (folded) => {
    const sought = key(folded);
    const found = new Map();
    if ([...sought].length < 2 || sought.length > LONGEST) return found;
    for (const [term, postings] of await store.termsFrom("names", `=${sought}`)) {
      const share = sought.length / key(term).length;
      const weight = share === 1 ? EXACT : 1 + BEGUN * share ** 2;
      for (const value of store.numbersIn(postings)) {
        if (weight > (found.get(value >> 2) ?? 0)) found.set(value >> 2, weight);
      }
    }
    return found;
  };

  const units = (text) => {
    const letters = [...text];
    return folding.isHan(text) ? letters : letters.slice(1).map((letter, place) => letters[place] + letter);
  };

  // How much of two names is common to them, from 0 to 1.
  const likeness = (one, other) => {
    const [some, others] = [units(one), units(other)];
    const left = [...others];
    const common = some.filter((unit) => {
      const place = left.indexOf(unit);
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    });
    return (2 * common.length) / (some.length + others.length || 1);
  };

  duizhao.search.naming = { called, likeness };
}
