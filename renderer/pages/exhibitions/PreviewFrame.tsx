// One page of an exhibition in a frame of its own. No script runs in it; the app follows its links, plays its sounds, and keeps its place when it changes.
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import { useText } from '../../text/use-text.ts';
import { pageOfLink, placeOfLink } from './page-of-link.ts';
import { showInDeck, startDecks } from './preview-decks.ts';
import type { DeckActions, DeckState } from './preview-decks.ts';
import { dressPage, preparedPage } from './preview-document.ts';

export type PreviewWidth = 'kiosk' | 'phone';

export interface PreviewFrameHandle {
  showSound: (code: string, state: DeckState) => void;
}

interface PreviewFrameProps {
  html: string;
  pages: readonly string[];
  page: string;
  accent: string;
  width: PreviewWidth;
  /** By which names its sounds are heard. */
  codes: readonly string[];
  decks: DeckActions;
  onFollow: (page: string) => void;
  /** It was loaded, for the first time or again: its players stand at the beginning. */
  onReady: () => void;
  handle: Ref<PreviewFrameHandle>;
}

/** What somebody has opened and how far they have read, of the page that they look at. */
interface ReadingPlace {
  page: string;
  top: number;
  open: readonly number[];
}

function openIn(shown: Document): number[] {
  const all = [...shown.querySelectorAll('details')];
  return all.flatMap((one, place) => (one.open ? [place] : []));
}

function goToPlace(shown: Document, id: string) {
  const place = id === '' ? null : shown.getElementById(id);
  place?.scrollIntoView({ behavior: 'instant' });
  place?.focus({ preventScroll: true });
}

export function PreviewFrame(props: PreviewFrameProps) {
  const { html, pages, page, accent, width, codes, decks, onFollow, onReady, handle } = props;
  const { exhibitions: t, language, direction } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const reading = useRef<ReadingPlace>({ page: '', top: 0, open: [] });
  /** Where on the page that is followed to. */
  const wantedPlace = useRef('');
  const inside = () => frame.current?.contentDocument ?? undefined;

  useImperativeHandle(handle, () => ({
    showSound(code, state) {
      const shown = inside();
      if (shown) showInDeck(shown, code, state);
    },
  }));

  function bringBack(shown: Document) {
    const { top, open } = reading.current;
    const isSame = reading.current.page === page;
    if (isSame) {
      for (const [place, details] of shown.querySelectorAll('details').entries())
        details.open = open.includes(place);
      shown.defaultView?.scrollTo({ top, behavior: 'instant' });
    } else goToPlace(shown, wantedPlace.current);
    wantedPlace.current = '';
    // Nothing tells of those that the page itself opens.
    reading.current = { page, top: isSame ? top : 0, open: openIn(shown) };
    shown.addEventListener('scroll', () => {
      reading.current = { ...reading.current, top: shown.defaultView?.scrollY ?? 0 };
    });
    shown.addEventListener(
      'toggle',
      () => {
        reading.current = { ...reading.current, open: openIn(shown) };
      },
      true,
    );
  }
  const follow = useEffectEvent((event: Event) => {
    // What is inside belongs to another window, so its classes are not ours.
    const link = (event.target as Element | null)?.closest('a');
    const href = link?.getAttribute('href') ?? '';
    if (href === '') return;
    // Followed by the frame itself, it would lead out of the page into the app's own address.
    event.preventDefault();
    const next = href.startsWith('#') ? page : pageOfLink(href, { pages, page });
    const shown = inside();
    if (next === page && shown) goToPlace(shown, placeOfLink(href));
    else if (next !== undefined) {
      wantedPlace.current = placeOfLink(href);
      onFollow(next);
    }
  });
  const begin = useEffectEvent((shown: Document) => {
    dressPage(shown, accent);
    startDecks(shown, (code) => codes.includes(code), decks);
    bringBack(shown);
    onReady();
  });
  useEffect(() => {
    const element = frame.current;
    const onLoad = () => {
      const shown = element?.contentDocument;
      if (!shown) return;
      begin(shown);
      shown.addEventListener('click', (event) => follow(event));
    };
    element?.addEventListener('load', onLoad);
    return () => element?.removeEventListener('load', onLoad);
  }, []);
  useEffect(() => {
    const shown = inside();
    if (shown) dressPage(shown, accent);
  }, [accent]);
  return (
    <div className="preview-stage" data-width={width}>
      <iframe
        ref={frame}
        className="preview-frame"
        title={t.previewFrame}
        // No scripts: what is shown may only be looked at. The page around it has to reach in to follow links.
        sandbox="allow-same-origin"
        srcDoc={preparedPage(html, { language, direction, film: t.previewFilm })}
      />
    </div>
  );
}
