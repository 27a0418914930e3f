// The leaflet that visitors take along: what there is to hear, read and see, whom to thank and whom to ask. Pure.
import { escaped } from '../../packaging/page-words.ts';
import { langOf, own, prose, saidIn, whomToAsk } from '../site/site-page.ts';
import type { PageScope } from '../site/site-page.ts';
import { names, storyOf, titleHtml } from '../site/stops.ts';
import { titleOf } from './labels.ts';
import type { Sheet } from './sheet.ts';

/** @param logos addresses of the signs of partners, with what is read in their place */
export function programme(
  scope: PageScope,
  logos: readonly { address: string; name: string }[],
): Sheet {
  const { content } = scope;
  const parts = content.sections.map(({ title, items }) => {
    const head = saidIn(title, scope);
    const codes = new Set(items.flatMap((item) => (item.kind === 'text' ? [] : [item.storyCode])));
    const stories = [...codes].map((code) => {
      const story = storyOf(code, scope);
      const who = names(story.storytellers, scope);
      return `<li>${titleHtml(story, scope)}${who === '' ? '' : ` <span class="small">${who}</span>`}</li>`;
    });
    const heading = head ? `<h2${langOf(head.language, scope)}>${escaped(head.text)}</h2>` : '';
    return `<div class="part">${heading}${stories.length > 0 ? `<ul>${stories.join('')}</ul>` : ''}</div>`;
  });
  const credits = prose(saidIn(content.credits, scope), scope);
  const shownLogos = logos.map(
    ({ address, name }) => `<img src="${address}" alt="${escaped(name)}">`,
  );
  const body = `<section class="sheet">
<div class="rule"></div>
<h1>${escaped(titleOf(scope))}</h1>
<div class="columns">
${prose(saidIn(content.opening, scope), scope)}
${parts.join('\n')}
${credits === '' ? '' : `<div class="part"><h2>${own('credits', scope)}</h2>${credits}</div>`}
<div class="part"><h2>${own('takeDown', scope)}</h2><p>${own('takeDownHow', scope)}</p>${whomToAsk(scope)}</div>
</div>
${shownLogos.length > 0 ? `<div class="logos">${shownLogos.join('')}</div>` : ''}
<p class="small foot">${own('madeBy', scope, { organisation: content.organisation })} <time datetime="${content.builtOn}">${content.builtOn}</time></p>
</section>`;
  return {
    ...{ name: 'programme', paper: 'a4', points: 13, isLandscape: true },
    ...{ body, language: scope.language, title: titleOf(scope) },
    stories: content.stories.map(({ code }) => code),
  };
}
