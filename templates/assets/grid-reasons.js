/*
 * What the grid of an appraisal has beside the common one (templates/assets/grid.js): the points that are proposed with one
 * click or F4, and the reason of a difference. Hooks in the markup (templates/pages/appraisals/board.tsx):
 *   [data-proposed]         on a field: what following the proposal writes
 *   button.board-cell__follow  in its cell
 *   [data-grid-reasons]     where the questions for reasons are put; template[data-grid-reason] with [data-slot] title, message,
 *                           reason and a button [data-save-reason]
 * A cell that was answered 422 with `needsReason` asks; F9 goes there. Nothing takes the focus by itself.
 */
(function () {
  'use strict';

  var app = window.thiDua;
  var form = document.querySelector('form[data-grid]');
  var box = form && form.querySelector('[data-grid-reasons]');
  if (!box) return;
  var template = form.querySelector('template[data-grid-reason]');
  var reasons = {};

  function slot(root, name) {
    return root.querySelector('[data-slot="' + name + '"]');
  }

  function questionOf(key) {
    return Array.prototype.filter.call(box.children, function (child) {
      return child.getAttribute('data-for') === key;
    })[0];
  }

  function follow(field) {
    var proposed = field.getAttribute('data-proposed');
    if (!proposed || field.value === proposed) return;
    field.value = proposed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    app.grid.leave(field);
  }

  function ask(field, message) {
    var key = field.getAttribute('data-key');
    var question = questionOf(key);
    if (!question) {
      question = template.content.firstElementChild.cloneNode(true);
      question.setAttribute('data-for', key);
      box.appendChild(question);
    }
    slot(question, 'title').textContent = field.getAttribute('data-title') + ':';
    slot(question, 'message').textContent = message;
  }

  function saveReason(question) {
    var key = question.getAttribute('data-for');
    var field = form.querySelector('[data-grid-field][data-key="' + key + '"]');
    reasons[key] = slot(question, 'reason').value;
    if (field) app.grid.saveAgain(field);
  }

  form.addEventListener('click', function (event) {
    var button = event.target.closest('.board-cell__follow');
    if (button) {
      event.preventDefault();
      follow(button.closest('td').querySelector('[data-grid-field]'));
    } else if (event.target.closest('[data-save-reason]')) {
      saveReason(event.target.closest('[data-for]'));
    }
  });

  form.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.isComposing) return;
    if (event.key === 'F4' && field.matches('[data-grid-field]')) {
      event.preventDefault();
      follow(field);
    } else if (event.key === 'F9' && box.firstElementChild) {
      event.preventDefault();
      slot(box.firstElementChild, 'reason').focus();
    } else if (event.key === 'Enter' && field.matches('[data-grid-reasons] [data-slot="reason"]')) {
      event.preventDefault();
      saveReason(field.closest('[data-for]'));
    }
  });

  form.addEventListener('grid-sending', function (event) {
    var key = event.detail.field.getAttribute('data-key');
    if (Object.prototype.hasOwnProperty.call(reasons, key)) event.detail.body.set('reason', reasons[key]);
  });

  form.addEventListener('grid-answered', function (event) {
    var field = event.detail.field;
    var key = field.getAttribute('data-key');
    var answer = event.detail.answer;
    if (event.detail.status === 422 && answer && answer.needsReason) return ask(field, answer.message);
    if (event.detail.status !== 200) return;
    var question = questionOf(key);
    delete reasons[key];
    if (!question) return;
    var hadFocus = question.contains(document.activeElement);
    box.removeChild(question);
    if (hadFocus) (box.firstElementChild ? slot(box.firstElementChild, 'reason') : field).focus();
  });
})();
