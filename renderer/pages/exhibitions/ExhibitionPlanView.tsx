// The plan: how much goes in, what stays behind and why, which names stand in the words around, and how large it is.
import type { Exhibition, ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ExhibitionPlan } from '../../../shared/model/exhibition-output.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { Why } from './ItemState.tsx';
import { NamesAround } from './NamesAround.tsx';
import { thingWords } from './thing-words.ts';
import { TrailState } from './TrailState.tsx';
import { useOffers } from './use-offers.ts';
import { shownWords } from './words-in.ts';

interface ExhibitionPlanViewProps {
  exhibition: Exhibition;
  plan: ExhibitionPlan;
  hasDestination: boolean;
}

export function ExhibitionPlanView({ exhibition, plan, hasDestination }: ExhibitionPlanViewProps) {
  const texts = useText();
  const { exhibitions: t, exhibitionTrails: ofTrails, language } = texts;
  const languages = [language, ...exhibition.languages];
  const all = exhibition.sections.flatMap(({ title, items }) =>
    items.map((item) => ({ item, section: shownWords(title, languages) || t.sectionUntitled })),
  );
  const verdicts = new Map(plan.items.map((verdict) => [verdict.itemId, verdict]));
  const judged = all.flatMap((one) => {
    const verdict = verdicts.get(one.item.id);
    return verdict === undefined ? [] : [{ ...one, verdict }];
  });
  const staying = judged.filter(({ verdict }) => verdict.reasons.length > 0);
  const heardAlone = judged.filter(
    ({ verdict }) => verdict.reasons.length === 0 && verdict.filmReasons.length > 0,
  );
  const toTell = plan.trails.filter(
    ({ reasons, items, names, isLineHidden }) =>
      reasons.length + names.length > 0 ||
      isLineHidden ||
      items.some((item) => item.reasons.length > 0),
  );
  const offers = useOffers(
    [...staying, ...heardAlone].flatMap(({ item }) => (item.kind === 'text' ? [] : [item.storyId])),
  );
  const wordsOf = (item: ExhibitionItem) => {
    const offer = item.kind === 'text' ? undefined : offers.get(item.storyId);
    return thingWords(item, { offer, languages, texts });
  };
  const list = (things: typeof judged) =>
    things.length > 0 && (
      <ul className="exhibition-staying">
        {things.map(({ item, section, verdict }) => {
          const { name, story, excerpt } = wordsOf(item);
          return (
            <li key={item.id}>
              <p>
                <strong>{name}</strong>{' '}
                <span className="soft">
                  <bdi>{story || excerpt}</bdi> · <bdi>{section}</bdi>
                </span>
              </p>
              <Why item={item} verdict={verdict} />
            </li>
          );
        })}
      </ul>
    );
  return (
    <>
      <NamesAround names={plan.names} />
      <Section title={t.planTitle}>
        {plan.goingIn === 0 ? (
          <Note tone="warning">{t.nothingGoesIn}</Note>
        ) : (
          <>
            <p>{t.goesIn(plan.goingIn)}</p>
            <dl className="facts">
              <dt>{t.size}</dt>
              <dd>{formatSize(language, plan.sizeBytes)}</dd>
              {plan.filmBytes > 0 && (
                <>
                  <dt>{t.sizeOfFilms}</dt>
                  <dd>{formatSize(language, plan.filmBytes)}</dd>
                </>
              )}
              {hasDestination && (
                <>
                  <dt>{t.free}</dt>
                  <dd>{formatSize(language, plan.freeBytes)}</dd>
                </>
              )}
            </dl>
          </>
        )}
        <h3>{plan.leftOut === 0 ? t.nothingLeftOut : t.leftOut(plan.leftOut)}</h3>
        {toTell.length > 0 && (
          <ul className="exhibition-staying">
            {toTell.map((verdict) => (
              <li key={verdict.trailId}>
                <p>
                  <strong>{ofTrails.trail}</strong>{' '}
                  <span className="soft">
                    <bdi>{verdict.title || ofTrails.untitled}</bdi>
                  </span>
                </p>
                <TrailState verdict={verdict} />
              </li>
            ))}
          </ul>
        )}
        {list(staying)}
        {heardAlone.length > 0 && <h3>{t.heardAlone}</h3>}
        {list(heardAlone)}
      </Section>
    </>
  );
}
