/*
 * The score sheet: rows that save themselves, and entries that survive a lost connection. Points and totals are computed
 * by the server alone; its answers put them in their places. The fields stand in sheet-fields.js, drafts in sheet-drafts.js,
 * keys and pasting in sheet-keys.js.
 *
 * Hooks in the markup:
 *   form.sheet               present when the sheet may be edited; drafts are kept under the address of the page
 *   tbody.criterion[id]      one criterion: its fields, and a hidden field [data-version]; it saves itself with htmx on
 *                            the event "row-changed", sends its whole row, and never swaps the field that is typed in
 *   [data-line]              a line of a list inside a row: saved when it is left, so that nobody is told of a gap
 *                            while still typing
 *   .row-status[id]          in each row: what became of its last save (the target of the save); data-wrong names the
 *                            fields that could not be understood
 *   #trang-thai-luu          one line for the page: "Đã lưu lúc 14:32"
 *
 * A row that is typed in is kept in localStorage, for this person and sheet, until the server has stored it. The
 * version it was typed against is kept with it, so that a late resend meets the same conflict check as any other save.
 */
(function () {
  'use strict';

  var app = window.thiDua;
  var sheet = app.sheet;
  var drafts = app.sheetDrafts;
  if (!sheet) return;
  var root = sheet.root;
  var all = sheet.all;
  var rowOf = sheet.rowOf;
  var valuesOf = sheet.valuesOf;
  var ROW = sheet.ROW;
  var MAIN = sheet.MAIN;
  var FIELDS = sheet.FIELDS;
  var RETRY_AFTER = 20000;
  var leaving = false;
  var sessionOver = false;
  var visited = null;

  function same(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
  }

  /** Values as the server stores them: composed, without blanks around, numbers in one spelling. */
  function plain(values) {
    var plainValues = {};
    Object.keys(values).forEach(function (name) {
      var text = String(values[name]).normalize('NFC').replace(/\r\n/g, '\n').trim();
      if (text !== '') plainValues[name] = app.normaliseNumber(text) || text;
    });
    return Object.keys(plainValues)
      .sort()
      .map(function (name) {
        return [name, plainValues[name]];
      });
  }

  function versionField(row) {
    return row.querySelector('[data-version]');
  }

  /* Drafts */

  function keepDraft(row) {
    var version = versionField(row);
    drafts.keep(row.id, version ? version.value : '', valuesOf(row));
    row.setAttribute('data-unsaved', '');
  }

  /** Puts back what was typed but never stored, then sends it. */
  function restoreDrafts() {
    var kept = drafts.read();
    Object.keys(kept).forEach(function (id) {
      var row = document.getElementById(id);
      var draft = kept[id];
      if (!row || all(FIELDS, row).length === 0) return drafts.setAside(id, draft);
      if (same(plain(valuesOf(row)), plain(draft.values))) return drafts.forget(id);
      sheet.addLinesFor(row, draft.values);
      if (drafts.isHomeless(draft, Object.keys(valuesOf(row)))) return drafts.setAside(id, draft);
      all(FIELDS, row).forEach(function (field) {
        if (Object.prototype.hasOwnProperty.call(draft.values, field.name))
          sheet.setValue(field, draft.values[field.name]);
        var panel = field.closest('details');
        if (panel && sheet.valueOf(field) !== '') panel.open = true;
      });
      if (versionField(row)) versionField(row).value = draft.version;
      row.setAttribute('data-unsaved', '');
    });
    if (unsavedRows().length > 0) {
      say('Đã khôi phục ' + unsavedRows().length + ' mục nhập dở, đang lưu…');
      resend();
    } else {
      drafts.sayHomeless(document.getElementById('trang-thai-luu'));
    }
  }

  /* What is said */

  function say(text, failed) {
    var line = document.getElementById('trang-thai-luu');
    if (!line) return;
    line.textContent = text;
    line.classList.toggle('is-failed', Boolean(failed));
    drafts.sayHomeless(line);
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
    return all('tbody.criterion[data-unsaved]');
  }

  function sendingRows() {
    return all('tbody.criterion[data-sending]');
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

  /** One request a row: the row is sent whole, whichever field asks for it. */
  function save(row) {
    row.dispatchEvent(new CustomEvent('row-changed'));
  }

  sheet.save = save;

  function resend() {
    unsavedRows().forEach(function (row) {
      if (!row.hasAttribute('data-sending')) save(row);
    });
  }

  /** Marks the fields that the server could not understand; the main field when it named none. */
  function markWrong(row, wrong) {
    var status = row.querySelector('.row-status[id]');
    var names = ((wrong && status && status.getAttribute('data-wrong')) || '').split(' ');
    var found = all(FIELDS, row).filter(function (field) {
      return names.indexOf(field.getAttribute('data-field')) >= 0;
    });
    var main = row.querySelector(MAIN);
    if (found.length === 0 && main) found = [main];
    all('[aria-invalid]', row).forEach(function (field) {
      field.removeAttribute('aria-invalid');
      if (field.getAttribute('aria-describedby') === (status && status.id)) field.removeAttribute('aria-describedby');
    });
    if (wrong) {
      found.forEach(function (field) {
        field.setAttribute('aria-invalid', 'true');
        if (status && !field.hasAttribute('aria-describedby')) field.setAttribute('aria-describedby', status.id);
      });
    }
    row.classList.toggle('criterion--wrong', wrong);
  }

  root.addEventListener('input', function (event) {
    var row = rowOf(event.target);
    if (!row || !event.target.matches(FIELDS)) return;
    keepDraft(row);
    sheet.addSpareLine(event.target.closest('[data-line]'));
  });

  root.addEventListener('change', function (event) {
    var row = rowOf(event.target);
    if (!row || !event.target.matches(FIELDS)) return;
    keepDraft(row);
    var line = event.target.closest('[data-line]');
    // A field that changes without being visited is not left either.
    if (line && event.target === visited) line.setAttribute('data-touched', '');
    else save(row);
  });

  root.addEventListener('focusin', function (event) {
    visited = event.target;
  });

  root.addEventListener('focusout', function (event) {
    var line = event.target.closest && event.target.closest('[data-line][data-touched]');
    if (!line || line.contains(event.relatedTarget)) return;
    line.removeAttribute('data-touched');
    save(rowOf(line));
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
      // Such an answer is put in its place; any other says nothing by itself.
      if (request.status !== 409 && request.status !== 422) sayInRow(row, 'Chưa lưu');
      // After the answer stands in its place.
      window.setTimeout(function () {
        markWrong(row, request.status === 422);
      }, 0);
    } else {
      stored(row, request.sheetValues);
    }
    sayHowItStands();
  });

  function stored(row, sent) {
    markWrong(row, false);
    drafts.forget(row.id);
    // Typed on while the answer was under way: that is a new draft, against the version that came with the answer.
    if (same(valuesOf(row), sent)) row.removeAttribute('data-unsaved');
    else keepDraft(row);
  }

  // A row that comes anew from the server replaces whatever was typed in it.
  document.addEventListener('htmx:load', function (event) {
    var element = event.detail.elt;
    if (element.matches && element.matches(ROW) && root.contains(element)) {
      drafts.forget(element.id);
      sayHowItStands();
    }
  });

  window.addEventListener('online', resend);
  window.setInterval(function () {
    var waiting = all('tbody.criterion[data-cut-off]').length > 0;
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

  // After htmx has taken over the fields, which it does once the document is ready.
  if (document.readyState === 'complete') restoreDrafts();
  else window.addEventListener('load', restoreDrafts);
})();
