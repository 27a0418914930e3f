// Further things to do, behind one button.
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import type { IconName } from './icons.tsx';

export interface MenuButtonProps {
  label: string;
  items: readonly { id: string; label: string; run: () => void; isDanger?: boolean }[];
  /** Without it the button shows three dots and speaks the label. */
  icon?: IconName;
}

export function MenuButton({ label, items, icon }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon ? <Button icon={icon}>{label}</Button> : <IconButton icon="more" label={label} />}
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          onAction={(key) => items.find((item) => item.id === key)?.run()}
          aria-label={label}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className="option"
              data-tone={item.isDanger ? 'danger' : undefined}
            >
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
