// A keypad that a page draws: ten elements, each as `look` of its digit says, and every press is collected.
window.keypad = (look, tag = 'div') => {
  const keys = document.getElementById('keys');
  for (const key of '7890123456') {
    const made = Object.assign(document.createElement(tag), { className: 'key' }, look(key));
    made.dataset.key = key;
    keys.append(made);
  }
  for (const type of ['pointerdown', 'click'])
    keys.addEventListener(type, (event) => {
      const key = event.target.closest('.key')?.dataset.key;
      if (key) collect('keypad', key);
    });
};
