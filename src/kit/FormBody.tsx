import { Form } from 'antd';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FormConditions } from './Conditional';
import type { Conditions } from './conditions';
import { ConflictDialog } from './ConflictDialog';
import type { FormProps, ReviewStep } from './form-spec';
import { ErrorSummary, FormFoot, FormProblem, RestoredNotice } from './FormNotices';
import { valueText } from './form-values';
import { ReviewPane } from './ReviewPane';
import type { Values } from './drafts';
import { useForm } from './use-form';
import { useLeaveCheck } from './use-leave-check';

interface Props<V extends object> extends FormProps<V> {
  initial: V;
  /** Receives what a close button and Escape have to do. */
  onQuit: (quit: () => void) => void;
}

const NO_CONDITIONS: Conditions<Values> = {};

/** Enter that ends a syllable of an input method is not for the form. */
function useComposing() {
  const composing = useRef(false);
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (composing.current || event.nativeEvent.isComposing)) event.preventDefault();
    },
    onCompositionStart: () => void (composing.current = true),
    onCompositionEnd: () => void (composing.current = false),
  };
}

/** A form with its notices and its foot, and the review as its next step; the fields are the children. */
export function FormBody<V extends object>(props: Props<V>) {
  const { labels, onQuit, review } = props;
  const { t } = useTranslation(['forms', 'errors']);
  const { form, name, start, restored, problems, goTo, list, saving, ...rest } = useForm(props);
  const { changed, marked, quit, discard, noteChange } = rest;
  const composing = useComposing();
  const leaving = useLeaveCheck(form, name);
  const { problem, asking } = saving;
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onQuit(() => void quit());
  });
  const back = () => {
    saving.review?.answer?.(false);
    // The fields are shown again after the answer.
    setTimeout(() => foot.current?.querySelector<HTMLElement>('[type=submit]')?.focus());
  };
  return (
    <>
      <Form
        form={form}
        name={name}
        className="qd-form"
        layout="vertical"
        hidden={saving.review !== null}
        initialValues={start.values}
        scrollToFirstError={false}
        validateTrigger={[]}
        onBlur={leaving.onBlur}
        onValuesChange={(some: Values) => {
          noteChange();
          leaving.onChange(some);
        }}
        onFieldsChange={() => problems.length > 0 && list(false)}
        onSubmitCapture={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void saving.save();
        }}
        {...composing}
        validateMessages={{ required: t('forms:required') }}
      >
        <div>
          {restored ? <RestoredNotice secretsLost={restored.secretsLost} onDiscard={discard} /> : null}
          <ErrorSummary problems={problems} label={labels} onGo={goTo} />
          {problem ? (
            <FormProblem
              problem={problem}
              outcome={saving.outcome}
              busy={saving.busy}
              onCheck={props.readBack && (() => void saving.check())}
            />
          ) : null}
          <FormConditions value={(props.conditions ?? NO_CONDITIONS) as Conditions<Values>}>
            {props.children}
          </FormConditions>
        </div>
        <FormFoot
          ref={foot}
          busy={saving.busy}
          note={changed.length === 0 && saving.unchanged ? t('forms:unchanged') : null}
          changed={marked.map(labels)}
          submitLabel={saving.outcome === 'applied' ? t('forms:close') : props.submitLabel}
          onCancel={() => void quit()}
        />
      </Form>
      {review && saving.review ? (
        <ReviewPane
          title={review.title}
          submitLabel={review.submitLabel}
          renewed={saving.review.step.renewed}
          busy={saving.review.answer === undefined}
          onBack={back}
          onSend={() => saving.review?.answer?.(true)}
        >
          {review.show(saving.review.step as unknown as ReviewStep<V>)}
        </ReviewPane>
      ) : null}
      {asking ? (
        <ConflictDialog
          conflicts={asking.conflicts}
          label={labels}
          show={(field, value) => props.show?.(field, value) ?? valueText(t, value)}
          onEnd={asking.answer}
        />
      ) : null}
    </>
  );
}
