// Redoc names some buttons other than what stands on them, which a voice control cannot find (WCAG 2.5.3).
{
  const mend = () => {
    for (const button of document.querySelectorAll<HTMLElement>("#redoc button[aria-label]")) {
      const label = button.getAttribute("aria-label") ?? "";
      const shown = (button.textContent ?? "").replaceAll(/\s+/g, " ").trim();
      if (shown !== "" && !label.toLowerCase().includes(shown.toLowerCase())) {
        button.setAttribute("aria-label", `${shown}, ${label}`);
      }
    }
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mend();
    });
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}
