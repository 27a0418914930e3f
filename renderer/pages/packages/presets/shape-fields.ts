// What each group of fields of a preset is given.
import type { DepositShape } from '../../../../shared/model/deposit.ts';

export interface ShapeFieldsProps {
  shape: DepositShape;
  change: (patch: Partial<DepositShape>) => void;
  isReadOnly: boolean;
}
