// The findings of a form: found as `check` finds them, shown beside their fields and in a list that leads to them.
{
  const { form } = duizhao;
  const { element } = form.parts;

  const own = (code, path, message, hint) => ({ severity: "error", code, path, message, hint });

  const ofId = (id, isNew, known, path) => {
    if (!id) return [own("missing-id", path, form.word("form-id-missing"), form.word("form-id-help"))];
    const report = [];
    report.push(...form.check(form.declared.roots.id, id).findings.map((one) => ({ ...one, path })));
    const other = isNew && known?.find((entry) => entry.id === id);
    if (other) {
      const holes = { id, kind: form.declared.kinds[other.kind].one };
      report.push(own("duplicate-id", path, form.word("form-id-taken", holes), form.word("form-id-other")));
    }
    return report;
  };

  // Everything wrong with a state; `known` is nothing as long as it has not come.
  form.findingsOf = ({ id, isNew, value, entries }, known) => {
    const { roots } = form.declared;
    const added = entries.filter((entry) => entry.id).map(({ id: its, kind, value: of }) => ({ id: its, kind, label: of?.label ?? of?.name ?? its }));
    const all = known && [...known, { id, kind: "paper", label: id }, ...added];
    const report = form.check(roots.summary, value);
    form.checkMeaning(report, value, all, form.declared);
    const found = [...ofId(id, isNew, known, ["id"]), ...report.findings];
    for (const [place, entry] of entries.entries()) {
      const its = form.check(roots[entry.kind].value, entry.value ?? {});
      form.checkMeaning(its, {}, all, form.declared);
      found.push(...ofId(entry.id, true, known, ["entries", place]));
      found.push(...its.findings.map((one) => ({ ...one, path: ["entries", place, ...one.path] })));
    }
    return found;
  };

  const placeOf = (path, labelOf) => {
    const words = path.map((key) => (typeof key === "number" ? String(key + 1) : labelOf(key)));
    return words.map((word) => element("span", { class: "dz-form__step" }, form.written(word)));
  };

  // `lead` goes to the field of a finding; `add` begins an entry for what is not known yet.
  form.findingsList = (found, { labelOf, lead, add }) =>
    found.map((finding) => {
      const { severity, path, message, hint } = finding;
      const where = element("a", { href: "#form", on: { click: (event) => {
        event.preventDefault();
        lead(path);
      } } }, placeOf(path, labelOf));
      const adder = add(finding);
      return element(
        "li",
        { class: `dz-form__finding dz-form__finding--${severity}` },
        element("span", { class: "dz-form__severity" }, form.written(form.declared.severities[severity])),
        " ",
        where,
        element("span", { class: "dz-form__message" }, form.written(message)),
        hint ? element("span", { class: "dz-form__hint" }, form.written(hint)) : null,
        adder,
      );
    });
}
