// One thing that was found: ticked or not, with everything that is to be known of it before it comes in.
import type { ArrivalItem } from '../../../shared/model/arrival.ts';
import { Checkbox } from '../../parts/choices.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Link } from '../../parts/Link.tsx';
import { formatLength, formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { canCome } from './arrival-choice.ts';
import type { ArrivalChoice } from './arrival-choice.ts';

interface ArrivalRowProps {
  choice: ArrivalChoice;
  onChange: (part: Partial<ArrivalChoice>) => void;
}

export function ArrivalRow({ choice, onChange }: ArrivalRowProps) {
  const { arrivals: t } = useText();
  const { item, isTicked, isJoined } = choice;
  const name = <bdi className="arrival-name">{item.name}</bdi>;
  return (
    <li>
      <div className="arrival-line">
        {canCome(item) ? (
          <Checkbox
            label={name}
            isSelected={isTicked}
            onChange={(ticked) => onChange({ isTicked: ticked })}
          />
        ) : (
          name
        )}
        <Facts item={item} />
      </div>
      <div className="arrival-more">
        <Remarks item={item} />
        {item.parts.length > 1 && isTicked && (
          <Checkbox
            label={t.join(item.parts.length)}
            help={t.joinHelp}
            isSelected={isJoined}
            onChange={(joined) => onChange({ isJoined: joined })}
          />
        )}
      </div>
    </li>
  );
}

function Facts({ item }: { item: ArrivalItem }) {
  const { arrivals: t, language } = useText();
  const { kind, sizeBytes, durationMs, parts } = item;
  return (
    <span className="arrival-facts">
      {[
        parts.length > 1 ? t.ofFiles(parts.length) : t.kinds[kind],
        durationMs !== null && formatLength(language, durationMs),
        formatSize(language, sizeBytes),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

/** The kind as people write it: `WAV`, `M4A`. */
const kindName = (mimeType: string) =>
  (
    ({ 'audio/mpeg': 'MP3', 'audio/mp4': 'M4A/MP4', 'audio/3gpp': '3GP' }) as Record<string, string>
  )[mimeType] ?? mimeType.replace(/^[a-z]+\//u, '').toUpperCase();

function Remarks({ item }: { item: ArrivalItem }) {
  const { arrivals: t } = useText();
  const { problem, track, mimeType, hasWrongEnding } = item;
  const isCutOff = problem?.problem === 'cut-off';
  return (
    <>
      {problem && (
        <p className="arrival-problem small">
          <Icon name="warning" size={18} />
          <span>
            {t.problem(problem)} {isCutOff && t.tickIncomplete}
          </span>
          {problem.storyId && (
            <Link to={{ page: 'stories', id: problem.storyId }}>{t.seeOther}</Link>
          )}
        </p>
      )}
      {hasWrongEnding && <p className="small soft">{t.wrongEnding(kindName(mimeType))}</p>}
      {track !== null && <p className="small soft">{t.trackHelp(track)}</p>}
      {mimeType === 'image/heic' && <p className="small soft">{t.heicHelp}</p>}
    </>
  );
}
