// On the packages page: the way to the letters about stories that were taken back. For leads.
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

export function TakenBackLink() {
  const may = useMay();
  return may('agreements.decide') ? <LinkWithCount /> : null;
}

function LinkWithCount() {
  const { takingBack: t } = useText();
  const { data } = useQuery('takingBack.due', {});
  return (
    <ButtonLink to={{ page: 'packages', part: 'taken-back' }} tone="quiet">
      {t.open((data?.toSend ?? 0) + (data?.overdue ?? 0))}
    </ButtonLink>
  );
}
