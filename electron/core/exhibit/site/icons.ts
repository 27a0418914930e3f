// The few signs on the pages of an exhibition, drawn into the page. What they mean always stands beside them in words. Pure.
const paths = {
  play: 'M7 4.5v15l13-7.5z',
  pause: 'M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z',
  letters:
    'M3 19 8.5 5h2L16 19h-2.4l-1.3-3.6H6.6L5.3 19zm4.3-5.6h4.3L9.5 7.6zM16 19l3-8h1.6l3 8h-1.8l-.6-1.8h-2.9L17.7 19zm2.8-3.2h2l-1-3.1z',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 2.2v13.6a6.8 6.8 0 0 1 0-13.6',
  full: 'M4 4h6v2H6v4H4zm10 0h6v6h-2V6h-4zM4 14h2v4h4v2H4zm14 0h2v6h-6v-2h4z',
  warning: 'M12 2.5 23 21H1zm-1.1 7 .3 6h1.6l.3-6zm1.1 7.3a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4',
  ear: 'M4 9v6h4l5 4.5v-15L8 9zm12.5-.8a5.5 5.5 0 0 1 0 7.6l1.5 1.5a7.6 7.6 0 0 0 0-10.6z',
  quote:
    'M10 6v2.4c-1.9.5-2.9 1.7-2.9 3.6H10v6H4v-5.4C4 8.9 6.2 6.6 10 6m10 0v2.4c-1.9.5-2.9 1.7-2.9 3.6H20v6h-6v-5.4C14 8.9 16.2 6.6 20 6',
  picture:
    'M3 5h18v14H3zm2 2v8.6l4-4 3.5 3.5 2.5-2.5 4 4V7zm10.5 1.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3',
  walk: 'M13 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4M9.8 8.9 7.5 10v3.5h-2V8.8L10.6 6.5c.9-.4 1.9 0 2.3.9l1 2c.8 1.3 2.1 2.1 3.6 2.1v2c-1.9 0-3.7-.9-4.8-2.3l-.6 2.9 2.1 2v6.4h-2v-5l-2.1-2-1.2 7H6.2z',
  onward: 'M9 5.5 15.5 12 9 18.5l-1.5-1.5 5-5-5-5z',
} as const;

export type SiteIcon = keyof typeof paths;

export function icon(name: SiteIcon): string {
  return `<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
}
