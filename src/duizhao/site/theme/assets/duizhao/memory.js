// What the reader's own device remembers, where it lets us: a browser may forbid it, and then nothing is remembered.
{
  const attempt = (what) => {
    try {
      return what();
    } catch {
      return null;
    }
  };
  const store = (name) => ({
    get: (key) => attempt(() => globalThis[name].getItem(`duizhao-${key}`)),
    set: (key, value) => attempt(() => globalThis[name].setItem(`duizhao-${key}`, value)),
    take(key) {
      const value = this.get(key);
      attempt(() => globalThis[name].removeItem(`duizhao-${key}`));
      return value;
    },
  });

  globalThis.duizhao ??= {};
  duizhao.device = store("localStorage");
  duizhao.visit = store("sessionStorage");
}
