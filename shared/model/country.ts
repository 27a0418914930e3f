// The countries that can be chosen: the codes of ISO 3166-1, as of 2026. Their names come from the language of the interface.
// A place that is none of these, or that somebody calls otherwise, is written in words: a country never has to be chosen.
import { z } from 'zod';

export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

export const CountryCode = z
  .string()
  .refine((code) => countryCodes.includes(code), 'Please choose a country from the list.');

/** Where the long name of a language's own list is not what people say. */
const shortNamed: ReadonlySet<string> = new Set(['PS', 'HK', 'MO']);

/** @param language BCP 47 */
export function countryName(code: string, language: string): string {
  const style = shortNamed.has(code) ? 'short' : 'long';
  return new Intl.DisplayNames([language], { type: 'region', style }).of(code) ?? code;
}
