/*
 * The score sheet: keys, pasting a column, and entries that survive a lost connection.
 *
 * Hooks in the markup:
 *   form.sheet               present when the sheet may be edited; drafts are kept under the address of the page
 *   tr.criterion[id]         one criterion: its fields, and a hidden field named "version"; it saves itself with htmx
 *                            on "change", sends its whole row, and never swaps the field that is typed in
 *   input.score              the score of a row: Enter and arrows move between these; a column may be pasted
 *   .row-status[id]          in each row: what became of its last save (the target of the save)
 *   #trang-thai-luu          one line for the page: "Đã lưu lúc 14:32"
 *
 * A row that is typed in is kept in localStorage, for this person and sheet, until the server has stored it. The
 * version it was typed against is kept with it, so that a late resend meets the same conflict check as any other save.
 */
(function () {
  'use strict';

  if (!document.querySelector('form.sheet')) return;
  var root = document.getElementById('noi-dung');
  var app = window.thiDua;
  var storageKey = app.draftPrefix() + window.location.pathname;
  var ROW = 'tr.criterion[id]';
  var SCORE = 'input.score:not([disabled]):not([readonly])';
  var FIELDS = '.score, textarea[name="explanation"]';
  var RETRY_AFTER = 20000;
  var leaving = false;
  var sessionOver = false;

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || root).querySelectorAll(selector));
  }

  function rowOf(element) {
    return element && element.closest ? element.closest(ROW) : null;
  }

  /** What a row holds now, by field name. */
  function valuesOf(row) {
    var values = {};
    all(FIELDS, row).forEach(function (field) {
      if (field.name) values[field.name] = field.value;
    });
    return values;
  }

  function same(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
  }

  /** Values as the server stores them: composed, without blanks around, numbers in one spelling. */
  function plain(values) {
    var plainValues = {};
    Object.keys(values).forEach(function (name) {
      var text = String(values[name]).normalize('NFC').replace(/\r\n/g, '\n').trim();
      plainValues[name] = name === 'points' ? app.normaliseNumber(text) || text : text;
    });
    return plainValues;
  }

  function versionField(row) {
    return row.querySelector('input[name="version"]');
  }

  /* Drafts */

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

  function keepDraft(row) {
    var drafts = readDrafts();
    var id = row.id;
    var version = versionField(row);
    var known = drafts[id];
    drafts[id] = { version: known ? known.version : version ? version.value : '', values: valuesOf(row) };
    writeDrafts(drafts);
    row.setAttribute('data-unsaved', '');
  }

  function forgetDraft(id) {
    var drafts = readDrafts();
    delete drafts[id];
    writeDrafts(drafts);
  }

  /** Puts back what was typed but never stored, then sends it. */
  function restoreDrafts() {
    var drafts = readDrafts();
    Object.keys(drafts).forEach(function (id) {
      var row = document.getElementById(id);
      var draft = drafts[id];
      if (!row || all(FIELDS, row).length === 0 || same(plain(valuesOf(row)), plain(draft.values)))
        return forgetDraft(id);
      all(FIELDS, row).forEach(function (field) {
        if (Object.prototype.hasOwnProperty.call(draft.values, field.name)) field.value = draft.values[field.name];
      });
      if (versionField(row)) versionField(row).value = draft.version;
      row.setAttribute('data-unsaved', '');
    });
    if (unsavedRows().length > 0) {
      say('Đã khôi phục ' + unsavedRows().length + ' mục nhập dở, đang lưu…');
      resend();
    }
  }

  /* What is said */

  function say(text, failed) {
    var line = document.getElementById('trang-thai-luu');
    if (!line) return;
    line.textContent = text;
    line.classList.toggle('is-failed', Boolean(failed));
  }

  /** The entries stay in this browser, so signing in again brings them back. */
  function saySessionEnded() {
    say('Phiên làm việc hết hạn. Các ô đã nhập vẫn còn. ', true);
    var line = document.getElementById('trang-thai-luu');
    var link = document.createElement('a');
    link.href = '/dang-nhap?tiep=' + encodeURIComponent(window.location.pathname);
    link.textContent = 'Đăng nhập lại';
    link.addEventListener('click', function () {
      leaving = true;
    });
    if (line) line.appendChild(link);
  }

  function sayInRow(row, text) {
    var status = row.querySelector('.row-status[id]');
    if (!status) return;
    status.textContent = text;
    status.className = 'row-status row-status--refused';
  }

  function unsavedRows() {
    return all('tr.criterion[data-unsaved]');
  }

  function sendingRows() {
    return all('tr.criterion[data-sending]');
  }

  function clock() {
    return new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });
  }

  function sayHowItStands() {
    var open = unsavedRows();
    var cutOff = open.filter(function (row) {
      return row.hasAttribute('data-cut-off');
    }).length;
    if (sessionOver) saySessionEnded();
    else if (cutOff > 0) say('Mất kết nối, ' + cutOff + ' mục chưa lưu. Sẽ tự lưu khi có mạng.', true);
    else if (sendingRows().length > 0) say('Đang lưu…');
    else if (open.length > 0) say('Còn ' + open.length + ' mục chưa lưu.', true);
    else say('Đã lưu lúc ' + clock());
  }

  /* Saving */

  function resend() {
    unsavedRows().forEach(function (row) {
      // One request a row: the row is sent whole, whichever field asks for it.
      var field = row.querySelector(SCORE);
      if (field && !row.hasAttribute('data-sending')) field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function markScore(row, wrong) {
    var score = row.querySelector(SCORE);
    if (!score) return;
    if (wrong) score.setAttribute('aria-invalid', 'true');
    else score.removeAttribute('aria-invalid');
    row.classList.toggle('criterion--wrong', wrong);
  }

  root.addEventListener('input', function (event) {
    var row = rowOf(event.target);
    if (row && event.target.matches(FIELDS)) keepDraft(row);
  });

  document.addEventListener('htmx:beforeRequest', function (event) {
    var request = event.detail.xhr;
    var target = event.detail.target;
    // The evidence of a row is sent on its own; a save of the row answers into its status.
    if (!target || !target.matches('.row-status')) return;
    var row = rowOf(target);
    if (!row) return;
    request.sheetRow = row;
    request.sheetValues = valuesOf(row);
    row.setAttribute('data-sending', '');
    row.removeAttribute('data-cut-off');
    sayHowItStands();
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    var request = event.detail.xhr;
    var row = request && request.sheetRow;
    if (!row) return;
    row.removeAttribute('data-sending');
    // On a lost connection htmx reports the end of the request before the error: only the status tells.
    var cutOff = request.status === 0;
    sessionOver = !cutOff && app.sessionEnded(request);
    if (cutOff || sessionOver || request.status >= 500) {
      keepDraft(row);
      if (cutOff) row.setAttribute('data-cut-off', '');
      sayInRow(row, 'Chưa lưu');
    } else if (request.status >= 400) {
      keepDraft(row);
      markScore(row, request.status === 422);
    } else {
      stored(row, request.sheetValues);
    }
    sayHowItStands();
  });

  function stored(row, sent) {
    markScore(row, false);
    forgetDraft(row.id);
    // Typed on while the answer was under way: that is a new draft, against the version that came with the answer.
    if (same(valuesOf(row), sent)) row.removeAttribute('data-unsaved');
    else keepDraft(row);
  }

  // A row that comes anew from the server replaces whatever was typed in it.
  document.addEventListener('htmx:load', function (event) {
    var element = event.detail.elt;
    if (element.matches && element.matches(ROW) && root.contains(element)) {
      forgetDraft(element.id);
      sayHowItStands();
    }
  });

  window.addEventListener('online', resend);
  window.setInterval(function () {
    var waiting = all('tr.criterion[data-cut-off]').length > 0;
    if (waiting && navigator.onLine !== false && !sessionOver) resend();
  }, RETRY_AFTER);

  document.addEventListener('thi-dua:signing-out', function () {
    leaving = true;
  });
  document.addEventListener('submit', function (event) {
    // A form of the sheet itself carries the entries along.
    if (!event.defaultPrevented && root.contains(event.target)) leaving = true;
  });
  window.addEventListener('beforeunload', function (event) {
    if (leaving || (unsavedRows().length === 0 && sendingRows().length === 0)) return;
    event.preventDefault();
    event.returnValue = '';
  });

  /* Keys */

  function scores() {
    return all(SCORE);
  }

  function stepOf(event) {
    if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) return 1;
    if (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)) return -1;
    return 0;
  }

  root.addEventListener('focusin', function (event) {
    if (!event.target.matches(SCORE)) return;
    event.target.setAttribute('data-before', event.target.value);
    event.target.select();
  });

  root.addEventListener('keydown', function (event) {
    var field = event.target;
    // While a Vietnamese input method composes, Enter and the arrows belong to it.
    if (!field.matches(SCORE) || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      field.value = field.getAttribute('data-before') || '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.select();
      return;
    }
    var step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    var fields = scores();
    var next = fields[fields.indexOf(field) + step];
    if (next) next.focus();
    else field.blur();
  });

  root.addEventListener('paste', function (event) {
    if (!event.target.matches(SCORE)) return;
    var lines = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '').split('\n');
    if (lines.length < 2) return;
    event.preventDefault();
    var fields = scores();
    var first = fields.indexOf(event.target);
    lines.forEach(function (line, index) {
      var field = fields[first + index];
      if (!field) return;
      field.value = line.split('\t')[0].trim();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });

  // After htmx has taken over the fields, which it does once the document is ready.
  if (document.readyState === 'complete') restoreDrafts();
  else window.addEventListener('load', restoreDrafts);
})();
