/*
 * The prose of a report. `<textarea data-narrative data-facts='{"tasks.completed":"7"}'>` holds text with tokens such
 * as {{tasks.completed}}. With this script the tokens show as locked chips with their value; the textarea, which is
 * what the form sends, always holds the text with tokens. A fact may also be {"value": "7", "label": "Số hoàn thành"}.
 */
(function () {
  'use strict';

  var TOKEN = /\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}/g;

  function factOf(facts, token) {
    var fact = facts[token];
    if (fact === undefined) return null;
    return typeof fact === 'object' && fact !== null ? fact : { value: String(fact), label: token };
  }

  function chipOf(facts, token) {
    var fact = factOf(facts, token);
    var chip = document.createElement('span');
    chip.className = fact ? 'chip' : 'chip chip--unknown';
    chip.contentEditable = 'false';
    chip.setAttribute('data-token', token);
    chip.title = fact ? 'Số liệu từ hệ thống: ' + fact.label : 'Không có số liệu này';
    chip.textContent = fact ? fact.value : '{{' + token + '}}';
    return chip;
  }

  /** Text with tokens as nodes: text as it is, each token as a chip. */
  function nodesOf(facts, text) {
    var nodes = document.createDocumentFragment();
    var from = 0;
    text.replace(TOKEN, function (match, token, at) {
      if (at > from) nodes.appendChild(document.createTextNode(text.slice(from, at)));
      nodes.appendChild(chipOf(facts, token));
      from = at + match.length;
      return match;
    });
    if (from < text.length) nodes.appendChild(document.createTextNode(text.slice(from)));
    return nodes;
  }

  /** The editable nodes as text with tokens; browsers break lines with br or with blocks. */
  function textOf(node) {
    var text = '';
    Array.prototype.forEach.call(node.childNodes, function (child) {
      if (child.nodeType === 3) text += child.data;
      else if (child.nodeType !== 1) return;
      else if (child.hasAttribute('data-token')) text += '{{' + child.getAttribute('data-token') + '}}';
      else if (child.tagName === 'BR') text += '\n';
      else text += (/^(DIV|P)$/.test(child.tagName) && text !== '' && !/\n$/.test(text) ? '\n' : '') + textOf(child);
    });
    return text;
  }

  function insert(editor, nodes) {
    var selection = window.getSelection();
    if (!selection.rangeCount || !editor.contains(selection.anchorNode)) return editor.appendChild(nodes);
    var range = selection.getRangeAt(0);
    var last = nodes.lastChild;
    range.deleteContents();
    range.insertNode(nodes);
    if (last) {
      range.setStartAfter(last);
      range.collapse(true);
      selection.removeAllRanges();
      selection.addRange(range);
    }
  }

  function selectedText(editor) {
    var selection = window.getSelection();
    if (!selection.rangeCount || !editor.contains(selection.anchorNode)) return '';
    var holder = document.createElement('div');
    holder.appendChild(selection.getRangeAt(0).cloneContents());
    return textOf(holder);
  }

  function labelOf(area) {
    var label = document.querySelector('label[for="' + area.id + '"]');
    if (label && !label.id) label.id = area.id + '-nhan';
    return label;
  }

  function enhance(area) {
    var facts = {};
    try {
      facts = JSON.parse(area.getAttribute('data-facts') || '{}');
    } catch (error) {
      return;
    }
    var editor = document.createElement('div');
    var label = labelOf(area);
    editor.className = 'narrative-editor ' + area.className;
    editor.contentEditable = 'true';
    editor.spellcheck = false;
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-multiline', 'true');
    if (label) editor.setAttribute('aria-labelledby', label.id);
    if (area.getAttribute('aria-describedby')) {
      editor.setAttribute('aria-describedby', area.getAttribute('aria-describedby'));
    }
    editor.appendChild(nodesOf(facts, area.value));
    area.insertAdjacentElement('beforebegin', editor);
    area.hidden = true;
    // A hidden field that must be filled would stop the form without a word; the server says it.
    area.required = false;
    if (area.getAttribute('aria-invalid')) editor.setAttribute('aria-invalid', 'true');
    if (label) label.addEventListener('click', editor.focus.bind(editor));

    function mirror() {
      area.value = textOf(editor);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    editor.addEventListener('input', mirror);
    editor.addEventListener('blur', function () {
      if (area.value !== area.getAttribute('data-saved')) {
        area.setAttribute('data-saved', area.value);
        area.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    area.setAttribute('data-saved', area.value);

    editor.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return;
      event.preventDefault();
      document.execCommand('insertLineBreak');
    });
    editor.addEventListener('beforeinput', function (event) {
      if (/^format/.test(event.inputType)) event.preventDefault();
    });
    editor.addEventListener('copy', function (event) {
      event.clipboardData.setData('text/plain', selectedText(editor));
      event.preventDefault();
    });
    editor.addEventListener('cut', function (event) {
      event.clipboardData.setData('text/plain', selectedText(editor));
      event.preventDefault();
      document.execCommand('delete');
    });
    editor.addEventListener('paste', function (event) {
      event.preventDefault();
      var text = event.clipboardData.getData('text/plain').replace(/\r/g, '');
      if (text.search(TOKEN) === -1) {
        document.execCommand('insertText', false, text);
      } else {
        insert(editor, nodesOf(facts, text));
        mirror();
      }
    });
    editor.addEventListener('drop', function (event) {
      event.preventDefault();
    });

    // A list of the facts beside the textarea puts one in: <select data-insert-fact="id of the textarea">
    var chooser = document.querySelector('[data-insert-fact="' + area.id + '"]');
    if (chooser) {
      chooser.addEventListener('change', function () {
        if (chooser.value === '') return;
        editor.focus();
        insert(editor, nodesOf(facts, '{{' + chooser.value + '}}'));
        chooser.value = '';
        mirror();
      });
    }
  }

  function enhanceAll(inside) {
    Array.prototype.forEach.call(inside.querySelectorAll('textarea[data-narrative]:not([hidden])'), enhance);
  }

  enhanceAll(document);
  document.addEventListener('htmx:load', function (event) {
    enhanceAll(event.detail.elt);
  });
})();
