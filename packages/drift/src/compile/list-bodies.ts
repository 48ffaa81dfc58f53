import { child, follow, type JsonObject, type Place } from "../document.js";
import { listOperations } from "../operations.js";

/** A JSON body that the description knows. */
export interface DescribedBody {
  readonly operation: string;
  /** As declared; absent for the body of a request. */
  readonly status?: string;
  readonly mediaType: string;
  readonly schema: Place;
}

/** The JSON bodies of all requests and answers. */
export function listBodies(document: JsonObject): DescribedBody[] {
  return listOperations(document).flatMap(({ name, place }) => {
    const request = jsonSchemas(document, child(place, "requestBody"));
    const responses = child(place, "responses");
    return [
      ...request.map((each) => ({ operation: name, ...each })),
      ...Object.keys(Object(responses.node)).flatMap((status) =>
        jsonSchemas(document, child(responses, status)).map((each) => ({ operation: name, status, ...each })),
      ),
    ];
  });
}

function jsonSchemas(document: JsonObject, holder: Place): { readonly mediaType: string; readonly schema: Place }[] {
  const content = child(follow(document, holder), "content");
  return Object.keys(Object(content.node))
    .filter((mediaType) => /[/+]json\b/iu.test(mediaType))
    .map((mediaType) => ({ mediaType, schema: child(child(content, mediaType), "schema") }))
    .filter(({ schema }) => schema.node !== undefined);
}
