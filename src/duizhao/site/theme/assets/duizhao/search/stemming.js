// The stem of an English word by the Porter2 (Snowball English) algorithm, so that a query finds all inflections.
{
  const VOWEL = "[aeiouy]";
  const hasVowel = new RegExp(VOWEL);
  const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
  const SHORT_SYLLABLE = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY]|^past)$/;
  const REGION = /[aeiouy][^aeiouy]/;
  const PREFIXES = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
  const WHOLE = new Map(
    Object.entries({
      skis: "ski",
      skies: "sky",
      idly: "idl",
      gently: "gentl",
      ugly: "ugli",
      early: "earli",
      only: "onli",
      singly: "singl",
      sky: "sky",
      news: "news",
      howe: "howe",
      atlas: "atlas",
      cosmos: "cosmos",
      bias: "bias",
      andes: "andes",
    }),
  );
  const KEPT_AFTER_1A = /^(inning|outing|canning|herring|earring|evening|proceed|exceed|succeed)$/;

  const STEP_2 = {
    ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble",
    lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful",
    enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", ogist: "og", bli: "ble",
  };
  const STEP_3 = {
    ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "",
  };
  const STEP_4 = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/;

  const regionAfter = (word, start) => {
    const match = REGION.exec(word.slice(start));
    return match ? start + match.index + 2 : word.length;
  };

  const replace = (word, table, region) => {
    const endings = Object.keys(table).sort((one, other) => other.length - one.length);
    const ending = endings.find((one) => word.endsWith(one));
    if (!ending) return null;
    const start = word.length - ending.length;
    return start >= region ? word.slice(0, start) + table[ending] : word;
  };

  const plural = (word) => {
    if (word.endsWith("sses")) return word.slice(0, -2);
    if (/(ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
    if (/(us|ss)$/.test(word) || !word.endsWith("s")) return word;
    return hasVowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
  };

  const pastAndGerund = (word, region) => {
    const agreed = /(eedly|eed)$/.exec(word);
    if (agreed) return agreed.index >= region ? `${word.slice(0, agreed.index)}ee` : word;
    const ending = /(ingly|edly|ing|ed)$/.exec(word);
    if (!ending) return word;
    const stem = word.slice(0, ending.index);
    if (!hasVowel.test(stem)) return word;
    if (ending[0] === "ing" && /^[^aeiouy]y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
    if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
    if (DOUBLE.test(stem)) return /^[aeo](bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem) ? stem : stem.slice(0, -1);
    return stem.length <= region && SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem;
  };

  const stem = (given) => {
    if (given.length < 3 || !/^[a-z']+$/.test(given)) return given;
    if (WHOLE.has(given)) return WHOLE.get(given);
    let word = given.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const prefix = PREFIXES.exec(word);
    const first = prefix ? prefix[0].length : regionAfter(word, 0);
    const second = regionAfter(word, first);

    word = plural(word);
    if (KEPT_AFTER_1A.test(word)) return word;
    word = pastAndGerund(word, first);
    if (/[^aeiouy][yY]$/.test(word) && word.length > 2) word = `${word.slice(0, -1)}i`;

    const two = replace(word, STEP_2, first);
    if (two !== null) word = two;
    else if (/ogi$/.test(word) && word.length - 3 >= first && /logi$/.test(word)) word = word.slice(0, -1);
    else if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= first) word = word.slice(0, -2);

    const three = replace(word, STEP_3, first);
    if (three !== null) word = three;
    else if (word.endsWith("ative") && word.length - 5 >= second) word = word.slice(0, -5);

    const four = STEP_4.exec(word);
    if (four) word = four.index >= second ? word.slice(0, four.index) : word;
    else if (/[st]ion$/.test(word) && word.length - 3 >= second) word = word.slice(0, -3);

    const bare = word.slice(0, -1);
    if (word.endsWith("e")) {
      if (bare.length >= second || (bare.length >= first && !SHORT_SYLLABLE.test(bare))) word = bare;
    } else if (word.endsWith("ll") && bare.length >= second) {
      word = bare;
    }
    return word.toLowerCase();
  };

  // British spelling is taken for American.
  const american = (word) => word.replace(/is(?=(e|es|ed|ing|ations?)$)/, "iz").replace(/(?<=[a-z]{2})our(?=(s|ed|ing|al|able)?$)/, "or");

  const known = new Map();
  const stemOf = (word) => {
    if (!known.has(word)) known.set(word, stem(american(word)));
    return known.get(word);
  };

  globalThis.duizhao ??= {};
  duizhao.search ??= {};
  duizhao.search.stem = stemOf;
}
