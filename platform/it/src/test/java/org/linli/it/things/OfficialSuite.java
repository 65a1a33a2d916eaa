package org.linli.it.things;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The official executable test suite of OGC SensorThings 1.0 (ets-sta10), unchanged, run by its own
 * TestNG in a process of its own: the classes of one conformance level against one service.
 */
final class OfficialSuite {

  /** What its tests say. */
  record Result(List<String> passed, List<String> failed, List<String> skipped) {}

  private static final Path FOLDER = Path.of("target/ogc-suite").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 240;

  private static final String SUITE =
      """
      <!DOCTYPE suite SYSTEM "https://testng.org/testng-1.0.dtd">
      <suite name="sta10" configfailurepolicy="continue">
        <parameter name="iut" value="%s"/>
        <parameter name="ics" value="%d"/>
        <listeners>
          <listener class-name="org.opengis.cite.sta10.TestRunListener"/>
          <listener class-name="org.opengis.cite.sta10.SuiteFixtureListener"/>
        </listeners>
        <test name="level %2$d">
          <classes><class name="org.opengis.cite.sta10.%s"/></classes>
        </test>
      </suite>
      """;

  private OfficialSuite() {}

  /**
   * @param level of the suite: 1 is the sensing core, 3 filtering
   */
  static Result run(String service, int level, String tests) {
    try {
      var out = Files.createDirectories(FOLDER.resolve("level-" + level));
      var suite =
          Files.writeString(out.resolve("suite.xml"), SUITE.formatted(service, level, tests));
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  FOLDER.resolve("json.jar") + ":" + FOLDER.resolve("suite.jar"),
                  "org.testng.TestNG",
                  "-d",
                  out.toString(),
                  suite.toString())
              .redirectErrorStream(true)
              .redirectOutput(out.resolve("suite.log").toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The suite does not end: see " + out);
      }
      return read(out.resolve("testng-results.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Result read(Path results) throws IOException {
    var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      var methods =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(results.toFile())
              .getElementsByTagName("test-method");
      for (int i = 0; i < methods.getLength(); i++) {
        var method = (Element) methods.item(i);
        var name = method.getAttribute("name");
        if (method.hasAttribute("is-config")) {
          // Preparing has to succeed. Clearing up cannot: observations are evidence.
          if (!method.getAttribute("status").equals("PASS") && !name.equals("deleteEverythings")) {
            result.failed().add(name);
          }
          continue;
        }
        switch (method.getAttribute("status")) {
          case "PASS" -> result.passed().add(name);
          case "SKIP" -> result.skipped().add(name);
          default -> result.failed().add(name + ": " + told(method));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(results.toString(), e);
    }
    return result;
  }

  private static String told(Element method) {
    var messages = method.getElementsByTagName("message");
    var text = messages.getLength() == 0 ? "" : messages.item(0).getTextContent().strip();
    return text.substring(0, Math.min(text.length(), 600));
  }
}
