import { bodyFaults } from "./body-faults.js";
import { connectionFaults } from "./connection-faults.js";
import { credentialFaults } from "./credential-faults.js";
import { effectFaults } from "./effect-faults.js";
import type { Answer, Fault } from "./exchange.js";
import { statusFaults } from "./status-faults.js";

/** All named faults, as data. */
export const faultList: readonly Fault[] = [
  ...connectionFaults,
  ...statusFaults,
  ...bodyFaults,
  ...credentialFaults,
  ...effectFaults,
];

/**
 * A fresh answer from its text form: `hang`, `status;code=503;times=2`.
 *
 * @throws TypeError when there is no such fault, no such parameter, or a value is none of its values.
 */
export function createAnswer(text: string): Answer {
  const [name, ...settings] = text.split(";");
  const fault = faultList.find((each) => each.name === name);
  if (!fault)
    throw new TypeError(`There is no fault "${name}"; there are: ${faultList.map((each) => each.name).join(", ")}`);
  const parameters: Record<string, string> = { ...fault.parameters };
  for (const setting of settings) {
    const [key = "", ...value] = setting.split("=");
    if (!Object.hasOwn(fault.parameters, key)) {
      throw new TypeError(
        `"${name}" has no parameter "${key}"; it has: ${Object.keys(fault.parameters).join(", ") || "none"}`,
      );
    }
    parameters[key] = value.join("=");
  }
  return fault.create(parameters);
}
