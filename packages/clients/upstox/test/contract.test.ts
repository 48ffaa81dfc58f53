import { describeContract } from "@specwright/testing/contract";
import { createUpstoxClient } from "@specwright/upstox";

describeContract({ provider: "upstox", createClient: createUpstoxClient });
