import type ts from "typescript";
import { compiler } from "./compiler.js";
import type { Direction, TypeFinding } from "./type-finding.js";

/** A type of the version before beside today's. */
interface Pair {
  readonly before: ts.Type;
  readonly now: ts.Type;
  readonly field: string;
}

/**
 * Finds what a caller of the version before would notice in today's types, field by field.
 * Assignability alone is not enough: a removed optional field is assignable both ways, and still breaks whoever names it.
 */
export class TypeComparison {
  readonly #findings: TypeFinding[] = [];
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #direction: Direction;

  constructor(program: ts.Program, direction: Direction) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#direction = direction;
  }

  findings(pair: Pair): readonly TypeFinding[] {
    this.#compare(pair);
    const breaks = this.#findings.some(({ rating }) => rating === "major");
    // The walk explains; the compiler decides.
    if (!breaks && !this.#flows(pair)) this.#changed(pair);
    return this.#findings;
  }

  #compare(pair: Pair): void {
    this.#compareMembers(members(pair.before), members(pair.now), pair.field);
  }

  #compareOne(pair: Pair): void {
    const { before, now, field } = pair;
    if (before === now || this.#wasSeen(before, now)) return;
    if (this.#checker.isArrayType(before) && this.#checker.isArrayType(now)) this.#compareItems(pair);
    else if (this.#isRecord(before) && this.#isRecord(now)) this.#compareFields(pair);
    else if (!this.#flows(pair)) this.#changed(pair);
    else if (!this.#isSame(before, now))
      this.#add("minor", field, `${quote(field)} changed from ${this.#name(before)} to ${this.#name(now)}.`);
  }

  #compareItems({ before, now, field }: Pair): void {
    const [was] = this.#checker.getTypeArguments(before as ts.TypeReference);
    const [is] = this.#checker.getTypeArguments(now as ts.TypeReference);
    if (was && is) this.#compare({ before: was, now: is, field: `${field}[]` });
  }

  #compareFields({ before, now, field }: Pair): void {
    const path = (name: string) => (field === "" ? name : `${field}.${name}`);
    for (const was of before.getProperties()) {
      const is = now.getProperty(was.name);
      if (is) this.#compareField(was, is, path(was.name));
      else
        this.#add(
          "major",
          path(was.name),
          `${quote(path(was.name))} was removed; code that names it no longer compiles.`,
        );
    }
    for (const is of now.getProperties()) {
      if (before.getProperty(is.name)) continue;
      const isRequired = this.#direction === "input" && !isOptional(is);
      const name = path(is.name);
      if (isRequired)
        this.#add("major", name, `${quote(name)} is new and has to be given; calls without it no longer compile.`);
      else this.#add("minor", name, `${quote(name)} is new.`);
    }
    const was = before.getStringIndexType();
    const is = now.getStringIndexType();
    if (was && is) this.#compare({ before: was, now: is, field: path("*") });
  }

  #compareField(was: ts.Symbol, is: ts.Symbol, field: string): void {
    const name = quote(field);
    if (isOptional(was) && !isOptional(is)) {
      if (this.#direction === "input")
        this.#add("major", field, `${name} became required; calls without it no longer compile.`);
      else this.#add("minor", field, `${name} is always there now.`);
    }
    if (!isOptional(was) && isOptional(is)) {
      if (this.#direction === "input") this.#add("minor", field, `${name} became optional.`);
      else this.#add("major", field, `${name} may be absent now; code that relies on it no longer compiles.`);
    }
    this.#compareMembers(this.#present(was), this.#present(is), field);
  }

  /** The members of a field's type when it is there: whether it may be absent is told apart. */
  #present(symbol: ts.Symbol): ts.Type[] {
    const all = members(this.#checker.getTypeOfSymbol(symbol));
    return isOptional(symbol) ? all.filter(({ flags }) => (flags & compiler().TypeFlags.Undefined) === 0) : all;
  }

  #compareMembers(before: readonly ts.Type[], now: readonly ts.Type[], field: string): void {
    const [was, is] = [before[0], now[0]];
    if (was && is && before.length === 1 && now.length === 1) {
      this.#compareOne({ before: was, now: is, field });
      return;
    }
    const isMissing = (member: ts.Type, others: readonly ts.Type[]) =>
      !others.some((other) => other === member || (!this.#isRecord(member) && this.#isSame(member, other)));
    const lost = before.filter((member) => isMissing(member, now));
    const gained = now.filter((member) => isMissing(member, before));
    for (const [one, other] of this.#pairs(lost, gained)) this.#compareOne({ before: one, now: other, field });
    for (const member of lost) this.#lost(member, now, field);
    for (const member of gained) this.#gained(member, before, field);
  }

  /** Takes from both lists the members that describe the same thing. */
  #pairs(lost: ts.Type[], gained: ts.Type[]): [ts.Type, ts.Type][] {
    const found: [ts.Type, ts.Type][] = [];
    for (const was of [...lost]) {
      const [best] = gained
        .map((is) => ({ is, likeness: this.#likeness(was, is) }))
        .filter(({ likeness }) => likeness > 0)
        .sort((one, other) => other.likeness - one.likeness);
      if (!best) continue;
      found.push([was, best.is]);
      lost.splice(lost.indexOf(was), 1);
      gained.splice(gained.indexOf(best.is), 1);
    }
    return found;
  }

  #likeness(was: ts.Type, is: ts.Type): number {
    if (this.#checker.isArrayType(was) && this.#checker.isArrayType(is)) return 1;
    if (!this.#isRecord(was) || !this.#isRecord(is)) return 0;
    let likeness = 0;
    for (const symbol of was.getProperties()) {
      const other = is.getProperty(symbol.name);
      if (!other) continue;
      const [one, two] = [this.#checker.getTypeOfSymbol(symbol), this.#checker.getTypeOfSymbol(other)];
      // A discriminator with another value tells two members apart whatever else they share.
      if (one.isLiteral() && two.isLiteral()) {
        if (one !== two) return 0;
        likeness += 100;
      } else likeness += 1;
    }
    return likeness;
  }

  #lost(member: ts.Type, now: readonly ts.Type[], field: string): void {
    const name = this.#name(member);
    if (now.some((other) => this.#checker.isTypeAssignableTo(member, other))) return;
    if (this.#direction === "input") this.#add("major", field, `${quote(field)} no longer accepts ${name}.`);
    else this.#add("minor", field, `${quote(field)} is never ${name} now.`);
  }

  #gained(member: ts.Type, before: readonly ts.Type[], field: string): void {
    const name = this.#name(member);
    if (this.#direction === "input") this.#add("minor", field, `${quote(field)} also accepts ${name}.`);
    else if (before.some((other) => this.#checker.isTypeAssignableTo(member, other)))
      this.#add("minor", field, `${quote(field)} names ${name} as a value.`);
    else
      this.#add(
        "major",
        field,
        `${quote(field)} may also be ${name} now; code that handles every value no longer does.`,
      );
  }

  #changed({ before, now, field }: Pair): void {
    this.#add("major", field, `${quote(field)} changed from ${this.#name(before)} to ${this.#name(now)}.`);
  }

  #flows({ before, now }: Pair): boolean {
    const [source, target] = this.#direction === "input" ? [before, now] : [now, before];
    return this.#checker.isTypeAssignableTo(source, target);
  }

  #isSame(one: ts.Type, other: ts.Type): boolean {
    return this.#checker.isTypeAssignableTo(one, other) && this.#checker.isTypeAssignableTo(other, one);
  }

  #wasSeen(before: ts.Type, now: ts.Type): boolean {
    const partners = this.#seen.get(before) ?? new Set();
    const wasSeen = partners.has(now);
    this.#seen.set(before, partners.add(now));
    return wasSeen;
  }

  /** An object of fields: not an array, a function or a type of the platform, whose members are methods. */
  #isRecord(type: ts.Type): boolean {
    const { Object: ObjectFlag, Intersection } = compiler().TypeFlags;
    if ((type.flags & (ObjectFlag | Intersection)) === 0 || type.getCallSignatures().length > 0) return false;
    const file = type.symbol?.declarations?.[0]?.getSourceFile();
    return file === undefined || !this.#program.isSourceFileDefaultLibrary(file);
  }

  #add(rating: TypeFinding["rating"], field: string, message: string): void {
    this.#findings.push({ rating, field, message });
  }

  #name(type: ts.Type): string {
    const text = this.#checker.typeToString(type, undefined, compiler().TypeFormatFlags.NoTruncation);
    return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
  }
}

function members(type: ts.Type): ts.Type[] {
  return type.isUnion() ? [...type.types] : [type];
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & compiler().SymbolFlags.Optional) !== 0;
}

function quote(field: string): string {
  return field === "" ? "The value" : `\`${field}\``;
}
