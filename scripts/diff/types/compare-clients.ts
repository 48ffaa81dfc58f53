import type ts from "typescript";
import { compareCalls } from "./compare-calls.js";
import { TypeComparison } from "./compare-types.js";
import { compiler } from "./compiler.js";
import { givenType, isOptionalParameter } from "./parameter.js";
import type { TypeFinding } from "./type-finding.js";

/** A finding with the operation whose signature has it; none: the client's options or the package's exports. */
export interface ClientFinding extends TypeFinding {
  readonly operation?: string;
}

/**
 * Compares the public types of a client with those of the version before: exports, options, and each operation's signature.
 * @param settings.before Entry file of the version before, part of the program. `now`: today's.
 */
export function compareClients(settings: {
  readonly program: ts.Program;
  readonly before: string;
  readonly now: string;
}): ClientFinding[] {
  const { program } = settings;
  const before = exportsOf(program, settings.before);
  const now = exportsOf(program, settings.now);
  if (!before || !now) return [];
  const findings: ClientFinding[] = [...compareNames(before, now)];
  for (const [name, was] of before) {
    const is = now.get(name);
    if (!is || !/^create\w+Client$/.test(name)) continue;
    findings.push(...compareFactories(program, was, is));
  }
  return findings;
}

/** Compares what two modules export, by name alone. */
export function compareExports(settings: {
  readonly program: ts.Program;
  readonly before: string;
  readonly now: string;
}): TypeFinding[] {
  const before = exportsOf(settings.program, settings.before);
  const now = exportsOf(settings.program, settings.now);
  return before && now ? compareNames(before, now) : [];
}

type Exports = ReadonlyMap<string, ts.Symbol>;

function exportsOf(program: ts.Program, file: string): Exports | undefined {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) return undefined;
  return new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
}

function compareNames(before: Exports, now: Exports): TypeFinding[] {
  const list = (names: string[]) =>
    names
      .sort()
      .map((name) => `\`${name}\``)
      .join(", ");
  const lost = [...before.keys()].filter((name) => !now.has(name));
  const gained = [...now.keys()].filter((name) => !before.has(name));
  const findings: TypeFinding[] = [];
  if (lost.length > 0)
    findings.push({
      rating: "major",
      field: "",
      message: `No longer exported: ${list(lost)}; imports of it no longer compile.`,
    });
  if (gained.length > 0) findings.push({ rating: "minor", field: "", message: `Newly exported: ${list(gained)}.` });
  return findings;
}

function compareFactories(program: ts.Program, was: ts.Symbol, is: ts.Symbol): ClientFinding[] {
  const [before, now] = [signatureOf(program, was), signatureOf(program, is)];
  if (!before || !now) return [];
  const findings: ClientFinding[] = [];
  const [wasOption, isOption] = [before.parameters[0], now.parameters[0]];
  if (wasOption && isOption) {
    const checker = program.getTypeChecker();
    const pair = {
      before: givenType(checker, wasOption),
      now: givenType(checker, isOption),
      field: "options",
    };
    findings.push(...new TypeComparison(program, "input").findings(pair));
    if (isOptionalParameter(wasOption) && !isOptionalParameter(isOption))
      findings.push({ rating: "major", field: "options", message: "The client's options have to be given now." });
  }
  return [...findings, ...compareMethods(program, before.getReturnType(), now.getReturnType())];
}

function compareMethods(program: ts.Program, before: ts.Type, now: ts.Type): ClientFinding[] {
  const findings: ClientFinding[] = [];
  for (const was of before.getProperties()) {
    // The openapi-fetch client underneath repeats every operation by its path.
    if (was.name === "raw") continue;
    const is = now.getProperty(was.name);
    const operation = was.name;
    if (!is) {
      findings.push({
        rating: "major",
        field: "",
        operation,
        message: `\`${operation}\` was removed; calls of it no longer compile.`,
      });
      continue;
    }
    const [one, other] = [signatureOf(program, was), signatureOf(program, is)];
    const found = one && other ? compareCalls(program, one, other) : compareMembers(program, was, is);
    findings.push(...found.map((finding) => ({ ...finding, operation })));
  }
  for (const is of now.getProperties()) {
    if (before.getProperty(is.name) || is.name === "raw") continue;
    findings.push({ rating: "minor", field: "", operation: is.name, message: `\`${is.name}\` is new.` });
  }
  return findings;
}

function compareMembers(program: ts.Program, was: ts.Symbol, is: ts.Symbol): readonly TypeFinding[] {
  const checker = program.getTypeChecker();
  const pair = { before: checker.getTypeOfSymbol(was), now: checker.getTypeOfSymbol(is), field: was.name };
  return new TypeComparison(program, "output").findings(pair);
}

function signatureOf(program: ts.Program, symbol: ts.Symbol): ts.Signature | undefined {
  const checker = program.getTypeChecker();
  const isAlias = (symbol.flags & compiler().SymbolFlags.Alias) !== 0;
  return checker.getTypeOfSymbol(isAlias ? checker.getAliasedSymbol(symbol) : symbol).getCallSignatures()[0];
}
