import { createPocketfulClient } from "@specwright/pocketful";
import { describeContract } from "@specwright/testing/contract";

describeContract({ provider: "pocketful", createClient: createPocketfulClient });
