// Answers the question of the desktop where to save.
import type { LaunchedApp } from './launch-app.ts';

export async function answerSaveDialogWith({ app }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
