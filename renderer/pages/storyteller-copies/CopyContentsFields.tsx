// What goes into a storyteller's copy, each with what it means.
import { copySounds } from '../../../shared/model/storyteller-copy.ts';
import type { CopyContents, CopyPlan, CopySound } from '../../../shared/model/storyteller-copy.ts';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { formatLength, languageName } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

interface CopyContentsFieldsProps {
  plan: CopyPlan;
  what: CopyContents;
  onChange: (what: CopyContents) => void;
  isDisabled: boolean;
}

export function CopyContentsFields({ plan, what, onChange, isDisabled }: CopyContentsFieldsProps) {
  const { storytellerCopies: t, language } = useText();
  const set = (more: Partial<CopyContents>) => onChange({ ...what, ...more });
  const sum = (of: 'silentMs' | 'ownClosedMs') =>
    plan.sounds.reduce((total, sound) => total + sound[of], 0);
  const [silentMs, ownClosedMs] = [sum('silentMs'), sum('ownClosedMs')];
  const length = (ms: number) => formatLength(language, Math.ceil(ms / 1000) * 1000);
  const noPhotos = plan.photosKept > 0 ? t.photosKept(plan.photosKept) : t.noPhotos;
  const photos = `${t.photosHelp(plan.photos)}${plan.photosKept > 0 ? ` ${t.photosKept(plan.photosKept)}` : ''}`;
  return (
    <fieldset className="copy-contents stack" disabled={isDisabled}>
      <legend className="visually-hidden">{t.whatTitle}</legend>
      {plan.sounds.length > 0 && (
        <RadioGroup<CopySound>
          label={t.sound}
          {...(silentMs > 0 && { help: t.silentHelp(length(silentMs)) })}
          options={copySounds
            .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
            .map((id) => ({
              ...{ id, label: t.sounds[id], help: t.soundHelp[id] },
            }))}
          value={what.sound}
          onChange={(sound) => set({ sound })}
          isDisabled={isDisabled}
        />
      )}
      {plan.hasOwnClosed && what.sound !== 'none' && (
        <Checkbox
          label={t.ownClosed}
          help={t.ownClosedHelp(length(ownClosedMs))}
          isSelected={what.ownClosedParts}
          onChange={(ownClosedParts) => set({ ownClosedParts })}
          isDisabled={isDisabled}
        />
      )}
      <Checkbox
        label={t.texts}
        help={plan.texts.length === 0 ? t.noTexts : t.textsHelp(plan.texts.length)}
        isSelected={what.texts}
        onChange={(texts) => set({ texts })}
        isDisabled={isDisabled || plan.texts.length === 0}
      />
      <Checkbox
        label={t.photos}
        help={plan.photos === 0 ? noPhotos : photos}
        isSelected={what.photos}
        onChange={(chosen) => set({ photos: chosen })}
        isDisabled={isDisabled || plan.photos === 0}
      />
      <Checkbox
        label={t.agreement}
        help={plan.agreements.length === 0 ? t.noAgreement : t.agreementHelp}
        isSelected={what.agreement}
        onChange={(agreement) => set({ agreement })}
        isDisabled={isDisabled || plan.agreements.length === 0}
      />
      <p className="soft">
        {t.always} {t.pageLanguage(languageName(language, plan.language))}
      </p>
    </fieldset>
  );
}

const order: readonly CopySound[] = ['listening', 'master', 'none'];
