// The texts of agreements: the list, or one of them to read, or to write a version of one's own.
import { useMay } from '../../../app/session.ts';
import { useText } from '../../../text/use-text.ts';
import { TextEditor } from './TextEditor.tsx';
import { TextList } from './TextList.tsx';
import { TextView } from './TextView.tsx';
import { placeOf } from './text-address.ts';
import './texts.css';

/** @param part of the address: empty, a version, or a version to write anew */
export function TextsPage({ part }: { part: string | undefined }) {
  const { texts: t } = useText();
  const may = useMay();
  const { textVersion, isEdited } = placeOf(part);
  if (textVersion === undefined)
    return (
      <div className="stack-wide">
        <p>{t.lead}</p>
        <TextList />
      </div>
    );
  return isEdited && may('texts.write') ? (
    <TextEditor key={textVersion} textVersion={textVersion} />
  ) : (
    <TextView key={textVersion} textVersion={textVersion} />
  );
}
