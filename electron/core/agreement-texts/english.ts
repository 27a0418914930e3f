// The texts in English, as they are in assets/agreements.
import contributorEasyEn2 from '../../../assets/agreements/contributor-easy-en-2.json' with { type: 'json' };
import contributorEn2 from '../../../assets/agreements/contributor-en-2.json' with { type: 'json' };
import informationEasyEn2 from '../../../assets/agreements/information-easy-en-2.json' with { type: 'json' };
import informationEn2 from '../../../assets/agreements/information-en-2.json' with { type: 'json' };
import participationEasyEn2 from '../../../assets/agreements/participation-easy-en-2.json' with { type: 'json' };
import participationEn2 from '../../../assets/agreements/participation-en-2.json' with { type: 'json' };
import participationUnder18EasyEn2 from '../../../assets/agreements/participation-under-18-easy-en-2.json' with { type: 'json' };
import participationUnder18En2 from '../../../assets/agreements/participation-under-18-en-2.json' with { type: 'json' };
import recordingEasyEn3 from '../../../assets/agreements/recording-easy-en-3.json' with { type: 'json' };
import recordingEn3 from '../../../assets/agreements/recording-en-3.json' with { type: 'json' };
import withdrawalEasyEn2 from '../../../assets/agreements/withdrawal-easy-en-2.json' with { type: 'json' };
import withdrawalEn2 from '../../../assets/agreements/withdrawal-en-2.json' with { type: 'json' };

export const english: readonly unknown[] = [
  contributorEasyEn2,
  contributorEn2,
  informationEasyEn2,
  informationEn2,
  participationEasyEn2,
  participationEn2,
  participationUnder18EasyEn2,
  participationUnder18En2,
  recordingEasyEn3,
  recordingEn3,
  withdrawalEasyEn2,
  withdrawalEn2,
];
