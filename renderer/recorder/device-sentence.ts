// What became of a take's microphone, in one sentence: for the recorder itself and for the line above every other page.
import type { DeviceTrouble } from './recorder-view.ts';
import type { TextValue } from '../text/use-text.ts';

/** True while a take hears nothing. */
export function isUnheard(trouble: DeviceTrouble | undefined): boolean {
  return trouble?.kind === 'looking' || trouble?.kind === 'waiting';
}

export function deviceSentence({ microphones: t }: TextValue, trouble: DeviceTrouble): string {
  const { devices } = t;
  const { from } = trouble;
  switch (trouble.kind) {
    case 'looking':
      return devices.looking[trouble.reason](from);
    case 'waiting':
      return devices.waiting[trouble.reason](from);
    case 'went-on':
      return trouble.reason === 'unplugged' && trouble.to === from
        ? devices.back(from)
        : devices.wentOn[trouble.reason](from, trouble.to);
    case 'not-changed':
      return devices.notChanged(from, trouble.to);
  }
}
