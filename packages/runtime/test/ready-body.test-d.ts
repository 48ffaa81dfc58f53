/** What a body that is sent as it is may be, of the DOM's types and of Node's; checked by `npm run typecheck`, never run. */
import { createReadStream, openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { ReadableStream as NodeStream } from "node:stream/web";
import type { ReadyBody } from "@specwright/runtime";

declare function send(body: ReadyBody): void;
declare const response: Response;

export async function taken() {
  send("text");
  send(new Uint8Array(1));
  send(new ArrayBuffer(1));
  send(new DataView(new ArrayBuffer(1)));
  send(Buffer.from("bytes"));
  send(await readFile("file"));
  send(new Blob());
  send(new File([], "name"));
  send(await openAsBlob("file"));
  send(new Blob().stream());
  send(new ReadableStream<Uint8Array>());
  send(Readable.toWeb(createReadStream("file")));
  send(NodeStream.from([new Uint8Array(1)]));
  if (response.body) send(response.body);
}

export function refused() {
  // @ts-expect-error an object is not taken apart
  send({ a: 1 });
  // @ts-expect-error nor a list
  send([1]);
  // @ts-expect-error texts, not bytes
  send(new ReadableStream<string>());
  // @ts-expect-error no stream of the platform's `fetch`
  send(Readable.from([]));
  // @ts-expect-error a form is written as an object
  send(new FormData());
  // @ts-expect-error a form is written as an object
  send(new URLSearchParams());
  // @ts-expect-error nothing
  send(null);
}
