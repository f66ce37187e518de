/*
 * The editor of a scheme: rows of the tree are dragged or moved with Alt+Shift+arrows (as in an outline), the chosen row
 * stays in view, and typing is not lost by leaving. The page works without it.
 *
 * Hooks in the markup:
 *   #cay[data-place-address]            the tree; a dropped row is posted to this address
 *   li[data-code][data-parent][data-index][data-kind]   a row that may be dragged
 *   form[data-part-form]                the form of the chosen part
 */
(function () {
  'use strict';

  var MOVES = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };
  var MARKS = ['editor-row--before', 'editor-row--after', 'editor-row--inside'];

  function tree() {
    return document.getElementById('cay');
  }

  function rowOf(target) {
    return target && target.closest ? target.closest('#cay [data-code]') : null;
  }

  function chosen() {
    var current = document.querySelector('#cay a[aria-current]');
    return current ? current.search.slice(1) : '';
  }

  function send(address, values) {
    values.chon = chosen();
    return window.htmx.ajax('POST', address, { source: '#cay', target: '#cay', values: values });
  }

  // Moving by the keyboard

  document.addEventListener('keydown', function (event) {
    var direction = MOVES[event.key];
    if (!direction || !event.altKey || !event.shiftKey || event.isComposing || !window.htmx) return;
    var item = event.target.closest ? event.target.closest('#cay .editor-row') : null;
    var link = item && item.querySelector('a');
    if (!link) return;
    event.preventDefault();
    var code = new URLSearchParams(link.search).get('muc');
    send(tree().getAttribute('data-place-address').replace(/dat$/, 'chuyen'), { ma: code, huong: direction }).then(
      function () {
        focusRow(code);
      },
    );
  });

  function focusRow(code) {
    Array.prototype.some.call(document.querySelectorAll('#cay .editor-row > a'), function (link) {
      if (new URLSearchParams(link.search).get('muc') !== code) return false;
      link.focus();
      return true;
    });
  }

  // Dragging

  var dragged = null;

  function unmark() {
    Array.prototype.forEach.call(document.querySelectorAll('.' + MARKS.join(',.')), function (row) {
      MARKS.forEach(function (mark) {
        row.classList.remove(mark);
      });
    });
  }

  /** Where on a row something would be dropped: before it, after it, or into the group it is. */
  function dropPlace(row, event) {
    var box = row.querySelector('a').getBoundingClientRect();
    var share = (event.clientY - box.top) / box.height;
    if (row.getAttribute('data-kind') === 'group') return share < 0.25 ? 'before' : 'inside';
    return share < 0.5 ? 'before' : 'after';
  }

  function makeDraggable() {
    Array.prototype.forEach.call(document.querySelectorAll('#cay [data-code]'), function (row) {
      row.setAttribute('draggable', 'true');
    });
  }

  document.addEventListener('dragstart', function (event) {
    var row = rowOf(event.target);
    if (!row || !window.htmx) return;
    dragged = row;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row.getAttribute('data-code'));
    row.classList.add('editor-row--dragged');
  });

  document.addEventListener('dragover', function (event) {
    var row = dragged && rowOf(event.target);
    if (!row || row === dragged) return;
    event.preventDefault();
    unmark();
    row.classList.add('editor-row--' + dropPlace(row, event));
  });

  document.addEventListener('drop', function (event) {
    var row = dragged && rowOf(event.target);
    if (!row || row === dragged) return;
    event.preventDefault();
    var place = dropPlace(row, event);
    var parent = place === 'inside' ? row.getAttribute('data-code') : row.getAttribute('data-parent');
    var index = place === 'inside' ? 9999 : Number(row.getAttribute('data-index')) + (place === 'after' ? 1 : 0);
    var isSibling = place !== 'inside' && dragged.getAttribute('data-parent') === parent;
    // Counted among what is left when the row is taken out.
    if (isSibling && Number(dragged.getAttribute('data-index')) < index) index -= 1;
    send(tree().getAttribute('data-place-address'), {
      ma: dragged.getAttribute('data-code'),
      vao: parent,
      'thu-tu': String(index),
    });
  });

  document.addEventListener('dragend', function () {
    if (dragged) dragged.classList.remove('editor-row--dragged');
    dragged = null;
    unmark();
  });

  // What is typed and not saved

  var isTyped = false;
  // The next leaving of the page is the sending of the form, or the wish to give up what was typed.
  var isLeaving = false;

  /** A form that was answered with what was typed: rows added, a mistake, or somebody else was faster. */
  function takeUnsaved() {
    if (document.querySelector('[data-part-form][data-unsaved]')) isTyped = true;
  }

  document.addEventListener('input', function (event) {
    var form = event.target.form;
    var isTrial = /^vd_/.test(event.target.name || '');
    if (form && form.matches('[data-part-form]') && !isTrial) isTyped = true;
  });
  document.addEventListener('submit', function (event) {
    if (event.target.matches('[data-part-form]') && !event.defaultPrevented) isLeaving = true;
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('.conflict a')) isLeaving = true;
  });
  window.addEventListener('beforeunload', function (event) {
    if (isTyped && !isLeaving) event.preventDefault();
    isLeaving = false;
  });

  // The chosen row and the field that a link of the check leads to

  function showChosen() {
    var current = document.querySelector('#cay a[aria-current]');
    var nav = tree();
    if (!current || !nav) return;
    var offset = current.getBoundingClientRect().top - nav.getBoundingClientRect().top;
    if (offset < 0 || offset > nav.clientHeight - 80) nav.scrollTop += offset - nav.clientHeight / 3;
  }

  function focusLinked() {
    var field = window.location.hash.length > 1 && document.getElementById(window.location.hash.slice(1));
    if (!field || !tree()) return;
    field.focus({ preventScroll: true });
    (field.closest('.field') || field).scrollIntoView({ block: 'center' });
  }

  function focusNew() {
    var name = document.getElementById('o-name');
    if (!tree() || !name || new URLSearchParams(window.location.search).get('moi') !== '1') return;
    if (document.getElementById('tom-tat-loi')) return;
    name.focus();
    name.select();
  }

  if (tree()) {
    makeDraggable();
    takeUnsaved();
    showChosen();
    focusNew();
    focusLinked();
    window.addEventListener('hashchange', focusLinked);
    document.addEventListener('htmx:load', makeDraggable);
    document.addEventListener('htmx:load', takeUnsaved);
  }
})();
