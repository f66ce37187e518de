/*
 * The fields of the score sheet, for sheet.js and sheet-keys.js.
 *
 * Hooks in the markup:
 *   tbody.criterion[id]      one criterion with its fields
 *   [data-field]             a field of a row; the attribute is its name without the criterion
 *   .score                   the main field of a row
 *   [data-line]              a line of a list inside a row; writing in it shows another below it
 *   [data-most-lines]        around the lines: no more of them are made
 *   [data-spare]             a line that waits until the one before is written in
 *   [data-evidence]          a piece of evidence of a row, which its events may name as their proof
 */
(function () {
  'use strict';

  if (!document.querySelector('form.sheet')) return;
  var ROW = 'tbody.criterion[id]';
  var MAIN = '.score:not([disabled]):not([readonly])';
  var FIELDS = '[data-field]';
  var root = document.getElementById('noi-dung');

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || root).querySelectorAll(selector));
  }

  function rowOf(element) {
    return element && element.closest ? element.closest(ROW) : null;
  }

  function valueOf(field) {
    return field.type === 'checkbox' && !field.checked ? '' : field.value;
  }

  function setValue(field, value) {
    if (field.type === 'checkbox') field.checked = value !== '';
    else field.value = value;
  }

  /** What a row holds now, by field name. */
  function valuesOf(row) {
    var values = {};
    all(FIELDS, row).forEach(function (field) {
      values[field.name] = valueOf(field);
    });
    return values;
  }

  /* Lines of a list */

  function lineFields(line) {
    return all(FIELDS, line).filter(function (field) {
      return field.type !== 'hidden';
    });
  }

  /** Writing in a line shows an empty one below it; below the last it is made. */
  function addSpareLine(line) {
    if (!line) return;
    if (line.nextElementSibling) return line.nextElementSibling.removeAttribute('data-spare');
    if (line.parentNode.children.length >= Number(line.parentNode.getAttribute('data-most-lines'))) return;
    var next = line.cloneNode(true);
    var index = line.parentNode.children.length;
    all(FIELDS, next).forEach(function (field) {
      if (field.type === 'hidden') return field.remove();
      ['name', 'id', 'data-field', 'aria-label'].forEach(function (attribute) {
        var text = field.getAttribute(attribute);
        var renumbered = attribute === 'aria-label' ? text.replace(/\d+/, index + 1) : renumber(text, index);
        field.setAttribute(attribute, renumbered);
      });
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
      setValue(field, '');
    });
    next.removeAttribute('data-touched');
    next.removeAttribute('data-spare');
    next.firstElementChild.textContent = index + 1;
    line.parentNode.appendChild(next);
  }

  /** "events.2.name@D1" of another line; ids have hyphens in the place of points. */
  function renumber(text, index) {
    return text.replace(/(events|parts)([.-])\d+/, '$1$2' + index);
  }

  /** A draft may hold more lines than the page came with. */
  function addLinesFor(row, values) {
    Object.keys(values).forEach(function (name) {
      var match = /^(events|parts)\.(\d+)\./.exec(name);
      if (!match || values[name] === '') return;
      var lines = all('[data-line]', row);
      lines.slice(0, Number(match[2]) + 2).forEach(function (line) {
        line.removeAttribute('data-spare');
      });
      for (var missing = Number(match[2]) + 1 - lines.length; lines.length > 0 && missing > 0; missing -= 1) {
        addSpareLine(lines[lines.length - 1]);
        lines = all('[data-line]', row);
      }
    });
  }

  // What was just attached can be named as the proof of an event at once.
  document.addEventListener('htmx:load', function (event) {
    var cell = event.detail.elt;
    var row = cell.matches && cell.matches('.evidence') ? rowOf(cell) : null;
    if (!row) return;
    var items = all('[data-evidence]', cell);
    all('select[data-field$=".evidence"]', row).forEach(function (select) {
      var chosen = select.value;
      while (select.options.length > 1) select.remove(1);
      items.forEach(function (item) {
        select.add(new Option(item.getAttribute('data-evidence-name'), item.getAttribute('data-evidence')));
      });
      select.value = chosen;
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    });
  });

  window.thiDua.sheet = {
    ROW: ROW,
    MAIN: MAIN,
    FIELDS: FIELDS,
    root: root,
    all: all,
    rowOf: rowOf,
    valueOf: valueOf,
    setValue: setValue,
    valuesOf: valuesOf,
    lineFields: lineFields,
    addSpareLine: addSpareLine,
    addLinesFor: addLinesFor,
  };
})();
