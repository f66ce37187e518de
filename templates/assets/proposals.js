/*
 * Proposals of points by somebody other than the agency: each form saves itself with htmx, its answer replaces only the
 * line below it. Points and totals are computed by the server alone.
 *
 * Hooks in the markup:
 *   form[data-proposal]   the box "accepted", the fields "points" and "reason"; htmx sends it on change, on submit and on
 *                         the event "resend"
 */
(function () {
  'use strict';

  function formOf(element) {
    return element && element.closest ? element.closest('form[data-proposal]') : null;
  }

  function unsaved() {
    return document.querySelectorAll('form[data-proposal][data-unsaved]');
  }

  function say(form, text) {
    var line = form.parentNode.querySelector('.proposal__status');
    if (!line) return;
    line.textContent = text;
    line.className = 'proposal__status proposal__status--offline';
  }

  // One answer or the other: typing points takes the tick away, ticking clears the points.
  document.addEventListener('input', function (event) {
    var form = formOf(event.target);
    if (!form) return;
    form.setAttribute('data-unsaved', '');
    if (event.target.name === 'points' && event.target.value.trim() !== '') form.elements.accepted.checked = false;
    if (event.target.name === 'accepted' && event.target.checked) form.elements.points.value = '';
  });

  // Other points need a reason, whose field comes next: they are sent with it, or when the form is left without it.
  document.addEventListener(
    'change',
    function (event) {
      var form = formOf(event.target);
      if (!form || event.target.name !== 'points') return;
      if (event.target.value.trim() === '' || form.elements.reason.value.trim() !== '') return;
      form.setAttribute('data-held', '');
      event.stopPropagation();
    },
    true,
  );
  document.addEventListener('focusout', function (event) {
    var form = formOf(event.target);
    if (!form || !form.hasAttribute('data-held') || form.contains(event.relatedTarget)) return;
    form.removeAttribute('data-held');
    if (form.hasAttribute('data-unsaved')) form.dispatchEvent(new CustomEvent('resend'));
  });

  /** The form that a request is about: the answer to a conflict is sent by another one below it. */
  function proposalOf(element) {
    var proposal = element && element.closest ? element.closest('.proposal') : null;
    return proposal && proposal.querySelector('form[data-proposal]');
  }

  // Before the answer takes the place of the line that the request may have come from.
  document.addEventListener('htmx:beforeRequest', function (event) {
    event.detail.xhr.proposal = proposalOf(event.detail.elt);
  });

  // "Giữ giá trị trên hệ thống" gives up what was typed.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.proposal__status a');
    if (link) proposalOf(link).removeAttribute('data-unsaved');
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    var form = event.detail.xhr.proposal;
    if (!form) return;
    var status = event.detail.xhr.status;
    if (status >= 200 && status < 300) form.removeAttribute('data-unsaved');
    else if (status === 0) say(form, 'Mất kết nối, chưa lưu. Sẽ tự lưu khi có mạng.');
    else if (window.thiDua.sessionEnded(event.detail.xhr))
      say(form, 'Phiên làm việc hết hạn, chưa lưu. Hãy đăng nhập lại.');
    else if (status !== 409 && status !== 422) say(form, 'Chưa lưu. Hãy tải lại trang rồi thử lại.');
    ['points', 'reason'].forEach(function (name) {
      if (status === 422) form.elements[name].setAttribute('aria-invalid', 'true');
      else form.elements[name].removeAttribute('aria-invalid');
    });
  });

  window.addEventListener('online', function () {
    Array.prototype.forEach.call(unsaved(), function (form) {
      form.dispatchEvent(new CustomEvent('resend'));
    });
  });

  var leaving = false;
  document.addEventListener('submit', function (event) {
    if (!event.defaultPrevented && !formOf(event.target)) leaving = true;
  });
  window.addEventListener('beforeunload', function (event) {
    if (leaving || unsaved().length === 0) return;
    event.preventDefault();
    event.returnValue = '';
  });
})();
