/*
 * Keys and pasting on the score sheet: it is filled like a spreadsheet.
 *
 * Enter and Shift+Enter move down and up, the arrows too in boxes of one line; in a list they stay in their column. A
 * choice keeps the keys of the browser but Enter. A column from a spreadsheet goes into the rows one by one, a block into
 * the lines of a list.
 */
(function () {
  'use strict';

  var sheet = window.thiDua.sheet;
  if (!sheet) return;
  var root = sheet.root;
  var all = sheet.all;
  var rowOf = sheet.rowOf;
  var lineFields = sheet.lineFields;
  var ROW = sheet.ROW;
  var MAIN = sheet.MAIN;
  var FIELDS = sheet.FIELDS;

  /** The main fields of the rows that can be seen, from top to bottom. */
  function mains() {
    return all(MAIN).filter(function (field) {
      return field.offsetParent !== null;
    });
  }

  /** The fields that a key moves through: the same column of a list, or the main fields of the rows. */
  function columnOf(field) {
    var line = field.closest('[data-line]');
    if (!line) return mains();
    var place = lineFields(line).indexOf(field);
    return all('[data-line]:not([data-spare])', line.parentNode).map(function (other) {
      return lineFields(other)[place];
    });
  }

  function isFilled(field) {
    return sheet.valueOf(field).trim() !== '';
  }

  function isText(field) {
    return field.tagName === 'INPUT' && field.type !== 'checkbox';
  }

  /** Down and up with Enter; with the arrows too where they mean nothing to the field itself. */
  function stepOf(event) {
    if (event.key === 'Enter') return event.shiftKey ? -1 : 1;
    if (!isText(event.target) || event.shiftKey) return 0;
    return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  }

  /** Where a key leads: on in the column; past its end, or from a field beside the main one, to the main field of the next row. */
  function neighbourOf(field, step) {
    var column = columnOf(field);
    var place = column.indexOf(field);
    // From an empty line the list is left: nobody has to walk through the lines to spare.
    var line = field.closest('[data-line]');
    var isEmpty = line !== null && step > 0 && !lineFields(line).some(isFilled);
    if (place >= 0 && column[place + step] && !isEmpty) return column[place + step];
    var row = rowOf(field);
    var rows = all(ROW);
    for (var index = rows.indexOf(row) + step; rows[index]; index += step) {
      var main = mains().filter(function (candidate) {
        return rowOf(candidate) === rows[index];
      })[0];
      if (main) return main;
    }
    return null;
  }

  root.addEventListener('focusin', function (event) {
    if (!event.target.matches(FIELDS) || !isText(event.target)) return;
    event.target.setAttribute('data-before', event.target.value);
    if (event.target.matches(MAIN)) event.target.select();
  });

  root.addEventListener('keydown', function (event) {
    var field = event.target;
    // While a Vietnamese input method composes, Enter and the arrows belong to it.
    if (!field.matches(FIELDS) || field.tagName === 'TEXTAREA') return;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && isText(field)) {
      field.value = field.getAttribute('data-before') || '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.select();
      return;
    }
    var step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    var next = neighbourOf(field, step);
    if (next) next.focus();
    else field.blur();
  });

  /* Pasting from a spreadsheet */

  /** Puts one cell into a field; into a list of choices only what is one of them. */
  function put(field, text) {
    if (!field) return;
    if (field.tagName === 'SELECT') {
      var option = Array.prototype.find.call(field.options, function (candidate) {
        return text !== '' && (candidate.text === text || candidate.text.indexOf(text + ':') === 0);
      });
      if (!option) return;
      field.value = option.value;
    } else {
      sheet.setValue(field, text);
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** A block into a list: lines below each other, cells beside each other. */
  function pasteIntoList(field, cells) {
    var first = field.closest('[data-line]');
    var place = lineFields(first).indexOf(field);
    var line = first;
    cells.forEach(function (texts) {
      if (!line) return;
      texts.forEach(function (text, index) {
        put(lineFields(line)[place + index], text);
      });
      line = line.nextElementSibling;
    });
    all('[data-touched]', first.parentNode).forEach(function (touched) {
      touched.removeAttribute('data-touched');
    });
    sheet.save(rowOf(first));
  }

  /** A column into the rows: the first cell of each line, one row after the other; rows without a main field are passed. */
  function pasteIntoRows(field, cells) {
    var fields = mains();
    var first = fields.indexOf(field);
    cells.forEach(function (texts, index) {
      put(fields[first + index], texts[0]);
    });
  }

  root.addEventListener('paste', function (event) {
    var field = event.target;
    if (!field.matches(FIELDS) || !isText(field)) return;
    var lines = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '').split('\n');
    var inList = field.closest('[data-line]') !== null;
    if (lines.length < 2 && !(inList && lines[0].indexOf('\t') >= 0)) return;
    if (!inList && !field.matches(MAIN)) return;
    event.preventDefault();
    var cells = lines.map(function (line) {
      return line.split('\t').map(function (cell) {
        return cell.trim();
      });
    });
    if (inList) pasteIntoList(field, cells);
    else pasteIntoRows(field, cells);
  });
})();
