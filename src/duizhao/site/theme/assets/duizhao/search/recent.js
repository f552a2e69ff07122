// What was sought lately, on this device only.
{
  const KEPT = 6;

  const all = () => {
    const kept = duizhao.device.get("searches");
    return kept ? JSON.parse(kept) : [];
  };

  const keep = (query) => {
    const asked = query.trim();
    if (asked.length < 2) return;
    const others = all().filter((one) => one !== asked);
    duizhao.device.set("searches", JSON.stringify([asked, ...others].slice(0, KEPT)));
  };

  duizhao.search.recent = { all, keep, forget: () => duizhao.device.set("searches", "[]") };
}
