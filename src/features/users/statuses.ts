export const USER_STATUSES = ['active', 'inactive', 'before-verification', 'deleted'] as const;
export const USER_ROLES = ['superadmin', 'admin', 'user', 'monitor'] as const;
