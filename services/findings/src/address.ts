/** The columns of a row that concerns these offices: themselves, every office above them, their provinces. */
export function addressOf(offices: Iterable<string>) {
  const addressedOffices = [...new Set(offices)].sort();
  return {
    addressedOffices,
    addressedBranches: [...new Set(addressedOffices.flatMap((code) => ['00', code.slice(0, 2), code]))],
    addressedProvinces: [...new Set(addressedOffices.map((code) => Number(code.slice(0, 2))))],
  };
}
