// A text of people with the words marked that were searched for.
import type { FoundPassage } from '../../../shared/model/search.ts';

export function MarkedText({ text, matches, language }: MarkedTextProps) {
  const parts: { text: string; isMatch: boolean; at: number }[] = [];
  let end = 0;
  for (const [from, to] of matches) {
    parts.push({ text: text.slice(end, from), isMatch: false, at: end });
    parts.push({ text: text.slice(from, to), isMatch: true, at: from });
    end = to;
  }
  parts.push({ text: text.slice(end), isMatch: false, at: end });
  return (
    <span dir="auto" {...(language ? { lang: language } : {})}>
      {parts
        .filter((part) => part.text !== '')
        .map((part) =>
          part.isMatch ? (
            <mark key={part.at}>{part.text}</mark>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
    </span>
  );
}

interface MarkedTextProps extends Pick<FoundPassage, 'text' | 'matches'> {
  language?: string | null;
}
