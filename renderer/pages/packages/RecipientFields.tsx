// To whom a package goes: asked before it is made, with those it went to before one press away.
import { useState } from 'react';
import type { DepositPreset } from '../../../shared/model/deposit.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

const SHOWN_AT_MOST = 5;

/** Each once, the latest first. */
function formerRecipients(records: readonly PackageRecord[]): PackageRecord[] {
  const seen = new Map<string, PackageRecord>();
  for (const record of records)
    if (record.recipient !== '' && !seen.has(record.recipient)) seen.set(record.recipient, record);
  return [...seen.values()].slice(0, SHOWN_AT_MOST);
}

/** @param replaces a package in whose place the new one goes: to the same people @param preset that of the archive, which says to whom */
export function useRecipient(
  replaces: PackageId | undefined,
  preset?: Pick<DepositPreset, 'recipient' | 'recipientContact'>,
) {
  const { data: records } = useQuery('packages.list', {});
  const [typed, setTyped] = useState<{ recipient: string; contact: string }>();
  const former = records?.find(({ id }) => id === replaces);
  const { recipient, contact } = typed ?? {
    recipient: former?.recipient ?? preset?.recipient ?? '',
    contact: former?.recipientContact ?? preset?.recipientContact ?? '',
  };
  return {
    recipient,
    contact,
    change: setTyped,
    former,
    suggestions: formerRecipients(records ?? []),
    isGiven: recipient.trim() !== '',
    input: { recipient, recipientContact: contact, ...(replaces && { replaces }) },
  };
}

interface RecipientFieldsProps {
  address: ReturnType<typeof useRecipient>;
  isDisabled: boolean;
  /** Where it is asked in other words. */
  label?: string;
  help?: string;
}

export function RecipientFields(props: RecipientFieldsProps) {
  const { address, isDisabled, label, help } = props;
  const { takingBack: t } = useText();
  const { recipient, contact, change, suggestions, former } = address;
  const others = suggestions.filter((one) => one.recipient !== recipient);
  return (
    <div className="stack recipient-fields">
      {former && (
        <Note>
          <bdi>{t.replacing(former.name)}</bdi>
        </Note>
      )}
      <TextField
        label={label ?? t.recipient}
        help={help ?? t.recipientHelp}
        value={recipient}
        onChange={(next) => change({ recipient: next, contact })}
        maxLength={300}
        isDisabled={isDisabled}
        isRequired
      />
      {others.length > 0 && (
        <div className="row" role="group" aria-label={t.formerRecipients}>
          <span className="soft small">{t.formerRecipients}:</span>
          {others.map((one) => (
            <Button
              key={one.id}
              tone="quiet"
              isDisabled={isDisabled}
              onPress={() => change({ recipient: one.recipient, contact: one.recipientContact })}
            >
              <bdi>{one.recipient}</bdi>
            </Button>
          ))}
        </div>
      )}
      <TextField
        label={t.recipientContact}
        value={contact}
        onChange={(next) => change({ recipient, contact: next })}
        maxLength={300}
        isDisabled={isDisabled}
        isOptional
      />
    </div>
  );
}
