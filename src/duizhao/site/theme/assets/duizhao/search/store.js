// The files of the index: fetches each once, as a script that calls `take`, and looks terms up in shards.
{
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUE = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const MORE = 32;
  const WEIGHTS = 4;
  const SHARDS_READ = 3; // of a range of terms: what begins with one letter fills many shards

  const files = new Map();
  const arrivals = new Map();
  let root = "";

  const fetchFile = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}${name}.js`;
      arrivals.set(name, resolve);
      script.onerror = () => {
        files.delete(name); // so that another try fetches it again
        reject(new Error(name));
      };
      script.onload = () => script.remove();
      document.head.append(script);
    });

  const load = (name) => {
    if (!files.has(name)) files.set(name, fetchFile(name));
    return files.get(name);
  };

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

  const shard = async (index, number) => {
    const name = `${index}/${number}`;
    const text = await load(name);
    if (typeof text === "string") {
      const lines = text.split("\n");
      files.set(name, Promise.resolve(lines));
      return lines;
    }
    return text;
  };

  // The lines of an index whose term is, or begins with, what is given.
  const lines = async (index, beginning, whole) => {
    const { shards } = await load("manifest");
    const firsts = shards[index];
    const start = Math.max(0, placeOf(beginning, firsts, itself));
    const found = [];
    for (let number = start; number < Math.min(firsts.length, start + (whole ? 1 : SHARDS_READ)); number++) {
      if (number > start && !firsts[number].startsWith(beginning)) break;
      const all = await shard(index, number);
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

  // Numbers rise by gaps, five bits a character; the two lowest bits of each are a weight.
  const postings = (text) => {
    const numbers = [];
    const weights = [];
    let number = -1;
    let value = 0;
    let scale = 1;
    for (const digit of text) {
      const bits = VALUE.get(digit);
      value += (bits % MORE) * scale;
      scale *= MORE;
      if (bits >= MORE) continue;
      number += Math.floor(value / WEIGHTS) + 1;
      numbers.push(number);
      weights.push(value % WEIGHTS);
      value = 0;
      scale = 1;
    }
    return { numbers, weights };
  };

  globalThis.duizhao ??= {};
  duizhao.search = {
    take: (name, value) => arrivals.get(name)?.(value),
    store: {
      open: (address) => (root = address),
      load,
      termsFrom: (index, beginning) => lines(index, beginning, false),
      term: async (index, term) => (await lines(index, term, true))[0]?.[1] ?? "",
      postings,
    },
  };
}
