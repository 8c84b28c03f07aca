/** Links inside the plan that Markdown itself doesn't know: `source:` ids, `(^id)`, bound figures. */
import { isSameName } from '../../plan/compose/ids';
import type { Plan, Range } from '../../plan/model';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import type { DocumentLink } from '../types';
import { idRange } from './cursor';
import { figureTarget } from './navigation';

/** All links of a plan that only we can resolve. */
export function linksOf(plan: Plan, language: Language): DocumentLink[] {
  return [
    ...blockSources(plan, language),
    ...referenceLinks(plan, language),
    ...figureLinks(plan, language),
  ];
}

function blockSources(plan: Plan, language: Language): DocumentLink[] {
  const citations = [...plan.roe, ...plan.segments].flatMap(({ sources }) => sources);
  return citations.flatMap((citation) => {
    const source = plan.names.sources.get(citation.id);
    const range = idRange(plan, citation);
    return source ? [link(range, source.range, say(editorWords.goToSource, language))] : [];
  });
}

function referenceLinks(plan: Plan, language: Language): DocumentLink[] {
  return plan.references.flatMap((reference) => {
    const anchor = plan.anchors.find(({ id }) => isSameName(id, reference.id));
    const range = idRange(plan, reference);
    return anchor ? [link(range, anchor.range, say(editorWords.goToStatement, language))] : [];
  });
}

function figureLinks(plan: Plan, language: Language): DocumentLink[] {
  return plan.boundFigures.flatMap((figure) => {
    const [target] = figureTarget(plan, figure);
    return target ? [link(figure.range, target, say(editorWords.goToBlock, language))] : [];
  });
}

function link(range: Range, target: Range, tooltip: string): DocumentLink {
  return { range, target: target.start, tooltip };
}
