import { testRule } from "../../test/lint.js";

testRule("operation-id-collision", [
  {
    name: "names of their own",
    files: `
      paths:
        /a:
          get: { operationId: getA }
          put: { operationId: getAs }
    `,
    problems: [],
  },
  {
    name: "names that differ in case or separators only",
    files: `
      paths:
        /a:
          get: { operationId: getUserId }
          put: { operationId: getUserID }
          post: { operationId: get-user-id }
    `,
    problems: [
      '5: Operations "getUserId" and "getUserID" become the same name.',
      '6: Operations "getUserID" and "get-user-id" become the same name.',
    ],
  },
  {
    name: "names that objects reserve",
    files: `
      paths:
        /a:
          get: { operationId: then }
          put: { operationId: constructor }
          post: { operationId: toJSON }
          patch: { operationId: raw }
          delete: { operationId: __proto__ }
    `,
    problems: [
      '4: Operation "then" takes a name that every object reserves.',
      '5: Operation "constructor" takes a name that every object reserves.',
      '6: Operation "toJSON" takes a name that every object reserves.',
      '7: Operation "raw" takes a name that every object reserves.',
      '8: Operation "__proto__" takes a name that every object reserves.',
    ],
  },
]);
