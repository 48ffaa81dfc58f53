/** Says whether a body is in every respect as described. False: it may differ, and has to be looked at. */
export type BodyValidator = (body: unknown) => boolean;

/** Compiled ahead of time by `npm run drift -- <provider> --compile FILE`: operation, declared status, media type. */
export type Validators = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, BodyValidator>>>>>>;
