// One form for all ways to write a word, as the index has it: see `chinese/folding.py`.
{
  let table = null;

  // The index's own table: pairs of a character and what it folds into.
  const prepare = async () => {
    if (table) return;
    const letters = [...(await duizhao.search.store.load("folding"))];
    table = new Map();
    for (let place = 0; place + 1 < letters.length; place += 2) table.set(letters[place], letters[place + 1]);
  };

  const foldOne = (character) => {
    const bare = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return Array.from(bare, (one) => table.get(one) ?? one).join("");
  };

  // The folded text, and for each of its UTF-16 units the place in the text it comes from.
  const foldWithPlaces = (text) => {
    let folded = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      const one = foldOne(character);
      for (let unit = 0; unit < one.length; unit++) places.push(place);
      folded += one;
      place += character.length;
    }
    places.push(text.length);
    return { folded, places };
  };

  duizhao.search.folding = { prepare, fold: (text) => foldWithPlaces(text).folded, foldWithPlaces };
}
