// Leads who asks a list in parts for one entry, `works/#zhang-2024`, to the part in which it stands.
{
  const lead = () => {
    const list = document.querySelector("nav[data-parts]");
    const id = decodeURIComponent(location.hash.slice(1));
    if (!list || !id || document.getElementById(id)) return;
    const parts = list.dataset.parts.split(" ").filter((part) => id.startsWith(part));
    if (!parts.length) return;
    const deepest = parts.reduce((one, other) => (other.length > one.length ? other : one));
    const page = location.protocol === "file:" ? "index.html" : ""; // no server turns a folder into its page
    location.replace(`${list.dataset.list}${deepest}_/${page}${location.search}${location.hash}`);
  };
  addEventListener("hashchange", lead);
  lead();
}
