/** An OpenAPI document with `count` operations, two to a resource, that anyone can make again: the same count gives the same bytes. */
export function syntheticSpec(count: number): string {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {
    Problem: {
      type: "object",
      required: ["title", "status"],
      properties: { title: { type: "string", description: "What went wrong" }, status: { type: "integer" } },
    },
  };
  for (let index = 0; index < count / 2; index += 1) {
    const name = `Thing${index}`;
    const reference = { $ref: `#/components/schemas/${name}` };
    const answer = { description: "The thing", content: { "application/json": { schema: reference } } };
    const failure = {
      description: "No such thing",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    };
    schemas[name] = {
      type: "object",
      required: ["id", "state"],
      description: `The ${index}th kind of thing`,
      properties: {
        id: { type: "string", format: "uuid", description: "Identifier of the thing" },
        state: { type: "string", enum: ["open", "closed", "pending"], description: "Where the thing stands" },
        amount: { type: "number", minimum: 0, description: "How much of it there is" },
        labels: { type: "array", items: { type: "string" }, description: "Words that people gave it" },
        parent: { $ref: `#/components/schemas/Thing${Math.max(0, index - 1)}` },
        owner: {
          type: "object",
          description: "Whose it is",
          properties: {
            name: { type: "string" },
            address: { type: "object", properties: { city: { type: "string" } } },
          },
        },
      },
    };
    const id = { name: "id", in: "path", required: true, description: "Identifier", schema: { type: "string" } };
    paths[`/things${index}/{id}`] = {
      get: {
        operationId: `getThing${index}`,
        tags: [`things${index % 10}`],
        summary: `One thing of kind ${index}`,
        parameters: [id, { name: "fields", in: "query", schema: { type: "array", items: { type: "string" } } }],
        responses: { 200: answer, 404: failure },
      },
    };
    paths[`/things${index}`] = {
      post: {
        operationId: `createThing${index}`,
        tags: [`things${index % 10}`],
        summary: `A new thing of kind ${index}`,
        requestBody: { required: true, content: { "application/json": { schema: reference } } },
        responses: { 200: answer, 400: failure },
      },
    };
  }
  return JSON.stringify(
    {
      openapi: "3.1.0",
      info: { title: "Things", version: "1.0.0" },
      servers: [{ url: "https://things.test" }],
      paths,
      components: { schemas },
    },
    null,
    1,
  );
}
