/** Days after the last day to answer on which it is told anew; then every so many. */
export const TOLD_LATE = [1, 14, 30] as const;
export const THEN_EVERY = 30;
/** From which of them on it is told to the province too, and to the inspectorate too. */
export const TO_PROVINCE = 14;
export const TO_INSPECTORATE = 30;
