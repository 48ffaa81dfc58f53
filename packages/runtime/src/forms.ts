import { bodyWriter } from "./bodies.js";
import { callerError } from "./caller-error.js";
import type { Feature } from "./feature.js";
import { withoutEncodedSecrets } from "./redact-encoded.js";
import { writeForm } from "./write-form.js";
import { writeMultipart } from "./write-multipart.js";

/** Request bodies of all kinds, objects as `application/x-www-form-urlencoded` and `multipart/*` included. */
export const forms: Feature = {
  name: "forms",
  install: () => ({
    clean: withoutEncodedSecrets,
    bodies: bodyWriter((value, { mediaType, descriptor }) => {
      if (mediaType === "application/x-www-form-urlencoded") {
        if (Array.isArray(value)) throw callerError("invalid-body", "a form has names and values");
        return { body: writeForm(value, descriptor.encoding) };
      }
      if (mediaType.startsWith("multipart/")) return writeMultipart(value, { ...descriptor, mediaType });
      throw callerError("invalid-body", `a ${mediaType} body is a string, bytes, a Blob or a stream`);
    }),
  }),
};
