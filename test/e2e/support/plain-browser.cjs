// A browser with nothing of Homeground in it: one window, for pages that visitors open.
const { app, BrowserWindow } = require('electron');

// It warns of about:blank, which has no policy.
process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = 'true';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  void window.loadURL('about:blank');
});
