import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** What a client's request says that a service may hear: not who it is, not where it asked, nothing of the connection. */
const ASKING = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'range',
  'tus-resumable',
  'upload-defer-length',
  'upload-length',
  'upload-metadata',
  'upload-offset',
];

/** What a service's answer says that a client may hear. */
const ANSWERING = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-language',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
  'etag',
  'last-modified',
  'location',
  'referrer-policy',
  'retry-after',
  'tus-resumable',
  'upload-expires',
  'upload-length',
  'upload-metadata',
  'upload-offset',
];

const only = (names: readonly string[], headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

export const forService = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => only(ASKING, headers);
export const forClient = (headers: IncomingHttpHeaders): OutgoingHttpHeaders => only(ANSWERING, headers);
