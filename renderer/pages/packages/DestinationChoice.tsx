// Where a deposit is put: the disk or folder that somebody chooses, or the one of last time.
import { useState } from 'react';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';

interface DestinationChoiceProps {
  destination: string | undefined;
  /** Where one for this archive was put before. */
  former: string | null;
  onChoose: (folder: string) => void;
  isDisabled: boolean;
}

export function DestinationChoice(props: DestinationChoiceProps) {
  const { destination, former, onChoose, isDisabled } = props;
  const { packages: t, deposit } = useText();
  const [error, setError] = useState<unknown>();
  async function choose() {
    setError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.chooseDestinationTitle });
      if (folder !== null) onChoose(folder);
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return (
    <>
      <div className="row">
        <Button icon="folder" onPress={() => void choose()} isDisabled={isDisabled}>
          {destination === undefined ? t.chooseDestination : t.changeDestination}
        </Button>
        {destination === undefined ? (
          <span className="soft">{t.noDestination}</span>
        ) : (
          <bdi className="package-path">{destination}</bdi>
        )}
      </div>
      {destination === undefined && former !== null && (
        <div>
          <Button tone="quiet" onPress={() => onChoose(former)} isDisabled={isDisabled}>
            {deposit.lastPlace(former)}
          </Button>
        </div>
      )}
      <ErrorNote error={error} />
    </>
  );
}
