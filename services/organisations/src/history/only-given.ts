/** What an input says of a change: what it leaves out stays as it was. */
export const onlyGiven = <Input extends object>(input: Input): Partial<Input> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Input>;
