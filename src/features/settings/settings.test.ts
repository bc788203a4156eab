import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { LOGO_LIMIT, logoType } from './logo';
import { patchJson, patchToml } from './patch';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a configuration file', () => {
  const file = '# ours\n[general]\napiEndpoint = "https://a" # here\nsiteName = "Old"\n\n[menu]\nblocklist = "x"\n';
  const patch = { general: { siteName: 'New "1"', siteLogo: '' }, siteColors: { link: '#112233', bar: '' } };

  it('keeps all that is not changed, comments too', () => {
    expect(patchToml(file, patch)).toBe(
      '# ours\n[general]\nsiteName = "New \\"1\\""\napiEndpoint = "https://a" # here\n\n[menu]\nblocklist = "x"\n\n[siteColors]\nlink = "#112233"\n',
    );
    expect(patchToml('', patch)).toBe('[general]\nsiteName = "New \\"1\\""\n\n[siteColors]\nlink = "#112233"\n');
    expect(JSON.parse(patchJson('{"menu":{"page":["a"]},"siteColors":{"bar":"#000000"}}', patch))).toEqual({
      menu: { page: ['a'] },
      general: { siteName: 'New "1"' },
      siteColors: { link: '#112233' },
    });
  });

  it('reads as it was written, whatever the name, and a second time it stays the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (siteName) => {
        const once = patchToml(file, { general: { siteName } });
        const { general } = parse(once) as { general: Record<string, unknown> };
        expect(general.siteName ?? '').toBe(siteName);
        expect(general.apiEndpoint).toBe('https://a');
        expect(patchToml(once, { general: { siteName } })).toBe(once);
      }),
    );
  });
});

describe('a logo', () => {
  it('is known by what is in it', () => {
    expect(logoType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toEqual({
      type: 'image/png',
    });
    expect(logoType(bytes('RIFF....WEBPVP8 '))).toEqual({ type: 'image/webp' });
    expect(logoType(bytes('<?xml version="1.0"?>\n<!-- a -->\n<svg viewBox="0 0 1 1"/>'))).toEqual({
      type: 'image/svg+xml',
    });
    const head = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(logoType(bytes(`${head}\n<svg viewBox="0 0 1 1"/>`))).toEqual({ type: 'image/svg+xml' });
    expect(logoType(bytes('<html><svg/></html>'))).toEqual({ problem: 'type' });
    expect(logoType(new Uint8Array(LOGO_LIMIT + 1))).toEqual({ problem: 'size' });
  });

  it.each([
    '<svg><script>1</script></svg>',
    '<svg onload="x()"/>',
    '<svg><a href="javascript:1"/></svg>',
    '<svg><image href="https://a.example.org/x.png"/></svg>',
    '<svg><foreignObject/></svg>',
    '<svg><x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script></svg>',
    '<svg><a href="&#106;avascript:1"/></svg>',
  ])('may not act: %s', (text) => expect(logoType(bytes(text))).toEqual({ problem: 'script' }));
});
