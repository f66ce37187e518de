/*
 * What a grid says: of the cell with the focus, and in one line of how the whole stands; for the markup see grid.js.
 */
(function () {
  'use strict';

  var grid = window.thiDua.grid;
  if (!grid) return;
  var form = grid.form;
  grid.sessionOver = false;
  grid.isLeaving = false;
  grid.savedAt = null;
  grid.aside = '';

  grid.showDetail = function () {
    var line = form.querySelector('[data-grid-detail]');
    var field = document.activeElement;
    if (!line || !field || !field.matches || !field.matches(grid.FIELD)) return;
    grid.slot(line, 'title').textContent = field.getAttribute('data-title') || '';
    grid.slot(line, 'note').textContent = field.getAttribute('data-note') || '';
    grid.slot(line, 'message').textContent = field.getAttribute('data-message') || '';
  };

  function say(icon, text) {
    var line = form.querySelector('[data-grid-status]');
    if (!line) return;
    line.classList.toggle('is-failed', icon === 'failed' || icon === 'offline');
    Array.prototype.forEach.call(line.querySelectorAll('[data-grid-icon]'), function (element) {
      element.toggleAttribute('hidden', element.getAttribute('data-grid-icon') !== icon);
    });
    grid.slot(line, 'text').textContent = text + grid.aside;
  }

  function clock(moment) {
    return moment.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });
  }

  grid.countOf = function (state) {
    return form.querySelectorAll('td[data-state="' + state + '"]').length;
  };

  grid.sayHowItStands = function () {
    var unsaved = form.querySelectorAll('[data-unsaved]').length;
    var offline = grid.countOf('offline');
    var disputed = grid.countOf('conflict');
    grid.showDetail();
    if (grid.sessionOver) saySessionEnded();
    else if (offline > 0) say('offline', 'Mất kết nối: ' + offline + ' ô chưa lưu. Sẽ tự lưu khi có mạng.');
    else if (grid.countOf('busy') > 0) say('busy', 'Đang lưu…');
    else if (disputed > 0)
      say('failed', 'Chưa lưu ' + unsaved + ' ô, ' + disputed + ' ô có người vừa sửa. Nhấn F8 để chọn.');
    else if (unsaved > 0) say('failed', 'Chưa lưu ' + unsaved + ' ô.');
    else if (grid.savedAt) say('saved', 'Đã lưu lúc ' + clock(grid.savedAt));
    else say('saved', 'Không có ô nào chưa lưu.');
  };

  /** The entries stay in this browser, so signing in again brings them back. */
  function saySessionEnded() {
    say('failed', 'Phiên làm việc hết hạn. Các ô đã nhập vẫn còn. ');
    var link = document.createElement('a');
    link.href = '/dang-nhap?tiep=' + encodeURIComponent(window.location.pathname + window.location.search);
    link.textContent = 'Đăng nhập lại';
    link.addEventListener('click', function () {
      grid.isLeaving = true;
    });
    grid.slot(form.querySelector('[data-grid-status]'), 'text').appendChild(link);
  }

  /** Stays beside what is said until something is typed again. */
  grid.tellPasted = function (put, passed) {
    if (passed > 0) grid.aside = ' Đã dán ' + put + ' ô, bỏ qua ' + passed + ' ô không nhập được ở đây.';
    grid.sayHowItStands();
  };

  /** Tells of drafts whose cells are not to be filled in on this page any more, until the person lets them go. */
  grid.sayHomeless = function (drafts) {
    if (drafts.length === 0) return;
    say(
      'failed',
      'Ô nhập dở trước đây không còn ghi được: ' +
        drafts
          .map(function (draft) {
            return draft.words;
          })
          .join('; ') +
        '. ',
    );
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = 'Bỏ phần này';
    button.addEventListener('click', function () {
      drafts.forEach(function (draft) {
        grid.forgetDraft(draft.key);
      });
      grid.sayHowItStands();
    });
    grid.slot(form.querySelector('[data-grid-status]'), 'text').appendChild(button);
  };
})();
