export const NOTE_LENGTH = 2000;
export const DECISION_LENGTH = 120;
