// A theme by its name in the reader's language, where it has one.
import type { Theme } from '../../../../shared/model/theme.ts';

export function themeName({ name, names }: Pick<Theme, 'name' | 'names'>, reader: string): string {
  if (reader === 'en') return name;
  return names.find(({ language }) => language === reader)?.name ?? name;
}
