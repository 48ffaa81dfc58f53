import type { Oas3Rule } from "@redocly/openapi-core";
import { own } from "../schema/json.js";

/** The first word of an operationId. A verb that is missing here is added in the change that needs it. */
const verbs = new Set(
  `accept activate add approve archive assign attach authorize begin block calculate cancel change check clear close
  complete confirm convert copy count create deactivate delete deny detach disable download edit enable end estimate
  exchange execute exit export fetch find finish generate get grant import invite issue link list log lookup mark
  match merge modify move notify obtain offboard onboard open pause pay place post preview publish query quote read
  receive redeem refresh register reject release remove rename renew replace report request resend reset resolve
  restore resume retrieve retry revoke rotate save schedule search send set sign simulate start stop stream submit
  subscribe suspend switch sync test transfer trigger unblock unlink unsubscribe update upload upsert validate verify
  view withdraw write`.split(/\s+/u),
);

const rule: Oas3Rule = () => ({
  Operation(operation, { report, location }) {
    const operationId = own(operation, "operationId");
    if (typeof operationId !== "string") return;
    const at = location.child("operationId");
    if (!/^[a-z][a-zA-Z0-9]*$/u.test(operationId)) {
      report({
        message: `Operation "${operationId}" is not in camelCase: it becomes the name of a method.`,
        location: at,
      });
      return;
    }
    const [verb = ""] = operationId.split(/(?=[A-Z0-9])/u);
    if (!verbs.has(verb)) {
      report({
        message: `Operation "${operationId}" does not start with a known verb, such as get, list or create.`,
        location: at,
      });
    }
  },
});

export default rule;
