/** As graphql-js says of a variable that is not of its type; what stands in it comes in between, and may be anything. */
const MISSING_OR_UNKNOWN =
  /; Field "(\w+)" (?:of required type "[^"]+" was not provided|is not defined by type)/;
const within = (variable: string) => new RegExp(` at "${variable}((?:\\.\\w+|\\[\\d+\\])+)"; `);
const ITSELF = /^Variable "\$(\w+)" (?:got invalid value|of required type)/;

/** The field of the input that is to blame, by its own name, or the variable that is one itself. */
export function coercedField(message: string): string | undefined {
  const variable = ITSELF.exec(message)?.[1];
  if (variable === undefined) return undefined;
  const [, unknown] = MISSING_OR_UNKNOWN.exec(message) ?? [];
  if (unknown !== undefined) return unknown;
  const [, path] = within(variable).exec(message) ?? [];
  return path?.match(/\w*[A-Za-z_]\w*/g)?.at(-1) ?? variable;
}
