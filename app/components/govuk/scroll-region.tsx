import { type ReactNode, useEffect, useRef, useState } from 'react';

type ScrollRegionProps = Readonly<{ label: string; children: ReactNode }>;

/**
 * Wide content scrolls inside itself, never the page. It can be reached by keyboard; once scripts run,
 * only while there is something to scroll, so that nobody tabs through tables that fit.
 */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reachable = scrolls ? ({ role: 'region', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div ref={box} className="jc-scroll" {...reachable}>
      {children}
    </div>
  );
}
