import { deflateRawSync } from 'node:zlib';

/** A packed file of these parts, whose sizes are what is said of them. */
export function zip(parts: Record<string, string>, size?: number): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? Buffer.byteLength(text), 18);
    fields.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const where = Buffer.alloc(16);
    where.writeUInt32LE(offset, 12);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, where.subarray(2), Buffer.from(name)]),
    );
    local.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

export const BOOK = {
  'xl/workbook.xml':
    '<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="1" r:id="rId7"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId7" Target="worksheets/one.xml"/></Relationships>',
};
