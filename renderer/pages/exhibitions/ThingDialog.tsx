// Changes one thing: the exhibition's own words beside it, and what it shows. Every change saves itself.
import { useState } from 'react';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import { isLongEnough } from '../../../shared/rules/split-clip.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { ClipCutter } from './ClipCutter.tsx';
import type { ClipTimes } from './ClipCutter.tsx';
import type { EditedExhibition } from './edited-exhibition.ts';
import { replaceItem } from './exhibition-order.ts';
import { FilmSwitch } from './FilmSwitch.tsx';
import { ItemState } from './ItemState.tsx';
import { QuoteChooser } from './QuoteChooser.tsx';
import { newItemId } from './new-item-id.ts';
import { putTogether } from './put-back.ts';
import { thingWords } from './thing-words.ts';
import { WordsField } from './WordsField.tsx';

interface ThingDialogProps {
  item: ExhibitionItem;
  edited: EditedExhibition;
  onClose: () => void;
}

export function ThingDialog({ item, edited, onClose }: ThingDialogProps) {
  const texts = useText();
  const { exhibitions: t } = texts;
  const { draft, change, flush, writing, plan } = edited;
  const { languages, sections } = draft;
  /** As it is typed, while it is no clip. */
  const [scrap, setScrap] = useState<ClipTimes>();
  const { data: offer } = useQuery(
    'exhibitions.offer',
    item.kind === 'text' ? null : { storyId: item.storyId },
  );
  const words = thingWords(item, { offer, languages: [writing, ...languages], texts });
  const verdict = plan?.items.find(({ itemId }) => itemId === item.id);
  const set = (patch: Partial<ExhibitionItem>) =>
    change({ sections: replaceItem(sections, item.id, [{ ...item, ...patch } as ExhibitionItem]) });
  const field = { writing, languages, onBlur: flush };
  const sound =
    item.kind === 'clip'
      ? offer?.sounds.find(({ recordingId }) => recordingId === item.recordingId)
      : undefined;
  const isText = item.kind === 'text';
  return (
    <Dialog
      title={words.name}
      isOpen
      isWide={!isText}
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {t.done}
        </Button>
      }
    >
      {words.story !== '' && (
        <p className="soft">
          <bdi>{words.story}</bdi>
        </p>
      )}
      {verdict && <ItemState item={item} verdict={verdict} />}
      {item.kind === 'picture' && (
        <img
          className="exhibition-large"
          src={`app://homeground/media/${item.attachmentId}`}
          alt=""
        />
      )}
      <WordsField
        {...field}
        label={isText ? t.text : t.caption}
        {...(isText ? {} : { help: t.captionHelp })}
        words={item.caption}
        onChange={(caption) => set({ caption })}
        rows={isText ? 6 : 2}
      />
      {!isText && (
        <WordsField
          {...field}
          label={t.warning}
          help={t.warningHelp}
          words={item.warning}
          onChange={(warning) => set({ warning })}
          rows={2}
        />
      )}
      <FilmSwitch item={item} offer={offer} onChange={(withFilm) => set({ withFilm })} />
      {item.kind === 'clip' && sound && offer && (
        <ClipCutter
          title={words.story}
          sound={sound}
          texts={offer.texts}
          clip={scrap ?? item}
          onChange={({ fromMs, toMs, fadeInMs, fadeOutMs }) => {
            const times = { fromMs, toMs, fadeInMs, fadeOutMs };
            setScrap(isLongEnough(times) ? undefined : times);
            if (isLongEnough(times)) set(times);
          }}
          onSplit={(parts) => {
            const clips = parts.map((part, place) => ({
              ...{ ...item, ...part, id: place === 0 ? item.id : newItemId() },
            }));
            change({ sections: replaceItem(sections, item.id, clips) }, true);
            showToast({
              message: t.wasSplit(clips.length),
              action: {
                label: t.undo,
                run: () =>
                  edited.putBack((now) => ({
                    sections: putTogether(
                      now.sections,
                      item,
                      clips.map(({ id }) => id),
                    ),
                  })),
              },
            });
            onClose();
          }}
        />
      )}
      {item.kind === 'quote' && offer && offer.texts.length > 0 && (
        <QuoteChooser texts={offer.texts} quote={item} onQuote={(quote) => set(quote)} />
      )}
    </Dialog>
  );
}
