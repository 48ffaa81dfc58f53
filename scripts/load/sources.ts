import { dirname, relative } from "node:path";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { fetchRemote } from "./fetch-remote.js";
import { LIMITS } from "./limits.js";
import { parseText } from "./parse-text.js";
import type { SourceFile } from "./source-file.js";
import { readInside, resolveAddress, SourceRefusal } from "./source-policy.js";

export interface SourceOptions {
  /** Origins (`https://example.com`) that references may be read from. */
  readonly remoteOrigins: readonly string[];
  /** Messages name files relative to it. */
  readonly workingDirectory: string;
}

export type Found =
  | { readonly file: SourceFile }
  | { readonly refusal: SourceRefusal }
  | { readonly problems: readonly Problem[] };

/** The files of one spec: each is read and parsed once. */
export class Sources {
  readonly #files = new Map<string, Found>();
  readonly #texts = new Map<string, string>();
  readonly #wanted = new Set<string>();
  readonly #folder: string;
  readonly #options: SourceOptions;
  #bytes = 0;

  /** `rootAddress`: absolute path of the first file, links followed; its folder is all that references may reach. */
  constructor(rootAddress: string, options: SourceOptions) {
    this.#folder = dirname(rootAddress);
    this.#options = options;
  }

  /**
   * The file that a reference names. A remote file that is allowed but not yet here is noted (see {@link fetchWanted})
   * and answered with undefined.
   */
  find(from: string, reference: string): Found | undefined {
    let address: string;
    try {
      address = resolveAddress(from, reference);
    } catch (error) {
      if (error instanceof SourceRefusal) {
        return { refusal: error };
      }
      throw error;
    }
    const known = this.#files.get(address);
    if (known !== undefined) {
      return known;
    }
    if (!/^https?:/.test(address)) {
      return this.#keep(address, () => readInside(this.#folder, address, this.#nameOf(address)));
    }
    const { origin } = new URL(address);
    if (this.#options.remoteOrigins.includes(origin)) {
      this.#wanted.add(address);
      return undefined;
    }
    const help = `Download it next to the description, or run with \`--allow-remote ${origin}\`.`;
    return { refusal: new SourceRefusal("reference-not-allowed", `\`${address}\` is on the network.`, help) };
  }

  /** Reads what {@link find} noted. True when there was anything, so that the caller starts over. */
  async fetchWanted(): Promise<boolean> {
    const addresses = [...this.#wanted];
    this.#wanted.clear();
    if (addresses.length > 0) {
      this.#parseAgain();
    }
    for (const address of addresses) {
      const read = await fetchRemote(address).catch((error: unknown) => {
        if (error instanceof SourceRefusal || error instanceof InputError) {
          return error;
        }
        throw error;
      });
      this.#keep(address, () => {
        if (read instanceof Error) {
          throw read;
        }
        return read;
      });
    }
    return addresses.length > 0;
  }

  /** Text of a file by the name that problems give it. */
  textOf(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** Text of every file that was read, by its address. */
  texts(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [address, read] of this.#files) {
      if ("file" in read) {
        found.set(address, read.file.text);
      }
    }
    return found;
  }

  /** Bundling changes the parsed values, so a second attempt starts from the texts. */
  #parseAgain(): void {
    for (const [address, found] of this.#files) {
      if ("file" in found) {
        this.#files.set(address, { file: parseText(found.file) });
      }
    }
  }

  #keep(address: string, read: () => { readonly text: string; readonly bytes: number }): Found {
    const found = this.#load(address, read);
    this.#files.set(address, found);
    return found;
  }

  #load(address: string, read: () => { readonly text: string; readonly bytes: number }): Found {
    try {
      const { text, bytes } = read();
      this.#bytes += bytes;
      if (this.#bytes > LIMITS.totalBytes || this.#files.size >= LIMITS.files) {
        throw new SourceRefusal("too-large", "The files of the description are too many or too large in all.");
      }
      const name = this.#nameOf(address);
      // Before it is parsed: a syntax error is shown in it.
      this.#texts.set(name, text);
      return { file: parseText({ address, name, text }) };
    } catch (error) {
      if (error instanceof SourceRefusal) {
        return { refusal: error };
      }
      if (error instanceof InputError) {
        return { problems: error.problems };
      }
      throw error;
    }
  }

  #nameOf(address: string): string {
    if (/^https?:/.test(address)) {
      return address;
    }
    const way = relative(this.#options.workingDirectory, address).replaceAll("\\", "/");
    return way.startsWith("../../") ? address.replaceAll("\\", "/") : way;
  }
}
