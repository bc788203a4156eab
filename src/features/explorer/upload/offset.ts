/** How much of an upload the server has (bytes). @throws where it does not say */
export async function offsetAt(url: string, signal: AbortSignal): Promise<number> {
  const answer = await fetch(url, {
    method: 'HEAD',
    headers: { 'Tus-Resumable': '1.0.0' },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  const offset = Number(answer.headers.get('Upload-Offset') ?? Number.NaN);
  if (!answer.ok || !Number.isSafeInteger(offset)) throw new TypeError('no offset');
  return offset;
}
