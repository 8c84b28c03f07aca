/** The snippets of every construct, in both languages; `snippets/zhibi.json` is made from them. */

import { choice, placeholder } from '../../edit/snippet';
import { SECTION_ORDER } from '../../plan/terms/sectionOrder';
import { kindsOf, options, word } from '../../plan/terms/vocabulary';
import { type Language, say, type Word } from '../../words';
import { snippetWords as w } from '../../words/editor/snippets';
import { personLine, roeBlock, sectionBody, segmentsBlock } from '../cells/bodies';

export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The editor's own variables for the day on which a snippet is inserted. */
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
/** Stands for the day until the text is made; no plan is older. */
const DAY = '0001-01-01';

/** By name; English first, then Chinese. */
export function editorSnippets(): Record<string, Snippet> {
  const all: Record<string, Snippet> = {};
  for (const language of ['en', 'zh-cn'] as const) {
    for (const [name, { word, of = '', body }] of Object.entries(bodies(language))) {
      const title = say(word, language, { name: of });
      all[`${name} (${language})`] = {
        prefix:
          language === 'en'
            ? [say(w.prefix, language, { name })]
            : [say(w.prefix, language, { name: title }), `zhibi-${name}-zh`],
        body: body.replaceAll(DAY, TODAY).split('\n'),
        description: title,
      };
    }
  }
  return all;
}

interface Draft {
  readonly word: Word;
  /** What is filled into the word. */
  readonly of?: string;
  readonly body: string;
}

function bodies(language: Language): Record<string, Draft> {
  return {
    'front-matter': { word: w.frontMatter, body: frontMatter(language) },
    ...sectionSnippets(language),
    roe: { word: w.roe, body: roeBlock(language, '') },
    segments: { word: w.segments, body: segmentsBlock(language, '') },
    ...sourceSnippets(language),
    ...lineSnippets(language),
  };
}

function frontMatter(language: Language): string {
  const key = (name: string) => word('frontMatterKey', name, language);
  return [
    '---',
    'zhibi: 1',
    `${key('account')}: ${placeholder(1, key('account'))}`,
    `${key('owner')}: ${placeholder(2, key('owner'))}`,
    `${key('reviewBy')}: \${3:$CURRENT_YEAR-12-31}`,
    `${key('decision')}: ${choice(4, options('decision', language))}`,
    `${key('reason')}: ${placeholder(5, key('reason'))}`,
    `${key('stage')}: ${choice(6, options('stage', language))}`,
    `${key('status')}: ${word('status', 'draft', language)}`,
    '---',
  ].join('\n');
}

function sectionSnippets(language: Language) {
  return Object.fromEntries(
    SECTION_ORDER.map((id) => {
      const name = word('section', id, language);
      const body = `## ${name}\n\n${sectionBody(id, language, DAY)}`;
      return [`section-${id}`, { word: w.section, of: name, body }];
    }),
  );
}

function sourceSnippets(language: Language) {
  const channels = ['look', 'listen', 'ask', 'feel'] as const;
  return Object.fromEntries(
    channels.map((channel) => {
      const kinds = kindsOf(channel).map((kind) => word('sourceKind', kind, language));
      const key = (name: string) => word('sourceKey', name, language);
      const fields = [
        choice(2, kinds),
        placeholder(3, say(w.title, language)),
        DAY,
        choice(4, ['A1', 'A2', 'B2', 'B3', 'C2', 'C3', 'D4', 'F6']),
      ];
      if (channel === 'listen') {
        fields.push(`${key('stance')}: ${choice(5, options('stance', language))}`);
        fields.push(`${key('expertise')}: ${choice(6, options('level', language))}`);
      }
      if (channel === 'feel') {
        fields.push(`${key('role')}: ${placeholder(5, key('role'))}`);
        fields.push(`${key('purpose')}: ${placeholder(6, key('purpose'))}`);
      }
      const of = word('channel', channel, language);
      const body = `[^${placeholder(1, 's1')}]: ${fields.join(' · ')}`;
      return [`source-${channel}`, { word: w.source, of, body }];
    }),
  );
}

function lineSnippets(language: Language) {
  const kind = (name: string) => word('claimKind', name, language);
  const text = (index: number) => placeholder(index, say(w.statement, language));
  const cite = (index: number) => `[^${placeholder(index, 's1')}]`;
  const level = options('level', language);
  const pain = (name: string) => word('painKey', name, language);
  return {
    claim: { word: w.claim, body: `- ${text(1)} ${cite(2)}` },
    inference: { word: w.inference, body: `- ${kind('inference')}: ${text(1)} ${cite(2)}` },
    open: { word: w.open, body: `- ${kind('open')}: ${text(1)}` },
    shift: {
      word: w.shift,
      body: `- ${kind('shift')}: ${placeholder(1, 'A')} → ${placeholder(2, 'B')} ${cite(3)} ^${placeholder(4, 's1')}`,
    },
    against: { word: w.against, body: `  - ${kind('against')}: ${text(1)} ${cite(2)}` },
    figure: {
      word: w.figure,
      body: `[${placeholder(1, '0%')}](roe:${placeholder(2, 'A')}/${placeholder(3, 'FY2022')}/${placeholder(4, 'roe')})`,
    },
    person: { word: w.person, body: personLine(language) },
    question: { word: w.question, body: sectionBody('ask', language, DAY) },
    pain: {
      word: w.pain,
      body: `- ${kind('pain')}: ${text(1)} · ${pain('importance')}: ${choice(2, level)} · ${pain('hiddenness')}: ${choice(3, level)} ${cite(4)}`,
    },
    verdict: {
      word: w.verdict,
      body: `  - ${kind('verdict')}: ${choice(1, options('verdict', language))} ${cite(2)}`,
    },
    need: { word: w.need, body: sectionBody('needs', language, DAY) },
    opportunity: { word: w.opportunity, body: sectionBody('opportunities', language, DAY) },
    action: { word: w.action, body: sectionBody('actions', language, DAY) },
    suppress: {
      word: w.suppress,
      body: `<!-- zhibi-disable-next-line ${placeholder(1, 'evidence/missing')}: ${placeholder(2, say(w.reason, language))} -->`,
    },
  };
}
