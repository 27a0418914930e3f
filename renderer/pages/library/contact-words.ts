// How far the number of a contact can be relied on, in words.
import type { SupportContact } from '../../../shared/model/support.ts';
import { contactStanding } from '../../../shared/rules/contact-age.ts';
import type { ContactStanding } from '../../../shared/rules/contact-age.ts';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';

export function useContactWords() {
  const { support: t, language } = useText();
  return (contact: SupportContact): { standing: ContactStanding; words: string } => {
    const { checkedOn } = contact;
    const standing = contactStanding(contact, todayHere());
    if (standing === 'emergency') return { standing, words: t.emergency };
    if (checkedOn === null || standing === 'unchecked') return { standing, words: t.unchecked };
    return { standing, words: t[standing](formatDay(language, checkedOn)) };
  };
}
