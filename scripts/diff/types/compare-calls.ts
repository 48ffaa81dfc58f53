import type ts from "typescript";
import { TypeComparison } from "./compare-types.js";
import { givenType, isOptionalParameter } from "./parameter.js";
import type { TypeFinding } from "./type-finding.js";

/** Compares the signature of one operation's method: what callers give, what they get, and how it fails. */
export function compareCalls(program: ts.Program, before: ts.Signature, now: ts.Signature): TypeFinding[] {
  return [...compareInputs(program, before, now), ...compareAnswers(program, before, now)];
}

function compareInputs(program: ts.Program, before: ts.Signature, now: ts.Signature): TypeFinding[] {
  const checker = program.getTypeChecker();
  const [was, is] = [inputOf(before), inputOf(now)];
  if (!was && !is) return [];
  if (!was && is) {
    if (isOptionalParameter(is))
      return [{ rating: "minor", field: "", message: "It takes an input now, which may be left out." }];
    return [{ rating: "major", field: "", message: "It needs an input now; calls without one no longer compile." }];
  }
  if (!was || !is)
    return [
      { rating: "major", field: "", message: "It takes no input any more; calls that give one no longer compile." },
    ];
  const pair = { before: givenType(checker, was), now: givenType(checker, is), field: "" };
  const findings = [...new TypeComparison(program, "input").findings(pair)];
  if (isOptionalParameter(was) && !isOptionalParameter(is))
    findings.push({
      rating: "major",
      field: "",
      message: "The input has to be given now; calls without one no longer compile.",
    });
  return findings;
}

/** The first parameter, unless it is the call's options: an operation without input has those alone. */
function inputOf(signature: ts.Signature): ts.Symbol | undefined {
  const [first] = signature.parameters;
  return first?.name === "options" ? undefined : first;
}

function compareAnswers(program: ts.Program, before: ts.Signature, now: ts.Signature): TypeFinding[] {
  const checker = program.getTypeChecker();
  const [was, is] = [before.getReturnType(), now.getReturnType()];
  const [wasParts, isParts] = [partsOf(checker, was), partsOf(checker, is)];
  if (!wasParts || !isParts)
    return [...new TypeComparison(program, "output").findings({ before: was, now: is, field: "data" })];
  const findings: TypeFinding[] = [];
  if (wasParts.kind !== isParts.kind && !checker.isTypeAssignableTo(is, was))
    findings.push(kindChanged(wasParts.kind, isParts.kind));
  const data = new TypeComparison(program, "output").findings({
    before: wasParts.data,
    now: isParts.data,
    field: "data",
  });
  findings.push(...data);
  if (wasParts.result && isParts.result) {
    findings.push(
      ...compareResults(program, { before: wasParts.result, now: isParts.result, isDataSame: data.length === 0 }),
    );
  }
  if (data.length === 0 && wasParts.item && isParts.item)
    findings.push(
      ...new TypeComparison(program, "output").findings({ before: wasParts.item, now: isParts.item, field: "item" }),
    );
  return findings;
}

interface Parts {
  /** `Call`, `PageCall`, …: the runtime's type of the call. */
  readonly kind: string;
  readonly data: ts.Type;
  readonly result?: ts.Type;
  readonly item?: ts.Type;
}

/** `PageCall<Data, Result, Item>` in its parts. */
function partsOf(checker: ts.TypeChecker, type: ts.Type): Parts | undefined {
  const [data, result, item] = type.symbol ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (!data) return undefined;
  return { kind: type.symbol.name, data, ...(result && { result }), ...(item && { item }) };
}

function kindChanged(before: string, now: string): TypeFinding {
  return {
    rating: "major",
    field: "",
    message: `It returned a \`${before}\` and returns a \`${now}\` now, which does not do all of that.`,
  };
}

/** Compares the members of a result one status at a time; a range or `default` is a status of its own. */
function compareResults(
  program: ts.Program,
  results: { readonly before: ts.Type; readonly now: ts.Type; readonly isDataSame: boolean },
): TypeFinding[] {
  const checker = program.getTypeChecker();
  const before = outcomesOf(checker, results.before);
  const now = outcomesOf(checker, results.now);
  const findings: TypeFinding[] = [];
  for (const [status, was] of before) {
    const is = now.get(status);
    const field = `answer ${status}`;
    if (!is)
      findings.push({
        rating: "major",
        field,
        message: `${sentence(field)} is no longer declared; code that looks for it no longer compiles.`,
      });
    // The body of a success is the data, which has been compared.
    else if (!was.isSuccess || results.isDataSame)
      findings.push(...new TypeComparison(program, "output").findings({ before: was.body, now: is.body, field }));
  }
  for (const status of now.keys()) {
    if (before.has(status)) continue;
    findings.push({
      rating: "minor",
      field: `answer ${status}`,
      message: `${sentence(`answer ${status}`)} is declared now.`,
    });
  }
  return findings;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

interface Outcome {
  readonly isSuccess: boolean;
  readonly body: ts.Type;
}

function outcomesOf(checker: ts.TypeChecker, result: ts.Type): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  for (const member of result.isUnion() ? result.types : [result]) {
    const [status, body] = member.symbol ? checker.getTypeArguments(member as ts.TypeReference) : [];
    if (!status || !body) continue;
    const isSuccess = member.symbol.name.startsWith("Success");
    const key = checker.typeToString(status).replaceAll('"', "");
    // One status may be both, where a body tells of a failure (`x-failure`).
    found.set(isSuccess || !found.has(key) ? key : `${key} (failure)`, { isSuccess, body });
  }
  return found;
}
