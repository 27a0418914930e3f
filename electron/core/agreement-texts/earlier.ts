// Texts that were signed and are not used any more: they stay readable.
import participationEn1 from '../../../assets/agreements/earlier/participation-en-1.json' with { type: 'json' };
import participationUr1 from '../../../assets/agreements/earlier/participation-ur-1.json' with { type: 'json' };
import recordingEn1 from '../../../assets/agreements/earlier/recording-en-1.json' with { type: 'json' };
import recordingUr1 from '../../../assets/agreements/earlier/recording-ur-1.json' with { type: 'json' };

export const earlier: readonly unknown[] = [
  participationEn1,
  participationUr1,
  recordingEn1,
  recordingUr1,
];
