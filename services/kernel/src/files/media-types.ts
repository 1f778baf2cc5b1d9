/**
 * The files that are taken, by what their bytes say they are, and how such a file may be called. Nothing that a browser
 * runs, nothing that a machine runs, nothing that holds macros, and nothing that cannot be told from such.
 */
const MEDIA_TYPES = new Map<string | undefined, readonly string[]>(
  Object.entries({
    'application/pdf': ['pdf'],
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
    'application/vnd.oasis.opendocument.text': ['odt'],
    'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
    'application/vnd.oasis.opendocument.presentation': ['odp'],
    'image/jpeg': ['jpg', 'jpeg'],
    'image/png': ['png'],
    'image/webp': ['webp'],
    'image/heic': ['heic'],
  }),
);

const endingOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

export const CSV = 'text/csv';
export const isCalledCsv = (fileName: string): boolean => endingOf(fileName) === 'csv';

export const mayBeCalled = (fileName: string): boolean =>
  [...MEDIA_TYPES.values()].flat().includes(endingOf(fileName));

/** Both must say the same: what it is, and what it is called. */
export const isTaken = (mediaType: string | undefined, fileName: string): boolean =>
  MEDIA_TYPES.get(mediaType)?.includes(endingOf(fileName)) ?? false;

export const ENDINGS = [...MEDIA_TYPES.values()].flat().join(', ');
