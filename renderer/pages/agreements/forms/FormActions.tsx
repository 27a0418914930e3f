// Prints a form, or saves it as three files that belong together.
import type { CommandState } from '../../../api/use-command.ts';
import { Button } from '../../../parts/Button.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { formData, formFileName, formPage } from './form-files.ts';
import type { MadeForm } from './use-form.ts';

interface FormActionsProps {
  made: MadeForm;
  isSigned: boolean;
  print: CommandState<'desktop.print'>;
  savePdf: CommandState<'desktop.savePdf'>;
  /** The form as it is shown. */
  sheet: HTMLElement | null;
}

export function FormActions({ made, isSigned, print, savePdf, sheet }: FormActionsProps) {
  const { forms: t } = useText();
  async function save(shown: HTMLElement) {
    const path = await savePdf.run({
      title: t.save,
      suggestedName: `${formFileName(made.form, isSigned)}.pdf`,
      beside: [
        { ending: 'html', content: formPage(made.form, shown.outerHTML) },
        { ending: 'json', content: formData(made) },
      ],
    });
    if (path) showToast({ message: t.saved(path) });
  }
  return (
    <>
      <Button icon="print" tone="primary" onPress={() => void print.run({})}>
        {t.print}
      </Button>
      <Button onPress={() => sheet && void save(sheet)} isPending={savePdf.isRunning}>
        {t.save}
      </Button>
    </>
  );
}
