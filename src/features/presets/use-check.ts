import { useTranslation } from 'react-i18next';
import { AppError } from '@/api/errors';
import type { SlotInfos } from '@/lib/slots';
import { problemsOf, type Preset, type PresetValues } from './preset-input';

/** Refuses, at its fields, what the server would refuse without naming them. */
// i18n: presets:problem.*
export function useCheck(infos: SlotInfos) {
  const { t } = useTranslation('presets');
  return (values: PresetValues, others: readonly Preset[]): void => {
    const problems = Object.entries(problemsOf(values, infos, others));
    if (problems.length === 0) return;
    const fields = Object.fromEntries(problems.map(([field, problem]) => [field, t(`problem.${problem}`)]));
    throw new AppError(problems.every(([, problem]) => problem === 'taken') ? 'conflict' : 'invalid', { fields });
  };
}
