/** The runtimes that the suite runs in, and the registry package that carries each one's program for this machine. */
export interface Target {
  readonly name: string;
  readonly kind: "command-line" | "worker" | "page";
  /** Registry package, exact version. Absent: the program is on the machine. */
  readonly package?: string;
  /** The program: inside the package, or its name on the machine. */
  readonly program: string;
  readonly parameters?: readonly string[];
}

const node = (version: string): Target => ({
  name: `Node ${version.split(".")[0]}`,
  kind: "command-line",
  package: `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}@${version}`,
  program: "bin/node",
});

const glibc = process.platform === "linux" ? "-glibc" : "";
const bits = process.arch === "x64" ? "64" : process.arch;

export const TARGETS: readonly Target[] = [
  { name: `Node ${process.versions.node.split(".")[0]} (this one)`, kind: "command-line", program: process.execPath },
  node("22.23.3"),
  node("24.21.0"),
  node("26.10.0"),
  {
    name: "Bun",
    kind: "command-line",
    package: `@oven/bun-${process.platform}-${process.arch}@1.4.5`,
    program: "bin/bun",
  },
  {
    name: "Deno",
    kind: "command-line",
    package: `@deno/${process.platform}-${process.arch}${glibc}@2.9.6`,
    program: "deno",
    parameters: ["run", "--allow-net=127.0.0.1,localhost", "--no-remote"],
  },
  {
    name: "workerd",
    kind: "worker",
    package: `@cloudflare/workerd-${process.platform}-${bits}@1.20261117.1`,
    program: "bin/workerd",
  },
  { name: "Chromium", kind: "page", program: "chromium" },
];
