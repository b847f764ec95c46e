// How much is held: what may take a card of Taobao or Tmall, or every card page that is not official.
import { useAct } from '../../ui/act';
import { send } from '../../ui/send';
import { Choices } from './choices';

export function Strictness({ strict }: { strict: boolean }) {
  const { act } = useAct();
  return (
    <Choices
      title="history_strictTitle"
      hint="history_strictHint"
      value={strict ? 'strict' : 'standard'}
      options={[
        { value: 'standard', name: 'history_strictStandard', hint: 'history_strictStandardHint' },
        { value: 'strict', name: 'history_strictStrict', hint: 'history_strictStrictHint' },
      ]}
      onChoose={(choice) => void act(() => send({ type: 'be-strict', strict: choice === 'strict' }))}
    />
  );
}
