export const ImportUsers = (_props: { onClose: () => void }) => null;
