// The desktop's own windows: asked for by a page, answered by the shell. The command line has none.
import { AppError } from '../../../shared/contract/errors.ts';
import type { CoreContext, Desktop, Handlers } from '../context.ts';

function desktopOf(context: CoreContext): Desktop {
  if (context.desktop === undefined)
    throw new AppError(
      'tool-missing',
      'This needs a window of the desktop. Please use the Homeground app for it.',
    );
  return context.desktop;
}

export const desktop: Handlers<'desktop'> = {
  chooseFolder: ({ title }, context) => desktopOf(context).chooseFolder(title),
  chooseFiles: (request, context) => desktopOf(context).chooseFiles(request),
  savePdf: (request, context) => desktopOf(context).savePdf(request),
  async print(_input, context) {
    await desktopOf(context).print();
    return {};
  },
  async setLanguage({ language }, context) {
    await desktopOf(context).setLanguage(language);
    return {};
  },
  async showInFolder({ path }, context) {
    await desktopOf(context).showInFolder(path);
    return {};
  },
};
