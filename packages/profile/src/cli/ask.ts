import type { ProfileOutcome } from "../create-profiles.js";
import { getProfile } from "../get-profile.js";
import { load, loadProvider } from "./installed.js";
import type { ProviderSettings } from "./settings.js";

export interface Question {
  readonly provider: string;
  readonly settings: ProviderSettings | undefined;
  readonly folder: string;
}

/** Asks the provider itself. */
export async function ask({ provider, settings, folder }: Question): Promise<ProfileOutcome> {
  const { createClient, mapping } = await loadProvider(provider, folder);
  return outcome(async () => {
    const options: object = { mapping, input: settings?.input };
    return getProfile(createClient(settings?.options ?? {}), options);
  });
}

interface Testing {
  createFixtures(document: unknown): {
    credentials(): Promise<object>;
    input(operation: string): unknown;
  };
  startMock(source: { spec: unknown }): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** Asks a mock of the provider's description, with made-up credentials and the input of its examples. */
export async function askMock({ provider, settings, folder }: Question): Promise<ProfileOutcome> {
  const { createClient, mapping } = await loadProvider(provider, folder);
  const document = await load(`@specwright/${provider}/openapi.json`, folder);
  const { startMock } = (await load("@specwright/testing", folder)) as unknown as Testing;
  const { createFixtures } = (await load("@specwright/testing/fixtures", folder)) as unknown as Testing;
  const fixtures = createFixtures(document);
  const credentials = await fixtures.credentials();
  const mock = await startMock({ spec: document });
  try {
    return await outcome(async () => {
      const client = createClient({ ...credentials, ...settings?.options, baseUrl: mock.url });
      const given = Object.keys(settings?.input ?? {}).length > 0 ? settings?.input : undefined;
      const options: object = { mapping, input: given ?? fixtures.input(mapping.operation) };
      return getProfile(client, options);
    });
  } finally {
    await mock.close();
  }
}

async function outcome(start: () => ReturnType<typeof getProfile>): Promise<ProfileOutcome> {
  try {
    return { ok: true, profile: await start() };
  } catch (error) {
    return { ok: false, error };
  }
}
