// Where the clues of a query stand in a text: marks for the reader's eye, and how much of the query the text has.
{
  const { folding } = duizhao.search;
  const BEFORE = 40;
  const LENGTH = 180;
  const WORD = /[\p{L}\p{N}]+/gu;

  const wordsOf = (clue) => [clue.text, ...(clue.mended?.words ?? [])];

  const isMeant = (word, clue) =>
    wordsOf(clue).some((one) => word === one || (one.length > 1 && word.startsWith(one)) || duizhao.search.stem(word) === duizhao.search.stem(one));

  // The places of one clue in a folded text, as [start, end].
  const places = (folded, clue) => {
    const found = [];
    if (clue.kind === "word") {
      for (const { 0: word, index } of folded.matchAll(WORD)) {
        if (isMeant(word, clue)) found.push([index, index + word.length]);
      }
      return found;
    }
    for (let at = folded.indexOf(clue.text); at >= 0; at = folded.indexOf(clue.text, at + 1)) {
      found.push([at, at + clue.text.length]);
    }
    return found;
  };

  const merged = (ranges) => {
    const sorted = ranges.sort(([one], [other]) => one - other);
    const all = [];
    for (const [start, end] of sorted) {
      const last = all.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else all.push([start, end]);
    }
    return all;
  };

  // What of the query a text has: its ranges, how many clues, and whether it has them as they were typed.
  const match = (text, clues, phrase) => {
    const { folded, places: origins } = folding.foldWithPlaces(text);
    const each = clues.map((clue) => places(folded, clue));
    const ranges = merged(each.flat()).map(([start, end]) => [origins[start], origins[end] ?? text.length]);
    return { ranges, clues: each.filter((one) => one.length).length, isPhrase: phrase !== "" && folded.includes(phrase) };
  };

  // The text around its first mark, in pieces of which some are marked.
  const excerpt = (text, ranges) => {
    const first = ranges[0]?.[0] ?? 0;
    const start = first > BEFORE * 2 ? first - BEFORE : 0;
    const end = Math.min(text.length, start + LENGTH);
    const pieces = [];
    let at = start;
    if (start > 0) pieces.push({ text: "…", isMarked: false });
    for (const [from, to] of ranges) {
      if (from >= end || to <= at) continue;
      if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
      pieces.push({ text: text.slice(Math.max(from, at), Math.min(to, end)), isMarked: true });
      at = Math.min(to, end);
    }
    if (at < end) pieces.push({ text: text.slice(at, end), isMarked: false });
    if (end < text.length) pieces.push({ text: "…", isMarked: false });
    return pieces;
  };

  duizhao.search.excerpts = { match, excerpt };
}
