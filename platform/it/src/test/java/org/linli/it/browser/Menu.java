package org.linli.it.browser;

import java.util.List;
import org.linli.it.home.Installation;

/**
 * Where an account's menu leads, as its own browser showed it.
 *
 * @param password the account's at this moment
 */
public record Menu(List<String> routes, String password) {

  @SuppressWarnings("unchecked")
  public static Menu of(Installation installation, String username) {
    try (var browser = new Browser(installation)) {
      var page = browser.signedIn(username, 1280, 800);
      page.waitForFunction(Browser.NAVIGATION + ".length > 1");
      var paths =
          (List<String>)
              page.evaluate(
                  Browser.NAVIGATION
                      + ".map(line => line.getAttribute('path') ?? line.getAttribute('href') ?? '')");
      return new Menu(
          paths.stream().filter(path -> !path.isBlank()).distinct().toList(),
          browser.passwordOf(username));
    }
  }
}
