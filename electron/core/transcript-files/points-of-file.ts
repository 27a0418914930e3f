// Index points of a file of another program, as points of the library: nothing that fits nowhere else is lost, it goes into the summary.
import { IndexPointId } from '../../../shared/model/ids.ts';
import type { PointToTakeIn } from '../db/take-in-points.ts';
import type { FilePoint } from './file-content.ts';

const LONGEST_LINE = 300;
const LONGEST_PROSE = 50_000;
const MOST_KEYWORDS = 50;
const MOST_PLACES = 100;

interface Told {
  title: string;
  synopsis: string;
  keywords: readonly string[];
}

/** Lines are short here: a long title goes on in the summary, and so do keywords of which there are too many. */
function fitted({ title, synopsis, keywords }: Told): Told {
  const line = title.replaceAll(/\s+/gu, ' ').trim();
  const words = [...new Set(keywords)];
  const fits = words.filter((word) => word.length <= LONGEST_LINE).slice(0, MOST_KEYWORDS);
  const rest = words.filter((word) => !fits.includes(word));
  const parts = [line.length > LONGEST_LINE ? line : '', synopsis, rest.join('; ')];
  return {
    title: line.slice(0, LONGEST_LINE),
    synopsis: parts
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, LONGEST_PROSE),
    keywords: fits,
  };
}

/** @param otherLanguage of the second words of each point */
export function pointsOfFile(
  points: readonly FilePoint[],
  { otherLanguage, newId }: { otherLanguage: string | null; newId: () => string },
): PointToTakeIn[] {
  return points.map((point) => {
    const own = fitted({ ...point, keywords: [...point.subjects, ...point.keywords] });
    const other = fitted({
      ...{ title: point.titleAlt, synopsis: point.synopsisAlt },
      keywords: [...point.subjectsAlt, ...point.keywordsAlt],
    });
    const hasOther = `${other.title}${other.synopsis}${other.keywords.join('')}` !== '';
    return {
      id: IndexPointId.parse(newId()),
      fromMs: point.atMs,
      ...{ title: own.title, synopsis: own.synopsis, keywords: [...own.keywords] },
      words: point.partialTranscript.slice(0, LONGEST_PROSE),
      places: point.places.slice(0, MOST_PLACES).map(({ name, zoom, ...where }) => ({
        ...where,
        name: name.slice(0, LONGEST_LINE),
        zoom: zoom === null ? null : Math.min(22, Math.max(0, Math.round(zoom))),
      })),
      ...(hasOther && {
        otherLanguage,
        ...{ otherTitle: other.title, otherSynopsis: other.synopsis },
        otherKeywords: [...other.keywords],
      }),
    };
  });
}
