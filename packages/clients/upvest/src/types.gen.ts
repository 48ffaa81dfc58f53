// generated from specs/upvest/openapi.yaml by `npm run generate upvest`; do not edit
export interface paths {
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Gives the tenant's users, oldest first, one window at a time.
         *
         *     The items have the shape of the tenant's operating model: all of them BYOL users, or all of them TOL users. A tenant
         *     without users gets an empty list.
         *
         *     The page lists both scopes. It does not say whether a token needs one of them or both; a token with `users:admin` and
         *     `users:read` is safe either way.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Records a new user. Send the fields of the tenant's operating model: a BYOL user needs name, birth date, nationalities
         *     and address; a TOL user needs e-mail, place of birth, FATCA status and the two consents besides.
         *
         *     The body is described as "any of" the two models, as on the documentation page. Because both forbid unknown fields and
         *     TOL requires fields that BYOL does not have, no body fits both.
         *
         *     A repeated call with the same `idempotency-key` creates no second user.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one user
         * @description Gives one user by id, in the shape of the tenant's operating model.
         *
         *     The page lists both scopes. It does not say whether a token needs one of them or both; a token with `users:admin` and
         *     `users:read` is safe either way.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Offboard a user
         * @description Asks the service to offboard a user. The answer only says that the request was taken; the work goes on in the
         *     background, and the user's `status` moves to `OFFBOARDING` and then `OFFBOARDED`.
         */
        delete: operations["offboardUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/data_change_requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a change of user data
         * @description Asks the service to change what it knows about a user. The answer only says that the request was taken; the change is
         *     made in the background.
         *
         *     A BYOL tenant sends the fields that change. A TOL tenant sends one of four requests: a new name, nationalities or
         *     address, each with a document that proves it, or other data, which needs no proof.
         *
         *     This call takes no `idempotency-key`.
         */
        post: operations["requestUserDataChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/account_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account groups of a user
         * @description Gives the account groups that a user belongs to, oldest first, one window at a time. An account group is the legal
         *     bracket around accounts and carries the securities account number.
         *
         *     The page lists both scopes. It does not say whether a token needs one of them or both; a token with `accounts:admin`
         *     and `accounts:read` is safe either way.
         */
        get: operations["listUserAccountGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description Changes the client's id and secret for a bearer token (OAuth 2.0 client credentials). The request is signed like every
         *     other, but carries no `authorization` header, so the signature does not cover one.
         *
         *     There is no refresh token: when the token has run out (`expires_in`), ask again. A scope that the client may not have
         *     is answered with 401.
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
        /**
         * User (BYOL)
         * @description A user of a tenant that brings its own licence. The fields that only a TOL user has are shut out here (`propertyNames`), so that a TOL user with a bad field is not taken for a BYOL user; a record that has one of them is a `TolUser`.
         */
        ByolUser: {
            /**
             * Format: uuid
             * @description Id that Upvest gave to this user.
             */
            id: string;
            /**
             * Format: date-time
             * @description Moment at which the user was created, in UTC (RFC 3339 section 5, ISO 8601).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Moment of the latest change to the user, in UTC (RFC 3339 section 5, ISO 8601).
             */
            updated_at: string;
            /** @description Given name, 2 to 100 characters. */
            first_name: string;
            /** @description Family name, 2 to 100 characters. */
            last_name: string;
            salutation?: components["schemas"]["Salutation"];
            title?: components["schemas"]["AcademicTitle"];
            /**
             * Format: date
             * @description Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            birth_date: string;
            /** @description Place of birth, 1 to 85 characters. */
            birth_city?: string;
            /** @description Country of birth as a two-letter ISO 3166 code in capitals. */
            birth_country?: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            /** @description Every nationality that the user holds. */
            nationalities: string[];
            address: components["schemas"]["Address"];
            postal_address?: components["schemas"]["PostalAddress"];
            status: components["schemas"]["UserStatus"];
        };
        /**
         * User (TOL)
         * @description A user of a tenant that takes Upvest's licence: a BYOL user with up to five fields more. The service requires most of them when the user is created, but does not promise them in answers.
         */
        TolUser: {
            /**
             * Format: uuid
             * @description Id that Upvest gave to this user.
             */
            id: string;
            /**
             * Format: date-time
             * @description Moment at which the user was created, in UTC (RFC 3339 section 5, ISO 8601).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Moment of the latest change to the user, in UTC (RFC 3339 section 5, ISO 8601).
             */
            updated_at: string;
            /** @description Given name, 2 to 100 characters. */
            first_name: string;
            /** @description Family name, 2 to 100 characters. */
            last_name: string;
            salutation?: components["schemas"]["Salutation"];
            title?: components["schemas"]["AcademicTitle"];
            /**
             * Format: date
             * @description Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            birth_date: string;
            /** @description Place of birth, 1 to 85 characters. */
            birth_city?: string;
            /** @description Country of birth as a two-letter ISO 3166 code in capitals. */
            birth_country?: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            /** @description Every nationality that the user holds. */
            nationalities: string[];
            address: components["schemas"]["Address"];
            postal_address?: components["schemas"]["PostalAddress"];
            status: components["schemas"]["UserStatus"];
            /**
             * Format: email
             * @description E-mail address of the user, at most 100 characters.
             */
            email?: string;
            /** @description Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too. */
            phone_number?: string;
            fatca?: components["schemas"]["Fatca"];
            terms_and_conditions?: components["schemas"]["TermsAndConditions"];
            data_privacy_and_sharing_agreement?: components["schemas"]["DataPrivacyAndSharingAgreement"];
        };
        /**
         * User
         * @description One user, in the shape of the tenant's operating model. This is "any of" and not "one of", because a TOL user without its extra fields is a BYOL user as well. The page gives this answer two names, "User - Get - Response" and, for creation, mistakenly "User - Create - Request". Only a TOL user can have `email`, so asking whether the field is there tells the two apart.
         */
        User: components["schemas"]["ByolUser"] | components["schemas"]["TolUser"];
        /**
         * Users (BYOL) - List
         * @description The users of a BYOL tenant.
         */
        ByolUserList: components["schemas"]["ByolUser"][];
        /**
         * Users (TOL) - List
         * @description The users of a TOL tenant.
         */
        TolUserList: components["schemas"]["TolUser"][];
        /**
         * Empty users - List
         * @description A list without users. Upvest's page has this third kind because an empty list fits the other two at once, which "one of" would refuse; the limits of its length set it apart.
         */
        EmptyUserList: (components["schemas"]["ByolUser"] | components["schemas"]["TolUser"])[];
        /**
         * Users - List - Response
         * @description One window of the list of users.
         */
        UserListResponse: {
            meta: components["schemas"]["ListMeta"];
            /** @description The users of the window. The page says "one of" and heads the choice "any of"; "any of" is right, because a BYOL list and an empty list fit more than one kind. */
            data: components["schemas"]["ByolUserList"] | components["schemas"]["TolUserList"] | components["schemas"]["EmptyUserList"];
        };
        /**
         * meta
         * @description Where the window stands in the whole list. The printed examples contradict themselves here: two items beside a `count` and a `total_count` of 1. Do not stop reading on these numbers alone.
         */
        ListMeta: {
            /** @description Number of items that were passed over before the window. */
            offset: number;
            /** @description Largest number of items that the window could have held. */
            limit: number;
            /** @description Number of items in this window. */
            count: number;
            /** @description Number of items in the whole list. */
            total_count: number;
            /** @description Field that the list was ordered by. The printed examples say `id`, although `created_at` is all that can be asked for, so no set of values is given. */
            sort?: string;
            /** @description Direction in which the list was ordered. The field allows both, although only `ASC` can be asked for. */
            order?: "ASC" | "DESC";
        };
        /**
         * User (BYOL) - Create - Request
         * @description A new user of a tenant that brings its own licence.
         */
        ByolUserCreateRequest: {
            /** @description Given name, 2 to 100 characters. */
            first_name: string;
            /** @description Family name, 2 to 100 characters. */
            last_name: string;
            salutation?: components["schemas"]["SalutationInput"];
            title?: components["schemas"]["AcademicTitleInput"];
            /**
             * Format: date
             * @description Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            birth_date: string;
            /** @description Place of birth, 1 to 85 characters. */
            birth_city?: string;
            /** @description Country of birth as a two-letter ISO 3166 code in capitals. */
            birth_country?: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            /** @description Every nationality that the user holds. */
            nationalities: string[];
            address: components["schemas"]["AddressInput"];
            postal_address?: components["schemas"]["PostalAddressInput"];
        };
        /**
         * User (TOL) - Create - Request
         * @description A new user of a tenant that takes Upvest's licence. Six fields are required here that BYOL leaves out or does not require: `email`, `birth_city`, `birth_country`, `fatca`, `terms_and_conditions` and `data_privacy_and_sharing_agreement`.
         */
        TolUserCreateRequest: {
            /** @description Given name, 2 to 100 characters. */
            first_name: string;
            /** @description Family name, 2 to 100 characters. */
            last_name: string;
            /**
             * Format: email
             * @description E-mail address of the user, at most 100 characters.
             */
            email: string;
            salutation?: components["schemas"]["SalutationInput"];
            title?: components["schemas"]["AcademicTitleInput"];
            /**
             * Format: date
             * @description Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            birth_date: string;
            /** @description Place of birth, 1 to 85 characters. */
            birth_city: string;
            /** @description Country of birth as a two-letter ISO 3166 code in capitals. */
            birth_country: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            /** @description Every nationality that the user holds. */
            nationalities: string[];
            /** @description Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too. */
            phone_number?: string;
            address: components["schemas"]["AddressInput"];
            postal_address?: components["schemas"]["PostalAddressInput"];
            fatca: components["schemas"]["FatcaInput"];
            terms_and_conditions: components["schemas"]["TermsAndConditionsInput"];
            data_privacy_and_sharing_agreement: components["schemas"]["DataPrivacyAndSharingAgreementInput"];
        };
        /**
         * User - Create - Request
         * @description A new user, in the shape of the tenant's operating model.
         */
        UserCreateRequest: components["schemas"]["ByolUserCreateRequest"] | components["schemas"]["TolUserCreateRequest"];
        /**
         * User (BYOL) - Data Change Request
         * @description The data of a BYOL user that shall change. No field is required: send those that change.
         */
        ByolUserDataChangeRequest: {
            /** @description Given name, 2 to 100 characters. */
            first_name?: string;
            /** @description Family name, 2 to 100 characters. */
            last_name?: string;
            salutation?: components["schemas"]["SalutationInput"];
            title?: components["schemas"]["AcademicTitleInput"];
            /**
             * Format: date
             * @description Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            birth_date?: string;
            /** @description Place of birth, 1 to 85 characters. */
            birth_city?: string;
            /** @description Country of birth as a two-letter ISO 3166 code in capitals. */
            birth_country?: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            /** @description Every nationality that the user holds. */
            nationalities?: string[];
            address?: components["schemas"]["AddressInput"];
            postal_address?: components["schemas"]["PostalAddressInput"];
        };
        /**
         * Name change
         * @description A new name of a TOL user, with the document that proves it.
         */
        TolNameChange: {
            /** @description Given name, 2 to 100 characters. */
            first_name: string;
            /** @description Family name, 2 to 100 characters. */
            last_name: string;
            /**
             * Format: date
             * @description Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            issuance_date: string;
            /**
             * Format: uri
             * @description URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.
             */
            data_download_link: string;
            document_type: components["schemas"]["IdentityDocumentType"];
        };
        /**
         * Other
         * @description Data of a TOL user that may change without proof. No field is required: send those that change.
         */
        TolOtherChange: {
            /**
             * Format: email
             * @description E-mail address of the user, at most 100 characters.
             */
            email?: string;
            salutation?: components["schemas"]["SalutationInput"];
            title?: components["schemas"]["AcademicTitleInput"];
            /** @description Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too. */
            phone_number?: string;
            /** @description Family name at birth, for users whose name has changed since; at most 100 characters. */
            birth_name?: string;
            postal_address?: components["schemas"]["PostalAddressInput"];
        };
        /**
         * Nationality
         * @description The new nationalities of a TOL user, with the document that proves them.
         */
        TolNationalityChange: {
            /** @description Every nationality that the user holds. */
            nationalities: string[];
            /**
             * Format: date
             * @description Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            issuance_date: string;
            /**
             * Format: uri
             * @description URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.
             */
            data_download_link: string;
            document_type: components["schemas"]["IdentityDocumentType"];
        };
        /**
         * Address
         * @description The new residential address of a TOL user, with the document that proves it.
         */
        TolAddressChange: {
            address: components["schemas"]["AddressInput"];
            /**
             * Format: date
             * @description Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).
             */
            issuance_date: string;
            /**
             * Format: uri
             * @description URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.
             */
            data_download_link: string;
            document_type: components["schemas"]["AddressDocumentType"];
        };
        /**
         * User (TOL) - Data Change Request
         * @description A change of one kind for a TOL user. The four kinds shut each other out, because none allows unknown fields: a body that mixes them is refused.
         */
        TolUserDataChangeRequest: components["schemas"]["TolNameChange"] | components["schemas"]["TolOtherChange"] | components["schemas"]["TolNationalityChange"] | components["schemas"]["TolAddressChange"];
        /**
         * User - Data Change - Request
         * @description A change of user data, in the shape of the tenant's operating model. "Any of", because a body with, say, only `salutation` fits both models.
         */
        UserDataChangeRequest: components["schemas"]["ByolUserDataChangeRequest"] | components["schemas"]["TolUserDataChangeRequest"];
        /**
         * Salutation
         * @description How the user is addressed in reports and statements.
         * @default
         */
        Salutation: "" | "SALUTATION_MALE" | "SALUTATION_FEMALE" | "SALUTATION_FEMALE_MARRIED" | "SALUTATION_DIVERSE" | (string & {});
        /**
         * Salutation
         * @description How the user shall be addressed in reports and statements.
         * @default
         */
        SalutationInput: "" | "SALUTATION_MALE" | "SALUTATION_FEMALE" | "SALUTATION_FEMALE_MARRIED" | "SALUTATION_DIVERSE";
        /**
         * Title
         * @description Title that stands before the user's name in reports and statements.
         * @default
         */
        AcademicTitle: "" | "DR" | "PROF" | "PROF_DR" | "DIPL_ING" | "MAGISTER" | (string & {});
        /**
         * Title
         * @description Title that shall stand before the user's name in reports and statements.
         * @default
         */
        AcademicTitleInput: "" | "DR" | "PROF" | "PROF_DR" | "DIPL_ING" | "MAGISTER";
        /**
         * User status
         * @description Where the user stands between creation and offboarding.
         */
        UserStatus: "ACTIVE" | "INACTIVE" | "OFFBOARDING" | "OFFBOARDED" | (string & {});
        /**
         * Identity document
         * @description Kind of the document that proves a new name or nationality.
         */
        IdentityDocumentType: "PASSPORT" | "ID_CARD";
        /**
         * Proof of residence
         * @description Kind of the document that proves a new address.
         */
        AddressDocumentType: "UTILITY_BILL" | "TELEPHONE_BILL" | "INTERNET_BILL" | "BANK_STATEMENT" | "REGISTRATION_CERT" | "RESIDENCE_PERMIT" | "ID_CARD";
        /**
         * Address
         * @description A postal address; the residential one where the field is `address`.
         */
        Address: {
            /** @description First line, usually street and house number; at most 100 characters. */
            address_line1: string;
            /** @description Second line, for what the first has no room for; at most 100 characters. */
            address_line2?: string;
            /** @description Postal code (also called PIN or ZIP code), 1 to 10 letters, digits, spaces or hyphens. */
            postcode: string;
            /** @description Country as a two-letter ISO 3166 code in capitals. */
            country: string;
            /** @description State, province or county, at most 50 characters. The page calls it an ISO 3166 alpha-2 code, but the printed value `BE` is the subdivision part of an ISO 3166-2 code (Berlin), so no pattern is set. */
            state?: string;
            /** @description City or town, 1 to 85 characters. */
            city: string;
        };
        /**
         * Postal address
         * @description Where post for the user goes. Needed only when it differs from the residential address: left out, the service fills it in by itself. May be `null`.
         */
        PostalAddress: components["schemas"]["Address"] | null;
        /**
         * FATCA status
         * @description What the user declared about tax liability in the United States (FATCA).
         */
        Fatca: {
            /** @description `true` when the user has to pay taxes in the United States, otherwise `false`. */
            status: boolean;
            /**
             * Format: date-time
             * @description Moment at which the user declared it, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Terms and conditions
         * @description That the user accepted the terms and conditions.
         */
        TermsAndConditions: {
            /**
             * Format: uuid
             * @description Id of the text that the user consented to.
             */
            consent_document_id: string;
            /**
             * Format: date-time
             * @description Moment at which the user accepted the terms and conditions, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Data privacy and sharing agreement
         * @description That the user agreed to the sharing of data.
         */
        DataPrivacyAndSharingAgreement: {
            /**
             * Format: uuid
             * @description Id of the text that the user consented to.
             */
            consent_document_id: string;
            /**
             * Format: date-time
             * @description Moment at which the user agreed to the sharing of data, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Address
         * @description A postal address; the residential one where the field is `address`.
         */
        AddressInput: {
            /** @description First line, usually street and house number; at most 100 characters. */
            address_line1: string;
            /** @description Second line, for what the first has no room for; at most 100 characters. */
            address_line2?: string;
            /** @description Postal code (also called PIN or ZIP code), 1 to 10 letters, digits, spaces or hyphens. */
            postcode: string;
            /** @description Country as a two-letter ISO 3166 code in capitals. */
            country: string;
            /** @description State, province or county, at most 50 characters. The page calls it an ISO 3166 alpha-2 code, but the printed value `BE` is the subdivision part of an ISO 3166-2 code (Berlin), so no pattern is set. */
            state?: string;
            /** @description City or town, 1 to 85 characters. */
            city: string;
        };
        /**
         * Postal address
         * @description Where post for the user goes. Needed only when it differs from the residential address: left out, the service fills it in by itself. May be `null`.
         */
        PostalAddressInput: components["schemas"]["AddressInput"] | null;
        /**
         * FATCA status
         * @description What the user declared about tax liability in the United States (FATCA).
         */
        FatcaInput: {
            /** @description `true` when the user has to pay taxes in the United States, otherwise `false`. */
            status: boolean;
            /**
             * Format: date-time
             * @description Moment at which the user declared it, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Terms and conditions
         * @description That the user accepted the terms and conditions.
         */
        TermsAndConditionsInput: {
            /**
             * Format: uuid
             * @description Id of the text that the user consented to.
             */
            consent_document_id: string;
            /**
             * Format: date-time
             * @description Moment at which the user accepted the terms and conditions, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Data privacy and sharing agreement
         * @description That the user agreed to the sharing of data.
         */
        DataPrivacyAndSharingAgreementInput: {
            /**
             * Format: uuid
             * @description Id of the text that the user consented to.
             */
            consent_document_id: string;
            /**
             * Format: date-time
             * @description Moment at which the user agreed to the sharing of data, in UTC (RFC 3339 section 5, ISO 8601).
             */
            confirmed_at: string;
        };
        /**
         * Account groups - List - Response
         * @description One window of the list of account groups.
         */
        AccountGroupListResponse: {
            meta: components["schemas"]["ListMeta"];
            /** @description The account groups of the window. */
            data: components["schemas"]["AccountGroup"][];
        };
        /**
         * Account Group
         * @description The bracket around the accounts of one holder.
         */
        AccountGroup: {
            /**
             * Format: uuid
             * @description Id that Upvest gave to this account group.
             */
            id: string;
            /**
             * Format: date-time
             * @description Moment at which the account group was created, in UTC (RFC 3339 section 5, ISO 8601).
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Moment of the latest change to the account group, in UTC (RFC 3339 section 5, ISO 8601).
             */
            updated_at: string;
            /** @description The users who have to do with this account group. */
            users: components["schemas"]["AccountGroupUser"][];
            /** @description What can be done with the account group at present. */
            status: "PENDING_APPROVAL" | "ACTIVE" | "CLOSING" | "CLOSED" | "LOCKED" | (string & {});
            /** @description Whose assets the account group holds. */
            type: "PERSONAL" | "LEGAL_ENTITY" | (string & {});
            /** @description Number of the securities account, nine digits. */
            securities_account_number: string;
        };
        /**
         * Account group user
         * @description One user of an account group, and the part that the user plays in it. Neither field is promised.
         */
        AccountGroupUser: {
            /**
             * Format: uuid
             * @description Id of the user.
             */
            id?: string;
            /**
             * @description The user's relation to the account group. The page knows `OWNER` only; later releases of the API add `GUARDIAN` and `CHILD`.
             * @default OWNER
             */
            type?: "OWNER" | (string & {});
        };
        /**
         * Access token - Request
         * @description Client credentials, sent as a form.
         */
        AccessTokenRequest: {
            /**
             * Format: uuid
             * @description Id of the tenant's API client, the same as in `upvest-client-id`.
             */
            client_id: string;
            /**
             * Format: password
             * @description Secret of the API client, at most 1000 characters.
             */
            client_secret: string;
            /**
             * @description Which OAuth grant is asked for; there is one choice.
             * @default client_credentials
             */
            grant_type: "client_credentials";
            /** @description The scopes that the token shall have, separated by spaces; at most 1000 characters. */
            scope: string;
        };
        /**
         * Access token - Response
         * @description A fresh access token (RFC 6749 section 5.1).
         */
        AccessTokenResponse: {
            /** @description The token, opaque, at most 1000 characters; send it as `authorization` with `Bearer ` in front. */
            access_token: string;
            /** @description Seconds until the token runs out. Always read it from the answer: the page prints a day, an official sample quotes half an hour. */
            expires_in: number;
            /** @description Kind of the token. */
            token_type: "bearer" | (string & {});
            /** @description The scopes that the token has, separated by spaces. */
            scope: string;
        };
        /**
         * Problem
         * @description What went wrong, as problem details (RFC 9457).
         */
        Problem: {
            /** @description URL of the page that explains the error, below `https://docs.upvest.co/errors/`. No format is set, because the printed examples hold one bare word instead. */
            type: string;
            /** @description The HTTP status once more, as the service meant it: the body tells everything by itself, and survives a proxy that changes the status. */
            status: number;
            /** @description Short name of the kind of error, for people; the same for every error of one `type`. */
            title?: string;
            /** @description What went wrong this time, for people. */
            detail?: string;
            /** @description URI of this one occurrence, where there is one; it often leads to a log of the error. */
            instance?: string;
            /** @description Id of the request that failed; equals the header `upvest-request-id`. */
            request_id?: string;
        };
    };
    responses: {
        /** @description The request was taken and will be worked off in the background. There is no body. */
        Accepted: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the body is malformed, or `upvest-client-id` is missing. */
        BadRequest: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter or the body is malformed, or `upvest-client-id` or `idempotency-key` is missing. */
        BadRequestOnCreate: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match. */
        Unauthorized: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service knows the caller, but the caller may not do this; often the token lacks a scope. */
        Forbidden: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What was asked for does not exist. */
        NotFound: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer in any form that the `accept` header names. */
        NotAcceptable: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller has used up its quota for now and is being held back. No header tells how long to wait. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something unexpected happened inside the service. */
        InternalServerError: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The part of the service that should answer cannot be reached at present. The printed example carries the `type` of another error, see SOURCES.md. */
        ServiceUnavailable: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service did not answer within the time limit of its own gateway. */
        GatewayTimeout: {
            headers: {
                /**
                 * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                 * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                 */
                "upvest-request-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the user that the call is about.
         * @example 83d83ec2-d2ca-49ff-bbea-b92b5c3be202
         */
        UserId: string;
        /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
        SignatureInput: string;
        /**
         * @description Major version of the API, sent as the bare character without quotation marks.
         * @example 1
         */
        UpvestApiVersion: "1";
        /**
         * @description A UUID that marks this call and all its repeats, so that a repeat is not carried out twice. Take a new one for each new user. The key is remembered for at least 24 hours; without it the answer is 400. Explained at https://docs.upvest.co/concepts/api_concepts/idempotency.
         * @example ccb07f42-4104-44ad-8e1f-c660bb7b269c
         */
        IdempotencyKey: string;
        /**
         * @description Field that the list is ordered by; the time of creation is the only choice.
         * @example created_at
         */
        Sort: "created_at";
        /**
         * @description Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered.
         * @example ASC
         */
        Order: "ASC";
        /**
         * @description How many items of the list to pass over before the window starts.
         * @example 0
         */
        Offset: number;
        /**
         * @description Largest number of items in the window, from 0 to 1000.
         * @example 100
         */
        Limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
         * @example 169ae4c7-ebd7-4041-94da-25369653eba7
         */
        UpvestRequestId: string;
    };
    pathItems: never;
}
export interface operations {
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description Field that the list is ordered by; the time of creation is the only choice.
                 * @example created_at
                 */
                sort?: "created_at";
                /**
                 * @description Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered.
                 * @example ASC
                 */
                order?: "ASC";
                /**
                 * @description How many items of the list to pass over before the window starts.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Largest number of items in the window, from 0 to 1000.
                 * @example 100
                 */
                limit?: number;
            };
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A window of the list, which may be empty. */
            200: {
                headers: {
                    /**
                     * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                     * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                     */
                    "upvest-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
                /**
                 * @description A UUID that marks this call and all its repeats, so that a repeat is not carried out twice. Take a new one for each new user. The key is remembered for at least 24 hours; without it the answer is 400. Explained at https://docs.upvest.co/concepts/api_concepts/idempotency.
                 * @example ccb07f42-4104-44ad-8e1f-c660bb7b269c
                 */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new user, in the shape of the tenant's operating model. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreateRequest"];
            };
        };
        responses: {
            /** @description The user was created; the answer is the stored record. */
            200: {
                headers: {
                    /**
                     * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                     * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                     */
                    "upvest-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestOnCreate"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path: {
                /**
                 * @description Id of the user that the call is about.
                 * @example 83d83ec2-d2ca-49ff-bbea-b92b5c3be202
                 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    /**
                     * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                     * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                     */
                    "upvest-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    offboardUser: {
        parameters: {
            query?: never;
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path: {
                /**
                 * @description Id of the user that the call is about.
                 * @example 83d83ec2-d2ca-49ff-bbea-b92b5c3be202
                 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Accepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    requestUserDataChange: {
        parameters: {
            query?: never;
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path: {
                /**
                 * @description Id of the user that the call is about.
                 * @example 83d83ec2-d2ca-49ff-bbea-b92b5c3be202
                 */
                user_id: string;
            };
            cookie?: never;
        };
        /** @description The change, in the shape of the tenant's operating model. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserDataChangeRequest"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listUserAccountGroups: {
        parameters: {
            query?: {
                /**
                 * @description Field that the list is ordered by; the time of creation is the only choice.
                 * @example created_at
                 */
                sort?: "created_at";
                /**
                 * @description Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered.
                 * @example ASC
                 */
                order?: "ASC";
                /**
                 * @description How many items of the list to pass over before the window starts.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Largest number of items in the window, from 0 to 1000.
                 * @example 100
                 */
                limit?: number;
            };
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path: {
                /**
                 * @description Id of the user that the call is about.
                 * @example 83d83ec2-d2ca-49ff-bbea-b92b5c3be202
                 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A window of the list. */
            200: {
                headers: {
                    /**
                     * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                     * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                     */
                    "upvest-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountGroupListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createAccessToken: {
        parameters: {
            query?: never;
            header: {
                /** @description What the `signature` header covers, the id of the key, and the time for which the signature holds. The client computes it; a caller does not pass it. */
                "signature-input": string;
                /**
                 * @description Major version of the API, sent as the bare character without quotation marks.
                 * @example 1
                 */
                "upvest-api-version"?: "1";
            };
            path?: never;
            cookie?: never;
        };
        /** @description Client credentials and the scopes that the token shall have. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AccessTokenRequest"];
            };
        };
        responses: {
            /** @description The token and how long it lives. */
            200: {
                headers: {
                    /**
                     * @description Id of this request at Upvest, on every answer; name it when asking Upvest for help. On errors it equals `request_id` of the body.
                     * @example 169ae4c7-ebd7-4041-94da-25369653eba7
                     */
                    "upvest-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
