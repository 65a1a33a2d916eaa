package org.linli.computing.entity;

/** What may be computed of the values of many homes. */
public enum Operation {
  /** How many homes measured. */
  COUNT,
  SUM,
  MEAN,
  /** How many homes lie in which part. */
  DISTRIBUTION
}
