package org.linli.processes.entity;

import java.util.List;

/**
 * How matters of a kind really went 流程挖掘: read from their history, whatever was drawn.
 *
 * @param instances how many were looked at, the newest first
 * @param ended how many of them are over
 * @param medianHours from the beginning to the end, of those that are over; null for none
 * @param steps those at which something waited or was done
 * @param ways from step to step, by how often they were gone
 * @param paths the whole ways, the most frequent first
 */
public record Course(
    String key,
    int instances,
    int ended,
    Double medianHours,
    List<StepCourse> steps,
    List<WayCourse> ways,
    List<PathCourse> paths) {

  /**
   * A step.
   *
   * @param visits how often it was come to and left
   * @param returned how many of these were not the first of their matter 返工
   * @param waiting how many stand there now
   * @param medianHours the time that lay between coming and leaving, the middle one
   * @param slowHours the same, so that nine of ten are no slower
   * @param share how many hundredths of all the waiting of the kind fell on it
   * @param handedBack how often somebody handed it back 退单
   */
  public record StepCourse(
      String node,
      String name,
      int visits,
      int returned,
      int waiting,
      double medianHours,
      double slowHours,
      double share,
      int handedBack) {

    /** The same with what the deeds beside it tell. */
    public StepCourse handedBack(int times) {
      return new StepCourse(
          node, name, visits, returned, waiting, medianHours, slowHours, share, times);
    }
  }

  /**
   * A way of the drawing.
   *
   * @param back whether it led to a step at which its matter had been before
   */
  public record WayCourse(String flow, String from, String to, int times, int back) {}

  /**
   * What people had to do, in order.
   *
   * @param steps ids
   * @param names as they are called
   * @param medianHours of those that are over; null for none
   */
  public record PathCourse(List<String> steps, List<String> names, int times, Double medianHours) {}
}
