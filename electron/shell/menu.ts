// The menu bar: what every system's own keys expect to find there.
import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

export function setMenu({ onLock }: { onLock: () => void }): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Library',
      submenu: [
        // The page itself listens to these keys, so that they also work where no menu is shown.
        {
          label: 'Lock now',
          accelerator: 'CmdOrCtrl+L',
          registerAccelerator: false,
          click: onLock,
        },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
