declare module "js-yaml" {
  export interface Mark {
    readonly line: number;
    readonly column: number;
  }
  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: Mark;
  }
  export interface Schema {
    extend(types: { readonly implicit?: readonly unknown[] }): Schema;
  }
  export const JSON_SCHEMA: Schema;
  export const types: { readonly merge: unknown };
  export interface LoadOptions {
    readonly schema?: Schema;
    readonly json?: boolean;
    readonly maxDepth?: number;
  }
  export function load(text: string, options?: LoadOptions): unknown;
}
