// generated from specs/upstox/openapi.yaml by `npm run generate upstox`; do not edit
export interface paths {
    "/v2/user/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the customer's profile
         * @description Returns the profile of the customer that the access token belongs to: contact data, the exchanges, products and order
         *     types the account may use, and which authorisations the customer has given. An application that serves several customers
         *     can show it on their profile page.
         *
         *     Refusals of its own: `UDAPI100058`, no segment of the account is active; the customer has to reactivate one in the
         *     Upstox app or on the website. Limit: 50 calls a second, 500 a minute, 2,000 in 30 minutes for each customer.
         */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/login/authorization/dialog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send the customer to the login page
         * @description Opens the login of Upstox. It is meant for the customer's browser: build the URL and redirect there. After the login
         *     the browser is sent to `redirect_uri` with `code` (and `state`, where one was given) in the query; hand that code to
         *     `createAccessToken`.
         *
         *     Refusal of its own: `UDAPI100068`, the client id or the redirect address is not the registered one.
         */
        get: operations["openAuthorizationDialog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/login/authorization/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a code for an access token
         * @description Trades the code from the login for an access token and returns the customer's profile with it. The answer is a flat
         *     object, without the `status` and `data` that wrap other answers.
         *
         *     A code works once, whether the exchange succeeds or not, so never repeat the call with the same code. The token dies at
         *     the next 03:30 Indian time.
         *
         *     Refusals of its own: `UDAPI100057` the code is wrong, used or too old; `UDAPI100016` and `UDAPI100069` the client
         *     credentials are wrong; `UDAPI100058` no segment of the account is active; `UDAPI1017`, `UDAPI1018`, `UDAPI1022`,
         *     `UDAPI1023`, `UDAPI1024` a form field is missing.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the customer's session
         * @description Makes the access token that the call carries worthless. Afterwards the customer has to log in again before any other
         *     call. Limit: 50 calls a second, 500 a minute, 2,000 in 30 minutes for each customer.
         */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The outcome of the call and the profile. */
        GetProfileResponse: {
            status: components["schemas"]["Status"];
            data: components["schemas"]["Profile"];
        };
        /**
         * @description What Upstox knows about a customer. The documentation marks nothing as required; a member is required here when every
         *     printed answer has it, which is all but `ddpi`.
         */
        Profile: {
            /** @description The customer's e-mail address. Masked in printed answers, so no format is asked of it. */
            email: string;
            /** @description The exchange segments the account may trade in. */
            exchanges: components["schemas"]["Exchange"][];
            /** @description The kinds of product the account may trade. */
            products: components["schemas"]["Product"][];
            /** @description Identifies the broker. */
            broker: string;
            /** @description The customer's unique client code, which brokers call UCC. */
            user_id: string;
            /** @description The customer's name. */
            user_name: string;
            /** @description The types of order the account may place. */
            order_types: components["schemas"]["OrderType"][];
            /** @description The role the customer is registered in with the broker. All retail customers have the same one. */
            user_type: "individual" | (string & {});
            /** @description Whether the customer has signed a power of attorney that covers transactions. */
            poa: boolean;
            /**
             * @description Whether the customer has signed a demat debit and pledge instruction (DDPI) that covers transactions. Earlier
             *     answers lack it, so it may be absent.
             */
            ddpi?: boolean;
            /** @description Whether the account is active. */
            is_active: boolean;
        };
        /** @description An exchange segment. Upstox has added segments before, so expect values beyond these. */
        Exchange: "NSE" | "NFO" | "CDS" | "BSE" | "BFO" | "BCD" | "MCX" | "NSCOM" | (string & {});
        /** @description A kind of product. Expect values beyond these. */
        Product: "I" | "D" | "CO" | "MTF" | "OCO" | (string & {});
        /** @description A type of order. Expect values beyond these. */
        OrderType: "MARKET" | "LIMIT" | "SL" | "SL-M" | (string & {});
        /** @description What the token call needs. */
        AccessTokenRequest: {
            /** @description The code from the query of the callback. It works once. */
            code: string;
            /** @description The API key of your app. */
            client_id: string;
            /** @description The API secret of your app. Keep it on your server. */
            client_secret: string;
            /**
             * Format: uri
             * @description The redirect address that is registered for the app.
             */
            redirect_uri: string;
            /** @description The kind of exchange. There is one. */
            grant_type: "authorization_code";
        };
        /** @description An access token and the profile of the customer it belongs to. */
        AccessToken: components["schemas"]["Profile"] & {
            /** @description Send it as a bearer token. It dies at the next 03:30 Indian time. */
            access_token: string;
            /** @description A token that lives longer and opens some reading calls only; others answer it with `UDAPI100067`. */
            extended_token?: string;
            /** @description The kind of token. Listed in the machine-readable description, absent from the printed answer. */
            token_type?: string;
            /**
             * Format: int32
             * @description Seconds until the token dies. Listed in the machine-readable description, absent from the printed answer; rely on
             *     03:30 Indian time.
             */
            expires_in?: number;
            /** @description Listed in the machine-readable description, absent from the printed answer. No call accepts it. */
            refresh_token?: string;
            /**
             * Format: int32
             * @description Seconds until the refresh token dies. Absent from the printed answer as well.
             */
            refresh_token_expires_in?: number;
        };
        /** @description The outcome of the logout. */
        LogOutResponse: {
            status: components["schemas"]["Status"];
            /** @description Whether the session has ended. */
            data: boolean;
        };
        /** @description How the call went. Successful answers normally say `success`. */
        Status: "success" | "error" | "partial_success" | (string & {});
        /** @description Why a call failed. The shape is the same for all statuses. */
        ErrorResponse: {
            status: components["schemas"]["Status"];
            /** @description The reasons, one or more. */
            errors: components["schemas"]["Problem"][];
        };
        /** @description One reason why a call failed. */
        Problem: {
            error_code: components["schemas"]["ErrorCode"];
            /** @description The reason in words, for people. */
            message: string;
            /** @description Which member of the request is at fault, where one is. */
            property_path?: string | null;
            /** @description The value that was not accepted, where there is one; otherwise `null`. Its type is that of the value. */
            invalid_value?: unknown;
            /**
             * @deprecated
             * @description The same as `error_code`, in the older spelling.
             */
            errorCode?: string;
            /**
             * @deprecated
             * @description The same as `property_path`, in the older spelling.
             */
            propertyPath?: string | null;
            /**
             * @deprecated
             * @description The same as `invalid_value`, in the older spelling.
             */
            invalidValue?: unknown;
        };
        /**
         * @description The reason as a code. More codes exist for calls that are not described here.
         *
         *     | code | meaning |
         *     |---|---|
         *     | `UDAPI10000` | The address is not known or badly encoded. |
         *     | `UDAPI10005` | The rate limit is used up (status 429). |
         *     | `UDAPI1017` | Token call: the API key is missing. |
         *     | `UDAPI1018` | Token call: the redirect address is missing. |
         *     | `UDAPI1022` | Token call: the code is missing. |
         *     | `UDAPI1023` | Token call: the grant type is missing. |
         *     | `UDAPI1024` | Token call: the API secret is missing. |
         *     | `UDAPI100015` | The API version is missing or unknown. |
         *     | `UDAPI100016` | Credentials are wrong. |
         *     | `UDAPI100036` | An input is not valid. |
         *     | `UDAPI100038` | An input is not valid. |
         *     | `UDAPI100050` | The access token is not valid (status 401). |
         *     | `UDAPI100057` | The authorization code is wrong, used or too old. |
         *     | `UDAPI100058` | No segment of the account is active; the customer reactivates one in the app or on the website. |
         *     | `UDAPI100060` | Nothing is routed at this path (status 404). |
         *     | `UDAPI100067` | An extended token does not open this call. |
         *     | `UDAPI100068` | Client id or redirect address is not the registered one. |
         *     | `UDAPI100069` | The app's credentials were not accepted by the token call. |
         *     | `UDAPI100073` | The app is not active; ask the broker's support. |
         *     | `UDAPI100500` | Something failed inside the service. |
         */
        ErrorCode: "UDAPI10000" | "UDAPI10005" | "UDAPI1017" | "UDAPI1018" | "UDAPI1022" | "UDAPI1023" | "UDAPI1024" | "UDAPI100015" | "UDAPI100016" | "UDAPI100036" | "UDAPI100038" | "UDAPI100050" | "UDAPI100057" | "UDAPI100058" | "UDAPI100060" | "UDAPI100067" | "UDAPI100068" | "UDAPI100069" | "UDAPI100073" | "UDAPI100500" | (string & {});
    };
    responses: {
        /** @description The request's parameters are not right. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The access token is missing, wrong or past its hour. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller may not use this resource. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is nothing under this address. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The address exists, but not for this HTTP method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A format other than JSON was asked for. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The resource was withdrawn from the service. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is well formed but cannot be carried out. Only the machine-readable description lists this status. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The resource is locked at the moment. Only the machine-readable description lists this status. */
        Locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The rate limit is used up. No header says how long to wait. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Any other refusal. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Something failed inside the service. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service is down for maintenance. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @deprecated
         * @description The version of the API, `2.0`. The service required it until March 2024 and now chooses the version by the path; the
         *     vendor's SDKs still send it. Leave it out.
         * @example 2.0
         */
        ApiVersion: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @deprecated
                 * @description The version of the API, `2.0`. The service required it until March 2024 and now chooses the version by the path; the
                 *     vendor's SDKs still send it. Leave it out.
                 * @example 2.0
                 */
                "Api-Version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile of the signed-in customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProfileResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            /** @description Any other refusal. The page lists the code `UDAPI100058` for this call without naming the status it comes with. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    openAuthorizationDialog: {
        parameters: {
            query: {
                /**
                 * @description The API key of your app. It is not the customer's own client code.
                 * @example 615b1297-d443-3b39-ba19-1927fbcdddc7
                 */
                client_id: string;
                /**
                 * @description Where the browser goes after the login. It has to equal the address registered for the app, character by character.
                 * @example https://app.example.com/upstox/callback
                 */
                redirect_uri: string;
                /**
                 * @description The kind of answer wanted. Only the authorization code is offered.
                 * @example code
                 */
                response_type: "code";
                /**
                 * @description A value of your own that comes back unchanged with the code. Use it to recognise the customer and to stop forged
                 *     callbacks.
                 * @example XX56849
                 */
                state?: string;
                /**
                 * @description The scopes asked for, separated by spaces. No page of the documentation mentions it; it appears in the vendor's
                 *     machine-readable description and SDKs only, and a login works without it.
                 * @example read write
                 */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The browser is sent on, in the end to `redirect_uri` with `code` and `state` in its query. */
            302: {
                headers: {
                    /**
                     * @description The address to go to next.
                     * @example https://app.example.com/upstox/callback?code=mk404x&state=XX56849
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            /** @description Any other refusal. The page lists the code `UDAPI100068` for this call without naming the status it comes with. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The code together with the credentials of your app, as a form. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AccessTokenRequest"];
            };
        };
        responses: {
            /** @description The access token and the profile of the customer it belongs to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description The form is incomplete, or the code is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The client credentials are not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            /** @description Any other refusal, among them those whose status the page does not name. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @deprecated
                 * @description The version of the API, `2.0`. The service required it until March 2024 and now chooses the version by the path; the
                 *     vendor's SDKs still send it. Leave it out.
                 * @example 2.0
                 */
                "Api-Version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogOutResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            410: components["responses"]["Gone"];
            422: components["responses"]["UnprocessableContent"];
            423: components["responses"]["Locked"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            "4XX": components["responses"]["Refused"];
        };
    };
}
