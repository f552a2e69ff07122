// Markdown is Markdown alone: no template language looks for its marks in it.
export default function (config) {
  config.addGlobalData("layout", "page.11ty.cjs");
  config.addPassthroughCopy("content/site.css");
  return { dir: { input: "content", includes: "../layouts", output: "site" }, markdownTemplateEngine: false };
}
