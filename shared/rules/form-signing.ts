// Who signs a form: the storyteller, an adult beside a child, who interpreted, and who explained it for the organisation. Pure.
import type { Signature, StoredSignature } from '../model/signature.ts';
import { dayInWords } from './day-in-words.ts';
import { fillWords } from './fill-text.ts';
import type { FormBlock, FormRequest, FormSpace } from './form-blocks.ts';

/** Kinds that a child may agree to, with an adult. */
const withAdult = new Set(['participation-under-18', 'recording']);

export function formSigning(request: FormRequest): FormBlock[] {
  return [storyteller(request), ...adult(request), ...interpreter(request), organisation(request)];
}

/** A drawing of a mark stands in the space for marks alone. */
function spaceOf(
  signature: StoredSignature | Signature | undefined,
): Omit<FormSpace, 'label' | 'key'> {
  if (signature === undefined) return { path: '', written: '' };
  if (signature.method === 'drawn' || signature.method === 'mark')
    return { path: signature.path, written: '' };
  if (signature.method === 'typed') return { path: '', written: signature.name };
  return { path: '', written: signature.method === 'on-paper' ? signature.keptAt : '' };
}

function day({ text, entry }: FormRequest) {
  const value = entry ? dayInWords(text.language, entry.on) : '';
  return { key: 'day', label: text.labels.day, value };
}

/** Whoever signs a form by hand may make a mark; on what is signed only what was made is shown. */
function storyteller(request: FormRequest): FormBlock {
  const { text, entry } = request;
  const { labels } = text;
  const signature = entry?.signature;
  const isMark = signature?.method === 'mark';
  const witness = (isMark && signature.witness) || entry?.witness || spokenWitness(signature);
  const mark: FormSpace = { key: 'mark', label: labels.mark, ...spaceOf(signature) };
  const drawn: FormSpace = { key: 'signature', label: labels.signature, ...spaceOf(signature) };
  return {
    kind: 'signing',
    key: 'storyteller',
    heading: '',
    answers: [],
    lines: [
      { key: 'name', label: labels.name, value: signature?.name ?? '' },
      day(request),
      ...(entry === null || witness !== ''
        ? [{ key: 'witness', label: labels.witness, value: witness }]
        : []),
    ],
    spaces: entry === null ? [drawn, mark] : isMark ? [mark] : [drawn],
  };
}

function spokenWitness(signature: StoredSignature | undefined): string {
  return signature?.method === 'spoken' ? signature.witness : '';
}

function adult(request: FormRequest): FormBlock[] {
  const { text, entry } = request;
  const { labels } = text;
  const signed = entry?.responsibleAdult ?? null;
  if (entry === null ? !withAdult.has(text.kind) : signed === null) return [];
  const roles = [
    { key: 'parent', label: labels.parent },
    { key: 'guardian', label: labels.guardian },
    { key: 'social-worker', label: labels.socialWorker },
    { key: 'carer', label: labels.carer },
  ];
  return [
    {
      kind: 'signing',
      key: 'adult',
      heading: labels.adultRole,
      answers: roles.map((role) => ({ ...role, isChosen: signed?.role === role.key })),
      lines: [
        { key: 'name', label: labels.adultName, value: signed?.name ?? '' },
        { key: 'authority', label: labels.adultAuthority, value: signed?.authoritySeen ?? '' },
        day(request),
      ],
      spaces: [{ key: 'signature', label: labels.signature, ...spaceOf(signed?.signature) }],
    },
  ];
}

function interpreter(request: FormRequest): FormBlock[] {
  const { text, entry } = request;
  const { labels } = text;
  const was = entry?.interpreter ?? null;
  const spoken = entry?.signature.method === 'spoken' ? entry.signature.interpreter : '';
  if (entry !== null && was === null && spoken === '') return [];
  // Who works here may need none, but for words that nobody has checked.
  if (text.kind === 'contributor' && text.nativeSpeakerChecked) return [];
  return [
    {
      kind: 'signing',
      key: 'interpreter',
      heading: labels.interpreter,
      answers: [
        { key: 'statement', label: labels.interpreterStatement, isChosen: was?.statement ?? false },
        {
          key: 'confidential',
          label: labels.interpreterConfidential,
          isChosen: was?.confidential ?? false,
        },
      ],
      lines: [{ key: 'name', label: labels.name, value: was?.name ?? spoken }, day(request)],
      spaces:
        entry === null
          ? [{ key: 'signature', label: labels.signature, path: '', written: '' }]
          : [],
    },
  ];
}

function organisation(request: FormRequest): FormBlock {
  const { text, places, entry } = request;
  const { labels } = text;
  return {
    kind: 'signing',
    key: 'organisation',
    heading: fillWords(labels.signedFor, places),
    answers: [],
    lines: [
      { key: 'explained-by', label: labels.explainedBy, value: entry?.explainedBy ?? '' },
      day(request),
    ],
    spaces: [{ key: 'signature', label: labels.signature, path: '', written: '' }],
  };
}
