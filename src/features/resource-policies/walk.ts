export type Progress = (done: number, total: number) => void;
/** Rows a request: larger pages are hardly slower than small ones. */
const PAGE = 1000;
/** More is not looked at. */
const MOST = 50_000;
/** Requests under way together. */
const WIDTH = 3;

type PageOf<T> = (limit: number, offset: number) => Promise<{ rows: T[]; total: number }>;

/** All rows of a list, the first page alone, the others a few at a time. */
export async function walk<T>(
  page: PageOf<T>,
  onProgress?: Progress,
  most = MOST,
): Promise<{ rows: T[]; cut: boolean }> {
  const first = await page(PAGE, 0);
  const wanted = Math.min(first.total, most);
  const pages: T[][] = [first.rows];
  const todo = Array.from({ length: Math.max(Math.ceil(wanted / PAGE) - 1, 0) }, (_, index) => index + 1);
  onProgress?.(Math.min(PAGE, wanted), wanted);
  const worker = async () => {
    for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
      pages[at] = (await page(PAGE, at * PAGE)).rows;
      onProgress?.(Math.min(pages.filter(Boolean).length * PAGE, wanted), wanted);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return { rows: pages.flat(), cut: first.total > most };
}
