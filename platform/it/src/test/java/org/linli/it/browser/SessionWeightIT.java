package org.linli.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.it.home.AtLength;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;

/**
 * What a session of screens weighs in the server's memory, by tier: sign-ins of the same account
 * whose windows lost their line, so that the server still keeps them, and the live heap before and
 * after. By this a cluster knows how many fit a server (docs/sizing.md).
 */
@AtLength
class SessionWeightIT {

  private static final int SESSIONS = 20;

  /** A line of the histogram of living objects: how many, bytes, class. */
  private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");

  /** What the collector puts where nothing lives. */
  private static final String FILLER = "FillerElement";

  /**
   * Kilobytes, by tier: the resident's is the bar, the others' would be a table held as a whole.
   */
  private static final Map<String, Long> MOST =
      Map.of("jinjiang-resident-1", 300L, "jinjiang-clerk", 1_000L, "bureau", 1_500L);

  private final Installation installation = Installation.shared();

  @Test
  void aSessionOfEachTierWeighsWhatThePlanOfSizesSays() throws Exception {
    for (var one : MOST.entrySet()) {
      assertThat(weight(one.getKey())).as(one.getKey()).isLessThanOrEqualTo(one.getValue());
    }
  }

  private long weight(String username) throws Exception {
    try (var browser = new Browser(installation)) {
      // With the change of the one-time password.
      browser.signedIn(username, 1280, 800);
      // The first one loads classes and texts, which all share.
      visit(browser, username);
      var before = live();
      for (int i = 0; i < SESSIONS; i++) {
        visit(browser, username);
      }
      var each = (live() - before) / SESSIONS;
      System.out.printf("a session of %s weighs %d kB%n", username, each);
      return each;
    }
  }

  private void visit(Browser browser, String username) {
    var page = browser.stranger(1280, 800, "zh-CN");
    Browser.knock(page, username, browser.passwordOf(username));
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    Browser.settle(page);
    page.context().setOffline(true);
    page.context().close();
  }

  /** Kilobytes of all that lives when everything was collected. */
  private long live() throws IOException, InterruptedException {
    var server =
        Part.of(installation).stream()
            .filter(part -> part.kind() == Part.Kind.LIBERTY)
            .findFirst()
            .orElseThrow()
            .process()
            .pid();
    var bytes =
        LINE.matcher(jcmd(server, "GC.class_histogram"))
            .results()
            .filter(line -> !line.group(2).contains(FILLER))
            .mapToLong(line -> Long.parseLong(line.group(1)))
            .sum();
    return bytes / 1024;
  }

  private static String jcmd(long process, String command)
      throws IOException, InterruptedException {
    var started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process),
                command)
            .redirectErrorStream(true)
            .start();
    var text = new String(started.getInputStream().readAllBytes());
    started.waitFor();
    return text;
  }
}
