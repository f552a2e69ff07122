// What only the whole library can tell of a summary: ids that name nothing, or something of another kind; anchors that
// are taken.
{
  const { form } = duizhao;
  const { fill, shown } = form;
  const NAMED = ["term", "theme", "person"]; // whose names people write instead of ids

  const folded = (text) => text.toLowerCase();

  // The id of what is called so, the last of several, as `check` has it.
  const meantBy = (name, known) => {
    let meant = null;
    for (const kind of NAMED) {
      for (const entry of known) {
        if (entry.kind !== kind) continue;
        if (Object.values(entry.label).some((label) => label === name && folded(label) !== entry.id)) meant = entry.id;
      }
    }
    return meant;
  };

  // What is surely meant, else what it is most like, else where a new one is written.
  const hintOn = (id, kind, isGiven, known, { hints, kinds }) => {
    const wanted = known.filter((entry) => !kind || entry.kind === kind).map((entry) => entry.id);
    const meant = meantBy(id, known);
    if (meant && wanted.includes(meant)) return fill(hints.name, { meant: `'${meant}'` });
    const sure = form.slipIn(id);
    const guess = form.nearest(id, wanted, hints);
    if (sure || !kind) return sure ?? guess;
    const { file } = kinds[kind];
    if (!guess) return fill(hints.first, { file });
    return isGiven ? guess : fill(hints.guess, { guess, file });
  };

  const checkReferences = (report, byId, known, declared) => {
    for (const { id, kind, path } of report.references) {
      const given = byId.get(id);
      if (given && (!kind || given.kind === kind)) continue;
      const hint = hintOn(id, kind, given, known, declared);
      const holes = { id: shown(id) };
      if (!kind) report.tell("unknown-id", path, holes, hint);
      else if (given) {
        const [its, wanted] = [declared.kinds[given.kind].one, declared.kinds[kind].one];
        report.tell("other-kind", path, { ...holes, kind: its, wanted }, hint);
      } else {
        report.tell("unknown", path, { ...holes, kind: declared.kinds[kind].one }, hint);
        report.findings.at(-1).wanted = { id, kind };
      }
    }
  };

  const pointsOf = (answer) => {
    if (answer === undefined || answer.absent) return [];
    return Array.isArray(answer) ? answer : [answer];
  };

  const checkAnchors = (report, value, { facets, sections }) => {
    const taken = new Set([...facets.map(({ id }) => id), ...sections]);
    for (const { id } of facets) {
      pointsOf(value[id]).forEach((point, place) => {
        const anchor = `${id}-${place + 1}`;
        taken.add(anchor);
        (point.parts ?? []).forEach((_, part) => taken.add(`${point.id ?? anchor}-${part + 1}`));
      });
    }
    for (const { id, path } of report.anchors) {
      if (taken.has(id)) report.tell("duplicate-anchor", path, { anchor: shown(id) });
      taken.add(id);
    }
  };

  // `known` is nothing as long as it has not come.
  form.checkMeaning = (report, value, known, declared) => {
    if (known) checkReferences(report, new Map(known.map((entry) => [entry.id, entry])), known, declared);
    checkAnchors(report, value, declared);
  };
}
