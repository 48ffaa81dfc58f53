import { isObject, own } from "./json-value.js";

/** Segments of a local reference, decoded (RFC 6901 §6); undefined for anything but `#` and `#/…`. */
export function referenceSegments(reference: string): string[] | undefined {
  if (reference === "#") {
    return [];
  }
  if (!reference.startsWith("#/")) {
    return undefined;
  }
  return reference.slice(2).split("/").map(decodeSegment);
}

/** `#/a~1b` for `["a/b"]`, percent-encoded as a URI fragment. */
export function referenceTo(segments: readonly string[]): string {
  return `#/${segments.map(encodeSegment).join("/")}`;
}

/** Text that stands for itself in a pointer and in a URI fragment: most names. */
const PLAIN_SEGMENT = /^[A-Za-z0-9._-]*$/;

/** One segment of a pointer in a URI fragment. A lone surrogate has no encoding; it stays, for the name must come back. */
export function encodeSegment(segment: string): string {
  if (PLAIN_SEGMENT.test(segment)) {
    return segment;
  }
  const escaped = segment.replaceAll("~", "~0").replaceAll("/", "~1");
  return escaped.replace(/[^A-Za-z0-9._~-]|\p{Surrogate}/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? character : encodeURIComponent(character),
  );
}

/** What a local reference names, following references on the way; undefined when it dangles or runs in a circle. */
export function resolveReference(document: unknown, reference: string): unknown {
  const visited = new Set<string>();
  let current: string = reference;
  while (!visited.has(current)) {
    visited.add(current);
    const segments = referenceSegments(current);
    if (segments === undefined) {
      return undefined;
    }
    const found = walk(document, segments);
    const next = own(found, "$ref");
    if (typeof next !== "string") {
      return found;
    }
    current = next;
  }
  return undefined;
}

/** The name of a component when a reference names exactly one: `User` for `#/components/schemas/User`. */
export function componentName(reference: string, section: string): string | undefined {
  const segments = referenceSegments(reference);
  if (segments?.length !== 3 || segments[0] !== "components" || segments[1] !== section) {
    return undefined;
  }
  return segments[2];
}

function walk(document: unknown, segments: readonly string[]): unknown {
  let node = document;
  for (const segment of segments) {
    if (Array.isArray(node)) {
      node = /^\d+$/.test(segment) ? node[Number(segment)] : undefined;
    } else {
      node = isObject(node) ? own(node, segment) : undefined;
    }
  }
  return node;
}

function decodeSegment(segment: string): string {
  if (PLAIN_SEGMENT.test(segment)) {
    return segment;
  }
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch (error) {
    if (!(error instanceof URIError)) {
      throw error;
    }
    // A stray "%" is a character of the name.
  }
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}
