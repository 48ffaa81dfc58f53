import { describe, expect, it } from "vitest";
import { blockYamlOffset } from "./block-yaml-offset.js";

const TEXT = `# a comment
openapi: 3.1.0
"quoted: key":
  'it''s': 1
paths:
  /a b:
    # another
    get:
      description: |
        get: not a key
          deeper: neither
      parameters:
      - name: x
        in: query
      -   name: y
      - - nested
      long: "a
        b: c"
      flow: { inside: 1 }
      alias: *x
      empty:
  -odd: 1
"esc\\"aped": 1
`;

describe("an offset by indentation alone", () => {
  it.each<readonly [readonly string[], string | undefined]>([
    [[], "# a comment"],
    [["openapi"], "3.1.0"],
    [["quoted: key"], '"quoted: key"'],
    [["quoted: key", "it's"], "1\n"],
    [["paths"], "paths:"],
    [["paths", "/a b", "get"], "get:\n      description"],
    [["paths", "/a b", "get", "parameters", "0"], "name: x"],
    [["paths", "/a b", "get", "parameters", "0", "name"], "x\n"],
    [["paths", "/a b", "get", "parameters", "0", "in"], "query"],
    [["paths", "/a b", "get", "parameters", "1", "name"], "y\n"],
    [["paths", "/a b", "get", "parameters", "2", "0"], undefined],
    [["paths", "/a b", "get", "long"], '"a\n'],
    [["paths", "/a b", "get", "empty"], "empty:"],
    [["paths", "-odd"], "1\n"],
    [["paths", "/a b", "get", "flow"], "flow:"],
    [["paths", "/a b", "get", "description"], "|\n"],
    [["paths", "/a b", "get", "parameters", "3"], undefined],
    [["paths", "/a b", "get", "description", "get"], undefined],
    [["paths", "/a b", "get", "long", "b"], undefined],
    [["paths", "/a b", "get", "flow", "inside"], undefined],
    [["paths", "/a b", "get", "alias"], undefined],
    [["paths", "/a b", "post"], undefined],
    [["a", "b"], undefined],
  ])("%j", (tokens, expected) => {
    const offset = blockYamlOffset(TEXT, tokens);
    if (expected === undefined) expect(offset).toBeUndefined();
    else expect(TEXT.slice(offset)).toMatch(new RegExp(`^${expected.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}`));
  });

  it("reads files with the line ends of Windows", () => {
    const text = TEXT.replaceAll("\n", "\r\n");
    expect(text.slice(blockYamlOffset(text, ["paths", "/a b", "get", "parameters", "0", "in"]))).toMatch(/^query\r\n/);
  });
});
