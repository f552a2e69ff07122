// One form for all ways to write a word, as the index has it: see `chinese/folding.py`.
{
  const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;
  const KNOWN = 4000; // texts folded lately
  const known = new Map();
  let table = null;

  // The index's own table: pairs of a character and what it folds into.
  const prepare = async () => {
    if (table) return;
    const letters = [...(await duizhao.search.store.load("folding"))];
    table = new Map();
    for (let place = 0; place + 1 < letters.length; place += 2) table.set(letters[place], letters[place + 1]);
  };

  // Most characters are letters that need no taking apart, or Chinese.
  const foldOne = (character) => {
    if (character <= "\x7f") return character.toLowerCase();
    if (character >= "\u4e00" && character <= "\u9fff") return table.get(character) ?? character;
    const bare = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return Array.from(bare, (one) => table.get(one) ?? one).join("");
  };

  // The folded text, and for each of its UTF-16 units the place in the text it comes from.
  const foldWithPlaces = (text) => {
    if (known.has(text)) return known.get(text);
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
    if (known.size > KNOWN) known.clear();
    known.set(text, { folded, places });
    return known.get(text);
  };

  duizhao.search.folding = { prepare, fold: (text) => foldWithPlaces(text).folded, foldWithPlaces, isHan: (text) => HAN.test(text) };
}
