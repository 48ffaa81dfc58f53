import type { RepositoryFacts } from "../emit/emit-input.js";

/** One client package: the description that it is made from and the folder that it stands in. */
export interface Target {
  readonly provider: string;
  readonly specFile: string;
  readonly folder: string;
  /** Outside the workspace: its configuration stands alone, and files that the generator did not write are not overwritten. */
  readonly standalone: boolean;
  readonly repository?: RepositoryFacts;
  /** Command that makes it anew. */
  readonly command: string;
}
