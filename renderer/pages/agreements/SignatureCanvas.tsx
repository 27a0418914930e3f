// A place to draw a signature with pen, finger or mouse. What is kept is the path, not a picture.
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { SignatureDrawing } from './EntryRecord.tsx';
import { signaturePath } from './signature-path.ts';

interface SignatureCanvasProps {
  /** What is drawn here, in the language of whoever draws. */
  label: string;
  path: string;
  onChange: (path: string) => void;
}

export function SignatureCanvas({ label, path, onChange }: SignatureCanvasProps) {
  const { agreements: t, language, direction } = useText();
  // A signature that was drawn before is shown, and can be drawn again.
  const [isShown, setShown] = useState(path !== '');
  const [round, setRound] = useState(0);
  function clear() {
    onChange('');
    setShown(false);
    setRound(round + 1);
  }
  return (
    <div className="stack">
      {isShown ? (
        <div className="signature-box">
          <SignatureDrawing path={path} label={t.drawnAlready} />
        </div>
      ) : (
        <Pad key={round} label={label} onChange={onChange} />
      )}
      {path !== '' && (
        <div className="row" lang={language} dir={direction}>
          <span role="status">{t.drawnAlready}</span>
          <Button onPress={clear}>{t.drawAgain}</Button>
        </div>
      )}
    </div>
  );
}

function Pad({ label, onChange }: Pick<SignatureCanvasProps, 'label' | 'onChange'>) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useEffectEvent(onChange);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const scale = Math.max(1, window.devicePixelRatio);
    const { width, height } = element.getBoundingClientRect();
    element.width = width * scale;
    element.height = height * scale;
    element.getContext('2d')?.scale(scale, scale);
    const pad = new SignaturePad(element, { penColor: getComputedStyle(element).color });
    const onEnd = () =>
      drawn(signaturePath({ strokes: pad.toData().map(({ points }) => points), width, height }));
    pad.addEventListener('endStroke', onEnd);
    return () => {
      pad.removeEventListener('endStroke', onEnd);
      pad.off();
    };
  }, []);

  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <canvas ref={canvas} className="signature-box" role="img" aria-labelledby={id} />
    </div>
  );
}
