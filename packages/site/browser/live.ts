// Served only: loads the page again when the site has been built anew.
new EventSource("/__events").addEventListener("message", () => location.reload());
