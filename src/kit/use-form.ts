import { Form, type FormInstance } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@/api/errors';
import { notify } from '@/ui/notify';
import { useConfirm } from './confirm';
import { withoutHidden, type Conditions } from './conditions';
import { changedNames } from './conflict';
import { dropDraft, findDraft, keepDraft, type Values } from './drafts';
import { describeError } from './error-text';
import { fieldProblems, type FieldProblem } from './form-errors';
import type { FormProps } from './form-spec';
import { startOf } from './form-values';
import type { Sent } from './read-back';
import { said } from './said';
import { undoOf } from './undo-edit';
import { useMarks } from './use-marks';
import { useSave } from './use-save';
import { useSession } from './use-session';
import { useUnsaved } from './use-unsaved';

/** antd's own `setFieldsValue` merges objects into what is there: a key that is gone would come back. */
const replaceValues = (form: FormInstance<Values>, values: Values): void =>
  form.setFields(Object.entries(values).map(([name, value]) => ({ name, value })));

type Props<V extends object> = FormProps<V> & { initial: V };

/** The values of a form: where they begin, what of them differs, and their draft. */
function useFormValues<V extends object>({ formId, initial, conditions, secret = [] }: Props<V>) {
  const session = useSession();
  const userId = 'identity' in session ? session.identity.accessKey : '';
  const [form] = Form.useForm<Values>();
  const [start] = useState(() => startOf({ ...(initial as object) }, findDraft(formId, userId)));
  const [restored, setRestored] = useState(start.restored);
  const base = useRef(start.base);
  const effective = (values: Values): Values =>
    withoutHidden(conditions as Conditions<Values> | undefined, values, base.current);
  const [changed, setChanged] = useState(() => changedNames(start.base, effective(start.values)));
  const closed = useRef(false);

  const current = (): Values => ({ ...base.current, ...(form.getFieldsValue(true) as Values) });
  const noteChange = () => {
    const values = current();
    const names = changedNames(base.current, effective(values));
    setChanged(names);
    if (names.length > 0) keepDraft({ formId, userId, values, base: base.current, secretFields: secret });
    else dropDraft(formId);
  };
  /** Takes what the server has for the new ground. */
  const adopt = (theirs: Values, news: Values) => {
    base.current = { ...base.current, ...theirs };
    replaceValues(form, news);
    noteChange();
  };
  const discard = () => {
    const first = { ...initial } as Values;
    base.current = first;
    form.resetFields();
    replaceValues(form, { ...Object.fromEntries(Object.keys(current()).map((key) => [key, undefined])), ...first });
    setRestored(null);
    noteChange();
  };
  /** Nothing of it is kept any more. */
  const close = () => {
    closed.current = true;
    dropDraft(formId);
  };
  const isDirty = () => !closed.current && changedNames(base.current, effective(current())).length > 0;
  return { form, start, base, restored, changed, current, effective, noteChange, adopt, discard, close, isDirty };
}

/** What has to be corrected, at the fields and above them. */
function useProblems(form: FormInstance<Values>, formName: string) {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const unfold = (field: string) =>
    document.getElementById(`${formName}_${field}`)?.closest('details')?.setAttribute('open', '');
  const goTo = (field: string | undefined) => {
    if (field === undefined) return;
    unfold(field);
    form.focusField(field);
  };
  /** Reads what the form's own rules say. */
  const list = (go: boolean) => {
    const found = form
      .getFieldsError()
      .flatMap(({ name: path, errors }) =>
        errors.slice(0, 1).map((text) => ({ name: String(path[0]), message: text })),
      );
    setProblems(found);
    if (!go) return;
    // What is wrong is not left folded away.
    for (const one of found) unfold(one.name);
    goTo(found[0]?.name);
  };
  const put = (found: readonly FieldProblem[]) => {
    form.setFields(found.map(({ name: field, message: text }) => ({ name: field, errors: [text] })));
    setProblems(found);
    for (const one of found) unfold(one.name);
    goTo(found[0]?.name);
  };
  return { problems, goTo, list, put, clear: () => setProblems([]) };
}

/** Everything that a form does, whatever it stands in. */
export function useForm<V extends object>(props: Props<V>) {
  const { labels, submit, reread, readBack, onDone, onClose, title } = props;
  const { t } = useTranslation(['forms', 'errors']);
  const confirm = useConfirm();
  const name = `form${useId().replaceAll(/\W/g, '')}`;
  const values = useFormValues(props);
  const { form, changed, current, close, isDirty } = values;
  const { problems, goTo, list, put, clear } = useProblems(form, name);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);

  const atFields = (error: AppError): boolean => {
    // Left while the answer was still to come: the failure must not pass in silence.
    if (!alive.current) {
      notify.error(`${title}: ${describeError(t, error).title}`);
      return true;
    }
    const found = fieldProblems(t, error, form.getFieldsValue());
    if (found.length > 0) put(found);
    return found.length > 0;
  };
  const saving = useSave({
    validate: async () => {
      try {
        await form.validateFields();
        clear();
      } catch (failure) {
        list(true);
        throw failure;
      }
      return values.effective(current());
    },
    base: () => values.base.current,
    adopt: values.adopt,
    submit: (all, difference, before) => submit(all as V, difference as Partial<V>, before as V),
    reread: reread && (async () => ({ ...(await reread()) })),
    readBack: readBack && ((sent) => readBack(sent as Parameters<typeof readBack>[0])()),
    reviewed: props.review !== undefined,
    atFields,
    onSaved: (sent) => {
      close();
      const words = sent && props.says?.({ values: sent.values as V, changed: sent.changed as Partial<V> });
      if (alive.current) onDone();
      else if (!props.begins && !words) notify.success(t('forms:finished', { title }));
      if (!words) return;
      const { undo, inverse, ...ending } = words;
      const names = Object.keys(sent.changed);
      const back = undo === false ? undefined : undoOf(props, sent as unknown as Sent<V>, props);
      said({
        ...ending,
        ...(reread && { what: names.map(labels).join(', ') }),
        undo: back,
        inverse: back &&
          inverse && {
            ...inverse,
            was: Object.fromEntries(names.map((field) => [field, sent.base[field]])),
            sent: sent.changed,
            labels: Object.fromEntries(names.map((field) => [field, labels(field)])),
          },
      });
    },
  });
  const sending = saving.busy && !saving.review?.answer;

  const giveUp = async (): Promise<boolean> => {
    const sure = await confirm({
      level: 2,
      title: t('forms:discardTitle'),
      body: sending ? t('forms:discardSending') : t('forms:discardText', { fields: changed.map(labels).join(', ') }),
      okLabel: t('forms:discard'),
      cancelLabel: t('forms:keepEditing'),
    });
    if (sure) close();
    return sure;
  };
  const quit = async () => {
    if ((isDirty() || sending) && !(await giveUp())) return;
    close();
    onClose();
  };
  useUnsaved(changed.length > 0, isDirty, giveUp);

  const discard = () => {
    values.discard();
    clear();
  };
  // What a new thing was given is no change of it.
  const marked = reread ? changed : [];
  useMarks(name, marked);
  return { ...values, name, problems, goTo, list, saving, quit, discard, marked };
}
