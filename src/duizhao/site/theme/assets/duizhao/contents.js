// The table of contents marks the section that one is reading. The theme's own script would ask where every heading
// stands, and so have the whole of a long page laid out at once.
{
  const links = [...document.querySelectorAll(".md-nav--secondary a")];
  const linkOf = new Map();
  for (const link of links) {
    const section = document.getElementById(link.hash.slice(1))?.closest("section");
    if (section) linkOf.set(section, link);
  }
  const inSight = new Set();

  const mark = (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(linkOf.get(target));
      else inSight.delete(linkOf.get(target));
    }
    const current = links.find((link) => inSight.has(link));
    for (const link of links) link.classList.toggle("md-nav__link--active", link === current);
  };

  const observer = new IntersectionObserver(mark, { rootMargin: "-15% 0px -60%" });
  for (const section of linkOf.keys()) observer.observe(section);
}
