// Signs on a map that would lie on one another are pushed apart. Pure.
import type { PlanePoint } from '../../../shared/rules/map-plane.ts';

const MOST_ROUNDS = 60;

/** @param least from middle to middle @returns each in the order of `points`, which stay as they are */
export function signsApart(points: readonly PlanePoint[], least: number): PlanePoint[] {
  const signs = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let hasMoved = false;
    for (const [index, one] of signs.entries())
      for (const [more, other] of signs.slice(index + 1).entries()) {
        const far = Math.hypot(other.x - one.x, other.y - one.y);
        if (far >= least) continue;
        hasMoved = true;
        // On the very same spot they go apart in a direction of their own.
        const angle = far < 0.01 ? index + more : Math.atan2(other.y - one.y, other.x - one.x);
        const push = (least - far) / 2;
        one.x -= Math.cos(angle) * push;
        one.y -= Math.sin(angle) * push;
        other.x += Math.cos(angle) * push;
        other.y += Math.sin(angle) * push;
      }
    if (!hasMoved) break;
  }
  return signs;
}
