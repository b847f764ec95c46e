// How much is held: what may take a card of Taobao or Tmall, or every card page that is not official.
import { database } from '../../database';
import { useAct } from '../../ui/act';
import { useLive } from '../../ui/live';
import { send } from '../../ui/send';
import { Choices } from './choices';

export function Strictness() {
  const { act } = useAct();
  const stored = useLive(() => database.settings.get('strict'), []);
  const strict = stored.state === 'ready' && stored.value?.value === true;
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
