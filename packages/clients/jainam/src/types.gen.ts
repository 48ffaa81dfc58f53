// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
export interface paths {
    "/api/client-rest/profile/getclientdetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the client's profile
         * @description Returns the details of the client that the session belongs to: contact data, bank and depository accounts, and what the
         *     client may trade. `result` is a list with one entry. No token is part of the answer.
         *
         *     The answer can be a failure although the HTTP status is 200: look at `status`.
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
    "/omt/auth/sso/vendor/getUserDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn a login into a session
         * @description Trades the outcome of a client's login for the token that other calls carry. The only thing to send is a checksum over
         *     the user id and the authorization code from the callback and your API secret; it proves that you know the secret. The
         *     call itself carries no authorization header.
         *
         *     The answer can be a failure although the HTTP status is 200: look at `status`.
         */
        post: operations["createSession"];
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
        /** @description The outcome of the call and the client's details. */
        GetProfileSuccess: {
            status: components["schemas"]["SuccessStatus"];
            message: components["schemas"]["Message"];
            /** @description The client's details, in a single entry. */
            result: components["schemas"]["Profile"][];
        };
        /** @description The outcome of the call and the session. */
        CreateSessionSuccess: {
            status: components["schemas"]["SuccessStatus"];
            message: components["schemas"]["Message"];
            /** @description The session, in a single entry. */
            result: components["schemas"]["Session"][];
        };
        /** @description The outcome of a call that failed, whatever the HTTP status. */
        Failure: {
            /** @description That the call failed. Anything but `Ok` is a failure; the service says `Not ok`, its documentation `Error`. */
            status: "Not ok" | "Error" | (string & {});
            message: components["schemas"]["Message"];
            /** @description Empty on failure. */
            result: unknown[] | null;
        };
        /** @description That the call succeeded. */
        SuccessStatus: "Ok";
        /** @description The outcome in words, `Success` or what went wrong. */
        Message: string;
        /** @description What proves that the login was for you. */
        SessionRequest: {
            /**
             * @description The lower-case hexadecimal SHA-256 of `userId`, `authCode` and your API secret, joined in this order without
             *     separators. Note the capital S.
             */
            checkSum: string;
        };
        /**
         * @description An open session. The token stands under one of two names, depending on who is asked: working clients read `accessToken`, the
         *     documentation says `userSession`. Take the first that is there.
         */
        Session: {
            /** @description The token to send with other calls. */
            accessToken?: string;
            /** @description The token to send with other calls, under the documentation's name. */
            userSession?: string;
            /** @description The id of the client that logged in. */
            clientId?: string;
        };
        /**
         * @description What the broker knows about a client. The table says neither what may be missing nor what may be `null`. A field is required here
         *     when the printed answer has it, except two that deployments of the same platform leave out (`pincode`, `isDefault`); `null` is
         *     accepted where the printed answer has it.
         */
        Profile: {
            /** @description The user's unique id. */
            userId: string;
            /** @description The id of the account. */
            actId: string;
            /** @description The client's full name, masked in the printed answer. */
            clientName: string;
            /**
             * @description The state of the account. The table names `Active`, `Inactive` and `Suspended`, the printed answer says `Activated`;
             *     an empty text has been seen as well.
             */
            actStatus: "Activated" | "Active" | "Inactive" | "Suspended" | (string & {});
            /** @description When the account was opened, in seconds since 1970 (UTC) written as text; may be empty. */
            createdDate: string;
            /** @description The time of day the account was opened, as text; `0` or empty where it is not known. */
            createdTime: string;
            /** @description The client's mobile number. Called masked in the table, although the printed answer shows all digits. */
            mobNo: string;
            /** @description The client's e-mail address, masked with asterisks. */
            email: string;
            /** @description The client's permanent account number (PAN) with the tax office, masked with asterisks. */
            pan: string;
            /** @description The client's registered address. */
            address: string;
            /**
             * @description The postal code of the address, where there is one. The table calls it a number and the printed answer has `null`;
             *     other evidence points to text, so all three are accepted.
             */
            pincode?: string | number | null;
            /** @description The address of the client's office, or a second address; may be empty. */
            officeAddress: string;
            /** @description The city of the address; may be empty. */
            city: string;
            /** @description The state of the address; may be empty. */
            state: string;
            /** @description The ids of the client's payment mandates, where there are any. What an entry looks like is not known. */
            mandateIdList: unknown[] | null;
            /** @description The exchange segments the client may trade in. The table calls it text, the printed answer has a list. */
            exchange: components["schemas"]["Exchange"][];
            /** @description The client's bank accounts. */
            bankdetails: components["schemas"]["BankAccount"][];
            /** @description The client's depository accounts. Each has a field of the same name inside. */
            dpAccountNumber: components["schemas"]["DepositoryAccount"][];
            /**
             * @description The table says the client's orders, if any, and the printed answer has `null`. Deployments of the same platform give
             *     a list of the types of order the client may place, such as `MKT`, `LMT`, `SL-LMT`, `SL-MKT` and `DS`. The entries
             *     are therefore not typed.
             */
            orders: unknown[] | null;
            /** @description The id of the branch that keeps the account; may be empty. */
            branchId: string;
            /** @description The name of the broker; may be empty. */
            brokerName: string;
            /**
             * @description The products open to the client, where they are given. Deployments of the same platform use letters: `C`, `M`, `I`, `H`,
             *     `B`. `productTypes` has names.
             */
            products: string[] | null;
            /** @description The kinds of product the client may trade. */
            productTypes: components["schemas"]["ProductType"][];
            /** @description The types of order the client may place, where they are given. */
            orderTypes: string[] | null;
            /**
             * @description The ways of giving a price that are open to the client, where they are given. The table lists this field as `priceType`,
             *     a text; the printed answer has `priceTypes`, and that name counts.
             */
            priceTypes: components["schemas"]["PriceType"][] | null;
        };
        /** @description One of the client's bank accounts. */
        BankAccount: {
            /** @description The name of the bank; may be empty. */
            bankName: string;
            /**
             * @description The number of the account. The table calls it a number and the printed answer has `null`; deployments of the same
             *     platform give text with all but the last digits masked. All three are accepted.
             */
            accNumber: string | number | null;
            /**
             * @description Whether transactions use this account by default. The table calls it a boolean and the printed answer has `null`;
             *     other evidence points to text. All three are accepted.
             */
            isDefault?: boolean | string | null;
        };
        /** @description One of the client's accounts with a depository participant (DP). */
        DepositoryAccount: {
            /** @description The number of the account that holds the securities; may be empty. */
            dpAccountNumber: string;
            /** @description The id of the depository participant. */
            dpId: string;
            /** @description The client's id as the beneficial owner, where there is one. */
            boId: string | null;
            /** @description The depository that keeps the account. */
            repository: "CDSL" | "NSDL" | (string & {});
            /** @description The client's code for electronic delivery instruction slips (eDIS), where there is one. */
            edisClientCode: string | null;
            /** @description The name the account is held in, where it is given. */
            dpAccountName: string | null;
        };
        /** @description An exchange segment. Expect values beyond these. */
        Exchange: "NSE" | "BSE" | "NFO" | "BFO" | "MCX" | "CDS" | "BCD" | (string & {});
        /** @description A kind of product. Expect values beyond these. */
        ProductType: "CNC" | "MIS" | "NRML" | "MTF" | (string & {});
        /** @description A way of giving a price. Expect values beyond these. */
        PriceType: "L" | "MKT" | "SL" | "SL-M" | (string & {});
    };
    responses: {
        /** @description The session is missing or has ended, or the login was not accepted. The client has to log in again. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
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
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client's details, or a failure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProfileSuccess"] | components["schemas"]["Failure"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The proof that the login was for you. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The session, or a failure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionSuccess"] | components["schemas"]["Failure"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
