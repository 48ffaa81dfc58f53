import { describeConformance } from "@specwright/testing/conformance";
import { createUpvestClient } from "@specwright/upvest";

describeConformance({ provider: "upvest", createClient: createUpvestClient });
