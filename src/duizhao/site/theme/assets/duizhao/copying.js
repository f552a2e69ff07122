// The buttons that copy a citation: shows them, copies, and says so. Without this script they stay hidden.
{
  const SAID_FOR = 2500;

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  // Where pages have no clipboard (http, some browsers from disk) the old command copies what a field holds.
  const copyByCommand = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.className = "dz-unseen";
    document.body.append(field);
    field.focus({ preventScroll: true });
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByCommand(text);
    }
  };

  for (const section of document.querySelectorAll(".dz-cite")) {
    const status = section.querySelector(".dz-cite__said");
    let silence;

    const say = (text, isShown) => {
      clearTimeout(silence);
      status.textContent = text;
      status.classList.toggle("dz-unseen", !isShown);
      if (!isShown) silence = setTimeout(() => (status.textContent = ""), SAID_FOR);
    };

    for (const button of section.querySelectorAll(".dz-cite__copy")) {
      const source = button.parentElement.querySelector(".dz-cite__text");
      const [label, name] = button.children;
      const words = label.innerHTML;
      let relabel;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const copied = await copy(source.textContent);
        button.focus({ preventScroll: true });
        if (copied) {
          say(section.dataset.copied + name.textContent, false);
          label.textContent = section.dataset.copied;
          clearTimeout(relabel);
          relabel = setTimeout(() => (label.innerHTML = words), SAID_FOR);
        } else {
          say(section.dataset.byHand, true);
          select(source);
        }
      });
    }
  }
}
