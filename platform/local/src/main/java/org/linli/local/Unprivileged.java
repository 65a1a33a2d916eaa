package org.linli.local;

import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a container one often is root, so its programs then start
 * in a user namespace of their own, where the same files belong to a nobody.
 */
final class Unprivileged {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private Unprivileged() {}

  static List<String> command(Object... words) {
    var command = new ArrayList<String>();
    if (ROOT) {
      command.addAll(List.of("unshare", "--user"));
    }
    for (var word : words) {
      command.add(word.toString());
    }
    return command;
  }
}
