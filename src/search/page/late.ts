/**
 * Where the search's own script was refused or cut, its form would do nothing for ever. Once the page has loaded without it,
 * the form opens the search page, which asks for the script again; the words go behind `#`, which no browser sends.
 */
export const LATE_SCRIPT =
  "addEventListener('load',()=>{for(let f of document.querySelectorAll('form[role=search]:not([data-live])')){let a=f.action;f.method='get';f.onsubmit=()=>{f.action=a+'#q='+encodeURIComponent(f.querySelector('input').value)}}})";
