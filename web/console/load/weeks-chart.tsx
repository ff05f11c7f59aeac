import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useReading } from '#web/messages/console.ts';
import { fontFamily, palette, series } from '#web/parts/palette.ts';
import type { Week } from './weeks-panel.tsx';

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Two lines, told apart by marker and dash as well as by colour. */
export function WeeksChart({ weeks, summary }: { weeks: readonly Week[]; summary: string }) {
  const { text, format } = useReading();
  const box = useRef<HTMLDivElement>(null);
  const words = text.load.weeks;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let chart: ReturnType<typeof init> | undefined;
    const resize = new ResizeObserver(() => chart?.resize());
    // A legend measured before the fonts arrive overlaps its own words.
    void document.fonts.ready.then(() => {
      if (!element.isConnected) return;
      chart = init(element, null, { renderer: 'svg' });
      const line = (name: string, values: (number | null)[], at: number) => ({
        name,
        type: 'line' as const,
        data: values,
        connectNulls: true,
        symbol: at === 0 ? 'circle' : 'rect',
        symbolSize: 7,
        lineStyle: { width: 2, type: at === 0 ? ('solid' as const) : ('dashed' as const) },
        color: series[at] ?? palette.brand,
      });
      chart.setOption({
        animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        textStyle: { fontFamily, fontSize: 13, color: palette.ink2 },
        grid: { left: 38, right: 16, top: 38, bottom: 26 },
        legend: { top: 2, left: 0, itemGap: 18, textStyle: { color: palette.ink2, fontSize: 13 } },
        tooltip: {
          trigger: 'axis',
          valueFormatter: (value: unknown) => (typeof value === 'number' ? format.minutes(value) : '–'),
        },
        xAxis: {
          type: 'category',
          data: weeks.map((week) => format.day(week.week)),
          axisLabel: { color: palette.ink2 },
          axisTick: { show: false },
          axisLine: { lineStyle: { color: palette.lineButton } },
        },
        yAxis: {
          type: 'value',
          min: 0,
          axisLabel: { color: palette.ink2 },
          splitLine: { lineStyle: { color: palette.line } },
        },
        series: [
          line(
            words.primary,
            weeks.map((week) => week.primaryMean),
            0,
          ),
          line(
            words.junior,
            weeks.map((week) => week.juniorMean),
            1,
          ),
        ],
      });
      resize.observe(element);
    });
    return () => {
      resize.disconnect();
      chart?.dispose();
    };
  }, [weeks, format, words]);

  return <div ref={box} role="img" aria-label={summary} className="weeks-chart" />;
}
