/** The nonce that a server put into the page; undefined where none did: the text that it replaces is still there. */
export function cspNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return nonce && !nonce.includes('{') ? nonce : undefined;
}
