import type { ApiModel, OperationModel } from "../../model/model.js";

/** First parts of names that the runtime exports: `Response` + `Error` would be its `ResponseError`. */
const TAKEN = new Set(["Abort", "Api", "Decode", "Failure", "Network", "Response", "Success", "Timeout", "Undeclared"]);

/** Names of the types of one operation. */
export interface OperationNames {
  readonly input: string;
  readonly data: string;
  readonly result: string;
  readonly error: string;
}

/** Type names of each operation by its method name; none of them is a name of the runtime. */
export function operationNames(model: ApiModel): ReadonlyMap<string, OperationNames> {
  const taken = new Set(model.operations.map((operation) => operation.typeName));
  const names = new Map<string, OperationNames>();
  for (const operation of model.operations) {
    const base = baseName(operation, taken);
    names.set(operation.name, {
      input: `${base}Input`,
      data: `${base}Data`,
      result: `${base}Result`,
      error: `${base}Error`,
    });
  }
  return names;
}

function baseName(operation: OperationModel, taken: Set<string>): string {
  if (!TAKEN.has(operation.typeName)) {
    return operation.typeName;
  }
  let name = `${operation.typeName}Operation`;
  while (taken.has(name)) {
    name += "_";
  }
  taken.add(name);
  return name;
}
