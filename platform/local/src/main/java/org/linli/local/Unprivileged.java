package org.linli.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a container one often is root, so its programs then start
 * in a user namespace of their own, where the same files belong to a nobody; where the container
 * forbids namespaces, as nobody in truth.
 */
final class Unprivileged {

  private static final String NOBODY = "65534";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final List<String> prefix;
  private final String owner;

  private Unprivileged(List<String> prefix, String owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  static Unprivileged here() throws IOException, InterruptedException {
    if (!ROOT) {
      return new Unprivileged(List.of(), "");
    }
    if (works("unshare", "--user", "true")) {
      return new Unprivileged(List.of("unshare", "--user"), "0");
    }
    return new Unprivileged(
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
  }

  List<String> command(Object... words) {
    var command = new ArrayList<>(prefix);
    for (var word : words) {
      command.add(word.toString());
    }
    return command;
  }

  /** Gives the folder to the user its programs run as. */
  void hand(Path folder) throws IOException, InterruptedException {
    if (!owner.isEmpty() && !works("chown", "-R", owner + ":" + owner, folder.toString())) {
      throw new LocalFailure("cannot give " + folder + " to user " + owner);
    }
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
