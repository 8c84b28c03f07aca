/** Items of lists as what they are: questions, pains, people, hypotheses, actions, scores, statements. */
import type { ListItem, Node, Paragraph } from 'mdast';
import type { Action, FitScore, Hypothesis, Pain, Question } from '../../../plan/model';
import { type Language, marks, say } from '../../../words';
import { planViewWords as w } from '../../../words/shown/planView';
import { type Html, html, joined, NOTHING } from '../../components/html';
import { painBadge, painRatings } from '../../components/pain';
import { personCard } from '../../components/person';
import { questionCard, tick } from '../../components/question';
import { meter } from '../../components/rating';
import { term } from '../../components/words';
import type { BlockPlace, Pen } from './pen';

/** Shows the items of lists, each by what the model says begins on its line. */
export class Items {
  constructor(private readonly pen: Pen) {}

  /** `null` for what another component shows. */
  of(item: ListItem, place: BlockPlace): Html | null {
    const [first, ...rest] = item.children;
    const head = first?.type === 'paragraph' ? first : null;
    const below = head ? rest : item.children;
    const line = this.pen.things.lineOf(this.pen.start(item, place));
    if (head && place.section === 'opportunities' && this.pen.things.links.has(line)) return null;
    const said =
      (head && this.#known(line, head, below, item, place)) ??
      this.#plain(head, below, line, place);
    const kind = this.#kind(line, place);
    return html`<li class="zb-item${kind}"${this.pen.at(item, place)}>${said}</li>`;
  }

  #kind(line: number, { section }: BlockPlace): string {
    const { questions, people } = this.pen.things;
    const question = section === 'ask' ? questions.get(line) : undefined;
    if (question) return ` zb-question${question.asked ? '' : ' open'}`;
    return section === 'people' && people.has(line) ? ' zb-person' : '';
  }

  #known(
    line: number,
    head: Paragraph,
    below: readonly Node[],
    item: ListItem,
    place: BlockPlace,
  ): Html | null {
    const { things, look } = this.pen;
    const { language } = look;
    const nested = () => this.pen.below(below, place);
    const question = item.checked != null ? things.questions.get(line) : undefined;
    if (question) return this.#question(question, nested(), language);
    const pain = things.pains.get(line);
    if (pain && place.section === 'ask') return html`<p>${this.pain(pain)}</p>${nested()}`;
    const person = things.people.get(line);
    if (person && place.section === 'people') {
      const notes = look.chipsIn(person.citations);
      return html`${personCard(person, notes, language)}${nested()}`;
    }
    const hypothesis = things.hypotheses.get(line);
    if (hypothesis && place.section === 'hypotheses') {
      return html`<p>${this.#hypothesis(hypothesis, head, place)}</p>${nested()}`;
    }
    const action = things.actions.get(line);
    if (action && place.section === 'actions')
      return html`<p>${this.#action(action)}</p>${nested()}`;
    const score = things.fit.get(line);
    if (score && place.section === 'fit') return html`<p>${this.#fit(score)}</p>${nested()}`;
    return null;
  }

  #plain(head: Paragraph | null, below: readonly Node[], line: number, place: BlockPlace): Html {
    const nested = this.pen.below(below, place);
    if (!head) return nested;
    const claim = this.pen.things.claims.get(line);
    return html`<p>${this.pen.statement(head, claim, place)}</p>${nested}`;
  }

  #question(question: Question, answers: Html, language: Language): Html {
    const { look, inline } = this.pen;
    const refers = question.references.map(({ id }) => html` ${inline.reference(id)}`);
    const text = html`<b>${question.text}</b>${look.chipsIn(question.citations)}${refers}`;
    return questionCard(question, text, answers, language);
  }

  /** A pain with its ratings and sources. */
  pain(pain: Pain): Html {
    const { look, inline } = this.pen;
    const ratings = painRatings(pain, look.language);
    const notes = look.chipsIn(pain.citations, pain.range.start);
    return html`${painBadge(look.language)} ${inline.words(pain.text)}${notes}${ratings.empty ? NOTHING : html` ${ratings}`}`;
  }

  #hypothesis({ verdict }: Hypothesis, head: Paragraph, place: BlockPlace): Html {
    const { language } = this.pen.look;
    const word = verdict === null ? say(w.untested, language) : term('verdict', verdict, language);
    const badge = html`<span class="zb-badge ${verdict ?? 'open'}">${word}</span>`;
    return html`${this.pen.words(head.children, place, this.pen.start(head, place))} ${badge}`;
  }

  #action({ text, due, owner, done, citations }: Action): Html {
    const { look, inline } = this.pen;
    const state = say(done ? w.done : w.toDo, look.language);
    const when = due === null ? NOTHING : html`<time>${due}</time>`;
    const who = owner === null ? NOTHING : html`<b>${owner}</b>`;
    const notes = look.chipsIn(citations);
    return html`${tick(done, state)} ${joined([when, who, html`<span>${inline.words(text)}${notes}</span>`], ' ')}`;
  }

  #fit({ criterion, score, of, text, citations, range }: FitScore): Html {
    const { look, inline } = this.pen;
    const colon = say(marks.colon, look.language);
    const scored =
      score === null || of === null
        ? NOTHING
        : html`<span class="zb-rating">${of <= 10 && Number.isInteger(score) ? meter(score, of) : NOTHING} ${say(w.score, look.language, { score, of })}</span> `;
    const notes = look.chipsIn(citations, range.start);
    return html`<b>${criterion}${text === '' ? '' : colon}</b>${scored}${inline.words(text)}${notes}`;
  }
}
