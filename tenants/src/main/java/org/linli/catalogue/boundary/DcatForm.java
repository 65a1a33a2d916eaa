package org.linli.catalogue.boundary;

/** How the catalogue is written down as linked data. */
public enum DcatForm {
  JSON_LD,
  TURTLE
}
