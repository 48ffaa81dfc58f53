import { argumentCases } from "./argument-cases.js";
import type { ConformanceCase } from "./case.js";
import { deadlineCases } from "./deadline-cases.js";
import { decodeCases } from "./decode-cases.js";
import { loginCases } from "./login-cases.js";
import { overrideCases } from "./override-cases.js";
import { pagingCases } from "./paging-cases.js";
import { redirectCases } from "./redirect-cases.js";
import { retryCases } from "./retry-cases.js";
import { secrecyCases } from "./secrecy-cases.js";
import { sessionCases } from "./session-cases.js";
import { signatureCases } from "./signature-cases.js";
import { steadinessCases } from "./steadiness-cases.js";
import { tokenCases } from "./token-cases.js";

/** All cases, by topic. */
export const caseList: Readonly<Record<string, readonly ConformanceCase[]>> = {
  retries: retryCases,
  deadlines: deadlineCases,
  redirects: redirectCases,
  decoding: decodeCases,
  secrecy: secrecyCases,
  tokens: tokenCases,
  sessions: sessionCases,
  logins: loginCases,
  signatures: signatureCases,
  paging: pagingCases,
  arguments: argumentCases,
  overrides: overrideCases,
  steadiness: steadinessCases,
};
