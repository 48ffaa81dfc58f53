import { createJainamClient } from "@specwright/jainam";
import { describeConformance } from "@specwright/testing/conformance";

describeConformance({ provider: "jainam", createClient: createJainamClient });
