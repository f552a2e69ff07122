// Values as YAML, laid out as the files of a library are. The rules are those of `summaries/emit.py`; a test holds the two
// to the same lines.
{
  const WIDEST = 120;
  const STEP = 2;
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const PLAIN_IN_BLOCK = /^(?![-?:,[\]{}#&*!|>'"%@`]|\.\.\.)(?!.*(?:: | #|:$)).+$/u;
  const PLAIN_IN_FLOW = /^[^,:[\]{}]+$/u;
  const SEEN_AS_NO_TEXT =
    /^(?:~|<<|=|true|false|yes|no|on|off|y|n|null|\+?(?:0[0-9_].*|[0-9][0-9_]*[._:][0-9_.:]*|[0-9][0-9_.]*e.*|0[xob].*|\.(?:[0-9].*|inf|nan)))$/iu;
  const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
  const WIDE =
    /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
  const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

  const isGroup = (value) => typeof value === "object";
  const isEmpty = (value) => !Object.keys(value).length;
  const width = (line) => [...line].length + (line.match(WIDE)?.length ?? 0);

  const text = (value, inFlow) => {
    const isPlain =
      !UNPRINTABLE.test(value) &&
      value === value.trim() &&
      PLAIN_IN_BLOCK.test(value) &&
      !SEEN_AS_NO_TEXT.test(value) &&
      (!inFlow || PLAIN_IN_FLOW.test(value));
    return isPlain ? value : `"${value.replace(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter])}"`;
  };

  const flow = (value) => {
    if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
    if (!isGroup(value)) return typeof value === "string" ? text(value, true) : String(value);
    const entries = Object.entries(value).map(([key, one]) => `${text(key, true)}: ${flow(one)}`);
    return `{${entries.join(", ")}}`;
  };

  const isFlat = (value) => !isGroup(value) || (Array.isArray(value) && !value.some(isGroup));
  const areIds = (value) => Array.isArray(value) && value.every((one) => typeof one === "string" && ID.test(one));

  // The line that holds all of a value, or nothing where it gets lines of its own.
  const oneLine = (start, value) => {
    if (typeof value === "string") return `${start} ${text(value, false)}`;
    const line = `${start} ${flow(value)}`;
    if (!isGroup(value) || isEmpty(value) || areIds(value)) return line;
    return Object.values(value).every(isFlat) && width(line) <= WIDEST ? line : "";
  };

  const entry = (key, value, indent) => {
    const start = `${" ".repeat(indent)}${text(key, false)}:`;
    const line = oneLine(start, value);
    return line ? [line] : [start, ...lines(value, indent + STEP)];
  };

  const lines = (value, indent) => {
    if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, one]) => entry(key, one, indent));
    return value.flatMap((one) => {
      const start = `${" ".repeat(indent)}-`;
      const line = oneLine(start, one);
      if (line) return [line];
      const [first, ...rest] = lines(one, indent + STEP);
      return [`${start} ${first.trimStart()}`, ...rest];
    });
  };

  // A whole file, or some of its groups, which stand apart.
  duizhao.form.yaml = (value) =>
    Object.entries(value)
      .map(([key, one]) => `${entry(key, one, 0).join("\n")}\n`)
      .join("\n");
}
