/** What a command ends with: 0 all is well, 1 problems were found, 2 wrong use or configuration. */
export type ExitCode = 0 | 1 | 2;
