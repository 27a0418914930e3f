// The three things that somebody can write down, each behind one button.
import { useState } from 'react';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { AskedDialog } from './AskedDialog.tsx';
import { WorriedButton } from './WorriedButton.tsx';
import { WrongDialog } from './WrongDialog.tsx';

export function WriteDown() {
  const { requests: t } = useText();
  const may = useMay();
  const [open, setOpen] = useState<'asked' | 'wrong'>();
  const close = () => setOpen(undefined);
  return (
    <div className="row">
      {may('cases.write') && (
        <Button icon="plus" onPress={() => setOpen('asked')}>
          {t.asked}
        </Button>
      )}
      <Button icon="warning" onPress={() => setOpen('wrong')}>
        {t.wrong}
      </Button>
      <WorriedButton />
      {open === 'asked' && <AskedDialog onClose={close} />}
      {open === 'wrong' && <WrongDialog onClose={close} />}
    </div>
  );
}
