/** More can't be sent; 5,000 lines are seldom half of it. In bytes. */
const mostBytes = 2_900_000;

/** The text of a file, or why there is none. */
export async function textOf(file: File): Promise<{ text: string } | 'too-large' | 'unreadable'> {
  if (file.size > mostBytes) return 'too-large';
  try {
    return { text: decoded(await file.arrayBuffer()) };
  } catch {
    // It was moved or changed since it was chosen.
    return 'unreadable';
  }
}

/** As spreadsheets write it: UTF-8, 'Unicode text' by its mark, or else the Windows code page. */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
