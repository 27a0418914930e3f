// The ward of a story chosen by looking at the map, instead of by its name.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { WardMap } from '../../parts/map/WardMap.tsx';
import { useText } from '../../text/use-text.ts';

export interface WardOnMapProps {
  code: string | null;
  onChange: (code: string) => void;
}

export function WardOnMap({ code, onChange }: WardOnMapProps) {
  const { places, parts } = useText();
  const t = places.map;
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => setOpen(false);

  return (
    <div>
      <Button
        onPress={() => {
          setChosen(code);
          setOpen(true);
        }}
      >
        {t.choose}
      </Button>
      <Dialog
        title={t.chooseTitle}
        isOpen={isOpen}
        onClose={close}
        isWide
        actions={
          <>
            <Button onPress={close}>{parts.cancel}</Button>
            <Button
              tone="primary"
              isDisabled={chosen === null || chosen === code}
              onPress={() => {
                if (chosen !== null) onChange(chosen);
                close();
              }}
            >
              {t.useWard}
            </Button>
          </>
        }
      >
        <WardMap label={t.ofWards} selected={chosen} onSelect={setChosen} />
      </Dialog>
    </div>
  );
}
