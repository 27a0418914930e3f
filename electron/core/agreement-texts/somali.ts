// The texts in Somali: first translations that nobody has checked yet.
import contributorSo2 from '../../../assets/agreements/contributor-so-2.json' with { type: 'json' };
import informationSo2 from '../../../assets/agreements/information-so-2.json' with { type: 'json' };
import participationSo2 from '../../../assets/agreements/participation-so-2.json' with { type: 'json' };
import participationUnder18So2 from '../../../assets/agreements/participation-under-18-so-2.json' with { type: 'json' };
import recordingSo3 from '../../../assets/agreements/recording-so-3.json' with { type: 'json' };
import withdrawalSo2 from '../../../assets/agreements/withdrawal-so-2.json' with { type: 'json' };

export const somali: readonly unknown[] = [
  contributorSo2,
  informationSo2,
  participationSo2,
  participationUnder18So2,
  recordingSo3,
  withdrawalSo2,
];
