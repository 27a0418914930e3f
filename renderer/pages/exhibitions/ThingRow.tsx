// One thing of a section: what it is, whether it may be shown and why not, and what can be done with it.
import { Button as AriaButton } from 'react-aria-components';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import type { ExhibitionSectionId } from '../../../shared/model/ids.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import type { IconName } from '../../parts/icons.tsx';
import { Link } from '../../parts/Link.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { useText } from '../../text/use-text.ts';
import type { ThingWords } from './thing-words.ts';
import { ItemState } from './ItemState.tsx';
import { shownWords } from './words-in.ts';

interface OtherSection {
  id: ExhibitionSectionId;
  title: string;
}

interface ThingRowProps {
  item: ExhibitionItem;
  words: ThingWords;
  /** undefined until it was looked at. */
  verdict: ItemVerdict | undefined;
  languages: readonly string[];
  place: number;
  count: number;
  others: readonly OtherSection[];
  onOpen: () => void;
  onMove: (step: -1 | 1) => void;
  onMoveTo: (to: OtherSection) => void;
  onRemove: () => void;
}

const icons = {
  story: 'stories',
  clip: 'play',
  quote: 'requests',
  picture: 'eye',
  text: 'agreements',
} as const satisfies Record<ExhibitionItem['kind'], IconName>;

export function ThingRow(props: ThingRowProps) {
  const { item, words, verdict, languages, place, count, others } = props;
  const { onOpen, onMove, onMoveTo, onRemove } = props;
  const { exhibitions: t } = useText();
  const { name, kind, story, excerpt } = words;
  const hasWarning = shownWords(item.warning, languages) !== '';
  return (
    <>
      <AriaButton
        slot="drag"
        className="button exhibition-handle"
        data-tone="quiet"
        data-shape="icon"
        aria-label={t.thingHandle(name)}
      >
        <Icon name="menu" />
      </AriaButton>
      <p className="exhibition-thing-title">
        <Icon name={icons[item.kind]} size={18} />
        <strong>{kind}</strong>
        {item.kind !== 'text' && (
          <span className="soft small">
            <Link to={{ page: 'stories', id: item.storyId }}>
              <bdi>{story}</bdi>
            </Link>
          </span>
        )}
      </p>
      <div className="exhibition-buttons">
        <Button tone="quiet" aria-label={t.changeThing(name)} onPress={onOpen}>
          {t.change}
        </Button>
        <IconButton
          icon="up"
          label={t.earlier(name)}
          onPress={() => onMove(-1)}
          isDisabled={place === 0}
        />
        <IconButton
          icon="down"
          label={t.later(name)}
          onPress={() => onMove(1)}
          isDisabled={place === count - 1}
        />
        {others.length > 0 && (
          <MenuButton
            label={t.moveTo(name)}
            items={others.map((other) => ({
              ...{ id: other.id, label: t.moveToSection(other.title) },
              run: () => onMoveTo(other),
            }))}
          />
        )}
        <IconButton icon="close" label={t.remove(name)} onPress={onRemove} />
      </div>
      <div className="exhibition-thing-words">
        {item.kind === 'picture' && (
          <img
            className="exhibition-thumb"
            src={`app://homeground/media/${item.attachmentId}`}
            alt=""
          />
        )}
        {excerpt !== '' && (
          <p className="exhibition-excerpt" data-kind={item.kind}>
            <bdi>{excerpt}</bdi>
          </p>
        )}
        {hasWarning && <p className="small soft">{t.hasWarning}</p>}
        {verdict && <ItemState item={item} verdict={verdict} />}
      </div>
    </>
  );
}
