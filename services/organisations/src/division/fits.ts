interface Counted {
  readonly memberCount?: number;
}

/** An office whose members nobody has counted has the divisions of the usual five, which is what is known of them. */
export const fits = (division: Counted, office: Counted): boolean =>
  division.memberCount === undefined ||
  office.memberCount === undefined ||
  division.memberCount === office.memberCount;
