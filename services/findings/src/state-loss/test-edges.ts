/** Everything that can happen to a claim of every kind; what is not here is refused. */
const OF_ALL: readonly (readonly [edge: string, to: string])[] = [
  ['INDICATED VERIFY', 'VERIFIED_BY_TPKN'],
  ['VERIFIED_BY_TPKN ACKNOWLEDGE', 'ACKNOWLEDGED'],
  ['ACKNOWLEDGED PAY_IN_INSTALMENTS', 'IN_INSTALMENTS'],
  ['CHARGED PAY_IN_INSTALMENTS', 'IN_INSTALMENTS'],
  ['STALLED PAY_IN_INSTALMENTS', 'IN_INSTALMENTS'],
  ['ACKNOWLEDGED STALL', 'STALLED'],
  ['IN_INSTALMENTS STALL', 'STALLED'],
  ['CHARGED STALL', 'STALLED'],
  ['VERIFIED_BY_TPKN SETTLE', 'SETTLED'],
  ['ACKNOWLEDGED SETTLE', 'SETTLED'],
  ['IN_INSTALMENTS SETTLE', 'SETTLED'],
  ['CHARGED SETTLE', 'SETTLED'],
  ['STALLED SETTLE', 'SETTLED'],
  ['STALLED WRITE_OFF', 'WRITTEN_OFF'],
];

const charged = (action: string) =>
  ['VERIFIED_BY_TPKN', 'ACKNOWLEDGED', 'IN_INSTALMENTS', 'STALLED'].map(
    (from) => [`${from} ${action}`, 'CHARGED'] as const,
  );

export const EDGES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  TREASURY_CLAIM: new Map([...OF_ALL, ...charged('CHARGE_BY_BPK')]),
  COMPENSATION_CLAIM: new Map([...OF_ALL, ...charged('CHARGE')]),
  THIRD_PARTY: new Map([...OF_ALL, ...charged('CHARGE')]),
};
