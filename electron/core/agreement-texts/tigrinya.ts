// The texts in Tigrinya: first translations that nobody has checked yet.
import contributorTi2 from '../../../assets/agreements/contributor-ti-2.json' with { type: 'json' };
import informationTi2 from '../../../assets/agreements/information-ti-2.json' with { type: 'json' };
import participationTi2 from '../../../assets/agreements/participation-ti-2.json' with { type: 'json' };
import participationUnder18Ti2 from '../../../assets/agreements/participation-under-18-ti-2.json' with { type: 'json' };
import recordingTi3 from '../../../assets/agreements/recording-ti-3.json' with { type: 'json' };
import withdrawalTi2 from '../../../assets/agreements/withdrawal-ti-2.json' with { type: 'json' };

export const tigrinya: readonly unknown[] = [
  contributorTi2,
  informationTi2,
  participationTi2,
  participationUnder18Ti2,
  recordingTi3,
  withdrawalTi2,
];
