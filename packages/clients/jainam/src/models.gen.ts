// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
import type { components } from "./types.gen.js";

export type GetProfileSuccess = components["schemas"]["GetProfileSuccess"];
export type CreateSessionSuccess = components["schemas"]["CreateSessionSuccess"];
export type Failure = components["schemas"]["Failure"];
export type SuccessStatus = components["schemas"]["SuccessStatus"];
export type Message = components["schemas"]["Message"];
export type SessionRequest = components["schemas"]["SessionRequest"];
export type Session = components["schemas"]["Session"];
export type Profile = components["schemas"]["Profile"];
export type BankAccount = components["schemas"]["BankAccount"];
export type DepositoryAccount = components["schemas"]["DepositoryAccount"];
export type Exchange = components["schemas"]["Exchange"];
export type ProductType = components["schemas"]["ProductType"];
export type PriceType = components["schemas"]["PriceType"];
