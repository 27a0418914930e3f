// A folder: chosen in the computer's own window, or typed.
import { api } from '../../api/connection.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export interface FolderFieldProps {
  label: string;
  value: string;
  onChange: (folder: string) => void;
}

export function FolderField({ label, value, onChange }: FolderFieldProps) {
  const { start: t } = useText();
  async function choose() {
    const folder = await api.desktop.chooseFolder({ title: label });
    if (folder !== null) onChange(folder);
  }
  return (
    <div className="stack">
      <TextField label={label} value={value} onChange={onChange} dir="ltr" spellCheck={false} />
      <div>
        <Button icon="folder" onPress={() => void choose()}>
          {t.chooseFolder}
        </Button>
      </div>
    </div>
  );
}
