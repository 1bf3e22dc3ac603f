package org.coranto.model;

/** What kind of actor a name stands for. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  COUNTRY,
  GROUP,
  PLACE
}
