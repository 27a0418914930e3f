// The texts in Urdu: first translations that nobody has checked yet.
import contributorUr2 from '../../../assets/agreements/contributor-ur-2.json' with { type: 'json' };
import informationUr2 from '../../../assets/agreements/information-ur-2.json' with { type: 'json' };
import participationUr2 from '../../../assets/agreements/participation-ur-2.json' with { type: 'json' };
import participationUnder18Ur2 from '../../../assets/agreements/participation-under-18-ur-2.json' with { type: 'json' };
import recordingUr3 from '../../../assets/agreements/recording-ur-3.json' with { type: 'json' };
import withdrawalUr2 from '../../../assets/agreements/withdrawal-ur-2.json' with { type: 'json' };

export const urdu: readonly unknown[] = [
  contributorUr2,
  informationUr2,
  participationUr2,
  participationUnder18Ur2,
  recordingUr3,
  withdrawalUr2,
];
