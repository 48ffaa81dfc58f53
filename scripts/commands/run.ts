import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../problems/usage-error.js";
import type { ExitCode } from "./exit-code.js";
import { HELP } from "./help.js";
import { outsideTarget } from "./outside-target.js";
import { repositoryVerb } from "./repository-verbs.js";
import type { RunContext } from "./run-context.js";
import type { Surroundings } from "./surroundings.js";
import { Workspace } from "./workspace.js";

const OPTIONS = {
  "all-warnings": { type: "boolean" },
  "allow-remote": { type: "string", multiple: true },
  format: { type: "string" },
  from: { type: "string" },
  help: { type: "boolean", short: "h" },
  name: { type: "string" },
  "no-docs": { type: "boolean" },
  out: { type: "string" },
  port: { type: "string" },
  root: { type: "string" },
  spec: { type: "string" },
  title: { type: "string" },
} as const;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  generate: ["all-warnings", "allow-remote", "format", "name", "out", "spec"],
  check: ["all-warnings", "allow-remote", "format"],
  "new-provider": ["all-warnings", "allow-remote", "format", "from", "title"],
  dev: ["no-docs", "port"],
};

/** Runs one verb of the command line. @throws UsageError for wrong use. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const outcome = await repositoryVerb(argv, surroundings);
  if (outcome !== undefined) {
    return outcome;
  }
  const { values, positionals } = parse(argv);
  const [verb = "", ...names] = positionals;
  const help = Object.hasOwn(HELP, verb) ? HELP[verb] : undefined;
  if (help === undefined) {
    throw new UsageError(`There is no verb \`${verb}\`. See --help.`);
  }
  if (values.help === true || verb === "") {
    surroundings.terminal.data(help);
    return values.help === true ? 0 : 2;
  }
  const stray = Object.keys(values).find((option) => option !== "root" && !ALLOWED[verb]?.includes(option));
  if (stray !== undefined) {
    throw new UsageError(`\`${verb}\` has no option \`--${stray}\`. See ${verb} --help.`);
  }
  const context = makeContext(values, surroundings);
  const { workspace } = context;
  switch (verb) {
    case "generate": {
      const { generate } = await import("./generate.js");
      const { spec, name, out } = values;
      if (spec === undefined && name === undefined && out === undefined) {
        return generate(workspace.targets(names), context);
      }
      if (spec === undefined || name === undefined || out === undefined || names.length > 0) {
        throw new UsageError(
          "`--spec`, `--name` and `--out` belong together, without names of providers. See generate --help.",
        );
      }
      return generate([outsideTarget({ spec, name, out }, context)], context);
    }
    case "check": {
      const { check } = await import("./check.js");
      return check(workspace.targets(names), names.length === 0 ? workspace.orphans() : [], context);
    }
    case "new-provider": {
      const { newProvider } = await import("./new-provider.js");
      const [name, ...others] = names;
      if (name === undefined || others.length > 0) {
        throw new UsageError("`new-provider` takes one name. See new-provider --help.");
      }
      const { title, from } = values;
      const { today } = surroundings;
      return newProvider(
        { name, today, ...(title === undefined ? {} : { title }), ...(from === undefined ? {} : { from }) },
        context,
      );
    }
    default: {
      const { dev } = await import("./dev.js");
      const settings = { names, docs: values["no-docs"] !== true, port: readPort(values.port) };
      return dev(settings, context, surroundings.stop);
    }
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError && "code" in error) {
      throw new UsageError(`${error.message} See --help.`);
    }
    throw error;
  }
}

function readPort(written: string | undefined): number | undefined {
  const port = written === undefined ? undefined : Number(written);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new UsageError(`\`--port\` takes a number from 0 to 65535, not \`${written}\`.`);
  }
  return port;
}

function makeContext(values: ReturnType<typeof parse>["values"], surroundings: Surroundings): RunContext {
  const { terminal, workingDirectory, factoryFolder } = surroundings;
  const { format = "text" } = values;
  if (format !== "text" && format !== "json") {
    throw new UsageError(`\`--format\` is text or json, not \`${format}\`.`);
  }
  const remoteOrigins = (values["allow-remote"] ?? []).map((origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (
      url === undefined ||
      !/^https?:$/.test(url.protocol) ||
      url.pathname !== "/" ||
      url.search !== "" ||
      url.hash !== ""
    ) {
      throw new UsageError(`\`--allow-remote\` takes an origin such as https://example.com, not \`${origin}\`.`);
    }
    return url.origin;
  });
  const root = values.root === undefined ? surroundings.root : resolve(workingDirectory, values.root);
  const allWarnings = values["all-warnings"] === true;
  const workspace = new Workspace(root);
  return { terminal, workspace, workingDirectory, format, allWarnings, remoteOrigins, factoryFolder };
}
