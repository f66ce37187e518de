/*
 * A grid that is filled in like a spreadsheet: each cell stores itself when it is left, and nothing typed is lost. Any page
 * may have one. Cells and drafts stand in grid-cells.js, what is said in grid-status.js, conflicts in grid-conflicts.js, keys
 * and pasting in grid-keys.js. Without a script the form posts as a whole to its `action`: each cell is `cells[key]`, with
 * `seen[key]` holding the version, a blank and the stored value.
 *
 * Hooks in the markup (templates/components/grid-parts.tsx has all but the table):
 *   form[data-grid][data-save]     one a page; a cell is sent with POST to the address in data-save
 *   [data-grid-with]               fields of the form that go along with every cell (a day, a view)
 *   [data-grid-field]              an input or select, inside a td; its name is sent as typed in `value`, and it has
 *     data-key                     the name of the cell, sent as `cell`
 *     data-row, data-column        whole numbers: where it stands; cells that are only read have none
 *     data-version, data-stored    what it holds on the server, and the version of that, sent as `version`
 *     data-title, data-note        the cell in words, and what is known of the stored value: shown while it has the focus
 *     data-number                  a number: compared and pasted in one spelling
 *   option[data-digit]             the digit that chooses it in a select
 *   [data-grid-state]              in each td: what became of the last save, in words; the td gets data-state
 *                                  (busy, saved, failed, offline, wrong, conflict) for the style
 *   [data-grid-detail]             what is known of the cell with the focus: [data-slot] title, note, message
 *   [data-grid-status]             one line for the page; [data-grid-icon] in it (busy, saved, failed, offline), [data-slot=text]
 *   template[data-grid-conflict]   the question: [data-slot] title, message, stored, typed; buttons [data-choose] stored, typed
 *   [data-grid-conflicts]          where the questions are put in the order of their cells, the first one shown
 *
 * Answers, as JSON:
 *   200  { value, version, note?, mark?, parts? }    value as it is written; note replaces data-note; mark becomes data-mark of the
 *                                                    td ('' removes it); parts are texts of other elements by id
 *   422  { message }                                 stays on the page, marked, unsaved
 *   409  { message, conflict? }                      conflict { value, version, stored, note? }: somebody was faster; `stored`
 *                                                    is the value in words. Without it the cell is simply refused
 * The same value sent again by the same person must answer 200 and store nothing: an answer may have been lost on the way.
 *
 * For scripts of a page: `grid-sending` on the form before a cell is sent (detail.field, detail.body, a URLSearchParams to add
 * to), `grid-answered` after (detail.field, detail.status, detail.answer); window.thiDua.grid.saveAgain(field) sends a cell
 * although its value is the same.
 */
