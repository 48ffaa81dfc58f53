import { callerError } from "../caller-error.js";
import { componentValue, type Message, serializeIdentifier } from "./component.js";
import { type BareItem, serializeParameters } from "./structured-field.js";

export interface SignatureBase {
  /** What is signed (RFC 9421 §2.5). */
  readonly base: string;
  /** The covered components and the parameters: the value of `signature-input` without the label. */
  readonly parameters: string;
}

/**
 * Creates the signature base. A component that the message does not have is left out, of the list as well.
 * @throws TypeError with code `signing-component` for a value that is not ASCII or holds a line break: it could forge a line.
 */
export function signatureBase(
  message: Message,
  components: readonly string[],
  parameters: Readonly<Record<string, BareItem | undefined>>,
): SignatureBase {
  const covered: string[] = [];
  let base = "";
  for (const component of components) {
    const value = componentValue(component, message);
    if (value === undefined) continue;
    if (/[^\t -~]/.test(value)) {
      throw callerError("signing-component", `The value of ${component} is not ASCII and cannot be signed.`);
    }
    const identifier = serializeIdentifier(component);
    covered.push(identifier);
    base += `${identifier}: ${value}\n`;
  }
  const line = `(${covered.join(" ")})${serializeParameters(parameters)}`;
  return { base: `${base}"@signature-params": ${line}`, parameters: line };
}
