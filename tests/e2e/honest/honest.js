// Notes what works on a shop's page: which presses of its buttons, which keys and which submits arrived.
window.pressed = 0;
window.submitted = 0;
window.heard = '';
addEventListener('keydown', ({ key }) => {
  if (key.length === 1) window.heard += key;
});
addEventListener('click', (event) => {
  if (event.target.closest?.('[data-presses]')) window.pressed++;
  if (event.target.closest?.('a')) event.preventDefault();
});
addEventListener('submit', (event) => {
  window.submitted++;
  event.preventDefault();
});
