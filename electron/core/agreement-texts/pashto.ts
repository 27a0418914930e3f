// The texts in Pashto: first translations that nobody has checked yet.
import contributorPs2 from '../../../assets/agreements/contributor-ps-2.json' with { type: 'json' };
import informationPs2 from '../../../assets/agreements/information-ps-2.json' with { type: 'json' };
import participationPs2 from '../../../assets/agreements/participation-ps-2.json' with { type: 'json' };
import participationUnder18Ps2 from '../../../assets/agreements/participation-under-18-ps-2.json' with { type: 'json' };
import recordingPs3 from '../../../assets/agreements/recording-ps-3.json' with { type: 'json' };
import withdrawalPs2 from '../../../assets/agreements/withdrawal-ps-2.json' with { type: 'json' };

export const pashto: readonly unknown[] = [
  contributorPs2,
  informationPs2,
  participationPs2,
  participationUnder18Ps2,
  recordingPs3,
  withdrawalPs2,
];
