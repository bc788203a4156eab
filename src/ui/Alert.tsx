import type { ReactNode } from 'react';
import { CheckCircleFilled, ExclamationCircleOutlined, InfoCircleOutlined } from './icons';
import './alert.css';

interface Props {
  type: 'info' | 'success' | 'warning';
  title: ReactNode;
  description?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
  /** Read out when it appears later than what is around it. */
  role?: 'status' | 'alert';
}

const ICONS = { info: InfoCircleOutlined, success: CheckCircleFilled, warning: ExclamationCircleOutlined };

/** Something to know beside what is being done. What went wrong is an `ErrorPanel`. */
export function Alert({ type, title, description, action, role }: Props) {
  const Icon = ICONS[type];
  return (
    <div className={`qd-alert qd-alert-${type}`} role={role}>
      <Icon />
      <div>
        {description ? <strong>{title}</strong> : title}
        {description ? <p>{description}</p> : null}
      </div>
      {action}
    </div>
  );
}
