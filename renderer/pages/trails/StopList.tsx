// The stops in their order: dragged, moved by keys or by buttons, and opened.
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  useDragAndDrop,
} from 'react-aria-components';
import type { TrailStop } from '../../../shared/model/trail.ts';
import { METRES_IN_MILE, metresBetween } from '../../../shared/rules/trail-distance.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { wardOfPlace } from '../../parts/map/ward-shapes.ts';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { oneDecimal } from './one-decimal.ts';
import { dropStops, moveStop } from './stop-order.ts';

interface StopListProps {
  stops: readonly TrailStop[];
  chosen: string | undefined;
  nameOf: (stop: TrailStop) => string;
  onChoose: (id: string) => void;
  onChange: (stops: TrailStop[]) => void;
  onPutBack: (stop: TrailStop, place: number) => void;
  isReadOnly: boolean;
}

export function StopList(props: StopListProps) {
  const { stops, chosen, nameOf, onChoose, onChange, onPutBack, isReadOnly } = props;
  const { trails: t, language } = useText();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const stop = stops.find(({ id }) => id === key);
        return { 'text/plain': stop === undefined ? '' : nameOf(stop) };
      }),
    onReorder({ keys, target }) {
      if (target.dropPosition === 'on') return;
      onChange(dropStops(stops, { keys, target: target.key, position: target.dropPosition }));
    },
  });

  function remove(stop: TrailStop) {
    const place = stops.indexOf(stop);
    onChange(stops.filter(({ id }) => id !== stop.id));
    showToast({
      message: t.removedStop(nameOf(stop)),
      action: { label: t.undo, run: () => onPutBack(stop, place) },
    });
  }
  function miles(stop: TrailStop, before: TrailStop | undefined) {
    if (before === undefined) return '';
    const far = metresBetween(before, stop) / METRES_IN_MILE;
    const words = far < 0.05 ? t.nearly : t.miles(oneDecimal(language, far));
    return ` · ${t.fromBefore(words)}`;
  }
  return (
    <GridList
      aria-label={t.listOfStops}
      className="trail-stops"
      items={stops}
      keyboardNavigationBehavior="tab"
      dependencies={[stops, chosen, isReadOnly, language, t, nameOf]}
      {...(isReadOnly ? {} : { dragAndDropHooks })}
    >
      {(stop) => {
        const place = stops.indexOf(stop);
        const name = nameOf(stop);
        const isLast = place === stops.length - 1;
        return (
          <GridListItem
            id={stop.id}
            textValue={name}
            className="trail-stop"
            data-chosen={stop.id === chosen || undefined}
          >
            {!isReadOnly && (
              <AriaButton
                slot="drag"
                className="button trail-handle"
                data-tone="quiet"
                data-shape="icon"
                aria-label={t.dragHandle(name)}
              >
                <Icon name="menu" />
              </AriaButton>
            )}
            <span className="trail-number" aria-hidden="true">
              {place + 1}
            </span>
            <div className="trail-stop-words">
              <Button tone="quiet" aria-label={t.openStop(name)} onPress={() => onChoose(stop.id)}>
                <bdi>{name.replace(/^\d+[.۔] /u, '')}</bdi>
              </Button>
              <span className="soft small">
                <bdi lang="en">{wardOfPlace(stop)?.name ?? t.noWard}</bdi>
                {miles(stop, stops[place - 1])}
              </span>
            </div>
            {!isReadOnly && (
              <div className="trail-buttons">
                <IconButton
                  icon="up"
                  label={t.earlier(name)}
                  onPress={() => onChange(moveStop(stops, stop.id, -1))}
                  isDisabled={place === 0}
                />
                <IconButton
                  icon="down"
                  label={t.later(name)}
                  onPress={() => onChange(moveStop(stops, stop.id, 1))}
                  isDisabled={isLast}
                />
                <IconButton icon="close" label={t.removeStop(name)} onPress={() => remove(stop)} />
              </div>
            )}
          </GridListItem>
        );
      }}
    </GridList>
  );
}
