import { Form, type FormInstance } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@/api/errors';
import { notify } from '@/ui/notify';
import { useConfirm } from './confirm';
import { changedNames } from './conflict';
import { ConflictDialog } from './ConflictDialog';
import { dropDraft, findDraft, keepDraft, type Values } from './drafts';
import { describeError } from './error-text';
import { fieldProblems, type FieldProblem } from './form-errors';
import { ErrorSummary, FormFoot, FormProblem, RestoredNotice } from './FormNotices';
import { startOf, valueText } from './form-values';
import { useMarks } from './use-marks';
import { useSave, type Outcome } from './use-save';
import { useSession } from './use-session';
import { useUnsaved } from './use-unsaved';

export interface FormDrawerProps<V extends object> {
  /** Unique by form and object, e.g. `users/edit/UUID`: drafts are kept by it. */
  formId: string;
  title: string;
  /** Undefined while it loads. */
  initial: V | undefined;
  /** The name of a field for people. */
  labels: (name: string) => string;
  /** Fields that never leave memory. */
  secret?: readonly (keyof V & string)[];
  submitLabel: string;
  /** Throws an `AppError`; one with `fields`, or a clash that can be placed, is shown at the field. */
  submit: (values: V, changed: Partial<V>) => Promise<void>;
  /** The submit only begins a task, which tells itself what became of it; the form may be gone by then. */
  begins?: boolean;
  /** What the server has now, in the form's terms: the guard against overwriting somebody else's change. */
  reread?: () => Promise<Partial<V>>;
  /** Whether a write whose answer was lost has happened. */
  readBack?: () => Promise<Outcome>;
  /** A value in words, for the comparison; undefined: as it is. */
  show?: (name: string, value: unknown) => string | undefined;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

interface BodyProps<V extends object> extends FormDrawerProps<V> {
  initial: V;
  /** Receives what the drawer's own close button and Escape have to do. */
  onQuit: (quit: () => void) => void;
}

/** antd's own `setFieldsValue` merges objects into what is there: a key that is gone would come back. */
const replaceValues = (form: FormInstance<Values>, values: Values): void =>
  form.setFields(Object.entries(values).map(([name, value]) => ({ name, value })));

/** The form of `FormDrawer`. */
export function FormBody<V extends object>(props: BodyProps<V>) {
  const { formId, labels, secret = [], submit, reread, readBack, onDone, onClose, onQuit } = props;
  const { t } = useTranslation(['forms', 'errors']);
  const confirm = useConfirm();
  const session = useSession();
  const userId = 'identity' in session ? session.identity.accessKey : '';
  const [form] = Form.useForm<Values>();
  const name = `form${useId().replaceAll(/\W/g, '')}`;
  const [start] = useState(() => startOf({ ...(props.initial as object) }, findDraft(formId, userId)));
  const [restored, setRestored] = useState(start.restored);
  const base = useRef(start.base);
  const [changed, setChanged] = useState(() => changedNames(start.base, start.values));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const composing = useRef(false);
  const closed = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => void (alive.current = false);
  }, []);

  const current = (): Values => ({ ...base.current, ...(form.getFieldsValue(true) as Values) });
  const noteChange = () => {
    const values = current();
    const names = changedNames(base.current, values);
    setChanged(names);
    if (names.length > 0) keepDraft({ formId, userId, values, base: base.current, secretFields: secret });
    else dropDraft(formId);
  };
  const goTo = (field: string | undefined) => field !== undefined && form.focusField(field);
  const close = () => {
    closed.current = true;
    dropDraft(formId);
  };

  const listProblems = (go: boolean) => {
    const found = form
      .getFieldsError()
      .flatMap(({ name: path, errors }) =>
        errors.slice(0, 1).map((text) => ({ name: String(path[0]), message: text })),
      );
    setProblems(found);
    if (go) goTo(found[0]?.name);
  };
  const atFields = (error: AppError): boolean => {
    // Left while the answer was still to come: the failure must not pass in silence.
    if (!alive.current) {
      notify.error(`${props.title}: ${describeError(t, error).title}`);
      return true;
    }
    const found = fieldProblems(t, error, form.getFieldsValue());
    if (found.length === 0) return false;
    form.setFields(found.map(({ name: field, message: text }) => ({ name: field, errors: [text] })));
    setProblems(found);
    goTo(found[0]?.name);
    return true;
  };
  const saving = useSave({
    validate: async () => {
      try {
        await form.validateFields();
        setProblems([]);
      } catch (failure) {
        listProblems(true);
        throw failure;
      }
      return current();
    },
    base: () => base.current,
    adopt: (theirs, news) => {
      base.current = { ...base.current, ...theirs };
      replaceValues(form, news);
      noteChange();
    },
    submit: (values, difference) => submit(values as V, difference as Partial<V>),
    reread: reread && (async () => ({ ...(await reread()) })),
    readBack,
    atFields,
    onSaved: () => {
      close();
      if (alive.current) onDone();
      else if (!props.begins) notify.success(t('forms:finished', { title: props.title }));
    },
  });

  const isDirty = () => !closed.current && changedNames(base.current, current()).length > 0;
  const giveUp = async (): Promise<boolean> => {
    const sure = await confirm({
      level: 2,
      title: t('forms:discardTitle'),
      body: saving.busy
        ? t('forms:discardSending')
        : t('forms:discardText', { fields: changed.map(labels).join(', ') }),
      okLabel: t('forms:discard'),
      cancelLabel: t('forms:keepEditing'),
    });
    if (sure) close();
    return sure;
  };
  const quit = async () => {
    if ((isDirty() || saving.busy) && !(await giveUp())) return;
    close();
    onClose();
  };
  useUnsaved(changed.length > 0, isDirty, giveUp);
  useEffect(() => {
    onQuit(() => void quit());
  });

  const discard = () => {
    const first = { ...props.initial } as Values;
    base.current = first;
    form.resetFields();
    replaceValues(form, { ...Object.fromEntries(Object.keys(current()).map((key) => [key, undefined])), ...first });
    setRestored(null);
    setProblems([]);
    noteChange();
  };
  const keepImeEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (composing.current || event.nativeEvent.isComposing)) event.preventDefault();
  };
  // What a new thing was given is no change of it.
  const marked = reread ? changed : [];
  useMarks(name, marked);

  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      initialValues={start.values}
      scrollToFirstError={false}
      onValuesChange={noteChange}
      onFieldsChange={() => problems.length > 0 && listProblems(false)}
      onSubmitCapture={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void saving.save();
      }}
      onKeyDown={keepImeEnter}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      validateMessages={{ required: t('forms:required') }}
    >
      {restored ? <RestoredNotice secretsLost={restored.secretsLost} onDiscard={discard} /> : null}
      <ErrorSummary problems={problems} label={labels} onGo={goTo} />
      {saving.problem ? (
        <FormProblem
          problem={saving.problem}
          outcome={saving.outcome}
          busy={saving.busy}
          onCheck={readBack && (() => void saving.check())}
        />
      ) : null}
      {props.children}
      <FormFoot
        busy={saving.busy}
        note={changed.length === 0 && saving.unchanged ? t('forms:unchanged') : null}
        changed={marked.map(labels)}
        submitLabel={saving.outcome === 'applied' ? t('forms:close') : props.submitLabel}
        onCancel={() => void quit()}
      />
      {saving.asking ? (
        <ConflictDialog
          conflicts={saving.asking.conflicts}
          label={labels}
          show={(field, value) => props.show?.(field, value) ?? valueText(t, value)}
          onEnd={saving.asking.answer}
        />
      ) : null}
    </Form>
  );
}
