// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit
export interface paths {
    "/user/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a user in
         * @description Returns an access token and a refresh token for a user. This call needs the application's key alone. Its answer stands bare,
         *     without the `status_code`, `errors` and `data` of other calls.
         *
         *     The documentation announces a call that trades the refresh token for a new access token; it could not be read, so it is
         *     not described here. Log in again when the access token has ended.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/get/profile/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the user's profile
         * @description Returns the signed-in user's names, contact data, picture and local settings. `UserProfile` is a list with one entry.
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
    "/user/update/profile/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the user's profile
         * @description Changes the fields that are sent. `email` always has to be there. When it differs from the address on file, the installation
         *     verifies the change: send `token_field` and `token_checksum_field` too. How to obtain the two is not documented on the
         *     page; it refers to a "Get Checksum Token" call that could not be read.
         *
         *     `phone_code` and `country_code` are part of the profile but cannot be changed here. The codes for `languages`, `currencies` and
         *     `timezones` come from `getLocalInfo`.
         */
        post: operations["updateProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/profile/profile-image/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload the user's picture
         * @description Replaces the picture of the signed-in user. Send the whole picture and the part of it to show.
         *
         *     The documentation names two paths for this call. This one is that of both of its samples, and the likelier one because
         *     the call that changes the password stands below `/user/profile/` too. Where an installation answers 404, use
         *     `uploadProfileImageAlternate`.
         */
        post: operations["uploadProfileImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/profile-image/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload the user's picture, at the other documented path
         * @description Does what `uploadProfileImage` does, at the path that the documentation's heading gives. Use it for an installation that
         *     answers 404 there.
         */
        post: operations["uploadProfileImageAlternate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/get/local-info/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List languages, currencies and time zones
         * @description Returns the languages, currencies and time zones that the installation offers. Their keys are what `updateProfile` takes.
         */
        get: operations["getLocalInfo"];
        put?: never;
        post?: never;
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
        /** @description The user's credentials. */
        LogInRequest: {
            /** @description The user's name at this installation. */
            username: string;
            /**
             * Format: password
             * @description The user's password.
             */
            password: string;
        };
        /** @description The user's tokens. */
        Tokens: {
            /** @description Lives longer, and serves to obtain a new access token. */
            refresh: string;
            /** @description Send it as a bearer token. */
            access: string;
        };
        /** @description The HTTP status once more. */
        StatusCode: number;
        /** @description Empty on success. */
        NoErrors: Record<string, unknown>;
        /** @description The outcome of the call and the profile. */
        GetProfileResponse: {
            status_code: components["schemas"]["StatusCode"];
            errors: components["schemas"]["NoErrors"];
            data: components["schemas"]["ProfileData"];
        };
        /** @description All parts of the profile. */
        ProfileData: {
            /** @description The user's names and contact data, in a single entry. */
            UserProfile: components["schemas"]["UserProfile"][];
            /** @description Where the user's picture is. */
            ProfileImage: string;
            UserLocInfo: components["schemas"]["UserLocInfo"];
        };
        /** @description A user's names and contact data. */
        UserProfile: {
            /** @description The user's name at this installation. */
            username: string;
            /** @description The user's first name. */
            first_name: string;
            /** @description The user's last name. */
            last_name: string;
            /** @description The user's e-mail address. The page prints a placeholder, so no format is asked of it. */
            email: string;
            /** @description What stands before the phone number in calls from abroad. */
            phone_code: string;
            /** @description The user's phone number without the code. */
            phone_number: string;
            /** @description The code of the user's country. */
            country_code: string;
        };
        /** @description The user's local settings. `updateProfile` calls the same three `languages`, `timezones` and `currencies`. */
        UserLocInfo: {
            /** @description The key of the user's language. */
            lan: string;
            /** @description The user's time zone. */
            tz: string;
            /** @description The code of the user's currency. */
            currency: string;
        };
        /** @description The fields to change. */
        UpdateProfileRequest: {
            /** @description The user's first name, 255 characters at most. */
            first_name?: string;
            /** @description The user's last name, 255 characters at most. */
            last_name?: string;
            /**
             * Format: email
             * @description The user's e-mail address. When it changes, the two token fields are needed.
             */
            email: string;
            /** @description The user's phone number without the code, up to 15 digits and nothing else. */
            phone_number?: string;
            /** @description The key of a language from `getLocalInfo`. One, in spite of the name. */
            languages?: string;
            /** @description The key of a currency from `getLocalInfo`. One, in spite of the name. */
            currencies?: string;
            /** @description The key of a time zone from `getLocalInfo`. One, in spite of the name. */
            timezones?: string;
            /** @description The token that verifies a new e-mail address. Needed when `email` changes. */
            token_field?: string;
            /** @description The checksum that belongs to the token. Needed when `email` changes. */
            token_checksum_field?: string;
        };
        /** @description The outcome of the change. */
        UpdateProfileResponse: {
            status_code: components["schemas"]["StatusCode"];
            errors: components["schemas"]["NoErrors"];
            /** @description Empty. */
            data: Record<string, unknown>;
        };
        /** @description Which fields were not accepted and why. The shape is a guess after that of success. */
        UpdateProfileFailure: {
            status_code?: components["schemas"]["StatusCode"];
            errors?: components["schemas"]["UpdateProfileErrors"];
            /** @description Empty on failure. */
            data?: Record<string, unknown>;
        };
        /** @description The messages by field. */
        UpdateProfileErrors: {
            /** @description What is wrong with the e-mail address. */
            email?: components["schemas"]["EmailMessage"][];
            /** @description What is wrong with the phone number. */
            phone_number?: components["schemas"]["PhoneNumberMessage"][];
            /** @description What is wrong with the first name. */
            first_name?: components["schemas"]["NameMessage"][];
            /** @description What is wrong with the last name. */
            last_name?: components["schemas"]["NameMessage"][];
            /** @description What is wrong with the checksum. */
            token_checksum_field?: components["schemas"]["TokenChecksumMessage"][];
            /** @description What is wrong with the token. */
            token_field?: components["schemas"]["TokenMessage"][];
        };
        /** @description Why an e-mail address was not accepted. */
        EmailMessage: "Enter a valid email address." | "This field is required." | (string & {});
        /** @description Why a phone number was not accepted. */
        PhoneNumberMessage: "Phone number must be entered in the format: '999999999'. Up to 15 digits allowed." | (string & {});
        /** @description Why a name was not accepted. */
        NameMessage: "Ensure this field has no more than 255 characters." | (string & {});
        /** @description Why a checksum was not accepted. */
        TokenChecksumMessage: "This field is required." | (string & {});
        /** @description Why a token was not accepted. */
        TokenMessage: "This field is required." | "Token is not matching." | (string & {});
        /** @description Two files. */
        ProfileImageUpload: {
            /**
             * Format: binary
             * @description The whole picture, as a file with a name.
             */
            image: Blob;
            /**
             * Format: binary
             * @description The part of the picture to show, as a file with a name.
             */
            cropped_image: Blob;
        };
        /** @description The outcome of the upload. */
        UploadProfileImageResponse: {
            status_code: components["schemas"]["StatusCode"];
            errors: components["schemas"]["NoErrors"];
            data: components["schemas"]["UploadedImage"];
        };
        /** @description The new picture. */
        UploadedImage: {
            /** @description Where the new picture is. The page prints a placeholder, so no format is asked of it. */
            image_url: string;
        };
        /** @description Which files were not accepted and why. The shape is a guess after that of success. */
        UploadProfileImageFailure: {
            status_code?: components["schemas"]["StatusCode"];
            errors?: components["schemas"]["UploadProfileImageErrors"];
            /** @description Empty on failure. */
            data?: Record<string, unknown>;
        };
        /** @description The messages by file. */
        UploadProfileImageErrors: {
            /** @description What is wrong with the whole picture. */
            image?: components["schemas"]["ImageMessage"][];
            /** @description What is wrong with the cropped picture. */
            cropped_image?: components["schemas"]["ImageMessage"][];
        };
        /** @description Why a file was not accepted. */
        ImageMessage: "Upload a valid image. The file you uploaded was either not an image or a corrupted image." | (string & {});
        /** @description The outcome of the call and what the installation offers. */
        GetLocalInfoResponse: {
            status_code: components["schemas"]["StatusCode"];
            errors: components["schemas"]["NoErrors"];
            data: components["schemas"]["LocalInfo"];
        };
        /** @description What the installation offers. */
        LocalInfo: {
            /** @description The languages, by key. */
            languages: components["schemas"]["Choice"][];
            /** @description The currencies, by code. */
            currencies: components["schemas"]["Choice"][];
            /** @description The time zones, by key. */
            timezones: components["schemas"]["Choice"][];
        };
        /** @description One thing to choose. */
        Choice: {
            /** @description What to send to `updateProfile`. */
            key: string;
            /** @description What to show to people. */
            name: string;
        };
        /** @description Why a call failed. The shape is a guess after that of success, so nothing in it is certain. */
        ErrorResponse: {
            status_code?: components["schemas"]["StatusCode"];
            errors?: components["schemas"]["GeneralErrors"];
            /** @description Empty on failure. */
            data?: Record<string, unknown>;
        };
        /** @description What went wrong. */
        GeneralErrors: {
            /** @description The reason in words. Its place is a guess. */
            detail?: string;
        };
    };
    responses: {
        /** @description The application's key or the user's token is missing, wrong or past its time. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The picture was replaced. */
        ProfileImageUploaded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadProfileImageResponse"];
            };
        };
        /**
         * @description A file is not a picture. The documentation calls this a `Validation Error` and gives the same message for both fields.
         *
         *     | field | message |
         *     |---|---|
         *     | `image`, `cropped_image` | `Upload a valid image. The file you uploaded was either not an image or a corrupted image.` |
         */
        InvalidImage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UploadProfileImageFailure"];
            };
        };
        /**
         * @description The day's profile updates are used up. The documentation calls this `Throttled`. No header is documented; the text says
         *     how long to wait: `Your daily profile update limit exceeded. Expected available in <HH> hours <M minutes and ss seconds.`
         */
        Throttled: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: {
        /** @description The picture, twice. */
        ProfileImage: {
            content: {
                "multipart/form-data": components["schemas"]["ProfileImageUpload"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export interface operations {
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user's credentials. The page does not say how to encode them; its samples send form data. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["LogInRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["LogInRequest"];
            };
        };
        responses: {
            /** @description The user's tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /**
             * @description The credentials are wrong, the account is not active, or the application's key is not valid.
             *
             *     | kind | meaning |
             *     |---|---|
             *     | `Authentication failed` | The credentials are wrong. |
             *     | `Inactive Account` | No active account has these credentials. |
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetProfileResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The fields to change. The page does not say how to encode them; both of its samples send multipart form data, the
         *     other kind of form data is an alternative that servers usually read as well.
         */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UpdateProfileRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["UpdateProfileRequest"];
            };
        };
        responses: {
            /** @description The profile was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateProfileResponse"];
                };
            };
            /**
             * @description A field is not valid. The documentation calls this a `Validation Error`.
             *
             *     | field | message | meaning |
             *     |---|---|---|
             *     | `email` | `Enter a valid email address.` | It is not an e-mail address. |
             *     | `email` | `This field is required.` | It is missing. |
             *     | `phone_number` | `Phone number must be entered in the format: '999999999'. Up to 15 digits allowed.` | Not 1 to 15 digits. |
             *     | `first_name` | `Ensure this field has no more than 255 characters.` | It is too long. |
             *     | `last_name` | `Ensure this field has no more than 255 characters.` | It is too long. |
             *     | `token_checksum_field` | `This field is required.` | The e-mail address changes and this is missing. |
             *     | `token_field` | `This field is required.` | The e-mail address changes and this is missing. |
             *     | `token_field` | `Token is not matching.` | It is not the token that was sent out. |
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateProfileFailure"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    uploadProfileImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileImage"];
        responses: {
            200: components["responses"]["ProfileImageUploaded"];
            400: components["responses"]["InvalidImage"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["Throttled"];
        };
    };
    uploadProfileImageAlternate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProfileImage"];
        responses: {
            200: components["responses"]["ProfileImageUploaded"];
            400: components["responses"]["InvalidImage"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["Throttled"];
        };
    };
    getLocalInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the installation offers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetLocalInfoResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
