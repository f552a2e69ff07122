/* The link on which an error is reported: its address ends in that of the page, to which the point that the reader has
   open is added. */
{
  const link = document.querySelector("a.dz-report");
  if (link?.search) {
    const page = link.href;
    link.addEventListener("click", () => {
      link.href = page + encodeURIComponent(location.hash);
    });
  }
}
