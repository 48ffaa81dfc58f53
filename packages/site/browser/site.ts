// What a page gains with scripts: the colour switch, copy buttons, a menu that folds on a phone, search.
interface SearchEntry {
  /** Title. */
  readonly t: string;
  /** What it belongs to. */
  readonly p: string;
  /** Address from the root of the site. */
  readonly u: string;
  /** Method, of an operation. */
  readonly m?: string;
  /** Name of the operation. */
  readonly n?: string;
  /** Path of the operation. */
  readonly x?: string;
  /** Words of the description. */
  readonly w: string;
}

{
  const root = document.body.dataset.root ?? "";

  const themeButton = document.querySelector<HTMLButtonElement>(".theme");
  if (themeButton) {
    const isDark = () => document.documentElement.classList.contains("dark");
    const show = () => themeButton.setAttribute("aria-pressed", String(isDark()));
    themeButton.hidden = false;
    themeButton.addEventListener("click", () => {
      const wanted = isDark() ? "light" : "dark";
      document.documentElement.classList.remove("light", "dark");
      document.documentElement.classList.add(wanted);
      try {
        localStorage.setItem("redoc.colorMode", wanted);
      } catch {
        // The choice then holds for this page only.
      }
      show();
    });
    show();
  }

  if (matchMedia("(max-width: 56rem)").matches) document.querySelector(".side")?.removeAttribute("open");

  for (const block of document.querySelectorAll<HTMLElement>("#main pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent ?? "");
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = "Copy";
      }, 1500);
    });
    const frame = document.createElement("div");
    frame.className = "code";
    block.replaceWith(frame);
    frame.append(block, button);
  }

  /** Points of an entry for one word; 0 when the word is nowhere in it. */
  const points = (entry: SearchEntry, word: string): number => {
    const within = (text: string | undefined) => (text ?? "").toLowerCase().includes(word);
    if (entry.n?.toLowerCase() === word) return 20;
    if (within(entry.n) || within(entry.x)) return 10;
    if (within(entry.t)) return 8;
    return (within(entry.p) ? 3 : 0) + (within(entry.w) ? 1 : 0);
  };

  const find = (text: string): SearchEntry[] => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return ((window as { specwrightSearch?: readonly SearchEntry[] }).specwrightSearch ?? [])
      .map((entry) => ({ entry, scores: words.map((word) => points(entry, word)) }))
      .filter(({ scores }) => scores.every((score) => score > 0))
      .map(({ entry, scores }) => ({ entry, score: scores.reduce((sum, score) => sum + score, 0) }))
      .sort((one, other) => other.score - one.score)
      .map(({ entry }) => entry);
  };

  const form = document.querySelector<HTMLFormElement>(".search");
  const input = form?.querySelector("input");
  if (form && input) {
    const list = document.createElement("div");
    list.id = "results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Results");
    list.hidden = true;
    form.append(list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-controls", "results"],
      ["aria-expanded", "false"],
      ["aria-autocomplete", "list"],
    ] as const) {
      input.setAttribute(name, value);
    }
    let active = -1;

    const options = () => [...list.querySelectorAll<HTMLAnchorElement>("a")];
    const mark = (index: number) => {
      active = index;
      for (const [at, option] of options().entries()) {
        option.setAttribute("aria-selected", String(at === index));
        if (at === index) option.scrollIntoView({ block: "nearest" });
      }
      if (index >= 0) input.setAttribute("aria-activedescendant", `result-${index}`);
      else input.removeAttribute("aria-activedescendant");
    };
    const show = () => {
      const found = find(input.value).slice(0, 12);
      list.replaceChildren(...found.map(row));
      const empty = document.createElement("p");
      empty.textContent = "Nothing found.";
      if (found.length === 0) list.append(empty);
      list.hidden = input.value.trim() === "";
      input.setAttribute("aria-expanded", String(!list.hidden && found.length > 0));
      mark(found.length > 0 ? 0 : -1);
    };
    const row = (entry: SearchEntry, index: number) => {
      const link = document.createElement("a");
      link.id = `result-${index}`;
      link.href = root + entry.u;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      const title = document.createElement("strong");
      title.textContent = entry.t;
      const place = document.createElement("span");
      place.textContent = entry.p;
      const path = document.createElement("code");
      path.textContent = entry.m ? `${entry.m} ${entry.x}` : "";
      link.append(title, place, path);
      return link;
    };

    // A script and not a fetch: a page that was opened from a folder may load the one and not the other.
    let loading = false;
    const load = () => {
      if (loading) return;
      loading = true;
      const script = document.createElement("script");
      script.src = `${root}assets/search-index.js`;
      script.addEventListener("load", show);
      document.head.append(script);
    };
    input.addEventListener("focus", load);
    input.addEventListener("input", () => {
      load();
      show();
    });
    input.addEventListener("keydown", (event) => {
      const count = options().length;
      if (event.key === "Escape") {
        list.hidden = true;
        input.setAttribute("aria-expanded", "false");
      } else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        mark((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
      }
    });
    form.addEventListener("submit", (event) => {
      const chosen = list.hidden ? undefined : options()[active];
      if (!chosen) return;
      event.preventDefault();
      location.href = chosen.href;
    });
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target as Node)) list.hidden = true;
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
    });

    const asked = new URLSearchParams(location.search).get("q");
    if (asked !== null && input.value === "") {
      input.value = asked;
      input.focus();
    }
  }
}
