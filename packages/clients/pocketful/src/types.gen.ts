// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
export interface paths {
    "/api/v1/user/trading_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the client's profile
         * @description Returns all that the broker holds about a client: personal data, bank and depository accounts, and what the client may
         *     trade. Published clients call it without any parameter right after the login to learn the client id.
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
    "/oauth2/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send the client to the login page
         * @description Opens the login of Pocketful. It is meant for the client's browser: build the URL and redirect there. After the login
         *     the browser is sent to `redirect_uri` with `code`, `scope` and `state` in the query; hand the code to
         *     `createAccessToken`.
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
    "/oauth2/token": {
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
         * @description Trades the code from the login for an access token. Your app's id and secret travel as HTTP Basic credentials, not in the
         *     form. A code works once, so never repeat the call with the same code. The token dies at midnight Indian time.
         *
         *     An app whose redirect address is the portal's default one needs no call at all: the portal shows the token itself.
         */
        post: operations["createAccessToken"];
        delete?: never;
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
            data: components["schemas"]["Profile"];
            /** @description A remark in words. Empty on success. */
            message: string;
            status: components["schemas"]["Status"];
        };
        /**
         * @description What the broker holds about a client. The page states no types: they are read off its example. It marks nothing as
         *     required; the example carries every key, those without a value as `null`, so every key is expected.
         */
        Profile: {
            /**
             * Format: int64
             * @description When the client last changed the password, in seconds since 1970 (UTC).
             */
            last_password_change_date: number;
            /**
             * Format: date
             * @description The client's date of birth, year first.
             */
            dob: string;
            /** @description The state in which the client's bank is. */
            bank_state: string;
            /** @description The branch of the client's bank; `NA` where it is not known. */
            bank_branch_name: string;
            /** @description The client's account number at the bank. */
            bank_account_number: string;
            /** @description The client's permanent account number (PAN) with the tax office. */
            pan_number: string;
            /** @description What kind of user this is. Expect values beyond these. */
            user_type: "CLIENT" | "STAFF" | (string & {});
            /** @description The type of the bank account, such as a savings or a current account. */
            account_type: "SAVING" | (string & {});
            /** @description The exchange segments that the client has subscribed to. */
            exchanges_subscribed: components["schemas"]["Exchange"][];
            /** @description The IFSC code of the client's bank branch. */
            ifsc_code: string;
            /** @description The state of the client's account. It has nothing to do with the `status` around it. */
            status: "active" | (string & {});
            /** @description The client's office address. */
            office_addr: string;
            /** @description The client's bank. */
            bank_name: string;
            /** @description The depository that holds the client's securities; `null` where none is given. */
            depository: string | null;
            /** @description The client's unique id with the broker. */
            client_id: string;
            /** @description The client's name. */
            name: string;
            /**
             * @description A number for each exchange segment, by the segment's name (the page names BSE, MCX, NFO and NSE). `0` means that the
             *     client has not subscribed to it. The page's example has `0` for segments that it lists as subscribed, so trust
             *     `exchanges_subscribed`.
             */
            exchange_nnf: {
                [key: string]: number;
            };
            /** @description The ids of the depository participants that the client is with. */
            dp_id: string[];
            /** @description The address of the client's profile; may be empty. */
            profile_url: string;
            /** @description The address of the back office for this client; may be empty. */
            backoffice_link: string;
            /** @description The client's permanent address. */
            permanent_addr: string;
            /** @description The city the client lives in. */
            city: string;
            /** @description The page calls it the branch of the client's bank, but its example is `STAFF`, which looks like the branch of the broker. */
            branch: string;
            /** @description The code of the clearing participant the client is with; `null` where there is none. */
            cp_code: string | null;
            /** @description The client's sex. */
            sex: "MALE" | (string & {});
            /** @description The unique id of the broker the client is with; `null` where none is given. */
            broker_id: string | null;
            /** @description Whether a power of attorney exists. The page gives `poa_enabled` the same meaning. */
            poa_status: boolean;
            /** @description The client's phone number. */
            phone_number: string;
            role: components["schemas"]["Role"];
            /** @description The client's ids in the back office. */
            bo_id: string[];
            /** @description The state the client lives in. */
            state: string;
            /** @description The kinds of product the client may trade. */
            products_enabled: components["schemas"]["Product"][];
            /** @description The city in which the client's bank is. */
            bank_city: string;
            /** @description Whether a power of attorney is in force. The page gives `poa_status` the same meaning. */
            poa_enabled: boolean;
            /** @description Whether the client may place several orders at once as a basket. */
            basket_enabled: boolean;
            /** @description Whether the client logs in with a second factor. */
            twofa_enabled: boolean;
            /** @description The client's e-mail address. The page prints a placeholder, so no format is asked of it. */
            email_id: string;
            /**
             * @description What the client has consented to, if anything. The spelling is the service's. The page prints an empty list, so what an entry
             *     looks like is not known.
             */
            user_conscents: unknown[];
            /** @description What kind of client this is. Expect values beyond these. */
            entity_type: "RETAIL" | "CORPORATE" | (string & {});
        };
        /** @description The role that decides what the client may do. */
        Role: {
            /** @description The role's number. */
            id: number;
            /** @description The role's name. */
            name: "BASIC_CLIENT" | (string & {});
        };
        /** @description An exchange segment. Expect values beyond these. */
        Exchange: "BSE" | "MCX" | "NFO" | "NSE" | "BFO" | (string & {});
        /** @description A kind of product. Expect values beyond these. */
        Product: "NRML" | "MIS" | "CNC" | "MTF" | (string & {});
        /** @description What the token call needs beside the app's credentials. */
        AccessTokenRequest: {
            /** @description The kind of exchange. There is one. */
            grant_type: "authorization_code";
            /** @description The code from the query of the callback. */
            code: string;
            /**
             * Format: uri
             * @description The same address as in the login.
             */
            redirect_uri: string;
        };
        /** @description An access token. Only `access_token` is known for sure. */
        AccessToken: {
            /** @description Send it as a bearer token. It dies at midnight Indian time. */
            access_token: string;
            /** @description The kind of token, as OAuth 2.0 defines it. */
            token_type?: string;
            /** @description Seconds until the token dies, as OAuth 2.0 defines it. Rely on midnight Indian time. */
            expires_in?: number;
            /** @description The scopes granted, separated by spaces, as OAuth 2.0 defines it. */
            scope?: string;
        };
        /** @description How the call went. */
        Status: "success" | "error" | (string & {});
        /** @description Why a call failed. */
        ErrorResponse: {
            status: components["schemas"]["Status"];
            /** @description The reason in words. */
            message: string;
            /** @description The reason as a number. `40000` stands beside a forbidden request; no table is published. */
            error_code: number;
            error_type?: components["schemas"]["ErrorType"];
            /** @description Empty on failure. */
            data: Record<string, unknown>;
        };
        /**
         * @description The kind of error. No page mentions it; the vendor's SDK reads it where it is there, and takes each kind to come with the
         *     status given here.
         */
        ErrorType: "GeneralException" | "TokenException" | "PermissionException" | "OrderException" | "InputException" | "DataException" | "NetworkException" | (string & {});
        /**
         * @description Why the login or the token call failed. The shape is not documented, so it may be that of other calls, that of OAuth 2.0, or
         *     something else; nothing in it is certain.
         */
        OAuthErrorResponse: {
            status?: components["schemas"]["Status"];
            /** @description The reason in words, as other calls give it. */
            message?: string;
            /** @description The reason as a number, as other calls give it. */
            error_code?: number;
            /** @description Empty on failure, as other calls give it. */
            data?: Record<string, unknown>;
            /** @description The reason as a code, as OAuth 2.0 defines it. */
            error?: string;
            /** @description The reason in words, as OAuth 2.0 defines it. */
            error_description?: string;
        };
    };
    responses: {
        /**
         * @description The token does not allow the call, is past its hour, or is missing. The page prints the body without a status; the
         *     message and the vendor's SDK point to this one.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Any other refusal. Which statuses occur is not documented; all errors share one shape. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Something failed inside the service. Which statuses occur is not documented; all errors share one shape. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request was refused. Its shape is not documented; clients show `message` where there is one. */
        OAuthRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthErrorResponse"];
            };
        };
        /** @description Something failed inside the service. Its shape is not documented. */
        OAuthFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OAuthErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    getProfile: {
        parameters: {
            query?: {
                /**
                 * @description The client whose profile is wanted. The page lists it without saying whether it is needed; without it the service
                 *     answers with the profile of the token's owner.
                 * @example YG1234
                 */
                client_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile of the client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProfileResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    openAuthorizationDialog: {
        parameters: {
            query: {
                /**
                 * @description The id of your app, as the developer portal shows it.
                 * @example Ybg3ab2VXM
                 */
                client_id: string;
                /**
                 * @description Where the browser goes after the login. The page's sample address and the vendor's sample program write the name
                 *     with a hyphen; the page's table and a widely used client write it as here.
                 * @example http://127.0.0.1:8000
                 */
                redirect_uri: string;
                /**
                 * @description The kind of answer wanted. Only the authorization code is offered.
                 * @example code
                 */
                response_type: "code";
                /**
                 * @description The scopes asked for, separated by spaces. `orders` and `holdings` are documented.
                 * @example orders holdings
                 */
                scope: string;
                /**
                 * @description A value of your own, at least eight characters long, that comes back unchanged with the code. Use it to recognise
                 *     the client and to stop forged callbacks.
                 * @example bdkjbcjhdbsvhj
                 */
                state: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The browser is sent on, in the end to `redirect_uri` with `code`, `scope` and `state` in its query. */
            302: {
                headers: {
                    /**
                     * @description The address to go to next.
                     * @example http://127.0.0.1:8000/?code=iskEgqNA6y10&scope=orders+holdings&state=bdkjbcjhdbsvhj
                     */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["OAuthRefused"];
            "5XX": components["responses"]["OAuthFailed"];
        };
    };
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The code and the address it was sent to, as a form. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AccessTokenRequest"];
            };
        };
        responses: {
            /** @description The access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            "4XX": components["responses"]["OAuthRefused"];
            "5XX": components["responses"]["OAuthFailed"];
        };
    };
}
