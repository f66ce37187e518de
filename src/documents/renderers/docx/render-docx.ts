import { Document as WordDocument, Packer } from 'docx';
import { type Document, composed } from '../../model';
import { sectionsOf } from './sections';
import { hyphenList, stylesOf } from './styles';

/** The document as an editable Word file: real styles, headings, lists, tables and charts, in Times New Roman. */
export async function renderDocx(document: Document): Promise<Buffer> {
  const source = composed(document);
  const { title, subject, author } = source.meta;
  const word = new WordDocument({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    styles: stylesOf(source.layout),
    numbering: { config: [hyphenList(source.layout)] },
    sections: sectionsOf(source),
  });
  return await Packer.toBuffer(word);
}
