// A heading that is read out first where one page takes the place of another inside a tab, and is at the top of the window.
import { useEffect, useRef } from 'react';

export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return heading;
}
