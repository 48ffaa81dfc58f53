import { createJainamClient } from "@specwright/jainam";
import { describeContract } from "@specwright/testing/contract";

describeContract({ provider: "jainam", createClient: createJainamClient });
