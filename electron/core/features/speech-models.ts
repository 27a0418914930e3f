// The speech models on this computer: which there are, which one is used, and new ones from a file.
import { AppError } from '../../../shared/contract/errors.ts';
import type { SpeechModel } from '../../../shared/model/draft.ts';
import type { Handlers, LibraryContext, Speech } from '../context.ts';
import { addModel } from '../speech/add-model.ts';
import { chooseModel, listModels, removeModel, requireModel } from '../speech/models.ts';
import type { FoundModel } from '../speech/models.ts';

export const speechModels: Handlers<'speechModels'> = {
  list: (_input, { speech }) => (speech === undefined ? [] : listModels(speech).map(told)),

  async add({ path, name }, context, job) {
    const speech = requireSpeech(context);
    const model = await addModel({ path, name }, speech, job);
    note('speechModels.add', model, context);
    return told(model);
  },

  choose({ id }, context) {
    const speech = requireSpeech(context);
    const model = requireModel(speech, id);
    chooseModel(speech, id);
    note('speechModels.choose', model, context);
    return listModels(speech).map(told);
  },

  remove({ id }, context) {
    const speech = requireSpeech(context);
    const model = requireModel(speech, id);
    if (model.isShipped)
      throw new AppError('invalid-input', 'The model that came with the app stays.');
    removeModel(speech, model);
    note('speechModels.remove', model, context);
    return listModels(speech).map(told);
  },
};

function told({ folder: _folder, ...model }: FoundModel): SpeechModel {
  return model;
}

function requireSpeech({ speech }: LibraryContext): Speech {
  if (speech !== undefined) return speech;
  throw new AppError(
    'tool-missing',
    'This computer cannot hear speech with this way of starting Homeground.',
  );
}

/** Models lie beside the libraries; the history of the one that is open tells of it. */
function note(action: string, { id }: FoundModel, { library }: LibraryContext): void {
  library.db.write({ action, subject: id }, () => undefined);
}
