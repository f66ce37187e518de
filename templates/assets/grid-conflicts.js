/*
 * Two people, one cell of a grid: both values are shown, and nothing is lost until one is chosen; for the markup see grid.js.
 */
(function () {
  'use strict';

  var grid = window.thiDua.grid;
  if (!grid) return;
  var form = grid.form;

  grid.panelOf = function (field) {
    return Array.prototype.filter.call(form.querySelectorAll('[data-conflict-of]'), function (panel) {
      return panel.getAttribute('data-conflict-of') === grid.keyOf(field);
    })[0];
  };

  grid.typedText = function (field) {
    var text = field.tagName === 'SELECT' ? field.options[field.selectedIndex].text : field.value.trim();
    return text === '' ? '–' : text;
  };

  /** Questions stand in the order of their cells; one that is being answered stays the first. */
  function insert(panel, field) {
    var place = form.querySelector('[data-grid-conflicts]');
    var next = Array.prototype.filter.call(place.children, function (other) {
      var cell = grid.byKey(other.getAttribute('data-conflict-of'));
      var isAfter = field.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isAfter && !other.contains(document.activeElement);
    })[0];
    place.insertBefore(panel, next || null);
  }

  grid.dispute = function (field, answer) {
    grid.setState(field, 'conflict', answer.message);
    var panel = grid.panelOf(field);
    if (!panel) {
      var template = form.querySelector('template[data-grid-conflict]');
      panel = document.importNode(template.content, true).firstElementChild;
      panel.setAttribute('data-conflict-of', grid.keyOf(field));
      panel.setAttribute('aria-label', field.getAttribute('data-title') + ': có người vừa sửa');
      panel.addEventListener('click', function (event) {
        var choice = event.target.getAttribute('data-choose');
        if (choice) choose(field, panel, choice);
      });
      insert(panel, field);
    }
    panel.conflict = answer.conflict;
    grid.slot(panel, 'title').textContent = field.getAttribute('data-title');
    grid.slot(panel, 'message').textContent = answer.message;
    grid.slot(panel, 'stored').textContent = answer.conflict.stored;
    grid.slot(panel, 'typed').textContent = grid.typedText(field);
  };

  function choose(field, panel, choice) {
    var conflict = panel.conflict;
    panel.remove();
    field.setAttribute('data-version', conflict.version);
    field.setAttribute('data-stored', conflict.value);
    field.removeAttribute('data-refused');
    if (conflict.note !== undefined) field.setAttribute('data-note', conflict.note);
    if (choice === 'stored') {
      field.value = conflict.value;
      grid.forgetDraft(grid.keyOf(field));
      grid.setState(field, null);
    } else {
      grid.keepDraft(field);
      grid.send(field);
    }
    field.focus();
    grid.sayHowItStands();
  }

  grid.askConflict = function () {
    var button = form.querySelector('[data-conflict-of] button');
    if (button) button.focus();
    return Boolean(button);
  };
})();
