// The texts in Arabic: first translations that nobody has checked yet.
import contributorAr2 from '../../../assets/agreements/contributor-ar-2.json' with { type: 'json' };
import informationAr2 from '../../../assets/agreements/information-ar-2.json' with { type: 'json' };
import participationAr2 from '../../../assets/agreements/participation-ar-2.json' with { type: 'json' };
import participationUnder18Ar2 from '../../../assets/agreements/participation-under-18-ar-2.json' with { type: 'json' };
import recordingAr3 from '../../../assets/agreements/recording-ar-3.json' with { type: 'json' };
import withdrawalAr2 from '../../../assets/agreements/withdrawal-ar-2.json' with { type: 'json' };

export const arabic: readonly unknown[] = [
  contributorAr2,
  informationAr2,
  participationAr2,
  participationUnder18Ar2,
  recordingAr3,
  withdrawalAr2,
];
