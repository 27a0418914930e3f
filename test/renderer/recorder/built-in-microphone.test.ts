import { expect, test } from 'vitest';
import { betterMicrophone, isBuiltIn } from '../../../renderer/recorder/built-in-microphone.ts';

test.each([
  'Built-in Microphone',
  'Built-in Audio Analog Stereo',
  'MacBook Pro Microphone',
  'MacBook Air-Mikrofon',
  'Default - MacBook Pro Microphone (Built-in)',
  'iMac Microphone',
  'Microphone Array (Realtek(R) Audio)',
  'Mikrofonarray (Realtek High Definition Audio)',
  'Microphone Array (Intel® Smart Sound Technology for Digital Microphones)',
  'Internal Microphone (Conexant ISST Audio)',
  'Internes Mikrofon',
  'Eingebautes Mikrofon',
  'Microphone intégré',
  'Micro interne',
  'Micrófono integrado',
  'Micrófono interno',
  'Microfone incorporado',
  'Microfono integrato',
  'Ingebouwde microfoon',
  'Wbudowany mikrofon',
  'Mikrofon wewnętrzny wbudowany',
  'Inbyggd mikrofon',
  'Dahili mikrofon',
  'الميكروفون المدمج',
  'sof-hda-dsp Digital Microphone',
  'DMIC',
])('%s is inside the computer', (name) => {
  expect(isBuiltIn(name)).toBe(true);
});

test.each([
  'Yeti Stereo Microphone (046d:0ab7)',
  'RØDE NT-USB',
  'Microphone (USB PnP Sound Device)',
  'USB Internal Interface 2i2',
  'Headset Microphone (Realtek(R) Audio)',
  'External Microphone (Realtek(R) Audio)',
  'Zoom H1n',
  'Line In',
  "Amina's AirPods",
  'International Microphone Company M1',
  '',
])('"%s" is not', (name) => {
  expect(isBuiltIn(name)).toBe(false);
});

const builtIn = { id: 'default', name: 'Default - MacBook Pro Microphone' };
const present = [
  builtIn,
  { id: 'mac', name: 'MacBook Pro Microphone' },
  { id: 'loop', name: 'BlackHole 2ch' },
  { id: 'monitor', name: 'Monitor of Speakers' },
  { id: 'usb', name: 'RØDE NT-USB' },
];

test('while the microphone of the computer is open, the one that is plugged in is offered', () => {
  expect(betterMicrophone(builtIn, present)).toEqual({ id: 'usb', name: 'RØDE NT-USB' });
});

test('nothing is offered when a plugged-in one is open, or when there is none', () => {
  expect(betterMicrophone({ id: 'usb', name: 'RØDE NT-USB' }, present)).toBeUndefined();
  expect(betterMicrophone(builtIn, present.slice(0, 4))).toBeUndefined();
});
