// Reads XML as a stream of elements, with the line of whatever is wrong. No entity is ever taken from the file, so none can grow.
import { SaxesParser } from 'saxes';
import { badLine } from './notice.ts';

export interface XmlElement {
  /** Without a prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  at: number;
}

export interface XmlHandlers {
  open?(element: XmlElement, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

const DEEPEST = 200;
const LONGEST = 5_000_000;

/** @throws AppError `invalid-input` naming the line */
export function readXml(text: string, handlers: XmlHandlers, where = 'Line'): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    const what = error.message.replace(/^\d+:\d+:\s*/u, '').replace(/\.$/u, '');
    throw badLine(parser.line, `This is not well-formed XML (${what.slice(0, 120)}).`, where);
  });
  parser.on('doctype', () => {
    throw badLine(
      parser.line,
      'A document type is declared here, which such files do not need.',
      where,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(plain(name));
    if (path.length > DEEPEST)
      throw badLine(parser.line, 'It is nested too deep for a file of this kind.', where);
    const plainAttributes = Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [plain(key), value]),
    );
    handlers.open?.({ name: plain(name), attributes: plainAttributes, at: parser.line }, path);
  });
  const take = (piece: string) => {
    if (piece.length > LONGEST) throw badLine(parser.line, 'This text is too long.', where);
    handlers.text?.(piece, path);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    handlers.close?.(plain(name), path);
    path.pop();
  });
  parser.write(text.replace(/^\ufeff/u, '')).close();
}
