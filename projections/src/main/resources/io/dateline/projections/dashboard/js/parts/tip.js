// One small box that explains what is pointed at or focused.

const tip = document.getElementById('tip');

export function showTip(text, anchor) {
  tip.textContent = text;
  tip.hidden = false;
  const target = anchor.getBoundingClientRect ? anchor.getBoundingClientRect() : anchor;
  const own = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(innerWidth - own.width - 8, target.left + target.width / 2 - own.width / 2));
  const above = target.top - own.height - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 8 ? above : target.bottom + 8}px`;
}

export function hideTip() {
  tip.hidden = true;
}

/** Explains an element on hover and focus; Escape puts the box away. */
export function explain(element, text) {
  const on = () => showTip(typeof text === 'function' ? text() : text, element);
  element.addEventListener('mouseenter', on);
  element.addEventListener('focus', on);
  element.addEventListener('mouseleave', hideTip);
  element.addEventListener('blur', hideTip);
  element.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') hideTip();
  });
  return element;
}
