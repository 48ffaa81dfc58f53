import type { ProfileMapping, ProfileRow } from "@specwright/runtime";
import { hideFromLogs } from "./hide-from-logs.js";
import { type Match, matchesOf } from "./matches.js";
import type { Phone, Profile, Sourced, Unmapped } from "./profile.js";
import { readerOf } from "./readers.js";
import { joinPhone } from "./values/phone.js";

type Draft = Record<string, unknown>;

const entryLists: ReadonlySet<string> = new Set(["bankAccounts", "depositoryAccounts", "consents"]);
const valueLists: ReadonlySet<string> = new Set(["exchanges", "products", "orderTypes", "nationalities"]);

/**
 * Reads a provider's answer through its mapping. Pure; takes any answer, also one that is not what the spec describes.
 *
 * @param mapping the generated table: `profile` of `@specwright/<provider>/profile`
 * @param raw the answer of the operation that the mapping names
 */
export function mapProfile<Raw>(mapping: ProfileMapping, raw: Raw): Profile<Raw> {
  const unmapped: Unmapped[] = [];
  const draft: Draft = { identity: {}, contact: {}, addresses: {}, timestamps: {}, settings: {} };
  const entries = new Map<string, Draft>();

  for (const row of mapping.rows) {
    const [group = ""] = row.field.split(".");
    const { matches, listed } = matchesOf(raw, row);
    if (listed && (entryLists.has(group) || valueLists.has(group))) draft[group] ??= [];
    for (const match of matches) {
      const reading = readerOf(row.field)(match.value, { pointer: match.pointer, row });
      if (reading === undefined) continue;
      if ("problem" in reading) unmapped.push({ field: row.field, pointer: match.pointer, reason: reading.problem });
      else place(reading.found, row, match);
    }
  }
  completePhone(draft.contact as { phone?: Phone; callingCode?: Sourced });
  return hideFromLogs({ provider: mapping.provider, ...draft, unmapped, raw } as unknown as Profile<Raw>);

  function place(found: object, row: ProfileRow, match: Match): void {
    const [group = "", ...path] = row.field.split(".");
    if (entryLists.has(group)) {
      set(entryFor(group, row, match), path, found);
    } else if (valueLists.has(group)) {
      push(draft, group, found);
    } else if (group === "address") {
      set(draft.addresses as Draft, path, found);
    } else {
      set(draft, row.field.split("."), found);
    }
  }

  function entryFor(group: string, { consent }: ProfileRow, { element }: Match): Draft {
    const key = `${group} ${consent ?? ""} ${element ?? ""}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry: Draft = {
      ...(consent === undefined ? {} : { kind: consent }),
      ...(element === undefined ? {} : { pointer: element }),
    };
    entries.set(key, entry);
    push(draft, group, entry);
    return entry;
  }
}

/** The first value of a field stays, except that lines of an address add up. */
function set(holder: Draft, path: readonly string[], found: object): void {
  const [name = "", ...rest] = path;
  if (rest.length > 0) {
    holder[name] ??= {};
    set(holder[name] as Draft, rest, found);
  } else if (name === "lines") {
    push(holder, name, found);
  } else {
    holder[name] ??= found;
  }
}

function push(holder: Draft, name: string, found: object): void {
  holder[name] ??= [];
  (holder[name] as object[]).push(found);
}

function completePhone(contact: { phone?: Phone; callingCode?: Sourced }): void {
  const { phone, callingCode } = contact;
  if (phone === undefined || callingCode === undefined || phone.e164 !== undefined) return;
  const e164 = joinPhone(callingCode.value, phone.value);
  if (e164 !== undefined) contact.phone = { ...phone, e164, with: [callingCode.pointer] };
}
