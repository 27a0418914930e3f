// Which microphone is heard, in letters that cannot be overlooked: the wrong one is the commonest way to lose an interview.
import type { ReactNode } from 'react';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Select } from '../../parts/Select.tsx';
import { betterMicrophone, isBuiltIn } from '../../recorder/built-in-microphone.ts';
import { isTaking } from '../../recorder/capture-states.ts';
import { isUnheard } from '../../recorder/device-sentence.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';

/** @param children stand below its name: how loud it is */
export function MicrophonePanel({ children }: { children?: ReactNode }) {
  const { record: t } = useText();
  const recorder = useRecorder();
  const { state, microphone, microphones, deviceTrouble } = useRecorderView();
  const isFixed = isTaking(state);
  // While none is heard there is none to change from.
  const isLost = isUnheard(deviceTrouble);
  const mayChange = state.name !== 'starting' && state.name !== 'saving' && !isLost;
  return (
    <section className="microphone" aria-label={t.microphone}>
      <p className="soft">{t.microphone}</p>
      <p className="microphone-name" data-lost={isLost || undefined}>
        <bdi>{microphone?.name || t.unnamed}</bdi>
      </p>
      {!isFixed && <p className="soft">{t.rightOne}</p>}
      {!isFixed && <BuiltInWarning />}
      {children}
      <div className="microphone-choices">
        {microphones.length > 1 && mayChange && (
          <Select
            label={t.chooseMicrophone}
            options={microphones.map(({ id, name }) => ({ id, label: name || t.unnamed }))}
            value={microphone?.id ?? ''}
            onChange={(id) => void recorder.open(id)}
          />
        )}
      </div>
      {!isFixed && <FormatChoices />}
    </section>
  );
}

function FormatChoices() {
  const { record: t, microphones: m } = useText();
  const recorder = useRecorder();
  const { format, isStereo } = useRecorderView();
  if (format === undefined) return null;
  return (
    <details className="microphone-format">
      <summary>{m.format(format)}</summary>
      <div className="microphone-choices">
        {isStereo && (
          <Select
            label={t.channels}
            options={[
              { id: '1', label: t.oneChannel },
              { id: '2', label: t.twoChannels },
            ]}
            value={format.channels === 1 ? '1' : '2'}
            onChange={(id) => recorder.chooseChannels(id === '1' ? 1 : 2)}
          />
        )}
        <Select
          label={m.quality}
          options={[
            { id: '24', label: m.bits24 },
            { id: '16', label: m.bits16 },
          ]}
          value={format.bitsPerSample === 16 ? '16' : '24'}
          onChange={(id) => recorder.chooseBits(id === '16' ? 16 : 24)}
        />
      </div>
    </details>
  );
}

/** The microphone inside the computer, while a better one is plugged in. */
function BuiltInWarning() {
  const { microphones: t } = useText();
  const recorder = useRecorder();
  const { microphone, microphones } = useRecorderView();
  if (microphone === undefined || !isBuiltIn(microphone.name)) return null;
  const other = betterMicrophone(microphone, microphones);
  if (other === undefined) return <p className="soft">{t.builtIn}</p>;
  return (
    <Note tone="warning" title={t.builtIn}>
      <div className="row">
        <p>{t.builtInOther(other.name)}</p>
        <Button tone="primary" onPress={() => void recorder.open(other.id)}>
          {t.takeOther(other.name)}
        </Button>
      </div>
    </Note>
  );
}
