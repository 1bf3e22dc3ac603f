package org.coranto.relate.passage;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.relate.passage.SentenceAligner.Bead;

/**
 * Aligns the sentences of a report's renderings. Thread-safe.
 *
 * <p>A passage is what two paragraphs share: where paragraphs correspond one to one it holds all
 * their aligned sentences; where one was merged, split or moved there is a passage for each pair of
 * paragraphs that share sentences. With more than two renderings the first is aligned with each of
 * the others.
 */
public final class PassageAligner {
  /** Passages in order of the earlier rendering; empty for a report with one rendering. */
  public List<Passage> align(Reading reading) {
    int renderings = reading.report().renderings().size();
    List<Passage> passages = new ArrayList<>();
    if (renderings < 2) {
      return passages;
    }
    List<Sentence> sentences = reading.text().sentences();
    int[] starts = starts(sentences, renderings);
    SentenceAligner aligner = new SentenceAligner(new SentenceTerms(reading.text()));
    for (int r = 1; r < renderings; r++) {
      GivenUp.check();
      join(aligner.align(starts[0], starts[1], starts[r], starts[r + 1]), sentences, passages);
    }
    return List.copyOf(passages);
  }

  /**
   * The sentences of the passages, paired more finely: each result holds one sentence, or a few
   * that were split or merged, a side. In order; sentences without a partner are left out.
   */
  public List<Passage> sentences(Reading reading, List<Passage> passages) {
    return passages(beads(reading, passages, new SentenceTerms(reading.text())), reading);
  }

  /**
   * The same for a comparison word by word: a sentence without a partner joins the one beside it
   * where the other rendering says in one sentence what the two say.
   */
  public List<Passage> compared(Reading reading, List<Passage> passages) {
    SentenceTerms terms = new SentenceTerms(reading.text());
    List<Bead> beads = beads(reading, passages, terms);
    return passages(new Strays(reading.text().sentences(), terms).joined(beads), reading);
  }

  private static List<Bead> beads(Reading reading, List<Passage> passages, SentenceTerms terms) {
    List<Sentence> sentences = reading.text().sentences();
    SentenceAligner aligner = new SentenceAligner(terms);
    List<Bead> beads = new ArrayList<>();
    for (Passage passage : passages) {
      GivenUp.check();
      int[] a = range(sentences, passage.a());
      int[] b = range(sentences, passage.b());
      beads.addAll(aligner.align(a[0], a[1], b[0], b[1]));
    }
    return beads;
  }

  private static List<Passage> passages(List<Bead> beads, Reading reading) {
    return beads.stream().map(bead -> passage(List.of(bead), reading.text().sentences())).toList();
  }

  private static int[] starts(List<Sentence> sentences, int renderings) {
    int[] starts = new int[renderings + 1];
    int rendering = 0;
    for (int s = 0; s < sentences.size(); s++) {
      while (rendering < sentences.get(s).rendering()) {
        starts[++rendering] = s;
      }
    }
    while (rendering < renderings) {
      starts[++rendering] = sentences.size();
    }
    return starts;
  }

  /** The sentences from the first span's to the last span's. */
  private static int[] range(List<Sentence> sentences, List<Span> spans) {
    int from = at(sentences, spans.get(0));
    return new int[] {from, Math.max(from, at(sentences, spans.get(spans.size() - 1)) + 1)};
  }

  private static int at(List<Sentence> sentences, Span span) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Joins neighbouring beads between the same two paragraphs. */
  private static void join(List<Bead> beads, List<Sentence> sentences, List<Passage> to) {
    List<Bead> open = new ArrayList<>();
    for (Bead bead : beads) {
      if (!open.isEmpty() && !sameParagraphs(open.get(open.size() - 1), bead, sentences)) {
        to.add(passage(open, sentences));
        open.clear();
      }
      open.add(bead);
    }
    if (!open.isEmpty()) {
      to.add(passage(open, sentences));
    }
  }

  private static boolean sameParagraphs(Bead x, Bead y, List<Sentence> sentences) {
    int a = sentences.get(x.a()).paragraph();
    int b = sentences.get(x.b()).paragraph();
    return a == sentences.get(x.aEnd() - 1).paragraph()
        && b == sentences.get(x.bEnd() - 1).paragraph()
        && a == sentences.get(y.a()).paragraph()
        && a == sentences.get(y.aEnd() - 1).paragraph()
        && b == sentences.get(y.b()).paragraph()
        && b == sentences.get(y.bEnd() - 1).paragraph();
  }

  private static Passage passage(List<Bead> beads, List<Sentence> sentences) {
    List<Span> a = new ArrayList<>();
    List<Span> b = new ArrayList<>();
    double score = 0;
    double weight = 0;
    for (Bead bead : beads) {
      int length = 0;
      for (int s = bead.a(); s < bead.aEnd(); s++) {
        a.add(sentences.get(s).span());
        length += sentences.get(s).span().length();
      }
      for (int s = bead.b(); s < bead.bEnd(); s++) {
        b.add(sentences.get(s).span());
        length += sentences.get(s).span().length();
      }
      score += bead.score() * length;
      weight += length;
    }
    b.sort(Span::compareTo);
    return new Passage(a, b, (float) (score / Math.max(1, weight)));
  }
}
