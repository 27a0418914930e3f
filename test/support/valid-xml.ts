// Does an XML text keep a schema of ../shared/schemas? Asked of libxml2, as WebAssembly: the same on every computer.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** @param schema its path @returns what does not fit, as libxml2 says it; none for a text that fits */
export async function schemaErrors(xml: string, schema: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'text.xml', contents: xml }],
    schema: [{ fileName: 'schema.xsd', contents: readFileSync(schema, 'utf8') }],
    maxMemoryPages: 16_384,
  });
  if (valid) return [];
  return errors.length === 0 ? ['not valid'] : errors.map(({ message }) => message);
}
