import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFreeMember } from "./identifier.js";
import { nameOperations } from "./operation-names.js";

function namesOf(...ids: (string | undefined)[]): string[] {
  const operations = ids.map((operationId, index) => ({
    method: "GET",
    path: `/p${index}`,
    ...(operationId === undefined ? {} : { operationId }),
  }));
  const names = nameOperations(operations);
  return operations.map((operation) => names.get(operation)?.name ?? "");
}

describe("the name of one operation", () => {
  const rows: [operationId: string | undefined, name: string][] = [
    ["getUser", "getUser"],
    ["listURLs", "listURLs"],
    ["GetUser", "getUser"],
    ["get_user", "getUser"],
    ["repos/list-for-org", "reposListForOrg"],
    ["HTTPStatus", "httpStatus"],
    ["get user's profile", "getUserSProfile"],
    ["v1.Users.List", "v1UsersList"],
    ["größeÄndern", "größeÄndern"],
    ["ユーザー取得", "ユーザー取得"],
    ["then", "then_"],
    ["constructor", "constructor_"],
    ["toJSON", "toJSON_"],
    ["__proto__", "proto"],
    ["hasOwnProperty", "hasOwnProperty_"],
    ["raw", "raw_"],
    ["delete", "delete_"],
    ["123", "_123"],
    ["1st-item", "_1stItem"],
    ["🦄", "getP0"],
    ["'); process.exit(); ('", "processExit"],
    ["a\u2028b\0c", "aBC"],
    [undefined, "getP0"],
  ];
  it.each(rows)("%j → %s", (operationId, name) => {
    expect(namesOf(operationId)).toEqual([name]);
  });
});

it("names an operation without an id after its method and path", () => {
  const operation = { method: "DELETE", path: "/users/{user_id}/tax-ids/{id}" };
  expect(nameOperations([operation]).get(operation)).toEqual({
    name: "deleteUsersByUserIdTaxIdsById",
    typeName: "DeleteUsersByUserIdTaxIdsById",
  });
});

it("numbers collisions, and leaves the name that needs no change alone", () => {
  expect(namesOf("get_user", "getUser", "GetUser")).toEqual(["getUser2", "getUser", "getUser3"]);
});

describe("any set of operations", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "then",
      "__proto__",
      "constructor",
      "getUser",
      "get-user",
      "Get_User",
      "get user",
      "2get",
      "",
      "a`$" + "{b}",
      "*/",
    ),
  );
  const operation = fc.record({
    operationId: text,
    method: fc.constantFrom("GET", "POST"),
    path: text.map((path) => `/${path}`),
  });
  const operations = fc.uniqueArray(operation, { selector: ({ method, path }) => `${method} ${path}`, maxLength: 12 });

  it("gets valid, free and unique names", () => {
    fc.assert(
      fc.property(operations, (list) => {
        const found = [...nameOperations(list).values()];
        expect(found).toHaveLength(list.length);
        expect(new Set(found.map(({ name }) => name)).size).toBe(list.length);
        expect(new Set(found.map(({ typeName }) => typeName)).size).toBe(list.length);
        expect(found.filter(({ name, typeName }) => !isFreeMember(name) || !isFreeMember(`${typeName}Input`))).toEqual(
          [],
        );
      }),
    );
  });

  it("gets the same names in any order", () => {
    fc.assert(
      fc.property(operations, (list) => {
        const forward = nameOperations(list);
        const backward = nameOperations([...list].reverse());
        expect(list.map((one) => backward.get(one))).toEqual(list.map((one) => forward.get(one)));
      }),
    );
  });
});
