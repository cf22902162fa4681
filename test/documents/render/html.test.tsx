import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DocumentView } from '#app/documents/render/html.tsx';
import { hostileDocument, samples } from './rendition-samples.ts';

describe('DocumentView', () => {
  const html = renderToStaticMarkup(<DocumentView document={samples[0]![1]} />);

  it('links a fact to the place where it is kept', () => {
    expect(html).toContain(
      '<a class="govuk-link govuk-link--no-visited-state jc-fact" href="/procurements/missing-from-home/value#maximum" data-fact="value.maximumPence">£1,800,000.00</a>',
    );
  });

  it('has one main heading, sections under it and an anchor for every number', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<h2 id="paragraph-3-0"');
    expect(html).toContain('<h3 id="paragraph-6-1"');
    expect(html).toContain('<p id="paragraph-1-1"');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives header cells their scope and needs no inline style', () => {
    expect(html).toContain('<th scope="col"');
    expect(html).toContain('<th scope="row"');
    expect(html).not.toContain('style=');
  });

  it('takes its headings one level down inside a page that has its own', () => {
    const part = renderToStaticMarkup(<DocumentView document={samples[0]![1]} isPageTitle={false} />);
    expect(part).not.toContain('<h1');
    expect(part).toContain('<h3 id="paragraph-3-0"');
  });

  it('draws hostile text as text', () => {
    const hostile = renderToStaticMarkup(<DocumentView document={hostileDocument} />);
    expect(hostile).not.toContain('<script>');
    expect(hostile).toContain('&lt;script&gt;');
    expect(hostile).not.toContain('\u202e');
  });
});
