import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../../../src/cli/progress';

function terminal(columns: number) {
  const screen = { written: '', time: 0 };
  const line = new ProgressLine(
    (text) => {
      screen.written += text;
    },
    () => columns,
    () => screen.time,
  );
  const show = (time: number, text: string) => {
    screen.time = time;
    line.show(text);
  };
  return { screen, line, show };
}

describe('the progress line', () => {
  it('waits, then writes over itself, not too often, and is taken away once', () => {
    const { screen, line, show } = terminal(80);
    show(10, 'a');
    line.clear();
    expect(screen.written).toBe('');
    for (const [time, text] of [
      [400, 'b'],
      [410, 'c'],
      [600, 'd'],
    ] as const)
      show(time, text);
    line.clear();
    line.clear();
    expect(screen.written).toBe('\r\u001b[Kb\r\u001b[Kd\r\u001b[K');
  });

  it('shows nothing where it would wrap, by the width of what is shown', () => {
    const { screen, show } = terminal(10);
    show(400, '正在检查五');
    expect(screen.written).toBe('');
    show(600, '正在检查1');
    expect(screen.written).toBe('\r\u001b[K正在检查1');
    show(800, 'a'.repeat(10));
    expect(screen.written).toMatch(/K$/);
  });
});
