import type { VNode } from 'preact';
import { errorAt, type FormError } from '../../components/error-summary';
import { FieldError } from '../../components/field';
import { type ComparedFact, type ContestedYear, MERGE_IDS, type PostChoice, yearId } from './duplicate-props';

interface Side {
  readonly value: 'survivor' | 'merged';
  readonly words: string;
  readonly text: string;
}

/** One of two values, the chosen one ticked. */
function Sides(props: { id: string; name: string; sides: readonly Side[]; chosen: string | null }): VNode {
  return (
    <div class="merge-sides">
      {props.sides.map(({ value, words, text }) => (
        <label key={value} class="checkbox" for={`${props.id}-${value}`}>
          <input
            type="radio"
            id={`${props.id}-${value}`}
            name={props.name}
            value={value}
            checked={props.chosen === value}
          />
          <span>
            <b>{text === '' ? 'để trống' : text}</b>
            <span class="sub">{words}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

const sidesOf = (survivor: string, merged: string): readonly Side[] => [
  { value: 'survivor', words: 'hồ sơ ở lại', text: survivor },
  { value: 'merged', words: 'hồ sơ được gộp vào', text: merged },
];

/** A value of the two records: a choice where they differ, one line where they agree. */
export function FactChoice({ fact }: { fact: ComparedFact }): VNode {
  const { name, label, survivor, merged, differs, chosen } = fact;
  if (!differs) {
    return (
      <p class="merge-same">
        {label}: <b>{survivor}</b> <span class="faint">hai hồ sơ như nhau</span>
      </p>
    );
  }
  return (
    <fieldset class="merge-choice">
      <legend>{label}</legend>
      {survivor === merged ? <p class="sub">Hai giá trị đầy đủ khác nhau nhưng được che.</p> : null}
      <Sides id={`gia-tri-${name}`} name={`take[${name}]`} sides={sidesOf(survivor, merged)} chosen={chosen} />
    </fieldset>
  );
}

/** Which posts of the record that goes are kept. */
export function PostChoices({ posts, error }: { posts: readonly PostChoice[]; error: string | undefined }): VNode {
  return (
    <fieldset class="merge-choice" id={MERGE_IDS.keepPosts} tabIndex={-1}>
      <legend>Vị trí công tác của hồ sơ được gộp vào</legend>
      <p class="sub">
        Đánh dấu vị trí cần giữ. Vị trí trùng thời gian với vị trí chính của hồ sơ ở lại được ghi là kiêm nhiệm; sửa
        được ở trang của người này.
      </p>
      {posts.map(({ id, words, isTwice, isKept }) => (
        <label key={id} class="checkbox" for={`giu-${id}`}>
          <input type="checkbox" id={`giu-${id}`} name={`keepPosts[${id}]`} value="1" checked={isKept} />
          <span>
            {words}
            {isTwice ? <span class="sub">hồ sơ ở lại đã có vị trí này</span> : null}
          </span>
        </label>
      ))}
      {error === undefined ? null : <FieldError id={MERGE_IDS.keepPosts} message={error} />}
    </fieldset>
  );
}

/** Which of two levels of a year is right: nobody chooses for the official. */
export function YearChoice({ year, errors }: { year: ContestedYear; errors: readonly FormError[] }): VNode {
  const id = yearId(year.year);
  const error = errorAt(errors, id);
  return (
    <fieldset class="merge-choice" id={id} tabIndex={-1}>
      <legend>Mức xếp loại năm {year.year} khác nhau</legend>
      <Sides id={id} name={`years[${year.year}]`} sides={sidesOf(year.survivor, year.merged)} chosen={year.chosen} />
      {error === undefined ? null : <FieldError id={id} message={error} />}
    </fieldset>
  );
}
