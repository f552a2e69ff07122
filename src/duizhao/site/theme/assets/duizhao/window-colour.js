/* The colour of the browser's own frame. The page names one for each scheme of the system; the theme, once it runs, names
   that of the scheme the reader has chosen, which counts only where no other stands before it. */
{
  for (const colour of document.querySelectorAll('meta[name="theme-color"][media]')) colour.remove();
}
