// The languages that the app itself speaks.
import { z } from 'zod';

export const InterfaceLanguage = z.enum(['en', 'ur']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;
