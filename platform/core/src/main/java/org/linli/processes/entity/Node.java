package org.linli.processes.entity;

import java.util.List;
import java.util.Map;

/**
 * A step of a process, as the engine runs it: all there are. What a file has beyond them is refused
 * when it is read.
 */
public sealed interface Node {

  /** What every step has. */
  Base base();

  default String id() {
    return base().id();
  }

  /** As its author called it; the id where it has no name. */
  default String name() {
    return base().name();
  }

  /** The sub-process that it lies in; null for the process itself. */
  default String within() {
    return base().within();
  }

  /**
   * What every step has.
   *
   * @param locked whether a variant may neither take it away nor weaken it
   * @param line where it stands in the file
   */
  record Base(String id, String name, String within, boolean locked, int line) {}

  /** Where the process, or a sub-process, begins. */
  record Start(Base base) implements Node {}

  /** Somebody has something to do. */
  record UserTask(Base base, Candidates candidates, Due limit) implements Node {}

  /**
   * The platform does something.
   *
   * @param later whether in a transaction of its own, after the one that came to it
   * @param tries after so many failures somebody has to look
   */
  record ServiceTask(
      Base base,
      String action,
      Map<String, Term> inputs,
      Map<String, String> outputs,
      boolean later,
      int tries)
      implements Node {}

  /** The first flow whose condition holds, in the order of the file, else the default. */
  record Exclusive(Base base, String defaultFlow) implements Node {}

  /** Waits for all flows that come in, and takes all that go out. */
  record Parallel(Base base) implements Node {}

  /** Waits for an event. */
  record Catch(Base base, Trigger trigger) implements Node {}

  /**
   * An event while a step lasts.
   *
   * @param interrupting whether it ends that step
   */
  record Boundary(Base base, String host, boolean interrupting, Trigger trigger) implements Node {}

  /** Steps of their own within one. */
  record SubProcess(Base base) implements Node {}

  /** Another process, as a step. */
  record Call(Base base, String called, Map<String, Term> inputs, Map<String, String> outputs)
      implements Node {}

  /**
   * Where a way ends.
   *
   * @param outcome how the process ended if it ends here
   * @param terminating whether it ends all other ways of its process or sub-process, too
   */
  record End(Base base, String outcome, boolean terminating) implements Node {}

  /**
   * Who may take a task.
   *
   * @param assignee the variable that holds the account; null where it is offered
   * @param roles whoever holds one of them may take it
   * @param place the variable that holds the place whose people it is for; null for all
   */
  record Candidates(String assignee, List<String> roles, String place) {}
}
