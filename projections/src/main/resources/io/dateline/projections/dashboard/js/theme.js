// runs before the first paint, so that a dark page does not flash white
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('dateline-theme');
  } catch {
    // storage may be forbidden; the system's choice then holds
  }
  const dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
