// The texts in Polish: first translations that nobody has checked yet.
import contributorPl2 from '../../../assets/agreements/contributor-pl-2.json' with { type: 'json' };
import informationPl2 from '../../../assets/agreements/information-pl-2.json' with { type: 'json' };
import participationPl2 from '../../../assets/agreements/participation-pl-2.json' with { type: 'json' };
import participationUnder18Pl2 from '../../../assets/agreements/participation-under-18-pl-2.json' with { type: 'json' };
import recordingPl3 from '../../../assets/agreements/recording-pl-3.json' with { type: 'json' };
import withdrawalPl2 from '../../../assets/agreements/withdrawal-pl-2.json' with { type: 'json' };

export const polish: readonly unknown[] = [
  contributorPl2,
  informationPl2,
  participationPl2,
  participationUnder18Pl2,
  recordingPl3,
  withdrawalPl2,
];
