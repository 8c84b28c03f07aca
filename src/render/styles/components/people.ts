/** Cards of people and questions, ratings, fit, ticks. */
export const PEOPLE_STYLES = `
.zb-rating {
  margin-right: 0.7em;
  color: var(--zhibi-muted);
  font-size: 0.88em;
  white-space: nowrap;
}
.zb-meter {
  display: inline-flex;
  gap: 2px;
  vertical-align: -0.05em;
}
.zb-meter i {
  box-sizing: border-box;
  width: 0.5em;
  height: 0.8em;
  border: 1px solid var(--zhibi-line);
  border-radius: 1px;
}
.zb-meter i.on {
  background: var(--zhibi-gain);
  border-color: var(--zhibi-gain);
}
.zb-people,
.zb-ask,
.zb-actions,
.zb-fit {
  padding-left: 0;
  list-style: none;
}
.zb-fit b {
  display: inline-block;
  min-width: 7em;
  margin-right: 0.5em;
}
.zb-people {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
  gap: 0.6em;
}
.zb-person,
.zb-question {
  margin: 0;
  padding: 0.5em 0.8em;
  background: var(--zhibi-box);
  border: 1px solid transparent;
  border-left: 3px solid var(--zhibi-gain);
  border-radius: 4px;
}
.zb-person p,
.zb-question p {
  margin: 0.15em 0;
}
.zb-ask > .zb-item {
  margin: 0.5em 0;
}
.zb-question + .zb-question {
  margin-top: 0.5em;
}
.zb-question.open {
  border-left-color: var(--zhibi-other);
}
.zb-question .zb-list {
  padding-left: 1.6em;
}
.zb-name {
  font-size: 1.05em;
}
.zb-person .zb-title {
  color: var(--zhibi-muted);
}
.zb-tick {
  display: inline-block;
  box-sizing: border-box;
  width: 1.15em;
  height: 1.15em;
  border: 1px solid var(--zhibi-line);
  border-radius: 3px;
  font-size: 0.85em;
  line-height: 1;
  text-align: center;
  vertical-align: -0.1em;
}
.zb-tick.on {
  color: var(--zhibi-background);
  background: var(--zhibi-gain);
  border-color: var(--zhibi-gain);
}
`;
