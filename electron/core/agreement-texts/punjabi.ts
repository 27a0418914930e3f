// The texts in Punjabi: first translations that nobody has checked yet.
import contributorPa2 from '../../../assets/agreements/contributor-pa-2.json' with { type: 'json' };
import informationPa2 from '../../../assets/agreements/information-pa-2.json' with { type: 'json' };
import participationPa2 from '../../../assets/agreements/participation-pa-2.json' with { type: 'json' };
import participationUnder18Pa2 from '../../../assets/agreements/participation-under-18-pa-2.json' with { type: 'json' };
import recordingPa3 from '../../../assets/agreements/recording-pa-3.json' with { type: 'json' };
import withdrawalPa2 from '../../../assets/agreements/withdrawal-pa-2.json' with { type: 'json' };

export const punjabi: readonly unknown[] = [
  contributorPa2,
  informationPa2,
  participationPa2,
  participationUnder18Pa2,
  recordingPa3,
  withdrawalPa2,
];
