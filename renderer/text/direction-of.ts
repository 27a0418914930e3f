// Which way a language is written, for pages.
export { directionOf } from '../../shared/rules/direction-of.ts';
