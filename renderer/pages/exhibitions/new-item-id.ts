// Names a thing that is put into an exhibition.
import { ExhibitionItemId } from '../../../shared/model/ids.ts';

export const newItemId = () => ExhibitionItemId.parse(crypto.randomUUID());
