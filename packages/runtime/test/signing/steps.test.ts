/** The small steps of signing, one table each (hazard 4.20). */
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bodyBytes } from "../../src/signing/body-bytes.js";
import { componentValue, type Message, serializeIdentifier } from "../../src/signing/component.js";
import { ecdsaDer } from "../../src/signing/ecdsa-der.js";
import { importKey } from "../../src/signing/import-key.js";
import { signatureBase } from "../../src/signing/signature-base.js";
import { type BareItem, serializeBareItem, serializeParameters } from "../../src/signing/structured-field.js";
import { p256PrivateKeySec1 } from "./rfc9421-vectors.js";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const get = (url: string, headers: Record<string, string> = {}): Message => ({
  method: "GET",
  url: new URL(url),
  headers,
});

describe("structured fields (RFC 8941 §4.1)", () => {
  test.each<[BareItem, string]>([
    ["", '""'],
    ["plain", '"plain"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    [0, "0"],
    [-999_999_999_999_999, "-999999999999999"],
  ])("%j is written %s", (item, want) => {
    expect(serializeBareItem(item)).toBe(want);
  });

  test.each<BareItem>(["line\nbreak", "ümlaut", "\u0000", "\u007f", 1.5, 1e15, Number.NaN])("%j is refused", (item) => {
    expect(() => serializeBareItem(item)).toThrow(expect.objectContaining({ name: "TypeError", code: "signing-text" }));
  });

  test("parameters keep their order and leave out what is undefined", () => {
    expect(serializeParameters({ keyid: "k", created: 1, expires: undefined, nonce: "n" })).toBe(
      ';keyid="k";created=1;nonce="n"',
    );
  });
});

describe("component values (RFC 9421 §2)", () => {
  test.each<[string, Message, string | undefined]>([
    ["@method", get("https://a.test/"), "GET"],
    ["@path", get("https://a.test"), "/"],
    ["@path", get("https://a.test/a%20b/%C3%BC?x"), "/a%20b/%C3%BC"],
    ["@query", get("https://a.test/p"), "?"],
    ["@query", get("https://a.test/p?"), "?"],
    ["@query", get("https://a.test/p?b=2&a=1%20+"), "?b=2&a=1%20+"],
    ["@authority", get("https://A.test:443/"), "a.test"],
    ["@authority", get("http://a.test:8080/"), "a.test:8080"],
    ["@scheme", get("https://a.test/"), "https"],
    ["@target-uri", get("https://a.test/p?q#part"), "https://a.test/p?q"],
    ["@request-target", get("https://a.test/p?q=1"), "/p?q=1"],
    ['@query-param;name="a b"', get("https://a.test/?a+b=x%20y!"), "x%20y%21"],
    ['@query-param;name="a"', get("https://a.test/?a=1&a=2"), undefined],
    ['@query-param;name="b"', get("https://a.test/?a=1"), undefined],
    ['@query-param;name="a"', get("https://a.test/?a="), ""],
    ["x-one", get("https://a.test/", { "x-one": "  spaced  " }), "spaced"],
    ["X-One", get("https://a.test/", { "x-one": "1" }), "1"],
    ["x-two", get("https://a.test/"), undefined],
    ["@status", get("https://a.test/"), undefined],
  ])("%s of %o is %j", (identifier, message, want) => {
    expect(componentValue(identifier, message)).toBe(want);
  });

  test.each(["@unknown", "content-type;sf", "@path;req", "@query-param", '@query-param;name="a";req'])(
    "%s is refused",
    (identifier) => {
      expect(() => componentValue(identifier, get("https://a.test/"))).toThrow(
        expect.objectContaining({ code: "signing-component" }),
      );
    },
  );

  test("an identifier is a quoted, lower-case name with its parameters", () => {
    expect(serializeIdentifier('@query-param;name="Pet"')).toBe('"@query-param";name="Pet"');
    expect(serializeIdentifier("Content-Type")).toBe('"content-type"');
  });

  test.each(["a\nb", "a\rb", "ü", "\u0000"])("a value %j cannot forge a line of the base", (value) => {
    expect(() => signatureBase(get("https://a.test/", { x: value }), ["x"], {})).toThrow(
      expect.objectContaining({ code: "signing-component", message: expect.not.stringContaining(value) }),
    );
  });
});

describe("ECDSA r‖s to DER (RFC 3279 §2.2.3)", () => {
  const half = (...bytes: number[]) => Uint8Array.from(bytes);
  test.each<[string, Uint8Array, string]>([
    ["plain", half(1, 2, 3, 4), "300802020102" + "02020304"],
    ["a leading bit gets a zero", half(0x80, 1, 0x7f, 1), "3009020300800102027f01"],
    ["leading zeros go", half(0, 0, 5, 0, 0x80, 1), "30080201050203008001"],
    ["zero keeps one byte", half(0, 0, 0, 1), "3006020100020101"],
  ])("%s", (_name, signature, want) => {
    expect(hex(ecdsaDer(signature))).toBe(want);
  });

  test("past 127 bytes the length takes two (P-521)", () => {
    const der = ecdsaDer(Uint8Array.from({ length: 132 }, (_, index) => (index % 66 === 0 ? 1 : index)));
    expect([...der.subarray(0, 3)]).toEqual([0x30, 0x81, der.length - 3]);
  });

  test.each(["P-256", "P-384", "P-521"])(
    "WebCrypto's %s signatures, turned to DER, verify elsewhere",
    async (namedCurve) => {
      const algorithm = { name: "ECDSA", namedCurve, hash: "SHA-512" };
      const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
      const spki = Buffer.from(await crypto.subtle.exportKey("spki", pair.publicKey));
      const key = createPublicKey({ key: spki, format: "der", type: "spki" });
      // Enough rounds to meet short integers and leading bits.
      for (let round = 0; round < 40; round += 1) {
        const data = Uint8Array.of(round);
        const der = ecdsaDer(new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, data)));
        expect(verify("sha512", data, key, der)).toBe(true);
      }
    },
  );
});

