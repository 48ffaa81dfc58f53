/** What `--help` prints: for the program, and for each verb. */
export const HELP: Readonly<Record<string, string>> = {
  "": `Usage: npm run <verb> -- [options]

  generate [p…]        make the client packages of all providers, or of those named
  check [p…]           compare the packages with their specs; changes nothing
  new-provider NAME    add a provider: its spec, its client, its first test
  dev [p…]             watch the specs: client, page, lint, type-check and tests on every save
  diff [p…]            what changed since a commit, rated for a version
  changeset-specs [p…] write the changesets of the changed clients
  changeset-check [p…] fail when a change of a client is not announced
  review-summary       what a reviewer wants to know of a branch, as Markdown
  remove-provider NAME take a provider away
  rename-provider A B  give a provider another name

Exit codes: 0 all is well, 1 problems were found, 2 wrong use or configuration.
Data goes to stdout, words for people to stderr. \`<verb> --help\` says more.
`,
  generate: `Usage: npm run generate -- [p…] [options]
       npm run generate -- --spec FILE --name NAME --out DIR [options]

Makes packages/clients/<p> from specs/<p>/openapi.yaml, for each provider or for those named. Everything is rendered
before anything is written: a problem leaves the tree as it was. What has not changed is not rendered.

  --spec FILE            a description outside the repository, or its folder: OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0, YAML or JSON
  --name NAME            name of its package: lower-case letters, digits, hyphens
  --out DIR              folder of its package
  --allow-remote ORIGIN  references may be read from there (https://example.com); may be repeated
  --format text|json     how problems are printed: for people on stderr, or all of them as JSON on stdout. Default text
  --all-warnings         shows every warning: otherwise of each kind the first five, and the number of the others
`,
  check: `Usage: npm run check -- [p…] [options]

Compares each package with what its spec gives: every byte and the list of files. Names each file that is stale, edited,
added or missing, and the command that mends it. Changes nothing.

  --allow-remote ORIGIN  references may be read from there; may be repeated
  --format text|json     how problems are printed. Default text
  --all-warnings         shows every warning: otherwise of each kind the first five
`,
  "new-provider": `Usage: npm run new-provider -- NAME [options]

Makes specs/NAME (openapi.yaml, SOURCES.md, package.json), the client packages/clients/NAME, and its contract test. The workspace knows
both at once, as after an \`npm install\`.

  --title TITLE          name of the API for people. Default: NAME with a capital
  --from PATH            start from an OpenAPI 3 or Swagger 2.0 file, or the folder of one, split or not; it becomes one file of
                         OpenAPI 3.1, and what the house rules want changed in it is told
  --allow-remote ORIGIN  references of that file may be read from there; may be repeated
  --all-warnings         shows every warning: otherwise of each kind the first five
`,
  dev: `Usage: npm run dev -- [p…] [options]

Watches specs/, providers that come, go or are renamed included. A save makes the client at once. After that its page in
the documentation is rendered and reloaded in the browser, the spec is linted, and the client type-checked, built and tested:
one line per step and one at the end, or until the next save of that spec. Problems of the linter stop none of this. A spec
that no client can be made of leaves the last good client and page in place. Ends with Ctrl-C.

  --no-docs              does not serve the documentation
  --port PORT            port of the documentation on 127.0.0.1, 0 for any free one. Default 4400, or any if that is taken
`,
};
