// At the foot of every printed page: which form it is and which of its pages, so that loose sheets find each other.
import { useEffect } from 'react';

/** @param id letters, digits and hyphens, as the name of a version is */
export function usePageFoot(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    const sheet = new CSSStyleSheet();
    const foot = `"${id.replaceAll(/[^\w-]/g, '')} · " counter(page) " / " counter(pages)`;
    sheet.replaceSync(
      `@page { size: A4; margin: 14mm 16mm 18mm; @bottom-center { content: ${foot}; font: 9pt 'Atkinson Hyperlegible Next'; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [id]);
}
