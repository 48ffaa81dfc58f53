import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ScratchRepository } from "./scratch-repository.js";

const description = readFileSync(new URL("sixth-provider.yaml", import.meta.url), "utf8");

let repository: ScratchRepository;
beforeAll(async () => {
  repository = await ScratchRepository.create({ also: /^(packages\/(profile|clients)\/|specs\/)/ });
  const { code, stderr } = repository.addProvider("harbour");
  expect({ code, stderr }).toMatchObject({ code: 0 });
  writeFileSync(join(repository.root, "specs/harbour/openapi.yaml"), description);
});
afterAll(() => repository.remove());

/** Runs a program of the workspace's packages in its root. */
function node(...words: string[]): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: repository.root, encoding: "utf8" });
  return { code: status, out: stdout, said: stderr };
}

test("its description lints, becomes a client and is built", () => {
  const redocly = join(repository.root, "node_modules/@redocly/cli/bin/cli.js");
  expect(node(redocly, "lint", "specs/harbour/openapi.yaml", "--config", "redocly.yaml")).toMatchObject({ code: 0 });
  expect(repository.factory("generate", "harbour")).toMatchObject({ code: 0 });
  expect(repository.factory("check")).toMatchObject({ code: 0 });
  const words = ["turbo", "run", "build", "--filter=@specwright/harbour", "--filter=@specwright/profile"];
  execFileSync("npx", ["--no-install", ...words, "--output-logs=errors-only"], { cwd: repository.root, stdio: "pipe" });
});

const APP = `import { createProfiles, plainProfile } from "@specwright/profile";
import { createHarbourClient } from "@specwright/harbour";
import document from "@specwright/harbour/openapi.json" with { type: "json" };
import { validators } from "@specwright/harbour/validators";
import { createUpstoxClient } from "@specwright/upstox";

const examples = document.paths["/v3/clients/{client_no}/dossier"].get.responses["200"].content["application/json"].examples;
const answer = examples.filled.value;
const fetch = async (): Promise<Response> => Response.json(answer);
const harbour = createHarbourClient({ key: "k", fetch });
const upstox = createUpstoxClient({ accessToken: "t", fetch: async () => Response.json({ message: "no" }, { status: 401 }) });
const { getAll } = createProfiles({ harbour, upstox }, { harbour: { input: { path: { client_no: 4711 } } } });
const outcomes = await getAll();
if (!outcomes.harbour.ok) throw outcomes.harbour.error;
const { profile } = outcomes.harbour;
const number: number = profile.raw.dossier.number;
const known = { dossier: { ...answer.dossier, venues: answer.dossier.venues.slice(0, 2) } };
const valid = [answer, known].map((each) => validators.answers.readDossier?.["200"]?.["application/json"]?.(each));
console.log(JSON.stringify({ plain: plainProfile(profile), number, masked: profile.contact.email?.masked, valid,
  e164: profile.contact.phone?.e164, unmapped: profile.unmapped, exchanges: profile.exchanges, upstox: outcomes.upstox.ok }));
`;

test("an app asks for it beside another, typed, with no code for it anywhere", () => {
  writeFileSync(join(repository.root, "app.ts"), APP);
  const config = {
    extends: "./tsconfig.base.json",
    compilerOptions: { outDir: "app-dist", declaration: false, noEmit: false, rootDir: "." },
    files: ["app.ts"],
  };
  writeFileSync(join(repository.root, "tsconfig.app.json"), JSON.stringify(config));
  const compiled = node(join(repository.root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.app.json");
  expect(compiled).toEqual({ code: 0, out: "", said: "" });
  const { out, said } = node("app-dist/app.js");
  expect(said).toBe("");
  expect(JSON.parse(out)).toEqual({
    number: 4711,
    masked: true,
    // The description does not know one of the codes of the first.
    valid: [false, true],
    e164: "+4930901820",
    unmapped: [],
    upstox: false,
    exchanges: [
      { value: "xetra-equity", code: "XETR", pointer: "/dossier/venues/0/code" },
      { value: "eurex-derivatives", code: "XEUR", pointer: "/dossier/venues/1/code" },
      { code: "XNEW", pointer: "/dossier/venues/2/code" },
    ],
    plain: expect.objectContaining({
      identity: { id: "4711", givenName: "Ada", familyName: "Beispiel", birthDate: "1972-09-30" },
      nationalities: ["DE", "AT"],
      status: "active",
      addresses: { residential: { lines: ["Am Hafen 1"], postalCode: "20457", city: "Hamburg", country: "DE" } },
      timestamps: { createdAt: "2022-03-26T06:13:11Z" },
      consents: [{ kind: "terms-and-conditions", documentId: "t-9", confirmedAt: "2022-03-26T06:13:11Z" }],
    }),
  });
});

test("the command lists it with all others, and shows it in full", () => {
  const cli = "packages/profile/dist/cli.js";
  const all = node(cli, "--mock");
  expect(all.said).toBe("");
  expect(all.out.split("\n").map((line) => line.split(" ")[0])).toEqual([
    "PROVIDER",
    "epixel",
    "harbour",
    "jainam",
    "pocketful",
    "upstox",
    "upvest",
    "",
  ]);
  expect(all.out).toMatch(/^harbour +4711 +Ada Beispiel +a\*{4}@example\.com +\+4930901820 +active +xetra-equity/mu);
  expect(node(cli, "harbour", "--mock", "--full").out).toMatch(
    /^identity\.birthDate +1972-09-30 +\/dossier\/person\/born$/mu,
  );
});

test("nothing outside its own folders has changed but what npm notes of it", () => {
  const changed = repository
    .git("status", "--porcelain", "--untracked-files=all")
    .split("\n")
    .map((line) => line.slice(3))
    .filter(
      (path) =>
        path !== "" && !/^(specs\/harbour|packages\/clients\/harbour|app-dist)\/|^(app|tsconfig\.app)\./.test(path),
    );
  expect(changed).toEqual(["package-lock.json"]);
  const lines = repository.git("diff", "--numstat", "package-lock.json").split("\t");
  expect(lines).toEqual([expect.stringMatching(/^[1-9]/), "0", "package-lock.json\n"]);
});
