/** Client addresses: what PostgreSQL's cidr type takes, and how it prints it. */
import { sqlError } from '../../errors.ts';

function ipv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

function hostBits(text: string, size: number): boolean {
  const number = text.split('.').reduce((all, part) => all * 256 + Number(part), 0);
  return number % 2 ** (32 - size) !== 0;
}

/** `1.1.1.1` → `1.1.1.1/32`. @throws ServerError with the statement in the text, like the server */
export function cidrOf(text: string): string {
  const [address = '', size] = text.split('/');
  const six = /^[0-9a-f:]+$/i.test(address) && address.includes(':');
  const most = six ? 128 : 32;
  const bits = size === undefined ? most : Number(size);
  const good = (six || ipv4(address)) && Number.isInteger(bits) && bits >= 0 && bits <= most;
  if (!good || (!six && hostBits(address, bits))) {
    throw sqlError(
      'ai.backend.manager.errors.api.InvalidAPIParameters',
      `Missing or invalid API parameters. (${text} is invalid IP address value)`,
      'INSERT INTO users (…, allowed_client_ip) VALUES (…, $11::CIDR[])',
    );
  }
  return `${address}/${bits}`;
}

export function cidrsOf(list: (string | null)[] | null): string[] | null {
  const cidrs = (list ?? []).map((text) => cidrOf(text ?? ''));
  return cidrs.length > 0 ? cidrs : null;
}
