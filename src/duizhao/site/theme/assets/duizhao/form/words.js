// Words of the form in the languages of the page. A text is `{zh, "zh-Hant", en}`; `{name}` in it is a hole.
{
  const TAGS = { zh: "zh-Hans", "zh-Hant": "zh-Hant", en: "en" };
  const COMMAS = { zh: "、", "zh-Hant": "、", en: ", " };
  let languages = ["en"];
  let words = {};

  const inLanguage = (value, language) => {
    if (Array.isArray(value)) return value.map((one) => inLanguage(one, language)).join(COMMAS[language]);
    return typeof value === "object" ? (value[language] ?? value.zh ?? value.en ?? "") : String(value);
  };

  // A template with its holes filled, by strings, other texts, or lists of them.
  const fill = (text, holes) =>
    Object.fromEntries(
      Object.keys(TAGS).map((language) => [
        language,
        inLanguage(text, language).replace(/\{(\w+)\}/g, (hole, name) =>
          name in holes ? inLanguage(holes[name], language) : hole,
        ),
      ]),
    );

  // Each wording once: the parallel edition has two languages, and some words read alike in both.
  const wordings = (text) => {
    const unlike = new Map();
    for (const language of languages) {
      const wording = inLanguage(text, language);
      if (wording && ![...unlike.values()].includes(wording)) unlike.set(language, wording);
    }
    return [...unlike];
  };

  // For attributes and what is spoken.
  const said = (text) => wordings(text).map(([, wording]) => wording).join(" · ");

  // For elements: every wording with its language.
  const written = (text) =>
    wordings(text).flatMap(([language, wording], place) => {
      const span = document.createElement("span");
      span.lang = TAGS[language];
      span.textContent = wording;
      return place ? [" ", span] : [span];
    });

  duizhao.form = {
    speak: (its, all) => {
      languages = its;
      words = all;
    },
    word: (key, holes = {}) => fill(words[key] ?? key, holes),
    // What a key of a file is called.
    label: (key) => words[`form-key-${key}`] ?? words[key] ?? key,
    has: (key) => key in words,
    fill,
    said,
    written,
  };
}
