/** How the page in one file looks: nothing is fetched, so the fonts are those of the machine. */
export const styles = `
:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fbfaf7;--line:#d8d4cb;--soft:#5c5850;--link:#7a1f1f}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#171614;--line:#3b3833;--soft:#aaa59b;--link:#e39a8f}}
body{overflow-wrap:anywhere;margin:0 auto;max-width:44rem;padding:1rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Georgia,'Times New Roman',serif}
h1{font-size:1.9rem;line-height:1.15}h2{margin-top:3rem;border-top:2px solid;padding-top:.5rem}h3{font-size:1.25rem;line-height:1.25;margin:.2rem 0 .6rem}h4{margin:1.2rem 0 .3rem;font-size:1rem}
a{color:var(--link)}article{border-top:1px solid var(--line);padding:1.2rem 0 .6rem}
.small,label,[role=status],caption{color:var(--soft);font:.875rem/1.45 system-ui,sans-serif}
table{border-collapse:collapse;display:block;overflow-x:auto;margin:.8rem 0}caption{text-align:left}
th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);font:.875rem/1.4 system-ui,sans-serif}
aside{border-left:3px solid var(--line);padding-left:.8rem;color:var(--soft)}li{margin:.2rem 0}
form{position:sticky;top:0;background:var(--paper);padding:.6rem 0;border-bottom:1px solid var(--line)}
input{box-sizing:border-box;width:100%;font:1.1rem system-ui,sans-serif;padding:.5rem;border:1px solid var(--soft);background:var(--paper);color:var(--ink)}
[hidden]{display:none}@media print{form{display:none}}
`;

/**
 * Shows the items that hold every word that is typed. Numbers are found however their digits are grouped, and letters whatever marks they
 * have. It stands in the page itself: a file that came by a messenger has no other beside it.
 */
export const script = `
(() => {
  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/(\\d)[,.\\s\\u2019'](?=\\d{3}(?!\\d))/g, '$1');
  const form = document.querySelector('form');
  const input = document.querySelector('input');
  const status = document.querySelector('[role=status]');
  const items = [...document.querySelectorAll('article')];
  const sections = [...document.querySelectorAll('section')];
  let texts;
  const show = () => {
    texts ??= items.map((item) => fold(item.textContent));
    const words = fold(input.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    items.forEach((item, index) => {
      const isFound = words.every((word) => texts[index].includes(word));
      item.hidden = !isFound;
      if (isFound) count += 1;
    });
    for (const section of sections) section.hidden = !section.querySelector('article:not([hidden])');
    status.textContent = words.length === 0 ? '' : count === 0 ? 'Nothing holds all these words.' : count + ' of ' + items.length + ' hold all these words.';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', show);
  document.addEventListener('click', (event) => {
    if (!event.target.closest('a[href^="#"]')) return;
    input.value = '';
    show();
  });
})();
`;
