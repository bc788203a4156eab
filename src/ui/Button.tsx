import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import './ui.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: 'default' | 'primary' | 'link';
  size?: 'small' | 'medium' | 'large';
  /** What it does cannot be taken back easily. */
  danger?: boolean | undefined;
  /** As wide as its place. */
  block?: boolean;
  icon?: ReactNode;
  /** Under way: a press is not heard again, yet the focus stays. */
  loading?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** The console's button. antd's own is not used: with its styles it would be a quarter of the first page's code. */
export function Button(props: Props) {
  const {
    variant = 'default',
    size = 'medium',
    danger,
    block,
    icon,
    loading,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const classes = [
    'qd-button',
    variant !== 'default' && `qd-button-${variant}`,
    size !== 'medium' && `qd-button-${size}`,
    danger && 'qd-button-danger',
    block && 'qd-button-block',
    className,
  ];
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      aria-busy={loading || undefined}
      onClick={loading ? (event: MouseEvent) => event.preventDefault() : onClick}
    >
      {loading ? <span className="qd-button-wait" aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}
