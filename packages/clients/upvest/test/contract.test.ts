import { describeContract } from "@specwright/testing/contract";
import { createUpvestClient } from "@specwright/upvest";

describeContract({ provider: "upvest", createClient: createUpvestClient });
