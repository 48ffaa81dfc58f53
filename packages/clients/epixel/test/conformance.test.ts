import { createEpixelClient } from "@specwright/epixel";
import { describeConformance } from "@specwright/testing/conformance";

describeConformance({ provider: "epixel", createClient: createEpixelClient });
