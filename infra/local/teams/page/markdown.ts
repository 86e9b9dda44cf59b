import { mentionPattern } from '../mentions';

/**
 * The little markdown that Teams shows, as HTML that can't carry anything else: everything is escaped
 * first, and only the tags written here come out.
 */
export function toSafeHtml(text: string): string {
  return blocksOf(withoutTags(text))
    .map(({ tag, lines }) => {
      const inside = lines.map((line) => inline(escaped(line)));
      if (tag === 'p') return `<p>${inside.join('<br>')}</p>`;
      return `<${tag}>${inside.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
    })
    .join('');
}

interface Block {
  tag: 'p' | 'ul' | 'ol';
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split('\n')) {
    const [, bullet, item] = line.match(/^\s{0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/) ?? [];
    const tag = item === undefined ? 'p' : bullet ? 'ul' : 'ol';
    if (line.trim() === '') {
      open = undefined;
    } else {
      if (open?.tag !== tag) {
        open = { tag, lines: [] };
        blocks.push(open);
      }
      open.lines.push(item ?? line);
    }
  }
  return blocks;
}

/** What a person typed: shown as it is, with addresses as links and the names that are mentioned marked. */
export function plainToHtml(text: string, names: string[]): string {
  const mention = mentionPattern(names.map(escaped));
  const marked = escaped(text)
    .replace(typedAddress, '<a href="$&" target="_blank" rel="noopener">$&</a>')
    .replace(mention, '$1<span class="mention">$2</span>');
  return `<p>${marked.replaceAll('\n', '<br>')}</p>`;
}

/** In escaped text, where of all marks only an ampersand can be part of it, and not a last full stop. */
const typedAddress = /\bhttps?:\/\/(?:[^\s&]|&amp;)*[^\s&.,:;!?)]/g;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The tags that Teams knows in bots' text become markdown; <at> stays for inline below. */
function withoutTags(text: string): string {
  return text
    .replaceAll('\r', '')
    .replaceAll('\uE000', '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(b|strong)>/gi, '**')
    .replace(/<\/?(i|em)>/gi, '*');
}

/** Takes escaped text only. Links are set aside first, so that marks inside an address stay. */
function inline(safe: string): string {
  const links: string[] = [];
  const aside = safe.replace(
    /\[([^\][]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s()]+)\)/g,
    (_all, label: string, address: string) => {
      links.push(`<a href="${address}" target="_blank" rel="noopener">${marks(label)}</a>`);
      return `\uE000${links.length - 1}\uE000`;
    },
  );
  return marks(aside).replace(
    /\uE000(\d+)\uE000/g,
    (_all, index: string) => links[Number(index)] ?? '',
  );
}

function marks(safe: string): string {
  return safe
    .replace(/&lt;at(?:\s[^&]*)?&gt;(.*?)&lt;\/at&gt;/g, '<span class="mention">$1</span>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*(\S(?:[^*]*?\S)?)\*(?![\w*])/g, '$1<em>$2</em>')
    .replace(/(^|[^\w_])_(\S(?:[^_]*?\S)?)_(?![\w_])/g, '$1<em>$2</em>')
    .replace(/~~(\S(?:.*?\S)?)~~/g, '<s>$1</s>');
}
