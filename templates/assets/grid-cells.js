/*
 * The cells of a grid that is filled in like a spreadsheet, and what was typed into them and is not stored yet; for
 * the other scripts of the grid. The whole contract with the markup stands in grid.js.
 */
(function () {
  'use strict';

  var app = window.thiDua;
  var form = document.querySelector('form[data-grid]');
  if (!form) return;
  var FIELD = '[data-grid-field]';
  // A grid shows one day or one view: its address with the query tells which.
  var storageKey = app.draftPrefix() + window.location.pathname + window.location.search;

  function all() {
    return Array.prototype.slice.call(form.querySelectorAll(FIELD));
  }

  function keyOf(field) {
    return field.getAttribute('data-key');
  }

  function slot(root, name) {
    return root && root.querySelector('[data-slot="' + name + '"]');
  }

  function numberOf(field, name) {
    return Number(field.getAttribute(name));
  }

  function rowOf(field) {
    return numberOf(field, 'data-row');
  }

  function columnOf(field) {
    return numberOf(field, 'data-column');
  }

  function at(row, column) {
    return form.querySelector(FIELD + '[data-row="' + row + '"][data-column="' + column + '"]');
  }

  function byKey(key) {
    return all().filter(function (field) {
      return keyOf(field) === key;
    })[0];
  }

  /** What was typed as the server stores it: composed, without blanks around, numbers in one spelling. */
  function plain(field) {
    var text = field.value.normalize('NFC').trim();
    if (!field.hasAttribute('data-number')) return text;
    var normal = app.normaliseNumber(text);
    return normal === null ? text : normal;
  }

  function isChanged(field) {
    return plain(field) !== field.getAttribute('data-stored');
  }

  function isText(field) {
    return field.tagName === 'INPUT';
  }

  /** The choice that a text names: its words, its value, or the digit that stands for it. */
  function optionFor(field, text) {
    var wanted = text.toLocaleLowerCase('vi');
    return Array.prototype.filter.call(field.options, function (option) {
      return (
        option.text.toLocaleLowerCase('vi') === wanted ||
        (text !== '' && (option.value === text || option.getAttribute('data-digit') === text))
      );
    })[0];
  }

  /** Puts a text into a cell as if it had been typed; false when it is none of the choices. */
  function put(field, text) {
    if (isText(field)) {
      field.value = text;
      field.value = plain(field);
    } else {
      var option = optionFor(field, text);
      if (!option) return false;
      field.value = option.value;
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  /* What became of a cell, in words below it: busy, saved, failed, offline, wrong, conflict; null for nothing to say */

  var WORDS = {
    busy: 'Đang lưu…',
    saved: 'Đã lưu',
    failed: 'Chưa lưu',
    offline: 'Chưa lưu',
    wrong: 'Chưa lưu',
    conflict: 'Có người vừa sửa',
  };

  function setState(field, state, message) {
    var cell = field.closest('td');
    var words = cell.querySelector('[data-grid-state]');
    if (state) cell.setAttribute('data-state', state);
    else cell.removeAttribute('data-state');
    if (words) words.textContent = state ? WORDS[state] : '';
    if (message) field.setAttribute('data-message', message);
    else field.removeAttribute('data-message');
    if (state === 'wrong' || state === 'conflict') field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }

  function stateOf(field) {
    return field.closest('td').getAttribute('data-state');
  }

  /* Drafts: kept in this browser for this person and grid until the server has stored them */

  function readDrafts() {
    try {
      return JSON.parse(window.localStorage.getItem(storageKey) || '{}');
    } catch (error) {
      return {};
    }
  }

  function writeDrafts(drafts) {
    try {
      if (Object.keys(drafts).length === 0) window.localStorage.removeItem(storageKey);
      else window.localStorage.setItem(storageKey, JSON.stringify(drafts));
    } catch (error) {
      // Storage is full or switched off: the entries stay on the page and leaving it still asks.
    }
  }

  /** Keeps what a cell holds with the version it was typed against, so that a late resend meets the same check. */
  function keepDraft(field) {
    var drafts = readDrafts();
    drafts[keyOf(field)] = { version: field.getAttribute('data-version'), value: field.value };
    writeDrafts(drafts);
    field.setAttribute('data-unsaved', '');
  }

  function forgetDraft(key) {
    var drafts = readDrafts();
    delete drafts[key];
    writeDrafts(drafts);
    var field = byKey(key);
    if (field) field.removeAttribute('data-unsaved');
  }

  app.grid = {
    form: form,
    FIELD: FIELD,
    all: all,
    keyOf: keyOf,
    slot: slot,
    rowOf: rowOf,
    columnOf: columnOf,
    at: at,
    byKey: byKey,
    plain: plain,
    isChanged: isChanged,
    isText: isText,
    put: put,
    setState: setState,
    stateOf: stateOf,
    readDrafts: readDrafts,
    keepDraft: keepDraft,
    forgetDraft: forgetDraft,
  };
})();
