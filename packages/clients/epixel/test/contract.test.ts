import { createEpixelClient } from "@specwright/epixel";
import { describeContract } from "@specwright/testing/contract";

describeContract({ provider: "epixel", createClient: createEpixelClient });
