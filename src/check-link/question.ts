// What was asked by the context menu: a link or a text, or a picture that stands in a tab, which is taken from a view of the tab.
import { useEffect, useState } from 'preact/hooks';
import { takeView } from '../scan/take-view';
import { takeQuestion } from '../session';
import type { Material } from './material';

/** Gives what was asked once it is there; 'none' also where it was read before: a page loaded again asks nothing. */
export function useQuestion(id: string | null, give: (material: Material) => void): 'reading' | 'none' {
  const [state, setState] = useState<'reading' | 'none'>(id ? 'reading' : 'none');
  useEffect(() => {
    if (id)
      void materialAsked(id).then((material) => {
        if (material) give(material);
        setState('none');
      });
  }, [id]);
  return state;
}

async function materialAsked(id: string): Promise<Material | null> {
  const question = await takeQuestion(id);
  if (!question) return null;
  const { text, tab } = question;
  if (tab === undefined) return { is: 'text', text };
  try {
    return { is: 'picture', picture: await takeView(tab), fromTab: true, text };
  } catch {
    return { is: 'refused', why: 'check_noView' };
  }
}
