/*
 * Two texts that were written at once: the one that is stored comes back into the field without leaving the page, so that
 * nothing else typed on it is lost. Without this script the link opens the page again.
 *
 * Hooks in the markup:
 *   a[data-keep-stored]   in a `.part-conflict` within the form of the field; the attribute holds the stored text
 */
(function () {
  'use strict';

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-keep-stored]');
    var field = link && link.closest('form').querySelector('textarea');
    if (!field) return;
    event.preventDefault();
    field.value = link.getAttribute('data-keep-stored');
    var said = document.createElement('p');
    said.className = 'part-save__ok';
    said.textContent = 'Đã giữ văn bản trên hệ thống.';
    link.closest('.part-conflict').replaceWith(said);
    field.focus();
  });
})();
