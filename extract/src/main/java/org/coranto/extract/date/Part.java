package org.coranto.extract.date;

/** Which part of a period is meant. */
enum Part {
  WHOLE,
  START,
  EARLY,
  MID,
  LATE,
  END,
  FIRST_HALF,
  SECOND_HALF
}
