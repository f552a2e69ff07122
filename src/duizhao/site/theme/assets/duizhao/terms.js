// Cards of glossary terms: what a term means, beside the place where it stands, on hover, focus and tap.
//
// A card is a script of its own, fetched when it is asked for; it calls `takeCard`. The card stands in the document right
// behind its link, so that the Tab key leads into it, and above the page, so that nothing moves.
if ("popover" in HTMLElement.prototype) {
  const WAIT = 300;
  const GRACE = 250;
  const GAP = 6;
  const known = new Map();
  const waiting = new Map();
  const card = document.createElement("div");
  card.className = "dz-term-card";
  card.popover = "manual";
  let link = null;
  let timer = 0;

  const fetchCard = (term, base) =>
    new Promise((resolve) => {
      if (known.has(term)) return resolve(known.get(term));
      waiting.set(term, resolve);
      const script = document.createElement("script");
      script.src = new URL(`cards/${term}.js`, base);
      script.onerror = () => resolve(null);
      document.head.append(script);
    });

  globalThis.duizhao ??= {};
  duizhao.takeCard = (term, html) => {
    known.set(term, html);
    waiting.get(term)?.(html);
  };

  // Below the line on which the link stands, or above it where there is more room.
  const setBeside = (target) => {
    const box = target.getClientRects()[0];
    const { offsetWidth: width, offsetHeight: height } = card;
    const fitsBelow = box.bottom + GAP + height <= innerHeight || box.top < innerHeight / 2;
    const top = fitsBelow ? box.bottom + GAP : box.top - GAP - height;
    const room = document.documentElement.clientWidth - width - GAP;
    card.style.setProperty("--dz-top", `${top + scrollY}px`);
    card.style.setProperty("--dz-left", `${Math.max(GAP, Math.min(box.left, room)) + scrollX}px`);
  };

  const hide = () => {
    clearTimeout(timer);
    if (!link) return;
    const returning = card.contains(document.activeElement);
    link.removeAttribute("aria-expanded");
    if (returning) link.focus({ preventScroll: true });
    link = null;
    if (card.isConnected) card.hidePopover();
    card.remove();
  };

  const show = async (target) => {
    if (link === target) return;
    hide();
    link = target;
    const base = new URL(".", target.href);
    const html = await fetchCard(target.hash.slice(1), base);
    if (link !== target) return;
    if (html === null) {
      link = null;
      return;
    }
    card.innerHTML = html;
    card.lang = document.documentElement.lang;
    for (const inner of card.querySelectorAll("a[href]")) inner.href = new URL(inner.getAttribute("href"), base);
    target.after(card);
    card.showPopover();
    setBeside(target);
    target.setAttribute("aria-expanded", "true");
  };

  const later = (what, delay) => {
    clearTimeout(timer);
    timer = setTimeout(what, delay);
  };
  const termOf = (node) => node.closest?.("a.dz-term");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const term = termOf(event.target);
    if (term) later(() => show(term), WAIT);
    else if (card.contains(event.target)) clearTimeout(timer);
    else later(hide, GRACE);
  });
  document.addEventListener("focusin", (event) => {
    const term = termOf(event.target);
    if (term?.matches(":focus-visible")) later(() => show(term), WAIT);
    else if (!card.contains(event.target)) later(hide, 0);
  });
  // A first tap shows the card, a second follows the link, as a click does.
  let touched = null;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" ? termOf(event.target) : null;
    if (!touched && !card.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const term = termOf(event.target);
    if (!term || term !== touched || term === link) return;
    event.preventDefault();
    clearTimeout(timer);
    show(term);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("resize", hide);
}
