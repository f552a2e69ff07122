// LaTeX, alike duizhao/rendering/tables/as_latex.py.
{
  const writers = (((globalThis.duizhao ??= {}).tables ??= {}).writers ??= {});
  const PREAMBLE = String.raw`% The document needs \usepackage{array, booktabs, longtable}.
% Chinese text needs XeLaTeX or LuaLaTeX and \usepackage{ctex}.
% A table wider than the page stands well in the landscape environment of the package pdflscape.
`;
  const WRITTEN = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}",
    "`": "\\textasciigrave{}",
    '"': "\\textquotedbl{}",
    "'": "{'}",
    "-": "{-}",
    "[": "{[}",
    "]": "{]}",
    "*": "{*}",
    "\n": "\\newline ",
  };

  const escaped = (text) => text.replace(/[\\~^<>|`"'\-[\]*\n{}$&#_%]/g, (sign) => WRITTEN[sign] ?? `\\${sign}`);
  const row = (texts) => `${texts.map(escaped).join(" & ")} \\\\`;

  const write = ({ title, corner, columns, rows }) => {
    const count = columns.length + 1;
    const share = Math.floor(1000 / count);
    const part = `${Math.floor(share / 1000)}.${String(share % 1000).padStart(3, "0")}`;
    const width = `\\dimexpr ${part}\\linewidth-2\\tabcolsep\\relax`;
    const head = row([corner, ...columns.map(({ label }) => label)]);
    return [
      `${PREAMBLE}\\begin{longtable}{@{}*{${count}}{>{\\raggedright\\arraybackslash}p{${width}}}@{}}`,
      `\\caption{${escaped(title)}}\\\\`,
      "\\toprule",
      head,
      "\\midrule",
      "\\endfirsthead",
      "\\toprule",
      head,
      "\\midrule",
      "\\endhead",
      "\\bottomrule",
      "\\endfoot",
      ...rows.map(({ label, cells }) => row([label, ...cells.map(({ text }) => text)])),
      "\\end{longtable}",
      "",
    ].join("\n");
  };

  writers.tex = { type: "application/x-tex;charset=utf-8", write };
}
