/** The calculator as the editor of a `roe` fence, where the experimental Markdown editor is on. */
import { calculatorState, cellEdits, readContent } from '../../render/calculatorBlock';
import { languageOf } from '../../words';
import { Calculator } from '../calculator/calculator';
import { EditorHost } from './host';

/** A fence knows nothing of the plan around it: its keys tell the language. */
function languageFor(text: string) {
  if (/^\s*(?:主体|公司|币种|期间)\s*[:：]/m.test(text)) return 'zh-cn';
  return languageOf(navigator.language) ?? 'en';
}

const calculator = new Calculator(document.body, (changes) => {
  const block = readContent(host.text);
  const edits = block && cellEdits(host.text, block, changes);
  calculator.written(edits ? host.edit(edits) : false);
});

const host = new EditorHost((text) => {
  const block = readContent(text);
  const language = languageFor(text);
  calculator.show(block && calculatorState(text, block, [], language), language);
});
