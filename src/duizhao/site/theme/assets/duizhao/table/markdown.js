// Markdown, alike duizhao/rendering/tables/as_markdown.py.
{
  const writers = (((globalThis.duizhao ??= {}).tables ??= {}).writers ??= {});

  const escaped = (text) => text.replace(/[\\`*_{}[\]<>|~$&#^!]/g, "\\$&").replaceAll("\n", "<br>");
  const row = (texts) => `|${texts.map((text) => ` ${escaped(text)} |`).join("")}`;

  writers.md = {
    type: "text/markdown;charset=utf-8",
    write: ({ title, corner, columns, rows }) =>
      [
        `# ${escaped(title)}`,
        "",
        row([corner, ...columns.map(({ label }) => label)]),
        `|${" --- |".repeat(columns.length + 1)}`,
        ...rows.map(({ label, cells }) => row([label, ...cells.map(({ text }) => text)])),
        "",
      ].join("\n"),
  };
}