(function () {
  'use strict';

  var app = window.thiDua;
  var grid = app.grid;
  if (!grid) return;
  var form = grid.form;
  var AT_ONCE = 4;
  var LONGEST_WAIT = 30000;
  var RETRY_AFTER = 20000;
  var keyOf = grid.keyOf;
  var waiting = [];
  var sending = {};

  /* Sending: each cell on its own, a few at a time, never the same one twice at once */

  grid.send = function (field) {
    if (waiting.indexOf(field) < 0) waiting.push(field);
    grid.setState(field, 'busy');
    sendNext();
    grid.sayHowItStands();
  };

  function sendNext() {
    if (Object.keys(sending).length >= AT_ONCE) return;
    var field = waiting.filter(function (candidate) {
      return !sending[keyOf(candidate)];
    })[0];
    if (!field) return;
    waiting.splice(waiting.indexOf(field), 1);
    send(field);
    sendNext();
  }

  function bodyOf(field) {
    var body = new URLSearchParams();
    Array.prototype.forEach.call(form.querySelectorAll('[data-grid-with]'), function (element) {
      body.set(element.name, element.value);
    });
    body.set('cell', keyOf(field));
    body.set('value', grid.plain(field));
    body.set('version', field.getAttribute('data-version'));
    form.dispatchEvent(new CustomEvent('grid-sending', { detail: { field: field, body: body } }));
    return body;
  }

  function send(field) {
    var key = keyOf(field);
    var sent = field.value;
    sending[key] = true;
    if (navigator.onLine === false) return settle(field, sent, 0, null);
    var abort = new AbortController();
    var timer = window.setTimeout(function () {
      abort.abort();
    }, LONGEST_WAIT);
    var token = document.querySelector('meta[name="csrf-token"]');
    var status = 0;
    window
      .fetch(form.getAttribute('data-save'), {
        method: 'POST',
        headers: { 'csrf-token': token ? token.content : '', accept: 'application/json' },
        body: bodyOf(field),
        signal: abort.signal,
      })
      .then(function (response) {
        grid.sessionOver = app.sessionEnded({ status: response.status, responseURL: response.url });
        var isAnswer = (response.headers.get('content-type') || '').indexOf('json') >= 0;
        status = grid.sessionOver ? 401 : isAnswer ? response.status : Math.max(response.status, 500);
        return isAnswer ? response.json() : null;
      })
      .catch(function () {
        status = 0;
        return null;
      })
      .then(function (answer) {
        window.clearTimeout(timer);
        settle(field, sent, status, answer);
      });
  }

  function settle(field, sent, status, answer) {
    delete sending[keyOf(field)];
    if (status >= 200 && status < 300) stored(field, sent, answer);
    else if (status === 409 && answer.conflict) grid.dispute(field, answer);
    else if (status === 409 || status === 422) grid.setState(field, 'wrong', answer.message);
    else if (status === 0) grid.setState(field, 'offline', 'Mất kết nối, sẽ tự lưu khi có mạng.');
    else grid.setState(field, 'failed', (answer && answer.detail) || 'Chưa lưu được. Dữ liệu còn trên màn hình.');
    if (status === 409 || status === 422) field.setAttribute('data-refused', sent);
    form.dispatchEvent(new CustomEvent('grid-answered', { detail: { field: field, status: status, answer: answer } }));
    sendNext();
    grid.sayHowItStands();
  }

  function stored(field, sent, answer) {
    field.setAttribute('data-version', answer.version);
    field.setAttribute('data-stored', answer.value);
    grid.savedAt = new Date();
    field.removeAttribute('data-refused');
    if (answer.note !== undefined) field.setAttribute('data-note', answer.note);
    if (answer.mark !== undefined) field.closest('td').setAttribute('data-mark', answer.mark);
    Object.keys(answer.parts || {}).forEach(function (id) {
      var element = document.getElementById(id);
      if (element) element.textContent = answer.parts[id];
    });
    Array.prototype.forEach.call(form.querySelectorAll('td[data-state="saved"] ' + grid.FIELD), function (other) {
      grid.setState(other, null);
    });
    // Typed on while the answer was under way: that is a new draft, against the version that came with the answer.
    if (field.value !== sent && grid.isChanged(field)) {
      grid.setState(field, null);
      grid.keepDraft(field);
      if (document.activeElement !== field) grid.leave(field);
      return;
    }
    if (document.activeElement !== field) field.value = answer.value;
    grid.forgetDraft(keyOf(field));
    grid.setState(field, 'saved');
  }

  /** A cell is left: it is stored when it changed; what was refused is not sent again as it was. */
  grid.leave = function (field) {
    var panel = grid.panelOf(field);
    if (panel) {
      grid.slot(panel, 'typed').textContent = grid.typedText(field);
    } else if (!grid.isChanged(field)) {
      if (!field.hasAttribute('data-unsaved') && grid.stateOf(field) !== 'wrong') return;
      if (sending[keyOf(field)]) return;
      grid.forgetDraft(keyOf(field));
      field.removeAttribute('data-refused');
      grid.setState(field, null);
      grid.sayHowItStands();
    } else if (field.getAttribute('data-refused') !== field.value) {
      grid.keepDraft(field);
      grid.send(field);
    }
  };

  grid.saveAgain = function (field) {
    if (grid.panelOf(field) || grid.plain(field) === '') return;
    grid.keepDraft(field);
    grid.send(field);
  };

  /** Sends what is not stored yet; with `also` what was refused too: the world may have changed. */
  function resend(also) {
    grid.all().forEach(function (field) {
      var isOpen = field.hasAttribute('data-unsaved') && !sending[keyOf(field)] && !grid.panelOf(field);
      if (isOpen && (also === true || grid.stateOf(field) !== 'wrong')) grid.send(field);
    });
  }

  form.addEventListener('input', function (event) {
    if (!event.target.matches(grid.FIELD)) return;
    grid.aside = '';
    if (grid.isChanged(event.target)) grid.keepDraft(event.target);
  });
  form.addEventListener('focusin', grid.showDetail);
  form.addEventListener('focusout', function (event) {
    if (event.target.matches(grid.FIELD)) grid.leave(event.target);
  });
  form.addEventListener('submit', function (event) {
    // The button of the form: every cell stores itself, so it sends what is left.
    event.preventDefault();
    resend(true);
    grid.sayHowItStands();
  });

  /** Puts back what was typed but never stored, then sends it. A cell that is not to be filled in any more is said. */
  function restore() {
    var drafts = grid.readDrafts();
    var homeless = [];
    Object.keys(drafts).forEach(function (key) {
      var field = grid.byKey(key);
      if (!field) return homeless.push({ key: key, words: key + ': ' + drafts[key].value });
      field.value = drafts[key].value;
      if (!grid.isChanged(field)) return grid.forgetDraft(key);
      field.setAttribute('data-version', drafts[key].version);
      field.setAttribute('data-unsaved', '');
    });
    resend();
    grid.sayHomeless(homeless);
  }

  window.addEventListener('online', resend);
  window.setInterval(function () {
    if (grid.countOf('offline') > 0 && navigator.onLine !== false && !grid.sessionOver) resend();
  }, RETRY_AFTER);
  document.addEventListener('thi-dua:signing-out', function () {
    grid.isLeaving = true;
  });
  window.addEventListener('beforeunload', function (event) {
    if (grid.isLeaving || form.querySelectorAll('[data-unsaved]').length === 0) return;
    event.preventDefault();
    event.returnValue = '';
  });
  restore();
})();
