/** Numbers below `limit` that are the same for the same seed (mulberry32). */
export type Draw = (limit: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** One of the keys, each as often as its weight says. */
export function pickBy(weights: Readonly<Record<string, number>>, draw: Draw): string {
  const tickets = Object.entries(weights).flatMap(([key, weight]) => Array<string>(weight).fill(key));
  return tickets[draw(tickets.length)] as string;
}
