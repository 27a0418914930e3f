// Addresses that a point names. They are words here: nothing is ever opened.
import type { PointLink } from '../../../shared/model/index-point.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface PointLinksProps {
  links: readonly PointLink[];
  onChange: (links: PointLink[]) => void;
}

export function PointLinks({ links, onChange }: PointLinksProps) {
  const { indexPoints: t } = useText();
  const put = (at: number, link: PointLink) =>
    onChange(links.map((one, index) => (index === at ? link : one)));
  const isWrong = (address: string) => address !== '' && !/^https?:\/\/\S+$/iu.test(address);
  return (
    <div className="point-lines" role="group" aria-label={t.links}>
      <span className="field-label">{t.links}</span>
      {links.map((link, index) => (
        <div className="point-line" key={index}>
          <TextField
            label={t.linkAddress}
            help={t.linkHelp}
            value={link.address}
            onChange={(address) => put(index, { ...link, address })}
            error={isWrong(link.address) ? t.wrongLink : undefined}
            dir="ltr"
            maxLength={2000}
          />
          <TextField
            label={t.linkWords}
            value={link.words}
            onChange={(words) => put(index, { ...link, words })}
            maxLength={300}
          />
          <IconButton
            icon="close"
            label={t.removeLink(link.address)}
            onPress={() => onChange(links.filter((_one, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          tone="quiet"
          onPress={() => onChange([...links, { address: '', words: '' }])}
        >
          {t.addLink}
        </Button>
      </div>
    </div>
  );
}
