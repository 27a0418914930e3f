// What every part of the page of an exhibition works with: the exhibition as it is typed, and how to change it.
import type { Exhibition } from '../../../shared/model/exhibition.ts';
import type { ExhibitionPlan } from '../../../shared/model/exhibition-output.ts';
import type { Editing } from '../../parts/use-editing.ts';

export type ExhibitionFields = Omit<
  Exhibition,
  'id' | 'logos' | 'createdAt' | 'updatedAt' | 'binnedAt'
>;

export interface EditedExhibition {
  draft: ExhibitionFields;
  change: Editing<ExhibitionFields>['change'];
  flush: () => void;
  /** For the Undo beside a message, which may be pressed after other changes. @param restore says what to change, of all as it is then */
  putBack: (restore: (now: ExhibitionFields) => Partial<ExhibitionFields>) => void;
  /** In which its words are written now. */
  writing: string;
  /** Of what was saved last; undefined until it was looked at. */
  plan: ExhibitionPlan | undefined;
}
