// The exhibition as visitors will see it, made of what is saved. No script runs in it, it has no sound, and its links lead to its own pages alone.
import { useEffect, useRef, useState } from 'react';
import type { ExhibitionId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import type { SavedStateName } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import { pageOfLink } from './page-of-link.ts';
import { dressPage, preparedPage } from './preview-document.ts';

interface VisitorPreviewProps {
  id: ExhibitionId;
  languages: readonly string[];
  accent: string;
  savedState: SavedStateName;
  updatedAt: string;
}

type Width = 'kiosk' | 'phone';

export function VisitorPreview(props: VisitorPreviewProps) {
  const { id, languages, accent, savedState } = props;
  const { exhibitions: t, language: reader, parts } = useText();
  const [main = 'en'] = languages;
  const [place, setPlace] = useState<{ language: string; page?: string }>({ language: main });
  const [width, setWidth] = useState<Width>('kiosk');
  const language = languages.includes(place.language) ? place.language : main;
  const page = place.page === undefined ? {} : { page: place.page };
  const { data, error, reload } = useQuery(
    'exhibitions.preview',
    { id, language, ...page },
    { keepFormer: true },
  );
  const pages = data?.pages ?? [];

  function follow(next: string) {
    const named = languages.find((tag) => next.startsWith(`${tag}/`));
    setPlace({ language: named ?? language, page: next });
  }
  return (
    <Section title={t.previewTitle} lead={t.previewLead}>
      <div className="preview-choices">
        {languages.length > 1 && (
          <RadioGroup
            label={t.previewLanguage}
            isRow
            options={languages.map((tag) => ({ id: tag, label: languageLabel(tag, reader) }))}
            value={language}
            onChange={(tag) => setPlace({ language: tag })}
          />
        )}
        <RadioGroup<Width>
          label={t.previewWidth}
          isRow
          options={[
            { id: 'kiosk', label: t.widths.kiosk },
            { id: 'phone', label: t.widths.phone },
          ]}
          value={width}
          onChange={setWidth}
        />
        <Button icon="home" tone="quiet" onPress={() => setPlace({ language })}>
          {t.previewHome}
        </Button>
      </div>
      <p role="status" className="small soft">
        {savedState !== 'saved' && t.previewSaving}
      </p>
      {error ? (
        <ErrorNote
          error={error}
          onRetry={() => {
            setPlace({ language });
            reload();
          }}
        />
      ) : data ? (
        <PreviewFrame
          html={data.html}
          pages={pages}
          page={place.page ?? `${language}/index.html`}
          accent={accent}
          width={width}
          onFollow={follow}
        />
      ) : (
        <p role="status">{parts.loading}</p>
      )}
    </Section>
  );
}

interface PreviewFrameProps {
  html: string;
  pages: readonly string[];
  page: string;
  accent: string;
  width: Width;
  onFollow: (page: string) => void;
}

function PreviewFrame({ html, pages, page, accent, width, onFollow }: PreviewFrameProps) {
  const { exhibitions: t } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ pages, page, accent, onFollow });
  latest.current = { pages, page, accent, onFollow };

  function onLoad() {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    dressPage(inside, latest.current.accent);
    inside.addEventListener('click', (event) => {
      // What is inside belongs to another window, so its classes are not ours.
      const link = (event.target as Element | null)?.closest('a');
      const href = link?.getAttribute('href') ?? '';
      if (href === '' || href.startsWith('#')) return;
      event.preventDefault();
      const next = pageOfLink(href, latest.current);
      if (next !== undefined) latest.current.onFollow(next);
    });
  }
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (inside) dressPage(inside, accent);
  }, [accent]);
  return (
    <div className="preview-stage" data-width={width}>
      <iframe
        ref={frame}
        className="preview-frame"
        title={t.previewFrame}
        // No scripts: what is shown may only be looked at. The page around it has to reach in to follow links.
        sandbox="allow-same-origin"
        srcDoc={preparedPage(html)}
        onLoad={onLoad}
      />
    </div>
  );
}
