// Whether a microphone is the one inside the computer, by its name in the languages of common systems: pure.
import type { Microphone } from './microphones.ts';

/**
 * English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Norwegian, Turkish, Romanian, Arabic, Urdu; then
 * names that makers of laptops give: "Microphone Array (Realtek(R) Audio)", "Digital Microphone", "DMIC", "Internal Mic".
 */
const BUILT_IN = [
  /built[\s-]?in/iu,
  /\bintern(al|e|es|o|a|i|t|y|ă)?\b/iu,
  /\b(eingebaut|int[ée]gr[ée]e?|integrad[oa]|integrat[oa]|incorporad[oa]|incorporat[oa]?|ingebouwd|wbudowan[yae]|inbyggd|innebygd|dahili|yerleşik)/iu,
  /مدمج|داخلي|اندرونی/u,
  /\b(macbook|imac)\b/iu,
  /\b(mic(rophone)?|mikrofon\w*|micro\w*|microfono|micrófono|microfoon) ?-?array\b/iu,
  /\barray\b.*\b(realtek|intel|amd|conexant|synaptics|cirrus)\b|\b(realtek|intel|amd|conexant|synaptics|cirrus)\b.*\barray\b/iu,
  /\b(digital|analog(ue)?) (internal )?micro?(phone)?\b|\bdmic\b|smart sound technology/iu,
];

/** A jack or a cable is not the computer's own, whatever else the name says. */
const PLUGGED_IN =
  /\b(usb|external|extern\w*|headset|line[\s-]?in|bluetooth|airpods|lavalier|wireless)\b/iu;

/** Sound that programs make, and copies under other names: never worth changing to. */
const NO_MICROPHONE =
  /monitor of|stereo ?mix|what u hear|loopback|blackhole|virtual|vb-audio|cable output|soundflower|zoomaudio|teams audio/iu;
const COPIES: ReadonlySet<string> = new Set(['default', 'communications']);

export function isBuiltIn(name: string): boolean {
  return !PLUGGED_IN.test(name) && BUILT_IN.some((pattern) => pattern.test(name));
}

/** @returns a microphone that is likely to be better than the open one, when that is the computer's own */
export function betterMicrophone(
  open: Microphone,
  present: readonly Microphone[],
): Microphone | undefined {
  if (!isBuiltIn(open.name)) return undefined;
  return present.find(
    ({ id, name }) =>
      id !== open.id &&
      name !== '' &&
      !COPIES.has(id) &&
      !isBuiltIn(name) &&
      !NO_MICROPHONE.test(name) &&
      // "Default - Name" is the same once more.
      !open.name.endsWith(name),
  );
}
