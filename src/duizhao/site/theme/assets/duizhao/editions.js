// The switch between editions keeps the place on the page: the same anchor stands in every edition.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-edition]");
  if (link) link.hash = location.hash;
});
