// The texts in Sorani Kurdish: first translations that nobody has checked yet.
import contributorCkb2 from '../../../assets/agreements/contributor-ckb-2.json' with { type: 'json' };
import informationCkb2 from '../../../assets/agreements/information-ckb-2.json' with { type: 'json' };
import participationCkb2 from '../../../assets/agreements/participation-ckb-2.json' with { type: 'json' };
import participationUnder18Ckb2 from '../../../assets/agreements/participation-under-18-ckb-2.json' with { type: 'json' };
import recordingCkb3 from '../../../assets/agreements/recording-ckb-3.json' with { type: 'json' };
import withdrawalCkb2 from '../../../assets/agreements/withdrawal-ckb-2.json' with { type: 'json' };

export const sorani: readonly unknown[] = [
  contributorCkb2,
  informationCkb2,
  participationCkb2,
  participationUnder18Ckb2,
  recordingCkb3,
  withdrawalCkb2,
];
