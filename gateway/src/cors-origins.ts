import { z } from 'zod';

/** As a browser says it: no path, no slash at the end, no star. */
const isOrigin = (text: string): boolean =>
  /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/** "https://dashboard.example,https://peta.example": each written out, and never everybody. */
export const corsOrigins = (production: boolean) =>
  z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every(isOrigin),
      'must be origins like https://dashboard.example, each written out',
    )
    // Whoever sits on the line of a page without TLS writes that page, and has its token.
    .refine(
      (origins) => !production || origins.every((origin) => origin.startsWith('https:')),
      'must be https origins in production',
    );
