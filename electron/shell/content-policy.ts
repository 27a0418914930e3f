// What our page may load and run: its own files, nothing else.

/**
 * react-aria puts this one sheet into the head of the page. Allowed by its hash, so that no other inline sheet is.
 * Styles that React sets on elements go through the object model and need no allowance.
 */
const REACT_ARIA_SHEET = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_SHEET}`,
  "font-src 'self'",
  // Drawn signatures are shown from data: addresses. A picture can do no harm there.
  "img-src 'self' data:",
  "media-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
