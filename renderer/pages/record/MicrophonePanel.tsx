// Which microphone is heard, in letters that cannot be overlooked: the wrong one is the commonest way to lose an interview.
import { Select } from '../../parts/Select.tsx';
import { isTaking } from '../../recorder/capture-states.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';

export function MicrophonePanel() {
  const { record: t } = useText();
  const recorder = useRecorder();
  const { state, microphone, microphones, format, isStereo } = useRecorderView();
  const isFixed = isTaking(state);
  return (
    <section className="microphone" aria-label={t.microphone}>
      <p className="soft">{t.microphone}</p>
      <p className="microphone-name">
        <bdi>{microphone?.name || t.unnamed}</bdi>
      </p>
      {!isFixed && <p className="soft">{t.builtIn}</p>}
      {!isFixed && (
        <div className="microphone-choices">
          {microphones.length > 1 && (
            <Select
              label={t.chooseMicrophone}
              options={microphones.map(({ id, name }) => ({ id, label: name || t.unnamed }))}
              value={microphone?.id ?? ''}
              onChange={(id) => void recorder.open(id)}
            />
          )}
          {isStereo && format && (
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
        </div>
      )}
    </section>
  );
}
