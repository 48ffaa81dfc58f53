import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFixtures } from "@specwright/testing/fixtures";
import { expect, test } from "vitest";
import { type Description, proposePatch, readDescription, readRecording } from "../src/patch/index.js";
import { specPath } from "./documents.js";
import { lint } from "./lint.js";

type Json = Record<string, unknown>;
type Operations = Readonly<Record<string, () => Promise<unknown>>>;

interface Answer {
  readonly method?: string;
  readonly path: string;
  readonly status?: number;
  readonly type?: string;
  readonly body: unknown;
}

function har(answers: readonly Answer[]): object {
  const entries = answers.map(({ method = "GET", path, status = 200, type = "application/json", body }) => ({
    request: { method, url: `https://api.test${path}` },
    response: { status, content: { mimeType: type, text: typeof body === "string" ? body : JSON.stringify(body) } },
  }));
  return { log: { version: "1.2", entries } };
}

/** The description that one file is. */
function described(text: string): Description {
  return readDescription("openapi.yaml", () => text);
}

const parseDescription = (text: string) => described(text).document;

/** What the linter says of a description in one file. */
function lintText(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), "specwright-drift-"));
  try {
    writeFileSync(join(folder, "openapi.yaml"), yaml);
    return lint(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines of the first text that the second no longer has. */
function lostLines(before: string, after: string): string[] {
  const kept = after.split("\n");
  return before.split("\n").filter((line) => !kept.includes(line));
}

/** One valid answer of a provider, changed. */
function changed(provider: string, operation: string, change: (body: Json) => void): { yaml: string; body: Json } {
  const yaml = readFileSync(specPath(provider), "utf8");
  const answer = createFixtures<Operations>(parseDescription(yaml) as never).answer(operation);
  const body = structuredClone(Object.values(answer.examples)[0]) as Json;
  change(body);
  return { yaml, body };
}

interface Row {
  name: string;
  provider: string;
  operation: string;
  path: string;
  change(body: Json): void;
  /** Further exchanges of the same recording. */
  more?: readonly Answer[];
  kinds: string[];
  /** Lines that the proposal may take away. */
  lost?: string[];
}

const data = (body: Json): Json => body.data as Json;

const rows: Row[] = [
  {
    name: "new fields: a text, a list of objects",
    provider: "upstox",
    operation: "getProfile",
    path: "/v2/user/profile",
    change: (body) => Object.assign(data(body), { segment: "EQ", nominees: [{ name: "A", share: 50.5 }] }),
    kinds: ["undocumented-field", "undocumented-field"],
  },
  {
    name: "a required field that is absent, in a list on one line",
    provider: "upstox",
    operation: "getProfile",
    path: "/v2/user/profile",
    change: (body) => Reflect.deleteProperty(data(body), "broker"),
    kinds: ["missing-required"],
    lost: [
      "      required: [email, exchanges, products, broker, user_id, user_name, order_types, user_type, poa, is_active]",
    ],
  },
  {
    name: "a required field that is absent, in a list of lines",
    provider: "pocketful",
    operation: "getProfile",
    path: "/api/v1/user/trading_info",
    change: (body) => Reflect.deleteProperty(data(body), "dp_id"),
    kinds: ["missing-required"],
    lost: ["        - dp_id"],
  },
  {
    name: "null where there was a text",
    provider: "pocketful",
    operation: "getProfile",
    path: "/api/v1/user/trading_info",
    change: (body) => Object.assign(data(body), { branch: null }),
    kinds: ["wrong-type"],
  },
  {
    name: "a code that an open list lacks, below a mapping of the profile",
    provider: "upstox",
    operation: "getProfile",
    path: "/v2/user/profile",
    change: (body) => Object.assign(data(body), { exchanges: ["NSE", "GIFT"] }),
    kinds: ["unknown-enum-value"],
    lost: ["      x-extensible-enum: [NSE, NFO, CDS, BSE, BFO, BCD, MCX, NSCOM]"],
  },
  {
    name: "a format and a pattern that values break",
    provider: "upvest",
    operation: "getUser",
    path: "/users/83d83ec2-d2ca-49ff-bbea-b92b5c3be202",
    change: (body) => Object.assign(body, { birth_date: "30.09.1972", birth_country: "DEU" }),
    kinds: ["broken-format", "broken-pattern"],
  },
  {
    name: "a status and a content type that nobody described",
    provider: "jainam",
    operation: "getProfile",
    path: "/api/client-rest/profile/getclientdetails",
    change: () => undefined,
    more: [
      { path: "/api/client-rest/profile/getclientdetails", status: 503, body: { status: "Not ok", retry: 3 } },
      { path: "/api/client-rest/profile/getclientdetails", status: 401, type: "text/html", body: "<p>Log in</p>" },
    ],
    kinds: ["undocumented-status", "undocumented-content-type"],
  },
  {
    name: "a parameter that nobody described",
    provider: "epixel",
    operation: "getProfile",
    path: "/user/get/profile/?lang=en",
    change: () => undefined,
    kinds: ["undocumented-parameter"],
  },
];

test.each(rows)(
  "$name",
  ({ provider, operation, path, change, more = [], kinds, lost = [] }) => {
    const { yaml, body } = changed(provider, operation, change);
    const recording = har([{ path, body }, ...more]);
    const differences = readRecording(recording, parseDescription(yaml)).filter(
      ({ found }) => !/"(Cover|Bracket)"/u.test(found),
    );
    expect(differences.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());

    const { files, left } = proposePatch(described(yaml), differences, {
      document: "answers of the service",
      read: "2026-11-23",
    });
    const text = files.get("openapi.yaml") ?? "";
    expect(left).toEqual([]);
    expect(readRecording(recording, parseDescription(text))).toEqual([]);
    expect(lintText(text)).toBe("");
    if (lost.length > 0) expect(lostLines(yaml, text)).toEqual(lost);
    expect(text.split("\n").filter((line) => line.trim().startsWith("#"))).toEqual(
      yaml.split("\n").filter((line) => line.trim().startsWith("#")),
    );
  },
  30_000,
);

const small = `# Head
openapi: 3.1.1
components:
  schemas:
    A: { type: object, required: [a], properties: { a: { type: string, maxLength: 3 } } } # beside
    # before B
    B:
      type: object
      properties:
        # about b
        b:
          type: string
          description: >-
            A text that
            is folded by hand.

  # at the end
`;

test("comments, blank lines and hand-made folds stay", () => {
  const field = { operation: "o", status: 200, expected: "", found: "string", shape: { type: "string" } } as const;
  const { files } = proposePatch(
    described(small),
    [
      { ...field, kind: "undocumented-field", pointer: "/c", at: "/components/schemas/A" },
      { ...field, kind: "undocumented-field", pointer: "/d", at: "/components/schemas/B" },
      { ...field, kind: "missing-required", pointer: "/a", at: "/components/schemas/A" },
      {
        ...field,
        kind: "broken-limit",
        expected: "maxLength",
        pointer: "/a",
        at: "/components/schemas/A/properties/a",
      },
    ],
    { document: "answers", read: "2026-11-23" },
  );
  const origin = 'document: answers, read: "2026-11-23", basis: observed';
  expect(files.get("openapi.yaml")).toBe(`# Head
openapi: 3.1.1
components:
  schemas:
    A: { type: object, properties: { a: { type: string, x-provenance: { ${origin}, note: maxLength 3 was broken by an observed value. } }, c: { type: string, description: "Observed in answers, not documented.", x-provenance: { ${origin} } } }, x-provenance: { ${origin}, note: a was absent from an observed answer. } } # beside
    # before B
    B:
      type: object
      properties:
        # about b
        b:
          type: string
          description: >-
            A text that
            is folded by hand.
        d:
          type: string
          description: Observed in answers, not documented.
          x-provenance:
            document: answers
            read: "2026-11-23"
            basis: observed

  # at the end
`);
});

test("what has no place to change is left to a person", () => {
  const difference = {
    operation: "o",
    status: 200,
    pointer: "/a",
    kind: "wrong-type",
    expected: "JSON",
    found: "no JSON",
    at: "/nowhere",
  } as const;
  const { files, left } = proposePatch(described(small), [difference], { document: "answers", read: "2026-11-23" });
  expect(files.get("openapi.yaml")).toBe(small);
  expect(left).toEqual([{ difference, reason: "no type that could be widened stands there" }]);
});

test("a report is read as well as a HAR, and anything else is refused", () => {
  const report = [
    {
      operation: "o",
      status: 200,
      pointer: "/a",
      kind: "wrong-type",
      expected: "string",
      found: "null",
      at: "/x",
      count: 3,
    },
  ];
  expect(readRecording(report, {})).toEqual(report);
  for (const wrong of [{}, null, "text", [{}], { log: {} }]) {
    expect(() => readRecording(wrong, {})).toThrow("neither a HAR nor a report");
  }
});
