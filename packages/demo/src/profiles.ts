import { createEpixelClient } from "@specwright/epixel";
import { createJainamClient } from "@specwright/jainam";
import { createPocketfulClient } from "@specwright/pocketful";
import { type Mock, prefer, startMock } from "@specwright/testing";
import { createUpstoxClient } from "@specwright/upstox";
import { createUpvestClient } from "@specwright/upvest";
import { signingKey } from "./signing-key.js";

/** What the demo shows of one provider's answer. An absent member is one that the provider does not have. */
export interface ProfileRow {
  readonly provider: string;
  readonly user?: string | undefined;
  readonly email?: string | undefined;
  readonly exchanges?: string | undefined;
  readonly products?: string | undefined;
  readonly status: number | string;
  readonly milliseconds: number;
}

type Fetched = Omit<ProfileRow, "provider" | "status" | "milliseconds"> & { readonly status: number };

const accessToken = "demo";

const PROVIDERS: Readonly<Record<string, (baseUrl: string) => Promise<Fetched>>> = {
  async upstox(baseUrl) {
    const { data, response } = await createUpstoxClient({ baseUrl, accessToken }).getProfile().withResponse();
    const profile = data.data;
    return {
      user: profile?.user_name,
      email: profile?.email,
      exchanges: profile?.exchanges?.join(" "),
      products: profile?.products?.join(" "),
      status: response.status,
    };
  },

  async pocketful(baseUrl) {
    const { data, response } = await createPocketfulClient({ baseUrl, accessToken }).getProfile().withResponse();
    const profile = data.data;
    return {
      user: profile.name,
      email: profile.email_id,
      exchanges: profile.exchanges_subscribed?.join(" "),
      products: profile.products_enabled?.join(" "),
      status: response.status,
    };
  },

  async jainam(baseUrl) {
    const { data, response } = await createJainamClient({ baseUrl, accessToken }).getProfile().withResponse();
    const profile = data.result[0];
    return {
      user: profile?.clientName,
      email: profile?.email,
      exchanges: profile?.exchange?.join(" "),
      products: profile?.productTypes?.join(" "),
      status: response.status,
    };
  },

  async epixel(baseUrl) {
    const client = createEpixelClient({ baseUrl, accessToken, apiKey: "demo" });
    const { data, response } = await client.getProfile().withResponse();
    const profile = data.data.UserProfile[0];
    return {
      user: profile && `${profile.first_name} ${profile.last_name}`,
      email: profile?.email,
      status: response.status,
    };
  },

  async upvest(baseUrl) {
    const client = createUpvestClient({
      baseUrl,
      accessToken,
      clientId: "ebabcf4d-61c3-4942-875c-e265a7c2d062",
      signing: { keyId: "demo", privateKey: await signingKey() },
    });
    const path = { user_id: "83d83ec2-d2ca-49ff-bbea-b92b5c3be202" };
    const call = client.getUser({ path }, { headers: prefer({ example: "tolUser" }) });
    const { data, response } = await call.withResponse();
    return {
      user: `${data.first_name} ${data.last_name}`,
      email: "email" in data ? data.email : undefined,
      status: response.status,
    };
  },
};

/** Starts a mock of each provider, asks each for a profile, and stops the mocks again. Rows come in the order of the providers' names. */
export async function profiles(): Promise<ProfileRow[]> {
  return await Promise.all(
    Object.entries(PROVIDERS).map(async ([provider, fetchProfile]): Promise<ProfileRow> => {
      const mock: Mock = await startMock(provider);
      const started = performance.now();
      try {
        const fetched = await fetchProfile(mock.url);
        return { provider, ...fetched, milliseconds: Math.round(performance.now() - started) };
      } catch (error) {
        return {
          provider,
          status: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          milliseconds: Math.round(performance.now() - started),
        };
      } finally {
        await mock.close();
      }
    }),
  );
}
