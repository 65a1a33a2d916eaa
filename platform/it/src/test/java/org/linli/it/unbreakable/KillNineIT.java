package org.linli.it.unbreakable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Installation;
import org.linli.it.home.Part;
import org.linli.it.home.Part.Kind;
import org.linli.testing.Requirement;

/**
 * kill -9 of Liberty, of PostgreSQL with Pulsar, and of all parts, while devices send, consumers
 * pull, cases are brought and files are made: nothing acknowledged is lost, nothing doubled.
 */
class KillNineIT {

  private static final String COMMUNITY = "510104026017";

  private static Messages messages;
  private static Pulls pulls;
  private static Deliveries deliveries;
  private static OrderedFiles files;

  @BeforeAll
  static void allIsKilledInTheMiddleOfAll() throws Exception {
    var installation = Installation.shared();
    messages = new Messages(installation, COMMUNITY);
    pulls = new Pulls(installation, COMMUNITY);
    deliveries = new Deliveries(installation, COMMUNITY);
    files = new OrderedFiles(installation, COMMUNITY);
    var all = List.of(messages, pulls, deliveries, files);
    for (var one : all) {
      one.begin();
    }
    for (var victims :
        List.of(
            EnumSet.of(Kind.LIBERTY),
            EnumSet.of(Kind.PULSAR, Kind.POSTGRESQL),
            EnumSet.allOf(Kind.class))) {
      for (var one : all) {
        one.awaitLoad();
      }
      kill(installation, victims);
      for (var one : all) {
        one.back();
      }
    }
    // What has come back works on, too.
    messages.awaitLoad();
    pulls.awaitLoad();
    for (var one : all) {
      one.end();
    }
  }

  @Test
  void noMessageThatWasAcknowledgedIsLostOrDoubled() {
    messages.check();
  }

  @Test
  @Requirement("000-7.2.e.5")
  void noPageThatArrivedIsMissingInTheLog() {
    pulls.check();
  }

  @Test
  @Requirement("003-3.2.3.3.5")
  void noDeliveryIsLostAndWhatComesTwiceComesUnderTheSameNumber() {
    deliveries.check();
  }

  @Test
  @Requirement("000-7.2.e.3-1")
  void everyRowOfAFileIsThereOnce() throws Exception {
    files.check();
  }

  private static void kill(Installation installation, Set<Kind> kinds) {
    Part.of(installation).stream().filter(part -> kinds.contains(part.kind())).forEach(Part::kill);
    var began = System.nanoTime();
    installation.up();
    System.out.printf(
        "kill -9 of %s: healthy again after %d s%n",
        kinds, (System.nanoTime() - began) / 1_000_000_000);
  }
}
