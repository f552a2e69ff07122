// A page of ours for Eleventy, the equal of the one for Hugo: a function that joins strings, the cheapest kind of template.
const LANGUAGES = { zh: "中文", en: "English" };
const SITE = "https://example.org";
const TITLE = "An Invented Library";

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

module.exports = function ({ title, description, authors, issued, venue, page, content }) {
  const language = page.url.slice(1, 3);
  const places = Object.keys(LANGUAGES).map((one) => [one, `/${one}${page.url.slice(3)}`]);
  const headings = [];
  const body = content.replace(/<h2>(.*?)<\/h2>/g, (_, words) => {
    headings.push(`<li><a href="#section-${headings.length + 1}">${words}</a></li>`);
    return `<h2 id="section-${headings.length}">${words}</h2>`;
  });
  const linked = authors && {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    name: title,
    author: authors,
    datePublished: issued,
    isPartOf: venue,
    inLanguage: language,
    url: SITE + page.url,
  };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)} · ${TITLE}</title>
<meta name="description" content="${escaped(description)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${TITLE}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(description)}">
<meta property="og:url" content="${SITE}${page.url}">
<link rel="canonical" href="${SITE}${page.url}">
${places.map(([one, url]) => `<link rel="alternate" hreflang="${one}" href="${SITE}${url}">`).join("\n")}
<link rel="stylesheet" href="/site.css">
${linked ? `<script type="application/ld+json">${JSON.stringify(linked).replaceAll("<", "\\u003c")}</script>` : ""}
</head>
<body>
<header class="site">
<a href="/${language}/">${TITLE}</a>
<nav aria-label="${TITLE}">${places.map(([one, url]) => `<a href="${url}" lang="${one}">${LANGUAGES[one]}</a>`).join("")}</nav>
</header>
<nav class="contents"><ul>${headings.join("")}</ul></nav>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
<footer>${TITLE} · CC BY 4.0</footer>
</body>
</html>
`;
};
