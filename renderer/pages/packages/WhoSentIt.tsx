// Who signed what was checked; a lead who has compared the mark of an unknown key with one on paper writes down whose it is.
import { useState } from 'react';
import type { BagReport } from '../../../shared/model/package.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export function WhoSentIt({ report: { signature, signedBy } }: { report: BagReport }) {
  const { packages: t } = useText();
  const may = useMay();
  const words = t.signature;
  return (
    <Section title={t.signatureTitle}>
      {signature === 'good' ? (
        <p>
          <bdi>{signedBy?.name ? words.good(signedBy.name) : words.ownGood}</bdi>
        </p>
      ) : (
        <p>{words[signature]}</p>
      )}
      {signedBy !== null && (
        <p className="package-path">
          <bdi dir="ltr">{signedBy.fingerprint}</bdi>
        </p>
      )}
      {signature === 'unknown-key' && signedBy !== null && may('packages.make') && (
        <TrustKey publicKey={signedBy.publicKey} />
      )}
    </Section>
  );
}

function TrustKey({ publicKey }: { publicKey: string }) {
  const { packages: t } = useText();
  const trust = useCommand('packages.trustKey');
  const [name, setName] = useState('');
  const [known, setKnown] = useState<string>();
  if (known !== undefined)
    return (
      <Note>
        <p role="status">
          <bdi>{t.keyKnown(known)}</bdi>
        </p>
      </Note>
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void trust.run({ name, publicKey }).then((saved) => saved && setKnown(saved.name));
      }}
    >
      <TextField
        label={t.keyWhose}
        help={t.keyWhoseHelp}
        value={name}
        onChange={setName}
        maxLength={300}
      />
      <div>
        <Button type="submit" isDisabled={name.trim() === ''} isPending={trust.isRunning}>
          {t.keySave}
        </Button>
      </div>
      <ErrorNote error={trust.error} />
    </form>
  );
}