describe("body bytes", () => {
  const form = new FormData();
  form.set("field", "value");
  form.set("file", new Blob(["content"], { type: "text/plain" }), 'a"b.txt');
  test.each<[string, BodyInit, string | null, RegExp]>([
    ["text", "ü", "text/plain;charset=UTF-8", /^ü$/],
    ["empty text", "", "text/plain;charset=UTF-8", /^$/],
    ["parameters", new URLSearchParams({ a: "1 2" }), "application/x-www-form-urlencoded;charset=UTF-8", /^a=1\+2$/],
    ["bytes", Uint8Array.of(97, 98), null, /^ab$/],
    ["a view", Uint8Array.of(97, 98, 99).subarray(1, 2), null, /^b$/],
    ["a buffer", Uint8Array.of(97).buffer, null, /^a$/],
    ["a blob", new Blob(["x"], { type: "image/png" }), "image/png", /^x$/],
    ["an untyped blob", new Blob(["x"]), null, /^x$/],
  ])("%s", async (_name, body, contentType, content) => {
    const read = await bodyBytes(body);
    expect(read.contentType).toBe(contentType);
    expect(new TextDecoder().decode(read.bytes)).toMatch(content);
  });

  test("a form has one boundary in bytes and content type", async () => {
    const { bytes, contentType } = await bodyBytes(form);
    const boundary = contentType?.split("boundary=")[1];
    expect(boundary).toBeDefined();
    const text = new TextDecoder().decode(bytes);
    expect(text.startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(text).toContain('filename="a%22b.txt"');
  });

  async function* chunks() {
    yield "x";
  }
  test.each([
    ["a stream", new Blob(["x"]).stream()],
    ["an async iterable", chunks() as unknown as BodyInit],
  ])("%s is refused", async (_name, body) => {
    await expect(bodyBytes(body)).rejects.toMatchObject({ name: "TypeError", code: "signing-stream-body" });
  });
});

describe("private keys", () => {
  const pem = { type: "pkcs8", format: "pem" } as const;
  const keys: Record<string, string> = {
    p256: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pem) as string,
    p521: generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey.export(pem) as string,
    ed25519: generateKeyPairSync("ed25519").privateKey.export(pem) as string,
    rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(pem) as string,
  };
  const key = (name: string) => String(keys[name]);

  test.each([
    ["p256", ["ecdsa-p521-sha512", "ed25519", "ecdsa-p256-sha256"], "ECDSA", "P-256"],
    ["p521", ["ecdsa-p521-sha512", "ed25519"], "ECDSA", "P-521"],
    ["ed25519", ["ecdsa-p521-sha512", "ed25519"], "Ed25519", undefined],
    ["rsa", ["ed25519", "rsa-v1_5-sha256", "rsa-pss-sha512"], "RSASSA-PKCS1-v1_5", undefined],
    ["rsa", ["rsa-pss-sha512"], "RSA-PSS", undefined],
  ])("%s PEM picks the fitting one of %j", async (name, algorithms, want, namedCurve) => {
    const { key: imported, algorithm } = await importKey(key(name), algorithms);
    expect(algorithm).toMatchObject({ name: want, ...(namedCurve && { namedCurve }) });
    expect(imported.extractable).toBe(false);
  });

  test("a PEM may have CRLF and text around it", async () => {
    const text = `Bag Attributes\r\n${key("p521").replaceAll("\n", "\r\n")}\r\n`;
    await expect(importKey(text, ["ecdsa-p521-sha512"])).resolves.toBeDefined();
  });

  const sec1 = generateKeyPairSync("ec", { namedCurve: "P-521" }).privateKey;
  const legacy = sec1.export({ type: "sec1", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" }) as string;
  const encrypted = sec1.export({ ...pem, cipher: "aes-256-cbc", passphrase: "secret" }) as string;
  test.each([
    ["SEC1", p256PrivateKeySec1],
    ["legacy encrypted SEC1", legacy],
    ["encrypted PKCS#8", encrypted],
    ["nonsense", "not a key SECRET"],
    ["broken base64", "-----BEGIN PRIVATE KEY-----\nSECRET=SECRET\n-----END PRIVATE KEY-----"],
  ])("%s is refused with the command that converts it, without the key", async (_name, text) => {
    const error = await importKey(text, ["ecdsa-p521-sha512"]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ code: "signing-key-format" });
    const { message } = error as TypeError;
    expect(message).toContain("openssl pkcs8 -topk8 -nocrypt");
    for (const line of text.split("\n").filter((one) => !one.startsWith("-----"))) {
      if (line !== "") expect(message).not.toContain(line);
    }
  });

  test.each([
    ["a curve that is not taken", () => key("p256"), ["ecdsa-p521-sha512", "ed25519"]],
    ["an unknown algorithm", () => key("p256"), ["toString"]],
    ["PKCS#8 bytes that are no key", () => "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", ["ed25519"]],
    ["a PEM for HMAC", () => key("ed25519"), ["hmac-sha256"]],
  ])("%s is refused", async (_name, privateKey, algorithms) => {
    await expect(importKey(privateKey(), algorithms)).rejects.toMatchObject({ code: "signing-key-algorithm" });
  });

  test("a CryptoKey must fit by name, curve, hash and usage", async () => {
    const usages: KeyUsage[] = ["sign", "verify"];
    const p521 = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-521" }, false, usages);
    const hmac = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-512" }, false, usages);
    await expect(importKey(p521.privateKey, ["ed25519", "ecdsa-p521-sha512"])).resolves.toMatchObject({
      key: p521.privateKey,
    });
    for (const [one, name] of [
      [p521.privateKey, "ecdsa-p256-sha256"],
      [p521.publicKey, "ecdsa-p521-sha512"],
      [hmac, "hmac-sha256"],
    ] as const) {
      await expect(importKey(one, [name])).rejects.toMatchObject({ code: "signing-key-algorithm" });
    }
  });
});
