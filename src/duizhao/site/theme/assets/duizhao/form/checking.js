// What `check` would say of a value, in the same words. Each shape is checked as it is read: what refuses a value keeps
// the group around it from being looked at as a whole. Ids that are meant are left to `meaning.js`.
{
  const { fill } = duizhao.form;
  const LONGEST_VALUE = 60;
  const LONGEST_ID = 80;
  const NONE = Symbol("no hint");
  const MENTION = /\[\[([a-z0-9-]+)(?:#([a-z0-9-]+))?(?:\|([^[\]|]+))?\]\]/g;
  let declared;
  let refused;

  // A value as a message quotes it.
  const shown = (value) => {
    const letters = [...value];
    const short = letters.length <= LONGEST_VALUE ? value : `${letters.slice(0, LONGEST_VALUE - 1).join("")}…`;
    return `'${short.replace(/[\p{C}\u2028\u2029]/gu, escaped)}'`;
  };
  const escaped = (letter) => {
    const code = letter.codePointAt(0);
    const digits = (length) => code.toString(16).padStart(length, "0");
    return code < 256 ? `\\x${digits(2)}` : code < 65536 ? `\\u${digits(4)}` : `\\U${digits(8)}`;
  };

  const isDate = (value) => {
    const [year, month = 1, day = 1] = value.split("-").map(Number);
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year, month - 1, day);
    return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  const isSpan = (value) => {
    const ends = value.split("/");
    return ends.every(isDate) && !(ends[1] < ends[0]);
  };
  const isId = (value) => value.length <= LONGEST_ID && !declared.reserved.includes(value);
  const SENSES = { date: isDate, span: isSpan, id: isId };

  const slipIn = (word) => {
    for (const letter of word) {
      if (Object.hasOwn(declared.slips, letter)) return declared.slips[letter];
      const code = letter.codePointAt(0);
      if (code < 0xff01 || code >= 0xff5f) continue;
      const narrow = String.fromCharCode(code - 0xfee0);
      return fill(declared.hints.narrow, { character: `'${letter}'`, narrow: `'${narrow}'` });
    }
    return null;
  };

  class Report {
    constructor() {
      this.findings = [];
      this.references = [];
      this.anchors = [];
    }

    tell(key, path, holes = {}, hint = null) {
      const { severity, code, message, hint: usual } = declared.messages[key];
      const said = hint === NONE ? null : (hint ?? (usual && fill(usual, holes)));
      this.findings.push({ severity, code, path, message: fill(message, holes), hint: said });
    }
  }

  const RULES = {
    text(value, path, report) {
      const { zh, en } = value;
      if (zh === undefined && en === undefined) report.tell("no-text", [...path, "zh"]);
      else if (zh === undefined || en === undefined) {
        const lacks = zh === undefined ? "zh" : "en";
        const hint = fill(declared.hints.key, { key: lacks });
        report.tell("missing-translation", [...path, lacks], { key: shown(lacks) }, hint);
      }
    },
    "some-text"(value, path, report) {
      if (value.zh === undefined && value.en === undefined) RULES.text(value, path, report);
    },
    note(value, path, report) {
      if (value.zh !== undefined || value.en !== undefined) RULES.text(value, path, report);
    },
    stance(value, path, report) {
      if (value.zh === undefined && value.en === undefined) return;
      RULES.located(value, path, report);
      RULES.text(value, path, report);
    },
    located(value, path, report) {
      if (value.at === undefined) report.tell("missing-locator", [...path, "at"]);
    },
    link(value, path, report) {
      RULES.text(value, path, report);
      if (value.url === undefined && value.doi === undefined) report.tell("missing-link", [...path, "url"]);
    },
    "each-once"(value, path, report) {
      const seen = new Set();
      for (const [place, one] of value.entries()) {
        const id = typeof one === "string" ? one : one.id;
        if (seen.has(id)) report.tell("repeated-id", [...path, place], { id: shown(id) });
        seen.add(id);
      }
    },
    facets(value, path, report) {
      const missing = declared.facets.map(({ id }) => id).filter((id) => value[id] === undefined);
      if (missing.length === 1) report.tell("missing-facet", path, { facets: missing });
      if (missing.length > 1) report.tell("missing-facets", path, { number: missing.length, facets: missing });
    },
  };

  const SHAPES = {
    word(shape, value, path, report) {
      shape.matches ??= new RegExp(`^(?:${shape.pattern})$`, "u");
      if (!shape.matches.test(value) || !(SENSES[shape.sense]?.(value) ?? true)) {
        const slip = shape.matches.test("，") ? null : slipIn(value);
        report.tell("not", path, { value: shown(value), what: shape.what }, slip ?? shape.hint ?? NONE);
        return false;
      }
      if (shape.names) report.references.push({ id: value, kind: shape.names, path });
      if (shape.anchor) report.anchors.push({ id: value, path });
      return true;
    },
    one(shape, value, path, report) {
      if (shape.options.includes(value)) return true;
      const hint = duizhao.form.nearest(value, shape.options, declared.hints);
      report.tell("not", path, { value: shown(value), what: shape.what }, hint ?? NONE);
      return false;
    },
    yes: () => true,
    other: () => true,
    prose(_, value, path, report) {
      const parts = [];
      let end = 0;
      for (const mention of value.matchAll(MENTION)) {
        parts.push(value.slice(end, mention.index));
        end = mention.index + mention[0].length;
        report.references.push({ id: mention[1], kind: null, anchor: mention[2] ?? "", path });
      }
      for (const part of [...parts, value.slice(end)]) {
        if (!/\[\[|\]\]/.test(part)) continue;
        report.tell("bad-link", path, { words: shown(part.slice(Math.max(0, part.indexOf("[[")))) });
      }
      return true;
    },
    list(shape, value, path, report) {
      const read = value.map((one, place) => check(shape.item, one, [...path, place], report));
      return read !== null;
    },
    fields(shape, value, path, report) {
      let isWhole = true;
      for (const { key, shape: its, required } of shape.fields) {
        const isRead = value[key] !== undefined && check(its, value[key], [...path, key], report);
        if (required) isWhole &&= isRead;
      }
      for (const { key, required } of shape.fields) {
        if (required && value[key] === undefined) {
          report.tell("missing-key", [...path, key], { what: shape.what, key: shown(key) }, fill(declared.hints.key, { key }));
        }
      }
      return isWhole;
    },
    kinds(shape, value, path, report) {
      const kind = Array.isArray(value) ? "sequence" : typeof value === "object" ? "mapping" : "scalar";
      return check(shape[kind], value, path, report);
    },
    either(shape, value, path, report) {
      const isAbsent = typeof value === "object" && !Array.isArray(value) && "absent" in value;
      return check(isAbsent ? shape.with : shape.without, value, path, report);
    },
  };

  const check = (shape, value, path, report) => {
    lookAtCharacters(value, path, report);
    const isRead = SHAPES[shape.is](shape, value, path, report);
    if (isRead) for (const rule of shape.rules ?? []) RULES[rule](value, path, report);
    return isRead;
  };

  // What no file may hold is refused before anything is read.
  const lookAtCharacters = (value, path, report) => {
    if (typeof value !== "string") return;
    for (const [letter] of value.matchAll(refused)) {
      const digits = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const [code] = letter === "\0" ? ["nul-character"] : Object.entries(declared.refused).find(([, its]) => new RegExp(`[${its}]`, "u").test(letter));
      const name = declared.names[digits];
      report.tell(name || letter === "\0" ? code : "unnamed-character", path, { codepoint: `U+${digits}`, name });
    }
  };

  duizhao.form.checkBy = (declaration) => {
    declared = declaration;
    refused = new RegExp(`[${Object.values(declared.refused).join("")}]`, "gu");
  };
  duizhao.form.check = (shape, value) => {
    const report = new Report();
    check(shape, value, [], report);
    return report;
  };
  duizhao.form.shown = shown;
  duizhao.form.slipIn = slipIn;
  duizhao.form.isId = (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && isId(value);
}
