// The texts in Bengali: first translations that nobody has checked yet.
import contributorBn2 from '../../../assets/agreements/contributor-bn-2.json' with { type: 'json' };
import informationBn2 from '../../../assets/agreements/information-bn-2.json' with { type: 'json' };
import participationBn2 from '../../../assets/agreements/participation-bn-2.json' with { type: 'json' };
import participationUnder18Bn2 from '../../../assets/agreements/participation-under-18-bn-2.json' with { type: 'json' };
import recordingBn3 from '../../../assets/agreements/recording-bn-3.json' with { type: 'json' };
import withdrawalBn2 from '../../../assets/agreements/withdrawal-bn-2.json' with { type: 'json' };

export const bengali: readonly unknown[] = [
  contributorBn2,
  informationBn2,
  participationBn2,
  participationUnder18Bn2,
  recordingBn3,
  withdrawalBn2,
];
