/**
 * Formats that are checked, wider than their standards where services are: a value that some validator takes must not be reported.
 * Other formats say nothing here.
 */
export const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u,
  "date-time":
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt\s]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}(:?\d{2})?)$/u,
  time: /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}(:?\d{2})?)?$/u,
  email: /^[^\s@]+@[^\s@]+$/u,
  uuid: /^(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/iu,
  uri: /^[a-z][a-z0-9+.-]*:\S*$/iu,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/u,
  ipv6: /^[0-9a-f:.]+$/iu,
};
