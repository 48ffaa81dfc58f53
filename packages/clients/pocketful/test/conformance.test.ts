import { createPocketfulClient } from "@specwright/pocketful";
import { describeConformance } from "@specwright/testing/conformance";

describeConformance({ provider: "pocketful", createClient: createPocketfulClient });
