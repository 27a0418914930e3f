// homeground report: how far the work is, without small numbers, on the screen or as a table.
import type { Command } from './command.ts';

const report: Command = {
  name: 'report',
  about:
    'Show the progress report: what was promised and what is there, without numbers from 1 to 4.',
  operands: [],
  needsLibrary: true,
  options: { csv: { value: 'FOLDER', about: 'save it there as a table' } },
  async run({ core: { api }, options }) {
    const folder = options.text('csv');
    if (folder !== undefined) {
      const saved = await api.progress.saveReport({ folder });
      return { data: saved, lines: [`The report is saved: ${saved.path}`] };
    }
    const made = await api.progress.report({});
    const said = (count: number | null) => (count === null ? 'fewer than 5' : String(count));
    return {
      data: made,
      lines: [
        `${made.organisation}, ${made.day}: ${said(made.stories)} stories told, ${said(made.storytellers)} storytellers`,
        ...made.targets.map(
          ({ kind, words, count, number }) =>
            `${kind === 'own' ? words : kind}: ${said(count)} of ${number}`,
        ),
        ...made.tables.flatMap(({ by, rows }) =>
          rows.map(
            ({ key, name, count, hidden }) =>
              `${by}: ${name || key || 'not told'}: ${hidden === 'kept' ? 'not shown' : said(count)}`,
          ),
        ),
      ],
    };
  },
};

export const reportCommands: readonly Command[] = [report];
