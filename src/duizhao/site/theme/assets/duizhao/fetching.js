// Values that stand in files of their own. Each is fetched once, as a script that hands its value to `take`, because scripts
// load under a strict policy and from a copy on disk.
{
  const fetching = () => {
    const files = new Map();
    const arrivals = new Map();
    let root = "";

    const fetchFile = (name) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${root}${name}.js`;
        arrivals.set(name, resolve);
        script.onerror = () => {
          files.delete(name); // so that another try fetches it again
          reject(new Error(name));
        };
        script.onload = () => script.remove();
        document.head.append(script);
      });

    const load = (name) => {
      if (!files.has(name)) files.set(name, fetchFile(name));
      return files.get(name);
    };

    return {
      from: (address) => (root = address),
      load,
      take: (name, value) => arrivals.get(name)?.(value),
      replace: (name, value) => files.set(name, Promise.resolve(value)),
    };
  };

  globalThis.duizhao ??= {};
  duizhao.fetching = fetching;
}
