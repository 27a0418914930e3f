// The first thing that anybody sees: what this is, and the two ways in.
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/icons.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import type { StartView } from './start-view.ts';
import { StartHeading } from './StartHeading.tsx';

export function Welcome({ onView }: { onView: (view: StartView) => void }) {
  const { start: t, language } = useText();
  const { data: recent = [] } = useQuery('library.recent', {});

  async function chooseLibrary() {
    const folder = await api.desktop.chooseFolder({ title: t.chooseLibrary });
    if (folder !== null) onView({ name: 'open', folder });
  }

  return (
    <>
      <StartHeading title={t.title} lead={t.lead} />
      <p className="soft row start-private">
        <Icon name="lock" />
        <span>{t.private}</span>
      </p>
      <div className="start-ways">
        <div className="card">
          <p>{t.createHelp}</p>
          <Button tone="primary" icon="plus" onPress={() => onView({ name: 'create' })}>
            {t.create}
          </Button>
        </div>
        <div className="card">
          <p>{t.openHelp}</p>
          <Button icon="folder" onPress={() => void chooseLibrary()}>
            {t.open}
          </Button>
        </div>
      </div>
      {recent.length > 0 && (
        <section className="stack" aria-labelledby="recent-libraries">
          <h2 id="recent-libraries">{t.recent}</h2>
          <ul className="start-recent">
            {recent.map(({ folder, openedAt, exists }) => (
              <li key={folder}>
                <Button
                  tone="quiet"
                  icon="library"
                  isDisabled={!exists}
                  onPress={() => onView({ name: 'open', folder })}
                >
                  <span className="start-recent-words">
                    <bdi dir="ltr">{folder}</bdi>
                    <span className="small soft">
                      {exists ? t.openedOn(formatMoment(language, openedAt)) : t.recentMissing}
                    </span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="start-quiet">
        <Button tone="quiet" onPress={() => onView({ name: 'restore' })}>
          {t.restore}
        </Button>
      </div>
    </>
  );
}
