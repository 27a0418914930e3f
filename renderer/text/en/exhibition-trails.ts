// English wording for trails that are shown in an exhibition.
import type { TrailReason } from '../../../shared/model/exhibition-output.ts';
import { trailReasonSentences } from '../../../shared/rules/exhibition-sentences.ts';

export const exhibitionTrails = {
  title: 'Trails to walk',
  lead: 'Each is a page of the screen and of the website: a map, and what people read, see and hear at each stop.',
  label: 'Trails in this exhibition, in this order',
  add: 'Add a trail…',
  noneAtAll: 'There is no trail yet. When you have built one, you can add it here.',
  toTrails: 'Go to the trails',
  untitled: 'Trail without a title',
  inBin: 'A trail in the bin',
  stops: (count: number) => (count === 1 ? '1 stop' : `${count} stops`),
  earlier: (name: string) => `Move ${name} one up`,
  later: (name: string) => `Move ${name} one down`,
  remove: (name: string) => `Take ${name} out`,
  removed: (name: string) => `${name} is out of the exhibition. The trail itself is kept.`,
  undo: 'Undo',
  trail: 'Trail',
  open: 'Open the trail',
  nearStops: (numbers: string) => `Please look at these stops: ${numbers}.`,
  stopOf: (number: number) => `Stop ${number}`,
  lineHidden:
    'A straight line between the stops would pass close to a place that must not be shown. So the stops are not joined by lines. If you want to show a way, draw it in the trail.',
  partly: 'Goes in, but not all of it',
  reasons: trailReasonSentences as Record<TrailReason, string>,
};
