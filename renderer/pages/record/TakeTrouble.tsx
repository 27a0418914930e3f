// What is in the way of a take, in words that stay until they were seen: its microphone, the disk, the library.
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import type { DeviceTrouble } from '../../recorder/recorder-view.ts';
import { useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { deviceSentence } from '../../recorder/device-sentence.ts';
import { useText } from '../../text/use-text.ts';

export function TakeTrouble() {
  const { record: t } = useText();
  const { state, deviceTrouble } = useRecorderView();
  const trouble = 'trouble' in state ? state.trouble : undefined;
  return (
    <>
      {deviceTrouble && <DeviceNote trouble={deviceTrouble} />}
      {trouble && (
        <Note tone="warning" isAlert>
          {t.troubles[trouble]}
        </Note>
      )}
    </>
  );
}

function DeviceNote({ trouble }: { trouble: DeviceTrouble }) {
  const text = useText();
  const { devices: t } = text.microphones;
  const recorder = useRecorder();
  const { kind } = trouble;
  const isRead = kind === 'went-on' || kind === 'not-changed';
  return (
    <Note
      tone={kind === 'waiting' ? 'error' : 'warning'}
      title={deviceSentence(text, trouble)}
      isAlert
    >
      {kind === 'waiting' && <p>{t.waitingText[trouble.reason]}</p>}
      {kind === 'went-on' && <p>{t.wentOnText}</p>}
      {kind !== 'looking' && (
        <div>
          <Button onPress={() => (isRead ? recorder.seen() : recorder.tryAgain())}>
            {isRead ? t.seen : t.lookNow}
          </Button>
        </div>
      )}
    </Note>
  );
}
