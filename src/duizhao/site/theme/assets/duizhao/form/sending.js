// What one does with the result: copies it, keeps it as a file, opens the page of the repository's host on which it is
// entered. An address takes only so much; a text that is longer is left to be pasted.
{
  const { form } = duizhao;
  const { element, button } = form.parts;
  const LONGEST = 6000;

  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const copy = async (source) => {
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      select(source);
      if (!document.execCommand("copy")) return form.announce(form.word("form-copy-by-hand"));
    }
    return form.announce(form.word("form-copied"));
  };

  const download = (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };

  // A file to be made has a name, a piece of one has none.
  const block = (title, text, name) => {
    const source = element("code", {}, text);
    const frame = element("pre", { class: "dz-form__yaml", "data-whole": name ? "true" : null, tabindex: "0", "aria-label": form.said(title) }, source);
    const buttons = [button(form.word("form-copy"), () => copy(source))];
    if (name) buttons.push(button(form.word("form-download", { file: name }), () => download(name, text)));
    return element("div", { class: "dz-form__file" }, element("h4", {}, form.written(title)), frame, element("p", { class: "dz-form__buttons" }, buttons));
  };

  const address = (base, parameters) => {
    const query = Object.entries(parameters)
      .filter(([name]) => name)
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    return `${base}${query.length ? `${base.includes("?") ? "&" : "?"}${query.join("&")}` : ""}`;
  };

  // With the text where it fits, else without.
  const fitting = (base, parameters, name, text) => {
    const whole = address(base, { ...parameters, [name]: text });
    return name && whole.length < LONGEST ? { href: whole, fits: true } : { href: address(base, parameters), fits: false };
  };

  const link = ({ href, fits }, word) =>
    element(
      "p",
      {},
      element("a", { href, rel: "noopener", target: "_blank", class: "dz-button" }, form.written(form.word(word))),
      " ",
      fits ? null : form.written(form.word("form-paste")),
    );

  // `path` is the file's in the repository; `isNew` says whether there is one yet.
  const ways = (hosting, { path, name, isNew, text }) => {
    const links = [];
    if (isNew && hosting.make) {
      const { address: base, file, text: value } = hosting.make;
      const folder = path.slice(0, -name.length - 1);
      links.push(link(fitting(`${base}${folder}`, { [file]: name }, value, text), "form-open-new"));
    }
    if (!isNew && hosting.edit) links.push(link({ href: `${hosting.edit}${path}`, fits: false }, "form-open-edit"));
    if (hosting.issue) {
      const { address: base, title, text: body } = hosting.issue;
      links.push(link(fitting(base, { [title]: path }, body, `\`\`\`yaml\n${text}\`\`\`\n`), "form-open-issue"));
    }
    return links.length ? links : [element("p", {}, form.written(form.word("form-send")))];
  };

  form.sending = { block, ways };
}
