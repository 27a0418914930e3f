// What this program is, and where this library lies.
import { api } from '../../api/connection.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';

export function About() {
  const { library: t } = useText();
  const { folder } = useSession().status;
  return (
    <div className="stack">
      <h2>{t.aboutTitle}</h2>
      <p>{t.aboutLead}</p>
      <p>{t.aboutPrivate}</p>
      {folder !== null && (
        <>
          <p>
            {t.aboutFolder} <bdi dir="ltr">{folder}</bdi>
          </p>
          <div>
            <Button icon="folder" onPress={() => void api.desktop.showInFolder({ path: folder })}>
              {t.showFolder}
            </Button>
          </div>
        </>
      )}
      <p className="soft">{t.aboutLicences}</p>
    </div>
  );
}
