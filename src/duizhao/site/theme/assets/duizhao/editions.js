// The switch between editions: it leads to the same place of the same page, with the same view of a table, and the
// edition chosen is remembered for the first page.
{
  const withoutIndex = (path) => path.replace(/index\.html$/, "");

  // What begins first in the upper half of what one sees, else what one is in the middle of; and where it stands.
  const place = () => {
    if (scrollY === 0) return null;
    const under = document.querySelector(".md-header").getBoundingClientRect().bottom;
    let found = null;
    for (const element of document.querySelectorAll("#content [id]")) {
      const { top, height } = element.getBoundingClientRect();
      if (!height) continue;
      if (top > innerHeight / 2) break;
      found = { anchor: element.id, top };
      if (top >= under) break;
    }
    return found;
  };

  const onSwitch = (event) => {
    const link = event.target.closest?.("a[data-edition]");
    if (!link) return;
    duizhao.device.set("edition", link.dataset.edition);
    link.search = location.search;
    link.hash = location.hash;
    const arrival = { path: withoutIndex(link.pathname), byKeyboard: event.detail === 0, ...place() };
    duizhao.visit.set("arrival", JSON.stringify(arrival));
  };

  const arrive = ({ path, anchor, top, byKeyboard }) => {
    if (path !== withoutIndex(location.pathname)) return;
    const stay = () => {
      const element = anchor && document.getElementById(anchor);
      if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
    };
    stay();
    addEventListener("load", () => requestAnimationFrame(stay), { once: true });
    if (byKeyboard) document.querySelector("a[data-edition][aria-current]")?.focus({ preventScroll: true });
  };

  document.addEventListener("click", onSwitch);
  const arrival = duizhao.visit.take("arrival");
  if (arrival) arrive(JSON.parse(arrival));
}
