import { describeConformance } from "@specwright/testing/conformance";
import { createUpstoxClient } from "@specwright/upstox";

describeConformance({ provider: "upstox", createClient: createUpstoxClient });
