const MOST_INITIALS = 4;
const LETTERS = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** "Budi Santoso" → "B. S.": enough to tell two people of an office apart, and no name. */
export const maskName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, MOST_INITIALS)
    .flatMap((word) => {
      const [first] = LETTERS.segment(word);
      return first ? [`${first.segment.toUpperCase()}.`] : [];
    })
    .join(' ');
