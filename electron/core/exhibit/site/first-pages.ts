// What lies beside the folders of the languages: the way in, the frame for a full screen, a list of all that is public, and a note for whoever
// opens the folder. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import { foot, head } from './frame.ts';
import { icon } from './icons.ts';
import { logosHtml } from './pages.ts';
import { exhibitionTitle, own, ownName, prose, saidIn } from './site-page.ts';
import type { HeldFile, PageScope, SitePage } from './site-page.ts';
import { names, titleHtml } from './stops.ts';

/** A large button for each language. */
export function welcomePage(scope: PageScope): SitePage {
  const { content } = scope;
  const doors = content.languages.map((language) => {
    const inLanguage = { ...scope, language };
    const title = saidIn(content.title, inLanguage);
    const name =
      title?.language === language && content.languages.length > 1
        ? `<span class="door-title">${escaped(title.text)}</span>\n`
        : '';
    return `<li><a class="door" href="${escaped(language)}/index.html" lang="${escaped(language)}" dir="${directionOf(language)}" hreflang="${escaped(language)}">
<span class="door-language">${escaped(ownName(language))}</span>
${name}<span class="door-go">${own('begin', inLanguage)}${icon('onward')}</span></a></li>`;
  });
  const title = exhibitionTitle(scope);
  const html = `${head({ path: 'index.html', title: title.text, language: scope.language, up: '' }, scope)}
<body class="welcome">
<main id="main">
<h1><bdi>${escaped(title.text)}</bdi></h1>
${content.languages.length > 1 ? '' : prose(saidIn(content.opening, scope), scope)}<ul class="doors">
${doors.join('\n')}
</ul>
${logosHtml(content, '')}</main>
${foot(scope, `${scope.language}/`)}</body>
</html>
`;
  return { path: 'index.html', html, stories: [] };
}

/** A full screen lasts only as long as its page: so this page stays, and shows the others inside. */
export function fullScreenPages(scope: PageScope, first = 'index.html'): SitePage[] {
  if (scope.kind !== 'kiosk' && scope.kind !== 'trail') return [];
  const title = exhibitionTitle(scope);
  const html = `${head({ path: 'full-screen.html', title: title.text, language: scope.language, up: '' }, scope)}
<body class="whole">
<main id="main">
<div class="whole-bar"><h1><bdi>${escaped(title.text)}</bdi></h1>
<button type="button" class="big" data-whole hidden>${icon('full')}<span>${own('fullScreen', scope)}</span></button>
<p class="quiet">${own('leaveFullScreen', scope)}</p></div>
<iframe class="stage" src="${escaped(first)}" title="${escaped(title.text)}" allow="fullscreen; autoplay"></iframe>
</main>
</body>
</html>
`;
  return [{ path: 'full-screen.html', html, stories: [] }];
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** To be printed: what visitors can hear, read and see here, and which files hold it. @param held all files that hold something of a story */
export function publicList(scope: PageScope, held: readonly HeldFile[]): SitePage {
  const { content, language } = scope;
  const rows = content.stories.map((story) => {
    const files = held
      .filter(({ stories }) => stories.includes(story.code))
      .map(
        ({ path, sizeBytes }) =>
          `<li><code>${escaped(path)}</code> <span dir="ltr">${size(sizeBytes)}</span></li>`,
      );
    return `<tr><td>${escaped(story.code.toUpperCase())}</td><th scope="row">${titleHtml(story, scope)}</th><td>${names(story.storytellers, scope)}</td><td><ul class="plain">${files.join('\n')}</ul></td></tr>`;
  });
  const title = exhibitionTitle(scope);
  const html = `${head({ path: 'what-is-public.html', title: title.text, language, up: '' }, scope)}
<body class="list">
<main id="main">
<h1>${own('whatIsPublic', scope)}</h1>
<p><a class="alone" href="${escaped(language)}/index.html"><bdi>${escaped(title.text)}</bdi></a></p>
<div class="wide" role="region" aria-labelledby="public-caption" tabindex="0"><table><caption id="public-caption">${own('allStories', scope)}</caption>
<thead><tr><th scope="col">${own('number', scope)}</th><th scope="col">${own('story', scope)}</th><th scope="col">${own('toldBy', scope)}</th><th scope="col">${own('files', scope)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
</main>
${foot(scope, `${language}/`)}</body>
</html>
`;
  return {
    path: 'what-is-public.html',
    html,
    stories: content.stories.map(({ code }) => code),
  };
}

/** For whoever opens the folder and has never seen one. */
export function readMeFirst(scope: PageScope): string {
  const { content, kind, webAddress } = scope;
  const title = exhibitionTitle(scope).text;
  const contact = saidIn(content.contact, { ...scope, language: 'en' })?.text;
  const whom = [contact, content.organisation].find((one) => one?.trim()) ?? '';
  const open =
    kind === 'kiosk'
      ? `To show it: open index.html by a double click. For a screen that visitors
use alone, open full-screen.html and press the button there. It needs no
internet and nothing to be installed. Keep all of this folder together.`
      : `To look at it: open index.html by a double click.`;
  const host =
    webAddress === undefined
      ? `To put it on the web: copy all of this folder to a web server. But ask
first: what is in here was agreed to for an exhibition, and not every
storyteller agreed to the web.`
      : `To put it on the web: copy all of this folder to
${webAddress}
The pages ask search engines not to list them, since agreeing to the web is
not agreeing to be found by name. If you want it otherwise, take the line
<meta name="robots" content="noindex"> out of the pages.`;
  const guestBook =
    kind === 'kiosk' && content.guestBook
      ? `\nThe guest book stays in the browser of the computer that shows it. To save it as
a file or to empty it, open
${scope.language}/guest-book.html#staff
by typing #staff behind the address of that page. Save it before you put
another folder in the place of this one, and before you clear the browser.
`
      : '';
  return `${title}

${open}
${guestBook}
${host}

What is public in here, with the files of each story: what-is-public.html
Whether all files are as they were: sha512sum --quiet -c checksums.sha512

Somebody may ask that something is taken down, or a storyteller may change
their mind. Then please stop showing this folder and ask:
${whom}

Made on ${content.builtOn} by ${content.organisation}, with Homeground ${content.softwareVersion}.
This folder is ${content.name}. Please keep this name: it is how it is found again.
`;
}
