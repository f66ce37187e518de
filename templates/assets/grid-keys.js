/*
 * Keys and pasting in a grid, as in a spreadsheet; for the markup see grid.js.
 *
 * A cell that is entered is selected: typing replaces it and the arrows move on. F2 (or a second click) edits inside: then the
 * arrows belong to the cell. Enter and Shift+Enter go down and up, past the end into the next column; Tab goes across as
 * everywhere. Escape gives back what the cell held when it was entered, and then what is stored. In a list of choices the
 * digit of a choice chooses it, Delete the empty one. Ctrl+Enter stores a value once more although it is the same. F8 goes to
 * the question that a conflict asks. A column or block from a spreadsheet is put in from the cell on.
 */
(function () {
  'use strict';

  var grid = window.thiDua.grid;
  if (!grid) return;
  var form = grid.form;
  var ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  function isEditing(field) {
    return field.hasAttribute('data-editing');
  }

  function setEditing(field, editing) {
    if (!editing) return field.removeAttribute('data-editing');
    field.setAttribute('data-editing', '');
    if (grid.isText(field)) field.setSelectionRange(field.value.length, field.value.length);
  }

  /** The fields of a column from top to bottom, or of a row from left to right. */
  function lineOf(field, across) {
    var same = across ? grid.rowOf : grid.columnOf;
    var along = across ? grid.columnOf : grid.rowOf;
    return grid
      .all()
      .filter(function (other) {
        return same(other) === same(field);
      })
      .sort(function (left, right) {
        return along(left) - along(right);
      });
  }

  function move(field, step, across) {
    var line = lineOf(field, across);
    var next = line[line.indexOf(field) + step];
    if (next) next.focus();
    return Boolean(next);
  }

  /** Down or up; past the end of a column to the start of the next one, past the last cell to the button that saves. */
  function moveOn(field, step) {
    if (move(field, step, false)) return;
    var columns = grid
      .all()
      .map(grid.columnOf)
      .filter(function (column) {
        return step > 0 ? column > grid.columnOf(field) : column < grid.columnOf(field);
      });
    if (columns.length === 0) return field.blur();
    var column = step > 0 ? Math.min.apply(null, columns) : Math.max.apply(null, columns);
    var line = lineOf(
      grid.all().filter(function (other) {
        return grid.columnOf(other) === column;
      })[0],
      false,
    );
    (step > 0 ? line[0] : line[line.length - 1]).focus();
  }

  function giveBack(field) {
    var before = field.getAttribute('data-before');
    field.value = field.value === before ? field.getAttribute('data-stored') : before;
    setEditing(field, false);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (grid.isText(field)) field.select();
  }

  form.addEventListener('focusin', function (event) {
    var field = event.target;
    if (!field.matches(grid.FIELD)) return;
    field.setAttribute('data-before', field.value);
    setEditing(field, false);
    if (grid.isText(field)) field.select();
  });

  // The first click selects the cell, the second sets the caret in it.
  form.addEventListener('mousedown', function (event) {
    var field = event.target;
    if (field.matches(grid.FIELD) && document.activeElement === field) field.setAttribute('data-editing', '');
  });
  form.addEventListener('mouseup', function (event) {
    var field = event.target;
    if (!field.matches(grid.FIELD) || !grid.isText(field) || isEditing(field)) return;
    event.preventDefault();
    field.select();
  });

  function isChoiceKey(field, key) {
    return !grid.isText(field) && (/^\d$/.test(key) || key === 'Delete' || key === 'Backspace');
  }

  form.addEventListener('keydown', function (event) {
    var field = event.target;
    // While a Vietnamese input method composes, every key belongs to it.
    if (!field.matches(grid.FIELD) || event.isComposing || event.keyCode === 229) return;
    if (event.altKey || event.metaKey) return;
    var arrow = ARROWS[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey) grid.saveAgain(field);
      moveOn(field, event.shiftKey ? -1 : 1);
    } else if (event.ctrlKey) {
      return;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      giveBack(field);
    } else if (event.key === 'F2') {
      event.preventDefault();
      setEditing(field, !isEditing(field));
    } else if (event.key === 'F8') {
      if (grid.askConflict()) event.preventDefault();
    } else if (arrow && !event.shiftKey && !isEditing(field)) {
      event.preventDefault();
      move(field, arrow[0] + arrow[1], arrow[0] === 0);
    } else if (isChoiceKey(field, event.key)) {
      event.preventDefault();
      if (/^\d$/.test(event.key)) grid.put(field, event.key);
      else {
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  });

  /** The cells of a copied block: lines below each other, cells beside each other. */
  function blockOf(text) {
    return text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map(function (line) {
        return line.split('\t').map(function (cell) {
          return cell.trim();
        });
      });
  }

  form.addEventListener('paste', function (event) {
    var first = event.target;
    if (!first.matches(grid.FIELD)) return;
    var block = blockOf(event.clipboardData.getData('text/plain'));
    var isBlock = block.length > 1 || block[0].length > 1;
    if (!isBlock && grid.isText(first)) return;
    event.preventDefault();
    var passed = 0;
    var changed = [];
    block.forEach(function (texts, down) {
      texts.forEach(function (text, right) {
        var field = grid.at(grid.rowOf(first) + down, grid.columnOf(first) + right);
        // An empty cell of the block says nothing: it never wipes out a value.
        if (text === '') return;
        if (field && grid.put(field, text)) changed.push(field);
        else passed += 1;
      });
    });
    changed.forEach(function (field) {
      grid.leave(field);
    });
    grid.tellPasted(changed.length, passed);
    if (grid.isText(first)) first.select();
  });
})();
