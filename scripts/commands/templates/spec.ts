/**
 * The description that a new provider starts from: one operation that lints, generates and answers on a mock.
 * Every text of the user goes through JSON, which is YAML too.
 */
export function specTemplate({
  name,
  title,
  today,
}: {
  readonly name: string;
  readonly title: string;
  readonly today: string;
}): string {
  return `openapi: 3.1.1
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info:
  title: ${JSON.stringify(title)}
  version: ${JSON.stringify(today)}
  summary: What this API is for, in one line.
  description: |
    What a caller has to know before the first call: how to sign in, what limits there are, how errors look.
    Conventions of this file: specs/README.md.
  license:
    name: MIT
    identifier: MIT
servers:
  - url: https://api.${name}.invalid
    description: Replace it with the provider's address.
    x-server-name: production
tags:
  - name: Profile
    description: Who the signed-in user is.
paths:
  /profile:
    get:
      operationId: getProfile
      tags:
        - Profile
      summary: Read the profile
      description: Gives the profile of the user that the access token belongs to.
      security:
        - accessToken: []
      responses:
        "200":
          description: The profile.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Profile"
              examples:
                filled:
                  summary: A profile with all fields
                  value:
                    id: u-1
                    name: Ada Example
        "401":
          description: The access token is missing or has ended.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Problem"
              examples:
                noToken:
                  summary: No valid token
                  value:
                    message: The access token is not valid.
components:
  securitySchemes:
    accessToken:
      type: http
      scheme: bearer
      description: Access token of the signed-in user.
  schemas:
    Profile:
      type: object
      description: A user as the provider knows it.
      required:
        - id
        - name
      properties:
        id:
          type: string
          description: Identifies the user.
        name:
          type: string
          description: Full name of the user.
          x-sensitive: personal
    Problem:
      type: object
      description: Why a call failed.
      required:
        - message
      properties:
        message:
          type: string
          description: What went wrong, for people.
`;
}
