package org.linli.nodes.entity;

import java.util.Map;

/**
 * How servers of one installation are told apart: {@code LINLI_NODE} (in a cluster the pod's name),
 * else the machine's name, and the process, since several may run on one machine and every
 * container's process is number 1.
 */
public final class NodeName {

  private static final String HERE = of(System.getenv(), ProcessHandle.current().pid());

  /** Of the name alone: with the process it fits into 120. */
  private static final int LONGEST = 100;

  private NodeName() {}

  /** This process's name, the same until it ends. */
  public static String here() {
    return HERE;
  }

  static String of(Map<String, String> environment, long process) {
    var named = environment.get("LINLI_NODE");
    var machine = named == null || named.isBlank() ? environment.get("HOSTNAME") : named;
    var clean = machine == null ? "" : machine.replaceAll("[^A-Za-z0-9.-]", "");
    var kept = clean.substring(0, Math.min(clean.length(), LONGEST));
    return (kept.isEmpty() ? "node" : kept) + "-" + process;
  }
}
