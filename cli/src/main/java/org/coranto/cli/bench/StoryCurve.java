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
  private static final String TIME = "#1f5fa8";
  private static final String MEMORY = "#a8501f";
  private static final String INK = "#333";

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
    int right = WIDTH - RIGHT;
    int floor = HEIGHT - BOTTOM;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH + " " + HEIGHT)
        .append("\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n")
        .append("<title>Grouping: time of a report and memory, by reports kept</title>\n")
        .append("<rect width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"#fff\"/>\n");
    for (int k = 0; k <= 4; k++) {
      double y = floor - k * (floor - TOP) / 4.0;
      svg.append("<path d=\"M" + LEFT + " " + number(y) + "H" + right + "\" stroke=\"#ddd\"/>\n");
      text(svg, LEFT - 6, y + 4, "end", TIME, whole(time * k / 4));
      text(svg, right + 6, y + 4, "start", MEMORY, whole(memory * k / 4));
    }
    for (StoryBench.Point p : points) {
      text(svg, x(p, least, most), floor + 18, "middle", INK, whole(p.reports()));
    }
    String times = "µs a report: all (solid), look-up and grouping (dashed)";
    text(svg, LEFT, TOP - 16, "start", TIME, times);
    text(svg, right, TOP - 16, "end", MEMORY, "MB of heap");
    text(svg, (LEFT + right) / 2.0, HEIGHT - 10, "middle", INK, "reports kept");
    StringBuilder all = new StringBuilder();
    StringBuilder group = new StringBuilder();
    StringBuilder heap = new StringBuilder();
    for (StoryBench.Point p : points) {
      double x = x(p, least, most);
      point(all, x, (p.sketch() + p.group()) / time);
      point(group, x, p.group() / time);
      point(heap, x, p.heap() / 1048576.0 / memory);
    }
    path(svg, all, TIME, "");
    path(svg, group, TIME, " stroke-dasharray=\"6 4\"");
    path(svg, heap, MEMORY, "");
    return svg.append("</svg>\n").toString();
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
    path.append(path.length() == 0 ? "M" : "L").append(number(x)).append(' ').append(number(y));
  }

  private static void path(StringBuilder svg, StringBuilder path, String colour, String more) {
    svg.append("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\"")
        .append(" stroke-width=\"2\"" + more + "/>\n");
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String colour, String text) {
    svg.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor)
        .append("\" fill=\"" + colour + "\">" + text + "</text>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
