// Notices across the window: a runtime that is not for real stories, and a core that is being started again.
import { isDevelopmentRuntime } from '../api/connection.ts';
import { useConnection } from '../api/use-connection.ts';
import { Icon } from '../parts/icons.tsx';
import { useText } from '../text/use-text.ts';

export function ConnectionBars() {
  const { shell: t } = useText();
  const connection = useConnection();
  return (
    <>
      {isDevelopmentRuntime() && (
        <div className="shell-bar" role="note">
          <Icon name="warning" size={20} />
          <p>{t.developmentRuntime}</p>
        </div>
      )}
      <div role="status">
        {connection === 'lost' && (
          <div className="shell-bar">
            <Icon name="info" size={20} />
            <p>{t.connectionLost}</p>
          </div>
        )}
      </div>
    </>
  );
}
