// The texts in Romanian: first translations that nobody has checked yet.
import contributorRo2 from '../../../assets/agreements/contributor-ro-2.json' with { type: 'json' };
import informationRo2 from '../../../assets/agreements/information-ro-2.json' with { type: 'json' };
import participationRo2 from '../../../assets/agreements/participation-ro-2.json' with { type: 'json' };
import participationUnder18Ro2 from '../../../assets/agreements/participation-under-18-ro-2.json' with { type: 'json' };
import recordingRo3 from '../../../assets/agreements/recording-ro-3.json' with { type: 'json' };
import withdrawalRo2 from '../../../assets/agreements/withdrawal-ro-2.json' with { type: 'json' };

export const romanian: readonly unknown[] = [
  contributorRo2,
  informationRo2,
  participationRo2,
  participationUnder18Ro2,
  recordingRo3,
  withdrawalRo2,
];
