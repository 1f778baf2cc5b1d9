import { badInput, textsOf, wordsOf } from '@oversight/kernel';
import type { AttendanceMode } from '../vocabulary.ts';
import type { Meeting } from './meeting.entity.ts';
import type { MeetingType, OversightTopic, SecurityClassification } from './meeting.enums.ts';

/** What a host says of a meeting; what is not given stays as it is. */
export interface MeetingSaid {
  readonly number?: string;
  readonly invitedOn?: string;
  readonly title?: string;
  readonly type?: MeetingType;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly timeZone?: string;
  readonly venue?: string;
  readonly mode?: AttendanceMode;
  readonly purpose?: string;
  readonly discussionThemes?: readonly string[];
  readonly keyStatement?: string;
  readonly keyStatementBy?: string;
  readonly legalBasis?: string;
  readonly budgetSource?: string;
  readonly topics?: OversightTopic[];
  readonly externalBodyCodes?: readonly string[];
  readonly classification?: SecurityClassification;
  readonly series?: string;
  readonly wave?: number;
  readonly parallelClass?: string;
}

export type MeetingDetails = Partial<Pick<Meeting, keyof MeetingSaid>>;

/** How long the texts are that may be left out; an empty one takes away what was there. */
const TEXTS = {
  number: 60,
  venue: 200,
  purpose: 1000,
  keyStatement: 1000,
  keyStatementBy: 200,
  legalBasis: 500,
  budgetSource: 200,
  series: 120,
  parallelClass: 60,
} as const;
const MOST_THEMES = 30;
const MOST_BODIES = 20;
const BODY_CODE = /^[A-Z][A-Z0-9_.-]{1,19}$/;

/** The same as it is stored. Errors: BAD_USER_INPUT naming the field. */
export function meetingDetailsOf(said: MeetingSaid): MeetingDetails {
  const { invitedOn, type, startsOn, endsOn, startsAt, endsAt, timeZone, mode, classification, topics } =
    said;
  const kept = { invitedOn, type, startsOn, endsOn, startsAt, endsAt, timeZone, mode, classification };
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    ...textsOf(said, TEXTS),
    ...(said.title !== undefined && { title: wordsOf('title', said.title, 300) }),
    ...(topics && { topics: [...new Set(topics)] }),
    ...(said.wave !== undefined && { wave: waveOf(said.wave) }),
    ...(said.discussionThemes && { discussionThemes: themesOf(said.discussionThemes) }),
    ...(said.externalBodyCodes && { externalBodyCodes: bodiesOf(said.externalBodyCodes) }),
  };
}

function waveOf(wave: number): number {
  if (wave < 1 || wave > 99) throw badInput('wave', 'A wave is from 1 to 99.');
  return wave;
}

function themesOf(themes: readonly string[]): string[] {
  if (themes.length > MOST_THEMES)
    throw badInput('discussionThemes', `There are at most ${MOST_THEMES} themes.`);
  return themes.map((theme) => wordsOf('discussionThemes', theme, 300));
}

/** As they are written; which there are, `mustBeBodies` knows. */
export function bodiesOf(codes: readonly string[]): string[] {
  if (codes.length > MOST_BODIES || !codes.every((code) => BODY_CODE.test(code)))
    throw badInput('externalBodyCodes', `At most ${MOST_BODIES} codes such as "BPKP".`);
  return [...new Set(codes)];
}
