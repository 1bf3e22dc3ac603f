package org.coranto.cli.bench;

import java.util.List;
import java.util.Locale;

/** Draws the size curve of grouping as SVG: time of a report and memory, by reports kept. */
public final class StoryCurve {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int RIGHT = 70;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;

  private StoryCurve() {}

  /** The drawing; the horizontal axis is logarithmic. */
  public static String svg(StoryBench.Result r) {
    List<StoryBench.Point> points = r.points();
    double least = Math.log10(points.get(0).reports());
    double most = Math.max(least + 0.1, Math.log10(points.get(points.size() - 1).reports()));
    double time = 1;
    double memory = 1;
    for (StoryBench.Point p : points) {
      time = Math.max(time, p.sketch() + p.group());
      memory = Math.max(memory, p.heap() / 1048576.0);
    }
    time = round(time);
    memory = round(memory);
    StringBuilder svg = new StringBuilder();
    line(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"", WIDTH, HEIGHT);
    line(svg, " font-family=\"sans-serif\" font-size=\"12\">");
    line(svg, "<title>Grouping: time of a report and memory, by reports kept</title>");
    line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
    for (int k = 0; k <= 4; k++) {
      double y = HEIGHT - BOTTOM - k * (HEIGHT - TOP - BOTTOM) / 4.0;
      line(svg, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", LEFT, y, WIDTH - RIGHT);
      text(svg, LEFT - 6, y + 4, "end", "#1f5fa8", String.format(Locale.ROOT, "%.0f", time * k / 4));
      text(svg, WIDTH - RIGHT + 6, y + 4, "start", "#a8501f", String.format(Locale.ROOT, "%.0f", memory * k / 4));
    }
    for (StoryBench.Point p : points) {
      text(svg, x(p, least, most), HEIGHT - BOTTOM + 18, "middle", "#333", String.format(Locale.ROOT, "%,d", p.reports()));
    }
    text(svg, LEFT, TOP - 16, "start", "#1f5fa8", "µs a report: all (solid), look-up and grouping (dashed)");
    text(svg, WIDTH - RIGHT, TOP - 16, "end", "#a8501f", "MB of heap");
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "#333", "reports kept");
    StringBuilder all = new StringBuilder();
    StringBuilder group = new StringBuilder();
    StringBuilder heap = new StringBuilder();
    for (StoryBench.Point p : points) {
      double x = x(p, least, most);
      point(all, x, (p.sketch() + p.group()) / time);
      point(group, x, p.group() / time);
      point(heap, x, p.heap() / 1048576.0 / memory);
    }
    path(svg, all, "#1f5fa8", "");
    path(svg, group, "#1f5fa8", " stroke-dasharray=\"6 4\"");
    path(svg, heap, "#a8501f", "");
    line(svg, "</svg>");
    return svg.toString();
  }

  /** The next number that is easy to read. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 6, 8}) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static double x(StoryBench.Point p, double least, double most) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (Math.log10(p.reports()) - least) / (most - least);
  }

  private static void point(StringBuilder path, double x, double share) {
    double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : "L", x, y));
  }

  private static void path(StringBuilder svg, StringBuilder path, String colour, String more) {
    line(svg, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>", path, colour, more);
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String text) {
    line(svg, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, colour, text);
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
