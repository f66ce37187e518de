/*
 * What every page gains from a script. Each page works without it.
 * No eval and no inline style, so that the strict content security policy holds; only what Chrome 109 knows.
 *
 * Hooks in the markup:
 *   [data-number], .score    a number typed with a comma or a point is rewritten as "1.234,5" when the field is left
 *   input[type=file]         the chosen names are listed below; data-maximum-bytes sets the limit that is warned about
 *   details[data-menu]       closes on Escape and on a click elsewhere
 *   form[data-sign-out]      drafts kept in this browser for the person are removed
 *   [data-fill]              a button that fills fields: '{"id of a field": "value"}'
 *   .error-summary           takes the focus when the page opens; its links focus the field
 *   .without-script          shown only where scripts do not run; .with-script only where they do
 */
(function () {
  'use strict';

  var DRAFT_PREFIX = 'thi-dua:nhap:';
  var app = (window.thiDua = {});

  document.documentElement.classList.add('js');

  /** Where drafts of the person who is signed in are kept; the sheet script adds the name of the sheet. */
  app.draftPrefix = function () {
    return DRAFT_PREFIX + (document.body.getAttribute('data-user-key') || '') + ':';
  };

  /**
   * "12,5" and "12.5" are twelve and a half, "1.000" is a thousand, "0.125" is an eighth: the reading of the server.
   * Gives the text as it is printed, or null when it is no number. Works on digits only, so nothing is rounded.
   */
  app.normaliseNumber = function (text) {
    var typed = text.trim();
    var whole, fraction;
    var printed = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(typed);
    var pointed = /^(\d+)\.(\d{1,2})$/.exec(typed) || /^(0)\.(\d+)$/.exec(typed);
    if (pointed) {
      whole = pointed[1];
      fraction = pointed[2];
    } else if (printed) {
      whole = printed[1].replace(/\./g, '');
      fraction = printed[2] || '';
    } else {
      return null;
    }
    whole = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
    fraction = fraction.replace(/0+$/, '');
    return fraction === '' ? whole : whole + ',' + fraction;
  };

  // In the capture phase: htmx reads the field in a listener of its own, which must see the rewritten number.
  document.addEventListener(
    'change',
    function (event) {
      var field = event.target;
      if (!field.matches || !field.matches('[data-number], input.score')) return;
      var normal = app.normaliseNumber(field.value);
      if (normal !== null) field.value = normal;
    },
    true,
  );

  function sizeText(bytes) {
    if (bytes >= 1048576) return (Math.round(bytes / 104857.6) / 10).toString().replace('.', ',') + ' MB';
    return Math.max(1, Math.round(bytes / 1024)) + ' KB';
  }

  function listChosenFiles(input) {
    var field = input.closest('.field') || input.parentNode;
    var list = field.querySelector('.chosen-files');
    if (!list) {
      list = document.createElement('ul');
      list.className = 'chosen-files';
      list.setAttribute('aria-live', 'polite');
      (input.closest('.file-picker') || input).insertAdjacentElement('afterend', list);
    }
    list.textContent = '';
    var limit = Number(input.getAttribute('data-maximum-bytes') || 20971520);
    Array.prototype.forEach.call(input.files, function (file) {
      var item = document.createElement('li');
      item.textContent =
        file.size > limit
          ? 'Tệp “' + file.name + '” nặng ' + sizeText(file.size) + '. Mỗi tệp tối đa ' + sizeText(limit) + '.'
          : file.name + ' (' + sizeText(file.size) + ')';
      if (file.size > limit) item.className = 'chosen-files__too-big';
      list.appendChild(item);
    });
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches && event.target.matches('input[type=file]')) listChosenFiles(event.target);
  });

  // A second press within two seconds is a double click, not a second wish.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var now = Date.now();
    if (form.getAttribute('method') === 'post' && now - Number(form.getAttribute('data-sent-at') || 0) < 2000) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent-at', String(now));
    if (form.matches('[data-sign-out]')) forgetDrafts();
  });

  function fill(values) {
    Object.keys(values).forEach(function (id) {
      var field = document.getElementById(id);
      field.value = values[id];
      field.focus();
    });
  }

  function forgetDrafts() {
    try {
      Object.keys(window.localStorage)
        .filter(function (key) {
          return key.indexOf(app.draftPrefix()) === 0;
        })
        .forEach(function (key) {
          window.localStorage.removeItem(key);
        });
    } catch (error) {
      // Storage may be switched off; then no draft was kept either.
    }
    document.dispatchEvent(new CustomEvent('thi-dua:signing-out'));
  }

  document.addEventListener('click', function (event) {
    Array.prototype.forEach.call(document.querySelectorAll('details[data-menu][open]'), function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    var filler = event.target.closest && event.target.closest('[data-fill]');
    if (filler) fill(JSON.parse(filler.getAttribute('data-fill')));
    var link = event.target.closest && event.target.closest('.error-summary a[href^="#"]');
    var field = link && document.getElementById(link.getAttribute('href').slice(1));
    // A hidden textarea stands behind its editor.
    if (field && field.hidden) field = field.previousElementSibling || field;
    if (field) {
      event.preventDefault();
      field.focus({ preventScroll: true });
      (field.closest('.field') || field).scrollIntoView({ block: 'center' });
    }
  });

  document.addEventListener('keydown', function (event) {
    var search = document.getElementById('tim-nhanh');
    // A single letter must not be a shortcut (WCAG 2.1.4).
    if (search && event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === 'Escape') {
      Array.prototype.forEach.call(document.querySelectorAll('details[data-menu][open]'), function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });

  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name="csrf-token"]');
    if (token) event.detail.headers['csrf-token'] = token.content;
  });

  /** True when the answer is the sign-in page, or says that nobody is signed in. */
  app.sessionEnded = function (request) {
    return request.status === 401 || /\/dang-nhap(\?|$)/.test(request.responseURL || '');
  };

  // Never put the sign-in page into a cell of the page that waits for an answer.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (app.sessionEnded(event.detail.xhr)) event.detail.shouldSwap = false;
  });

  var summary = document.getElementById('tom-tat-loi');
  var opened = document.querySelector('[role="alertdialog"]');
  if (summary || opened) (summary || opened).focus();
})();
