// The texts in Farsi and Dari: first translations that nobody has checked yet.
import contributorFa2 from '../../../assets/agreements/contributor-fa-2.json' with { type: 'json' };
import informationFa2 from '../../../assets/agreements/information-fa-2.json' with { type: 'json' };
import participationFa2 from '../../../assets/agreements/participation-fa-2.json' with { type: 'json' };
import participationUnder18Fa2 from '../../../assets/agreements/participation-under-18-fa-2.json' with { type: 'json' };
import recordingFa3 from '../../../assets/agreements/recording-fa-3.json' with { type: 'json' };
import withdrawalFa2 from '../../../assets/agreements/withdrawal-fa-2.json' with { type: 'json' };

export const farsi: readonly unknown[] = [
  contributorFa2,
  informationFa2,
  participationFa2,
  participationUnder18Fa2,
  recordingFa3,
  withdrawalFa2,
];
