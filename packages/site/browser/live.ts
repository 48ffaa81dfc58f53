// Served only: loads the page again when it has been built anew.
{
  const script = document.currentScript as HTMLScriptElement;
  // The server says what it had made when it gave this page out: what has changed before the line was open is told, too.
  const since = new URL(script.src).searchParams.get("since") ?? "";
  const line = new EventSource(`/__events?${new URLSearchParams({ since, page: location.pathname })}`);
  line.addEventListener("message", () => location.reload());
}
