import type { ApiModel } from "../model/model.js";

/** Where the package's sources live, for its manifest. */
export interface RepositoryFacts {
  /** `git+https://github.com/owner/name.git`. */
  readonly url: string;
  /** Folder of the package inside the repository: `packages/clients/acme`. */
  readonly directory: string;
}

/** All that decides the text of a client package. Equal inputs give equal bytes. */
export interface EmitInput {
  readonly model: ApiModel;
  /** The bundled, normalised OpenAPI 3.1 document; every `$ref` is local. Never changed. */
  readonly document: unknown;
  /** Version that the package's manifest carries; it belongs to releases, not to the spec. Default `0.1.0`. */
  readonly version?: string;
  /** Absent: the manifest names no repository. */
  readonly repository?: RepositoryFacts;
  /** SPDX identifier of the generated package. Default `MIT` inside the workspace, none outside. */
  readonly license?: string;
  /** True for a package outside this workspace: its configuration and manifest stand alone. Default false. */
  readonly standalone?: boolean;
}
