// Served with mocks only: a form that makes the operation's call against the local mock and shows the answer.
{
  interface Given {
    readonly name: string;
    readonly in: string;
    readonly value: string;
  }
  interface TryItData {
    readonly provider: string;
    readonly method: string;
    readonly path: string;
    readonly parameters: readonly (Given & { readonly required: boolean })[];
    readonly supplied: readonly Given[];
    readonly body?: {
      readonly mediaType: string;
      readonly examples: readonly { readonly name: string; readonly value: unknown }[];
      readonly files: readonly string[];
    };
    readonly statuses: readonly string[];
  }

  const element = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Record<string, string> = {},
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const bodyText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

  const encodeBody = (data: TryItData, text: string): BodyInit => {
    const mediaType = data.body?.mediaType ?? "";
    if (!/^multipart\/|form-urlencoded/.test(mediaType)) return text;
    const fields = Object.entries(JSON.parse(text) as Record<string, unknown>);
    const plain = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
    if (mediaType.includes("form-urlencoded")) {
      return new URLSearchParams(fields.map(([name, value]) => [name, plain(value)]));
    }
    const form = new FormData();
    for (const [name, value] of fields) {
      if (data.body?.files.includes(name)) form.append(name, new Blob([plain(value)]), `${name}.bin`);
      else form.append(name, plain(value));
    }
    return form;
  };

  const request = (data: TryItData, values: readonly Given[], chosenStatus: string, text: string | undefined) => {
    const within = (place: string) => values.filter((one) => one.in === place && one.value !== "");
    const path = data.path.replace(/\{([^}]*)\}/g, (whole, name) =>
      encodeURIComponent(within("path").find((one) => one.name === name)?.value ?? whole),
    );
    const query = new URLSearchParams(within("query").map(({ name, value }) => [name, value]));
    const headers = new Headers(within("header").map(({ name, value }) => [name, value]));
    const cookies = within("cookie").map(({ name, value }) => `${name}=${value}`);
    if (cookies.length > 0) headers.set("x-try-it-cookie", cookies.join("; "));
    if (chosenStatus !== "") headers.set("prefer", `code=${chosenStatus}`);
    const body = text === undefined ? undefined : encodeBody(data, text);
    if (typeof body === "string" && data.body) headers.set("content-type", data.body.mediaType);
    const address = `/__mock/${data.provider}${path}${query.size > 0 ? `?${query}` : ""}`;
    return new Request(address, { method: data.method, headers, ...(body !== undefined && { body }) });
  };

  const shown = async (answer: Response) => {
    const text = await answer.text();
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text;
    }
  };

  const source = document.getElementById("try-it");
  const heading = [...document.querySelectorAll("#main h2")].find(({ id }) => id === "call-it");
  if (source && heading) {
    const data = JSON.parse(source.textContent ?? "") as TryItData;
    const inputs = data.parameters.map((parameter) => ({
      parameter,
      input: element("input", { value: parameter.value, ...(parameter.required && { required: "" }) }),
    }));
    const status = element("select", {}, element("option", { value: "" }, "as the mock decides"));
    for (const code of data.statuses) status.append(element("option", { value: code }, code));
    const area = element("textarea", { spellcheck: "false" });
    area.value = bodyText(data.body?.examples[0]?.value ?? "");
    const form = element("form", { id: "try-it-form" });
    for (const { parameter, input } of inputs) {
      form.append(element("label", {}, `${parameter.name} (${parameter.in})`, input));
    }
    if (data.body) {
      if (data.body.examples.length > 1) {
        const example = element("select");
        for (const [index, { name }] of data.body.examples.entries())
          example.append(element("option", { value: `${index}` }, name));
        example.addEventListener("change", () => {
          area.value = bodyText(data.body?.examples[Number(example.value)]?.value);
        });
        form.append(element("label", {}, "Example", example));
      }
      form.append(element("label", {}, `Body (${data.body.mediaType})`, area));
    }
    form.append(
      element("label", {}, "Wanted answer", status),
      element("button", { type: "submit" }, "Send to the mock"),
    );
    const output = element("output", { "aria-live": "polite" });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const given = inputs.map(({ parameter, input }) => ({ ...parameter, value: input.value }));
      try {
        const answer = await fetch(
          request(data, [...data.supplied, ...given], status.value, data.body ? area.value : undefined),
        );
        const code = answer.headers.get("x-try-it-status") ?? String(answer.status);
        const location = answer.headers.get("x-try-it-location");
        const violations = answer.headers.get("sl-violations");
        output.replaceChildren(
          element(
            "p",
            {},
            element("strong", { class: "status" }, code),
            ` ${answer.headers.get("content-type") ?? ""} ${location ?? ""}`,
          ),
          ...(violations ? [element("p", { class: "violations" }, `Not as described: ${violations}`)] : []),
          element("pre", { tabindex: "0" }, element("code", {}, await shown(answer))),
        );
      } catch (error) {
        output.replaceChildren(element("p", {}, `Not sent: ${error instanceof Error ? error.message : error}`));
      }
    });
    const panel = element("section", { class: "try", "aria-labelledby": "try-it-title" });
    panel.append(
      element("h2", { id: "try-it-title" }, "Try it"),
      element("p", {}, "Calls the mock on this machine with made-up credentials."),
      form,
      output,
    );
    heading.before(panel);
  }
}
