// How much is held: what may take a card of Taobao or Tmall, or every card page that is not official.
import type { Policy } from '../../core/policy';
import { useAct } from '../../ui/act';
import { send } from '../../ui/send';
import { text } from '../../ui/text';
import { Choices } from './choices';

export function Strictness({ strict, policy }: { strict: boolean; policy: Policy }) {
  const { act } = useAct();
  return (
    <Choices
      title="history_strictTitle"
      hint="history_strictHint"
      decided={policy.strict ? text('policy_decided') : ''}
      value={strict || policy.strict ? 'strict' : 'standard'}
      options={[
        {
          value: 'standard',
          name: 'history_strictStandard',
          hint: 'history_strictStandardHint',
          off: policy.strict,
        },
        {
          value: 'strict',
          name: 'history_strictStrict',
          hint: 'history_strictStrictHint',
          off: policy.strict,
        },
      ]}
      onChoose={(choice) => void act(() => send({ type: 'be-strict', strict: choice === 'strict' }))}
    />
  );
}
