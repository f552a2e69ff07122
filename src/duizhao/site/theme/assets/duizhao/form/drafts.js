// Drafts on the reader's own device, one for each paper, and one for each new summary until it has a name of its own.
{
  const { device, form } = duizhao;
  const INDEX = "form-drafts";
  const nameOf = (key) => `form-draft-${key}`;

  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null; // somebody else wrote it
    }
  };

  const index = () => {
    const found = parsed(device.get(INDEX) ?? "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one?.key === "string") : [];
  };

  // A device that refuses gives nothing back; one that takes it gives undefined.
  const put = (key, value) => device.set(key, value) !== null;

  const keep = (key, title, state) => {
    const others = index().filter((one) => one.key !== key);
    return put(nameOf(key), JSON.stringify(state)) && put(INDEX, JSON.stringify([{ key, title }, ...others]));
  };

  const discard = (key) => {
    device.take(nameOf(key));
    put(INDEX, JSON.stringify(index().filter((one) => one.key !== key)));
  };

  const freshKey = () => {
    const taken = new Set(index().map(({ key }) => key));
    let number = 1;
    while (taken.has(`+${number}`)) number += 1; // no id has a plus
    return `+${number}`;
  };

  form.drafts = { all: index, find: (key) => parsed(device.get(nameOf(key)) ?? "null"), keep, discard, freshKey };
}
