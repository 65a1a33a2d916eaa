package org.linli.it.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.linli.it.home.Installation;

/**
 * The system's Chromium; signs people in as they would, with the change of the one-time password at
 * the first time.
 */
public final class Browser implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 45_000;
  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Installation installation;
  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;

  public Browser(Installation installation) {
    this.installation = installation;
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        CHROMIUM.stream()
                            .map(Path::of)
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A window of this size on the screens, in Chinese, with this account signed in. */
  public Page signedIn(String username, int width, int height) {
    return signedIn(installation.http(), "", username, width, height);
  }

  /** A window on the ops console. */
  public Page signedInToOps(String username, int width, int height) {
    return signedIn(installation.ops(), "/ops", username, width, height);
  }

  private Page signedIn(URI address, String root, String username, int width, int height) {
    var context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN"));
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(address + root + "/sign-in");
    var password = password(username);
    page.locator("#username input").fill(username);
    page.locator("#password input").fill(password);
    page.locator("#enter").click();
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    if (page.url().endsWith("/password") || page.locator("#change").isVisible()) {
      var fresh = "Neu-" + Long.toString(System.nanoTime(), 36) + "-aB3";
      page.locator("#old input").fill(password);
      page.locator("#fresh input").fill(fresh);
      page.locator("#again input").fill(fresh);
      page.locator("#change").click();
      page.waitForFunction(
          "() => !document.querySelector('#change') || document.querySelector('.problem')?.textContent");
      if (page.locator("#change").isVisible()) {
        throw new IllegalStateException(username + ": " + page.locator(".problem").textContent());
      }
      remember(username, fresh);
    }
    settle(page);
    return page;
  }

  /** Waits until nothing loads and the view stands. */
  public static void settle(Page page) {
    page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator[loading]')");
    page.waitForTimeout(600);
  }

  /** Where a picture of a screen goes. */
  public static Path picture(String name) {
    return Path.of("target/screens").resolve(name + ".png");
  }

  private String password(String username) {
    var changed = changed().getProperty(username);
    return changed != null ? changed : installation.accounts().exactly(username).password();
  }

  private void remember(String username, String password) {
    var all = changed();
    all.setProperty(username, password);
    try (var out = Files.newBufferedWriter(file())) {
      all.store(out, null);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Properties changed() {
    var all = new Properties();
    try (var lines = Files.exists(file()) ? Files.newBufferedReader(file()) : null) {
      if (lines != null) {
        all.load(lines);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return all;
  }

  private Path file() {
    return installation.home().resolve("run/changed-passwords.properties");
  }

  /** Addresses of the views that the window's navigation offers, without the one it shows. */
  public static List<String> navigation(Page page) {
    return Stream.of(
            page.evaluate(
                "() => [...document.querySelectorAll('vaadin-side-nav-item, nav a, .linli-nav a')]"
                    + ".map(item => item.getAttribute('path') ?? item.getAttribute('href')).filter(path => path !== null)"))
        .flatMap(paths -> ((List<?>) paths).stream())
        .map(String::valueOf)
        .filter(path -> !path.startsWith("http") && !path.startsWith("#"))
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
