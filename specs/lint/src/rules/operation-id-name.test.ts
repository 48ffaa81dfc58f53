import { testRule } from "../../test/lint.js";

testRule("operation-id-name", [
  {
    name: "camelCase with the verb first",
    files: `
      paths:
        /a:
          get: { operationId: getA }
          post: { operationId: logOut }
    `,
    problems: [],
  },
  {
    name: "other cases, and a noun first",
    files: `
      paths:
        /a:
          get: { operationId: get_a }
          put: { operationId: GetA }
          post: { operationId: profileUpdate }
    `,
    problems: [
      '4: Operation "get_a" is not in camelCase: it becomes the name of a method.',
      '5: Operation "GetA" is not in camelCase: it becomes the name of a method.',
      '6: Operation "profileUpdate" does not start with a known verb, such as get, list or create.',
    ],
  },
]);
