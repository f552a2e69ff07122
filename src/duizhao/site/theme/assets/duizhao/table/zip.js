// A zip archive of texts, stored as they are: what a workbook is packed in.
{
  const tables = ((globalThis.duizhao ??= {}).tables ??= {});
  const DOS_DATE = 33; // 1 January 1980, the first there is
  const UTF_8 = 0x0800;

  const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
    return rest;
  });

  const crcOf = (bytes) => {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return ~crc >>> 0;
  };

  // Numbers with their widths in bytes, the lowest byte first.
  const packed = (...numbers) =>
    Uint8Array.from(numbers.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 255)));

  tables.zipped = (files) => {
    const encoder = new TextEncoder();
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [path, text] of Object.entries(files)) {
      const [name, data] = [encoder.encode(path), encoder.encode(text)];
      const shared = [[20, 2], [UTF_8, 2], [0, 2], [0, 2], [DOS_DATE, 2]];
      const sizes = [[crcOf(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]];
      parts.push(packed([0x04034b50, 4], ...shared, ...sizes), name, data);
      const entry = [[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]];
      directory.push(packed([0x02014b50, 4], [20, 2], ...shared, ...sizes, ...entry), name);
      offset += 30 + name.length + data.length;
    }
    const length = directory.reduce((sum, part) => sum + part.length, 0);
    const count = directory.length / 2;
    const end = packed([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]);
    return [...parts, ...directory, end];
  };
}
