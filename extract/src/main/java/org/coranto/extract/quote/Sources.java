package org.coranto.extract.quote;

import java.util.List;
import java.util.Set;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Span;

/** Tells whether words may name a speaker. */
final class Sources {
  private static final Set<String> SPEAKERS =
      Set.of(
          "people",
          "experts",
          "analysts",
          "officials",
          "sources",
          "critics",
          "witnesses",
          "aides",
          "police",
          "doctors",
          "lawyers",
          "residents",
          "activists",
          "economists",
          "observers",
          "opponents",
          "supporters",
          "voters",
          "families",
          "relatives",
          "villagers",
          "farmers",
          "workers",
          "union",
          "unions",
          "government",
          "ministry",
          "court",
          "army",
          "military",
          "company",
          "agency",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "minister",
          "president",
          "official",
          "leader",
          "leaders",
          "report",
          "statement",
          "study",
          "newspaper",
          "media",
          "diplomat",
          "diplomats",
          "office",
          "party",
          "group",
          "survivors",
          "survivor",
          "mayor",
          "governor",
          "judge",
          "prosecutor",
          "prosecutors",
          "lawyer",
          "expert",
          "analyst",
          "man",
          "woman",
          "resident",
          "witness",
          "students",
          "teachers",
          "nurses",
          "side",
          "sides",
          "parties",
          "authorities",
          "rebels",
          "opposition",
          "committee",
          "commission",
          "council",
          "parliament",
          "bank",
          "church",
          "bishop",
          "bishops",
          "ambassador",
          "envoy",
          "chief",
          "head",
          "director",
          "secretary",
          "chairman",
          "chairwoman",
          "professor",
          "researcher",
          "researchers",
          "scientists",
          "commander",
          "general",
          "colonel",
          "captain",
          "team",
          "organisation",
          "organization",
          "association",
          "federation",
          "institute",
          "reporter",
          "reporters",
          "journalist",
          "journalists",
          "poll",
          "survey",
          "document",
          "letter");

  private final List<Mention> mentions;

  Sources(List<Mention> mentions) {
    this.mentions = mentions;
  }

  /** Whether an actor is named inside {@code span}. */
  boolean named(Span span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < mentions.size() && mentions.get(i).span().start() < span.end(); i++) {
      if (span.contains(mentions.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  /** How well the items name a speaker: 0 not at all … 3 by a name or pronoun. */
  int fitness(Frame frame, int from, int to) {
    int fit = 0;
    for (int i = from; i < to; i++) {
      String word = frame.word(i);
      if (to - from == 1 && Words.personal(word)) {
        return word.equals("it") ? 2 : 3;
      }
      if (SPEAKERS.contains(word)) {
        fit = Math.max(fit, 3);
      }
      Pos pos = frame.pos(i);
      if (pos == Pos.PROPN) {
        fit = Math.max(fit, 2);
      } else if (pos == Pos.NOUN || pos == Pos.PRON || pos == Pos.ADJ || Words.subject(word)) {
        fit = Math.max(fit, 1);
      }
    }
    return from < to && named(frame.span(from, to)) ? 3 : fit;
  }
}
