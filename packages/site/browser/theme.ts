// In the head and not deferred, so that the page is never painted in the other colours first.
// The key and the class names are Redoc's, so that one choice holds for the whole site.
{
  const root = document.documentElement;
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem("redoc.colorMode");
  } catch {
    // No storage, as with some settings and from a file: follow the system.
  }
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.classList.remove("light", "dark");
  root.classList.add(chosen === "dark" || chosen === "light" ? chosen : system);
}
