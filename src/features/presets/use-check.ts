import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import type { SlotInfos } from '@/lib/slots';
import { readPresets } from './api';
import { problemsOf, type Preset, type PresetValues } from './preset-input';

/** Refuses, at its fields, what the server would refuse without naming them. Resolves to the presets that are there. */
// i18n: presets:problem.*
export function useCheck(infos: SlotInfos) {
  const { t } = useTranslation('presets');
  /** `own`: the one that is changed. */
  return async (values: PresetValues, own?: string): Promise<Preset[]> => {
    const presets = await readPresets();
    const others = presets.filter(({ id }) => id !== own);
    const problems = Object.entries(problemsOf(values, infos, others));
    if (problems.length === 0) return presets;
    const fields = Object.fromEntries(problems.map(([field, problem]) => [field, t(`problem.${problem}`)]));
    throw new AppError(problems.every(([, problem]) => problem === 'taken') ? 'conflict' : 'invalid', { fields });
  };
}
