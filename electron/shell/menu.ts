// The menu bar: what every system's own keys expect to find there.
import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words.ts';

export function setMenu({ words, onLock }: { words: ShellWords['menu']; onLock: () => void }) {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.library,
      submenu: [
        // The page itself listens to these keys, so that they also work where no menu is shown.
        {
          label: words.lock,
          accelerator: 'CmdOrCtrl+L',
          registerAccelerator: false,
          click: onLock,
        },
        { type: 'separator' },
        isMac ? { role: 'close', label: words.closeWindow } : { role: 'quit', label: words.quit },
      ],
    },
    {
      role: 'editMenu',
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomUsual },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(app.isPackaged ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    {
      role: 'windowMenu',
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.closeWindow },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
