// For which archive a deposit is made: a preset of the library, one to begin with, or none.
import { useState } from 'react';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { DepositPreset, DepositShape } from '../../../shared/model/deposit.ts';
import { startingPresetKeys, startingShapes } from '../../../shared/rules/starting-presets.ts';
import { useQuery } from '../../api/use-query.ts';
import { useText } from '../../text/use-text.ts';

const NONE = 'none';

export interface ChosenPreset {
  options: { id: string; label: string }[];
  value: string;
  choose: (id: string) => void;
  /** Undefined for one that is not kept in this library. */
  preset: DepositPreset | undefined;
  name: string;
  shape: DepositShape;
}

/** Until somebody chooses: the preset of the deposit before, or the only one. */
export function useChosenPreset(): ChosenPreset {
  const { deposit: t } = useText();
  const { data: presets = [] } = useQuery('presets.list', {});
  const { data: deliveries = [] } = useQuery('packages.deliveries', {});
  const [chosen, setChosen] = useState<string>();
  const former = presets.find(({ name }) => name === deliveries[0]?.presetName);
  const first = former ?? (presets.length === 1 ? presets[0] : undefined);
  const value = chosen ?? first?.id ?? NONE;
  const preset = presets.find(({ id }) => id === value);
  const starting = startingPresetKeys.find((key) => key === value);
  return {
    options: [
      ...presets.map(({ id, name }) => ({ id: id as string, label: name })),
      { id: NONE, label: t.withoutPreset },
      ...startingPresetKeys.map((key) => ({ id: key, label: t.startingMark(t.starting[key]) })),
    ],
    value,
    choose: setChosen,
    preset,
    name: preset?.name ?? (starting === undefined ? '' : t.starting[starting]),
    shape:
      preset?.shape ??
      (starting === undefined ? { ...usualShape, requires: [] } : startingShapes[starting]),
  };
}
