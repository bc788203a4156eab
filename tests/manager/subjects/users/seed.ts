import type { Db } from '../../db/db.ts';
import { accessKeyOf, pick, secretKeyOf, SPACE, uuidOf } from '../../db/random.ts';
import {
  allHosts,
  DEFAULT_PROJECT,
  MINUTE,
  MODEL_STORE,
  padded,
  SET_UP,
  timeAt,
  type SiteSize,
} from '../../db/site.ts';
import { isNewer } from '../../types.ts';
import { domainCount, domainName } from '../domains.ts';
import { makeKeypair } from '../keypairs/rows.ts';
import { keypairPolicyCount } from '../policies/rows.ts';
import { addPersonalProject, type ProjectRow } from '../projects/rows.ts';
import { makeUser, type UserRow } from './rows.ts';

type Account = [name: string, password: string, key: string, secret: string, more: Partial<UserRow>];

const id = (index: number): string => uuidOf(SPACE.user, -index);
const ACCOUNTS: Account[] = [
  [
    'admin@lablup.com',
    'wJalrXUt',
    'AKIAIOSFODNN7EXAMPLE',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    { uuid: 'f38dea23-50fa-42a0-b5ae-338f5f4693f4', role: 'superadmin', full_name: 'Admin Lablup' },
  ],
  [
    'domain-admin@lablup.com',
    'cWbsM_vB',
    'AKIAHUKCHDEZGEXAMPLE',
    'cWbsM_vBB4CzTW7JdORRMx8SjGI3-wEXAMPLEKEY',
    { role: 'admin', full_name: 'Default Domain Admin Lablup' },
  ],
  [
    'user@lablup.com',
    'C8qnIo29',
    'AKIANABBDUSEREXAMPLE',
    'C8qnIo29EZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf',
    { full_name: 'User Lablup' },
  ],
  [
    'user2@lablup.com',
    'P7oxTDdz',
    'AKIANATWOUSEREXAMPLE',
    'P7oxTDdzEZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf',
    { full_name: 'User2 Lablup' },
  ],
  [
    'monitor@lablup.com',
    '7tuEwF1J',
    'AKIANAMONITOREXAMPLE',
    '7tuEwF1JEZvXkPK_MXcuAakYTy4NYrxwmCEyNPlf',
    { role: 'monitor', full_name: 'Monitor Lablup' },
  ],
  [
    'otp@lablup.com',
    'Otp-1234',
    'AKIAOTPOTPOTPEXAMPLE',
    'otp',
    { full_name: 'One-time Code', totp_activated: true, sign_in: 'otp' },
  ],
  [
    'otp-registration@lablup.com',
    'Otp-1234',
    'AKIAOTPNEWOTPEXAMPLE',
    'otp',
    { full_name: 'Code Not Registered', sign_in: 'otp-registration' },
  ],
  [
    'expired@lablup.com',
    'Expired-1',
    'AKIAEXPIREDPWEXAMPLE',
    'expired',
    { full_name: 'Password Expired', sign_in: 'expired' },
  ],
  [
    'elsewhere@lablup.com',
    'Elsewhere-1',
    'AKIAELSEWHEREEXAMPLE',
    'elsewhere',
    { full_name: 'Signed in Elsewhere', sign_in: 'elsewhere' },
  ],
  [
    'unverified@lablup.com',
    'Unverified-1',
    'AKIAUNVERIFIEEXAMPLE',
    'unverified',
    { full_name: 'E-mail Not Verified', status: 'before-verification' },
  ],
  [
    'inactive@lablup.com',
    'Inactive-1',
    'AKIAINACTIVEEEXAMPLE',
    'inactive',
    { full_name: 'Switched Off', status: 'inactive' },
  ],
];

export function addAccounts(db: Db, { release }: SiteSize): void {
  ACCOUNTS.forEach(([email, password, key, secret, more], index) => {
    const user = makeUser({
      uuid: id(index),
      email,
      username: email.split('@')[0] ?? email,
      password,
      main_access_key: key,
      description: '',
      ...more,
    });
    db.addUser(user);
    db.addKeypair(makeKeypair(user, key, secret));
    db.join(user.uuid, DEFAULT_PROJECT);
    db.join(user.uuid, MODEL_STORE);
    if (isNewer(release))
      addPersonalProject(db, user, uuidOf(SPACE.personal, index), { allowed_vfolder_hosts: allHosts() });
  });
}

/** Six of ten names are plain trouble: markup, a formula, Hangul, right to left, Kanji, joined emoji with combining marks. */
function fullName(index: number): string {
  switch (index % 10) {
    case 0:
      return `<img src=x onerror=alert(1)> ${index}`;
    case 1:
      return `=HYPERLINK("http://e","${index}")`;
    case 2:
      return `김철수 ${index}`;
    case 3:
      return `مستخدم ${index}`;
    case 4:
      return `山田太郎 ${index}`;
    case 5:
      return `👩‍🔬 e\u0301 ${index}`;
    default:
      return `User Number ${index}`;
  }
}

function statusOf(index: number): UserRow['status'] {
  if (index % 17 === 0) return 'inactive';
  return index % 23 === 0 ? 'before-verification' : 'active';
}

export function addUsers(db: Db, size: SiteSize): void {
  const domains = domainCount(size);
  const policies = keypairPolicyCount(size);
  const byDomain = new Map<string, ProjectRow[]>();
  for (const name of db.domains.keys()) {
    byDomain.set(name, name === 'default' ? [] : db.projectsIn(name));
  }
  for (let i = 1; i <= size.users; i++) {
    const username = `u${padded(i, 6)}`;
    const user = makeUser({
      uuid: uuidOf(SPACE.user, i),
      username,
      email: `${username}@example.org`,
      password: 'C8qnIo29',
      full_name: fullName(i),
      status: statusOf(i),
      domain_name: domainName(i % (domains + 1)),
      role: i % 500 === 0 ? 'admin' : 'user',
      sudo_session_enabled: i % 3 === 0,
      totp_activated: i % 5 === 0,
      created_at: timeAt(SET_UP - i * MINUTE),
      main_access_key: accessKeyOf(i),
    });
    db.addUser(user);
    const policy = pick(SPACE.key, i, 10) < 7 ? 'default' : `kp-policy-${padded(1 + pick(9, i, policies), 3)}`;
    db.addKeypair(makeKeypair(user, accessKeyOf(i), secretKeyOf(i), { resource_policy: policy }));
    if (user.domain_name === 'default') db.join(user.uuid, DEFAULT_PROJECT);
    const projects = byDomain.get(user.domain_name) ?? [];
    const project = projects[pick(11, i, Math.max(projects.length, 1) * 2)];
    if (project) db.join(user.uuid, project.id);
  }
}
