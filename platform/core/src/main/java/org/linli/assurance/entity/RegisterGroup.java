package org.linli.assurance.entity;

/** What belongs together on a screen. */
public enum RegisterGroup {
  /** Systems, their grades, equipment and its conformity 定级与合规. */
  GRADING,
  /** Assessments, tests and what they found 测评与整改. */
  TESTS,
  /** Plans, drills and incidents 预案与事件. */
  RESPONSE,
  /** Policies, duties and training 制度与责任. */
  DUTIES,
  /** Faults, requests and what is replaced 运维台账. */
  OPERATION
}
