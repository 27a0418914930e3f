// Signs of partners: pictures in an order, each with the name that is read aloud in its place.
import { useState } from 'react';
import type { Exhibition, ExhibitionLogo } from '../../../shared/model/exhibition.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useAutosave } from '../../parts/use-editing.ts';
import { useText } from '../../text/use-text.ts';
import { moveBy } from './exhibition-order.ts';

interface PartnerSignsProps {
  id: Exhibition['id'];
  logos: readonly ExhibitionLogo[];
}

const MOST = 20;

/** "city-library.png" → "city-library": a name to begin with. */
function nameOfFile(path: string): string {
  const file = path.split(/[\\/]/u).at(-1) ?? '';
  return file
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[-_]+/gu, ' ')
    .slice(0, 100);
}

export function PartnerSigns({ id, logos }: PartnerSignsProps) {
  const { exhibitions: t } = useText();
  const add = useCommand('exhibitions.addLogo');
  const set = useCommand('exhibitions.setLogos');
  const [error, setError] = useState<unknown>();

  async function choose() {
    setError(undefined);
    try {
      const [path] = await api.desktop.chooseFiles({
        title: t.addLogoTitle,
        filters: [{ name: t.pictureFiles, extensions: ['png', 'jpg', 'jpeg', 'webp'] }],
        several: false,
      });
      if (path !== undefined) await add.run({ id, path, name: nameOfFile(path) || '–' });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  const keep = (next: readonly ExhibitionLogo[]) => set.run({ id, logos: [...next] });
  async function remove(logo: ExhibitionLogo, place: number) {
    if (!(await keep(logos.filter(({ id: one }) => one !== logo.id)))) return;
    showToast({
      message: t.logoRemoved(logo.name),
      action: { label: t.undo, run: () => void putBack(logo, place) },
    });
  }
  async function putBack(logo: ExhibitionLogo, place: number) {
    try {
      // Others may have come or gone since.
      const now = (await api.exhibitions.get({ id })).logos;
      await api.exhibitions.setLogos({ id, logos: now.toSpliced(place, 0, logo) });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return (
    <Section title={t.logos} lead={t.logosHelp}>
      {logos.length === 0 ? (
        <p className="soft">{t.logosNone}</p>
      ) : (
        <ol className="partner-signs" aria-label={t.logosLabel}>
          {logos.map((logo, place) => (
            <li key={logo.id}>
              <SignPicture id={id} logoId={logo.id} />
              <SignName
                logo={logo}
                onName={(name) =>
                  api.exhibitions.setLogos({
                    ...{
                      id,
                      logos: logos.map((one) => (one.id === logo.id ? { ...one, name } : one)),
                    },
                  })
                }
              />
              <div className="exhibition-buttons">
                <IconButton
                  icon="up"
                  label={t.logoEarlier(logo.name)}
                  onPress={() => void keep(moveBy(logos, logo.id, -1))}
                  isDisabled={place === 0}
                />
                <IconButton
                  icon="down"
                  label={t.logoLater(logo.name)}
                  onPress={() => void keep(moveBy(logos, logo.id, 1))}
                  isDisabled={place === logos.length - 1}
                />
                <IconButton
                  icon="close"
                  label={t.logoRemove(logo.name)}
                  onPress={() => void remove(logo, place)}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      <ErrorNote error={error ?? add.error ?? set.error} />
      {logos.length < MOST && (
        <div>
          <Button icon="plus" onPress={() => void choose()} isPending={add.isRunning}>
            {t.addLogo}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface SignNameProps {
  logo: ExhibitionLogo;
  onName: (name: string) => Promise<unknown>;
}

function SignName({ logo, onName }: SignNameProps) {
  const { exhibitions: t } = useText();
  const [typed, setTyped] = useState<string>();
  const saving = useAutosave<{ name: string }>({ save: ({ name }) => onName(name) });
  return (
    <>
      <TextField
        label={t.logoName}
        value={typed ?? logo.name}
        maxLength={300}
        onChange={(name) => {
          setTyped(name);
          if (name.trim() !== '') saving.change({ name });
        }}
        onBlur={() => {
          saving.flush();
          if (typed?.trim() === '') setTyped(undefined);
        }}
      />
      <ErrorNote error={saving.error} />
    </>
  );
}

function SignPicture({ id, logoId }: { id: Exhibition['id']; logoId: ExhibitionLogo['id'] }) {
  const { data } = useQuery('exhibitions.logo', { id, logoId });
  return <span className="partner-sign">{data && <img src={data.address} alt="" />}</span>;
}
