// The tools' menus: one open at a time, closed by Escape or a press elsewhere; and on a phone all tools in one.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});

  tables.wireMenus = (form) => {
    const menus = [...form.querySelectorAll(".dz-menu")];
    const close = (but) => {
      for (const menu of menus) if (menu !== but) menu.open = false;
    };
    for (const menu of menus) menu.addEventListener("toggle", () => menu.open && close(menu));
    document.addEventListener("click", ({ target }) => close(target.closest?.(".dz-menu")));
    form.addEventListener("keydown", (event) => {
      const open = event.key === "Escape" && menus.find((menu) => menu.open);
      if (!open) return;
      open.open = false;
      open.querySelector("summary").focus();
    });
    const wide = matchMedia("(min-width: 45em)");
    const more = form.querySelector(".dz-tools__more");
    const fit = () => (more.open = wide.matches);
    wide.addEventListener("change", fit);
    fit();
  };
}
