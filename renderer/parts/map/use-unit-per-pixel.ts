// How many units of the picture one pixel of the screen is: words and points keep their size, however small the picture is shown.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

export function useUnitPerPixel(picture: RefObject<SVGSVGElement | null>): number {
  const [unit, setUnit] = useState(1);
  useEffect(() => {
    const svg = picture.current;
    if (svg === null) return;
    const watch = new ResizeObserver(() => {
      const scale = svg.getScreenCTM()?.a ?? 1;
      setUnit(1 / Math.max(scale, 0.1));
    });
    watch.observe(svg);
    return () => watch.disconnect();
  }, [picture]);
  return unit;
}
