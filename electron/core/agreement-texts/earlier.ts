// Texts that were signed and are not used any more: they stay readable.
import participationEn1 from '../../../assets/agreements/earlier/participation-en-1.json' with { type: 'json' };
import participationUr1 from '../../../assets/agreements/earlier/participation-ur-1.json' with { type: 'json' };
import recordingEn1 from '../../../assets/agreements/earlier/recording-en-1.json' with { type: 'json' };
import recordingUr1 from '../../../assets/agreements/earlier/recording-ur-1.json' with { type: 'json' };
import recordingAr2 from '../../../assets/agreements/earlier/recording-ar-2.json' with { type: 'json' };
import recordingBn2 from '../../../assets/agreements/earlier/recording-bn-2.json' with { type: 'json' };
import recordingCkb2 from '../../../assets/agreements/earlier/recording-ckb-2.json' with { type: 'json' };
import recordingEasyEn2 from '../../../assets/agreements/earlier/recording-easy-en-2.json' with { type: 'json' };
import recordingEn2 from '../../../assets/agreements/earlier/recording-en-2.json' with { type: 'json' };
import recordingFa2 from '../../../assets/agreements/earlier/recording-fa-2.json' with { type: 'json' };
import recordingPa2 from '../../../assets/agreements/earlier/recording-pa-2.json' with { type: 'json' };
import recordingPl2 from '../../../assets/agreements/earlier/recording-pl-2.json' with { type: 'json' };
import recordingPs2 from '../../../assets/agreements/earlier/recording-ps-2.json' with { type: 'json' };
import recordingRo2 from '../../../assets/agreements/earlier/recording-ro-2.json' with { type: 'json' };
import recordingSo2 from '../../../assets/agreements/earlier/recording-so-2.json' with { type: 'json' };
import recordingTi2 from '../../../assets/agreements/earlier/recording-ti-2.json' with { type: 'json' };
import recordingUr2 from '../../../assets/agreements/earlier/recording-ur-2.json' with { type: 'json' };

export const earlier: readonly unknown[] = [
  participationEn1,
  participationUr1,
  recordingEn1,
  recordingUr1,
  recordingAr2,
  recordingBn2,
  recordingCkb2,
  recordingEasyEn2,
  recordingEn2,
  recordingFa2,
  recordingPa2,
  recordingPl2,
  recordingPs2,
  recordingRo2,
  recordingSo2,
  recordingTi2,
  recordingUr2,
];
