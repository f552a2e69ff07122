// The known word that is most like one that is not known, found as `check` finds it: by how much of both stands in
// blocks that they share, the longest block first.
{
  const LEAST = 0.6;
  const LONGEST = 80;
  const FEW = 12;

  const longestBlock = (one, other, [fromOne, toOne, fromOther, toOther]) => {
    let best = [fromOne, fromOther, 0];
    let lengths = new Map();
    for (let i = fromOne; i < toOne; i++) {
      const next = new Map();
      for (let j = fromOther; j < toOther; j++) {
        if (one[i] !== other[j]) continue;
        const length = (lengths.get(j - 1) ?? 0) + 1;
        next.set(j, length);
        if (length > best[2]) best = [i - length + 1, j - length + 1, length];
      }
      lengths = next;
    }
    return best;
  };

  const likeness = (one, other) => {
    const waiting = [[0, one.length, 0, other.length]];
    let shared = 0;
    while (waiting.length) {
      const range = waiting.pop();
      const [i, j, length] = longestBlock(one, other, range);
      if (!length) continue;
      shared += length;
      waiting.push([range[0], i, range[2], j], [i + length, range[1], j + length, range[3]]);
    }
    return one.length + other.length ? (2 * shared) / (one.length + other.length) : 1;
  };

  // No likeness can be greater than what the lengths of both allow.
  const mayBeLike = (one, other) => 2 * Math.min(one.length, other.length) >= LEAST * (one.length + other.length);

  // `hints` are the templates of `check`.
  duizhao.form.nearest = (value, known, hints) => {
    const { fill } = duizhao.form;
    const same = known.findLast((word) => word.toLowerCase() === value.toLowerCase());
    if (same !== undefined) return fill(hints.case, { meant: `'${same}'` });
    const letters = [...value.slice(0, LONGEST)];
    let best = null;
    for (const word of known) {
      const its = [...word];
      if (!mayBeLike(its, letters)) continue;
      const found = likeness(its, letters);
      if (found >= LEAST && (!best || found > best.found || (found === best.found && word > best.word))) {
        best = { found, word };
      }
    }
    if (best) return fill(hints.near, { meant: `'${best.word}'` });
    return known.length && known.length <= FEW ? fill(hints.few, { words: known }) : null;
  };
}
