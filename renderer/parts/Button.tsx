// Buttons: say what they do in words; an icon only ever stands beside or has a spoken label.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger' | 'record';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  tone?: ButtonTone;
  icon?: IconName;
  size?: 'usual' | 'giant';
}

export function Button({ children, tone = 'plain', icon, size = 'usual', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-tone={tone} data-size={size}>
      {icon && <Icon name={icon} size={size === 'giant' ? 34 : 24} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName;
  /** What the button does, spoken and shown on hover. */
  label: string;
}

export function IconButton({ icon, label, tone = 'quiet', size, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="button"
      data-tone={tone}
      data-size={size}
      data-shape="icon"
      aria-label={label}
      render={(props) => <button {...props} title={label} />}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
