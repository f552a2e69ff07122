// The drawer of narrow screens: a button that keys come to opens and closes it, Escape closes it. Without this script
// Material's label, which no key comes to, works on its hidden checkbox.
{
  const drawer = document.getElementById("__drawer");
  const button = document.querySelector(".dz-drawer");
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
}
