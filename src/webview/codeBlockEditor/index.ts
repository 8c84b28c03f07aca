/** The calculator as the editor of a `roe` fence, where the experimental Markdown editor is on. */
import { calculatorState, readContent } from '../../edit/calculator/block';
import { writingEdits } from '../../edit/calculator/writing';
import { languageOf } from '../../words';
import { Calculator } from '../calculator/calculator';
import { EditorHost, type Wire } from './host';

/** A fence knows nothing of the plan around it: its keys tell the language. */
function languageFor(text: string) {
  if (/^\s*\p{Script=Han}+\s*[:：]/mu.test(text)) return 'zh-cn';
  return languageOf(navigator.language) ?? 'en';
}

const calculator = new Calculator(document.body, async (writing) => {
  const block = readContent(host.text);
  const edits = block && writingEdits(host.text, block, writing);
  calculator.written(edits ? await host.edit(edits) : false);
});

const wire: Wire = {
  send: (message) => window.parent.postMessage(message, '*'),
  listen: (receive) =>
    window.addEventListener('message', ({ source, data }) => {
      if (source === window.parent) receive(data);
    }),
};

const host = new EditorHost(wire, () => {
  const block = readContent(host.text);
  const language = languageFor(host.text);
  calculator.show(
    block && calculatorState(host.text, block, [], language),
    language,
    host.readOnly,
  );
});
