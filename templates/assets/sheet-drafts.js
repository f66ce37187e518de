/*
 * What was typed into the score sheet and is not stored yet, kept in localStorage for this person and sheet; for sheet.js.
 *
 * A draft whose row the page does not have any more, because the scheme was changed, is kept and told of in the status
 * line until the person lets it go.
 */
(function () {
  'use strict';

  var app = window.thiDua;
  if (!document.querySelector('form.sheet')) return;
  var storageKey = app.draftPrefix() + window.location.pathname;
  var homeless = {};

  function read() {
    try {
      return JSON.parse(window.localStorage.getItem(storageKey) || '{}');
    } catch (error) {
      return {};
    }
  }

  function write(drafts) {
    try {
      if (Object.keys(drafts).length === 0) window.localStorage.removeItem(storageKey);
      else window.localStorage.setItem(storageKey, JSON.stringify(drafts));
    } catch (error) {
      // Storage is full or switched off: the entries stay on the page and leaving it still asks.
    }
  }

  function keep(id, version, values) {
    var drafts = read();
    drafts[id] = { version: drafts[id] ? drafts[id].version : version, values: values };
    write(drafts);
  }

  function forget(id) {
    var drafts = read();
    delete drafts[id];
    delete homeless[id];
    write(drafts);
  }

  function typedNames(draft) {
    return Object.keys(draft.values).filter(function (name) {
      return String(draft.values[name]).trim() !== '';
    });
  }

  /** Whether fields that were typed in are not on the page; what the server fills in or carries along may go. */
  function isHomeless(draft, names) {
    return typedNames(draft).some(function (name) {
      return !/^(?:tasks\.|events\.\d+\.code@)/.test(name) && names.indexOf(name) < 0;
    });
  }

  /** Keeps a draft that has no row; one without a text says nothing. */
  function setAside(id, draft) {
    if (typedNames(draft).length === 0) forget(id);
    else homeless[id] = draft;
  }

  /** "C4: CO Có quyết định số 12" */
  function wordsOf(draft) {
    var names = typedNames(draft);
    var texts = names.map(function (name) {
      return String(draft.values[name]).trim();
    });
    return names[0].slice(names[0].indexOf('@') + 1) + ': ' + texts.join(' ');
  }

  /** Adds to the status line what has no row, with a button to let it go. */
  function sayHomeless(line) {
    var ids = Object.keys(homeless);
    if (ids.length === 0) return;
    var words = ids.map(function (id) {
      return wordsOf(homeless[id]);
    });
    var note = document.createElement('span');
    note.className = 'dock__kept';
    note.textContent = ' Thang điểm đã thay đổi, chưa lưu được ' + words.join('; ') + '. ';
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = 'Bỏ phần này';
    button.addEventListener('click', function () {
      ids.forEach(forget);
      note.remove();
      line.classList.remove('is-failed', 'dock__saved--kept');
    });
    note.appendChild(button);
    line.appendChild(note);
    line.classList.add('is-failed', 'dock__saved--kept');
  }

  app.sheetDrafts = {
    read: read,
    keep: keep,
    forget: forget,
    isHomeless: isHomeless,
    setAside: setAside,
    sayHomeless: sayHomeless,
  };
})();
