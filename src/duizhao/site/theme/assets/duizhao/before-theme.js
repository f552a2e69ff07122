/* What the theme's own script must not find when it starts; this one runs before it.
   Colours of the browser's frame: the page names one for each scheme of the system, but the theme names that of the scheme
   the reader has chosen, which counts only where no other stands before it.
   Alternates: the theme asks each for a sitemap beside it, and there is none, so they look different until it has looked. */
{
  for (const colour of document.querySelectorAll('meta[name="theme-color"][media]')) colour.remove();
  const alternates = document.querySelectorAll('link[rel="alternate"]');
  for (const link of alternates) link.relList.add("unasked");
  addEventListener("load", () => {
    for (const link of alternates) link.relList.remove("unasked");
  });
}
