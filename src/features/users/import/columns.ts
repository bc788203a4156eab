/** The columns of an import, and the heads by which they are known. */

export const IMPORT_FIELDS = [
  'email',
  'username',
  'fullName',
  'password',
  'role',
  'status',
  'domain',
  'projects',
  'policy',
  'description',
  'passwordChange',
  'sudo',
  'addresses',
  'containerUid',
  'containerMainGid',
  'containerGids',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** As plain words: case, blanks and signs do not count. English, the server's own names, Korean, Japanese. */
const HEADS: Record<ImportField, readonly string[]> = {
  email: [
    'email',
    'e-mail',
    'mail',
    'user id',
    '이메일',
    '이메일 주소',
    '전자우편',
    'メール',
    'メールアドレス',
    'Eメール',
  ],
  username: [
    'name',
    'username',
    'user name',
    'login',
    '사용자 이름',
    '사용자명',
    '이름',
    'ユーザー名',
    'ユーザ名',
    '名前',
  ],
  fullName: ['full name', 'display name', '전체 이름', '성명', '실명', '氏名', 'フルネーム'],
  password: ['password', 'pass', 'pw', '비밀번호', '암호', 'パスワード'],
  role: ['role', '역할', '권한', 'ロール', '役割', '権限'],
  status: ['status', 'user status', '상태', '状態', 'ステータス'],
  domain: ['domain', 'domain name', '도메인', 'ドメイン'],
  projects: ['projects', 'project', 'groups', 'group', '프로젝트', '그룹', 'プロジェクト', 'グループ'],
  policy: ['resource policy', 'policy', 'user resource policy', '자원 정책', '정책', 'リソースポリシー', 'ポリシー'],
  description: ['description', 'comment', 'note', '설명', '메모', '説明', '備考'],
  passwordChange: [
    'must change password',
    'need password change',
    'require password change',
    '비밀번호 변경 필요',
    'パスワード変更が必要',
  ],
  sudo: ['sudo session', 'sudo', 'sudo session enabled', 'enable sudo session', 'sudo 세션', 'sudo セッション'],
  addresses: [
    'allowed addresses',
    'allowed client ip',
    'allowed ips',
    'ip',
    '허용 IP 주소',
    '허용 IP',
    '許可 IP アドレス',
    '許可IP',
  ],
  containerUid: ['container uid', 'uid', '컨테이너 UID', 'コンテナ UID'],
  containerMainGid: ['container main gid', 'main gid', 'gid', '컨테이너 기본 GID', 'コンテナのメイン GID'],
  containerGids: ['container extra gids', 'container gids', 'gids', '컨테이너 추가 GID', 'コンテナの追加 GID'],
};

const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const KNOWN = new Map(IMPORT_FIELDS.flatMap((field) => HEADS[field].map((head) => [plain(head), field] as const)));

/** For each head the field that it means, each field at most once; null: left out. */
export function mapHeads(heads: readonly string[]): (ImportField | null)[] {
  const used = new Set<ImportField>();
  return heads.map((head) => {
    const field = KNOWN.get(plain(head));
    if (!field || used.has(field)) return null;
    used.add(field);
    return field;
  });
}

const WORDS: Record<string, readonly string[]> = {
  true: ['true', 'yes', 'y', '1', 'on', 'o', '예', '네', '참', 'はい', '有効'],
  false: ['false', 'no', 'n', '0', 'off', 'x', '아니요', '아니오', '거짓', 'いいえ', '無効'],
  superadmin: ['superadmin', 'super admin', '슈퍼관리자', 'スーパー管理者'],
  admin: ['admin', 'domain admin', '도메인 관리자', 'ドメイン管理者'],
  user: ['user', '사용자', 'ユーザー'],
  monitor: ['monitor', '모니터', 'モニター'],
  active: ['active', '활성', '有効'],
  inactive: ['inactive', '비활성', '無効'],
  'before-verification': ['before verification', '인증 전', '認証前'],
  deleted: ['deleted', '삭제됨', '削除済み'],
};

/** Which of `choices` a cell means, or undefined. */
export const meaning = (cell: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => WORDS[choice]?.some((word) => plain(word) === plain(cell)));
