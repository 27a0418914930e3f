// The wards of the map, by their code.
import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/contract/errors.ts';

interface Ward {
  code: string;
  name: string;
  locality: string;
}

function allWards(): Ward[] {
  const list = new URL('../../assets/map/wards.json', import.meta.url);
  return JSON.parse(readFileSync(list, 'utf8')) as Ward[];
}

/** @throws AppError `invalid-input` when the map has no such ward */
export function wardOf(code: string): Ward {
  const ward = allWards().find((one) => one.code === code);
  if (ward === undefined)
    throw new AppError(
      'invalid-input',
      `--ward: There is no ward "${code}" on the map. Please write its code, such as E05011118.`,
      { given: code },
    );
  return ward;
}
