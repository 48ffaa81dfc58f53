import type { OperationModel, SecuritySchemeModel } from "../../model/model.js";
import { commentText, documentationComment, documentationText } from "../escape/comment.js";
import { askedParameters, isRequired } from "./operation-types.js";
import { outcomesOf } from "./responses.js";

/** What an editor shows on hover: what the call does, what it needs, how it fails. */
export function operationDocumentation(operation: OperationModel, schemes: readonly SecuritySchemeModel[]): string {
  const lines: string[] = [];
  if (operation.summary !== undefined) {
    lines.push(documentationText(operation.summary.trim()), "");
  }
  if (operation.description !== undefined && operation.description !== operation.summary) {
    lines.push(documentationText(operation.description.trim()), "");
  }
  lines.push(`${code(operation.method)} ${code(operation.wirePath ?? operation.path)}`);
  lines.push(...section("Input:", inputLines(operation)));
  lines.push(...section("Credentials:", credentialLines(operation, schemes)));
  lines.push(...section("Fails with:", failureLines(operation)));
  if (operation.deprecated) {
    lines.push("", "@deprecated");
  }
  return documentationComment(lines, "  ");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

function inputLines(operation: OperationModel): string[] {
  const lines = askedParameters(operation).map((parameter) => {
    const { name, in: location } = parameter.descriptor;
    const notes = [isRequired(parameter) ? "required" : "", parameter.deprecated ? "deprecated" : ""].filter(
      (note) => note !== "",
    );
    const about = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
    return `- ${code(`${location}.${name}`)}${about}${dash(parameter.description)}`;
  });
  if (operation.body !== undefined) {
    const types = operation.body.content.map((media) => code(media.mediaType)).join(" or ");
    lines.push(`- ${code("body")}${operation.body.required ? " (required)" : ""}: ${types}`);
  }
  return lines;
}

function credentialLines(operation: OperationModel, schemes: readonly SecuritySchemeModel[]): string[] {
  const known = new Set(schemes.map((scheme) => scheme.name));
  return (operation.security ?? []).map((requirement) => {
    const names = Object.entries(requirement).filter(([name]) => known.has(name));
    if (names.length === 0) {
      return "- none";
    }
    const all = names.map(([name, scopes]) => {
      const needed = scopes.length === 0 ? "" : ` (${scopes.map(code).join(", ")})`;
      return `${code(name)}${needed}`;
    });
    return `- ${all.join(" and ")}`;
  });
}

function failureLines(operation: OperationModel): string[] {
  return outcomesOf(operation).failures.map((outcome) => `- ${code(outcome.status)}${dash(outcome.description)}`);
}

function dash(description: string | undefined): string {
  const line = description === undefined ? "" : firstSentence(description);
  return line === "" ? "" : `: ${documentationText(line)}`;
}

/** The first sentence as one line: a list item must not break. */
export function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/);
  const line = paragraph.replace(/\s+/g, " ").trim();
  // Searched from a place: a lazy repetition before the end runs out of stack on megabytes.
  const end = /[.!?](?= [A-Z"`])/g;
  end.lastIndex = 20;
  const found = end.exec(line);
  return found === null ? line : line.slice(0, found.index + 1);
}

function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.includes("`") || line === "" ? documentationText(line) : commentText(`\`${line}\``);
}
