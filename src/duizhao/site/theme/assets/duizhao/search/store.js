// The files of the index: fetches each when it is needed, and looks terms up in shards.
{
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUES = Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));
  const MORE = 32;
  const SHARDS_READ = 4; // of a range of terms: what begins with one letter fills many shards
  const NEEDED_SOON = new Set(["3d", "a", "x"]); // the shelves of whole names, words and Chinese

  const { from, load, take, replace } = duizhao.fetching();

  // The last place in a sorted list whose value is not after the term.
  const placeOf = (term, list, valueAt) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(list[middle]) <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const itself = (value) => value;
  const termIn = (line) => line.slice(0, line.indexOf("\t"));

  // A shard is called by where it begins: see `rendering/search/scripts.py`.
  const spelled = (beginning) =>
    beginning.replace(/[^]/g, (unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));

  const shard = async (index, beginning) => {
    const name = `${index}/${spelled(beginning)}`;
    const text = await load(name);
    if (typeof text === "string") {
      const lines = text.split("\n");
      replace(name, lines);
      return lines;
    }
    return text;
  };

  // Where the shards of one kind of terms begin: see `rendering/search/shards.py`.
  const shelf = async (index, term) => {
    const name = /^[a-z]/.test(term) ? "a" : /^\d/.test(term) ? "0" : term < "\x80" ? term.charCodeAt(0).toString(16) : "x";
    const { shelves } = await load("manifest");
    return shelves[index].includes(name) ? load(`shelves/${index}-${name}`) : [];
  };

  // The lines of an index whose term is, or begins with, what is given.
  const lines = async (index, beginning, whole) => {
    const shards = beginning ? await shelf(index, beginning) : [];
    const start = Math.max(0, placeOf(beginning, shards, itself));
    const isMeant = (one, place) => place === 0 || (!whole && one.startsWith(beginning));
    const read = await Promise.all(
      shards
        .slice(start, start + SHARDS_READ)
        .filter(isMeant)
        .map((one) => shard(index, one)),
    );
    const found = [];
    for (const all of read) {
      let place = placeOf(beginning, all, termIn);
      if (place < 0 || termIn(all[place]) < beginning) place += 1;
      for (; place < all.length; place++) {
        const term = termIn(all[place]);
        if (whole ? term !== beginning : !term.startsWith(beginning)) break;
        found.push([term, all[place].slice(term.length + 1)]);
      }
    }
    return found;
  };

  // Numbers rise by gaps, five bits a character: see `rendering/search/numbers.py`.
  const numbersIn = (text) => {
    const numbers = [];
    let number = -1;
    let gap = 0;
    let scale = 1;
    for (let place = 0; place < text.length; place++) {
      const bits = VALUES[text.charCodeAt(place)];
      gap += (bits % MORE) * scale;
      scale *= MORE;
      if (bits >= MORE) continue;
      number += gap + 1;
      numbers.push(number);
      gap = 0;
      scale = 1;
    }
    return numbers;
  };

  // What nearly every question needs is on its way before the first key; what does not come is asked for again then.
  const open = (address) => {
    from(address);
    const soon = (name) => load(name).catch(() => null);
    soon("folding");
    soon("manifest").then((manifest) => {
      for (const name of manifest?.shelves.names ?? []) if (NEEDED_SOON.has(name)) soon(`shelves/names-${name}`);
    });
  };

  duizhao.search = {
    take,
    store: {
      open,
      load,
      termsFrom: (index, beginning) => lines(index, beginning, false),
      term: async (index, term) => (await lines(index, term, true))[0]?.[1] ?? "",
      numbersIn,
    },
  };
}
