/** What has to be so before a model can run as a service. */
import { checkDefinition, hasService, type Mistake } from '@/entities/models/definition';
import { definitionFileIn } from '@/entities/models/files';
import {
  readServiceDefinition,
  SERVICE_FILE,
  type ServiceDefinition,
  type ServiceMistake,
} from '@/entities/models/service-definition';
import { readText, rootFiles } from '@/entities/folders/small-files';
import { parseBytes } from '@/lib/units';

/** The runtime that reads a model definition. */
export const RUNTIME = 'custom';

export interface RunCheck {
  /** Files that the folder lacks. */
  missing: string[];
  mistakes: Mistake[];
  serviceMistakes: ServiceMistake[];
  /** The definition says nothing of how to serve the model. */
  noService: boolean;
  /** With what the service is made; null while anything above stands in the way. */
  made: ServiceDefinition | null;
  /** Which of the spellings the folder has. */
  definitionFile: string;
}

/** Looks at both definition files of a folder. */
export async function checkRun(folder: string, signal?: AbortSignal): Promise<RunCheck> {
  const files = await rootFiles(folder)(signal);
  const definitionFile = definitionFileIn(files);
  const missing = [definitionFile, SERVICE_FILE].filter((name) => !files.includes(name));
  const has = (name: string) => !missing.includes(name);
  const [definition, service] = await Promise.all([
    has(definitionFile) ? readText(folder, definitionFile, signal) : null,
    has(SERVICE_FILE) ? readText(folder, SERVICE_FILE, signal) : null,
  ]);
  const mistakes = definition === null ? [] : checkDefinition(definition);
  const read = service === null ? { made: null, mistakes: [] } : readServiceDefinition(service, RUNTIME);
  const noService = definition !== null && mistakes.length === 0 && !hasService(definition);
  const ready = missing.length === 0 && mistakes.length === 0 && !noService;
  return {
    missing,
    mistakes,
    serviceMistakes: read.mistakes,
    noService,
    made: ready ? read.made : null,
    definitionFile,
  };
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Four letters or digits that are told apart by eye. */
export const suffix = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Whether a folder is a clone of one of that name, as clones are named. */
export const isCloneOf = (name: string, original: string): boolean =>
  name.startsWith(`${original}-`) && /^\w{4}$/.test(name.slice(original.length + 1));

/** A name that the server takes for a service: 4 to 24 letters, digits, hyphens. */
export const serviceNameOf = (folder: string, end: string): string => {
  const plain = folder.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+/, '');
  return `${plain.slice(0, 19) || 'model'}-${end}`;
};

/** Amounts as the server takes them: memory in bytes. */
export const amountsOf = (slots: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(slots).map(([name, amount]) => {
      const bytes = /[a-z]/i.test(amount) ? parseBytes(amount) : null;
      return [name, bytes === null ? amount : String(bytes)];
    }),
  );
