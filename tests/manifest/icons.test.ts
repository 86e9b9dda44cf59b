import { madePackage } from './made-package';
import { type Picture, readPng } from './png';

/** As Teams asks: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
describe('the icons of the package', () => {
  let color: Picture;
  let outline: Picture;
  let accent: string;

  beforeAll(async () => {
    const { files, json } = await madePackage();
    const { icons, accentColor } = json('manifest.json');
    color = readPng(files[icons.color] ?? new Uint8Array());
    outline = readPng(files[icons.outline] ?? new Uint8Array());
    accent = accentColor.toLowerCase();
  });

  it('are 192 × 192 in colour and 32 × 32 in outline', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('in colour fill the square, on the accent colour of the app', () => {
    expect(color.pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    const [corner = []] = color.pixels;
    const hex = corner.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
    expect(`#${hex.join('')}`).toBe(accent);
  });

  it('in outline are white on nothing', () => {
    const drawn = outline.pixels.filter(([, , , opacity]) => opacity > 0);
    const share = drawn.length / outline.pixels.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.6);
    expect(drawn.every(([red, green, blue]) => Math.min(red, green, blue) >= 250)).toBe(true);
    const corners = [0, 31, 32 * 31, 32 * 32 - 1].map((at) => outline.pixels[at]?.[3]);
    expect(corners).toEqual([0, 0, 0, 0]);
  });
});
