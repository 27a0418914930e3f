// What every part of the page of an exhibition works with: the exhibition as it is typed, and how to change it.
import type { Exhibition } from '../../../shared/model/exhibition.ts';
import type { ExhibitionPlan } from '../../../shared/model/exhibition-output.ts';
import type { Editing } from '../../parts/use-editing.ts';
import type { PutBack } from '../../parts/use-put-back.ts';

export type ExhibitionFields = Omit<
  Exhibition,
  'id' | 'logos' | 'createdAt' | 'updatedAt' | 'binnedAt'
>;

export interface EditedExhibition {
  draft: ExhibitionFields;
  change: Editing<ExhibitionFields>['change'];
  flush: () => void;
  /** For the Undo beside a message, which may be pressed after other changes. */
  putBack: PutBack<ExhibitionFields>;
  /** In which its words are written now. */
  writing: string;
  /** Of what was saved last; undefined until it was looked at. */
  plan: ExhibitionPlan | undefined;
}
