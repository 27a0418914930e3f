// Reads ELAN files (.eaf), https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf: tiers of people who speak, and tiers that translate them.
import { cleanName, cleanWords, splitLongLine } from './clean-words.ts';
import { parseEaf } from './eaf-tiers.ts';
import type { Annotation, Eaf, Tier } from './eaf-tiers.ts';
import { lineOf } from './file-content.ts';
import type { FileText } from './file-content.ts';
import { badFile } from './notice.ts';
import type { Notices } from './notice.ts';
import { plainTag } from './plain-tag.ts';
import { settleTimes } from './settle-times.ts';

interface Spoken {
  annotation: Annotation;
  tier: Tier;
  fromMs: number;
  toMs: number;
}

/** @throws AppError `invalid-input` naming the line */
export function readEaf(
  xml: string,
  notices: Notices,
): { text: FileText; translations: FileText[] } {
  const eaf = parseEaf(xml, notices);
  const spoken = eaf.tiers
    .filter((tier) => tier.parent === undefined)
    .flatMap((tier) => spokenOf(tier, eaf));
  if (spoken.length === 0) throw badFile('There is no text with times in this ELAN file.');
  spoken.sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
  const places = new Map<string, number>();
  const placed = spoken.flatMap(({ annotation, tier, fromMs, toMs }) => {
    const text = cleanWords(annotation.value, notices, annotation.at);
    if (text === '') {
      notices.note('empty-lines-left-out', annotation.at);
      return [];
    }
    const speaker = cleanName(tier.participant || tier.id, notices, tier.at);
    return splitLongLine(lineOf({ fromMs, toMs, speaker, text }), notices, annotation.at).map(
      (line) => ({ line, at: annotation.at, id: annotation.id }),
    );
  });
  for (const [place, { id }] of placed.entries()) if (!places.has(id)) places.set(id, place);
  const roots = eaf.tiers.filter((tier) => tier.parent === undefined);
  const languages = new Set(roots.map((tier) => languageOf(tier)));
  return {
    text: {
      name: '',
      language: languages.size === 1 ? ([...languages][0] ?? null) : null,
      lines: settleTimes(placed, notices),
    },
    translations: translationsOf(eaf, places, notices),
  };
}

function languageOf({ language, locale }: Tier): string | null {
  // A locale may also be the name of a keyboard, such as ipa-ext.
  return (
    plainTag(language) ?? (/^[a-z]{2}(?:[-_][a-z]{2})?$/iu.test(locale) ? plainTag(locale) : null)
  );
}

function spokenOf(tier: Tier, eaf: Eaf): Spoken[] {
  return tier.annotations.flatMap((annotation) => {
    if (annotation.slots === undefined) return [];
    const [fromMs, toMs] = annotation.slots.map((slot) => eaf.slotMs(slot, annotation.at));
    return fromMs === undefined || toMs === undefined ? [] : [{ annotation, tier, fromMs, toMs }];
  });
}

/** Tiers that say one thing for each line of the tier above, gathered by their type: "translation@A" and "translation@B" are one. */
function translationsOf(
  eaf: Eaf,
  places: ReadonlyMap<string, number>,
  notices: Notices,
): FileText[] {
  const byId = new Map(eaf.tiers.map((tier) => [tier.id, tier]));
  const owner = new Map(
    eaf.tiers.flatMap(({ annotations }) => annotations.map((one) => [one.id, one] as const)),
  );
  const isBeside = (tier: Tier): boolean => {
    for (let now: Tier | undefined = tier, steps = 0; now?.parent !== undefined; steps += 1) {
      if (now.constraint !== 'Symbolic_Association' || steps > 20) return false;
      now = byId.get(now.parent);
    }
    return true;
  };
  const gathered = new Map<string, FileText>();
  for (const tier of eaf.tiers) {
    if (tier.parent === undefined || tier.annotations.length === 0) continue;
    if (!isBeside(tier)) {
      notices.note('tiers-left-out', tier.at);
      continue;
    }
    const name = tier.type || tier.id;
    const language = languageOf(tier);
    const key = `${language ?? ''} ${name}`;
    const text = gathered.get(key) ?? {
      name: cleanName(name, notices, tier.at),
      language,
      lines: [],
    };
    gathered.set(key, text);
    for (const annotation of tier.annotations) {
      const words = cleanWords(annotation.value, notices, annotation.at);
      const of = places.get(rootOf(annotation, owner).id);
      if (words === '' || of === undefined) {
        notices.note(
          words === '' ? 'empty-lines-left-out' : 'translation-unmatched',
          annotation.at,
        );
        continue;
      }
      text.lines.push(...splitLongLine(lineOf({ text: words, of }), notices, annotation.at));
    }
  }
  for (const text of gathered.values()) text.lines.sort((a, b) => (a.of ?? 0) - (b.of ?? 0));
  return [...gathered.values()].filter(({ lines }) => lines.length > 0);
}

/** The line that something is said about, also through others; a ring ends somewhere. */
function rootOf(annotation: Annotation, owner: ReadonlyMap<string, Annotation>): Annotation {
  let now = annotation;
  for (let steps = 0; now.ref !== undefined && steps < 20; steps += 1) {
    const next = owner.get(now.ref);
    if (next === undefined) break;
    now = next;
  }
  return now;
}
