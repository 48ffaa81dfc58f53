import type { Oas3Rule } from "@redocly/openapi-core";
import descriptionEverywhere from "./description-everywhere.js";
import dialectStated from "./dialect-stated.js";
import discriminatorMapping from "./discriminator-mapping.js";
import enumDescription from "./enum-description.js";
import exampleValid from "./example-valid.js";
import extensionReferences from "./extension-references.js";
import knownExtensions from "./known-extensions.js";
import localRefOnly from "./local-ref-only.js";
import multipartObjectPart from "./multipart-object-part.js";
import noAllofRequiredOnly from "./no-allof-required-only.js";
import noAllofUnion from "./no-allof-union.js";
import noClosedResponseEnum from "./no-closed-response-enum.js";
import noDefs from "./no-defs.js";
import noNullableKeyword from "./no-nullable-keyword.js";
import operationIdCollision from "./operation-id-collision.js";
import operationIdName from "./operation-id-name.js";
import operationSuccessResponse from "./operation-success-response.js";
import parameterExample from "./parameter-example.js";
import pathParameterRequired from "./path-parameter-required.js";
import patternCompiles from "./pattern-compiles.js";
import profileMapping from "./profile-mapping.js";
import responseExample from "./response-example.js";
import securityStated from "./security-stated.js";
import serverVariableDescribed from "./server-variable-described.js";

/** Every rule by its id. A test sees to it that each file in this folder is here. */
export const rules = {
  "description-everywhere": descriptionEverywhere,
  "dialect-stated": dialectStated,
  "discriminator-mapping": discriminatorMapping,
  "enum-description": enumDescription,
  "example-valid": exampleValid,
  "extension-references": extensionReferences,
  "known-extensions": knownExtensions,
  "local-ref-only": localRefOnly,
  "multipart-object-part": multipartObjectPart,
  "no-allof-required-only": noAllofRequiredOnly,
  "no-allof-union": noAllofUnion,
  "no-closed-response-enum": noClosedResponseEnum,
  "no-defs": noDefs,
  "no-nullable-keyword": noNullableKeyword,
  "operation-id-collision": operationIdCollision,
  "operation-id-name": operationIdName,
  "operation-success-response": operationSuccessResponse,
  "parameter-example": parameterExample,
  "path-parameter-required": pathParameterRequired,
  "pattern-compiles": patternCompiles,
  "profile-mapping": profileMapping,
  "response-example": responseExample,
  "security-stated": securityStated,
  "server-variable-described": serverVariableDescribed,
} satisfies Record<string, Oas3Rule>;
